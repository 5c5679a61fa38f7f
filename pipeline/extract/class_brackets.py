"""Classes with their limits in brackets: 大雪（5毫米至9.9毫米）启动Ⅱ级响应, 小雪（24小时降雪量2.5毫米以下）, 中型灌区（5万亩至30万亩）."""

import regex

from ..records import Mention
from . import fronts, goal_verbs, heads
from .indicators import Measured
from .reading import Place, Segment

#: The name of a class in front of its bracket.
_NAME = regex.compile(r"(?:(?![、，：；和及与或])[\p{Han}A-Za-zⅠⅡⅢⅣⅤ“”]){2,12}$")
#: 24小时降雪量|2.5毫米以下: what is measured, inside the bracket.
_MEASURE = regex.compile(r"(?P<what>[^，、；：。（）]{2,16}?)(?:在|为|达到?)?")
_CLOSES = regex.compile(r"(?:（?含(?:本数)?）?|不含)?）(?=\p{Han})(?!等)")
#: 不少于, 至少 and the like in front of a figure demand it.
_BOUNDS = ("ge", "le", "gt", "lt", "between")
_NO_CLASS = frozenset(("人", "名", "位", "次", "份", "分"))


def of_class(text: str, segment: Segment, mention: Mention) -> Measured | None:
    """What the limits of a class in brackets measure: the words in front of them inside, else the class itself; None elsewhere."""
    if text.find("）", mention.end, mention.end + 5) < 0 or mention.comparator not in _BOUNDS or mention.unit in _NO_CLASS:
        return None
    if mention.kind not in ("quantity", "percent", "number", "money") or mention.start != mention.core_start:
        return None
    opens = text.rfind("（", segment.start, mention.start)
    if opens < 0 or text.find("）", opens, mention.start) >= 0 or _CLOSES.match(text, mention.end) is None:
        return None
    name = _name(text, segment, opens)
    if name is None or text[name[0] - 1 : name[0]].isdigit():
        return None  # 12万元（6.5米及以上）
    if mention.start - opens == 1:
        return Measured((name,), "class")
    inside = _MEASURE.fullmatch(text, opens + 1, mention.start)
    return Measured((inside.span("what"),), "class", subject=name) if inside is not None else None


def _name(text: str, segment: Segment, opens: int) -> Place | None:
    """The class that is named in front of the bracket; None where that is a measure (覆盖率), or is to be made (新建绿地)."""
    start = fronts.lead_end(text, segment.start, opens)
    start += text[start] in "对将由在按"
    found = _NAME.search(text, start, opens) if opens - start >= 2 else None
    if found is None or heads.is_measure(text, *found.span()) or goal_verbs.end_of(text, start, opens) is not None:
        return None
    return found.span()
