"""Small records made by hand, for tests of what comes after extraction."""

from pipeline.records import (
    Amount,
    CatalogEntry,
    Citation,
    Clause,
    Deadline,
    Diff,
    DiffChange,
    FactsDocument,
    HeadField,
    NoticeRef,
    Obligation,
    Section,
    Side,
    Source,
    Span,
    Target,
    TracedText,
)


def document(text, notice_id="n", *, traced=None, clauses=(), sections=(), catalog=None, **more):
    """A document whose text is its own source unless `traced` is given. `clauses` are (text, kind) found in order."""
    traced = traced or TracedText.of(text)
    made, at = [], 0
    for number, (words, kind, *section) in enumerate(clauses, start=1):
        span = at_words(traced.text, words, at)
        at = span.end
        made.append(
            Clause(
                id=f"c{number}",
                section_id=section[0] if section else None,
                kind=kind,
                text=words,
                span=span,
                source_spans=traced.to_source(span),
            )
        )
    source = Source(path=f"{notice_id}.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(traced.source))
    return FactsDocument(
        notice_id=notice_id,
        source=source,
        catalog=CatalogEntry(**(catalog or {})),
        script="simplified",
        traced=traced,
        clauses=made,
        sections=list(sections),
        **more,
    )


def at_words(text, words, after=0):
    """The span of the first `words` in `text` from `after` on."""
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def _fact(model, traced, words, **more):
    text = traced if isinstance(traced, str) else traced.text
    span = at_words(text, words)
    pieces = [span] if isinstance(traced, str) else traced.to_source(span)
    return model(**{"id": "f1", "clause_id": "c1", "text": words, "span": span, "source_spans": pieces, "rule": "by-hand"} | more)


def target(traced, words, **more):
    """A target of at least so much, at the first `words` of the text."""
    return _fact(Target, traced, words, **{"comparator": "ge", "value": 100, "unit": "家"} | more)


def amount(traced, words, **more):
    """A grant of 1 yuan unless told otherwise."""
    return _fact(Amount, traced, words, **{"role": "grant", "comparator": "eq", "value": 1, "currency": "CNY", "yuan": 1} | more)


def deadline(traced, words, **more):
    """A date to be kept."""
    return _fact(Deadline, traced, words, **{"kind": "date", "bound": "by", "date": "2018-05-25"} | more)


def obligation(traced, words, **more):
    """An obligation."""
    return _fact(Obligation, traced, words, **{"modality": "obligation", "marker": "应"} | more)


def citation(traced, words, title, **more):
    """A citation of 《title》."""
    return _fact(Citation, traced, words, title=title, **more)


def section(id_, text, words, *, parent=None, level=1, label=None, heading=None, body=None, **more):
    """A section whose heading line is `words` and whose body runs to the end of the text."""
    span = at_words(text, words)
    return Section(
        id=id_,
        parent_id=parent,
        part="p1",
        level=level,
        style=None,
        label=label,
        heading=heading,
        span=span,
        body=body or Span(start=span.start, end=len(text)),
        **more,
    )


def read(*spans, rule="by-hand"):
    """A head field that was read at (start, end) of the source."""
    return HeadField(source_spans=[Span(start=a, end=b) for a, b in spans], origin="read", rule=rule)


def change(id_="x1", **more):
    """One substantive change of an amount."""
    side = {"ref": "f1", "source_spans": [Span(start=0, end=2)], "section_path": "一、总体要求"}
    made = {
        "id": id_,
        "kind": "changed",
        "fact_type": "amount",
        "old": [Side(text="2亿元", **side)],
        "new": [Side(text="1.5亿元", **side)],
        "substantive": True,
        "similarity": 0.5,
        "summary": "由2亿元降为1.5亿元",
    }
    return DiffChange(**made | more)


def diff(old, new, *changes):
    """A comparison of two notices with these changes."""
    refs = [NoticeRef(label=n.label, doc_number=n.doc_number, issue_date=n.issue_date) for n in (old, new)]
    kinds = [c.kind for c in changes]
    return Diff(
        old=old.notice_id,
        new=new.notice_id,
        old_notice=refs[0],
        new_notice=refs[1],
        summary={k: kinds.count(k) for k in kinds},
        changes=list(changes),
    )
