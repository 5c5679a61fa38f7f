"""One difference between source and text."""

from typing import Literal, get_args

from .base import Record
from .span import Span

Reason = Literal["whitespace", "width", "script", "vocabulary", "noise", "duplicate", "boilerplate"]

#: In the order of the contract: where several reasons meet in one place, the last of this list is told.
REASONS: tuple[Reason, ...] = get_args(Reason)


class Edit(Record):
    """`before` stood at `source` in the source; `after` stands in its place in the text, for `reason`, by `rule`.

    `evidence` says what made the rule certain (a clean twin's place, a gazetteer row), empty where the rule alone does.
    """

    source: Span
    before: str
    after: str
    reason: Reason
    rule: str
    evidence: str = ""
