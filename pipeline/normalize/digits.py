"""Digits and Latin letters: half-width always (GB/T 15834 and GB/T 15835 set figures so)."""

import regex

from ..records import Change

_RUN = regex.compile(r"[０-９Ａ-Ｚａ-ｚ％＠＋＝＆＃]+")
_POINT = regex.compile(r"(?<=[0-9])[．](?=[0-9])|(?<=[0-9A-Za-z])－(?=[0-9A-Za-z])|(?<=(?<![0-9])[0-9]{1,2})：(?=[0-5][0-9](?![0-9]))")
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def digits(text: str) -> list[Change]:
    """Full-width digits, letters and % become half-width.

    >>> digits("５００万元")[0].after
    '500'
    """
    return [Change(*match.span(), match.group().translate(_HALF), "width", "half-width-figures") for match in _RUN.finditer(text)]


def points(text: str) -> list[Change]:
    """The mark inside a figure follows its digits: 48．4 → 48.4, 2015－2017 → 2015-2017, 18：00 → 18:00. A label `1．` stays."""
    if "．" not in text and "－" not in text and "：" not in text:
        return []
    return [Change(*match.span(), match.group().translate(_HALF), "width", "half-width-point") for match in _POINT.finditer(text)]
