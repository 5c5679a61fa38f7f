"""附件说明 (GB/T 9704, 7.3.4): the list of attachments, and the marker that stands above an attachment's own text."""

from typing import NamedTuple

import regex

from .lines import Line
from .numerals import number

_LIST = regex.compile(r"附(?:\s?[件表录])?\s?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})?\s?(?:[：:]|[.．、]|\s)\s?(?P<rest>.*)")
_MARKER = regex.compile(r"(?:附\s?[件表录]|附)\s?(?P<n>\d{1,2}(?:[-—]\d{1,2})?|[一二三四五六七八九十]{1,2})?\s?[：:]?")
_ITEM = regex.compile(r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[.．、]\s?(?=[^\d\s]|(?:19|20)\d\d[年—–-])")


class Listed(NamedTuple):
    """One entry of the list: number as printed, title and its place."""

    number: str | None
    title: str
    start: int
    end: int


class AttachmentList(NamedTuple):
    """The list: lines [first, last] and its entries."""

    first: int
    last: int
    entries: list[Listed]


def marker(text: str) -> str | None:
    """The number of a line that only marks an attachment's text (附件, 附件2, 附件1：); "" where it has none; None for other lines."""
    match = _MARKER.fullmatch(text)
    return (match.group("n") or "") if match else None


def titled_marker(text: str) -> Listed | None:
    """附件1：申报表 as marker and title in one, places counted in `text`."""
    match = _LIST.fullmatch(text)
    if (
        match is None
        or not match.group("rest")
        or _ITEM.match(match.group("rest"))
        or len(match.group("rest")) > 80
        or "。" in match.group("rest")
    ):
        return None
    return Listed(match.group("n"), match.group("rest"), match.start("rest"), match.end("rest"))


def list_at(lines: list[Line], i: int) -> AttachmentList | None:
    """The list of attachments that opens at line `i`: 附件：1.…⏎2.…, 附件1.…⏎附件2.…, 附：…."""
    line = lines[i]
    match = _LIST.fullmatch(line.text)
    if match is None and marker(line.text) is None:
        return None
    rest = match.group("rest") if match else ""
    at = line.start + (match.start("rest") if match else len(line.text))
    if match is not None and match.group("n"):
        return _numbered(lines, i)
    entries: list[Listed] = []
    last = i
    if rest:
        if "。" in rest.rstrip("。") or len(rest) > 400:
            return None
        entries = _items(rest, at)
        if not entries:
            entries = [Listed(None, _clean(rest), at, at + len(_clean(rest)))]
    expected = len(entries) + 1 if not entries or entries[-1].number else 0
    while expected and last + 1 < len(lines):
        below = lines[last + 1]
        more = _items(below.text, below.start, expected)
        if not more or len(below.text) > 120 or "。" in below.text.rstrip("。"):
            break
        entries += more
        expected += len(more)
        last += 1
    return AttachmentList(i, last, entries) if entries else None


def _numbered(lines: list[Line], i: int) -> AttachmentList | None:
    """附件1.申报书⏎附件2.汇总表: a list only where a second one follows directly, or for 附件1 as the last line but a few."""
    entries: list[Listed] = []
    last = i
    while last < len(lines):
        listed = titled_marker(lines[last].text)
        if listed is None or listed.number is None or number(listed.number) != len(entries) + 1:
            break
        title = _clean(listed.title)
        start = lines[last].start + listed.start
        entries.append(Listed(listed.number, title, start, start + len(title)))
        last += 1
    return AttachmentList(i, last - 1, entries) if len(entries) > 1 or (entries and last >= len(lines) - 6) else None


def _items(text: str, at: int, expected: int = 1) -> list[Listed]:
    """The numbered titles of one line, counting up from `expected`: 1.方案要点 2.申报表."""
    starts: list[regex.Match[str]] = []
    for match in _ITEM.finditer(text):
        if number(match.group("n")) == expected + len(starts) and ((not starts and match.start() == 0) or starts):
            starts.append(match)
    found: list[Listed] = []
    for match, after in zip(starts, [*starts[1:], None]):
        end = after.start() if after else len(text)
        title = _clean(text[match.end() : end])
        if not title:
            return []
        found.append(Listed(match.group("n"), title, at + match.end(), at + match.end() + len(title)))
    return found


def _clean(title: str) -> str:
    return title.rstrip(" ；;。，,")
