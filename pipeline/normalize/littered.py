"""Littered lines: random letters and figures that a site puts before each line against copying."""

import re

from ..records import Change

_LITTER = re.compile(r"(?m)^[^\S\n]*([A-Za-z0-9]{2,10}[^\S\n]*)(?=[\u4e00-\u9fff《“（]|[0-9]{1,2}[.．、])")
_LEAST, _SHARE = 5, 0.6  # lines, and of all lines


def littered_lines(text: str) -> list[Change]:
    """`xk3 各市：`, `q9vb 现将` before nearly all lines of a text go; codes of a list (A0101 种植业) and words (app开发) stay.

    Litter is different each time and has small letters; it is taken for litter only where most lines have some.
    """
    found = [match for match in _LITTER.finditer(text) if not match[1].strip().isdigit()]
    if len(found) < _LEAST:
        return []
    lines = sum(not line.isspace() for line in text.split("\n") if line)
    tokens = [match[1].strip() for match in found]
    small = sum(any(char.islower() for char in token) for token in tokens)
    if len(found) < _SHARE * lines or len(set(tokens)) < 0.8 * len(tokens) or small < 0.8 * len(tokens):
        return []
    return [Change(*match.span(1), "", "noise", "line-litter") for match in found]
