"""时限: when something has to be done or reached, or how often."""

from typing import Literal

from .base import Duration
from .fact import Fact

DeadlineKind = Literal["date", "period", "relative", "recurring"]
Bound = Literal["by", "on", "from", "within"]


class Deadline(Fact):
    """Dates are ISO 8601 and inclusive; `offset` and `frequency` are ISO 8601 durations.

    `anchor` is the event that an offset counts from; `resolved_date` is set only where the anchor's date is known.
    """

    kind: DeadlineKind
    bound: Bound | None = None
    date: str | None = None
    time: str | None = None
    start: str | None = None
    end: str | None = None
    offset: Duration | None = None
    working_days: bool = False
    anchor: str | None = None
    resolved_date: str | None = None
    frequency: Duration | None = None
    point: str | None = None
    actor: str | None = None
    action: str | None = None
    consequence: str | None = None
