"""Rows of tables that allot tasks: 重点任务 | 责任单位 | 完成时限. What is to be done, by whom, with whose help."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import regex

from ..columns import ColumnKind
from ..records import Obligation
from .reading import Reading
from .tables import Cell, Table, line_at

_BODIES = regex.compile(r"(?:[、，；,;\s]+|(?<=[局委部办厅院府])和)(?![^（）]*）)")
_OTHERS = regex.compile(r"(?:等)?(?:有关|相关|各有关|各相关)?(?:部门|单位)?(?:按职责分工负责|负责|牵头|配合|等)$")
_NAMES: tuple[ColumnKind, ...] = ("item", "task")


class TaskRow(NamedTuple):
    """A row from the start of its line to the end: the cells that say what to do, and who does."""

    start: int
    end: int
    tasks: tuple[Cell, ...]
    who: Cell | None
    responsible: list[str]
    assisting: list[str]


@dataclass(frozen=True)
class TaskRows:
    """The rows of all tables of tasks, in text order."""

    rows: list[TaskRow]

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self.rows]

    def group(self, position: int, clause_id: str) -> str:
        """What the fact at `position` belongs with: all of its row, else its clause."""
        row = self.at(position) if self.rows else None
        return clause_id if row is None else f"row {row.start}"

    def grouped(self, obligations: list[Obligation], clauses: set[str]) -> dict[str, list[Obligation]]:
        """The obligations of `clauses` and of all rows by what they belong with."""
        found: dict[str, list[Obligation]] = {}
        for one in obligations:
            if self.rows:
                found.setdefault(self.group(one.span.start, one.clause_id), []).append(one)
            elif one.clause_id in clauses:
                found.setdefault(one.clause_id, []).append(one)
        return found

    def at(self, position: int) -> TaskRow | None:
        """The row that holds `position`."""
        number = bisect_right(self._starts, position) - 1
        return self.rows[number] if number >= 0 and position < self.rows[number].end else None


def task_rows(reading: Reading, tables: list[Table]) -> TaskRows:
    """The rows of the tables that have a column of tasks and one of those who answer for them, or of the time by when."""
    return TaskRows([row for table in tables for row in _rows(reading, table)])


def _rows(reading: Reading, table: Table) -> list[TaskRow]:
    tasks = [number for kind in _NAMES for number in table.of(kind)]
    who, helpers = table.of("responsible"), table.of("assisting")
    if not tasks or not (who or table.of("due")):
        return []
    text = reading.text
    found = []
    for cells in table.rows:
        deeds = tuple(sorted(cell for number in tasks if (cell := cells[number]) is not None))
        if deeds:
            found.append(
                TaskRow(
                    *line_at(text, deeds[0].start),
                    deeds,
                    next((cells[n] for n in who if cells[n]), None),
                    _bodies(text, cells, who),
                    _bodies(text, cells, helpers),
                )
            )
    return found


def _bodies(text: str, cells: tuple[Cell | None, ...], columns: list[int]) -> list[str]:
    """市发展改革委、市财政局 one by one."""
    words = [text[cell.start : cell.end] for number in columns if (cell := cells[number]) is not None]
    names = [_OTHERS.sub("", name) for word in words for name in _BODIES.split(word)]
    return list(dict.fromkeys(name for name in names if len(name) > 1))
