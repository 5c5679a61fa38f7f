"""Stage 1, ingest: a file becomes decoded text, in which all source positions count.

Read are plain text, Markdown and HTML. Of a text file every character stays, so that a position in `raw` is a position in
the file as decoded. Of an HTML page `raw` is the text that is taken out of it.
"""

import hashlib
from pathlib import Path

from ..errors import IngestError
from ..records import RawDocument, Source
from .catalog import Catalog, load_catalog
from .decoding import decode
from .html import page_text
from .listing import notice_ids
from .media import media_type

__all__ = ["Catalog", "ingest", "load_catalog", "notice_ids"]


def ingest(path: Path, root: Path, catalog: Catalog, notice_id: str | None = None) -> RawDocument:
    """Read the file at `path`, which lies under the corpus folder `root`.

    `notice_id` is worked out from the files beside it unless it is given. Raises IngestError, naming cause and mend, for a
    file that is empty, binary, undecodable, or of a format that is not read.
    """
    place = path.relative_to(root).as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise IngestError(f"{place} cannot be opened ({error.strerror}): check that it is a readable file") from error
    kind = media_type(place, data)
    raw, encoding = decode(data, place, html=kind == "text/html")
    if kind == "text/html":
        raw = page_text(raw)
    if not raw.strip():
        raise IngestError(
            f"{place} holds no text, only {'markup' if kind == 'text/html' else 'white space'}: get the file again from its source"
        )
    if notice_id is None:
        notice_id = notice_ids(root, path.parent)[place]
    source = Source(path=place, sha256=hashlib.sha256(data).hexdigest(), media_type=kind, encoding=encoding, length=len(raw))
    return RawDocument(notice_id=notice_id, source=source, catalog=catalog.entry(place), raw=raw)
