"""What is published in `outputs/`, and where the pages of it lie in a report."""

from pathlib import Path

from click.testing import CliRunner
from places import ROOT

from pipeline.commands import main
from pipeline.records import Diff, Notice, Timelines

NOTICES = [f"notices/{path.stem}.html" for path in sorted((ROOT / "outputs" / "notices").glob("*.json"))]
CALL = "notices/2018-ip-operation-cities.html"
COMPARISON = "comparisons/2018-ip-operation-cities__2020-ip-operation-cities.html"
OVER_ALL = ["index.html", "search.html", "timeline.html", "calendar.html", "graph.html"]


def records() -> tuple[list[Notice], list[Diff], Timelines]:
    """The notices, the comparisons and the timelines that are in git."""
    out = ROOT / "outputs"
    notices = [Notice.model_validate_json(path.read_bytes()) for path in sorted((out / "notices").glob("*.json"))]
    diffs = [Diff.model_validate_json(path.read_bytes()) for path in sorted((out / "diffs").glob("*.json"))]
    return notices, diffs, Timelines.model_validate_json((out / "timelines.json").read_bytes())


def write(folder: Path) -> None:
    """The report of what is in git, under `folder`."""
    result = CliRunner().invoke(main, ["report", str(ROOT / "outputs"), "-o", str(folder)])
    assert result.exit_code == 0, result.output
