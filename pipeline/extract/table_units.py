"""The unit of a figure in a table: in its cell, a column of units, the name of its row or column, or the line above the table."""

from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records import Span
from .figures import Figure, scaled
from .reading import Reading
from .tables import Cell, Column, Table

_UNIT = regex.compile(r"[（(\[]\s*(?:单位[：:])?(?P<unit>[^（）()\[\]\d]{1,8})[）)\]]|单位[：:]\s*(?P<plain>[^\s。；）)]{1,24})")
_PARTS = regex.compile(r"[^、，,和]+")
_NUMBERING = regex.compile(r"\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s*")
_MONEY = regex.compile(r"资金|补助|奖补|补贴|经费|拨款|预算|奖金|资助|金额|投资|费用|收入|总额|产值|贷款")
_COUNT = regex.compile(r"(?:户|人|个|家|件|项|次|辆|台|套|座|所|亩|里)数|人口|数量|名额|面积|(?:户|人)$")


class Figured(NamedTuple):
    """A cell with a figure: its table, row and column."""

    table: Table
    row: tuple[Cell | None, ...]
    column: Column
    figure: Figure


class Measure(NamedTuple):
    """How many of the unit one is (万户: 10,000), the unit, and where it stands unless in the cell."""

    scale: int
    unit: str | None
    place: Span | None


def is_money(name: str) -> bool:
    """Whether a column or caption speaks of money."""
    return _MONEY.search(name) is not None


def measure(reading: Reading, at: Figured, named: Cell | None) -> Measure:
    """The unit of the cell `at`, whose row `named` names; without a unit where the table tells none or none that fits."""
    if at.figure.unit is not None:
        return Measure(1, at.figure.unit, None)
    text = reading.text
    for column, cell in zip(at.table.columns, at.row, strict=True):
        if cell is not None and column.kind == "unit":
            scale, unit = scaled(text[cell.start : cell.end])
            if unit is not None:
                return Measure(scale, unit, reading.span(cell.start, cell.end))
    for place in (named, at.column.place, *at.column.cells, at.column.whole):
        if place:
            found = _units(reading, place)
            if found:
                return found[0]
    return _above(at.column, _units(reading, at.table.above))


def bare(text: str, cell: Cell) -> Cell:
    """The indicator without the number before and the unit in brackets behind it."""
    number = _NUMBERING.match(text, *cell)
    start = number.end() if number and number.end() < cell.end else cell.start
    unit = next((m for m in _UNIT.finditer(text, start, cell.end) if m.end() == cell.end and scaled(m["unit"] or "")[1]), None)
    return Cell(start, unit.start() if unit and unit.start() > start else cell.end)


def _units(reading: Reading, place: Cell) -> list[Measure]:
    """The units that a place tells: （万元）, 单位：户、万元."""
    found = []
    for match in _UNIT.finditer(reading.text, *place):
        group = "unit" if match["unit"] else "plain"
        scale, unit = scaled(match[group])
        if unit is not None:
            found.append(Measure(scale, unit, reading.span(match.start(group), match.end(group))))
            continue
        parts = [(part, *scaled(part[0])) for part in _PARTS.finditer(reading.text, match.start(group), match.end(group))]
        if all(unit is not None for _, _, unit in parts):
            found += [Measure(scale, unit, reading.span(part.start(), part.end())) for part, scale, unit in parts]
    return found


def _above(column: Column, units: list[Measure]) -> Measure:
    """Of the units of the line above, the one that fits the column: sums of money have those of money, and nothing else has."""
    nothing = Measure(1, None, None)
    money = column.kind == "money" or is_money(column.name)
    counted = column.kind == "quota" or _COUNT.search(column.name) is not None
    sums = [measure for measure in units if measure.unit in currencies()]
    others = [measure for measure in units if measure.unit not in currencies()]
    if len(units) == 1:
        return nothing if (money and others) or (sums and not money and _COUNT.search(column.name)) else units[0]
    if money:
        return sums[0] if len(sums) == 1 and not counted else nothing
    named = [measure for measure in others if measure.unit and measure.unit in column.name]
    if len(named) == 1:
        return named[0]
    return others[0] if len(others) == 1 and (counted or column.kind in ("total", None)) else nothing
