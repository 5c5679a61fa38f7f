"""What became of a figure from edition to edition, as points on a line: higher is more, from nought on."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...records import Timeline, TimePoint

#: Where the highest and the lowest figure stand (px from above), and the room at either end of the line in %.
TOP, FOOT, EDGE = 30.0, 104.0, 10.0


class Point(NamedTuple):
    """A figure; `above` tells on which side of the point it is written."""

    x: float
    y: float
    told: str


class Stroke(NamedTuple):
    """From one figure to the next; `gap` where an edition between them has none."""

    x1: float
    y1: float
    x2: float
    y2: float
    gap: bool


class Slope(NamedTuple):
    """The drawing of one timeline; `gaps` are the places of editions that have no such figure."""

    points: list[Point]
    strokes: list[Stroke]
    gaps: list[float]
    places: list[float]


def slope(row: Timeline) -> Slope | None:
    """The drawing, None where fewer than two editions have a number of one unit."""
    unit = Counter(point.unit for point in row.points if point and point.value is not None).most_common(1)
    figures = {at: point for at, point in enumerate(row.points) if point and point.value is not None and point.unit == unit[0][0]}
    if len(figures) < 2:
        return None
    values = {at: float(point.value or 0) for at, point in figures.items()}
    low, high = min(0.0, *values.values()), max(0.0, *values.values())
    places = _places(len(row.points))
    points = {at: Point(places[at], _height(values[at], low, high), figure(point)) for at, point in figures.items()}
    strokes = [Stroke(*points[a][:2], *points[b][:2], gap=b - a > 1) for a, b in pairwise(points)]
    return Slope(list(points.values()), strokes, [places[at] for at in range(len(places)) if at not in points], places)


def figure(point: TimePoint) -> str:
    """Number and unit: 1.5亿元, 30%, 100–200家; the words of the notice where there is no number."""
    if point.value is None:
        return point.text
    told, unit = _number(point.value, point.unit or "")
    if point.value_max is not None:
        most, its = _number(point.value_max, point.unit or "")
        return f"{told}{'' if unit == its else unit}–{most}{its}"
    return f"{told}{unit}"


def _number(value: float, unit: str) -> tuple[str, str]:
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if unit == "元" and abs(value) >= size:
            return f"{value / size:,.10g}", f"{name}元"
    return f"{value:,.10g}", unit


def _height(value: float, low: float, high: float) -> float:
    return round(FOOT - (FOOT - TOP) * (value - low) / (high - low), 1) if high > low else (TOP + FOOT) / 2


def _places(count: int) -> list[float]:
    return [round(EDGE + (100 - 2 * EDGE) * at / max(1, count - 1), 2) for at in range(count)]


def moved(row: Timeline) -> bool:
    """Whether the number is not the same in all editions that have one."""
    return len({(point.value, point.value_max) for point in row.points if point and point.value is not None}) > 1


def said(rows: Sequence[Timeline]) -> list[Timeline]:
    """The timelines that at least two editions have."""
    return [row for row in rows if sum(point is not None for point in row.points) > 1]
