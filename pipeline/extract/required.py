"""Shares of money that have to be borne, kept or spent so: goals as well as rates; and shares of places or land, no rates at all."""

import regex

from ..records import Mention
from .reading import Segment

#: 省级承担比例(不低于30%), 市级负担部分(不得低于40%), 用于乡村的资金(不得低于50%)
_BORNE_PART = regex.compile(
    r"(?:(?:承担|分担|负担|配套|自筹)(?:的?(?:资金)?(?:比例|部分|份额))"
    r"|(?<!补助|补贴|奖励|奖补|资助|专项|支持)(?:资金|经费))(?:原则上|一般|均)*$"
)
#: 按不低于5%(的比例预留质量保证金), 按不低于补助资金50%(的比例安排配套资金)
_KEEPS = regex.compile(r"的?比例(?:足额|及时)?(?:预留|留存|提留|落实|安排|筹集)[^，。；]{0,6}(?:保证金|质保金|配套|自筹|风险)|的启动资金")
#: 培训资金控制在|中央财政资金的15%以内
_HELD_TO = regex.compile(
    r"(?:配套|自筹)资金(?:比例)?(?:不低于|不少于|不得低于|不得少于)[^，。；\d]{2,20}的?$|(?:资金|经费|费用?|支出)(?:原则上|一般|应|须)*(?:控制在|保持在)[^，。；\d]{2,20}的$"
)
#: 失业保险总费率继续按(1%)执行, 单位费率为(0.5%)
FEE_RATE = regex.compile(r"费率(?:原则上|继续|统一|暂|仍)*(?:按照?|为|执行)$")
#: 扣减|用地计划指标(5%), 名额核减(50%)
_NO_MONEY = regex.compile(r"(?:扣减|核减|调减|减少)[^，。；\d]{0,10}(?:用地|名额|招生|土地)[^，。；\d]{0,8}$|名额(?:核减|扣减|调减)$")
#: 不低于30%|给予补助: given all the same.
_GIVES = regex.compile(r"[^，。；]{0,8}(?:给予|予以|补助|补贴|奖励|奖补|资助|返还|报销|贴息|拨付|支付)")


def is_no_money(text: str, segment: Segment, mention: Mention) -> bool:
    """名额核减(50%), 扣减用地计划指标(5%): a share of places or land."""
    return _NO_MONEY.search(text, segment.start, mention.start) is not None


def is_required(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether a share of money has to be borne or kept, and is a goal as well as a rate."""
    before = text[segment.start : mention.start]
    bounded = mention.start != mention.core_start
    if FEE_RATE.search(before):
        return True
    if bounded and mention.comparator in ("ge", "le") and _BORNE_PART.search(before) and not _GIVES.match(text, mention.end, segment.end):
        return True
    return _HELD_TO.search(before) is not None or (
        (bounded or "不低于" in before) and _KEEPS.match(text, mention.end, segment.end) is not None
    )
