"""Where the name of a measure begins and ends: torn heads (重点|路段整治率), what is done (医师|下乡帮扶), from what it is reckoned."""

from dataclasses import replace

import regex

from .. import words
from ..records import Mention
from . import behind, heads
from .indicators import Measured
from .reading import Place, Segment

#: 种植|类核心基地面积, 保障|性住房套数: what such a character ends is a word with what stands in front.
_TAILS = frozenset("类型级性式")
_WORD = regex.compile(r"(?:(?<!\p{Han})(?:其中)?|(?<=[的、和及与或每]))(?P<word>(?!其中)\p{Han}{2,4})$")
#: 重点|路段安全隐患整治率, 配套|辅助设施用地面积: an attribute of the noun behind it, and no adverb.
_ATTRIBUTES = ("重点", "配套", "标准")
#: 在第六条补助标准基础上(上浮10%): what is raised, where nothing nearer is named.
_RAISED = regex.compile(r"(?P<what>(?:(?![条款项和在])\p{Han}){2,8}(?:标准|额度|价格|费率|利率|限额|比例))的?基础[上之]")
#: 3岁以下|婴幼儿托位数
_SIZED = regex.compile(
    r"(?<![\d.])(?:\d+(?:\.\d+)?(?:至|[-—~～]))?\d+(?:\.\d+)?[万千百]?(?:周岁|岁|层|公里|平方米|千瓦|吨|张)(?:及)?以[上下]$"
)
_ON_BASE = regex.compile(r"在[^，。；\d]{2,24}?的?基础[上之](?:再|均|至少|应|可)*$")
#: 工程造价|超过每平方米(400元)
_OVER_EACH = regex.compile(r"(?:超过|超出|低于|高于|达到|不[低少高]于|不超过)(?:每\p{Han}{1,4})?$")
_THING = regex.compile(r"(?![的至应须可按给不由每且和或及等为是限免均也])\p{Han}{2}")
_LESS = ("下降", "下调", "降低", "减少", "减", "降", "下浮")
_LONGEST = 12
#: 联络员|具体负责, 专家|共同评审
_HOW = ("具体", "共同", "专职", "专门", "全程", "联合", "分管", "包联", "包保", "驻村", "驻点", "驻校", "任教", "支教")
_PERSON = regex.compile(r"(?:[员者师士]|领导|干部|专家|代表|骨干|人才|教授|学生|医生|护工|社工|队长|组长)$")


def mended(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """The name of what is measured, with what was torn off it and without what is no part of it."""
    if len(what.indicator) != 1:
        return what
    if what.rule == "inherited":
        raised = _RAISED.search(text, *what.base) if what.growth and what.base is not None and text[what.base[0]] in "可在" else None
        return what if raised is None else replace(what, indicator=(raised.span("what"),), rule="base")
    start, end = what.indicator[0]
    if what.rule == "one-by-one" and what.basis == "share" and text[end - 1] == "率":
        what = replace(what, basis=None)  # 占比和|机械化率|分别达到60%和80%
    if start >= mention.end:
        end = _without_deed(text, start, end) if mention.unit in ("名", "人", "位") else end
    elif segment.start <= start and end <= mention.start:
        if (
            _is_size(text, mention)
            and not heads.is_measure(text, start, end)
            and (thing := behind.noun(text, mention, segment)) is not None
        ):
            return replace(what, indicator=(thing,), rule="behind")  # 建成区|35蒸吨/小时以下|燃煤锅炉
        if what.rule == "subject" and end == mention.start and behind.by_classifier(mention) and _is_deed(text, start, end):
            thing = behind.noun(text, mention, segment)
            return replace(what, indicator=(thing,), rule="object") if thing is not None else what  # 创办|1个|示范片
        if (base := _on_base(text, start, end)) is not None:
            less = what.basis is None and text.endswith(_LESS, end - 2, mention.core_start)
            return replace(what, indicator=((start, base[0]),), basis="reduction" if less else what.basis, base=what.base or base)
        over = _OVER_EACH.search(text, start + 2, end)
        start, end = _from(text, segment, start, end), over.start() if over is not None else end
    return what if (start, end) == what.indicator[0] else replace(what, indicator=((start, end),))


def _is_deed(text: str, start: int, end: int) -> bool:
    """创办(1个): a verb alone."""
    return end - start == 2 and words.is_verb(text[start:end]) and not words.is_noun(text[start:end])


def _on_base(text: str, start: int, end: int) -> Place | None:
    """Where 在同期市场报价利率基础上 stands behind 贷款利率."""
    found = _ON_BASE.search(text, start + 2, end) if text[end - 1] in "上之再均少应可" else None
    return found.span() if found is not None else None


def _from(text: str, segment: Segment, start: int, end: int) -> int:
    """Where the name begins with the attribute that was torn off it."""
    if start == segment.start:
        return start
    if text[start] in _TAILS and (word := _WORD.search(text, segment.start, start)) is not None:
        return word.start("word")
    if text[start - 1] == "并" and text[start] in "网轨购":
        return start - 1
    if not heads.is_measure(text, start, end) or end - start < 4:
        return start
    if text[start - 2 : start] in _ATTRIBUTES and start - 2 >= segment.start and not words.is_verb(text[start : start + 2]):
        return start - 2 - text.endswith("高标准", segment.start, start)
    sized = _SIZED.search(text, segment.start, start) if text[start - 1] in "上下" and text.find("、", start, end) < 0 else None
    return sized.start() if sized is not None else start


def _without_deed(text: str, start: int, end: int) -> int:
    """医师 of 3名医师下乡帮扶, 联络员 of 2名联络员具体负责: where those end who do something."""
    if _PERSON.search(text, start, end) is not None:
        return end
    for at in range(start + 2, min(end - 1, start + _LONGEST)):
        first = text[at : at + 2]
        if _PERSON.search(text, start, at) is not None and (first in _HOW or words.is_verb(first)):
            return at
    return end


def _is_size(text: str, mention: Mention) -> bool:
    """35蒸吨/小时以下|燃煤锅炉: no more than so big, right in front of what is so."""
    at = mention.end
    return (
        mention.comparator == "le" and mention.start == mention.core_start and text[at - 1] == "下" and _THING.match(text, at) is not None
    )


def tells_size(text: str, mention: Mention, what: Measured) -> bool:
    """Whether the figure says how big those are that are meant: 淘汰(20蒸吨以下)燃煤锅炉, 关停(30万千瓦以下)机组."""
    return _is_size(text, mention) and mention.kind == "quantity" and bool(what.indicator) and what.indicator[0][0] == mention.end
