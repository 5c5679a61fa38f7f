"""Rows of tables: lines of cells between bars, one above another."""

from itertools import pairwise

from .lines import Line


def table_rows(lines: list[Line]) -> set[int]:
    """Starts of the lines that are rows: 一、经济发展 in one names a group of rows and opens no section."""
    found: set[int] = set()
    for line, following in pairwise(lines):
        if "|" in line.text and _is_row(line) and _is_row(following):
            found.update((line.start, following.start))
    return found


def _is_row(line: Line) -> bool:
    return line.text.count("|") >= 2
