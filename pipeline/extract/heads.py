"""Words that head an indicator, and words that tell on which side of its figure it stands."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

import regex

from ..gazetteer import Row, rows


class IndicatorHead(Row):
    """A row of indicator_heads.tsv: `not_after` is a regular expression of what makes another word of it (制度)."""

    head: str
    kind: Literal["measure", "person"]
    not_after: str = ""


class IndicatorWord(Row):
    """A row of indicator_words.tsv: a governor in front of a figure takes it with the noun behind, a stop ends that noun.

    `not_after` is a regular expression of what makes another word of a governor (停用).
    """

    word: str
    kind: Literal["governor", "stop"]
    not_after: str = ""


#: No head of the table is longer; only so much of a stretch is looked at.
_LONGEST = 6


def _any(listed: Iterable[tuple[str, str]]) -> str:
    """A pattern of words, each with a pattern for what must not stand before it, or ""."""
    return "|".join((f"(?<!{not_after})" if not_after else "") + regex.escape(word) for word, not_after in listed)


def is_measure(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends in a noun of measure: 比例, 覆盖率, 面积; not 制度."""
    return text[end - 1] in _last_of("measure") and _ends_in("measure").search(text, max(start, end - _LONGEST), end) is not None


def is_person(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends in a noun for people: 执法人员, 董事."""
    return text[end - 1] in _last_of("person") and _ends_in("person").search(text, max(start, end - _LONGEST), end) is not None


def governs(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends in a word that takes a figure with the noun behind it: 持有(百分之五以上股份), 经(两名以上评估人员)."""
    return _governor().search(text, max(start, end - 2 * _LONGEST), end) is not None


@cache
def _last_of(kind: str) -> frozenset[str]:
    """The characters that nouns of a kind end with."""
    return frozenset(row.head[-1] for row in rows("indicator_heads", IndicatorHead) if row.kind == kind)


@cache
def _ends_in(kind: str) -> "regex.Pattern[str]":
    listed = _any((row.head, row.not_after) for row in rows("indicator_heads", IndicatorHead) if row.kind == kind)
    return regex.compile(rf"(?:{listed})$")


@cache
def _governor() -> "regex.Pattern[str]":
    listed = _any((row.word, row.not_after) for row in rows("indicator_words", IndicatorWord) if row.kind == "governor")
    return regex.compile(rf"(?:{listed})(?:了|过|(?:该|本)?公司)?$|[、和或及]$")


@cache
def stops() -> frozenset[str]:
    """Words that no name of an indicator goes beyond: 十个城市|分别."""
    return frozenset(row.word for row in rows("indicator_words", IndicatorWord) if row.kind == "stop")
