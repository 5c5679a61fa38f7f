"""任务: who must, must not, may or is encouraged to do what."""

from collections.abc import Callable
from typing import Literal

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from .base import empty
from .fact import Fact
from .section import Requirement
from .span import Span, spanning

Modality = Literal["obligation", "prohibition", "permission", "encouragement", "exclusion"]
ActorSource = Literal["stated", "inherited", "addressee"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Action:  # a dataclass for what `Span` is one for: an obligation has several
    """One predicate among the coordinate predicates of an obligation."""

    text: str
    span: Span


_new = object.__new__
_put_text: Callable[[Action, str], None] = vars(Action)["text"].__set__
_put_span: Callable[[Action, Span], None] = vars(Action)["span"].__set__


def acting(text: str, start: int, end: int) -> Action:
    """The predicate that stands at [start, end) of a text, as `Action` makes it, from figures of our own.

    >>> acting("城市报送", 2, 4) == Action(text="报送", span=Span(start=2, end=4))
    True
    """
    action = _new(Action)
    _put_text(action, text[start:end])
    _put_span(action, spanning(start, end))
    return action


class Obligation(Fact):
    """One per marker and actor within a 。 or ； unit. `marker` is null for verb-initial tasks (建立…，加强…).

    `actor` would act; `bearer` has to see to it (支持企业… in a city's task list: actor 企业, bearer 城市).
    `programmatic` marks guiding ideas and rhetoric (牢固树立…).
    """

    modality: Modality
    marker: str | None
    actor: str | None = None
    bearer: str | None = None
    actor_source: ActorSource | None = None
    action: str | None = None
    actions: list[Action] = []
    object: str | None = None
    recipient: str | None = None
    condition: str | None = None
    responsible: list[str] = []
    assisting: list[str] = []
    requirement: Requirement | None = None
    programmatic: bool = False
    deadline_ids: list[str] = empty(list)
    target_ids: list[str] = empty(list)
    amount_ids: list[str] = empty(list)
