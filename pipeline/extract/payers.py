"""Who pays: 省财政 in front of the sum, 由市财政承担 behind it, 中央财政对…予以补助 in the sentence before."""

import re

import regex

from ..records import Mention
from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Segment, Unit

_LEVEL = (
    r"(?:中央|[省市县区州镇]级?(?:及?以上)?|乡镇|各级|各地|地方|国家|自治区|同级|本级|上级|属地|兵团|(?:(?![年月日由从按，和及与局厅委对向]|(?<=会)同(?!县))\p{Han}){1,4}[省市区县州])"
    r"(?:（[^（），。；]{1,8}）)?"
)
TREASURY = rf"(?>(?:{_LEVEL}[、和及与])*+(?:{_LEVEL})?(?:本级|两级|三级|各级)?财政(?:部门?|厅|局)?)"
#: 省财政, 市、县（区）财政, 中央预算内投资, 失业保险基金.
_PAYER = regex.compile(
    rf"{TREASURY}|财政部(?!等|、|关于|令|和|《|印发)|中央预算内投资(?=对|按|给予|予以|安排|支持|补助|奖补|补贴)|(?<![从由])[\p{{Han}}]{{2,8}}基金(?=给予|出资|安排"
    rf"|支持)"
)
_NO_PAYER = regex.compile(
    r"部门|等[^，。；]{0,4}[部委局门]|风险|保障范围|保障体系|扶持|政策|赤字|收入|收支|体制|承受|供养|补助的|[^，]{0,6}(?:制定|核定|审核|备案|确定|会同|报送|上报|追回"
    r"|收回)(?!后[^，]{0,4}给予)"
)
#: 省财政厅|给予…, 县级财政部门|按每人500元安排: a department that pays, and does not only pass on or report.
#: 县级财政|实际补贴额的, 中央财政|补助资金的
_OF_WHOM = regex.compile(r"(?:(?!按|给予)[^，。；\d]){2,20}的(?:\d|[一二三四五六七八九]成|一半)")
_DEPARTMENT = regex.compile(r"(?:部门|局|厅)$")
_PAYS = regex.compile(
    r"[^，。；]{0,24}?(?:拨付|下达|预拨|兑付)|(?![^，。；]{0,12}(?:通过|会同|报送|审核|负责))[^，。；]{0,12}?(?:给予|予以|安排|承担|负担|补助|补贴|奖励|支持|拨付|下达|列支|支付"
    r"|预拨|兑付)"
    r"|[^。；]{0,60}?，(?:于[^，。；]{0,12})?(?:按照?[^，。；]{0,24}?)?(?:向[^，。；]{2,14}?)?(?:预拨|拨付|下达|兑付|安排|分配|增加|给予"
    r"|奖励)"
    r"|[^。；]{0,40}?将[^，。；]{0,10}?(?:资金|经费|款)[^，。；]{0,6}?(?:支付|拨付|兑付|下达|拨)"
)
#: (获得省级支持的，)|市、县区|按照1:1比例给予配套
_LEVELS = regex.compile(
    r"(?:(?<![^\s，。；：])|由|分别)(?P<who>(?:(?:中央|地方|各级|市县|县区|市区|各?[省市县区州镇](?:级|区)?(?:（[^（）]{1,6}）)?)[、和及与])*(?:中央|地方|各级|市县|县区|市区|各?[省市县区州镇](?:级|区)?(?:（[^（）]{1,6}）)?))"
    r"(?:财政)?(?:再|分别|各)?按照?[^，。；]{0,16}$"
)
_GIVEN = regex.compile(r"[^，。；]{0,10}?(?:给予|予以|配套|补助|奖励|补贴|资助|承担|安排)")
#: (每村补助50万元，)其中|省级|补助30万元
_AMONG = regex.compile(r"其中，?(?P<who>中央|[省市县区州镇]级|市县|县区)(?:财政)?(?:补助|奖补|支持)$")
#: 体育总局|从本级体育彩票公益金中安排专项资金，(标准为每家100万元)
_ARRANGES = regex.compile(
    r"(?P<who>(?:(?!从|由|按|对|的|应|须)\p{Han}){1,14}(?:[部局委厅会校院]|政府|财政|中心|基金|企业|公司|集团|单位|机构|村集体))(?:应当?|须|要|可|每年)*从[^，。；从]{2,24}中(?:统筹|一次性|每年)*(?:安排|列支|拿出|提取)"
)
#: 各辖市（区）|按市拨经费不低于50%的比例落实地方配套
_MATCHES = regex.compile(
    r"(?P<who>(?:各|有关|项目所在)?(?:(?!按|由|对)[\p{Han}]){1,8}(?:[省市县区州镇乡地]|政府|财政|单位|部门)(?:（[^（）]{1,6}）)?)(?:应当?|要|须|可)?按照?[^，。；]{2,24}的?比例(?:足额)?(?:落实|安排|给予|进行|予以)?(?:地方|资金)?配套"
)
#: 从|全省失业保险基金|结余中提取(21.6亿元)
_OUT_OF = regex.compile(
    r"从(?P<who>(?!事)[^，。；从]{2,24}?(?:基金|资金|保障金|公益金|经费|财政))(?:滚存)?(?:结余|余额)?(?:资金)?中(?:统筹|一次性)*(?:安排"
    r"|提取|列支|拿出|支付|调剂|支出|给予|补助|奖励)[^，。；\d]{0,12}$"
)
#: 由省级按每公里25万元、|市级|按每公里(5万元)给予补助
_BY_LEVEL = regex.compile(
    r"(?:(?<=[由、，；\s])|(?<!\p{Han}))(?P<who>(?:中央|[省市县区州镇]级)(?:财政)?)(?:分别|再|各|均)*按照?(?:不低于|不超过|不少于)?每\p{Han}{1,4}(?:不低于|不超过|不少于)?$"
)
#: 受理举报的部门或者机构|应当给予(举报人1000元奖励)
_GIVER = regex.compile(
    r"(?:^|(?<=[，；。：\s]))(?P<who>\p{Han}{2,24}(?:部门|机关|机构|政府|委员会|局|厅))(?:应当|应)(?:给予|奖励|支付|发给)(?=\p{Han})"
)
#: 政府|对参保人缴费给予补贴，(缴费100元的每人每年补贴30元)
_GIVES_TO = regex.compile(
    r"(?P<who>(?:(?!对|由|按)\p{Han}){0,10}(?:政府|财政|部门|局|厅|管委会|中心|基金))(?:按规定|按年度|每年|统一)?对(?!象)[^，。；]{2,40}?(?:给予|予以)\p{Han}{0,6}(?:补贴|补助|奖励|资助|奖补|贴息|补偿)"
    r"|(?P<who>(?!对|由|按|支持|鼓励|引导)(?:(?!对|由|按|的)\p{Han}){0,10}(?:学校|高校|院校|单位|医院|公司|集团|企业|工会|街道|社区|村集体|银行|机构))(?:应当?|须|要|可|每年)*对(?!象)(?:(?!的)[^，。；]){2,24}?(?:给予|予以|发放|支付)\p{Han}{0,6}(?:补贴|补助|奖励|资助|奖金|津贴|慰问金|补偿)(?=[，。；]|$)"
)
#: 省级|对评定为美丽河湖的, 省级|分别给予, 县级|每村补助: a level that pays, by itself.
_LEVEL_GIVES = regex.compile(
    r"(?P<who>(?:(?:[省市县区州]、){1,2}[省市县区州](?=[两三]级)|中央|[省市县区州镇]级|市县|县区|市、县|自治区|[省市县区](?=对|再给|另给))(?:（[^（）]{1,6}）)?(?:[两三]级)?)(?:财政)?"
    r"(?:累加|叠加|分别|一次性|统一|再|另行?|额外|每年|将|可|按规定|按照?[^，。；按]{0,60}?|对于?[^。；对]{2,60}?|每\p{Han}{1,4}){0,6}(?:给予"
    r"|奖励|补助|补贴|奖补|资助|拨付)(?!资金|经费|标准|办法|项目)"
)
#: 省级|以奖代补资金按核定投资的25%安排: whose money it is.
_LEVEL_FUND = regex.compile(r"(?P<who>中央|[省市县区州]级)(?:财政)?(?:以奖代补|奖补|补助|补贴|奖励|配套|专项)?(?:资金)按[^，。；]{2,40}")
#: 省级水利发展资金|一次性奖励, 失业保险基金|按照…的60%返还, 由市级福利彩票公益金|给予: a fund that pays.
_FUND_GIVES = regex.compile(
    r"(?:(?<=由)|(?<![^，。；：\s]))(?P<who>(?!其中|人均|(?:中央|[省市县区]级?)(?:财政)?(?:配套|补助|奖补|奖励|补贴|以奖代补|专项)资金|所需|上述|奖补|奖励|补助|补贴|有关|相关|该|各级|项目)(?:(?!由|按|对|从|将|把|的|安排"
    r"|下达|拨付|使用|利用|统筹|设立)\p{Han}){2,14}(?:资金池|风险池|资金|基金|公益金|经费))"
    r"(?:分别|一次性|统一|再|另行?|每年|将|可|应|按规定|按照?[^，。；按]{2,24}?|对于?[^，。；\d对]{2,24}?|给予每\p{Han}{1,4}){0,6}(?:给予|奖励"
    r"|补助|补贴|奖补|资助|返还|支付|贴息|发放)?(?!标准)"
)
#: 下游市|向上游市每季度支付(100万元): who hands money to whom.
_HANDS = regex.compile(
    r"(?P<who>(?!按|对|从|将|每|须|应|可)(?:(?!向|由)\p{Han}){2,14}?)(?:应当?|须|要|可)?向(?P<to>(?!社会"
    r"|公众)\p{Han}{2,14}?)(?:每[年月季度]{1,2}|按[^，。；\d]{2,16}|一次性|足额|及时)*(?:支付|补偿|缴纳|拨付|划拨)"
)
#: 由|县级人民政府|按每人每年100元标准代缴, 由|文旅部门|按优惠门票收入的10%给予补偿
_BY_WHOM = regex.compile(
    r"由(?P<who>(?:(?!由|按|对|的|向|从|主管部门|责令)[\p{Han}（）、]){2,20}?)(?:分别|一次性|统一|每年|再|另|各|全额|按照?[^，。；按每]{2,40}?"
    r"|每\p{Han}{1,4}[^，。；按每]{0,12}?){0,6}(?:给予|予以|代缴|补助|补贴|奖励|补偿|支付|资助|代偿)(?!警告|处罚|通报|办法|批评)"
)
_WHO_PAYS = regex.compile(r"(?:财政|政府|部门|[局厅]|基金|资金|公益金|[省市县区]级|管委会|单位|企业|公司|业主|医院|机构)$")
#: (鼓励)施工单位|对连续务工满30天的群众给予: who is asked to pay.
_ASKED = regex.compile(
    r"(?:鼓励|支持|引导|要求)(?P<who>(?:(?!的|对)\p{Han}){2,14}?)(?:按[^，。；]{2,12})?(?:对|为|给)[^，。；]{2,40}?(?:给予|发放|提供|奖励"
    r"|补助|补贴)"
)
#: 由区人民政府|给予50万元奖励, 部|今年安排四百二十亿元: the subject of what is given.
_SUBJECT = regex.compile(
    r"(?P<who>(?:(?!由|对|向|经|按|在|从|把|将|每|的|获)\p{Han}){0,14}?"
    r"(?:政府|管委会|集团|(?<=^|[省市县区，。；：\n\s　由])部|(?<=[省市县区])\p{Han}{2,8}局)"
    r"|(?:中央|[省市县区州镇]级|市县|县区|省市|(?:自治区|[省市县区])本级)(?=\d{4}年|出资|安排|配套|拨付|承担|负担|设立|组建|筹集|要设立|统筹)|各地|全[省市县区]"
    r"|\p{Han}{2}地(?=可|应|要)|(?:(?:有|具备)条件的)?(?:地区|地方|地市|市县)(?=可|应|要)"
    r"|各(?:[省市州县区](?:（[^（）]*）)?、?)+)"
    r"(?:今年|明年|每年|要|应|\d{4}年|再|另|拟|将|应当?|可|一次性|统一|共同|分别|按规定)*"
    r"(?:统筹)?(?:安排|设立|组建|整合|筹集|投入|落实|给予|出资|配套|承担|负担|拨付|奖励(?!办法)|补助(?!资金|标准)|补贴(?!标准))"
)


#: 电网改造投资由|供电公司|承担，(总投资9.8亿元)
_BORNE_BY = regex.compile(
    r"(?:投资|资金|费用|经费|支出)由(?P<who>(?!用户自)[^，。；由\d]{2,20}?)(?:全额|统一|负责)?(?:承担|负担|出资|筹集|解决)$"
)
#: 聘用学校|按不低于(1万元)的标准配套
_MATCHED = regex.compile(
    r"(?P<who>(?!对|由|按|中央|其中)(?:(?!按)\p{Han}){2,14}?)(?:应当?|要|须|可)?按照?(?:不低于|不少于|每\p{Han}{1,4}|不超过)*$"
)
_MATCHING = regex.compile(r"的(?:标准|比例)(?:给予|予以|进行|安排|落实|足额)*(?:地方|资金)?配套")
#: (每吨补贴400元，其中)|市级|150元、|县级|250元
_LEVEL_BEFORE = regex.compile(r"(?:其中|、)：?(?P<who>(?:中央|[省市县区州]级|市县)(?:财政)?)$")
_YEAR = re.compile(r"(?:19|20)\d\d年(?:度)?，?")
#: 中国残联|依托中央专项彩票公益金支持建设基地120个
_BY_MEANS = regex.compile(
    r"(?P<who>(?![按由对从])\p{Han}{2,12}?)(?:依托|利用|使用)[^，。；]{2,20}(?:资金|公益金|基金)(?:支持|扶持|资助|补助)"
)


def in_front(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """The payer between the unit's beginning and the sum: the nearest one."""
    if mention.kind == "percent":
        start = max(segment.start, text.rfind("、", segment.start, mention.start) + 1)
        alone = _LEVEL_ALONE.fullmatch(text, actors.lead_end(text, start, mention.start), mention.start)
        if alone is not None:
            return alone.span()  # 省级|60%，市级|40% of what the heading says
    if _SHARED.search(text, segment.start, segment.end):
        sharer = _SHARER.search(text, segment.start, mention.start) or _BEARER.search(text, segment.start, mention.start)
        if sharer is not None:
            return sharer.span("who")
    for part in unit.segments:
        if part.start > segment.start:
            break
        start = actors.lead_end(text, *part)
        year = _YEAR.match(text, start, part.end)
        if (source := _ARRANGES.match(text, year.end() if year else start, part.end)) is not None:
            return source.span("who")
        if part.start < segment.start and "由" in text[part.start : part.end] and (bears := _BORNE_BY.search(text, *part)) is not None:
            return bears.span("who")
    if mention.kind == "percent" and (matched := _MATCHES.match(text, actors.lead_end(text, *segment), segment.end)) is not None:
        return matched.span("who")
    if mention.kind == "money" and (fund := _OUT_OF.search(text, segment.start, mention.start)) is not None:
        return fund.span("who")
    if mention.kind == "money" and (by := _BY_LEVEL.search(text, segment.start, mention.start)) is not None:
        return by.span("who")
    if (matches := _MATCHED.match(text, actors.lead_end(text, *segment), mention.start)) is not None and _MATCHING.match(
        text, mention.end, segment.end
    ):
        return matches.span("who")
    if "其中" in text[unit.start : mention.start] and (level := _LEVEL_BEFORE.search(text, segment.start, mention.start)) is not None:
        return level.span("who")
    if (own_ := own(text, segment, mention.start)) is not None:
        return own_
    found = None
    if (
        "财政" in text[unit.start : mention.start]
        or "基金" in text[unit.start : mention.start]
        or "预算内" in text[unit.start : mention.start]
    ):
        for match in _PAYER.finditer(text, unit.start, mention.start):
            if not _NO_PAYER.match(text, pos=match.end()) and _is_payer(text, *match.span(), mention.start):
                found = match
    giving = _gives(text, unit, segment, mention) if found is None or found.start() < segment.start else None
    if found is not None and (giving is None or giving[0] < segment.start):
        return found.span()
    levels = _LEVELS.search(text, segment.start, mention.start)
    if levels is not None and _GIVEN.match(text, mention.end, segment.end):
        return levels.span("who")
    for part in unit.segments:
        if part.start < segment.start and (gives := _GIVES_TO.match(text, actors.lead_end(text, *part), part.end)) is not None:
            return gives.span("who")
    if giving is not None:
        return giving
    giver = _GIVER.search(text, segment.start, mention.start)
    if giver is not None:
        return actors.lead_end(text, giver.start("who"), giver.end("who")), giver.end("who")
    among = _AMONG.search(text, segment.start, mention.start)
    if among is not None:
        return among.span("who")
    for part in reversed([s for s in unit.segments if s.start <= segment.start]):
        start = actors.lead_end(text, part.start, mention.start)
        year = _YEAR.match(text, start, mention.start)
        start = year.end() if year else start
        subject = _SUBJECT.match(text, start + (text[start] == "由"), mention.start)
        if subject is not None:
            return subject.span("who")
    return None


_VERB = regex.compile(r"[^，。；\d]{0,16}?(?:给予|发放|奖励|补助|补贴|奖补|资助|返还|支付|贴息)")


def _gives(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """A level, a fund or somebody else that a segment up to the sum opens with, and that gives, hands over or is asked to."""
    for part in reversed([s for s in unit.segments if s.start <= segment.start]):
        start = actors.lead_end(text, part.start, part.end)
        start += text[start] == "由"
        level = _LEVEL_GIVES.match(text, start, segment.end)
        if (
            level is not None
            and (level.end() <= mention.end + 12 or level.end() < segment.end)
            and not _is_kind(text, unit, part, segment, level)
        ):
            return level.span("who")
        whose = _LEVEL_FUND.match(text, start, segment.end) if part is segment else None
        if whose is not None and whose.end() >= mention.start:
            return whose.span("who")
        fund = _FUND_GIVES.search(text, start, mention.start) if compiled("金|经费").search(text, start, mention.start) else None
        if (
            fund is not None
            and (fund.end() > fund.end("who") + 1 or fund.end() == mention.start)
            and _VERB.search(text, fund.end("who"), segment.end)
        ):
            return fund.span("who")
        by = _BY_WHOM.search(text, part.start, segment.end) if "由" in text[part.start : mention.start] else None
        if by is not None and by.start() < mention.start and _WHO_PAYS.search(by["who"]):
            return by.span("who")
        hands = _HANDS.match(text, start, mention.start) if "向" in text[start : mention.start] else None
        if hands is not None:
            return hands.span("who")
        means = _BY_MEANS.match(text, start, segment.end) if "金" in text[start : segment.end] else None
        if means is not None:
            return means.span("who")
        asked = _ASKED.match(text, start, mention.start) if part is segment else None
        if asked is not None and somebody_at_end().search(asked["who"]):
            return asked.span("who")
    return None


_KIND = regex.compile(r"国家级|[省市县区]级")


def _is_kind(text: str, unit: Unit, part: Segment, segment: Segment, level: "regex.Match[str]") -> bool:
    """对国家级平台奖励100万元，|省级|奖励50万元: which platform it is; 省级补助30万元，市县配套|20万元: another's sum."""
    plain = level.end() - level.end("who") <= 4 and text[level.end("who")] in "奖补资给"
    return (plain and _KIND.search(text, unit.start, part.start) is not None) or (
        part is not segment and compiled(r"\d[万亿]?元").search(text, level.end(), segment.start) is not None
    )


#: (按)省级|30%、市级|30%(的比例分担): whose share it is.
_SHARER = regex.compile(rf"(?:(?<![^\s，。；：])|[按由、，和])(?P<who>{_LEVEL}(?:财政)?)(?:分别|各)?(?:承担|分担|负担)?$")
_LEVEL_ALONE = regex.compile(r"(?:中央|[省市县区州镇]级)(?:财政)?")
_SHARED = regex.compile(r"分担|承担|负担|自[缴付担筹负]")
#: 由|市财政与设站单位|各承担(50%), 农户|自缴(20%): whoever bears a part of the cost.
_BEARER = regex.compile(
    r"(?:(?<![^\s，。；：])(?:其中)?|由|[，、])(?P<who>(?!所需|余下|剩余|其余|其中)(?:(?!由|承担"
    r"|负担)[\p{Han}（）]){1,14}?(?<=.{2}|[省市县])(?:[、和与](?:(?!由|承担|负担)\p{Han}){2,10}?)?)"
    r"(?:各自|分别|再|各|合计|共同|共计?)?(?:承担|分担|负担|自[缴付担筹负])(?:其中|其余|剩余)?的?$"
)


def _is_payer(text: str, start: int, end: int, before: int) -> bool:
    """对县级财政部门|报送不及时的, 由县级财政部门|通过一卡通发放: no payer, though money follows."""
    if text[start - 1 : start] in ("对", "向", "报", "经") and start:
        return False
    if text[start - 1] in "按照" and _OF_WHOM.match(text, end, before + 1):
        return False  # 省财政按|县级财政|实际补贴额的(30%)奖补: what it is a share of
    return not _DEPARTMENT.search(text, start, end) or _PAYS.match(text, end, before + 16) is not None


#: (其中)|中央|奖补资金1亿元、|省级|资金2000万元, |县级|统筹整合涉农资金配套250万元; 中央预算内投资|1200万元.
_OWN = regex.compile(
    r"(?P<who>中央预算内投资|省预算内投资)(?:资金|补助)?$"
    r"|(?P<who>[省市县区])拨(?:款|经费|资金)(?:不超过|不低于)?$"
    r"|(?:(?<!\p{Han})|(?<=其中|根据|按照|依据)|(?<=[和及与]))(?P<who>(?:中央|[省市县区州镇乡]级|自治区|地方)(?:财政|本级)?)(?![、和与及]|财政"
    r"|预算内)(?:(?!财政|对|给予|奖励|每)[\p{Han}（）]){0,16}?"
    r"(?:资金|奖补|补助|经费|投资|配套|自筹|承担|安排|出资)(?:补助|投入|配套|安排|总[额量]|规模|控制在|约|不低于|不少于)*$"
    r"|(?<![\p{Han}])(?:其中)?(?P<who>(?!其中)(?:(?!自筹|投工|其中)\p{Han}){2,14}?)(?:自筹(?:资金)?(?:及\p{Han}{2,10})?|自有资金|投工投劳(?:折资)?|筹资)(?:\p{Han}{0,4})?$"
    r"|(?<![\p{Han}])(?:其中)?由?(?P<who>(?!其中|由|所需|需|另|再|首期|累计|合计|认缴|实缴|共|总|计划|拟|可)\p{Han}{2,8}?)(?:每年|共同|各"
    r"|分别)*(?:出资|让利)$"
)


def own(text: str, segment: Segment, place: int) -> tuple[int, int] | None:
    """The source that a sum in a list is named by: 中央奖补资金1亿元、省级资金2000万元."""
    if not compiled(r"资金|投资|补助|奖补|经费|拨|配套|自筹|安排|出资|让利|投工|自有|筹资|承担").search(
        text, max(segment.start, place - 24), place
    ):
        return None
    found = _OWN.search(text, segment.start, place)
    front = text[segment.start : found.start("who")] if found is not None else ""
    if "统筹" in front and "财政" in front:
        return None  # 省财政统筹中央和省级资金安排75亿元
    return found.span("who") if found else None


#: 、|新型政策性金融工具投放金额(889亿元): a sum with a name of its own.
_NAMED = regex.compile(r"[、，]\p{Han}{2,16}(?:资金|经费|投资|金额|额度|债券|贷款|基金|自筹|配套)(?:为|约|共)?$")


def names_another(text: str, segment: Segment, place: int) -> bool:
    """Whether the sum has a name of its own behind another's in a list."""
    return _NAMED.search(text, max(0, segment.start - 1), place) is not None


#: 向|用户|收取, 淘汰类企业|用电每千瓦时加价, 对|…的企业|加收: who pays what is charged.
_CHARGED_TO = regex.compile(
    r"(?:向|对于?)(?P<who>[^，。；：]{2,40}?)(?:按照?[^，。；]{0,16})?(?:征收|收取|加收|计收|收费|加价)(?:[^，。；\d]{0,16})$"
)
_PAYS_MORE = regex.compile(
    r"(?:对[^，。；：]{0,40}的|(?<![^，。；：\s]))(?P<who>(?:(?!对|向|的|由)[\p{Han}]){2,14}?)(?:生产|生活)?(?:用[电水气热](?:价格)?)?(?:每\p{Han}{1,5})?(?:缴纳|加价|缴存|按)(?:每\p{Han}{1,5})?(?:为|按)?$"
)


def charged(text: str, unit: Unit, segment: Segment, place: int) -> tuple[int, int] | None:
    """Who pays a price or a charge; None where only the service is named."""
    for pattern in (_CHARGED_TO, _PAYS_MORE):
        found = pattern.search(text, segment.start, place)
        if found is not None and somebody_at_end().search(text, *found.span("who")):
            return found.span("who")
    case = next((s for s in reversed(unit.segments) if s.end < segment.start and text[s.end - 1] == "的"), None)
    if case is not None and compiled(r"加价|加收|缴纳|上浮").search(text, segment.start, place):
        return _in_case(text, *case)
    return None


def _in_case(text: str, start: int, end: int) -> tuple[int, int] | None:
    """水泥生产企业|可比熟料综合电耗每吨超过64千瓦时的: the first somebody of a case."""
    start = actors.lead_end(text, start, end)
    for stop in range(start + 2, min(end, start + 20)):
        if (
            somebody_at_end().search(text, start, stop)
            and not somebody_at_end().search(text, start, stop + 1)
            and text[stop] not in "的、和"
        ):
            return start, stop
    return None


def treasuries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The treasuries that text[start:end] names as those who pay."""
    found = [m for m in _PAYER.finditer(text, start, end) if not _NO_PAYER.match(text, pos=m.end())]
    return [m.span() for m in found if _is_payer(text, *m.span(), end)]
