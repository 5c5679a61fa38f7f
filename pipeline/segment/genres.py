"""文种: the kind of document that a title names in its last word."""

from functools import cache

import regex

from .. import gazetteer
from .reading import Reading

_TAIL = regex.compile(r"(?:\s?[（(〔《][^（(）)]{1,24}[）)〕》])+$")
_FORMULA = regex.compile(
    r"现将有关(?:事项|事宜|要求|工作)[\p{Han}]{0,6}(?P<genre>通知|通告|公告|通报)如下|特此(?P<genre>通知|公告|通告|函告|通报|批复|函复)(?=[。.]|$)"
)
_LETTER_SPACED = regex.compile(r"\p{Han}(?:\s\p{Han})+$")
_LAW = regex.compile(r"(?:法|法典|法（[^（）]+）)$")


class _Genre(gazetteer.Row):
    genre: str


@cache
def _pattern() -> "regex.Pattern[str]":
    """The genres at an end; 行政协议案 ends in none."""
    words = sorted((row.genre for row in gazetteer.rows("genres", _Genre)), key=len, reverse=True)
    return regex.compile(rf"(?<!协)(?:{'|'.join(words)})$")


def genre_of(title: str) -> str | None:
    """The genre that `title` ends in, notes in brackets aside: 关于…的实施意见（试行） gives 意见."""
    bare = _TAIL.sub("", title.strip())
    if match := _LETTER_SPACED.search(bare):
        bare = bare[: match.start()] + "".join(match.group().split())
    match = _pattern().search(bare)
    if match:
        return match.group()
    return "法" if _LAW.search(bare) and len(bare) > 2 else None


def genre_in(text: str) -> Reading | None:
    """The genre that a formula of the body names: 现将有关事项通知如下, 特此通知。"""
    match = _FORMULA.search(text)
    if match is None:
        return None
    genre = match.group("genre")
    return Reading("函" if genre.startswith("函") else genre, [match.span("genre")], "genre-formula", "inferred")
