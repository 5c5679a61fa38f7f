"""Patterns that stand where they are used, compiled once."""

from functools import cache

import regex


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """`pattern`, compiled at its first use. `regex.search(pattern, …)` looks up its flags each time, which costs more than the search."""
    return regex.compile(pattern)
