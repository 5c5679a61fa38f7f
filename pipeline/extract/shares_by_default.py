"""Shares of a sum that no rule of payment claims: what may be spent, paid, kept, charged or lent is told as a part of another sum.

项目管理费不超过项目总投资的2%, 贷款利率为2.75%, 用于一线职工的部分不低于70%. Goals as well as rates; what others achieve is
none (污水处理率95%).
"""

import regex

from ..records import Amount, Mention
from ..records.amount import AmountRole
from . import consequences, shares_carried, shares_of_money
from .assessed import is_assessed
from .bounds import ahead_of
from .past import reported
from .patterns import of_words
from .rate_bases import base_of
from .reading import Reading, Segment, Unit
from .required import is_no_money

_BOUND = (
    r"(?:原则上|一般|最高|最多|最低|至少|均|应当?|须|需|可|再|分别|统一|暂|仍|不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)"
    r"|控制在|保持在|稳定在|达到|占|为|按照?|是|在|至|：)*$"
)
#: What is a sum of money, as the last word of its name.
_SUM = (
    r"(?:[总余款税罚费价货差金数]额|(?<![名定限])额|(?:资|奖|租|押|佣|本|罚|现)金|基金|经费|费用?|投资|投入|支出|补[助贴]|奖[励补]|成本|造价|合同价"
    r"|[价货税本尾]款|贷款|款项|价格?|值|工资|收[入益费]|利[息率]|预算|税额|标准|限额|保费|利润)"
)
#: 行政经费的支出占本年支出的(7.34%): how a sum was parted.
_WAS_PART = regex.compile(r"(?<![应要须均])占[^，。；\d]{0,16}$")
#: 用于校舍建设的比例, 用于一线职工的部分应占, 用于设备购置的支出不得超过
_SPENT_ON = regex.compile(
    rf"(?:直接|专项)?用于[^，。；]{{2,30}}?(?:的?(?:资金|支出|费用|经费|补助)?(?:的?(?:比例|部分|份额|占比|比重))|的(?:资金|支出|费用|经费|补助)?|的不)"
    rf"(?:[^，。；\d]{{0,16}}?(?:总额|资金|经费|金额)的)?(?:，[^，。；]{{0,14}}?)?{_BOUND}"
)
#: 资金比例不得少于
_NAMED_SHARE = regex.compile(rf"(?:比例|占比|比重|份额){_BOUND}")
_FUNDS = of_words(
    r"(?<!可贷)(?:资金|经费|公益金|教育费附加|收入|奖金|补助|补贴|费用?|基金|奖补|出让金|收益|附加)(?![^，。；]{0,4}(?:到位|执行|支付)率)"
)
_NO_FUNDS = regex.compile(r"贷款|信贷|面积|用地|土地(?!出让)|名额|房源|指标")
_GOES_TO = regex.compile(
    r"(?:以上|以下|以内)?(?:的(?:比例|资金|经费|部分|份额))?(?:，)?(?:专项|重点|直接|主要)?(?:用于|用作|留给|留归|上缴|划入|缴入)"
)
#: 年利率不得超过, 担保费率不超过: what is charged for money, and not what was reached (不良率, 回收率, 毛利率).
_CHARGED_AT = regex.compile(
    r"(?:(?<![毛净盈获])利率|(?<![收缴消])费率|(?<!免)税率|罚息率|佣金率|年息|月息)(?:（[^（）]{1,12}）)?(?:水平|标准|上限|现行标准)?"
    rf"(?:由\d+(?:\.\d+)?%)?(?:降|下调|调整|提高|降低|上调)?{_BOUND}"
)
#: 平均担保费率降至(1.2%以下): what is reached over all.
_ON_AVERAGE = regex.compile(r"(?:平均|综合|总体)[^，。；\d]{0,10}(?:降|下降|降低)")
_RATE_LIST = regex.compile(
    r"(?:(?<![毛净盈获])利率|费率|税率)[^，。；：\d%]{0,8}(?:为|如下|标准|是)?[：:]?(?:[^，。；%]{0,16}\d(?:\.\d+)?%[，、；])*$"
)
_TIER_FRONT = regex.compile(r"[\p{Han}\d（）()、—\-至]{1,16}(?:为|按)?")
#: 减按50%收取租金, 其最高限额按本市缴存职工的80%执行
_REDUCED = regex.compile(r"减按$|(?:限额|额度|待遇)(?:可|仍|均|应)?按照?[^，。；\d]{2,20}的$")
#: 从土地出让收入中提取(不少于10%)的资金, 安排(不超过1%)的经费, 申请(不超过60%)的小额贷款, 给予(不超过20%)的减收
_TAKEN = regex.compile(
    r"(?:提取|计提|安排|列支|预留|拿出|切出|划出|统筹|给予|予以|享受|申请|收取|预拨|支付|预付|拨付|将)(?:其中|总额)?(?:不(?:得)?(?:低于|少于|超过|高于)|最高|至少)?(?:[^，。；\d]{0,10}(?:预算|总额|款|资金|费用?|价)的?)?(?:\d+(?:\.\d+)?%、)*$"
)
_AS_MONEY = regex.compile(
    r"(?:以上|以内)?(?:、\d+(?:\.\d+)?%)*的(?:(?!的)\p{Han}){0,8}?(?:资金|(?<![低高中])收[入益](?!人|家庭|者|群|户|老)|奖金|利润|结余|经费|费用?|款项?|贷款|补助|补贴|价款|工资|租金|减收|减免|优惠|利息|罚息|滞纳金|违约金|保证金|准备金|佣金|水费|电费|税款?)"
)
_DONE_SO = regex.compile(
    r"(?:以内)?(?:的?(?:比例|标准|额度|幅度|水平))?(?:，)?(?:由[^，。；\d]{2,12}?|予以|给予|进行|一次性|分别|据实)*"
    r"(?:执行|计[算付收取征发提租]|救助|留用|支付|收取|缴[纳存]|补偿|赔偿|赔付|结算|预留|返还|退还|列支|控制|预拨|拨付|发放|给付|贴息|配套|充实|落实|上缴|扣[减除]|支取|放款|贷款|优惠|分红|预付)"
)
_CONDITION = regex.compile(r"(?:以上|以下|以内)?的(?:，|(?!资金|经费|费|补|奖|比例|标准|罚|违约|滞纳|优惠|幅度|部分))")
_ACHIEVED = regex.compile(r"占比|比重|增长|增速|增幅|下降|覆盖|完成|(?<![利费税息汇])率(?:[不达保控为应须要力]|$)")


def role(reading: Reading, unit: Unit, segment: Segment, mention: Mention, last: Mention | None) -> AmountRole | None:
    """`rate`, `instalment` or `fine` of a share of a sum that no rule of payment knows; None where it is a goal only.

    In the sections of a notice only; not what is told of the past nor a case that something else holds for.
    `last`: the share of money before it.
    """
    if not is_share(mention) or unit.clause.kind not in ("sentence", "item"):
        return None
    if unit.clause.section_id is None and reading.sections:
        return None
    text = reading.masked
    if is_no_money(text, segment, mention):
        return None
    found = _role(text, unit, segment, mention) if mention.unit != "百分点" else None
    if found is None and not _is_case(text, segment, mention):
        found = shares_of_money.role(text, unit, segment, mention)
        if found is None and last is not None and shares_carried.carried(text, last, mention):
            found = "rate"
    return found if found is not None and not reported(reading, unit, segment, mention) else None


_BOUNDS = regex.compile(r"(?:应|须|均)?(?:不[得超低高少]|控制|达|为)")


def base(text: str, unit: Unit, segment: Segment, mention: Mention, *, paid_out: bool) -> tuple[int, int] | None:
    """What such a share is of: 项目总投资 of 项目管理费不超过项目总投资的(2%); None where no sum is named."""
    own = shares_of_money.base(text, segment, mention)
    if own is not None:
        return own
    found = base_of(text, unit, segment, mention, paid_out=paid_out)
    if found is not None and text[found[0]] in "于由":
        found = (found[0] + 1, found[1])
    if found is not None and mention.start - found[1] < 2 and _BOUNDS.match(text, found[1]):
        return None  # 设计费|不超过2.5%: what is paid, and not what of
    if found is None or _NAMES_SUM.search(text, *found) is None or _NO_NAME.search(text, *found) is not None:
        return None
    verb = _VERB.match(text, *found)
    return (verb.end(), found[1]) if verb is not None else found


def alone(reading: Reading, segment: Segment, mention: Mention, amount: Amount) -> Amount:
    """The share without those of the sentence: 单户担保费率不得高于1% names nobody; 其中中央(30%) says who pays."""
    kept = {field: place for field, place in amount.evidence.items() if field not in ("payer", "recipient", "per")}
    payer = shares_carried.payer(reading.masked, segment.start, mention)
    if payer is not None:
        kept["payer"] = reading.span(*payer)
    words = {"payer": reading.words(payer), "recipient": None, "per": None}
    return amount.model_copy(update={"rule": "by-default", "evidence": kept, **words})


_NAMES_SUM = regex.compile(rf"(?:{_SUM}|[票税率数])$")
_NO_NAME = regex.compile(r"[可应不为由享]|优惠|让利|加收|费率|比例|赔率|两项|合计|鼓励")
_VERB = regex.compile(r"(?:退还|返还|退回|支付|缴纳|收取|拨付|给予|予以|将)(?=\p{Han}{2})")


def is_share(mention: Mention) -> bool:
    """Whether a figure is a part of something: 30%, 3个百分点, 2倍, 三分之一."""
    if mention.kind == "percent":
        return mention.unit in ("%", "‰", "百分点", None) and mention.comparator != "approx"
    return mention.unit == "倍" or "分之" in mention.text


def _is_case(text: str, segment: Segment, mention: Mention) -> bool:
    """(30%)以上的，: a case that something holds for; 租金按评估租金的(70%)执行: what something is set by."""
    if mention.comparator not in (None, "eq") and consequences.follows(text, mention, segment.end):
        return True  # 70%以下的不予补助
    if _CONDITION.match(text, mention.end) and not _AS_MONEY.match(text, mention.end):
        return True
    return is_assessed(text, segment, mention) and not text.endswith(
        ("标准的", "额的", "款的", "造价的", "算价的"), segment.start, mention.core_start
    )


def _role(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """What the words of its own segment make of the share."""
    start, end = segment.start, mention.core_start
    if _TAKEN.search(text, start, end) and _AS_MONEY.match(text, mention.end):
        return "rate"
    if _CONDITION.match(text, mention.end):
        return None
    if _REDUCED.search(text, start, end) and _DONE_SO.match(text, mention.end, segment.end):
        return "rate"
    if is_assessed(text, segment, mention):
        return None
    if _is_charge(text, unit, segment, mention):
        return "rate"
    if _ACHIEVED.search(text, start, end):
        return None
    return "rate" if _is_spent_on(text, unit, segment, mention) else None


def _is_charge(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """贷款利率为(2.75%), 5年以下(2.75%) behind 贷款利率标准为：: what is charged for money."""
    if mention.unit == "倍" or not ("率" in text[unit.start : mention.start] or "息" in text[unit.start : mention.start]):
        return False
    if _CHARGED_AT.search(text, segment.start, mention.core_start):
        return _ON_AVERAGE.search(text, segment.start, mention.core_start) is None
    listed = _RATE_LIST.search(text, unit.start, segment.start) is not None
    return listed and _TIER_FRONT.fullmatch(text, segment.start, mention.core_start) is not None


def _is_spent_on(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """补助资金用于设备购置的比例不得超过(60%), 不低于(40%)用于山区县: what part of a sum is for something."""
    goes = _GOES_TO.match(text, mention.end)
    if goes is None and _SPENT_ON.search(text, _from(unit, segment), mention.core_start) is None:
        return False
    if goes is None and _NAMED_SHARE.search(text, segment.start, mention.core_start):
        return False  # 用于…建设的资金比例不得少于40% names a share itself: a goal and no sum
    if _NO_FUNDS.search(text, unit.start, mention.start):
        return False
    if mention.comparator == "eq" and _WAS_PART.search(text, segment.start, mention.core_start):
        return False
    if goes is not None and mention.start - segment.start > 16 and ahead_of(text, segment.start, mention.start) is None:
        return False
    return _FUNDS.search(text, unit.clause.span.start, mention.start) is not None


def _from(unit: Unit, segment: Segment) -> int:
    """Where the words of a share begin: a segment before where that only names it: 用于农业农村的比例，|2021年应达到."""
    at = unit.segments.index(segment) if segment in unit.segments else 0
    return unit.segments[at - 1].start if at > 0 else segment.start
