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
_TIERS = (
    r"(?:[特一二三四]等奖|[金银铜]奖|第[一二三四五六]名|[一二三四五]星级|[1-5]A级|(?<![A-Z])[A-E]级|[一二三四]档|[甲乙丙]级|(?:考核)?(?:优秀|良好)等?[次级])"
    r"(?:（[^（）]{1,12}）)?(?:各|均|分别|每[个家项名])?[为：]?"
)
_TIER = regex.compile(rf"{_TIERS}$")
_TIER_WITH_SUM = regex.compile(rf"{_TIERS}(?:最高|不超过)?[\d.]+[百千]?[万亿]?元")
#: 1万平方米（含）以上|100万元, 5000平方米（含）至1万平方米的|50万元
_SIZES = (
    r"\d\p{Han}{1,6}(?:（[^（）]{1,6}）)?(?:以上|以下|以内|[至—-][\d.]+\p{Han}{1,6}(?:（[^（）]{1,6}）)?(?:以下)?)(?:（[^（）]{1,6}）)?的?"
)
_SIZE = regex.compile(rf"{_SIZES}$")
_SIZE_WITH_SUM = regex.compile(rf"{_SIZES}[\d.]+[百千]?[万亿]?元")
#: What counts against it in front of a tier: what was won, what is paid in.
_ELSE_OF_TIER = regex.compile(r"投资|注册|资产|融资|罚|押金|学费|收费|票价|保费")
_NEAR = 40
#: 创新券面值分为|1万元、3万元、5万元三种
_FACE = regex.compile(r"(?:面值|面额|额度|金额)(?:分别?为|为)(?:[\d.]+[百千]?[万亿]?元?[、和])*$")
_FRONT = regex.compile(r"[、和与及]?(?:（(?:其中|含)?：?)?(?:（[^（）]{1,20}）|[\p{Han}“”□A-Z·、]){0,20}(?:为|是|按|：)?")


def is_bare_sum(reading: Reading, segment: Segment, mention: Mention, clause: Clause) -> bool:
    """Whether a sum stands under a heading of payment with hardly more than whom or what it is for beside it."""
    text = reading.masked
    if mention.kind == "money" and is_tier(reading, segment, mention, clause):
        return True
    if _FACE.search(text, segment.start, mention.start):
        return True
    if clause.id not in reading.paying:
        return False
    front = _front(reading, segment, mention)
    if _BEHIND.match(text, mention.end, segment.end) is None:
        return False
    return _FRONT.fullmatch(text, *front) is not None and _ELSE.search(text, *front) is None


def is_tier(reading: Reading, segment: Segment, mention: Mention, clause: Clause) -> bool:
    """Whether a sum stands behind a tier, and another of the clause too: 一等奖（金奖）|30万元，二等奖20万元; 500人以上|20万元."""
    text = reading.masked
    pays = clause.id in reading.paying
    if not (pays or text[mention.start - 1] in "奖级名档）次：为") or _BEHIND.match(text, mention.end, segment.end) is None:
        return False
    named = _TIER.search(text, max(segment.start, mention.start - _NEAR), mention.start)
    if named is None and pays:
        named = _SIZE.search(text, max(segment.start, mention.start - _NEAR), mention.start)
    if named is None or _ELSE_OF_TIER.search(text, segment.start, named.start()):
        return False
    tiers = _TIER_WITH_SUM if named.re is _TIER else _SIZE_WITH_SUM
    return len(tiers.findall(text, clause.span.start, clause.span.end)) > 1


def _front(reading: Reading, segment: Segment, mention: Mention) -> tuple[int, int]:
    """What stands in front of the figure in its segment, behind a label and the figures before it."""
    before = reading.mentions_in(segment.start, mention.start, "money", "percent")
    return before[-1].end if before else actors.lead_end(reading.masked, *segment), mention.start
