"""The records: what is published and what the stages hand on. One concept a file; the JSON Schema is made from them."""

from .amount import Amount
from .answer import Answer, Point
from .base import SCHEMA_VERSION, Number, Record
from .citation import Citation
from .clause import Clause
from .coverage import Coverage
from .deadline import Deadline
from .diff import Change as DiffChange
from .diff import Delta, Diff, FieldChange, NoticeRef, Side
from .document import Doubt, FactsDocument, RawDocument, StructuredDocument, TextDocument
from .draft import Draft
from .edit import REASONS, Edit, Reason
from .fact import Fact
from .head import Attachment, Contact, HeadField, Part
from .mention import Mention
from .notice import Notice
from .obligation import Action, Obligation
from .quarantine import Quarantined
from .repeat import Copies, Repeat
from .section import Section
from .source import CatalogEntry, Script, Source
from .span import Span
from .suspect import Suspect
from .target import Target
from .timeline import Edition, Programme, Timeline, Timelines, TimePoint
from .traced import Change, TracedText, replay

__all__ = [
    "REASONS",
    "SCHEMA_VERSION",
    "Action",
    "Amount",
    "Answer",
    "Attachment",
    "CatalogEntry",
    "Change",
    "Citation",
    "Clause",
    "Contact",
    "Copies",
    "Coverage",
    "Deadline",
    "Delta",
    "Diff",
    "DiffChange",
    "Doubt",
    "Draft",
    "Edit",
    "Edition",
    "Fact",
    "FactsDocument",
    "FieldChange",
    "HeadField",
    "Mention",
    "Notice",
    "NoticeRef",
    "Number",
    "Obligation",
    "Part",
    "Point",
    "Programme",
    "Quarantined",
    "RawDocument",
    "Reason",
    "Record",
    "Repeat",
    "Script",
    "Section",
    "Side",
    "Source",
    "Span",
    "StructuredDocument",
    "Suspect",
    "Target",
    "TextDocument",
    "TimePoint",
    "Timeline",
    "Timelines",
    "TracedText",
    "replay",
]
