"""What a share of money is of: 投资额 of 按投资额的10%, 专项资金 of 从专项资金中安排…，比例不超过1%."""

import re

import regex

from ..records import Mention
from . import actors
from .lexicon import actor_at_end
from .rates import FUND, HANDED, RAISE, RAISED, TAKEN, TAKEN_FROM, handed
from .reading import Segment, Unit

#: 追回(50%)|的补助资金, 预付(30%)|的合同款: what follows is what it is a part of.
_BEHIND = regex.compile(rf"的(?P<base>(?!比例)(?:(?!的)\p{{Han}}){{0,12}}?{FUND})(?=[，。；、]|$)")
_TAKES = regex.compile(
    r"(?:追回|追缴|收回|收缴|退还|返还|退回|扣减|核减|扣回|扣除|扣发|扣缴|拨付|预拨|支付|预付|兑付|发放|下达)(?:其|相应|已拨)?$"
)
#: 收回未支出资金的(20%), 退还不达标天数热费的(百分之五十), 扣减该县补贴资金指标(20%)
_TAKEN_BACK = regex.compile(
    rf"(?:追回|追缴|收回|收缴|退还|退回|返还|缴回|上缴|扣减|核减|调减|削减|扣回|扣除|扣发|扣缴)(?P<base>[^，。；：按超低处并\d]{{2,24}}(?:{FUND}|指标|总额|额度?|标准))的?$"
)
_RATE_BASE = re.compile(
    r"(?:(?:补[助贴]|奖[励补]|资助|贴息|贷款)(?:资金)?(?:金额|额度?|标准|资金)以)?(?:按照?|不得超过|不超过|不低于|不少于|不高于|扣减|核减|调减|削减|扣回|处|以|可?在|每?日?加收)*(?P<base>(?:(?!低于|超过|高于)[^，。；：按处]){2,30}?)的?$"
)
_NO_BASE = regex.compile(
    r".*(?:适用|留用|留成|上浮|下浮|补贴|补助|给予|承担|分担|负担|自[缴付担筹负]|出资|配套|(?:提高|降低|调整|下调|上调)[至到为]?)(?:其中|其余|剩余)?|.*(?:追回|追缴|收回|收缴|退还|返还|退回|扣[减回除发缴]|核减|拨付|预拨|支付|预付|兑付|发放|下达)(?:其|相应|已拨)?|先行|首次|.*加收|.*(?:比例.*|幅度为?|标准为)|(?:.*[、和])?(?:中央|地方|各地|[省市县区州镇]级?)|.*财政部?|其余|剩余|余下|其中|年化|.+贴息|.*\d\p{Han}{1,12}的\p{Han}{0,4}(?:贴息|返还|退还|拨付|发放|补[助贴]|资助|报销|奖[励补]|扣减)"
)
#: 补贴比例为|保费的(80%)
_NAMED = regex.compile(r".*(?:比例|幅度|标准|额度)(?:原则上|一般)?(?:为|是|按)(?=\p{Han}{2})")
#: 补助标准可|上浮(20%), 资金分配时|扣减
_CHANGED = re.compile(
    r"(?:可?在)?(?P<base>[^，。；：按]{0,12}(?:标准|资金|额度|金额|价格|费用?|租金|税))(?:的?基础上)?(?:可|应|再|适当|分别|均|各)*(?:上浮|下浮|提高|降低|上调|下调|增加|减少|核减|扣减|减免|减征|免征)$"
)
#: 超过部分按(5%给予奖励)
_OVER = regex.compile(r"(?P<base>(?:超过|超出|新增|增加|增长)[^，。；]{0,10}?部分)(?:再|均|可)*按$")
#: 从土地出让收益中提取(10%)
_OUT_OF = regex.compile(r"从(?P<base>[^，。；：从]{2,24})中(?:提取|计提|列支|安排|拿出|预留|切出|切块)$")
#: 先行拨付|核定补助额的(50%); no 拨付剩余(40%).
_PAID_OF = regex.compile(
    rf"(?:拨付|预拨|支付|预付|兑付|发放|下达)(?!剩余|其余|余下)(?P<base>[^，。；：\d]{{1,20}}(?:{FUND}|[总款金价费]额|补助额|结算额|标准))的?$"
)
#: 违法经营额一倍以上三倍以下或者|违法所得|(三倍以上五倍以下): of two bases the nearer.
_OTHER = regex.compile(r"[\d一二三四五六七八九十百]\p{Han}?(?:倍|%)?以[上下](?:的罚款)?(?:，|、|或者?|和|及)")
#: 按上述补助基数|奖励(10%)
_GIVEN_BEHIND = regex.compile(r"(?<=[额数费款价金入本资])(?:给予|予以)?(?:奖励|补助|补贴|资助|奖补)$")
#: 给予|贷款额(1.5%的贴息)
_GIVEN_OF = regex.compile(r"(?:[^，。；]*?(?:给予|予以))(?=[^，。；]{2})")


#: 研发费用不超过500万元的部分，按(10%给予补助)
_BY = regex.compile(r"按照?(?:不超过|不低于|不高于|最高)?$")
_PART = regex.compile(r"(?:对于?)?(?P<base>[^，。；：]{2,40}(?:部分|增量|增加额|新增额|费用?|损失|利息|租金|保费|支出|投入))")


#: 上云费用|按(30%)给予补贴, 保费|给予(30%)补贴
_NOUN_BY = regex.compile(
    r"(?<![^，。；：、的对\s）])(?P<base>(?:(?!按|由|对|的|给予)\p{Han}){0,12}(?:费用?|保费|支出|投入|投资额?|利息|租金|价款|成本|售价|收入|损失|票款|差价|税款))(?:给予|予以|按照?)$"
)
#: 每头|保费|补贴比例为(80%)
_SUBSIDISED = regex.compile(
    r"(?:(?<![^，。；：、的\s）])|(?<=每\p{Han}))(?P<base>(?:(?!按|由|对|的|为|每)\p{Han}){0,8}(?:保费|利息|租金|费用?|投资额?))(?:财政)?(?:补贴|补助|贴息)(?:比例|率)(?:为|按|是|不低于|不超过|达到|提高到)*$"
)
#: 财政补助占|服务价格|的比例不超过(30%)
_SHARE_OF = regex.compile(r"(?:补助|补贴|奖补|资助)(?:资金)?占(?P<base>[^，。；\d]{2,20}?)的?(?:比例|比重)[^，。；\d]{0,8}$")
#: 按(10%)的比例扣减|下一年度补助资金
_TAKES_BEHIND = regex.compile(
    rf"的?比例(?:相应|予以|直接)?(?:扣减|扣回|核减|追回|收回|扣除)其?(?P<base>(?:(?!的)[^，。；]){{2,20}}?{FUND})(?=[，。；]|$)"
)
#: 所需资金|由省级财政承担(80%), 培训费用|，市财政承担(70%)
_BORNE = regex.compile(r"(?:承担|分担|负担|共担|自[缴付担负筹])(?:其中|其余|剩余)?的?$")
_COST = regex.compile(
    r"(?<![^，。；：、\s）])(?:其|上述|有关|相关)?(?P<base>(?:(?!由|按|对|的|其余)\p{Han}){0,14}?(?:资金|经费|费用?|支出|保费|损失|投入|补偿金?))(?=，|由|按|中)"
)
#: 补助资金|分三次下达，(批复后下达50%)
_PARTED = regex.compile(
    r"(?P<base>(?:(?!由|按|对|的|将)\p{Han}){0,14}?(?:资金|经费|补助|奖补|奖励|费用?|款项?))(?:实行|采取|可)?分(?:[两二三四五六\d]|若干)?(?:期|次|批|年度?|阶段|笔)"
)


#: 3万元以下（含）报销|60%: of which tier, and no base.
_TIERED = regex.compile(r"元(?:以[上下])?(?:（含）)?(?:至[^，]{1,10})?(?:的)?(?:部分)?(?:报销|补偿|支付|补助)$")


#: 每亩|保费|60元，其中中央财政补贴(35%): a sum that is named, with its parts behind it.
_OF_WHOLE = regex.compile(
    r"(?<![^，。；：、的\s）])(?:每\p{Han})?(?P<base>(?!每)\p{Han}{0,8}(?:保费|保险费|费用|总投资|投资|成本))(?:标准)?(?:为|：)?[\d.]+[万亿]?元[^，。；\d]{0,8}，其中"
)
_SHARED = regex.compile(r"(?:补贴|补助|承担|负担|分担|自[缴付担负筹]|财政)(?:其中)?$")


def _part_before(text: str, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """The part of something that the segment before names, of which 按10% is a share."""
    before = [s for s in unit.segments if s.end < segment.start]
    found = _PART.fullmatch(text, actors.lead_end(text, *before[-1]), before[-1].end) if before else None
    return found.span("base") if found else None


def base_of(text: str, unit: Unit, segment: Segment, mention: Mention, *, paid_out: bool) -> tuple[int, int] | None:
    """What the share is of, as said before or behind it; None where it is not said. `paid_out`: it is an instalment of it."""
    place = _said(text, unit, segment, mention, paid_out=paid_out)
    return place if place is not None and _NO_NAME.search(text, *place) is None else None


#: (分别按)80%、|(60%执行), 贴息率为|(2个百分点): another share, and what the share itself is called.
_NO_NAME = regex.compile(
    r"[%∶]|(?:比例|为)$|\G每[日天月年]$|\G(?:最[高多低]|至多)?(?:可)?(?:报销|支付|补[助贴偿]|奖[励补]|给予|预拨|拨付)$"
)


def _said(text: str, unit: Unit, segment: Segment, mention: Mention, *, paid_out: bool) -> tuple[int, int] | None:
    """What the words before or behind make the share one of."""
    start = actors.lead_end(text, segment.start, mention.start)
    if actor_at_end().search(text, start, mention.start):
        return None  # (高校毕业生)不超过二分之一
    shared = handed(text, unit, segment, mention) if HANDED.match(text, mention.end, segment.end) else None
    if shared is not None:
        return shared[0]
    if text.find("占", start, mention.start) > 0 and (share := _SHARE_OF.search(text, start, mention.start)) is not None:
        return share.span("base")
    for pattern in (_PAID_OF,) if paid_out else (_OUT_OF, _TAKEN_BACK, _CHANGED, _OVER, _RATE_BASE):
        found = pattern.search(text, start, mention.start)
        if found is None:
            continue
        begin, end = found.span("base")
        named = _NAMED.match(text, begin, end) if pattern is _RATE_BASE else None
        if named is not None and named.end() < end:
            begin = named.end()
        if not (pattern is _RATE_BASE and (_NO_BASE.fullmatch(text, begin, end) or _TIERED.search(text, begin, end))):
            other = _OTHER.search(text, begin, end) or _GIVEN_OF.match(text, begin, end)
            given = _GIVEN_BEHIND.search(text, begin, end)
            end = given.start() if given else end
            return (other.end(), end) if other else (begin, end)
    if _BY.search(text, start, mention.start) and (part := _part_before(text, unit, segment)) is not None:
        return part
    behind = _BEHIND.match(text, mention.end, unit.end)
    if behind is not None and _TAKES.search(text, segment.start, mention.start):
        return behind.span("base")
    if paid_out:
        parted = _PARTED.search(text, unit.clause.span.start, mention.start)
        return parted.span("base") if parted else None
    taken = _TAKES_BEHIND.match(text, mention.end, segment.end)
    said = taken or _NOUN_BY.search(text, start, mention.start) or _SUBSIDISED.search(text, start, mention.start)
    if said is None and _BORNE.search(text, start, mention.start):
        said = _COST.search(text, unit.start, mention.start)
    if said is not None:
        return said.span("base")
    if text.find("其中", unit.start, mention.start) >= 0 and _SHARED.search(text, start, mention.start):
        whole = _OF_WHOLE.search(text, unit.start, mention.start)
        if whole is not None:
            return whole.span("base")
    front = text[segment.start : mention.core_start]
    earlier = RAISED if RAISE.match(front) else TAKEN_FROM if TAKEN.match(front) or front.endswith("按") else None
    found = earlier.search(text, unit.start, mention.start) if earlier is not None else None
    return found.span("base") if found else None
