"""Digits and Latin letters: half-width always (GB/T 15834 and GB/T 15835 set figures so)."""

import re

import regex

from ..records import Change

_RUN = re.compile(r"[０-９Ａ-Ｚａ-ｚ％＠＋＝＆＃]+")  # not `regex`: half of the time
_POINT = regex.compile(
    r"(?<=[0-9])[．](?=[0-9])|(?<=[0-9A-Za-z])－(?=[0-9A-Za-z])|(?<=(?<![0-9])[0-9]{1,2})：(?=[0-5][0-9](?![0-9]))"
    r"|(?<=[0-9A-Za-z%元])／|(?<=\p{Han}[0-9\s]{1,6}[^\S\n])．(?=[^\S\n]?[0-9])"
)
#: 1，000万元; 27，203，319，000元. Not 附件1，100家企业: one group alone needs a unit that figures of this size have.
_GROUPED = regex.compile(
    r"(?<![0-9，,.．件第])[0-9]{1,3}(?:(?:，[0-9]{3}){2,}|，[0-9]{3}(?=(?:\.[0-9]+)?[^\S\n]?(?:[万亿]|[美港欧日]?元|公里|公顷|亩|吨|千瓦|平方|人次)))(?!，?[0-9])"
)
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def digits(text: str) -> list[Change]:
    """Full-width digits, letters and % become half-width.

    >>> digits("５００万元")[0].after
    '500'
    """
    return [Change(*match.span(), match.group().translate(_HALF), "width", "half-width-figures") for match in _RUN.finditer(text)]


def points(text: str) -> list[Change]:
    """The mark inside a figure follows its digits: 48．4 → 48.4, 2015－2017 → 2015-2017, 18：00 → 18:00, 1／3 → 1/3. Not a label `1．`."""
    if "．" not in text and "－" not in text and "：" not in text and "／" not in text:
        return []
    return [Change(*match.span(), match.group().translate(_HALF), "width", "half-width-point") for match in _POINT.finditer(text)]


def grouped(text: str) -> list[Change]:
    """The marks that part the thousands of a figure are half-width, as GB/T 15835 has none: 1，000万元 → 1,000万元.

    >>> [c.start for c in grouped("收入1，234，000元，2018，100家")]
    [3, 7]
    """
    if "，" not in text:
        return []
    return [
        Change(at, at + 1, ",", "width", "half-width-grouping")
        for match in _GROUPED.finditer(text)
        for at in range(*match.span())
        if text[at] == "，"
    ]
