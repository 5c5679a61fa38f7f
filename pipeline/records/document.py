"""What one stage hands to the next, before a notice is published. Each record has all that the one before it has."""

from .amount import Amount
from .base import Record
from .citation import Citation
from .clause import Clause
from .deadline import Deadline
from .head import Attachment, Contact, HeadField, Part
from .obligation import Obligation
from .repeat import Copies, Repeat
from .section import Section
from .source import CatalogEntry, Script, Source
from .span import Span
from .target import Target
from .traced import TracedText


class Doubt(Record):
    """A suspect on its way: `source_spans` only, since the text may still change around it."""

    source_spans: list[Span]
    reason: str
    candidates: list[str] = []
    score: float | None = None


class RawDocument(Record):
    """Ingest hands on: the decoded file. `raw` is what source positions count in."""

    notice_id: str
    source: Source
    catalog: CatalogEntry
    raw: str


class TextDocument(Record):
    """Normalize, deduplicate and repair hand on: the traced text, which each makes a new one of."""

    notice_id: str
    source: Source
    catalog: CatalogEntry
    script: Script
    traced: TracedText
    repeats: list[Repeat] = []
    doubts: list[Doubt] = []

    @property
    def text(self) -> str:
        """The text as it stands after the stages so far."""
        return self.traced.text

    def also_at(self, source_spans: list[Span]) -> list[list[Span]]:
        """The further places of a passage that was repeated, each as its pieces in the source."""
        return Copies(self.repeats).of(source_spans)


class StructuredDocument(TextDocument):
    """Segment hands on: head and foot, parts, section tree and clauses."""

    title: str | None = None
    doc_number: str | None = None
    genre: str | None = None
    issuers: list[str] = []
    addressees: list[str] = []
    issue_date: str | None = None
    edition_date: str | None = None
    issue_year: int | None = None
    effective_from: str | None = None
    valid_until: str | None = None
    head: dict[str, HeadField] = {}
    parts: list[Part] = []
    attachments: list[Attachment] = []
    contacts: list[Contact] = []
    sections: list[Section] = []
    clauses: list[Clause] = []


class FactsDocument(StructuredDocument):
    """Extract hands on: the facts, each with its span."""

    targets: list[Target] = []
    amounts: list[Amount] = []
    deadlines: list[Deadline] = []
    obligations: list[Obligation] = []
    citations: list[Citation] = []
