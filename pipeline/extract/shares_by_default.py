"""Shares of a sum that no rule of payment claims: what may be spent, paid, kept, charged or lent is told as a part of another sum.

项目管理费不超过项目总投资的2%, 门票下浮30%, 贷款利率为2.75%. Goals as well as rates; what others achieve is none (污水处理率95%).
"""

import regex

from ..records import Amount, Mention
from ..records.amount import AmountRole
from . import shares_of_money
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
#: What an economy, a firm or a household takes in: no sum of which a part is spent or paid by the notice.
_INCOME = regex.compile(
    r"(?:营业|销售|主营业务|业务|总|家庭\p{Han}{0,4}|年|月|财政|预算|支配|人均|纯|工业|农业|旅游)收入|总收入|收入总额|产值|增加值|销售额|营业额|营收|利润|GDP|价值量"
)
#: What is spent, paid, kept, charged or lent, right in front of the bound of its share.
_PAID = (
    r"(?:费用?|(?<!可贷)资金|经费|支出|款|[奖租押佣罚准本酬]金|保证金|准备金|备用金|(?<![名抽]\p{Han}{0,2})[金总款税罚限]额|额度|标准|(?:的|[费资]\p{Han}{0,2})部分|补[助贴偿]|奖[励补]"
    r"|价格?|门?票|收费|利息|罚息|(?:预留|提取|计提|缴存|贷款|返还|分红|提成|佣金|支付)比例|(?<![收缴消])费率|份额|分红|让利|投入)"
)
_NO_SUM = regex.compile(r"抽[评查检]|名额|面积|用地|股本|股份")
#: 行政经费的支出占本年支出的(7.34%): how a sum was parted.
_WAS_PART = regex.compile(r"(?<![应要须均])占[^，。；\d]{0,16}$")
_OF_SUM = regex.compile(
    rf"{_PAID}(?:的?(?:年度|累计|合计|总计|总额|总和|两项|各项))*(?:原则上|一般|均|最高|最低|应当?|须|可|再|总体|每年)*"
    r"(?:(?:放宽|提高|调整|降低|增加)[到至为]|不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|控制在|保持在|按照?不?(?:超过|高于|低于|少于)?|为|是|(?<=应当?|须|要)达到)"
    rf"(?P<base>[^，。；：\d]{{1,30}}?(?:{_SUM}))的?$"
)
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
#: 门票下浮, 最高限额上浮, 在合同利率基础上加收, 让利幅度不低于
_MOVED = regex.compile(
    r"(?:标准|额度|限额|(?<!名)[金款税]额|价格?|票价?|费|租金|利率|费率|补[助贴]|奖[励金补]|津贴|待遇|税)(?:[^，。；\d]{0,12}基础上)?(?:可|应|再|适当|分别|均|最高|每次|统一|平均|一律|每年|予以|给予|按)*"
    rf"(?:上浮|下浮|上调|下调|加收|加价|减免|减收|优惠|让利|打折|浮动)(?:的?(?:幅度|比例))?{_BOUND}"
    rf"|(?:限额|额度|(?:补助|补贴|奖励|奖补|资助|收费|保障|津贴|待遇)标准)(?:[^，。；\d]{{0,12}}基础上)?(?:可|应|再|适当|分别|均|统一)*(?:提高|降低|增加|减少|调[增减高低])(?:的?幅度)?{_BOUND}"
    rf"|(?:加收|加征|让利|优惠|折扣|减免|减收)(?:的?(?:幅度|比例))?{_BOUND}"
)
_NO_MOVE = regex.compile(
    r"名额|税收优惠|贷款余额|增幅|增长|(?:人次|收入|面积|人数|规模|质量|排放|技术|工艺|环保|能耗|安全)[^，。；]{0,4}标准"
)
#: 需提高收费标准的，每次提高的幅度不得超过(15%)
_STEP = regex.compile(rf"(?:提高|调整|上浮|浮动|上调|下调|降低)的?幅度(?:上浮|下浮)?{_BOUND}")
_OF_PRICE = regex.compile(r"(?:收费|补[助贴]|奖[励补]|津贴)标准|价格|租金|[票电水气热]价|指导价|收费")
#: 资金安排减少20%, 起付线降低50%
_CUT = regex.compile(
    r"(?:资金(?:安排|分配|额度)?|起付线|起付标准)(?:相应|再|统一|分别|可)*(?:减少|核减|压减|调减|扣减|降低)$|(?:标准|价格?)(?:在?[^，。；\d]{0,10}基础上)再?(?:提高|降低)$"
)
#: 减按50%收取租金, 其最高限额按本市缴存职工的80%执行
_REDUCED = regex.compile(r"减按$|(?:限额|额度|待遇)(?:可|仍|均|应)?按照?[^，。；\d]{2,20}的$")
#: 办妥登记后划付95%, 退还80%, 首次缴纳不低于40%
_PAYS = regex.compile(
    r"(?:划付|划拨|划转|付至|付到|付款|放款|给付|退还|返还|退付|退款|缴纳|缴清|缴存|结清|结算|清算|到账|计取|预留|留存|扣留|预缴|交付定金)(?:至|到)?(?:不(?:得)?(?:低于|少于|超过|高于))?$"
)
_OF_MONEY = of_words(r"资金|款|费|经费|金|补助|补贴|奖|价|贷|租|保费|工资|税")
#: 从土地出让收入中提取(不少于10%)的资金, 安排(不超过1%)的经费, 申请(不超过60%)的小额贷款, 给予(不超过20%)的减收
_TAKEN = regex.compile(
    r"(?:提取|计提|安排|列支|预留|拿出|切出|划出|统筹|给予|予以|享受|申请|收取|预拨|支付|预付|拨付|将)(?:其中|总额)?(?:不(?:得)?(?:低于|少于|超过|高于)|最高|至少)?(?:[^，。；\d]{0,10}(?:预算|总额|款|资金|费用?|价)的?)?(?:\d+(?:\.\d+)?%、)*$"
)
_AS_MONEY = regex.compile(
    r"(?:以上|以内)?(?:、\d+(?:\.\d+)?%)*的(?:(?!的)\p{Han}){0,8}?(?:资金|经费|费用?|款项?|贷款|补助|补贴|价款|工资|租金|减收|减免|优惠|利息|罚息|滞纳金|违约金|保证金|准备金|佣金|水费|电费|税款?)"
)
#: 按结余测算额的50%由医疗机构留用, 按不低于50%的比例救助, 按同期利率的1.1倍执行
_BY = regex.compile(
    rf"(?:按照?|以)(?:不(?:得)?(?:超过|高于|低于|少于)|最高)?(?P<base>[^，。；：\d]{{0,30}}?(?:{_SUM}|部分))的?(?:不(?:得)?(?:超过|高于|低于|少于))?$"
)
_BY_RATIO = regex.compile(r"(?:部分|费用?|金额|损失|支出|资金)[^，。；\d]{0,8}按照?(?:不(?:得)?(?:超过|高于|低于|少于)|最高)?$")
_DONE_SO = regex.compile(
    r"(?:以内)?(?:的?(?:比例|标准|额度|幅度|水平))?(?:，)?(?:由[^，。；\d]{2,12}?|予以|给予|进行|一次性|分别|据实)*"
    r"(?:执行|计[算付收取征发提租]|救助|留用|支付|收取|缴[纳存]|补偿|赔偿|赔付|结算|预留|返还|退还|列支|控制|预拨|拨付|发放|给付|贴息|配套|充实|落实|上缴|扣[减除]|支取|放款|贷款|优惠|分红|预付)"
)
#: 首付比例, 缴存比例, 个人自付比例, 担保机构承担的比例
_RATIO = regex.compile(
    r"(?:首付款?|预付款?|预缴|自筹(?:资金)?|自[付负](?=比例(?!控制|降))|报销|(?<!转移)支付|补偿|赔付|返还|提成|分成|分红|留成|留存|提取|计提|预留|缴存|缴费|出资|承担|分担|负担|配套(?:资金)?|贷款|扣除|减免|罚款|让利|佣金|预售资金监管|质保金|保证金)"
    rf"(?:的?(?:风险)?(?:责任)?)?(?:比例|成数|份额){_BOUND}"
)
_CONDITION = regex.compile(r"(?:以上|以下|以内)?的(?:，|(?!资金|经费|费|补|奖|比例|标准|罚|违约|滞纳|优惠|幅度|部分))")
_ACHIEVED = regex.compile(r"占比|比重|增长|增速|增幅|下降|覆盖|完成|(?<![利费税息汇])率(?:[不达保控为应须要力]|$)")
#: 养护费支出不得低于, 师资研修和课程资源开发两项合计不得低于, 其中设计费不超过, C类人才可放宽至: the same share for another.
_NEXT = regex.compile(
    r"(?:但|且|其中|其他|其余)?(?P<who>[\p{Han}\d（）()、“”A-Z]{0,24}?)(?:两项|各项)?(?:合计|累计|总计)?(?:原则上|一般|均|最高|最低|应当?|可)*"
    r"(?:不(?:得|应|宜|能)?(?:超过|高于|低于|少于)|(?:放宽|提高|调整|降低|下调|上浮|下浮)(?:[到至为])?|按照?(?:不(?:超过|高于|低于|少于))?|为)"
)
_OTHER_THING = regex.compile(
    r"(?:率|面积|数|量|人员?|教师|学生|户|家|占比|比重|覆盖面|度|产值|收入|利润|增速|幅|产品|车辆|岗位|床位|比例(?<!(?:首付|支付|报销|提取|预留|缴存)比例))$"
)


_NEAR = 60


def role(reading: Reading, unit: Unit, segment: Segment, mention: Mention, last: Mention | None) -> AmountRole | None:
    """`rate` or `instalment` of a share of a sum that no rule of payment knows; None where it is a goal only.

    In the sections of a notice only; not what is told of the past nor a case that something else holds for.
    """
    if not _is_share(mention) or unit.clause.kind not in ("sentence", "item"):
        return None
    if unit.clause.section_id is None and reading.sections:
        return None
    text = reading.masked
    if is_no_money(text, segment, mention):
        return None
    found = _role(text, unit, segment, mention) if mention.unit != "百分点" else None
    found = found or _of_money(text, unit, segment, mention)
    if found is None and _goes_on(reading, unit, segment, mention):
        found = "rate"
    if found is None and last is not None and not _CONDITION.match(text, mention.end) and shares_of_money.carried(text, last, mention):
        found = "rate"
    return found if found is not None and not reported(reading, unit, segment, mention) else None


_BOUNDS = regex.compile(r"(?:应|须|均)?(?:不[得超低高少]|控制|达|为)")


def base(text: str, unit: Unit, segment: Segment, mention: Mention, *, paid_out: bool) -> tuple[int, int] | None:
    """What such a share is of: 项目总投资 of 项目管理费不超过项目总投资的(2%); None where no sum is named."""
    for pattern in (_OF_SUM, _BY):
        own = pattern.search(text, segment.start, mention.core_start)
        if own is not None and own.start("base") < own.end("base"):
            return own.span("base")
    found = base_of(text, unit, segment, mention, paid_out=paid_out)
    if found is not None and text[found[0]] in "于由":
        found = (found[0] + 1, found[1])
    if found is not None and mention.start - found[1] < 2 and _BOUNDS.match(text, found[1]):
        return None  # 设计费|不超过2.5%: what is paid, and not what of
    if found is None or _NAMES_SUM.search(text, *found) is None or _NO_NAME.search(text, *found) is not None:
        return None
    verb = _VERB.match(text, *found)
    return (verb.end(), found[1]) if verb is not None else found


def alone(amount: Amount) -> Amount:
    """The share without those of the sentence: 单户担保费率不得高于1% says neither who pays nor who gets it."""
    kept = {field: place for field, place in amount.evidence.items() if field not in ("payer", "recipient", "per")}
    return amount.model_copy(update={"rule": "by-default", "payer": None, "recipient": None, "per": None, "evidence": kept})


_NAMES_SUM = regex.compile(rf"(?:{_SUM}|[票税率数])$")
_NO_NAME = regex.compile(r"[可应不为由享]|优惠|让利|加收|费率|比例|两项|合计|鼓励")
_VERB = regex.compile(r"(?:退还|返还|退回|支付|缴纳|收取|拨付|给予|予以|将)(?=\p{Han}{2})")


def _is_share(mention: Mention) -> bool:
    if mention.kind == "percent":
        return mention.unit in ("%", "‰", "百分点", None) and mention.comparator != "approx"
    return mention.unit == "倍" or "分之" in mention.text


def _of_money(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    if _CONDITION.match(text, mention.end) and not _AS_MONEY.match(text, mention.end):
        return None
    if is_assessed(text, segment, mention) and not text.endswith(("标准的", "金额的"), segment.start, mention.core_start):
        return None
    return shares_of_money.role(text, unit, segment, mention)


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
    if _PAYS.search(text, start, end) and _OF_MONEY.search(text, unit.clause.span.start, end):
        return "instalment"
    if mention.unit == "倍":
        limited = _part_of_sum(text, segment, mention) if mention.comparator not in ("ge", "gt") else False
        return "rate" if limited or _is_set_by(text, segment, mention) else None
    if _part_of_sum(text, segment, mention) or _is_spent_on(text, unit, segment, mention) or _is_set_by(text, segment, mention):
        return "rate"
    if _is_moved(text, unit, segment, mention) or _RATIO.search(text, start, end):
        return "rate"
    return None


def _is_charge(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """贷款利率为(2.75%), 5年以下(2.75%) behind 贷款利率标准为：: what is charged for money."""
    if mention.unit == "倍" or not ("率" in text[unit.start : mention.start] or "息" in text[unit.start : mention.start]):
        return False
    if _CHARGED_AT.search(text, segment.start, mention.core_start):
        return _ON_AVERAGE.search(text, segment.start, mention.core_start) is None
    listed = _RATE_LIST.search(text, unit.start, segment.start) is not None
    return listed and _TIER_FRONT.fullmatch(text, segment.start, mention.core_start) is not None


def _is_moved(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """门票下浮(30%), 最高限额上浮(10%), 每次提高的幅度不得超过(15%): by how much more or less is charged or paid."""
    start, end = segment.start, mention.core_start
    if _CUT.search(text, start, end):
        return _NO_MOVE.search(text, start, end) is None
    if _STEP.search(text, start, end):
        return _OF_PRICE.search(text, unit.clause.span.start, end) is not None
    return _MOVED.search(text, start, end) is not None and _NO_MOVE.search(text, start, end) is None


def _part_of_sum(text: str, segment: Segment, mention: Mention) -> bool:
    """项目管理费不超过|项目总投资的(2%): a part of another sum; no part of what a firm takes in, and never more than all of it."""
    found = _OF_SUM.search(text, segment.start, mention.core_start)
    if found is None or _INCOME.search(text, *found.span("base")) or _NO_SUM.search(text, segment.start, mention.core_start):
        return False
    if mention.unit == "倍" and ("低于" in found[0] or "少于" in found[0]):
        return False
    return mention.unit == "倍" or mention.value is None or mention.value <= 100


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


def _is_set_by(text: str, segment: Segment, mention: Mention) -> bool:
    """按结余测算额的(50%)由医疗机构留用, 按首套利率的(1.1倍)执行: a sum that is made so large."""
    if _DONE_SO.match(text, mention.end, segment.end) is None:
        return False
    by = _BY.search(text, segment.start, mention.core_start)
    if by is not None:
        return _INCOME.search(text, *by.span("base")) is None
    return _BY_RATIO.search(text, segment.start, mention.core_start) is not None


def _goes_on(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """管理费支出不得超过收费总额的8%，养护费支出不得低于(10%): the share of the segment before, for another or for both."""
    text = reading.masked
    found = _NEXT.fullmatch(text, segment.start, mention.core_start)
    if found is None or _OTHER_THING.search(found["who"]) or _ACHIEVED.search(found["who"]):
        return False
    if _CONDITION.match(text, mention.end) or is_assessed(text, segment, mention):
        return False
    units = [one for one in reading.units(unit.clause) if one.end <= unit.start][-1:] if not found["who"] else []
    for one in (unit, *units):
        before = [m for m in reading.mentions_in(one.start, min(one.end, segment.start), "percent", "quantity", "number") if _is_share(m)]
        if before:
            break
    else:
        return False
    last = before[-1]
    if last.unit != mention.unit or mention.start - last.end > _NEAR:
        return False
    at = one.segment_at(last.start)
    return _role(text, one, at, last) is not None or _goes_on(reading, one, at, last)
