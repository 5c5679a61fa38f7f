"""Windows: the stretches of two to four ideographs that look inserted, each with the likeliest borders.

A window is scored by how much likelier the text is without it, under a model of pairs and triples (`characters`), when each
junk character is one of the 3,755 of GB2312 level 1 as likely as any other. Of windows that overlap, the borders are chosen
by the score and by the words that they cut or make (`_BORDERS`, fitted by `benchmarks.fit_junk`).
"""

from math import exp, log
from typing import NamedTuple

import numpy as np

from .characters import Characters, Flags, Floats, Numbers, characters
from .words import word_across, word_inside, words

_JUNK = log(3755)  # what a junk character costs
_SCORE = 12.0  # windows below are no candidates
_LONGEST = 4
_REACH = 5  # characters around two windows that are compared
#: What each of `border_features` says for a window against those that overlap it, in log-odds.
_BORDERS = (0.34, 1.83, 0.83, -2.51, -0.06, -0.45, -1.02, 1.14, 0.17, -0.31, -0.36, 0.50, 0.86, 0.74, -0.24, 0.47)


class Candidate(NamedTuple):
    """[start, end) of the signs, its score in natural logarithms, and how often pairs stand together (as log(1 + count)):
    across the first border, across the last, and where the two sides meet without it; triples known where they meet."""

    start: int
    end: int
    score: float
    first: float
    last: float
    joint: float
    triples: int


class Window(NamedTuple):
    """The best candidate of a place; `right` is the probability that no other borders are meant."""

    start: int
    best: Candidate
    right: float


def windows(signs: str, rare: Flags | None = None) -> list[Window]:
    """The best window at each place that has candidates, in order. `rare` is what `Characters.rare` says of the signs, where known."""
    scored = sorted(((_worth(signs, one), one) for one in candidates(signs, characters(), rare)), key=lambda pair: (-pair[0], pair[1]))
    owner: dict[int, int] = {}
    groups: list[list[tuple[float, Candidate]]] = []
    for worth, one in scored:
        group = next((owner[at] for at in range(one.start, one.end) if at in owner), None)
        if group is None:
            owner |= dict.fromkeys(range(one.start, one.end), len(groups))
            groups.append([(worth, one)])
        else:
            groups[group].append((worth, one))
    return sorted(_window(signs, group) for group in groups)


def _window(signs: str, group: list[tuple[float, Candidate]]) -> Window:
    most, best = group[0]
    low, high = max(0, best.start - _REACH), best.end + _REACH

    def without(one: Candidate) -> str:
        return signs[low : one.start] + signs[one.end : high]

    own = without(best)
    weights = [(exp(worth - most), without(one) == own) for worth, one in group]  # 汪汪段: two windows, one result
    return Window(best.start, best, sum(weight for weight, same in weights if same) / sum(weight for weight, _ in weights))


def _worth(signs: str, one: Candidate) -> float:
    return sum(weight * feature for weight, feature in zip(_BORDERS, border_features(signs, one)))


def border_features(signs: str, one: Candidate) -> tuple[float, ...]:
    """What is weighed, in the order of `_BORDERS`."""
    start, end = one.start, one.end
    known = words()
    joined = longest_joined(signs, start, end)
    return (
        one.score,
        end - start == 2,
        end - start == 3,
        word_inside(signs, start, end),
        word_across(signs, start, end),
        signs[start - 1 : start + 1] in known,
        signs[end - 1 : end + 1] in known,
        joined >= 2,
        joined >= 3,
        one.first,
        one.last,
        one.joint,
        signs[start - 2 : start] in known or signs[start - 3 : start] in known,
        signs[end : end + 2] in known or signs[end : end + 3] in known,
        not han(signs[start - 1]),
        not han(signs[end]),
    )


def longest_joined(signs: str, start: int, end: int) -> int:
    """Length of the longest word, up to four, that stands over the gap when [start, end) goes; 0 for none."""
    known = words()
    for length in (4, 3, 2):
        if any(signs[start - k : start] + signs[end : end + length - k] in known for k in range(1, length)):
            return length
    return 0


def han(sign: str) -> bool:
    """Whether the sign is an ideograph of the basic block."""
    return "\u4e00" <= sign <= "\u9fff"


def candidates(signs: str, counts: Characters, rare: Flags | None = None) -> list[Candidate]:
    """Every window of two to four ideographs, with one beside it, whose score is worth a look."""
    size = len(signs)
    if size < 8:
        return []
    ids = counts.ids(signs)
    codes = np.frombuffer(signs.encode("utf-32-le"), "<u4")
    ideograph = (codes >= 0x4E00) & (codes <= 0x9FFF)
    rare = counts.rare(ids) if rare is None else rare
    begins = (rare[2:] | rare[1:-1]).nonzero()[0] + 2
    near = np.zeros(size, bool)
    stretches: list[Numbers] = []
    for length in range(2, _LONGEST + 1):
        starts = begins[: begins.searchsorted(size - length - 1)]
        beside = ideograph[starts - 1] | ideograph[starts + length]
        for k in range(length):
            beside &= ideograph[starts + k]
        stretches.append(starts[beside])
        for k in range(length + 2):  # all that a window is scored by
            near[stretches[-1] + k] = True
    starts = np.concatenate(stretches)
    ends = starts + np.arange(2, _LONGEST + 1).repeat([len(one) for one in stretches])
    at = near.nonzero()[0]
    likelihood = np.zeros(size + 1)
    likelihood[at + 1] = counts.log_probability(ids[at - 2], ids[at - 1], ids[at])
    summed = likelihood.cumsum()
    costs = summed[ends + 2] - summed[starts]
    likely = costs < -_JUNK * (ends - starts) - _SCORE
    return _measured(counts, ids, costs[likely], starts[likely], ends[likely]) if likely.any() else []


def _measured(counts: Characters, ids: Numbers, costs: Floats, starts: Numbers, ends: Numbers) -> list[Candidate]:
    before, left, right, after = ids[starts - 2], ids[starts - 1], ids[ends], ids[ends + 1]
    both = counts.log_probability(*(np.concatenate(pair) for pair in ((before, left), (left, right), (right, after))))
    scores = both[: len(left)] + both[len(left) :] - _JUNK * (ends - starts) - costs
    kept = scores > _SCORE
    if not kept.any():
        return []
    starts, ends, scores = starts[kept], ends[kept], scores[kept]
    before, left, right, after = before[kept], left[kept], right[kept], after[kept]
    columns = (
        starts,
        ends,
        scores,
        np.log1p(counts.pairs(left, ids[starts])),
        np.log1p(counts.pairs(ids[ends - 1], right)),
        np.log1p(counts.pairs(left, right)),
        (counts.triples(before, left, right) >= 2).astype(int) + (counts.triples(left, right, after) >= 2),
    )
    return [Candidate(*row) for row in zip(*(column.tolist() for column in columns))]
