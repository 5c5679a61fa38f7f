"""Lines inside a quotation that runs over several lines: the new wording that a decision gives to an article."""

from .lines import Line

_REACH = 60


def quoted_lines(lines: list[Line]) -> set[int]:
    """Starts of the lines that lie inside a “…” opened on an earlier line and closed within 60 lines."""
    found: set[int] = set()
    opened: int | None = None
    for i, line in enumerate(lines):
        balance = line.text.count("“") - line.text.count("”")
        if opened is None:
            if balance > 0:
                opened = i
        elif balance < 0:
            found.update(inner.start for inner in lines[opened + 1 : i + 1])
            opened = None
        elif balance > 0 or i - opened > _REACH:
            opened = i if balance > 0 else None
    return found
