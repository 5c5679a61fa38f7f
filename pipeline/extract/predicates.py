"""What a segment does in its sentence: it carries a marker, opens with a verb, names who acts, or none of these."""

import re
from functools import cache
from typing import NamedTuple

from ..records.obligation import Modality
from . import actors
from .lexicon import adverbs, markers, noun_like, verbs
from .patterns import compiled
from .reading import Reading, Segment

#: Markers that are verbs themselves: they need an empty place or an actor in front (中央财政资金支持 is a noun).
_SOFT = {"鼓励", "支持", "引导", "倡导", "提倡", "探索", "优先", "将", "欢迎", "请", "允许", "准许", "负责", "严禁", "禁止", "杜绝"}
#: Markers that may be addressed to somebody (鼓励企业…).
_ADDRESSING = {"鼓励", "支持", "引导", "倡导", "提倡", "优先", "欢迎", "请", "允许", "准许"}
_CONDITION = re.compile(
    r"(?:如果?|若|凡是?|对于?|经|在|因|除|确需|遇|属于|有).*(?:的|后|时|下|外|中|情形|情况下)|.*(?:的|情形|情况下|的单位|的企业)"
)
#: What a condition ends with.
_CONDITION_ENDS = frozenset("的后时下外中形位业")
_WISH = re.compile(
    r"(?:显著|明显|大幅|稳步|持续|不断|进一步|有效|全面|更加|基本)+(?:提升|提高|增强|改善|优化|增长|完善|健全|形成|加强|扩大)$"
)


#: 贯标企业达到100家: a figure that is reached is a target, not something that the noun in front does.
_REACHES = re.compile(r"(?:均|都|累计|力争)?(?:达到|突破|超过|实现|完成|增长|提高到|不低于|保持)(?=[^，]{0,8}\d)|具有|拥有|具备")
#: A noun that is measured: 研发投入增长12%.
_FIGURE = re.compile(
    r"(?:增长|提高|下降|降低|缩短|达到|不低于|不少于|不超过|突破|超过|控制在|占比)(?:到|至|达)?\D{0,3}(?:\d|[一二三四五六七八九十]+成|百分之)"
)
#: 举办机构提供的床位占比超过六成: something is measured, nobody acts.
_MEASURED = re.compile(r"[^，]*的[^，]*(?:达到|超过|不低于|不少于|不超过|突破|控制在|占比)\D{0,3}(?:\d|[一二三四五六七八九十])")
#: Behind a verb these make a noun of it: 实施期限为…, 补助比例提高…, 评价结果为….
_NOUN = re.compile(
    r"(?:期限|期间|期|比例|结果|方式|标准|情况|条件|范围|对象|程序|流程|材料|金额|额度|时间|时限|周期|资金|经费|费用|补助|奖励|收入|人员|人)"
    r"(?:为|是|由|分|按|不|达|提高|应|须|要|可|包括|主要|如下|见|：|$)"
)
#: 收到资金预算后，: when something has happened; it may name who acts next.
_EVENT = re.compile(r"(?:(?:之?后|之日起|前)[^，]{0,8}[内前]|之?后|之日起|时|之前|期间|过程中|情况下|基础上|前提下|条件下)$")
_EVENT_ENDS = frozenset("内前后起时间中下上")
#: 向社会公布…, 对…予以奖励, 将…纳入考核: an object in front of its verb.
_DISPOSAL = re.compile(
    r"(?:将|把)[^，]{1,60}?(?:纳入|列入|作为|转为|转化|融入|报|提交|移交|移送|推荐|安排|用于|与|同|向|提高|控制|打造|建设|建成|培育|延伸|贯穿|落实|覆盖|摆)"
    r"|对于?[^，]{1,60}?(?:予以|给予|进行|实行|开展|实施|取消|追究|处以?|提供|加强|采取|组织|依法|责令|优先|减征|免征|按(?!期|时))"
    r"|在[^，]{1,30}?(?:中|方面|上|内|时|领域|环节)?(?:给予|予以|开展|优先|布局|建立|建设|进行|提供|设立)"
    r"|向[^，]{1,40}?(?:报送|报告|提出|推荐|提交|公布|公开|公示|申请|通报|提供|倾斜|发布|反馈|移交|备案|报备|下达)"
)
#: 符合条件的可申报: the nominal 的 of those who qualify.
_QUALIFIED = re.compile(r"符合|满足|具备|未|已|有|属于|经|因|对|确需|达到|条件|通过|获得|取得|列入|连续")


class Predicate(NamedTuple):
    """What was found in one segment; positions are in the text.

    `start` is where an obligation that opens here begins (its marker, else its verb); `verb` where the verb begins.
    """

    segment: Segment
    marker: str | None = None
    modality: Modality | None = None
    start: int | None = None
    actor: tuple[int, int] | None = None
    addressed: tuple[int, int] | None = None
    condition: bool = False
    rule: str = ""

    @property
    def opens(self) -> bool:
        """Whether an obligation begins in this segment."""
        return self.start is not None

    @property
    def waits(self) -> bool:
        """A marker with only an adverbial behind it (可视自身财力情况，探索…): the verb is in the next segment."""
        return self.rule == "marker-waits"


@cache
def _verb_initial() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()}|要|将|还|也|再|予以|均|同时)*(?:{verbs()})")


@cache
def _adverbs_only() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()}|还|也|同时|并|原则上|一律|均|则)+")


@cache
def _verb_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<=[前后内下时中上间求定划，])(?:{adverbs()})*(?:{verbs()})|(?:向|对|将|把|报).*?(?:{verbs()})")


_ADVERBIAL = re.compile(r"(?:视|自|从|以|按照?|根据|依据|依法|结合|围绕|参照|针对|于|在|对照|本着|坚持)")


def read(reading: Reading, segment: Segment, following: Segment | None = None) -> Predicate:
    """What `segment` does, `following` being the next one of its unit. A marker wins over a verb, a verb over a bare actor."""
    text = reading.masked
    end = segment.end
    opening = actors.lead_end(text, segment.start, end)
    start = _after_time(reading, opening, end) if opening < end else end
    if start >= end:
        return Predicate(segment)
    place = reading.marker_from[start]
    if place < end and (marked := _marked(text, segment, start, place)) is not None:
        return marked
    if following is not None and reading.marker_from[following.start] == following.start and markers()[0].match(text, *following):
        phrase = actors.whole(text, start, end)
        if phrase is not None:
            return Predicate(segment, actor=phrase, rule="actor-alone")
    last = text[end - 1]
    if last in _EVENT_ENDS and _EVENT.search(text, start, end):
        by_whom = start + 1 if text[start] == "经" else start  # 经省级部门审核同意后，(推荐)
        opener = actors.subject_of(text, by_whom, end)
        return Predicate(segment, actor=opener[:2] if opener and opener[2] < end else None, condition=True, rule="event")
    if last == "的" and "是" not in text[start:end]:
        return Predicate(segment, actor=actors.case_subject(text, start, end), condition=True, rule="case")  # 采购进口设备的，
    by = start > segment.start and text[start - 1] == "由"
    verb = _verb_initial().match(text, start, end)
    if verb and not by and not actors.COMPOUND.match(text, start, end) and not _states(text, verb, end):
        dated = text[opening] in "于在" and opening < start  # 于7月31日前|联合行文: the date belongs to the predicate
        return Predicate(segment, start=opening if dated else start, rule="verb-initial")
    if _DISPOSAL.match(text, start, end):
        return Predicate(segment, start=start, rule="disposal")
    subject = actors.subject_of(text, start, end)
    if subject is not None:
        who, predicate = subject[:2], subject[2]
        if predicate < end and not _REACHES.match(text, predicate, end) and not _MEASURED.match(text, predicate, end):
            if text[who[0] - 1 : who[0]] == "由":
                return Predicate(segment, "由", "obligation", who[0] - 1, who, rule="by-actor")
            return Predicate(segment, start=predicate, actor=who, rule="actor-verb")
        return Predicate(segment, actor=who, rule="actor-alone")
    return Predicate(segment, condition=last in _CONDITION_ENDS and bool(_CONDITION.fullmatch(text, start, end)))


def _after_time(reading: Reading, start: int, end: int) -> int:
    """Behind the times and connectives that open a segment (2018年底前, 到2020年，)."""
    mention = reading.time_at(start, end)
    if mention is None and reading.masked[start] in "于在自从至到":
        mention = reading.time_at(start + 1, end)
    return start if mention is None else actors.lead_end(reading.masked, mention.end, end)


def _marked(text: str, segment: Segment, start: int, place: int) -> Predicate | None:
    """The first marker of [start, end of segment) that obliges; none begins before `place`."""
    pattern, modality = markers()
    for found in pattern.finditer(text, place, segment.end):
        marker = found[0]
        front = (start, found.start())
        actor = actors.before_marker(text, *front) if front[0] < front[1] else None
        if marker in _SOFT and actor is None and front[0] < front[1] and not _adverbs_only().fullmatch(text, *front):
            continue
        if marker == "将" and actor is None:
            continue
        if marker.startswith("可") and text[found.start() - 1] == "的" and not _QUALIFIED.match(text, start):
            continue
        if marker not in _SOFT and _attributive(text, found.end(), segment.end):
            continue
        addressed = actors.after_marker(text, _behind(text, found.end()), segment.end) if marker in _ADDRESSING else None
        adverbial = marker not in _SOFT and _ADVERBIAL.match(text, found.end(), segment.end)
        waits = adverbial and (text[segment.end - 1] in "内前后时起下中" or not _has_verb(text, found.end() + 1, segment.end))
        rule = "marker-waits" if waits else "marker"
        begin = actor[0] - 1 if actor is not None and text[actor[0] - 1 : actor[0]] == "由" else found.start()
        return Predicate(segment, marker, modality[marker], begin, actor, addressed, rule=rule)
    return None


def _has_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb follows an adverbial in the same segment (务必于5月25日前|上报); a noun made of one (管理规定) is none."""
    return bool(_verb_behind().search(text, start, end))


def _behind(text: str, position: int) -> int:
    """Behind the second half of a doubled marker (优先支持, 鼓励和支持, 鼓励、引导)."""
    found = compiled(r"(?:和|、|并)?(?:支持|鼓励|引导|推荐)").match(text, pos=position)
    return found.end() if found else position


def _attributive(text: str, start: int, end: int) -> bool:
    """应当承担的责任, 可享受的优惠: the marker stands inside an attribute and obliges nobody."""
    return bool(compiled(r"\p{Han}{1,6}的\p{Han}{1,6}").fullmatch(text, pos=start, endpos=end)) and not compiled(r"(?:有|无|是|为)").match(
        text, pos=start
    )


def _states(text: str, verb: re.Match[str], end: int) -> bool:
    """管理体系有效运行, 服务能力显著提升, 实施期限为三年: opens with a noun that looks like a verb."""
    if _NOUN.match(text, verb.end(), end):
        return True
    return verb[0] in noun_like() and bool(_WISH.search(text, verb.end(), end) or _FIGURE.search(text, verb.end(), end))
