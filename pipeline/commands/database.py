"""`gongwen database`: all that was built in one DuckDB file."""

from pathlib import Path

import click

from . import options


@click.command(short_help="Save all tables, with views that join them, in one DuckDB file.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@options.outputs()
def database(file: Path | None, outputs: Path) -> None:
    """Save everything that was built as a DuckDB database in FILE, gongwen.duckdb in the outputs unless it is named.

    It has the tables of 'gongwen query' and three views that join them: facts (any fact with its section and notice), fact_changes
    (facts with what became of them in another edition) and duties (obligations with their times, targets and sums). Each says what a
    row of it is: SELECT comment FROM duckdb_tables(). DuckDB, DBeaver, pandas and R open it; so do ask, query and the other commands that
    take --outputs for tables, at once for a corpus of any size. No build makes it: save it again after each.

    \b
    Example:
      gongwen database
      gongwen database notices.duckdb --outputs out
      gongwen ask duties --param year=2020 --outputs outputs/gongwen.duckdb
      gongwen query "SELECT summary FROM fact_changes WHERE requirement = 'mandatory'" --outputs outputs/gongwen.duckdb
    """
    from ..questions import TABLES, VIEWS, save

    made = save(outputs, file or outputs / "gongwen.duckdb")
    click.echo(f"{made}：{len(TABLES)}张表，{len(VIEWS)}个视图。")
