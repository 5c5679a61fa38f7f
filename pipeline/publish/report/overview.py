"""The first page: what there is, by year and issuer, and what needs a look."""

from collections.abc import Sequence

from ...records import Diff, Notice, Quarantined
from ...terms import FACT_TYPES
from ..substantive import substantive
from .fields import KINDS
from .site import comparison_page, notice_page, page


def render(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined]) -> str:
    """The page as HTML; it stands at `index.html`."""
    in_time = sorted(notices, key=lambda notice: (notice.issue_date or str(notice.issue_year or "9999"), notice.notice_id))
    return page(
        "overview.html",
        "index.html",
        notices=in_time,
        diffs=[(diff, comparison_page(diff), len(substantive(diff))) for diff in diffs],
        quarantined=sorted(quarantined, key=lambda one: (one.path, one.stage)),
        lists=KINDS,
        kind_names=FACT_TYPES,
        notice_page=notice_page,
    )
