"""`gongwen query`: one SELECT over the tables of what was built."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from . import options


@click.command(short_help="Answer one SELECT over the tables of facts, notices, sections, clauses, changes and the graph.")
@click.argument("sql", metavar="SELECT")
@options.form("In csv no cell can become a formula.")
@options.outputs()
def query(sql: str, form: str, outputs: Path) -> None:
    """Answer one SELECT (SQL as DuckDB has it) over what was built. It can read the tables and nothing else, and change nothing.

    The tables are notices, sections, clauses, targets, amounts, deadlines, obligations, citations, changes, nodes and edges; each
    fact has notice_id, label, doc_number, issue_date, issue_year, section_path and quote. 'DESCRIBE obligations' lists the columns
    of one.

    \b
    Example:
      gongwen query "SELECT issue_year, text, payer, recipient FROM amounts WHERE role = 'grant' ORDER BY issue_year"
      gongwen query "SELECT modality, count(*) AS n FROM obligations GROUP BY ALL ORDER BY n DESC" --format csv
      gongwen query "DESCRIBE obligations"
    """
    from ..questions import Database

    with Database(outputs, only=sql) as database:
        columns, rows = database.table(sql)
    print_rows(columns, rows, form)


def print_rows(columns: Sequence[str], rows: Sequence[dict[str, Any]], form: str) -> None:
    """Rows as a table, as JSON or as CSV."""
    if form == "json":
        import json

        told = [{name: _finite(value) for name, value in row.items()} for row in rows]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str, allow_nan=False))
        return
    from .tables import plain, print_csv, print_table

    if form == "csv":
        print_csv(columns, [{name: _cell(value) for name, value in row.items()} for row in rows])
        return
    print_table(dict.fromkeys(columns, True), ([plain(_cell(row[name])) for name in columns] for row in rows))
    click.echo(f"共{len(rows)}条。", err=True)


def _finite(value: Any) -> Any:
    """A figure that JSON has; null for 0/0 and 1/0, which it has not."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _cell(value: Any) -> Any:
    """A value of a column as reports show it: times and decimals of DuckDB as their text."""
    return value if value is None or isinstance(value, str | int | float | bool | list | dict) else str(value)
