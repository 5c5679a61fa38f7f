"""Replaced characters: a run of ideographs of which no two that stand together do so in official texts, as 覆赶芩圭面 for 覆盖面.

What stood there cannot be told from what does, so such a place is told and left.
"""

import numpy as np

from .characters import Numbers, characters
from .damage import Damaged
from .squeeze import Squeezed
from .windows import han

_UNSEEN = 3  # pairs in a row; two characters that were replaced make three
#: Times that official texts have the pair on either side of the run, where no mark stands: it is in prose and no name.
_FRAME, _FIRM = 5, 20  # the second for the shortest runs


def replaced(text: Squeezed) -> list[Damaged]:
    """The insides of such runs, in text order: the characters that fit with neither side."""
    signs, places = text
    counts = characters()
    ids = counts.ids(signs)
    rare = np.flatnonzero(counts.rare(ids))
    found: list[Damaged] = []
    for start, end in _runs(rare[counts.pairs(ids[rare], ids[rare + 1]) == 0]):
        if end - start < _UNSEEN or not all(map(han, signs[start : end + 1])):
            continue
        known = [counts.pair(*signs[at : at + 2]) for at in (start - 1, end) if han(signs[at]) and han(signs[at + 1])]
        if signs[end + 1] != "〔" and min(known, default=0) >= (_FRAME if end - start > _UNSEEN else _FIRM):
            found.append(Damaged(int(places[start + 1]), int(places[end - 1]) + 1))
    return found


def _runs(at: Numbers) -> list[tuple[int, int]]:
    """[start, end) of the numbers that follow one another."""
    if not len(at):
        return []
    breaks = np.flatnonzero(np.diff(at) > 1)
    starts, ends = np.append(at[:1], at[breaks + 1]), np.append(at[breaks], at[-1:]) + 1
    return list(zip(starts.tolist(), ends.tolist()))
