"""Write the report: a page a notice, a page a comparison with its workbook and record beside it, and the pages over all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import PublishError
from ...records import Diff, Notice, Quarantined, Timelines
from ..diffs import rounded
from ..folder import Folder, as_record
from ..workbook import workbook
from . import calendar, comparison, network, overview, search, timeline
from . import notice as of_notice
from .site import comparison_page, notice_page
from .ways import ways

if TYPE_CHECKING:
    import networkx as nx

#: The first page of every report, and what shows that it is one of ours.
_FIRST, _MARK = "index.html", '<meta name="generator" content="gongwen">'


def write_report(
    notices: Sequence[Notice],
    diffs: Sequence[Diff],
    quarantined: Sequence[Quarantined],
    timelines: Timelines,
    graph: "nx.MultiDiGraph[str]",
    path: Path,
    on_page: Callable[[int, int], None] | None = None,
) -> None:
    """Write all pages under `path`; pages of an earlier run that this one has not are taken away.

    `on_page` is told how many pages of notices and comparisons are done, of how many. Raises PublishError for a folder that holds
    other things than a report.
    """
    if not _ours(path):
        raise PublishError(f"{path} holds other things than a report: choose an empty folder, or one that a report is in")
    done, total = 0, len(notices) + len(diffs)
    with Folder(path, [".html", ".xlsx", ".json"]) as folder:
        folder.write(_FIRST, overview.render(notices, diffs, quarantined))
        folder.write("timeline.html", timeline.render(timelines))
        folder.write("calendar.html", calendar.render(notices))
        folder.write("graph.html", network.render(graph, notices))
        for name, made in search.render(notices).items():
            folder.write(name, made)
        by_id = {notice.notice_id: notice for notice in notices}
        for notice in notices:
            folder.write(notice_page(notice.notice_id), of_notice.render(notice, ways(notice, diffs, timelines)))
            done += 1
            if on_page is not None:
                on_page(done, total)
        for diff in diffs:
            folder.write(comparison_page(diff), comparison.render(diff, by_id))
            folder.write(comparison_page(diff, "json"), as_record(rounded(diff)))
            folder.write(comparison_page(diff, "xlsx"), workbook(diff, by_id))
            done += 1
            if on_page is not None:
                on_page(done, total)


def _ours(path: Path) -> bool:
    """A folder is written anew only if it is empty or holds a report: nobody's files are ever deleted."""
    first = path / _FIRST
    if first.is_file():
        return _MARK in first.read_text(encoding="utf-8", errors="replace")
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))
