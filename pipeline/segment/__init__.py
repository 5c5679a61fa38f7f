"""Segment: head and foot, parts, section tree and clauses, read from the canonical text (GB/T 9704-2012)."""

import regex

from ..records import Attachment, Doubt, Part, Section, Span, StructuredDocument, TextDocument
from ..records.clause import ClauseKind
from ..records.trusted import trusted
from .clauses import Outline, clauses_of
from .contacts import read_contacts
from .genres import genre_in, genre_of
from .head import read_head
from .issuance import edition_date, issue_date, issue_year, issuers
from .lines import split_lines
from .marked import writes_bold
from .parts import Layout, lay_out
from .reading import Reading
from .sections import records, sections_of
from .validity import effective_from, valid_until

__all__ = ["segment"]

#: A file that opens with one heading of the first level: # 关于开展试点的通知.
_HEADED = regex.compile(r"\s*+#[ \t]+\S[^\n]*+(?:\n\s*+(?!#\s)|\Z)")


def segment(doc: TextDocument) -> StructuredDocument:
    """The structured document of `doc`. Any text gives one, without exception; what the text does not say is null or empty."""
    text = doc.text
    lines = split_lines(text)
    head = read_head(lines, _HEADED.match(doc.traced.source) is not None)
    fields = dict(head.fields)
    body = next((i for i, line in enumerate(lines) if line.end > head.body_at), len(lines))
    title = fields["title"].value if "title" in fields else None
    layout = lay_out(lines, body, title)
    roles: dict[int, ClauseKind] = {line.start: "head" for line in lines[:body]}
    roles.update(layout.roles)
    splits: dict[int, ClauseKind] = {cut: "head" for cut in head.cuts if cut not in roles}
    for plan in layout.parts:
        if plan.signature is not None and plan.signature.start not in roles:
            splits[plan.signature.start] = "signature"

    sections: list[Section] = []
    outlines: list[Outline] = []
    doubts: list[Doubt] = []
    parts: list[Part] = []
    bold = writes_bold(doc)
    for n, plan in enumerate(layout.parts, start=1):
        prefix = f"p{n}/" if n > 1 else ""
        inner = lines[plan.body : plan.stop]
        drafts, doubtful = sections_of(doc, inner, {line.start for line in inner if line.start in roles}, prefix, bold=bold)
        sections += records(drafts, f"p{n}")
        doubts += doubtful
        outlines.append(Outline(lines[plan.first : plan.stop], drafts, prefix))
        start = lines[plan.first].start if n > 1 else 0
        end = lines[plan.stop].start if plan.stop < len(lines) else len(text)
        parts.append(Part(id=f"p{n}", title=title if n == 1 else plan.title, span=Span(start=start, end=end)))

    found = _head_fields(text, fields, layout)
    return trusted(StructuredDocument)(
        **{name: vars(doc)[name] for name in type(doc).model_fields} | {"doubts": [*doc.doubts, *doubts]},
        **{name: reading.value for name, reading in found.items()},
        head={name: reading.field(doc) for name, reading in found.items()},
        parts=parts,
        attachments=_attachments(doc, layout),
        contacts=read_contacts(doc, lines, layout.contacts),
        sections=sections,
        clauses=clauses_of(doc, outlines, roles, splits),
    )


def _head_fields(text: str, fields: dict[str, Reading], layout: Layout) -> dict[str, Reading]:
    """The published fields of the head, in the contract's order, those that the text does not say left out."""
    found: dict[str, Reading | None] = {"title": fields.get("title"), "doc_number": fields.get("doc_number")}
    title = found["title"]
    genre = genre_of(title.value) if title else None
    found["genre"] = Reading(genre, title.spans, "end-of-title") if genre and title else genre_in(text)
    found["issuers"] = issuers(layout.parts, fields)
    found["addressees"] = fields.get("addressees")
    found["issue_date"] = issued = issue_date(layout.parts, fields)
    found["edition_date"] = edition_date(issued, fields)
    found["issue_year"] = issue_year(issued, fields)
    found["effective_from"] = effect = effective_from(text, issued, fields)
    found["valid_until"] = valid_until(text, effect.value if effect else None)
    return {name: reading for name, reading in found.items() if reading is not None}


def _attachments(doc: TextDocument, layout: Layout) -> list[Attachment]:
    """The printed list, each entry with the part that is its text; then attachments that only their marker shows."""
    carried = [(n, plan) for n, plan in enumerate(layout.parts) if plan.attached]
    found: list[Attachment] = []
    bound: set[int] = set()
    for entry in (entry for printed in layout.lists for entry in printed.entries):
        match = next(
            (at for at in carried if at[0] not in bound and _same(entry.number, entry.title, at[1].number, at[1].title, len(carried))), None
        )
        if match:
            bound.add(match[0])
        span = Span(start=entry.start, end=entry.end)
        body = _body(doc, layout, match[0]) if match else None
        found.append(Attachment(number=entry.number, title=entry.title, span=span, source_spans=doc.traced.to_source(span), body=body))
    for n, plan in carried:
        if n not in bound and plan.title and plan.title_spans:
            span = Span(start=plan.title_spans[0][0], end=plan.title_spans[-1][1])
            found.append(
                Attachment(
                    number=plan.number, title=plan.title, span=span, source_spans=doc.traced.to_source(span), body=_body(doc, layout, n)
                )
            )
    return found


def _same(number: str | None, title: str, other: str | None, name: str | None, carried: int) -> bool:
    if number and other:
        return number == other
    return (name is not None and "".join(title.split()) == "".join(name.split())) or (
        carried == 1 and not (number and other) and number in (None, "1")
    )


def _body(doc: TextDocument, layout: Layout, n: int) -> Span:
    plan = layout.parts[n]
    lines = split_lines(doc.text)
    start = lines[plan.body].start if plan.body < len(lines) else len(doc.text)
    end = lines[plan.stop].start if plan.stop < len(lines) else len(doc.text)
    return Span(start=min(start, end), end=end)
