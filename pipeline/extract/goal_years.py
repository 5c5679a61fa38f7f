"""The year by which goals are to be reached: told once at the head of a sentence, it holds for the goals of those behind it too."""

from dataclasses import dataclass

import regex

from ..records import Clause, Mention, Target
from .base_years import is_base
from .connectives import lead_end
from .reading import Reading
from .series import Due

#: 发展目标, 主要指标: under such a heading a sentence without a figure is one more goal.
_GOALS = regex.compile(r"目标|指标|预期|愿景")
#: What tells whom something is given or on what terms, and no goal of that year.
_NO_GOAL = regex.compile(
    r"[每按]\p{Han}|每年|给予|补助|补贴|奖励|奖补|资助|(?<!高)标准(?!化)|条件|以上的|以下的|的，|[一二三四五六]是|负责|牵头"
)
#: 其中，…, 全市…: how a sentence goes on; 对新建项目, 凡…, 单个…: how it turns to something else.
_TURNS = frozenset("对凡单第按经已由从向在加推强深支鼓引完开严落坚实")


#: 较|年初, 比|2020年; not 占比|2023年达到25%.
_COMPARED = regex.compile(r"(?:较|(?<![占之配同对环])比)$")
#: 2000年底前|建成的老旧小区: which of them are meant.
_WHICH = regex.compile(r"(?:以?前|之前|底前?|以来|期间)?(?:\p{Han}(?!前)){2,8}的(?=\p{Han}{2})")


def _is_of_those(text: str, mention: Mention, year: int | None) -> bool:
    """完成2000年底前建成的老旧小区改造: a day gone by that says which of them are meant; nothing is due on it."""
    if mention.end_date is None or year is None or int(mention.end_date[:4]) >= year:
        return False
    return _WHICH.match(text, mention.end) is not None


@dataclass(frozen=True, slots=True)
class Told:
    """A goal year, the sentence that told it, and where the last sentence ends that it held for."""

    due: Due
    section: str | None
    end: int


def due(reading: Reading, mention: Mention) -> Due | None:
    """The goal year or period that the time `mention` is: 到2020年, 2025年底, 十四五期间; a year that is compared with is none."""
    year = reading.year
    text = reading.masked
    if _COMPARED.search(text, max(0, mention.start - 2), mention.start) or is_base(text, mention):
        return None  # 较年初增长, 在2025年基础上增长
    if _is_of_those(text, mention, year):
        return None
    here = (mention.start, mention.end)
    to_come = mention.end_date is not None and (year is None or int(mention.end_date[:4]) >= year)
    if mention.point in ("年底", "年末") and to_come:
        return Due(mention.end_date, None, here)
    by = mention.form == "date" and mention.bound == "by" and mention.end_date is not None
    if by and mention.granularity == "year":
        return Due(mention.end_date, None, here)
    if to_come and ((mention.form == "date" and mention.granularity == "year") or mention.form == "period"):
        return Due(None, mention.text, here)
    if mention.form == "period" and mention.offset and mention.end_date is None:  # 前两年 of a term that the text tells
        return Due(None, mention.text, here)
    return Due(mention.end_date, None, here) if by else None


def told_by(reading: Reading, clause: Clause, held: Due | None) -> Told | None:
    """What the sentence `clause` leaves to the next: 到2025年 at its own head, else what it was `held` to itself."""
    text = reading.masked
    for unit in reading.units(clause):
        years = [m for m in reading.mentions_in(unit.start, unit.end, "time") if m.end_date and not is_base(text, m)]
        if any(years[i].end_date != years[0].end_date for i in range(1, len(years))):
            return None
        if years:
            first = years[0]
            start = lead_end(text, unit.start, unit.end)
            front = text[start : first.start].removeprefix("力争").removeprefix("确保").removeprefix("争取")
            by_year = first.granularity == "year" or first.point in ("年底", "年末")
            if unit.start != clause.span.start or front or not by_year or first.bound != "by":
                return None
            held = due(reading, first)
    return Told(held, clause.section_id, clause.span.end) if held is not None and held.date is not None else None


def held(reading: Reading, clause: Clause, told: Told | None) -> Due | None:
    """The year of the sentence before, where `clause` goes on with goals: 到2025年，产值达到3500亿元。|研发投入强度达到6.5%。"""
    if told is None or clause.section_id != told.section or clause.kind not in ("sentence", "item"):
        return None
    text, start, end = reading.masked, clause.span.start, clause.span.end
    between = text[told.end - 1 : start]  # with the last sign of the sentence
    if "\n" in between or (between[1:].strip() and not _under_goals(reading, clause)):
        return None
    if text[start] in _TURNS or reading.marker_from[start] < end or _NO_GOAL.search(text, start, end):
        return None
    first = reading.units(clause)[0].segments[0]
    if text.startswith("其中", start) and len(reading.units(clause)[0].segments) > 1 and first.end - first.start == 2:
        first = reading.units(clause)[0].segments[1]
    if not reading.mentions_in(*first, "percent", "quantity", "number", "money"):
        return None
    times = reading.mentions_in(start, end, "time")
    return None if any(not is_base(text, m) and text[m.start - 1] not in "较比" for m in times) else told.due


def _under_goals(reading: Reading, clause: Clause) -> bool:
    return any(s.heading is not None and _GOALS.search(s.heading) is not None for s in reading.chain(clause.section_id))


def only_for_goals(made: Target, held: Due | None) -> Target:
    """A target without the year that was told in a sentence before, where it is no goal."""
    if held is None or made.role == "goal" or made.due_date != held.date or (place := made.evidence.get("due_date")) is None:
        return made
    if (place.start, place.end) != held.span:
        return made
    return made.model_copy(update={"due_date": None, "evidence": {k: v for k, v in made.evidence.items() if k != "due_date"}})
