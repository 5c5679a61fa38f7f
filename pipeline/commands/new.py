"""`gongwen new`: what must be done now that had not to be done then, and what fell away."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..terms import CONCERNS, EFFECTS
from . import options, readers

if TYPE_CHECKING:
    from ..expressions.actors import ActorClass
    from ..records import Answer, Point


@click.command(short_help="Tell what is new or tighter in a later edition, for one class of actors or all.")
@click.argument("old")
@click.argument("new")
@readers.option
@click.option("--most", type=click.IntRange(min=1), default=40, show_default=True, help="At most so many lines of either list.")
@options.form("json has every line.", ("text", "json"))
@options.outputs("Where ids are looked up.")
def new(old: str, new: str, reader: "ActorClass | None", most: int, form: str, outputs: Path) -> None:
    """List new or tightened duties, bans and conditions of NEW against OLD, each a file or the id of a notice that was built.

    Money comes first, then who is shut out, times, thresholds, bans, targets, scopes and tasks; what fell away stands at the end.
    A fact that names nobody is taken for a matter of those whom most tasks and times of the notice name.

    \b
    Example:
      gongwen new 2018-ip-operation-cities 2020-ip-operation-cities
      gongwen new 2018-ip-operation-cities 2020-ip-operation-cities --for 城市
      gongwen new old.txt new.txt --for enterprises
    """
    from ..api import answer
    from ..expressions.actors import LABELS
    from .sources import notice_named

    before, after = notice_named(old, outputs), notice_named(new, outputs)
    found = answer(before, after, reader)
    if form == "json":
        click.echo(found.model_dump_json(indent=2))
        return
    click.echo(f"{before.label} → {after.label}" + (f"（{LABELS[reader]}）" if reader else ""))
    _print(found, most)


def _print(found: "Answer", most: int) -> None:
    for title, points in (("新增和收紧", found.points), ("取消和放宽", found.dropped)):
        click.echo(f"\n{title}（{len(points)}）")
        for number, point in enumerate(points[:most], start=1):
            click.echo(f"{number:3}. {_line(point)}")
            click.echo(f"     “{' '.join(point.quote.split())}”" + (f"（{point.section_path}）" if point.section_path else ""))
        if len(points) > most:
            click.echo(f"     另有{len(points) - most}项，用 --most 查看。")


def _line(point: "Point") -> str:
    mark = "·".join(filter(None, (CONCERNS[point.concern], EFFECTS[point.effect])))
    return f"[{mark}] {point.summary}"
