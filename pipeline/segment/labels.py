"""Labels of sections: 第一章, 第三条, 一、, （一）, 1., （1）, ①, 1.1, 专栏1 and their half-width forms."""

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from ..records.section import Style
from .numerals import number

_HAN = "[一二三四五六七八九十百零〇]"
#: What \p{Han} comes to, for `re`.
SIGNS = r"\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\U00020000-\U000323af"
#: The label of each style; its number is the one group that matches.
_PATTERNS: list[tuple[Style, str]] = [
    ("编", rf"第({_HAN}{{1,5}}|\d{{1,2}})\s?(?:编|篇|分编)(?![制入程写码排])"),
    ("章", rf"第\s?({_HAN}{{1,5}}|\d{{1,2}})\s?章"),
    ("节", rf"第\s?({_HAN}{{1,5}}|\d{{1,2}})\s?节(?![课])"),
    ("条", rf"第\s?({_HAN}{{1,6}}|\d{{1,4}})\s?条(?:之(?:{_HAN}{{1,2}}))?"),
    ("款", rf"第({_HAN}{{1,3}})款(?=[\s：:])"),
    ("其他", rf"第({_HAN}{{1,3}})部分(?=[\s：:、]|[{SIGNS}]{{2,20}}$|$)"),
    ("专栏", rf"专栏\s?(\d{{1,2}}|{_HAN}{{1,3}})(?=[\s：:{SIGNS}]|$)[：:]?"),
    ("（一）", rf"[（(]?\s?({_HAN}{{1,4}})\s?[）)](?:[、.．]\s?)?|[〔［\[【]\s?({_HAN}{{1,3}})\s?[〕］\]】]"),
    (
        "一、",
        rf"({_HAN}{{1,4}})\s?[、.．](?!{_HAN}{{1,3}}(?:[级等类期批线产环次季者年月、]|[、.．]))|({_HAN}{{1,3}})，(?=[{SIGNS}]{{2,20}}$)",
    ),
    ("1.1.1.1", r"(\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d.])[、.．]?"),
    ("1.1.1", r"(\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d.])[、.．]?"),
    (
        "1.1",
        r"(\d{1,2}\.\d{1,2})(?![\d.])(?=[、\s\p{Han}《“])(?!\s?(?:亿|万|千|元|个|倍|平方|公里|米|吨|家|件|项|人|年|以上|以下|左右|公顷|亩|至|到|－))[、]?",
    ),
    ("（1）", r"[（(]\s?(\d{1,2})\s?[）)](?:[、.．])?|(\d{1,2})[）)]"),
    (
        "1.",
        r"(\d{1,3})\s?(?:[.．](?!\d)|[.．](?=\d{4}年|\d{1,4}[-—～至]?\d*(?:岁|周岁|名|个|家|月|人))|、(?!\d+、)|\s?[，](?=[\p{Han}]))",
    ),
    ("①", r"([①-⑳])"),
]
_NUMERALS, _FIGURES = "一二三四五六七八九十百零〇", "0123456789"
#: By the character that a text opens with, the styles that its label may have, in the order above.
_OPENING: dict[str, frozenset[Style]] = {
    "第": frozenset({"编", "章", "节", "条", "款", "其他"}),
    "专": frozenset({"专栏"}),
    "（(": frozenset({"（一）", "（1）"}),
    "〔［[【": frozenset({"（一）"}),
    _NUMERALS: frozenset({"（一）", "一、"}),
    _FIGURES: frozenset({"1.1.1.1", "1.1.1", "1.1", "（1）", "1."}),
    "".join(map(chr, range(0x2460, 0x2474))): frozenset({"①"}),
}
_UNITS: dict[str, Style] = {"编": "编", "篇": "编", "分": "编", "章": "章", "节": "节", "条": "条", "款": "款", "部": "其他"}


def _any_of(styles: frozenset[Style]) -> re.Pattern[str]:
    """The label of one of `styles`, those that stand first in the list of patterns first."""
    listed = "|".join(pattern for style, pattern in _PATTERNS if style in styles)
    return re.compile(rf"(?:{listed})\s?".replace(r"\p{Han}", SIGNS))


_BY_OPENING = {first: pattern for firsts, styles in _OPENING.items() for pattern in (_any_of(styles),) for first in firsts}
_CHAPTER_ONLY = regex.compile(r"(?P<n>\d{1,2})\s?(?=\p{Han}{2,20}$)")
_CITED = regex.compile(
    r"第|规定|所称|所列|所指|所规定|[、和及至到或的款，。；—－-]|中[的“”，、]|修改为|改为|删去|删除|增加|作为|调整为|合并"
)
_NOT_NAMED = regex.compile(r"(?:之|中|以|内|的|第|、|和|至|与|规定|明确|所)")
#: Depth of a style where nothing else tells: outer styles have lower ranks.
RANK: dict[Style, float] = {
    "编": 0, "其他": 0.5, "章": 1, "节": 2, "一、": 2.5, "条": 3, "款": 3.5, "（一）": 4, "专栏": 4.5, "1.": 5, "1.1": 5.5, "1.1.1": 5.6,
    "1.1.1.1": 5.7, "（1）": 6, "①": 7,
}  # fmt: skip


class Label(NamedTuple):
    """A label: its style, as normalised (1．is 1.), its number (a path for 1.1.1), and how long it is with the space after it.

    `number` is the one that counts among siblings; 第十七条之一 counts with 第十七条.
    """

    style: Style
    text: str
    path: tuple[int, ...]
    length: int
    number: int


def label_at(text: str, at: int = 0) -> Label | None:
    """The label that `text` opens with at `at`, or None. 第三条规定的… is a citation and no label."""
    pattern = _BY_OPENING.get(text[at : at + 1])
    match = pattern.match(text, at) if pattern is not None else None
    if match is None:
        return None
    whole = match.group()
    label = _made(whole, match[match.lastindex or 0])
    if label is not None and whole[-1] != " ":
        if label.style == "条" and _CITED.match(text, match.end()):
            return None
        if label.style in ("编", "章", "节") and _NOT_NAMED.match(text, match.end()):
            return None
    return label


def outline_label(text: str) -> Label | None:
    """1总则 as the first level of 1.1, 1.1.1: a bare number in front of a short heading. Only where 1.1 follows."""
    match = _CHAPTER_ONLY.match(text)
    if match is None:
        return None
    value = int(match.group("n"))
    return Label("1.", match.group("n"), (value,), match.end(), value)


@lru_cache(maxsize=4096)
def _made(whole: str, raw: str) -> Label | None:
    """The label that `whole` is, with its number `raw`; kept, since the same ones come again and again."""
    style = _style(whole, raw)
    if style == "①":
        path: tuple[int, ...] = (ord(raw) - 0x245F,)
    elif "." in raw:
        path = tuple(int(piece) for piece in raw.split("."))
    else:
        value = number(raw)
        if value is None or value == 0:
            return None
        path = (value,)
    if style == "条" and "之" in whole:
        path = (path[0], number(whole.rpartition("之")[2].strip()) or 0)
    return Label(style, _normal(style, raw, whole), path, len(whole), path[0] if style == "条" else path[-1])


def _style(whole: str, raw: str) -> Style:
    """The style of the label `whole`, by the sign in front of its number `raw` and the one behind it."""
    if whole[0] == "第":
        return _UNITS[whole[whole.index(raw) + len(raw) :].lstrip()[0]]
    if whole[0] == "专":
        return "专栏"
    if "①" <= raw <= "⑳":
        return "①"
    closed = any(mark in whole for mark in "）)〕］]】")
    if not raw[0].isdecimal():
        return "（一）" if closed else "一、"
    decimal: list[Style] = ["（1）" if closed else "1.", "1.1", "1.1.1", "1.1.1.1"]
    return decimal[raw.count(".")]


def _normal(style: Style, raw: str, whole: str) -> str:
    if style == "一、":
        return raw + "、"
    if style == "（一）" or style == "（1）":
        return f"（{raw}）"
    if style == "1.":
        return raw + "."
    if style in ("①", "1.1", "1.1.1", "1.1.1.1"):
        return raw
    return "".join(whole.split()).rstrip("：:、")
