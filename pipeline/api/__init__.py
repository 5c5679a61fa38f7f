"""The way in for Python: read one notice, build a corpus, compare notices, read expressions out of any text, ask what was built."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import NotFound
from ..records import Answer, Diff, Mention, Notice, Timelines
from .corpus import Built, build
from .stages import structure

__all__ = ["Built", "answer", "ask", "build", "diff", "mentions", "query", "read", "save", "timelines"]


def read(path: str | Path) -> Notice:
    """The notice in the file at `path` (text, Markdown or HTML), through all stages.

    A `catalog.yaml` beside the file is heeded. Raises NotFound for a missing file, IngestError for one that cannot be read.
    """
    file = Path(path)
    if not file.is_file():
        raise NotFound(f"{path} is no file: mend the path")
    from ..ingest import ingest, load_catalog
    from ..resolve import resolve

    raw = ingest(file, file.parent, load_catalog(file.parent))
    return resolve([structure(raw)])[0]


def diff(old: str | Path | Notice, new: str | Path | Notice) -> Diff:
    """What changed from `old` to `new`, each a notice or the path of its file. Raises as `read` does."""
    from ..compare import compare

    return compare(*(side if isinstance(side, Notice) else read(side) for side in (old, new)))


def answer(old: str | Path | Notice, new: str | Path | Notice, actor_class: str | None = None) -> Answer:
    """What must be done by `new` that had not to be done by `old`, by when and for how much; and what fell away.

    For one class of actors, given by code or name (city, 城市, 省财政厅), or for all. Raises as `read` does, ValueError where nobody of
    that kind is known.
    """
    from ..compare import answer as over
    from ..expressions.actors import LABELS, named, near

    wanted = named(actor_class) if actor_class is not None else None
    if actor_class is not None and wanted is None:
        raise ValueError(f"nobody of the kind {actor_class!r} is known: name one of {', '.join(near(actor_class) or LABELS.values())}")
    before, after = (side if isinstance(side, Notice) else read(side) for side in (old, new))
    return over(diff(before, after), before, after, wanted)


def timelines(notices: Iterable[str | Path | Notice], base: str | None = None, together: bool = False) -> Timelines:
    """What became of each target, sum, time and task over the editions of every programme among `notices`, each a notice or a path.

    With `base`, the id of a notice, each edition of its programme is set against it and not against the one before. `together` takes
    all for editions of one programme, whatever they say. Raises as `read` does, ValueError where no notice is `base`.
    """
    from ..compare import timelines as over

    return over([one if isinstance(one, Notice) else read(one) for one in notices], base, together)


def mentions(text: str, date: str | date | None = None) -> list[Mention]:
    """The numbers, sums, times, document numbers, bodies and places in any `text`, in order.

    `date` (ISO) is the day from which 今年 and 5月25日前 are understood; without it they have no dates. Raises ValueError for
    a date that is none.
    """
    from ..expressions import mentions as read_mentions

    return read_mentions(text, date)


def query(sql: str, outputs: str | Path = "outputs", **parameters: Any) -> list[dict[str, Any]]:
    """The rows of one SELECT over the tables of what was built; `$year` in it is the parameter `year`.

    The query reads the tables (see `pipeline.questions.TABLES`) and nothing else, no file and no network. For many queries over one
    corpus open a `pipeline.questions.Database` once. Raises NotFound where nothing was built, QueryError for what is no such query.
    """
    from ..questions import Database

    with Database(Path(outputs), only=sql) as database:
        return database.rows(sql, parameters)


def save(file: str | Path | None = None, outputs: str | Path = "outputs") -> Path:
    """Write all tables and views of what was built to a DuckDB `file`, gongwen.duckdb in `outputs` unless it is named, and return its path.

    `ask` and `query` take that file in place of the folder. Raises NotFound where nothing was built, PublishError where the file cannot
    be written or holds something else.
    """
    from ..questions import save as saved

    return saved(Path(outputs), Path(file) if file is not None else Path(outputs) / "gongwen.duckdb")


def ask(
    name: str, outputs: str | Path = "outputs", cite: bool = False, first: int | None = None, **parameters: Any
) -> list[dict[str, Any]]:
    """The rows that answer the question `name` (see `pipeline.questions.questions()`) out of what was built, or the `first` so many.

    With `cite` each row has `citation`: a list of its places, ready to paste. Raises NotFound for an unknown question and where
    nothing was built, QueryError for a parameter that the question cannot take.
    """
    from ..questions import ask as rows_of

    found = rows_of(name, Path(outputs), cite, first, **parameters)
    return [row | {"citation": each} for row, each in zip(found.rows, found.citations)] if cite else found.rows
