"""`gongwen facts`: one kind of facts out of all notices that were built, as a table, JSON or CSV."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from . import options
from .labels import FACT_COLUMNS, said

#: The fields that name somebody, over all kinds of facts.
_ACTORS = ("actor", "bearer", "payer", "recipient", "subject", "per", "responsible", "assisting")


@click.command(short_help="List targets, amounts, deadlines, obligations or citations of all notices.")
@click.argument("kind", type=click.Choice(list(FACT_COLUMNS)))
@click.option("--notice", metavar="ID", help="Only the facts of this notice.")
@click.option("--year", type=int, help="Only the facts of notices issued in this year.")
@click.option(
    "--actor",
    metavar="WORD",
    help="Only the facts that name WORD, or somebody of that class (城市, 中小企业), as actor, bearer, payer, recipient or responsible.",
)
@options.form("csv and json have every field; in csv no cell can become a formula.")
@options.outputs()
def facts(kind: str, notice: str | None, year: int | None, actor: str | None, form: str, outputs: Path) -> None:
    """List the facts of one KIND out of facts/KIND.jsonl, each with the notice and the section that it stands in.

    \b
    Example:
      gongwen facts amounts
      gongwen facts obligations --year 2020 --actor 城市
      gongwen facts targets --notice 2018-ip-operation-cities --format csv > targets.csv
    """
    rows = [row for row in _rows(kind, notice, outputs) if _wanted(row, notice, year, actor)]
    if form == "json":
        import json

        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    from .tables import plain, print_csv, print_table

    if form == "csv":
        print_csv(_fields(kind), rows)
        return
    columns = FACT_COLUMNS[kind]
    wide = {"text", "quote", "section_path", "indicator", "action", "condition", "purpose", "title"}
    headings = {heading: field in wide for field, heading in columns.items()}
    print_table(headings, ([said(field, plain(row[field])) for field in columns] for row in rows))
    click.echo(f"共{len(rows)}条。", err=True)


def _rows(kind: str, notice: str | None, outputs: Path) -> Iterator[dict[str, Any]]:
    """The rows of one kind. Raises NotFound where nothing was built, or no notice has that id, RecordError for a damaged file."""
    import json

    from ..errors import NotFound, RecordError

    path = outputs / "facts" / f"{kind}.jsonl"
    if not path.is_file():
        raise NotFound(f"{path} is not there: run 'gongwen build' first, or name another --outputs")
    if notice is not None:
        from .sources import built_notice

        built_notice(notice, outputs)
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")[:-1], start=1):
        try:
            yield json.loads(line)
        except ValueError:
            raise RecordError(f"{path}:{number} is no JSON: build it again with 'gongwen build'") from None


def _wanted(row: dict[str, Any], notice: str | None, year: int | None, actor: str | None) -> bool:
    if notice is not None and row["notice_id"] != notice:
        return False
    if year is not None and row["issue_year"] != year:
        return False
    return actor is None or any(_is(actor, name) for field in _ACTORS for name in _names(row.get(field)))


def _is(wanted: str, name: str) -> bool:
    """Whether `name` holds the word, or is of the class that it names: 小微企业 are 中小企业, 上海市财政局 is of a city."""
    from ..expressions.actors import LABELS, classes

    return wanted in name or any(LABELS[one] == wanted for one in classes(name))


def _names(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _fields(kind: str) -> list[str]:
    from ..publish.rows import row_model

    return list(row_model(kind).model_fields)
