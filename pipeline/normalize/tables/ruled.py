"""Tables drawn with lines: bars of any kind between the cells, and rules of dashes and corners between the rows."""

from itertools import groupby

import regex

from ...records import Change

_BARS = "│┃║｜‖┆┊"
_BAR = regex.compile(rf"[ \t\u3000]*[{_BARS}][ \t\u3000]*")
_RULE = regex.compile(r"[ \t\u3000]*(?=[^\n]*[─━═┄┈\-=]{2})[─━═┄┈┌┐└┘├┤┬┴┼╋┏┓┗┛┣┫┳┻╂╔╗╚╝╠╣╦╩╬+\-=|│┃║｜‖ \t\u3000]+")
_CORNERS = frozenset("┌┐└┘├┤┬┴┼╋┏┓┗┛┣┫┳┻╂╔╗╚╝╠╣╦╩╬+")


def ruled(text: str) -> list[Change]:
    """Drawn bars become `|`, as tables of Markdown have it, and the rules between the rows go.

    Only where two lines or more, rules apart, have the same number of bars: ｜ alone in a line parts a menu.
    """
    if not any(bar in text for bar in _BARS) and "-+" not in text:
        return []
    changes: list[Change] = []
    lines: list[tuple[int, str, int]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line, _bars(line)))
        at += len(line) + 1
    for in_table, run in groupby(lines, key=lambda line: line[2] != 0):
        rows = list(run)
        if in_table and _is_drawn(rows):
            changes += [change for row in rows for change in _redrawn(text, *row)]
    return changes


def _bars(line: str) -> int:
    """How many bars a line has; -1 for a rule."""
    if _RULE.fullmatch(line) and (set(line) & _CORNERS):
        return -1
    return sum(line.count(bar) for bar in _BARS) or (line.count("|") if line.count("|") > 1 else 0)


def _is_drawn(rows: list[tuple[int, str, int]]) -> bool:
    counts = [bars for _, _, bars in rows if bars > 0]
    most = max(counts, key=counts.count, default=0)
    drawn = any(bars == -1 for _, _, bars in rows) or any(bar in line for _, line, _ in rows for bar in _BARS)
    return drawn and counts.count(most) > 1


def _redrawn(text: str, start: int, line: str, bars: int) -> list[Change]:
    end = start + len(line)
    if bars == -1:
        return [Change(start, min(end + 1, len(text)), "", "boilerplate", "table-rule")]
    found = []
    for match in _BAR.finditer(text, start, end):
        bar = "| " if match.start() == start else " |" if match.end() == end else " | "
        found.append(Change(*match.span(), bar, "whitespace", "table-cell"))
    return found
