"""Tables and CSV on standard output: for people on a terminal, for programs and spreadsheets in a pipe."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def print_table(columns: Mapping[str, bool], rows: Iterable[Sequence[str]]) -> None:
    """A table that fits the terminal; in a pipe a line a row, cells apart by tabs, nothing cut off.

    `columns` maps a heading to whether its cells may be broken over lines.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .visible import harmless

    console = Console()
    if not console.is_terminal:
        click.echo("\t".join(columns))
        for row in rows:
            click.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    listed = list(rows)
    used = [any(row[at] for row in listed) or not listed for at in range(len(columns))]  # an empty column takes the room of a full one
    table = Table(box=None, header_style="bold", pad_edge=False)
    for (name, may_break), shown in zip(columns.items(), used):
        if shown:
            table.add_column(name, overflow="fold", no_wrap=not may_break, min_width=10 if may_break else None)
    for row in listed:
        table.add_row(*(Text(harmless(cell)) for cell, shown in zip(row, used) if shown))
    console.print(table)


def print_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """CSV as spreadsheets read it: a byte order mark, and no text of a notice can become a formula.

    A text that begins with = + - @ gets an apostrophe in front; numbers stay numbers. Lists are joined by ；, spans are start-end.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    click.echo("\ufeff" + written.getvalue(), nl=False)


def _cell(value: Any) -> str | int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def plain(value: Any) -> str:
    """A value of a record as one piece of text; empty for null and for empty lists."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        if set(value) == {"start", "end"}:
            return f"{value['start']}-{value['end']}"
        if "text" in value:
            return plain(value["text"])
        return "；".join(f"{key} {plain(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return "；".join(map(plain, value))
    return str(value)
