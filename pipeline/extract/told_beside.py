"""What a figure measures that has its name further off: what is added up, what several may have in turn, how often something lapsed.

设备购置、实训耗材两项合计不得低于25%; 甲集团、乙公司分别不超过2个和1个工作室; 近两年无累计6期（含）以上逾期.
"""

from dataclasses import replace

import regex

from ..records import Mention
from . import behind, bodies, goal_verbs, heads, whose
from .indicators import Measured
from .reading import Reading, Segment
from .series import listed

#: 师资研修和课程资源开发|两项|合计
_ADDED = regex.compile(
    r"(?P<what>(?:(?!低于|超过|高于|少于|达到)[^，。；：（）\d]){4,40}?)(?:[两二三四五六七八九十\d]{1,2}(?:[项者类种个]|部分))?(?:合计|之和|总和|加总|相加)"
    r"(?:应当?|须|要|均|原则上|一般|占比?)*(?:不[得应]?[低高少超][于过]|达到?|控制在)?(?:[^，。；\d]{2,14}的)?$"
)
_SUMMED = ("合计", "之和", "总和", "加总", "相加")
_LEAD = regex.compile(r"(?:其中|且|并且?|但|上述|以上)+")


def added_up(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """师资研修和课程资源开发 of 师资研修和课程资源开发两项合计不得低于(25%)."""
    front = text[segment.start : mention.core_start]
    if not any(word in front for word in _SUMMED):
        return None
    lead = _LEAD.match(text, segment.start, mention.start)
    found = _ADDED.fullmatch(text, lead.end() if lead else segment.start, mention.core_start)
    if found is None or not any(joint in found["what"] for joint in "、和与及"):
        return None
    start, end = found.span("what")
    verb = goal_verbs.opening().match(text, start, end)
    return (verb.end() if verb is not None and end - verb.end() >= 4 else start), end  # 培训|技术骨干和种植大户合计300人次


_IN_TURN = regex.compile(r"(?:可以?|应当?|须|要|最多|至多|原则上|各)*分别(?:(?:推荐|申报|报送|选派|建设|设立|配备|限报)\p{Han}{0,2})?$")
_JOINT = regex.compile(r"以及|[、和与及]")


def in_turn(reading: Reading, segment: Segment, mention: Mention) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """工作室, and those who may have so many: 江铜集团、洪都集团、国网公司分别不超过(2个)、2个和1个工作室."""
    text = reading.masked
    if mention.kind != "quantity" or text.find("分别", segment.start, mention.start) < 0:
        return None
    turn = _IN_TURN.search(text, segment.start, mention.start)
    if turn is None or turn.start() - segment.start < 5:
        return None
    names, begin = [], segment.start
    for joint in _JOINT.finditer(text, segment.start, turn.start()):
        names.append((begin, joint.start()))
        begin = joint.end()
    names.append((begin, turn.start()))
    last, count = mention, 1
    for following in reading.mentions_in(mention.end, segment.end, "quantity"):
        if not listed(text, last, following):
            break
        last, count = following, count + 1
    if count < 2 or not (bodies.ends_in_head(text, *names[-1]) or whose.places_at(text, *names[-1])):
        return None
    thing = behind.noun(text, last, segment)
    return (thing, (segment.start, turn.start())) if thing is not None else None


#: 个贷率|连续三个月|高于95%
_ALL_ALONG = regex.compile(
    r"(?:^|或者?|并且?|且)(?P<what>(?:(?!或者?|并且?|且)[^，。；：、（）\d的]){2,14}?)(?:已|均|仍)?连续[\d一二两三四五六七八九十]{1,3}个?(?:月|年|季度|学期|期|次|周|天|日)"
    r"(?:均|都|仍|以上|内)*$"
)


def all_along(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """个贷率 of 个贷率连续三个月高于(95%): what is measured stands in front of how long it has to be so."""
    if mention.kind != "percent" or text.find("连续", max(segment.start, mention.start - 12), mention.start) < 0:
        return None
    found = _ALL_ALONG.search(text, segment.start, mention.start)
    return found.span("what") if found is not None and heads.is_measure(text, *found.span("what")) else None


#: 村庄保洁员|按每300人配备|1名
_BY_EACH = regex.compile(r"(?P<what>[^，。；：（）\d]{2,16}?)按照?每[^，。；]{2,14}?(?:配备|配置|设置|设立|安排|配|设)(?:不少于|至少)?$")


def by_each(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """村庄保洁员 of 村庄保洁员按每300人配备(1名): what there is so many of for each."""
    if mention.kind != "quantity" or text.find("按", segment.start, mention.start) < 0:
        return None
    found = _BY_EACH.match(text, segment.start, mention.core_start)
    return found.span("what") if found is not None else None


_ON_TOP = regex.compile(r"(?:可)?在[^，。；]{2,16}(?:基础|水平)上")
_LAPSE = regex.compile(r"逾期|违约|欠缴|欠费|拖欠|断缴|漏缴|未还款|未缴|代偿|不合格|违法|违规|处罚|记录")


def lapsed(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """逾期 of 累计(6期（含）以上)逾期, and of 连续逾期(3期)的: what happened in so many terms."""
    if mention.unit != "期":
        return None
    found = _LAPSE.search(text, mention.end, segment.end) or _LAPSE.search(text, segment.start, mention.start)
    return found.span() if found is not None else None


#: 一年内违法超限运输|超过3次|的货运车辆
_OFTEN = regex.compile(
    r"(?:[年月期日度]内|累计|连续|的|^)(?P<what>(?!有|发生|出现|受到|累计|[^，。；]{0,8}[每各])\p{Han}{3,12}?)(?:累计|合计|均|已)?$"
)


def happens(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """违法超限运输 of 一年内违法超限运输(超过3次)的货运车辆: what happens so often, and not those to whom it does."""
    if mention.unit != "次" or mention.start == mention.core_start or mention.comparator not in ("gt", "ge"):
        return None
    if text[mention.end : mention.end + 1] != "的" or mention.end + 3 > segment.end:
        return None
    found = _OFTEN.search(text, segment.start, mention.start)
    return found.span("what") if found is not None else None


def beside(reading: Reading, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """The measure of what stands further off: what is added up, what several have in turn, how often something lapsed."""
    if (summed := added_up(reading.masked, segment, mention)) is not None:
        return replace(what, indicator=(summed,), rule="added-up", basis=what.basis or ("share" if mention.unit == "%" else None))
    if (turn := in_turn(reading, segment, mention)) is not None:
        return replace(what, indicator=turn[:1], subject=turn[1], rule="in-turn")
    if (happening := happens(reading.masked, segment, mention)) is not None:
        return replace(what, indicator=(happening,), rule="happens")
    if len(what.indicator) == 1 and _ON_TOP.fullmatch(reading.masked, *what.indicator[0]) is not None:
        return replace(what, indicator=())  # 摊位费在现行标准基础上|至少下调20%
    if (along := all_along(reading.masked, segment, mention)) is not None:
        return replace(what, indicator=(along,), rule="all-along")
    if not what.indicator and (each := by_each(reading.masked, segment, mention)) is not None:
        return replace(what, indicator=(each,), rule="by-each")
    if (lapse := lapsed(reading.masked, segment, mention)) is not None:
        return replace(what, indicator=(lapse,), rule="lapse")
    return what
