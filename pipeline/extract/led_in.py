"""What leads to the name of a measure and is no part of it: 市规划局要将|办理时限, 审计机构对|投资额, 是指|总库容, 视情封闭|坡度."""

from dataclasses import replace

import regex

from .. import words
from ..records import Mention
from . import bodies, goal_verbs
from .bounds import ahead_of
from .conditions import is_of_those
from .indicators import Measured
from .reading import Place, Segment, Unit
from .series import Run, unit_key

#: What one of these words takes part in is no name of a measure alone.
_LEADS = frozenset("将把对指视酌依及逐立优定适期（高低超处查享")
#: 市规划局要将|办理时限, 区教育局把|入园率, 负责将|普惠率
_DISPOSAL = regex.compile(
    r"(?P<who>[^，。；]{0,30}?)(?:要|应当?|须|需|拟|可|负责|牵头|力争|确保|逐步|进一步)*(?:将(?![来军领士近要])|把(?![关握手控]))(?=\p{Han}{2})"
)
_OPENS = regex.compile(r"(?:要|应当?|须|需|拟|可|负责|牵头|力争|确保|逐步|进一步)+$")
#: 审计机构对|投资额, 委托事务所对|补助金额; not 对外投资, 应对能力
_TO_WHOM = regex.compile(r"(?<![针应相绝反校面核])对(?![外口接比象标应照等策])(?=\p{Han}{2})")
#: 视情封闭|坡度, 依法查处|案值
_HOW = (
    r"(?:视情(?:况)?|酌情|依法|依规|及时|逐一|逐步|立即|优先|定期|适时|分类|择优|全面(?!积)|严格|重点)+(?P<verb>\p{Han}{2})(?=\p{Han}{2})"
)
_DEED = regex.compile(rf"(?P<who>[^，。；\d]{{0,24}}?){_HOW}")
#: 对2024年1月1日至12月31日期间实际完成|软硬件投入
_DURING = regex.compile(r"(?:对|在|自)?[^，。；]*?\d[^，。；]*?期间(?:内)?(?:实际|累计|新|已)*(?:完成|发生|实现|取得)?(?=\p{Han}{2})")
#: 所称小型水库，是指|总库容; 中型灌区，指|设计灌溉面积
_MEANS = regex.compile(r"(?:[^，。；]{0,24}?[是系即])?指(?![标数导挥定示引南向派令])(?:的是)?")
#: 所称老年人，是指年满|60周岁: the word that is defined.
_DEFINED = regex.compile(r"(?:所称的?)?(?P<name>(?:(?!所称)[\p{Han}“”（）]){2,16}?)，?(?:是|系|即)?指(?:的是)?\p{Han}{0,2}$")
#: How old somebody is, and nothing that is measured.
_OLD = ("", "年满", "满", "年龄", "在")
#: 护理人员与失能老人的配比不得低于1:4，|与|自理老人的配比
_RATIO_WITH = regex.compile(r"[^，。；与]{2,24}(?:配备|人员)?(?:配比|比例|之比|比)")
_RATIO = regex.compile(r"(?P<of>[^，。；与]{2,24})与[^，。；与]{2,24}(?:配比|比例|之比|比)")


def defines(text: str, unit: Unit, mention: Mention) -> bool:
    """Whether the figure is part of what a word means: 所称老年人，是指年满(60周岁)的居民."""
    at = text.find("指", unit.start, mention.start)
    while at > 0:
        if text[at - 1] in "是系即，" and _MEANS.match(text, at, mention.start) is not None:
            return "目标" not in text[unit.start : at]
        at = text.find("指", at + 1, mention.start)
    return False


def without(text: str, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> Measured:
    """The measure with its name alone, where who deals with it or what it defines was read into the name."""
    if len(what.indicator) != 1:
        return what
    start, end = what.indicator[0]
    if text[start] == "）":
        return _in_front_of_bracket(text, segment, mention, what)
    if not (segment.start <= start and end <= mention.start):
        return what
    if text[start - 1] == "与" and start - 1 == segment.start:
        return _with_other(text, mention, what, run)
    if _LEADS.isdisjoint(text[start:end]):
        return what
    if (means := _MEANS.match(text, start, end)) is not None:
        return _of_defined(text, unit, mention, what, (means.end(), end))
    if text.find("享受", start + 2, end) > 0 and text[end - 1] == "假":
        return replace(what, indicator=((text.rfind("享受", start, end) + 2, end),))  # 符合条件的职工享受|育儿假
    opened = _inside(text, start, end)
    begin = opened if opened > start else _behind(text, start, end, mention)
    over = ahead_of(text, begin, mention.start) if mention.kind == "quantity" else None
    if over is not None and begin + 2 <= over.start() < end and over[0].startswith(("高于", "低于", "超过", "超出")):
        end = over.start()  # 水位|高于汛限水位1米
    return what if (begin, end) == what.indicator[0] else replace(what, indicator=((begin, end),))


def _in_front_of_bracket(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """老旧管网改造 of 完成老旧管网改造（(100公里以上)）任务."""
    opens = text.rfind("（", segment.start, mention.start)
    start = goal_verbs.end_of(text, segment.start, opens) if opens > 0 else None
    start = segment.start if start is None else start
    return replace(what, indicator=((start, opens),), rule="subject") if opens - start >= 2 else what


def _inside(text: str, start: int, end: int) -> int:
    """Where the name begins behind a bracket that its end does not close: 大雪（|24小时降雪量."""
    at = text.rfind("（", start, end)
    return at + 1 if at >= 0 and text.find("）", at, end) < 0 and end - at > 2 else start


def _behind(text: str, start: int, end: int, mention: Mention) -> int:
    """Where the name begins behind who deals with it."""
    disposal = _DISPOSAL.match(text, start, end)
    if disposal is not None and end - disposal.end() >= 2 and _is_who(text, start, disposal):
        return disposal.end()
    if not is_of_those(text, mention):
        return start
    if text.find("期间", start, end) > 0 and (during := _DURING.match(text, start, end)) is not None:
        return during.end()
    to = _TO_WHOM.search(text, start, end)
    if to is not None and end - to.end() >= 2 and (to.start() == start or bodies.ends_in_head(text, start, to.start())):
        return to.end()
    deed = _DEED.match(text, start, end)
    if deed is not None and words.is_verb(deed["verb"]) and (not deed["who"] or bodies.ends_in_head(text, *deed.span("who"))):
        return deed.end()
    return start


def _is_who(text: str, start: int, disposal: "regex.Match[str]") -> bool:
    front = text[start : disposal.end() - 1]
    return not front or _OPENS.search(front) is not None or bodies.ends_in_head(text, start, disposal.end() - 1)


def _of_defined(text: str, unit: Unit, mention: Mention, what: Measured, left: Place) -> Measured:
    """总库容 of 是指总库容(10万立方米以上); 老年人 of 所称老年人，是指年满(60周岁)."""
    if text[slice(*left)] not in _OLD and left[1] - left[0] >= 2:
        return replace(what, indicator=(left,))
    name = _DEFINED.search(text, unit.start, left[1])
    return replace(what, indicator=(name.span("name"),), rule="defined") if name is not None else what


def _with_other(text: str, mention: Mention, what: Measured, run: Run) -> Measured:
    """自理老人的配比, of 护理人员, behind 护理人员与失能老人的配比: the other side of the ratio was named before."""
    start, end = what.indicator[0]
    last = run.by_unit.get(unit_key(mention)) or (run.what, None)
    if _RATIO_WITH.fullmatch(text, start, end) is None or last[0] is None or len(last[0].indicator) != 1:
        return what
    before = _RATIO.fullmatch(text, *last[0].indicator[0])
    if before is None:
        return what
    return replace(what, subject=before.span("of"))
