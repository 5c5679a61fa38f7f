"""Tokens for comparing wording: figures, dates, titles and quoted names stay whole, other words count by pairs of characters."""

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import regex

_COUNTED = "元年月日天周个家件项%％‰分倍名人户亩吨次批期所条套台单种类处座辆宗篇部本轮米"
_UNIT = rf"(?:百分点|个百分点|个工作日|工作日|个月|小时|平方公里|平方米|立方米|公里|公顷|[{_COUNTED}])"
#: What is one token: 《…》, “…”, document numbers, dates, figures with their unit (20%, 1-2个, 1.5亿元, 三年).
WHOLE = regex.compile(
    r"《[^《》\n]{1,120}》|“[^“”\n]{1,20}”"
    r"|\p{Han}{0,8}〔\d{4}〕第?\d+号"
    r"|\d{4}年\d{1,2}月(?:\d{1,2}日|底|初|[上中下]旬)?|\d{1,2}月(?:\d{1,2}日|底|初|[上中下]旬)"
    r"|\d+(?:[.,]\d+)*(?:[-—–~～至]\d+(?:\.\d+)?)?[万亿千]{0,2}" + _UNIT + r"?"
    r"|[一二两三四五六七八九十百]+(?:个月|个工作日|年|个|家|件|项|倍|名|次)"
)
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DASH = regex.compile("[—–~～至]+")
_RUN = regex.compile(r"\p{Han}+|[\p{L}\d]+")
_PUNCTUATION = regex.compile(r"[\p{P}\p{S}\p{Z}\s]+")
#: What only numbers a passage: 一是, （一）, 1., 第三条, ——.
_LABEL = regex.compile(
    r"^(?:第[一二三四五六七八九十百零\d]+[章节条款]|[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十\d]+）|\d+(?:\.\d+)*[.．、]|[①-⑳]|[—\-•·]+)\s*"
)


def unlabelled(text: str) -> str:
    """The passage without its number or dash: 一是完善… → 完善…"""
    return _LABEL.sub("", text.strip())


def plain(text: str) -> str:
    """The bare wording: without number, punctuation, symbols and white space, so that two passages alike in words are equal."""
    kept = text.replace("%", "％百").replace("％百", "百分号")
    return _PUNCTUATION.sub("", unlabelled(kept)).lower()


def tokens(text: str) -> list[str]:
    """The tokens of a passage. A figure gives itself (=1.5亿元) and its unit (#亿元), so that a changed figure costs little."""
    found: list[str] = []
    at = 0
    text = unlabelled(text)
    for whole in WHOLE.finditer(text):
        found += _pairs(text[at : whole.start()])
        found += _whole(whole.group())
        at = whole.end()
    return found + _pairs(text[at:])


def other_figures(old: str, new: str, years: tuple[int | None, int | None]) -> tuple[list[str], list[str]]:
    """The figures and dates that only one of two passages has, titles and quoted names left out. `years`: those of the two editions.

    A year is the same by the calendar (2005年前建成的) or as far from its edition's own: 2017—2019年 in a notice of 2020 and 2015-2017年
    in one of 2018 are the same three years before.
    """
    here, there = _figures(old), _figures(new)
    gone, come = here - there, there - here
    if None in years:
        return [*gone.elements()], [*come.elements()]
    left, right = ([(w, _relative(w, year)) for w in found.elements()] for found, year in zip((gone, come), years))
    both = Counter(r for _, r in left) & Counter(r for _, r in right)
    return _without(left, both), _without(right, both)


def _figures(text: str) -> Counter[str]:
    found = (w for w in WHOLE.findall(unlabelled(text)) if w[0] not in "《“")
    return Counter(_DASH.sub("-", w) if "年" in w else w for w in found)


def _relative(figure: str, year: int | None) -> str:
    return _YEAR.sub(lambda m: f"[{int(m.group()) - (year or 0):+d}]", figure) if "年" in figure else figure


def _without(figures: list[tuple[str, str]], both: Counter[str]) -> list[str]:
    """The figures but for those that both sides have as counted from their own years."""
    left, found = Counter(both), []
    for figure, counted in figures:
        if left[counted] > 0:
            left[counted] -= 1
        else:
            found.append(figure)
    return found


def _whole(word: str) -> list[str]:
    if word[0] in "《“":
        return ["=" + word]
    return ["=" + word, "#" + regex.sub(r"[\d.,一二两三四五六七八九十百]+", "", word)]


def _pairs(gap: str) -> list[str]:
    found: list[str] = []
    for run in _RUN.findall(gap):
        if "一" <= run[0] <= "鿿":
            found += [run[i : i + 2] for i in range(len(run) - 1)] or [run]
        else:
            found.append(run.lower())
    return found


class Bag(NamedTuple):
    """Weighted tokens of one passage."""

    weights: dict[str, float]
    total: float


class Scale:
    """Weights of tokens over the passages of both notices: a word that stands in few of them weighs more."""

    def __init__(self, passages: Iterable[list[str]]) -> None:
        seen = [set(passage) for passage in passages]
        self._df = Counter(token for passage in seen for token in passage)
        self._n = len(seen)

    def bag(self, words: list[str]) -> Bag:
        """The bag of a passage. A whole figure weighs a quarter: it may change."""
        counts = Counter(words)
        weights = {t: n * self._weight(t) for t, n in counts.items()}
        return Bag(weights, math.fsum(weights.values()))

    def _weight(self, token: str) -> float:
        rarity = math.log(1 + self._n / self._df.get(token, 1))
        return rarity * (0.25 if token[0] == "=" and token[1] not in "《“" else 1.0)


def shared(a: Bag, b: Bag) -> float:
    """The weight that two bags have in common (the same from either side)."""
    few, many = (a, b) if len(a.weights) <= len(b.weights) else (b, a)
    return math.fsum(min(w, many.weights[t]) for t, w in few.weights.items() if t in many.weights)


def dice(a: Bag, b: Bag) -> float:
    """Shared weight against the weight of both, 0 to 1."""
    return 2 * shared(a, b) / (a.total + b.total) if a.total and b.total else 0.0


def rest(a: Bag, b: Bag) -> Bag:
    """What of `a` is not in `b`."""
    left = {t: w - b.weights.get(t, 0.0) for t, w in a.weights.items() if w - b.weights.get(t, 0.0) > 1e-9}
    return Bag(left, math.fsum(left.values()))


@lru_cache(maxsize=16384)
def alike(a: str | None, b: str | None) -> float:
    """How alike two short phrases are, without weights: the share of common character pairs, 0 to 1."""
    if not a or not b:
        return 0.0
    if plain(a) == plain(b):
        return 1.0
    left, right = Counter(tokens(a)), Counter(tokens(b))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
