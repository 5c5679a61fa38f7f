"""Who pays what is paid in: 个人缴费提高到380元, 用人单位按工资总额的8%缴纳, 其余160元由个人缴纳, 统筹基金最高支付限额为15万元."""

import regex

from ..records import Mention
from . import actors, beneficiaries
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit
from .scope import Scope

_UP_TO = (
    r"(?:部分|标准|金额|比例|额度?|水平)?(?:同步|相应|统一|分别|再|均|也)*(?:新增|增加|上调|提高|调整|降低)?(?:[到至为]|达到)?(?:每\p{Han}{1,3})*"
    r"(?:不低于|不少于|不超过|不高于)?$"
)
#: 个人|缴费标准提高到每人每年, 签约居民个人|付费, 医保统筹基金|划转, 参保职工|自付
_OWN = regex.compile(
    r"(?:(?<=保险|医保|养老|新农合)|\G|(?<=[，、：；（和及由]|其中))(?:其中[：，]?|由)?(?P<who>(?!其中|由|按|所需|每|其余|剩余|未|逾期|应|可|须|自|不|补)(?:(?![按由对的])[\p{Han}]){2,14}?)"
    r"(?:每[人年月]{1,2})*(?:应当?|须|要|需)?(?:缴纳|缴费|交纳|缴存|付费|自付|自费|划转|划拨|划入|出资|筹资|捐助)" + _UP_TO
)
_PERSON = regex.compile(
    r"(?:个人|居民|职工|单位|企业|基金|财政|集体|用户|农户|家庭|公司|合作社|业主|村民|参保人|人员|机构|银行|学校|医院|政府|公益金|[省市县区]级?)$"
)
#: 个人缴费同步新增30元，|达到每人每年(250元)
_ON = regex.compile(r"(?:累计|并|总额)?(?:达到?|提高到|增加到|为)?(?:每\p{Han}{1,3})*$")
#: 用人单位|按职工工资总额的(8%)缴纳; 建设单位|按照每平方米(一元)的标准承担; 参与企业|按不低于补贴金额(20%)的比例配套让利
_BY = regex.compile(
    r"(?P<who>(?!按|由|对|并|再|从|将|可|应|须)(?:(?!按|由|对|缴纳|根据|从|在)[\p{Han}（）、]){2,24}?)(?:应当?|须|要|需|可|每[月年季度]+|一次性|统一|分别|各|原则上)*"
    r"(?:按照?|以)[^，。；]{0,36}$"
)
_PAID = regex.compile(
    r"(?:以[上下内])?(?:的)?(?:比例|标准|费率|额度|幅度)?(?:，)?(?:向[^，。；\d]{2,14}?)?(?:一次性|按时|足额|统一|分别|代为|同步|予以|给予|进行|按月|按年|计算|计征)*(?:(?P<levy>缴纳|缴存|交纳|缴费|存储|缴交|缴付|提取(?!用|给))|(?P<bears>承担|负担|配套|落实配套|足额配套|计提)|(?P<less>配套让利|让利|减免|减收|优惠|降费|折扣))"
)
#: 县供电公司|按每户不超过(3000元)承担; 减免 of fees is given, and those behind 对 get it.
_TO = regex.compile(r"(?P<who>\p{Han}{2,16}?)(?:应当?|须|要|可)?对(?P<to>[^，。；\d]{2,20}?)按")
#: 基本医保|统筹基金|最高支付限额为, 失业保险基金|年度支付总额
_FUND_LIMIT = regex.compile(
    r"(?P<who>(?:(?![，。；、由从对内])\p{Han}){0,12}?(?:基金|保险公司|保险机构|医疗救助))(?:的)?(?:年度|全年|每年|累计|年|住院|门诊|政策范围内|统筹){0,3}(?:最高|累计)?(?:支付|报销|赔付|救助)(?:限额|比例|上限|额度)?(?:为|提高到|达到|不低于|不超过)?$"
)
#: (其余160元)由|个人|缴纳, (其余1亿元)由|各市|配套, (不足部分)由|村集体|自筹
_BEHIND = regex.compile(
    r"(?:的?(?:资金|经费|费用|部分|保费))?(?:全部|统一|均)?由(?P<who>(?:(?![由按从])[\p{Han}（）、]){1,16}?)(?:自行|共同|统一|全额|足额|分别|另行|各自)*"
    r"(?:缴纳|交纳|配套|自筹|筹集|筹措|出资|自付|支付|承担|负担|解决|安排)(?=[，。；、）]|$)"
)
#: (按增量的30%)由|受益县区财政|奖补
_GIVEN_BY = regex.compile(
    r"(?:的?(?:标准|比例))?由(?P<who>(?:(?![由按从])[\p{Han}（）、]){2,20}?(?:财政|政府|部门|管委会|基金|公益金|[省市县区]级))(?:一次性|按年|每年)*(?:奖补|补助|补贴|奖励|给予|返还|贴息)"
)
#: (按每人次800元)从|省级福利彩票公益金|中列支
_FROM_FUND = regex.compile(
    r"(?:的?标准)?从(?P<who>[^，。；\d从]{2,24}?(?:基金|资金|公益金|保障金|专项金|经费|财政|预算|收入))(?:结余|余额|预算)?(?:中|里)?(?:统筹)?(?:列支|支出|安排|支付|解决|开支)"
)
#: (管护补贴每人每月500元，)由|用工单位|支付: in a segment of its own behind the sum.
_THEN = regex.compile(
    r"(?:的?(?:标准|补贴|补助|报酬|工资)|(?:给予|予以)?(?:一次性)?(?:补助|补贴|奖励|奖补|资助))?，(?:[^，。；由]{0,12}(?:费用|资金|经费|补贴|补助|报酬|工资|部分))?(?:全部|统一|均)?由(?P<who>(?:(?![由按从])[\p{Han}（）、]){2,16}?)"
    r"(?:自行|共同|统一|全额|足额|分别|按规定|按月|按年|各自)*(?:从[^，。；从]{2,30}?)?(?:统筹)?(?:支付|承担|负担|列入[^，。；]{0,6}预算|纳入[^，。；]{0,6}预算"
    r"|予以保障|安排|列支|解决|筹措|筹集|(?:直接)?(?:拨付|发放|兑付|划拨)(?:[到至给][^，。；\d]{1,14})?)(?=[，。；、）]|$)"
)


#: (一级馆每年100万元，二级馆每年60万元，)由|省级财政|从专项资金中安排: in the last segment, for all sums before it.
_LAST = regex.compile(
    r"(?:(?:所需|上述|以上|补助|补贴|奖励|奖补)?(?:资金|经费|费用|补助|补贴|奖励))?(?:全部|统一|均)?由(?P<who>(?:(?![由按从])[\p{Han}（）、]){2,16}?)"
    r"(?:自行|共同|统一|全额|足额|分别|按规定|按月|按年)*(?:从[^，。；从]{2,24}?)?(?:统筹|予以|按时|足额)*"
    r"(?:支付|承担|负担|安排|列支|解决|兑付|保障|发放|补足|筹措|筹集)(?=[。；]|$)"
)


def pays_in(text: str, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> Place | None:
    """Who pays the sum in, bears it or goes without it, where the words around it say so; those who get such a sum are forgotten."""
    place = mention.start
    front = text[max(segment.start, place - 24) : place]
    if compiled("缴|交纳|[付自]费|自付|划[转拨入]|出资|筹资|捐助").search(front):
        found = _OWN.search(text, segment.start, place)
        if found is not None and _PERSON.search(found["who"]):
            who = found.span("who")
            if text.endswith("个人", *who) and not somebody_at_end().search(text, who[0], who[1] - 2):
                who = who[1] - 2, who[1]  # 城乡居民医保|个人|缴费
            scope.paid_in = who
            return _takes(text, scope, segment, scope.paid_in)
    if scope.paid_in is not None and scope.paid_in[0] >= unit.start and _ON.fullmatch(text, segment.start, place):
        return _takes(text, scope, segment, scope.paid_in)
    if (limit := _FUND_LIMIT.search(text, segment.start, place)) is not None:
        return limit.span("who")
    for pattern in (_BEHIND, _GIVEN_BY, _FROM_FUND):
        if (behind := pattern.match(text, mention.end, segment.end)) is not None:
            return behind.span("who")
    if (paid := _PAID.match(text, mention.end, segment.end)) is not None and "按" in text[segment.start : place] + "以":
        by = _BY.fullmatch(text, actors.lead_end(text, segment.start, place), place)
        if by is not None and somebody_at_end().search(by["who"]):
            return by.span("who") if paid["less"] else _takes(text, scope, segment, by.span("who"))
        to = _TO.match(text, actors.lead_end(text, segment.start, place), place) if paid["less"] else None
        if to is not None and somebody_at_end().search(to["who"]):
            return to.span("who")
        if paid["levy"] and (payer := _before(text, unit, segment)) is not None:
            return _takes(text, scope, segment, payer)
    if scope.payer is None or scope.payer[1] <= unit.start:
        then = _THEN.match(text, mention.end, unit.end)
        then = then or _LAST.match(text, max(unit.segments[-1].start, mention.end), unit.end)
        if then is not None and (somebody_at_end().search(then["who"]) or _PERSON.search(then["who"])):
            return then.span("who")
    return None


def _before(text: str, unit: Unit, segment: Segment) -> Place | None:
    """非居民用户 of 超标准用水的非居民用户，超出部分按2倍缴纳; 施工企业 of 施工企业按项目参加工伤保险，以造价的1‰缴纳."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None:
        return None
    if (such := beneficiaries.such(text, before)) is not None:
        return such
    start = actors.lead_end(text, *before)
    for stop in range(start + 2, min(before.end, start + 18)):
        if text[stop] in "按应须每在于未" and somebody_at_end().search(text, start, stop) and text[start] not in "对由按":
            return start, stop
    return None


def _takes(text: str, scope: Scope, segment: Segment, who: Place) -> Place:
    """What somebody pays in goes to none of those who were named before, nor to those who pay it."""
    known = scope.recipient
    if compiled("自[付筹缴费]").search(text, *segment) is not None:
        scope.recipient = None
    same = known is not None and text.endswith(text[who[0] : who[1]], *known)
    if known is not None and (same or known[0] <= who[0] < known[1] or known[0] >= segment.start):
        scope.recipient = None
    return who
