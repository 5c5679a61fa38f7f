"""A bound that is eased for some: 家电销售额不低于1000万元，位于县域的可放宽至(300万元)."""

import re
from dataclasses import replace

from ..records import Mention
from ..records.target import Comparator
from . import heads
from .indicators import Measured
from .reading import Segment
from .series import Run, unit_key

#: 位于县域的|可放宽至, 小微企业|可降至
_EASED = re.compile(r"可以?(?:适当|酌情|再|分别|统一)*(?:放宽|降低|下调|降)(?:至|到|为)$")


def eased(text: str, segment: Segment, mention: Mention, run: Run) -> Measured | None:
    """What a figure measures that a bound before it is eased to; None where nothing was bounded so, or it names its own measure."""
    if text[mention.start - 1] not in "至到为" or bound(run, mention) is None:
        return None
    found = _EASED.search(text, segment.start, mention.start)
    if found is None:
        return None
    whom = (segment.start, found.start())
    if whom[1] - whom[0] >= 2 and heads.is_measure(text, *whom):
        return None  # 年用电量|可放宽至300万千瓦时
    return replace(run.by_unit[unit_key(mention)][0], rule="inherited", subject=whom if whom[1] - whom[0] >= 2 else None)


def bound(run: Run, mention: Mention) -> Comparator | None:
    """The bound of the last target in the unit of `mention`, which holds where it is eased (不少于300家，西部可放宽至200家)."""
    last = run.by_unit.get(unit_key(mention))
    return last[1].comparator if last is not None and last[1].comparator in ("ge", "le") else None
