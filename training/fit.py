"""Weights by logistic regression, each step as large as what was learned of a mark before allows (Duchi and others, 2011, AdaGrad)."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp, sqrt

from .figures import Figure
from .parties import Choice

_SEEN = 3  # a mark that stands fewer times says nothing
_PASSES = 15
_STEP = 0.1
_PASSES_OF_CHOICES, _STEP_OF_CHOICES = 10, 0.12
_DECAY = 0.998  # of every weight after a pass
_LEAST = 0.1  # weights below are left out


class _Learner:
    """Weights on their way: each mark that is seen often enough, and how far it was moved so far."""

    def __init__(self, marks: Iterable[str], step: float) -> None:
        self._step = step
        self._weights = {mark: 0.0 for mark, times in Counter(marks).items() if times >= _SEEN}
        self._squares = dict.fromkeys(self._weights, 1e-8)

    def known(self, marks: Iterable[str]) -> tuple[str, ...]:
        """The marks that have a weight."""
        return tuple(mark for mark in marks if mark in self._weights)

    def score(self, marks: Iterable[str]) -> float:
        """What known marks weigh together."""
        return sum(map(self._weights.__getitem__, marks))

    def learn(self, marks: Iterable[str], error: float) -> None:
        """Move known marks against the error of their score."""
        for mark in marks:
            self._squares[mark] += error * error
            self._weights[mark] -= self._step * error / sqrt(self._squares[mark])

    def passes(self, times: int, size: int) -> Iterator[int]:
        """The numbers of `size` examples in a new order for each pass; after each, all weights shrink a little."""
        order, shuffled = list(range(size)), random.Random(0)
        for _ in range(times):
            shuffled.shuffle(order)
            yield from order
            for mark in self._weights:
                self._weights[mark] *= _DECAY

    def weights(self) -> dict[str, float]:
        """What was learned, by mark, without what is next to nothing."""
        return {mark: round(weight, 2) for mark, weight in sorted(self._weights.items()) if abs(weight) >= _LEAST}


def fit(figures: Sequence[Figure]) -> dict[str, float]:
    """The weight of each mark, by mark; same figures, same weights."""
    learner = _Learner((mark for figure in figures for mark in figure.marks), _STEP)
    known = [(learner.known(figure.marks), figure.marked) for figure in figures]
    for at in learner.passes(_PASSES, len(known)):
        marks, marked = known[at]
        error = 1 / (1 + exp(-max(-30.0, min(30.0, learner.score(marks))))) - marked
        if abs(error) >= 1e-3:
            learner.learn(marks, error)
    return learner.weights()


def fit_choices(choices: Sequence[Choice]) -> dict[str, float]:
    """The weight of each mark where one of several candidates is right, by mark; same choices, same weights."""
    learner = _Learner((mark for choice in choices for one in choice.candidates for mark in one.marks), _STEP_OF_CHOICES)
    known = [([learner.known(one.marks) for one in choice.candidates], choice.right, choice.weight) for choice in choices]
    for at in learner.passes(_PASSES_OF_CHOICES, len(known)):
        marks, right, weight = known[at]
        scores = [learner.score(own) for own in marks]
        odds = [exp(score - max(scores)) for score in scores]
        whole, good = sum(odds), sum(odd for odd, is_right in zip(odds, right, strict=True) if is_right) + 1e-12
        for own, odd, is_right in zip(marks, odds, right, strict=True):
            error = weight * (odd / whole - (odd / good if is_right else 0.0))
            if abs(error) >= 2e-3:
                learner.learn(own, error)
    return learner.weights()
