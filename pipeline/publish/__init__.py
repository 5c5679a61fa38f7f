"""Publish: the writers of everything under `outputs/`. Same records, same bytes."""

from .all import publish, publish_records
from .check import check
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

__all__ = [
    "check",
    "publish",
    "publish_records",
    "write_diffs",
    "write_facts",
    "write_graph",
    "write_metrics",
    "write_notices",
    "write_quarantine",
    "write_report",
    "write_schemas",
    "write_sources",
    "write_timelines",
]
