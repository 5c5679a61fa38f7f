"""Numbers and dates as labels, signatures and heads write them."""

from datetime import date
from functools import lru_cache

import regex

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ο": 0, "O": 0, "两": 2, "元": 1}
_UNITS = {"十": 10, "百": 100, "千": 1000}

#: A calendar day: 2018年5月8日, 二〇一八年五月八日, 二○一八年五月八日.
DAY = (
    r"(?:(?:1\s?9|2\s?0)\s?\d\s?\d|[一二三四五六七八九〇○零ΟO]{4})\s?年\s?"
    r"(?:\d\s?\d?|[一二三四五六七八九十元]{1,2})\s?月\s?(?:\d\s?\d?|[一二三四五六七八九十]{1,3})\s?日"
)
_DAY = regex.compile(r"(.+?)年(.+?)月(.+?)日")
_ISO = regex.compile(r"((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})")


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """The whole number that `text` writes: 12, 十二, 一百零三, 二〇一八; None where it writes none."""
    if text.isdecimal():
        return int(text)
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = digit = 0
    for c in text:
        if c in _UNITS:
            total += (digit or 1) * _UNITS[c]
            digit = 0
        else:
            digit = _DIGITS[c]
    return total + digit


def iso_day(text: str) -> str | None:
    """The day that `text` writes, as ISO date; None where there is no such day.

    >>> iso_day("二〇一八年五月八日"), iso_day("2018-5-8"), iso_day("2018年2月30日")
    ('2018-05-08', '2018-05-08', None)
    """
    compact = "".join(text.split())
    match = _DAY.fullmatch(compact) or _ISO.fullmatch(compact)
    if match is None:
        return None
    year, month, day = (number(part) for part in match.groups())
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
