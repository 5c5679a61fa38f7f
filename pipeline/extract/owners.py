"""Who stands right in front of a sum or of 每, and so gets it: 大型灌区每处补助1200万元, 合肥市1亿元, 产粮大县不少于250万元."""

import regex

from .. import words
from . import actors, beneficiaries
from .lexicon import somebody_at_end
from .patterns import compiled, of_words
from .reading import Place, Segment, Unit

#: 大型灌区 in front of 每处补助1200万元, 建档立卡贫困户、低保户 in front of 每户补助1.15万元: short names, no verb.
_OWNER = regex.compile(
    r"(?![一二三四五六]?[档类等]\p{Han}?$|\p{Han}*(?:按|标准为|额度为)|其中|要求|力争|确保|所需|经费|资金|标准|按|对|以|为|年度|同时|原则"
    r"|在(?![岗职编校册])|从|自|于|由|根据|参照|上述|另|再|并|可)(?:\d{1,3}周?岁(?:及?以[上下]"
    r"|至\d{1,3}周?岁)?的?)?\p{Han}{2,12}(?:、\p{Han}{2,12})*(?:(?<![到至给按照为对助贴励准额度金费为予由上中内下级后前求险]|国家)"
    r"|(?<=[初高]中))"
)
#: (下达补助资金3亿元，其中)合肥市|1亿元、芜湖市|8000万元
_SHARE_OUT = regex.compile(r"(?:(?<![^\s，、。；：.）])|其中)(?P<who>(?!各|本|全|其中)(?:(?!每|给予)\p{Han}){2,8}[省市县区州盟旗])$")
#: (一类地区补助80%，)二类地区|补助(60%); no 省级财政补助…, 省级奖励….
_PLAIN = regex.compile(
    r"(?P<who>(?!对|按|由|对于|其中|每|单个|单家|单户|同一|首次|给予|再|另)(?:(?!每)[\p{Han}“”□]){2,16}(?<!政府|财政|部门|管委会|[局厅委部会级]))(?:当年|首年|一次性)?(?:给予)?(?:一次性)?(?:补助|补贴|奖励|奖补|[补奖给]$)(?:标准)?(?:为|按)?$"
)
#: 年度授权量超过100件的企业|一次性奖励(10万元)
_SUCH = regex.compile(
    r"(?:^|(?<=[，。；：\s]))(?P<who>(?!对|按|由|每|其中|经|在)[^，。；：]{1,40}[^，。；：\d]的(?:(?!每"
    r"|的)(?:[\p{Han}（）、]|\dA)){1,20}?)(?:每[年月]|全年|一次性|分别)*(?:给予)?(?:一次性)?(?:补助|补贴|奖励|奖补|资助|[补奖给]$)(?:标准)?(?:为|按|每\p{Han})*$"
)
#: 中央财政安排|我省|农机购置补贴资金(3.6亿元)
_ALLOTTED = regex.compile(
    r"(?:安排|下达|拨付|拨给|补助|切块|分配)(?:给|到|至)?(?P<who>[我你全][省市县区州]|(?!中央|地方)\p{Han}{2,6}(?<!开发|园|地|城|社|灌|山|牧|库|景|示范|新|老|片)[省市县区州盟旗](?!级))(?:的|\d{4}年度?)?(?:\p{Han}{0,16}(?:资金|经费|补助|补贴))?$"
)
#: 农民专业合作社|年度内享受补贴资金(总额不超过80万元), 本科毕业生|还可申领(每月500元)
_ENJOYS = regex.compile(
    r"(?<![^\s，。；：])(?P<who>(?!对|按|由|每|单|同一)(?:(?!每|对)[\p{Han}、（）]){2,24}?)(?:年度内?|当年|每年|累计|还|均|都|也|最多|另)*(?:可以?)?(?:分别)?(?:享受|获得|申领|申请|领取|取得)(?:的?\p{Han}{0,8}(?:补贴|补助|奖励|奖补|资助|资金|津贴|待遇|补偿)\p{Han}{0,6})?(?:每\p{Han}){0,2}$"
)
_ENJOYS_SO_MUCH = of_words(
    r"(?P<who>(?!对|按|由|每|单|同一|其中)(?:(?!每|对|的)[\p{Han}、（）]){2,24}?)(?:年度内?|当年|每年|累计|均|都|最多|全部|全)*(?:可以?)?(?:享受|申领|申请|领取)(?:的)?(?:\p{Han}{0,8}(?:助学金|奖学金|助学贷款)|补贴|补助|奖励|资助|政策)"
)
#: 中小微企业|按(60%返还); 单位按8%缴纳 gets nothing.
_BY = regex.compile(
    r"(?P<who>(?!对|按|由|每|单|同一|其中)(?:(?!每|按)\p{Han}){2,16}(?<!政府|财政|部门|[局厅委部会级]))(?:均|可|统一|分别)*按照?"
)
_PAID_BACK = regex.compile(r"的?(?:比例|标准)?(?:予以|给予|进行)?(?:返还|补助|补贴|奖励|资助|报销|救助|发放|享受)")
#: (每县不少于100万元，)|产粮大县(不少于250万元): who stands right in front of the bound.
_BARE = regex.compile(r"(?!对|按|由|每|单|同一|其中|各级|中央|地方)(?:(?!每)\p{Han}){2,10}")


_PAYER = regex.compile(r"(?:中央|[省市县区]级?|各级|地方)?财政(?:部门)?按照?")


_NAME = regex.compile(r"(?!对|由|按|其中|各级|每|单)\p{Han}{2,14}(?:（[^（）]{1,10}）)?")
_PLACE = regex.compile(r"(?<!级)[省市县区州盟旗]$")


def owner(text: str, segment: Segment, per_start: int, *, addressed: bool) -> Place | None:
    """大型灌区|每处补助1200万元. Where 对…企业 is `addressed` in the unit, 小型无人机每条航线 says for what: only somebody else gets it."""
    start = actors.lead_end(text, segment.start, per_start)
    paid = _PAYER.match(text, start, per_start)
    start = paid.end() if paid else start  # 中央财政按照|中西部地区|每亩1500元
    by = compiled(r"按照?[^，。；：、\d]{2,10}$").search(text, start + 2, per_start)  # 直流充电桩|按额定功率每千瓦补贴200元
    bound = _BOUND.search(text, start + 2, per_start) if by is None else by
    found = _OWNER.fullmatch(text, start, bound.start() if bound else per_start)
    if found is None and (named := _UNDER_STANDARD.search(text, start, per_start)) is not None:
        return named.span("who") if somebody_at_end().search(named["who"]) else None
    if found is None or text[found.start() - 1] == "由" or found[0].endswith(("财政", "财政厅", "财政局", "财政部门")):
        return None  # 由土地主管部门|每年按3倍收取
    parts = found[0].split("、")
    alike = len({part[-2:] for part in parts}) == 1  # not 涂写、刻画|每处
    verbs = any(words.is_verb(found[0][a:b]) for a, b in words.cut(found[0])[1:])  # 汽车置换更新|单台
    thing = alike and not addressed and not verbs
    measure = _MEASURE.match(text, per_start) or _PAY.search(found[0])
    return found.span() if somebody_at_end().search(found[0]) or (thing and not measure) else None


#: 补助标准为|小学生|每生每年1000元
_UNDER_STANDARD = regex.compile(r"(?:标准|额度|金额|比例)(?:分别)?(?:为|是|按照?|：)(?P<who>\p{Han}{2,12})$")


#: 勤工助学岗位报酬|每小时(不低于18元): what is paid, and nobody.
_PAY = regex.compile(r"(?:报酬|工资|薪酬|费用?|租金|房租|津贴|补贴|补助|奖金|金额|资金|经费|价格)$")
#: 稻谷|每吨(130元): what is measured gets nothing.
_MEASURE = regex.compile(r"每(?:[件次份例篇期]|课时|学时|班次|吨|公斤|千克|斤|升|立方米)")


#: 完全失能老年人|不低于|每人每月300元
_BOUND = regex.compile(r"(?:不低于|不少于|不超过|提高到|增加到|统一|标准为|为|再|可)+$")


def doer(text: str, segment: Segment, per_start: int) -> Place | None:
    """人力资源服务机构|每成功引进1名人才: who does each time what is rewarded."""
    start = actors.lead_end(text, segment.start, per_start)
    found = _OWNER.fullmatch(text, start, per_start)
    return found.span() if found is not None and somebody_at_end().search(found[0]) and not _bare_verb(found[0]) else None


def next_owner(text: str, segment: Segment, last: Place | None, start: int, end: int) -> Place | None:
    """中级工 of 初级工每人1000元、|中级工|每人1500元: somebody, or what ends like the one before; nobody where that stood there alone."""
    if start == end or last is None or last[0] < segment.start or compiled(r"再|另|给予|按|并|同时").match(text, start, end):
        return last
    if compiled("[一二三四五六七八九十甲乙丙A-D][级档类等]").fullmatch(text, start, end):
        return last  # 护理补贴一级每人120元、二级每人80元
    end -= len("按照") if text.endswith("按照", start, end) else text.endswith("按", start, end)  # 其他县|按每县500万元
    found = _OWNER.fullmatch(text, start, end)
    alike = text[last[1] - 1] == text[end - 1]
    return found.span() if found is not None and (alike or somebody_at_end().search(found[0])) else None


def by_per(text: str, who: Place | None, per: Place | None, segment: Segment) -> Place | None:
    """单户企业 of 单户企业每年不超过100万元, where the words before name nobody who could get it (重点企业实施的项目)."""
    same = per is not None and text.startswith("同一", *per) and text[per[0] - 1] in "，；。：\n且"
    if per is None or not segment.start <= per[0] < segment.end or (who is not None and not same and somebody_at_end().search(text, *who)):
        return who
    named_ = _EACH_OF.match(text, *per)
    return (per[0], named_.end()) if named_ is not None and somebody_at_end().search(text, per[0], named_.end()) else who


_EACH_OF = regex.compile(r"(?:每[个家名户](?!每)|单个|单家|单户|同一)\p{Han}{2,8}?(?=在?同一|$)")


def enjoys(text: str, segment: Segment) -> Place | None:
    """农民专业合作社|年度内享受补贴购置主机(不超过10台，补贴资金总额不超过80万元)"""
    found = _ENJOYS_SO_MUCH.match(text, *segment)
    return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None


#: 管护员|补助(每人每月500元), 本专科生|国家助学金平均补助标准(从每生每年3000元提高到3300元)
_FUND_OF = regex.compile(
    r"(?!对|按|由|每|单|其中|各级|中央|地方|用于)(?:\d{1,3}周?岁(?:及?以[上下])?的?)?(?:(?!每|的|为|其|把|今年|明年|要|用于|增加|发给|是|应"
    r"|将|在)\p{Han}){2,18}"
)
_FUND = regex.compile(
    r"以奖代补|(?:集中|分散|基本生活)供养|护理|扶助|基本生活保障|最低生活保障|救助(?![站机对人])|贷款贴息|补助|补贴|津贴|报酬|工资|奖金|待遇|助学金|奖学金|救助金|抚恤金|养老金|慰问金"
    r"|抚慰金|优待金|丧葬费|安家费|生活费"
)
_FUND_REST = regex.compile(
    r"(?!机)的?(?:国家|省级|市级|财政|劳务|生活|岗位|交通|工作|基本|平均|基础|月|年|住房|购房|安家|租房|过渡期|临时)*\p{Han}{0,4}?"
    rf"(?:{_FUND.pattern})(?:平均|资金)*(?:补助|补贴)?(?:标准|水平|金额|额度|比例)?(?:[一二三四五]级)?"
    r"(?:可|再|补助|补贴|发放|平均|统一|最高|最低|不低于|不少于|不超过|为|按照?|达到|提高到|分别|从|由|每\p{Han}{1,2}|[\d.]+[万亿]?元(?:/\p{Han}+)?|(?:提高|调整|增加|放宽|上浮|降低)(?:[到至为])?)*"
)
#: (按)初级工|1000元/人
_EACH_NAMED = regex.compile(r"(?:^|(?<=[，、：按照为]))(?P<who>(?:(?!按|为|每)\p{Han}){2,12})(?:每\p{Han})?$")
_FOR_A_PERSON = regex.compile(r"/[人名户家位生]")
#: 硕士生|3.5万名，(每生每年20000元)
#: (优秀等次不超过)6个|市州|，每个(奖励500万元)
_SO_MANY = regex.compile(r"\d+[名个家户所位](?P<who>(?!以[上下内]|[月季年百周]|工作日|小时|学)(?:(?!的)\p{Han}){2,12})$")
#: 支持建设|残疾人就业扶贫基地|120个，每个(补助15万元)
_MADE_SO_MANY = regex.compile(
    r"(?:建设|扶持|支持|创建|打造|培育|遴选|认定|评选|建成|新建|选择|确定|完成)(?P<who>(?!建设|创建)\p{Han}{2,14}?)\d[\d.]*[万千百]?[个家户名所座]$"
)
_ONE_EACH = regex.compile(r"每[名个家户所位人]")
_COUNTED = regex.compile(r"(?:其中[，：]?)?(?P<who>\p{Han}{2,12})\d[\d.]*[万千百]?[名人户家位个所]")


def by_fund(text: str, segment: Segment, place: int) -> Place | None:
    """管护员 of 管护员补助每人每月500元: whose money it is called."""
    start = actors.lead_end(text, segment.start, place)
    if _FUND.search(text, start, place) is None or (opened := _FUND_OF.match(text, start, place)) is None:
        return None
    for end in range(min(opened.end(), place - 2), start + 1, -1):
        if somebody_at_end().search(text, start, end) and words.across(text, end) is None and _FUND_REST.fullmatch(text, end, place):
            return (
                None
                if _bare_verb(text[start:end])
                or compiled("财政|安排|下达").search(text, start, end)
                or text[end] == "费"
                or text.endswith(("财政", "政府", "基金", "级", "中央"), start, end)
                else (start, end)
            )
    return None


def counted(text: str, unit: Unit, segment: Segment, per_start: int) -> Place | None:
    """硕士生 of 硕士生3.5万名，每生每年20000元: whose number the segment before tells."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None or actors.lead_end(text, segment.start, per_start) != per_start:
        return None
    found = _COUNTED.fullmatch(text, actors.lead_end(text, *before), before.end)
    if found is None and _ONE_EACH.match(text, per_start):
        found = _SO_MANY.search(text, *before) or _MADE_SO_MANY.search(text, *before)
    return found.span("who") if found is not None and beneficiaries.named(text, *found.span("who")) else None


def plainly(text: str, segment: Segment, place: int, figure_end: int) -> Place | None:
    """合肥市|1亿元 of what is shared out, 二类地区|补助60%: who stands right in front of the sum or its verb."""
    start = actors.lead_end(text, segment.start, place)
    if (whose := by_fund(text, segment, place)) is not None:
        return whose
    if _FOR_A_PERSON.search(text, place, figure_end) and (named := _EACH_NAMED.search(text, start, place)) is not None:
        return named.span("who") if somebody_at_end().search(named["who"]) and not _bare_verb(named["who"]) else None
    inside = max(text.rfind(mark, start, place) + len(mark) for mark in ("按照", "按", "、"))
    found = _PLAIN.fullmatch(text, start, place) or (_PLAIN.fullmatch(text, inside, place) if inside > start + 1 else None)
    if found is not None and somebody_at_end().search(found["who"]) and not _bare_verb(found["who"]):
        return found.span("who")
    such = _SUCH.search(text, start, place)
    if such is not None and beneficiaries.named(text, *such.span("who")):
        return such.span("who")
    by = _BY.fullmatch(text, start, place)
    if by is not None and somebody_at_end().search(by["who"]) and _PAID_BACK.match(text, figure_end, segment.end):
        return by.span("who")
    for pattern in (_SHARE_OUT, _ALLOTTED, _ENJOYS):
        found = pattern.search(text, segment.start, place)
        if found is not None and (pattern is not _ENJOYS or somebody_at_end().search(found["who"])):
            return found.span("who")
    if start == place and text[place - 1] in "：，":  # 合肥市：|5000万元, 省级园区，|200万元
        start = max(text.rfind(mark, max(0, place - 24), place - 1) for mark in "，。；：、\n .）") + 1
        name = _NAME.fullmatch(text, start, place - 1)
        if name is not None and (somebody_at_end().search(name[0]) or _PLACE.search(name[0])):
            return name.span()
        return None
    bare = _BARE.fullmatch(text, start, place)
    return bare.span() if bare is not None and somebody_at_end().search(bare[0]) and not _bare_verb(bare[0]) else None


def _bare_verb(words_: str) -> bool:
    """支持企业(补助50万元) opens with what is done."""
    return bool(
        compiled(r"支持|鼓励|引导|组织|奖励|补助|补贴|资助|帮助|推动|促进|引进|录取|考取|考上|升入|认定|新增|培育|获|通过").match(words_)
    )
