"""What a figure without a name of its own is about: the lead of its list, or what stands before it in its sentence."""

import regex

from . import actors, heads
from .patterns import compiled
from .reading import Reading, Segment, Unit

#: A case, not a name: 红线宽度大于四十五米的，(不低于百分之二十); 建设完成后，
_CASE = regex.compile(r"(?:的|时|之?后|情况下|情形下|之日起|以上)$")
_SHARE = regex.compile(
    r"(?:率|比例|比重|占比|之比|增[速幅]|降幅|涨幅|满意度)(?:指标|标准)?(?=$|，|应|须|要|不得|按照?|分别|为|如下|达到|符合|执行)"
)
_REACH = 800


def topic(reading: Reading, unit: Unit, before: int) -> tuple[int, int] | None:
    """城市道路的绿化覆盖率 in 城市道路的绿化覆盖率，红线宽度大于四十五米的，不低于百分之二十；三十米至四十五米的，不低于百分之十五."""
    text = reading.masked
    for other in reversed(reading.units(unit.clause)):
        for segment in reversed(other.segments):
            if segment.end < before and heads.is_measure(text, segment.start, segment.end) and not _has_figure(reading, segment):
                start = actors.lead_end(text, segment.start, segment.end)
                return (start, segment.end) if 2 <= segment.end - start <= 40 else None
    return None


def is_case(text: str, segment: Segment) -> bool:
    """Whether a segment says when or in which case, and names nothing."""
    return bool(_CASE.search(text, segment.start, segment.end))


def lead(reading: Reading, unit: Unit) -> tuple[int, int] | None:
    """工程项目的绿地率 in 工程项目的绿地率，应当符合下列标准：（一）居住用地不低于百分之四十；（二）… for each item of the list."""
    text = reading.masked
    colon = text.rfind("：\n", max(0, unit.start - _REACH), unit.start)
    if colon < 0 or "。" in text[colon : unit.start].replace("。\n（", "；"):
        return None
    begin = max(text.rfind("。", 0, colon), text.rfind("\n", 0, colon)) + 1
    named = list(_SHARE.finditer(text, begin, colon))
    if not named:
        return None
    found = named[-1]
    start = max(begin, text.rfind("，", begin, found.start()) + 1, text.rfind(" ", begin, found.start()) + 1)
    start = actors.lead_end(text, start, found.end())
    return (start, found.end()) if found.end() - start <= 40 else None


def _has_figure(reading: Reading, segment: Segment) -> bool:
    return bool(compiled(r"\d|百分之").search(reading.masked, segment.start, segment.end))
