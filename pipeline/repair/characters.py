"""Character statistics: how often two and three signs stand together in official texts, and what that makes probable.

The counts come from laws, regulations and government reports (17 million characters) and from the words of a dictionary,
packed by `train`. Signs are those of `squeeze`: ideographs, marks, one sign for a figure.
"""

import zlib
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import GazetteerError
from ..gazetteer import folder

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

MAGIC = b"GWCC0002"
NAME = "character_counts.bin.z"
STEPS = 4  # steps per octave in which counts are kept
_PAIRS, _SINGLES = 3.0, 8.0  # how many sightings the pair, and the single sign, behind a triple weigh
_DENSE = 1200  # signs; they are numbered by frequency
_RARE = 3.0  # a pair seen less often is rare
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # of the hash: odd, bits well mixed
_COUNT = 2.0 ** (np.arange(256) / STEPS)


class _Rows:
    """Where keys stand among those known: by a table of hashes, and by bisection for the few that share a place in it."""

    def __init__(self, keys: Numbers) -> None:
        self._keys = np.append(keys, -1)
        self._bits = np.uint64(64 - (len(keys).bit_length() + 1))
        slots = self._slots(keys)
        rows = np.arange(len(keys), dtype=np.int32)
        self._row = np.full(1 << (64 - int(self._bits)), len(keys), np.int32)
        self._row[slots] = rows
        self._others = np.flatnonzero(self._row[slots] != rows)
        self._other_keys = keys[self._others]

    def _slots(self, keys: Numbers) -> Numbers:
        return (keys.view(np.uint64) * _FACTOR >> self._bits).view(np.int64)

    def of(self, keys: Numbers) -> Numbers:
        """The row of each key; one beyond the last for those that are not known."""
        found: Numbers = self._row.take(self._slots(keys)).astype(np.int64)
        none = len(self._keys) - 1
        wrong = ((self._keys.take(found) != keys) & (found != none)).nonzero()[0]
        if len(wrong):
            found[wrong] = none
            if len(self._others):
                sought = keys[wrong]
                at = np.minimum(self._other_keys.searchsorted(sought), len(self._others) - 1)
                right = self._other_keys[at] == sought
                found[wrong[right]] = self._others[at[right]]
        return found


class Characters:
    """Counts of single signs, pairs and triples, 0 where the file has none; and log-probabilities from all three."""

    def __init__(self, packed: bytes) -> None:
        try:
            data = zlib.decompress(packed)
        except zlib.error:
            data = b""
        if data[: len(MAGIC)] != MAGIC:
            raise GazetteerError(f"gazetteers/{NAME} is no file of character counts: make it again with pipeline.repair.train")
        at = len(MAGIC)

        def take(kind: str, count: int) -> Any:
            nonlocal at
            values = np.frombuffer(data, kind, count, at)
            at += values.nbytes
            return values

        head, pairs, triples = (int(number) for number in take("<u4", 3))
        signs = data[at : at + head].decode()
        at += head + (-head % 4)
        self.unknown = len(signs)
        self._ids = np.full(0x10000, self.unknown, np.int64)
        self._ids[[ord(sign) for sign in signs]] = np.arange(len(signs))
        self._singles: Floats = np.append(take("<u4", len(signs)), 0).astype(np.float64)
        self._base = len(signs) + 1
        firsts = np.repeat(np.arange(len(signs)), take("<u2", len(signs)))
        pair_keys: Numbers = firsts * self._base + take("<u2", pairs)
        self._pair_counts: Floats = np.append(_COUNT[take("u1", pairs)], 0.0)
        self._pair_rows = _Rows(pair_keys)
        dense = np.flatnonzero((firsts < _DENSE) & (pair_keys % self._base < _DENSE))
        self._rare = np.ones((_DENSE + 1, _DENSE + 1), bool)  # for the frequent signs, which most pairs are of
        self._rare[firsts[dense], pair_keys[dense] % self._base] = self._pair_counts[dense] < _RARE
        rows = np.repeat(np.arange(pairs), take("<u2", pairs))
        self._triple_rows = _Rows(rows * self._base + take("<u2", triples))
        self._triple_counts: Floats = np.append(_COUNT[take("u1", triples)], 0.0)
        self.total = float(self._singles.sum())

    def ids(self, signs: str) -> Numbers:
        """The number of each sign; `unknown` for one that the file does not have."""
        codes = np.frombuffer(signs.encode("utf-32-le"), "<u4")
        found: Numbers = self._ids.take(codes, mode="clip")  # several times faster than by an index
        return found

    def rare(self, ids: Numbers) -> Flags:
        """Which of the signs stand seldom together with the one behind them."""
        near = np.minimum(ids, _DENSE)
        found: Flags = self._rare.take(near[:-1] * (_DENSE + 1) + near[1:])
        far = near == _DENSE
        others = (far[:-1] | far[1:]).nonzero()[0]
        found[others] = self.pairs(ids[others], ids[others + 1]) < _RARE
        return found

    def pairs(self, a: Numbers, b: Numbers) -> Floats:
        """How often each `a` and `b` stand together."""
        found: Floats = self._pair_counts.take(self._pair_rows.of(a * self._base + b))
        return found

    def triples(self, a: Numbers, b: Numbers, c: Numbers) -> Floats:
        """How often each `a`, `b` and `c` stand together."""
        return self._triple_counts[self._triple_rows.of(self._pair_rows.of(a * self._base + b) * self._base + c)]

    def log_probability(self, a: Numbers, b: Numbers, c: Numbers) -> Floats:
        """log p(c | a b): triples, with pairs and single signs behind them by the weight of a few sightings."""
        rows = self._pair_rows.of(a * self._base + b)
        alone = (self._singles[c] + 0.3) / self.total
        after_one = (self.pairs(b, c) + _SINGLES * alone) / (self._singles[b] + _SINGLES)
        triple = self._triple_counts[self._triple_rows.of(rows * self._base + c)]
        found: Floats = np.log((triple + _PAIRS * after_one) / (self._pair_counts[rows] + _PAIRS))
        return found

    def single(self, sign: str) -> float:
        """How often `sign` stands in the texts."""
        return float(self._singles[self.ids(sign)[0]])

    def pair(self, first: str, second: str) -> float:
        """How often `first` and `second` stand together."""
        a, b = self.ids(first + second)
        return float(self.pairs(np.array([a]), np.array([b]))[0])

    def triple(self, first: str, second: str, third: str) -> float:
        """How often the three stand together."""
        a, b, c = self.ids(first + second + third)
        return float(self.triples(np.array([a]), np.array([b]), np.array([c]))[0])


@cache
def characters() -> Characters:
    """The shipped counts, read once. Raises GazetteerError when the file is missing or broken."""
    path = folder() / NAME
    try:
        return Characters(path.read_bytes())
    except FileNotFoundError:
        raise GazetteerError(f"gazetteers/{NAME} is missing: restore it from the repository") from None
