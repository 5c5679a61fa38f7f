"""Rows of names and values in plain lines: 乡镇：城关镇；高标准农田：2500亩；补助资金：45万元。 Each line is read as a row of a table."""

from collections.abc import Iterator
from itertools import groupby

import regex

from ..records import Amount, Target
from .reading import Reading
from .table_facts import figured, table_amounts, table_targets
from .tables import Cell, Table, laid_out, line_at

_LEAST = 3  # names in a line
_NAMED = regex.compile(r"\s?(?:[（(]?\d{1,2}[)）.．、]|[①-⑳]|——)?\s?(?P<name>\p{Han}[^：；，。\s]{1,13})：(?P<value>[^：；。]{1,60})")
_NEXT = 18  # characters from one mark to the colon behind the next name at most
_CAPTION = 60


def labelled_tables(reading: Reading) -> list[Table]:
    """The tables that lines of the same names make; most notices have none."""
    text = reading.text
    found: list[Table] = []
    above, reached = Cell(0, 0), -1
    for _, lines in groupby(_lines(text), key=lambda line: line[0]):
        rows = [cells for _, cells in lines]
        first = rows[0][0][0].start
        clause = reading.clause_at(first)
        if clause.kind == "table_row":
            continue
        line = text.rfind("\n", 0, first) + 1
        if line != reached:  # else rows of other names stand above
            above = Cell(text.rfind("\n", 0, max(0, line - 1)) + 1, max(0, line - 1))
            above = above if above.end - above.start <= _CAPTION else Cell(line, line)
        reached = text.find("\n", rows[-1][-1][1].end) + 1
        names: list[list[Cell | None]] = [[cell] for cell, _ in rows[0]]
        found.append(laid_out(reading, clause, (above, Cell(0, 0)), names, [[value for _, value in row] for row in rows]))
    return found


def _lines(text: str) -> Iterator[tuple[tuple[str, ...], list[tuple[Cell, Cell]]]]:
    """The lines that hold nothing but names and values, with their names."""
    at = text.find("；")
    while at >= 0:
        if text.find("：", at, at + _NEXT) >= 0:
            start, end = line_at(text, at)
            cells = _cells(text, start, end) if text.count("：", start, end) >= _LEAST else []
            if len(cells) >= _LEAST:
                yield tuple(text[name.start : name.end] for name, _ in cells), cells
            at = text.find("；", end)
        else:
            at = text.find("；", at + 1)


def _cells(text: str, start: int, end: int) -> list[tuple[Cell, Cell]]:
    """Each name and its value; nothing where a part of the line is no such pair."""
    found: list[tuple[Cell, Cell]] = []
    while start < end:
        pair = _NAMED.match(text, start, end)
        if pair is None or (pair.end() < end and text[pair.end()] not in "；。"):
            return []
        found.append((Cell(*pair.span("name")), Cell(*pair.span("value"))))
        start = pair.end() + 1
        if pair.end() < end and text[pair.end()] == "。" and start < end:
            return []
    return found


def with_rows(reading: Reading, goals: list[Target], sums: list[Amount]) -> tuple[list[Target], list[Amount]]:
    """The targets and amounts in text order with those of such rows, which count where a sentence told the same figure."""
    cells = list(figured(reading, labelled_tables(reading)))
    if not cells:
        return goals, sums
    rows, paid = table_targets(reading, cells), table_amounts(reading, cells)
    told = {fact.span.end for fact in [*rows, *paid]}
    goals = sorted([*rows, *(goal for goal in goals if goal.span.end not in told)], key=lambda goal: goal.span.start)
    return goals, sorted([*paid, *(one for one in sums if one.span.end not in told)], key=lambda one: one.span.start)
