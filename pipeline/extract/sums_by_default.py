"""Sums that no rule claims and nothing refuses: a price, a deposit or a part of a budget is an amount until something speaks against it."""

import regex

from ..records import Mention
from ..records.amount import AmountRole
from .reading import Reading, Segment, Unit

#: 由每亩|30元, 比上年增加|5元, 跃升至2025年的|1800亿元,
#: 产值|达到386亿元, 超|5亿元: what a change starts from, how much it is, and what an economy makes.
_FRONT = regex.compile(
    r"(?:^|[，；：（])(?:由|从)[^，。；]{0,24}$|[比较]\p{Han}{1,10}$|[增升涨跌减降扩加少高大][到至](?:19|20)\d\d年[底末]?的$|(?:相当于|约合|折合|约|近|超过?|突破|达到?|实现|完成|累计|已|曾|仅|逾|增长|下降|增至|降至|增加|减少|放宽[至到])$"
    r"|(?:产值|产出|收入|利润|利税|税收|总值|增加值|额|余额|存款|存量|规模|市值|资产|注册资本|注册资金|出口|进口|消费|零售|估值|损失|节约|骗取|套取|虚报|侵占|挪用|涉案|贪污|诈骗|冒领|效益|价值|成本|保额|赔付|投资|售价|单价|总价)"
    r"(?:为|达|约|共|合计|[^，。；\d]{0,2})?$"
)
#: 每车责任限额|不低于30万元, 保证金余额|不得少于20万元: how much has to be held, for all that it is a balance.
_HELD = regex.compile(
    r"(?:(?<!贷款|授信)限额|保额|保险金额|定额|留存额度?|(?:保证金|准备金|备用金|备付金|周转金|风险金|押金)(?:账户)?余额)(?:标准)?(?:为|按)?$"
)
#: 按每副15元|核定, 以2万元|计: a sum by which something is set.
_SET_BY = regex.compile(r"(?:按照?|以)(?:[^，。；\d]{0,12})$")
_SO = regex.compile(
    r"(?:的?标准)?(?:[向与][^，。；\d]{2,14}(?=结算))?(?:一次性|统一|据实|予以|进行)*(?:核定|计(?:算|收|征|取|提|发|付|缴|入)?|执行|提取|收取|征收|缴[纳存]|缴费|支付|给付|发放|落实|掌握|结算|筹集|收费)(?![率入的])"
)
#: 以上企业, 级企业, 的项目: those that a sum tells of. (省级财政8000万元)用于 is spent.
_BEHIND = regex.compile(r"[，。；、\n（）]|和(?=\p{Han}{2})|/|$|(?:专项|主要|全部|重点|统筹|专门|集中)*(?:用于|用作)")
#: 贷款额度：小微企业|100万元: how much may be lent.
_OF_CREDIT = regex.compile(r"(?:贷款|授信|融资|担保)(?:额度|金额|规模)")
#: 全年新增制造业贷款|不少于50亿元: what banks are to lend is a goal, and no sum that is given.
_LENT = regex.compile(
    r"(?:新增|力争|确保|完成|实现|投放|撬动|带动)[^，。；\d]{0,16}(?:贷款|信贷|授信|融资)(?:投放|规模|总量|资金)?(?:达到?|为)?$"
)
#: 报名费|8元, 缴存|20万元, 水田指导价为|12万元/亩: what is charged.
_CHARGED = regex.compile(r"[费价]|[机车门船戏邮]票|缴|押金|保证金|收取|收费|租金|(?<![保免退])税")
_PAST = regex.compile(
    r"已[经由在于]?|截至|以来|累计|(?<![于过较比到])(?:去年|上年)|(?:十[一二三四]五)”?(?:期间|时期)|共(?:发放|投入|落实|完成|实现|争取)"
)


def role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """What a sum that no rule knows does all the same: 缴存20万元 and 水田12万元/亩 are charged, 高标准农田2.4亿元 is given; else None.

    In the sections of a notice only; not what is told of the past, what a change starts from or comes to, nor figures of an economy.
    """
    if mention.kind != "money" or unit.clause.kind not in ("sentence", "item"):
        return None
    if unit.clause.section_id is None and reading.sections:
        return None  # the words in front of the first heading tell how things stand
    if mention.comparator == "approx" or mention.text.endswith("余元"):
        return None
    text = reading.masked
    held = _HELD.search(text, segment.start, mention.start) is not None
    if not held and _FRONT.search(text, segment.start, mention.start) is not None:
        return None
    if _BEHIND.match(text, mention.end) is None and not _sets(text, segment, mention):
        return None
    if (
        mention.start == segment.start
        and text[segment.start - 1] in "：:"
        and _FRONT.search(text, unit.start, segment.start - 1) is not None
    ):
        return None  # 注册资本：500万元
    if _LENT.search(text, segment.start, mention.start) is not None:
        return None  # 力争全年新增小微企业贷款300亿元
    if not held and _OF_CREDIT.search(text, unit.start, mention.start) is not None:
        return None
    if _PAST.search(text, unit.clause.span.start, mention.start) is not None:
        return None
    return "rate" if _CHARGED.search(text, unit.start, mention.start) is not None else "grant"


def _sets(text: str, segment: Segment, mention: Mention) -> bool:
    """按每副(15元)核定, 可按(10万元)核定: by which something is set."""
    return _SET_BY.search(text, segment.start, mention.start) is not None and _SO.match(text, mention.end, segment.end) is not None
