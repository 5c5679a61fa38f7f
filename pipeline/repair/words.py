"""Words: the dictionary that jieba ships, as a set, without jieba's own start-up and cache."""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..errors import GazetteerError

_LONGEST = 4


@cache
def words() -> frozenset[str]:
    """Words of two to four characters (0.2 s, once; read only when a window looks like junk)."""
    package = find_spec("jieba")  # found, not imported: its import costs time and prints a warning of setuptools
    if package is None or package.origin is None:
        raise GazetteerError("the dictionary of jieba is not installed: run make, or pip install jieba")
    lines = (Path(package.origin).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if 2 <= len(word := line[: line.find(" ")]) <= _LONGEST)


def word_across(text: str, start: int, end: int, together: Callable[[str, str], float]) -> bool:
    """Whether a dictionary word covers any character of [start, end).

    A word of two characters that reaches over a border counts only when `together` has seen the two: the dictionary's
    rare ones meet junk by chance (主项 in 积极性、主|项蒸达|动性).
    """
    known = words()
    for length in range(2, _LONGEST + 1):
        for a in range(max(0, start - length + 1), end):
            word = text[a : a + length]
            if word in known and (length > 2 or start <= a < end - 1 or together(*word)):
                return True
    return False


def word_over(text: str, start: int, end: int) -> bool:
    """Whether one dictionary word covers all of [start, end)."""
    known = words()
    return any(text[a : a + length] in known for length in range(end - start, _LONGEST + 1) for a in range(max(0, end - length), start + 1))
