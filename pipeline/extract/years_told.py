"""The year of sums that stand behind or below it: 2010年各市资金分配如下：西安市1200万元, rows under 2010年补助资金分配表."""

import re

import regex

from ..records import Amount, Mention
from ..records.amount import AmountRole
from .connectives import lead_end
from .reading import Reading, Segment, Unit
from .tables import Table

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
#: 2018年至2020年, 2010—2011学年: more than one.
_SEVERAL = re.compile(r"(?:19|20)\d\d\s?(?:学?年)?\s?[—\-~至到、和]\s?(?:19|20)?\d\d")

#: ；|安排(农村五保供养补助资金3.6亿元): beside what the sentence has allotted before.
ALLOTS = regex.compile(r"(?:并|再)?(?:安排|下达|拨付|补助)(?![^，。；]{0,4}(?:剩余|其余))")
#: 2019年人均财政补助标准新增30元，|达到(每人每年不低于520元)
_RAISED_TO = regex.compile(r"(?:达到|(?:提高|调整|增加)[到至为])")


def of_sum(reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole) -> Mention | None:
    """The year in front of the sum: 2018年(安排860万元); 2022年，中央财政(安排4.8亿元)."""
    times = reading.mentions_in(segment.start, mention.start, "time")
    years = [m for m in times if m.granularity == "year" and _is_one_year(m) and not _of_old_level(reading, m, mention)]
    if years or role not in ("grant", "total", "instalment"):
        return _of_its_own(reading, years, mention) if years else None
    if role == "grant" and _RAISED_TO.match(reading.masked, segment.start):
        told = {
            m.start_date: m for m in reading.mentions_in(unit.start, segment.start, "time") if m.granularity == "year" and _is_one_year(m)
        }
        return next(iter(told.values())) if len(told) == 1 else None
    opening = unit.segments[0]
    if opening.start > unit.clause.span.start and ALLOTS.match(reading.masked, opening.start):
        opening = reading.units(unit.clause)[0].segments[0]  # 2013年，…；|安排3.6亿元
    alone = reading.time_at(opening.start, opening.end)
    if (
        alone is not None
        and role == "instalment"
        and reading.masked[opening.end - 1] == "的"
        and alone.granularity == "year"
        and _is_one_year(alone)
    ):
        return alone  # 2024年中期绩效评价良好以上的，拨付35%
    if alone is None or alone.end != opening.end or alone.granularity != "year" or alone.bound is not None or not _is_one_year(alone):
        return in_lead(reading, unit, mention) or _of_funds(reading, unit) or _said_above(reading, unit)
    return alone


def _of_its_own(reading: Reading, years: list[Mention], mention: Mention) -> Mention:
    """2023年 of 2023年、2024年分别安排(3000万元)、4000万元: each its own; else the last."""
    if len(years) == 1 or reading.masked.find("分别", years[-1].end, mention.start) < 0:
        return years[-1]
    at = len(reading.mentions_in(years[-1].end, mention.start, "money"))
    return years[at] if at < len(years) else years[-1]


#: 2024年度省级奖补资金中，优秀县每县|300万元, 省财政2024年|对每个示范县: the year in which funds are given, at the head of a sentence.
_FUNDS = regex.compile(
    r"(?:(?:各级|中央|[省市县区州]级?|本级)财政)?(?P<year>(?:19|20)\d\d年)度?，?"
    r"(?:(?:全|我|本)?[省市县区州]|中央|各级|本级)?级?\p{Han}{0,10}?(?:财政|资金|预算|经费|补助|奖补|补贴)(?!的|标准由|政策|对象)"
    r"|(?:(?:各级|中央|[省市县区州]级?|本级)财政)(?P<year>(?:19|20)\d\d年)度?(?=对|按|安排|给予|预算|统筹|共|拟)"
)


def _of_funds(reading: Reading, unit: Unit) -> Mention | None:
    """The year of the funds that the sentence opens with, where it names no other."""
    opening = reading.units(unit.clause)[0].segments[0]
    found = _FUNDS.match(reading.masked, lead_end(reading.masked, opening.start, opening.end), opening.end)
    if found is None or len(set(_YEAR.findall(reading.masked, unit.clause.span.start, unit.end))) > 1:
        return None
    told = reading.time_at(found.start("year"), opening.end)
    return told if told is not None and told.bound is None and told.granularity == "year" and _is_one_year(told) else None


#: （二）2021年资金安排, 2022年度省级补助资金分配: a heading of funds of one year.
_HEADS_FUNDS = re.compile(r"(?:19|20)\d\d年度?(?!起|以来|[—\-~～至到、])\S{0,16}(?:资金|补助|预算|投资|经费|奖补)")
#: 中央财政, 首批, 安排…: how a sentence goes on that tells of the funds of the year before it.
_GOES_ON = regex.compile(
    r"(?:其中|首批|首期|第[一二三]批|本次|此次)?[，：]?(?:共|再|已|拟|统筹|(?:中央|[省市县区]级?)(?:财政|资金|预算)?)*(?:安排|下达|拨付|预拨|投入)"
    r"|(?:其中)?[，：]?(?:中央|[省市县区]级)(?:财政)?(?:补助|奖补|专项)?资金"
)


def _said_above(reading: Reading, unit: Unit) -> Mention | None:
    """The one year of the heading, or that opens the sentence before, where this sentence tells of funds and of no year.

    2021年，省财政继续支持改造。安排补助资金5000万元，首批3000万元; a range (2021—2023年) is no year of a sum.
    """
    if reading.mentions_in(unit.clause.span.start, unit.end, "time") and _YEAR.search(reading.masked, unit.clause.span.start, unit.end):
        return None
    section = reading.sections.get(unit.clause.section_id or "")
    if section is not None and section.heading is not None and _HEADS_FUNDS.search(section.heading) is not None:
        start = reading.masked.find(section.heading, section.span.start, section.span.end)
        return _only_year(reading, start, start + len(section.heading)) if start >= 0 else None
    before = reading.beside(unit.clause, -1)
    if before is None or before.section_id != unit.clause.section_id or _GOES_ON.match(reading.masked, unit.clause.span.start) is None:
        return None
    opening = lead_end(reading.masked, before.span.start, before.span.end)
    told = reading.time_at(opening, before.span.end)
    if told is None or reading.masked[told.end : told.end + 1] not in ("，", ","):
        return None
    return _only_year(reading, before.span.start, before.span.end)


def _only_year(reading: Reading, start: int, end: int) -> Mention | None:
    """The one year that stands there alone, without a bound; None where several do."""
    if len(_YEAR.findall(reading.masked, start, end)) != 1 or _SEVERAL.search(reading.masked, start, end) is not None:
        return None
    years = [m for m in reading.mentions_in(start, end, "time") if m.granularity == "year" and m.bound is None and _is_one_year(m)]
    return years[0] if len(years) == 1 else None


def of_wholes(sums: list[Amount]) -> list[Amount]:
    """The sums, each part without a year in that of its whole: 2024年安排6.5亿元: （一）日常养护|2.6亿元|."""
    dated = {amount.id: amount for amount in sums if amount.year is not None and "year" in amount.evidence}
    found: list[Amount] = []
    for amount in sums:
        whole = dated.get(amount.part_of or "") if amount.role == "instalment" and amount.year is None else None
        if whole is not None:
            amount = amount.model_copy(update={"year": whole.year, "evidence": amount.evidence | {"year": whole.evidence["year"]}})
        found.append(amount)
    return found


def _of_old_level(reading: Reading, year: Mention, mention: Mention) -> bool:
    """由2021年的1860亿元增至3500亿元, 比2021年增加5亿元: the year of the level that something is compared with."""
    lead = reading.masked[year.start - 1]
    return lead in "较比" or (lead in "由从" and bool(reading.mentions_in(year.end, mention.start, "money")))


def _is_one_year(time: Mention) -> bool:
    """2018年, and not 2018—2020年."""
    return time.start_date is not None and (time.end_date is None or time.end_date[:4] == time.start_date[:4])


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
