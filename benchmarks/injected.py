"""Junk put into clean texts: where, and what comes back."""

import random
from typing import NamedTuple

ALPHABETS = ("gb2312", "common")
PERIODS = (600, 2500)


class Injected(NamedTuple):
    """`text` with groups of junk at the spans of `groups`."""

    text: str
    groups: list[tuple[int, int]]


def level_1() -> list[str]:
    """The 3,755 ideographs of GB2312 level 1."""
    found = []
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                found.append(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def han(char: str) -> bool:
    """Whether `char` is an ideograph of the basic block."""
    return "\u4e00" <= char <= "\u9fff"


def inject(text: str, alphabet: list[str], period: int, draw: random.Random) -> Injected:
    """Groups of two to four characters, one in `period`, at least two: inside paragraphs, beside an ideograph at least on one side."""
    spots = [i for i in range(3, len(text) - 3) if (han(text[i - 1]) or han(text[i])) and text[i] != "\n" and text[i - 1] != "\n"]
    count = max(2, len(text) // period)
    if len(spots) < 20 * count:
        return Injected(text, [])
    chosen: list[int] = []
    for spot in sorted(draw.sample(spots, count)):
        if not chosen or spot - chosen[-1] > 8:
            chosen.append(spot)
    pieces: list[str] = []
    groups: list[tuple[int, int]] = []
    at = length = 0
    for spot in chosen:
        group = "".join(draw.choice(alphabet) for _ in range(draw.choice((2, 3, 4))))
        pieces += text[at:spot], group
        length += spot - at
        groups.append((length, length + len(group)))
        length += len(group)
        at = spot
    return Injected("".join(pieces) + text[at:], groups)
