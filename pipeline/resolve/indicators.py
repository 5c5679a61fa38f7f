"""Indicators: one id for what several notices measure in the same or equivalent words."""

from collections import Counter
from functools import cache

import regex

from ..gazetteer import Row, rows
from ..records import FactsDocument, Target
from .indicator_names import PER_PEOPLE, listed, names_of

#: A unit within a clause: 知识产权管理规范贯标企事业单位达到100家以上，| 专业知识产权托管…1000家以上
_BREAK = regex.compile(r"[，。；：,;:！？!?\n]")

_GROWTH = frozenset({"annual_growth", "yoy_growth", "growth_from", "reduction", "multiple"})


class Unit(Row):
    """A row of indicator_units.tsv: targets in units of one `dimension` can be compared."""

    unit: str
    dimension: str


def indicator_ids(documents: list[FactsDocument]) -> list[list[str | None]]:
    """For each document the `indicator_id` of each of its targets: name of the indicator / what is measured of it.

    An id that a stage before has set stays. A target that measures several things takes the id that another notice has too,
    else its first. Null where the name is too general (数量, 项目) or too long to be sure.
    """
    candidates = [[_candidates(document, target, alone) for target, alone in _with_company(document)] for document in documents]
    notices: dict[str, set[int]] = {}
    for number, targets in enumerate(candidates):
        for ids in targets:
            for id_ in ids:
                notices.setdefault(id_, set()).add(number)
    return [[next((i for i in ids if len(notices[i]) > 1), ids[0] if ids else None) for ids in targets] for targets in candidates]


def _candidates(document: FactsDocument, target: Target, alone: bool) -> list[str]:
    if target.indicator_id:
        return [target.indicator_id]
    measured = dimension(target)
    known = listed("".join(target.indicator))
    if known is None and alone:
        known = listed(_unit_of(document.text, target))
    if known is not None:
        return [f"{known}/{measured}"]
    names = [name for wording in target.indicator for name in names_of(_per_people(document.text, target, wording) + wording)]
    return [f"{name}/{measured}" for name in dict.fromkeys(names)]


def _with_company(document: FactsDocument) -> list[tuple[Target, bool]]:
    """Each target, and whether it is the only one between two marks of its sentence."""
    units = [_unit_span(document.text, target) for target in document.targets]
    count = Counter(units)
    return [(target, count[unit] == 1) for target, unit in zip(document.targets, units)]


def _unit_of(text: str, target: Target) -> str:
    start, end = _unit_span(text, target)
    return text[start:end]


def _unit_span(text: str, target: Target) -> tuple[int, int]:
    floor = max(0, target.span.start - 200)
    start = floor
    for found in _BREAK.finditer(text, floor, target.span.start):
        start = found.end()
    after = _BREAK.search(text, target.span.end, min(len(text), target.span.end + 200))
    return start, after.start() if after else min(len(text), target.span.end + 200)


def _per_people(text: str, target: Target, wording: str) -> str:
    """每万人口 in 每万人口高价值发明专利拥有量12件, which is another measure than 高价值发明专利拥有量.

    Empty for 每个城市, and for people of another clause than the one where the indicator stands.
    """
    if target.per is None or not PER_PEOPLE.fullmatch(target.per):
        return ""
    end = max(text.rfind(wording, 0, target.span.end), 0)
    start = text.rfind(target.per, 0, end)
    return target.per if start >= 0 and not _BREAK.search(text, start, end) else ""


def dimension(target: Target) -> str:
    """What is measured of the indicator: its growth, or the dimension of the unit (家 and 个 are both 数量)."""
    if target.basis in _GROWTH:
        return "增减"
    unit = target.unit or ""
    return _units().get(unit, unit) or "数值"


@cache
def _units() -> dict[str, str]:
    return {row.unit: row.dimension for row in rows("indicator_units", Unit)}
