"""Counts of what is done again and again: 县级河长每季度|巡河(不少于1次), 教师每学年|参加集中培训(不少于90学时)."""

import re
from functools import cache

import regex

from ..records import Mention
from . import actors
from .lexicon import adverbs, verbs
from .patterns import of_words
from .reading import Reading

#: Units of what is done, not of what there is.
UNITS = frozenset("次场期回遍轮")

#: 对年出栏, 年处理, 日均产: what is done of something in a year or a day.
YEARLY = re.compile(
    r"对?(?:年|日|月)(?:均|平均)?"
    r"(?:出栏|存栏|屠宰|产|销|处理|加工|生产|消耗|发电|供[水气热应]|用[电水气能]|耗[电水能]|综合能[耗源]|取水|排放|接待|培训|服务)"
)

#: 新改扩建年出栏(5000头以上)的规模场, 肉牛存栏(100头以上)的养殖场
_IN_STOCK = regex.compile(r"(?:年出栏|(?:存|出)栏|藏书|库容|蓄水|装机)(?:量|规模|总数)?(?:在|达|达到|超过?)?$")


def in_stock(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says what there is, or what is done in a year, so that no noun behind the figure is what is counted."""
    return YEARLY.match(text, start, end) is not None or _IN_STOCK.search(text, start, end) is not None


def behind_holder(reading: Reading, start: int, mention: Mention) -> tuple[int, tuple[int, int] | None]:
    """Behind who does it and how often, and who that is: 县级河长每季度|巡河(不少于1次), 乡级河长每月|(不少于2次)."""
    times = [time for time in reading.mentions_in(start + 2, mention.start, "time") if time.form == "recurring" and time.bound is None]
    if not times or (mention.unit not in UNITS and mention.start - times[-1].end < 2):
        return start, None
    who = actors.before_marker(reading.masked, start, times[-1].start)
    if mention.unit not in UNITS and not _deed_follows().match(reading.masked, times[-1].end, mention.start):
        return start, None
    return (times[-1].end, who) if who is not None or mention.unit not in UNITS else (start, None)


@cache
def _deed_follows() -> "re.Pattern[str]":
    """书面作业每天|完成时间 names one thing; 引导学生每学年|参加志愿服务 says who does another."""
    names = r"(?!时间|率|数|量|时长|面积)(?=(?!不|应|须|至少|最)\p{Han}{2})"
    return of_words(
        rf"(?>{adverbs()}|至少|应|须|要)*(?!控制|保持|稳定|提高|降低|提升|下降|达到|增加|减少|新增|超过)(?:{verbs()}|参加|参与|接受){names}"
    )
