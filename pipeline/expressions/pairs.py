"""Where any of many pairs of characters stands in a text: one look into a table a character, as slices would cost ten times as much."""

from collections.abc import Iterable

import numpy as np

_BEYOND = 0xFFFF  # no character; stands for all beyond the basic plane, where no pair begins or ends


class Pairs:
    """A set of pairs of characters, to be found in texts; one character alone stands for all pairs that it begins."""

    def __init__(self, words: Iterable[str]) -> None:
        pairs = set(words)
        self._first, self._second = np.zeros(_BEYOND + 1, np.int32), np.zeros(_BEYOND + 1, np.int32)
        for table, column in ((self._first, 0), (self._second, 1)):
            for row, character in enumerate(sorted({pair[column] for pair in pairs if len(pair) > column}), 1):
                table[ord(character)] = row
        width = self._second.max() + 1
        self._first *= width
        self._both = np.zeros(self._first.max() + width, np.bool_)  # row after row
        for pair in pairs:
            row = self._first[ord(pair[0])]
            self._both[row + self._second[ord(pair[1])] if len(pair) == 2 else slice(row, row + width)] = True

    def places(self, text: str) -> list[int]:
        """Where a pair begins, in order. Pairs may overlap; the last character begins one with the end of the text."""
        codes = np.frombuffer(f"{text}\n".encode("utf-32-le", "surrogatepass"), np.uint32)
        both = self._first.take(codes[:-1], mode="clip") + self._second.take(codes[1:], mode="clip")
        found: list[int] = self._both.take(both).nonzero()[0].tolist()
        return found
