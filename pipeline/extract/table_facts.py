"""Targets and amounts that stand as figures in the cells of a table: lists of indicators, allotments of places and of money."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records import Amount, Span, Target
from ..records.amount import AmountRole
from ..records.target import Basis, Binding, TargetRole
from .figures import figure, times
from .patterns import compiled
from .reading import Reading
from .table_units import Figured, bare, measure
from .tables import Cell, Table

_SUM = regex.compile(r"(?:全[省市县区国]|总|小)?(?:合\s?计|总\s?计|小\s?计|共\s?计|总数)")
_ALLOTS = regex.compile(r"资金|补助|奖补|补贴|经费|拨款|预算|奖金|资助")
_GIVEN = regex.compile(r"(?:投入|资金|补助|奖补|补贴|经费|拨款|预算)(?:[（(][^（）()]*[）)])?$")  # a row of money by years
#: 学位建设任务分解表 above columns of years: what is shared out.
_SHARED = regex.compile(r"(?P<what>\p{Han}{1,20}?(?:任务|名额|计划))(?:分配|分解|安排|下达|计划){0,2}(?:一览)?表?(?=[\s（(]|$)")
_SCALED = regex.compile(r"\d\s?[万亿](?:以内|以下)?$")
_MOST = regex.compile(r"封顶|上限|限额|最高")  # 补助标准 | 封顶额
_BARE_YEAR = regex.compile(r"(?:19|20)\d\d年?(?:[（(][^（）()]{1,6}[）)])?")
_GOALS = regex.compile(r"指标|目标")


def figured(reading: Reading, tables: list[Table]) -> Iterator[Figured]:
    """The cells of all tables that are figures, row by row."""
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                found = figure(reading.text, *cell) if cell else None
                if found is not None:
                    yield Figured(table, row, column, found)


def table_targets(reading: Reading, cells: list[Figured]) -> list[Target]:
    """Goals of lists of indicators (指标 | 2026年目标值) and allotted places (地区 | 推荐名额)."""
    found = []
    for number, at in enumerate(cells, start=1):
        what = (
            _goal(reading, at) if at.column.kind in ("goal", "growth") else _quota(reading, at) if at.column.kind == "quota" else _least(at)
        )
        if what is not None:
            found.append(_target(reading, at, what, number))
    return found


def table_amounts(reading: Reading, cells: list[Figured]) -> list[Amount]:
    """Sums of money allotted in a table (地区 | 补助资金（万元）), or in columns of years under such a caption."""
    found: list[Amount] = []
    made: dict[tuple[tuple[Cell | None, ...], Cell], str] = {}
    for number, at in enumerate(cells, start=1):
        if at.column.kind in ("index", "base", "growth", "quota"):
            continue
        name = _name(at, "holder", "item") or _sum(reading, at)
        if name is None or not at.figure.value:
            continue
        scale, unit, _ = measure(reading, at, name)
        if at.column.kind == "money" and _SCALED.search(reading.text, at.figure.start, at.figure.end):
            scale, unit = 1, unit or "元"  # 6.5万 in a column of money, also where its name tells 万元
        named = _GIVEN.search(reading.text, *name) is not None and at.column.year is not None
        allotted = at.column.kind == "money" or _ALLOTS.search(at.table.caption) is not None or named
        if unit not in currencies() or not allotted:
            continue
        amount = _amount(reading, at, name, scale, unit, number)
        made[at.row, at.column.place] = amount.id
        whole = made.get((at.row, at.column.whole)) if at.column.whole else None  # 其中：提前下达
        found.append(amount.model_copy(update={"part_of": whole}) if whole else amount)
    return found


_ROLES: dict[str, TargetRole] = {"table-quota": "quota", "table-threshold": "threshold"}


class _What(NamedTuple):
    indicator: Cell
    subject: Cell | None
    rule: str
    year: int | None = None


def _name(at: Figured, *kinds: str) -> Cell | None:
    """The cell of the row that names it; of 一级指标, 二级指标, 三级指标 the last that has one."""
    for kind in kinds:
        cells = [cell for column, cell in zip(at.table.columns, at.row, strict=True) if column.kind == kind and cell is not None]
        if cells:
            return cells[-1 if kind == "indicator" else 0]
    return None


def _sum(reading: Reading, at: Figured) -> Cell | None:
    """合计 in the column of numbers, or in another where no column names the rows."""
    return next((cell for cell in at.row if cell is not None and _SUM.fullmatch(reading.text, *cell)), None)


def _goal(reading: Reading, at: Figured) -> _What | None:
    if _sum(reading, at) is not None:
        return None
    named = _name(at, "indicator")
    listed = _GOALS.search(at.table.caption) is not None or bool(at.table.of("binding"))
    if named is None and (listed or at.column.kind == "growth" or "目标" in at.column.name):
        named = _name(at, "item")
    holder = _name(at, "holder")
    if named is None and holder is not None and "目标" in at.column.name:
        return _What(at.column.place, holder, "table-goal", at.column.year)
    if named is not None:
        return _What(named, holder, "table-goal", at.column.year)
    shared = _SHARED.search(reading.text, *at.table.above)
    if shared and holder is not None and _BARE_YEAR.fullmatch(at.column.name):
        return _What(Cell(*shared.span("what")), holder, "table-quota", at.column.year)
    return None


def _quota(reading: Reading, at: Figured) -> _What | None:
    holder = _name(at, "holder") or _name(at, "item")
    if holder is None or _sum(reading, at) is not None:
        return None
    return _What(at.column.place, holder, "table-quota")


def _least(at: Figured) -> _What | None:
    """500平方米以上 in a column 建设规模 beside one of money: from where on the money is given."""
    item = _name(at, "item")
    if at.column.kind is not None or item is None or not at.table.of("money"):
        return None
    bounded = at.figure.comparator in ("ge", "gt", "le", "lt", "between")
    return _What(at.column.place, item, "table-threshold") if bounded and at.figure.unit not in (None, "%") else None


def _basis(name: str, head: str, bracketed: bool) -> Basis | None:
    """年均增速 annual_growth; [9] is the sum over the years; 下降 reduction; 占…比重 share; 人均 per_capita."""
    summed = bracketed and "累计" in head
    if not summed and "年均" in name + head and compiled(r"增长|增速|增幅|年均$").search(name + head):
        return "annual_growth"
    if compiled(r"下降|降低|减少|降幅").search(name):
        return "reduction"
    if bracketed or "累计" in name + head:
        return "cumulative"
    if compiled(r"占|比重").search(name):
        return "share"
    return "per_capita" if "人均" in name else None


def _target(reading: Reading, at: Figured, what: _What, number: int) -> Target:
    text = reading.text
    indicator = bare(text, what.indicator)
    scale, unit, unit_at = measure(reading, at, what.indicator)
    name = text[indicator.start : indicator.end]
    span, pieces, also = reading.locate(at.figure.start, at.figure.end)
    evidence = {"indicator": reading.span(indicator.start, indicator.end)}
    if unit_at is not None:
        evidence["unit"] = unit_at
    year = what.year
    if year is not None:
        evidence["due_date"] = reading.span(at.column.place.start, at.column.place.end)
    if what.subject is not None:
        evidence["subject"] = reading.span(what.subject.start, what.subject.end)
    binding = _binding(reading, at)
    if binding is not None:
        evidence["binding"] = binding[1]
    clause = reading.clause_at(at.figure.start)
    return Target(
        id=f"{clause.id}/tt{number}",
        clause_id=clause.id,
        text=text[at.figure.start : at.figure.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=what.rule,
        evidence=evidence,
        indicator=[name],
        role=_ROLES.get(what.rule, "goal"),
        comparator=at.figure.comparator,
        value=times(at.figure.value, scale),
        value_max=None if at.figure.top is None else times(at.figure.top, scale),
        unit="元" if currencies().get(unit or "") == "CNY" else unit,
        basis=_basis(name, at.column.name, at.figure.bracketed),
        binding=binding[0] if binding else None,
        due_date=f"{year}-12-31" if year else None,
        subject=text[what.subject.start : what.subject.end] if what.subject else None,
    )


def _binding(reading: Reading, at: Figured) -> tuple[Binding, Span] | None:
    for column, cell in zip(at.table.columns, at.row, strict=True):
        words = reading.text[cell.start : cell.end] if cell else ""
        if column.kind == "binding" and cell is not None and words in ("约束性", "预期性"):
            return ("约束性" if words == "约束性" else "预期性"), reading.span(cell.start, cell.end)
    return None


def _amount(reading: Reading, at: Figured, name: Cell, scale: int, unit: str | None, number: int) -> Amount:
    text = reading.text
    span, pieces, also = reading.locate(at.figure.start, at.figure.end)
    code = currencies()[unit or ""]
    total = bool(_SUM.fullmatch(text, *name)) or at.column.kind == "total"
    field = "recipient" if _name(at, "holder") == name else "purpose"
    role: AmountRole = "total" if total else "cap" if at.figure.comparator in ("le", "lt") or _MOST.search(at.column.name) else "grant"
    between = at.figure.comparator == "between"
    value = times(at.figure.value, scale)
    top = times(at.figure.top, scale) if at.figure.top is not None and between else None
    clause = reading.clause_at(at.figure.start)
    named = not _SUM.fullmatch(text, *name)
    name = bare(text, name) if field == "purpose" else name
    evidence = {field: reading.span(name.start, name.end)} if named else {}
    if at.column.year is not None:
        evidence["year"] = reading.span(at.column.place.start, at.column.place.end)
    return Amount(
        id=f"{clause.id}/ta{number}",
        clause_id=clause.id,
        text=text[at.figure.start : at.figure.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=f"table-{role}",
        evidence=evidence,
        role=role,
        comparator="le" if role == "cap" and at.figure.comparator == "eq" else at.figure.comparator,
        value=value,
        value_max=top,
        currency=code,
        yuan=value if code == "CNY" else None,
        yuan_max=top if code == "CNY" else None,
        year=at.column.year,
        recipient=text[name.start : name.end] if named and field == "recipient" else None,
        purpose=text[name.start : name.end] if named and field == "purpose" else None,
    )
