"""From the doubts that stages left on their way to the suspects that are published."""

from ..records import Doubt, FactsDocument, Span, Suspect


def suspects(document: FactsDocument) -> list[Suspect]:
    """Every doubt whose place is still in the text, in text order, each once; scores are rounded to 4 digits.

    Left out are only those that `settled` names.
    """
    found: dict[tuple[int, int, str], Suspect] = {}
    for doubt in document.doubts:
        span = place(document, doubt)
        if span is None:
            continue
        score = None if doubt.score is None else round(doubt.score, 4)
        suspect = Suspect(span=span, source_spans=doubt.source_spans, reason=doubt.reason, candidates=doubt.candidates, score=score)
        found.setdefault((span.start, span.end, doubt.reason), suspect)
    return [found[key] for key in sorted(found)]


def settled(document: FactsDocument) -> list[Doubt]:
    """The doubts that an edit settled: all that was doubted there has been taken out of the text."""
    return [doubt for doubt in document.doubts if place(document, doubt) is None]


def place(document: FactsDocument, doubt: Doubt) -> Span | None:
    """Where a doubt stands in the text, from the first of its pieces to the last; None when an edit took it all out.

    A doubt about a gap (an empty span) stands as an empty span at what comes before the gap.
    """
    found: list[Span] = []
    for piece in doubt.source_spans:
        span = document.traced.to_text(piece)
        if span is None and not len(piece):
            before = document.traced.to_text(Span(start=max(0, piece.start - 1), end=piece.start))
            at = before.end if before else 0
            span = Span(start=at, end=at)
        if span is not None:
            found.append(span)
    if not found:
        return None
    return Span(start=min(span.start for span in found), end=max(span.end for span in found))
