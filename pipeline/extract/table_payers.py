"""Who pays what stands in a table: 中央 above 中央补助资金（万元）, 省级 above 省级累加补贴, 中央财政 in the line above the table."""

import regex

from .reading import Reading
from .table_units import Figured
from .tables import Cell

_WHO = (
    r"(?P<who>中央(?:和省级?)?(?:财政)?|国家|(?:自治区|[省市县区州])级?财政|(?:自治区|[省市县区州])级|省(?=补|拨|配|奖|专)"
    r"|地方财政|县(?:市、?)?区财政|福彩公益金)"
)
_GIVES = (
    r"(?:预算内|累加|专项|衔接|叠加|本级|新增|提前)*"
    r"(?:补[助贴]|奖[补励]|资金|拨[付款]|配套|下达|安排|投[资入]|承担|负担|经费|转移支付|贴息|人均)"
)
#: 中央补助资金, 其中：省级财政奖补, 省级人均补助水平
_OF_COLUMN = regex.compile(rf"(?:其中[：:]?|20\d\d年)?{_WHO}{_GIVES}")
#: 市级（万元/台） of 其中：市级（万元/台）, a part of what stands beside it.
_ALONE = regex.compile(rf"{_WHO}\s?(?:[（(][^（）()]*[）)])?")
#: 2024年中央财政衔接推进乡村振兴补助资金分配表
_ABOVE = regex.compile(
    rf"{_WHO}(?=[^，。；\n]{{2,24}}(?:资金|补助|经费|奖补)[^，。；\n]{{0,6}}(?:分配|安排|下达|明细|清算|计划|预算)?[^，。；\n]{{0,4}}表)"
)


#: 农户自缴（元）, 用人单位承担, 个人缴费标准: who bears what is charged.
_BEARS = regex.compile(
    r"(?:其中[：:]?)?(?P<who>(?!自|由|应|须|合计|小计|总)\p{Han}{2,8}?)(?:自[缴付担筹负]|承担|负担|分担|缴费|缴纳|交纳|出资|应缴)(?!比例|率)"
)


def bearer(reading: Reading, at: Figured) -> Cell | None:
    """Who bears what the column of the figure says is charged: 农户 of 农户自缴（元）."""
    for place in (at.column.place, *at.column.cells):
        if (own := _BEARS.match(reading.text, *place)) is not None:
            return Cell(*own.span("who"))
    return None


def payer(reading: Reading, at: Figured) -> Cell | None:
    """The payer that the column of the figure names, else the line above where that names one."""
    text = reading.text
    for place in (at.column.place, *at.column.cells):
        if (own := _OF_COLUMN.match(text, *place)) is not None:
            return Cell(*own.span("who"))
    if at.column.whole is not None and (alone := _ALONE.fullmatch(text, *at.column.place)) is not None:
        return Cell(*alone.span("who"))
    above = _ABOVE.search(text, *at.table.above) if at.table.above.end > at.table.above.start else None
    return Cell(*above.span("who")) if above is not None else None
