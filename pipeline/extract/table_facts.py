"""Targets and amounts that stand as figures in the cells of a table: lists of indicators, allotments of places and of money."""

from collections.abc import Iterator

import regex

from ..columns import bare_name
from ..expressions.lexicon import currencies
from ..records import Amount, Span, Target
from ..records.amount import AmountRole
from ..records.target import Basis, Binding, TargetRole
from . import years_told
from .figures import figure, times
from .patterns import compiled
from .reading import Reading
from .table_goals import SUM, What, named, receives, summed, what_of
from .table_payers import payer
from .table_set import GRANTS, reports
from .table_units import Figured, bare, is_place, measure
from .tables import Cell, Column, Table

_GIVEN = regex.compile(r"(?:投入|资金|补助|奖补|补贴|经费|拨款|预算)(?:[（(][^（）()]*[）)])?$")  # a row of money by years
_FUNDS = regex.compile(r"(?:资金|补助|奖补|经费)(?:[（(][^（）()]*[）)])?$")
_SPENT = regex.compile(r"资金|投资|报酬|补助|奖补|经费|配套|自筹")
_EACH = regex.compile(r"(?:单[件户个家台]|每[人户家件台亩个]\p{Han}{0,1}?)(?=补|奖|限|最|资)")
_INVESTED = regex.compile(
    r"(?:(?:19|20)\d\d年|年度|本年|当年)(?:计划|完成)?投资|(?:计划|估算|概算|工程|项目|年度|本年)*(?:总投资|计划投资|完成投资|投资(?:额|估算|概算|规模|计划))(?:[（(][^（）()]*[）)])?"
)
_PLANNED = regex.compile(r"计划|规划|安排|项目|任务|清单|工程|分配")
_SCALED = regex.compile(r"\d\s?[万亿](?:以内|以下)?$")
#: 贷款最高额度表, 奖励标准: a caption under which bare figures of money are what is paid, lent or charged at most.
_SETS_SUMS = regex.compile(r"限额|额度|封顶|上限|标准(?:一览)?表?(?:$|[（(\s])|奖金|津贴|保额")
#: What is made or owed by others under such a caption.
_NO_SUM = regex.compile(r"产值|收入|利润|税|销售|营收|资产|余额|增加值|消费|贸易|进出口|总值|投资|上年|实际|现有|截至|基数")
_LIMIT = regex.compile(
    r"起付(?:标准|线)|(?:[年月日季周]度?|天|[每单](?:[年月日天次季周人户]|季度)|单笔|统筹基金|服务|护理|津贴|待遇|救助|支付|报销|补助|补贴|最高|累计)*(?:限额|封顶线)"
)
#: 公共交通票价标准表: what is charged is told as a price.
_CHARGED = regex.compile(r"[票房水电气热单]价|价格|收费|资费|运价")
_FINED = regex.compile(r"罚款|处罚|罚则|裁量")  # 罚款金额（元）, 处罚裁量标准
_LIMITS = regex.compile(r"(?:最高|封顶|上限|限额|额度)[^，。；]{0,4}(?:表|$|[（(]|一览|单位)")
_MOST = regex.compile(r"封顶|上限|限额|最高")  # 补助标准 | 封顶额


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
        what = what_of(reading, at)
        if what is not None:
            found.append(_target(reading, at, what, number))
    return found


def table_amounts(reading: Reading, cells: list[Figured]) -> list[Amount]:
    """Sums of money allotted in a table (地区 | 补助资金（万元）), or in columns of years under such a caption."""
    found: list[Amount] = []
    made: dict[tuple[tuple[Cell | None, ...], Cell], str] = {}
    for number, at in enumerate(cells, start=1):
        across = at.column.place
        at = _of_row(reading, at) or at
        limit = _LIMIT.fullmatch(bare_name(at.column.name)) is not None  # 年度限额（元）
        if at.column.kind in ("index", "base", "growth") or (at.column.kind == "quota" and not limit) or at.figure.per is not None:
            continue
        name = across if across != at.column.place else named(at, "holder", "item") or summed(reading, at)
        if name is None or not at.figure.value or name.start <= at.figure.start < name.end:  # 200 in a column 缴费档次（元）
            continue
        scale, unit, _ = measure(reading, at, name)
        if at.column.kind == "money" and _SCALED.search(reading.text, at.figure.start, at.figure.end):
            scale, unit = 1, unit or "元"  # 6.5万 in a column of money, also where its name tells 万元
        headed = at.column.year is not None or is_place(at.column.name)
        of_years = headed and _GIVEN.search(reading.text, *name) is not None
        allotted = limit or (
            at.column.kind == "money" or _is_invested(at) or GRANTS.search(at.table.caption) is not None or of_years or _beside_money(at)
        )
        if unit in currencies() and not allotted:
            allotted = (
                _SETS_SUMS.search(at.table.caption) is not None
                and not _CHARGED.search(at.table.caption)
                and not _NO_SUM.search(at.column.name)
                and not reports(at.table)
            )
        if unit not in currencies() or not allotted:
            continue
        if is_place(at.column.name) and named(at, "holder") is None:
            name = at.column.place  # 补助资金 | 甲市 | 乙市: each column is one of those who get it
        amount = _amount(reading, at, name, scale, unit, number)
        made[at.row, at.column.place] = amount.id
        whole = made.get((at.row, at.column.whole)) if at.column.whole else None  # 其中：提前下达
        found.append(amount.model_copy(update={"part_of": whole}) if whole else amount)
    return found


def _of_row(reading: Reading, at: Figured) -> Figured | None:
    """200 of 一级医院 in a row 起付线（元）: as a figure of a column of that name."""
    first = at.row[0]
    if at.column.kind is not None or first is None or first.start >= at.figure.start:
        return None
    words = reading.text[slice(*first)]
    return at._replace(column=Column(words, first, None, None, cells=(first,))) if _LIMIT.fullmatch(bare_name(words)) else None


def _is_invested(at: Figured) -> bool:
    """总投资（万元） of the projects of a plan."""
    return (
        at.column.kind is None
        and _INVESTED.fullmatch(bare_name(at.column.name)) is not None
        and _PLANNED.search(at.table.caption) is not None
    )


def _beside_money(at: Figured) -> bool:
    """总投资, 劳务报酬 beside 以工代赈资金: sums of the same undertaking."""
    named = [column for column in at.table.columns if column.kind == "money" or _FUNDS.search(column.name)]
    return bool(named) and at.column.kind in (None, "total") and _SPENT.search(at.column.name) is not None


_ROLES: dict[str, TargetRole] = {"table-quota": "quota", "table-threshold": "threshold"}


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
    if name.startswith(("同比", "较上年", "比上年")):
        return "yoy_growth"
    return "per_capita" if "人均" in name else None


def _target(reading: Reading, at: Figured, what: What, number: int) -> Target:
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
    if what.period is not None:
        evidence["period"] = reading.span(*what.period)
    if what.subject is not None:
        evidence["subject"] = reading.span(what.subject.start, what.subject.end)
    binding = _binding(reading, at)
    if binding is not None:
        evidence["binding"] = binding[1]
    clause = reading.clause_at(at.figure.start)
    found = _EACH.match(text, *what.indicator)  # 每人限购
    over = bare(text, what.over) if what.over is not None else None
    each = what.per if found is None else Cell(*found.span())
    if each is not None:
        evidence["per"] = reading.span(*each)
    return Target(
        id=f"{clause.id}/tt{number}",
        clause_id=clause.id,
        text=text[at.figure.start : at.figure.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=what.rule,
        evidence=evidence,
        indicator=[name] if over is None else [text[slice(*over)], name],
        role=_ROLES.get(what.rule, "goal"),
        comparator=what.bound or at.figure.comparator,
        value=times(at.figure.value, scale),
        value_max=None if at.figure.top is None else times(at.figure.top, scale),
        unit="元" if currencies().get(unit or "") == "CNY" else unit,
        basis="share" if what.rule == "table-share" else _basis(name, at.column.name, at.figure.bracketed),
        binding=binding[0] if binding else None,
        per=text[each.start : each.end] if each is not None else None,
        period=text[what.period.start : what.period.end] if what.period else None,
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
    total = bool(SUM.fullmatch(text, *name)) or at.column.kind == "total" or at.column.name.startswith("总投")
    field = "recipient" if name in (named(at, "holder"), at.column.place) or receives(reading, at, name) else "purpose"
    role: AmountRole = (
        "total"
        if total
        else "fine"
        if _FINED.search(at.column.name) or _FINED.search(at.table.caption)
        else "threshold"
        if at.column.name.startswith("起付")
        else "cap"
        if at.figure.comparator in ("le", "lt") or _MOST.search(at.column.name) or _LIMITS.search(at.table.caption)
        else "grant"
    )
    between = at.figure.comparator == "between"
    value = times(at.figure.value, scale)
    top = times(at.figure.top, scale) if at.figure.top is not None and between else None
    clause = reading.clause_at(at.figure.start)
    titled = not SUM.fullmatch(text, *name)
    name = bare(text, name) if field == "purpose" else name
    evidence = {field: reading.span(name.start, name.end)} if titled else {}
    year = at.column.year
    if year is not None:
        evidence["year"] = reading.span(at.column.place.start, at.column.place.end)
    elif role in ("grant", "total") and "投" not in at.column.name and (dated := years_told.in_caption(reading, at.table)) is not None:
        year, evidence["year"] = int(text[slice(*dated)]), reading.span(*dated)
    each = _EACH.match(text, *at.column.place)
    if each is not None:
        evidence["per"] = reading.span(*each.span())
    pays = payer(reading, at) if role in ("grant", "total", "cap") else None
    if pays is not None:
        evidence["payer"] = reading.span(*pays)
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
        year=year,
        payer=reading.words(pays),
        per=each[0] if each is not None else None,
        recipient=text[name.start : name.end] if titled and field == "recipient" else None,
        purpose=text[name.start : name.end] if titled and field == "purpose" else None,
    )
