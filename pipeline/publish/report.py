"""`report/index.html`: one plain page for the browser; it loads nothing and runs nothing."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..records import Diff, Notice, Quarantined
from ..terms import EFFECTS, FACT_TYPES, KINDS
from .folder import Folder
from .substantive import substantive


def write_report(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined], path: Path) -> None:
    """Write the page: the notices with their counts, what changed between editions, what could not be read."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    page = templates.get_template("index.html").render(
        notices=notices,
        comparisons=[(diff, substantive(diff)) for diff in diffs],
        quarantined=sorted(quarantined, key=lambda q: (q.path, q.stage)),
        kinds=KINDS,
        fact_types=FACT_TYPES,
        effects=EFFECTS,
        facts=("targets", "amounts", "deadlines", "obligations", "citations"),
    )
    with Folder(path, [".html"]) as folder:
        folder.write("index.html", page)
