"""Vocabulary: Taiwan words that a site put in place of the mainland ones, in passages that were traditional.

The table `gazetteers/taiwan_vocabulary.tsv` is keyed on the simplified forms that script conversion gives. What to do:
`replace`; `keep` (a longer word in which the entry is genuine: 档案馆, 方程式); `doubt`. A row with `unless` words is a doubt
where one of them stands in the notice: a site that turns 文件 into 档案 does so everywhere, and a notice on 档案馆 means 档案.
"""

from functools import cache
from typing import Literal, NamedTuple

import regex

from ..gazetteer import Row, rows
from ..records import Change, Span


class _Word(Row):
    taiwan: str
    mainland: str
    use: Literal["replace", "keep", "doubt"]
    unless: tuple[str, ...] = ()


class Questionable(NamedTuple):
    """A word that may be genuine and was left: its span in the text and what it may stand for."""

    span: Span
    candidate: str


@cache
def _words() -> tuple[dict[str, _Word], regex.Pattern[str]]:
    table = {row.taiwan: row for row in rows("taiwan_vocabulary", _Word)}
    longest_first = sorted(table, key=lambda word: (-len(word), word))
    return table, regex.compile("|".join(map(regex.escape, longest_first)))


def vocabulary(text: str, passages: list[Span]) -> tuple[list[Change], list[Questionable]]:
    """The words to replace and the words in doubt, in text order; longest match from the left.

    >>> vocabulary("智慧财产权运营", [Span(start=0, end=7)])[0][0].after
    '知识产权'
    """
    changes: list[Change] = []
    doubts: list[Questionable] = []
    if not passages:
        return changes, doubts
    table, pattern = _words()
    for passage in passages:
        for match in pattern.finditer(text, passage.start, passage.end):
            word = table[match.group()]
            if word.use == "replace" and not any(other in text for other in word.unless):
                evidence = f"taiwan_vocabulary: {word.taiwan}→{word.mainland}"
                changes.append(Change(*match.span(), word.mainland, "vocabulary", "taiwan-word", evidence))
            elif word.use != "keep":
                doubts.append(Questionable(Span(start=match.start(), end=match.end()), word.mainland))
    return changes, doubts
