"""The folders between the stages: a JSON file a record, named by notice, and what was quarantined so far."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..errors import NotFound, RecordError
from ..records import Quarantined, Record

#: Beside the records of a folder; no record has this suffix.
_QUARANTINE = "_quarantine.jsonl"

R = TypeVar("R", bound=Record)


def read_records(folder: Path, model: type[R]) -> list[R]:
    """The records of `folder` in order of their names. Raises NotFound for a folder that is not there."""
    if not folder.is_dir():
        raise NotFound(f"{folder} is not there: run the stage before, or 'dvc repro'")
    names = sorted(path.relative_to(folder).as_posix()[: -len(".json")] for path in folder.rglob("*.json"))
    return [read_record(folder / f"{name}.json", model) for name in names]


def read_record(path: Path, model: type[R]) -> R:
    """The record in a JSON file. Raises RecordError, with the first field that is not as it should be."""
    try:
        return model.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise RecordError(f"{path} is no {model.__name__} of this version ({field}: {first['msg']}): build it again") from None


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
    return quarantined_in(folder / _QUARANTINE)


def quarantined_in(path: Path) -> list[Quarantined]:
    """The records of a quarantine file, none where it is not there. Raises RecordError, with the line that is damaged."""
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.is_file() else []  # U+2028 in a message breaks no line
    try:
        return [Quarantined.model_validate_json(line) for line in lines]
    except ValidationError as error:
        raise RecordError(f"{path} holds a line that is no record of this version ({error.errors()[0]['msg']}): build it again") from None
