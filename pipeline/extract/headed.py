"""Whose duties stand under a heading that is nothing but the name of a body: （二）市财政局, 负责补助资金的筹措和拨付."""

import re
from itertools import islice

from . import bearers, bodies
from .reading import Place, Reading

#: A heading that says that duties are shared out under it.
_DUTIES = re.compile(r"职责|分工|责任")
#: What the name of an authority ends with; 重点城市 is none.
_ORGAN = re.compile(r"[局委厅部办室院署会]$|政府$|部门$")
#: What the name of a body that is no authority ends with.
_BODY = re.compile(r"(?:公司|集团|银行|协会|中心|单位|支队|总队|大队|学校|医院|机构|街道|社区)$")
_LONGEST = 24


def owner(reading: Reading, section_id: str | None) -> Place | None:
    """The body that the heading of the section, or of the one around it, names; None where it names more than a body."""
    for section in islice(reading.chain(section_id), 2):
        heading = section.heading
        if not heading or not 3 <= len(heading) <= _LONGEST or "、" in heading:
            continue
        start = reading.text.find(heading, section.span.start, section.span.end)
        place = (start, start + len(heading))
        if start < 0 or not bodies.ends_in_head(reading.text, *place) or bodies.opens_with_deed(reading.text, *place):
            continue
        if _ORGAN.search(heading) and bearers.governs(reading.text, place):
            return place
        around = reading.chain(section.parent_id)
        if _BODY.search(heading) and any(one.heading and _DUTIES.search(one.heading) for one in around):
            return place
    return None
