"""The lines of a text as a table may stand in them, and whether one may at all."""

import re
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import regex

from .cells import is_figure

CELL = 40  # characters that a cell on a line of its own may have
_MARKS = ("\u3000", "  ", "\t", "\xa0\xa0")
_GAP = regex.compile(r"[ \xa0]{2,}|[ \xa0]*[\t\u3000][ \t\u3000\xa0]*")
_LONGEST = 600  # of a line of cells
_ROW = 200  # of a row that single blanks or commas part
_SHORT = 16  # of a figure
_ROW_ENDS = frozenset("%％元日月年亩人个家户台件")  # or what such a row ends in: 450元/人·月 1月1日
_OPENS = frozenset("0123456789０１２３４５６７８９[【〔(（≥≧>＞≤≦<＜不达大高超小低约力+-")  # a figure


_PARTED = re.compile(r"[ \u3000,，\t]")


def _rowed(held: str) -> bool:
    return 3 < len(held) < _ROW and (held[-1].isdigit() or held[-1] in _ROW_ENDS) and _PARTED.search(held) is not None


class SheetLine(NamedTuple):
    """A line that is not blank: where it starts and ends with its white space, where what it holds does, and its gaps."""

    start: int
    end: int
    first: int
    last: int
    gaps: bool
    blank_before: bool


class Sheet:
    """A text as lines."""

    def __init__(self, text: str) -> None:
        """Every line is looked at, at the least cost, since most texts have no table."""
        self._raw = text.split("\n")
        self._held = [raw.strip() for raw in self._raw]

    @cached_property
    def _gaps(self) -> list[int]:
        """The numbers of the lines that may have gaps inside, in order: from one mark of a gap to the next, not line by line."""
        inside = "\n".join(self._held)
        found: set[int] = set()
        for mark in _MARKS:
            number = before = 0
            at = inside.find(mark)
            while at >= 0:
                number += inside.count("\n", before, at)
                found.add(number)
                before = at
                end = inside.find("\n", at)
                at = inside.find(mark, end) if end >= 0 else -1
        return sorted(number for number in found if len(held := self._held[number]) < _LONGEST and "|" not in held)

    @property
    def parted(self) -> bool:
        """Whether two lines next to each other, or with a blank one between, have gaps inside."""
        return any(after - before <= 2 for before, after in pairwise(self._gaps))

    @property
    def rowed(self) -> bool:
        """Whether two short lines next to each other end in a figure behind a blank or a comma."""
        return any(_rowed(before) and _rowed(after) for before, after in pairwise(self._held))

    @property
    def stacked(self) -> bool:
        """Whether two lines at least are nothing but a figure."""
        short = [held for held in self._held if 0 < len(held) <= _SHORT]
        return sum(held[0] in _OPENS and is_figure(held) for held in short) > 1

    @cached_property
    def lines(self) -> list[SheetLine]:
        """The lines that are not blank."""
        found: list[SheetLine] = []
        at, blank, gaps = 0, False, set(self._gaps)
        for number, (raw, held) in enumerate(zip(self._raw, self._held, strict=True)):
            if held:
                first = at + len(raw) - len(raw.lstrip())
                found.append(SheetLine(at, at + len(raw), first, first + len(held), number in gaps, blank))
            blank = not held
            at += len(raw) + 1
        return found


def gaps_of(text: str, line: SheetLine) -> list[tuple[int, int]]:
    """The gaps inside a line: a tab, an ideographic space, two blanks or more."""
    return [match.span() for match in _GAP.finditer(text, line.first, line.last)]
