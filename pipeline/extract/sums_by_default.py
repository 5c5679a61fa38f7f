"""Sums that no rule claims and nothing refuses: a price, a deposit or a part of a budget is an amount until something speaks against it."""

import regex

from ..records import Mention
from .reading import Reading, Segment, Unit

#: 由每亩|30元, 比上年增加|5元, 产值|达到386亿元, 超|5亿元: what a change starts from, how much it is, and what an economy makes.
_FRONT = regex.compile(
    r"(?:^|[，；：（])(?:由|从)[^，。；]{0,24}$|[比较]\p{Han}{1,10}$|(?:相当于|约合|折合|约|近|超过?|突破|达到?|实现|完成|累计|已|曾|仅|逾|增长|下降|增至|降至|增加|减少)$"
    r"|(?:产值|产出|收入|利润|利税|税收|总值|增加值|额|余额|存款|存量|规模|市值|资产|注册资本|出口|进口|消费|零售|估值|损失|节约|骗取|套取|虚报|侵占|挪用|涉案|贪污|诈骗|冒领|效益|价值|成本|保额|赔付)"
    r"(?:为|达|约|共|合计|[^，。；\d]{0,2})?$"
)
#: 以上企业, 级企业, 的项目: those that a sum tells of.
_BEHIND = regex.compile(r"[，。；、\n（）]|和(?=\p{Han}{2})|/|$")
_PAST = regex.compile(r"已[经由在于]?|截至|以来|累计|去年|上年|(?:十[一二三四]五)”?(?:期间|时期)|共(?:发放|投入|落实|完成|实现|争取)")


def stands(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a sum that no rule knows is one all the same: 缴存20万元, 水田12万元/亩, 高标准农田2.4亿元.

    In the sections of a notice only; not what is told of the past, what a change starts from or comes to, nor figures of an economy.
    """
    if mention.kind != "money" or unit.clause.kind not in ("sentence", "item"):
        return False
    if unit.clause.section_id is None and reading.sections:
        return False  # the words in front of the first heading tell how things stand
    if mention.comparator == "approx" or mention.text.endswith("余元"):
        return False
    text = reading.masked
    if _BEHIND.match(text, mention.end) is None or _FRONT.search(text, segment.start, mention.start) is not None:
        return False
    return _PAST.search(text, unit.clause.span.start, mention.start) is None
