"""Figures that moved from one edition to the next, as marks on a line of their own each."""

from collections.abc import Sequence
from typing import NamedTuple

from ...records import DiffChange, FieldChange

#: Width of a line in the units of the drawing, and the room left at its ends.
WIDTH, EDGE = 320, 12


class Move(NamedTuple):
    """A figure of the older and of the newer edition; `was` and `now` are places on a line that begins at nought.

    `change` is the id of the change, `told` says by how much: +100%, -25%, or in points where a percentage moved.
    """

    change: str
    summary: str
    old: str
    new: str
    was: int
    now: int
    told: str


def moves(changes: Sequence[DiffChange]) -> list[Move]:
    """The changes that have one number on either side, each on its own scale: units differ from line to line."""
    found = []
    for change in changes:
        figure = next((field for field in change.fields if field.field in ("value", "rate", "yuan") and _numbers(field)), None)
        if figure is None or len(change.old) != 1 or len(change.new) != 1:
            continue
        old, new = float(figure.old or 0), float(figure.new or 0)
        found.append(Move(change.id, change.summary, change.old[0].text, change.new[0].text, *_places(old, new), _told(old, new, change)))
    return found


def _told(old: float, new: float, change: DiffChange) -> str:
    sign = "+" if new > old else "\N{MINUS SIGN}"
    if any("%" in side.text or "％" in side.text for side in (*change.old, *change.new)):
        return f"{sign}{abs(new - old):.4g}个百分点"
    return f"{sign}{abs(new - old) / abs(old):.1%}".replace(".0%", "%") if old else ""


def _numbers(field: FieldChange) -> bool:
    return isinstance(field.old, int | float) and isinstance(field.new, int | float) and field.old != field.new


def _places(old: float, new: float) -> tuple[int, int]:
    low, high = min(0.0, old, new), max(0.0, old, new)
    scale = (WIDTH - 2 * EDGE) / (high - low)
    return round(EDGE + (old - low) * scale), round(EDGE + (new - low) * scale)
