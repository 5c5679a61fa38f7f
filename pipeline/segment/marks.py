"""Where labels stand: at the start of lines, and in the middle of a line where a paragraph break was lost."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from ..records.section import Style
from .labels import Label, label_at, outline_label
from .lines import Line

_GLUED = re.compile(
    r"[。！？：；）”][^\S\n]?(?=(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．](?!\d)|第[一二三四五六七八九十百]{1,5}[章条]))"
)
_AFTER_CHAPTER = re.compile(r"\s(?=第[一二三四五六七八九十百零〇]{1,6}条)")
_WEAK = frozenset({"1.", "（1）", "①", "1.1", "1.1.1", "1.1.1.1", "专栏", "款", "其他"})


class Mark(NamedTuple):
    """A label in its place: [start, end) the label, `stop` where its paragraph ends, `glued` when in the middle of a line."""

    label: Label
    start: int
    end: int
    stop: int
    glued: bool
    before: str
    style: Style
    number: int


def find_marks(lines: list[Line], barred: Iterable[int] = ()) -> list[Mark]:
    """The labels of `lines`, in order. Lines whose start is in `barred` (foot, quoted text, contents) hold none."""
    closed = set(barred)
    found: list[Mark] = []
    outline = _outline_starts(lines)
    previous = ""
    glued = _GLUED.search("\n".join([line.text for line in lines])) is not None  # in few texts
    for line in lines:
        if line.start not in closed:
            label = line.label or (outline_label(line.text) if line.start in outline else None)
            inner = _inside(line.text, label, glued)
            if not inner:
                if label:
                    end = line.start + label.length
                    found.append(Mark(label, line.start, end, line.end, False, previous[-12:], label.style, label.number))
                previous = line.text
                continue
            cuts = [(0, label, False), *inner] if label else inner
            for (at, mark, glued), after in zip(cuts, [*cuts[1:], None]):
                stop = line.start + after[0] if after else line.end
                before = line.text[:at].rstrip() if at else previous
                start = line.start + at
                found.append(Mark(mark, start, start + mark.length, stop, glued, before[-12:], mark.style, mark.number))
        previous = line.text
    return _proven(found)


def _inside(text: str, opening: Label | None, glued: bool) -> list[tuple[int, Label, bool]]:
    """Labels in the middle of `text`: 第一章 总则 第一条 …, and, where any are `glued`, (一)… right after a full stop or colon."""
    found: list[tuple[int, Label, bool]] = []
    if (
        opening is not None
        and opening.style in ("编", "章", "节")
        and (match := _AFTER_CHAPTER.search(text, opening.length, opening.length + 40))
    ):
        label = label_at(text, match.end())
        if label:
            return [(match.end(), label, False)]
    for match in _GLUED.finditer(text) if glued else ():
        label = label_at(text, match.end())
        if label is not None:
            found.append((match.end(), label, True))
    return found


def _outline_starts(lines: list[Line]) -> set[int]:
    """Starts of lines such as 1总则 that a line 1.1 follows."""
    found: set[int] = set()
    for line, after in pairwise(lines):
        label = outline_label(line.text) if line.text[0].isdecimal() else None
        below = after.label if label else None
        if label and below and below.style == "1.1" and below.path == (label.number, 1):
            found.add(line.start)
    if found:  # chapters without a 1.1 of their own: 7附则
        found.update(line.start for line in lines if outline_label(line.text) and len(line.text) <= 14)
    return found


def _proven(marks: list[Mark]) -> list[Mark]:
    """The marks without lone numbers (a 7. with no 6. and no 8.) and without glued ones that the sequence does not prove."""
    chains: dict[tuple[Style, tuple[int, ...]], list[int]] = {}
    for i, mark in enumerate(marks):
        chains.setdefault((mark.style, () if mark.style == "条" else mark.label.path[:-1]), []).append(i)
    kept: set[int] = set()
    for (style, _), chain in chains.items():
        last: Mark | None = None
        for at, i in enumerate(chain):
            mark = marks[i]
            after = marks[chain[at + 1]] if at + 1 < len(chain) else None
            if mark.glued and not _glued_holds(mark, last, after):
                continue
            follows = last is not None and last.number in (mark.number - 1, mark.number, mark.number - 2)
            leads = after is not None and after.number in (mark.number + 1, mark.number)
            if mark.number > 1 and style in _WEAK and not follows and not leads:
                continue
            kept.add(i)
            last = mark
    return _rejoined([mark for i, mark in enumerate(marks) if i in kept])


def _glued_holds(mark: Mark, last: Mark | None, after: Mark | None) -> bool:
    """A glued label counts when the one before it and the one after it are its neighbours in number."""
    closing = mark.before[-1:]
    if mark.number == 1:
        return (
            closing in "。："
            and after is not None
            and after.number == 2
            and not after.glued
            and mark.style in ("一、", "（一）", "章", "条")
        )
    if closing in "：；" or last is None or last.number != mark.number - 1:
        return False
    return after is None or after.number in (1, mark.number + 1)


def _rejoined(marks: list[Mark]) -> list[Mark]:
    """Paragraph ends put right after marks were dropped: a mark runs to the next one in its line, else to the line's end."""
    found: list[Mark] = []
    for mark, after in zip(marks, [*marks[1:], None]):
        found.append(mark._replace(stop=after.start) if after is not None and after.glued and after.start > mark.start else mark)
    return found
