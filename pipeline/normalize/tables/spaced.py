"""Tables whose cells single blanks or commas part: 甲县 120 240, 甲县,120,240. What parts them parts words too, so more is asked."""

from collections.abc import Iterator

import regex

from .cells import Cell, Row, is_figure, is_name, is_nothing, is_sum, is_table
from .sheet import Sheet, SheetLine

_PARTS = (regex.compile(r"[ \t\u3000\xa0]+"), regex.compile(r"[ \u3000]*[,，][ \u3000]*"))
#: 新余市|45 8: a blank is lost behind the name of the row.
_GLUED = regex.compile(r"(?P<name>\p{Han}{2,12}(?:（\p{Han}{1,8}）)?)(?P<figure>\d{1,9}(?:\.\d{1,4})?%?)")
_LONGEST = 200  # characters of a line
_CELL = 30


def spaced_tables(text: str, sheet: Sheet, taken: frozenset[int]) -> list[Row]:
    """The rows of all such tables, names included, outside the lines that are `taken` by their start."""
    found: list[Row] = []
    for part in _PARTS:
        rows = [*_tables(text, [line for line in sheet.lines if line.start not in taken], part)]
        found += rows
        taken |= {row.start for row in rows}
    return sorted(found)


def _tables(text: str, lines: list[SheetLine], part: "regex.Pattern[str]") -> Iterator[Row]:
    """Lines of figures with a line of names above that has as many cells."""
    at = 0
    while at < len(lines):
        first = _cells(text, lines[at], part, figures=True)
        head = _cells(text, lines[at - 1], part, figures=False) if len(first) > 1 and at else []
        if len(head) < 2 or not all(is_name(text[cell.start : cell.end]) for cell in head):
            at += 1
            continue
        rows = [Row(lines[at - 1].start, lines[at - 1].end, tuple(head))]
        while at < len(lines) and (row := _fitted(text, _cells(text, lines[at], part, figures=True), len(head))):
            rows.append(Row(lines[at].start, lines[at].end, row))
            at += 1
        if len(rows) > 2 and is_table(text, rows):
            yield from rows
        at += len(rows) == 1


def _cells(text: str, line: SheetLine, part: "regex.Pattern[str]", *, figures: bool) -> list[Cell]:
    """What `part` parts; nothing where a line of figures has none, or a line of names one."""
    if line.last - line.first > _LONGEST or "|" in text[line.first : line.last]:
        return []
    marks = [match.span() for match in part.finditer(text, line.first, line.last)]
    if not marks:
        return []
    starts, ends = [line.first, *(end for _, end in marks)], [*(start for start, _ in marks), line.last]
    cells = [Cell(start, end) for start, end in zip(starts, ends, strict=True)]
    if not all(0 < cell.end - cell.start <= _CELL for cell in cells):
        return []
    held = [text[cell.start : cell.end] for cell in cells]
    if figures and len(held) > 2 and is_sum(held[0] + held[1]) and len(held[0]) == 1:  # 合 计 260 520
        cells = [Cell(cells[0].start, cells[1].end), *cells[2:]]
    return cells if any(map(is_figure, held)) == figures else []


def _fitted(text: str, cells: list[Cell], width: int) -> tuple[Cell | None, ...] | None:
    """The cells of a row as wide as the names; a sum may have no number before it."""
    if len(cells) == width:
        words = [text[cell.start : cell.end] for cell in cells]
        return tuple(cells) if any(is_figure(word) or is_nothing(word) for word in words[1:]) else None
    if len(cells) == width - 1 and is_sum(text[cells[0].start : cells[0].end]):
        return (None, *cells)
    glued = _GLUED.fullmatch(text, *cells[0]) if len(cells) == width - 1 else None
    if glued is not None:
        return (Cell(*glued.span("name")), Cell(*glued.span("figure")), *cells[1:])
    return None
