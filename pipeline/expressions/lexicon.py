"""The gazetteers that the rules read, each as what the rules need of it."""

import re
from collections import defaultdict
from functools import cache

import regex

from ..gazetteer import Row, rows


class Unit(Row):
    """`one` says that 一 before the unit counts (一家) and does not just mean "a" (一个, 一项)."""

    unit: str
    dimension: str
    one: str | None = None


class Currency(Row):
    word: str
    code: str
    place: str


class NumberWord(Row):
    word: str
    why: str


class Abbreviation(Row):
    """A row of abbreviations.tsv: 双随机一公开. What it stands for is for readers."""

    abbreviation: str
    full: str


def trie(words: list[str]) -> str:
    """A pattern for any of `words`, the longest first, that never tries one letter twice."""
    heads: dict[str, list[str]] = defaultdict(list)
    for word in words:
        heads[word[:1]].append(word[1:])
    ends = "" in heads
    parts = [regex.escape(head) + trie(sorted(set(tails))) for head, tails in sorted(heads.items()) if head]
    if not parts:
        return ""
    inner = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{inner}?+" if ends else inner


@cache
def units() -> dict[str, Unit]:
    return {row.unit: row for row in rows("units", Unit)}


@cache
def unit_pattern() -> "re.Pattern[str]":
    """A unit in Latin letters ends where they end: GHz is no G. Brackets are half-width, as in the form that is read."""
    return re.compile(rf"\s?(?P<unit>{trie(sorted(unit_as_read()))})(?!(?<=[A-Za-z])[A-Za-z])")


@cache
def unit_as_read() -> dict[str, str]:
    """The units by the form in which they are read: 台(套) for 台（套）."""
    return {unit.replace("（", "(").replace("）", ")"): unit for unit in units()}


@cache
def currencies() -> dict[str, str]:
    return {row.word: row.code for row in rows("currencies", Currency)}


@cache
def currency_pattern() -> "re.Pattern[str]":
    """元 in 5万元, not in 多元化, 元旦, 单元."""
    after = [row.word for row in rows("currencies", Currency) if row.place == "after"]
    return re.compile(rf"\s?(?P<currency>{trie(after)})(?![旦宵月素首老帅勋件谋])")


@cache
def currency_before() -> dict[str, dict[str, str]]:
    """Words and signs of currencies that stand before a figure, by their last character."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("currencies", Currency):
        if row.place == "before":
            found[row.word[-1]][row.word] = row.code
    return dict(found)


@cache
def _with_numeral() -> tuple[str, ...]:
    """Words and abbreviations that hold a numeral and are no figures."""
    short = (row.abbreviation for row in rows("abbreviations", Abbreviation))
    return (*(row.word for row in rows("number_words", NumberWord)), *(word for word in short if set(word) & set(NUMERAL_CHARACTERS)))


@cache
def words_at_numeral() -> "re.Pattern[str]":
    """Words that begin with a numeral (一些, 四川, 三合一) where they stand; 三分之一 is none."""
    heads = [word for word in _with_numeral() if word[0] in NUMERAL_CHARACTERS]
    return re.compile(rf"(?:{trie(sorted(heads))})(?!分?之[一二三四五六七八九十\d])")


NUMERAL_CHARACTERS = "零〇一二两三四五六七八九十百千万亿兆几数上"


@cache
def words_around_numeral() -> dict[str, tuple[tuple[int, str], ...]]:
    """Words with a numeral inside (唯一, 进一步), by the character before it: how far before they begin, and the word."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for word in _with_numeral():
        at = next((i for i, c in enumerate(word) if c in NUMERAL_CHARACTERS), 0)
        if at:
            found[word[at - 1]].append((at, word))
    return {key: tuple(sorted(value, key=lambda x: -len(x[1]))) for key, value in found.items()}
