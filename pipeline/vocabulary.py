"""Vocabulary: Taiwan words that a site put in place of the mainland ones, in passages that were traditional.

The table `gazetteers/taiwan_vocabulary.tsv` is keyed on the simplified forms that script conversion gives. What to do with a word:

- `replace`: it is no mainland word (软体, 网际网路).
- `rare` and `site`: replaced where the notice shows that its site converts words, as a page in traditional characters
  need not. Else a rare one (专案) is a doubt, and one that is as good a mainland word (支援) stays.
- `perhaps`: a doubt where the site converts words (装置 may be 设备). `doubt`: a doubt in any case.
- `keep`: a longer word in which an entry is genuine (档案馆, 方程式).

A site that converts words does so everywhere: where the `unless` words of a row stand in the notice, too, more than one
time in five, the word is a doubt.
"""

import re  # not `regex`: it skips to the first characters of the words eight times faster
from collections import Counter
from functools import cache
from typing import Any, Literal, NamedTuple

from .gazetteer import Row, rows
from .records import Change, Span

_SHOWN = 2  # words that are told as evidence
_RARE, _OFTEN = 2, 4  # different rare words, or sightings of one, that show a site's way; of `replace` words one is enough


RULE = "taiwan-word"
_EVIDENCE = "taiwan_vocabulary.tsv "


class _Word(Row):
    taiwan: str
    mainland: str
    use: Literal["replace", "rare", "site", "perhaps", "doubt", "keep"]
    unless: tuple[str, ...] = ()
    after: str = ""


class Questionable(NamedTuple):
    """A word that may be genuine and was left: its span in the text and what it may stand for."""

    span: Span
    candidate: str


class _Table(NamedTuple):
    rows: dict[str, list[tuple[_Word, re.Pattern[str] | None]]]  # of a word, those that something must follow first
    pattern: re.Pattern[str]


@cache
def _table() -> _Table:
    """The rows by word, and the pattern that finds the longest word at a place."""
    found: dict[str, list[tuple[_Word, re.Pattern[str] | None]]] = {}
    for row in sorted(rows("taiwan_vocabulary", _Word), key=lambda row: not row.after):
        found.setdefault(row.taiwan, []).append((row, re.compile(row.after) if row.after else None))
    tree: dict[str, Any] = {}
    for word, meanings in found.items():
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = "" if not meanings[-1][0].after else "(?=" + "|".join(row.after for row, _ in meanings) + ")"
    return _Table(found, re.compile(_either(tree)))


def _either(node: dict[str, Any]) -> str:
    """The pattern of the words that go on from a node of their tree, longer ones first."""
    ways = [re.escape(char) + _either(below) for char, below in node.items() if char]
    if "" in node:
        ways.append(node[""])
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def vocabulary(text: str, passages: list[Span], converted: bool = False) -> tuple[list[Change], list[Questionable]]:
    """The words to replace and the words in doubt, in text order; longest match from the left.

    `converted` where it is known already that the site converts words.

    >>> vocabulary("智慧财产权运营", [Span(start=0, end=7)])[0][0].after
    '知识产权'
    """
    changes: list[Change] = []
    doubts: list[Questionable] = []
    if not passages:
        return changes, doubts
    table = _table()
    found: list[tuple[int, int, _Word]] = []
    for passage in passages:
        for match in table.pattern.finditer(text, passage.start, passage.end):
            start, end = match.span()
            word = next(row for row, after in table.rows[match[0]] if after is None or after.match(text, end, passage.end))
            if word.use != "keep":
                found.append((start, end, word))
    blocked = {word: _blocked(text, word) for word in {word.taiwan + word.after: word for _, _, word in found}.values()}
    shown = _converts([word for _, _, word in found if not blocked[word]])
    converts = converted or bool(shown)
    for start, end, word in found:
        if not blocked[word] and (word.use == "replace" or (converts and word.use in ("rare", "site"))):
            evidence = f"{_EVIDENCE}{word.taiwan}→{word.mainland}"
            if word.use != "replace":
                evidence += f"；大陆{'少' if word.use == 'rare' else '也'}用此词，因本页换用台湾词语而定：{shown or '见他处用词一类的整理'}"
            changes.append(Change(start, end, word.mainland, "vocabulary", RULE, evidence))
        elif converts or word.use in ("replace", "rare", "doubt"):
            doubts.append(Questionable(Span(start=start, end=end), word.mainland))
    return changes, doubts


def replaced(evidence: str) -> str:
    """The Taiwan word that an edit by `RULE` replaced, from the edit's evidence."""
    return evidence.removeprefix(_EVIDENCE).partition("→")[0]


def _converts(words: list[_Word]) -> str:
    """What shows that the site puts Taiwan words, empty for nothing: one that no mainland text has, or two that next to none has, or
    one of those often."""
    certain = Counter(word.taiwan for word in words if word.use == "replace")
    rare = Counter(word.taiwan for word in words if word.use == "rare")
    if not certain and len(rare) < _RARE and max(rare.values(), default=0) < _OFTEN:
        return ""
    return "、".join(f"“{word}”{count}处" for word, count in (certain or rare).most_common(_SHOWN))


def _blocked(text: str, word: _Word) -> bool:
    others = sum(text.count(other) for other in word.unless)
    return others > 0 and 5 * others > text.count(word.taiwan)
