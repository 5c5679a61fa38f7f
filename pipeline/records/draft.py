"""A text on its way through the passes of one stage: what `TracedText.apply` does, for many passes at the price of one.

A `TracedText` is made whole by each `apply`, all its edits anew. A draft keeps its edits as they are and looks only at those
that a change meets, so that a pass costs what it changes.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..errors import TraceError
from .edit import REASONS
from .span import Span
from .traced import Change, TracedText

_RANK: dict[str, int] = {reason: rank for rank, reason in enumerate(REASONS)}

_Row = tuple[int, int, str, int, str, str]  # as TracedText takes them: source start, source end, after, rank, rule, evidence


class Draft:
    """An immutable text with its edits back to `source`. Applying is as for a TracedText, and gives the same edits.

    >>> Draft("智慧財產權 保護").apply([Change(5, 6, "", "whitespace", "space-between-han")]).text
    '智慧財產權保護'
    """

    __slots__ = ("_places", "_rows", "source", "text")

    def __init__(self, source: str) -> None:
        """The text that is its own source."""
        self.source = self.text = source
        self._rows: list[_Row] = []
        self._places: list[int] = []  # where each row starts in the text

    def traced(self) -> TracedText:
        """The text as stages hand it on."""
        return TracedText(self.source, self._rows)

    def apply(self, changes: Iterable[Change]) -> "Draft":
        """A new draft with `changes` (in order, apart from each other) made to this one's text. See `TracedText.apply`."""
        text = self.text
        todo: list[Change] = []
        at = 0
        for change in changes:
            start, end, after, _, rule, _ = change
            if not at <= start <= end <= len(text):
                raise TraceError(
                    f"change [{start},{end}) by {rule} does not follow [..{at}) in a text of {len(text)}: "
                    "sort the changes and keep them apart"
                )
            at = end
            if text[start:end] != after:
                todo.append(change)
        if not todo:
            return self
        made = Draft(self.source)
        made.text, made._rows, made._places = _Work(self.source, text, self._rows, self._places).result(todo)
        return made

    def to_source(self, span: Span) -> list[Span]:
        """The pieces of the source that a `span` of the text stands for. See `TracedText.to_source`."""
        rows, places = self._rows, self._places
        first = bisect_right(places, span.start)
        if first and _end(rows[first - 1], places[first - 1]) > span.start:
            first -= 1
        last = max(first, bisect_left(places, span.end))
        start, end = span.start, span.end
        if first < last:
            start, end = min(start, places[first]), max(end, _end(rows[last - 1], places[last - 1]))
        left = start + (_shift(rows[first - 1], places[first - 1]) if first else 0)
        right = end + (_shift(rows[last - 1], places[last - 1]) if last else 0)
        near = TracedText(self.source[left:right], [(row[0] - left, row[1] - left, *row[2:]) for row in rows[first:last]])
        pieces = near.to_source(Span(start=span.start - start, end=span.end - start))
        return [Span(start=piece.start + left, end=piece.end + left) for piece in pieces]


def _end(row: _Row, place: int) -> int:
    """Where a row that starts at `place` of the text ends in it."""
    return place + len(row[2])


def _shift(row: _Row, place: int) -> int:
    """How much farther on the source is than the text, behind a row that starts at `place` of the text."""
    return row[1] - place - len(row[2])


class _Group:
    """A change, and those after it that meet the same row, on their way to become one row with the rows that they meet."""

    def __init__(self, start: int, s0: int) -> None:
        self.start, self.s0 = start, s0
        self.at = self.end = start  # how far the pieces and the rows reach in the text
        self.pieces: list[str] = []
        self.name: tuple[int, str, str] = (-1, "", "")  # rank, rule and evidence of the weightiest


class _Work:
    """One apply. Rows of the draft are passed up to each change; what a change meets becomes one row with it."""

    def __init__(self, source: str, text: str, rows: list[_Row], places: list[int]) -> None:
        self.source, self.text = source, text
        self.old, self.old_places = rows.copy(), places.copy()
        self.taken = 0  # rows of the draft
        self.edge = places[0] if places else len(text) + 1  # where the next of them starts
        self.shift = 0  # source = text + shift, up to there
        self.rows: list[_Row] = []
        self.places: list[int] = []
        self.pieces: list[str] = []
        self.at = self.grown = 0  # how far the pieces reach in the text, and how much longer they are than it
        self.cut = False

    def result(self, changes: list[Change]) -> tuple[str, list[_Row], list[int]]:
        """The text, the rows, and where they start in it."""
        text, rows, places, pieces = self.text, self.rows, self.places, self.pieces
        group: _Group | None = None
        for start, end, after, reason, rule, evidence in changes:
            if group is not None and start >= group.end:
                self._close(group)
                group = None
            if group is None:
                if start >= self.edge:
                    self._pass(start)
                if end <= self.edge:
                    pieces += text[self.at : start], after
                    rows.append((start + self.shift, end + self.shift, after, _RANK[reason], rule, evidence))
                    places.append(start + self.grown)
                    self.grown += len(after) - end + start
                    self.at = end
                    continue
                first = min(start, self.edge)
                group = _Group(first, first + self.shift)
            self._join(group, start, end, after, (_RANK[reason], rule, evidence))
        if group is not None:
            self._close(group)
        self._keep(len(self.old))
        pieces.append(text[self.at :])
        if self.cut:  # what is left of a row may change nothing
            kept = [(row, place) for row, place in zip(rows, places) if row[2] != self.source[row[0] : row[1]]]
            rows, places = [row for row, _ in kept], [place for _, place in kept]
        return "".join(pieces), rows, places

    def _keep(self, upto: int) -> None:
        """Rows of the draft that no change meets."""
        if upto > self.taken:
            self.rows += self.old[self.taken : upto]
            self.places += [place + self.grown for place in self.old_places[self.taken : upto]]
            self.shift = _shift(self.old[upto - 1], self.old_places[upto - 1])
            self.taken = upto
        self.edge = self.old_places[upto] if upto < len(self.old) else len(self.text) + 1

    def _pass(self, start: int) -> None:
        """Keep the rows that end before a change at `start`, and the part before it of one that is character for character."""
        i = bisect_right(self.old_places, start, self.taken)
        row, place = self.old[i - 1], self.old_places[i - 1]
        if _end(row, place) <= start:
            self._keep(i)
            return
        self._keep(i - 1)
        if place < start and row[1] - row[0] == len(row[2]):
            self.rows.append(self._halve(i - 1, start - place))
            self.places.append(place + self.grown)

    def _halve(self, i: int, size: int) -> _Row:
        """The first part of a row, of which only the rest stays to be taken."""
        row = self.old[i]
        s0, after, name = row[0], row[2], row[3:]
        self.old[i] = (s0 + size, row[1], after[size:], *name)
        self.edge = self.old_places[i] = self.old_places[i] + size
        self.cut = True
        return (s0, s0 + size, after[:size], *name)

    def _join(self, group: _Group, start: int, end: int, after: str, name: tuple[int, str, str]) -> None:
        """Take a change into the group, with the rows that it meets; at equal weight the newer name is told."""
        group.pieces += self.text[group.at : start], after
        if name[0] >= group.name[0]:
            group.name = name
        group.at = end
        group.end = max(group.end, end)
        while self.edge < end:
            i = self.taken
            row, place = self.old[i], self.old_places[i]
            if row[3] > group.name[0]:
                group.name = row[3:]
            if _end(row, place) > end and row[1] - row[0] == len(row[2]):
                self._halve(i, end - place)
                return
            self.taken += 1
            self.shift = _shift(row, place)
            self.edge = self.old_places[i + 1] if i + 1 < len(self.old) else len(self.text) + 1
            group.end = max(group.end, _end(row, place))

    def _close(self, group: _Group) -> None:
        after = "".join(group.pieces) + self.text[group.at : group.end]
        self.pieces += self.text[self.at : group.start], after
        s1 = group.end + self.shift
        if after != self.source[group.s0 : s1]:
            self.rows.append((group.s0, s1, after, *group.name))
            self.places.append(group.start + self.grown)
        self.grown += len(after) - group.end + group.start
        self.at = group.end
