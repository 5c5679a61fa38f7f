"""`gongwen timeline`: what became of a target, a sum, a time or a task over the editions of a programme."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..terms import EFFECTS, FACT_TYPES
from . import options

if TYPE_CHECKING:
    from ..records import Programme, Timeline, Timelines

_KINDS = {"target": "target", "amount": "amount", "deadline": "deadline", "task": "obligation"}
_GAP = "—"
_LONG = 60
_COLUMNS = (
    *("programme", "id", "fact_type", "name", "indicator_id", "role"),
    *("notice_id", "doc_number", "issue_date", "issue_year"),
    *("text", "comparator", "value", "value_max", "unit", "date", "offset", "modality", "effect", "change"),
    *("section_path", "quote", "source_spans"),
)


@click.command(short_help="Follow targets, sums, times and tasks over the editions of a programme.")
@click.argument("words", nargs=-1)
@click.option("--kind", "kinds", type=click.Choice(list(_KINDS)), multiple=True, help="Only these; may be given again.")
@click.option("--base", metavar="NOTICE", help="Set each edition against this one, and not against the one before.")
@click.option("--notice", "notices", metavar="NOTICE", multiple=True, help="Take these for the editions: files or ids, two or more.")
@click.option("--all", "everything", is_flag=True, help="In the table also what only one edition has, and words at full length.")
@options.form("json and csv have every line and field.")
@options.workbook()
@options.outputs()
def timeline(
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    base: str | None,
    notices: tuple[str, ...],
    everything: bool,
    form: str,
    workbook: Path | None,
    outputs: Path,
) -> None:
    """Show what each edition says about one thing, — where it says nothing; with WORDS, only what has all of them in its name or text.

    The last column tells the difference from the edition before that has it, or from --base. csv has a line for each edition, also
    where it says nothing. The workbook has every edition side by side, with quote, document number and section.

    \b
    Example:
      gongwen timeline 质押融资
      gongwen timeline --kind amount --kind deadline
      gongwen timeline --base 2020-ip-operation-cities --kind target --format csv > targets.csv
      gongwen timeline --notice 2018.txt --notice 2020.txt --notice 2022.txt
      gongwen timeline --notice 2018.txt --notice 2020.txt --notice 2022.txt --base 2020 -o editions.xlsx
    """
    found = _timelines(base, notices, outputs)
    wanted = {_KINDS[kind] for kind in kinds}
    rows = [row for row in found.timelines if (not wanted or row.fact_type in wanted) and _names(row, words)]
    if workbook is not None:
        from ..publish.comparative import comparative

        options.write(workbook, comparative(found.model_copy(update={"timelines": rows})))
        click.echo(f"{workbook}：{len(rows)}项", err=True)
    elif form == "json":
        click.echo(found.model_copy(update={"timelines": rows}).model_dump_json(indent=2))
    elif form == "csv":
        from .tables import print_csv

        print_csv(_COLUMNS, (line for programme in found.programmes for line in _lines(programme, rows)))
    else:
        _print(found, rows, whole=everything, alone=everything or bool(words))


def _timelines(base: str | None, names: Sequence[str], outputs: Path) -> "Timelines":
    """Those that were built, or made now of the notices that are named or of the programme that has the base."""
    from ..records import Timelines
    from .folders import read_record
    from .sources import built_notice, notice_named

    if len(names) == 1:
        raise click.BadParameter("one notice is no timeline: name two or more", param_hint="--notice")
    if not names:
        path = outputs / "timelines.json"
        if not path.is_file():
            from ..errors import NotFound

            raise NotFound(f"{path} is not there: run 'gongwen build' first, or name another --outputs")
        built = read_record(path, Timelines)
        if base is None:
            return built
        names = next((ids for p in built.programmes if base in (ids := [e.notice_id for e in p.editions])), ())
        if not names:
            built_notice(base, outputs)
            raise click.BadParameter(f"{base} has no other editions in {outputs}: name them with --notice", param_hint="--base")
        from ..api import timelines

        return timelines([built_notice(name, outputs) for name in names], base)
    from ..api import timelines

    given = [notice_named(name, outputs) for name in names]
    if base is not None and base not in (ids := [notice.notice_id for notice in given]):
        raise click.BadParameter(f"{base} is none of the notices: name one of {', '.join(ids)}", param_hint="--base")
    return timelines(given, base, together=True)


def _names(row: "Timeline", words: Sequence[str]) -> bool:
    told = "\n".join([row.name, row.indicator_id or "", *(part for p in row.points if p for part in (p.about, p.text))])
    return all(word in told for word in words)


def _lines(programme: "Programme", rows: "Sequence[Timeline]") -> Iterator[dict[str, Any]]:
    """A line for each timeline and edition of a programme."""
    for row in rows:
        if row.programme != programme.programme:
            continue
        for edition, point in zip(programme.editions, row.points):
            line = dict.fromkeys(_COLUMNS) | {
                name: getattr(edition, name) for name in ("notice_id", "doc_number", "issue_date", "issue_year")
            }
            line |= {name: getattr(row, name) for name in ("programme", "id", "fact_type", "name", "indicator_id", "role")}
            if point is not None:
                line |= {name: value for name, value in point.model_dump().items() if name in line}
            yield line


def _print(found: "Timelines", rows: "Sequence[Timeline]", whole: bool, alone: bool) -> None:
    """`whole`: words at full length; `alone`: also what only one edition has."""
    from ..publish.comparative import heads
    from .tables import print_table

    for programme in found.programmes:
        own = [row for row in rows if row.programme == programme.programme]
        shown = [row for row in own if alone or sum(point is not None for point in row.points) > 1]
        for edition in programme.editions:
            mark = "（基准）" if edition.notice_id == found.base else ""
            details = "，".join(filter(None, (edition.doc_number, edition.day)))
            click.echo(f"{edition.notice_id}：{edition.label}{f'（{details}）' if details else ''}{mark}")
        columns = {"类别": False, "内容": True, **dict.fromkeys(heads(programme), True), "变化": True}
        print_table(columns, (_cells(row, whole) for row in shown))
        rest = f"，另有{len(own) - len(shown)}项只见于一份，用 --all 查看" if len(own) > len(shown) else ""
        click.echo(f"共{len(shown)}项{rest}。", err=True)
    if not found.programmes:
        click.echo("没有两份以上同一系列的公文：用 --notice 指定。", err=True)


def _cells(row: "Timeline", whole: bool) -> list[str]:
    def short(text: str) -> str:
        return text if whole or len(text) <= _LONG else text[: _LONG - 1] + "…"

    changes = [f"[{EFFECTS[p.effect]}] {p.change}" if p.effect else p.change for p in row.points if p and p.change]
    texts = [short(point.text) if point else _GAP for point in row.points]
    return [FACT_TYPES[row.fact_type], short(row.name), *texts, "；".join(map(short, changes))]
