"""Names of the columns of tables: what their cells hold. By them normalize knows a table and extract reads it."""

from collections.abc import Sequence
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
#: 补助资金/万元, 培训人数／人: the unit behind a stroke; 县/区 and 年均/累计 are names.
_UNIT = regex.compile(
    r"(?<=\p{Han}{2})[/／](?:[万亿千百]{0,2}(?:元|人次|人|户|亩|台套|台|套|吨|公里|平方米|立方米|公顷|千瓦|个|家|件|项|座|所|场|天)|[%％])$"
)


#: 1—10千伏, 35千伏及以上, 50立方米（含）以下: a class by its bounds and their unit, above bare figures.
_CLASS = regex.compile(
    r"(?:不满|不足|大于|小于|超过|[≥≤<>])?\d[\d,]{0,9}(?:\.\d{1,4})?(?:[^\d\s]{0,4}[-—–~～至]\d[\d,]{0,9}(?:\.\d{1,4})?)?"
    r"(?=[^\d\s]*[\p{Han}A-Za-z])[^\d\s]{1,12}(?<=以上|以下|以内|[-—–~～至]\d[^-—–~～至]{1,16})"
)
_BARE = regex.compile(r"-?\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?|[-—–/／]{1,2}")


class TableColumn(Row):
    """A row of table_columns.tsv."""

    pattern: str
    kind: ColumnKind
    example: str


def bare_name(name: str) -> str:
    """The name of a column without blanks, what stands in brackets, and a unit behind a stroke.

    >>> bare_name("补助 资金（万元）")
    '补助资金'
    >>> bare_name("补助资金/万元"), bare_name("县/区")
    ('补助资金', '县/区')
    """
    return _UNIT.sub("", _BRACKETS.sub("", name))


def is_class(name: str, cells: Sequence[str]) -> bool:
    """Whether a figure with bounds above a column is its name: all `cells` below are bare figures.

    >>> is_class("1—10千伏", ["0.1756", "0.2158"]), is_class("300—500人", ["120人", "80人"]), is_class("120", ["80"])
    (True, False, False)
    """
    return _CLASS.fullmatch(name) is not None and bool(cells) and all(_BARE.fullmatch(cell) for cell in cells if cell)


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


#: 4层, 7层及以上: how much of one measure.
_STEP = regex.compile(r"\d{1,4}(?:[-—–~～至]\d{1,4})?\s?(?P<what>\p{Han}{1,3}?)(?:及?以[上下内])?")


def is_step(word: str) -> bool:
    """Whether a cell tells so much of a measure in words of its own: 4层, 7层及以上."""
    return _STEP.fullmatch(word) is not None


def are_steps(words: Sequence[str]) -> bool:
    """Whether cells tell different steps of one measure, each of which can name its row: 4层, 5层, 7层及以上."""
    steps = [_STEP.fullmatch(word) for word in words]
    return len(set(words)) == len(words) and None not in steps and len({step["what"] for step in steps if step}) == 1
