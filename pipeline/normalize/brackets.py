"""Brackets: full-width in pairs, and 〔 〕 around the year of a document number (GB/T 9704, 7.2.5)."""

import re

import regex

from ..records import Change
from .protected import outside, protected

_ROUND = re.compile(r"[()（）\n]")
_HAN = regex.compile(r"[\p{Han}\u3001-\u303f\uff01-\uff0f\uff1a-\uff20“”]")
_MAY_YEAR = re.compile(r"[\[［【﹝(（〈《〔][^\S\n]?(?:19|20)\d\d[^\S\n]?[\]］】﹞)）〉》〕]")
_YEAR = regex.compile(
    r"(?<=[\p{Han}A-Za-z])[^\S\n]?(?:"
    r"[\[［【﹝](?=[^\S\n]?(?:19|20)\d\d[^\S\n]?[\]］】﹞〕][^\S\n]?(?:第[^\S\n]?)?\d)"
    r"|[(（〈《](?=[^\S\n]?(?:19|20)\d\d[^\S\n]?[)）〉》][^\S\n]?(?:第[^\S\n]?)?\d{1,5}[^\S\n]?[号號])"
    r"|〔(?=[^\S\n]?(?:19|20)\d\d[^\S\n]?[\]］】﹞)）][^\S\n]?(?:第[^\S\n]?)?\d))"
    r"[^\S\n]?(?:19|20)\d\d[^\S\n]?[\]］】﹞)）〉》〕]"
)


def year_brackets(text: str) -> list[Change]:
    """[2018]96号, (2018)96号, 【2018】96号 → 〔2018〕96号.

    Only between an agency's code and a number: 便函[2022]1476; not in 计划（2018）.
    """
    changes: list[Change] = []
    for found in _MAY_YEAR.finditer(text):
        match = _YEAR.match(text, found.start()) or _YEAR.match(text, max(0, found.start() - 1))
        if not match:
            continue
        body = match.group().lstrip()
        start, end = match.end() - len(body), match.end()
        for at, mark in ((start, "〔"), (end - 1, "〕")):
            if text[at] != mark:
                changes.append(Change(at, at + 1, mark, "width", "year-brackets"))
    return changes


def round_brackets(text: str) -> list[Change]:
    """( ) → （ ） where Chinese stands inside or right beside the pair, both of a pair alike; f(x) and a label 1) stay.

    >>> [(c.start, c.after) for c in round_brackets("财政厅(局)，PCT(Y)、1)组织")]
    [(3, '（'), (5, '）'), (10, '（'), (12, '）')]
    """
    if "(" not in text and ")" not in text:
        return []
    marks = outside([match.span() for match in _ROUND.finditer(text)], protected(text))
    changes: list[Change] = []
    stack: list[int] = []
    for at, _ in marks:
        mark = text[at]
        if mark == "\n":
            changes += [_wide(text, i) for i in stack if text[i] == "(" and _beside(text, i, i + 1)]
            stack.clear()
        elif mark in "(（":
            stack.append(at)
        elif not stack:
            if mark == ")" and _han(text, at - 1):
                changes.append(_wide(text, at))
        else:
            opening = stack.pop()
            if "（" in (text[opening], mark) or mark == "）" or _beside(text, opening, at + 1) or _HAN.search(text, opening, at):
                changes += [_wide(text, i) for i in (opening, at) if text[i] in "()"]
    changes += [_wide(text, i) for i in stack if text[i] == "(" and _beside(text, i, i + 1)]
    return sorted(changes)


def _wide(text: str, at: int) -> Change:
    return Change(at, at + 1, chr(ord(text[at]) + 0xFEE0), "width", "brackets-in-chinese")


def _han(text: str, at: int) -> bool:
    return 0 <= at < len(text) and _HAN.match(text[at]) is not None


def _beside(text: str, start: int, end: int) -> bool:
    return _han(text, start - 1) or _han(text, end)
