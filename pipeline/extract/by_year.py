"""What a measure is to be in one year after another: 旅游总收入2023年|24亿元、2024年|29亿元、2025年|36亿元."""

import regex

from .. import words
from ..records import Mention
from . import heads
from .reading import Reading, Unit

_REACHES = r"(?:达到?|为|实现|完成|突破|力争)?"
_PAIR = rf"(?:19|20)\d\d年{_REACHES}[\d.]+[百千]?[万亿]?[^，。；、\d]{{1,4}}?"
_SERIES = regex.compile(rf"(?P<what>[\p{{Han}}A-Za-z]{{2,24}}?)：?(?:{_PAIR}[，、和])*(?P<year>(?:19|20)\d\d)年{_REACHES}$")
_NEXT = regex.compile(rf"[，、和](?P<year>(?:19|20)\d\d)年{_REACHES}\d")
_MONEY = regex.compile(r"收入|产值|总额|外资|投资|税收|销售额|交易额|成交额|增加值|营收|支出|利润|消费")
_GIVEN = regex.compile(r"补助|补贴|奖励|奖补|资助|拨付|下达|安排|资金|经费|拨款|已|曾|分别为")
_NEAR = 120


def measured(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """What the figure `mention` of a year is the level of, where figures of other years stand beside it; none of them is past."""
    text = reading.masked
    if text[mention.start - 1] not in "年到达为现成破争" or mention.comparator not in (None, "eq", "ge"):
        return None
    front = _SERIES.search(text, max(unit.start, mention.start - _NEAR), mention.start)
    if front is None or _GIVEN.search(front["what"]) or (reading.year is not None and int(front["year"]) < reading.year):
        return None
    beside = _NEXT.match(text, mention.end, unit.end)
    if beside is None and "年" not in text[front.end("what") : front.start("year")]:
        return None
    what = front["what"]
    counted = mention.kind == "quantity" and (words.is_verb(what[:2]) or words.is_verb(what[-2:]))
    named = counted or heads.is_measure(text, *front.span("what")) or _MONEY.search(what) is not None
    return front.span("what") if named else None


def goes_on(reading: Reading, last: Mention | None, mention: Mention) -> bool:
    """支付进度6月底达到50%、9月底(80%)、11月底(100%): the same for another day, which alone stands between the figures."""
    if (
        last is None
        or last.kind != mention.kind
        or last.unit != mention.unit
        or reading.masked[last.end : last.end + 1] not in ("、", "，")
    ):
        return False
    time = reading.times.get(last.end + 1)
    return time is not None and time.end == mention.start
