"""Who gets a sum by where the words stand, whatever those are called.

对51个脱贫县上浮10%, 自然村通硬化路项目由省级按每公里25万元补助, 体育场不超过120万元、体育馆不超过80万元.
"""

import re
from functools import cache

import regex

from .. import words
from . import actors, bodies
from .lexicon import somebody, somebody_at_end
from .patterns import compiled, of_words
from .reading import Place, Segment, Unit

_HOW = r"(?:平均|累加|叠加|再|另|均|也|还|统一|分别|额外|一次性|每[年月季]|全部|可|应|优先|各)*"
#: What follows those who 对 is directed at.
_THEN = (
    rf"{_HOW}(?:给予|予以|按照?(?!时|期)|每\p{{Han}}|实行|奖励|补助|补贴|资助|奖补|补偿|减[按免征收]|在[^，。；]{{2,18}}(?:基础上|时给予|时予以)|上浮"
    rf"|下浮|发放|最高|最低|不超过|不低于|支付|返还|安排|增加|提高)"
)
#: 对|51个脱贫县|上浮, 对|返贫致贫人口|按…给予; no 针对, 面对.
_TO = regex.compile(
    rf"(?<![针面应相绝校核反结派])(?:对于?|给予|补给|向)(?P<who>(?![象口应标接外内比照策待准]|此|该项|上述|其(?:中|给|按)|每[人户家]"
    rf"|[^，。；：]{{0,4}}资金|一次性|{_HOW}(?:补助|补贴|奖励|奖补|资助|支持))(?:(?!给予|予以|对(?!象)"
    rf"|的部分)[^，。；：]){{2,50}}?)(?={_THEN}|的?(?:一次性)?(?:补助|补贴|奖励|奖补)\d)"
)
#: Nouns for a deed, a cost or a measure: nobody gets anything.
_NOBODY = regex.compile(
    r"(?:投入|投资|贡献|产值|收入|增长|业务|债券|融资|交易|合同|租金|[电水产销用销]量|面积|数量|品种|成本|[价量率数额金费款税贷息]|保险"
    r"|标准|比例|政策|问题|成果|转化|活动|推广|应用|改造|建设|服务|培训|研发|认证|体检|检测|筛查|治疗"
    r"|造林|种植|养殖|购置|购买|更新|报废|回收|还田|利用|处理|整治|治理|修复|灌溉|运输|出口|进口|保护|开发|运营|管护|维护|诉讼|举报|工作"
    r"|行为|情况|方面|部分|期间|年度|需要|过程|环节|经费|资金|支出|损失|宣传|转移|展示|采购|合作|引进|创建|评选|考核|等级|优秀|合格|良好|优"
    r"|良)$"
)
#: 成功上市, 首次入园: a deed that ends like somebody.
_DEED = regex.compile(
    r"[上入应退]市|[入进退]园|[落入开]户|[返下离入]乡|[入住出转]院|[建设到离]站|[出入]厂|[入退]社|[入离]村|[进出]场|升规|入库|人均"
)
#: 新增省级绿色工厂, 改建农村公路: says which, and does nothing.
_WHICH = regex.compile(
    r"(?:当年|首次|年度|本年度)?(?:新建|新增|新认定|新获批|新评定|新纳入|改建|扩建|已建|在建|列入|纳入|入选|通过|获得?|评|符合|参加|承担"
    r"|从事|取得)"
)
#: What gets money though it is nobody: 自然村通硬化路项目, 小（1）型水库, C级危房.
_THING = (
    r"(?:项目|工程|平台|基地|产品|车辆|车(?![间位次票费库])|船舶|机具|设施|水库|(?:停车|冷|仓|车)库|海外仓|河湖|湖泊|河流|灌区|危房|住房|小区|街区|充电[站桩]|电站"
    r"|公路|桥梁|展会|赛事|品牌|集群|驿站|工作室|学科|专业|课程|书[房屋]|(?:入驻|经营|创业|经济)实体|牧场|大棚|绿色工厂|病床|床位|广场|[场店](?!景)|机组|锅炉"
    r"|示范[县市区镇村园社]|[试示]点[县市区镇村]|[县市区镇乡村]|片区|社区|体育场|文化站|服务站|中心|站|馆|院|所|厂|园|品种)"
)


@cache
def _at_end() -> "re.Pattern[str]":
    return of_words(rf"(?:{somebody()}|{_THING})(?:（[^（）]*）)?$")


def named(text: str, start: int, end: int) -> bool:
    """Whether the words end in somebody, or in a thing that gets money (农业产业化项目)."""
    return _at_end().search(text, start, end) is not None and _DEED.search(text, max(start, end - 2), end) is None


def gets(text: str, place: Place) -> bool:
    """Whether the words name those who may get money: somebody, a thing that does, or what no deed, cost or measure ends."""
    start, end = place
    if _DEED.search(text, max(start, end - 2), end) or text[end - 1] == "级":
        return False
    if somebody_at_end().search(text, start, end):
        return True
    if _NOBODY.search(text, max(start, end - 8), end) or text[end - 1] in "的，了":
        return False
    if _WHICH.match(text, start, end):
        return _at_end().search(text, start, end) is not None
    first = words.cut(text[start : min(end, start + 4)])[:1]
    opens = bool(first) and words.is_verb(text[start : start + first[0][1]])
    return not opens or bodies.is_compound(text, start, end) or ("的" in text[start:end] and _at_end().search(text, start, end) is not None)


def addressed(text: str, segment: Segment, place: int) -> Place | None:
    """Those whom 对 or 向 of the sum's own segment is directed at: 对51个脱贫县|上浮(10%)."""
    found = None
    for match in _TO.finditer(text, segment.start, place):
        if gets(text, match.span("who")) and (text[match.start()] in "对向" or _at_end().search(match["who"])):
            found = match.span("who")
    if found is None and (handed := _HANDED.search(text, segment.start, place)) is not None and somebody_at_end().search(handed["who"]):
        return handed.span("who")
    return found


#: (60%)|向|中小微企业|返还, (的标准)发给农户
_TOWARDS = regex.compile(
    r"(?:的?(?:比例|标准|额度))?(?:一次性|分别|统一|按月|按年)*(?:向|对|给予|补助给|发放给|支付给|奖励给?)(?P<who>(?!社会|公众|一次性|每"
    r"|相应|适当|最高|资金|财政|奖|补)[^，。；：\d]{2,24}?)(?=返还|拨付|支付|发放|给予|予以|补助|补贴|奖励|叠加|兑付|预拨|下达|$)"
)


#: 分别奖励|村“两委”班子|(1万元)
_HANDED = regex.compile(
    r"(?:奖励|补助|补贴|资助|奖补|发给|[奖给](?![励予补金项]))(?P<who>(?!资金|经费|标准|每|不[低高超少]|最高|金额|额度|总额|一次性)[^，。；：、\d]{2,16}?)(?:一次性)?$"
)


def behind(text: str, segment: Segment, place: int) -> Place | None:
    """Those whom 向 or 对 behind the figure is directed at: 60%|向中小微企业返还, 其中70%奖励给项目主要完成人员."""
    for pattern in (_TOWARDS, _LATER):
        found = pattern.match(text, place, segment.end)
        if found is not None and somebody_at_end().search(found["who"]):
            return found.span("who")
    if (kind := _GIVEN_KIND.match(text, place, segment.end)) is not None and named(text, *kind.span("who")):
        return kind.span("who")
    return None


#: (按每人次30元)给予|场馆|补贴; no 项目补助
_GIVEN_KIND = regex.compile(
    r"(?:的?(?:比例|标准|额度))?给予(?P<who>(?!一次性|项目|工程|产品|平台|基地)\p{Han}{2,8}?)(?:一次性)?(?:补贴|补助|奖励|奖补|资助)(?=[，。；]|$)"
)
#: (4%至6%、2%至4%)三个等级对|举报人|给予奖励
_LATER = regex.compile(
    r"[^，。；：]{0,40}?(?<![针面应相绝校核反结派])对(?P<who>(?![象口应标接])[^，。；：\d]{2,20}?)(?:分别|一次性)?(?:给予|予以"
    r"|进行)(?:一次性|适当)?(?:奖励|补助|补贴|奖补|资助|补偿)"
)

#: 普惠性民办幼儿园|按每生每年600元给予, 社区养老机构|由市级公益金给予: what a unit opens with, and what it is then given.
_TOPIC = regex.compile(
    r"(?P<who>(?![对按由从向经以在为每凡将把给]|其(?![他余])|各级|所需|补助|补贴|奖励|资金|经费|中央|[省市县区]级?财政)(?:(?!按照?|由|的?标准|给予"
    r"|每|[为从对，]|自[^，]{2,16}起|建成后|年度?内)[^。；：\d]|\d(?=[）A岁]|周)|[（）]){2,40}?)"
    r"(?:自[^，]{2,16}起，?|建成后|全年|当年|，|可|另|再|均|统一|分别|全部)*(?=(?:[视按据]|根据|依据|结合)[^，。；]{2,20}(?:给予|予以)"
    r"|由[^，。；]{2,24}?(?:按|给予|予以|补助|每|奖励)|按照?[^，。；]{0,24}?每?[^，。；]{0,12}(?:给予|补助|奖励|补贴|发放|$)"
    r"|(?:[省市县区中][^，。；]{0,4}财政|[省市县区]级)[^，。；]{0,4}(?:按|给予|每|一次性|对))"
)
#: 能繁母猪存栏1000头以上的养殖场|，(每新增1头补助1000元)
_SUCH = of_words(
    r"(?:对于?)?(?:用于(?:补助|支持|奖励|扶持)?)?(?P<who>(?![对按由向经以在为将把给]|从(?![事业])|其中|用于)[^，。；：]{2,60}的(?:(?!的)[\p{Han}（）、“”□]|\d(?=A)|A){1,30})"
)
#: 建筑垃圾资源化利用企业|，(每利用1吨补贴2元)
_BARE = of_words(
    r"(?![对按由从向经以在为每凡其将把给或及]|各|全|优先|重点|积极|鼓励|支持|引导|择优|同时|连续|累计)(?:(?![由对按的为将把给])[\p{Han}（）“”□]){4,24}"
)
_GIVES = regex.compile(r"给予|予以|补助|奖励|补贴|奖补|资助|发放|返还|支持|贴息|[补奖给](?=\d|$)")
_TAKES = regex.compile(
    r"缴纳|征收|收取|计征|(?<!其)承担(?!任务|国家|项目|单位|主体|企业|[省市县]级)|负担|自筹|缴费|筹集|提取|计提|出资|处以|罚|扣[减除]|核减|收回|追回"
)


def such(text: str, segment: Segment) -> Place | None:
    """能繁母猪存栏1000头以上的养殖场: a segment that is somebody, with what says which one."""
    start = actors.lead_end(text, *segment)
    if text[start - 1] == "由":
        return None
    found = _SUCH.fullmatch(text, start, segment.end)
    if found is None and 4 <= segment.end - start <= 24 and _BARE.fullmatch(text, start, segment.end):
        bare = start, segment.end
        return bare if somebody_at_end().search(text, *bare) and not _PAYS.search(text, *bare) and not _acts(text, *bare) else None
    if found is None or _PAYS.search(found["who"]):
        return None
    start, end = found.span("who")
    plain = end - text.rfind("的", start, end) <= 7 and "、" not in text[text.rfind("的", start, end) : end] and text[start] not in "其该此"
    return (start, end) if named(text, start, end) or (plain and is_thing(text, (start, end))) else None


def _acts(text: str, start: int, end: int) -> bool:
    """企业|参加重点展会: whether somebody at the beginning does something; 资源化利用企业 is one name."""
    for stop in range(start + 2, end - 2):
        if somebody_at_end().search(text, start, stop) and not bodies.is_compound(text, stop, end):
            first = words.cut(text[stop : min(end, stop + 4)])[0]
            if words.is_verb(text[stop : stop + first[1]]):
                return True
    return not gets(text, (start, end))


def topic(text: str, unit: Unit, segment: Segment, place: int, *, own: bool = False) -> Place | None:
    """What the unit, or the sum's `own` segment, opens with and the sum is given to.

    None where the sum is taken, or what opens it pays or is no receiver.
    """
    first, end = segment if own else unit.segments[0], unit.segment_at(min(segment.end + 1, unit.end)).end
    start = actors.lead_end(text, first.start, place)
    found = _TOPIC.match(text, start, min(place, unit.end))
    if found is None or found.end("who") > first.end or _TAKES.search(text, *segment) or not _GIVES.search(text, segment.start, end):
        return None
    who = found.span("who")
    if not _at_end().search(text, *who) or _PAYS.search(text, *who) or compiled("安排|列支|配套").search(text, *segment):
        return None
    return who if gets(text, who) else None


_PAYS = regex.compile(r"(?:财政|政府|部门|[局厅委]|(?<!干)部|委员会|基金|资金|管委会)(?:（[^（）]*）)?$")

#: 小（1）型水库|平均(每座240万元), Ⅰ型大城市|(每个补助1.5亿元), C级危房|(户均): in front of for each of what.
_NAMED = regex.compile(
    r"(?:\G|(?<=[，、：；为按和对\s]|标准|其中))(?P<who>(?![按由对每其各从]|标准|补助|其中|再|另|平均)(?:(?![按每由对向为]"
    r"|在(?![站校职岗读册编建园院])|的?标准|补助|奖励|给予|平均)[\p{Han}A-ZⅠ-Ⅹ“”□]|（[^（）]{1,8}）|\d(?=级|A|周?岁)){2,18}?)(?:平均"
    r"|一次性|另|再|可|统一|均|最高|按照?|在此基础上|补助|奖励|奖补|补贴|给予)*$"
)


def in_front_of_each(text: str, segment: Segment, per_start: int, start: int | None = None) -> Place | None:
    """小（1）型水库|平均每座240万元, 贫困县|在此基础上每公里增加5万元; in a list, where its entry begins at `start`."""
    found = _NAMED.search(text, segment.start if start is None else start, per_start)
    if found is None or _TAKES.search(text, *segment) or _PAYS.search(text, *found.span("who")) or text[found.start("who") - 1] == "由":
        return None
    who = found.span("who")
    if text[per_start - 1] in "按照" and text.find("安排", per_start, segment.end) >= 0:
        return None  # 幼儿园|按每班5000元安排经费: who arranges
    return who if _at_end().search(text, *who) and gets(text, who) else None


#: 其中|体育场|不超过120万元、体育馆不超过80万元; 权利人|补偿13元; 大型企业|返还比例为30%; 小微企业|最高额度由…提高至400万元.
_PART = regex.compile(
    r"(?:\G|(?<=[，、；。：]|其中))(?P<who>(?![按由对每其各从]|再|另|最高|累计|补助|奖励|一般|原则|单|同一|全年|年度"
    r"|首次|(?:创业|贷款|担保|信用|授信|融资)(?:担保|贷款|额度|最高))(?:(?![按每将把]|标准|补助|奖励|给予|补偿|返还|最高|分别|不[超低得高少]|单[个机台套座件辆次位])[\p{Han}A-ZⅠ-Ⅹ]|（[^（）]{1,24}）){2,16}?)"
    r"(?:的)?(?:每[年月]|全年|年度)*(?:补偿|返还|补助|奖补|奖励|补贴|创业|贷款|担保|信用|授信|融资)*(?:资金)?(?:比例|标准|(?:最高)?额度)?(?:一般|原则上|最高"
    r"|各|分别|每[年月]|奖励|补助|补贴|奖补)*(?:(?:不超过|不低于|不高于|为|按|可达?)|(?:由[^，。；]{1,14})?(?:可|再|应|均|分别)*(?:提高|调整|降低|增加|放宽)(?:至|到|为))?$"
)
#: 亚洲首店、|中国（内地）首店: more of those that one list names.
_MORE_OF = regex.compile(r"(?:\G|(?<=[，；：]))(?!其中|每|对|由|按)[^，。；：\d、]{2,16}(?:、[^，。；：\d、]{2,16}){0,4}、$")


def parts(text: str, segment: Segment, place: int, *, bound: bool) -> Place | None:
    """Who or what gets money right in front of the bound or the verb of the sum, behind the last mark before it."""
    found = _PART.search(text, segment.start, place)
    if found is None or _TAKES.search(text, *segment) or compiled("收费|[价费]标准").search(text, *segment):
        return None
    who = found.span("who")
    if who[1] == place and not bound and not somebody_at_end().search(text, *who):
        return None  # (其中)农村公路|7550万元: what it is for
    if _PAYS.search(text, *who) or not (_at_end().search(text, *who) or (bound and is_thing(text, who))):
        return None
    if not gets(text, (who[0] + 2 if bound and _OWN_OR_HIRED.match(text, *who) else who[0], who[1])):
        return None
    if text.find("分别", who[1], place) >= 0 and (more := _MORE_OF.search(text, segment.start, who[0])) is not None:
        return more.start(), who[1]
    return who


def is_thing(text: str, who: Place) -> bool:
    """海外仓, 航线: whether the words end in a noun, which is no measure, right in front of a bound."""
    end = text.find("（", *who)
    end = end if end > who[0] else who[1]
    if _NOBODY.search(text, max(who[0], end - 8), end):
        return False
    last = words.cut(text[who[0] : end])[-1]
    return not words.is_predicate(text[who[0] + last[0] : who[0] + last[1]]) and not _NO_THING.search(text, who[0], end)


#: 自建|海外仓, 租赁|海外仓: two ways to have the same thing.
_OWN_OR_HIRED = regex.compile(r"(?:自建|自购|租赁|租用|新建|改建|扩建)(?=\p{Han}{2})")
#: 展位费, 贷款额度, 单次: what a bound is of, and nobody.
_NO_THING = regex.compile(
    r"[费额款金资酬薪贷助贴励息税率度次年月期限价量数型类级档钱值均]$|(?:水平|程度|情况|标准|比例|规模|面积|时间|收入|费用|支出|合计|总计|部分|金额|上限|限额|地区)$"
)
