"""Whether a change binds those who must comply more tightly or more loosely; None where that cannot be said."""

from collections.abc import Sequence
from typing import Literal

import regex

from ..records import Amount, Deadline, FieldChange, Obligation, Target
from ..records.fact import Fact
from .force import BANS
from .ladders import step_rises
from .penal import befalls, grade, liability, punishes, sanction
from .tokens import plain
from .view import View

Effect = Literal["tightened", "loosened"]

_AND = regex.compile(r"[、，；]|会同|和|与|及")
_SAME_PART = regex.compile(r"[^，。；：\n]{0,12}")
_BAN_AFTER = regex.compile(r"(?:及?以[上下])?[^，。；：\n]{0,6}[的者][^。；：\n]{0,10}(?<!应当?)不(?:得|予|再|能|可|允许|纳入|支持)")
#: A term that may not be exceeded, whatever it starts from: 执行期不超过3年.
_AT_MOST = regex.compile(r"不(?:得)?超[过出]|不(?:得)?[长多]于|[以之]内|最[长多]")
_FORCE = {"permission": 0, "encouragement": 1, "obligation": 2, "prohibition": 3, "exclusion": 3}
#: Pairs of comparators of which the second binds more.
_TIGHTER = {("ge", "gt"), ("le", "lt"), ("approx", "ge"), ("approx", "gt"), ("approx", "le"), ("approx", "lt")}
#: What spares those who must comply something: 不予禁止, 不再缴纳, 无需公证, 可以不起诉.
_RELIEF = regex.compile(
    r"(?:不予(?:禁止|处罚|行政处罚|追究|收取|征收|罚款)|免(?:予|于|交|缴|收|征|除|税)|不再(?:缴纳|交纳|收取|征收|办理|提交|提供|报送|要求|审批)"
    r"|(?:无需|无须|不需要?|可以不)(?!得)|不作为犯罪|(?:应|应当)予以?受理)(?![^，。；]{0,12}的)"
)
#: 可以依据…综合认定 leaves open how something is proved, not what is allowed.
_EVIDENCE = regex.compile(r"可以?(?:根据|依据|结合|综合)")
_OPPOSITE: dict[Effect, Effect] = {"tightened": "loosened", "loosened": "tightened"}


def effect_of(a: Fact, b: Fact, fields: Sequence[FieldChange], old: View, new: View) -> Effect | None:
    """What all fields that say something agree on, else None. A term set to the issuers themselves binds nobody else."""
    if issuers_own(a, old) or issuers_own(b, new):
        return None
    votes = {vote for field in fields if (vote := _vote(a, b, field)) is not None}
    if isinstance(a, Deadline) and isinstance(b, Deadline) and term_of_ban(a, old) and term_of_ban(b, new):
        votes = {_OPPOSITE[vote] for vote in votes}
    punished = befalls(a, old), befalls(b, new)
    if all(punished):  # a higher threshold of punishment punishes fewer
        votes = {_OPPOSITE[vote] for vote in votes} if {_floor(a), _floor(b)} == {True} else set()
    elif any(punished):
        return None
    elif isinstance(a, Target) and isinstance(b, Target):
        if (_condition_of_ban(a, old) and _condition_of_ban(b, new)) or (punishes(a) and punishes(b)):
            votes = {_OPPOSITE[vote] for vote in votes}
        elif _permitted(a, old) or _permitted(b, new):
            return None
    return votes.pop() if len(votes) == 1 else None


def effect_of_one(fact: Fact, view: View, added: bool) -> Effect | None:
    """A new prohibition, duty or minimum tightens; one that is dropped loosens. What is merely permitted or encouraged says nothing."""
    if issuers_own(fact, view) or befalls(fact, view):
        return None
    binds = False
    if isinstance(fact, Obligation):
        if _RELIEF.search(fact.text) and not sanction(fact.text):
            return "loosened" if added else "tightened"
        if liability(fact.text) or grade(fact.text) or fact.marker == "由":
            return None
        force = fact.modality in BANS or (fact.modality == "obligation" and fact.marker is not None)
        binds = force and not fact.programmatic and (fact.requirement != "optional" or fact.modality != "obligation")
    elif isinstance(fact, Target):
        binds = fact.role in {"goal", "threshold"} and fact.comparator in {"ge", "gt"} and fact.binding != "预期性"
    elif isinstance(fact, Deadline):
        binds = fact.bound in {"by", "within"} and fact.kind in {"date", "relative"} and fact.actor is not None
    if not binds:
        return None
    return "tightened" if added else "loosened"


def _floor(fact: Fact) -> bool:
    return getattr(fact, "comparator", None) in {"ge", "gt"}


def issuers_own(fact: Fact, view: View) -> bool:
    """国家知识产权局将制定有关工作指引 in a notice of 国家知识产权局办公室: the issuer binds itself."""
    actors = [plain(name) for name in _AND.split(getattr(fact, "actor", None) or "") if plain(name)]
    issuers = [plain(issuer) for issuer in view.notice.issuers]
    return bool(actors) and all(any(i.startswith(a) or a.startswith(i) for i in issuers) for a in actors)


def term_of_ban(deadline: Deadline, view: View) -> bool:
    """3年内不得申报: the term says how long the ban lasts, so that a longer one binds more. 逾期不得申报 is no such term."""
    if deadline.offset is None:
        return False
    text = view.notice.text
    return any(
        isinstance(fact, Obligation)
        and fact.modality in BANS
        and deadline.span.end <= fact.span.end
        and _SAME_PART.fullmatch(text, deadline.span.end, max(deadline.span.end, fact.span.start)) is not None
        for fact in view.by_clause.get(deadline.clause_id, [])
    )


def _condition_of_ban(target: Target, view: View) -> bool:
    """在研项目达到2项的不得申报: the figure says whom the ban hits, so that a lower one binds more."""
    return _BAN_AFTER.match(view.notice.text, target.span.end) is not None


def _permitted(target: Target, view: View) -> bool:
    """可支持2个团队: a number that is permitted is no least."""
    return any(
        isinstance(f, Obligation) and f.modality == "permission" and target.id in f.target_ids
        for f in view.by_clause.get(target.clause_id, [])
    )


def _vote(a: Fact, b: Fact, field: FieldChange) -> Effect | None:
    if isinstance(b, Target) and isinstance(a, Target):
        return _target(a, b, field)
    if isinstance(b, Amount) and isinstance(a, Amount):
        return _amount(b, field) if (a.role, a.comparator, a.per) == (b.role, b.comparator, b.per) else None
    if isinstance(b, Deadline) and isinstance(a, Deadline):
        return _deadline(a, b, field)
    if isinstance(b, Obligation):
        return _list(b, field) if field.field == "object" and None in (field.old, field.new) else _obligation(field)
    return None


def _target(a: Target, b: Target, field: FieldChange) -> Effect | None:
    up = field.direction == "increase"
    if field.field == "value" and field.direction is not None:
        sides = {_limit(a), _limit(b)}
        if sides == {"floor"}:
            return "tightened" if up else "loosened"
        return ("loosened" if up else "tightened") if sides == {"ceiling"} else None
    if field.field == "value_max" and field.direction is not None and _limit(a) == _limit(b) == "ceiling":
        return "loosened" if up else "tightened"
    if field.field == "comparator":
        return _comparator(field)
    if field.field == "binding":
        return "tightened" if field.new == "约束性" else "loosened"
    if field.field == "due_date":
        return "tightened" if field.direction == "earlier" else "loosened"
    return None


def _limit(target: Target) -> str | None:
    """Whether a target sets a least (goals, minimums) or a most (quotas, caps)."""
    if target.comparator in {"ge", "gt"}:
        return "floor"
    if target.comparator in {"le", "lt"} or target.role == "quota":
        return "ceiling"
    return "floor" if target.role == "goal" else None


def _comparator(field: FieldChange) -> Effect | None:
    if (field.old, field.new) in _TIGHTER:
        return "tightened"
    return "loosened" if (field.new, field.old) in _TIGHTER else None


def _amount(b: Amount, field: FieldChange) -> Effect | None:
    """A cap or a fine is a bond; less money granted is a fact, not a bond."""
    if field.direction is None or (field.field != "value" and (field.field, b.role) != ("value_max", "fine")):
        return None
    tight: Effect = "tightened" if field.direction == "increase" else "loosened"
    if b.role == "fine" or (b.role == "threshold" and b.comparator in {"ge", "gt"}):
        return tight
    if b.role == "cap" or (b.role == "threshold" and b.comparator in {"le", "lt"}):
        return _OPPOSITE[tight]
    return None


def _deadline(a: Deadline, b: Deadline, field: FieldChange) -> Effect | None:
    if field.field == "consequence":
        return "tightened" if field.old is None else "loosened" if field.new is None else None
    if field.field == "frequency":
        return "tightened" if field.direction == "decrease" else "loosened"
    if field.field == "working_days" and a.kind == b.kind == "relative":  # 10个工作日 are more than 10日
        return "tightened" if field.old == "true" else "loosened"
    if "from" in {a.bound, b.bound} or (field.field == "start" or field.direction is None):
        return None
    if field.field in {"date", "end", "time"} or (
        field.field == "offset"
        and (
            field.direction in {"earlier", "later"}
            or {a.bound, b.bound} <= {"by", "within"}
            or (_AT_MOST.search(a.text) is not None and _AT_MOST.search(b.text) is not None)
        )
    ):
        return "tightened" if field.direction in {"earlier", "decrease"} else "loosened"
    return None


def _obligation(field: FieldChange) -> Effect | None:
    if field.field == "requirement":
        return "tightened" if field.new == "mandatory" else "loosened"
    if field.field == "procedure":
        return "tightened" if step_rises(field) else "loosened"
    if field.field != "modality":
        return None
    before, after = _FORCE[str(field.old)], _FORCE[str(field.new)]
    pair = {str(field.old), str(field.new)}
    if before == after or pair in ({"obligation", "prohibition"}, {"obligation", "exclusion"}, {"permission", "encouragement"}):
        return None
    return "tightened" if after > before else "loosened"


def _list(b: Obligation, field: FieldChange) -> Effect | None:
    """One matter more under a ban binds more, one more that is permitted binds less."""
    more: Effect = "tightened" if field.direction == "wider" else "loosened"
    if b.modality in BANS:
        return more
    return _OPPOSITE[more] if b.modality == "permission" and not _EVIDENCE.search(b.text) else None
