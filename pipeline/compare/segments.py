"""Which parts of a sentence have no counterpart in the other edition, though the sentence has one."""

from collections import Counter
from collections.abc import Sequence

import regex

from .tokens import plain, tokens

_BORDER = regex.compile(r"[，。；：！？]")
#: A part is gone where less than this share of its character pairs is left.
_LEFT = 0.35
_SHORTEST = 7


def missing(text: str, others: Sequence[str], least: int = _SHORTEST, left: float = _LEFT) -> list[str]:
    """The parts of `text` (between commas, of `least` characters or more) of which less than `left` stands in `others`, in order.

    每个省可推荐1个城市，计划单列市不占所在省名额 → 每个省可推荐1个城市申报: 计划单列市不占所在省名额 is missing.
    """
    known = Counter[str]()
    for other in others:
        known |= Counter(tokens(other))
    found = []
    for part in _BORDER.split(text):
        if len(plain(part)) < least:
            continue
        words = Counter(token for token in tokens(part) if token[0] not in "=#")
        if words and (words & known).total() < left * words.total():
            found.append(part.strip())
    return found
