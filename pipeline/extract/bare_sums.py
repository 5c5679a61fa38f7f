"""Sums with hardly more than whom or what they are for beside them: 国家级100万元 under 奖励标准, 合肥市5000万元 under 资金安排."""

import regex

from ..records import Clause, Mention
from . import actors
from .reading import Reading, Segment

#: What is no payment, though a heading of payment stands above.
_ELSE = regex.compile(
    r"投资|收入|产值|销售|利润|税|贷款|余额|成本|造价|价格|注册|资产|融资|达|完成|实现|增|减|超|突破|形成|带动|罚|保证金|押金|学费|收费|票价|保额|面积|利率|率|占"
)
_BEHIND = regex.compile(r"(?:的?(?:标准|以[上下内]|左右))?(?:$|[、，（）/]|每|一次性|的?(?:奖|补|资助))")
_FRONT = regex.compile(r"[、和与及]?(?:（[^（）]{1,20}）|[\p{Han}“”□A-Z·]){0,20}(?:为|是|按|：)?")


def is_bare_sum(reading: Reading, segment: Segment, mention: Mention, clause: Clause) -> bool:
    """Whether a sum stands under a heading of payment with hardly more than whom or what it is for beside it."""
    if clause.id not in reading.paying:
        return False
    text = reading.masked
    front = _front(reading, segment, mention)
    if _BEHIND.match(text, mention.end, segment.end) is None:
        return False
    return _FRONT.fullmatch(text, *front) is not None and _ELSE.search(text, *front) is None


def _front(reading: Reading, segment: Segment, mention: Mention) -> tuple[int, int]:
    """What stands in front of the figure in its segment, behind a label and the figures before it."""
    before = reading.mentions_in(segment.start, mention.start, "money", "percent")
    return before[-1].end if before else actors.lead_end(reading.masked, *segment), mention.start
