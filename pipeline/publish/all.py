"""All outputs at once."""

from collections.abc import Sequence
from pathlib import Path

import networkx as nx

from ..records import Diff, Notice, Quarantined, RawDocument, Timelines
from .diffs import write_diffs
from .facts import write_facts
from .graphs import write_graph
from .metrics import write_metrics
from .notices import write_notices
from .quarantine import write_quarantine
from .report import write_report
from .schemas import write_schemas
from .sources import write_sources
from .timelines import write_timelines


def publish(
    notices: Sequence[Notice],
    diffs: Sequence[Diff],
    graph: "nx.MultiDiGraph[str]",
    quarantined: Sequence[Quarantined],
    raws: Sequence[RawDocument],
    timelines: Timelines,
    out: Path,
) -> None:
    """Write everything that the contract promises under `out`, and remove what an earlier run left there and this one has not.

    Only files of the kinds that the writers make are ever removed. Raises PublishError when an id cannot be a path under `out`.
    """
    publish_records(notices, diffs, quarantined, raws, out)
    write_graph(graph, out / "graph")
    write_timelines(timelines, out / "timelines.json")
    write_report(notices, diffs, quarantined, timelines, graph, out / "report")


def publish_records(
    notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined], raws: Sequence[RawDocument], out: Path
) -> None:
    """All of it but for graph, timelines and report, which stages of their own write where stages run one by one."""
    write_notices(notices, out / "notices")
    write_facts(notices, out / "facts")
    write_diffs(diffs, out / "diffs", notices)
    write_schemas(out / "schema")
    ids = {notice.notice_id for notice in notices}
    write_sources([raw for raw in raws if raw.notice_id in ids], out / "source")
    write_metrics(notices, diffs, quarantined, out / "metrics.json")
    write_quarantine(quarantined, out / "quarantine.jsonl")
