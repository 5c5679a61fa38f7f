"""`diffs/<old_id>__<new_id>.json`, `.md`, `.xlsx`: one comparison in three forms."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..records import Diff, Notice
from .folder import Folder, as_record
from .markdown import markdown
from .workbook import workbook


def write_diffs(diffs: Sequence[Diff], path: Path, notices: Sequence[Notice] = ()) -> None:
    """Write every comparison in its three forms; the workbook quotes whole clauses of those `notices` that are given."""
    by_id = {notice.notice_id: notice for notice in notices}
    with Folder(path, [".json", ".md", ".xlsx"]) as folder:
        for diff in diffs:
            name = f"{diff.old}__{diff.new}"
            folder.write(f"{name}.json", as_record(rounded(diff)))
            folder.write(f"{name}.md", markdown(diff))
            folder.write(f"{name}.xlsx", workbook(diff, by_id))


def rounded(diff: Diff) -> dict[str, Any]:
    """The comparison as plain data; shares and similarities have 4 digits, differences lose the dust of binary fractions."""
    data = diff.model_dump()
    for change in data["changes"]:
        change["similarity"] = round(change["similarity"], 4)
        for field in change["fields"]:
            delta = field["delta"]
            if delta is not None:
                delta["relative"] = None if delta["relative"] is None else round(delta["relative"], 4)
                delta["absolute"] = round(delta["absolute"], 6) if isinstance(delta["absolute"], float) else delta["absolute"]
    return data
