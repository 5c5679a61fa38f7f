"""Which format a file has: by its first bytes, then by its suffix."""

from pathlib import PurePosixPath

import regex

from ..errors import IngestError

_BY_SUFFIX = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".shtml": "text/html",
}

#: First bytes of formats that are met among notices and are not read yet.
_NOT_READ = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a Word or other zipped document (docx, wps, ofd, xlsx)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel document (doc, wps, xls)"),
    (b"{\\rtf", "RTF"),
)

_OPENS_A_PAGE = regex.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S
)
_ANY_TAG = regex.compile(rb"<\s*/?\s*[a-z!]", regex.I)


def media_type(place: str, data: bytes) -> str:
    """`text/plain`, `text/markdown` or `text/html` of the file `data` named `place`.

    A page saved as .txt is HTML; a .html without a single tag is plain text. Raises IngestError for what is not read.
    """
    if not data.strip():
        raise IngestError(f"{place} is empty: get the file again from its source")
    for first, name in _NOT_READ:
        if data.startswith(first):
            raise IngestError(f"{place} is {name}, which is not read yet: save it as UTF-8 text or HTML")
    suffix = PurePosixPath(place).suffix.lower()
    kind = _BY_SUFFIX.get(suffix)
    if kind is None:
        read = " ".join(sorted(filter(None, _BY_SUFFIX)))
        raise IngestError(f"{place} has the suffix {suffix}, which is not read yet: save it as one of {read}")
    if kind == "text/html" and b"\0" not in data[:4] and not _ANY_TAG.search(data):
        return "text/plain"
    if kind != "text/html" and _OPENS_A_PAGE.match(data[:2000]):
        return "text/html"
    return kind
