"""A structured notice out of a few sentences, for the tests of extraction."""

import regex

from pipeline.extract import extract
from pipeline.records import CatalogEntry, Clause, FactsDocument, Section, Source, Span, StructuredDocument, TracedText


def facts_of(text: str, year: int | None = 2018, date: str | None = "2018-05-08", heading: str | None = None) -> FactsDocument:
    """What extract finds in `text`, each sentence a clause, under one section with `heading` where one is given."""
    clauses = [
        Clause(
            id=f"c{i}",
            section_id="一" if heading else None,
            kind="item" if m[0].startswith("——") else "sentence",
            text=m[0],
            span=Span(start=m.start(), end=m.end()),
            source_spans=[Span(start=m.start(), end=m.end())],
        )
        for i, m in enumerate(regex.finditer(r"[^。！？\n]*[。！？\n]+|[^。！？\n]+$", text), start=1)
    ]
    whole = Span(start=0, end=len(text))
    section = Section(
        id="一", parent_id=None, part="p1", level=1, style="一、", label="一、", heading=heading, span=Span(start=0, end=0), body=whole
    )
    return extract(
        StructuredDocument(
            notice_id="made",
            source=Source(path="made.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(text)),
            catalog=CatalogEntry(),
            script="simplified",
            traced=TracedText.of(text),
            issue_year=year,
            issue_date=date,
            sections=[section] if heading else [],
            clauses=clauses,
        )
    )
