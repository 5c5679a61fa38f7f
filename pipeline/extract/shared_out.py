"""Counts that are shared out, and the shares of them.

压采量|3.2亿立方米，其中东阳市1.1亿立方米、西宁市0.9亿立方米; 市级|5万批次 behind 其中省级1.6万批次.
"""

import regex

from .. import words
from ..records import Mention
from . import heads, whose
from .reading import Reading, Segment, Unit

_AMONG = ("，其中", "（其中", "、其中", "其中")
_NEAR = 160
_SHARE = regex.compile(r"[，（、]?其中[，：]?[^，。；、\d（）：]{1,14}")
#: What there is already, and what is only told.
_TOLD = regex.compile(r"共有|现有|已有|原有|尚有|仍有|目前|截至|截止|已(?!认定|获)|曾|去年|上年|涉及|共计|近年|以来|达到?$|为$|是$|约$|有$")
_NAME = regex.compile(r"[\p{Han}A-Za-z”“]{2,24}$")
#: 、市级|5万批次, ，其他县|1600辆
_NEXT = regex.compile(r"[，、](?:和|及)?(?P<who>[^，。；、\d（）：的]{1,12})")
_PARTS = regex.compile(
    r"其中[，：]?(?:[^，。；、\d（）：的]{1,12}[\d.]+[^\d，。；、（）：]{1,5}[，、](?:和|及)?)*[^，。；、\d（）：的]{1,12}"
)
#: 计划|造林420万亩，其中…; 完成职业培训|38万人次，其中…
_PLANNED = regex.compile(r"计划|任务|(?<!已)完成(?!了|情况)")
_MOST = 300


def total(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What a bare count is of that the words behind part among two and more: 地下水超采区压采量|3.2亿立方米，其中…."""
    text = reading.masked
    if not text.startswith(_AMONG, mention.end) or mention.kind != "quantity" or mention.comparator not in (None, "eq"):
        return None
    parts = reading.mentions_in(mention.end, min(unit.end, mention.end + _NEAR), "quantity", "percent", "money", "number")[:2]
    if not parts or any(part.unit != mention.unit for part in parts):
        return None
    name = _NAME.search(text, segment.start, mention.start)
    if name is None or _TOLD.search(text, unit.start, mention.start) or _SHARE.fullmatch(text, mention.end, parts[0].start) is None:
        return None
    planned = _PLANNED.search(name[0]) is not None
    if len(parts) < 2 and not planned:
        return None
    if not (planned or heads.is_measure(text, *name.span()) or words.is_verb(name[0][-2:])):
        return None
    place = whose.places_at(text, *name.span())
    return (place.end(), name.end()) if place is not None and name.end() - place.end() >= 3 else name.span()


def is_next(text: str, unit: Unit, last: Mention, mention: Mention) -> bool:
    """Whether the figure is one more share of those behind 其中, of which `last` is the one before: 其中省级1.6万批次，市级|5万批次."""
    if mention.unit != last.unit or mention.comparator not in (None, "eq") or mention.kind != last.kind:
        return False
    found = _NEXT.fullmatch(text, last.end, mention.start) if text[last.end] in "，、" else None
    if found is None or words.is_verb(found["who"][:2]) or words.is_verb(found["who"][-2:]):
        return False
    among = text.rfind("其中", max(unit.start, last.start - _MOST), last.start)
    return among >= 0 and _PARTS.fullmatch(text, among, last.start) is not None
