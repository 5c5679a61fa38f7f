"""What is published in `outputs/`, and where the pages of it lie in a report."""

from pathlib import Path

from pipeline.publish import write_report
from pipeline.records import Diff, Notice

ROOT = Path(__file__).parent.parent.parent
NOTICES = [f"notices/{path.stem}.html" for path in sorted((ROOT / "outputs" / "notices").glob("*.json"))]
COMPARISON = "comparisons/2018-ip-operation-cities__2020-ip-operation-cities.html"


def records() -> tuple[list[Notice], list[Diff]]:
    """The notices and comparisons that are in git."""
    notices = [Notice.model_validate_json(path.read_bytes()) for path in sorted((ROOT / "outputs" / "notices").glob("*.json"))]
    diffs = [Diff.model_validate_json(path.read_bytes()) for path in sorted((ROOT / "outputs" / "diffs").glob("*.json"))]
    return notices, diffs


def write(folder: Path) -> None:
    """The report of what is in git, under `folder`."""
    write_report(*records(), [], folder)
