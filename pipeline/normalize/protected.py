"""Stretches that are no prose: addresses of pages and mailboxes. Nothing in them is widened."""

import regex

_ADDRESS = regex.compile(
    r"(?:(?:https?|ftp)://|www\.)[\x21-\x7e]*[a-z0-9/=&#%_~+-]|[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|<[!/a-z][^<>\n]{0,200}>",
    regex.IGNORECASE,
)


def protected(text: str) -> list[tuple[int, int]]:
    """Where URLs, e-mail addresses and HTML tags stand, in order."""
    if "://" not in text and "@" not in text and "www." not in text and "<" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def outside(positions: list[tuple[int, int]], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of `positions` (in order) that lie in none of `spans` (in order)."""
    if not spans:
        return positions
    kept: list[tuple[int, int]] = []
    i = 0
    for start, end in positions:
        while i < len(spans) and spans[i][1] <= start:
            i += 1
        if i == len(spans) or end <= spans[i][0]:
            kept.append((start, end))
    return kept
