"""What the place under a lead or heading says about clauses whose words alone say too little."""

from collections import defaultdict

from ..records import Clause
from .align import Match
from .tokens import Bag, alike, dice
from .view import View

#: A lead is no longer than this; the sentence behind it has at least so much in common with the one behind the same lead.
_LEAD, _LED = 20, 0.15
_KINDS = {"sentence": "body", "item": "body", "table_row": "body"}


def kind(clause: Clause) -> str:
    """Sentences, items and rows of tables are all `body`; other clauses are of their own kind."""
    return _KINDS.get(clause.kind, clause.kind)


def led(
    matches: list[Match], sides: tuple[list[Clause], list[Clause]], wording: tuple[list[str], list[str]], bags: tuple[list[Bag], list[Bag]]
) -> list[Match]:
    """Matches with the sentences that follow one and the same short lead (改革创新、市场导向。) and are left over on both sides."""
    left, right = sides
    taken = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
    found = list(matches)
    for match in matches:
        i, j = match.left[0], match.right[0]
        if wording[0][i] != wording[1][j] or not 4 <= len(wording[0][i]) <= _LEAD or kind(left[i]) != "body":
            continue
        u, v = i + 1, j + 1
        if u >= len(left) or v >= len(right) or u in taken[0] or v in taken[1]:
            continue
        within = left[u].section_id == left[i].section_id and right[v].section_id == right[j].section_id
        likeness = dice(bags[0][u], bags[1][v])
        if within and kind(left[u]) == kind(right[v]) == "body" and likeness >= _LED:
            found.append(Match((u,), (v,), likeness))
    return sorted(found)


def headed(matches: list[Match], left: list[Clause], right: list[Clause]) -> list[Match]:
    """Matches with the headings of sections of which all corresponds: （二）规范资金管理 is now （三）严格绩效管理.

    Only headings that are left over and have a word in common.
    """
    taken = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
    own = _bodies(left), _bodies(right)
    heads = _heads(left), _heads(right)
    to: dict[str, set[str | None]] = defaultdict(set)
    back: dict[str, set[str | None]] = defaultdict(set)
    for match in matches:
        for i in match.left:
            for j in match.right:
                a, b = left[i].section_id, right[j].section_id
                if a is not None and b is not None and kind(left[i]) == "body":
                    to[a].add(b)
                    back[b].add(a)
    found = list(matches)
    for a, there in to.items():
        (b,) = there if len(there) == 1 else (None,)
        if b is None or back[b] != {a} or a not in heads[0] or b not in heads[1]:
            continue
        i, j = heads[0][a], heads[1][b]
        whole = own[0][a] <= taken[0] and own[1][b] <= taken[1]
        if whole and i not in taken[0] and j not in taken[1] and (likeness := alike(left[i].text, right[j].text)):
            found.append(Match((i,), (j,), likeness))
    return sorted(found)


def _bodies(clauses: list[Clause]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for i, clause in enumerate(clauses):
        if clause.section_id is not None and kind(clause) == "body":
            found[clause.section_id].add(i)
    return found


def _heads(clauses: list[Clause]) -> dict[str, int]:
    return {c.section_id: i for i, c in enumerate(clauses) if c.kind == "heading" and c.section_id is not None}


class Exhausted:
    """Whether a passage left over stands under the same heading as its match, and nothing there on the other side is left over."""

    def __init__(self, matches: list[Match], views: tuple[View, View]) -> None:
        self._views = views
        self._clauses = views[0].notice.clauses, views[1].notice.clauses
        taken = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
        self._open = tuple(
            {c.section_id for k, c in enumerate(clauses) if kind(c) == "body" and k not in done}
            for clauses, done in zip(self._clauses, taken)
        )

    def __call__(self, side: int, u: int, k: int) -> bool:
        here, there = self._clauses[side][u].section_id, self._clauses[1 - side][k].section_id
        if here is None or there is None or there in self._open[1 - side]:
            return False
        names = self._views[side].headings(here)[-1], self._views[1 - side].headings(there)[-1]
        return names[0] == names[1] != ""
