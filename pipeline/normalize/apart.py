"""Digits apart: the blanks that an editor or a scan leaves inside one figure."""

import re

import regex

from ..records import Change
from .digits import COUNTED

_SPACED = re.compile(r" (?<=[0-9] )[0-9]")  # what is rarer first
_APART = regex.compile(r"(?<![0-9A-Za-z.,] ?)[0-9](?: [0-9]){1,6}(?=[^\S\n]?(?:[万亿]?[^\S\n]?元|%))")
#: 20 22年, 〔2022〕4 6号; 17 0 亿元, 1 2.5 万元, 0.8 5 元 of a sentence.
_TORN = regex.compile(
    r"(?<![A-Za-z.] ?|[0-9][,，] ?)(?:(?<=[^0-9 ] ?)(?P<year>(?:1 ?9|2 ?0) ?[0-9] ?[0-9])(?= ?[年〕\]]|[—－-]{1,2}(?:19|20)[0-9]{2}年)"
    r"|(?<=[〕\]] ?(?:第 ?)?)(?P<number>[1-9][0-9]{0,2} [0-9]{1,3})(?= ?号)"
    rf"|(?P<figure>[0-9]{{1,4}}(?:\.[0-9]{{1,4}})?(?: [0-9]{{1,4}}){{1,3}}(?:\.[0-9]{{1,2}})?){COUNTED})(?![0-9.])"
)
#: Blanks that look like one and that pages put for it: unbroken, narrow, thin, as wide as a figure.
_BLANKS = "\u00a0\u202f\u2009\u2007"
_AS_SPACES = str.maketrans(dict.fromkeys(_BLANKS, " "))
_FIGURES = re.compile(r"[0-9][0-9.]* [0-9][0-9. ]*")
_BEFORE = regex.compile(r"[\p{Han}，。；：、（,;:(--[第表图件录栏例题号卷类级档期批]]", regex.VERSION1)
_SAYS = re.compile("[，。；、,;]")


def apart(text: str) -> list[Change]:
    """Blanks inside one figure go: 5 0 万元 → 50 万元, 17 0 亿元 → 170 亿元, 20 22年; not 表1 5.3万元, nor cells of a row.

    >>> [c.start for c in apart("补助 5 0 万元，达到 17 0 亿元")]
    [4, 15]
    >>> [c.start for c in apart("覆盖率达到9\u00a05%")]
    [6]
    """
    if any(blank in text for blank in _BLANKS):
        text = text.translate(_AS_SPACES)
    if not _SPACED.search(text):
        return []
    blanks = {at for match in _APART.finditer(text) for at in range(*match.span()) if text[at] == " "}
    for run in _FIGURES.finditer(text):
        match = _TORN.match(text, run.start())
        if match is not None and (match["figure"] is None or _is_one(match["figure"], _in_prose(text, *match.span()))):
            blanks |= {at for at in range(*match.span()) if text[at] == " "}
    return [Change(at, at + 1, "", "whitespace", "digits-apart") for at in sorted(blanks)]


def _is_one(figure: str, prose: bool) -> bool:
    """Whether digits apart are one figure: none begins with 0 (2 0 00); in `prose`, two do not stand side by side (17 0, 1 2.5)."""
    first, *more = figure.split()
    if any(part[0] == "0" and (prose or len(part) > 1) for part in more):
        return len(figure.replace(" ", "")) <= 8
    return prose and ((len(more) == 1 and len(figure) <= 6) or all(len(part) == 1 for part in (first, *more)))


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether the figure stands in a sentence, behind a word of it that takes no number of its own (表1 5.3万元, 专栏 2 30个项目)."""
    if not start or _BEFORE.match(text, start - 1 - (text[start - 1] == " " and start > 1)) is None:
        return False
    return _SAYS.search(text, text.rfind("\n", 0, start) + 1, _line_end(text, end)) is not None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
