"""Points of a score: the whole of it (满分100分), its steps (80分以上不足90分的返还八成), and what was scored."""

from dataclasses import replace

import regex

from ..records import Mention
from .indicators import Measured
from .reading import Place, Segment, Unit
from .series import Run

#: 考核满分|100分, 总分为|100分: how many points there are in all.
_WHOLE = regex.compile(r"(?:满分|总分值?)(?:各|均|共)?(?:为|是|共计?|计)?$")
#: 考核|满分100分, 综合评价|实行百分制
_SCORE = regex.compile(
    r"(?P<what>(?:(?![对由按])[\p{Han}]){2,12}?)(?:结果|得分)?(?:总分|满分)?(?:实行|采[取用])?(?:百分制|(?:满分|总分)(?:为|共|计)?\d{2,4}分)"
)
_BOUNDS = ("ge", "le", "gt", "lt", "between")


#: 主干路超时每小时扣|2分: what is taken off a score, and nothing to be reached.
_TAKEN_OFF = regex.compile(r"(?:倒?扣|扣[减除罚])$")


def is_whole(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the points are all there are to get, or are taken off: 考核满分(100分), 每小时扣(2分)."""
    if mention.unit != "分" or mention.comparator not in (None, "eq"):
        return False
    return (
        _WHOLE.search(text, segment.start, mention.start) is not None or _TAKEN_OFF.search(text, segment.start, mention.start) is not None
    )


def is_step(text: str, mention: Mention) -> bool:
    """80分以上不足90分|的返还八成, 低于80分|的区，: something follows for those who scored so."""
    return mention.unit == "分" and mention.comparator in _BOUNDS and text.startswith(("的", "（含）的"), mention.end)


def of_score(text: str, unit: Unit, mention: Mention, what: Measured, run: Run) -> Measured:
    """What was scored, where what follows from the points was taken for it: 考核得分 of 考核得分90分以上的…，80分以上的(返还八成)."""
    if not what.indicator or what.indicator[0][0] < mention.end or not is_step(text, mention):
        return what
    known = run.by_unit.get("分") or (run.before.by_unit.get("分") if run.before is not None else None)
    if known is not None and known[0].indicator:
        return replace(what, indicator=known[0].indicator, rule="inherited", goal_verb=None)
    named = _named(text, unit, mention)
    return replace(what, indicator=(named,) if named is not None else (), rule="score", goal_verb=None)


def _named(text: str, unit: Unit, mention: Mention) -> Place | None:
    """考核 of 考核满分100分，…低于80分的区."""
    if text.find("分", unit.clause.span.start, mention.start) < 0:
        return None
    named = list(_SCORE.finditer(text, unit.clause.span.start, mention.start))
    return named[-1].span("what") if named else None
