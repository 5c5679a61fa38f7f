"""Who pays: 省财政 in front of the sum, 由市财政承担 behind it, 中央财政对…予以补助 in the sentence before."""

import regex

from ..records import Mention
from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Reading, Segment, Unit

_LEVEL = (
    r"(?:中央|[省市县区州镇]级?|乡镇|各级|各地|地方|国家|自治区|同级|本级|上级|兵团|(?:(?![年月日由从按，和及与])\p{Han}){1,4}[省市区县州])"
    r"(?:（[^（），。；]{1,8}）)?"
)
_TREASURY = rf"(?>(?:{_LEVEL}[、和及与])*+(?:{_LEVEL})?(?:本级|两级|三级|各级)?财政(?:部门?|厅|局)?)"
#: 省财政, 市、县（区）财政, 中央预算内投资, 失业保险基金.
_PAYER = regex.compile(
    rf"{_TREASURY}|财政部|中央预算内投资(?=对|按|给予|予以|安排|支持|补助|奖补|补贴)|(?<![从由])[\p{{Han}}]{{2,8}}基金(?=给予|出资|安排|支持)"
)
_NO_PAYER = regex.compile(
    r"部门|风险|扶持|政策|赤字|收入|收支|体制|承受|供养|补助的|[^，]{0,6}(?:制定|核定|审核|备案|确定|会同|报送|上报|追回|收回)"
)
#: 省财政厅|给予…, 县级财政部门|按每人500元安排: a department that pays, and does not only pass on or report.
_DEPARTMENT = regex.compile(r"(?:部门|局|厅)$")
_PAYS = regex.compile(
    r"(?![^，。；]{0,12}(?:通过|会同|报送|审核|负责))[^，。；]{0,12}?(?:给予|予以|安排|承担|负担|补助|补贴|奖励|支持|拨付|下达|列支|支付|预拨|兑付)"
    r"|[^。；]{0,60}?，(?:于[^，。；]{0,12})?(?:预拨|拨付|下达|兑付|安排|分配)"
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
    r"(?P<who>(?:(?!从|由|按|对|的)\p{Han}){2,14}(?:[部局委厅会]|政府|财政|中心|基金))从[^，。；从]{2,24}中(?:统筹|一次性|每年)*(?:安排|列支|拿出|提取)"
)
#: 各辖市（区）|按市拨经费不低于50%的比例落实地方配套
_MATCHES = regex.compile(
    r"(?P<who>(?:各|有关|项目所在)?(?:(?!按|由|对)[\p{Han}]){1,8}(?:[省市县区州镇乡地]|政府|财政|单位|部门)(?:（[^（）]{1,6}）)?)(?:应当?|要|须|可)?按照?[^，。；]{2,24}的?比例(?:足额)?(?:落实|安排|给予|进行|予以)?(?:地方|资金)?配套"
)
#: 从|全省失业保险基金|结余中提取(21.6亿元)
_OUT_OF = regex.compile(
    r"从(?P<who>(?!事)[^，。；从]{2,24}?(?:基金|财政资金|专项资金|经费|财政))(?:滚存)?(?:结余|余额)?(?:资金)?中(?:统筹|一次性)*(?:安排|提取|列支|拿出|支付|调剂|支出)[^，。；\d]{0,12}$"
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
)
#: 由区人民政府|给予50万元奖励, 部|今年安排四百二十亿元: the subject of what is given.
_SUBJECT = regex.compile(
    r"(?P<who>(?:(?!由|对|向|经|按|在|从|把|将|每|的|获)\p{Han}){0,14}?"
    r"(?:政府|管委会|集团|(?<=^|[省市县区，。；：\n\s　由])部|(?<=[省市县区])\p{Han}{2,8}局)"
    r"|(?:中央|[省市县区州镇]级|市县|县区|省市)(?=出资|安排|配套|拨付|承担|负担|设立|组建|筹集|要设立|统筹)|各地|全[省市县区]|各(?:[省市州县区](?:（[^（）]*）)?、?)+)"
    r"(?:今年|明年|每年|要|应|\d{4}年|再|另|拟|将|应当?|可|一次性|统一|共同|分别|按规定)*"
    r"(?:统筹)?(?:安排|设立|组建|给予|出资|配套|承担|负担|拨付|奖励(?!办法)|补助(?!资金|标准)|补贴(?!标准))"
)
#: (奖励资金)由市、县（区）财政按比例分担; 所需资金从失业保险基金列支.
_BEHIND = regex.compile(
    rf"(?P<fund>(?:资金|经费|费用|补助|补贴|奖励|支出)(?:全部|均|统一)?)?[由从](?P<who>{_TREASURY}|\p{{Han}}{{2,10}}?基金|\p{{Han}}{{2,10}}(?=从[^，。；由从]{{2,18}}中))(?:中|(?:从[^，。；由从]{{2,18}}中)?[^，。；由从]{{0,14}}?)"
    r"(?:承担|负担|分担|解决|列支|安排|拨付|兑付|支付|保障|给予(?:补贴|补助|奖励|支持))(?!其中|\d)"
)
_FUNDS_NEXT = regex.compile(
    r"(?:以上|上述|前述|本条|所需|有关|相关)*(?:奖励|奖补|补助|补贴|资助|政策|兑现)*(?:资金|经费|费用)(?:全部|均|统一)?[由从]"
)
#: 中央财政对示范项目予以补助。: what the next sentence gives is given by the same.
_PAID_IN_GENERAL = regex.compile(
    r"对[^，。；]{2,40}?(?:给予|予以)(?:适当|一次性|定额|重点|资金|分档|分类)*(?:奖补|补助|补贴|奖励|支持|资助)[。；]?\s*$"
)


def in_front(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """The payer between the unit's beginning and the sum: the nearest one."""
    if mention.kind == "percent" and _LEVEL_ALONE.fullmatch(text, segment.start, mention.start):
        return segment.start, mention.start  # 省级|60%，市级|40% of what the heading says
    if _SHARED.search(text, segment.start, segment.end):
        sharer = _SHARER.search(text, segment.start, mention.start) or _BEARER.search(text, segment.start, mention.start)
        if sharer is not None:
            return sharer.span("who")
    for part in unit.segments:
        if part.start <= segment.start and (source := _ARRANGES.match(text, actors.lead_end(text, *part), part.end)) is not None:
            return source.span("who")
    if mention.kind == "percent" and (matched := _MATCHES.match(text, actors.lead_end(text, *segment), segment.end)) is not None:
        return matched.span("who")
    if mention.kind == "money" and (fund := _OUT_OF.search(text, segment.start, mention.start)) is not None:
        return fund.span("who")
    if mention.kind == "money" and (by := _BY_LEVEL.search(text, segment.start, mention.start)) is not None:
        return by.span("who")
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
    if found is not None:
        return found.span()
    levels = _LEVELS.search(text, segment.start, mention.start)
    if levels is not None and _GIVEN.match(text, mention.end, segment.end):
        return levels.span("who")
    for part in unit.segments:
        if part.start < segment.start and (gives := _GIVES_TO.match(text, actors.lead_end(text, *part), part.end)) is not None:
            return gives.span("who")
    giver = _GIVER.search(text, segment.start, mention.start)
    if giver is not None:
        return actors.lead_end(text, giver.start("who"), giver.end("who")), giver.end("who")
    among = _AMONG.search(text, segment.start, mention.start)
    if among is not None:
        return among.span("who")
    for part in reversed([s for s in unit.segments if s.start <= segment.start]):
        start = actors.lead_end(text, part.start, mention.start)
        subject = _SUBJECT.match(text, start + (text[start] == "由"), mention.start)
        if subject is not None:
            return subject.span("who")
    return None


#: (按)省级|30%、市级|30%(的比例分担): whose share it is.
_SHARER = regex.compile(rf"(?:(?<![^\s，。；：])|[按由、，和])(?P<who>{_LEVEL}(?:财政)?)(?:分别|各)?(?:承担|分担|负担)?$")
_LEVEL_ALONE = regex.compile(r"(?:中央|[省市县区州镇]级)(?:财政)?")
_SHARED = regex.compile(r"分担|承担|负担|自[缴付担筹负]")
#: 由|市财政与设站单位|各承担(50%), 农户|自缴(20%): whoever bears a part of the cost.
_BEARER = regex.compile(
    r"(?:(?<![^\s，。；：])(?:其中)?|由|[，、])(?P<who>(?!所需|余下|剩余|其余|其中)(?:(?!由|承担|负担)[\p{Han}（）]){2,14}?(?:[、和与](?:(?!由|承担|负担)\p{Han}){2,10}?)?)"
    r"(?:各自|分别|再|各)?(?:承担|分担|负担|自[缴付担筹负])(?:其中|其余|剩余)?的?$"
)


def _is_payer(text: str, start: int, end: int, before: int) -> bool:
    """对县级财政部门|报送不及时的, 由县级财政部门|通过一卡通发放: no payer, though money follows."""
    if text[start - 1 : start] in ("对", "向", "报", "经") and start:
        return False
    return not _DEPARTMENT.search(text, start, end) or _PAYS.match(text, end, before + 2) is not None


#: (其中)|中央|奖补资金1亿元、|省级|资金2000万元, |县级|统筹整合涉农资金配套250万元; 中央预算内投资|1200万元.
_OWN = regex.compile(
    r"(?P<who>中央预算内投资|省预算内投资)(?:资金|补助)?$"
    r"|(?P<who>[省市县区])拨(?:款|经费|资金)(?:不超过|不低于)?$"
    r"|(?:(?<!\p{Han})|(?<=其中)|(?<=[和及与]))(?P<who>(?:中央|[省市县区州镇乡]级|自治区|地方)(?:财政|本级)?)(?![、和与及]|财政|预算内)(?:(?!财政|对|给予|奖励|每)[\p{Han}（）]){0,16}?"
    r"(?:资金|奖补|补助|经费|投资|配套|自筹|承担|安排|出资)(?:补助|投入|配套|安排|约|不低于|不少于)*$"
    r"|(?<![\p{Han}])(?:其中)?(?P<who>(?!其中)(?:(?!自筹|投工|其中)\p{Han}){2,14}?)(?:自筹(?:资金)?(?:及\p{Han}{2,10})?|自有资金|投工投劳(?:折资)?|筹资)(?:\p{Han}{0,4})?$"
    r"|(?<![\p{Han}])(?:其中)?由?(?P<who>(?!其中|由|所需|需|另|再|首期|累计|合计|认缴|实缴|共|总|计划|拟|可)\p{Han}{2,8}?)(?:共同|各|分别)?出资$"
)


def own(text: str, segment: Segment, place: int) -> tuple[int, int] | None:
    """The source that a sum in a list is named by: 中央奖补资金1亿元、省级资金2000万元."""
    if not compiled(r"资金|投资|补助|奖补|经费|拨|配套|自筹|安排|出资|投工|自有|筹资|承担").search(
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
    r"(?:对[^，。；：]{0,40}的|(?<![^，。；：\s]))(?P<who>(?:(?!对|向|的|由)[\p{Han}]){2,14}?)(?:生产|生活)?(?:用[电水气热])?(?:每\p{Han}{1,5})?(?:缴纳|加价|缴存|按)(?:每\p{Han}{1,5})?(?:为|按)?$"
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


def behind(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """The payer that follows in the unit, 奖励资金由市财政承担, or at the head of the next sentence of the section, 所需资金由…承担."""
    text = reading.masked
    found = _BEHIND.search(text, mention.end, unit.end)
    if found is not None and (found["fund"] or not reading.mentions_in(mention.end + 2, found.start(), "money")):
        return found.span("who")
    after = reading.beside(unit.clause, 1)
    if after is None or after.section_id != unit.clause.section_id or not _FUNDS_NEXT.match(text, after.span.start, after.span.end):
        return None
    found = _BEHIND.search(text, after.span.start, after.span.end)
    return found.span("who") if found else None


def before(reading: Reading, unit: Unit) -> tuple[int, int] | None:
    """The payer of the sentence before, where it says in general who supports whom."""
    last = reading.beside(unit.clause, -1)
    if last is None or last.section_id != unit.clause.section_id:
        return None
    text = reading.masked
    funds = _BEHIND.search(text, last.span.start, last.span.end)
    if funds is not None and funds["fund"] and not reading.mentions_in(last.span.start, last.span.end, "money", "percent"):
        return funds.span("who")  # 奖励资金由县财政列支。对获奖单位奖励5万元。
    given = _PAID_IN_GENERAL.search(text, last.span.start, last.span.end)
    if given is None:
        return None
    payers = [m for m in _PAYER.finditer(text, last.span.start, given.start()) if not _NO_PAYER.match(text, pos=m.end())]
    return payers[0].span() if len(payers) == 1 and compiled(r"[^。；]*$").match(text, payers[0].end(), given.start()) else None
