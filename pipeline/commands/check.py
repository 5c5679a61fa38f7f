"""`gongwen check`: do the published records stand where they say they do?"""

from pathlib import Path

import click


@click.command(short_help="Check that outputs agree with their corpus, character for character.")
@click.argument("outputs", type=click.Path(path_type=Path), default=Path("outputs"))
@click.argument("corpus", type=click.Path(path_type=Path), default=Path("corpus"))
def check(outputs: Path, corpus: Path) -> None:
    """Check OUTPUTS (by default: outputs) against CORPUS (by default: corpus), from the files alone.

    Every edit is made again on the source, every span is looked up, every row of facts is counted. Faults are listed, and the
    exit code is 1 if there are any.

    \b
    Example:
      gongwen check outputs corpus
    """
    from ..errors import NotFound
    from ..publish import check as faults_of

    if not (outputs / "metrics.json").is_file():
        raise NotFound(f"{outputs} holds no outputs: run 'gongwen build' first, or name another folder")
    faults = faults_of(outputs, corpus)
    for fault in faults:
        click.echo(fault)
    if faults:
        raise click.ClickException(f"{len(faults)} faults in {outputs}: build it again from {corpus}")
    click.echo(f"{outputs} 与 {corpus} 逐字相符。")
