"""`quarantine.jsonl`: the inputs that could not be structured."""

from collections.abc import Sequence
from pathlib import Path

from ..records import Quarantined
from .folder import as_line, put


def write_quarantine(quarantined: Sequence[Quarantined], path: Path) -> None:
    """Write one line for each input, by path; the file is there, and empty, when there is none."""
    ordered = sorted(quarantined, key=lambda q: (q.path, q.stage))
    put(path, "".join(as_line(q.model_dump()) for q in ordered))
