"""Names that hold more than one measure: whose it is behind it (辍学率|小学), or another measure (质押融资金额|和交易量)."""

import re
from functools import cache

import regex

from . import heads, whose
from .lexicon import actor_heads, adverbs
from .patterns import compiled, of_words

_MEASURE = (
    r"[^，。；、的]{1,16}(?:率|比例|占比|比重|浓度|密度|强度|[拥保]有量|总量|面积|人数|数量|标准(?!化)|幼儿数|学生数|通达度|覆盖面|设备值|限值|定额)"
    r"|[^，。；、的]{2,8}(?:人员|专员|员|医师|教师|医生|护士)(?=行政村|村|居委会|社区|乡镇|街道|县|市|省|城区|农村)"
    r"|[^，。；、的]{0,6}[生人户]均(?!学)[^，。；、的]{2,8}?"
)


@cache
def _measure_of_whom() -> "re.Pattern[str]":
    return of_words(rf"(?P<what>{_MEASURE})(?P<who>{whose.PLACES}|[小中大]班|[^，。；的]{{0,10}}(?:{actor_heads()}))")


def of_whom(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """辍学率|小学, 绿化覆盖率|新建小区, 生均图书|小学: a measure, then whose."""
    found = _measure_of_whom().fullmatch(text, start, end)
    return (found.span("what"), found.span("who")) if found is not None else None


#: 配套率|大型场|达到100%、中小型场达到95%: the next of the list has the same measure.
_NEXT = regex.compile(
    r"[、，](?:其中|而)?(?P<who>\p{Han}{2,8}?)(?:达到?|不低于|不少于|不超过|不高于|控制在|保持在|为|各)?\d[\d.]*(?P<unit>%|\p{Han}{0,3})"
)
_HELD = regex.compile(r"(?:率|比例|占比|比重|覆盖面|满意度|浓度|标准(?!化)|面积|人数|间隔|费率|密度|强度|床位数)(?P<who>\p{Han}{2,8})$")


def in_list(text: str, start: int, end: int, figure: tuple[int, int]) -> int | None:
    """Where whose it is begins in text[start:end], the name of a `figure` that opens a list by those: 配套率|大型场."""
    following = _NEXT.match(text, figure[1])
    held = _HELD.search(text, start, end) if following is not None else None
    if following is None or held is None or not text[figure[0] : figure[1]].rstrip("以上下").endswith(following["unit"][:1] or "个"):
        return None
    if heads.is_measure(text, *held.span("who")) or heads.is_measure(text, *following.span("who")):
        return None
    return held.start("who")


@cache
def _adverbs() -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{adverbs()})+")


def coordinate(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """质押融资金额和交易量 measures two things; 制度和规范的数量 one: split only between two nouns of measure."""
    if text.endswith(("之比", "配比", "比值"), start, end):
        return ((start, end),)  # 加工业产值与农业总产值之比
    parts: list[tuple[int, int]] = []
    begin = start
    for joint in compiled(r"以及|和|及(?!以[上下内])|与|、").finditer(text, pos=start, endpos=end):
        if heads.is_measure(text, begin, joint.start()):
            parts.append((begin, joint.start()))
            begin = joint.end()
    last = _adverbs().match(text, begin, end)
    parts.append((last.end() if last and last.end() < end else begin, end))
    if not heads.is_measure(text, *parts[-1]):
        return ((start, end),)
    return tuple(parts)
