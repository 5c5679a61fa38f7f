"""The editions of programmes as marks on an axis of time. Places are in % of its width, so that words keep their size on a phone."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from ...records import Diff, Notice
from .site import comparison_page, notice_page

#: Room at either end of the axis, how near two marks may be until the words of one go above the line, and how many programmes are drawn.
EDGE, NEAR, SHOWN = 6.0, 14.0, 40

#: The year that tells an edition from the others of its programme: 2020年… and …（2020年）.
_YEAR = regex.compile(r"^[12]\d{3}年度?|（[12]\d{3}年度?）$")


class Mark(NamedTuple):
    """An edition at `x`; `above` tells where its words go."""

    x: float
    told: str
    label: str
    page: str
    above: bool


class Bond(NamedTuple):
    """A comparison between two editions."""

    x1: float
    x2: float
    label: str
    page: str


class Track(NamedTuple):
    """One programme."""

    name: str
    programme: str
    marks: list[Mark]
    bonds: list[Bond]
    undated: list[tuple[str, str]]


def ticks(notices: Sequence[Notice]) -> list[tuple[float, str]]:
    """Where years begin on the axis: at most seven of them."""
    dated = [at for notice in notices if notice.programme and (at := _at(notice)) is not None]
    if not dated:
        return []
    first, last = int(min(dated)), int(max(dated)) + 1
    step = -(-(last - first) // 6)
    return [(_x(year, first, last), str(year)) for year in range(first, last + 1, step)]


def tracks(notices: Sequence[Notice], diffs: Sequence[Diff]) -> list[Track]:
    """The programmes, those with most editions first; `notices` are in order of time."""
    programmes: dict[str, list[Notice]] = {}
    for notice in notices:
        if notice.programme:
            programmes.setdefault(notice.programme, []).append(notice)
    dated = [at for editions in programmes.values() for notice in editions if (at := _at(notice)) is not None]
    first, last = (int(min(dated)), int(max(dated)) + 1) if dated else (0, 1)
    ordered = sorted(programmes.items(), key=lambda item: (-len(item[1]), item[0]))[:SHOWN]
    return [_track(name, editions, diffs, first, last) for name, editions in ordered]


def _track(programme: str, editions: Sequence[Notice], diffs: Sequence[Diff], first: int, last: int) -> Track:
    places = {notice.notice_id: _x(at, first, last) for notice in editions if (at := _at(notice)) is not None}
    marks: list[Mark] = []
    for notice in editions:
        if notice.notice_id in places:
            x = places[notice.notice_id]
            above = bool(marks) and x - marks[-1].x < NEAR and not marks[-1].above
            marks.append(Mark(x, (notice.day or str(notice.issue_year))[:7], notice.label, notice_page(notice.notice_id), above))
    bonds = [
        Bond(places[diff.old], places[diff.new], f"{diff.old_notice.label} → {diff.new_notice.label}", comparison_page(diff))
        for diff in diffs
        if diff.old in places and diff.new in places
    ]
    undated = [(notice.label, notice_page(notice.notice_id)) for notice in editions if notice.notice_id not in places]
    return Track(series_name(editions[-1].label), programme, marks, bonds, undated)


def series_name(label: str) -> str:
    """The name of a programme, from that of one of its editions: without its year.

    >>> series_name("质量提升行动通知（2020年）"), series_name("2018年示范城市工作计划"), series_name("2020年")
    ('质量提升行动通知', '示范城市工作计划', '2020年')
    """
    return _YEAR.sub("", label) or label


def _at(notice: Notice) -> float | None:
    """Years since nought; a notice of which only the year is known stands in its middle."""
    if notice.day:
        year, month, day = [*map(int, notice.day.split("-")), 1, 1][:3]
        return year + (month - 1) / 12 + (day - 1) / 372
    return None if notice.issue_year is None else notice.issue_year + 0.5


def _x(at: float, first: int, last: int) -> float:
    return round(EDGE + (100 - 2 * EDGE) * (at - first) / (last - first), 2)
