"""Central bodies and regions of the tables: which one a name stands for, and in which years."""

from collections import defaultdict
from functools import cache
from typing import Literal, NamedTuple

from ..gazetteer import Row, rows

BodyKind = Literal[
    "party", "state", "ministry", "special", "direct", "office", "institution", "national", "people", "company"
]  # 党中央, 国家机构, 组成部门, 直属特设, 直属, 办事, 直属事业, 国家局, 人民团体, 央企


class Body(Row):
    """A row of bodies.tsv. `shared` are names that local bodies have as well (国资委); `office` is its general office."""

    name: str
    kind: BodyKind
    also: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    office: str | None = None
    since: int | None = None


class FormerBody(Row):
    """A row of former_bodies.tsv: a body of the past stays a body of its own beside its successor."""

    name: str
    also: tuple[str, ...] = ()
    successor: str
    since: int
    until: int


class Region(Row):
    """A row of regions.tsv. `sign` is the one-character name of a province (渝); the guards are regular expressions of what
    makes a short name part of another word: 造福建设, 出海口."""

    name: str
    level: str
    also: tuple[str, ...] = ()
    sign: str | None = None
    province: str | None = None
    not_after: str = ""
    not_before: str = ""


class _Span(NamedTuple):
    name: str
    since: int
    until: int


@cache
def bodies() -> tuple[Body, ...]:
    """The central bodies of today."""
    return rows("bodies", Body)


@cache
def former_bodies() -> tuple[FormerBody, ...]:
    """The central bodies of the past."""
    return rows("former_bodies", FormerBody)


@cache
def regions() -> tuple[Region, ...]:
    """The regions down to prefectures."""
    return rows("regions", Region)


@cache
def _spans() -> dict[str, tuple[_Span, ...]]:
    """Who had a name and when, the longest first: those of today, 国家计划委员会 (46 years) before 国家发展计划委员会 (5 years)."""
    found: dict[str, list[_Span]] = defaultdict(list)
    for body in bodies():
        for name in (body.name, *body.also, *body.shared):
            found[name].append(_Span(body.name, body.since or 0, 9999))
    for old in former_bodies():
        for name in (old.name, *old.also):
            found[name].append(_Span(old.name, old.since, old.until))
    return {name: tuple(sorted(spans, key=lambda span: span.since - span.until)) for name, spans in found.items()}


@cache
def _offices() -> dict[str, str]:
    former = {name: "办公厅" for old in former_bodies() for name in (old.name, *old.also) if name.endswith(("部", "委", "委员会", "总局"))}
    return former | {name: body.office for body in bodies() if body.office for name in (body.name, *body.also, *body.shared)}


def body(name: str, year: int | None = None) -> str | None:
    """The full name of the central body that `name` stands for, its general office included; None where it is none.

    科技部 is 科学技术部, 科技部办公厅 is 科学技术部办公厅. A name that two bodies had is read by `year`: 广电总局 was
    国家广播电影电视总局 in 2010 and is 国家广播电视总局 today, which it stands for without a year.
    """
    spans = _spans().get(name)
    if spans:
        fits = [span for span in spans if year is not None and span.since <= year <= span.until]
        return (fits or spans)[0].name
    for office in ("办公厅", "办公室", "综合司"):
        short = name.removesuffix(office)
        if short != name and _offices().get(short) == office and (whole := body(short, year)):
            return whole + office
    return None


def shared(name: str) -> bool:
    """Whether local bodies have the same short name: 国资委, 发展改革委."""
    return any(name in listed.shared for listed in bodies())


def successor(name: str) -> str | None:
    """The body of today that took over most of the work of the former body `name`; None for any other name."""
    heirs = {old.name: old.successor for old in former_bodies()}
    found = heirs.get(name)
    while found in heirs:
        found = heirs[found]
    return found


@cache
def _regions_by_name() -> dict[str, Region]:
    found: dict[str, Region] = {}
    for row in regions():
        for name in (row.name, *row.also, *([row.sign] if row.sign else [])):
            found.setdefault(name, row)
    return found


def region(name: str) -> Region | None:
    """The region that a name, a short name or a sign stands for: 深圳市, 深圳, 渝."""
    return _regions_by_name().get(name)
