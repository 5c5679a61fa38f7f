"""The name under which people meet a notice, and where that name came from."""

from ..records import FactsDocument, HeadField, Span

_LONGEST = 40


def label(document: FactsDocument) -> tuple[str, HeadField]:
    """A name for people and how it was had: the title, else the catalog's label, else the number, the first line, the id."""
    if document.title:
        read = document.head.get("title")
        return document.title, HeadField(
            source_spans=read.source_spans if read else [], origin=read.origin if read else "read", rule="title"
        )
    if document.catalog.label:
        return document.catalog.label, HeadField(origin="catalog", rule="catalog-label")
    if document.doc_number:
        read = document.head.get("doc_number")
        return document.doc_number, HeadField(source_spans=read.source_spans if read else [], origin="inferred", rule="doc-number-as-label")
    line = first_line(document.text)
    if line is not None:
        shown = line.of(document.text)
        return shown, HeadField(source_spans=document.traced.to_source(line), origin="inferred", rule="first-line-as-label")
    return document.notice_id, HeadField(origin="inferred", rule="notice-id-as-label")


def first_line(text: str) -> Span | None:
    """The first line that is not empty, cut at 40 characters; None in a text of white space only."""
    start = len(text) - len(text.lstrip())
    if start == len(text):
        return None
    stop = text.find("\n", start)
    line = text[start : len(text) if stop < 0 else stop][:_LONGEST].rstrip()
    return Span(start=start, end=start + len(line))
