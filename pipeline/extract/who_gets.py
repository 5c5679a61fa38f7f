"""Who gets a sum by the shape of its segment: 获奖组织由省政府奖励, 代理机构每代理一件奖励, 对企业上云费用按30%补贴, 用于村和社区."""

import regex

from .. import words
from ..records import Mention
from . import actors, beneficiaries, recipient_ends, recipients, spoken_of
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit
from .scope import Scope

_GIVES = r"(?:给予|予以|奖励|奖补|补助|补贴|资助|颁发|发给|发放|拨付|兑付|补偿|支付|缴纳|代缴|安排|[补奖给](?=\d|$))"
_PAID = r"(?:补助|补贴|津贴|报酬|奖励|奖金|生活费|经费|费用?|支出|保费|工资|资助|补偿|租金|房租|保费|学费|利息)"
#: 获得质量奖的组织|由省政府奖励, 退役士兵|一次性经济补助由县财政按…发放: what the segment opens with and somebody else pays.
_FROM = regex.compile(
    rf"(?P<who>(?![对按由从向经以为每其所将把给]|单[个家户位项台]|同一|补助|补贴|奖励|资金|经费)[^，。；：由]{{2,40}}?)(?:标准)?(?:全部|统一|均|，)?由(?P<payer>[^，。；按由\d]{{2,20}}?)(?:按照?[^，。；]{{2,24}}|一次性|每[年月]|分别|全额)*{_GIVES}"
)
_GIVEN = regex.compile(r"[^，。；\d]{0,8}?(?:给予|补助|补贴|救助|报销|减免|资助|奖|返还|贴息|优惠)")
#: 特困供养人员|住院自付费用按(100%)给予救助, 养老机构|用电按(每千瓦时0.1元)
_OWN_COST = regex.compile(
    r"(?P<cost>(?![对按由从向经以在为每其所将把给]|政策|个人|单[个户]|同一|户均)(?:(?![按由对的每])[\p{Han}（）、]){4,30}?(?:费用?|支出|保费|租金|利息|学费|用[电水气热]|贷款))(?:可|均|分别|再)*按照?[^，。；：]{0,20}$"
)
#: 中小微企业|按职工上年度缴费的(90%)返还
_PAID_BACK = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给])(?:(?![按的由])[\p{Han}（）、]){2,20}?)(?:可|均|分别)?按照?[^，。；]{2,40}$"
)
#: 代理机构|每代理一件奖励(500元), 养老机构|每收住一名老人
_EACH_DEED = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给]|单[个家户位项台]|同一)(?:(?!每|的)[\p{Han}（）]){2,16}?)(?:当年|年内|每年)?每(?=\p{Han}{2}[^，。；]{0,16}(?:\d|[一二三四五六七八九十])[个名家件条台辆次场户人])"
)
#: 年满80周岁的老年人|每人每月发放高龄津贴(100元), 低保家庭|每人每月每平方米(15元), 退耕还林农户|第一年每亩补助(500元)
_EACH = regex.compile(
    rf"(?:[，：]|\G)?(?P<who>(?![对按由从向经以为每其所将把给]|单[个家户位项台]|同一|其中|补助|补贴|奖励|标准)[^，。；：每元]{{2,30}}?)(?:第[一二三四五六七八]年|前[两二三四五]年|当年|首年|年人?均|可|均|再|分别|最高)*"
    rf"(?:每[\p{{Han}}]{{1,4}}?){{1,3}}(?:可|再|一次性|统一|分别|均)*(?:{_GIVES})?(?:\p{{Han}}{{0,6}}{_PAID})?(?:标准)?(?:为|按|不低于|不超过|最高)?$"
)
#: 对|企业上云费用|按, 对|种业企业用于育种研发的银行贷款|，按, 对|重点商贸企业举办的促销活动|，
_SPENDING = regex.compile(
    r"(?<![针面应相绝校核反结派])对于?(?![象口外接])(?P<who>[^，。；：]{4,60}?(?:费用?|支出|投入|贷款|保费|利息|租金|成本|活动|损失|投资|交易额|技术|设备|债券|项目|展会|赛事|产品))(?=，|按|给予|予以|每|最高|不超过|$)"
)
_USES = regex.compile(
    r"用于|发生|政策范围|住院|门诊|自付|实际|上年|当年|年度|新增|缴纳|支付|举办|购买|购置|上云|租赁|租用|自建|取得|获得|投保|开展|引进|建设|实施|申请|在|因|的|研发|从|向|为|产生|牵头|承担|委托|自主|投资|改造|参加|聘请|出口|投入|贷款|流动资金"
)
#: (新增5元)经费全部用于|村和社区, (1.35亿元)支持|27个县, (每亩5万元)返还|项目所在乡镇, (不低于20元)的标准拨付至|村卫生室
_SPENT = regex.compile(
    r"(?:的)?(?:标准|比例)?(?:\p{Han}{0,4}(?:经费|资金|补助|奖金))?(?:全部|主要|专项|一次性|直接|统一|足额)*(?:用于(?:奖励|奖补|补助|资助|支持|扶持|表彰)?(?=(?:\d+个)?\p{Han}{2,9}(?:[，。；]|$))|给(?!予)(?=\p{Han}{2,12}(?:贴息|补贴|补助|奖励|发放))|(?:返还|拨付|奖补|奖励|补助|划拨|拨给|发放|兑付|支付|补偿)(?:给|至|到)?|支持(?=\d))"
    r"(?P<who>(?!资金|经费|一次性|标准|每|以|的|后|时|和)(?:\d+个)?(?:(?!用于|的)[\p{Han}（）、“”□]){1,16}?)(?=[，。；（]|$|开展|建设|用于|贴息|补贴|补助|奖励|发放|、[^、，。；]{0,8}\d)"
)
_TO_A_PLACE = regex.compile(r"(?:[县市区州旗村镇乡]|社区|乡镇|地区|县区|市县|街道|学校|村集体|卫生室|卫生院|服务站|村组)(?:（[^（）]*）)?$")
#: 承办国家级赛事的单位|可获得
_CAN_GET = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给]|单[个家户位项台]|同一)[^，。；：]{2,40}?)(?:(?:每[人户家年月])+(?=申请)|(?:均|还|也|都|每年)?(?:可以?|能够?))(?:按规定|一次性|再|每年)*(?:获得?|享受|申领|申请|领取|得到)(?![^，。；]{0,4}认定)"
)
#: 拨付|村卫生室|的补助经费人均(不低于25元)
_SENT_BEFORE = regex.compile(
    r"(?:拨付|拨给|下达|支付|发放|发给)(?:给|至|到)?(?P<who>(?:(?!的|用于)[\p{Han}（）、]){2,16}?)的(?:\p{Han}{0,6})(?:经费|资金|补助|补贴|奖金|报酬|款)[^，。；]{0,8}$"
)
#: 每位|消费者|每类产品可补贴1台，累计享受补贴不超过(4000元)
_EVERY = regex.compile(r"(?P<who>每[位名个户家](?:(?![每可最限享])\p{Han}){2,8}?)(?=每|可|最多|限|最高|累计|享受)")
_TAKEN = regex.compile(r"缴纳|征收|收取|计征|承担|负担|自筹|缴费|筹集|提取|出资|罚|扣[减除]|核减|收回|追回|上缴|加价|加收|[增存交]存|存入")


#: Those who pay, and get nothing.
_PAYERS = regex.compile(r"(?:财政|政府|部门|机关|委员会|管委会|[局厅委]|基金|资金|公益金|保障金|[省市县区]级|中央|个人)(?:（[^（）]*）)?$")


def gets(text: str, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> Place | None:
    """Who gets the sum; None where no shape of its segment says it, or those who are known already stand in it."""
    who = _sent(text, segment, mention)
    if who is not None:
        if text.find("用于", mention.end, who[0]) >= 0:
            scope.passing = who  # 300万元用于奖励先进单位，500万元用于培训
    else:
        known = recipient_ends.cut(text, scope.recipient) if scope.recipient is not None else None
        if known is not None and text[known[0] - 1] == "由":
            known = None  # 由派出单位每年安排
        known = recipients.getting(text, known) if known is not None and not _PAYERS.search(text, *known) else None
        if known is not None and known[1] <= unit.start and (buyer := _buyer(text, unit, segment)) is not None:
            return buyer
        if known is None or known[0] < segment.start:
            who = _opens(text, unit, segment, mention.start, mention.end)
            if who is None and (known is None or known[1] <= unit.start) and not _TAKEN.search(text, *segment):
                who = _deed_before(text, unit, segment)
            if who is None and (known is None or known[1] <= unit.start):
                who = _of_spending(text, unit, segment, mention.start) or _every(text, unit) or _besides(text, unit)
                who = (
                    who
                    or _may_apply(text, unit, segment)
                    or _meant(text, unit, mention.end)
                    or _classed(text, unit, segment, mention.start)
                )
            if who is None and known is None and scope.recipient is not None and scope.condition is not None:
                who = spoken_of.doer(text, *scope.condition)  # 农户改用电采暖的，采暖期用电每千瓦时补贴0.2元
    return who if who is not None and not _PAYERS.search(text, *who) else None


def _opens(text: str, unit: Unit, segment: Segment, place: int, figure_end: int) -> Place | None:
    """Who the sum's segment opens with, in front of who pays, of each of what, or of what they may apply for."""
    who = None
    start = actors.lead_end(text, segment.start, place)
    if "由" in text[start : segment.end]:
        before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None) if text[segment.start] == "由" else None
        opens = start if before is None else actors.lead_end(text, *before)
        found = _FROM.match(text, opens, segment.end)
        who = _whose(text, found.span("who")) if found is not None and found.end("payer") <= place else None
    if (
        who is None
        and "按" in text[start:place]
        and _GIVEN.match(text, figure_end, segment.end)
        and (cost := _OWN_COST.fullmatch(text, start, place)) is not None
    ):
        who = _whose(text, cost.span("cost"))
    if who is None and compiled("的?(?:比例|标准)?(?:予以|给予)?返还").match(text, figure_end, segment.end):
        back = _PAID_BACK.fullmatch(text, start, place)
        who = back.span("who") if back is not None and somebody_at_end().search(back["who"]) else None
    if who is None and "每" in text[start:place] and not _TAKEN.search(text, *segment):
        who = _of_each(text, start, place)
    if who is None and compiled("[获申领享得]").search(text, start, place):
        found = _CAN_GET.match(text, start, place)
        who = found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None
    if who is None and compiled("上浮|提高|增加|放宽").search(text, start, place):
        found = _RAISED.match(text, start, place)
        who = found.span("who") if found is not None and _is_one(text, found.span("who")) else None
    return who


#: 原中央苏区县和25个贫困县|上述补助标准上浮(20%)
_RAISED = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给]|在|补助|补贴|奖励|今年)(?:(?![把将对由])[^，。；：]){2,40}?)的?(?:上述|相应|以上|该项?)?(?:\p{Han}{0,4})(?:补助|补贴|奖励|奖补|资助)(?:标准|比例|额度|资金)(?:可|均|再|分别|适当|相应|统一)*(?:上浮|提高|增加|放宽)(?:[到至])?$"
)


def _may_apply(text: str, unit: Unit, segment: Segment) -> Place | None:
    """小微企业 of 小微企业可申领“数字券”，每户每年最高2万元."""
    for part in unit.segments:
        if part.end >= segment.start:
            return None
        found = _CAN_GET.match(text, actors.lead_end(text, *part), part.end) if compiled("[获申领享得]").search(text, *part) else None
        if found is not None and somebody_at_end().search(found["who"]):
            return found.span("who")
    return None


#: (每千瓦奖励50元，)奖励对象为|发电企业
_MEANT = regex.compile(r"[^。；]{0,40}，(?:奖励|奖补|补助|补贴|资助|补偿|发放|支持|扶持|救助)对象(?:为|是|包括)(?P<who>[^，。；：]{2,40})")


def _meant(text: str, unit: Unit, place: int) -> Place | None:
    found = _MEANT.match(text, place, unit.end) if text.find("对象", place, unit.end) >= 0 else None
    return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None


#: 常补对象|占…的比例不低于30%，, 非常补对象|可分为两至三档，
_CLASS = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给])(?:(?!的)[\p{Han}（）]){2,14}?)(?:占|(?:应|可)?按?[^，。；]{0,6}分为|人数|实行|按(?=[^，。；]{2,12}分))"
)


def _classed(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """常补对象 of 常补对象占低保对象的比例不低于30%，每人每月补差不低于175元: whom an earlier segment counts or classes."""
    if compiled("每[人户名位]").search(text, segment.start, place) is None:
        return None
    for part in reversed([s for s in unit.segments if s.end < segment.start]):
        found = _CLASS.match(text, actors.lead_end(text, *part), part.end)
        if found is not None and somebody_at_end().search(found["who"]):
            return found.span("who")
    return None


def _deed_before(text: str, unit: Unit, segment: Segment) -> Place | None:
    """救援队伍 of 救援队伍每参与一次救援，县应急管理局补助2000元."""
    for part in unit.segments:
        if part.end >= segment.start:
            return None
        found = _EACH_TIME.match(text, actors.lead_end(text, *part), part.end) if "每" in text[part.start : part.end] else None
        if found is not None and beneficiaries.gets(text, found.span("who")) and words.is_verb(found["deed"]):
            return found.span("who")
    return None


#: 救援队伍|每参与一次
_EACH_TIME = regex.compile(
    r"(?P<who>(?![对按由从向经以为每其所将把给]|单[个家户位项台]|同一)(?:(?!每|的)[\p{Han}（）]){2,16}?)(?:当年|年内|每年)?每(?:新增?)?(?P<deed>\p{Han}{2})"
)


#: 分布式光伏项目|除享受国家补贴外，
_BESIDES = regex.compile(r"(?P<who>(?![对按由从向经以为每其所将把给])[^，。；：除]{2,24}?)(?:除|在)[^，。；]{2,24}(?:之?外|基础上)")


def _besides(text: str, unit: Unit) -> Place | None:
    found = _BESIDES.fullmatch(text, actors.lead_end(text, *unit.segments[0]), unit.segments[0].end)
    return found.span("who") if found is not None and beneficiaries.named(text, *found.span("who")) else None


def _every(text: str, unit: Unit) -> Place | None:
    """每位消费者 of 每位消费者每类产品可补贴1台，累计享受补贴不超过4000元."""
    if not text.startswith("每", unit.start):
        return None
    found = _EVERY.match(text, unit.start, unit.segments[0].end)
    return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None


def _buyer(text: str, unit: Unit, segment: Segment) -> Place | None:
    """脱贫人口和监测对象 of 对脱贫人口和监测对象购买的，每台再增加100元: those of a case of its own, beside who got the sums before."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None or text[before.end - 1] != "的" or text[start := actors.lead_end(text, *before)] != "对":
        return None
    for stop in range(before.end - 2, start + 2, -1):
        if somebody_at_end().search(text, start + 1, stop) and _DEED.match(text, stop, before.end) and words.across(text, stop) is None:
            return start + 1, stop
    return None


#: (脱贫人口和监测对象)|购买的, (企业)|首次上规的
_DEED = regex.compile(
    r"(?:首次|当年|新|自愿|主动)?(?:购买|购置|参加|参保|租赁|租用|投保|自建|新建|改造|报废|就业|创业|种植|养殖|上规|入库)(?:[^，。；的]{0,12})的$"
)


def _whose(text: str, place: Place) -> Place | None:
    """退役士兵 of 退役士兵自主就业一次性经济补助: the longest somebody that what is paid opens with."""
    start, end = place
    used = compiled(r"(?:用[电水气热]|贷款|装修)$").search(text, start, end) is not None
    thing = not used and beneficiaries.is_thing(text, place)
    if (somebody_at_end().search(text, start, end) or thing) and beneficiaries.gets(text, place):
        return place
    if not used and compiled(rf"{_PAID}$").search(text, start, end) is None:
        return None
    for stop in range(end - 2, start + 1, -1):
        if somebody_at_end().search(text, start, stop) and words.across(text, stop) is None and beneficiaries.gets(text, (start, stop)):
            return start, stop
    return None


def _of_each(text: str, start: int, place: int) -> Place | None:
    deed = _EACH_DEED.match(text, start, place)
    if deed is not None and somebody_at_end().search(deed["who"]) and beneficiaries.gets(text, deed.span("who")):
        return deed.span("who")
    each = _EACH.match(text, start, place)
    if each is not None and somebody_at_end().search(each["who"]) and beneficiaries.gets(text, each.span("who")):
        return each.span("who")
    return None


def _of_spending(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """企业 of 对企业用于研发的银行贷款，按50%给予贴息: the somebody that what is subsidised opens with."""
    for part in reversed([s for s in unit.segments if s.start <= segment.start]):
        if "对" not in text[part.start : part.end]:
            continue
        found = _SPENDING.search(text, part.start, min(part.end, place) if part is segment else part.end)
        if found is None:
            continue
        start, end = found.span("who")
        for stop in range(start + 2, min(end, start + 18)):
            if (
                text[stop - 1] in "的、"
                or text.startswith("银行", stop - 2)
                or not somebody_at_end().search(text, start, stop)
                or somebody_at_end().search(text, start, stop + 1)
            ):
                continue
            if _USES.match(text, stop) and beneficiaries.gets(text, (start, stop)):
                return start, stop
        return None
    return None


def _sent(text: str, segment: Segment, mention: Mention) -> Place | None:
    """Those whom the words right behind the sum, or those that say what it is, send it to."""
    found = _SPENT.match(text, mention.end, segment.end) or _SENT_BEFORE.search(text, segment.start, mention.start)
    if found is None:
        return None
    who = found.span("who")
    return who if _is_one(text, who) else None


def _is_one(text: str, who: Place) -> bool:
    """Whether the words name somebody or a place that money is sent to."""
    return who[1] - who[0] > 1 and (somebody_at_end().search(text, *who) or _TO_A_PLACE.search(text, *who)) is not None
