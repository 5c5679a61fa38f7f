"""The base of every record: frozen, closed to unknown fields, with a stable field order."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

#: A figure as read: whole numbers stay int, so that 100 is written 100 and not 100.0.
Number = int | float

#: An ISO 8601 duration without a time part, such as P3M, P10D, P1Y6M.
Duration = Annotated[str, Field(pattern=r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$")]


def empty(kind: type[list[Any]] | type[dict[str, Any]]) -> Any:
    """The default of a field that is often left out: `[]` as such would be copied deeply for every record, which takes longest."""
    return Field(default_factory=kind, json_schema_extra={"default": kind()})


#: What a record keeps its values in; it is frozen, so that whoever makes one without pydantic puts them down past its `__setattr__`.
put_values, put_given, put_extra, put_private = (
    vars(BaseModel)[name].__set__ for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


class Record(BaseModel):
    """A published or handed-on record. Frozen: a stage makes a new one with `model_copy(update=...)`.

    Stages hand lists on as they are, from record to record: none is ever altered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")
