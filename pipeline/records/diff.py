"""One comparison of two notices."""

from typing import Literal

from .answer import Answer
from .base import SCHEMA_VERSION, Number, Record
from .notebook import html
from .span import Span

ChangeKind = Literal["changed", "reworded", "moved", "split", "merged", "added", "removed", "unchanged"]
FactType = Literal["target", "amount", "deadline", "obligation", "citation", "metadata", "clause"]
Direction = Literal["increase", "decrease", "earlier", "later", "wider", "narrower"]


class NoticeRef(Record):
    """What names one side of a comparison to a reader. `edition_date` is the day of the last amendment named since the issue."""

    label: str
    doc_number: str | None
    issue_date: str | None
    edition_date: str | None = None

    @property
    def day(self) -> str | None:
        """The day that tells this edition from others: of its last amendment, else of its issue."""
        return self.edition_date or self.issue_date


class Side(Record):
    """A fact, clause or head field on one side: `ref` is its id, `text` its wording, `section_path` where it stands."""

    ref: str
    text: str
    source_spans: list[Span]
    section_path: str


class Delta(Record):
    """How far a figure moved: `absolute` in its own unit (days for dates), `relative` as a share of the old one."""

    absolute: Number | None = None
    relative: float | None = None


class FieldChange(Record):
    """One field that differs between the two sides."""

    field: str
    old: str | Number | None
    new: str | Number | None
    delta: Delta | None = None
    direction: Direction | None = None


class Change(Record):
    """One row of the comparison. `effect` is from the side of those who must comply, null where it cannot be said.

    `old` or `new` has several members where a fact was split or merged: `changed` where one of its parts differs in substance.
    """

    id: str
    kind: ChangeKind
    fact_type: FactType
    old: list[Side]
    new: list[Side]
    fields: list[FieldChange] = []
    effect: Literal["tightened", "loosened"] | None = None
    substantive: bool
    via: str | None = None
    similarity: float
    summary: str


class Diff(Record):
    """Every fact of either notice stands in exactly one change. `answer` puts together what of it binds more or less than before."""

    schema_version: str = SCHEMA_VERSION
    old: str
    new: str
    old_notice: NoticeRef
    new_notice: NoticeRef
    summary: dict[str, int]
    answer: Answer | None = None
    changes: list[Change]

    def _repr_html_(self) -> str:
        """What a notebook shows: the answer, and how many changes there are of each kind."""
        return html(self)
