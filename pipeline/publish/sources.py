"""`source/<notice_id>.txt`: for what was not plain text, the text that ingest took out and in which source spans count."""

from collections.abc import Sequence
from pathlib import Path

from ..records import RawDocument
from .folder import Folder

PLAIN = "text/plain"


def write_sources(raws: Sequence[RawDocument], path: Path) -> None:
    """Write the text of every raw document that is not plain text, character for character."""
    with Folder(path, [".txt"]) as folder:
        for raw in raws:
            if raw.source.media_type != PLAIN:
                folder.write(f"{raw.notice_id}.txt", raw.raw)
