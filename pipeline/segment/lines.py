"""The lines of a canonical text, with their places."""

from typing import NamedTuple

import regex

_LINE = regex.compile(r"[^\n]*[^\s][^\n]*")


class Line(NamedTuple):
    """A line that holds something: `start` and `end` of what stands between its outer white space."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    found: list[Line] = []
    for match in _LINE.finditer(text):
        raw = match.group()
        inner = raw.strip()
        start = match.start() + len(raw) - len(raw.lstrip())
        found.append(Line(start, start + len(inner), inner))
    return found
