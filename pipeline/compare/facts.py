"""Which facts of two notices correspond: by what they are about, their role and unit first, by their clause second."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from ..records import Amount, Citation, Deadline, Obligation, Target
from ..records.fact import Fact
from .align import Match, assign, best, candidates, same, widen
from .clauses import Alignment
from .force import BANS
from .indicators import share_out
from .leftovers import left_over, one_threshold
from .measure import family, shift
from .openings import one_opening
from .penal import one_matter, other_stage
from .tokens import WHOLE, Bag, Scale, alike, dice, plain, shared, tokens
from .view import View, done, subject, unforced

F = TypeVar("F", bound=Fact)

_GROWTH = frozenset({"annual_growth", "yoy_growth", "growth_from", "reduction", "multiple"})
#: From here on the words around two targets are taken for evidence where their clauses correspond or nothing else comes near.
_DISTINCT = 0.36
#: How alike two tasks are at least that differ in their word of force only.
_SAME_TASK = 0.9
#: From here on two names are of one actor.
_NAMED = 0.5
#: Below this two names are of two.
_STRANGERS = 0.2
#: Names that open with so many equal characters are of one matter.
_OPENING = 4
#: A task so short (裁定不予受理, 依法给予处分) is told by its condition where it stands elsewhere.
_FORMULA, _ONE_CASE = 12, 0.4
#: So many characters around a title tell that another took its place.
_CLAUSE = 12
#: How much less sure a pair of penalties is of which one alone is for grave cases.
_OTHER_STAGE = 0.1
_ROLES = {"grant": "grant", "total": "grant"}


class Reading(NamedTuple):
    """A fact with what is compared of it: its wording or the words around it, and whether its clause corresponds to another."""

    fact: Fact
    words: Bag
    about: str
    names: list[Bag]


def align_facts(old: View, new: View, left: Sequence[F], right: Sequence[F], clauses: Alignment) -> list[Match]:
    """Facts of one kind, each in one match at most, with splits of targets and obligations."""
    if not left or not right:
        return []
    words_left, words_right = [_words(old, f) for f in left], [_words(new, f) for f in right]
    scale = Scale([*words_left, *words_right])
    here = [Reading(f, scale.bag(w), subject(f), _names(f, scale)) for f, w in zip(left, words_left)]
    there = [Reading(f, scale.bag(w), subject(f), _names(f, scale)) for f, w in zip(right, words_right)]
    proposals = sorted(_proposals(here, there, clauses))
    alone = _alone(here, there, proposals) if isinstance(left[0], Target) else set()
    scored = []
    for i, j in proposals:
        if not one_matter(old, new, left[i], right[j], clauses):
            continue
        together = clauses.together(left[i].clause_id, right[j].clause_id)
        twins = together and _stands(old, left[i]) == _stands(new, right[j])
        score = 1.0 if twins else _score(here[i], there[j], together or (i, j) in alone, old, new)
        if score is not None:
            scored.append((score - (_OTHER_STAGE if other_stage(old, new, left[i], right[j]) else 0.0), i, j))
    matches = assign(scored, len(left), len(right))
    if isinstance(left[0], Target):
        matches = share_out(
            matches,
            [r.names for r in here],
            [r.names for r in there],
            lambda i, j: _measured(left[i], right[j]),
            lambda i, j, u, v: (
                _keeps_figure(left[u], right[v]) and _side_by_side(old, left[i], left[u]) and _side_by_side(new, right[j], right[v])
            ),
        )
    if isinstance(left[0], Target | Amount):
        matches = one_threshold(matches, (old, new), (left, right), clauses)
    if isinstance(left[0], Obligation):
        neighbours = (_near(left), _near(right))
        split_off = _split_off(left, right, matches, clauses)
        matches = widen(matches, [r.words for r in here], [r.words for r in there], neighbours, split_off)
        matches = one_opening(left_over(matches, (old, new), (left, right), clauses), (old, new), (left, right))
    return matches


def _stands(view: View, fact: Fact) -> tuple[str, str, int]:
    """The wording of a fact and its place in its clause: what is the same in both is one fact without further evidence."""
    clause = view.clauses.get(fact.clause_id)
    return fact.text, view.clause_text(fact), fact.span.start - (clause.span.start if clause else fact.span.start)


def _words(view: View, fact: Fact) -> list[str]:
    if isinstance(fact, Obligation):
        return tokens(view.masked(fact.span))
    if isinstance(fact, Citation):
        return tokens(fact.title.replace("“", "").replace("”", ""))
    if isinstance(fact, Deadline):
        own = tokens(" ".join(filter(None, [done(fact), fact.anchor]))) or tokens(view.around(fact))
        return own or _clause_words(view, fact) or tokens(WHOLE.sub("", fact.text))
    named = Counter(tokens("，".join(fact.indicator))) if isinstance(fact, Target) else Counter[str]()
    return sorted((Counter(tokens(view.around(fact))) | named).elements()) or _clause_words(view, fact)


def _names(fact: Fact, scale: Scale) -> list[Bag]:
    """The indicators of a target, each by its weighted words: 知识产权运营机构 and 知识产权运营中心 share only what all have."""
    return [scale.bag(tokens(name)) for name in fact.indicator] if isinstance(fact, Target) else []


def _clause_words(view: View, fact: Fact) -> list[str]:
    """The words of the whole clause, for a figure with hardly a word beside it (于3月1日前完成)."""
    clause = view.clauses.get(fact.clause_id)
    return tokens(view.masked(clause.span).replace("□", "")) if clause else []


def _proposals(here: Sequence[Reading], there: Sequence[Reading], clauses: Alignment) -> set[tuple[int, int]]:
    found = candidates([r.words for r in here], [r.words for r in there])
    found |= same([r.fact.text for r in here], [r.fact.text for r in there])
    found |= same([r.about or f"\0{k}" for k, r in enumerate(here)], [r.about or f"\1{k}" for k, r in enumerate(there)])
    by_clause: dict[str, list[int]] = {}
    for j, reading in enumerate(there):
        by_clause.setdefault(reading.fact.clause_id, []).append(j)
    for i, reading in enumerate(here):
        for clause in clauses.partners.get(reading.fact.clause_id, ()):
            found.update((i, j) for j in by_clause.get(clause, ()))
    return found


def _alone(here: Sequence[Reading], there: Sequence[Reading], proposals: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Pairs of targets that share several rare words which neither shares with any other to half that degree.

    贯标企事业单位达到100家 and 200家以上企业、高等学校…通过知识产权管理规范贯标认证 stand in clauses that are worded quite differently.
    """
    weights = {(i, j): best(here[i].words, there[j].words) for i, j in proposals if _measured(here[i].fact, there[j].fact)}
    ranked: dict[tuple[int, int], list[float]] = {}
    for (i, j), weight in weights.items():
        ranked.setdefault((0, i), []).append(weight)
        ranked.setdefault((1, j), []).append(weight)
    second = {member: sorted(row)[-2] if len(row) > 1 else 0.0 for member, row in ranked.items()}
    return {
        (i, j)
        for (i, j), weight in weights.items()
        if weight >= _DISTINCT
        and max(second[0, i], second[1, j]) <= 0.5 * weight
        and len(here[i].words.weights.keys() & there[j].words.weights.keys()) >= 5
    }


def _measured(t: Fact, u: Fact) -> bool:
    """Whether two targets are of one unit, and both a growth or both none."""
    if not isinstance(t, Target) or not isinstance(u, Target):
        return False
    return family(t.unit) == family(u.unit) and (t.basis in _GROWTH) == (u.basis in _GROWTH) and (t.role == "quota") == (u.role == "quota")


def _keeps_figure(t: Fact, u: Fact) -> bool:
    """Whether two targets set one rate of growth for things named alike: 知识产权交易量 and 知识产权转让、许可数量, both 20%以上."""
    if not _measured(t, u) or not isinstance(t, Target) or not isinstance(u, Target) or t.basis not in _GROWTH:
        return False
    figures = (t.value, t.value_max, t.comparator, t.basis) == (u.value, u.value_max, u.comparator, u.basis)
    return figures and any(a[:_OPENING] == b[:_OPENING] for a in t.indicator for b in u.indicator)


def _side_by_side(view: View, a: Fact, b: Fact) -> bool:
    """Whether two facts stand in one clause or in clauses next to each other."""
    return abs(view.order.get(a.clause_id, 0) - view.order.get(b.clause_id, 0)) <= 1


def _split_off(
    left: Sequence[Fact], right: Sequence[Fact], matches: Sequence[Match], clauses: Alignment
) -> Callable[[int, int, int], bool]:
    """Whether a task left over (of the list 0 or 1) stands in a clause without partners of tasks that is a part of the other's.

    城市知识产权局要做好统计调查工作，定期上报动态信息 → 重点城市要做好数据统计。要做好日常工作动态信息上报。
    """
    taken = {left[i].clause_id for m in matches for i in m.left}, {right[j].clause_id for m in matches for j in m.right}

    def check(side: int, u: int, k: int) -> bool:
        a, b = (left[u], right[k]) if side == 0 else (left[k], right[u])
        return (a, b)[side].clause_id not in taken[side] and clauses.together(a.clause_id, b.clause_id)

    return check


def _near(facts: Sequence[Fact]) -> Callable[[int, int], bool]:
    return lambda u, v: abs(u - v) <= 2 and subject(facts[u]) != subject(facts[v])


def _mean(parts: list[tuple[float, float | None]]) -> float:
    """The weighted mean of those likenesses that can be told."""
    told = [(weight, likeness) for weight, likeness in parts if likeness is not None]
    return sum(w * s for w, s in told) / sum(w for w, _ in told)


def _told(a: str | None, b: str | None) -> float | None:
    """How alike two attributes are; None where a side does not say."""
    return alike(a, b) if a and b else None


def _score(a: Reading, b: Reading, together: bool, old: View, new: View) -> float | None:
    """How sure it is that two facts are the same one, 0 to 1, or None where they are not."""
    match a.fact, b.fact:
        case Target() as t, Target() as u:
            return _targets(t, u, a, b, together)
        case Amount() as t, Amount() as u:
            return _amounts(t, u, a, b, together, old, new)
        case Deadline() as t, Deadline() as u:
            return _deadlines(t, u, a, b, together, old, new)
        case Obligation() as t, Obligation() as u:
            return _obligations(t, u, a, b, together)
        case Citation() as t, Citation() as u:
            return _citations(t, u, together, old, new)
    return None


def _targets(t: Target, u: Target, a: Reading, b: Reading, together: bool) -> float | None:
    """贯标企事业单位达到100家 and 200家以上企业通过贯标认证: one unit, one basis, and the indicator's rare words in common."""
    if not _measured(t, u):
        return None
    known = t.indicator_id is not None and t.indicator_id == u.indicator_id
    named = max((dice(x, y) for x in a.names for y in b.names), default=0.0)
    lists = alike("、".join(t.indicator), "、".join(u.indicator))
    words = best(a.words, b.words)
    evidence = 1.0 if known else max(named, words if together else 0.9 * words)
    if t.indicator_id and u.indicator_id and not known:
        evidence = min(evidence, named)
    if not known and not _about_one(a, b):
        return None
    if evidence < (_DISTINCT if together else 0.5):
        return None
    figure = 1.0 if (t.value, t.comparator) == (u.value, u.comparator) else 0.0
    return _mean(
        [(0.5, evidence), (0.15, lists or None), (0.12, words), (0.1, float(together)), (0.05, figure), (0.08, _told(t.per, u.per))]
    )


def _about_one(a: Reading, b: Reading) -> bool:
    """Whether the indicator of either target stands, in good part, among the words around the other. 其他土地 is no 基本农田."""
    if not a.names or not b.names:
        return True
    found = [shared(name, b.words) / name.total for name in a.names if name.total]
    found += [shared(name, a.words) / name.total for name in b.names if name.total]
    return max(found, default=1.0) >= 0.3


def _amounts(t: Amount, u: Amount, a: Reading, b: Reading, together: bool, old: View, new: View) -> float | None:
    """中央财政对每个城市支持2亿元 and …1.5亿元: one role, one payer, one measure of distribution, in corresponding words."""
    if (t.role == "rate") != (u.role == "rate") or t.currency != u.currency:
        return None
    role = 1.0 if t.role == u.role else 0.6 if _ROLES.get(t.role, t.role) == _ROLES.get(u.role, u.role) else 0.0
    words = best(a.words, b.words)
    aim = _told(t.purpose, u.purpose)
    if role == 0.0 and words < 0.75:
        return None
    if not together and max(words, aim or 0.0) < 0.5:
        return None
    away = None
    if t.year and u.year and old.year and new.year:
        away = float(t.year - old.year == u.year - new.year)
    figure = 1.0 if (t.yuan, t.value, t.rate) == (u.yuan, u.value, u.rate) else 0.0
    return _mean(
        [
            (0.3, role),
            (0.2, float(together)),
            (0.2, words),
            (0.1, aim),
            (0.1, _told(t.condition, u.condition)),
            (0.1, _told(t.rate_base, u.rate_base)),
            (0.08, _told(t.payer, u.payer)),
            (0.08, _told(t.per, u.per)),
            (0.05, _told(t.recipient, u.recipient)),
            (0.05, away),
            (0.04, figure),
        ]
    )


def _deadlines(t: Deadline, u: Deadline, a: Reading, b: Reading, together: bool, old: View, new: View) -> float | None:
    """务必于5月25日前上报工作方案 and 务必于5月15日前上报工作方案: the same to be done, from the same event.

    In corresponding clauses the words beside the time will do: 申报截止时间为6月15日 and 申报截止时间为5月31日.
    """
    action, anchor = _told(done(t), done(u)), _told(t.anchor, u.anchor)
    words = best(a.words, b.words)
    evidence = max(action or 0.0, anchor or 0.0, words)
    if together and t.kind == u.kind:
        beside = _told(old.around(t), new.around(u)) or 0.0
        evidence = max(evidence, beside if beside >= 0.6 else 0.0, 0.5 if _same_term(t, u, (old.year, new.year)) else 0.0)
    if evidence < (0.3 if together else 0.6) or (t.kind != u.kind and evidence < 0.6):
        return None
    if t.frequency != u.frequency and None in (t.frequency, u.frequency):
        return None
    figure = 1.0 if plain(t.text) == plain(u.text) else 0.0
    return _mean(
        [
            (0.35, evidence),
            (0.15, words),
            (0.2, float(together)),
            (0.1, float(t.kind == u.kind)),
            (0.08, _told(t.actor, u.actor)),
            (0.05, _told(t.consequence, u.consequence)),
            (0.05, figure),
        ]
    )


def _same_term(t: Deadline, u: Deadline, years: tuple[int | None, int | None]) -> bool:
    """经过三年的时间 in both, or each notice's own year (2018年, 2020年)."""
    if plain(t.text) == plain(u.text):
        return True
    start, end = (t.start, u.start), (t.end, u.end)
    return all(a is not None and b is not None and shift(a, b, *years) == 0 for a, b in (start, end))


def _obligations(t: Obligation, u: Obligation, a: Reading, b: Reading, together: bool) -> float | None:
    """城市可采取以奖代补等方式 and 城市可采取财政补助、以奖代补等方式: the same predicate; one who acts and one force weigh a little."""
    words = 1.0 if t.text == u.text else dice(a.words, b.words)
    if together and t.marker and u.marker and plain(unforced(t)) == plain(unforced(u)) != "":
        words = max(words, _SAME_TASK)
    if not together and t.text != u.text and not _other_words(t, u) & _other_words(u, t):
        return None
    if words < (0.42 if not together else 0.17 if _same_actor(t, u) else 0.3):
        return None
    brief = max(len(plain(t.text)), len(plain(u.text))) <= _FORMULA
    if not together and brief and t.condition and u.condition and alike(t.condition, u.condition) < _ONE_CASE:
        return None
    if t.modality != u.modality and BANS & {t.modality, u.modality} and words < 0.6:
        return None
    others = t.actor_source == u.actor_source == "stated" and (_told(t.actor, u.actor) or 0.0) < _STRANGERS
    if t.modality != u.modality and others and words < 0.6:
        return None
    return _mean([(0.7, words), (0.12, float(together)), (0.1, _told(t.actor, u.actor)), (0.08, float(t.modality == u.modality))])


def _other_words(t: Obligation, u: Obligation) -> set[str]:
    """The words of a task without the names of those who act: 由国务院主管部门制定 and 接受国务院主管部门的指导 share nothing else."""
    text = t.text
    for name in filter(None, (t.actor, u.actor)):
        text = text.replace(name, "，")
    return set(tokens(text))


def _same_actor(t: Obligation, u: Obligation) -> bool:
    """国家知识产权局、财政部 and 国家知识产权局, both said, each with a task of one force."""
    said = t.actor_source == u.actor_source == "stated" and t.modality == u.modality
    return said and (_told(t.actor, u.actor) or 0.0) >= _NAMED


def _citations(t: Citation, u: Citation, together: bool, old: View, new: View) -> float | None:
    """The same document number, or (almost) the same title, or what stands in its place in a clause that else is the same."""
    if t.doc_number and u.doc_number and t.doc_number == u.doc_number:
        return 1.0 if (t.title, t.relation) == (u.title, u.relation) else 0.98
    title = alike(t.title.replace("“", "").replace("”", ""), u.title.replace("“", "").replace("”", ""))
    rest = plain(old.clause_text(t).replace(t.text, "", 1))
    if together and len(rest) >= _CLAUSE and rest == plain(new.clause_text(u).replace(u.text, "", 1)):
        title = max(title, _SAME_TASK)
    return 0.9 * title + 0.05 * together + 0.05 * (t.relation == u.relation) if title >= 0.8 else None
