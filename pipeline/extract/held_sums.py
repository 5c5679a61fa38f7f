"""Sums that a cost is held to, or that name the case: 工程费用…不超过380元/平方米, 按每平方公里40万元控制投资, 对3万元以下的贷款."""

import re

from ..records import Mention
from .amount_roles import role_of
from .reading import Reading, Segment, Unit

#: 单个小区改造工程费用按建筑面积计算|原则上不超过380元/平方米, 户均投资|不超过3万元
#: 月最低工资标准为|2010元
_LEAST = re.compile(r"最低(?:工资|保障|收费|缴存|缴费|支付|注册)[^，。；\d]{0,8}(?:为|是|达到|不低于)?$")
_COST = re.compile(
    r"(?:费用?|造价|成本|投资|均价|限价|单价|报价|租金|价格)(?:标准|总额)?(?:按[^，。；\d]{2,12}?(?:计算|计|核算|测算))?(?:平均|原则上|一般|均|应当?|须|要)*$"
)
#: 治理小流域按每平方公里|40万元|控制投资
_HELD_TO = re.compile(r"(?:的标准)?(?:以内)?控制(?:$|[，。；、]|[^，。；、\d]{0,4}(?:投资|造价|成本|支出|费用|建设))")
_BY = re.compile(r"按照?(?:每|户均|人均|单位|平均)[^，。；\d]{0,10}$")
_PAID = re.compile(r"补助|补贴|奖励|奖补|资助|给予|救助|贴息|返还|报销|赔|保额|贷款|授信")
#: 对达到每生每天|4元|标准的，…
_REACHED = re.compile(r"达到(?:每[^，。；\d]{1,8})?$")
_STANDARD = re.compile(r"(?:的?标准|的?水平)(?:及?以上)?的(?=[，、]|[一-龥]{2})")
#: 对|3万元以下|的贷款，取消反担保
_FOR = re.compile(r"(?:对于?|凡)[^，。；\d]{0,6}$")
_WHICH = re.compile(r"的[^，。；\d]{2,12}，")
#: 但|最高不得超过450元/平方米
_BUT = re.compile(r"(?:但|确需[^，。；]{2,6}的)?")
_SIDES = ("以上", "以下", "以内", "以下（含）", "以上（含）")


def is_held_sum(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the sum is what a cost is held to, or says for what a rule is made; not what is given to anybody."""
    start, end = segment.start, mention.end
    if mention.comparator in ("le", "ge", "lt", "gt"):
        if mention.end != mention.core_end and mention.text.endswith(_SIDES):
            return _FOR.search(text, start, mention.start) is not None and _WHICH.match(text, end) is not None
        return _COST.search(text, start, mention.start) is not None and _PAID.search(text, start, segment.end) is None
    if _LEAST.search(text, start, mention.start) is not None:
        return True
    if _BY.search(text, start, mention.start) is not None:
        return _HELD_TO.match(text, end) is not None
    return _REACHED.search(text, start, mention.start) is not None and _STANDARD.match(text, end) is not None


def is_most_after_all(text: str, segment: Segment, mention: Mention, before: Mention) -> bool:
    """原则上不超过380元/平方米，确需突破的，须报…审定，但(最高不得超过450元/平方米): the outer bound of a sum that was held before."""
    if before.kind != "money" or not mention.text.startswith("最高不"):
        return False
    return before.comparator == mention.comparator and _BUT.fullmatch(text, segment.start, mention.start) is not None


#: 起付线分别为|200元、|500元和|1500元, 起付标准一级医院|100元
_DEDUCTIBLE = re.compile(
    r"起付(?:线|标准)(?:统一|分别|暂|仍|均)*(?:为|是|按|由)?(?:(?:[^，。；\d]{0,10}[\d.]+元)*(?:[、和及]|以及)[^，。；\d]{0,10})?(?:不低于|不超过|不高于)?$"
)


def is_case_of_money(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a sum says from where on something holds (3万元以上报销70%, 起付线为100元, 缴费100元的), and stands in no list."""
    text = reading.masked
    if text.find("起付", segment.start, mention.start) >= 0 and _DEDUCTIBLE.search(text, segment.start, mention.start):
        return True
    if text[mention.start - 1] in "、和及" or text.startswith("每", mention.end):
        return False  # 3亿元以上|每增加1亿元再奖励50万元
    if "起付" in text[unit.start : mention.start] and role_of(reading, unit, segment, mention) == "threshold":
        return True
    if mention.comparator in (None, "eq", "approx") and not text.startswith("的", mention.end):
        return False
    return role_of(reading, unit, segment, mention) == "threshold"
