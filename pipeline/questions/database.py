"""A database in memory over the tables of outputs, shut off from files, network and settings before a query runs."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

from ..errors import GongwenError, QueryError
from .saved import attach
from .tables import TABLES, check_built, fill, needed
from .views import VIEWS

Row = dict[str, Any]

#: What holds from the start. Values of Python are no tables, and nothing spills to a disk.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "temp_directory": "",
    "preserve_insertion_order": True,
}

_KNOWN = ", ".join((*TABLES, *VIEWS))

#: No bar between the lines of a report, however long a query takes.
_SHUT = ("SET enable_progress_bar = false", "SET enable_external_access = false", "SET lock_configuration = true")


class Database:
    """The tables of `outputs`, loaded once, for any number of queries.

    >>> with Database(Path("outputs")) as db:
    ...     db.rows("SELECT doc_number FROM notices ORDER BY issue_date")

    `outputs` is the folder that a build wrote, or the file that `save` made of it, which opens at once whatever its size. `only` is a
    text whose words say which tables are wanted (a query); without it all are loaded. Raises NotFound where nothing was built,
    RecordError where a file is damaged.
    """

    def __init__(self, outputs: Path, only: str | None = None) -> None:
        self._db = duckdb.connect(":memory:", config=_CONFIG)
        try:
            if outputs.is_file():
                attach(self._db, outputs)
            else:
                check_built(outputs)
                fill(self._db, outputs, needed(only or ""))
        except GongwenError:
            self._db.close()
            raise
        for statement in _SHUT:
            self._db.execute(statement)

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()

    def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of one SELECT; `$name` in it is a value of `parameters`. Two columns of one name become name and name_2.

        Raises QueryError for anything but one SELECT, for what DuckDB refuses, and for what leads out of the tables.
        """
        return self.table(sql, parameters)[1]

    def count(self, sql: str, parameters: Mapping[str, Any] | None = None) -> int:
        """How many rows the SELECT has, without making them. Raises as `rows` does."""
        ((count,),) = (row.values() for row in self.rows(f"SELECT count(*) FROM ({sql}\n)", parameters))
        return int(count)

    def table(self, sql: str, parameters: Mapping[str, Any] | None = None, first: int | None = None) -> tuple[list[str], list[Row]]:
        """The names of the columns and the rows, as `rows` has them; of many rows only the `first` so many."""
        try:
            found = self._db.extract_statements(sql)
            if len(found) != 1 or found[0].type != duckdb.StatementType.SELECT:
                raise QueryError("a query is one SELECT and changes nothing, and this is something else or more: give one SELECT")
            self._db.execute("BEGIN TRANSACTION READ ONLY")  # a WITH may hold a DELETE
            try:
                result = self._db.execute(found[0], dict(parameters or {}))
                names = _distinct([column[0] for column in result.description or []])
                with _no_collection():
                    return names, [dict(zip(names, row)) for row in (result.fetchall() if first is None else result.fetchmany(first))]
            finally:
                self._db.execute("ROLLBACK")
        except duckdb.PermissionException:
            raise QueryError("a query sees the tables and nothing else, no files and no network: name " + _KNOWN) from None
        except (duckdb.Error, RuntimeError, ValueError) as error:
            raise QueryError(_told(error)) from None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Rows hold no cycles, and to look for some among a million values takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _told(error: Exception) -> str:
    """What DuckDB says, in one line with the mend: the names that are close, else where the tables and columns are listed."""
    first, *more = [line.strip() for line in str(error).splitlines()] or ["no message"]
    hint = next((line for line in more if line.startswith(("Candidate bindings:", "Did you mean"))), None)
    mend = hint.replace("Candidate bindings:", "did you mean").replace("Did you mean", "did you mean").rstrip("?") + "?" if hint else None
    if "column" in first.casefold():
        return f"{first.rstrip('!')}: {mend or 'use one that is there;'} 'DESCRIBE obligations' lists them"
    return f"{first.rstrip('!')}: {mend or f'use the tables {_KNOWN}'}"


def _distinct(names: list[str]) -> list[str]:
    taken: list[str] = []
    for name in names:
        number = 1
        while (one := name if number == 1 else f"{name}_{number}") in taken:
            number += 1
        taken.append(one)
    return taken
