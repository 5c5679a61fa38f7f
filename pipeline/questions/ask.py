"""A question by its name, and its answer."""

from pathlib import Path
from typing import Any, NamedTuple

from ..errors import QueryError
from .cite import ASKED, cite
from .database import Database, Row
from .named import question


class Answer(NamedTuple):
    """The columns and rows of an answer, for each row the citations of where it stands (empty unless they were asked for), and how many
    rows there are, of which fewer may have been asked for."""

    columns: list[str]
    rows: list[Row]
    citations: list[list[str]]
    total: int


def ask(name: str, outputs: Path, cited: bool = False, first: int | None = None, **given: Any) -> Answer:
    """The answer to the question `name`, or the `first` so many rows of it; `given` are its parameters.

    Raises NotFound for a name that no question has and where nothing was built, QueryError for a parameter that it cannot take.
    """
    asked = question(name)
    values = asked.values(given)
    with Database(outputs, only=f"{asked.sql} {ASKED}" if cited else asked.sql) as database:
        try:
            columns, rows = database.table(asked.sql, values, first)
            total = len(rows) if first is None or len(rows) < first else database.count(asked.sql, values)
        except QueryError as error:
            told = str(error).partition(": use the tables")[0]
            raise QueryError(f"{name} cannot take these parameters ({told}): take what 'gongwen ask' tells") from None
        return Answer(columns, rows, cite(database, rows) if cited else [], total)
