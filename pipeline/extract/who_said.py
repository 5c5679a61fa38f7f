"""Who gets a sum where one construction of its sentence says so plainly, whatever went on from the sums before."""

import regex

from .. import words
from ..records import Mention
from . import (
    actors,
    arrangers,
    beneficiaries,
    contributors,
    givers,
    handed_over,
    made_things,
    one_each,
    paid_in,
    receivers_by_topic,
    recipient_ends,
    spoken_of,
    told_apart,
    who_bears,
    who_gets,
    who_is_meant,
)
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Reading, Segment, Unit
from .scope import Scope

_GIVES = r"(?:给予|予以|补助|补贴|奖励|奖补|资助|发放|贴息|[补奖给](?=\d|$))"


def say(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope, known: Place | None, paid: Place | None) -> bool:
    """Put into `scope` who gets and who pays the sum, where the words say it; the rest stays.

    `known` got the sum before, and `paid` paid it.

    Returns whether the sum is what a level of government gives of a whole (其中市级150元), and so goes to those who get the whole.
    """
    text = reading.masked
    one = one_each.recipient(reading, unit, segment, mention)
    one = None if one is not None and scope.recipient is not None and scope.recipient[1] == one[0][1] else one  # 新引进的博士、硕士
    apart = told_apart.named(text, unit, segment, mention.start, scope.recipient, bound=mention.comparator not in (None, "eq"))
    said = (
        (one[0] if one is not None else None)
        or _next_in_list(text, segment, mention.start)
        or _rated(text, segment, mention.start)
        or _on_top(text, segment, mention.start)
        or _in_turn(reading, unit, segment, mention)
        or apart
        or told_apart.another(text, segment, mention.start, mention.end)
    )
    if said is None and (who := _does(text, segment, mention.start)) is not None:
        named = scope.recipient is None or scope.recipient[0] == who[0] or scope.recipient[1] <= unit.start
        said = who if named else None
    if said is None and (scope.recipient is None or scope.recipient[1] <= unit.start):
        said = _named_by_quotes(text, unit, segment) or _of_costs(text, unit, segment)
        said = said or _meant(reading, unit, segment) or _of_the_case(text, unit, segment, mention.start)
    if said is None and (each := _given_to_each(text, segment, mention.start)) is not None:
        named = scope.recipient is not None and scope.recipient[1] != each[1]
        said = None if named else each  # not 下一年度给予每市
    said = said or who_gets.gets(text, unit, segment, mention, scope)
    if said is None and scope.recipient is None:
        said = receivers_by_topic.topic(text, unit, segment, mention)
    elif said is None and scope.recipient == known and mention.kind == "money":
        before = reading.mentions_in(unit.start, mention.start, "money")
        said = receivers_by_topic.next_alike(text, known, before[-1] if before else None, mention)
    hands, takes = handed_over.between(text, unit, segment, mention.start, mention.end)
    scope.recipient = takes or said or scope.recipient
    if apart is not None and apart == scope.recipient and mention.comparator not in (None, "eq"):
        scope.kind = apart  # 租赁海外仓|最高80万元
    if hands is not None and takes is None and scope.recipient is not None and scope.recipient[0] >= segment.start:
        scope.recipient = None  # 用人单位|支付伙食补助每天30元
    if scope.recipient is not None and (owner := _owner_of(text, unit, scope.recipient)) is not None:
        scope.recipient = owner
    if scope.recipient is not None and scope.recipient != apart:
        scope.recipient = recipient_ends.cut(text, scope.recipient)
    if scope.recipient is not None and compiled("类[每补奖给最按各，]").match(text, scope.recipient[1]):
        scope.recipient = scope.recipient[0], scope.recipient[1] + 1  # 企业类|每个补助150万元
    _mend(reading, unit, segment, mention, scope)
    if (
        scope.recipient is not None
        and (meant := _MEANT.search(text, *scope.recipient)) is not None
        and meant.start() < scope.recipient[0] + 8
    ):
        scope.recipient = meant.end(), scope.recipient[1]  # 补贴对象为|种粮大户
    if scope.payer is not None and text.startswith("其中", scope.payer[0]) and scope.payer[1] - scope.payer[0] > 3:
        scope.payer = scope.payer[0] + 2, scope.payer[1]
    if scope.payer is not None and (often := compiled("每[年月]度?$").search(text, *scope.payer)) is not None:
        scope.payer = scope.payer[0], often.start()
    if scope.payer is not None and text.startswith("以上", scope.payer[1]):
        scope.payer = None  # 县级以上非遗工坊
    if scope.recipient is not None and scope.payer is not None and scope.recipient[0] == scope.payer[0]:
        if scope.recipient[1] <= scope.payer[1]:
            scope.recipient = None  # 市县|财政补贴10%
        elif text[scope.payer[1] - 1] == "级" and text[scope.payer[1]] != "每":
            scope.payer = paid if paid != scope.payer else None  # 县级|服务中心补助最高300万元
    level = who_bears.pays(reading, unit, segment, mention, scope)
    if not level:
        payer = one_each.payer(reading, unit, segment, mention) or contributors.contributor(text, unit, segment, mention)
        if payer is not None and scope.recipient is not None and scope.recipient[1] > segment.start and scope.recipient[0] < mention.start:
            scope.recipient = None  # 各县市区|按照每人不低于3元的标准安排
        payer = hands or payer or paid_in.pays_in(text, unit, segment, mention, scope)
        if payer is None and (scope.payer is None or scope.payer[0] < segment.start):
            payer = arrangers.arranger(text, unit, segment, mention.start, mention.end)
        payer = payer or givers.gives(text, unit, segment, mention, scope)
        scope.payer = payer or scope.payer
        if (
            payer is not None
            and payer[0] >= segment.start
            and scope.recipient is None
            and not compiled("承担|负担|缴|自?付费?|自筹|出资").search(text, *segment)
        ):
            scope.recipient = givers.beside(text, unit, segment, payer)
        if payer is not None and scope.recipient is not None and text.endswith(text[payer[0] : payer[1]], *scope.recipient):
            scope.recipient = None  # 设备使用单位投保的，保费由|单位|承担70%
    else:
        scope.recipient = scope.recipient or known
    another = scope.recipient is not None and unit.start <= scope.recipient[0] < mention.start
    if another and scope.per is not None and scope.per[1] <= unit.start and "再" not in text[segment.start : mention.start]:
        scope.per = None  # 按每考试人次35元支付；新建考场|一次性奖补60万元
    _note_share(text, unit, segment, scope, paid, part=level or (mention.rule == "ratio" and "配套" in text[segment.start : segment.end]))
    return level


def _mend(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> None:
    """Who is meant where what was read is a part of it, or nobody: behind a comma, by whose limit it is, by what is made."""
    text, who = reading.masked, scope.recipient
    meant = who_is_meant.of_two_parts(text, unit, segment)
    if meant is not None and (who is None or unit.start <= who[0] < meant[1]):
        scope.recipient = meant
        return
    if who is not None and text[who[0] - 1] in "按照" and (addressed := who_is_meant.addressed(text, unit, segment)) is not None:
        scope.recipient = addressed  # 对养老机构，按核定床位每张补助1万元
        return
    if who is None and scope.condition is not None and scope.condition[0] >= unit.start and scope.condition[1] <= mention.start:
        gives = regex.search(_GIVES, text, pos=segment.start, endpos=min(segment.end, mention.end + 8)) is not None
        scope.recipient = who_is_meant.of_case(text, scope.condition) if gives else None
    if mention.kind != "money" or (scope.recipient is not None and who is None):
        return
    if (who is None or who[1] <= segment.start) and (limit := who_is_meant.limited(text, segment, mention.start)) is not None:
        scope.recipient = scope.kind = limit
        return
    if who is None or (who[1] <= segment.start and made_things.opens(text, who)):
        scope.recipient = made_things.getting_each(reading, unit, segment, scope.per) or scope.recipient


#: 按1:1|配套, 各承担50%, 自付40元: a part of one sum.
_SHARE = regex.compile(r"分担|承担|负担|自[付筹缴担]")


def _note_share(text: str, unit: Unit, segment: Segment, scope: Scope, paid: Place | None, *, part: bool) -> None:
    """Remember that who pays bears a part of this sum alone, and not what another sentence tells."""
    if scope.payer is None or scope.payer == paid or not segment.start <= scope.payer[0] < segment.end:
        return
    another = paid is not None and paid[0] >= unit.start
    if part or another or _SHARE.search(text, *segment) is not None:
        paid = None if paid is not None and text.rfind("其中", unit.start, paid[0]) >= 0 else paid  # 其中中央1万元、省级3000元
        before = scope.share[1] if scope.share is not None and scope.share[0] == paid else None if another and not part else paid
        scope.share = scope.payer, before


#: (给予委托方最高100万元)、|承接方|最高(200万元)
_NEXT = regex.compile(r"(?:元|%)[、和](?P<who>(?!每|其中|再|另|最高)\p{Han}{2,10}?)(?:最高|不超过|不高于|各|一次性)*$")


_PRICE = regex.compile(r"收费|[水电气热]价|价格|票价|征收|缴纳|每吨应|调整至")


def _next_in_list(text: str, segment: Segment, place: int) -> Place | None:
    """承接方 of 给予委托方最高100万元、承接方最高200万元补贴: who the next sum of a list names for itself."""
    if (
        text.find("、", segment.start, place) < 0
        or _PRICE.search(text, *segment)
        or (found := _NEXT.search(text, segment.start, place)) is None
    ):
        return None
    who = found.span("who")
    return who if (text[who[1] - 1] == "方" or somebody_at_end().search(text, *who)) and not _gives_itself(text, who) else None


def _owner_of(text: str, unit: Unit, who: Place) -> Place | None:
    """存栏100头以上的养殖场 of 存栏100头以上的养殖场，对新购进的母牛每头补助1000元: for a thing, who the unit opens with."""
    first = unit.segments[0]
    if not first.end < who[0] < unit.end or text[who[0] - 1] != "对" or beneficiaries.named(text, *who):
        return None
    return beneficiaries.such(text, first)


#: 国家级孵化器|评价为A类的一次性补助, 省级合作社|复核合格的奖励: who is judged, or has come to be something.
_RATED = regex.compile(
    r"(?P<who>(?![对由按每其经在凡被获评]|首次|新|当年|年度|连续|成功|通过|符合|达到|单|同一)(?:(?!的|每|对|由|中央财政|[省市县]财政"
    r"|年度|首次|当年|新[获认评]|绩效|综合)[\p{Han}“”□A-Z]|（[^（）]{1,8}）){3,20}?)"
    r"(?:年度|当年|首次|新|连续\p{Han}{1,4}|绩效|综合|成功|经|被)*(?:评价|考核|评估|评审|评定|评比|复核|复审|验收|认定|获评|评为|评上|获批|获得|通过"
    r"|达到|升级|晋升|入选|列入|纳入)(?:结果|等次|等级|得分)?[^，。；：\d]{0,16}(?:\d[^，。；：]{0,6})?的，?(?:分别|再|另|可)*(?:一次性)?(?:分别)?"
    rf"{_GIVES}(?:一次性)?(?:{_GIVES})?(?:不超过|最高|人民币)*$"
)


def _rated(text: str, segment: Segment, place: int) -> Place | None:
    """国家级孵化器 of 国家级孵化器评价为A类的一次性补助100万元, in the sum's own segment."""
    start = actors.lead_end(text, segment.start, place)
    if text.find("的", start, place) < 0:
        return None
    found = _RATED.fullmatch(text, start, place)
    return found.span("who") if found is not None and beneficiaries.gets(text, found.span("who")) else None


#: 其中|农村学员|另给予(每人每月150元): in a part of a whole, who gets more.
_ON_TOP = regex.compile(
    r"其中，?(?:对)?(?P<who>(?:(?![每由按对]|财政|给予)[\p{Han}、“”□]){2,30}?)(?:可|应)?(?:另外|另行|另|再|额外|还|均|叠加)+(?:可)?"
    rf"(?:给予|{_GIVES})(?:一次性)?(?:每\p{{Han}}{{1,3}})*(?:不超过|最高|人民币)*$"
)


def _on_top(text: str, segment: Segment, place: int) -> Place | None:
    if not text.startswith("其中", segment.start):
        return None
    found = _ON_TOP.fullmatch(text, segment.start, place)
    return found.span("who") if found is not None and somebody_at_end().search(text, *found.span("who")) else None


def _of_the_case(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """Who the case is about that the sum's segment opens with, or that stands right in front of it."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    for start, end in ((segment.start, place), *((before,) if before is not None and text[before.end - 1] == "的" else ())):
        if text.find("的", start, end) < 0:
            continue
        found = who_bears.in_case().match(text, actors.lead_end(text, start, end), end)
        if found is not None and not _gives_itself(text, found.span("who")):
            return found.span("who")
    return None


#: 遴选|省级公共实训基地|20个、|校内实训基地|40个
_SO_MANY = regex.compile(
    r"(?:\G|(?<=[、和及]))(?P<who>(?:(?![、和及])[\p{Han}“”□（）]){2,24}?)\d[\d.]*[万千百]?[个家户名所座处项村条](?=[、和及，]|$)"
)
_CHOOSES = regex.compile(
    r".*(?:遴选|建设|扶持|支持|创建|打造|培育|认定|评选|评定|建成|新建|选择|确定|完成|命名|推出|评出|改造|实施|新增)(?=\p{Han}{2})"
)


def _in_turn(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """校内实训基地 of 遴选省级公共实训基地20个、校内实训基地40个，省财政分别按每个300万元和每个|120万元|给予补助."""
    text = reading.masked
    if text.find("分别", segment.start, mention.start) < 0:
        return None
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None:
        return None
    counted = list(_SO_MANY.finditer(text, actors.lead_end(text, *before), before.end))
    sums = reading.mentions_in(segment.start, segment.end, "money")
    if len(counted) < 2 or len(counted) != len(sums) or mention not in sums:
        return None
    start, end = counted[sums.index(mention)].span("who")
    chosen = _CHOOSES.match(text, start, end)
    return (chosen.end() if chosen else start), end


#: 居民|购买洁净型煤|每吨补贴(400元)
_EACH_GIVES = regex.compile(rf"每\p{{Han}}{{1,3}}(?:可|再|一次性|最高|分别)*(?:享受)?{_GIVES}(?:标准)?(?:为|不超过|最高)?$")


def _does(text: str, segment: Segment, place: int) -> Place | None:
    """居民 of 居民购买洁净型煤每吨补贴400元: who does something, for each of which something is given."""
    if (each := _EACH_GIVES.search(text, segment.start, place)) is None:
        return None
    start = actors.lead_end(text, segment.start, place)
    who = spoken_of.doer(text, start, each.start())
    return who if who is not None and each.start() - who[1] >= 4 and not _gives_itself(text, who) else None


def _gives_itself(text: str, who: Place) -> bool:
    return compiled(r"(?:政府|财政|部门|机关|委员会|管委会|[局厅委]|基金|各地)(?:（[^（）]*）)?$").search(text, *who) is not None


#: “两后生”|参加培训的，: a name in quotation marks, who does something in a case.
_QUOTED = regex.compile(
    r"(?P<who>“□{2,8}”(?:(?!的)\p{Han}){0,6}?)(?=参加|取得|获得|接受|购买|购置|就读|创办|从事|报考|申请|自主|首次|考取|通过|到)[^，。；]*的"
)


def _named_by_quotes(text: str, unit: Unit, segment: Segment) -> Place | None:
    for case in unit.segments:
        if case.end >= segment.start:
            return None
        if text.startswith("“", case.start) and (found := _QUOTED.fullmatch(text, *case)) is not None:
            return found.span("who")
    return None


#: 农村低保户、五保户|设备购置费用由(县级财政全额承担，每户不超过5000元)
_COSTS = regex.compile(
    r"(?P<who>(?:(?!的|由|对|按|所需)\p{Han}){2,10}(?:、(?:(?!的|由)\p{Han}){2,10})*?)的?(?:(?!由)\p{Han}){0,10}?(?:费用|费|支出|资金|保费|学费|补助|补贴|津贴|报酬|工资|缴费)(?:全部|统一|均)?由[^，。；]{2,20}(?:承担|负担|解决|支付|代缴|保障|列支|发放)"
)


def _of_costs(text: str, unit: Unit, segment: Segment) -> Place | None:
    """农村低保户、五保户 of 农村低保户、五保户设备购置费用由县级财政全额承担，每户不超过5000元."""
    for before in reversed([s for s in unit.segments if s.end < segment.start]):
        if text.find("由", *before) < 0:
            continue
        start = actors.lead_end(text, *before)
        found = _COSTS.match(text, start, before.end)
        if found is None:
            continue
        best = None
        for stop in range(found.start() + 2, found.end()):
            if text[stop - 1] == "由":
                break
            if somebody_at_end().search(text, start, stop) and words.across(text, stop) is None:
                best = start, stop
        if best is not None and text.endswith("个人", *best) and somebody_at_end().search(text, best[0], best[1] - 2):
            best = best[0], best[1] - 2  # 贫困人口|个人缴费由县级财政解决
        return best if best is not None and not _gives_itself(text, best) else None
    return None


#: 补贴对象为|从事粮食生产的种粮大户
_MEANT = regex.compile(
    r"(?:资助|补助|补贴|奖励|奖补|救助|保障|发放|享受|受助|扶持|支持|补偿)(?:的)?对象(?:为|是|包括|主要是|主要为)(?=[^，。；：下以])"
)


def _meant(reading: Reading, unit: Unit, segment: Segment) -> Place | None:
    """种粮大户 of 补贴对象为种粮大户，补贴标准为每亩60元; also of the sentence before."""
    text = reading.masked
    last = reading.beside(unit.clause, -1)
    same = last is not None and last.section_id == unit.clause.section_id and last.kind != "heading"
    start = last.span.start if last is not None and same else unit.clause.span.start
    at = text.rfind("对象", start, segment.start)
    if at < 0 or (found := _MEANT.search(text, max(start, at - 3), segment.start)) is None:
        return None
    end = next((n for n in range(found.end(), segment.start) if text[n] in "，。；：\n"), segment.start)
    return (found.end(), end) if 2 <= end - found.end() <= 60 else None


#: 给予|每市|200万元
_TO_EACH = regex.compile(r"(?:给予|奖励|补助|补贴|奖补|补给)(?:以)?(?P<who>每[市县区州旗乡镇村校])(?:最高|不超过|一次性)*$")


def _given_to_each(text: str, segment: Segment, place: int) -> Place | None:
    found = _TO_EACH.search(text, segment.start, place)
    return found.span("who") if found is not None else None
