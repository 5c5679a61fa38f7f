"""Gazetteers: rules that are lists, as reviewable tables with source and date.

A gazetteer is a tab-separated file in `gazetteers/`. It opens with `# title:`, `# source:` and `# date:` lines, then a
row of column names, then the rows. A cell may be empty; a list is joined by `|`. Each user of a table brings the pydantic
model of its rows, so a bad cell is told with file, line and column.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from .errors import GazetteerError

_HEADER = ("title", "source", "date")


class Row(BaseModel):
    """Base of the rows of a table. A field of type `tuple[str, ...]` is a cell joined by `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


R = TypeVar("R", bound=Row)


def folder() -> Path:
    """Where the gazetteers are: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "data" / "gazetteers"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "gazetteers"


@cache
def rows(name: str, model: type[R]) -> tuple[R, ...]:
    """The rows of `gazetteers/<name>.tsv` as `model`, in file order, read once.

    Raises GazetteerError naming file and line for a missing header, a wrong number of cells, a bad cell or a doubled row.
    """
    return read_rows(name, model)


def read_rows(name: str, model: type[R]) -> tuple[R, ...]:
    """As `rows`, read anew and not kept: for a large table of which its user keeps what it needs."""
    path = folder() / f"{name}.tsv"
    place = f"gazetteers/{name}.tsv"
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise GazetteerError(f"{place} is missing: restore it from the repository") from None
    return tuple(parse(lines, model, place))


def parse(lines: list[str], model: type[R], place: str) -> list[R]:
    """Rows of a gazetteer from its lines; `place` names the file in errors. See `rows`."""
    header: dict[str, str] = {}
    columns: list[str] | None = None
    found: list[R] = []
    seen: dict[R, int] = {}
    for number, line in enumerate(lines, start=1):
        if columns is None and line.startswith("#"):
            key, _, value = line[1:].partition(":")
            header[key.strip()] = value.strip()
        elif not line.strip() or line.startswith("#"):
            continue
        elif columns is None:
            _check_header(header, place)
            columns = line.split("\t")
        else:
            row = _row(line, columns, model, f"{place}:{number}")
            if row in seen:
                raise GazetteerError(f"{place}:{number}: the row of line {seen[row]} stands again: delete one")
            seen[row] = number
            found.append(row)
    return found


def _check_header(header: dict[str, str], place: str) -> None:
    for key in _HEADER:
        if not header.get(key):
            raise GazetteerError(f"{place}:1: no '# {key}: …' line before the column names: add it")
    try:
        date.fromisoformat(header["date"])
    except ValueError:
        raise GazetteerError(f"{place}:1: '# date: {header['date']}' is no ISO date: write YYYY-MM-DD") from None


def _row(line: str, columns: list[str], model: type[R], place: str) -> R:
    cells = line.split("\t")
    if len(cells) > len(columns):
        raise GazetteerError(f"{place}: {len(cells)} cells for {len(columns)} columns: take a tab out")
    values: dict[str, object] = {}
    for column, cell in zip(columns, cells):
        field = model.model_fields.get(column)
        if cell == "":
            continue
        values[column] = tuple(cell.split("|")) if field is not None and "tuple" in str(field.annotation) else cell
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(map(str, first["loc"])) or "row"
        raise GazetteerError(f"{place}: column {column}: {first['msg']}: mend the cell") from None
