"""`notices/<notice_id>.json`: one notice, whole."""

from collections.abc import Sequence
from pathlib import Path

from ..records import Notice
from .folder import Folder, as_record


def write_notices(notices: Sequence[Notice], path: Path) -> None:
    """Write every notice under `path`; ids with / become folders."""
    with Folder(path, [".json"]) as folder:
        for notice in notices:
            folder.write(f"{notice.notice_id}.json", as_record(notice.model_dump()))
