"""On which side of its figure a target lies, in its list and beside the figure before it."""

import regex

from ..records import Mention
from ..records.target import Comparator
from . import eased, zones
from .bounds import ahead_of, behind_noun, beyond, comparator_of, of_name
from .indicators import Measured
from .reading import Reading, Segment
from .series import Run, behind_all

_EASED = ("放宽至", "放宽到", "放宽为", "可降至", "可降低至", "可降到")
#: 至少配备电脑3台|、打印机1台; 至少配备2名|专业孵化服务人员和|1名创业导师; 1名|家庭医生、|1名护理人员
_ANOTHER = regex.compile(r"[、和及]|\p{Han}{2,12}(?:[、和及与]|以及)$")


def bound(
    reading: Reading, segment: Segment, mention: Mention, run: Run, rule: str, what: Measured, last_end: int, *, in_list: bool
) -> Comparator:
    """How the figure bounds what is measured; `run` learns what the next figures of its list share.

    `last_end` is where the figure before ends.
    """
    text = reading.masked
    ahead = ahead_of(text, segment.start, mention.start)
    comparator = comparator_of(mention, ahead)
    if comparator == "eq" and text.endswith(_EASED, segment.start, mention.start):
        comparator = eased.bound(run, mention) or ("le" if mention.unit in ("周岁", "岁") else comparator)
    elif mention.unit in ("周岁", "岁") and comparator == "eq" and text.endswith("年满", segment.start, mention.start):
        comparator = "ge"
    if comparator in ("ge", "le") and mention.end != mention.core_end:
        comparator = beyond(text, comparator, mention, run.near(mention))
    if mention.kind == "time" and comparator == "eq" and mention.text.endswith("内"):
        comparator = "le"  # 缩短至2天以内
    if comparator == "eq" and run.shared is not None and (in_list or text.endswith(("或", "或者"), last_end, mention.start)):
        comparator = run.shared  # 不低于85%和90%, 不超过500小时或3个月: one bound for both
    elif comparator == "eq" and run.led and rule in ("goal-verb", "in-run") and _ANOTHER.match(text, last_end, mention.start):
        comparator = run.led  # 至少配备电脑3台、打印机1台
    elif comparator == "eq" and mention.kind in ("percent", "quantity"):
        comparator = behind_all(reading, segment, mention) or comparator
    governs = rule == "bound" and what.rule == "object" and mention.core_start > mention.start  # 至少配备(1名)家庭医生、
    run.led = comparator if ahead or governs or rule in ("goal-verb", "in-run") else None
    run.shared = comparator if comparator != "eq" and (in_list or ahead or mention.start != mention.core_start) else None
    if comparator == "eq" and (named_bound := of_name(text, segment.start, mention.start)) is not None:
        comparator = named_bound
    if comparator == "eq" and (over := behind_noun(text, segment.end, mention)) is not None:
        comparator = "ge" if over["ge"] else "le"
    if rule == "rank":
        comparator = "le"
    if rule == "zone":
        comparator = zones.bound_of(text, segment, mention) or comparator
    return comparator
