"""Shares of money: 投资额的10%给予补助 is a rate, 拨付60% an instalment, 违法所得一倍以上的罚款 a fine; 占比不低于20% is a goal."""

from functools import cache
from typing import Literal

import regex

from ..records import Mention
from . import actors
from .bounds import ahead_of
from .lexicon import actor_heads, fact_words
from .patterns import compiled
from .reading import Reading, Segment, Unit

RateRole = Literal["rate", "instalment", "fine"]

#: (违法所得一倍以上三倍以下)的罚款, (违法经营额一倍以上三倍以下)或者违法所得三倍以上五倍以下的罚款
_FINED = regex.compile(r"[^，。；]{0,8}罚款|(?:或者?|和)[^，。；]{2,24}的?罚款")
#: 占比, 增长: a share or growth to reach, whatever money stands beside it.
_COUNTS = regex.compile(r"比重|占比|占(?![用地])|增长|增幅|下降|覆盖率|[^费税利汇贴]率(?:达|不|超|提|保)")
_RATE_NOUN = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|支持|贴息|返还|报销|配套|分担|承担|负担|支付|报酬|提取)(?:资金)?(?:比例|标准|幅度|额度|水平)"
    r"(?:可|应|均|适当|再|分别)*(?:提高|降低|调整|放宽|上浮|下调)?(?:至|到|为|不超过|不低于|控制在)?$"
)
#: 补助比例为东部(30%)、中部(50%)
_BY_NAME = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|配套|分担|承担|负担)(?:资金)?比例(?:分别)?(?:为|按|是|：)(?:\p{Han}{1,8}\d+(?:\.\d+)?%[、和])*\p{Han}{1,8}$"
)
_PAID_OUT = regex.compile(r"(?:拨付|预拨|兑付|支付|下达|发放|其余|剩余|余下)(?:资金|部分|总额|[^，]{0,10}的)?$")
#: 分三年兑付，比例依次为40%、30%、30%.
_IN_TURN = regex.compile(r"(?:比例|依次|分别)(?:依次|分别)?(?:为|按)(?:\d+(?:\.\d+)?%[、和])*$")
#: 评价得分90分以上的，资金分配时上浮|10%; 低于60分的，扣减|30%.
_MORE_OR_LESS = regex.compile(
    r"(?:上浮|下浮|扣减|核减|扣回)$|(?:补助|补贴|奖励|奖补|资助)(?:标准|金额|额度|资金)(?:可|应|再|适当)*(?:提高|增加|降低)$"
)
#: 所需经费由省财政承担|60%、市县财政承担|40%
_BEARS = regex.compile(r"财政(?:部门)?(?:分别|各)?(?:承担|分担|负担|配套|补助)$")
_MONEY = regex.compile(r"资金|经费|补助|奖金|奖补|预算")
_BY_PARTS = regex.compile(r"分[两二三四五\d][年期次批]|分(?:期|批|年|次)|拨付|兑付|发放|下达|支付")
_OF_A_YEAR = regex.compile(r"(?:19|20)\d\d年(?:度)?(?:安排|拨付|下达|预拨|兑付)(?:不低于|不超过|不少于)?$")
_GIVEN = regex.compile(r"(?:贴息|补助|补贴|返还|报销|奖励|给予|资助|减按|提取|减免|减征|免征)$")
_GIVES = regex.compile(
    r"(?:[、和](?:不超过)?\d+(?:\.\d+)?%(?:[-—–~～至]\d+(?:\.\d+)?%)?)*(?:的?(?:比例|标准|额度))?(?:内|以内|左右)?(?:[，]?由[^，]{2,12})?(?:给予|予以|进行)?"
    r"(?:一次性)?(?:给予|补助|补偿|赔偿|补贴|奖励|奖补|资助|返还|报销|贴息|计提|减征|征收|缴纳|分担|承担|拨付|提取|支付|配套|安排|确定|计发|核定|缴存|计算|收取|扣减|核减|扣回)"
)
_BASE = regex.compile(
    r"按(?!每|不|编制)[^，]{0,20}$|(?:(?<!名)额|费用?|投资|投入|支出|总价|价格|利息|保费|保险费|成本|造价|租金|资金|税款?|标准|工资|收入|报酬|待遇)的?$"
)
#: 配套标准不超过|省级奖补标准的(50%), 补助资金不超过|总投资的(30%): what may be given.
_UP_TO = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|配套(?=标准|比例))(?:资金)?(?:标准|比例|额度|金额|总额)?(?:最高|原则上|一般|均)*"
    r"(?:不超过|不得超过|不高于|不低于|不少于|为|按)[^，。；\d]{0,24}(?:额|费用?|投资|投入|支出|价格|利息|保费|成本|造价|租金|资金|税款?|标准|工资|收入)的$"
)
_BOUND = r"(?:最高|最多|最低|原则上|一般|可|均|不超过|不得超过|不高于|不得高于|不低于|不得低于|不少于|控制在|为)*$"
#: 补贴比例原则上不得超过(30%); 配套比例, 报销比例 are as often goals.
_RATE_UP_TO = regex.compile(rf"(?:补助|补贴|奖励|奖补|资助|贴息|返还)(?:资金)?(?:比例|标准|幅度|额度|水平){_BOUND}")
#: (可适当提高补助标准，)提高幅度最高不超过(20%)
_RAISE = regex.compile(rf"^(?:且|但|其中)?(?:提高|上浮|上调|增加|下浮|降低|下调)的?(?:幅度|比例){_BOUND}")
_RAISED = regex.compile(
    r"(?:提高|上浮|上调|增加|下浮|降低|下调)(?P<base>(?:补助|补贴|奖励|奖补|资助|支付|支持|贴息)(?:资金)?(?:标准|比例|额度|金额))"
)
#: (从专项资金中安排管理费，)比例不超过(1%)
_TAKEN = regex.compile(rf"^(?:且|但|其中)?(?:提取|安排|列支|计提)?(?:总)?比例{_BOUND}")
_TAKEN_FROM = regex.compile(r"[从在](?P<base>[^，。；：]{2,30}?(?:资金|经费|收入|基金|预算))中[^，。；]{0,6}?(?:安排|列支|提取|计提|拿出)")
#: 收回未支出资金的(20%), 退还不达标天数热费的(百分之五十)
_TAKEN_BACK = regex.compile(
    r"(?:收回|退还|返还|扣减|核减|扣回)(?P<base>[^，。；：按超低\d]{2,24}(?:资金|经费|费用?|补助|补贴|奖金|奖励|款|金))的$"
)
_KEPT = regex.compile(r"按|配套|给予|补贴|返还|资助")


def rate_role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> RateRole | None:
    """What a percentage, fraction or multiple says of money; None where it is a goal, a share to keep, or no money at all.

    间接费用不得超过资金总额的5% is a share to keep: a goal, and no rate of a grant.
    """
    text = reading.masked
    back = text[mention.end : segment.end]
    fraction = (mention.kind == "percent" and mention.unit in ("%", "‰", None)) or "分之" in mention.text
    if _FINED.match(back) and (fraction or mention.unit == "倍"):
        return "fine"
    if mention.unit == "倍" and _GIVES.match(back):
        return "rate"  # 缴费总额的三倍计发
    if not fraction:
        return None
    front = text[segment.start : mention.core_start]
    if _RATE_NOUN.search(front) or _RATE_UP_TO.search(front) or _BY_NAME.search(front):
        return "rate"
    if _OF_A_YEAR.search(front) or (_PAID_OUT.search(front) and "比例" not in front):
        return "instalment"
    if _IN_TURN.search(front) and _BY_PARTS.search(text, unit.start, segment.start):
        return "instalment"
    if _MORE_OR_LESS.search(front) and _MONEY.search(text, unit.clause.span.start, mention.start):
        return "rate"
    if _BEARS.search(front) or _UP_TO.search(text[segment.start : mention.start]):
        return "rate"
    if _RAISE.match(front) and _RAISED.search(text, unit.start, segment.start):
        return "rate"
    if (_TAKEN.match(front) and _TAKEN_FROM.search(text, unit.start, segment.start)) or _TAKEN_BACK.search(front):
        return "rate"
    if _COUNTS.search(front):
        return None
    if _GIVEN.search(front) or _GIVES.match(back):
        return "rate"
    if _goes_on(reading, unit, segment, mention):
        return "rate"
    held = ahead_of(text, segment.start, mention.start) is not None and not _KEPT.search(front)
    based = _BASE.search(text[segment.start : mention.start])
    paid = compiled(fact_words("rate_of_money")).search(text[unit.start : unit.end])
    return "rate" if based and paid and not held else None


def _goes_on(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """补贴标准不超过保险费的三分之二，高校毕业生|不超过二分之一: the bound of the same rate for somebody else."""
    if mention.comparator in (None, "eq") or mention.end != segment.end:
        return False
    before = reading.mentions_in(unit.start, segment.start, "percent")
    if not before or before[-1].end != segment.start - 1 or not _somebody().search(reading.masked, segment.start, mention.start):
        return False
    return rate_role(reading, unit, unit.segment_at(before[-1].start), before[-1]) == "rate"


@cache
def _somebody() -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{actor_heads()})$")


_RATE_BASE = regex.compile(
    r"(?:按照?|不得超过|不超过|不低于|不少于|不高于|扣减|核减|扣回|处|以|依)*(?P<base>[^，。；：按超低处]{2,30}?)的?$"
)
_NO_BASE = regex.compile(
    r".*(?:上浮|下浮|补贴|补助|给予|承担|分担|负担|配套|(?:提高|降低|调整|下调|上调)[至到为]?)|扣减|核减|扣回|.*加收|.*(?:比例.*|幅度为?|标准为)|(?:.*[、和])?(?:中央|地方|各地|[省市县区州镇]级?)|.*财政部?"
)
#: 补助标准可|上浮(20%), 资金分配时|扣减
_CHANGED = regex.compile(
    r"(?P<base>[^，。；：按]{0,12}(?:标准|资金|额度|金额|价格|费用?|租金|税))(?:可|应|再|适当|分别|均)*(?:上浮|下浮|提高|降低|上调|下调|增加|减少|核减|扣减|减免|减征|免征)$"
)
#: 超过部分按(5%给予奖励)
_OVER = regex.compile(r"(?P<base>(?:超过|超出|新增|增加|增长)[^，。；]{0,10}?部分)(?:再|均|可)*按$")


#: 违法经营额一倍以上三倍以下或者|违法所得|(三倍以上五倍以下): of two bases the nearer.
_OTHER = regex.compile(r"[\d一二三四五六七八九十百]\p{Han}?(?:倍|%)?以[上下](?:的罚款)?(?:，|、|或者?|和|及)")

#: 给予|贷款额(1.5%的贴息)
_GIVEN_OF = regex.compile(r"(?:[^，。；]*?(?:给予|予以))(?=[^，。；]{2})")


def base_of(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What the share is of: 投资额 of 按投资额的10%, 专项资金 of 从专项资金中安排…，比例不超过1%. None where it is not said."""
    start = actors.lead_end(text, segment.start, mention.start)
    if _somebody().search(text, start, mention.start):
        return None  # (高校毕业生)不超过二分之一
    for pattern in (_TAKEN_BACK, _CHANGED, _OVER, _RATE_BASE):
        found = pattern.search(text, start, mention.start)
        if found is not None and not (pattern is _RATE_BASE and _NO_BASE.fullmatch(found["base"])):
            begin, end = found.span("base")
            other = _OTHER.search(text, begin, end) or _GIVEN_OF.match(text, begin, end)
            return (other.end(), end) if other else (begin, end)
    front = text[segment.start : mention.core_start]
    earlier = _RAISED if _RAISE.match(front) else _TAKEN_FROM if _TAKEN.match(front) or front.endswith("按") else None
    found = earlier.search(text, unit.start, mention.start) if earlier is not None else None
    return found.span("base") if found else None
