"""Damage that shows on its face: pinyin put behind characters, marks doubled, bytes that were lost, years that no year can be."""

import re
from typing import NamedTuple

import regex

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|üe|er|[aoeiuü])"
)
#: (chǎn), (quan2), (qu)(xing)(xing), 【quán】: with the tone as a mark, as a figure, without, in other brackets.
_GLOSS = regex.compile(rf"(?<=\p{{Han}})(?:[（(【\[](?:[a-zü]{{0,5}}[{_TONES}][a-z]{{0,4}}|{_SYLLABLE}[1-5]?)[）)】\]])+")
_LATIN = re.compile(f"[（(【\\[](?=[a-zü{_TONES}])")  # what such a bracket opens with, sought first
_TONED = regex.compile(rf"[{_TONES}]|[a-zü][1-5]")
_MARKS = "，。；：、！？"
_DOUBLED = regex.compile(rf"(?<=\p{{Han}})([{_MARKS}])\1(?!\1)(?=[\p{{Han}}\d“《（\n]|$)")
_LOST = regex.compile(
    r"\ufffd+|(?<=\p{Han})\?{2,}|\?{2,}(?=\p{Han})|(?<=\p{Han})\?(?=\p{Han})|(?<=\p{Han})\*{2,}"  # 项目??顚S?目, 人民**
    r"|(?<=\p{Han}),,(?=\p{Han}|$|\n)"  # ,, for 。
)
#: A year between the brackets of a document number that no notice has: 〔5355〕.
_YEAR = regex.compile(r"(?<=[\p{Han}A-Za-z]〔)(?!19[4-9]\d〕|20[0-4]\d〕)\d{4}(?=〕第?\d{1,5}号)")
_GLOSSES = 2  # one alone may be meant: 垚（yáo）
_PLAIN_GLOSSES = 4  # without tones: more, since （a） and （er） mean other things


class Damaged(NamedTuple):
    """[start, end) of the text."""

    start: int
    end: int


def glosses(text: str) -> list[Damaged]:
    """Pinyin in brackets behind a character, as in 产（chǎn）权（quán）, where a notice has several."""
    matches = list(_GLOSS.finditer(text)) if _LATIN.search(text) is not None else []
    toned = [match for match in matches if _TONED.search(match.group())]
    found = matches if len(toned) >= _GLOSSES or len(matches) >= _PLAIN_GLOSSES else []
    plain = len(matches) - len(toned) >= _GLOSSES or len(toned) >= _GLOSSES
    return [Damaged(*match.span()) for match in found if plain or match in toned]


def doubled(text: str) -> list[Damaged]:
    """The second of two equal marks: 规划，，推进. Three and more are damage of another kind."""
    found = _DOUBLED.finditer(text) if any(mark + mark in text for mark in _MARKS) else iter(())
    return [Damaged(match.start() + 1, match.end()) for match in found]


def lost(text: str) -> list[Damaged]:
    """What decoding could not read and somebody blotted out, ,, in place of a stop, and years that no notice has."""
    found = [match.span() for match in _LOST.finditer(text)] if "?" in text or "\ufffd" in text or "**" in text or ",," in text else []
    found += [match.span() for match in _YEAR.finditer(text)] if "〔" in text else []
    return [Damaged(*span) for span in sorted(found)]
