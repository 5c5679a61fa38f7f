"""Weights by logistic regression, each step as large as what was learned of a mark before allows (Duchi and others, 2011, AdaGrad)."""

import random
from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt

from .figures import Figure
from .parties import Choice

_SEEN = 3  # a mark that stands fewer times says nothing
_PASSES = 15
_STEP = 0.1
_PASSES_OF_CHOICES, _STEP_OF_CHOICES = 10, 0.12
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


def fit_choices(choices: Sequence[Choice]) -> dict[str, float]:
    """The weight of each mark where one of several candidates is right, by mark; same choices, same weights."""
    seen = Counter(mark for choice in choices for one in choice.candidates for mark in one.marks)
    weights = {mark: 0.0 for mark, times in seen.items() if times >= _SEEN}
    known = [
        ([[mark for mark in one.marks if mark in weights] for one in choice.candidates], choice.right, choice.weight) for choice in choices
    ]
    squares = dict.fromkeys(weights, 1e-8)
    order = list(range(len(known)))
    shuffled = random.Random(0)
    for _ in range(_PASSES_OF_CHOICES):
        shuffled.shuffle(order)
        for at in order:
            marks, right, weight = known[at]
            scores = [sum(map(weights.__getitem__, own)) for own in marks]
            odds = [exp(score - max(scores)) for score in scores]
            whole, good = sum(odds), sum(odd for odd, is_right in zip(odds, right, strict=True) if is_right) + 1e-12
            for own, odd, is_right in zip(marks, odds, right, strict=True):
                error = weight * (odd / whole - (odd / good if is_right else 0.0))
                if abs(error) < 2e-3:
                    continue
                for mark in own:
                    squares[mark] += error * error
                    weights[mark] -= _STEP_OF_CHOICES * error / sqrt(squares[mark])
        for mark in weights:
            weights[mark] *= _DECAY
    return {mark: round(weight, 2) for mark, weight in sorted(weights.items()) if abs(weight) >= _LEAST}
