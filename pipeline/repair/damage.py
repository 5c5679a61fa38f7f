"""Damage that shows on its face: pinyin put behind characters, and bytes that were lost in decoding."""

from typing import NamedTuple

import regex

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_GLOSS = regex.compile(rf"(?<=\p{{Han}})[（(][a-zü]{{0,5}}[{_TONES}][a-z]{{0,4}}[）)]")
_LOST = regex.compile(r"\ufffd+|(?<=\p{Han})\?{2,}|\?{2,}(?=\p{Han})|(?<=\p{Han})\?(?=\p{Han})|(?<=\p{Han})\*{2,}")
_GLOSSES = 2  # one alone may be meant: 垚（yáo）


class Damaged(NamedTuple):
    """[start, end) of the text."""

    start: int
    end: int


def glosses(text: str) -> list[Damaged]:
    """Pinyin with its tone in brackets behind a character, as in 产（chǎn）权（quán）, where a notice has more than one."""
    found = [Damaged(*match.span()) for match in _GLOSS.finditer(text)] if "（" in text or "(" in text else []
    return found if len(found) >= _GLOSSES else []


def lost(text: str) -> list[Damaged]:
    """What decoding could not read and somebody blotted out: 项目??顚S?目, 人民**."""
    if "?" not in text and "\ufffd" not in text and "**" not in text:
        return []
    return [Damaged(*match.span()) for match in _LOST.finditer(text)]
