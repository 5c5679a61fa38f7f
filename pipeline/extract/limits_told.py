"""How many are enough, told behind the figure: 补正以1次为限, 每日进场以1500车次为限."""

import regex

from ..records import Mention
from . import fronts, indicators
from .each import for_each
from .indicators import Measured
from .reading import Reading, Segment, Unit

#: 每日|进场, 每所学校|申报: for each of what, in front of the name.
_OF_EACH = regex.compile(r"(?:每(?:[日天月年周次人户家]|[所个名位处项]\p{Han}{2,4}))+")
_WHEN = regex.compile(r"全年|年内|当年|本?年度|每次")


def limited(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """What the figure limits that 以 and 为限 stand around: 补正 of 补正以(1次)为限; what the part before is about where none stands."""
    text = reading.masked
    if not text.startswith("为限", mention.end) or text[mention.start - 1] != "以" or mention.kind not in ("quantity", "percent"):
        return None
    start, end = fronts.lead_end(text, segment.start, mention.start - 1), mention.start - 1
    per = for_each(reading, unit, segment, mention)
    if per is not None and start <= per[0] and per[1] <= end:
        start = per[1]
    elif (each := _OF_EACH.match(text, start, end)) is not None:
        per, start = each.span(), each.end()
    while end > start and text[end - 1] in "均各应须要可":
        end -= 1
    if end - start >= 2 and _WHEN.fullmatch(text, start, end) is None:
        return Measured(((start, end),), "limit", per=per)
    place = indicators.before(reading, unit, segment)
    if place is not None and any(text[at].isdigit() for at in range(*place)):
        place = None  # 每车次补1200元，每家企业全年以1500车次为限
    return Measured((place,) if place is not None else (), "limit", per=per)
