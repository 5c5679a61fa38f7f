"""The way in for Python: read one notice, build a corpus, compare two notices, read expressions out of any text."""

from datetime import date
from pathlib import Path

from ..errors import NotFound
from ..records import Diff, Mention, Notice
from .corpus import Built, build
from .stages import structure

__all__ = ["Built", "build", "diff", "mentions", "read"]


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


def mentions(text: str, date: str | date | None = None) -> list[Mention]:
    """The numbers, sums, times, document numbers, bodies and places in any `text`, in order.

    `date` (ISO) is the day from which 今年 and 5月25日前 are understood; without it they have no dates. Raises ValueError for
    a date that is none.
    """
    from ..expressions import mentions as read_mentions

    return read_mentions(text, date)
