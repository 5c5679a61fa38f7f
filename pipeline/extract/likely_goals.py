"""Figures that no rule tells as targets and nothing refuses, but that are like those which readers mark as targets."""

import re

from ..records import Mention
from .amount_roles import role_of
from .likeness import likeness
from .past import reported
from .reading import Reading, Segment, Unit
from .shares_by_default import is_share

#: From here on a figure is told; of percents and terms above, five in six were marked in notices that training never saw.
_SURE = 0.95
_KINDS = frozenset(("percent", "quantity", "number"))
#: 4个|细分行业, 13个|超采县区, 7条|道路: the size of a set is told in the same way as a count to be reached.
_OF_SETS = frozenset("个条类家户份项种批")
#: 每低于90分|1分|扣保证金的4%, 扣绩效评价得分|0.5分, 每发现|1处|: a step of something else.
_STEP = re.compile(r"扣|每(?:[低高超少多逾缺延]|发现|出现|查实|增|减|新|成功|完成|投入)[^，。；]{0,12}$|（含$")


def stands(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a count, a share or a length of time that no rule knows is most likely a target: 工作年限|10年, 每车配备2人."""
    clause = unit.clause
    if clause.section_id is None or clause.kind not in ("sentence", "item"):
        return False
    if mention.kind not in _KINDS and (mention.kind != "time" or mention.form != "duration"):
        return False
    if mention.kind == "quantity" and (mention.unit in _OF_SETS or _STEP.search(reading.masked, segment.start, mention.start)):
        return False
    if mention.comparator == "approx" or not any(sign.isdigit() for sign in mention.text):
        return False
    if mention.kind != "time" and role_of(reading, unit, segment, mention) is not None:
        return False
    if is_share(mention) and likeness("money", reading, unit, segment, mention) >= 0.5:
        return False
    return likeness("goal", reading, unit, segment, mention) >= _SURE and not reported(reading, unit, segment, mention)
