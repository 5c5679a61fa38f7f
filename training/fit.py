"""Weights by logistic regression, each step as large as what was learned of a mark before allows (Duchi and others, 2011, AdaGrad)."""

import random
from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt

from .figures import Figure

_SEEN = 3  # a mark that stands fewer times says nothing
_PASSES = 15
_STEP = 0.1
_DECAY = 0.998  # of every weight after a pass
_LEAST = 0.1  # weights below are left out


def fit(figures: Sequence[Figure]) -> dict[str, float]:
    """The weight of each mark, by mark; same figures, same weights."""
    seen = Counter(mark for figure in figures for mark in figure.marks)
    known = [(tuple(mark for mark in figure.marks if seen[mark] >= _SEEN), figure.marked) for figure in figures]
    weights = {mark: 0.0 for mark, times in seen.items() if times >= _SEEN}
    squares = dict.fromkeys(weights, 1e-8)
    order = list(range(len(known)))
    shuffled = random.Random(0)
    for _ in range(_PASSES):
        shuffled.shuffle(order)
        for at in order:
            marks, marked = known[at]
            error = 1 / (1 + exp(-max(-30.0, min(30.0, sum(map(weights.__getitem__, marks)))))) - marked
            if abs(error) < 1e-3:
                continue
            for mark in marks:
                squares[mark] += error * error
                weights[mark] -= _STEP * error / sqrt(squares[mark])
        for mark in weights:
            weights[mark] *= _DECAY
    return {mark: round(weight, 2) for mark, weight in sorted(weights.items()) if abs(weight) >= _LEAST}
