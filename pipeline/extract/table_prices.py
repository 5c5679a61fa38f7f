"""Sums for each of something in the cells of a table: 0.95 under 单位：元/平方米·月, 3000 under 补助标准（元/人）."""

from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records import Amount, Span
from ..records.amount import AmountRole
from .figures import scaled, times
from .reading import Reading
from .table_goals import SUM, named, receives
from .table_payers import bearer, payer
from .table_units import Figured
from .tables import Cell

#: 元/平方米·月, 元/人, 万元／个, 元每立方米: a currency and for each of what.
_EACH = regex.compile(
    r"(?P<money>[万亿]?元|角|分|美元|欧元)\s?(?:[/／]|每)\s?(?P<per>[^\s/／（）()\[\]，。；：:\d|]{1,8}(?:[/／·][^\s/／（）()\[\]，。；：:\d|]{1,4})?)"
)
#: 保险金额, 每亩保额
_INSURED = regex.compile(r"保险?金?额")
#: What is charged or priced; what is given.
_CHARGED = regex.compile(r"价|费(?!额)|自[缴付担]|承担|负担|租金|收取|征收|税|最低工资")
_GIVEN = regex.compile(r"补助|补贴|配套|奖补|奖励|补偿|资助|救助|津贴|低保|供养|抚恤|保障标准")
#: 公积金贷款最高限额（单位：万元/户）: how much may be lent to each at most.
_LIMITED = regex.compile(r"限额|最高额度|封顶|额度上限|最高额")
_PRICED_UNIT = regex.compile(r"(?:计价|计费|收费|计量|结算|补助|补贴)单位")
_IN_MONEY = regex.compile(r"(?:单位[：:]|[（(])\s?(?P<money>[万亿]?元)\s?(?:[）)]|$)")
_PRICE = regex.compile(
    r"(?<!基准地|[评造总])价(?:[（(]|$)|票价|(?:保费|缴费|自[缴付担]|承担|负担)(?:金?额|标准)?(?:[（(]元|$)|保险?金?额(?:[（(]元|$)"
)
_MEANS = {"角": (1, 10), "分": (1, 100)}


def table_prices(reading: Reading, cells: list[Figured], taken: frozenset[int]) -> list[Amount]:
    """The figures that a column or the line above the table gives a price or a sum for each to, but for those that begin at `taken`."""
    found: list[Amount] = []
    made: dict[tuple[tuple[Cell | None, ...], Cell], str] = {}
    for number, at in enumerate(cells, start=1):
        if at.figure.start in taken or at.column.kind in ("index", "item", "base", "growth", "quota", "unit"):
            continue
        if at.figure.unit is not None and at.figure.unit not in currencies():
            continue
        each = _each(reading, at)
        name = named(at, "item", "holder") if each is not None else None
        role = _role(reading, at) if name is not None else None
        if each is not None and name is not None and role is not None and at.figure.value and not SUM.fullmatch(reading.text, *name):
            amount = _amount(reading, at, name, role, each, number)
            made[at.row, at.column.place] = amount.id
            whole = made.get((at.row, at.column.whole)) if at.column.whole and role == "grant" else None
            part = {"part_of": whole, "role": "instalment"}  # 其中：市级（万元/台）
            found.append(amount.model_copy(update=part) if whole else amount)
    return found


class Each(NamedTuple):
    """For each of what a sum is where the table says so, and in which unit of money."""

    money: str
    per: Cell | None


def _each(reading: Reading, at: Figured) -> Each | None:
    """The unit of money for each of something, of the column, of a column of units, or of the whole table."""
    if at.figure.per is not None and at.figure.unit is not None:
        return Each("元" if at.figure.unit == "元" else at.figure.unit, Cell(*at.figure.per))  # 450元/人·月
    if at.figure.unit is None and (told := _told(reading, at)) is not None:
        return Each(told["money"], Cell(*told.span("per")))
    return _by_unit(reading, at) or _price(reading, at)


def _price(reading: Reading, at: Figured) -> Each | None:
    """起步价（元）: a price without for each of what."""
    own = _IN_MONEY.search(reading.text, *at.column.place) if _PRICE.search(at.column.name) else None
    if own is None or at.figure.unit is not None:
        return None
    each = _EACH_NAMED.search(reading.text, *at.column.place)
    return Each(own["money"], Cell(*each.span()) if each is not None else None)


#: 每亩（头）|保费（元）, 人均|缴费（元）: for each of what, in the name of the column.
_EACH_NAMED = regex.compile(r"(?:每\p{Han}{1,3}(?:（\p{Han}{1,3}）)?(?:每[年月天])?|[人户亩]均)(?=\p{Han}{2})")


def _by_unit(reading: Reading, at: Figured) -> Each | None:
    """次 under 计价单位 beside 15 in a table of prices in 元, 生·学期 under 计费单位 beside 200元."""
    text = reading.text
    for column, cell in zip(at.table.columns, at.row, strict=True):
        if cell is not None and _PRICED_UNIT.fullmatch(column.name) and column.place != at.column.place:
            money = at.figure.unit or next((m["money"] for m in _IN_MONEY.finditer(text, *at.table.above)), None)
            own = _IN_MONEY.search(text, *at.column.place)
            money = own["money"] if own is not None else money
            return Each(money, cell) if money is not None and at.column.kind in (None, "money", "total") else None
    return None


def _told(reading: Reading, at: Figured) -> "regex.Match[str] | None":
    """The unit of money for each of something as the column, a column of units or the line above writes it."""
    own = next((found for place in (at.column.place, *at.column.cells) if (found := _EACH.search(reading.text, *place))), None)
    if own is not None:
        return own
    for column, cell in zip(at.table.columns, at.row, strict=True):
        if cell is not None and column.kind == "unit":
            return _EACH.fullmatch(reading.text, *cell)
    above = _EACH.search(reading.text, *at.table.above) or _EACH.search(reading.text, *at.table.below)
    return above if above is not None and at.column.kind in (None, "money", "goal", "total") else None


def _role(reading: Reading, at: Figured) -> AmountRole | None:
    """grant where the column, the table or its section speaks of what is given, rate where of a price; None where of neither."""
    section = next(iter(reading.chain(at.table.clause.section_id)), None)
    whole = reading.text[at.column.whole.start : at.column.whole.end] if at.column.whole is not None else ""
    for words in (at.column.name, whole, at.table.caption, section.heading or "" if section is not None else ""):
        if _GIVEN.search(words):
            return "cap" if at.figure.comparator in ("le", "lt") else "grant"
        if _CHARGED.search(words) or _INSURED.search(words):
            return "cap" if at.figure.comparator in ("le", "lt") else "rate"
    if _LIMITED.search(at.table.caption) is not None:
        return "cap"
    return "grant" if at.figure.per is not None and at.column.kind == "money" else None


def _amount(reading: Reading, at: Figured, name: Cell, role: AmountRole, each: Each, number: int) -> Amount:
    text = reading.text
    span, pieces, also = reading.locate(at.figure.start, at.figure.end)
    scale, parts = _MEANS.get(each.money, (scaled(each.money)[0], 1))
    code = currencies().get(each.money.lstrip("万亿")) or "CNY"
    value = times(at.figure.value, scale) if parts == 1 else times(at.figure.value / parts, 1)
    top = at.figure.top if at.figure.comparator == "between" else None
    top = times(top, scale) if top is not None and parts == 1 else top
    holder = named(at, "holder") == name or receives(reading, at, name)
    evidence: dict[str, Span] = {
        "recipient" if holder and role == "grant" else "purpose": reading.span(*name),
    }
    told = _GIVEN.search(at.column.name) or _CHARGED.search(at.column.name)
    if each.per is not None:
        evidence["per"] = reading.span(*each.per)
    pays = payer(reading, at) if role in ("grant", "cap") else bearer(reading, at)
    if pays is not None:
        evidence["payer"] = reading.span(*pays)
    within = each.per is None or at.column.place.start <= each.per.start < at.column.place.end
    crossed = at.column.kind is None and not told and not within
    if crossed:
        evidence["condition"] = reading.span(*at.column.place)  # 多层住宅（不含电梯） | 高层住宅
    clause = reading.clause_at(at.figure.start)
    return Amount(
        id=f"{clause.id}/tp{number}",
        clause_id=clause.id,
        text=text[at.figure.start : at.figure.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-price",
        evidence=evidence,
        role=role,
        comparator="le" if role == "cap" and at.figure.comparator == "eq" else at.figure.comparator,
        value=value,
        value_max=top,
        currency=code,
        yuan=value if code == "CNY" else None,
        yuan_max=top if code == "CNY" else None,
        payer=reading.words(pays),
        per=reading.words(each.per),
        condition=reading.words(at.column.place) if crossed else None,
        recipient=reading.words(name) if holder and role == "grant" else None,
        purpose=None if holder and role == "grant" else reading.words(name),
    )
