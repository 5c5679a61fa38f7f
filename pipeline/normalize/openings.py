"""Openings: with what patterns can begin, so that most lines need no try of a long list of them."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import regex

_ANY = "囧囧"  # begins no word of a page: what can begin with it, can with anything


def whole_lines(patterns: Sequence[str], between: str) -> Callable[[str], bool]:
    """Whether a line is made of matches of `patterns` alone, with matches of `between` behind them.

    They are asked once per opening, of two characters, whether one can begin so. Those that can begin with anything are sought
    in the line.

    >>> is_furniture = whole_lines(["打印", "来源：[^，]*", ".{0,4}ICP备[0-9]*"], "[ |]*")
    >>> is_furniture("打印 | 来源：财政部"), is_furniture("来年"), is_furniture("京ICP备05069085")
    (True, False, True)
    """
    anyhow = [pattern for pattern in patterns if regex.compile(pattern).fullmatch(_ANY, partial=True)]
    begins = regex.compile(rf"(?s)(?:{'|'.join(pattern for pattern in patterns if pattern not in anyhow)}).*")
    inside = regex.compile("|".join(anyhow) or "(?!)")
    lines = regex.compile(rf"(?:(?:{'|'.join(patterns)}){between})+")

    @lru_cache(maxsize=65536)
    def may_open(opening: str) -> bool:
        return begins.fullmatch(opening, partial=True) is not None

    def matches(line: str) -> bool:
        return bool(may_open(line[:2]) or inside.search(line)) and lines.fullmatch(line) is not None

    return matches
