"""Slips of the pen: a term that the notice has many times, once with a character missing (产业知识权 for 产业知识产权)."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import regex

from .characters import Numbers, characters
from .words import word_over

_PAIR = regex.compile(r"\p{Han}{2}")
_TERM = 4  # characters; 知识产权
_OFTEN = 10
_SLOT_BITS = 16  # of the table in which runs are counted first
_SLOTS = 1 << _SLOT_BITS
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # of the hash: odd, bits well mixed

Keys = npt.NDArray[np.uint64]


class Slip(NamedTuple):
    """[start, end) of the text may stand for `term`."""

    start: int
    end: int
    term: str


def slips(text: str) -> list[Slip]:
    """Places where an inner character of a frequent term is missing, in text order. They are told, never mended.

    A term is four ideographs that stand ten times or more. What stands in its place must be unknown: the two
    characters that the loss brought together stand nowhere else in the notice and nowhere in official texts; and the
    whole term stands elsewhere in the same surroundings (知识产权|运营).
    """
    codes = np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint64)
    codes[(codes < 0x4E00) | (codes > 0x9FFF)] = 0
    runs = _runs(codes, _TERM)
    slots = _slots(runs)
    terms, often = np.unique(runs[np.bincount(slots, minlength=_SLOTS)[slots] >= _OFTEN], return_counts=True)  # most runs stand once
    terms = terms[often >= _OFTEN]
    if not len(terms):
        return []
    sought = np.zeros(_SLOTS, bool)
    for cut in range(1, _TERM - 1):
        sought[_slots(_without(terms, cut))] = True
    runs = _runs(codes, _TERM - 1)
    shorter = dict(zip(*(column.tolist() for column in np.unique(runs[sought[_slots(runs)]], return_counts=True))))
    found: list[Slip] = []
    counts = characters()
    for term in sorted(map(_decode, terms.tolist())):
        for cut in range(1, _TERM - 1):
            short = term[:cut] + term[cut + 1 :]
            joint = short[cut - 1 : cut + 1]
            if shorter.get(_encode(short)) != 1:
                continue
            if counts.pair(*joint) or text.count(joint) > 1:  # the table first: to count goes through the whole text
                continue
            at = text.find(short)
            if word_over(text, at + cut - 1, at + cut + 1):
                continue
            if word_over(text, at + cut, at + cut + 2):  # 知识产权|护航: the second of the two begins a word of its own
                continue
            if not _like_elsewhere(text, term, at, at + len(short)):
                continue
            found.append(Slip(at, at + len(short), term))
    found.sort()
    return [slip for i, slip in enumerate(found) if not i or found[i - 1].end <= slip.start]


def _runs(codes: Keys, length: int) -> Keys:
    """The runs of so many ideographs, 16 bits each."""
    end = max(0, len(codes) - length + 1)
    keys = np.zeros(end, np.uint64)
    whole = np.ones(end, bool)
    for k in range(length):
        keys = (keys << np.uint64(16)) | codes[k : k + end]
        whole &= codes[k : k + end] > 0
    return keys[whole]


def _slots(runs: Keys) -> Numbers:
    return (runs * _FACTOR >> np.uint64(64 - _SLOT_BITS)).view(np.int64)


def _without(terms: Keys, cut: int) -> Keys:
    """The terms without the character at `cut`."""
    low = np.uint64(16 * (_TERM - 1 - cut))
    return (terms >> low + np.uint64(16) << low) | (terms & (np.uint64(1) << low) - np.uint64(1))


def _encode(run: str) -> int:
    return int.from_bytes(run.encode("utf-16-be"), "big")


def _decode(key: int) -> str:
    return key.to_bytes(2 * _TERM, "big").decode("utf-16-be")


def _like_elsewhere(text: str, term: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and _PAIR.fullmatch(before) is not None and text.count(before + term) > 1) or (
        len(after) == 2 and _PAIR.fullmatch(after) is not None and text.count(term + after) > 1
    )
