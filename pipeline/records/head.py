"""The parts of the head and foot of a notice, named as GB/T 9704 names them."""

from typing import Literal

from .base import Record
from .span import Span

Origin = Literal["read", "inferred", "catalog"]


class HeadField(Record):
    """Where a head field was read (`source_spans`), how it was had (`origin`), and by which `rule`."""

    source_spans: list[Span] = []
    origin: Origin
    rule: str


class Part(Record):
    """A text inside a notice: the covering notice, or a document that it carries. `span` is in the text."""

    id: str
    title: str | None
    span: Span


class Attachment(Record):
    """附件: its number as printed, its title, where the list names it (`span`) and where its own text begins (`body`)."""

    number: str | None
    title: str
    span: Span
    source_spans: list[Span]
    body: Span | None = None


class Contact(Record):
    """联系人: the body, persons, phones (extensions written out) and e-mails of one contact entry."""

    org: str | None
    persons: list[str] = []
    phones: list[str] = []
    emails: list[str] = []
    span: Span
    source_spans: list[Span]
