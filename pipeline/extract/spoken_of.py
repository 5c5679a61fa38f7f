"""Who gets a sum whose own sentence does not say: 对…企业，按下列标准奖励：（一）…, 支持企业上云。对通过认定的，奖励10万元."""

import re
from functools import cache

import regex

from .. import words
from ..records import Clause
from . import actors, beneficiaries, bodies, recipients
from .lexicon import actor_heads, somebody, somebody_at_end, verbs
from .reading import Place, Reading, Segment, Unit

_GIVES = regex.compile(r"返还|报销|代缴|发放|奖励|奖补|补助|补贴|资助|支持|补偿|扶持|给予|[补奖给](?=\d|$)")
#: 对首次通过认定的，(给予): a case without a name for those whose it is.
_CASE = regex.compile(r"对?[^，。；：]{2,60}的")
_ENCOURAGES = regex.compile(r"(?:大力|积极|重点|进一步)*(?:鼓励|支持|引导|扶持)(?:和(?:支持|鼓励|引导))?")
_NOUN = regex.compile(r"(?![对由按经在以为将把向给从据])[\p{Han}、]{2,24}")
#: A public authority passes money on or sets the rule.
_AUTHORITY = regex.compile(r"(?:政府|财政|部门|机关|委员会|管委会|[局厅委])(?:（[^（）]*）)?$")


def recipient(reading: Reading, unit: Unit, segment: Segment) -> Place | None:
    """Who the lead of the list, the beginning of the unit or the sentence before speaks of; None where none of them does."""
    text = reading.masked
    found = _of_the_case(text, unit, segment) or _of_the_lead(reading, unit) or _of_the_unit(text, unit, segment)
    found = found or _of_the_sentence_before(reading, unit, segment) or _in_general(text, unit, segment)
    return found if found is not None and not _AUTHORITY.search(text, *found) else None


def _of_the_case(text: str, unit: Unit, segment: Segment) -> Place | None:
    """对|脱贫户|发展产业的，(每户奖补5000元)"""
    earlier = [s for s in unit.segments if s.end < segment.start]
    if not earlier or text[earlier[-1].end - 1] != "的":
        return None
    start = actors.lead_end(text, *earlier[-1])
    who = actors.after_marker(text, start + 1, earlier[-1].end - 1) if text[start] == "对" else None
    if who is None or who[1] - who[0] < 2 or text.startswith(("以上", "以下", "及以"), who[1]):
        return None  # 千吨万人|以上工程
    return _longer(text, who, earlier[-1].end)


def _longer(text: str, who: Place, end: int) -> Place:
    """个人|消费者: who is named by two words, the first of which is somebody as well."""
    more = _more().match(text, who[1], end)
    return (who[0], more.end()) if more is not None and not words.is_verb(more[0]) else who  # 旅行社|组织游客


@cache
def _more() -> "regex.Pattern[str]":
    return regex.compile(somebody())


def _of_the_lead(reading: Reading, unit: Unit) -> Place | None:
    """对电子商务示范基地，按照以下标准给予奖励：|（一）国家级的，奖励200万元"""
    lead = _lead(reading, unit.clause)
    if lead is None or reading.units(unit.clause)[0] is not unit:
        return None
    said = reading.units(lead)
    text = reading.masked
    if not said or reading.mentions_in(said[-1].start, said[-1].end, "money") or not _GIVES.search(text, said[-1].start, said[-1].end):
        return None
    return recipients.addressed(text, said[-1])


def _lead(reading: Reading, clause: Clause) -> Clause | None:
    """The sentence ending in ： that the list with `clause` as the first sentence of an item stands under."""
    if clause.section_id is None:
        return None
    if reading.first_of_sections.get(clause.section_id) is clause:
        section = reading.sections[clause.section_id]
        above = reading.of_section(section.parent_id) if section.parent_id is not None else []
        before = next((c for c in reversed(above) if c.span.start < clause.span.start and c.kind != "heading"), None)
    else:
        before = reading.before_items.get(clause.id)
    return before if before is not None and before.text.rstrip().endswith("：") else None


def _of_the_unit(text: str, unit: Unit, segment: Segment) -> Place | None:
    """企业|引进生产线，设备投资额不低于500万元的，按照8%给予补助"""
    earlier = [s for s in unit.segments if s.end < segment.start]
    if not earlier or not _GIVES.search(text, segment.start, unit.segment_at(min(segment.end + 1, unit.end)).end):
        return None
    if (whole := _noun_or_cost(text, earlier)) is not None:
        return whole
    if _BUYS.search(text, *earlier[0]) and (who := doer(text, actors.lead_end(text, *earlier[0]), earlier[0].end)) is not None:
        return who
    earlier = earlier[1:] if len(earlier) > 2 and _TIME.fullmatch(text, *earlier[0]) else earlier
    if len(earlier) < 2 or text[earlier[-1].end - 1] != "的" or text[earlier[-1].start] in "对由":
        return None
    start, end = actors.lead_end(text, *earlier[0]), earlier[0].end
    if text[start] == "对":  # 对|旅行社|组织游客来我市旅游，一次性100人以上的，
        who = actors.after_marker(text, start + 1, end)
        return _longer(text, who, end) if who is not None and who[1] < end else None
    found = actors.subject_of(text, start, end) or doer(text, start, end)
    if (found is None or found[1] == end) and _NOUN.fullmatch(text, start, end) and somebody_at_end().search(text, start, end):
        return start, end  # 新引进总部企业，实缴注册资本5000万元以上的，
    return found[:2] if found is not None and found[1] < end and text[found[0] - 1] != "由" else None


#: 个人消费者|购买2级能效家电，(按照销售价格的15%给予补贴)
_BUYS = regex.compile(
    r"购(?![物销]?[者方人])|报废|置换|交售|更新|参保|投保|参加|新建|新增|引进|开展|取得|获得|租用|租赁|种植|养殖|就读|入学|就业|创业|办理"
    r"|申请|无害化处理|入住"
)
#: 2022年1月1日至12月31日期间，: when, in front of those spoken of.
_TIME = regex.compile(r"(?:自|从|在)?[\d年月日至到—－-]{4,24}(?:期间|内|起|以后|之后|前)?|(?:在)?[^，]{0,12}(?:期间|期内)")
#: 年度促成转让50次以上、服务企业30家以上的|服务机构
_DOES = regex.compile(
    r"(?!对|由|按|经|以|为|将|把|向|给|从"
    r"|据)[^，。；：]{2,70}的(?:(?!的)[\p{Han}（）、]|\d(?=A)|A){1,30}"
)
#: 中小企业|上云发生的服务费用, 参保企业|缴纳的保费, 农户|购买农机的支出
_COST = regex.compile(
    r"(?!对|由|按|经|以|将|把|向|给|从|据)(?P<who>(?:(?!的)[^，。；：、]){2,16}?)(?:(?!的)[^，。；：]){0,20}?"
    r"(?:发生|产生|缴纳|支付|支出|负担|承担|投入|购买|购置|形成|垫付)(?:(?!的)[^，。；：]){0,12}?的(?:(?!的)[^，。；：]){0,10}?(?:费用?|支出|投入|损失|利息|保费|税款?|款项|资金|成本)"
)


#: 政府对参保人|缴费给予补贴，(缴费100元的每人每年补贴30元)
_GENERAL = regex.compile(
    r"(?<![针])对(?!象)于?(?P<who>[^，。；：]{2,30}?)(?:给予|予以|进行|实行)\p{Han}{0,6}(?:补贴|补助|奖励|资助|奖补|贴息|支持|补偿)"
)


def _in_general(text: str, unit: Unit, segment: Segment) -> Place | None:
    """Those of whom an earlier part of the unit says in general that they are given something."""
    for earlier in unit.segments:
        if earlier.end >= segment.start:
            return None
        found = _GENERAL.search(text, *earlier)
        if found is not None:
            start, end = found.span("who")
            return next(((start, stop) for stop in range(end, start + 1, -1) if somebody_at_end().search(text, start, stop)), None)
    return None


#: 每5公里设置1名|公益性护路员|，(每人每月补贴800元)
_HIRED = regex.compile(r"\d+[名个位](?:(?!的)\p{Han}){0,10}?(?P<who>\p{Han}{0,8}(?:员|师|医|工|教师|人员|干部|志愿者))(?=，|$|、)")
_EACH_PERSON = regex.compile(r"每[人名]")


def hired(text: str, unit: Unit, segment: Segment, per: Place) -> Place | None:
    """公益性护路员 of 每5公里设置1名公益性护路员，…，每人每月800元: those whose number the unit tells, or who are chosen in it."""
    if _EACH_PERSON.match(text, *per) is None:
        return None
    for earlier in reversed([s for s in unit.segments if s.end < segment.start]):
        if (found := _HIRED.search(text, *earlier)) is not None:
            return found.span("who")
    first = unit.segments[0]
    chosen = _CHOSEN.match(text, actors.lead_end(text, *first), first.end) or _STAFFED.match(text, *first)
    return chosen.span("who") if chosen is not None and somebody_at_end().search(chosen["who"]) else None


#: 湿地管护员|由县级林业主管部门选聘
_CHOSEN = regex.compile(r"(?P<who>(?:(?!由|的|对|按)\p{Han}){2,12})(?:由[^，。；]{2,40})?(?:选聘|聘用|聘任|招聘|选派|选拔|担任)")


#: 水库巡查管护人员|每座水库配备1名
_STAFFED = regex.compile(
    r"(?P<who>(?!每|各|对|按)(?:(?!每|的)\p{Han}){2,16})每[^，。；\d]{1,8}(?:配备|设置|设立|设|选聘|聘用|配置|安排)(?:不少于|至少)?\d+[名个人位]"
)


def opening(text: str, unit: Unit, segment: Segment) -> Place | None:
    """通过评定的企业，(分别奖励50万元): who a unit opens with, at some length."""
    if not _GIVES.search(text, segment.start, segment.end):
        return None
    return _noun_or_cost(text, [s for s in unit.segments if s.end < segment.start])


def _noun_or_cost(text: str, earlier: list[Segment]) -> Place | None:
    """A segment before that is somebody with what they do (…30家以上的服务机构), or the cost of somebody (企业发生的费用)."""
    for segment in earlier:
        start = actors.lead_end(text, *segment)
        start += text[start] == "对"
        if _DOES.fullmatch(text, start, segment.end) and beneficiaries.named(text, start, segment.end):
            return start, segment.end
        cost = _COST.match(text, start, segment.end)
        if cost is not None and (who := doer(text, start, cost.end())) is not None:
            return who
    return None


_SAYS = regex.compile(
    r"首次|新|在|当年|评(?!审|估)|考核|认定|执行|通过|实际|年度|已|被|因|每年|未|可|均|因|自愿|自主|参加|参与|到|从|向|与|上云|连续|成功|主动|年|交(?!通|易)"
)
NO_NAME = re.compile(
    r"[每本其该由从经向按把将与]|并[在与]|(?:符合|取得|获得|经过?|通过|引进|新增|首次|对于?|如|若|凡|因|在|逾期|未|违反|他人|使|令)"
)


#: 返乡|农民工, 退役|军人: which, and nothing that is done.
_SUCH = regex.compile(
    r"低保|特困|失能|失独|残疾|孤寡|返乡|离校|退役|毕业|失业|就业|创业|在职|在岗|参保|登记失业|留学|入乡|脱贫|退休|离休|获奖|应届"
)
#: 国家助学金资助对象为|在校涉农专业学生和家庭经济困难学生|，资助标准为每生每年1500元
_MEANT = regex.compile(
    r"(?:资助|补助|补贴|奖励|奖补|支持|发放|救助|保障|享受|扶持)对象(?:为|是|：|包括)(?P<who>[^，。；：\d][^，。；：]{1,60})"
)


def meant(text: str, unit: Unit, segment: Segment) -> Place | None:
    """Who an earlier segment of the unit says that the money is meant for."""
    if text.find("对象", unit.start, segment.start) < 0:
        return None
    found = _MEANT.search(text, unit.start, segment.start)
    return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None


_PAID_BY = regex.compile(r"(?:上年度|当年|本年度|年度|实际|新增|缴纳|支付|发生|购买|投保|应|每年|每月|首年|自筹)")


def whose(text: str, base: Place) -> Place | None:
    """企业 of 企业上年度实际支付技术交易额: somebody whose payment a share is of."""
    for stop in range(base[0] + 2, min(base[1], base[0] + 14)):
        if (
            somebody_at_end().search(text, base[0], stop)
            and text[stop - 2 : stop] not in ("基金", "财政")
            and _PAID_BY.match(text, stop)
            and not NO_NAME.match(text, base[0], stop)
        ):
            return base[0], stop
    return None


def doer(text: str, start: int, end: int) -> Place | None:
    """消费者 of 消费者交售废旧家电, 企业 of 企业上云发生的费用: the somebody in front of a verb, at the beginning of a stretch."""
    somebody = somebody_at_end()
    if start >= end:
        return None
    if (quoted := _QUOTED.match(text, start, end)) is not None and _BUYS.match(text, quoted.end()):
        return quoted.span()
    if text[start] not in "对由经按从向把将每因" and (such := _such_doer(text, start, end)) is not None:
        return such
    if NO_NAME.match(text, start, end):
        return None
    a, b = words.cut(text[start : min(end, start + 4)])[0]
    if words.is_verb(text[start + a : start + b]) and not _SUCH.match(text, start) and not bodies.is_compound(text, start, end):
        return None
    for stop in range(start + 2, min(end, start + 16)):
        if (
            text[stop - 1] == "的"
            or (text[stop - 1] == "对" and text[stop] != "象")
            or text[stop - 2 : stop] in ("男方", "女方", "双方", "一方", "对方")
        ):
            return None
        if text[stop] in "的、和，及侧端型级" or not somebody.search(text, start, stop) or somebody.search(text, start, stop + 1):
            continue
        if bodies.is_compound(text, stop, min(end, stop + 8)):
            continue  # 民宿|经营户
        a, b = words.cut(text[stop : min(end, stop + 4)])[0]
        if words.across(text, stop) is None and (
            words.is_verb(text[stop + a : stop + b]) or _SAYS.match(text, stop) or _BUYS.match(text, stop)
        ):
            return start, _longest(text, start, stop, end)
    return None


def _longest(text: str, start: int, stop: int, end: int) -> int:
    """人民|调解员(办理案件): where somebody ends who is named by a longer word."""
    for further in range(stop + 2, min(end, stop + 5)):
        if text[further - 1] in "员师者人户工生" and somebody_at_end().search(text, start, further) and words.is_noun(text[stop:further]):
            return further
    return stop


#: 支持企业建设重点实验室。|新获批国家级的，(给予500万元)
_OPENS_CASE = regex.compile(r"对|经|新?(?:获|认定|评|列入|入选|通过)|首次|当年|年度|被")


#: “两后生”|参加培训的
_QUOTED = re.compile(r"“□{2,6}”")


def _such_doer(text: str, start: int, end: int) -> Place | None:
    """取得许可证的企业|新建船舶并投入运营的: somebody with what says which one, in front of a verb."""
    first = text.find("的", start, end - 1)
    if first < start + 2 or first - start > 30:
        return None
    for stop in range(first + 3, min(end, first + 14)):
        if text[stop - 1] == "的" or text[stop] in "，、和及的":
            return None
        if somebody_at_end().search(text, first + 1, stop) and not somebody_at_end().search(text, first + 1, stop + 1):
            a, b = words.cut(text[stop : min(end, stop + 4)])[0]
            return (start, stop) if words.is_verb(text[stop + a : stop + b]) or _BUYS.match(text, stop) else None
    return None


def _of_the_sentence_before(reading: Reading, unit: Unit, segment: Segment) -> Place | None:
    """鼓励|养殖户|建设圈舍。对验收合格的，每平方米补助80元; also in one sentence."""
    text = reading.masked
    earlier = [s for s in unit.segments if s.end < segment.start]
    if not earlier or not _CASE.fullmatch(text, *earlier[-1]):
        return None
    if (among := _among(reading, unit)) is not None:
        return among
    if len(earlier) > 1:
        return _encouraged(text, earlier[0])
    if reading.units(unit.clause)[0] is not unit or not _OPENS_CASE.match(text, actors.lead_end(text, *earlier[0])):
        return None
    before = reading.beside(unit.clause, -1)
    if before is None or before.section_id != unit.clause.section_id or len(_ENCOURAGES.findall(before.text)) > 1:
        return None
    said = reading.units(before)
    return _encouraged(text, said[0].segments[0]) if said and not reading.mentions_in(said[0].start, said[-1].end, "money") else None


def _among(reading: Reading, unit: Unit) -> Place | None:
    """个人消费者 of 对个人消费者购买家电的，给予补贴。其中，购买2级能效产品的，按15%补贴: who the sentence before gives something to."""
    text = reading.masked
    before = reading.beside(unit.clause, -1) if text.startswith("其中", reading.units(unit.clause)[0].start) else None
    if before is None or before.section_id != unit.clause.section_id or not _GIVES.search(text, before.span.start, before.span.end):
        return None
    for part in (one for said in reading.units(before) for one in said.segments):
        start = actors.lead_end(text, *part)
        if text[start] == "对" and (who := actors.after_marker(text, start + 1, part.end)) is not None and who[1] - who[0] > 1:
            return _longer(text, who, part.end)
        if text[part.end - 1] == "的" and (who := doer(text, start, part.end)) is not None:
            return who
    return None


def _encouraged(text: str, segment: Segment) -> Place | None:
    opened = _ENCOURAGES.match(text, actors.lead_end(text, *segment), segment.end)
    if opened is None:
        return None
    named = actors.after_marker(text, opened.end(), segment.end)
    if named is not None:
        return named
    found = _who_does().match(text, opened.end(), segment.end)
    return found.span("who") if found else None


@cache
def _who_does() -> "regex.Pattern[str]":
    """企业|申报绿色工厂, 养殖户|建设标准化圈舍: somebody and what is done at some length."""
    return regex.compile(rf"(?P<who>[^，。；：、的]{{0,8}}?(?:{actor_heads()}|[者户]))(?=(?:{verbs()})[^，。；：]{{4,}})")
