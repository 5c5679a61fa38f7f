"""A place that looks wrong and was left as it is."""

from .base import Record
from .span import Span


class Suspect(Record):
    """A place that looks damaged, contradictory or ambiguous. Nothing was changed there.

    `span` is in the text, `source_spans` in the source; `candidates` are the readings that were not chosen between,
    each as it would stand in place of `span` ("" where the span would go);
    `score` is a computed confidence that something is wrong, null where none was computed.
    """

    span: Span
    source_spans: list[Span]
    reason: str
    candidates: list[str] = []
    score: float | None = None
