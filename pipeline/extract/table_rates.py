"""Rates of money in the cells of a table: 设备投资的45% under 补助标准, 30% under 补助比例."""

import regex

from ..records import Amount
from .bounds import comparator_of
from .reading import Reading
from .tables import Cell, Column, Table

_SHARE_OF_MONEY = regex.compile(
    r"(?:财政|中央|省级?|市级?|县级?)*(?:补助|补贴|奖补|奖励|资助|支持|贴息|报销|支付|补偿|返还|减免)(?:资金)?比例(?:[（(][^（）()]*[）)])?"
)
#: 中央分担, 省级财政承担比例, 县级配套
_BORNE = regex.compile(
    r"(?P<payer>(?:中央|地方|自治区|[省市县区州]级?|乡镇|企业|个人|学校|单位|受益)(?:财政)?)(?:应)?(?:分担|承担|负担|配套|出资)(?:资金)?(?:比例)?(?:[（(][^（）()]*[）)])?"
)
#: 中央, 省级, 市县 under 补助资金分担比例表
_LEVEL = regex.compile(
    r"(?P<payer>(?:中央|地方|自治区|[省市县区州]级?|市县|县区|乡镇|企业|个人|农户|业主|学校|单位)(?:财政|自筹)?)(?:[（(]%[）)])?"
)
_SHARED_OUT = regex.compile(r"分担|承担|负担|配套比例|筹资比例|出资比例")
_BASE = regex.compile(r"(?:按照?|不超过|不高于|不低于)*(?P<base>[^，。；：\d]{2,20}?)的?(?:不超过|最高|不高于)?")


def table_rates(reading: Reading, tables: list[Table], sums: list[Amount]) -> list[Amount]:
    """The shares that stand in columns of money as the whole or the end of a cell, but for those among the `sums`."""
    taken = {amount.span.end for amount in sums}
    found: list[Amount] = []
    for table in tables:
        for row in table.rows:
            name = next((cell for column, cell in zip(table.columns, row, strict=True) if column.kind in ("item", "holder") and cell), None)
            shared = _SHARED_OUT.search(table.caption) is not None
            name = name or (row[0] if shared else None)
            for column, cell in zip(table.columns, row, strict=True):
                amount = (
                    _rate(reading, column, cell, name, len(found) + 1, shared=shared) if cell is not None and name is not None else None
                )
                if amount is not None and amount.span.end not in taken:
                    found.append(amount)
    return found


def _rate(reading: Reading, column: Column, cell: Cell, name: Cell, number: int, *, shared: bool) -> Amount | None:
    """The rate in a cell; `shared`: the line above the table says that its shares are of a cost that several bear."""
    borne = _BORNE.fullmatch(reading.text, *column.place) or (_LEVEL.fullmatch(reading.text, *column.place) if shared else None)
    if column.kind != "money" and borne is None and not _SHARE_OF_MONEY.fullmatch(column.name):
        return None
    shares = reading.mentions_in(cell.start, cell.end, "percent")
    if len(shares) != 1 or shares[0].end != cell.end or shares[0].unit != "%":
        return None
    share = shares[0]
    base = _BASE.fullmatch(reading.text, cell.start, share.start)
    if base is None and share.start != cell.start:
        return None
    span, pieces, also = reading.locate(share.start, share.end)
    clause = reading.clause_at(share.start)
    named = reading.span(name.start, name.end)
    evidence = {"purpose": named} if borne is None else {"payer": reading.span(*borne.span("payer")), "condition": named}
    if base is not None:
        evidence["rate_base"] = reading.span(*base.span("base"))
    return Amount(
        id=f"{clause.id}/tr{number}",
        clause_id=clause.id,
        text=reading.text[share.start : share.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-rate",
        evidence=evidence,
        role="rate",
        comparator=comparator_of(share, None),
        value=None,
        currency=None,
        rate=share.low if share.comparator == "between" else share.value,
        rate_base=reading.words(base.span("base")) if base is not None else None,
        payer=borne["payer"] if borne is not None else None,
        condition=reading.words(name) if borne is not None else None,  # 渌口区 | 60% | 40%
        purpose=reading.words(name) if borne is None else None,
    )
