"""`gongwen ask`: a question by its name, and every answer with the place that it stands in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options
from .labels import ANSWER_COLUMNS, said

if TYPE_CHECKING:
    from ..questions import Answer

#: Columns that name the fact of a row, for programs and for `--cite`.
_REFERENCES = ("notice_id", "id", "refs")

#: So many rows are read on a screen; of a large corpus there may be hundreds of thousands.
_SHOWN = 1000


@click.command(short_help="Ask what was built a question by its name; without a name, list the questions.")
@click.argument("name", required=False)
@click.option("--param", "-p", "given", metavar="NAME=VALUE", multiple=True, help="A parameter of the question; may be given again.")
@click.option("--cite", "cited", is_flag=True, help="The places of the answers, ready to paste: 文号, section, original wording.")
@click.option(
    "--first", metavar="N", type=click.IntRange(min=0), help=f"So many rows at most, 0 for all; without it {_SHOWN} in a table, else all."
)
@click.option("--sql", "as_sql", is_flag=True, help="The SELECT behind the question, for 'gongwen query', instead of the answer.")
@options.form("csv and json have the ids of the facts too; in csv no cell can become a formula.")
@options.outputs()
def ask(name: str | None, given: tuple[str, ...], cited: bool, first: int | None, as_sql: bool, form: str, outputs: Path) -> None:
    """Answer the question NAME out of what was built. Without NAME, list the questions with their parameters.

    docs/cookbook.md has all of them with their answers.

    \b
    Example:
      gongwen ask
      gongwen ask duties --param year=2020
      gongwen ask duties --param year=2018 --param actor=城市 --cite
      gongwen ask based-on --param document=国发〔2015〕71号
      gongwen ask concerning --param word=高校 --format csv > universities.csv
    """
    if name is None:
        _list()
        return
    from ..questions import ask as answer
    from ..questions import question

    if as_sql:
        click.echo(question(name).sql)
        return
    if first is None and form == "table":
        first = _SHOWN
    print_answer(answer(name, outputs, cited, first or None, **_values(given)), cited, form)


def print_answer(found: "Answer", cited: bool, form: str) -> None:
    """An answer as a table for people, or with the ids of its facts for programs."""
    if form == "table" and cited:
        for citation in dict.fromkeys(one for each in found.citations for one in each):
            click.echo(citation)
        _tell_the_rest(found)
        return
    from .query import print_rows
    from .tables import plain, print_table

    if form != "table":
        rows = [row | {"citation": each} for row, each in zip(found.rows, found.citations)] if cited else found.rows
        if form == "csv":
            rows = [{name: _cell(name, value) for name, value in row.items()} for row in rows]
        print_rows([*found.columns, "citation"] if cited else found.columns, rows, form)
        _tell_the_rest(found)
        return
    columns = [name for name in found.columns if name not in _REFERENCES]
    headings = {ANSWER_COLUMNS.get(name, name): True for name in columns}
    print_table(headings, ([said(name, plain(row[name])) for name in columns] for row in found.rows))
    if len(found.rows) == found.total:
        click.echo(f"共{found.total}条。", err=True)
    _tell_the_rest(found)


def _tell_the_rest(found: "Answer") -> None:
    if len(found.rows) < found.total:
        click.echo(f"共{found.total}条，以上只列前{len(found.rows)}条；--first 0 列出全部。", err=True)


def _cell(column: str, value: Any) -> Any:
    """A value for one cell: the facts of `refs` as notice#id."""
    return [f"{ref['notice_id']}#{ref['id']}" for ref in value] if column == "refs" else value


def _list() -> None:
    from ..questions import questions

    for one in questions().values():
        click.echo(f"{one.name}  {one.zh} {one.en}")
        for name, about in one.parameters.items():
            default = f" [{about.default}]" if about.default else ""
            words = f" ({about.takes.replace(' ', ', ')})" if "=" in about.takes else ""
            click.echo(f"    --param {name}=…  {about.zh}; {about.en}{words}{default}")


def _values(given: tuple[str, ...]) -> dict[str, Any]:
    for one in given:
        if "=" not in one:
            raise click.BadParameter(f"{one!r} has no =: write NAME=VALUE", param_hint="--param")
    return {name: value for name, _, value in (one.partition("=") for one in given)}
