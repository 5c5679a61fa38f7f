"""Names that hold more than one measure: whose it is behind it (辍学率|小学), or another measure (质押融资金额|和交易量)."""

import re
from functools import cache

import regex

from . import heads, whose
from .lexicon import actor_heads, adverbs
from .patterns import compiled, of_words

_MEASURE = (
    r"[^，。；、的]{1,16}(?:率|比例|占比|比重|浓度|密度|强度|[拥保]有量|总量|面积|人数|数量|标准(?!化)|幼儿数|学生数|通达度|覆盖面|设备值|限值|定额)"
    r"|[^，。；、的]{0,6}[生人户]均(?!学)[^，。；、的]{2,8}?"
)


@cache
def _measure_of_whom() -> "re.Pattern[str]":
    return of_words(rf"(?P<what>{_MEASURE})(?P<who>{whose.PLACES}|[小中大]班|[^，。；的]{{0,10}}(?:{actor_heads()}))")


def of_whom(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """辍学率|小学, 绿化覆盖率|新建小区, 生均图书|小学: a measure, then whose."""
    found = _measure_of_whom().fullmatch(text, start, end)
    return (found.span("what"), found.span("who")) if found is not None else None


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
