"""`gongwen report`: the pages for the browser, made of what was built."""

from pathlib import Path

import click


@click.command(short_help="Write the pages for the browser about what was built.")
@click.argument("outputs", type=click.Path(path_type=Path), default=Path("outputs"))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="Folder to write to; empty, or made by an earlier report. [default: OUTPUTS/report]",
)
def report(outputs: Path, out: Path | None) -> None:
    """Write the report about OUTPUTS (by default: outputs), from the files in it alone: open index.html in a browser.

    The pages need no network and no server; the folder can be mailed.

    \b
    Example:
      gongwen report outputs
      gongwen report outputs -o report
    """
    from ..errors import NotFound
    from ..publish import write_report
    from ..questions.network import network
    from ..records import Diff, Notice, Timelines
    from .folders import quarantined_in, read_record, read_records
    from .progress import progress

    target = outputs / "report" if out is None else out
    times = outputs / "timelines.json"
    if not times.is_file():
        raise NotFound(f"{times} is not there: run 'gongwen build' first, or name another folder")
    timelines, graph = read_record(times, Timelines), network(outputs)
    notices, diffs = read_records(outputs / "notices", Notice), read_records(outputs / "diffs", Diff)
    quarantined = quarantined_in(outputs / "quarantine.jsonl")
    with progress("writing pages") as told:
        write_report(notices, diffs, quarantined, timelines, graph, target, told)
    click.echo(f"报告在 {target / 'index.html'}，用浏览器打开。")
