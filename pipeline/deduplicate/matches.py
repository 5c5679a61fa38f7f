"""Equal stretches: where a text says again, character for character, what it said before."""

from typing import NamedTuple

import numpy as np

_K = 16  # characters; shorter runs repeat in official prose all the time
_FORM = 64  # an equal stretch this long is a copy, and what comes later is a copy of the first place
_FACTOR = 0x9E3779B97F4A7C15  # of the hash: odd, bits well mixed
_PLACES = 16  # earlier places remembered per run, so that a form letter costs no more than prose


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
    index: dict[str, int | list[int]] = {}
    found: list[Match] = []
    i = 0
    done = 0  # copies end here
    for at in _repeated(text):
        if at < i:
            continue
        i = at
        gram = text[i : i + _K]
        places = index.get(gram)
        if places is None:
            index[gram] = i
            continue
        places = [places] if isinstance(places, int) else places
        best = _best(text, places, i, found[-1] if found else None)
        if len(places) < _PLACES and best.length < _FORM:
            index[gram] = [*places, i]
        if best.length < _K:  # the earlier place runs into this one: 一一一一…
            continue
        best = _first_place(text, best, found)
        left = _equal_before(text, best.kept, best.copy, max(done, best.copy - best.kept))
        found.append(Match(best.kept - left, best.copy - left, best.length + left))
        done = best.copy + best.length
        i = max(i + 1, done - _K + 1)
    return found


def _repeated(text: str) -> list[int]:
    """Where runs of 16 begin that stand more than once, in order; by hash, so that a few others may be among them."""
    hashes = np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint64)
    if len(hashes) < _K:
        return []
    width = 1
    while width < _K:
        factor = np.uint64(pow(_FACTOR, width, 1 << 64))
        hashes = hashes[:-width] * factor + hashes[width:]
        width *= 2
    order = np.argsort(hashes, kind="stable")
    same = hashes[order[1:]] == hashes[order[:-1]]
    repeated = np.zeros(len(hashes), bool)
    repeated[order[1:][same]] = repeated[order[:-1][same]] = True
    found: list[int] = np.flatnonzero(repeated).tolist()
    return found


def _first_place(text: str, match: Match, found: list[Match]) -> Match:
    """A match with a copy, moved to what that is a copy of: the third place belongs to the first."""
    for earlier in reversed(found[-_PLACES:]):
        start = max(match.kept, earlier.copy)
        if start < earlier.copy + earlier.length and start < match.kept + _K:
            kept, copy = start - (earlier.copy - earlier.kept), match.copy + start - match.kept
            moved = Match(kept, copy, _equal(text, kept, copy))
            return moved if moved.length >= _K else match
    return match


def _best(text: str, places: list[int], at: int, last: Match | None) -> Match:
    if last is not None:
        for place in places:
            if abs((at - place) - (last.copy - last.kept)) <= _K and place >= last.kept:
                return Match(place, at, _equal(text, place, at))
    return max((Match(place, at, _equal(text, place, at)) for place in places), key=lambda match: (match.length, -match.kept))


def _equal(text: str, a: int, b: int) -> int:
    """How many characters from `a` and `b` on are the same, up to where the first runs into the second."""
    limit = min(b - a, len(text) - b)
    length, step = 0, 64
    while length < limit:
        step = min(step, limit - length)
        if text[a + length : a + length + step] == text[b + length : b + length + step]:
            length += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(1, step // 2)
            if step < 8:
                while length < limit and text[a + length] == text[b + length]:
                    length += 1
                break
    return length


def _equal_before(text: str, a: int, b: int, floor: int) -> int:
    length = 0
    while a - length > 0 and b - length > floor and text[a - length - 1] == text[b - length - 1]:
        length += 1
    return length
