"""Windows: the stretches of two to four ideographs that look inserted, each with the likeliest borders.

A window is scored by how much likelier the text is without it, under a model of pairs and triples (`characters`), when each
junk character is one of the 3,755 of GB2312 level 1 as likely as any other. Of windows that overlap, the borders are chosen
by the score and by the words that they cut or make (`_BORDERS`, fitted by `benchmarks.fit_junk`).
"""

from math import exp, log
from typing import NamedTuple

import numpy as np

from .characters import Characters, Floats, Numbers, characters
from .words import word_across, word_inside, words

_JUNK = log(3755)  # what a junk character costs
_SCORE = 12.0  # windows below are no candidates
_LONGEST = 4
_RARE = 3.0  # a window's first pair, or the one over its first border, is seen less often
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


def windows(signs: str) -> list[Window]:
    """The best window at each place that has candidates, in order."""
    scored = sorted(((_worth(signs, one), one) for one in candidates(signs, characters())), key=lambda pair: (-pair[0], pair[1]))
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


def candidates(signs: str, counts: Characters) -> list[Candidate]:
    """Every window of two to four ideographs, with one beside it, whose score is worth a look."""
    size = len(signs)
    if size < 8:
        return []
    ids = counts.ids(signs)
    codes = np.frombuffer(signs.encode("utf-32-le"), "<u4")
    ideograph = (codes >= 0x4E00) & (codes <= 0x9FFF)
    rare = np.flatnonzero(counts.pairs(ids[:-1], ids[1:]) < _RARE)
    near = np.zeros(size, bool)
    for step in range(-_LONGEST, _LONGEST + 4):  # all that windows with a rare pair at their start are scored by
        near[np.clip(rare + step, 2, size - 1)] = True
    begins = np.zeros(size, bool)
    begins[rare] = begins[np.minimum(rare + 1, size - 1)] = True
    at = np.flatnonzero(near)
    likelihood = np.zeros(size)
    likelihood[at] = counts.log_probability(ids[at - 2], ids[at - 1], ids[at])
    summed = np.concatenate(([0.0], np.cumsum(likelihood)))
    found: list[Candidate] = []
    for length in range(2, _LONGEST + 1):
        starts = np.flatnonzero(begins[: size - length - 1])
        starts = starts[starts >= 2]
        costs = summed[starts + length + 2] - summed[starts]
        inner = np.logical_and.reduce([ideograph[starts + k] for k in range(length)])
        beside = ideograph[starts - 1] | ideograph[starts + length]
        found += _measured(counts, ids, summed, starts[inner & beside & (costs < -_JUNK * length - _SCORE)], length)
    return found


def _measured(counts: Characters, ids: Numbers, summed: Floats, starts: Numbers, length: int) -> list[Candidate]:
    before, left, right, after = ids[starts - 2], ids[starts - 1], ids[starts + length], ids[starts + length + 1]
    without = counts.log_probability(before, left, right) + counts.log_probability(left, right, after)
    scores = without - _JUNK * length - (summed[starts + length + 2] - summed[starts])
    kept = scores > _SCORE
    starts, scores = starts[kept], scores[kept]
    before, left, right, after = before[kept], left[kept], right[kept], after[kept]
    columns = (
        scores,
        np.log1p(counts.pairs(left, ids[starts])),
        np.log1p(counts.pairs(ids[starts + length - 1], right)),
        np.log1p(counts.pairs(left, right)),
        (counts.triples(before, left, right) >= 2).astype(int) + (counts.triples(left, right, after) >= 2),
    )
    return [Candidate(start, start + length, *row) for start, *row in zip(starts.tolist(), *(column.tolist() for column in columns))]
