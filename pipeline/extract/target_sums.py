"""Sums of money that are targets: what has to be reached or held (年营业收入2亿元以上, 投放额不少于60亿元), and no grant."""

import re

import regex

from ..records import Mention
from .lexicon import fact_words
from .patterns import compiled, of_words
from .reading import Segment, Unit

GRANT = re.compile(r"给予|补助|奖励|奖补|补贴|资助|拨付|安排|下达|支持|贴息|处罚|罚款|奖金|标准|预拨|分配")
#: 投放额, 年薪, 注册资金, 保费, 单价: what a sum is the measure of.
_MEASURE = regex.compile(
    r"(?<!奖|奖励|补助|补贴|资助|奖补|贴息|支持)(?:额|量|值|密度|强度|价|薪|租金|保费|货款|注册资金|流动资金|自有资金|自筹资金|单价|费用|负债|债务|授信)"
    r"(?:原则上|一般|应当?|须|要|均|分别|年均|平均|达到?|在|为|到|至|每[人年月户亩]|每人每年|，)*$"
)
#: 生均教学仪器设备值小学|达到1000元、初中|达到1500元
_OF_WHOM = regex.compile(
    r"(?:[人生户亩地]均|值|额)[^，。；、\d]{0,12}(?:[、，][^，。；、\d]{0,6})?(?:小学|初中|高中|中学|城镇|农村|城市|乡村|[东中西]部)?$"
)
#: 单机补贴额在5000元以上(的机具), 超过20万元(的，), 超过2亿元(的部分)
_OF_CASE = of_words(
    r"(?:（不?含[^（）]{0,10}）)?的(?=不[低高少得超])|、[^，。；、]{2,24}(?:不超过|不低于|不少于|不高于|以上|以下)[^，。；、]{0,8}的(?!部分)\p{Han}|(?:（不?含[^（）]{0,10}）)?的(?:部分|[，；：]|(?!奖|补|资|罚|支持|贴|经费|工作经费|费用|资金|标准|额度|比例|违约|贷款|一次|专项|财政|创业|担保|财产|罚金)[^，。；]{2,16}?(?=[，。；]|给予|予以|必须|应|须|可|按|由|在|进行|实行))"
)
#: 单户|300万元以下|的担保业务, 单笔|1000万元以下|的贷款: which of them are meant.
_OF_ONE = re.compile(r"(?:单[户笔项个]|户均|笔均)(?:授信|贷款|担保|投资)?(?:额度?|金额|余额)?$")
_BUSINESS = re.compile(r"的[^，。；]{0,10}(?:业务|贷款|担保|项目|授信|订单|合同)")
#: 垫付补贴资金(不少于5000万元)
_PUT_IN = regex.compile(r"(?:垫付|自筹|筹措|筹集|缴存|预存|实缴|到位)[^，。；]{0,8}(?:资金|保证金|资本)$")
_GIVES = regex.compile(
    r"(?:给予|奖励|补助|补贴|资助|奖补|拨付|安排|下达|支持|处以?|罚款|贴息|发放|最高|按照?|标准|并处)(?:最高|每\p{Han}{1,2}|一次性|人民币|为|的|不)*$"
)


def is_named_sum(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether what stands before the sum names what is measured by it, and gives nothing."""
    front = text[segment.start : mention.start]
    if is_threshold(text, segment, mention):
        return True
    if mention.comparator in ("le", "lt") and compiled(r"(?:贷款|授信|担保)(?:额度|限额|金额)").search(front):
        return False
    if mention.comparator == "ge" and _PUT_IN.search(front):
        return True
    return GRANT.search(front) is None and (
        compiled(fact_words("money_measure")).search(front) is not None
        or (mention.comparator not in (None, "eq", "le", "lt") and _MEASURE.search(front) is not None)
        or (mention.text.startswith(("达到", "突破")) and _OF_WHOM.search(front) is not None)
    )


#: 污水处理收费标准每吨(不低于0.95元), 勤工助学酬金每小时(不得低于12元): what something has to cost or pay at least, or may at most.
_PRICE = regex.compile(
    r"(?:收费|收费标准|[水电气热油]价|票价|房价|租金|酬金|工资|薪酬|劳务报酬|单价|价格|会费|服务费|物业费|管理费|停车费|培训费|住宿费|学费|检测费|代理费|手续费|保证金)(?:标准|水平|金额)?"
    r"(?:原则上|一般|平均|可|应当?|须|统一|逐步|不?含税|，)*(?:每[^，。；\d]{1,6}|按[^，。；\d]{1,6})?(?:应|须)?(?:调整(?:至|到|为)|提高(?:至|到)|降(?:至|到))?"
    r"(?:居民|非居民|普工|技工|\p{Han}{2,4}用[水电户])?$"
)
_PAID = regex.compile(r"补助|补贴|奖励|奖补|资助|给予|救助|低保|抚恤|养老金|津贴|贴息|减免|返还")


def is_price(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether a bounded sum is a price, a charge or a wage that the notice holds, and nothing that it gives."""
    if mention.comparator not in ("ge", "gt", "le", "lt") or (mention.text.startswith("最") and "不" not in mention.text):
        return False
    return _PRICE.search(text, segment.start, mention.start) is not None and _PAID.search(text, segment.start, segment.end) is None


#: 县道每年每公里(不得低于10000元), 本级财政安排的电子商务发展资金(不少于200万元), 非居民(不低于1.20元)
_LEAST = ("不低于", "不少于", "不得低于", "不得少于")
_LEAST_OF_EACH = re.compile(r"不(?:得)?(?:低于|少于)每[^，。；\d]{1,6}$")
_NEAR = 80
_HANDED_OUT = regex.compile(
    r"补助|补贴|奖励|奖金|奖补|资助|(?<!勤工)助学|救助|津贴|配套|给予|安置费|搬迁费|补偿|赔偿|抚恤|低保|养老金|生活费|发放|慰问|每[村个户人镇]安排|罚|贷款|授信|赠"
)


def is_least(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a sum is the least that has to be spent, paid or kept, and nothing that is handed out to somebody."""
    if not mention.text.startswith(_LEAST) and _LEAST_OF_EACH.search(text, segment.start, mention.start) is None:
        return False
    return _HANDED_OUT.search(text, max(unit.clause.span.start, mention.start - _NEAR), segment.end) is None


#: 1亿元以上|的奖励50万元
_IS_PAID = re.compile(r"(?:（不?含[^（）]{0,10}）)?的(?:一次性|各|分别|再)*(?:给予|奖励|奖补|补助|补贴|资助|支持)[^，。；\d]{0,10}\d")
#: 辐射带动农户户均增收|2000元, 每年节约成本|300万元
_GAINS = re.compile(r"(?:增收|增产|增值|节支|节本|降本|节约成本|减负)(?:约|达到?|不少于|不低于)?$")
#: 城市低保月人均保障标准由400元提高到|420元, 月人均补差水平由240元提高到|255元; not 补助标准由3000元提高到|3300元, which is given.
_RAISED = re.compile(
    r"(?<!补助|补贴|奖励|奖补|资助|收费)(?:标准|水平|养老金|工资|报酬)[^，。；、]{0,6}[由从][^，。；]{1,16}(?:提高|调整|增加|上调)(?:到|至|为)(?:每[人户]每[年月])?$"
)


def is_gain(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the sum is how much more somebody is to earn or to save: 户均增收(2000元)."""
    return _GAINS.search(text, segment.start, mention.start) is not None


def is_raised(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the sum is the level that a standard is raised to: 保障标准由400元提高到(420元)."""
    return text[mention.start - 1] in "到至为年月" and _RAISED.search(text, segment.start, mention.start) is not None


def is_threshold(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the sum says in which case something follows: 补贴总额超过20万元的，, 单价2000元以下的机具; 给予10万元以上的奖励 no."""
    if not _held(mention) or mention.text.startswith("最"):
        return False
    if mention.end != mention.core_end and _BUSINESS.match(text, mention.end) and _OF_ONE.search(text, segment.start, mention.start):
        return True
    front = text[segment.start : mention.start]
    if text.startswith(("的", "（"), mention.end) and _IS_PAID.match(text, mention.end) and _GIVES.search(front) is None:
        return True
    return _OF_CASE.match(text, mention.end) is not None and _GIVES.search(front) is None


def _held(mention: Mention) -> bool:
    return mention.comparator in ("ge", "gt", "le", "lt") or mention.rule in ("range.above_below", "range")


#: 总投资|1.2亿元|的焚烧项目, 合同价|800万元|的工程: what the thing that is spoken of costs.
_COSTS = regex.compile(r"(?:投资(?:额|规模)?|造价|工程费|估算|概算|合同[价额]|标的额)(?:约|为|达|共|计)*$")


def is_cost(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the sum only says what something costs, in front of its name: 总投资(1.2亿元)的项目; a bound (5000万元以上) is a case."""
    if mention.comparator not in (None, "eq", "approx") or text[mention.end : mention.end + 1] != "的":
        return False
    if text.startswith(("任务", "目标", "年度", "投资"), mention.end + 1) or "完成" in text[segment.start : mention.start]:
        return False  # 完成总投资5亿元的任务
    return _COSTS.search(text, segment.start, mention.start) is not None
