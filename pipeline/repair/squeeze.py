"""What the statistics see of a text: ideographs and marks one by one, everything else as one sign a run."""

from typing import NamedTuple

import regex

MARKS = "，。、；：“”《》（）？！〔〕"
#: Signs for a run with a figure, with a line break, and for any other.
FIGURE, LINE, OTHER = "0", "\n", "a"
_FULL = str.maketrans("()[]〈〉", "（）〔〕《》")
_HALF = regex.compile(r"[()\[\]〈〉]")
_RUN = regex.compile(rf"[^\p{{Han}}{MARKS}]+")


class Squeezed(NamedTuple):
    """`places[i]` is where sign `i` begins in the text; there is one more place, the text's end, than signs."""

    signs: str
    places: list[int]


def squeeze(text: str) -> Squeezed:
    """`text` with a line break before and behind, runs of no ideographs as signs.

    >>> squeeze("到2025年，新增 1.5亿").signs
    '\\n到0年，新增0亿\\n'
    """
    if _HALF.search(text):
        text = text.translate(_FULL)
    pieces: list[str] = [LINE]
    places: list[int] = [0]
    at = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        pieces.append(text[at:start])
        places += range(at, start)
        run = match.group()
        pieces.append(FIGURE if any(char.isdecimal() for char in run) else LINE if "\n" in run else OTHER)
        places.append(start)
        at = end
    pieces += text[at:], LINE
    places += range(at, len(text) + 1)
    places.append(len(text))
    return Squeezed("".join(pieces), places)
