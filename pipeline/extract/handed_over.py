"""Sums that one hands to another, told by the verb: 经营企业向驾驶员收取的承包金, 预付给医疗机构, 由医疗机构留用, 由各县统筹使用."""

import regex

from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit

#: 经营企业|向|驾驶员|收取的承包金每车每月不得超过
_CHARGED = regex.compile(
    r"(?P<taker>(?![对按由从以在为将把]|经(?!营|办|销)|不得|严禁|禁止)(?:(?![按由对向的])[\p{Han}（）、]){2,16}?)(?:应当?|须|可|不得)?(?:向|对)(?P<payer>(?!社会)(?:(?![按由对向的])[\p{Han}（）、]){2,14}?)"
    r"(?:统一|一次性|按月|按年|代为)*(?:收取|征收|计收|收缴)的?\p{Han}{2,8}(?:每\p{Han}{1,3}){0,2}(?:标准)?(?:不得超过|不超过|不高于|为|按|最高|应当?)*$"
)
#: (按采购金额的30%)预付给|医疗机构
_TO = regex.compile(
    r"的?(?:比例|标准|额度)?(?:一次性|直接|足额|及时)*(?:预付|预拨|支付|拨付|划拨|划转|转付|结算|下拨|返还|兑付)(?:给|至|到)(?P<to>(?!位|账|卡|户)(?:(?![按由的用于])[\p{Han}（）、]){2,14}?)(?=[，。；]|$)"
)
#: (按结余测算额的50%)由|医疗机构|留用, (6000万元，)由|各深度贫困县|平均使用
_KEPT = regex.compile(
    r"(?:的?(?:比例|标准|部分))?，?(?:全部|均|统一)?由(?P<who>(?:(?![按由从的])[\p{Han}（）、]){2,16}?)(?:统筹|平均|自主|包干|按规定|全额|专项)*(?:留用|使用|支配|所有|享有|受益|留存|安排使用)(?=[，。；]|$)"
)

_INSTITUTION = (
    r"(?:单位|学校|高校|院校|医院|企业|公司|集团|机构|中心|工会|协会|商会|基金会|联合会|妇联|残联|团委|[县市区省]委|街道|乡镇|社区|园区|村集体|合作社|银行|政府|[局厅]|管委会"
    r"|[省市县区州镇](?!级)|方|业主|职工)"
)
_OPENS = r"(?![对按由从以在为将把其每该]|经(?!营|办|销)|单[个家]|同一|支持|鼓励|引导|督促)"
_HOW = r"(?:应当?|须|要|可|每[年月]|按规定|统一|另|再|还|首次|一次性|分别)*"
#: 保险公司|对|投保农户|按实际损失的(80%)赔付, 县总工会|对|困难职工|每户发放慰问金
_PAYS_OUT = regex.compile(
    rf"(?P<payer>{_OPENS}(?:(?![按由对向的给为])[\p{{Han}}（）、]){{0,16}}?{_INSTITUTION}){_HOW}(?:对(?!象|口)|向(?!社会))(?P<to>(?:(?![按由对向])[^，。；\d每]){{2,24}}?)(?=每|按|一次性|再|最高|不超过|发放|给予|补助|补贴|奖励|资助|支付|赔[付偿]|补偿|返还|减免|慰问|$)"
    r"(?:每\p{Han}{1,3}|按照?[^，。；\d]{0,24}?|一次性|再|最高|不超过)*(?P<pays>发放|给予|补助|补贴|奖励|资助|支付|赔付|赔偿|补偿|返还|减免|慰问)?(?:\p{Han}{0,8}(?:金|费|补贴|补助|奖励))?(?:每\p{Han}{1,3}|不低于|不少于|不超过|最高)*$"
)
_PAID_OUT = regex.compile(r"的?(?:比例|标准|额度)?(?:给予|予以|进行)?(?:一次性)?(?:发放|支付|赔付|赔偿|补偿|返还|减免|慰问)")
#: 用人单位|支付伙食补助每天(30元), 邮政公司|配套(1000元), 业主|首次交存的维修资金每平方米, 下游市|补偿上游市
_SUBJECT_PAYS = regex.compile(
    rf"(?P<payer>{_OPENS}(?:(?![按由对向的给为])[\p{{Han}}（）、]){{0,16}}?{_INSTITUTION}){_HOW}"
    r"(?:支付|发放|垫付|捐赠|捐款|配套|投入(?=资金|经费|$)|缴存|交存|缴纳|交纳|补偿(?=(?P<to>\p{Han}{2,10}$)))(?:(?!按|的?(?:企业|单位|人员|职工|个人|项目))[^，。；\d]){0,20}$"
)


def between(text: str, unit: Unit, segment: Segment, place: int, end: int) -> tuple[Place | None, Place | None]:
    """Who pays and who gets the sum at [place, end), where one verb says so; None for whom it does not say."""
    if "向" in text[segment.start : place] or "对" in text[segment.start : place]:
        start = actors.lead_end(text, segment.start, place)
        found = _CHARGED.match(text, start, place)
        if found is not None and _both(found["taker"], found["payer"]):
            return found.span("payer"), found.span("taker")
    if (paid := _paid_by_subject(text, segment, place, end)) is not None:
        return paid
    to = _TO.match(text, end, segment.end)
    if to is not None and somebody_at_end().search(to["to"]):
        first = unit.segments[0]
        who = actors.before_marker(text, actors.lead_end(text, *first), first.end) if first.start < segment.start else None
        if who is None:
            opened = _HANDS.match(text, actors.lead_end(text, *segment), place)
            who = opened.span("who") if opened is not None else None
        return who if who is not None and _both(text[slice(*who)], to["to"]) else None, to.span("to")
    if text.find("由", end, end + 8) >= 0 and (kept := _KEPT.match(text, end, unit.end)) is not None:
        named = somebody_at_end().search(kept["who"]) or compiled(r"[省市县区州乡镇村](?:（[^（）]*）)?$").search(kept["who"])
        return None, kept.span("who") if named else None
    if text.endswith("留用", segment.start, place) and (keeps := _KEEPS.search(text, unit.start, segment.start)) is not None:
        return None, keeps.span("who")
    return None, None


#: (按50%)由|医疗机构|留用，(90分以上的留用50%)
_KEEPS = regex.compile(r"由(?P<who>(?:(?![按由从的])[\p{Han}（）、]){2,16}?)留用")


def _paid_by_subject(text: str, segment: Segment, place: int, end: int) -> tuple[Place, Place | None] | None:
    """保险公司 and 投保农户 of 保险公司对投保农户按实际损失的80%赔付; 用人单位 alone of 用人单位支付伙食补助每天30元."""
    start = actors.lead_end(text, segment.start, place)
    found = _PAYS_OUT.fullmatch(text, start, place)
    if found is not None and (found["pays"] or _PAID_OUT.match(text, end, segment.end)) and somebody_at_end().search(found["to"]):
        return found.span("payer"), found.span("to")
    found = _SUBJECT_PAYS.fullmatch(text, start, place)
    return (found.span("payer"), found.span("to") if found["to"] else None) if found is not None else None


#: 医保经办机构|按采购金额的(30%)
_HANDS = regex.compile(
    r"(?P<who>(?![对按由从以在为将把]|经(?!营|办|销))(?:(?![按由对向的])[\p{Han}（）、]){2,16}?)(?:应当?|须|可|在[^，。；]{2,12})*按照?[^，。；]{0,30}$"
)


def _both(one: str, other: str) -> bool:
    return somebody_at_end().search(one) is not None and somebody_at_end().search(other) is not None and one != other
