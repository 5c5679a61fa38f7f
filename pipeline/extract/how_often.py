"""For each of what a target counts where no noun of its own says so: every year, each time that a measure changes, each of some body."""

import re
from functools import cache

import regex

from .. import words
from ..records import Mention
from .lexicon import actor_heads
from .patterns import of_words
from .per import is_each_time, per_of
from .reading import Place, Segment, Unit

#: 每年(培训不少于3000人次), 全年(不少于5次); not 每年3月底前, 每年度末, which tell when.
_YEARLY = regex.compile(r"(?:每(?:自然)?年度?|每学年|全年)(?!\d|[一二三四五六七八九十]{1,3}月|[初底末上下第]|的?[1-9])")
#: A figure between the year and the one that is counted has it for itself.
_FIGURE = regex.compile(r"\d|[一二两三四五六七八九十](?=[次个名家])")
#: 每季度, 每次, 每月: how often, and nobody.
_HOW_OFTEN = regex.compile(r"每(?:个)?(?:半?[年月]|季度?|周|[天日次期批场轮旬]|学[期年])|全年")
#: 每低1个百分点|扣减(清算资金的2%), 每超1天扣(2分): what is taken off or added for each.
_CHANGES = regex.compile(r"[扣减增加]|奖|补")
#: 单次|充电时长不超过10小时, 单批|作业人数
_ONCE = regex.compile(r"(?<![简订清名账])单[次日批场笔趟班](?=\p{Han}{2})")
_JOINED = regex.compile(r"、(?:累计|合计)?(?:不少于|不低于|不超过|至少)?$")


def per(text: str, unit: Unit, segment: Segment, mention: Mention, known: Place | None, *, by_year: bool) -> Place | None:
    """For each of what the figure counts; `known` where it was said, and no more than how often the figure before counts.

    `by_year`: it counts what is done in a year, as the figure of the unit before it may say (每年不少于12场，其中跨区域的不少于3场).
    """
    start = segment.start
    if known is None or (known[1] <= start and _HOW_OFTEN.fullmatch(text, *known)):
        yearly = _yearly(text, segment.start, mention)
        if yearly is None and by_year and known is None:
            yearly = _yearly(text, unit.start, mention, own=False)
        if yearly is not None and (known is not None or (mention.kind != "percent" and text[yearly[0]] == "每")):
            return yearly
    if known is not None:
        return known
    if text.find("每", start, mention.start) < 0:
        return once.span() if text.find("单", start, mention.start) >= 0 and (once := _ONCE.search(text, start, mention.start)) else None
    if mention.kind == "percent" and text.startswith("每年", mention.start - 2):
        return mention.start - 2, mention.start  # 抽查面每年不低于30%
    deed = per_of(text, start, mention.start)
    if deed is not None and is_each_time(text[slice(*deed)]) and _CHANGES.search(text, deed[1], mention.start):
        return deed
    return _body(text, segment, mention)


def _yearly(text: str, start: int, mention: Mention, *, own: bool = True) -> Place | None:
    if text.find("年", start, mention.start) < 0:
        return None
    found = next(reversed(list(_YEARLY.finditer(text, start, mention.start))), None)
    if found is None or not own:
        return found.span() if found is not None and text[found.start()] == "每" else None
    other = _FIGURE.search(text, found.end(), mention.start)
    return found.span() if other is None or _JOINED.search(text, found.end(), mention.core_start) else None


@cache
def _body_first() -> "re.Pattern[str]":
    return of_words(rf"每[个家所名座]\p{{Han}}{{0,8}}?(?:{actor_heads()})")


def _body(text: str, segment: Segment, mention: Mention) -> Place | None:
    """每所特色学校 of 每所特色学校专（兼）职足球教师不少于2名."""
    at = text.find("每", segment.start, mention.start)
    found = _body_first().match(text, at, mention.start)
    if found is None or mention.start - found.end() < 2 or words.across(text, found.end()) is not None:
        return None
    return found.span()
