"""Which changes a reader has to know first, and under which head they stand."""

import regex

from ..records import Amount, Deadline, DiffChange, Obligation, Target
from ..records.answer import Concern
from ..records.fact import Fact
from .effect import issuers_own
from .force import BANS
from .parts import of_money
from .tokens import plain
from .view import View, done, in_force

_HEAD_FIELDS = frozenset({"addressees", "issuers", "valid_until"})
_BINDING = BANS | {"obligation"}
_FUNDS = regex.compile(r"(?<!融)资金|经费|投入")
#: A shorter task without a binding word is a heading or a label (受理窗口).
_SHORTEST = 6
#: What an analyst says first: the money, who is shut out, the times, what the money is bound to.
ORDER: dict[Concern, int] = {
    "money": 0,
    "exclusion": 1,
    "deadline": 2,
    "threshold": 3,
    "prohibition": 4,
    "target": 5,
    "scope": 6,
    "duty": 7,
}


def concern_of(change: DiffChange, fact: Fact | None) -> Concern:
    """The head under which a change is told; `fact` is its fact on the side that is quoted, None for clauses and head fields."""
    match fact:
        case Amount(role="threshold"):
            return "threshold"
        case Amount():
            return "money"
        case Deadline():
            return "deadline"
        case Target(role="threshold" | "quota"):
            return "threshold"
        case Target() if any(_FUNDS.search(name) for name in fact.indicator):
            return "threshold"  # 资金比例不得少于40%
        case Target():
            return "target"
        case Obligation(modality="prohibition"):
            return "prohibition"
        case Obligation(modality="exclusion"):
            return "exclusion"
        case Obligation(modality="permission") if change.kind == "removed":
            return "scope"
        case Obligation():
            put_in = change.kind == "changed" and change.fields[0].field == "part" and change.fields[0].old is None
            return "scope" if change.kind == "changed" and not put_in else "duty"
    if change.fact_type == "clause" and any(of_money(field) for field in change.fields):
        return "money"
    return "scope"


def told(change: DiffChange, fact: Fact | None, view: View, own: bool = False) -> bool:
    """Whether a change is a matter of duty, money or scope at all. `own`: also where it only binds the issuers.

    No guiding idea, no new permission (one that fell away is told), nothing that only binds the issuers, no prose without a fact.
    """
    if not change.substantive or change.kind in {"unchanged", "moved"} or (change.via is not None and change.fact_type == "clause"):
        return False
    if change.fact_type == "citation" or (fact is not None and not own and issuers_own(fact, view)):
        return False
    if isinstance(fact, Deadline) and in_force(fact, view):  # the head fields tell it
        return False
    if change.fact_type == "metadata":
        return change.kind == "changed" and (change.old or change.new)[0].ref in _HEAD_FIELDS
    if change.kind not in {"added", "removed"}:
        return change.fact_type != "clause" or change.kind == "changed"
    match fact:
        case Obligation():
            task = fact.marker is not None or len(plain(fact.text)) >= _SHORTEST
            lost = change.kind == "removed" and fact.modality == "permission" and fact.marker is not None
            return (fact.modality in _BINDING or lost) and not fact.programmatic and task and "通知如下" not in fact.text
        case Deadline():
            return fact.bound in {"by", "within"} and (fact.actor is not None or done(fact) is not None)
    return fact is not None


def weight(change: DiffChange, concern: Concern, fact: Fact | None) -> tuple[float, ...]:
    """A smaller key weighs more: the head, what changed before what is new, binding words before bare tasks, greater sums first."""
    bare = isinstance(fact, Obligation) and fact.marker is None
    optional = concern == "duty" and isinstance(fact, Obligation) and fact.requirement == "optional"
    sum_ = (fact.yuan or 0.0) if isinstance(fact, Amount) else 0.0
    return (ORDER[concern] + (1 if optional else 0), change.kind in {"added", "removed"}, change.effect is None, bare, -sum_)
