"""目录: a printed table of contents, whose labels are no sections."""

import regex

from .labels import Label
from .lines import Line

_REACH = 80
_CHAPTERS = regex.compile(r"第[一二三四五六七八九十]{1,3}章")


def contents_lines(lines: list[Line]) -> set[int]:
    """Starts of the lines of a table of contents near the top: up to where its first entry stands again.

    It opens with 目录, or shows itself by three chapters without a word between them, on lines of their own or on one.
    """
    for i, line in enumerate(lines[:_REACH]):
        titled = line.text[0] == "目" and "".join(line.text.split()) in ("目录", "目次")
        first = lines[i + 1].label if titled and i + 1 < len(lines) else _bare_chapters(lines, i)
        if first is None:
            continue
        for j in range(i + 1 + titled, len(lines)):
            label = lines[j].label
            if label is not None and (label.style, label.path) == (first.style, first.path):
                return {inner.start for inner in lines[i:j]}
            if lines[j].text.endswith("。") or (label is None and len(lines[j].text) > 60):
                break  # prose: what stands above was no table of contents
    return set()


def _bare_chapters(lines: list[Line], i: int) -> Label | None:
    """The first label where three chapters stand together at line `i`."""
    first = lines[i].label
    if first is None or first.style not in ("编", "章"):
        return None
    if len(lines[i].text) <= 200 and len(_CHAPTERS.findall(lines[i].text)) >= 3:
        return first
    below = [line.label for line in lines[i + 1 : i + 3]]
    short = all(len(line.text) <= 40 for line in lines[i : i + 3])
    return first if short and len(below) == 2 and all(label is not None and label.style in ("编", "章", "节") for label in below) else None
