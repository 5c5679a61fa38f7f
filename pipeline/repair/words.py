"""Words: the dictionary that jieba ships, without jieba's own start-up and cache."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import regex

from ..errors import GazetteerError

_LONGEST = 5
_ENTRY = regex.compile(r"(?m)^(\p{Han}{2,}) (\d+)")


def _dictionary() -> str:
    package = find_spec("jieba")  # found, not imported: its import costs time and prints a warning of setuptools
    if package is None or package.origin is None:
        raise GazetteerError("the dictionary of jieba is not installed: run make, or pip install jieba")
    return (Path(package.origin).parent / "dict.txt").read_text(encoding="utf-8")


def frequencies() -> dict[str, int]:
    """Words of two ideographs and more with their frequencies, for training."""
    return {word: int(frequency) for word, frequency in _ENTRY.findall(_dictionary())}


@cache
def words() -> frozenset[str]:
    """Words of two to five characters (0.2 s, once; read only when a window looks like junk)."""
    lines = _dictionary().splitlines()
    return frozenset(word for line in lines if 2 <= len(word := line[: line.find(" ")]) <= _LONGEST)


def word_inside(text: str, start: int, end: int) -> bool:
    """Whether a word lies inside [start, end)."""
    known = words()
    return any(text[a:b] in known for a in range(start, end - 1) for b in range(a + 2, end + 1))


def word_across(text: str, start: int, end: int) -> bool:
    """Whether a word of three to five characters reaches over a border of [start, end)."""
    known = words()
    return any(
        text[a : a + length] in known
        for length in range(3, _LONGEST + 1)
        for a in range(max(0, start - length + 1), end)
        if not (start <= a and a + length <= end)
    )


def word_over(text: str, start: int, end: int) -> bool:
    """Whether one word of up to four characters covers all of [start, end)."""
    known = words()
    return any(text[a : a + length] in known for length in range(end - start, 5) for a in range(max(0, end - length), start + 1))
