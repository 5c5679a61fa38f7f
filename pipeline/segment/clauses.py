"""Clauses: the whole text cut into headings, sentences, members of lists, and lines of head and foot."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from ..records import Clause, Copies, TextDocument
from ..records.clause import ClauseKind
from ..records.span import spanning
from ..records.trusted import trusted
from .lines import Line
from .sections import Draft
from .sentences import pieces


class Cut(NamedTuple):
    """A clause begins at `start`; `section` None before the first section and in the foot; `zone` names the ids there."""

    start: int
    kind: ClauseKind
    section: Draft | None
    zone: str
    opens: bool = False


#: A cut of its five parts, without the call that a NamedTuple's own constructor is.
_cut: Callable[[tuple[int, ClauseKind, Draft | None, str, bool]], Cut] = partial(tuple.__new__, Cut)


class Outline(NamedTuple):
    """What a part gives to its clauses: its lines, their roles, its sections, and where signatures begin inside lines."""

    lines: list[Line]
    sections: list[Draft]
    prefix: str


def clauses_of(doc: TextDocument, outlines: list[Outline], roles: dict[int, ClauseKind], splits: dict[int, ClauseKind]) -> list[Clause]:
    """The clauses of the text, one after the other without a gap: put together they are the text.

    `roles` gives the kind of whole lines by their start; `splits` further beginnings inside lines (a signature glued to its text).
    """
    cuts: list[Cut] = []
    for outline in outlines:
        cuts += _cut_part(outline, roles, splits)
    if not cuts:
        return []
    text, to_source = doc.text, doc.traced.to_source
    cuts[0] = cuts[0]._replace(start=0)
    numbers: dict[str, int] = {}
    made, clause = list[Clause](), trusted(Clause)
    leads, copies = _Leads(), Copies(doc.repeats) if doc.repeats else None
    start = 0
    for cut, end in zip(cuts, [*(after.start for after in cuts[1:]), len(text)]):
        section, kind = cut.section, cut.kind
        zone = section.id if section else cut.zone
        numbers[zone] = count = numbers.get(zone, 0) + 1
        name = f"{zone}/c{count}"
        span = spanning(start, end)
        wording = text[start:end]
        source = to_source(span)
        led_by = leads.of(cut)
        if section and section.led_in and start == section.start and led_by:
            kind = "item"
        leads.saw(cut, name, wording)
        made.append(
            clause(
                id=name,
                section_id=section.id if section else None,
                kind=kind,
                lead_in_id=led_by,
                text=wording,
                span=span,
                source_spans=source,
                also_at=copies.of(source) if copies else [],
            )
        )
        start = end
    return made


class _Leads:
    """Which clause opens the list that a member belongs to."""

    def __init__(self) -> None:
        self.latest: str | None = None
        self.running: str | None = None
        self.series: dict[tuple[int, int], str] = {}

    def of(self, cut: Cut) -> str | None:
        section = cut.section
        if section is not None and section.label and not section.heading:
            key = (id(section.parent), section.series)
            if cut.start == section.start and section.led_in and self.latest is not None and key not in self.series:
                self.series[key] = self.latest
            if key in self.series:
                section.led_in = True
                return self.series[key] if cut.kind != "item" or cut.start == section.start else self.running
        return self.running if cut.kind == "item" else None

    def saw(self, cut: Cut, name: str, wording: str) -> None:
        if cut.kind != "item" or wording.rstrip().endswith("："):
            self.running = name
        self.latest = name


def _cut_part(outline: Outline, roles: dict[int, ClauseKind], splits: dict[int, ClauseKind]) -> list[Cut]:
    cuts: list[Cut] = []
    at = -1
    sections = [draft for draft in outline.sections if not draft.implied]
    ended = False
    inner = sorted(splits)
    next_split = 0
    for line in outline.lines:
        while next_split < len(inner) and inner[next_split] < line.start:
            next_split += 1
        role = roles.get(line.start)
        stop = line.end
        if next_split < len(inner) and line.start < inner[next_split] < line.end:
            stop = inner[next_split]
        if role is not None:
            ended = ended or role == "signature"
            here = sections[at] if at >= 0 and role in ("contact", "attachment") and not ended and at + 1 < len(sections) else None
            zone = outline.prefix + ("head" if role == "head" or (at < 0 and not ended) else "foot")
            cuts.append(Cut(line.start, role, here, zone))
        else:
            begin = line.start
            while True:
                section = sections[at] if at >= 0 else None
                if section is not None and section.tail is not None and begin >= section.tail:
                    section = section.article
                after = sections[at + 1] if at + 1 < len(sections) else None
                end = min(stop, after.start) if after else stop
                if end > begin:
                    cuts += _cut_stretch(line, begin, end, section, outline.prefix, ended)
                if after is None or after.start >= stop:
                    break
                at += 1
                begin = after.start
        if stop < line.end:
            ended = True
            for split in (place for place in inner[next_split : next_split + 4] if place < line.end):
                cuts.append(Cut(split, splits[split], None, outline.prefix + ("head" if splits[split] == "head" else "foot")))
            ended = splits[inner[next_split]] != "head"
    return cuts


def _cut_stretch(line: Line, begin: int, end: int, section: Draft | None, prefix: str, ended: bool) -> list[Cut]:
    """The clauses of one stretch of a body line: a heading first, where one stands here, then sentences."""
    zone = prefix + ("foot" if ended else "head")
    cuts: list[Cut] = []
    if section is not None and section.heading and begin < section.stop:
        if begin == section.start:
            cuts.append(Cut(begin, "heading", section, zone))
        begin = min(section.stop, end)
        begin += len(line.text[begin - line.start : end - line.start]) - len(line.text[begin - line.start : end - line.start].lstrip())
        if begin >= end:
            return cuts
    stretch = line.text[begin - line.start : end - line.start]
    if " | " in stretch or stretch.count("|") >= 2 or "\t" in stretch:
        return [*cuts, Cut(begin, "table_row", section, zone)]
    label = section.stop - begin if section is not None and not section.heading and section.start == begin else 0
    for piece in pieces(stretch[label:]):
        start = begin + (piece.start + label if piece.start else 0)
        cuts.append(_cut((start, piece.kind, section, zone, piece.opens)))
    return cuts
