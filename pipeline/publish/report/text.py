"""The text of a notice as paragraphs, cut where a clause, a fact or a suspect begins or ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...records import Clause, Fact, Notice, Span, Suspect


class Piece(NamedTuple):
    """A stretch of text in which the same facts hold. `facts` are numbers of the list of facts, the shortest fact first.

    `opens` are the ids of facts that begin here, `suspect` is the number of the suspect that it belongs to.
    """

    text: str
    facts: tuple[int, ...]
    opens: tuple[str, ...]
    suspect: int | None


class Run(NamedTuple):
    """What of one clause stands in one paragraph; `id` is given where the clause begins."""

    id: str | None
    pieces: list[Piece]


class Paragraph(NamedTuple):
    """One line of the text. `level` is that of the heading that it is, else 0.

    `sections` begin here; `lost` are the levels of those whose heading is lost.
    """

    level: int
    sections: list[str]
    lost: list[int]
    runs: list[Run]


def paragraphs(notice: Notice, facts: Sequence[Fact]) -> list[Paragraph]:
    """All of the text of `notice`, each code point once but for the line breaks between paragraphs. Linear in text and facts."""
    sections = sorted(notice.sections, key=lambda section: section.span.start)
    places = _Places(notice, facts)
    made: list[Paragraph] = []
    start = passed = 0
    for line in notice.text.split("\n"):
        span = Span(start=start, end=start + len(line))
        begun = passed
        while passed < len(sections) and sections[passed].span.start <= span.end:
            passed += 1
        here = sections[begun:passed]
        level = next((one.level for one in here if one.span == span and not one.implied and line), 0)
        made.append(Paragraph(level, [one.id for one in here], [one.level for one in here if one.implied], places.runs(span)))
        start = span.end + 1
    return made


class _Places:
    """Goes through the text once, from left to right, and knows which facts hold and which suspect."""

    def __init__(self, notice: Notice, facts: Sequence[Fact]) -> None:
        self.text, self.facts, self.suspects = notice.text, facts, notice.suspects
        self.clauses = {clause.span.start: clause.id for clause in reversed(notice.clauses)}
        self.begin: dict[int, list[int]] = {}
        for number, fact in enumerate(facts):
            self.begin.setdefault(fact.span.start, []).append(number)
        self.doubts = {suspect.span.start: number for number, suspect in enumerate(notice.suspects)}
        kinds: tuple[Sequence[Clause | Fact | Suspect], ...] = (notice.clauses, facts, notice.suspects)
        self.cuts = sorted({at for kind in kinds for one in kind for at in (one.span.start, one.span.end)})
        self.held: list[int] = []
        self.doubt: int | None = None

    def runs(self, line: Span) -> list[Run]:
        inside = self.cuts[bisect_right(self.cuts, line.start) : bisect_left(self.cuts, line.end)]
        runs: list[Run] = []
        for start, end in pairwise([line.start, *inside, line.end]):
            if start in self.clauses or not runs:
                runs.append(Run(self.clauses.get(start), []))
            runs[-1].pieces.append(self._piece(start, end))
        return runs

    def _piece(self, start: int, end: int) -> Piece:
        opened = self.begin.get(start, [])
        lasting = [number for number in self.held + opened if self.facts[number].span.end > start]
        self.held = sorted(lasting, key=lambda number: (len(self.facts[number].span), number))
        if self.doubt is not None and self.suspects[self.doubt].span.end <= start:
            self.doubt = None
        self.doubt = self.doubts.get(start, self.doubt)
        return Piece(self.text[start:end], tuple(self.held), tuple(self.facts[number].id for number in opened), self.doubt)
