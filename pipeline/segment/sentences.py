"""Sentences and the members of enumerations inside a stretch of text."""

import re
from typing import Literal, NamedTuple

import regex

from .numerals import number

_MARKS = regex.compile(r"[“”《》（）()〈〉【】「」]|[。！？；!?]+")
_STOP = re.compile(r"[。！？；!?]")
_OPEN = {"“": "”", "《": "》", "（": "）", "(": ")", "〈": "〉", "【": "】", "「": "」"}
_CLOSE = {close: open_ for open_, close in _OPEN.items()}
_TRAIL = "”）)》〉】」"
#: The marks of an enumeration's members, each with the signs that it cannot do without one of.
_ITEMS = [
    (regex.compile(r"(?:^|(?<=[。；：，]))(?:第)?(?P<n>[一二三四五六七八九十]{1,2})(?:是|要(?=[\p{Han}]))"), "是要"),
    (regex.compile(r"(?:^|(?<=[。；：，]))（(?P<n>\d{1,2})）"), "（"),
    (regex.compile(r"(?:^|(?<=[。；：，]))（(?P<n>[一二三四五六七八九十]{1,2})）"), "（"),
    (regex.compile(r"(?:^|(?<=[。；：，]))(?P<n>\d{1,2})[）)]"), "）)"),
    (regex.compile(r"(?:^|(?<=[。；：，]))(?P<n>[①-⑳])"), "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    (regex.compile(r"(?:^|(?<=[。；：]))第(?P<n>[一二三四五六七八九十]{1,2})，"), "第"),
]
#: What a text opens with that is a member itself: 二是…, （2）….
_OPENS_MEMBER = frozenset("第一二三四五六七八九十（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_DASH = re.compile(r"[—–―－-]{2,}|[—―●•◆■·]")


class Piece(NamedTuple):
    """A sentence or a piece of an enumeration's member, by its start in the stretch; `opens` when a member begins here."""

    start: int
    kind: Literal["sentence", "item"]
    opens: bool


def pieces(text: str) -> list[Piece]:
    """The pieces of `text` (one paragraph or the rest of one). The first one starts at 0."""
    members = _members(text)
    stops = _stops(text)
    first = members[0] if members else (0 if _DASH.match(text) else None)
    if not members and not stops:
        return [Piece(0, "item" if first == 0 else "sentence", first == 0)]
    found = {0: Piece(0, "item" if first == 0 else "sentence", first == 0)}
    for at in members:
        found[at] = Piece(at, "item", True)
    for at, semicolon in stops:
        inside = first is not None and at > first
        if at not in found and (inside or not semicolon):
            found[at] = Piece(at, "item" if inside else "sentence", False)
    return [found[at] for at in sorted(found)]


def _members(text: str) -> list[int]:
    """Starts of the members of the outermost enumeration: 一是…二是…; a paragraph may be one member itself (二是…)."""
    if text[:1] not in _OPENS_MEMBER and not _begins_inside(text):
        return []
    best: list[int] = []
    for pattern, needs in _ITEMS:
        if not any(mark in text for mark in needs):
            continue
        starts: list[int] = []
        expected = 1
        for match in pattern.finditer(text):
            raw = match.group("n")
            value = ord(raw) - 0x245F if "①" <= raw <= "⑳" else number(raw)
            if match.start() == 0 and not starts and value:
                starts, expected = [0], value + 1
            elif value == expected:
                starts.append(match.start())
                expected += 1
        if (len(starts) >= 2 or starts == [0]) and (not best or starts[0] < best[0]):
            best = starts
    return best


def _begins_inside(text: str) -> bool:
    """Whether an enumeration may begin at 一 or 1 inside `text`."""
    return (
        ("一" in text and ("一是" in text or "一要" in text or "（一）" in text or "第一，" in text))
        or "1）" in text
        or "1)" in text
        or "①" in text
    )


def _stops(text: str) -> list[tuple[int, bool]]:
    """Positions inside `text` right after sentence ends outside quotes and brackets, with whether the end is a mere ；."""
    size = len(text)
    if _STOP.search(text, 0, size - 1) is None:  # no stop but at the end
        return []
    unpaired = {mark for mark, close in _OPEN.items() if (mark in text or close in text) and text.count(mark) != text.count(close)}
    depth = 0
    found: list[tuple[int, bool]] = []
    for match in _MARKS.finditer(text):
        mark = match.group()
        if mark in _OPEN:
            depth += mark not in unpaired
        elif mark in _CLOSE:
            depth = max(0, depth - (_CLOSE[mark] not in unpaired))
            if depth == 0 and mark == "”" and match.start() and text[match.start() - 1] in "。！？":
                found.append((match.end(), False))
        elif depth == 0:
            end = match.end()
            while end < size and text[end] in _TRAIL:
                end += 1
            found.append((end, set(mark) == {"；"}))
    return [stop for stop in found if stop[0] < size]
