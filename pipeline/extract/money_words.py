"""The words by which a share is one of money: what it is of, and what is done with it (money_shares.tsv)."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

import regex

from ..gazetteer import Row, rows

Kind = Literal["sum", "paid", "payment", "instalment", "change"]


class MoneyWord(Row):
    """A row of money_shares.tsv: `not_after` is a regular expression of what makes another word of it (名额)."""

    word: str
    kind: Kind
    not_after: str = ""


#: No word of the list is longer.
_LONGEST = 6


def ends(text: str, start: int, end: int, *kinds: Kind) -> "regex.Match[str] | None":
    """The word of one of `kinds` that text[start:end] ends in."""
    return _ends_in(*kinds).search(text, max(start, end - _LONGEST), end)


@cache
def paid_behind() -> "regex.Pattern[str]":
    """(50%)的比例救助, (1%)据实列支: what is paid by a share in front; no 10%扣减用水计划."""
    return regex.compile(
        r"(?:以上|以内)?(?:的?(?:比例|标准|额度|幅度))?(?:由[^，。；\d]{2,12}?|予以|给予|进行|一次性|据实|分别)*"
        rf"(?:{_any(_rows('payment', 'instalment'))})(?!率)"
        r"(?![^，。；]{0,8}(?:名额|计划(?!资金)|指标|面积|用[地水电能]|编制|任务|产能|车位))"
    )


@cache
def listed(*kinds: Kind) -> str:
    """A pattern of the words of `kinds`."""
    return _any(_rows(*kinds))


def _rows(*kinds: Kind) -> list[MoneyWord]:
    return [row for row in rows("money_shares", MoneyWord) if row.kind in kinds]


def _any(listed: Iterable[MoneyWord]) -> str:
    """A pattern of words, the longest first, each with a pattern for what must not stand before it."""
    ordered = sorted(listed, key=lambda row: -len(row.word))
    return "|".join((f"(?<!{row.not_after})" if row.not_after else "") + regex.escape(row.word) for row in ordered)


@cache
def _ends_in(*kinds: Kind) -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{_any(_rows(*kinds))})$")
