"""The part of the graph that only several notices together give: editions in order and facts that revise facts."""

from itertools import pairwise

from ..records import Diff, Notice
from .store import Store

_FACTS = ("obligation", "target", "amount", "deadline")


def add_corpus(store: Store, notices: list[Notice], diffs: list[Diff]) -> None:
    """Add what editions and comparisons say to a store in which all notices and facts stand."""
    _editions(store, notices)
    for diff in diffs:
        _revisions(store, diff)


def _editions(store: Store, notices: list[Notice]) -> None:
    """Each edition of a programme precedes the next; editions without a year, or of one time, have no place in the order."""
    editions: dict[str, dict[str, list[str]]] = {}
    for notice in notices:
        time = notice.issue_date or (str(notice.issue_year) if notice.issue_year else None)
        if notice.programme and time:
            editions.setdefault(notice.programme, {}).setdefault(time, []).append(notice.notice_id)
    for programme, by_time in editions.items():
        line = [by_time[time][0] for time in sorted(by_time) if len(by_time[time]) == 1]
        for older, newer in pairwise(line):
            store.edge("precedes", f"notice:{older}", f"notice:{newer}", programme, programme=programme)


def _revisions(store: Store, diff: Diff) -> None:
    for change in diff.changes:
        if change.fact_type not in _FACTS or change.kind not in ("changed", "split", "merged"):
            continue
        for new in change.new:
            for old in change.old:
                start, end = (f"{change.fact_type}:{side_id}#{side.ref}" for side_id, side in ((diff.new, new), (diff.old, old)))
                if start in store.graph and end in store.graph:
                    store.edge("revises", start, end, change.id, change=change.id, effect=change.effect, summary=change.summary)
