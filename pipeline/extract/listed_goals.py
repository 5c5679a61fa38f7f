"""Goals that stand behind a colon: 卫生厕所普及率：|不低于90%, under 名额分配 青山区：|12个, 培训人数：|600人."""

import regex

from ..records import Mention
from . import heads, whose
from .indicators import Measured
from .reading import Reading, Segment, Unit

_MOST = 30
#: 名额分配, 各县任务安排, 推荐数量: what the entries of a list share out.
_SHARED = regex.compile(r"\p{Han}{0,12}?(?:名额|任务|指标|计划|数量|目标)(?=分配|安排|分解|下达|如下|表|$|[（：，。])")
_COUNTED = regex.compile(r"(?:人数|户数|数量|规模|面积|名额|个数|课时|学时|里程|总数)(?:为)?$")
#: 培训计划, 建设任务, 目标: under such a heading a bare figure is set.
_SETS = regex.compile(r"计划|任务|目标|名额|指标|标准|规模|要求|条件|安排|配置|配备")
_HOLDER = regex.compile(r"[\p{Han}（）、]{2,16}(?:局|厅|委|院|校|公司|中心|学院|大学|集团|办|会)(?:（[^（）]{1,8}）)?")


def named(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """The run-in heading that the figure opens the section of: 卫生厕所普及率 of 3．卫生厕所普及率：|不低于90%."""
    clause = unit.clause
    if clause.section_id is None or mention.start != clause.span.start or reading.first_of_sections.get(clause.section_id) is not clause:
        return None
    section = reading.sections[clause.section_id]
    if section.heading is None or not 2 <= len(section.heading) <= _MOST or reading.text[section.span.end - 1] not in "：:":
        return None
    start = reading.text.find(section.heading, section.span.start, section.span.end)
    return (start, start + len(section.heading)) if start >= 0 else None


def stated(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """What a bare figure behind a colon is the goal of, and whose it is; None where it is no goal."""
    if mention.kind not in ("quantity", "percent") or mention.start != segment.start:
        return None
    heading = named(reading, unit, mention)
    if heading is not None:
        return Measured((heading,), "heading") if heads.is_measure(reading.masked, *heading) and _is_set(reading, unit) else None
    at = unit.segments.index(segment) if segment in unit.segments else 0
    if at == 0 or reading.masked[segment.start - 1] not in "：:":
        return None
    before = unit.segments[at - 1]
    if (_COUNTED.search(reading.masked, *before) or _is_share(reading.masked, before)) and before.end - before.start <= _MOST:
        return Measured(((before.start, before.end),), "colon") if _is_set(reading, unit) else None
    return _share_of(reading, unit, before)


def _is_share(text: str, before: Segment) -> bool:
    return regex.compile(r"(?:率|比例|占比|比重)$").search(text, *before) is not None


def _is_set(reading: Reading, unit: Unit) -> bool:
    """Whether a heading above says that something is set there."""
    return any(section.heading and _SETS.search(section.heading) for section in reading.chain(unit.clause.section_id))


def _share_of(reading: Reading, unit: Unit, before: Segment) -> Measured | None:
    """青山区：|12个 under 名额分配."""
    text = reading.masked
    label = regex.compile(r"\s?(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|——)?\s?").match(text, *before)
    start = label.end() if label else before.start
    places = whose.places_at(text, start, before.end)
    if not (places and places.end() == before.end) and _HOLDER.fullmatch(text, start, before.end) is None:
        return None
    for section in reading.chain(unit.clause.section_id):
        if section.heading and (found := _SHARED.search(section.heading)) is not None:
            at = reading.text.find(section.heading, section.span.start, section.span.end)
            place = (at + found.start(), at + found.end()) if at >= 0 else None
            return Measured((place,) if place else (), "colon", subject=(start, before.end))
    return None
