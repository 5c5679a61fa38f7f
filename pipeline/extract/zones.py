"""How far around something a rule holds: 学校周边200米范围内不得设置…, 供热半径15公里范围内的分散燃煤锅炉一律限期关停."""

import regex

from ..records import Mention
from ..records.target import Comparator
from .patterns import compiled
from .reading import Segment

_LENGTHS = frozenset(("米", "公里", "千米", "里", "海里"))
_WITHIN = regex.compile(r"(?:的?(?:范围|半径|距离|区域)){0,2}(?:之|以)?(?P<side>内|外)(?!侧|缘|墙|径|延)|为半径")
#: 向外延伸|50米, 高程|236米: where a line runs.
_LINE = regex.compile(r"(?:外延|延伸|高程|水位|外扩|外侧|内侧|全长|长|宽|高|深|厚|上游|下游)(?:各|至|到|约|为|起|向外|以)*$")


def bound_of(text: str, segment: Segment, mention: Mention) -> Comparator | None:
    """le within so far, ge beyond it; None where the length is no distance that a rule holds within."""
    if mention.unit not in _LENGTHS or mention.kind != "quantity" or mention.comparator not in (None, "eq", "le", "ge"):
        return None
    if mention.text.endswith(("内", "外")):
        found = compiled(r"(?P<side>[内外])$").search(mention.text)
    else:
        found = _WITHIN.match(text, mention.end, segment.end)
    if found is None:
        return None
    line = _LINE.search(text, segment.start, mention.start)
    if line is not None and not (line[0].startswith(("上游", "下游")) and found[0].startswith("范围")):
        return None  # 下游|1公里|范围内的居民 is a zone
    return "ge" if found.groupdict().get("side") == "外" else "le"
