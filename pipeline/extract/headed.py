"""Whose duties stand under a heading that is nothing but the name of a body: （二）市财政局, 负责补助资金的筹措和拨付."""

import re

from ..records import Section
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
    for _ in range(2):
        if section_id is None:
            return None
        section = reading.sections[section_id]
        heading = section.heading
        if heading and 3 <= len(heading) <= _LONGEST and "、" not in heading and (named := _named(reading, section, heading)) is not None:
            return named
        section_id = section.parent_id
    return None


def _named(reading: Reading, section: Section, heading: str) -> Place | None:
    """The body that is all that a heading names."""
    organ = _ORGAN.search(heading) is not None
    if not organ and not _BODY.search(heading):
        return None
    start = reading.text.find(heading, section.span.start, section.span.end)
    place = (start, start + len(heading))
    if start < 0 or not bodies.ends_in_head(reading.text, *place) or bodies.opens_with_deed(reading.text, *place):
        return None
    if organ and bearers.governs(reading.text, place):
        return place
    around = reading.chain(section.parent_id)
    if _BODY.search(heading) and any(one.heading and _DUTIES.search(one.heading) for one in around):
        return place
    return None
