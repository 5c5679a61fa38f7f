"""`gongwen build`: a folder of notices becomes a folder of data."""

from pathlib import Path

import click


@click.command(short_help="Read a folder of notices and write everything that is found in it.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder to write to; empty, or made by an earlier build.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes; the result is the same for any number.")
def build(folder: Path, out: Path, workers: int) -> None:
    """Read every notice in FOLDER (txt, md, html) and write notices, facts, comparisons and graph to --out.

    A file that cannot be read is listed in quarantine.jsonl and stops nothing.

    \b
    Example:
      gongwen build corpus --out outputs --workers 2
    """
    from ..api import build as run
    from .progress import progress
    from .summary import print_summary

    with progress("reading notices") as told:
        built = run(folder, out, workers, told)
    print_summary(built.notices, built.quarantined, len(built.diffs), out)
