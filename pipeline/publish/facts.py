"""`facts/{targets,amounts,deadlines,obligations,citations}.jsonl` and `.parquet`: every fact of every notice, one a row."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..records import Notice
from .folder import Folder, as_line
from .parquet import parquet
from .rows import FACTS, row_model, rows


def write_facts(notices: Sequence[Notice], path: Path) -> None:
    """Write both forms of the five tables; a table without rows is there, with its columns."""
    with Folder(path, [".jsonl", ".parquet"]) as folder, tempfile.TemporaryDirectory() as scratch:
        for name in FACTS:
            lines = Path(scratch) / "rows.jsonl"
            with lines.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(as_line(row) for notice in notices for row in rows(notice, name))
            with lines.open(encoding="utf-8", newline="\n") as file:
                folder.write(f"{name}.jsonl", file)
            folder.write(f"{name}.parquet", parquet(lines, row_model(name), Path(scratch)))
