"""Counts without a word of their own: 解决46.8万剩余贫困人口, 惠及16万儿童, 前三家通过…评价的."""

import re

from ..records import Mention
from .reading import Reading, Segment

#: 46.8万|剩余贫困人口: so many of what follows; not 3000万以上规模, 1.4亿的, 20万级, 5万以下.
_OF_WHAT = re.compile(r"(?![的以及至到余多左级元个等平公立千吨亩人次户件台种倍分股韩日美欧港])[一-龥]{2}")
#: 首家或前|三家|通过仿制药一致性评价的，…
_FIRST = re.compile(r"[^，。；、\d]{0,24}的(?:，|[一-龥]{2})")
_MANY = ("万", "亿")


#: 100万|、50万和|80万人次
_LIST = re.compile(r"(?:[、和及与]\d[\d.]*[万亿])*[、和及与]")
_NEAR = 40


def _unit_of_list(reading: Reading, mention: Mention) -> str | None:
    """人次 of 分别达到(100万)、50万和80万人次: the unit is told once, behind the last of the list."""
    last = next((m for m in reading.mentions_in(mention.end, mention.end + _NEAR, "quantity") if m.unit), None)
    if last is None or last.start != last.core_start or _LIST.fullmatch(reading.masked, mention.end, last.start) is None:
        return None
    return last.unit


def as_count(reading: Reading, mention: Mention) -> Mention:
    """全面完成(46.8万)剩余贫困人口饮水安全任务: a number in ten thousands that people or things follow counts them."""
    if mention.unit is not None or not mention.text.endswith(_MANY):
        return mention
    if reading.masked[mention.end : mention.end + 1] in ("、", "和", "及", "与") and (unit := _unit_of_list(reading, mention)) is not None:
        return mention.model_copy(update={"kind": "quantity", "unit": unit, "comparator": mention.comparator or "eq"})
    if not mention.text[:1].isdigit():
        return mention
    if _OF_WHAT.match(reading.masked, mention.end) is None:
        return mention
    return mention.model_copy(update={"kind": "quantity", "comparator": mention.comparator or "eq"})


def is_of_the_first(text: str, segment: Segment, mention: Mention) -> bool:
    """首家或前(三家)通过仿制药质量和疗效一致性评价的: for how many of those who come first something holds."""
    if mention.unit not in ("家", "个", "名", "位") or mention.kind != "quantity" or not text.endswith("前", segment.start, mention.start):
        return False
    return _FIRST.match(text, mention.end, segment.end + 1) is not None
