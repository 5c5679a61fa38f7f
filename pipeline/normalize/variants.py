"""Variants: other code points of a character, which look the same or nearly so, become the one that texts are searched by."""

import re
from functools import cache
from typing import Literal, NamedTuple
from unicodedata import normalize

from ..gazetteer import Row, rows
from ..records import Change

_COMPATIBLE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\uff61-\uff64\U0002f800-\U0002fa1f]")
_COMMON = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\uff61-\uff64]")  # those of the basic plane, which `re` seeks in a fifth of the time


class _Variant(Row):
    variant: str
    standard: str
    where: Literal["any", "traditional"]


class _Table(NamedTuple):
    anywhere: dict[str, str]
    traditional: dict[str, str]
    pattern: re.Pattern[str]


@cache
def _table() -> _Table:
    found = rows("character_variants", _Variant)
    traditional = {row.variant: row.standard for row in found if row.where == "traditional"}
    return _Table({row.variant: row.standard for row in found if row.where == "any"}, traditional, re.compile(f"[{''.join(traditional)}]"))


def compatible(text: str) -> list[Change]:
    """Radicals and compatibility ideographs, as PDF files have them, become ideographs, and half-width ｡､｢｣ full ones.

    Signs (㎡, ①, ㈠) stay as they are.

    >>> [(c.start, c.after) for c in compatible("⼀、⾦融⽀持⻓三角")]
    [(0, '一'), (2, '金'), (4, '支'), (6, '长')]
    """
    changes = []
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text) and _COMMON.search(text) is None:
        return []
    for match in _COMPATIBLE.finditer(text):
        after = _table().anywhere.get(match[0]) or normalize("NFKC", match[0])
        if after != match[0]:
            changes.append(Change(*match.span(), after, "width", "compatibility-character"))
    return changes


def standard(text: str) -> str:
    """A traditional text after conversion, with the variants that conversion leaves (衞, 敍, 祇) as their standard characters.

    >>> standard("衞生部门")
    '卫生部门'
    """
    table = _table()
    return table.pattern.sub(lambda match: table.traditional[match[0]], text)
