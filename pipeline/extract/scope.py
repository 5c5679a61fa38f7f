"""What a sentence says for its sums: who pays, who gets it, for each of what, on which condition; it holds until said anew."""

import re
from dataclasses import dataclass
from functools import cache

import regex

from ..records import Mention
from . import actors, beneficiaries, funds, owners, parties_by_default, payers, recipient_ends, recipients, spoken_of
from .charges import is_priced
from .lexicon import somebody, somebody_at_end
from .patterns import compiled
from .per import is_each_time, per_of
from .reading import Place, Reading, Segment, Unit
from .recognised import in_segment, recognised

#: 水行政主管部门|责令停止违法行为，…货值金额不足10万元的: who punishes gets nothing.
_PUNISHES = regex.compile(r"责令|没收|吊销|警告|罚款|处以|并处|取缔|扣押|查封")
#: ；|对直接负责的主管人员处…
_AT = re.compile(r"[\s并]?对于?+(?!其中)")
#: 每亩, 每人次: a measure, and nobody's share.
_MEASURE = regex.compile(
    r"每[百千万]?(?:[人名户家](?=$)|亩|吨|平方米|立方米|公里|千米|千瓦时?|公斤|千克|公顷|[头只羽株]|张?床位?|架次|人次|车次|课时|学时)"
)
#: 年度评价为优秀的，再给予(10万元): on top of what the sentence before gives.
_ON_TOP = regex.compile(r"再|另行?给|另外|额外|追加|叠加|在此基础上")
#: 对A类人才购房的，…；|对新引进的博士，…: as many rules as there are 对, each with its own case.
_FOR = regex.compile(r"[\s并]?对于?+(?!其中)")
_SUM_OF_ALL = regex.compile(r"总额|总规模|合计|总计|累计|最高|封顶|上限|(?<!每[^，。；]{1,12})不超过")


@dataclass
class Scope:
    """What earlier words of the sentence say for the sums behind them."""

    payer: Place | None = None
    source: Place | None = None  # who pays, where the name of the sum alone says so
    recipient: Place | None = None
    per: Place | None = None
    condition: Place | None = None
    first: Place | None = None  # the case that opens the clause
    earlier: Place | None = None  # who gets the sums of the sentence before
    together: Place | None = None  # all of those who got the figures of a list one by one
    passing: Place | None = None  # who gets what one sum alone is spent on
    paid_in: Place | None = None  # who pays what is paid in (个人缴费)
    kind: Place | None = None  # which of several kinds gets one sum alone, named right in front of it
    each: tuple[Place, ...] = ()  # who get the next figures of a list, one by one
    share: tuple[Place, Place | None] | None = None  # who pays a part of one sum alone, and who paid before
    whole: str | None = None
    whole_end: int = 0
    whole_payer: Place | None = None
    whole_year: Mention | None = None


def look(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope, *, fresh: bool, listed: int, fined: bool) -> None:
    """Read payer, recipient, per and condition of a sum; what is not said again goes on from the sum before.

    `fresh`: the unit has no sum before; `listed`: how many sums stand in the list that this one begins. Who is `fined` is whom 处 is
    directed at (对单位处…), else the offender of the case, and never who imposes the fine.
    """
    text = reading.masked
    for condition in (s for s in unit.segments if s.end <= segment.start and text[s.end - 1] == "的"):
        if _was_come_to(text, scope, condition):
            scope.recipient = None
        if scope.recipient is not None and scope.recipient[1] <= condition.start:
            scope.recipient = recipients.of_another_case(text, scope.recipient, condition)
        scope.condition = (actors.lead_end(text, condition.start, condition.end), condition.end)
    if fresh and not fined and _FOR.match(text, unit.start, mention.start) and _is_rule_for(text, scope.condition, unit):
        scope.condition = None
    if fresh and fined and _AT.match(text, unit.start, mention.start) and scope.condition is not None and scope.condition[0] < unit.start:
        scope.condition = scope.first  # 对单位处…，没有销售额的，处…；|对个人处…
    if fresh and scope.source is not None and scope.payer == scope.source and _is_part(text, scope.source, unit):
        scope.payer = None  # 其中中央资金1万元；|低保户上浮20%
    if fresh and scope.share is not None and scope.payer == scope.share[0]:
        scope.payer = scope.share[1]  # 区财政按1:1配套；|每个示范小区奖补5万元
    if not fined:
        _payer(reading, unit, segment, mention, scope)
    if fresh and scope.together is not None:
        scope.recipient, scope.together = scope.together, None
    if scope.passing is not None and scope.recipient == scope.passing:
        scope.recipient = None  # 300万元用于奖励先进单位，|500万元用于培训
    if fresh and scope.kind is not None and scope.recipient == scope.kind:
        scope.recipient = None  # 其中片区县每公里另增5万元；|窄路加宽每公里10万元
    scope.recipient, said = _recipient(reading, unit, segment, mention, scope, fresh, fined)
    if (
        fresh
        and scope.recipient is not None
        and scope.recipient[0] >= unit.start
        and not _ON_TOP.search(text, segment.start, mention.start)
    ):
        scope.per = (
            None if scope.per is not None and scope.per[1] <= unit.start else scope.per
        )  # 技术经纪人每人每年不超过5万元；购买成果的企业，|按20%补助
    if scope.per is not None and scope.per[1] <= segment.start and _is_of_all(reading, unit, segment, mention, scope.per, fresh=fresh):
        scope.per = None
    if fresh and (said or (_is_another_case(text, scope, segment) and not _MOVED.search(text, segment.start, mention.start))):
        scope.per = None  # 每家企业不超过30万元；对担保费，按50%给予补助
    _per(reading, unit, segment, mention, scope, said or fined)
    scope.each = ()
    if listed > 1 and scope.recipient is not None:
        scope.each = recipients.one_by_one(text, scope.recipient, listed)
        scope.together = scope.recipient if scope.each else None
        next_one(scope)


def _is_part(text: str, source: Place, unit: Unit) -> bool:
    """Whether who pays was named for a part of a whole of the unit before: 补助1.5万元，其中中央资金1万元；"""
    among = text.rfind("其中", max(0, source[0] - 40), source[0])
    return among >= 0 and source[1] <= unit.start and "；" not in text[among : source[0]] and "。" not in text[among : source[0]]


_SETS_ASIDE = regex.compile(r"安排|设立|下达|列支")


def _is_of_all(reading: Reading, unit: Unit, segment: Segment, mention: Mention, per: Place, *, fresh: bool) -> bool:
    """每月划入50元，统筹基金支付比例为|85%; 每条路径补助5万元；公益金安排|300万元: a share or a sum of its own, and not for each."""
    if mention.kind == "percent":
        return bool(reading.mentions_in(per[1], segment.start, "money"))
    return fresh and per[1] <= unit.start and _SETS_ASIDE.search(reading.masked, segment.start, mention.start) is not None


def _was_come_to(text: str, scope: Scope, case: Segment) -> bool:
    """Whether those who got the sums before are what they came to be (评定为|5A级景区|的), and the next case is of others (列入名单的)."""
    who, before = scope.recipient, scope.condition
    if who is None or before is None or before[1] > case.start or not before[0] < who[0] < who[1] == before[1] - 1:
        return False
    return parties_by_default.becomes(text, (actors.lead_end(text, *case), case.end))


def _payer(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> None:
    """Who pays, as said in the segment, behind it, in front of it, in the sentence before, or further on in the section."""
    text = reading.masked
    if scope.source is not None and scope.payer == scope.source and payers.names_another(text, segment, mention.start):
        scope.payer = None  # 中央预算内投资237亿元、新型政策性金融工具|889亿元
    if scope.whole_payer is not None and scope.whole_end < unit.start and text.startswith(("安排", "下达"), unit.start):
        scope.payer = scope.whole_payer  # 省以上财政安排46.5亿元，其中省财政8.3亿元；|安排3.6亿元
    front = payers.in_front(text, unit, segment, mention)
    scope.source = payers.own(text, segment, mention.start)
    scope.payer = (
        front if front is not None and front[0] >= segment.start else funds.behind(reading, unit, mention) or front
    ) or scope.payer
    if scope.payer is None and "配套" not in text[segment.start : segment.end]:
        scope.payer = funds.later(reading, unit) or funds.before(reading, unit)


def _is_rule_for(text: str, condition: Place | None, unit: Unit) -> bool:
    """Whether the case is that of another rule of the sentence, one that opens with 对 too: 对购房的，给予…；|对博士，给予…."""
    return condition is not None and condition[1] <= unit.start and text[condition[0]] == "对"


#: (每出口1美元奖励0.02元；增速高于30%的，)增量部分提高到(0.03元): the same sum, moved.
_MOVED = regex.compile(r"(?:提高|增加|调整|降低|上浮|减|降)[到至为]$")


def _is_another_case(text: str, scope: Scope, segment: Segment) -> bool:
    """吸纳人数达到30人以上的，|再奖补3万元 behind 每新增吸纳1名…给予2000元: a case of its own, and not for each of another deed."""
    if scope.per is None or text[segment.start - 2 : segment.start] != "的，":
        return False
    return scope.per[1] < segment.start and is_each_time(text[slice(*scope.per)])


def first_case(text: str, unit: Unit) -> Place | None:
    """违反本条例规定，有下列行为之一的，: the case that opens a clause, and holds for all of it."""
    case = next((s for s in unit.segments if text[s.end - 1] == "的"), None)
    return (actors.lead_end(text, case.start, case.end), case.end) if case is not None else None


def next_one(scope: Scope) -> None:
    """The next sum of a list is for the next of those who are named one by one."""
    if scope.each:
        scope.recipient, scope.each = scope.each[0], scope.each[1:]


def _recipient(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope, fresh: bool, fined: bool
) -> tuple[Place | None, bool]:
    """Who gets the sum, and whether its own words say so."""
    text = reading.masked
    found = recipients.behind(text, segment, mention.end) or recipients.named(text, unit, segment, mention.start, fresh=fresh)
    if found is None and not fined:
        found = beneficiaries.addressed(text, segment, mention.start) or beneficiaries.behind(text, segment, mention.end)
    if found is None and (spent := recipients.spent_on(text, unit, segment, mention.start, mention.end)) is not None:
        scope.passing = found = spent
    if found is not None and found[0] > mention.end and text.find("用于", mention.end, found[0]) >= 0:
        scope.passing = found
    priced = not fined and _GIVES.search(text, unit.start, unit.end) is None and is_priced(text, unit, mention)
    if found is None and not priced and (named := owners.plainly(text, segment, mention.start, mention.end)) is not None:
        found = None if text[named[1] - 1] == "级" else named  # 其中|市级|150元 pays
    if found is None and not fined and not priced:
        found = beneficiaries.parts(text, segment, mention.start, bound=mention.comparator not in (None, "eq"))
    if found is not None:  # 对脱贫县按每县1000万元、其他县按每县|500万元: of the next one its own words may say more
        own = found[0] >= segment.start and not reading.mentions_in(max(found[1], segment.start), mention.start, "money")
        return found, own
    if not fined and (named := in_segment(text, actors.lead_end(text, *segment), mention.start)) is not None:
        return named, False
    if fresh and not fined and scope.condition is not None and scope.condition[1] <= unit.start:
        own_rule = spoken_of.opening(text, unit, segment) or beneficiaries.topic(text, unit, segment, mention.start)
        if (own_rule := own_rule or _just_named(text, unit, segment)) is not None:
            scope.condition = None  # 书店开展活动的，…；|新开办的品牌书店，…
            return own_rule, False
    if scope.condition is not None:
        if (who := _subject(text, scope.condition)) is not None:
            if _levied(text, segment):
                scope.payer = scope.payer or who
                return None, False
            return who, False
        if fresh and not fined and scope.condition[0] >= unit.start and (named := recognised(text, scope.condition)) is not None:
            return named, False
    if fresh and not fined:
        acts = recipients.actor(text, unit, segment, mention.start)
        punishes = acts is not None and _PUNISHES.search(text, acts[1], mention.start) is not None
        acts = None if punishes or (acts is not None and scope.payer is not None and acts[1] == scope.payer[1]) else acts
        acts = acts or spoken_of.opening(text, unit, segment) or beneficiaries.topic(text, unit, segment, mention.start)
        acts = acts or _just_named(text, unit, segment) or _opens_with(text, unit, segment) or scope.recipient
        if acts is None and scope.earlier is not None and _ON_TOP.search(text, segment.start, mention.start):
            return scope.earlier, False
        acts = acts or spoken_of.recipient(reading, unit, segment) or recipients.paid_to(text, unit, mention.end)
        acts = acts or spoken_of.meant(text, unit, segment)
        return acts or _spoken_of_first(reading, unit, segment, scope), False
    return (None if fined else beneficiaries.topic(text, unit, segment, mention.start, own=True)) or scope.recipient, False


#: 超比例安排残疾人就业的, 经评定为五星级的: a case that names nobody of its own.
_GOES_ON = regex.compile(r"超|因|得分|排名|列|经|被|评|获|属|达|连续|当年|年度|首次|次年|期满|考核|验收|完成|通过|符合|认定|其中|新|每|按")


def _spoken_of_first(reading: Reading, unit: Unit, segment: Segment, scope: Scope) -> Place | None:
    """Who the unit opens with, where another pays (中小企业投保…，省级财政给予); who the sentence opens with; who got the sums before."""
    text = reading.masked
    first = unit.segments[0]
    if first.end < segment.start and (cost := _cost_of().fullmatch(text, *first)) is not None and "由" in cost[0]:
        return cost.span("who")  # 低保户设备购置费用由县级财政承担，每户不超过5000元
    if scope.payer is not None and first.end < segment.start and (who := _doer(text, first)) is not None and who != scope.payer:
        return who
    if text[first.end - 1] != "的" or not _GOES_ON.match(text, actors.lead_end(text, *first)):
        return None
    opened = reading.units(unit.clause)[0]
    if opened is not unit and (who := _doer(text, opened.segments[0])) is not None and who != scope.payer:
        return max(who[0], text.rfind("的", *who) + 1), who[1]  # another case of the same
    if opened is not unit and (such := beneficiaries.such(text, opened.segments[0])) is not None:
        return text.rfind("的", *such) + 1, such[1]  # 低于60分的市（州），…；得分前3位的，…
    return scope.earlier


def _just_named(text: str, unit: Unit, segment: Segment) -> Place | None:
    """建筑垃圾资源化利用企业，每利用1吨补贴2元: somebody in the segment before, and nothing else."""
    before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None)
    if before is None or text[before.end] != "，" or _levied(text, segment) or "缴" in text[segment.start : segment.end]:
        return None
    return beneficiaries.such(text, before)


def _opens_with(text: str, unit: Unit, segment: Segment) -> Place | None:
    """民宿经营户 of 民宿经营户当年新增贷款，按LPR的50%给予贴息: who a rule of its own opens with, and what it costs those."""
    first = next((s for s in unit.segments if not _PERIOD.search(text, *s)), unit.segments[0])
    if first.start > segment.start or text[first.end - 1] == "的" or _levied(text, segment) or _GIVES.search(text, *segment) is None:
        return None
    if (who := _doer(text, first)) is not None:
        return None if compiled("应|须|要").match(text, who[1]) else who
    cost = _cost_of().fullmatch(text, actors.lead_end(text, *first), first.end) if first.end < segment.start else None
    return cost.span("who") if cost is not None else None


#: 采暖季期间，, 前两年，: when, and nobody.
_PERIOD = regex.compile(r"(?:期间|期内|以来|\d年|之?前|之?后|年内|年度|季|月起|日起|年起)$")


#: 集成电路企业|流片费用
@cache
def _cost_of() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?P<who>(?![对按由从向经以在为])(?:(?!的)[\p{{Han}}、“”□]){{0,20}}?{somebody()})(?:当年|上年度|年度|新增|实际)*\p{{Han}}{{1,8}}?(?:费用?|投入|支出|贷款|利息|租金|保费)(?:由[^，。；]*)?"
    )


_GIVES = regex.compile(r"给予|补偿|代偿|奖励|补助|补贴|奖补|资助|贴息|返还|[补奖给](?=\d|$)")


def _doer(text: str, segment: Segment) -> Place | None:
    who = spoken_of.doer(text, actors.lead_end(text, *segment), segment.end)
    return who if who is not None and not _PASSES_ON.search(text, *who) and not compiled("由|资金|经费|费用").search(text, *who) else None


_PASSES_ON = regex.compile(r"(?:财政|政府|部门|[局厅部委级]|委员会|基金|各地)(?:（[^（）]*）)?$")
#: 用人单位未按时缴纳的，按日加收万分之五的滞纳金; 处1000元以上5000元以下的罚款: those in the case pay.
_LEVY = regex.compile(r"加收|垫付|滞纳金|计收|征收|(?<!按[^，。；]{0,12})缴纳|罚款|处以|收取|扣减|扣除|扣缴|收回|退回|追回|违约金")


def _levied(text: str, segment: Segment) -> bool:
    """Whether the sum is taken and not given."""
    return _LEVY.search(text, *segment) is not None


_JOINED = regex.compile(r"(?:、|和|及|与|以及)?")
_SUCH = regex.compile(r"[^，。；：\d]{2,24}的")


def _places(reading: Reading, segment: Segment, end: int) -> Place | None:
    """河北、黑龙江|每亩每年500元, 贵州、云南|实行两季全休的每亩每年1000元: places by name, in front of 每."""
    text = reading.masked
    start = at = actors.lead_end(text, segment.start, end)
    for place in reading.mentions_in(start, end, "place"):
        if place.start < at:
            continue
        if _JOINED.fullmatch(text, at, place.start) is None or (place.start == at) != (at == start):
            break
        at = place.end
    if at == start or (at < end and _SUCH.fullmatch(text, at, end) is None):
        return None
    return start, at


_NOT_BEHIND = ("同一", "以上", "以下", "及以", "率", "数", "总数", "比例")


def _subject(text: str, condition: Place) -> Place | None:
    """Who a case is about; 一次性100人 is nobody."""
    its = text[condition[0]] == "其" and text[condition[0] + 1] not in "他余中"  # 其|运营机构年度新引进首店5家以上的
    who = spoken_of.doer(text, condition[0] + its, condition[1]) if text[condition[0]] != "对" else None
    if text[condition[0]] == "对" and (acts_ := actors.after_marker(text, condition[0] + 1, condition[1] - 1)) is not None:
        who = acts_ if acts_[1] < condition[1] - 1 and "的" not in text[acts_[0] : acts_[1]] else None
    if who is None and not spoken_of.NO_NAME.match(text, *condition) and (acts := actors.subject_of(text, *condition)) is not None:
        who = acts[:2]
    if who is None or who[1] - who[0] < 2 or text[who[0]] in "单每" or text.startswith(_NOT_BEHIND, who[1]):
        return None  # 单户贷款额度在300万元以内的, 千吨万人|以上工程, 裁员|率不超过20%的
    return who if compiled(r"\d").search(text, *who) is None else None


def _per(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope, said: bool) -> None:
    text = reading.masked
    per = per_of(text, unit.start, mention.start)
    if per is None or (mention.kind == "percent" and per[1] <= segment.start and reading.mentions_in(per[1], segment.start, "money")):
        return  # 每亩保费60元，其中中央财政补贴|35%
    of_all = reading.mentions_in(per[1], segment.start, "money") and _SUM_OF_ALL.search(text, segment.start, mention.end)
    if of_all and (_MEASURE.fullmatch(text, *per) or is_each_time(text[per[0] : per[1]])):
        scope.per = None  # 每亩30元，总额控制在860万元以内; 每超1个百分点奖励10万元，最高奖励100万元
        return
    if not said and per[0] < segment.start and is_each_time(text[per[0] : per[1]]):
        scope.recipient = owners.doer(text, unit.segment_at(per[0]), per[0]) or scope.recipient
    if not said and per[0] >= segment.start:
        who = scope.recipient
        addressed = who is not None and unit.start < who[0] < segment.start and text[who[0] - 1] in "对于向"
        addressed = addressed and who is not None and somebody_at_end().search(text, *who) is not None
        before = reading.mentions_in(segment.start, per[0], "money")
        if before and text[before[-1].end] in "、和":  # 初级工每人1000元、|中级工|每人1500元
            scope.kind = scope.recipient = beneficiaries.in_front_of_each(
                text, segment, per[0], start=before[-1].end + 1
            ) or owners.next_owner(text, segment, who, before[-1].end + 1, per[0])
        else:
            owner = _places(reading, segment, per[0]) or owners.owner(text, segment, per[0], addressed=addressed)
            owner = (
                owner
                or (owners.counted(text, unit, segment, per[0]) if who is None else None)
                or beneficiaries.in_front_of_each(text, segment, per[0])
            )
            owner = owner if owner is not None and recipients.getting(text, owner) is not None else None
            if owner is not None and (kept := recipient_ends.cut(text, owner)) != owner:
                inherited = who is not None and who[0] < segment.start and not addressed
                who = None if inherited else who  # 田间试验每个1.5万元，|取土化验|每个240元
                owner = kept
            scope.kind = owner or scope.kind
            if owner is None and (who is None or text[who[0]] == "每"):  # 每个行政村聘用1名巡河员，每人每月500元
                who = spoken_of.hired(text, unit, segment, per) or who
            scope.recipient = owner or who
        if scope.recipient is None and text[per[0] - 1] not in "按照" and _is_each_one(text, per):
            scope.recipient = per  # 给予每个村集体20万元
    scope.per = per


def _is_each_one(text: str, per: Place) -> bool:
    """每个村集体, 每名教师; no 每个样品."""
    return compiled(r"每[个家名户](?!每)\p{Han}{2,}").match(text, *per) is not None and beneficiaries.named(text, per[0] + 2, per[1])
