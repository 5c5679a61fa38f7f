"""Whether a share is one of money, by what it is of or by what governs it.

账户余额的(30%), 按骗取金额的(20%)收取, 再拨(30%), 第二年退坡(15%), 支付比例统一为(75%), 其中中央30%、省级(25%). What is measured otherwise
(覆盖率, 占比, 完成投资的60%) or taken in by an economy (营业收入的3%) is a goal.
"""

import regex

from ..records import Mention
from ..records.amount import AmountRole
from . import money_words
from .connectives import lead_end
from .reading import Segment, Unit

Place = tuple[int, int]


#: What stands between a sum, a noun or a verb and its figure.
_BOUND = regex.compile(
    r"(?:原则上|一般|最高|最多|最低|至少|均|应当?|须|需|可|再|各|分别|统一|一律|暂|仍|就|相应|累计|合计|总计|每[年次级档月日]|逐年"
    r"|不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|(?:控制|限制)在|按照?|为(?!主)|是|以|至多)*$"
)
#: What a base follows: 按|骗取金额, 不超过|账户余额, 为|缴费基数, 提高到|最低工资.
_GOVERNOR = regex.compile(
    r"(?P<held>不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|(?:控制|限制)在)"
    r"|(?P<reached>(?<!不得?)(?:超过|超出|低于|高于|少于)|不足|未达|达到?|(?<!抢)占(?!用|地)|完成|突破|相当于)"
    r"|(?P<by>减按|按照?(?!揭|期|时|月|季|规定|要求)|依照?|(?<![可予所难得加足])以(?![上下内外及来后前工免])|[从在](?!岗|建|册)(?=[^，。；]{2,20}(?:中|内)))"
    r"|(?P<to>(?:提高|降低|调整|上调|下调|增加|放宽|降|升|涨)[到至为])"
    r"|(?P<is>(?<![作行称认成视因])为(?!主|期)|(?<![但还凡])是)"
)
#: 集体收益的60%|用于分红, 公益林补偿金的75%|兑付给林农: what is done with a part that opens its segment.
_DONE = regex.compile(
    r"(?:以上|以内|以下|左右)?(?:的?(?:比例|标准|额度|部分))?(?:，)?(?:应|须|可|要|由[^，。；\d]{2,12}?|予以|给予|进行|一次性|直接|全部|专项|主要|重点|分别|统筹)*"
    r"(?:用于|用作|留作|作为|归|上缴|划入|划转|缴入|返还|兑付|拨付|支付|发放|承担|负担|分担|补助|补贴|奖励|列支|预留|留存|预拨|缴纳|缴存|退还|提取|计提|扣除|报销|核定|确定|执行|收取|征收|计[发奖补算收征])"
)
_PAID_BACK = regex.compile(
    r"(?:的?(?:比例|标准))?(?:予以|给予|一次性)*(?:缴|征收|提取|计提|扣|拨|支付|发放|补|奖|返还|赔|承担|收取|处|罚|计)"
)
#: What an economy, a firm or a household takes in or turns out: no sum of which a part is spent or paid by the notice.
_INCOME = regex.compile(
    r"(?:营业|销售|主营业务|业务|总|家庭\p{Han}{0,4}|年|月|财政|预算|支配|人均|纯|工业|农业|旅游|医疗|服务|经营|企业)收入|总收入|收入总额|产值|增加值|销售额|零售额|营业额|营收|利润|GDP|价值量|进出口|出口|生产总值|投资计划|年度投资|计划投资|完成"
)
#: 预留30%|用地, 出资20%的|名额: a share of something else.
_OF_OTHER = regex.compile(
    r"(?:以上|以内|左右)?的?(?:工作量|工程量|业务量|面积|土地|用地|名额|床位|学位|人员|学生|职工|房源|车位|岗位|任务)"
)
#: What is measured, and no money: 占比, 增长, 完成率.
MEASURED = regex.compile(
    r"占比|比重|增长|增速|增幅|涨幅|降幅|覆盖|完成|差错|误差|(?<![费税利汇贴免赔价])率|强度|进度|水分|浓度|名额|面积|用[地水电能量]|学位|床位|编制|指标|产能|排放|能耗|计划(?!资金)|权重|分值|得分"
)
_OF_RATE = (
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|支付|补偿|赔付|配套|分担|承担|负担|自[缴付负筹担]|出资|缴费|缴存|预拨|预付|首付款?"
    r"|提取|计提|预留|留存|分成|分红|减免|优惠|加收|上浮|下浮|退坡|浮动|扣减|扣除|罚款|让利)"
)
#: 支付比例|不分级别统一为(75%), 免赔率|最高为(20%), 加价幅度
_RATE = regex.compile(
    rf"(?<!平均|综合|平均\p{{Han}}{{2}}|综合\p{{Han}}{{2}})(?:{_OF_RATE}的?(?:资金|费用|保费|风险责任|责任|风险)?(?:比例|标准|幅度|份额|成数|部分)"
    r"|(?:补贴|补助|奖补|资助|贴息|减免)率|(?<![收缴消])费率|(?<!免)税率|免赔率|加价率)"
    r"(?P<of>(?:（[^（）]*）)?(?:(?!提高|降低|稳定|保持|达到|下降|增长|平均|上升|比|不得|[由从不高低超])\p{Han}|不分){0,10}?)(?<!的)$"
)


def role(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """`rate`, `instalment` or `fine` of a share that is of money by its base, its verb or its name; None of what is no money."""
    found = _role(text, unit, segment, mention)
    if found is not None and _FINE.search(text, segment.start, mention.core_start):
        return "fine"  # 罚款额为违法所得的10%以上
    return "rate" if found == "instalment" and mention.unit == "倍" else found


#: What is taken back, kept or taken off need not be money.
_TAKES = regex.compile(r"(?:收回|回收|收取|退回|扣|扣减|留存|预留)$")
_FINE = regex.compile(r"(?:罚款|罚金|处罚)(?!(?:减少|降低|下降|增加|减免))")


def _role(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    start, end = lead_end(text, segment.start, mention.core_start), mention.core_start
    if WAS.match(text, mention.end) is not None or _OF_OTHER.match(text, mention.end) is not None:
        return None
    if mention.comparator == "gt" or (mention.comparator == "lt" and mention.start != end) or text.startswith("达", mention.start, end):
        return None  # 超过20%的, 低于80%的, 达到70%
    if _is_of_sum(text, unit, start, mention):
        return "instalment" if _OUT.match(text, mention.end) or _OUT_AHEAD.search(text, start, end) else "rate"
    peeled = _peeled(_BOUND, text, start, end)
    if mention.unit == "%" and "按" in text[peeled:end] and money_words.paid_behind().match(text, mention.end):
        return "instalment" if _OUT.match(text, mention.end) else "rate"
    verb = money_words.ends(text, start, peeled, "payment", "instalment") if mention.unit != "百分点" else None
    loose = verb is not None and _TAKES.search(text, start, verb.end()) is not None
    if loose and verb is not None and _MONEY.search(text, segment.start, segment.end) is None:
        verb = None  # 废旧地膜收回85%, 绩效考核扣10%
    if (
        verb is not None
        and not MEASURED.search(text, max(start, verb.start() - 6), verb.start())
        and (_speaks_of_money(text, unit, mention) or _LEVIED.match(text, mention.end))
    ):
        return "instalment" if money_words.ends(text, start, peeled, "instalment") else "rate"
    moved = _is_step(text, unit, start, peeled) or _is_changed(text, start, peeled)
    return "rate" if moved or _is_named_rate(text, start, peeled, mention) else None


def _peeled(pattern: "regex.Pattern[str]", text: str, start: int, end: int) -> int:
    """Where the words begin that text[start:end] ends in, which may be none."""
    found = pattern.search(text, start, end)
    return found.start() if found is not None else end


def base(text: str, segment: Segment, mention: Mention) -> Place | None:
    """The sum that the share is of, as named in front of it: 账户余额 of 不超过账户余额的(30%)."""
    found = _of(text, lead_end(text, segment.start, mention.core_start), mention.core_start)
    return found[1] if found is not None else None


def _of(text: str, start: int, end: int) -> "tuple[regex.Match[str] | None, Place, bool] | None":
    """What governs the noun of a sum in front of the figure, that noun, and whether a verb of payment has it."""
    stop = end - 1 if text[end - 1] == "的" else end
    if stop - start < 2 or (stop == end and text[stop - 1] == "率") or money_words.ends(text, start, stop, "sum") is None:
        return None  # 费率5% is a rate, and 费率的80% a share of one
    governors = list(_GOVERNOR.finditer(text, start, stop - 1))
    last = governors[-1] if governors else None
    begin = last.end() if last is not None else start
    counted = _COUNTED.search(text, begin, stop)
    if counted is not None:
        last, begin = None, counted.end()  # 每低于90分1分|扣保证金的4%
    verb = _VERB_AHEAD.match(text, begin, stop) or (_BEARS_SUM.search(text, begin, stop) if last is None else None)
    return last, (verb.end() if verb is not None else begin, stop), verb is not None


_COUNTED = regex.compile(r"\d\p{Han}{0,2}?(?=[扣退缴罚减补付])")
_VERB_AHEAD = regex.compile(
    r"(?:其|将)?(?:[每按]?日加收|退还|返还|退回|支付|缴纳|收取|拨付|预拨|预付|兑付|提取|扣减|扣除|扣回|追缴|追回|核减|承担|负担|给予|予以|处|免除|[扣罚](?![款税分金]))(?=\p{Han}{2})"
)


#: 合作银行|承担|贷款损失(的20%), 养护单位缴纳合同价款的10%: no noun, as 补助 may be.
_BEARS_SUM = regex.compile(r"(?:承担|负担|分担|退还|返还|缴纳|支付|收取|扣减|扣除|追缴|追回|核减|预付|预拨|拨付|兑付)(?=\p{Han}{2})(?!的)")


def _is_of_sum(text: str, unit: Unit, start: int, mention: Mention) -> bool:
    """不超过账户余额的(30%), 按骗取金额的(20%), 为缴费基数的(2%): of a sum that a bound, a 按 or a verb of payment governs."""
    found = _of(text, start, mention.core_start)
    if found is None:
        return False
    governor, (begin, end), by_verb = found
    paid = by_verb or _PAID_BACK.match(text, mention.end) is not None
    if governor is None:
        return not _INCOME.search(text, begin, end) and (by_verb or _DONE.match(text, mention.end) is not None)
    kind = governor.lastgroup
    if kind == "reached" or (_INCOME.search(text, begin, end) and not paid):
        return False
    if kind == "by" or (kind == "held" and text.endswith(("按", "按照", "以", "将"), start, governor.start())):
        return True
    if kind == "held" and not _may_be_held(text, unit, start, governor.start(), governor[0], mention):
        return False
    told = _peeled(_BOUND, text, start, governor.start())
    if kind == "to":
        return money_words.ends(text, start, told, "paid") is not None
    if told == start:
        return kind == "held"
    if MEASURED.search(text, max(start, told - 4), told):
        return _RATE.search(text, start, told) is not None
    return (
        money_words.ends(text, start, told, "sum", "paid", "payment", "instalment") is not None
        or _RATE.search(text, start, told) is not None
    )


def _may_be_held(text: str, unit: Unit, start: int, stop: int, bound: str, mention: Mention) -> bool:
    """No floor in times of another sum, and no ceiling above the whole (均价的105%).

    Nor the floor of a wage (工资不低于最低工资标准的1.5倍), where no sum is paid beside: it binds an employer.
    """
    if text.endswith(("利率的", "利率"), start, mention.core_start) or _OWNED.search(text, start, stop) is not None:
        return False
    if bound.endswith(("低于", "少于", "小于")):
        wage = _WAGE.search(text, start, stop) is not None
        return "元" in text[unit.start : unit.end] if wage else mention.unit != "倍"
    return mention.unit == "倍" or mention.value is None or mention.value <= 100


#: 应收账款|不得超过流动资产的40%, 担保余额|不超过净资产的50%: what somebody has or owes is no sum that is paid by the notice.
_OWNED = regex.compile(r"(?:资产|资本|负债|债务|账款|存款|收入|利润|报价|进口额|出口额|(?:贷款|担保|融资|授信)(?:余额|损失)|民间投资)$")
_WAGE = regex.compile(r"工资|报酬|薪")


_OUT = regex.compile(r"(?:的?比例)?(?:一次性|先行|予以)*(?:预拨|拨付|预付|兑付|下达)")
_OUT_AHEAD = regex.compile(r"(?:预拨|拨付|预付|兑付|首付)")


#: 每日加收万分之五|的滞纳金
_LEVIED = regex.compile(r"的?\p{Han}{0,2}(?:滞纳金|违约金|罚[款金息]|利息|赔偿金|费用?)")


def _speaks_of_money(text: str, unit: Unit, mention: Mention) -> bool:
    """Whether the sentence has told of money in front of the figure."""
    return _MONEY.search(text, unit.clause.span.start, mention.start) is not None


_MONEY = regex.compile(
    r"资金|款|费|金(?!融|属)|补[助贴]|奖|(?<!评)价(?!值观)|贷|租|薪|工资|税|[\d百千万亿]元|(?<![名份])额|投资|投入|报销|待遇|收益|津贴|门票|损失|债"
)


def _is_changed(text: str, start: int, peeled: int) -> bool:
    """租金|下调(10%), 支付比例|提高(5个百分点): by how much more or less is paid or charged.

    A price or a wage that nobody sets moves by itself: 猪肉价格上涨15%, 职工工资增加10%.
    """
    verb = money_words.ends(text, start, peeled, "change")
    if verb is None:
        return False
    told = _peeled(_BETWEEN, text, start, verb.start())
    if _MOVES_ITSELF.search(text, start, told) is not None and _IS_SET.search(text, start, peeled) is None:
        return False
    return money_words.ends(text, start, told, "paid") is not None or (
        _RATE.search(text, start, told) is not None and text[told - 1] != "率"
    )


#: 猪肉价格, 房租, 职工工资
_MOVES_ITSELF = regex.compile(r"(?<!指导|收费|基准)(?:价格?|房租|运费|工资|薪酬?|报酬|待遇|养老金|利率)$")
_IS_SET = regex.compile(r"可|按|予以|给予|统一|适当|应|须|标准|允许|同意|一律|最高|最多|不超过|基础上")


def _is_step(text: str, unit: Unit, start: int, peeled: int) -> bool:
    """需提高收费标准的，每次提高的幅度|不得超过(15%): how far what is paid or charged may be moved at once."""
    return _STEP.search(text, start, peeled) is not None and _PRICE.search(text, unit.clause.span.start, peeled) is not None


_STEP = regex.compile(r"(?:提高|调整|上浮|浮动|上调|下调|降低|下浮)的?幅度$")
_PRICE = regex.compile(r"(?:收费|补[助贴]|奖[励补]|津贴)标准|价格|租金|[票电水气热]价|指导价|收费")
_BETWEEN = regex.compile(
    r"(?:可|应|再|适当|分别|均|最高|每次|每年|统一|一律|予以|给予|按|逐年|相应|不得|比[^，。；\d]{1,14}|较[^，。；\d]{1,14}|在[^，。；\d]{1,14}(?:基础上|水平上|水平))*$"
)


def _is_named_rate(text: str, start: int, peeled: int, mention: Mention) -> bool:
    """支付比例|不分级别统一为(75%), 免赔率|最高为(20%): the level of what is paid or charged.

    What it is held to (控制在10%以内), and the most that somebody is left with (自付比例不超过20%), is a goal.
    """
    if mention.unit == "百分点" or text.find("控制", peeled, mention.core_start) >= 0:
        return False
    found = _RATE.search(text, start, peeled)
    if found is None or MEASURED.search(text, found.start("of"), found.end()):
        return False
    return not (mention.comparator in ("le", "lt") and found[0].startswith("自"))


#: 费率由1.5%|降至1%: what it was.
WAS = regex.compile(
    r"(?:、\d+(?:\.\d+)?%)*(?:再|统一|分别|逐步|相应|阶段性)*(?:提高|降低|调整|下调|上调|下降|增加|减少|放宽|降|升|调)[到至为]"
)
