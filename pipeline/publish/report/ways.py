"""The ways from the page of a notice to what else the report has about it."""

from collections.abc import Sequence
from urllib.parse import quote

from ...records import Diff, Notice, Timelines
from . import timeline
from .site import address, comparison_page, seen


def ways(notice: Notice, diffs: Sequence[Diff], timelines: Timelines) -> list[tuple[str, str]]:
    """What is there, and its address from the root of the report: comparisons, timelines, its deadlines in the calendar, the graph."""
    found = []
    for diff in diffs:
        if notice.notice_id in (diff.old, diff.new):
            other = diff.new_notice if notice.notice_id == diff.old else diff.old_notice
            found.append((f"与{other.label}比较", address(comparison_page(diff))))
    if place := timeline.place(timelines, notice.notice_id):
        found.append(("各年时间线", address("timeline.html", place)))
    if notice.deadlines:
        found.append((f"日历中的 {len(notice.deadlines)} 条时限", f"calendar.html?q={quote(seen(notice.label), safe='')}"))
    found.append(("图谱", address("graph.html", f"Notice:{notice.notice_id}")))
    return found
