"""The weights of `pipeline.repair`: regressions on junk put into texts that the counts have not seen.

    python -m benchmarks.fit_junk official_texts.jsonl

Trains counts without the texts that are held back for measuring (fold 0) and a further fifth (fold 1), and fits on that fifth:
first which borders are right, then what is junk, then which windows are sure. Put each in place before the next is read off.
"""

import importlib
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.repair.characters import Characters
from pipeline.repair.squeeze import squeeze
from pipeline.repair.train import fold, read, train

from .injected import ALPHABETS, PERIODS, Injected, han, inject, level_1


def main() -> None:
    """Print the weights and how good they are."""
    path = Path(sys.argv[1])
    windows: Any = importlib.import_module("pipeline.repair.windows")
    counts = Characters(train(path, (0, 1)))
    windows.characters = lambda: counts
    texts = [squeeze(text).signs for name, text in read(path) if fold(name) == 1]
    frequent = Counter(char for text in texts for char in text if han(char))
    alphabets = (level_1(), sorted(frequent, key=lambda char: (-frequent[char], char))[:2500])
    draw = random.Random(1)
    made = [inject(text, alphabets[i % 2], PERIODS[i // 2 % 2], draw) for i, text in enumerate(texts)]
    assert len(alphabets) == len(ALPHABETS)
    windows._BORDERS = tuple(borders(made, counts))
    junk(texts, made)
    trust(texts, made)


def borders(made: list[Injected], counts: Characters) -> list[float]:
    """The weights of border features: those under which the right window is chosen most often (conditional logit)."""
    windows: Any = importlib.import_module("pipeline.repair.windows")
    choices = []
    for text, groups in made:
        found = windows.candidates(text, counts)
        for start, end in groups:
            near = [one for one in found if one.start < end and start < one.end]
            right = np.array([_same(text, one.start, one.end, start, end) for one in near], bool)
            if right.any() and not right.all():
                choices.append((np.array([windows.border_features(text, one) for one in near], float), right))
    weights = np.zeros(choices[0][0].shape[1])
    for _ in range(25):
        slope, bend = -0.5 * weights, np.eye(len(weights)) * 1.5
        for rows, right in choices:
            odds = np.exp(rows @ weights - (rows @ weights).max())
            odds /= odds.sum()
            among = odds * right / (odds * right).sum()
            mean = odds @ rows
            slope += among @ rows - mean
            bend += (rows.T * odds) @ rows - np.outer(mean, mean) - (rows.T * among) @ rows + np.outer(among @ rows, among @ rows)
        weights += np.clip(np.linalg.solve(bend, slope), -1, 1)
    chosen = np.mean([right[(rows @ weights).argmax()] for rows, right in choices])
    print(f"_BORDERS = ({', '.join(f'{weight:.2f}' for weight in weights)})  # right {chosen:.4f} of {len(choices)}")
    return list(weights)


def junk(texts: list[str], made: list[Injected]) -> None:
    """The weights of the features of windows."""
    windows: Any = importlib.import_module("pipeline.repair.windows")
    model: Any = importlib.import_module("pipeline.repair.junk")
    rows = [model.features(text, window) for text in texts for window in windows.windows(text)]
    clean = len(rows)
    right: list[bool] = []
    sure: list[float] = []
    for text, groups in made:
        found = windows.windows(text)
        for start, end in groups:
            hits = [window for window in found if window.start < end and start < window.best.end]
            if hits:
                best = max(hits, key=lambda window: float(window.best.score))
                rows.append(model.features(text, best))
                right.append(_same(text, best.start, best.best.end, start, end))
                sure.append(best.right)
    labels = np.arange(len(rows)) >= clean
    weights, bias = regression(np.array(rows, float), labels.astype(float))
    total, characters = sum(len(one.groups) for one in made), sum(map(len, texts))
    print(f"_WEIGHTS = ({', '.join(f'{weight:.3f}' for weight in weights)})\n_BIAS = {bias:.3f}\n_FITTED_RATE = {total / characters:.6f}")
    odds = np.array(rows, float) @ weights + bias
    dirty, borders_right, trusted = odds[labels], np.array(right), np.array(sure)
    for rate in (2, 5, 10, 20, 50, 100, 200, 300):
        at = np.sort(odds[~labels])[::-1][int(rate * characters / 1e6)]
        over = dirty > at
        print(
            f"{rate} a million: log-odds {at:.2f}, recall {over.sum() / total:.3f}, borders right {borders_right[over].mean():.4f}, "
            f"trusted to be {trusted[over].mean():.4f}"
        )


def trust(texts: list[str], made: list[Injected]) -> None:
    """The weights of the evidence that an edit brings the original back, with the weights of junk as they are in place."""
    windows: Any = importlib.import_module("pipeline.repair.windows")
    model: Any = importlib.import_module("pipeline.repair.junk")
    rows, labels = [], []
    for text, groups in [*((text, []) for text in texts), *made]:
        found = windows.windows(text)
        odds = [model.log_odds(text, window) for window in found]
        for window, probability in zip(found, model.probabilities(odds, len(text))):
            if probability >= model._LIKELY:
                start, end = window.start, window.best.end
                rows.append(model.evidence(text, window, probability))
                labels.append(any(start < b and a < end and _same(text, start, end, a, b) for a, b in groups))
    right = np.array(labels, float)
    weights, bias = regression(np.array(rows, float), right)
    print(f"_TRUST = ({', '.join(f'{weight:.3f}' for weight in weights)})\n_TRUST_BIAS = {bias:.3f}")
    odds = np.array(rows, float) @ weights + bias
    for sure in (0.9, 0.92, 0.93, 0.94, 0.95, 0.96):
        over = odds >= np.log(sure / (1 - sure))
        print(f"trust {sure}: recall {right[over].sum() / sum(len(one.groups) for one in made):.4f}, precision {right[over].mean():.4f}")


def _same(text: str, start: int, end: int, true_start: int, true_end: int) -> bool:
    low, high = true_start - 9, true_end + 9
    return text[low:start] + text[end:high] == text[low:true_start] + text[true_end:high]


def regression(rows: Any, labels: Any) -> tuple[Any, float]:
    """Weights and bias of a logistic regression, by Newton's method."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    inputs = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    found = np.zeros(inputs.shape[1])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (labels - odds) - 0.1 * np.r_[found[:-1], 0]
        bend = (inputs.T * (odds * (1 - odds))) @ inputs + 0.1 * np.eye(len(found))
        found += np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    return weights, float(found[-1] - (weights * mean).sum())


if __name__ == "__main__":
    main()
