"""A cell of a table that is one figure: 310, ≥90%, [9], 1,200万元, 7左右."""

from dataclasses import dataclass
from decimal import Decimal

import regex

from ..expressions.letter_units import is_unit
from ..expressions.lexicon import currencies, units
from ..expressions.numeral import plain
from ..records.target import Comparator

_FIGURE = regex.compile(
    r"(?P<open>[\[【〔(（])?\s*(?P<ahead>≥|≧|>=|>|＞|≤|≦|<=|<|＜|不低于|不少于|不小于|达到|大于|高于|不超过|不高于|小于|低于|约|力争)?\s*"
    r"(?P<number>-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)"
    r"(?:(?P<low>[^\d\s\[\]【】〔〕()（）\-—–~～至]{0,6}?)(?:[（(]不?含[^（）()\d]{0,2}[）)])?\s?[-—–~～至]\s?(?P<top>\d+(?:\.\d+)?))?"
    r"\s*(?P<unit>[^\d\s\[\]【】〔〕()（）]{0,6}?)\s*(?:[（(]不?含[^（）()\d]{0,2}[）)])?(?P<behind>以上|以下|以内|左右|及以上)?\s*[\]】〕)）]?\s*(?P<after>以上|以下|以内|左右)?"
)
_YEAR = regex.compile(r"(?:19|20)\d\d\s?年")
_SHARES = {"%": "%", "％": "%", "百分比": "%", "百分点": "百分点", "个百分点": "百分点", "‰": "‰"}
#: Lengths of time as a name or a column of units tells them, which no cell of its own is read as.
LENGTHS = {
    "天": "天",
    "日": "天",
    "小时": "小时",
    "分钟": "分钟",
    "月": "个月",
    "个月": "个月",
    "年": "年",
    "工作日": "个工作日",
    "个工作日": "个工作日",
}
_SCALES = {"万": 10**4, "亿": 10**8, "千": 10**3, "百": 10**2, "万亿": 10**12}
_SCALED = regex.compile(r"(?P<scale>万亿|[万亿千百])(?P<rest>\p{Han}.*|[A-Za-z].*)?")
_GE = ("≥", "≧", ">=", "不低于", "不少于", "不小于", "达到", "以上", "及以上", "力争")
_LE = ("≤", "≦", "<=", "不超过", "不高于", "以下", "以内")
_GT, _LT = (">", "＞", "大于", "高于"), ("<", "＜", "小于", "低于")


@dataclass(frozen=True)
class Figure:
    """`start` to `end` is the figure with its words of bound, without brackets, which say that it is cumulative.

    `per` is the place of 人·月 in 450元/人·月.
    """

    start: int
    end: int
    value: int | float
    top: int | float | None
    comparator: Comparator
    unit: str | None
    bracketed: bool
    per: tuple[int, int] | None = None


def figure(text: str, start: int, end: int) -> Figure | None:
    """The figure that text[start:end] is, as a whole; None where it is words, a date, a number of a list."""
    found = _FIGURE.fullmatch(text, start, end)
    if found is None or _YEAR.match(text, start, end):
        return None
    money, stroke, each = found["unit"].replace("／", "/").partition("/") if found["unit"] else ("", "", "")
    scale, unit = scaled(money if stroke and each else found["unit"]) if found["unit"] else (1, None)
    if stroke and unit not in currencies():
        scale, unit = scaled(found["unit"])
    below = scale
    if found["low"]:  # 500万美元（含）至1000万美元
        below, same = scaled(found["low"])
        if same != unit and not (same is None and below == scale):
            return None
    per = (found.start("unit") + len(money) + 1, found.end("unit")) if stroke and each and unit in currencies() else None
    if found["unit"] and unit is None and scale == 1:
        return None
    begin = min(found.start(name) for name in ("ahead", "number", *(["open"] if found["after"] else [])) if found[name])
    stop = max(found.end(name) for name in ("number", "top", "unit", "behind", "after") if found[name])
    return Figure(
        begin,
        stop,
        times(found["number"], below),
        times(found["top"], scale) if found["top"] else None,
        _comparator(found["ahead"] or found["behind"] or found["after"], bool(found["top"])),
        unit,
        bool(found["open"]),
        per,
    )


def scaled(words: str) -> tuple[int, str | None]:
    """万人 is 10,000 and 人; 亿元 100,000,000 and 元; (1, None) where the words are no unit."""
    bare = words.strip().removeprefix("单位：").removeprefix("单位:")
    if bare in units() or bare in currencies() or bare in _SHARES:
        return 1, _SHARES.get(bare, bare)
    if bare[:1].isascii() and is_unit(bare):
        return 1, bare
    found = _SCALED.fullmatch(bare)
    if found is None:
        return 1, None
    rest = found["rest"]
    return (_SCALES[found["scale"]], rest) if rest is None or rest in units() or rest in currencies() else (1, None)


def times(number: str | float, scale: int) -> int | float:
    """The number, exactly, times its scale: 3.5 and 10,000 give 35000."""
    return plain(Decimal(str(number).replace(",", "").replace("，", "")) * scale)


def _comparator(word: str | None, between: bool) -> Comparator:
    if between:
        return "between"
    if word in _GE:
        return "ge"
    if word in _LE:
        return "le"
    if word in _GT:
        return "gt"
    if word in _LT:
        return "lt"
    return "approx" if word in ("约", "左右") else "eq"
