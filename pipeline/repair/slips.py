"""Slips of the pen: a term that the notice has many times, once with a character missing (产业知识权 for 产业知识产权)."""

from collections import Counter
from typing import NamedTuple

import regex

from .characters import characters
from .words import word_over

_HAN = regex.compile(r"\p{Han}{4,}")
_PAIR = regex.compile(r"\p{Han}{2}")
_TERM = 4  # characters; 知识产权
_OFTEN = 10


class Slip(NamedTuple):
    """[start, end) of the text may stand for `term`."""

    start: int
    end: int
    term: str


def slips(text: str) -> list[Slip]:
    """Places where an inner character of a frequent term is missing, in text order. They are told, never mended.

    A term is four ideographs that stand ten times or more. What stands in its place must be unknown: the two
    characters that the loss brought together stand nowhere else in the notice and nowhere in official texts; and the
    whole term stands elsewhere in the same surroundings (知识产权|运营).
    """
    runs = [match.group() for match in _HAN.finditer(text)]
    grams = Counter([run[i : i + _TERM] for run in runs for i in range(len(run) - _TERM + 1)])
    found: list[Slip] = []
    counts = characters()
    often = [term for term, count in grams.items() if count >= _OFTEN]
    wanted = {term[:cut] + term[cut + 1 :] for term in often for cut in range(1, _TERM - 1)}
    shorter = Counter(_shorter(runs, wanted)) if often else Counter()
    for term in often:
        for cut in range(1, _TERM - 1):
            short = term[:cut] + term[cut + 1 :]
            joint = short[cut - 1 : cut + 1]
            if shorter[short] != 1:
                continue
            if counts.pair(*joint) or text.count(joint) > 1:  # the table first: to count goes through the whole text
                continue
            at = text.find(short)
            if word_over(text, at + cut - 1, at + cut + 1):
                continue
            if word_over(text, at + cut, at + cut + 2):  # 知识产权|护航: the second of the two begins a word of its own
                continue
            if not _like_elsewhere(text, term, at, at + len(short)):
                continue
            found.append(Slip(at, at + len(short), term))
    found.sort()
    return [slip for i, slip in enumerate(found) if not i or found[i - 1].end <= slip.start]


def _shorter(runs: list[str], wanted: set[str]) -> list[str]:
    """Each place of one of the `wanted` terms with a character missing."""
    return [short for run in runs for i in range(len(run) - _TERM + 2) if (short := run[i : i + _TERM - 1]) in wanted]


def _like_elsewhere(text: str, term: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and _PAIR.fullmatch(before) is not None and text.count(before + term) > 1) or (
        len(after) == 2 and _PAIR.fullmatch(after) is not None and text.count(term + after) > 1
    )
