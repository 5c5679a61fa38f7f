"""Names of the columns of tables: what their cells hold. By them normalize knows a table and extract reads it."""

from functools import cache
from typing import Literal

import regex

from .gazetteer import Row, rows

ColumnKind = Literal[
    "index",
    "unit",
    "indicator",
    "item",
    "holder",
    "binding",
    "base",
    "goal",
    "growth",
    "quota",
    "money",
    "total",
    "task",
    "responsible",
    "assisting",
    "due",
]

_BRACKETS = regex.compile(r"[（(\[][^（）()\[\]]*[）)\]]|\s")


class TableColumn(Row):
    """A row of table_columns.tsv."""

    pattern: str
    kind: ColumnKind
    example: str


def bare_name(name: str) -> str:
    """The name of a column without blanks and what stands in brackets.

    >>> bare_name("补助 资金（万元）")
    '补助资金'
    """
    return _BRACKETS.sub("", name)


@cache
def _kinds() -> tuple["regex.Pattern[str]", tuple[ColumnKind, ...]]:
    """One pattern of all rows in their order, a group each, and what each says: a name is tried against them at once."""
    listed = rows("table_columns", TableColumn)
    return regex.compile("|".join(f"(?P<r{at}>{row.pattern})" for at, row in enumerate(listed))), tuple(row.kind for row in listed)


def column_kind(name: str) -> ColumnKind | None:
    """What the cells of a column hold by its bare name, without year."""
    pattern, kinds = _kinds()
    found = pattern.fullmatch(name)
    return kinds[int(found.lastgroup[1:])] if found is not None and found.lastgroup is not None else None
