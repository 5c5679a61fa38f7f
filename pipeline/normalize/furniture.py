"""Page furniture: the page numbers that a print or a PDF leaves between the lines."""

import re

import regex

from ..records import Change
from .wraps import full_line, goes_on

_BLANK = r"[^\S\r\n]*"
_PAGE = regex.compile(
    r"""(?x)
    第 {b} \d{{1,3}} {b} 页 {b} (?: [,，/／]? {b} [共总] {b} \d{{1,3}} {b} 页 )?
    | [共总] {b} \d{{1,3}} {b} 页
    | [-—–－―]{{1,2}} {b} \d{{1,3}} {b} [-—–－―]{{1,2}}
    | [Pp]age {b} \d{{1,3}} (?: {b} of {b} \d{{1,3}} )?
    """.replace("{b}", _BLANK)
    .replace("{{", "{")
    .replace("}}", "}")
)
_DASHED = re.compile(rf"[-—–－―]{_BLANK}\d")  # - 3 -, sought first where no 页 is
_WORDS = _PAGE.pattern.removeprefix("(?x)")
#: On a line of its own, or between two marks of a paragraph where a page lost its line breaks.
_LINE = regex.compile(
    rf"(?x)(?<![^\n]){_BLANK}(?:{_WORDS}){_BLANK}(?![^\r\n]) | (?<=\S[ \u3000]*\u3000\u3000)(?:{_WORDS})(?=\u3000\u3000[ \u3000]*\S)"
)


def page_furniture(text: str) -> list[Change]:
    """Lines such as `第 1 页 共 5 页`, `- 3 -`, `— 3 —`, `Page 3 of 9` go.

    Where the sentence before the page number goes on after it, the two lines are joined. In a wrapped text only full lines go on,
    and they are left to `hard_wraps`, which would not know the two for full ones.
    """
    if ("页" not in text and "age" not in text and not _DASHED.search(text)) or not _PAGE.search(text):
        return []
    full = full_line(text)
    changes: list[Change] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        inside = text[match.end() : match.end() + 1] == "\u3000"
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if inside and "。" not in before:  # no text that lost its line breaks
            continue
        before = before.rpartition("\u3000\u3000")[2] if inside else before
        stop = text.find("\n", end)
        after = text[end : stop if stop >= 0 else len(text)]
        indented = not inside and text[match.end() : end].rpartition("\n")[2] != ""
        broken = len(before.strip()) >= 15 and not indented and goes_on(before, after) and (inside or full(before, after) is None)
        join = not start or end == len(text) or broken
        if changes and start < changes[-1].end:  # two in a row: the first has taken the line break
            start = changes[-1].end
        changes.append(Change(start, end, "" if join else "\n", "boilerplate", "page-furniture"))
    return changes
