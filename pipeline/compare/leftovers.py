"""Tasks left over on both sides of one place: 应当办理提单登记 → 应当自开业之日起15日内备案, both said of 经营无船承运业务 in 第七条."""

from collections.abc import Callable, Sequence

from ..records import Obligation
from ..records.fact import Fact
from .align import Match, assign, best, candidates
from .clauses import Alignment
from .force import BANS
from .penal import grade_of, liability, measure, one_matter, sanction
from .tokens import Bag, Scale, alike, dice, plain, tokens
from .view import View, unforced

#: What two tasks have in common at least: in clauses that correspond, by name or opening besides, and in sections that correspond.
_BESIDE, _NAMED, _NEAR, _NEAR_NAMED = 0.4, 0.12, 0.4, 0.25
#: Penalties share their words with any other.
_PENALTY = 0.6
#: So do goals that nobody is bound to (打造…机构, 建设…平台).
_UNMARKED = 0.6
#: From here on two names are of one actor; tasks of others have more in common.
_ONE_ACTOR, _OTHERS = 0.5, 0.5
_OPENING = 4
#: What two tasks have in common that stand anywhere: with what they are said of, and without.
_ANYWHERE, _SAID_OF_IT = 0.5, 0.3
#: From here on the words around two figures are of one matter.
_ONE_FIGURE = 0.6


def left_over(
    matches: list[Match], views: tuple[View, View], facts: tuple[Sequence[Fact], Sequence[Fact]], clauses: Alignment
) -> list[Match]:
    """Matches with pairs of tasks that have no other partner, stand in one place and are of one force.

    Each pair has evidence of its own: words in common, many of them, or some and the same who acts or the same opening. What only refers
    to the law of crimes or torts is paired with nothing here. No task is taken from a match.
    """
    taken = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
    free = [
        {k: f for k, f in enumerate(side) if k not in done and isinstance(f, Obligation) and _open(f)} for side, done in zip(facts, taken)
    ]
    if not free[0] or not free[1]:
        return matches
    words = [{k: tokens(_said(view, f)) for k, f in own.items()} for view, own in zip(views, free)]
    scale = Scale([*words[0].values(), *words[1].values()])
    bags = [{k: scale.bag(w) for k, w in own.items()} for own in words]
    there: dict[str | None, list[int]] = {}
    in_clause: dict[str, list[int]] = {}
    for j, f in free[1].items():
        there.setdefault(views[1].section_of(f), []).append(j)
        in_clause.setdefault(f.clause_id, []).append(j)
    scored = _anywhere((free[0], free[1]), (bags[0], bags[1]))
    for i, f in free[0].items():
        section = views[0].section_of(f)
        near = set(there.get(clauses.sections.get(section or ""), ()))
        near.update(j for clause in clauses.partners.get(f.clause_id, ()) for j in in_clause.get(clause, ()))
        for j in sorted(near):
            g = free[1][j]
            if (f.modality in BANS) != (g.modality in BANS) or not one_matter(*views, f, g, clauses):
                continue
            likeness = best(bags[0][i], bags[1][j])
            if likeness >= _least(views, f, g, clauses.together(f.clause_id, g.clause_id)):
                scored.append((likeness, i, j))
    return sorted([*matches, *assign(scored, len(facts[0]), len(facts[1]))])


def _anywhere(
    free: tuple[dict[int, Obligation], dict[int, Obligation]], bags: tuple[dict[int, Bag], dict[int, Bag]]
) -> list[tuple[float, int, int]]:
    """Pairs of tasks that say much the same of one thing, wherever they stand: 定期抚恤金标准应当参照…家庭人均收入水平确定.

    Half of what they say together with what they are said of, and a good part of what they say of it. No penalties.
    """
    left, right = list(free[0]), list(free[1])
    found = []
    for u, v in sorted(candidates([bags[0][i] for i in left], [bags[1][j] for j in right])):
        i, j = left[u], right[v]
        f, g = free[0][i], free[1][j]
        if sanction(f.text) or sanction(g.text) or (f.modality in BANS) != (g.modality in BANS):
            continue
        likeness = dice(bags[0][i], bags[1][j])
        if likeness >= _ANYWHERE and alike(unforced(f), unforced(g)) >= _SAID_OF_IT:
            found.append((likeness, i, j))
    return found


def one_threshold(
    matches: list[Match], views: tuple[View, View], facts: tuple[Sequence[Fact], Sequence[Fact]], clauses: Alignment
) -> list[Match]:
    """Matches with thresholds of punishment left over where one edition has several and the other one for all.

    个人…数额在20万元以上的，单位…数额在100万元以上的 → 数额在100万元以上的: one clause each, worded alike around the figure.
    """
    more = _taken_up(matches, views, facts, clauses.together)
    turned = [Match(m.right, m.left, m.score) for m in matches]
    fewer = _taken_up(turned, views[::-1], facts[::-1], lambda a, b: clauses.together(b, a))
    found = []
    for k, match in enumerate(matches):
        left, right = more.get(k, []), fewer.get(k, [])
        if left and right:  # several on both sides: which belong together is not said
            left = right = []
        found.append(Match(tuple(sorted([*match.left, *left])), tuple(sorted([*match.right, *right])), match.score))
    return found


def _taken_up(
    matches: list[Match], views: tuple[View, View], facts: tuple[Sequence[Fact], Sequence[Fact]], together: Callable[[str, str], bool]
) -> dict[int, list[int]]:
    """For a match by its place the members of the first list that its one member of the second list stands for as well.

    Only members of which no other match can say the same.
    """
    taken = {i for m in matches for i in m.left}
    more: dict[int, list[int]] = {}
    for u, fact in enumerate(facts[0]):
        name = grade_of(views[0], fact)[0] if u not in taken else None
        if name is None:
            continue
        able = []
        for k, match in enumerate(matches):
            i, j = facts[0][match.left[0]], facts[1][match.right[0]]
            alone = len(match.left) == 1 == len(match.right) and i.clause_id == fact.clause_id and together(fact.clause_id, j.clause_id)
            alone = alone and measure(i) == measure(fact) == measure(j) and grade_of(views[0], i)[0] == name
            if alone and alike(views[0].around(fact), views[1].around(j)) >= _ONE_FIGURE:
                able.append(k)
        if len(able) == 1:
            more.setdefault(able[0], []).append(u)
    return more


def _open(task: Obligation) -> bool:
    return not (liability(task.text) or task.programmatic or task.modality == "encouragement")


def _said(view: View, task: Obligation) -> str:
    """The task with what stands before it, without who acts: that two tasks are of one actor is no evidence that they are one."""
    return view.passage(task).replace(task.actor or "\0", "", 1)


def _least(views: tuple[View, View], f: Obligation, g: Obligation, together: bool) -> float:
    if sanction(f.text) or sanction(g.text):
        return _PENALTY
    here, there = plain(_said(views[0], f)), plain(_said(views[1], g))
    opening = here[:_OPENING] == there[:_OPENING] and min(len(here), len(there)) > _OPENING
    who = f.actor_source == g.actor_source == "stated" and bool(f.actor) and plain(f.actor or "") == plain(g.actor or "")
    if opening or who:
        return _NAMED if together else _NEAR_NAMED
    if f.marker is None or g.marker is None:
        return _UNMARKED
    if f.actor_source == g.actor_source == "stated" and alike(f.actor, g.actor) < _ONE_ACTOR:
        return _OTHERS
    return _BESIDE if together else _NEAR
