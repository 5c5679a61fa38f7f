"""A clause: a sentence, an enumerated member, or a line of head and foot."""

from typing import Literal

from .base import Record
from .span import Span

ClauseKind = Literal["heading", "sentence", "item", "head", "signature", "contact", "attachment", "table_row"]


class Clause(Record):
    """`text` is the notice's text at `span`. The clauses of a notice put together are its text.

    `section_id` is null before the first section. `lead_in_id` is, for a member of a list, the clause that opens the list.
    """

    id: str
    section_id: str | None
    kind: ClauseKind
    lead_in_id: str | None = None
    text: str
    span: Span
    source_spans: list[Span]
    also_at: list[list[Span]] = []
