"""The marker of a segment, what stands in front of it and behind it, and what a segment is found to do."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from .. import words
from ..records.obligation import Modality
from . import acting_things, actors, banned, passives, verb_nouns
from .attributive import ADVERBIAL, is_attributive
from .lexicon import adverbs, markers, markers_by_opening, verbs
from .reading import Place, Reading, Segment

#: Bans that hold in a place or for a time: 禁火期内严禁…, 基本农田保护区内禁止….
_BANS = {"严禁", "禁止", "杜绝", "不允许"}
#: Markers that are verbs themselves: they need an empty place or an actor in front (中央财政资金支持 is a noun).
_SOFT = {"鼓励", "支持", "引导", "倡导", "提倡", "探索", "优先", "将", "欢迎", "请", "允许", "准许", "负责"} | _BANS
#: 落实情况请|于11月20日前报…: what is asked for stands in front.
_ASKS = re.compile(r"于|在|按|及时|将|务必|统一|同时|一并|直接|以|通过|径|每|\d|报")
#: 期满后|鼓励改种旱作物, 试点期间|支持先行先试: when, in front of what is encouraged.
_AFTERWARDS = re.compile(r"[一-龥]{2,10}(?<![此今之前以最])(?:后|期间)$")
#: Those that are always followed by who is addressed and what he should do.
_URGING = {"鼓励", "引导", "允许", "准许", "欢迎"}
#: 允许他人使用本人执照的, (处…罚款): a deed as often as a rule.
_LETS = {"允许", "准许"}
_WHERE = re.compile(
    r"(?:内|期间|时|中|里|上|前|后|范围|区域|场所|路段|期满|届满|到期|夜间|白天|全[域境年天县市省区国程]|全时段|平[时日常]|汛期|节假日)$"
)
#: Markers that may be addressed to somebody (鼓励企业…).
_ADDRESSING = {"鼓励", "支持", "引导", "倡导", "提倡", "优先", "欢迎", "请", "允许", "准许"}
#: 符合条件的可申报: the nominal 的 of those who qualify.
_QUALIFIED = re.compile(
    r"符合|满足|具备|未|已|有|属于|经|因|对|确[需有]|需要|特殊|达到|条件|通过|获得|取得|列入|连续|.{2,12}(?:紧急|困难|突出|优秀|良好|合格|严重|重大|复杂|显著|明显|不足|成熟|必要|较[大好多重])的?$"
)
#: 不能|抵扣其他款项, 不能|以现金形式发放: what nobody is to choose; 不能|按期完成 tells what fails.
_CHOSEN = re.compile(
    r"用于|作为(?!证据)|抵[扣顶减]|转[让租包移借嫁]|出[租借售]|抵押|质押|挪[用作]|截留|挤占|占用|改变(?!现状)|擅自|随意|随便|重复|兼[任职报]|突破|超[过出]|低于|少于|高于|多于|搞|减少(?!.*的)|降低(?:标准|门槛|要求|质量|待遇|[一-龥]{0,6}(?:标准|要求|质量|水平))|一[刀味]切?|简单|代替|替代"
    r"|将|把|只(?!有)|强[制迫行]|变相|收取|提取现金|报销|列支|自行|搭车|层层|停留|流[于入]|走过场|享受(?!.*的(?!补|奖|政策|待遇|资金|扶持))|纳入|列入|以[^，。；]{1,16}?(?:代替|替代|为由|名义|方式|形式|抵押|代)|向[^，。；]{1,12}(?:收取|摊派|转嫁)|因[^，。；]{1,12}而|再(?!继续下去|拖)"
)
#: 对不再|符合条件的家庭: what is said of those who are spoken of.
_OF_THEM = frozenset(("不再", "不予", "不得", "应当", "应", "可", "可以", "不纳入", "不享受"))
_SUCH = re.compile(
    r"[^，的]{1,24}的[^，的]{0,8}(?:案件|情形|行为|事项|单位|企业|人员|项目|家庭|个人|机构|车辆|学生|对象|产品|地区|[者户县市村])$"
)
#: What stands in front of a marker as its condition: 逾期|不予受理, 因故不能参加的|须提前请假, 验收合格后|可申请.
_CASE = re.compile(r"(?:的|后|时|(?<!期)内)$")
#: (逾期)不予受理, (未经批准)不得开工, (发现违法行为)应立即制止; not 未经检疫的苗种, 未成年人, which are what is spoken of.
_CASE_OPENS = re.compile(
    r"(?:逾期|过期(?![一-龥]{2}$)|到期|未(?!成年|满|来)|超过|不符合|违反|发现|发生|出现|遇|接到|收到|确需|特殊情况|情况(?:特殊|复杂|紧急)|如(?!实|期|下|何|上|此|果$)|若|凡)[^的]*$(?<!认为|儿童|人员|单位|企业|游客|学生|机构|用户|车辆|船舶|场所)(?<![人者])"
)
#: 武汉|、|宜昌|和|襄阳|等市
_JOINT = re.compile(r"[、和及与]|以及")
_ET_CETERA = re.compile(r"等(?:地|市|省|县|区|州|城市|省份|地区){0,2}")
_BAN_BEHIND = re.compile(r"[内前后时间上中下](?P<ban>不得|不应|严禁)")
#: 不予|禁止, 不予|行政处罚, 不再|缴纳…费: a burden that is taken off.
_SPARED = re.compile(r"(?:禁止|限制|(?:行政|刑事|治安管理)?处[罚分]|追究|缴纳|交纳|收取|征收)")
#: 国家|鼓励…, 国家支持、|鼓励…
_STATE = re.compile(r"国家(?:(?:支持|鼓励|引导|倡导|提倡|依法|积极|大力)(?:、|和|并|及)?)*")


class Predicate(NamedTuple):
    """What was found in one segment; positions are in the text.

    `start` is where an obligation that opens here begins (its marker, else its verb); `case` is the condition
    that stands in front of the marker in the same segment (因故不能参加的|须提前请假); `apart` says that something else stands
    there, which is no actor (补贴比例|不得超过50%); `by` whether who acts is named with 由; `halves` is where a doubled marker
    ends (鼓励和支持).
    """

    segment: Segment
    marker: str | None = None
    modality: Modality | None = None
    start: int | None = None
    actor: tuple[int, int] | None = None
    addressed: tuple[int, int] | None = None
    condition: bool = False
    case: tuple[int, int] | None = None
    apart: bool = False
    rule: str = ""
    halves: int | None = None

    @property
    def opens(self) -> bool:
        """Whether an obligation begins in this segment."""
        return self.start is not None

    @property
    def deed(self) -> int:
        """Where what is done begins: behind the marker, and behind 由 where that opens it (由|市财政局负责审核)."""
        assert self.start is not None
        if self.halves is not None:
            return self.halves
        behind_by = self.actor is not None and self.start == self.actor[0] - 1
        return self.start + (1 if behind_by else len(self.marker or ""))

    @property
    def by(self) -> bool:
        """Whether who acts is named with 由 (由市财政局拨付, 须由有资质的单位施工): one who does it, not the topic of the sentence."""
        return self.actor is not None and self.start is not None and self.start < self.actor[0]

    def rules(self, opening: int) -> bool:
        """Whether the marker governs by itself: not 鼓励 and the like, and a ban only where something stands between `opening` and it.

        What somebody lets, bears or stands for is a deed of theirs: 人民法院|准许(的), 企业|支持职工参训(的).
        """
        later = self.start is not None and self.start > opening
        return self.marker not in _SOFT or self.marker in _LETS or (later and (self.marker in _BANS or self.actor is not None))

    @property
    def waits(self) -> bool:
        """A marker with only an adverbial behind it (可视自身财力情况，探索…): the verb is in the next segment."""
        return self.rule == "marker-waits"


_new: Callable[..., Predicate] = tuple.__new__


def reads_as(
    segment: Segment,
    marker: str | None = None,
    modality: Modality | None = None,
    start: int | None = None,
    actor: Place | None = None,
    addressed: Place | None = None,
    condition: bool = False,
    case: Place | None = None,
    apart: bool = False,
    rule: str = "",
    halves: int | None = None,
) -> Predicate:
    """A `Predicate`, of which every segment makes one: half of the time is what a call of its class costs."""
    return _new(Predicate, (segment, marker, modality, start, actor, addressed, condition, case, apart, rule, halves))


@cache
def _adverbs_only() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()}|还|也|同时|并|原则上|一律|均|则)+")


@cache
def _verb_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<=[前后内下时中上间求定划际况法规，])(?:{adverbs()})*(?:{verbs()})|(?:向|对|将|把|报).*?(?:{verbs()})")


def _places(reading: Reading, start: int, end: int, *, alone: bool = False) -> tuple[int, int] | None:
    """武汉、宜昌、襄阳 of (支持)武汉、宜昌、襄阳开展试点: places that are to act; `alone` where nothing else stands there."""
    last = start
    for place in reading.mentions_in(start, end, "place"):
        if place.start != last:
            break
        joint = _JOINT.match(reading.masked, place.end, end)
        last = joint.end() if joint else place.end
    behind = _ET_CETERA.match(reading.masked, last, end)
    last = behind.end() if behind and last > start else last
    if alone:
        return (start, end) if last == end else None
    return (start, last) if last > start and actors.predicate_follows(reading.masked, last, end) else None


def _markers_in(reading: Reading, place: int, end: int) -> "Iterator[re.Match[str] | regex.Match[str]]":
    """The markers of [place, end), looked for only where one may begin."""
    while (place := reading.marker_from[place]) < end:
        found = markers_by_opening()[reading.masked[place]].match(reading.masked, place, end)
        if found is not None:
            yield found
        place = found.end() if found is not None else place + 1


def opens_with_marker(reading: Reading, segment: Segment) -> bool:
    """Whether the segment opens with its marker: 可以…, 应当…."""
    if reading.marker_from[segment.start] != segment.start:
        return False
    return markers_by_opening()[reading.masked[segment.start]].match(reading.masked, *segment) is not None


#: So far into a segment an adverbial in front of its marker reaches at most.
LEADING = 14


def leads_to_marker(reading: Reading, segment: Segment) -> bool:
    """凭户口簿|可向…申请: whether an adverbial without anybody in it leads to the marker of the segment."""
    place = reading.marker_from[segment.start]
    if not segment.start + 1 < place < min(segment.end, segment.start + LEADING):
        return False
    return (
        _LED_BY.fullmatch(reading.masked, segment.start, place) is not None
        and next(_markers_in(reading, place, place + 1), None) is not None
    )


#: 凭户口簿(可向…申请), 按规定(应当…)
_LED_BY = re.compile(r"(?:凭|持|按照?|依照|根据|经|自|于|在)[^，的]{1,12}")


def marked(reading: Reading, segment: Segment, start: int, place: int) -> Predicate | None:
    """The first marker of [start, end of segment) that obliges; none begins before `place`."""
    text = reading.masked
    modality = markers()[1]
    end = segment.end
    for found in _markers_in(reading, place, end):
        marker = found[0]
        first, last = found.span()
        if marker == "负责" and first == start and _in_charge_must(reading, start, end):
            continue  # 负责事故调查的人民政府|应当做出批复
        if marker == "不能" and not _CHOSEN.match(text, last, end):
            continue
        front = (start, first)
        actor = actors.before_marker(text, *front) if front[0] < front[1] else None
        if actor is None and marker not in _SOFT and front[1] - front[0] > 3 and text[front[1] - 1] not in "的内":
            setting = actors.subject_of(text, *front)  # 职工申请贷款|须连续足额缴存
            actor = setting[:2] if setting is not None and setting[2] < front[1] else None
        if text[last : last + 1] == "由":
            named = actors.subject_of(text, last + 1, end)  # 负责人变更|须由|项目承担单位提出申请
            if named is not None and named[2] < end:
                actor = named[:2]
            elif modality[marker] != "prohibition":  # 不得由他人代签
                actor = passives.doer(text, last + 1, end, must=True) or actor
        if actor is None and front[0] < front[1] <= front[0] + 24 and (named_places := _places(reading, *front, alone=True)) is not None:
            actor = named_places  # 四川、云南|要
        state = actor is None and marker in _SOFT - _BANS and text.startswith("国家", start) and _STATE.fullmatch(text, *front)
        if state and (marker in ("准许", "允许") or not is_attributive(text, last, end)):
            actor = (start, start + len("国家"))
        alone = actor is None and front[0] < front[1] and not _adverbs_only().fullmatch(text, *front)
        asked = marker == "请" and alone and _ASKS.match(text, last, end) is not None
        if asked:
            actor = actors.owner(text, *front)
        elif (
            marker in _SOFT
            and alone
            and not (marker in _BANS and (_WHERE.search(text, *front) or banned.topic(text, *front, found, end)))
            and not (marker in _ADDRESSING and text[front[1] - 1] in "后间" and _AFTERWARDS.match(text, *front))
            and not (marker == "优先" and verb_nouns.bare().match(text, last, end))
        ):
            continue
        if alone and marker not in _SOFT and (modality[marker] in ("obligation", "prohibition") or marker == "不再"):
            actor = acting_things.in_front(text, *front, last, end)  # 运输车辆|必须密闭运行
            alone = actor is None
        elif actor is not None and actor[1] < first:
            actor = acting_things.among(text, actor, first)  # 众创空间等|创业载体
        if marker == "将" and (actor is None or not _foretells(text, last, end)):
            continue
        if marker == "负责" and last == end:
            continue
        if marker == "可" and text[first - 1] == "的" and not _qualified(text, start, first, end):
            continue
        if marker not in _SOFT and is_attributive(text, last, end):
            continue
        if text[start] == "对" and marker in _OF_THEM and _SUCH.match(text, last, end) and text[end : end + 1] in ("，", ""):
            continue  # 对经核查|不再符合条件的家庭，
        behind = _behind(text, last)
        addressed = (
            actors.after_marker(text, behind, end, loose=marker in _URGING)
            if marker in _ADDRESSING or (marker in _BANS and front[0] == front[1])
            else None
        )
        if addressed is None and marker in _ADDRESSING:
            addressed = _places(reading, behind, end)
        adverbial = marker not in _SOFT and ADVERBIAL.match(text, last, end)
        waits = adverbial and (
            text[end - 1] in "内前后时起下中" or not (_has_verb(text, last + 1, end) or verb_nouns.bare().fullmatch(text, end - 2, end))
        )
        rule = "marker-waits" if waits else "marker"
        begin = actor[0] - 1 if actor is not None and actor[0] <= first and text[actor[0] - 1 : actor[0]] == "由" else first
        case = front if actor is None and front[0] < front[1] and (_CASE.search(text, *front) or _CASE_OPENS.match(text, *front)) else None
        before = banned.undone(text, *front) if case is None and front[0] < front[1] and text[front[0]] != "未" else None
        case = before or case  # 古籍|未经批准|严禁复制
        if case is not None and text[front[1] - 1] == "的":
            actor = actors.case_subject(text, *front)  # 驾驶员连续驾驶超过4小时的|须停车休息
        said = marker
        apart = (
            alone
            and (case is None or before is not None)
            and addressed is None
            and front[1] - front[0] > 1
            and not actors.led_by_preposition(text, *front)
            and not _WHERE.search(text, *front)
        )
        if marker in ("不予", "不再") and _SPARED.match(text, last, end):
            return Predicate(segment, said, "permission", begin, actor, addressed, case=case, apart=apart, rule="marker-spared")
        if adverbial and (ban := _BAN_BEHIND.search(text, last, end)):
            said, rule = ban["ban"], "marker"  # 应在两年内|不得转让
        halves = behind if marker in _ADDRESSING and behind > last else None
        return reads_as(segment, said, modality[said], begin, actor, addressed, case=case, apart=apart, rule=rule, halves=halves)
    return None


def _foretells(text: str, place: int, end: int) -> bool:
    """Whether 将 opens what is going to be done (将|开展评估), and no object of it (将|资金拨付到位)."""
    if actors.predicate_follows(text, place, end):
        return True
    first = words.cut(text[place : min(end, place + 4)], known=True)
    return bool(first) and first[0][1] > 1 and words.is_verb(text[place : place + first[0][1]])


def _in_charge_must(reading: Reading, start: int, end: int) -> bool:
    """Whether a marker governs those in charge: 负责事故调查的人民政府(应当…)."""
    text = reading.masked
    must = next(_markers_in(reading, start + 2, end), None)
    who = actors.before_marker(text, start, must.start()) if must else None
    return who is not None and "的" in text[who[0] : who[1]]


def _has_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb follows an adverbial in the same segment (务必于5月25日前|上报); a noun made of one (管理规定) is none."""
    return bool(_verb_behind().search(text, start, end))


#: 鼓励|、支持和引导(高等学校), 鼓励|和帮助(残疾人)
_HALVES = re.compile(
    r"(?:(?:和|、|并)?(?:支持|鼓励|引导|推荐)|(?:和|、|并)(?:帮助|扶持|保护|提倡|倡导|促进|推动|吸引|动员|保障|规范)(?!区|地|工作|机制))+"
)


_MAY = re.compile(
    r"适当|再|按|申请|申报|享受|给予|予以|直接|优先|延长|放宽|提高|降低|[免减]|参照|选择|自主|向|由|凭|通过|继续|单独|不受|纳入|列入|安排|根据|在|于|一次性|先行|提前|延期|办理|报名|参加"
)
_HELD = re.compile(r"(?:持有|拥有|具有|存在|现有|所有|形成|产生|提供|需要)的$")
_MEASURES = re.compile(r"(?:数量|规模|比例|占比|金额|总量|面积)(?:达|不|超|为|占)")


def _qualified(text: str, start: int, place: int, end: int) -> bool:
    """Whether 的 in front of 可 tells who may: 符合条件的|可申报, 合伙创业的|可适当提高."""
    if _QUALIFIED.match(text, start, place):
        return True
    if place - start < 4 or _HELD.search(text, start, place) or _MEASURES.search(text, place, end):
        return False  # 持有的|可运营专利数量
    return _MAY.match(text, place + 1, end) is not None and actors.predicate_follows(text, place + 1, end)


#: What joins the second half of a doubled marker, or begins it.
_DOUBLED = frozenset("和、并支鼓引推")


def _behind(text: str, position: int) -> int:
    """Behind the second half of a doubled marker (优先支持, 鼓励和支持, 鼓励、引导)."""
    if text[position : position + 1] not in _DOUBLED:
        return position
    found = _HALVES.match(text, position, position + 12)
    return found.end() if found else position
