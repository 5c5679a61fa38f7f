"""Where a notice came from."""

from typing import Literal

from .base import Record

Script = Literal["simplified", "traditional", "mixed"]


class Source(Record):
    """The raw file: `path` inside the corpus, `sha256` of its bytes, `length` in code points as decoded."""

    path: str
    sha256: str
    media_type: str
    encoding: str
    length: int


class CatalogEntry(Record):
    """What `corpus/catalog.yaml` says about a file that the text itself does not say. It never overwrites what is read."""

    label: str | None = None
    origin: str | None = None
    programme: str | None = None
    edition: int | None = None
