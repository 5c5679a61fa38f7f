"""The folders between the stages: a JSON file a record, named by notice, and what was quarantined so far."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from ..errors import NotFound
from ..records import Quarantined, Record

#: Beside the records of a folder; no record has this suffix.
_QUARANTINE = "_quarantine.jsonl"

R = TypeVar("R", bound=Record)


def read_records(folder: Path, model: type[R]) -> list[R]:
    """The records of `folder` in order of their names. Raises NotFound for a folder that is not there."""
    if not folder.is_dir():
        raise NotFound(f"{folder} is not there: run the stage before, or 'dvc repro'")
    names = sorted(path.relative_to(folder).as_posix()[: -len(".json")] for path in folder.rglob("*.json"))
    return [model.model_validate_json((folder / f"{name}.json").read_bytes()) for name in names]


def write_records(folder: Path, records: Iterable[tuple[str, Record]], quarantined: Sequence[Quarantined]) -> None:
    """Write each (name, record) as indented JSON, and the quarantined in one file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, record in records:
        path = folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(record.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
    lines = "".join(f"{record.model_dump_json()}\n" for record in quarantined)
    (folder / _QUARANTINE).write_text(lines, encoding="utf-8", newline="\n")


def read_quarantined(folder: Path) -> list[Quarantined]:
    """What was quarantined up to the stage that wrote `folder`."""
    path = folder / _QUARANTINE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [Quarantined.model_validate_json(line) for line in lines]
