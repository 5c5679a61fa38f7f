"""Headings that only the page marks: ## 申报条件, as ingest also hands on those of a page, and **申报条件** alone on a line."""

from itertools import pairwise
from typing import NamedTuple

import regex

from ..records import Span, TextDocument
from .lines import Line

_HASH = regex.compile(r"[>\s]*(?:[-*+]\s+)?(?P<depth>#{1,6})[ \t\u3000]+[*_]{0,3}")
_BOLD = regex.compile(r"[>\s]*(?P<mark>\*\*|__)")
_NO_HEADING = regex.compile(r"[。；]|[，、,;]$|^附\s?[件表]|\|")
_LONGEST = 60
#: The depth of a bold line: below that of all that # marks.
BOLD = 9


class Marked(NamedTuple):
    """A line that the page marks as a heading, and how deep: 1 to 6 as in Markdown, BOLD for a bold line."""

    line: Line
    depth: int


def marked_lines(doc: TextDocument, lines: list[Line]) -> list[Marked]:
    """The marked ones of the body `lines`, in order, as they stood in the source; those with a label among them.

    Bold lines count in Markdown, where each has a text of its own below it and they are the lesser part of the lines.
    """
    source = doc.traced.source
    hashed = "##" in source or "\n#" in source
    bold = doc.source.media_type == "text/markdown" and ("**" in source or "__" in source)
    if not hashed and not bold:
        return []
    found = [Marked(line, depth) for line in lines if len(line.text) <= _LONGEST and (depth := _depth(doc, line, bold))]
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


def _depth(doc: TextDocument, line: Line, bold: bool) -> int | None:
    source, to_source = doc.traced.source, doc.traced.to_source
    start = to_source(Span(start=line.start, end=line.start + 1))[0].start
    opening = source[source.rfind("\n", 0, start) + 1 : start]
    if match := _HASH.fullmatch(opening):
        return len(match.group("depth"))
    if bold and (match := _BOLD.fullmatch(opening)):
        end = to_source(Span(start=line.end - 1, end=line.end))[-1].end
        stop = source.find("\n", end)
        closing = source[end : stop if stop >= 0 else len(source)].strip()
        return BOLD if closing == match.group("mark") else None
    return None
