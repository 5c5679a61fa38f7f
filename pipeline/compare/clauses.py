"""Which clauses of two notices correspond: by their words first, by section and order a little, with splits and merges."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..records import Clause
from .align import Match, assign, candidates, same, widen
from .leads import Exhausted, headed, kind, led
from .penal import ONE_OFFENCE, grade, grade_of_clause, offences_alike
from .tokens import Bag, Scale, alike, dice, plain, tokens, unlabelled
from .view import View

#: Clauses correspond from this share of common weight on.
_ENOUGH = 0.34
#: Less will do for headings, for sentences under one heading, and for sentences that open with the same words.
_HEADING, _SAME_HEADING, _SAME_OPENING = 0.3, 0.27, 0.2
_OPENING = 8


class Alignment(NamedTuple):
    """The matched clauses (by their place in each list), the partners by clause id from either side, and by section id."""

    matches: list[Match]
    partners: dict[str, set[str]]
    back: dict[str, set[str]]
    sections: dict[str, str]

    def together(self, old: str, new: str) -> bool:
        """Whether two clauses correspond."""
        return new in self.partners.get(old, ())


def align_clauses(old: View, new: View) -> Alignment:
    """The clauses of the older notice with those of the newer, each in one match at most."""
    left, right = old.notice.clauses, new.notice.clauses
    words_left, words_right = [tokens(c.text) for c in left], [tokens(c.text) for c in right]
    scale = Scale([*words_left, *words_right])
    bags_left, bags_right = [scale.bag(w) for w in words_left], [scale.bag(w) for w in words_right]
    nearness = _SectionNearness(old, new)
    n, m = len(left), len(right)
    joined = [*_joined(left, right), *(Match(x.right, x.left, x.score) for x in _joined(right, left))]
    for match in joined:  # they are spoken for
        for bags, members in ((bags_left, match.left), (bags_right, match.right)):
            for k in members:
                bags[k] = Bag({}, 0.0)
    taken = {i for x in joined for i in x.left}, {j for x in joined for j in x.right}
    wording = [plain(c.text) for c in left], [plain(c.text) for c in right]
    scored: list[tuple[float, int, int]] = []
    graded = _Grades(old, new)
    for i, j in candidates(bags_left, bags_right) | same([c.text.strip() for c in left], [c.text.strip() for c in right]):
        if kind(left[i]) != kind(right[j]) or i in taken[0] or j in taken[1]:
            continue
        words = _likeness(left[i], right[j], bags_left[i], bags_right[j])
        near = nearness(left[i].section_id, right[j].section_id)
        if words < 1.0 and (offences := offences_alike(left[i].text, right[j].text)) is not None:
            words = 0.5 * words + 0.5 * offences if offences >= ONE_OFFENCE else 0.0
        if words >= _least(left[i], right[j], near):
            order = 1.0 - abs(i * m - j * n) / (n * m)
            scored.append((0.88 * words + 0.09 * near + 0.03 * order + 0.02 * _neighbours(wording, i, j), i, j))
    scored = graded.agreeing(scored)
    matches = [Match(x.left, x.right, dice(bags_left[x.left[0]], bags_right[x.right[0]])) for x in assign(scored, n, m)]
    matches = led(matches, (left, right), wording, (bags_left, bags_right))
    beside = _beside(left), _beside(right)
    matches = sorted(widen(matches, bags_left, bags_right, beside, Exhausted(matches, (old, new))) + joined)
    matches = headed(matches, left, right)
    partners = _partners(((m.left, m.right) for m in matches), left, right)
    back = _partners(((m.right, m.left) for m in matches), right, left)
    return Alignment(matches, partners, back, _sections(matches, left, right, bags_left, bags_right))


class _Grades:
    """Which items open one grade: under leads that name the same one, or that correspond though the grade has another name now."""

    def __init__(self, old: View, new: View) -> None:
        self._sides = old.notice.clauses, new.notice.clauses
        self._own = tuple([grade(c.text) if c.text.strip().endswith("：") else None for c in clauses] for clauses in self._sides)
        self._above = tuple(self._leads(view) for view in (old, new))

    @staticmethod
    def _leads(view: View) -> dict[int, int]:
        """The place of each graded item → that of its lead."""
        leads = view.leads
        return {k: view.order[leads[c.id].id] for k, c in enumerate(view.notice.clauses) if grade_of_clause(view, c) is not None}

    def agreeing(self, scored: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
        """The pairs without those of items of two grades."""
        if not self._above[0] or not self._above[1]:
            return scored
        leads = [(s + (self._own[0][i] == self._own[1][j]), i, j) for s, i, j in scored if self._own[0][i] and self._own[1][j]]
        paired = {(m.left[0], m.right[0]) for m in assign(leads, len(self._sides[0]), len(self._sides[1]))}
        return [(s, i, j) for s, i, j in scored if self._one(i, j, paired)]

    def _one(self, i: int, j: int, paired: set[tuple[int, int]]) -> bool:
        own = self._own[0][i], self._own[1][j]
        if own[0] and own[1]:
            return (i, j) in paired
        above = self._above[0].get(i), self._above[1].get(j)
        return above[0] is None or above[1] is None or above in paired


def _neighbours(wording: tuple[list[str], list[str]], i: int, j: int) -> int:
    """How many of the two passages beside a pair are worded alike: what stands several times is told apart by where."""
    here, there = wording
    return sum(0 <= i + k < len(here) and 0 <= j + k < len(there) and here[i + k] == there[j + k] for k in (-1, 1))


def _joined(whole: list[Clause], parts: list[Clause]) -> list[Match]:
    """Clauses that stand on the other side in two or three pieces, word for word: only a comma became a full stop.

    Only where the wording occurs once on either side, so that nothing is to be chosen.
    """
    wording = [plain(c.text) for c in whole]
    counts = Counter(wording)
    beside = _beside(parts)
    pieces = [plain(c.text) for c in parts]
    single = set(pieces)
    found: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for u in range(len(parts)):
        for size in (2, 3):
            run = tuple(range(u, u + size))
            if run[-1] < len(parts) and all(beside(u, v) for v in run[1:]) and all(pieces[v] for v in run):
                text = "".join(pieces[v] for v in run)
                if counts[text] == 1 and text not in single:
                    found[text].append(run)
    at = {text: i for i, text in enumerate(wording)}
    return [Match((at[text],), runs[0], 1.0) for text, runs in found.items() if len(runs) == 1 and kind(whole[at[text]]) == "body"]


def _least(a: Clause, b: Clause, near: float) -> float:
    """How much two clauses must have in common to correspond: 经过三年的时间，在重点城市… opens both sentences."""
    if a.kind == "heading":
        return _HEADING
    opening = unlabelled(a.text)[:_OPENING]
    if len(opening) == _OPENING and opening == unlabelled(b.text)[:_OPENING]:
        return _SAME_OPENING
    return _SAME_HEADING if near == 1.0 and a.section_id and b.section_id else _ENOUGH


def _likeness(a: Clause, b: Clause, bag_a: Bag, bag_b: Bag) -> float:
    return 1.0 if a.text.strip() == b.text.strip() else dice(bag_a, bag_b)


def _beside(clauses: list[Clause]) -> Callable[[int, int], bool]:
    def beside(u: int, v: int) -> bool:
        return kind(clauses[u]) == "body" == kind(clauses[v]) and clauses[u].section_id == clauses[v].section_id

    return beside


class _SectionNearness:
    """How alike the headings above two clauses are, 0 to 1; one half where a heading is lost or there is none."""

    def __init__(self, old: View, new: View) -> None:
        self._old, self._new = old, new
        self._known: dict[tuple[str | None, str | None], float] = {}
        self._alike: dict[tuple[str, str], float] = {}

    def __call__(self, a: str | None, b: str | None) -> float:
        if (a, b) not in self._known:
            here = [h for h in self._old.headings(a) if h][-2:]
            there = [h for h in self._new.headings(b) if h][-2:]
            self._known[a, b] = max(self._names(h, t) for h in here for t in there) if here and there else (1.0 if a == b is None else 0.5)
        return self._known[a, b]

    def _names(self, h: str, t: str) -> float:
        if (h, t) not in self._alike:
            self._alike[h, t] = alike(h, t)
        return self._alike[h, t]


def _partners(matches: Iterable[tuple[tuple[int, ...], tuple[int, ...]]], own: list[Clause], far: list[Clause]) -> dict[str, set[str]]:
    """By the id of each clause of `own` the ids of those of `far` that correspond."""
    found: dict[str, set[str]] = defaultdict(set)
    for members, others in matches:
        for i in members:
            found[own[i].id].update(far[j].id for j in others)
    return dict(found)


def _sections(matches: list[Match], left: list[Clause], right: list[Clause], bags_l: list[Bag], bags_r: list[Bag]) -> dict[str, str]:
    """Section of the older notice → section of the newer that shares most with it, each with one partner."""
    votes: dict[tuple[str, str], float] = defaultdict(float)
    opens = _openings(left), _openings(right)
    sizes = _sizes(left, bags_l), _sizes(right, bags_r)
    for match in matches:
        for i in match.left:
            for j in match.right:
                a, b = left[i].section_id, right[j].section_id
                if a is not None and b is not None:
                    votes[a, b] += match.score * min(bags_l[i].total, bags_r[j].total)
                    if i in opens[0] and j in opens[1]:  # a long sentence that moved takes no section along
                        votes[a, b] += match.score * max(sizes[0][a], sizes[1][b])
    here, there = _numbered(left), _numbered(right)
    scored = [(weight, here[a], there[b]) for (a, b), weight in votes.items()]
    names_l, names_r = list(here), list(there)
    return {names_l[x.left[0]]: names_r[x.right[0]] for x in assign(scored, len(here), len(there))}


def _numbered(clauses: list[Clause]) -> dict[str, int]:
    return {s: i for i, s in enumerate(dict.fromkeys(c.section_id for c in clauses if c.section_id is not None))}


def _openings(clauses: list[Clause]) -> set[int]:
    """The places of the first clause of every section."""
    first: dict[str | None, int] = {}
    for i, clause in enumerate(clauses):
        first.setdefault(clause.section_id, i)
    return set(first.values())


def _sizes(clauses: list[Clause], bags: list[Bag]) -> dict[str, float]:
    """The weight of all that stands in a section itself."""
    weights: dict[str, list[float]] = defaultdict(list)
    for clause, bag in zip(clauses, bags):
        if clause.section_id is not None:
            weights[clause.section_id].append(bag.total)
    return {section: math.fsum(found) for section, found in weights.items()}
