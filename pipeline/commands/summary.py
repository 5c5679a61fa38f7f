"""`gongwen summary`: what was found in each notice, and where to look next."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..records import Notice, Quarantined


@click.command(short_help="Tell what was found in each notice that was built.")
@click.argument("outputs", type=click.Path(path_type=Path), default=Path("outputs"))
def summary(outputs: Path) -> None:
    """Count the facts and the suspects of each notice in OUTPUTS (by default: outputs).

    \b
    Example:
      gongwen summary outputs
    """
    from .folders import quarantined_in
    from .sources import built_notices

    diffs = len(list(outputs.glob("diffs/**/*.json")))
    print_summary(built_notices(outputs), quarantined_in(outputs / "quarantine.jsonl"), diffs, outputs)


def print_summary(notices: "Sequence[Notice]", quarantined: "Sequence[Quarantined]", diffs: int, outputs: Path) -> None:
    """A table with a row a notice, then what could not be read, then where to look."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .visible import harmless

    console = Console(soft_wrap=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("公文", overflow="fold")
    for name in ("章节", "指标", "资金", "时限", "任务", "引用", "存疑"):
        table.add_column(name, justify="right", no_wrap=True)
    for notice in notices:
        kinds = (notice.sections, notice.targets, notice.amounts, notice.deadlines, notice.obligations, notice.citations, notice.suspects)
        table.add_row(Text(harmless(notice.notice_id)), *(str(len(kind)) for kind in kinds))
    console.print(table)
    for record in quarantined:
        click.echo(harmless(f"未能读取：{record.message}（{record.stage}，{record.error}）"))
    click.echo(f"共{len(notices)}份公文，{diffs}组对比，{len(quarantined)}份未能读取。")
    click.echo(f"结果在 {outputs}：facts/*.jsonl（每行一条，带原文位置），diffs/*.md（版本对比），notices/（全文）。")
    if notices:
        click.echo(harmless(f"下一步：gongwen show {shlex.quote(notices[0].notice_id)} --outputs {shlex.quote(str(outputs))}"))
