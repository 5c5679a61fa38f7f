"""What the sections around an obligation say of it: who answers for it, and whether it is a task or rhetoric."""

import re
from typing import NamedTuple

from ..records import Section
from ..records.section import Requirement
from .reading import Reading

#: Sections that state ideas and principles.
_PROGRAMMATIC = re.compile(
    r"指导思想|总体要求|总体思路|工作思路|基本思路|基本原则|工作原则|指导原则|重要意义|重大意义|充分认识|战略定位|发展愿景"
)
#: 4.工作支持 beside 3.执行单位: what the issuer does for those who carry out the task, and not what these have to do.
_SUPPORT = re.compile(r"(?:工作|政策|上级|专家|项目|资金|业务)支持|支持(?:政策|措施|方式)")
#: Sections that report what has been reached and where things stand.
_REPORT = re.compile(
    r"^(?:发展|工作|现有|现实)?(?:基础|现状|成效|成就|回顾|形势)|发展(?:现状|基础|环境|形势)|主要成[效就]|面临(?:的)?(?:形势|问题|挑战)|存在(?:的)?(?:主要)?问题"
)


class Above(NamedTuple):
    """What the sections around say of all their obligations; the innermost that says it."""

    responsible: list[str]
    assisting: list[str]
    requirement: Requirement | None
    general: bool  # guiding ideas and rhetoric
    reports: bool  # what has been reached and where things stand
    article: bool  # an article (条) itself
    entry: bool  # an entry of a list in an article


#: What is said where no section stands around.
NOTHING_ABOVE = Above([], [], None, general=False, reports=False, article=False, entry=False)


def above_of(reading: Reading, section_id: str | None, known: dict[object, Above]) -> Above:
    """What a section says, else those around it; `known` is what was said of sections before.

    Most have neither heading nor notes of their own (articles): such siblings say the same.
    """
    if section_id is None:
        return NOTHING_ABOVE
    found = known.get(section_id)
    if found is None:
        section = reading.sections[section_id]
        article = section.style == "条"
        plain = not (section.heading or section.responsible or section.assisting or section.requirement)
        if not plain or (found := known.get((section.parent_id, article))) is None:
            found = _said(section, above_of(reading, section.parent_id, known), article)
            if plain:
                known[section.parent_id, article] = found
        known[section_id] = found
    return found


def _said(section: Section, outer: Above, article: bool) -> Above:
    heading = section.heading
    if heading and _SUPPORT.fullmatch(heading):
        outer = outer._replace(responsible=[], assisting=[], requirement=None)
    return Above(
        section.responsible or outer.responsible,
        section.assisting or outer.assisting,
        section.requirement or outer.requirement,
        outer.general or bool(heading and _PROGRAMMATIC.search(heading)),
        outer.reports or bool(heading and _REPORT.search(heading)),
        article,
        (outer.article or outer.entry) and not article,
    )
