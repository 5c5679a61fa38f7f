"""Headings that only the page marks: ## 申报条件, as ingest also hands on those of a page, and **申报条件** alone on a line."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import regex

from ..records import Span, TextDocument
from .lines import Line

_HASH = regex.compile(r"(?m)^[> \t\u3000]*(?:[-*+][ \t]+)?(?P<mark>#{1,6})[ \t\u3000]+[*_]{0,3}(?=\S)")
_BOLD = regex.compile(r"(?m)^[> \t\u3000]*(?P<mark>\*\*|__)(?=[^\s*_][^\n]*(?P=mark)[ \t\r]*$)")
_NO_HEADING = regex.compile(r"[。；]|[，、,;]$|^附\s?[件表]|\|")
_LONGEST = 60
#: The depth of a bold line: below that of all that # marks.
BOLD = 9


class Marked(NamedTuple):
    """A line that the page marks as a heading, and how deep: 1 to 6 as in Markdown, BOLD for a bold line."""

    line: Line
    depth: int


def writes_bold(doc: TextDocument) -> bool:
    """Whether the source is Markdown with bold words: normalize took their marks away."""
    source = doc.traced.source
    return ("**" in source or "__" in source) and any(
        edit.rule == "markdown" and edit.before in ("**", "__") for edit in doc.traced.edits()
    )


def marked_lines(doc: TextDocument, lines: list[Line], *, bold: bool) -> list[Marked]:
    """The marked ones of the body `lines`, in order, as they stood in the source; those with a label among them.

    Bold lines count where the source `writes_bold`, and each has a text of its own below it and they are the lesser part of the lines.
    """
    source = doc.traced.source
    hashed = "##" in source or "\n#" in source
    if not lines or (not hashed and not bold):
        return []
    where = _stretch(doc, lines)
    depths = _depths(doc, _HASH, *where) | (_depths(doc, _BOLD, *where) if bold else {})
    found = [Marked(line, depths[line.start]) for line in lines if line.start in depths and len(line.text) <= _LONGEST]
    if found and found[0].depth == 1 and found[0].line is lines[0]:  # a title over two lines: # 民法典⏎# 侵权责任编
        found = found[1:]
    starts = {marked.line.start for marked in found if marked.depth == BOLD}
    below = {line.start: after.start for line, after in pairwise(lines)}
    if len(starts) * 2 > len(lines):
        starts = set()
    return [marked for marked in found if marked.depth != BOLD or (marked.line.start in starts and _leads(marked.line, below, starts))]


def is_heading(marked: Marked) -> bool:
    """Whether a marked line may be a heading without label."""
    return marked.line.label is None and len(marked.line.text) > 1 and _NO_HEADING.search(marked.line.text) is None


def _leads(line: Line, below: dict[int, int], bold: set[int]) -> bool:
    return line.start in below and below[line.start] not in bold


def _stretch(doc: TextDocument, lines: list[Line]) -> tuple[int, int]:
    """Where the lines stand in the source, whole lines there with the marks in front: a part looks at its own text only."""
    source = doc.traced.source
    first = doc.traced.to_source(Span(start=lines[0].start, end=lines[0].start + 1))
    last = doc.traced.to_source(Span(start=lines[-1].end - 1, end=lines[-1].end))
    if not first or not last:
        return 0, len(source)
    end = source.find("\n", last[-1].end)
    return source.rfind("\n", 0, first[0].start) + 1, end if end >= 0 else len(source)


def _marks(pattern: "regex.Pattern[str]", source: str, start: int, end: int) -> "Iterator[regex.Match[str]]":
    """The matches of `pattern`; those of # only in the lines that have one."""
    if pattern is not _HASH:
        yield from pattern.finditer(source, start, end)
        return
    at = source.find("#", start, end)
    while at >= 0:
        match = pattern.match(source, max(start, source.rfind("\n", start, at) + 1), end)
        if match is not None:
            yield match
        below = source.find("\n", at, end)
        at = source.find("#", below, end) if below >= 0 else -1


def _depths(doc: TextDocument, pattern: "regex.Pattern[str]", start: int, end: int) -> dict[int, int]:
    """The depth of each marked line of the source from `start` to `end`, by its start in the text."""
    found: dict[int, int] = {}
    for match in _marks(pattern, doc.traced.source, start, end):
        at = doc.traced.to_text(Span(start=match.end(), end=match.end() + 1))
        if at is not None:
            found[at.start] = len(match.group("mark")) if pattern is _HASH else BOLD
    return found
