"""Equal stretches: where a text says again, character for character, what it said before."""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

_K = 16  # characters; shorter runs repeat in official prose all the time
_FORM = 64  # an equal stretch this long is a copy, and what comes later is a copy of the first place
_FACTOR = 0x9E3779B97F4A7C15  # of the hash: odd, bits well mixed
_PLACES = 16  # earlier places remembered per run, so that a form letter costs no more than prose

Codes = npt.NDArray[np.uint32]


class Match(NamedTuple):
    """`length` characters at `kept` stand again at `copy`, and `kept` comes first."""

    kept: int
    copy: int
    length: int


def matches(text: str) -> list[Match]:
    """Equal stretches of at least 16 characters, by place of the copy, apart from each other in the copies.

    A stretch is matched with the earlier place that continues the match before it; else with the longest. Runs of 16
    that stand more than once are indexed as the text is read, and what is matched is skipped, so the cost is about linear.
    """
    codes = np.frombuffer(text.encode("utf-32-le"), "<u4")
    repeated, kinds = _repeated(codes)
    index: list[int | list[int] | None] = [None] * (max(kinds, default=-1) + 1)
    found: list[Match] = []
    done = 0  # copies end here
    at = 0
    while at < len(repeated):
        i, kind = repeated[at], kinds[at]
        at += 1
        places = index[kind]
        if places is None:
            index[kind] = i
            continue
        places = [places] if isinstance(places, int) else places
        best = _best(codes, places, i, found[-1] if found else None)
        if len(places) < _PLACES and best.length < _FORM:
            index[kind] = [*places, i]
        if best.length < _K:  # the earlier place runs into this one: 一一一一…
            continue
        best = _first_place(codes, best, found)
        left = _equal_before(text, best.kept, best.copy, max(done, best.copy - best.kept))
        found.append(Match(best.kept - left, best.copy - left, best.length + left))
        done = best.copy + best.length
        at = bisect_left(repeated, done - _K + 1, at)
    return found


def _repeated(codes: Codes) -> tuple[list[int], list[int]]:
    """Where runs of 16 begin that stand more than once, in order, and a number for each run; by hash, so a few others may be among them."""
    hashes = codes.astype(np.uint64)
    if len(hashes) < _K:
        return [], []
    width = 1
    while width < _K:
        factor = np.uint64(pow(_FACTOR, width, 1 << 64))
        hashes = hashes[:-width] * factor + hashes[width:]
        width *= 2
    bits = np.uint64(len(hashes).bit_length())  # the place goes into the low bits: to sort values is far cheaper than an order
    ordered = (hashes * np.uint64(_FACTOR) >> bits << bits) | np.arange(len(hashes), dtype=np.uint64)
    ordered.sort()
    again = np.zeros(len(hashes) + 1, bool)  # the same run as the one before it in this order
    again[1:-1] = ordered[1:] ^ ordered[:-1] < np.uint64(1) << bits
    known = (again[:-1] | again[1:]).nonzero()[0]
    places = (ordered[known] & (np.uint64(1) << bits) - np.uint64(1)).astype(np.int64)
    order = places.argsort()
    return places[order].tolist(), ((~again[known]).cumsum() - 1)[order].tolist()


def _first_place(codes: Codes, match: Match, found: list[Match]) -> Match:
    """A match with a copy, moved to what that is a copy of: the third place belongs to the first."""
    if not found or match.kept + _K <= found[max(0, len(found) - _PLACES)].copy:
        return match
    for earlier in reversed(found[-_PLACES:]):
        start = max(match.kept, earlier.copy)
        if start < earlier.copy + earlier.length and start < match.kept + _K:
            kept, copy = start - (earlier.copy - earlier.kept), match.copy + start - match.kept
            moved = Match(kept, copy, _equal(codes, kept, copy))
            return moved if moved.length >= _K else match
    return match


def _best(codes: Codes, places: list[int], at: int, last: Match | None) -> Match:
    if last is not None:
        for place in places:
            if abs((at - place) - (last.copy - last.kept)) <= _K and place >= last.kept:
                return Match(place, at, _equal(codes, place, at))
    if len(places) == 1:
        return Match(places[0], at, _equal(codes, places[0], at))
    return max((Match(place, at, _equal(codes, place, at)) for place in places), key=lambda match: (match.length, -match.kept))


def _equal(codes: Codes, a: int, b: int) -> int:
    """How many characters from `a` and `b` on are the same, up to where the first runs into the second."""
    limit = min(b - a, len(codes) - b)
    length, step = 0, 64
    while length < limit:
        step = min(step, limit - length)
        differs = codes[a + length : a + length + step] != codes[b + length : b + length + step]
        first = int(differs.argmax())
        if differs[first]:
            return length + first
        length += step
        step *= 2
    return length


def _equal_before(text: str, a: int, b: int, floor: int) -> int:
    length = 0
    while a - length > 0 and b - length > floor and text[a - length - 1] == text[b - length - 1]:
        length += 1
    return length
