"""Sums and shares that a worded cell tells under a column of what is given: 每生每学年3000元, 设备投资额30%，最高50万元 under 支持标准."""

from collections.abc import Iterator

import regex

from ..columns import bare_name
from ..records import Amount, Mention, Span
from .bounds import comparator_of
from .figures import figure
from .per import per_of
from .reading import Place, Reading
from .table_set import about, reports
from .tables import Cell, Table

_GIVES = regex.compile(r"补助|补贴|奖|资助|津贴|支持|扶持|慰问|救助|贴息|返还|补偿|激励|优惠|助学金|抚恤")
_TAKES = regex.compile(r"收费|价格|缴|保费|罚|处罚|征收|租金|条件|门槛|情况|完成|测算|核定")
#: 最高|50万元, 不超过|3万元
_MOST = regex.compile(r"(?:最高|不超过|不高于|上限|封顶|最多|限额)[^，。；]{0,8}$")
#: 营业收入|达到5000万元, 投资|1亿元以上的: what is asked for.
_CASE = regex.compile(
    r"(?:收入|产值|投资|销售额?|纳税|税收|利润|贷款|注册资本|面积|达到?|超过|突破|满|缴纳|购置|每新增|每增加|余额|总额|规模)(?:为|不低于|在)?$"
)
_OF_CASE = regex.compile(r"(?:以[上下]|及以[上下])?的|以上|以下|部分|至|[-—–~～]")
_BASE = regex.compile(
    r"(?:(?:按照?|不超过|不高于|最高|给予)*(?P<base>[^，。；：\d]{1,18}?(?:额|费用?|投[资入]|支出|价|成本|利息|利率|保费|租金|贡献|税[收额]?|工资|造价|贷款|款|金|LPR|保险费|合同价))"
    r"(?:总额)?的?(?:不超过|最高|不高于)?)?"
)
_ENDS = regex.compile(
    r"[，。；）)]|\s|$|的?(?:标准|比例)?(?:给予|予以|进行)?(?:一次性)?(?:补助|补贴|奖励|奖补|资助|支持|返还|贴息|报销|发放|支付)"
)


def told_sums(reading: Reading, tables: list[Table], taken: frozenset[int]) -> list[Amount]:
    """The sums and shares of such cells, but for those whose figure begins at `taken`."""
    found: list[Amount] = []
    for table, cell in _cells(reading, tables):
        for mention in reading.mentions_in(*cell, "money", "percent"):
            if mention.start not in taken and mention.core_start not in taken and mention.comparator not in ("ge", "gt"):
                amount = _amount(reading, table, cell, mention, len(found) + 1)
                found += [amount] if amount is not None else []
    return found


def _cells(reading: Reading, tables: list[Table]) -> Iterator[tuple[Table, Cell]]:
    """The cells of words with a figure, under columns of what is given."""
    for table in tables:
        gives = [
            number
            for number, column in enumerate(table.columns)
            if column.kind == "money" and _GIVES.search(bare_name(column.name)) and not _TAKES.search(column.name)
        ]
        if not gives or reports(table) or _TAKES.search(about(reading, table)):
            continue
        for row in table.rows:
            for number in gives:
                cell = row[number]
                if cell is not None and figure(reading.text, *cell) is None:
                    yield table, cell


def _amount(reading: Reading, table: Table, cell: Cell, mention: Mention, number: int) -> Amount | None:
    text = reading.masked
    start = max(cell.start, *(text.rfind(mark, cell.start, mention.start) + 1 for mark in "，。；：（、"))
    share = mention.kind == "percent"
    base: Place | None = None
    if share:
        of = _BASE.fullmatch(text, start, mention.start)
        if of is None or mention.unit != "%" or _ENDS.match(text, mention.end, cell.end) is None:
            return None
        base = of.span("base") if of["base"] else None
    elif _CASE.search(text, start, mention.start) or _OF_CASE.match(text, mention.end, cell.end) or mention.currency is None:
        return None
    bound = comparator_of(mention, None)
    most = bound in ("le", "lt") or _MOST.search(text, start, mention.start) is not None
    per = per_of(text, start, mention.start)
    span, pieces, also = reading.locate(mention.start, mention.end)
    clause = reading.clause_at(mention.start)
    evidence: dict[str, Span] = {}
    for field, place in (("rate_base", base), ("per", per)):
        if place is not None:
            evidence[field] = reading.span(*place)
    value = None if share else mention.low if bound == "between" else mention.value
    top = mention.high if bound == "between" and not share else None
    yuan = mention.currency == "CNY" and not share
    return Amount(
        id=f"{clause.id}/ts{number}",
        clause_id=clause.id,
        text=text[mention.start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-sum",
        evidence=evidence,
        role="rate" if share else "cap" if most else "grant",
        comparator="le" if most and bound == "eq" else bound,
        value=value,
        value_max=top,
        currency=None if share else mention.currency,
        yuan=value if yuan else None,
        yuan_max=top if yuan else None,
        rate=mention.value if share else None,
        rate_base=reading.words(base),
        per=reading.words(per),
    )
