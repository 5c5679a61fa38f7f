"""Replaced characters: a run of ideographs of which no two that stand together do so in official texts, as 覆赶芩圭面 for 覆盖面.

What stood there cannot be told from what does, so such a place is told and left.
"""

import numpy as np

from .characters import Flags, Numbers, characters
from .damage import Damaged
from .junk import NAMED
from .moulds import in_mould
from .squeeze import Squeezed
from .windows import han

_UNSEEN = 3  # pairs in a row (and three rare ones are looked for); two characters that were replaced make three
#: Times that official texts have the pair on either side of the run, where no mark stands: it is in prose and no name.
_FRAME, _FIRM = 5, 20  # the second for the shortest runs


def replaced(text: Squeezed, rare: Flags) -> list[Damaged]:
    """The insides of such runs, in text order: the characters that fit with neither side. `rare` as for `windows`."""
    signs, places = text
    at = (rare[2:] & rare[1:-1] & rare[:-2]).nonzero()[0]
    if not len(at):
        return []
    counts = characters()
    at = np.unique(np.concatenate((at, at + 1, at + 2)))
    ids = counts.ids(signs)
    found: list[Damaged] = []
    for start, end in _runs(at[counts.pairs(ids[at], ids[at + 1]) == 0]):
        if end - start < _UNSEEN or not all(map(han, signs[start : end + 1])):
            continue
        if signs[end + 1] == "〔" or not NAMED.isdisjoint(signs[end - 1 : end + 1]) or in_mould(signs, start + 1, end):
            continue
        known = [counts.pair(*signs[i : i + 2]) for i in (start - 1, end) if han(signs[i]) and han(signs[i + 1])]
        if min(known, default=0) >= (_FRAME if end - start > _UNSEEN else _FIRM):
            found.append(Damaged(int(places[start + 1]), int(places[end - 1]) + 1))
    return found


def _runs(at: Numbers) -> list[tuple[int, int]]:
    """[start, end) of the numbers that follow one another."""
    if not len(at):
        return []
    breaks = np.flatnonzero(np.diff(at) > 1)
    starts, ends = np.append(at[:1], at[breaks + 1]), np.append(at[breaks], at[-1:]) + 1
    return list(zip(starts.tolist(), ends.tolist()))
