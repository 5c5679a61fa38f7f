"""A notice laid out for the rules: its sentences cut into units and segments, its expressions in reach.

All positions are in the notice's text. A *unit* is what stands between 。 or ； and the next, the reach of one fact; a
*segment* is what stands between commas of one unit, brackets and quotation marks kept whole.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

import regex

from ..expressions import mentions
from ..records import Clause, Copies, Mention, Section, Span, StructuredDocument
from ..records.span import spanning
from .lexicon import marker_words
from .paid_under import paying
from .seasons import with_seasons
from .times_told import looking_back, of_one_year

_OPEN = {"（": "）", "《": "》", "“": "”", "〔": "〕", "(": ")", "「": "」", "『": "』", "【": "】"}
_CLOSE = set(_OPEN.values())
_BRACKETS = {*_OPEN, *_CLOSE}
_UNIT_END = "。；！？;|\t"
_SEGMENT_END = "，,：:"
_MARK = re.escape("".join([*_OPEN, *sorted(_CLOSE), _UNIT_END, _SEGMENT_END])) + "\\n"
#: A mark, or a pair of brackets without one inside, which parts nothing.
_MARKS = re.compile(f"[{_MARK}](?:(?<=[{re.escape(''.join(_OPEN))}])[^{_MARK}]*[{re.escape(''.join(sorted(_CLOSE)))}])?")
#: ●企业应当…, ▶ 各县…, - 到2025年…: the sign that a line opens with is no part of what it says.
_BULLET = regex.compile(r"[●■◆▶►▪▸◇★☆✦❖➤➢※♦•·▲△-][^\S\n]*(?=[\p{Han}“《\d])")
_BULLETS = frozenset("●■◆▶►▪▸◇★☆✦❖➤➢※♦•·▲△-")
_BODY = ("sentence", "item", "heading", "table_row")
_TITLE = regex.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
_SHORT_QUOTE = regex.compile(r"“(?!两委”)[^“”\n]{1,14}”")


def _title_blanked(title: regex.Match[str]) -> str:
    return "《" + "□" * (len(title[0]) - 2) + "》"


def _quote_blanked(quote: regex.Match[str]) -> str:
    return "“" + "□" * (len(quote[0]) - 2) + "”"


#: Where words stand in the text: start and end.
Place = tuple[int, int]


class Segment(NamedTuple):
    """A comma-bounded stretch, without the mark that ends it."""

    start: int
    end: int


#: A segment of a pair, and a unit of its parts, without the call that a NamedTuple's own constructor is.
_segment: Callable[[Place], Segment] = partial(tuple.__new__, Segment)
_unit: "Callable[[tuple[int, int, Clause, tuple[Segment, ...]]], Unit]"


class Unit(NamedTuple):
    """What stands between two of 。；: the reach of one fact."""

    start: int
    end: int
    clause: Clause
    segments: tuple[Segment, ...]

    def segment_at(self, position: int) -> Segment:
        """The segment that holds `position`, or the last one before it."""
        return self.segments[max(0, bisect_right(self.segments, position, key=itemgetter(0)) - 1)]


_unit = partial(tuple.__new__, Unit)


class Reading:
    """A structured notice with what the rules of extraction ask for again and again.

    `text` is the notice's text, `masked` the same with titles in 《》 and short quotations blanked out (same length), so that no
    rule reads inside a name. `mentions` are all its expressions in order, `times` the times among them by where they begin.
    `sections` are its sections by id, `clauses` those that can hold facts: the body, without head, signature, contacts and the
    list of attachments.

    What is asked for at every step is laid out at once and not by properties, which cost as much again.
    """

    def __init__(self, document: StructuredDocument) -> None:
        """Read the expressions of `document` and lay them out."""
        self.document = document
        self.text = text = document.traced.text
        self.masked = _SHORT_QUOTE.sub(_quote_blanked, _TITLE.sub(_title_blanked, text))
        self.year = document.issue_year  # from its date or its number
        day = document.issue_date or (f"{self.year}-01-01" if self.year else None)
        self.mentions: list[Mention] = with_seasons(text, mentions(text, day))
        self.times = {mention.start: mention for mention in self.mentions if mention.kind == "time"}
        self._mention_starts = [mention.start for mention in self.mentions]
        self._mention_kinds = [mention.kind for mention in self.mentions]
        self.sections = {section.id: section for section in document.sections}
        self.clauses = [clause for clause in document.clauses if clause.kind in _BODY]
        self._clause_starts = [clause.span.start for clause in document.clauses]
        self.marker_from = self._marker_from()
        self.time_from = self._time_from()
        self._to_source = document.traced.to_source
        self._repeats = bool(document.repeats)
        self._units: dict[str, list[Unit]] = {}

    def mentions_in(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """The expressions that lie wholly in [start, end), of `kinds` where any are named."""
        starts = self._mention_starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []  # as in most stretches that are asked for
        near = self.mentions[first : bisect_left(starts, end, first)]
        return [mention for mention in near if mention.end <= end and (not kinds or mention.kind in kinds)]

    def clauses_with(self, *kinds: str) -> list[Clause]:
        """The clauses of the body that an expression of `kinds` begins in, in text order: most hold none."""
        found: list[Clause] = []
        reached = 0
        for start, kind in zip(self._mention_starts, self._mention_kinds):
            if start >= reached and kind in kinds:
                clause = self.clause_at(start)
                reached = clause.span.end
                if clause.kind in _BODY:
                    found.append(clause)
        return found

    def _time_from(self) -> list[int]:
        """By place, where the next time begins; the length of the text where none does, and for the two places behind it."""
        following: list[int] = []
        for start in self.times:
            following += [start] * (start + 1 - len(following))
        return following + [len(self.masked)] * (len(self.masked) + 3 - len(following))

    def time_at(self, place: int, end: int) -> Mention | None:
        """The time that begins at `place` and ends by `end`."""
        mention = self.times.get(place)
        return mention if mention is not None and mention.end <= end else None

    @cached_property
    def _looking_back(self) -> list[tuple[int, int]]:
        return looking_back(self.masked)

    @cached_property
    def _of_one_year(self) -> list[tuple[int, int]]:
        return of_one_year(self.masked)

    def looks_back(self, position: int) -> bool:
        """Whether the paragraph tells there what was reached (这五年，…)."""
        return _inside(self._looking_back, position)

    def sets_year(self, position: int) -> bool:
        """Whether the paragraph tells there the goals of one year (今年…主要预期目标是：…)."""
        return _inside(self._of_one_year, position)

    @cached_property
    def copies(self) -> Copies:
        """Where repeated passages stand again."""
        return Copies(self.document.repeats)

    def chain(self, section_id: str | None) -> Iterator[Section]:
        """A section and those above it, from the inside out."""
        while section_id is not None:
            section = self.sections[section_id]
            yield section
            section_id = section.parent_id

    @cached_property
    def paying(self) -> frozenset[str]:
        """The clauses under a heading or a lead that says that the sums there are paid."""
        return paying(self.document)

    @cached_property
    def _by_section(self) -> dict[str, list[Clause]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.document.clauses:
            if clause.section_id is not None:
                found.setdefault(clause.section_id, []).append(clause)
        return found

    def of_section(self, section_id: str) -> list[Clause]:
        """The clauses of a section itself, without those of sections in it, in text order."""
        return self._by_section.get(section_id, [])

    @cached_property
    def first_of_sections(self) -> dict[str, Clause]:
        """By section, the first clause of its own that is no heading."""
        return {name: first for name, own in self._by_section.items() if (first := next((c for c in own if c.kind != "heading"), None))}

    @cached_property
    def before_items(self) -> dict[str, Clause]:
        """By item, the clause in front of the run of items of its section that it stands in."""
        found: dict[str, Clause] = {}
        for last, clause in pairwise(self.document.clauses):
            if clause.kind == "item":
                same = last.kind == "item" and last.section_id == clause.section_id
                before = found.get(last.id) if same else last
                if before is not None:
                    found[clause.id] = before
        return found

    def clause_at(self, position: int) -> Clause:
        """The clause that holds `position`."""
        return self.document.clauses[max(0, bisect_right(self._clause_starts, position) - 1)]

    def beside(self, clause: Clause, step: int) -> Clause | None:
        """The clause `step` places on (1 the next, -1 the one before), None at either end."""
        at = bisect_left(self._clause_starts, clause.span.start) + step
        return self.document.clauses[at] if 0 <= at < len(self.document.clauses) else None

    def _marker_from(self) -> list[int]:
        """By place, where the next marker of modality may begin; the length of the text where none does."""
        following: list[int] = []
        for found in marker_words().finditer(self.masked):
            following += [found.start()] * (found.end() - len(following))
        return following + [len(self.masked)] * (len(self.masked) + 1 - len(following))

    def units(self, clause: Clause) -> list[Unit]:
        """The units of a clause, each with its segments."""
        name = clause.id
        found = self._units.get(name)
        if found is None:
            found = self._units[name] = self._cut(clause)
        return found

    def all_units(self) -> Iterator[Unit]:
        """The units of all clauses of the body, in text order."""
        for clause in self.clauses:
            yield from self.units(clause)

    def _cut(self, clause: Clause) -> list[Unit]:
        text, depth, span = self.masked, 0, clause.span
        start, stops = span.start, span.end
        seg = start = _behind_bullet(text, start, stops) if text[start] in _BULLETS else start
        units: list[Unit] = []
        segments: list[Segment] = []
        for mark in _MARKS.finditer(text, start, stops):
            i, after = mark.span()
            if after - i > 1:
                continue  # a pair of brackets
            ch = text[i]
            if ch == "\n":
                depth = 0
            elif ch in _BRACKETS:
                depth = depth + 1 if ch in _OPEN else max(0, depth - 1)
            elif depth:
                continue
            elif ch in _SEGMENT_END:
                if ch == "，" or not _inside_figure(text, i):
                    if i > seg:
                        segments.append(_segment((seg, i)))
                    seg = after
            else:
                stop = i
                if ch == "|":
                    stop, after = i - (text[i - 1] == " "), i + 1 + (text[i + 1 : i + 2] == " ")
                if stop > seg:
                    segments.append(_segment((seg, stop)))
                if segments:
                    units.append(_unit((start, stop, clause, tuple(segments))))
                start = seg = after
                segments = []
        end = start + len(text[start:stops].rstrip())
        if end > seg:
            segments.append(_segment((seg, end)))
        if segments:
            units.append(_unit((start, end, clause, tuple(segments))))
        return units

    def span(self, start: int, end: int) -> Span:
        """[start, end) as a record."""
        return spanning(start, end)

    def words(self, place: tuple[int, int] | None) -> str | None:
        """The text at a place, None where there is none."""
        return self.text[place[0] : place[1]] if place is not None else None

    def locate(self, start: int, end: int) -> tuple[Span, list[Span], list[list[Span]]]:
        """Span, source spans and further places of [start, end), as facts carry them."""
        span = self.span(start, end)
        pieces = self._to_source(span)
        return span, pieces, self.copies.of(pieces) if self._repeats else []


def _behind_bullet(text: str, start: int, end: int) -> int:
    """Where the words behind the sign begin that a line opens with: ●企业应当…; not -5%."""
    found = _BULLET.match(text, start, end)
    return found.end() if found is not None and (text[start] != "-" or not text[start + 1 : start + 2].isdigit()) else start


def _inside(stretches: list[tuple[int, int]], position: int) -> bool:
    before = bisect_right(stretches, position, key=itemgetter(0))
    return before > 0 and position < stretches[before - 1][1]


def _inside_figure(text: str, i: int) -> bool:
    """10,000 and 17:00 and 7：3 and https: are no places to cut."""
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    return (before.isdigit() and after.isdigit()) or after == "/"
