"""Rates of money in the cells of a table: 40 under 中央（%）, 6 under 费率（%）, 30% under 补助比例, 设备投资的45% under 补助标准."""

import regex

from ..records import Amount, Mention
from .bounds import comparator_of
from .figures import times
from .reading import Reading
from .table_shares import Share, bound_of, share, whose_rate
from .table_units import Figured, measure
from .tables import Cell, Column, Table

_SHARE_OF_MONEY = regex.compile(
    r"(?:财政|中央|省级?|市级?|县级?)*(?:补助|补贴|奖补|奖励|资助|支持|贴息|报销|支付|补偿|返还|减免)(?:资金)?比例(?:[（(][^（）()]*[）)])?"
)
_BASE = regex.compile(r"(?:按照?|不超过|不高于|不低于)*(?P<base>[^，。；：\d]{2,20}?)的?(?:不超过|最高|不高于)?")
#: 超过起付标准的部分|由|统筹基金|按下表比例支付
_LEAD = regex.compile(
    r"(?:(?<=[，。；：、\s])(?P<base>[^，。；：、\s]{2,20}))?由(?P<payer>[^，。；：、由\s]{2,16}?)(?:按照?|依照|根据)(?:以下|下列|下述|下表|附表)"
    r"[^，。；]{0,12}(?:支付|承担|负担|补贴|补助|报销|给付|贴息)"
)
#: 保费|分担比例
_COST = regex.compile(
    r"(?<![^\s、和及与的，。；：\d）)])(?:年度?)?(?P<base>(?:(?![和及与的])\p{Han}){0,14}(?:费用?|资金|经费|投资|成本|补助|补贴))(?:分担|承担|负担|共担|分摊|出资|筹集)"
)
_LEADS = 400  # characters of the paragraph above that are looked at


def table_rates(reading: Reading, tables: list[Table], cells: list[Figured], sums: list[Amount]) -> list[Amount]:
    """The rates that stand in cells as figures or as the end of one of words, but for those among the `sums`."""
    taken = {amount.span.end for amount in sums}
    found: list[Amount] = []
    for at in cells:
        of = share(reading, at) if at.figure.end not in taken else None
        if of is not None:
            found.append(_of_figure(reading, at, of, len(found) + 1))
    for table in tables:
        for row in table.rows:
            name = next((cell for column, cell in zip(table.columns, row, strict=True) if column.kind in ("item", "holder") and cell), None)
            for column, cell in zip(table.columns, row, strict=True):
                worded = _worded(reading, column, cell, taken) if cell is not None and name is not None else None
                if worded is not None and name is not None:
                    found.append(_of_words(reading, worded, name, len(found) + 1))
    return found


def _of_figure(reading: Reading, at: Figured, of: Share, number: int) -> Amount:
    """The rate of a cell that is one figure; where somebody bears it the row is for what or whom, else what it is for."""
    text, figure = reading.text, at.figure
    lead = _lead(reading, at.table)
    thousandth = figure.unit == "‰" or (figure.unit is None and measure(reading, at, of.head).unit == "‰")
    rate = times(figure.value, 1)
    spans = {
        "payer": of.payer or _of_lead(lead, "payer"),
        "condition": whose_rate(reading, at, of),
        "purpose": None if of.parted else of.row,
        "rate_base": of.base or _of_lead(lead, "base") or (_shared_out(text, at.table) if of.parted else None),
    }
    span, pieces, also = reading.locate(figure.start, figure.end)
    clause = reading.clause_at(figure.start)
    return Amount(
        id=f"{clause.id}/tr{number}",
        clause_id=clause.id,
        text=text[figure.start : figure.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-rate",
        evidence={field: reading.span(*place) for field, place in spans.items() if place is not None},
        role="rate",
        comparator=bound_of(reading, at, of),
        value=None,
        currency=None,
        rate=round(rate / 10, 6) if thousandth else rate,
        rate_base=reading.words(spans["rate_base"]),
        payer=reading.words(spans["payer"]),
        condition=reading.words(spans["condition"]),
        purpose=reading.words(spans["purpose"]),
    )


def _lead(reading: Reading, table: Table) -> "regex.Match[str] | None":
    """超过起付标准的部分由统筹基金按下表比例支付, in the line above the table or the paragraph above that."""
    text, (start, end) = reading.text, table.above
    if end <= start:
        return None
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, start))) + 1
    return _LEAD.search(text, max(start, end - _LEADS), end)


def _of_lead(lead: "regex.Match[str] | None", name: str) -> Cell | None:
    return Cell(*lead.span(name)) if lead is not None and lead[name] else None


def _shared_out(text: str, table: Table) -> Cell | None:
    """保费 of 主要险种保险金额、费率和保费分担比例."""
    told = _COST.search(text, *table.above) if table.above.end > table.above.start else None
    return Cell(*told.span("base")) if told is not None else None


def _worded(reading: Reading, column: Column, cell: Cell, taken: set[int]) -> tuple[Mention, Cell | None] | None:
    """The one percentage that a cell of words ends in, under a column of money, and of what it is."""
    if column.kind != "money" and not _SHARE_OF_MONEY.fullmatch(column.name):
        return None
    shares = reading.mentions_in(cell.start, cell.end, "percent")
    if len(shares) != 1 or shares[0].end != cell.end or shares[0].unit != "%" or shares[0].start == cell.start or shares[0].end in taken:
        return None
    base = _BASE.fullmatch(reading.text, cell.start, shares[0].start)
    return (shares[0], Cell(*base.span("base"))) if base is not None else None


def _of_words(reading: Reading, worded: tuple[Mention, Cell | None], name: Cell, number: int) -> Amount:
    told, base = worded
    span, pieces, also = reading.locate(told.start, told.end)
    clause = reading.clause_at(told.start)
    evidence = {"purpose": reading.span(*name)}
    if base is not None:
        evidence["rate_base"] = reading.span(*base)
    return Amount(
        id=f"{clause.id}/tr{number}",
        clause_id=clause.id,
        text=reading.text[told.start : told.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-rate",
        evidence=evidence,
        role="rate",
        comparator=comparator_of(told, None),
        value=None,
        currency=None,
        rate=told.low if told.comparator == "between" else told.value,
        rate_base=reading.words(base),
        purpose=reading.words(name),
    )
