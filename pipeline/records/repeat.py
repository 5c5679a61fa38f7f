"""A passage that stands more than once in the source."""

from bisect import bisect_right
from itertools import accumulate
from operator import itemgetter

from .base import Record
from .span import Span


class Repeat(Record):
    """`kept` stands in the text, `duplicate` was taken out; both are in the source.

    `blocks` are the stretches that are the same in both, as (start in kept, start in duplicate, length), in order, all in
    source positions. What lies between two blocks differs (damage in one of them).
    """

    kept: Span
    duplicate: Span
    blocks: list[tuple[int, int, int]]

    def elsewhere(self, pieces: list[Span]) -> list[Span]:
        """Where `pieces` of the kept passage stand in the copy; empty where they do not lie in the kept passage."""
        if not pieces or not all(piece in self.kept for piece in pieces):
            return []
        found: list[Span] = []
        for piece in pieces:
            i = max(0, bisect_right(self.blocks, piece.start, key=itemgetter(0)) - 1)
            while i < len(self.blocks) and self.blocks[i][0] < piece.end:
                kept, copied, length = self.blocks[i]
                start, end = max(piece.start, kept), min(piece.end, kept + length)
                if start < end:
                    moved = Span(start=copied + start - kept, end=copied + end - kept)
                    if found and found[-1].end == moved.start:
                        moved = Span(start=found.pop().start, end=moved.end)
                    found.append(moved)
                i += 1
        return found


class Copies:
    """The repeats of a notice by place, so that a look costs the same however many there are."""

    def __init__(self, repeats: list[Repeat]) -> None:
        self._repeats = repeats
        self._order = sorted(range(len(repeats)), key=lambda k: repeats[k].kept.start)
        self._starts = [repeats[k].kept.start for k in self._order]
        self._reach = list(accumulate((repeats[k].kept.end for k in self._order), max))  # how far those so far reach at most

    def of(self, pieces: list[Span]) -> list[list[Span]]:
        """The further places of a passage, each as its pieces in the source, in the order of the repeats."""
        near: list[int] = []
        i = bisect_right(self._starts, pieces[0].start) if pieces else 0
        while i and self._reach[i - 1] >= pieces[-1].end:
            i -= 1
            near.append(self._order[i])
        return [found for k in sorted(near) if (found := self._repeats[k].elsewhere(pieces))]
