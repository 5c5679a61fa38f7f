"""Shares of money: 投资额的10%给予补助 is a rate, 拨付60% an instalment, 违法所得一倍以上的罚款 a fine; 占比不低于20% is a goal."""

from typing import Literal

import regex

from ..records import Mention
from .bounds import ahead_of
from .lexicon import fact_words
from .patterns import compiled
from .reading import Reading, Segment, Unit

RateRole = Literal["rate", "instalment", "fine"]

_FINED = regex.compile(r"[^，。；]{0,8}罚款")
#: 占比, 增长: a share or growth to reach, whatever money stands beside it.
_COUNTS = regex.compile(r"比重|占比|占(?![用地])|增长|增幅|下降|覆盖率|[^费税利汇贴]率(?:达|不|超|提|保)")
_RATE_NOUN = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|支持|贴息|返还|报销|配套|分担|支付|报酬|提取)(?:资金)?(?:比例|标准|幅度|额度|水平)"
    r"(?:可|应|均|适当|再)*(?:提高|降低|调整|放宽|上浮|下调)?(?:至|到|为|不超过|不低于|控制在)?$"
)
_PAID_OUT = regex.compile(r"(?:拨付|预拨|兑付|支付|下达|发放|其余|剩余|余下)(?:资金|部分|总额|[^，]{0,10}的)?$")
#: 分三年兑付，比例依次为40%、30%、30%.
_IN_TURN = regex.compile(r"(?:比例|依次|分别)(?:依次|分别)?(?:为|按)(?:\d+(?:\.\d+)?%[、和])*$")
#: 评价得分90分以上的，资金分配时上浮|10%; 低于60分的，扣减|30%.
_MORE_OR_LESS = regex.compile(r"(?:上浮|下浮|扣减|核减|扣回)$")
#: 所需经费由省财政承担|60%、市县财政承担|40%
_BEARS = regex.compile(r"财政(?:部门)?(?:分别|各)?(?:承担|分担|负担|配套|补助)$")
_MONEY = regex.compile(r"资金|经费|补助|奖金|奖补|预算")
_BY_PARTS = regex.compile(r"分[两二三四五\d][年期次批]|分(?:期|批|年|次)|拨付|兑付|发放|下达|支付")
_OF_A_YEAR = regex.compile(r"(?:19|20)\d\d年(?:度)?(?:安排|拨付|下达|预拨|兑付)(?:不低于|不超过|不少于)?$")
_GIVEN = regex.compile(r"(?:贴息|补助|补贴|返还|报销|奖励|给予|资助|减按|提取)$")
_GIVES = regex.compile(
    r"(?:[、和](?:不超过)?\d+(?:\.\d+)?%(?:[-—–~～至]\d+(?:\.\d+)?%)?)*(?:的?(?:比例|标准|额度))?(?:内|以内|左右)?(?:[，]?由[^，]{2,12})?(?:给予|予以|进行)?"
    r"(?:一次性)?(?:给予|补助|补偿|赔偿|补贴|奖励|奖补|资助|返还|报销|贴息|计提|减征|征收|缴纳|分担|承担|拨付|提取|支付|配套|安排|确定|计发|核定|缴存|计算)"
)
_BASE = regex.compile(
    r"按(?!每|不|编制)[^，]{0,20}$|(?:(?<!名)额|费用?|投资|投入|支出|总价|价格|利息|保费|保险费|成本|造价|租金|资金|税款?|标准|工资|收入|报酬|待遇)的?$"
)
_KEPT = regex.compile(r"按|配套|给予|补贴|返还|资助")


def rate_role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> RateRole | None:
    """What a percentage, fraction or multiple says of money; None where it is a goal, a share to keep, or no money at all.

    间接费用不得超过资金总额的5% is a share to keep: a goal, and no rate of a grant.
    """
    text = reading.masked
    back = text[mention.end : segment.end]
    fraction = (mention.kind == "percent" and mention.unit in ("%", None)) or "分之" in mention.text
    if _FINED.match(back) and (fraction or mention.unit == "倍"):
        return "fine"
    if mention.unit == "倍" and _GIVES.match(back):
        return "rate"  # 缴费总额的三倍计发
    if not fraction:
        return None
    front = text[segment.start : mention.core_start]
    if _RATE_NOUN.search(front):
        return "rate"
    if _OF_A_YEAR.search(front) or (_PAID_OUT.search(front) and "比例" not in front):
        return "instalment"
    if _IN_TURN.search(front) and _BY_PARTS.search(text, unit.start, segment.start):
        return "instalment"
    if _MORE_OR_LESS.search(front) and _MONEY.search(text, unit.clause.span.start, mention.start):
        return "rate"
    if _BEARS.search(front):
        return "rate"
    if _COUNTS.search(front):
        return None
    if _GIVEN.search(front) or _GIVES.match(back):
        return "rate"
    held = ahead_of(text, segment.start, mention.start) is not None and not _KEPT.search(front)
    based = _BASE.search(text[segment.start : mention.start])
    paid = compiled(fact_words("rate_of_money")).search(text[unit.start : unit.end])
    return "rate" if based and paid and not held else None
