"""Figures that no rule tells as targets and nothing refuses, but that are like those which readers mark as targets."""

from ..records import Mention
from .amount_roles import role_of
from .likeness import likeness
from .past import reported
from .reading import Reading, Segment, Unit
from .shares_by_default import is_share

#: From here on a figure is told; of those above, nine in ten were marked in notices that training never saw.
_SURE = 0.95
_KINDS = frozenset(("percent", "quantity", "number"))


def stands(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a count, a share or a length of time that no rule knows is most likely a target: 工作年限|10年, 每车配备2人."""
    clause = unit.clause
    if clause.section_id is None or clause.kind not in ("sentence", "item"):
        return False
    if mention.kind not in _KINDS and (mention.kind != "time" or mention.form != "duration"):
        return False
    if mention.comparator == "approx" or not any(sign.isdigit() for sign in mention.text):
        return False
    if mention.kind != "time" and role_of(reading, unit, segment, mention) is not None:
        return False
    if is_share(mention) and likeness("money", reading, unit, segment, mention) >= 0.5:
        return False
    return likeness("goal", reading, unit, segment, mention) >= _SURE and not reported(reading, unit, segment, mention)
