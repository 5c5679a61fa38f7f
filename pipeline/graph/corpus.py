"""The part of the graph that only several notices together give: editions in order, facts that revise facts, bodies and their heirs."""

from itertools import pairwise

from ..expressions.bodies import region, successor
from ..records import Diff, Notice
from .store import Store

_FACTS = ("obligation", "target", "amount", "deadline")


def add_corpus(store: Store, notices: list[Notice], diffs: list[Diff]) -> None:
    """Add what editions and comparisons say to a store in which all notices and facts stand."""
    _editions(store, notices)
    for diff in diffs:
        _revisions(store, diff)
    _known(store)


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


def _known(store: Store) -> None:
    """What the tables of bodies and regions say of those that the notices name: the heir of a former body, the province of a city."""
    for node in list(store.graph):
        kind, label = (store.graph.nodes[node][key] for key in ("kind", "label"))
        if kind == "Organisation" and (heir := successor(label)) and store.has("Organisation", heir):
            store.edge("succeeded_by", node, f"org:{heir}", "table")
        if kind == "Place" and (row := region(label)) and row.province and row.province != label and store.has("Place", row.province):
            store.edge("located_in", node, f"place:{row.province}", "table")
