"""All tables and views of what was built in one DuckDB file, for DuckDB, DBeaver, pandas or R, and for questions to a large corpus."""

import contextlib
from pathlib import Path

import duckdb

from ..errors import NotFound, PublishError, RecordError, first_line
from ..publish.parquet import literal
from .tables import TABLES, check_built, fill
from .views import VIEWS

#: What every file of DuckDB has from its ninth byte on.
_SIGN = b"DUCK"


def save(outputs: Path, path: Path) -> Path:
    """Write the database to `path`, which an earlier save may have made, and return it.

    Nothing is there before it is whole. Raises NotFound where nothing was built, RecordError for damaged outputs, PublishError where
    `path` cannot be written or holds another kind of file.
    """
    check_built(outputs)
    if path.exists() and not _is_database(path):
        raise PublishError(f"{path} is there and is no DuckDB file: name another file, or take it away first")
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(unfinished)
        with duckdb.connect(str(unfinished), config={"preserve_insertion_order": True}) as database:
            fill(database, outputs, (*TABLES, *VIEWS))
            database.execute("CHECKPOINT")
        unfinished.replace(path)
    except (OSError, duckdb.IOException) as error:
        raise PublishError(f"{path} cannot be written ({first_line(error)}): name another file") from None
    finally:
        with contextlib.suppress(OSError):
            _clear(unfinished)
    return path


def attach(database: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Let `database` read the file that `save` made as its own tables.

    Raises NotFound for another kind of file, RecordError for one that cannot be read or is older than the build that it lies in.
    """
    if not _is_database(path):
        raise NotFound(f"{path} is no database: name the folder of a build, or a file that 'gongwen database' wrote")
    beside = path.parent / "metrics.json"
    if beside.is_file() and beside.stat().st_mtime_ns > path.stat().st_mtime_ns:
        raise RecordError(f"{path} is older than the build that it lies in: save it again with 'gongwen database'")
    try:
        database.execute(f"ATTACH {literal(str(path.absolute()))} AS built (READ_ONLY)")
        database.execute("USE built")
    except duckdb.Error as error:
        raise RecordError(f"{path} cannot be opened ({first_line(error)}): save it again with 'gongwen database'") from None
    held = {name for (name,) in database.execute("SELECT table_name FROM information_schema.tables").fetchall()}
    if missing := [name for name in (*TABLES, *VIEWS) if name not in held]:
        raise RecordError(f"{path} has no {', '.join(missing)}: save it again with 'gongwen database'")


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(12)[8:] == _SIGN


def _clear(path: Path) -> None:
    for one in (path, path.with_name(f"{path.name}.wal")):
        one.unlink(missing_ok=True)
