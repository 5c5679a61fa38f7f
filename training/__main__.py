"""`python -m training`: the weights of likeness, from the annotated notices that are open, written to gazetteers/."""

from datetime import date
from pathlib import Path

import click

from pipeline.extract.shares_by_default import is_share
from pipeline.records import Mention

from .figures import Question, figures
from .fit import fit, fit_choices
from .parties import choices

_ROOT = Path(__file__).parent.parent
_KINDS = ("percent", "quantity", "number", "time", "money")


def _may_be_goal(mention: Mention) -> bool:
    return mention.kind in _KINDS and (mention.kind != "time" or mention.form == "duration")


#: The questions by name: the part of an annotation that answers, and the figures that are asked about.
_QUESTIONS: dict[str, tuple[Question, str]] = {
    "money": (("amounts", is_share), "Marks of shares of money, with their weights"),
    "goal": (("targets", _may_be_goal), "Marks of figures that are targets, with their weights"),
}


_PARTIES = {
    "recipient": "Marks of words that name who gets a sum, with their weights",
    "payer": "Marks of words that name who pays a sum, with their weights",
}


@click.command()
@click.option("--gold", type=click.Path(path_type=Path, file_okay=False), default=_ROOT / "tests" / "gold", help="Annotated notices.")
@click.option("--date", "day", type=str, required=True, help="The day that the tables bear, YYYY-MM-DD.")
def main(gold: Path, day: str) -> None:
    """Train the weights of likeness anew, from the annotated notices but those that the file BLIND names.

    \b
    Example:
      python -m training --date 2026-11-23
    """
    date.fromisoformat(day)
    for name, (question, title) in _QUESTIONS.items():
        found = list(figures(gold, question))
        _write(name, title, f"{len(found)} figures", day, fit(found))
    for name, title in _PARTIES.items():
        chosen = list(choices(gold, name))
        _write(name, title, f"{len(chosen)} sums", day, fit_choices(chosen))


def _write(name: str, title: str, size: str, day: str, weights: dict[str, float]) -> None:
    head = f"# title: {title}\n# source: `python -m training` on the open notices of tests/gold, {size}\n# date: {day}\n"
    table = "".join(f"{mark}\t{weight}\n" for mark, weight in weights.items())
    (_ROOT / "gazetteers" / f"likeness_{name}.tsv").write_text(f"{head}mark\tweight\n{table}", encoding="utf-8")
    click.echo(f"{name}: {size}, {len(weights)} weights")


if __name__ == "__main__":
    main()
