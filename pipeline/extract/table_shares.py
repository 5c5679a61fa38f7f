"""Percentages of money in the cells of a table, with or without their sign: who bears a share, or of what it is the rate.

中央 | 省级 | 农户 under 保费分担比例（%）, 在职支付比例（%）, 费率 under 单位：%, 一级医院 | 二级医院 under 支付比例.
"""

from typing import NamedTuple

import regex

from ..records.target import Comparator
from .figures import figure
from .reading import Reading
from .table_set import is_told
from .table_units import Figured, bare, measure
from .tables import Cell

SIGNS = ("%", "‰")
_PARTY = (
    r"(?:中央|国家|地方|自治区|省市县|市县区?|县市区?|县区|区县|市区|[省市县区州镇乡村]级?|乡镇|街道|村集体|集体|各级|上级|本级|政府|财政"
    r"|企业|用人单位|(?:专营|产权|受益|项目|建设|管线)?单位|项目业主|职工|个人|参保人|农户|农民|农牧民|(?:种植|养殖|贫困|投保|用)户"
    r"|投保人|业主|居民|住户|学校|家长|学生|社会(?:资本)?|受益(?:人|方|主体)|银行|(?:保险|担保)(?:公司|机构)|(?:统筹|医保|大病|风险)?基金"
    r"|运营商)(?:财政|自筹|资金)?"
)
_PARTIES = rf"{_PARTY}(?:[和、与及]{_PARTY})*"
_BEARS = r"(?:分担|承担|负担|分摊|出资|自[筹缴付担负]|配套|缴费|缴存|缴纳|投入)"
_OF = r"(?:资金|部分|金额)?(?:比例|占比|份额|比重|费率)?"
#: 省级财政承担比例, 农户自缴, 保育费家长负担: the name tells who bears a share; 财政补贴 is one only as a 比例, or where a cost is parted.
_BORNE = regex.compile(
    rf"(?:其中[：:]?)?(?P<base>\p{{Han}}{{0,6}}(?:费用?|成本|投资))??(?:(?P<who>{_PARTIES})应?{_BEARS}{_OF}"
    rf"|(?P<giver>{_PARTIES})应?(?:补贴|补助|奖补)(?:资金)?(?:比例|占比|份额))"
)
#: 中央, 省级财政, 市县补助 where a cost is parted
_BARE = regex.compile(rf"(?:其中[：:]?)?(?P<who>{_PARTIES})应?(?:{_BEARS}|补贴|补助|奖补)?{_OF}")
#: 住院统筹基金支付比例: who pays what is no share of a cost that several bear.
_PAYS = regex.compile(
    r"(?P<who>(?:城乡|城镇|居民|职工|基本|医疗|医保|保险|统筹|大病)*基金|大病保险|医疗救助|(?:中央|省级?|市级?|县级?|同级|各级)*财政)(?:支付|报销|补偿|赔付|救助|贴息|补贴|补助)"
)
_PARTED = regex.compile(
    r"(?:分担|承担|负担|共担|分摊|出资|筹资|补助|补贴|配套|缴费|缴纳|缴存)\p{Han}{0,4}(?:比例|份额|方案|标准|表|费率)"
    r"|(?<![到收支执]\p{Han}{0,2})(?:费用?|保费|资金|补[助贴]|投资|成本)\p{Han}{0,2}比例表?$"
)
_SHARED = regex.compile(r"分担|承担|负担|共担|分摊|出资|筹资|配套")
_GIVEN = r"补助|补贴|奖补|奖励|资助|支持|贴息|贴补|返还|减免|减征|优惠|激励"
_PAID = (
    r"报销|支付|补偿|赔付|免赔|自付|自负|自缴|承担|负担|分担|缴费|缴存|缴纳|首付"
    r"|计提|提取|预留|分成|计征|收取|预征|加价|救助|给付|出资|税款?征收|费征收"
)
#: 支付比例, 费率, 征收率
_RATE = regex.compile(
    rf"(?:(?:(?P<given>{_GIVEN})|{_PAID})(?:资金|标准|费用?|金?额|最[高低]){{0,2}}(?:比例|比率|幅度|百分比)"
    r"|(?:保险|基准|浮动|管理|手续)?(?<![收缴消])费率|(?<![毛净盈获])利率|(?<!免)税率"
    r"|(?:附加|预征|(?<=[税费])征收|抵押|折扣|贴息|免赔|报销|补偿|赔付|计提|缴存|质押|加价|加成)率)"
)
_TELLS = regex.compile(r"(?P<what>(?:(?![年度表各及和与])\p{Han}){0,10})$")
_NO_PART = regex.compile(r"合计|总计|小计|共计|率$|备注|户数|人数|数量|权重|分值|得分|评分|占比|比重|达标|覆盖|完成|用[水电量]")
_MONEY = regex.compile(r"(?<!免|消|公)费(?!收入|支出)|险(?!种)|资金|补[助贴]|投资|出资|成本")
_COST = regex.compile(r"\p{Han}{0,8}(?:费用?|成本|投资|保额|租金|利息)$")  # 学费|减免比例
_HUNDRED = (99.9, 100.1)


class Share(NamedTuple):
    """A percentage of money: the head of its column, or of its row where the rows are what is told, and whose or of what it is.

    `over` is what stands above both and tells the rate. `parted`: several bear a cost, `payer` this share of it; `given`: the rate is
    of what somebody is given.
    """

    head: Cell
    row: Cell
    over: Cell | None = None
    payer: Cell | None = None
    base: Cell | None = None
    parted: bool = False
    given: bool = False


def share(reading: Reading, at: Figured) -> Share | None:
    """What the percentage `at` is a share or a rate of; None where it is no percentage, or of nothing that is paid."""
    row = _row(reading, at)
    if row is None or at.column.kind in ("index", "base", "goal", "growth", "total") or at.column.year is not None:
        return None
    if not is_percent(reading, at, row) or is_told(reading, at):
        return None
    return _borne(reading, at, row) or _rate(reading, at, row)


def is_percent(reading: Reading, at: Figured, row: Cell | None) -> bool:
    """Whether the cell, its column, its row or the line above the table says per cent."""
    if at.figure.unit is not None:
        return at.figure.unit in SIGNS
    return row is not None and _may_tell(reading, at, row) and measure(reading, at, row).unit in SIGNS


def _may_tell(reading: Reading, at: Figured, row: Cell) -> bool:
    """Whether a place that may tell the unit has a sign of a share at all, or a name that ends in 率 or 比例."""
    places = (row, *at.column.cells, at.table.above, at.table.below)
    words = "".join([reading.text[slice(*place)] for place in places])
    return any(sign in words for sign in "%‰率比") or any(column.kind == "unit" for column in at.table.columns)


def _row(reading: Reading, at: Figured) -> Cell | None:
    """The cell that names the row: the nearest of items or places, else the first; 起付线以上至2万元部分 too."""
    ahead = [
        (column, cell) for column, cell in zip(at.table.columns, at.row, strict=True) if cell is not None and cell.end <= at.figure.start
    ]
    named = [cell for column, cell in ahead if column.kind in ("item", "holder") and reading.text[cell.start] not in "-—–－/"]
    return named[-1] if named else next((cell for column, cell in ahead if column.kind != "index"), None)


def _borne(reading: Reading, at: Figured, row: Cell) -> Share | None:
    """The share that the column says somebody bears, or the row where the columns name nobody."""
    text, head = reading.text, at.column.place
    told = _BORNE.fullmatch(text, *bare(text, head))
    if told is not None:
        base = Cell(*told.span("base")) if told["base"] else None
        return Share(head, row, None, Cell(*told.span("who" if told["who"] else "giver")), base, told["who"] is not None)
    if not _is_parted(reading, at):
        return None
    if (who := _party(text, head)) is not None:
        return Share(head, row, None, who, None, True)
    among = _SHARED.search(at.table.caption) is not None and _adds_up(reading, at)
    if any(_party(text, column.place) is not None for column in at.table.columns):
        among = among and _NO_PART.search(text, *bare(text, head)) is None and _RATE.search(text, *head) is None
        return Share(head, row, None, bare(text, head), None, True) if among else None  # 专营单位 beside 财政 | 居民
    if (who := _party(text, row)) is not None:
        return Share(row, head, None, who, None, True)
    number = at.row.index(row)
    among = _SHARED.search(at.table.caption) is not None and any(
        other[number] is not None and _party(text, other[number]) is not None for other in at.table.rows
    )
    return Share(row, head, None, bare(text, row), None, True) if among and _NO_PART.search(text, *row) is None else None


def _party(text: str, name: Cell | None) -> Cell | None:
    """中央 of 中央（%）, 居民 of 居民出资: who may bear a share."""
    found = _BARE.fullmatch(text, *bare(text, name)) if name is not None and name.end > name.start else None
    return Cell(*found.span("who")) if found is not None else None


def _is_parted(reading: Reading, at: Figured) -> bool:
    """Whether the caption, the heading or the name over the columns says that a cost is parted, or the row makes a hundred."""
    over = at.column.cells[0] if len(at.column.cells) > 1 else None
    if over is not None and _PARTED.search(reading.text, *over):
        return True
    table = at.table
    if _PARTED.search(table.caption) or _SHARED.search(table.caption):
        return True
    heading = next((section.heading for section in list(reading.chain(table.clause.section_id))[:1]), None)
    return (heading is not None and _PARTED.search(heading) is not None) or _makes_hundred(reading, at)


def _makes_hundred(reading: Reading, at: Figured) -> bool:
    """费率（%） | 中央（%） | 省级（%） | 农户（%） over 5 | 45 | 25 | 30: those who may bear a share of money bear it all."""
    if not _MONEY.search(at.table.caption) and not any(_MONEY.search(column.name) for column in at.table.columns):
        return False
    shares = [
        found.value
        for column, cell in zip(at.table.columns, at.row, strict=True)
        if cell is not None and _party(reading.text, column.place) is not None and (found := figure(reading.text, *cell))
    ]
    return len(shares) > 1 and _HUNDRED[0] < sum(shares) < _HUNDRED[1]


_MONEY_OF_ROW = regex.compile(r"金额|保额|元[）)]|亩[）)]")


def _adds_up(reading: Reading, at: Figured) -> bool:
    """财政 | 居民 | 专营单位 over 30 | 50 | 20: with the columns that no list knows those of the row make a hundred."""
    shares = [
        found.value
        for column, cell in zip(at.table.columns, at.row, strict=True)
        if cell is not None
        and column.kind is None
        and not _NO_PART.search(reading.text, *bare(reading.text, column.place))
        and not _MONEY_OF_ROW.search(column.name)
        and (found := figure(reading.text, *cell))
    ]
    return _HUNDRED[0] < sum(shares) < _HUNDRED[1]


def _rate(reading: Reading, at: Figured, row: Cell) -> Share | None:
    """The rate that the column names, else the name above it, the row or the line above the table."""
    text, head = reading.text, at.column.place
    if (named := _RATE.search(text, *bare(text, head))) is not None:
        base = _COST.search(text, bare(text, head).start, named.start())
        told = Cell(*base.span()) if base is not None else None
        return Share(head, row, payer=_payer(text, head), base=told, given=named["given"] is not None)
    if at.column.kind == "money" and at.figure.unit in SIGNS:
        return Share(head, row, payer=_payer(text, head), given=True)  # 60% under 补助标准
    over = at.column.cells[0] if len(at.column.cells) > 1 else None
    if over is not None and (named := _RATE.search(text, *over)) is not None:
        return Share(head, row, over, _payer(text, over), given=named["given"] is not None)
    if at.column.kind is not None or _NO_PART.search(text, *bare(text, head)) is not None:
        return None
    if (named := _RATE.search(text, *bare(text, row))) is not None:
        return Share(row, head, payer=_payer(text, row), given=named["given"] is not None)
    return _of_caption(reading, at, row)


#: 住院支付比例|表（单位：%）: how the line above goes on that is the name of the table, and no sentence.
_HEADS = regex.compile(
    r"(?:标准|一览|明细|对照)*表?\s*(?:[（(][^（）()，。；]{0,16}[）)])?\s*(?:[（(]?\s*(?:计量)?单位\s?[：:].{1,8})?[：:]?\s*"
)


def _of_caption(reading: Reading, at: Figured, row: Cell) -> Share | None:
    """一级医院 | 二级医院 under 住院费用支付比例（%）: classes for which the line above the table tells the rate."""
    text, above = reading.text, at.table.above
    named = next(reversed(list(_RATE.finditer(text, *above))), None) if above.end > above.start else None
    if named is None or not _HEADS.fullmatch(text, named.end(), above.end) or any(_RATE.search(column.name) for column in at.table.columns):
        return None  # or the rate has a column of its own
    ahead = _TELLS.search(text, above.start, named.start())
    over = Cell(ahead.start() if ahead is not None else named.start(), named.end())
    return Share(at.column.place, row, over, _payer(text, over), given=named["given"] is not None)


def _payer(text: str, name: Cell) -> Cell | None:
    pays = _PAYS.search(text, *name)
    return Cell(*pays.span("who")) if pays is not None else None


def is_share(reading: Reading, of: Share) -> bool:
    """Whether it is a part of a whole, as 支付比例 and what somebody bears, and no 费率 or 利率."""
    return of.parted or any("比例" in reading.text[slice(*name)] for name in (of.head, of.over) if name is not None)


_GENERAL = regex.compile(r"(?:政府|财政|贷款|保险|资金|基准|最[高低]|年度?)*")


def whose_rate(reading: Reading, at: Figured, of: Share) -> Cell | None:
    """在职 of 在职支付比例 beside 退休支付比例: which of the rates of the row it is."""
    if of.parted or of.over is not None or of.base is not None or of.head != at.column.place:
        return of.row if of.parted else bare(reading.text, of.head) if of.over is not None else None
    text, head = reading.text, bare(reading.text, of.head)
    rates = [column for column in at.table.columns if column.place != at.column.place and _RATE.search(column.name)]
    named = _RATE.search(text, *head) if rates else None
    if named is None or _GENERAL.fullmatch(text, head.start, named.start()):
        return None
    return Cell(head.start, named.start() - (text[named.start() - 1] == "年"))


#: 最高加价率, 最低首付比例, 补贴比例上限: the name tells on which side of the figure the rate has to stay.
_MOST, _LEAST = regex.compile(r"最高|上限|不高于|不超过|不大于|至多"), regex.compile(r"最低|下限|不低于|不少于|不小于|至少")


def bound_of(reading: Reading, at: Figured, of: Share) -> Comparator:
    """The bound of the figure, else of the names above it."""
    names = [reading.text[slice(*name)] for name in (of.head, of.over) if name is not None] if at.figure.comparator == "eq" else []
    if any(map(_MOST.search, names)):
        return "le"
    return "ge" if any(map(_LEAST.search, names)) else at.figure.comparator
