"""What the editions of a programme say about one thing, edition by edition: a target, a sum, a time, a task."""

from typing import Literal

from .base import SCHEMA_VERSION, Number, Record
from .diff import FieldChange
from .obligation import Modality
from .span import Span
from .target import Comparator

TimelineKind = Literal["target", "amount", "deadline", "obligation"]


class Edition(Record):
    """One notice of a programme. `edition_date` is the day of the last amendment named since the issue."""

    notice_id: str
    label: str
    doc_number: str | None
    issue_date: str | None
    edition_date: str | None = None
    issue_year: int | None

    @property
    def day(self) -> str | None:
        """The day that tells this edition from others: of its last amendment, else of its issue."""
        return self.edition_date or self.issue_date


class Programme(Record):
    """Editions in order of age. `programme` is null where notices were put side by side by hand."""

    programme: str | None
    editions: list[Edition]


class TimePoint(Record):
    """What one edition says: `ref` is the fact's id, `about` what it is about in the words of this edition, `quote` its clause.

    `value` is in `unit`: a sum of yuan in 元 whatever its wording, a rate in %. `fields`, `effect` and `change` (a line in Chinese)
    tell the difference from the edition before that has it, or from the base; empty and null where there is none.
    """

    notice_id: str
    ref: str
    about: str
    text: str
    comparator: Comparator | None = None
    value: Number | None = None
    value_max: Number | None = None
    unit: str | None = None
    date: str | None = None
    offset: str | None = None
    modality: Modality | None = None
    fields: list[FieldChange] = []
    effect: Literal["tightened", "loosened"] | None = None
    change: str | None = None
    quote: str
    source_spans: list[Span]
    section_path: str


class Timeline(Record):
    """One thing over all editions; the key is (`programme`, `id`).

    `points` has one entry an edition, null where it does not have the thing; `name` is from the last that has it.
    """

    id: str
    programme: str | None
    fact_type: TimelineKind
    name: str
    indicator_id: str | None = None
    role: str | None = None
    points: list[TimePoint | None]


class Timelines(Record):
    """Every target, sum, time and task of every edition stands in a timeline.

    A fact of one edition that another has split into two stands in two. `base` is the notice that the others are set against, null
    where each is set against the one before.
    """

    schema_version: str = SCHEMA_VERSION
    base: str | None = None
    programmes: list[Programme]
    timelines: list[Timeline]
