"""The traced text: an immutable string that knows the way back to its source.

Every stage that alters a text returns a new `TracedText`; nothing is ever overwritten. Inside, the edits are parallel
arrays against the *source* (not against the text before), so that a chain of stages costs no more to look up than one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ..errors import TraceError
from .edit import REASONS, Edit, Reason
from .span import Span, spanning

_RANK: dict[str, int] = {reason: rank for rank, reason in enumerate(REASONS)}


class Change(NamedTuple):
    """Put `after` in place of [start, end) of the text at hand. Positions are in the text, not in the source."""

    start: int
    end: int
    after: str
    reason: Reason
    rule: str
    evidence: str = ""


class _Row(NamedTuple):
    """One edit inside: source [s0, s1) stands as text [t0, t1)."""

    s0: int
    s1: int
    t0: int
    t1: int
    rank: int
    rule: str
    evidence: str

    @property
    def aligned(self) -> bool:
        """Character for character: both sides equally long, as in script conversion."""
        return self.t1 - self.t0 == self.s1 - self.s0 and self.t1 > self.t0


class _Group:
    """Changes, with the edits that they run into, on their way to become one edit."""

    def __init__(self, s0: int, start: int, end: int, s1: int) -> None:
        self.s0, self.s1 = s0, s1
        self.pos, self.end = start, end  # text taken in so far, and how far the edits that were run into reach
        self.pieces: list[str] = []
        self.rank, self.rule, self.evidence = -1, "", ""

    def name(self, rank: int, rule: str, evidence: str, older: bool = False) -> None:
        """Take the reason of a member if it weighs more than the one so far; at equal weight the newer is told."""
        if rank > self.rank or (rank == self.rank and not older):
            self.rank, self.rule, self.evidence = rank, rule, evidence


class TracedText:
    """An immutable `text` with its edits back to `source`.

    >>> t = TracedText.of("智慧財產權 保護").apply([Change(5, 6, "", "whitespace", "space-between-han")])
    >>> t.text, t.to_source(Span(start=3, end=7))
    ('智慧財產權保護', [Span(start=3, end=5), Span(start=6, end=8)])
    """

    __slots__ = ("_evidence", "_ranks", "_rules", "_s0", "_s1", "_t0", "_t1", "source", "text")

    source: str
    text: str

    def __init__(self, source: str, rows: Sequence[tuple[int, int, str, int, str, str]]) -> None:
        """From the source and rows of (source start, source end, after, rank of reason, rule, evidence), in order."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = length = 0
        for s0, s1, after, _, rule, _ in rows:
            if not at <= s0 <= s1 <= len(source):
                raise TraceError(f"edit [{s0},{s1}) by {rule} does not follow [..{at}) in a source of {len(source)}: sort the edits")
            pieces += source[at:s0], after
            length += s0 - at
            starts.append(length)
            length += len(after)
            ends.append(length)
            at = s1
        pieces.append(source[at:])
        self._s0, self._s1 = [row[0] for row in rows], [row[1] for row in rows]
        self._t0, self._t1 = starts, ends
        self._ranks = bytes([row[3] for row in rows])
        self._rules, self._evidence = [row[4] for row in rows], [row[5] for row in rows]
        self.source, self.text = source, "".join(pieces)

    @classmethod
    def of(cls, source: str) -> "TracedText":
        """The text that is its own source."""
        return cls(source, [])

    def __len__(self) -> int:
        return len(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TracedText) and self.source == other.source and list(self._triples()) == list(other._triples())

    def __hash__(self) -> int:
        return hash((self.source, self.text))

    def __repr__(self) -> str:
        return f"TracedText({self.text[:30]!r}, {len(self._s0)} edits)"

    def _triples(self) -> Iterator[tuple[int, int, str, int, str, str]]:
        for s0, s1, t0, t1, rank, rule, evidence in self._rows():
            yield s0, s1, self.text[t0:t1], rank, rule, evidence

    def _rows(self) -> Iterator[_Row]:
        return map(_Row, self._s0, self._s1, self._t0, self._t1, self._ranks, self._rules, self._evidence)

    # -- looking up -------------------------------------------------------------------------------------------------

    def to_source(self, span: Span) -> list[Span]:
        """The pieces of the source that `span` of the text stands for, in order, those that touch joined.

        Where something was cut out of the middle there is more than one. Inside a replacement of another length the
        whole replaced piece counts. A span of inserted text alone gives one empty piece where it was inserted.
        """
        a, b = span.start, span.end
        if b > len(self.text):
            raise TraceError(f"span [{a},{b}) reaches beyond a text of {len(self.text)}: take it from this text, not from another stage")
        starts, ends = self._t0, self._t1
        i = bisect_right(ends, a)  # the first edit that ends beyond a; deletions at a are before it
        pos = a
        shift = self._s1[i - 1] - ends[i - 1] if i else 0
        if a < b and (i == len(starts) or starts[i] >= b):  # nothing was edited inside
            return [spanning(a + shift, b + shift) if shift else span]
        pieces: list[tuple[int, int]] = []
        for at in range(i, bisect_left(starts, b, i)):
            s0, s1, t0, t1 = self._s0[at], self._s1[at], starts[at], ends[at]
            if t1 - t0 == s1 - s0:
                continue  # character for character: the source goes on as the text does
            if t0 > pos:
                pieces.append((pos + shift, t0 + shift))
            if s1 > s0 and t1 > t0:
                pieces.append((s0, s1))
            pos, shift = t1, s1 - t1
        if pos < b:
            pieces.append((pos + shift, b + shift))
        if not pieces:
            at = self._source_point(a)
            pieces.append((at, at))
        joined = [pieces[0]]
        for s, e in pieces[1:]:
            if s == joined[-1][1]:
                joined[-1] = (joined[-1][0], e)
            else:
                joined.append((s, e))
        return [spanning(s, e) for s, e in joined]

    def _source_point(self, position: int) -> int:
        i = bisect_right(self._t1, position)
        if i < len(self._t0) and self._t0[i] <= position and self._t1[i] - self._t0[i] != self._s1[i] - self._s0[i]:
            return self._s0[i]
        return position + ((self._s1[i - 1] - self._t1[i - 1]) if i else 0)

    def to_text(self, span: Span) -> Span | None:
        """The span of the text that `span` of the source became, or None where nothing of it is left.

        Inside a replacement of another length the whole replacement counts.
        """
        a, b = span.start, span.end
        if b > len(self.source):
            raise TraceError(f"span [{a},{b}) reaches beyond a source of {len(self.source)}: take it from the source as decoded")
        start, end = self._text_point(a, after=False), self._text_point(b, after=True)
        return Span(start=start, end=end) if start < end else None

    def _text_point(self, position: int, after: bool) -> int:
        i = bisect_right(self._s1, position)
        if i < len(self._s0) and self._s0[i] < position:
            s0, s1, t0, t1 = self._s0[i], self._s1[i], self._t0[i], self._t1[i]
            if t1 - t0 == s1 - s0:
                return t0 + position - s0
            return t1 if after else t0
        if after:  # an end: what was inserted or deleted right at it is not part of the span
            i = bisect_left(self._s1, position)
            while i < len(self._s0) and self._s1[i] == position and self._s0[i] < position:
                i += 1
        return position + ((self._t1[i - 1] - self._s1[i - 1]) if i else 0)

    # -- altering ---------------------------------------------------------------------------------------------------

    def apply(self, changes: Iterable[Change]) -> "TracedText":
        """A new traced text with `changes` (in order, apart from each other) made to this one's text.

        A change that runs into an earlier edit becomes one edit with it; the weightier reason is told. What changes
        nothing leaves no edit. Raises TraceError when changes overlap or are out of order.
        """
        todo = self._checked(changes)
        if not todo:
            return self
        rows = list(self._split_at(todo))
        out: list[tuple[int, int, str, int, str, str]] = []
        group: _Group | None = None
        shift = i = 0  # source = text + shift, up to the next row
        for change in todo:
            if group is None or change.start >= group.end:
                if group is not None:
                    self._close(group, out)
                    group = None
                while i < len(rows) and rows[i].t1 <= change.start:
                    out.append(self._triple(rows[i]))
                    shift = rows[i].s1 - rows[i].t1
                    i += 1
                if i == len(rows) or rows[i].t0 >= change.end:  # runs into no earlier edit
                    place = change.start + shift, change.end + shift
                    out.append((*place, change.after, _RANK[change.reason], change.rule, change.evidence))
                    continue
                start = change.start
                if i < len(rows) and rows[i].t0 < start:  # inside a replacement of another length: take it in whole
                    start = rows[i].t0
                group = _Group(start + shift, start, start, start + shift)
            group.pieces += self.text[group.pos : change.start], change.after
            group.name(_RANK[change.reason], change.rule, change.evidence)
            group.pos = change.end
            group.end = max(group.end, change.end)
            while i < len(rows) and rows[i].t0 < change.end:
                group.name(*rows[i][4:], older=True)
                shift = rows[i].s1 - rows[i].t1
                group.end = max(group.end, rows[i].t1)
                i += 1
            group.s1 = group.end + shift
        if group is not None:
            self._close(group, out)
        out += [self._triple(row) for row in rows[i:]]
        return TracedText(self.source, [row for row in out if row[2] != self.source[row[0] : row[1]]])

    def _checked(self, changes: Iterable[Change]) -> list[Change]:
        todo: list[Change] = []
        at = 0
        for change in changes:
            if not at <= change.start <= change.end <= len(self.text):
                raise TraceError(
                    f"change [{change.start},{change.end}) by {change.rule} does not follow [..{at}) in a text of {len(self.text)}: "
                    "sort the changes and keep them apart"
                )
            at = change.end
            if self.text[change.start : change.end] != change.after:
                todo.append(change)
        return todo

    def _triple(self, row: _Row) -> tuple[int, int, str, int, str, str]:
        return row.s0, row.s1, self.text[row.t0 : row.t1], row.rank, row.rule, row.evidence

    def _close(self, group: _Group, out: list[tuple[int, int, str, int, str, str]]) -> None:
        after = "".join(group.pieces) + self.text[group.pos : group.end]
        if after != self.source[group.s0 : group.s1]:
            out.append((group.s0, group.s1, after, group.rank, group.rule, group.evidence))

    def _split_at(self, changes: list[Change]) -> Iterator[_Row]:
        """The rows, those that are character for character cut at the borders of changes, so that none straddles one."""
        borders = sorted({p for change in changes for p in (change.start, change.end)})
        for row in self._rows():
            if row.aligned:
                k = bisect_right(borders, row.t0)
                while k < len(borders) and borders[k] < row.t1:
                    cut = borders[k] - row.t0
                    left = row._replace(s1=row.s0 + cut, t1=row.t0 + cut)
                    row = row._replace(s0=row.s0 + cut, t0=row.t0 + cut)
                    yield left
                    k += 1
            yield row

    # -- publishing -------------------------------------------------------------------------------------------------

    def edits(self) -> list[Edit]:
        """Every difference between source and text, in order."""
        return [
            Edit(
                source=Span(start=s0, end=s1),
                before=self.source[s0:s1],
                after=after,
                reason=REASONS[rank],
                rule=rule,
                evidence=evidence,
            )
            for s0, s1, after, rank, rule, evidence in self._triples()
        ]

    def replay(self) -> str:
        """The text, made again from the source and the published edits."""
        return replay(self.source, self.edits())

    @classmethod
    def __get_pydantic_core_schema__(cls, source_type: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def load(data: Any) -> TracedText:
            if isinstance(data, TracedText):
                return data
            return cls(data["source"], [(s0, s1, after, _RANK[reason], rule, ev) for s0, s1, after, reason, rule, ev in data["edits"]])

        def dump(traced: TracedText) -> dict[str, Any]:
            edits = [[s0, s1, after, REASONS[rank], rule, ev] for s0, s1, after, rank, rule, ev in traced._triples()]
            return {"text": traced.text, "source": traced.source, "edits": edits}

        return core_schema.no_info_plain_validator_function(load, serialization=core_schema.plain_serializer_function_ser_schema(dump))


def replay(source: str, edits: Sequence[Edit]) -> str:
    """Make `edits` (in source order) on `source` and return the text. Raises TraceError when one does not fit."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        if edit.source.start < at or edit.source.of(source) != edit.before:
            place = f"[{edit.source.start},{edit.source.end})"
            raise TraceError(f"edit at {place} does not fit the source: {edit.before!r} is not there: build again from this source")
        pieces += source[at : edit.source.start], edit.after
        at = edit.source.end
    return "".join(pieces) + source[at:]
