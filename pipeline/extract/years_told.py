"""The year of sums that stand behind or below it: 2010年各市资金分配如下：西安市1200万元, rows under 2010年补助资金分配表."""

import re

from ..records import Mention
from .reading import Reading, Unit
from .tables import Table

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
#: 2018年至2020年, 2010—2011学年: more than one.
_SEVERAL = re.compile(r"(?:19|20)\d\d\s?(?:学?年)?\s?[—\-~至到、和]\s?(?:19|20)?\d\d")


def in_lead(reading: Reading, unit: Unit, mention: Mention) -> Mention | None:
    """2010年 of 2010年补助标准如下：大班每人300元，中班每人(250元): the one year that opens what stands before the colon."""
    text = reading.masked
    lead = next((s for s in reading.units(unit.clause)[0].segments if text[s.end : s.end + 1] in ("：", ":")), None)
    if lead is None or lead.end >= mention.start or _YEAR.match(text, lead.start) is None or _SEVERAL.match(text, lead.start):
        return None
    told = reading.time_at(lead.start, lead.end)
    return told if told is not None and told.bound is None and told.start_date is not None else None


def in_caption(reading: Reading, table: Table) -> tuple[int, int] | None:
    """The place of 2010 in 附件1 2010年农村危房改造补助资金分配表; None where the caption names no year or several."""
    found = list(_YEAR.finditer(table.caption))
    if len(found) != 1 or _SEVERAL.search(table.caption) is not None:
        return None
    start = reading.text.find(table.caption, table.above.start, table.above.end)
    return (start + found[0].start(), start + found[0].end()) if start >= 0 else None
