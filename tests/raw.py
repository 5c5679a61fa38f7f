"""A decoded file from a string or from the corpus, for the tests of the text stages."""

from places import CORPUS

from pipeline.records import CatalogEntry, RawDocument, Source


def raw(text: str) -> RawDocument:
    source = Source(path="a.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(text))
    return RawDocument(notice_id="a", source=source, catalog=CatalogEntry(), raw=text)


def seed(name: str) -> RawDocument:
    return raw((CORPUS / f"{name}.txt").read_bytes().decode("utf-8"))
