"""`gongwen edits`: every difference between the source of a notice and its text, and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .labels import REASONS

if TYPE_CHECKING:
    from ..records import Notice

#: Characters of the source on either side.
_AROUND = 8


@click.command(short_help="List what was changed between the source of a notice and its text, and why.")
@click.argument("notice")
@click.option("--reason", type=click.Choice(list(REASONS)), multiple=True, help="Only the edits for this reason; may be given again.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="json has every field.")
@click.option("--outputs", type=click.Path(path_type=Path), default=Path("outputs"), show_default=True, help="Where an id is looked up.")
def edits(notice: str, reason: tuple[str, ...], form: str, outputs: Path) -> None:
    """List the edits of NOTICE, a file or the id of a notice that was built: place in the source, before → after, reason, rule, evidence.

    Places count code points of the source as decoded. ⏎ stands for a line break, ␣ for a blank.

    \b
    Example:
      gongwen edits 2018-ip-model-city-plan --reason noise
      gongwen edits downloads/notice.html --format json
    """
    from .sources import notice_named

    rows = [row for row in edits_in_context(notice_named(notice, outputs)) if not reason or row["reason"] in reason]
    if form == "json":
        import json

        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    from .tables import print_table

    columns = {"位置": False, "原文": True, "原因": False, "规则": True, "依据": True}
    print_table(columns, ([_place(row), _context(row), REASONS[row["reason"]], row["rule"], row["evidence"]] for row in rows))
    click.echo(f"共{len(rows)}处整理。", err=True)


def edits_in_context(notice: "Notice") -> Iterator[dict[str, Any]]:
    """The edits as plain data, each with the source just `left` and `right` of it."""
    source = source_of(notice)
    for edit in notice.edits:
        start, end = edit.source.start, edit.source.end
        yield edit.model_dump(mode="json") | {"left": source[max(0, start - _AROUND) : start], "right": source[end : end + _AROUND]}


def source_of(notice: "Notice") -> str:
    """The source as decoded, made from the text by taking every edit back."""
    pieces: list[str] = []
    at = read = 0  # in the source, in the text
    for edit in notice.edits:
        same = edit.source.start - at
        pieces += notice.text[read : read + same], edit.before
        at, read = edit.source.end, read + same + len(edit.after)
    return "".join([*pieces, notice.text[read:]])


def _place(row: dict[str, Any]) -> str:
    return f"{row['source']['start']}-{row['source']['end']}"


def _context(row: dict[str, Any]) -> str:
    """…作为一[灑拔匙→]项重要…, with what cannot be seen made visible, and the middle of a long passage left out."""
    return f"{_seen(row['left'])}[{_seen(row['before'])}→{_seen(row['after'])}]{_seen(row['right'])}"


def _seen(text: str) -> str:
    if len(text) > 60:
        text = f"{text[:24]}…（{len(text)}字）…{text[-24:]}"
    return text.translate({ord("\n"): "⏎", ord("\r"): "␍", ord("\t"): "⇥", ord(" "): "␣", 0x3000: "␣"})
