"""Names that hold more than one measure: whose it is behind it (辍学率|小学), or another measure (质押融资金额|和交易量)."""

import re
from functools import cache

import regex

from .. import words
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
_NEXT = of_words(
    r"[、，](?:其中|而)?(?P<who>\p{Han}{2,8}?)(?:达到?|不低于|不少于|不超过|不高于|控制在|保持在|为|各)?\d[\d.]*(?P<unit>%|\p{Han}{0,3})"
)
_HELD = regex.compile(
    r"(?:率|比例|占比|比重|覆盖面|满意度|浓度|标准(?!化)|面积|人数|间隔|费率|密度|强度|床位数|[水电气热]量|用量|排放量|能耗|[电水单]耗)(?P<who>\p{Han}{2,8})$"
)


#: 一级站, 大型场, 县级馆: kinds of those who hold a part each.
_KIND = (
    r"(?:特?[一二三四五六七]级|[一二三四甲乙丙]类|特?[大中小]{1,2}型|[省市县乡镇村]级|[国民公私][有营办]|新建|改扩建|高速|普通|干线|平原|丘陵|山区)"
    r"\p{Han}{1,4}"
)
_KIND_AT_END = regex.compile(rf"(?<=\p{{Han}}{{2}})(?P<who>{_KIND})$")
_A_KIND = regex.compile(_KIND)


def is_kind(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a kind of those who hold a part each: 一级站."""
    return _A_KIND.fullmatch(text, start, end) is not None


def in_list(text: str, start: int, end: int, figure: tuple[int, int]) -> int | None:
    """Where whose it is begins in text[start:end], the name of a `figure` that opens a list by those: 配套率|大型场."""
    following = _NEXT.match(text, figure[1])
    held = _HELD.search(text, start, end) if following is not None else None
    if held is None and following is not None and _A_KIND.fullmatch(following["who"]):
        held = _KIND_AT_END.search(text, start, end)  # 执勤人员|一级站|不少于30人、二级站不少于18人
    if following is None or held is None or not text[figure[0] : figure[1]].rstrip("以上下").endswith(following["unit"][:1] or "个"):
        return None
    if words.is_verb(held["who"][-2:]) or held.start("who") - start < 2 or text[held.start("who") - 1] in "由和与及、的":
        return None  # 脱贫县由|省级承担80%
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
