"""Parquet from JSON lines, with the columns that the record has and not those that a reader would guess."""

from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import duckdb
from pydantic import BaseModel
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

_SCALARS: Mapping[Any, str] = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "preserve_insertion_order": True,
    "autoinstall_known_extensions": False,
}

#: A row is one line; a notice of a megabyte may give long ones.
_LONGEST_ROW = 256 * 1024 * 1024


def parquet(lines: Path, model: type[BaseModel], scratch: Path) -> bytes:
    """The rows of the JSON lines file as Parquet, in order; `scratch` is a folder for the file on its way.

    One thread and a fixed group size: the same rows give the same bytes (with the same version of DuckDB).
    """
    made = scratch / "rows.parquet"
    columns = ", ".join(f"{_quoted(name)}: {literal(sql_type(field.annotation))}" for name, field in model.model_fields.items())
    source = (
        f"read_json({literal(str(lines))}, format = 'newline_delimited', columns = {{{columns}}}, maximum_object_size = {_LONGEST_ROW})"
        if lines.stat().st_size
        else _no_rows(model)
    )
    with duckdb.connect(config=_CONFIG) as db:
        db.execute("SET enable_progress_bar = false")  # it would stand between the lines of a report
        db.execute(f"COPY (SELECT * FROM {source}) TO {literal(str(made))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)")
    return made.read_bytes()


def sql_type(annotation: Any) -> str:
    """The DuckDB type of a field: str | None is VARCHAR, list[Span] is STRUCT("start" BIGINT, "end" BIGINT)[]."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return sql_type(args[0])
    if origin in (Union, UnionType):
        kinds = {sql_type(arg) for arg in args if arg is not NoneType}
        return "DOUBLE" if kinds == {"BIGINT", "DOUBLE"} else _only(kinds, annotation)
    if origin is Literal:
        return _only({_SCALARS[type(arg)] for arg in args}, annotation)
    if origin is list:
        return f"{sql_type(args[0])}[]"
    if origin is dict:
        return f"MAP({sql_type(args[0])}, {sql_type(args[1])})"
    if isinstance(annotation, type) and (issubclass(annotation, BaseModel) or is_pydantic_dataclass(annotation)):
        fields: dict[str, FieldInfo] = annotation.__pydantic_fields__
        return "STRUCT(" + ", ".join(f"{_quoted(name)} {sql_type(field.annotation)}" for name, field in fields.items()) + ")"
    raise TypeError(f"no column type for {annotation!r}: add one to sql_type")


def _only(kinds: set[str], annotation: Any) -> str:
    if len(kinds) != 1:
        raise TypeError(f"{annotation!r} would need {len(kinds)} column types: give the field one type")
    return next(iter(kinds))


def _no_rows(model: type[BaseModel]) -> str:
    typed = ", ".join(f"NULL::{sql_type(field.annotation)} AS {_quoted(name)}" for name, field in model.model_fields.items())
    return f"(SELECT {typed} WHERE false)"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """`text` as a string of SQL."""
    return "'" + text.replace("'", "''") + "'"
