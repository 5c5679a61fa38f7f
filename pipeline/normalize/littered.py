"""Littered lines: what a site, an editor or a print puts before lines: letters against copying, line numbers, ornaments."""

import re
from itertools import pairwise

from ..records import Change

_LITTER = re.compile(r"\n[^\S\n]*([A-Za-z0-9]{2,10}[^\S\n]*)(?=[\u4e00-\u9fff《“（]|[0-9]{1,2}[.．、])")
_LEAST, _SHARE = 5, 0.6  # lines, and of all lines
_NUMBERED = re.compile(r"(?m)^[^\S\n]*([0-9]{1,4})[^\S\n:：|]*[:：|]?[^\S\n]+(?=\S)")
_SIGNS = "●■◆▶►▪▸◇★☆✦❖➤➢◎※♦☞•"
_EMOJI = "\u2600-\u2604\u2607-\u27bf\U0001f300-\U0001faff"
#: ◆ 一、总体要求, ● （一）…; not ● 支持企业…, a list.
_ORNAMENT = re.compile(
    rf"(?m:^)[^\S\n]*((?:[{_SIGNS}]+\ufe0f?[^\S\n]*)+)(?=[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[）)]|第[一二三四五六七八九十百]{{1,5}}[章节条])"
    rf"|(?m:^)[^\S\n]*((?:[{_EMOJI}]\ufe0f?[^\S\n]*)+)(?=\S)"
)
_MAY_ORNAMENT = re.compile(rf"[{_SIGNS}{_EMOJI}]")


def littered_lines(text: str) -> list[Change]:
    """`xk3 各市：`, `q9vb 现将` before nearly all lines of a text go; codes of a list (A0101 种植业) and words (app开发) stay.

    Litter is different each time and has small letters; it is taken for litter only where most lines have some.
    """
    found = [match for match in _LITTER.finditer(f"\n{text}") if not match[1].strip().isdigit()]
    if len(found) < _LEAST:
        return []
    lines = sum(not line.isspace() for line in text.split("\n") if line)
    tokens = [match[1].strip() for match in found]
    small = sum(any(char.islower() for char in token) for token in tokens)
    if len(found) < _SHARE * lines or len(set(tokens)) < 0.8 * len(tokens) or small < 0.8 * len(tokens):
        return []
    return [Change(match.start(1) - 1, match.end(1) - 1, "", "noise", "line-litter") for match in found]


def numbered_lines(text: str) -> list[Change]:
    """The numbers that an editor or a scan puts before every line: 1  关于…的通知⏎2  各市：⏎3  一、总体要求.

    They are such only where nearly all lines of a text have one, from its title on, and each is one more than the one before.
    """
    if text[:8].lstrip()[:1] not in "0123456789":
        return []
    found = list(_NUMBERED.finditer(text))
    lines = sum(not line.isspace() for line in text.split("\n") if line)
    if len(found) < _LEAST or len(found) < 0.9 * lines:
        return []
    values = [int(match[1]) for match in found]
    if sum(after == before + 1 for before, after in pairwise(values)) < 0.9 * (len(values) - 1):
        return []
    return [Change(match.start(1), match.end(), "", "noise", "line-number") for match in found]


def ornaments(text: str) -> list[Change]:
    """Signs that adorn a label (◆ 一、总体要求), and pictures before any line, go; ● 支持企业… is a list and stays one."""
    if _MAY_ORNAMENT.search(text) is None:
        return []
    return [Change(*match.span(match.lastindex or 0), "", "noise", "ornament") for match in _ORNAMENT.finditer(text)]
