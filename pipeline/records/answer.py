"""The answer that a comparison gives to a reader: what must be done now that had not to be done then, and what fell away."""

from typing import Literal

from .base import Record
from .span import Span

Concern = Literal["money", "deadline", "threshold", "prohibition", "exclusion", "target", "scope", "duty"]


class Point(Record):
    """One line of the answer, put together from one or more changes (a target and the task that carries it are one line).

    `dates` are ISO where the notice gives a day, else its words (2个月内); `money` and `quote` are words of the notice.
    """

    changes: list[str]
    concern: Concern
    effect: Literal["tightened", "loosened"] | None = None
    summary: str
    actors: list[str] = []
    actor_classes: list[str] = []
    dates: list[str] = []
    money: list[str] = []
    quote: str
    source_spans: list[Span]
    section_path: str


class Answer(Record):
    """`points` are new or tightened and quote the newer notice; `dropped` are loosened or gone and quote the older one where it is gone.

    Both begin with what weighs most. `actor_class` is null where all readers are meant.
    """

    actor_class: str | None = None
    points: list[Point] = []
    dropped: list[Point] = []
