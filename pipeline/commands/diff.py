"""`gongwen diff`: what changed between two notices."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..terms import EFFECTS, FACT_TYPES, KINDS
from . import options, readers

if TYPE_CHECKING:
    from ..expressions.actors import ActorClass
    from ..records import Diff, DiffChange
    from ..records.diff import ChangeKind


@click.command(short_help="Tell what changed from one notice to another.")
@click.argument("old")
@click.argument("new")
@click.option("--all", "everything", is_flag=True, help="Also what changed in wording only, and what did not change.")
@click.option("--kind", "kinds", type=click.Choice(list(KINDS)), multiple=True, help="Only changes of this kind; may be given again.")
@readers.option
@options.form("json has every field.", ("text", "json"))
@options.workbook()
@options.outputs("Where ids are looked up.")
def diff(
    old: str,
    new: str,
    everything: bool,
    kinds: "tuple[ChangeKind, ...]",
    reader: "ActorClass | None",
    form: str,
    workbook: Path | None,
    outputs: Path,
) -> None:
    """Compare OLD with NEW, each a file or the id of a notice that was built.

    The text shows what changes duties, money, figures or times; json is the whole record, or the changes of each --kind and --for.

    \b
    Example:
      gongwen diff 2018-ip-operation-cities 2020-ip-operation-cities
      gongwen diff 2018-ip-operation-cities 2020-ip-operation-cities --kind added --kind removed
      gongwen diff 2018-ip-operation-cities 2020-ip-operation-cities --for 省级部门
      gongwen diff old.txt new.txt --format json
      gongwen diff old.txt new.txt -o changes.xlsx
    """
    from ..compare import answer, compare, of_class
    from .sources import notice_named

    before, after = notice_named(old, outputs), notice_named(new, outputs)
    result = compare(before, after)
    changes = of_class(result, before, after, reader) if reader else result.changes
    of_kind = [change for change in changes if not kinds or change.kind in kinds]
    if workbook is not None:
        from ..publish.workbook import workbook as made

        shown: dict[str, Any] = {"changes": of_kind, "answer": answer(result, before, after, reader)}
        options.write(workbook, made(result.model_copy(update=shown), {notice.notice_id: notice for notice in (before, after)}))
        click.echo(f"{workbook}：{len(of_kind)}处", err=True)
    elif form == "json":
        told = {"changes": of_kind} | ({"answer": answer(result, before, after, reader)} if reader else {})
        click.echo(result.model_copy(update=told).model_dump_json(indent=2))
    else:
        _print(result, [change for change in of_kind if everything or kinds or change.substantive], told=not kinds and not reader)


def _print(result: "Diff", shown: "list[DiffChange]", told: bool) -> None:
    """`told`: also how many changes are not shown."""
    click.echo(f"{_name(result, 'old')} → {_name(result, 'new')}")
    counts: Counter[str] = Counter(change.kind for change in result.changes)
    click.echo("，".join(f"{name}{counts[kind]}处" for kind, name in KINDS.items() if counts[kind]) or "两份公文没有可比的内容")
    for fact_type, title in FACT_TYPES.items():
        rows = [change for change in shown if change.fact_type == fact_type]
        if rows:
            click.echo(f"\n{title}（{len(rows)}）")
        for change in rows:
            effect = f"·{EFFECTS[change.effect]}" if change.effect else ""
            click.echo(f"  [{KINDS[change.kind]}{effect}] {change.summary}")
    hidden = len(result.changes) - len(shown)
    if hidden and told:
        click.echo(f"\n另有{hidden}处未变或只有文字差别，用 --all 查看。")


def _name(result: "Diff", side: str) -> str:
    notice = result.old_notice if side == "old" else result.new_notice
    details = "，".join(filter(None, (notice.doc_number, notice.day)))
    return f"{notice.label}（{details}）" if details else notice.label
