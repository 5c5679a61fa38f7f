"""`python -m gains`: what `make gains` runs."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

from .compare import Difference, differences
from .report import report
from .sides import reading, unpack
from .texts import files, sample

_ROOT = Path(__file__).parent.parent


@click.command()
@click.option("--base", default="HEAD", show_default=True, help="The revision to compare the working tree with.")
@click.option("--texts", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="More texts, as JSON Lines.")
@click.option("--sample", "size", type=click.IntRange(1), default=300, show_default=True, help="How many of these texts.")
def main(base: str, texts: Path | None, size: int) -> None:
    """Tell each fact that the working tree gains, loses or changes against a revision, over corpus and annotated texts.

    --texts is a file of JSON Lines with path and text in each, packed with xz or not.

    \b
    Example:
      python -m gains --base HEAD~3 --texts texts.jsonl.xz --sample 500
    """
    with tempfile.TemporaryDirectory() as made:
        tree, written = Path(made, "base"), Path(made, "texts")
        written.mkdir()
        try:
            unpack(_ROOT, base, tree)
            places = files(_ROOT / "corpus", _ROOT / "tests" / "gold") | (sample(texts, size, written) if texts else {})
        except ValueError as error:
            raise click.ClickException(str(error)) from error
        found: dict[str, list[Difference]] = {}
        facts: dict[str, Counter[str]] = {"before": Counter(), "after": Counter()}
        with reading(tree, places.values()) as befores, reading(_ROOT, places.values()) as afters:
            for name, before, after in zip(places, befores, afters, strict=True):
                found[name] = differences(before, after)
                facts["before"].update(fact["kind"] for fact in before)
                facts["after"].update(fact["kind"] for fact in after)
                if sys.stderr.isatty():
                    click.echo(f"\r{len(found)} of {len(places)} texts", nl=False, err=True)
    if sys.stderr.isatty():
        click.echo(err=True)
    click.echo(f"{base} → working tree, {len(places)} texts")
    for line in report(found, facts):
        click.echo(line)


if __name__ == "__main__":
    main()
