"""目录: a printed table of contents, whose labels are no sections."""

from .labels import label_at
from .lines import Line


def contents_lines(lines: list[Line]) -> set[int]:
    """Starts of the lines of a table of contents: from 目录 up to where its first entry stands again."""
    for i, line in enumerate(lines[:80]):
        if "".join(line.text.split()) not in ("目录", "目次"):
            continue
        if i + 1 >= len(lines) or label_at(lines[i + 1].text) is None:
            continue
        first = label_at(lines[i + 1].text)
        for j in range(i + 2, len(lines)):
            label = label_at(lines[j].text)
            if first is not None and label is not None and (label.style, label.path) == (first.style, first.path) and j - i > 2:
                return {inner.start for inner in lines[i:j]}
            if len(lines[j].text) > 60 and label is None:
                break
    return set()
