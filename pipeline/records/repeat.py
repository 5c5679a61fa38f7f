"""A passage that stands more than once in the source."""

from bisect import bisect_right

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
        starts = [block[0] for block in self.blocks]
        found: list[Span] = []
        for piece in pieces:
            i = max(0, bisect_right(starts, piece.start) - 1)
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
