"""Page furniture: the page numbers that a print or a PDF leaves between the lines, and the headers and footers beside them."""

import re
from collections import Counter
from typing import NamedTuple

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


#: 12 on a line of its own, where the sentence above goes on below.
_BARE = re.compile(r"\n[^\S\n]*\d{1,3}[^\S\n]*(?![^\n])")  # sought in a text with a line break in front
_SAYS = re.compile("[，、。；（《]")
_FIGURES = re.compile(r"\d+")
_HEADER = regex.compile(r"[^\t|]{1,39}[^\t|。；：，、]")


class _Page(NamedTuple):
    """Page furniture: [start, end) with the white space around it, and whether it stands inside a line."""

    start: int
    end: int
    inside: bool
    indented: bool


def page_furniture(text: str) -> list[Change]:
    """Lines such as `第 1 页 共 5 页`, `- 3 -`, `— 3 —`, `Page 3 of 9` go, and the header or footer that stands beside them on each page.

    Where the sentence before the page number goes on after it, the two lines are joined. In a wrapped text only full lines go on,
    and they are left to `hard_wraps`, which would not know the two for full ones.
    """
    named = ("页" in text or "age" in text or _DASHED.search(text) is not None) and _PAGE.search(text) is not None
    pages = [_around(text, match.start(), match.end()) for match in _LINE.finditer(text)] if named else []
    pages = _with_headers(text, pages)
    bare = (_around(text, match.start(), match.end() - 1) for match in _BARE.finditer(f"\n{text}"))
    pages += [page for page in bare if _parts_sentence(text, page)]
    if not pages:
        return []
    full = full_line(text)
    changes: list[Change] = []
    for start, end, inside, indented in sorted(pages):
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if inside and "。" not in before:  # no text that lost its line breaks
            continue
        before = before.rpartition("\u3000\u3000")[2] if inside else before
        stop = text.find("\n", end)
        after = text[end : stop if stop >= 0 else len(text)]
        broken = len(before.strip()) >= 15 and not indented and goes_on(before, after) and (inside or full(before, after) is None)
        join = not start or end == len(text) or broken
        if changes and start < changes[-1].end:  # two in a row: the first has taken the line break
            start = changes[-1].end
        if start < end:
            changes.append(Change(start, end, "" if join else "\n", "boilerplate", "page-furniture"))
    return changes


def _around(text: str, start: int, end: int) -> _Page:
    """The furniture at [start, end) with the white space around it."""
    inside = text[end : end + 1] == "\u3000"
    stop = end
    while start and text[start - 1].isspace():
        start -= 1
    while stop < len(text) and text[stop].isspace():
        stop += 1
    return _Page(start, stop, inside, not inside and text[end:stop].rpartition("\n")[2] != "")


def _with_headers(text: str, pages: list[_Page]) -> list[_Page]:
    """The pages with the line above or below the number that stands there on two pages or more, and nowhere else.

    云岭市人民政府公报 2023年第2期⏎— 3 —
    """
    if len(pages) < 2:
        return pages
    beside = [(_line_above(text, page.start), _line_below(text, page.end)) for page in pages if not page.inside]
    counts = Counter(_FIGURES.sub("#", text[a:b]).strip() for pair in beside for a, b in pair)
    everywhere = Counter(_FIGURES.sub("#", line).strip() for line in text.split("\n"))
    headers = {line for line, count in counts.items() if count >= 2 and everywhere[line] <= count + 1 and _HEADER.fullmatch(line)}
    if not headers:
        return pages
    found = []
    for page in pages:
        start, end, indented = page.start, page.end, page.indented
        if not page.inside:
            above, below = _line_above(text, start), _line_below(text, end)
            if _FIGURES.sub("#", text[slice(*above)]).strip() in headers:
                start = _around(text, *above).start
            if _FIGURES.sub("#", text[slice(*below)]).strip() in headers:
                _, end, _, indented = _around(text, *below)
        found.append(_Page(start, end, page.inside, indented))
    return found


def _line_above(text: str, at: int) -> tuple[int, int]:
    return text.rfind("\n", 0, at) + 1, at


def _line_below(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return at, end if end >= 0 else len(text)


def _parts_sentence(text: str, page: _Page) -> bool:
    """Whether a bare number parts a sentence: 可采取租赁、⏎2⏎合作等方式引入社会资本; not a cell of a table."""
    before, after = text[slice(*_line_above(text, page.start))].strip(), text[slice(*_line_below(text, page.end))]
    prose = len(before) >= 15 and _SAYS.search(before) is not None and _SAYS.search(after) is not None and len(after) >= 10
    return prose and not page.indented and "\t" not in before + after and "|" not in before + after and goes_on(before, after)
