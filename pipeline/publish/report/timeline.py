"""The page of timelines: what the editions of each programme say about one figure, time or task."""

from typing import NamedTuple

from ...records import Programme, Timeline, Timelines, TimePoint
from ...terms import EFFECTS, FACT_TYPES
from .editions import series_name
from .site import address, notice_page, page
from .slopes import Slope, moved, said, slope

#: So many drawings, and so many lines of each table, are put on the page for each programme.
DRAWN, LINES = 60, 400


class Cell(NamedTuple):
    """What one edition says; `text` is empty where it says nothing."""

    edition: str
    text: str
    way: str
    change: str
    effect: str


class Line(NamedTuple):
    """A timeline as it is shown."""

    id: str
    kind: str
    name: str
    cells: list[Cell]
    slope: Slope | None


class Part(NamedTuple):
    """A programme: editions, what is drawn, what is only written, tasks, what only one edition has; `left` counts what is left out."""

    name: str
    editions: list[tuple[str, str, str]]
    drawn: list[Line]
    written: list[Line]
    tasks: list[Line]
    alone: list[Line]
    left: int


def render(timelines: Timelines) -> str:
    """The page as HTML; it stands at `timeline.html`."""
    parts = [
        _part(programme, number, [row for row in timelines.timelines if row.programme == programme.programme])
        for number, programme in enumerate(timelines.programmes, start=1)
    ]
    return page("timeline.html", "timeline.html", ("timeline.css", "timeline.js"), parts=parts, kind_names=FACT_TYPES)


def _part(programme: Programme, number: int, rows: list[Timeline]) -> Part:
    heads = _heads(programme)
    shared = said(rows)
    drawn = sorted((row for row in shared if slope(row)), key=lambda row: not moved(row))[:DRAWN]
    ids = {row.id for row in drawn}
    written = [row for row in shared if row.id not in ids and row.fact_type != "obligation"]
    tasks = [row for row in shared if row.fact_type == "obligation" and row.id not in ids]
    alone = [row for row in rows if sum(point is not None for point in row.points) == 1]
    left = sum(max(0, len(some) - LINES) for some in (written, tasks, alone))
    shown = [[_line(row, number, heads) for row in some[:LINES]] for some in (drawn, written, tasks, alone)]
    told = [(head, edition.label, notice_page(edition.notice_id)) for head, edition in zip(heads, programme.editions)]
    return Part(
        series_name(programme.editions[-1].label) if programme.editions else programme.programme or "",
        told,
        shown[0],
        shown[1],
        shown[2],
        shown[3],
        left,
    )


def place(timelines: Timelines, notice_id: str) -> str:
    """The id of the part of the page that has the notice among its editions, "" where none has."""
    for number, programme in enumerate(timelines.programmes, start=1):
        if any(edition.notice_id == notice_id for edition in programme.editions):
            return f"_p{number}"
    return ""


def _line(row: Timeline, number: int, heads: list[str]) -> Line:
    return Line(f"{number}-{row.id}", row.fact_type, row.name, [_cell(*one) for one in zip(heads, row.points)], slope(row))


def _cell(head: str, point: TimePoint | None) -> Cell:
    if point is None:
        return Cell(head, "", "", "", "")
    return Cell(head, point.text, address(notice_page(point.notice_id), point.ref), point.change or "", EFFECTS[point.effect])


def _heads(programme: Programme) -> list[str]:
    """The year of each edition, with the month where a year has two, its id where it has no year."""
    years = [(e.day or str(e.issue_year or ""))[:4] for e in programme.editions]
    if len(set(years)) < len(years):
        years = [(e.day or str(e.issue_year or ""))[:7] for e in programme.editions]
    return [year or edition.notice_id for year, edition in zip(years, programme.editions)]
