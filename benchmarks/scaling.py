"""How time grows: with the length of one text, and with the number of documents."""

from math import log
from typing import Any

from pipeline.api.stages import load

from .measure import JIEBA, WHOLE, lcut, peak, structured, timed
from .texts import joined


def lengths(texts: list[str], sizes: list[int]) -> list[dict[str, float]]:
    """A row a length: seconds by stage, whole and of jieba, the best of three where that is quick; peak memory so far in MB."""
    rows: list[dict[str, float]] = []
    for size in sizes:
        text = joined(texts, size)
        if rows and len(text) <= rows[-1]["characters"]:
            break  # the texts reach no further
        runs = [structured(text)[0] | {JIEBA: timed(lcut(), text)[0]} for _ in range(3 if len(text) <= 100_000 else 1)]
        best = {name: round(min(run[name] for run in runs), 5) for name in runs[0]}
        rows.append({"characters": len(text)} | best | {"peak_mb": peak()})
    return rows


def exponent(rows: list[dict[str, float]], name: str, across: str = "characters") -> float | None:
    """The power of length that the seconds of `name` grow with between the last rows, a factor of ten or more: 1 is linear."""
    last = rows[-1]
    first = next((row for row in reversed(rows) if row[across] * 10 <= last[across]), None)
    return None if first is None else round(log(last[name] / first[name]) / log(last[across] / first[across]), 2)


def documents(texts: list[str], counts: list[int]) -> list[dict[str, float]]:
    """A row a number of documents: seconds for all stages of each, and for what needs all of them together."""
    rows: list[dict[str, float]] = []
    made: list[Any] = []
    seconds = 0.0
    for count in (count for count in counts if count <= len(texts)):
        for number in range(len(made), count):
            spent, document = structured(texts[number], number)
            made.append(document)
            seconds += spent[WHOLE]
        resolving, notices = timed(load("resolve"), made)
        pairing = timed(_pairs, notices)[0]
        rows.append({"documents": count, WHOLE: round(seconds, 4), "resolve": round(resolving, 4), "pairs": round(pairing, 4)})
    return rows


def _pairs(notices: list[Any]) -> None:
    from pipeline.compare import pairs

    pairs(notices)
