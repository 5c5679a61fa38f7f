"""Shares of money that have to be borne, kept or spent so: goals as well as rates; and shares of places or land, no rates at all."""

import re

import regex

from ..records import Mention
from .reading import Segment

#: 省级承担比例(不低于30%), 市级负担部分(不得低于40%), 用于乡村的资金(不得低于50%)
_BORNE_PART = regex.compile(
    r"(?:(?:承担|分担|负担|配套|自筹)(?:的?(?:资金)?(?:比例|部分|份额))"
    r"|(?<!补助|补贴|奖励|奖补|资助|专项|支持)(?:资金|经费)|(?:的|服务|管理|公用|间接|人员)(?:支出|费用))(?:原则上|一般|均)*$"
)
#: 按不低于5%(的比例预留质量保证金), 按不低于补助资金50%(的比例安排配套资金)
_KEEPS = regex.compile(
    r"的?比例(?:足额|及时)?(?:预留|留存|提留|落实|安排|筹集)[^，。；]{0,6}(?:保证金|质保金|配套|自筹|风险|培训|教育经费|工会|工作经费|管理费)|的启动资金"
)
#: 培训资金控制在|中央财政资金的15%以内
_HELD_TO = regex.compile(
    r"(?:配套|自筹)资金(?:比例)?(?:不低于|不少于|不得低于|不得少于)[^，。；\d]{2,20}的?$"
    r"|(?:资金|经费|费用?|支出|金额|收费|保费|租金|预算)(?:总额|总量|规模|总数)?(?:原则上|一般|应|须|均|合计)*(?:控制在|保持在)[^，。；\d]{2,24}的$"
)
#: 工程管理费按不超过|工程总投资的(2.5%)控制, 抽评金额不低于|补贴总额的(20%)
_BOUND_OF_BASE = regex.compile(r"不(?:得|应|宜)?(?:低于|少于|高于|超过|超出)[^，。；\d]{2,30}(?:的|[额费金入资]|总数)$")
_GIVEN = regex.compile(
    r"(?:以内)?(?:[、和][\d.]+%)*[^，。；]{0,10}(?:给予|予以|补助|补贴|奖励|奖补|资助|返还|报销|贴息|补偿|支持|救助|罚款|扣减|奖|安排)"
    r"|(?:以内)?(?:的比例)?(?:安排|计发|发放|支付)"
)
#: 省级财政对贫困县的分担比例提高到|50%
_BORNE_NOW = regex.compile(r"(?:承担|分担|负担)(?:的?(?:资金)?(?:比例|部分|份额))(?:由[^，。；]{1,12})?(?:提高|调整|降低)(?:到|至|为)$")
#: 所需资金由省财政承担|五成, 通过风险补偿资金承担|10%, 保费由中央财政补贴|35%: a share to be borne.
#: 农户自缴|20%, 出资承担管线迁改费用的|50%以上, 省级财政对苏北、苏中、苏南分别补助|60%、|40%
_BEARS = regex.compile(
    r"(?:承担|分担|负担)(?:其中|其余|剩余|[^，。；\d]{2,14}(?:费用?|成本|损失|资金|经费|利息|支出|投资|价款))?的?$"
    r"|自[缴付担筹](?:其余|剩余|保费|费用|资金)?的?$"
    r"|(?<=由|、|，|和|分|级|央|中)(?:中央|[省市县区州]级?)?财政(?:对[^，。；\d]{2,24})?(?:分别|各)?(?:补贴|补助)(?:[\d.]+%[、和])*$"
)
#: 按照不低于|日工资的300%|支付, 按不低于|最低工资标准的70%|发放: less may not be paid.
_FLOOR = regex.compile(r"按照?不(?:得)?(?:低于|少于)[^，。；\d]{2,24}(?:的|[额费金入资准])$")
#: 中央和省级补助|不低于80%: how much of it those above pay at least.
_LEVELS_PAY = regex.compile(
    r"(?:中央|[省市县区州]级|财政)(?:[和、与及](?:中央|[省市县区州]级?))*(?:财政)?(?:补助|补贴|投入)(?:资金)?(?:比例)?(?:原则上|一般|均)*$"
)
#: 按贷款本金余额的|80%|代偿, 资助面按在园幼儿总数的|10%|确定, 培训经费按预算总额的|5%|安排: how large something is made.
_MADE_SO = re.compile(r"(?:以内)?(?:的?(?:比例|标准|幅度))?(?:予以|进行)?(?:代偿|确定|核定|控制|设定|把握|配置|安排(?=$|[，。；、]))")
#: 中央财政按|60%|承担, 省级按|80%的比例|分担
_LEVEL = re.compile(r"(?P<who>(?:中央|地方|[省市县区州]级?|市县|县区)(?:财政)?)(?:分别|统一)?按$")
_ONE_LEVEL = re.compile(r"(?:其中)?(?:中央|地方|[省市县区州]级|市县|县区)(?:财政)?")
#: 其余|20%|由经办银行承担
_REST_BORNE = re.compile(r"(?:的(?:部分|损失|资金|费用))?由[^，。；\d]{2,20}(?:承担|负担|分担|自筹|解决)")
_BORNE_SO = re.compile(r"(?:的?比例)?(?:予以)?(?:承担|分担|负担)")
#: 从事业收入中足额提取|4%—6%的经费, 按|1%的比例列支管理费, 教育资金按土地出让收益的10%|计提: a share to be set aside.
_SET_ASIDE = re.compile(r"(?:提取|计提|预留|留存|划拨|列支)(?:不低于|不少于|不超过|不高于)?$")
_ASIDE = regex.compile(
    r"(?:以内)?(?:的?比例)?(?:足额|及时|逐年)*(?:提取|计提|预留|留存|列支|预存|缴存|存储|缴纳(?=$|[，。；、]))(?!\p{Han}{0,8}(?:给予|补助|奖励))"
)
#: 补贴标准不超过|其应缴社会保险费的三分之二: what is given is told as a part.
_GRANTED = regex.compile(r"(?:补贴|补助|奖补|奖励|资助|返还|贴息|配套)标准不")
#: 失业保险总费率继续按(1%)执行, 单位费率为(0.5%)
FEE_RATE = re.compile(r"费率(?:原则上|继续|统一|暂|仍)*(?:按照?|为|执行)$")
#: 扣减|用地计划指标(5%), 名额核减(50%), 当期发放笔数的(5%)
_NO_MONEY = regex.compile(
    r"(?:扣减|核减|调减|减少)[^，。；\d]{0,10}(?:用地|名额|招生|土地)[^，。；\d]{0,8}$|名额(?:核减|扣减|调减)$|(?:笔|户|人|件|个|家|份|总)数的$"
)
#: 扣减省级补助|10%, 次年资金压减|20%: by how much what somebody gets is cut.
_CUT = re.compile(r"(?:扣减|核减|调减|压减|减少|削减|压缩)(?:[^，。；\d]{0,14}(?:资金|经费|补助|奖补|补贴|额度|总额)的?)?$")
#: 盈利率|控制在3%以内, 资金使用费费率|不得高于0.2‰: what a rate is held to, whatever money is spoken of; no rate of a tax or a subsidy.
_RATE_HELD = re.compile(
    r"(?<![税汇])(?<!(?<![盈毛净获])利)(?<!补贴|补助|奖补|资助|贴息|返还|报销|抵扣|支付|赔付|分成|提成|承担|负担)率"
    r"(?:原则上|一般|平均|总体|均|应当?|须|要|力争)*$"
)
#: 不低于30%|给予补助: given all the same.
_GIVES = regex.compile(r"[^，。；]{0,8}(?:给予|予以|补助|补贴|奖励|奖补|资助|返还|报销|贴息|拨付|支付)")


def is_share(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether a bare share has to be borne or set aside: 由省级承担(80%), 按职工工资总额的(1.5%)足额提取教育培训经费."""
    before = text[segment.start : mention.start]
    if bearer(text, segment, mention) is not None or _REST_BORNE.match(text, mention.end, segment.end):
        return True
    if "按" in before and _MADE_SO.match(text, mention.end, segment.end) is not None:
        return True
    if _BEARS.search(before) or (_SET_ASIDE.search(before) and not _GIVEN.match(text, mention.end, segment.end)):
        return True
    return _ASIDE.match(text, mention.end, segment.end) is not None


#: 首期|不低于30%, 首次缴存|不低于总额的30%, 开工预付|不超过30%: how much is paid at first, at least or at most.
_PAID_FIRST = re.compile(
    r"(?:首[期次批年付]|预付款?|预缴|预存|定金|第[一二三]次)(?:资金|款项?)?(?:缴存|缴纳|支付|拨付|预付|兑付|付款)?(?:比例|额度?)?(?:原则上|一般|应|须)*"
    r"(?:不得?(?:低于|少于|超过|高于))?(?:[^，。；\d]{0,8}(?:总额|金额|价款|合同价|应缴额?)的)?$"
)


def is_paid_first(text: str, segment: Segment, mention: Mention) -> bool:
    """首期缴存(不低于30%): a bound of the first part of a payment, a goal as well as a part."""
    if mention.kind != "percent" or mention.unit != "%":
        return False
    return mention.comparator in ("ge", "le") and _PAID_FIRST.search(text, segment.start, mention.core_start) is not None


def bearer(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """中央财政 of 中央财政按(60%)承担: who bears the share."""
    if text[mention.start - 1] != "按" or _BORNE_SO.match(text, mention.end, segment.end) is None:
        return None
    found = _LEVEL.search(text, segment.start, mention.start)
    return found.span("who") if found is not None else None


def is_held_rate(text: str, segment: Segment, mention: Mention) -> bool:
    """盈利率(控制在3%以内): a bounded level of a rate, which gives nothing to anybody."""
    if (
        mention.start == mention.core_start
        or mention.comparator not in ("ge", "le", "gt", "lt")
        or "率" not in text[segment.start : mention.start]
    ):
        return False
    return _RATE_HELD.search(text, segment.start, mention.start) is not None and not _GIVES.match(text, mention.end, segment.end)


def is_no_money(text: str, segment: Segment, mention: Mention) -> bool:
    """名额核减(50%), 扣减用地计划指标(5%), 发放笔数的(5%): a share of places, land or a count."""
    return _NO_MONEY.search(text, segment.start, mention.core_start) is not None


def is_cut(text: str, segment: Segment, mention: Mention) -> bool:
    """扣减省级补助资金的(10%): by how much what somebody gets is cut."""
    return mention.unit == "%" and _CUT.search(text, segment.start, mention.start) is not None


def is_required(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether a share of money has to be borne or kept, and is a goal as well as a rate."""
    before = text[segment.start : mention.start]
    bounded = mention.start != mention.core_start
    if FEE_RATE.search(before):
        return True
    if bounded and mention.comparator in ("ge", "le") and _BORNE_PART.search(before) and not _GIVES.match(text, mention.end, segment.end):
        return True
    if is_share(text, segment, mention) or is_paid_first(text, segment, mention) or _FLOOR.search(before) is not None:
        return True
    if is_cut(text, segment, mention):
        return True
    if before.endswith(("上浮", "下浮")) or (mention.unit == "百分点" and before.endswith(("提高", "降低", "增加"))):
        return True  # 补助标准上浮|20%, 分担比例提高|10个百分点
    if mention.comparator == "ge" and _LEVELS_PAY.search(text, segment.start, mention.core_start if not bounded else mention.start):
        return True
    if bounded and mention.end == segment.end and _ONE_LEVEL.fullmatch(before):
        return True  # 省级按不低于30%的比例承担，市级|不低于20%
    of_base = before.endswith("的") or text.startswith("的比例", mention.end)
    if of_base and _BOUND_OF_BASE.search(before) and not _GRANTED.search(before) and not _GIVEN.match(text, mention.end, segment.end):
        return True
    if before.endswith(("到", "至", "为")) and _BORNE_NOW.search(before):
        return True
    return _HELD_TO.search(before) is not None or (
        (bounded or "不低于" in before) and _KEEPS.match(text, mention.end, segment.end) is not None
    )
