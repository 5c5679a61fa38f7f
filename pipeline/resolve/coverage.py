"""What became of every character of the source, by painting one byte for each."""

from collections.abc import Iterable

import regex

from ..records import Coverage, Edit, FactsDocument, Section, Span

#: In the order of the contract: a character that fits several classes counts for the first.
CLASSES = tuple(Coverage.model_fields)
_CODE = {name: code for code, name in enumerate(CLASSES)}

#: Clauses that are the form of a notice, not its content.
STRUCTURE = frozenset({"heading", "head", "signature", "contact", "attachment"})

_WHITE = regex.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")


def coverage(document: FactsDocument) -> Coverage:
    """Source characters by class. Linear in the source and the spans; the classes add up to the source's length.

    Noise, duplicate and boilerplate are what edits of that reason took out; white space is what an edit of that reason took
    out and all other white space of the source. What was only put differently (script, width, vocabulary) counts for what
    its text is: structure (heading lines, head, foot), fact (in the source spans of a fact), clause, or unread.
    """
    traced = document.traced
    paint = _Paint(len(traced.source))
    for clause in document.clauses:
        paint.over(clause.source_spans, "clause")
    for facts in (document.targets, document.amounts, document.deadlines, document.obligations, document.citations):
        for fact in facts:
            paint.over(fact.source_spans, "fact")
    for clause in document.clauses:
        if clause.kind in STRUCTURE:
            paint.over(clause.source_spans, "structure")
    for field in document.head.values():
        paint.over(field.source_spans, "structure")
    for section in document.sections:
        paint.over(traced.to_source(heading_span(section)), "structure")
    paint.over((Span(start=m.start(), end=m.end()) for m in _WHITE.finditer(traced.source)), "whitespace")
    edits = traced.edits()
    for name in ("whitespace", "boilerplate", "duplicate", "noise"):
        paint.over((span for edit in edits if edit.reason == name and (span := taken_out(edit))), name)
    return paint.counted()


class _Paint:
    """One byte for a character; later colours cover earlier ones."""

    def __init__(self, length: int) -> None:
        self._bytes = bytearray([_CODE["unread"]]) * length

    def over(self, spans: Iterable[Span], name: str) -> None:
        colour = bytes([_CODE[name]])
        for span in spans:
            self._bytes[span.start : span.end] = colour * len(span)

    def counted(self) -> Coverage:
        return Coverage(**{name: self._bytes.count(code) for name, code in _CODE.items()})


def heading_span(section: Section) -> Span:
    """The heading line; only the label where it stands in front of a whole paragraph; nothing where the heading is lost."""
    if section.implied:
        return Span(start=section.span.start, end=section.span.start)
    if section.heading is None:
        return Span(start=section.span.start, end=min(section.span.end, section.span.start + len(section.label or "")))
    return section.span


def taken_out(edit: Edit) -> Span | None:
    """The part of an edit's source that is not in the text any more; None where something else stands for all of it.

    An edit may have grown together with its neighbours (三雅提設陵、 to 三、): what both sides begin and end with has stayed.
    """
    before, after = edit.before, edit.after
    left = 0
    while left < min(len(before), len(after)) and before[left] == after[left]:
        left += 1
    right = 0
    while right < min(len(before), len(after)) - left and before[-1 - right] == after[-1 - right]:
        right += 1
    stands = len(after[left : len(after) - right].strip())
    start, end = edit.source.start + left, edit.source.end - right
    return Span(start=start, end=end - stands) if end - stands > start else None
