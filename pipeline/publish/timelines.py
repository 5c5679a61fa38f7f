"""`timelines.json`: what became of each target, sum, time and task over the editions of a programme."""

from pathlib import Path

from ..records import Timelines
from .folder import as_record, put


def write_timelines(found: Timelines, path: Path) -> None:
    """Write the timelines, a line each."""
    put(path, timelines_json(found))


def timelines_json(found: Timelines) -> str:
    """The timelines as they are published."""
    return as_record(found.model_dump())
