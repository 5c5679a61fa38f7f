"""What a sum is for: 用于装备购置 behind it, the kind of money it is (生活补贴, 工作经费, 贴息), or what a part of a whole is for."""

import re

import regex

from .. import words
from ..records import Mention
from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled, of_words
from .reading import Place, Reading, Segment, Unit

#: What ends the name of a kind of money.
_KIND = (
    r"(?:补贴|补助|津贴|奖励|奖补|资助|补偿|救助|贴息|经费|资金|基金|低保|最低生活保障"
    r"|(?:奖|助学|奖学|救助|抚恤|养老|保证|违约|滞纳|补助|补贴|慰问|抚慰|补偿|赔偿|救济|扶持|保障|引导|周转|准备)金|报酬|工资|费用?(?:补贴|补助)?)"
)
#: 补助, 一次性奖励, 专项资金, 资金支持 say no more than that it is money.
_PLAIN = regex.compile(
    r"(?:(?:一次性|财政|后|先|前|定额|全额|部分|适当|相应|最高|资金|现金|经费|等额|足额|专项|专门|总|总的|年度|当年|其他|有关|相关|上述|所需|全部|部分|中央|地方|各级|[省市县区]级?|这些|该项|累计|合计|给予|每年|首年|首次|以上|奖励性?|剩余|余下|其余|分别|再|另外?|均|各|同时|优先|首批|首期|[日月]前预拨|小时以?内)*"
    r"(?:补贴|补助|奖励|奖金|奖补|资助|补偿|资金|经费|费用|费|专项资金|补助金|支持|款项))(?:资金|金|经费)?"
)
#: 用于(装备购置)
_USED_FOR = regex.compile(r"(?:专项)?用于(?P<what>(?!以下|下列|如下)[^，。；]{2,50})")
_SPENT_ON = re.compile(r"用于(?P<what>(?:(?!的|安排|投入|资金|经费|支出)[^，。；、\d]){2,24})$")
#: (给予20万元)安家补助, (按每人每月3000元、1500元)的标准发放|生活补贴, (20万元)的|工作经费
_BEHIND = of_words(
    r"(?:、[^，。；、]{0,12}?\d+(?:\.\d+)?(?:[万亿]?元|%))*(?:和\d+(?:\.\d+)?[万亿]?元)?(?:/\p{Han})?(?:以[内上下]|左右|不等)?(?:每人|每年|每月)?的?(?:定额|统一)?(?:标准|额度|比例)?(?:一次性|分别|按月|按年|逐月|统一|给予|予以|发放|发给|支付|拨付|计发|提供|每年|每月)*"
    rf"(?P<what>(?!作为|用于|以上|以下|给予|对|由|在|列支|提取|安排|缴纳)(?:(?!的|给予|予以|发放|扣减|扣回|扣除|核减|追回|收回|退还|退回|返还|一次性|企业|单位|个人)\p{{Han}}){{0,12}}?{_KIND})(?=[，。；、（）]|$|支持|奖励|扶持)"
)
#: (其余10%)作为|质量保证金, (按30%)缴纳|违约金
_AS = regex.compile(
    r"(?:的比例)?(?:作为|充作|缴纳|提取|列支|安排|设立)(?P<what>(?:(?!的)\p{Han}){2,16}?(?:金|资金|经费|基金|费用?))(?=[，。；、]|$)"
)
#: What stands between the name and the sum: 管护员补助|每人每月(500元), 岗位津贴|每人每月不低于, 单户企业每年贴息额|不超过
_BETWEEN = (
    r"(?:总额|额度?|标准|规模|限额|上限|比例)?(?:（[^（）]{1,20}）)?(?:原则上|一般|累计|合计|共计?|总计|统一|分别|最高|最低|最多|平均|不超过|不得超过|不低于|不少于|控制在|为|按照?|是|：|约|达|各|均|补到"
    r"|每\p{Han}{1,4}|按照?\p{Han}{2,8}(?=每)|按照?[^，。；\d]{2,20}的|人均|户均|亩均|财政|补助|补贴|标准|额度|水平|[由从][^，。；]{0,12}[\d.]+[万亿]?元(?:/\p{Han}+)?(?:统一)?(?:提高|调整|增加|降低)[到至为]|(?:提高|调整|增加|降低)[到至为])*$"
)
#: 寄宿生生活补助标准为|小学|每生每年(1000元)
_BY_NAME = r"(?:标准|额度)(?:分别)?(?:为|是|：)(?:(?!\d)[\p{Han}（）]){2,10}?(?:每\p{Han}{1,2}){1,2}$"
#: 高龄津贴|按照…每人每月(100元)
_OPENS_BY = regex.compile(rf"(?P<what>(?:(?!的)\p{{Han}}){{2,16}}?{_KIND})(?:标准)?(?:统一|分别|原则上|均)*按照?(?!规定)")
#: (每招用1人1500元)的标准，发放|一次性扩岗补助
_NEXT = regex.compile(
    rf"的标准，(?:发放|给予|享受|申领|拨付)(?:一次性)?(?P<what>(?!作为|用于)(?:(?!的|给予|发放)\p{{Han}}){{1,12}}?{_KIND})(?=[，。；]|$)"
)
_FRONT = regex.compile(rf"(?P<what>(?:(?!的)[\p{{Han}}（）“”]){{0,24}}?{_KIND})(?:{_BETWEEN}|{_BY_NAME})")
#: (对企业)奖励|50万元, (再)补助|20万元: a verb, right in front of the sum. 一次性建站资助|80万元 is given.
_VERB = regex.compile(r"(?:奖励|补助|补贴|资助|补偿|救助|奖补|收费)")
_GIVEN = regex.compile(r"(?:给予|发放|安排|下达|拨付|享受|领取|提供|一次性)(?:一次性)?$")
_FRONT_LATER = regex.compile(rf"(?<=[^\p{{Han}}（）“”\d]|的|\d年|岁以上|岁及以上|给予|发放|支付|享受|一次性){_FRONT.pattern}")
#: What stands in front of the name and is no part of it: verbs that give, who gives, when, and for each of what.
_GIVES = regex.compile(
    r".*(?:安排|下达|拨付|统筹|整合|设立|筹集|给予|予以|发放|享受|领取|提供|提取|列支|支付|新增|获得|争取|投入|预拨|预付|首批|首期|前期|落实|兑现|奖励(?=\p{Han}{2,8}(?:经费|资金))|每年|每月|每天|每日|每季度|每学期|全年|年度|一次性|累计|合计"
    r"|单[户个家件]\p{Han}{0,4}|每[户个家名人]\p{Han}{0,2}(?=年|月)|[我全][省市县区]|其中|包括|财政(?!部|局|厅|贴息|补[贴助]|奖)|本级|发给|付给|收取|征收|加处|引进|约定|减除|应当|按照?|将|对|为|由|从|向|人均|每[人户村家县市镇乡区项亩台头只件套组班校生床个名])"
)
_TOPIC = regex.compile(rf"(?P<what>(?:(?!的)\p{{Han}}){{2,16}}{_KIND})(?:标准|政策|额度)?")
_PART = regex.compile(r"(?:其中：?)?(?P<what>(?:(?!其中|的|每|由|按|对)\p{Han}){2,16})")
#: 对质押融资过程中产生的|评估费、担保费|，(按实际发生额的50%给予补助): the cost that is borne.
_COST = regex.compile(r"[\s并]?对于?(?:[^，。；：]{0,40}的)?(?P<what>(?:(?!的)[\p{Han}、]){2,24}(?<!生活)(?:费用?|利息|支出|租金|保费))")
#: 大学生到社区就业的|生活补贴|，第一年每人每月(2000元)
_SUBJECT = regex.compile(
    r"(?!对|按|由|给予|享受|申请)(?:(?!给予|发放|享受|申请|领取|安排|下达|获得)[^，。；：\d]){0,24}?(?P<what>(?:(?!的|给予|发放|享受|申请|领取|安排)\p{Han}){2,12}(?:补贴|补助|津贴|经费|抚恤金|养老金|助学金|奖学金|保险费|保费|费用))(?:标准)?"
)
#: What a cost, and such a subject, end with.
_COST_ENDS, _SUBJECT_ENDS = frozenset("费用息出金"), frozenset("贴助费金用准")
_STARTS = regex.compile(r"第[一二三]年|每|按|标准|最高|不超过|原则上|由|城[市镇]|农村|\p{Han}{1,6}每")
#: What a price or a charge is for: 标杆上网电价, 转让手续费.
_PRICED = regex.compile(
    r"(?P<what>(?:(?!的|由|按|每|对|将|平均)[\p{Han}]){1,16}?(?:[电水气热票房药油]价|费|费用|收费|租金|价格|基准价|指导价))(?:标准)?(?:（[^（）]{1,24}）)?"
    r"(?=由|从|按|每|平均|统一|为|调|降|提|最高|不超|不得|不低|原则|执行|实行|上浮|下浮|收取|\d)"
)
_PRICED_BEHIND = regex.compile(r"的(?P<what>(?:(?!的)\p{Han}){0,8}(?:[电水气热票房药油]价|费|租金|价格))(?=[，。；]|$)")


def purpose(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, *, part: bool, charge: bool, base: Place | None
) -> Place | None:
    """Where it is said what the sum is for; None where that is not said.

    `part`: it is a part of a whole; `charge`: a price or a charge; `base`: what a share is of.
    """
    spent = _used_for(reading, unit, segment, mention)
    if spent is not None:
        return spent
    text = reading.masked
    if charge:
        behind = _PRICED_BEHIND.match(text, mention.end, segment.end)
        priced = behind or _last(_PRICED, text, unit.start, mention.start)
        return priced.span("what") if priced else None
    for pattern in (_BEHIND, _AS):
        found = pattern.match(text, mention.end, segment.end)
        if found is not None and not _PLAIN.fullmatch(text, *found.span("what")):
            return _bare(text, *found.span("what"))
    if (told := _NEXT.match(text, mention.end, unit.end)) is not None and not _PLAIN.fullmatch(text, *told.span("what")):
        return _bare(text, *told.span("what"))
    named = _named(text, segment, mention)
    if named is not None and not (base is not None and named[0] < base[1] and base[0] < named[1]):
        return named
    opened = _OPENS_BY.match(text, actors.lead_end(text, *segment), mention.start) if base is None else None
    if opened is not None and not _PLAIN.fullmatch(text, *opened.span("what")):
        return _bare(text, *opened.span("what"))
    cost = next(
        (
            c
            for s in reversed(unit.segments)
            if s.end < segment.start and text[s.end - 1] in _COST_ENDS and (c := _COST.fullmatch(text, *s))
        ),
        None,
    )
    if cost is not None:
        return cost.span("what")
    topic = next(
        (t for s in unit.segments if s.end < segment.start and text[s.end - 1] in _SUBJECT_ENDS and (t := _SUBJECT.fullmatch(text, *s))),
        None,
    )
    if topic is not None and _STARTS.match(text, *segment) and not _PLAIN.fullmatch(text, *topic.span("what")):
        return topic.span("what")
    if (given := _given_before(text, unit, segment)) is not None:
        return given
    if part and (source := _PART.fullmatch(text, _after_last_sum(reading, segment, mention), mention.start)) is not None:
        return source.span("what")
    if text[unit.segments[0].end : unit.segments[0].end + 1] == "：" and unit.segments[0].end < segment.start:
        topic = _TOPIC.fullmatch(text, actors.lead_end(text, *unit.segments[0]), unit.segments[0].end)
        if topic is not None and not _PLAIN.fullmatch(text, *topic.span("what")):
            return topic.span("what")
    return None


#: 给予|孵化器内在孵企业|房租补贴|，按每平方米每天不超过(0.8元)
_GIVEN_BEFORE = regex.compile(rf"(?:给予|发放|享受|申领)(?P<what>(?:(?!的|给予|发放)[\p{{Han}}（）]){{2,30}}?{_KIND})$")


def _given_before(text: str, unit: Unit, segment: Segment) -> Place | None:
    """房租补贴 of 给予企业房租补贴，按每平方米不超过0.8元计算: the money that the segment before gives, without those who get it."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None or text[before.end - 1] not in _SUBJECT_ENDS or _STARTS.match(text, *segment) is None:
        return None
    found = _GIVEN_BEFORE.search(text, *before)
    if found is None:
        return None
    start, end = found.span("what")
    bounds = [start + b for _, b in words.cut(text[start:end])][:-1]
    whom = next((b for b in reversed(bounds) if somebody_at_end().search(text, start, b)), start)
    return _bare(text, whom, end) if end - whom <= 12 else None


def _last(pattern: "regex.Pattern[str]", text: str, start: int, end: int) -> "regex.Match[str] | None":
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def _after_last_sum(reading: Reading, segment: Segment, mention: Mention) -> int:
    before = reading.mentions_in(segment.start, mention.start, "money")
    if not before:
        return segment.start
    return before[-1].end + (reading.masked[before[-1].end] in "、和及")


def _named(text: str, segment: Segment, mention: Mention) -> Place | None:
    """管护员补助 of 管护员补助每人每月500元, 管护经费 of 县级财政每年安排管护经费20万元."""
    start = actors.lead_end(text, segment.start, mention.start)
    if not compiled(r"补|奖|贴|费|资|金|酬|助|保").search(text, start, mention.start):
        return None
    found = _FRONT.match(text, start, mention.start) or _FRONT_LATER.search(text, start, mention.start)
    if found is None:
        return None
    first, end = found.span("what")
    given = _GIVES.match(text, first, end)
    first = given.end() if given else first
    if (
        _VERB.fullmatch(text, end - 2, end)
        and text[end - 3] != "费"
        and end == mention.start
        and _GIVEN.search(text, segment.start, first) is None
    ):
        return None
    return _bare(text, first, end) if not _PLAIN.fullmatch(text, first, end) and end - first > 2 else None


_NO_NAME = regex.compile(r"[把使令]|要将|关于|确认|不得|今年|去年|达到|超过|提高|^[和及与或其]")


def _bare(text: str, start: int, end: int) -> Place | None:
    """Without 的 and verbs at the beginning."""
    given = compiled(r"(?:给予|发放|发给|征收|收取|缴纳|加处|一次性|每年|每月|财政(?!贴息))+").match(text, start, end)
    start = given.end() if given else start
    start += text.startswith("度", start) and text[start - 1] == "年"  # 2023年度|补助资金
    odd = _NO_NAME.search(text, start, end) or (text[start - 1] == "、" and "等" in text[start:end])
    return None if odd or not 1 < end - start <= 20 or _PLAIN.fullmatch(text, start, end) else (start, end)


#: What is done for the money, in the name of a part of a sum: 站点|建设|补助, 船舶|更新|资金.
NAMED_DEEDS = "建设|改造|更新|购置|运营|运行|维护|管护|维修|修缮|培训|推广|检测|监测|治理|保护|整治|提升|建造|新建|改建|扩建|采购|研发|作业"
_NAMED_PART = regex.compile(
    rf"(?:(?<=其中)|(?<=[、：，和])|\G)(?P<what>(?![对按由给每用]|其中)(?:(?![、：，对按由给的])\p{{Han}}){{2,10}}?(?:{NAMED_DEEDS})(?:专项)?(?:补助|补贴|奖补|资金|经费))$"
)


def named_part(text: str, segment: Segment, mention: Mention) -> Place | None:
    """站点建设补助 of 其中站点建设补助(680万元): a part of a sum that is named by what is done for it, and not by who gets it."""
    if mention.kind != "money" or text[mention.start - 1] not in "助贴补金费":
        return None
    found = _NAMED_PART.search(text, segment.start, mention.start)
    return found.span("what") if found is not None else None


def _used_for(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """装备购置 of 150万元用于装备购置; what stands behind the next sum is that one's: 安排260万元，其中150万元用于…."""
    before = _SPENT_ON.search(reading.text, segment.start, mention.start)
    if before is not None:
        return before.span("what")  # 用于|蔬菜产业|2000万元
    found = _USED_FOR.search(reading.text, mention.end, unit.end)
    if found is None or reading.mentions_in(mention.end, found.start(), "money", "percent"):
        return None
    if (
        compiled("比例|不低于|不超过|不少于|不高于").search(found["what"])
        or reading.mentions_in(*found.span("what"), "money")
        or compiled("其中|其余|剩余|余下").search(reading.text, mention.end, found.start())
    ):
        return None
    return found.span("what")
