"""The lines of a canonical text, with their places and labels."""

from typing import NamedTuple

from .labels import Label, label_at


class Line(NamedTuple):
    """A line that holds something: `start` and `end` of what stands between its outer white space, and the label it opens with."""

    start: int
    end: int
    text: str
    label: Label | None


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    found: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        inner = raw.strip()
        if inner:
            start = at if len(inner) == len(raw) else at + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(inner), inner, label_at(inner)))
        at += len(raw) + 1
    return found
