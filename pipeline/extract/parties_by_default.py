"""Who gets a sum, and who pays it, where nobody is told to: those of a case, the place of a line; the level that a segment opens with."""

import re

import regex

from ..records import Mention
from . import actors, beneficiaries, recipient_ends, told_apart
from .lexicon import somebody_at_end
from .reading import Place, Segment, Unit
from .recognised import recognised

#: 雨山区：改造小区12个，中央补助资金320万元; （三）第一中学：安排资金80万元
_LINE = re.compile(
    r"\s*(?:\d{1,2}[.．、]\s?|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?"
    r"(?P<who>(?!其中|以上|以下|其[余他]|各|说明|备注)[一-龥（）·]{1,16}?"
    r"(?:[省市区县州盟旗镇乡村]|街道|社区|兵团|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|公司|集团|中心|农场|林场|合作社))："
)
#: 对|新获评的国家级、省级奖项和园区等|，分别给予100万元; 对|排名前3位的市|分别从省级资金中给予500万元
_FOR = re.compile(
    r"对于?(?P<who>(?!其中)[^，。；：]{2,50}?(?:等|类|品种|项目|平台|中心|基地|园区|单位|机构|企业|作品|品牌|产品|称号|奖项|工程|车间|示范点"
    r"|[家户者人员县市区镇乡村校院店站厂社场队团]))(?:（[^（）]{1,12}）)?"
    r"(?=，|分别|一次性|再|从[^，。；]{2,24}给予|按|每|各|给予|予以|奖励|补助|补贴)"
)
_GIVES = re.compile(
    r"(?:，)?(?:省级|市级|县级|[省市县区]财政)?(?:分别|一次性|统一|再|每[^，。；\d]{1,6}|从[^，。；]{2,24}|各|按[^，。；]{0,30}|最高)*(?:给予|予以|奖励|奖补|补助|补贴|资助)?"
)
#: 按投资额的20%|对建设单位给予奖补: named behind the sum.
_BEHIND = re.compile(
    r"(?:的?(?:标准|比例|额度))?对(?P<who>[^，。；、\d]{2,20}?(?:单位|机构|企业|主体|学校|医院|人员|个人|合作社|农户|[家户者县市区镇乡村校院店站厂]))(?:给予|予以|进行)"
)
#: 其中|认定为省级示范的|奖励20万元
_AMONG_THOSE = re.compile(r"其中(?P<who>[^，。；：的]{3,20}的)(?:再|一次性|每[^，。；\d]{1,4}|各)*(?:奖励|给予|补助|补贴|奖补)$")
_TAKES = re.compile(r"[。；：]|追回|收回|追缴|扣|罚|缴|退|处以")
_SUMS = frozenset(("grant", "cap", "rate", "instalment", "total"))


def gets(text: str, unit: Unit, segment: Segment, mention: Mention, role: str, condition: Place | None) -> Place | None:
    """评定为美丽河湖的 of 对评定为美丽河湖的，给予100万元; 雨山区 of 雨山区：改造小区12个，中央补助资金320万元; else None.

    A case tells who where 对 says so, or where it is what somebody has come to be (新评定为3A级景区的); 验收合格的，拨付40% tells when.
    """
    if role not in _SUMS:
        return None
    behind = _BEHIND.match(text, mention.end, segment.end)
    if behind is not None:
        return behind.span("who")
    line = _LINE.match(text, unit.clause.span.start, mention.start) if mention.kind == "money" else None
    if line is not None:
        return line.span("who")
    for one in (segment, *(s for s in unit.segments if s.end + 1 == segment.start)):
        found = _FOR.match(text, actors.lead_end(text, one.start, one.end), min(one.end + 1, mention.start))
        if found is not None and _GIVES.match(text, found.end(), mention.start):
            between = text[found.end() : mention.start]
            if len(between) <= 40 and between.count("，") <= 1 and not _TAKES.search(between):
                return found.span("who")
    if (way := told_apart.way(text, segment, mention.start)) is not None:
        return way
    if role in ("instalment", "grant", "cap") and (topic := _topic(text, unit, segment, mention, role)) is not None:
        return topic
    if (told := _told_for(text, unit, segment)) is not None:
        return told
    if condition is None or condition[0] < unit.start or text[condition[1] - 1] != "的":
        return _opening_case(text, unit, segment, mention) if role in _GIVEN else None
    if text[condition[0]] == "对":
        start = condition[0] + (2 if text.startswith("对于", condition[0]) else 1)
        if _REACHES.match(text, start) and (of := _first_named(text, unit, segment)) is not None:
            return of
        return (start, recipient_ends.before_deed(text, start, condition[1])) if condition[1] - start > 3 else None
    return condition if role in _GIVEN and condition[1] <= segment.start and becomes(text, condition) else None


def becomes(text: str, case: Place) -> bool:
    """Whether a case is what somebody has come to be or does: 列入创建名单并通过评审的; not 验收合格的."""
    return _BECOME.fullmatch(text, *case) is not None


#: 对|未达到每生每天4元标准的: a case of those who were named before.
_REACHES = re.compile(r"未?(?:达到?|超过|高于|低于|符合|满足|完成)|不足|不低于")
#: 地方试点县|由县级财政先行安排
_FIRST = re.compile(r"(?P<who>(?![对按由每其各从经])[一-龥（）]{2,14}?)(?=由|应|可|须|要|自|按)")


def _first_named(text: str, unit: Unit, segment: Segment) -> Place | None:
    """地方试点县 of 地方试点县由县级财政先行安排，对达到每生每天4元标准的，中央财政按3元给予奖补."""
    first = unit.segments[0]
    found = _FIRST.match(text, actors.lead_end(text, *first), first.end) if first.end < segment.start else None
    return found.span("who") if found is not None and beneficiaries.named(text, *found.span("who")) else None


_GIVEN = frozenset(("grant", "cap", "rate"))


#: 建设类项目|先预拨60%, 公办幼儿园|生均公用经费财政拨款标准为
_TOPIC = regex.compile(
    r"(?P<who>(?!其中|对|由|按|经|在|从|每|单|各级|首批|首期|剩余|其余|资金|补助|补贴|奖励|通过|省|市|县|财政|中央|验收)(?:(?![的由按对每各将在后]|补助|奖励|预拨|拨付)[\p{Han}（）“”□]){2,20}?)"
    r"(?:先行?|首次|分[两二三]期|可)*(?:(?P<paid>预拨|拨付|兑付|预付)(?!资金|经费)|(?:生均|人均|班均|户均|床均)(?:\p{Han}{2,6}经费|补助|定额|财政拨款))"
)


def _topic(text: str, unit: Unit, segment: Segment, mention: Mention, role: str) -> Place | None:
    """建设类项目 of 建设类项目先预拨60%，通过验收后再拨付40%; 公办幼儿园 of 公办幼儿园生均公用经费财政拨款标准为每生每年不低于500元."""
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        found = _TOPIC.match(text, actors.lead_end(text, *one), min(one.end, mention.start))
        if found is not None and beneficiaries.named(text, *found.span("who")):
            return found.span("who") if one is segment or found["paid"] else None
        if role != "instalment":
            return None
    return None


_SUM = re.compile(r"\d[\d.]*[万亿]?元|\d%")
#: 用地, 领域: nothing that is given anything.
_NO_RECEIVER = re.compile(r"(?:用地|领域|行业|产业|技术|方式|方面|条件|要求|因素|材料|信息|数据|事项)$")


def _told_for(text: str, unit: Unit, segment: Segment) -> Place | None:
    """亩产达到500公斤的示范片 of 对亩产达到500公斤的示范片，经测产验收后，每个奖励8万元: a step before the sum."""
    for one in reversed([s for s in unit.segments if s.end < segment.start]):
        start = actors.lead_end(text, *one)
        addressed = text[start] == "对" and text[start + 1] != "象"
        if _SUM.search(text, *one) and not (addressed and somebody_at_end().search(text, start, one.end)):
            return None
        if addressed:
            start += 2 if text[start + 1] == "于" else 1
            fits = text[one.end - 1] != "的" and not _NO_RECEIVER.search(text, start, one.end)
            return (start, one.end) if fits and one.end - start <= 60 and beneficiaries.gets(text, (start, one.end)) else None
    return None


#: 新评定为3A级旅游景区的，; 合伙经营或组织起来共同创业的: those who have come to be something, or do it; 验收合格的 only tells when.
_BECOME = regex.compile(
    r"(?:(?:首次|当年|新|年内|被|经)*(?:评定|认定|获评|评为|评上|获得|荣获|入选|列入|纳入|获批|取得|晋升|升级|培育|创建|通过|合伙|自主|参加|参与|购买|购置|引进|组织|开展|新建|改建|从事|承担|牵头|主导|制定|种植|养殖|租用|租赁|招用|吸纳|投保|举办|承办|建成|建设|实施)"
    r"(?!验收|考核|评估|审核|公示|期限|标准)|(?:晋升|升级|达到)(?:为|至))(?:[^，。；：\d]|\d(?=[A级])){2,40}的"
)


#: 合伙经营或组织起来共同创业的|可按每人不超过10万元
_FOR_CASE = re.compile(r"对于?(?P<who>[^，。；：]{3,40}的)")
_THEN = re.compile(r"可|由|按|每|给予|予以|再|另|分别|一次性|(?:奖励|补助|补贴)(?!资金|标准(?!为|按)|政策|经费|对象)|最高")


def _opening_case(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """新评定为3A级旅游景区的 of 新评定为3A级旅游景区的由市县财政给予奖励，标准不低于20万元: what a segment opens with."""
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        start, end = actors.lead_end(text, *one), min(one.end, mention.start)
        if one is not segment and _SUM.search(text, *one):
            return None
        found = (_FOR_CASE.match(text, start, end) or _BECOME.match(text, start, end)) if text.find("的", start, end) >= 0 else None
        if found is not None and _THEN.match(text, found.end(), one.end):
            return recognised(text, found.span()) or found.span() if found.re is _BECOME else found.span("who")
    return None


#: 省级|按喷灌每亩800元、微灌每亩1200元的标准补助; 省级|分配资金时各奖励500万元; not 省级奖励资金, 市级以上
_LEVEL = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?，?)?"
    r"(?P<who>(?:中央|[省市县区州镇]级|市县|县区|(?:[省市县区]、)+[省市县区](?:[两三]级)?|各(?:[省市州县区]|地|设区市|县市|市县|、|（[^（）]{1,6}）){1,6})(?:财政)?)"
    r"(?:共|累计|计划|拟)?(?=对|按|在|预算(?:安排|新增)|新增|设立|分配|安排|给予|每|再|另|一次性|分别|统筹|配套|承担|负担|(?:补助|补贴|奖励|奖补)(?!资金|标准|办法|政策|项目|对象|比例))"
)


def pays(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """省级 of 对高效节水灌溉，省级按喷灌每亩800元补助: the level of government that opens the segment of the sum or one before it."""
    if text.find("国家级", unit.start, mention.start) >= 0:
        return None  # 对国家级平台奖励100万元，省级奖励50万元
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        start = actors.lead_end(text, one.start, one.end)
        found = _LEVEL.match(text, start, min(one.end, mention.start)) or _FUND.match(text, start, mention.start)
        if found is not None:
            return found.span("who")
        if one is not segment and text.find("从", *one) >= 0 and (out := _OUT_OF.search(text, *one)) is not None:
            return out.span("who")
    return None


#: 返还资金从|失业保险基金|中列支，(每户最低不少于500元)
_OUT_OF = regex.compile(
    r"(?:资金|经费|费用|支出|补贴|补助)?从(?P<who>(?!事)[^，。；从\d]{2,24}?(?:基金|资金|公益金|保障金|经费|财政|预算|收入))(?:结余)?中(?:统筹|予以)*(?:列支|安排|支出|支付|解决)"
)


#: 2022年|市级生态环境专项资金|安排(4200万元): a fund of a level of government that sets aside.
_FUND = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?，?)?(?P<who>(?:(?:中央|[省市县区州]级?|本级|年度)[一-龥]{0,14}?(?:专项资金|资金|基金|公益金|预算|经费)|(?!从|由|其中)[一-龥]{2,10}?(?:公益金|保障金|基金)))(?:统筹|每年|新增|拟|计划|一次性|共计?|合计|总计|累计|已|切块)*(?:安排|列支|拿出|投入|下达|拨付)"
)


def among(text: str, segment: Segment, mention: Mention) -> Place | None:
    """认定为省级示范的 of 其中认定为省级示范的奖励20万元: which of those who are told before get this sum."""
    found = _AMONG_THOSE.search(text, segment.start, mention.start)
    return found.span("who") if found is not None else None
