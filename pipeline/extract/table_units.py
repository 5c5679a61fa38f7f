"""The unit of a figure in a table: in its cell, a column of units, the name of its row or column, or the line above the table."""

from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records import Span
from .figures import LENGTHS, Figure, figure, scaled
from .reading import Reading
from .tables import Cell, Column, Table

_UNIT = regex.compile(
    r"(?<=\p{Han}{2})(?:[/／，,]\s?(?P<stroke>[^\s/／（）()\d，]{1,5})|(?P<last>[万亿]元))$"
    r"|[（(\[【]\s*(?:(?:计量|金额|数量)?单位\s*[：:])?\s*(?P<unit>[^（）()\[\]【】\d]{1,14}?(?:（[^（）]{1,4}）[^（）()\[\]【】\d]{0,8}?)?)\s*[）)\]】]|单位[：:]\s*(?P<plain>(?:[^\s。；）)（(]|（[^（）\s]{1,4}）){1,24})"
)
_PARTS = regex.compile(r"[^、，,；;/和\s]+")
_NOTED = regex.compile(r"(?P<of>[\p{Han}]{0,12}?)(?:计量|数据|统计)?单位(?:均|分别)?(?:为|是|：)\s?(?P<unit>[^\s，。；、]{1,8})")
_NUMBERING = regex.compile(r"\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s*")
_MONEY = regex.compile(r"资金|补助|奖补|补贴|经费|拨款|预算|奖金|资助|金额|投资|费用|收入|总额|产值|贷款|报酬|工资|薪酬|自筹")
_COUNT = regex.compile(
    r"(?:户|人|个|家|件|项|次|辆|台|套|座|所|亩|里)数|人口|数量|名额|面积|(?<![一二两三四五六单双多])(?:户|人)$|(?<![总基系分指额款金])数(?:[（(][^（）()]*[）)])?$"
)


#: 小学大班额占比, 覆盖率: nothing else than per cent.
_SHARE = regex.compile(r"(?:占比|比重|比例|合格率|覆盖率|普及率|达标率|利用率|参与率|毛入学率|入园率)$")
_COUNTED = regex.compile(r"(?P<unit>人次|户次|人|户|家|台|套|辆|件|座|所|亩|头|株|张|处|例|场|项|个)数量?(?:[（(][^（）()]*[）)])?$")
#: 每月巡诊次数, 每周课时: the name of how often or how long tells in which unit.
_OFTEN = regex.compile(r"(?<=每\p{Han}{1,10})(?:次数|频次|课时数?|学时数?|节数|场次|天数|小时数?)$")
_OFTEN_UNITS = (
    ("次", "次"),
    ("频", "次"),
    ("课时", "课时"),
    ("学时", "学时"),
    ("节", "节"),
    ("场", "场次"),
    ("天", "天"),
    ("小时", "小时"),
)
_PLACE = regex.compile(r"[\p{Han}]{1,8}(?:省|市|县|区|州|盟|旗|镇|乡|街道|开发区)|(?:国家|[省市州县区乡镇村]|乡镇|街道|村居|社区)级")


_VALUES = (None, "quota", "money", "goal", "total")


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


def is_place(name: str) -> bool:
    """南昌市 above a column: its figures are of that place, and the rows say what they count."""
    return _PLACE.fullmatch(name) is not None


def measure(reading: Reading, at: Figured, named: Cell | None) -> Measure:
    """The unit of the cell `at`, whose row `named` names; without a unit where the table tells none or none that fits."""
    if at.figure.unit is not None:
        return Measure(1, at.figure.unit, None)
    text = reading.text
    if at.column.kind == "growth":  # 年均增长（%） beside 地区生产总值（亿元）
        found = [unit for place in (at.column.place, *at.column.cells) for unit in _units(reading, place)]
        return found[0] if found else Measure(1, "%", None)
    for column, cell in zip(at.table.columns, at.row, strict=True):
        if cell is not None and column.kind == "unit":
            scale, unit = _told(text[cell.start : cell.end])
            if unit is not None:
                return Measure(scale, unit, reading.span(cell.start, cell.end))
    for place in (named, at.column.place, *at.column.cells, at.column.whole):
        if place:
            found = _units(reading, place)
            if found:
                return found[0]
    for place in at.column.cells[1:]:  # 人, 万元 on a line below the names
        scale, unit = _told(text[place.start : place.end])
        if unit is not None:
            return Measure(scale, unit, reading.span(*place))
    counted = _COUNTED.search(text, *at.column.place)
    if counted is not None and not _units(reading, at.table.above):
        return Measure(1, counted["unit"], reading.span(*counted.span("unit")))  # 招生人数, 改造户数
    column = at.column
    if named is not None and is_place(column.name):
        column = column._replace(name=text[named.start : named.end])
    often = _OFTEN.search(text, *at.column.place)
    if often is not None:
        unit = next(unit for name, unit in _OFTEN_UNITS if often[0].startswith(name))
        return Measure(1, unit, reading.span(*often.span()))  # 每周上门次数, 每周课时
    units = _units(reading, at.table.above) or [
        found
        for other in at.table.columns
        if "单位：" in text[other.place.start : other.place.end]
        for found in _units(reading, other.place)
    ]
    if not units or len(units) > 1:
        share = _SHARE.search(column.name)
        if share is not None:
            return Measure(1, "%", None)
    if not units and (beside := _beside(reading, at)) is not None:
        return beside
    return _noted(reading, at, column) if not units else _in_order(reading, at, units) or _above(column, units)


def _beside(reading: Reading, at: Figured) -> Measure | None:
    """120户 in one row of the column, and bare figures in the others."""
    number = next((n for n, column in enumerate(at.table.columns) if column is at.column), None)
    if number is None:
        return None
    for row in at.table.rows:
        cell = row[number]
        found = figure(reading.text, *cell) if cell is not None else None
        if found is not None and found.unit is not None:
            return Measure(1, found.unit, reading.span(found.start, found.end))
    return None


def _noted(reading: Reading, at: Figured, column: Column) -> Measure:
    """注：任务数单位为户，资金单位为万元. The unit that the note below tells of this column, or of all."""
    for match in _NOTED.finditer(reading.text, *at.table.below):
        scale, unit = _told(match["unit"])
        of = match["of"].removeprefix("表中").removeprefix("其中")
        if unit is not None and (not of or of in column.name or of in ("数据", "数字", "表内数据", "各项")):
            return Measure(scale, unit, reading.span(*match.span("unit")))
    return Measure(1, None, None)


def _in_order(reading: Reading, at: Figured, units: list[Measure]) -> Measure | None:
    """单位：所、个 above two columns of figures: the units in the order of the columns, where each has its own."""
    columns = [column for number, column in enumerate(at.table.columns) if column.kind in _VALUES and _figures(reading, at.table, number)]
    if len(units) < 2 or len(units) != len(columns) or at.column not in columns:
        return None
    fits = all((measure.unit in currencies()) == (column.kind == "money") for measure, column in zip(units, columns, strict=True))
    return units[columns.index(at.column)] if fits else None


def _figures(reading: Reading, table: Table, number: int) -> bool:
    first = next((cell for row in table.rows if (cell := row[number]) is not None), None)
    return first is not None and figure(reading.text, *first) is not None


def bare(text: str, cell: Cell) -> Cell:
    """The indicator without the number before and the unit in brackets behind it."""
    number = _NUMBERING.match(text, *cell)
    start = number.end() if number and number.end() < cell.end else cell.start
    unit = next(
        (m for m in _UNIT.finditer(text, start, cell.end) if m.end() == cell.end and _told(m["stroke"] or m["last"] or m["unit"] or "")[1]),
        None,
    )
    return Cell(start, unit.start() if unit and unit.start() > start else cell.end)


def _units(reading: Reading, place: Cell) -> list[Measure]:
    """The units that a place tells: （万元）, 单位：户、万元."""
    found = []
    for match in _UNIT.finditer(reading.text, *place):
        group = next(name for name in ("stroke", "last", "unit", "plain") if match[name])
        scale, unit = _told(match[group])
        if unit is not None:
            found.append(Measure(scale, unit, reading.span(match.start(group), match.end(group))))
            continue
        if "/" in match[group] and match[group].split("/")[0].strip("万亿 ") in currencies():
            continue  # 元/人
        parts = [(part, *scaled(part[0])) for part in _PARTS.finditer(reading.text, match.start(group), match.end(group))]
        if all(unit is not None for _, _, unit in parts):
            found += [Measure(scale, unit, reading.span(part.start(), part.end())) for part, scale, unit in parts]
    return found


def _told(words: str) -> tuple[int, str | None]:
    """The scale and unit that a name or a line tells; lengths of time too, which no cell of its own is read as."""
    scale, unit = scaled(words)
    return scale, unit or LENGTHS.get(words)


def _above(column: Column, units: list[Measure]) -> Measure:
    """Of the units of the line above, the one that fits the column: sums of money have those of money, and nothing else has."""
    nothing = Measure(1, None, None)
    money = column.kind == "money" or is_money(column.name)
    counted = column.kind == "quota" or _COUNT.search(column.name) is not None
    sums = [measure for measure in units if measure.unit in currencies()]
    others = [measure for measure in units if measure.unit not in currencies()]
    if len(units) == 1:
        return nothing if (money and others) or (sums and not money and _COUNT.search(column.name)) else units[0]
    if (
        len(others) == 2 == len(units)
        and "%" in (others[0].unit, others[1].unit)
        and not column.name.endswith(("率", "比", "比重", "比例"))
    ):
        return others[0] if others[1].unit == "%" else others[1]  # 新增学位 below 单位：%、万个
    if money:
        return sums[0] if len(sums) == 1 and not counted else nothing
    named = [measure for measure in others if measure.unit and measure.unit in column.name]
    if len(named) == 1:
        return named[0]
    return others[0] if len(others) == 1 and (counted or column.kind in ("total", None)) else nothing
