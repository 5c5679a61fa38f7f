"""Indicators: one id for what several notices measure in the same or equivalent words."""

from collections import Counter
from functools import cache

import regex

from ..gazetteer import Row, rows
from ..records import FactsDocument, Target
from .citations import title_key

_YEAR = regex.compile(r"^(?:到|至|截至|自)?(?:(?:19|20)\d\d年?[-—–~至])?(?:19|20)\d\d年?(?:度|底|末|前)?[，,、]?")
_PUNCTUATION = regex.compile(r"[\s，。；：、（）()《》·—–]+")
_HAN = regex.compile(r"\p{Han}")

#: A unit within a clause: 知识产权管理规范贯标企事业单位达到100家以上，| 专业知识产权托管…1000家以上
_BREAK = regex.compile(r"[，。；：,;:！？!?\n]")

#: Two measures in one wording (质押融资金额和项目数); both ends must be measures, so that 企业和个人 stays whole.
_MEASURE = "金额|总额|额|数量|数|量|率|值|规模|比重|比例|面积|产值|收入"
_PAIR = regex.compile(rf"^(?P<first>.+?(?:{_MEASURE}))(?:和|与|及|以及|、)(?P<second>.+(?:{_MEASURE}))$")

#: Wordings that are no name but a piece of a sentence: one that lost its front, points elsewhere (从下列工作中), rules or fines.
_NO_NAME = regex.compile(
    r"^[（(的]|^(?:对|从(?!业)|应|可(?!再|用|支)|处(?!方)|并(?!网)|且|其|按|是|由|于|为|\d)"
    r"|下列|上述|以下|其他|其它|不得|不超过|不低于|不少于|应当|必须|可以|只允许|是指|所称|处以|并处|违法|违反|情节|委托|仍然|擅自|按照|要求"
    r"|每小时|每平方|(?:由|对|将|与|和|及|或者?|前|后|起|外|内|之间|进行|参加|主持|划分)$"
)

#: A name with fewer Han characters (项目, 数量, 企业) or more than that is no sure name.
_SHORTEST, _LONGEST = 4, 30

_GROWTH = frozenset({"annual_growth", "yoy_growth", "growth_from", "reduction", "multiple"})


class Indicator(Row):
    """A row of indicators.tsv: an indicator has one of the `wordings`, or all `words` and none of `without`."""

    indicator: str
    wordings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class Modifier(Row):
    """A row of indicator_modifiers.tsv: `word` stands before or after (`place`) the name of an indicator."""

    place: str
    word: str


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
    listed = _listed("".join(target.indicator))
    if listed is None and alone:
        listed = _listed(_unit_of(document.text, target))
    if listed is not None:
        return [f"{listed}/{measured}"]
    names = [name for wording in target.indicator for name in _names(wording)]
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


def _names(wording: str) -> list[str]:
    """The sure names in one wording of an indicator: none, one, or two (质押融资金额和项目数)."""
    pair = _PAIR.match(wording)
    return [name for part in (pair.group("first", "second") if pair else (wording,)) if (name := _name(part)) is not None]


def _name(wording: str) -> str | None:
    name = bare(wording)
    known = _by_wording().get(name) or _listed(name)
    if known is not None:
        return known
    if _NO_NAME.search(wording):
        return None
    return name if len(_HAN.findall(name)) >= _SHORTEST and len(name) <= _LONGEST else None


def bare(wording: str) -> str:
    """The name of an indicator without years, words of growth, bound and scope: 全省质押融资金额年均增幅 is 质押融资金额."""
    before, after = _modifiers()
    name = _PUNCTUATION.sub("", title_key(wording))
    while name not in _by_wording():
        shorter = after.sub("", before.sub("", _YEAR.sub("", name)))
        if shorter in (name, ""):
            break
        name = shorter
    return name


def dimension(target: Target) -> str:
    """What is measured of the indicator: its growth, or the dimension of the unit (家 and 个 are both 数量)."""
    if target.basis in _GROWTH:
        return "增减"
    unit = target.unit or ""
    return _units().get(unit, unit) or "数值"


def _listed(text: str) -> str | None:
    """The one listed indicator all of whose words stand in `text`; None for none or several."""
    found = [row.indicator for row in _by_words() if all(w in text for w in row.words) and not any(w in text for w in row.without)]
    return found[0] if len(found) == 1 else None


@cache
def _by_wording() -> dict[str, str]:
    listed = rows("indicators", Indicator)
    return {_PUNCTUATION.sub("", title_key(wording)): row.indicator for row in listed for wording in (row.indicator, *row.wordings)}


@cache
def _by_words() -> tuple[Indicator, ...]:
    return tuple(row for row in rows("indicators", Indicator) if row.words)


@cache
def _modifiers() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    listed = rows("indicator_modifiers", Modifier)
    before = "|".join(regex.escape(row.word) for row in listed if row.place == "before")
    after = "|".join(regex.escape(row.word) for row in listed if row.place == "after")
    return regex.compile(f"^(?:{before})+"), regex.compile(f"(?:{after})+$")


@cache
def _units() -> dict[str, str]:
    return {row.unit: row.dimension for row in rows("indicator_units", Unit)}
