"""Character statistics: how often two and three ideographs stand together in official texts.

The counts come from laws, regulations and government reports (21.5 million characters), packed by `train`. Everything that
is no ideograph counts as one break.
"""

import zlib
from array import array
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from math import log2

from ..errors import GazetteerError
from ..gazetteer import folder

MAGIC = b"GWCC0001"
BREAK = "\u3002"
NAME = "character_counts.bin.z"
_STEPS = 4  # steps per octave in which counts are kept


def quantise(count: int) -> int:
    """A count as a step of a quarter octave, from 0 for 1."""
    return min(255, round(log2(count) * _STEPS))


_COUNT = [2 ** (step / _STEPS) for step in range(256)]


class Characters:
    """Counts of single characters, pairs and triples; 0 where the file has none."""

    def __init__(self, packed: bytes) -> None:
        try:
            data = zlib.decompress(packed)
        except zlib.error:
            data = b""
        if not data.startswith(MAGIC):
            raise GazetteerError(f"gazetteers/{NAME} is no file of character counts: make it again with pipeline.repair.train")
        at = len(MAGIC)

        def take(code: str, count: int) -> "array[int]":
            nonlocal at
            values = array(code)
            values.frombytes(data[at : at + count * values.itemsize])
            at += count * values.itemsize
            return values

        head, pairs, triples = take("I", 3)
        chars = data[at : at + head].decode()
        at += head + (-head % 4)
        self._chars = chars
        self.number = {char: i for i, char in enumerate(chars)}
        self._singles = take("I", len(chars))
        self._row_start = list(accumulate(take("H", len(chars)), initial=0))
        self._second = take("H", pairs)
        self._pair_count = take("B", pairs)
        self._triple_start = list(accumulate(take("H", pairs), initial=0))
        self._third = take("H", triples)
        self._triple_count = take("B", triples)
        self.total = sum(self._singles)

    def single(self, char: str) -> float:
        """How often `char` stands in the texts."""
        number = self.number.get(char)
        return 0.0 if number is None else float(self._singles[number])

    def _pair_row(self, first: str, second: str) -> int:
        a, b = self.number.get(first), self.number.get(second)
        if a is None or b is None:
            return -1
        start, end = self._row_start[a], self._row_start[a + 1]
        row = bisect_left(self._second, b, start, end)
        return row if row < end and self._second[row] == b else -1

    def pair(self, first: str, second: str) -> float:
        """How often `first` and `second` stand together; counts below 2 are 0."""
        row = self._pair_row(first, second)
        return 0.0 if row < 0 else _COUNT[self._pair_count[row]]

    def behind(self, first: str, least: float) -> frozenset[str]:
        """The characters that stand right behind `first` at least so often."""
        number = self.number.get(first)
        if number is None:
            return frozenset()
        rows = range(self._row_start[number], self._row_start[number + 1])
        return frozenset(self._chars[self._second[row]] for row in rows if _COUNT[self._pair_count[row]] >= least)

    def triple(self, first: str, second: str, third: str) -> float:
        """How often the three stand together; counts below 4 are 0."""
        row, c = self._pair_row(first, second), self.number.get(third)
        if row < 0 or c is None:
            return 0.0
        start, end = self._triple_start[row], self._triple_start[row + 1]
        at = bisect_left(self._third, c, start, end)
        return _COUNT[self._triple_count[at]] if at < end and self._third[at] == c else 0.0


@cache
def characters() -> Characters:
    """The shipped counts, read once. Raises GazetteerError when the file is missing or broken."""
    path = folder() / NAME
    try:
        return Characters(path.read_bytes())
    except FileNotFoundError:
        raise GazetteerError(f"gazetteers/{NAME} is missing: restore it from the repository") from None
