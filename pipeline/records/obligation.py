"""任务: who must, must not, may or is encouraged to do what."""

from typing import Literal

from .base import Record, empty
from .fact import Fact
from .section import Requirement
from .span import Span

Modality = Literal["obligation", "prohibition", "permission", "encouragement", "exclusion"]
ActorSource = Literal["stated", "inherited", "addressee"]


class Action(Record):
    """One predicate among the coordinate predicates of an obligation."""

    text: str
    span: Span


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
