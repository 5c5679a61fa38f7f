"""Tables in plain text: cells get bars between them.

Columns are parted by tabs, aligned by blanks, parted by single blanks or commas, drawn with lines, or every cell has a line of its own.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from ...records import Change
from ..script import simplified
from .cells import Cell, Row
from .parted import parted_tables
from .ruled import ruled
from .sheet import Sheet
from .spaced import spaced_tables
from .stacked import stacked_tables

__all__ = ["ruled", "tables"]

#: Letters of which a table in traditional characters has one.
_TRADITIONAL = "縣區設標類額項數補資單預時業員間種單產"
_BREAK = regex.compile(r"\s*\n\s*")


def tables(text: str) -> list[Change]:
    """The white space between the cells of a row becomes a bar, `甲市 | 3 | 1200`, as tables of Markdown have it.

    A table is several lines of the same number of cells with the names of its columns above. An empty cell stays one
    (`甲市 | | 1200`); at the edge of a row it is told by a bar of its own (`| | 合计`).
    """
    if any(sign in text for sign in _TRADITIONAL):
        text = simplified(text)  # the names of columns are known in simplified characters
    sheet = Sheet(text)
    rows = parted_tables(text, sheet) if sheet.parted else []
    if sheet.stacked:
        rows = sorted([*rows, *stacked_tables(text, sheet, rows)])
    if sheet.rowed:
        rows = sorted([*rows, *spaced_tables(text, sheet, frozenset(row.start for row in rows))])
    return [change for row in rows for change in _barred(text, row)]


def _barred(text: str, row: Row) -> Iterator[Change]:
    held = [(number, cell) for number, cell in enumerate(row.cells) if cell is not None]
    first, last = held[0], held[-1]
    if first[0]:
        yield Change(row.start, first[1].start, "| " * (first[0] + 1), "whitespace", "table-cell")
    yield from _unbroken(text, first[1])
    for (here, cell), (there, following) in pairwise(held):
        yield Change(cell.end, following.start, " |" * (there - here) + " ", "whitespace", "table-cell")
        yield from _unbroken(text, following)
    if last[0] < len(row.cells) - 1:
        yield Change(last[1].end, row.end, " |" * (len(row.cells) - last[0]), "whitespace", "table-cell")


def _unbroken(text: str, cell: Cell) -> Iterator[Change]:
    """补助资金⏎（万元） is one cell."""
    for match in _BREAK.finditer(text, *cell):
        yield Change(*match.span(), "", "whitespace", "table-cell")
