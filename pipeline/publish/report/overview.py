"""The first page: what there is, by year and issuer, the editions of programmes in time, and what needs a look."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ...records import Diff, Notice, Quarantined
from ...terms import FACT_TYPES, SUSPECTS
from ..substantive import substantive
from .crossing import Crossing, crossing
from .editions import ticks, tracks
from .fields import KINDS
from .site import address, comparison_page, notice_page, page
from .undated import undated

#: More places that need a look than this are only counted: the pages of their notices list them all.
SHOWN = 100


class Row(NamedTuple):
    """A notice in the list; `issuers` are the rows of the table of years and issuers that it is counted in."""

    notice: Notice
    page: str
    span: str
    issuers: list[int]
    undated: int


class Place(NamedTuple):
    """A place that needs a look: what stands there, why, and the way to it."""

    before: str
    text: str
    after: str
    why: str
    label: str
    way: str


def render(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined]) -> str:
    """The page as HTML; it stands at `index.html`."""
    in_time = sorted(notices, key=lambda notice: (notice.issue_date or str(notice.issue_year or "9999"), notice.notice_id))
    crossed = crossing(in_time)
    rows = [_row(notice, crossed) for notice in in_time]
    suspects = (place for notice in in_time if notice.suspects for place in _suspects(notice))
    return page(
        "overview.html",
        "index.html",
        ("overview.css", "overview.js"),
        rows=rows,
        crossed=crossed,
        years=ticks(in_time),
        tracks=tracks(in_time, _in_order(diffs)),
        diffs=[(diff, comparison_page(diff), len(substantive(diff))) for diff in _in_order(diffs)],
        quarantined=sorted(quarantined, key=lambda one: (one.path, one.stage)),
        suspects=list(islice(suspects, SHOWN)),
        doubted=sum(len(notice.suspects) for notice in notices),
        undated=sum(row.undated for row in rows),
        lists=KINDS,
        counts={name: sum(len(getattr(notice, name)) for notice in notices) for name in KINDS},
        kind_names=FACT_TYPES,
    )


def _in_order(diffs: Sequence[Diff]) -> list[Diff]:
    return sorted(diffs, key=lambda diff: (diff.new_notice.day or "", diff.old, diff.new))


def _row(notice: Notice, crossed: Crossing) -> Row:
    missing = sum(undated(deadline) is not None for deadline in notice.deadlines)
    return Row(notice, notice_page(notice.notice_id), crossed.span_of(notice), crossed.rows_of(notice), missing)


def _suspects(notice: Notice) -> Iterator[Place]:
    clauses = sorted(notice.clauses, key=lambda clause: clause.span.start)
    starts = [clause.span.start for clause in clauses]
    for suspect in notice.suspects:
        start, end = suspect.span.start, suspect.span.end
        at = bisect_right(starts, start) - 1
        here = clauses[at].id if at >= 0 else ""
        why = SUSPECTS.get(suspect.reason, suspect.reason)
        if suspect.candidates:
            why += f"；可能是：{'、'.join(one or '（删去）' for one in suspect.candidates)}"
        around = (notice.text[max(0, start - 12) : start], notice.text[start:end], notice.text[end : end + 12])
        yield Place(*around, why, notice.label, address(notice_page(notice.notice_id), here))
