"""Aligning two lists by content. Everything here is the same from either side, so that B against A mirrors A against B."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from .tokens import Bag, dice, rest, shared

#: A token counts as a hint while it joins no more pairs than this; more frequent ones only weigh in once a pair is proposed.
_HINT = 256
#: How many partners are looked at closely, for each passage.
_CLOSE = 16

#: A passage is a part of another where so much of it stands there, and makes out so much of it; the same where it has no other place.
_PART, _ALONE = (0.55, 0.2), (0.17, 0.1)
#: A passage that is a small part of another has all its words there, and several.
_ALL, _SEVERAL = 0.9, 5


class Match(NamedTuple):
    """Members of the left and of the right list that belong together, and how alike they are."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


def candidates(left: Sequence[Bag], right: Sequence[Bag]) -> set[tuple[int, int]]:
    """Pairs worth a closer look: those that share rare tokens, the heaviest few for every member of either list."""
    here, there = _postings(left), _postings(right)
    hints: dict[tuple[int, int], float] = defaultdict(float)
    for token in sorted(here.keys() & there.keys()):
        if len(here[token]) * len(there[token]) <= _HINT:
            for i in here[token]:
                for j in there[token]:
                    hints[i, j] += min(left[i].weights[token], right[j].weights[token])
    return _heaviest(hints, 0) | _heaviest(hints, 1)


def _postings(bags: Sequence[Bag]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for token in bag.weights:
            found[token].append(i)
    return found


def _heaviest(hints: dict[tuple[int, int], float], side: int) -> set[tuple[int, int]]:
    rows: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, weight in hints.items():
        rows[pair[side]].append((round(weight, 6), pair))
    kept: set[tuple[int, int]] = set()
    for row in rows.values():
        row.sort(key=lambda entry: -entry[0])
        least = row[min(_CLOSE, len(row)) - 1][0]
        kept.update(pair for weight, pair in row if weight >= least)
    return kept


def same(left: Sequence[str], right: Sequence[str]) -> set[tuple[int, int]]:
    """Pairs of equal wording: all of them while they are few, else those that stand at the same count."""
    here, there = _places(left), _places(right)
    found: set[tuple[int, int]] = set()
    for text in here.keys() & there.keys():
        a, b = here[text], there[text]
        found.update(zip(a, b))
        if len(a) * len(b) <= _HINT:
            found.update((i, j) for i in a for j in b)
    return found


def _places(texts: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        found[text].append(i)
    return found


def assign(scored: Iterable[tuple[float, int, int]], n: int, m: int) -> list[Match]:
    """One partner at most for each: the best pair first, among equals the one nearest in relative place.

    Two pairs that are equal in all three keys never compete for a member, so the outcome does not hang on the side.
    """
    ranked = sorted((-round(score, 6), abs(i * m - j * n), i + j, i, j) for score, i, j in scored)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found: list[Match] = []
    for score, _, _, i, j in ranked:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            found.append(Match((i,), (j,), -score))
    return sorted(found)


def widen(
    matches: list[Match],
    left: Sequence[Bag],
    right: Sequence[Bag],
    beside: tuple[Callable[[int, int], bool], Callable[[int, int], bool]],
    nowhere: Callable[[int, int, int], bool] = lambda side, u, k: False,
) -> list[Match]:
    """Matches with splits and merges: a passage left over joins its neighbour's match where it holds what the neighbour lacks.

    `beside` tells for each list whether two members are neighbours; `nowhere`, given a list (0 left, 1 right), a member left over there
    and the member of the other list that it would join, whether it has no other place to come from, so that less evidence will do.
    A match grows on one side only, the one with more evidence.
    """
    grown = _gains(matches, left, right, beside, nowhere, 1)
    other = _gains(matches, left, right, beside, nowhere, 0)
    found: list[Match] = []
    for k, match in enumerate(matches):
        more, fewer = grown.get(k, []), other.get(k, [])
        weight, against = round(sum(g for g, _ in more), 6), round(sum(g for g, _ in fewer), 6)
        if weight > against:
            found.append(Match(match.left, tuple(sorted([*match.right, *(u for _, u in more)])), match.score))
        elif against > weight:
            found.append(Match(tuple(sorted([*match.left, *(u for _, u in fewer)])), match.right, match.score))
        else:
            found.append(match)
    return found


def _gains(
    matches: list[Match],
    left: Sequence[Bag],
    right: Sequence[Bag],
    beside: tuple[Callable[[int, int], bool], Callable[[int, int], bool]],
    nowhere: Callable[[int, int, int], bool],
    side: int,
) -> dict[int, list[tuple[float, int]]]:
    """For each match the left-over members of one list (0 left, 1 right) that complete it, each given to its best match."""
    own, far = (left, right) if side == 0 else (right, left)
    taken = {(match.right if side else match.left)[0]: k for k, match in enumerate(matches)}
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for u, bag in enumerate(own):
        if u in taken or not bag.total:
            continue
        offers: list[tuple[float, int, int]] = []
        for v in (w for w in range(max(0, u - 3), min(len(own), u + 4)) if w in taken and beside[side](u, w)):
            match = matches[taken[v]]
            joined = (match.left if side else match.right)[0]
            whole = far[joined]
            lacking = rest(whole, own[v])
            common = shared(lacking, bag)
            alone = len(lacking.weights.keys() & bag.weights.keys()) >= _SEVERAL and nowhere(side, u, joined)
            own_share, far_share = _ALONE if alone else _PART
            part = common >= own_share * bag.total and common >= far_share * whole.total
            if part or (common >= _ALL * bag.total and len(bag.weights) >= _SEVERAL):
                offers.append((-round(common, 6), abs(u - v), v))
        if offers:
            gain, _, v = min(offers)
            found[taken[v]].append((-gain, u))
    return found


def best(a: Bag, b: Bag) -> float:
    """Likeness of two contexts of unlike length: half what both share, half what the shorter one finds in the longer."""
    few = min(a.total, b.total)
    return 0.5 * dice(a, b) + 0.5 * shared(a, b) / few if few else 0.0
