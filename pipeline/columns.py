"""Names of the columns of tables: what their cells hold. By them normalize knows a table and extract reads it."""

from functools import lru_cache
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


@lru_cache(maxsize=4096)
def column_kind(name: str) -> ColumnKind | None:
    """What the cells of a column hold by its bare name, without year."""
    return next((row.kind for row in rows("table_columns", TableColumn) if regex.fullmatch(row.pattern, name)), None)
