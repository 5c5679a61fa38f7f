"""What the statistics see of a text: ideographs and marks one by one, everything else as one sign a run."""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import regex

MARKS = "，。、；：“”《》（）？！〔〕"
#: Signs for a run with a figure, with a line break, and for any other.
FIGURE, LINE, OTHER = "0", "\n", "a"
_LIKE = dict(zip("()[]〈〉", "（）〔〕《》"))
_RUN = np.array([ord(sign) for sign in (OTHER, LINE, FIGURE)], np.uint32)  # by class; what stands highest in a run names it
_OTHER, _LINE, _FIGURE = range(3)
_KEPT = regex.compile(rf"[\p{{Han}}{MARKS}]+")
_DECIMALS = regex.compile(r"\p{Nd}+")
_CODES = 0x40000  # no ideograph has a higher code


class Squeezed(NamedTuple):
    """`places[i]` is where sign `i` begins in the text; there is one more place, the text's end, than signs."""

    signs: str
    places: npt.NDArray[np.int64]


@cache
def _classes() -> npt.NDArray[np.uint32]:
    """For each code the sign that stands for it, or its class in a run."""
    found = np.full(_CODES + 1, _OTHER, np.uint32)
    everything = np.arange(_CODES, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    for match in _DECIMALS.finditer(everything):
        found[slice(*match.span())] = _FIGURE
    for match in _KEPT.finditer(everything):
        found[slice(*match.span())] = np.arange(*match.span())
    found[ord(LINE)] = _LINE
    for half, full in _LIKE.items():
        found[ord(half)] = ord(full)
    return found


def squeeze(text: str) -> Squeezed:
    """`text` with a line break before and behind, runs of no ideographs as signs.

    >>> squeeze("到2025年，新增 1.5亿").signs
    '\\n到0年，新增0亿\\n'
    """
    codes = np.frombuffer(text.encode("utf-32-le"), "<u4")
    signs = _classes().take(codes, mode="clip")  # several times faster than by an index
    run = signs <= _FIGURE
    goes_on = np.zeros(len(signs), bool)
    goes_on[1:] = run[1:] & run[:-1]
    places = (~goes_on).nonzero()[0]
    runs = run[places].nonzero()[0]
    if len(runs):
        # a stretch from one run's start to the next has signs of higher code in it, so these are set to the lowest class
        signs[places[runs]] = _RUN[np.maximum.reduceat(np.where(run, signs, 0), places[runs])]
    whole = np.concatenate(([ord(LINE)], signs[places], [ord(LINE)])).astype("<u4")
    return Squeezed(whole.tobytes().decode("utf-32-le"), np.concatenate(([0], places, [len(text), len(text)])))
