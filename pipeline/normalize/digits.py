"""Digits and Latin letters: half-width always (GB/T 15834 and GB/T 15835 set figures so)."""

import re
from collections.abc import Iterator

import regex

from ..records import Change

_RUN = re.compile(r"[０-９Ａ-Ｚａ-ｚ％＠＋＝＆＃][０-９Ａ-Ｚａ-ｚ％＠＋＝＆＃]*")  # one first: `re` then seeks that alone
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


#: What is counted behind a figure that a scan read letters into, or whose digits stand apart.
COUNTED = (
    r"(?=[^\S\n]?(?:[万亿千百]|元|%|个|家|年|月|日|亩|吨|人|户|项|公里|平方|立方|公顷|小时|周岁|标台|学时"
    r"|[米名台辆艘座所套间处床条次倍天期号分]))"
)
_MISREAD = regex.compile(
    rf"(?<![A-Za-z0-9.])(?=[lI0-9.,]{{0,12}}[0-9])(?:[0-9][0-9.,]*[OoIl][0-9OoIl]*|[lI][0-9Oo][0-9OoIl]*){COUNTED}"
    rf"|(?<![A-Za-z0-9.])[lI]O{{1,3}}{COUNTED}"  # lOO%, lO万元
    r"|(?<![A-Za-z0-9.])(?:[0-9]+[OIl]+[0-9OIl]*[0-9]|l[0-9]{2,})(?![A-Za-z0-9@_.]|-[A-Za-z])"  # 〔2O20〕, and 3l0 in a cell
    r"|(?<=[^\S\n])[0-9]+O(?=\s|$)"  # 3O at the end of a row
    r"|(?<![A-Za-z0-9.])O\.[0-9]+(?![A-Za-z0-9.])"  # 容积率O.7
    rf"|(?<=\p{{Han}}[^\S\n]?)l{COUNTED}"  # 货值金额l万元
)
_LETTERS = re.compile("[OoIl][0-9.,OoIl]*")  # each match has one, and nothing but these and figures
_OF_FIGURES = frozenset("0123456789.,")
_MEANT = str.maketrans("OoIl", "0011")
_LETTERED = re.compile(r"[OoIl](?:(?<=[0-9.,].)|(?<=[lI])[0-9Oo]|(?<=O)\.[0-9]|(?<=l) ?[^A-Za-z0-9\s])")


def misread(text: str) -> list[Change]:
    """Letters that a scan read for digits inside a figure: 5O万元 → 50万元, l0家 → 10家, lOO% → 100%, 〔2O20〕, O.7, l万元; not CO2, 5G.

    >>> misread("奖励5O万元")[0].after
    '50'
    """
    if not any(letter in text for letter in "OoIl") or not _LETTERED.search(text):
        return []
    return [Change(*match.span(), match[0].translate(_MEANT), "noise", "misread-digit") for match in _misread_at(text)]


def _misread_at(text: str) -> "Iterator[regex.Match[str]]":
    """The matches of `_MISREAD`, tried only in the runs of such letters with the figures beside them."""
    done = 0
    for run in _LETTERS.finditer(text):
        at, end = run.span()
        while at > done and text[at - 1] in _OF_FIGURES:
            at -= 1
        while at < end:
            match = _MISREAD.match(text, at)
            if match is not None:
                yield match
            at = match.end() if match is not None else at + 1
        done = end
