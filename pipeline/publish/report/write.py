"""Write the report: the overview, a page a notice, a page a comparison with its workbook and record beside it."""

from collections.abc import Sequence
from pathlib import Path

from ...records import Diff, Notice, Quarantined
from ..diffs import rounded
from ..folder import Folder, as_record
from ..workbook import workbook
from . import comparison, overview
from . import notice as of_notice
from .site import comparison_page, notice_page


def write_report(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined], path: Path) -> None:
    """Write all pages under `path`; pages of an earlier run that this one has not are taken away."""
    with Folder(path, [".html", ".xlsx", ".json"]) as folder:
        folder.write("index.html", overview.render(notices, diffs, quarantined))
        for notice in notices:
            folder.write(notice_page(notice.notice_id), of_notice.render(notice))
        by_id = {notice.notice_id: notice for notice in notices}
        for diff in diffs:
            folder.write(comparison_page(diff), comparison.render(diff, by_id))
            folder.write(comparison_page(diff, "json"), as_record(rounded(diff)))
            folder.write(comparison_page(diff, "xlsx"), workbook(diff, by_id))
