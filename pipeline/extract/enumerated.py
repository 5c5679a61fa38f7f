"""Figures of plans that stand in a row with their names and nothing else: 商服用地|140公顷、工矿仓储用地|560公顷、住宅用地|420公顷.

Where the whole notice is a plan, such a row is one of what it sets.
"""

from itertools import islice

import regex

from ..records import Mention
from .patterns import of_words
from .reading import Reading, Unit
from .runs import NO_UNITS

_PLAN = regex.compile(r"(?:计划|规划|方案|任务|清单|指标|目标|要点|安排)(?:的?(?:通知|公告|意见|决定|批复))?(?:（[^（）]*）)?$")
#: What there is, what was reached, what is told of.
_BACKGROUND = regex.compile(r"基础|现状|情况|成效|成就|背景|形势|回顾|问题|概况|进展|附则|组织机构|领导小组")
_TOLD = regex.compile(
    r"已(?!认定|获)|现有|原有|共有|截至|截止|目前|去年|上年|以来|曾|其间|期末|累计(?:完成|建成|投入)了|涉及|收到|查处|受理|比[上去]年"
)
#: What is shared, paid or charged is no goal: 省级承担10%.
_PAID = regex.compile(r"承担|分担|负担|配套|补助|补贴|奖|资助|贴息|报销|税|费|利率|出资|占$|罚")
_ENTRY = of_words(r"[、，；和及]?(?:[（]?(?:其中|含)：?)?(?P<what>\p{Han}[\p{Han}A-Za-z“”]{1,23})")
#: 建设用地供应总量为|1860公顷
_TOTAL = of_words(r"(?P<what>\p{Han}{2,20}(?:总量|总规模|总面积|总数|计划数))(?:为|是|共)$")
_LEAST = 3


def entry(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """What the figure counts where its unit is a row of three such and more in a plan; None elsewhere."""
    if mention.kind not in ("quantity", "percent") or mention.comparator not in (None, "eq") or mention.unit in NO_UNITS:
        return None
    total = _TOTAL.search(reading.masked, unit.start, mention.start)
    row = _row(reading, unit) if total is None else {}
    place = total.span("what") if total is not None else row.get(mention.start) if len(row) >= _LEAST else None
    if place is None or not _of_plan(reading, unit) or _TOLD.search(reading.masked, unit.clause.span.start, unit.end):
        return None
    return place


def _row(reading: Reading, unit: Unit) -> dict[int, tuple[int, int]]:
    """By the start of each figure what stands in front of it, where the unit holds nothing else; the most have one unit."""
    text = reading.masked
    figures = reading.mentions_in(unit.start, unit.end, "quantity", "percent", "money", "number")
    found: dict[int, tuple[int, int]] = {}
    at = unit.start
    for figure in figures:
        name = _ENTRY.fullmatch(text, at, figure.start)
        if name is None or figure.kind not in ("quantity", "percent") or _PAID.search(name["what"]):
            return {}
        found[figure.start] = name.span("what")
        at = figure.end + (text[figure.end : figure.end + 1] == "）")
    units = {figure.unit for figure in figures}
    return found if len(units) * 2 <= len(figures) and text[at : unit.end].strip("。；，、）") == "" else {}


def _of_plan(reading: Reading, unit: Unit) -> bool:
    """Whether the notice, or the part of it that holds the unit, is a plan by its title, and its section no background."""
    above = [section.heading or "" for section in islice(reading.chain(unit.clause.section_id), 3)]
    if any(map(_BACKGROUND.search, above)):
        return False
    part = next((part for part in reading.document.parts if part.span.start <= unit.start < part.span.end), None)
    titles = (part.title if part is not None else None, reading.document.title)
    return any(title and _PLAN.search(title) for title in titles)
