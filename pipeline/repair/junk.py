"""Junk characters by statistics: two to four ideographs that a page put into the middle of a sentence.

Names and new words score as high as junk (`windows`). What speaks against junk (a dictionary word inside, a string that stands
again, a mark beside it) is weighed with the score (`_WEIGHTS`, fitted by `benchmarks.fit_junk` on texts that the counts have
not seen). Junk rarely comes alone: how much of it a notice has is estimated from all its windows together, and the rarer it
is, the more each must prove.
"""

from itertools import pairwise
from math import exp, log
from typing import NamedTuple

from .characters import Flags, characters
from .moulds import in_mould
from .squeeze import Squeezed
from .windows import Window, han, longest_joined, windows
from .words import word_across, word_inside, words

#: One-character names of provinces and cities: 驻皖, 来渝, 留皖率.
_PLACES = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新港澳台深穗杭甬蓉邕")
#: The commonest surnames (7th census, two thirds of all people and the rest by list).
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文饶施洪鲍葛柯阮纪梅盛祝童颜温季翁"
)
_LONGEST_NAME = 3  # characters of a place before 市; longer ones are names of peoples, which are well known
_TERM, _KNOWN = 5, 20  # times that a term stands in the notice, a pair in official texts
_AROUND = 30_000  # signs; most notices are shorter
_OFTEN = 100  # times that official texts have what needs no dictionary
_NUMERAL = frozenset("一二三四五六七八九十两")
#: What ends the name of a place or an office, 江澜市, 体卫艺科, and words that begin so.
NAMED = frozenset("省市县区乡镇村州盟旗路街河湖山科局院校")
_NO_NAME = frozenset(("市场", "区域", "区别", "区分", "科技", "科学", "科研", "科普", "路线", "路径", "局部", "山水", "河湖", "院士"))
#: How much each feature of a window speaks for junk, in log-odds, in the order of `features`.
_WEIGHTS = (
    *(0.291, 0.238, 0.282, -0.020, -0.693, 0.055, -4.172, -0.598, -0.623, 0.557),
    *(-0.217, 0.345, -0.252, -7.559, -3.868, -1.061, -0.980, 1.107, 0.580),
)
_BIAS = -6.463
_FITTED_RATE = 0.000987  # groups a character in the texts that the weights are from
#: Of 1,000 notices 970 have no junk; the others have so many groups a character.
_CLEAN = 0.97
_RATES = (1 / 5000, 1 / 2500, 1 / 1200, 1 / 600, 1 / 300)
#: What speaks for a window of even odds and more to be an edit that brings the original back, in the order of `evidence`.
_TRUST = (
    *(0.018, -0.049, 0.194, -3.157, 0.148, 0.113, -0.522, 0.652, -3.006, -1.677, -0.658),
    *(0.795, 0.161, 0.295, -0.209, 0.000, -2.238, -1.821, -2.058, 1.843, 2.124),
)
_TRUST_BIAS = -6.356
_MOST = 9.0  # log-odds count no further
_LIKELY = 0.5  # the probability from which a window may be one
_SURE = 0.925  # and the mean of two answers to whether the edit is right
_SUSPECT = 0.05
_SUSPECT_ODDS = 2.0  # log-odds at the fitted rate: a suspect in a notice that seems clean, too


class Junk(NamedTuple):
    """[start, end) of the text looks inserted, with this probability; `certain` where that is enough to take it out."""

    start: int
    end: int
    probability: float
    certain: bool


def junk(text: Squeezed, rare: Flags | None = None, proved: int = 0) -> list[Junk]:
    """The windows of a text that look inserted, in text order, none overlapping. `rare` as for `windows`.

    `proved` groups of junk are known of (by a clean twin) and make others likelier.
    """
    signs, places = text
    found = windows(signs, rare)
    odds = [log_odds(signs, window) for window in found]
    told: list[Junk] = []
    for window, own, probability in zip(found, odds, probabilities(odds, len(signs), proved)):
        if (probability >= _SUSPECT or own >= _SUSPECT_ODDS) and not _phrase(signs, window, probability):
            start, end = int(places[window.start]), int(places[window.best.end - 1]) + 1
            sure = probability >= _LIKELY and not _named(signs, window) and (_sure(signs, window, probability) or _anchored(signs, window))
            told.append(Junk(start, end, probability, sure))
    return told


def _phrase(signs: str, window: Window, probability: float) -> bool:
    """Whether a window is known wording, and no likely junk: 助推, a word, or 强市, seen often. Or it is part of
    a mould."""
    start, end = window.start, window.best.end
    if probability < _LIKELY:
        least = min(characters().pair(a, b) for a, b in pairwise(signs[start:end]))
        if least >= _OFTEN or (least >= _KNOWN and signs[start:end] in words()):
            return True
    return in_mould(signs, start, end)


def log_odds(signs: str, window: Window) -> float:
    """For junk against clean text, where junk is as frequent as in the texts that the weights are from."""
    return _BIAS + sum(weight * feature for weight, feature in zip(_WEIGHTS, features(signs, window)))


def evidence(signs: str, window: Window, probability: float) -> tuple[float, ...]:
    """What is weighed for an edit, in the order of `_TRUST`: how likely junk and borders are, and all that `features` has."""
    return (_logit(probability), _logit(window.right), *features(signs, window))


def trust(signs: str, window: Window, probability: float) -> float:
    """The probability that taking out the window brings the original text back."""
    odds = _TRUST_BIAS + sum(weight * one for weight, one in zip(_TRUST, evidence(signs, window, probability)))
    return 1 / (1 + exp(-odds))


def _sure(signs: str, window: Window, probability: float) -> bool:
    """By the probability of the window and of its borders, and by the trust in it, which know different things."""
    return probability * window.right + trust(signs, window, probability) >= 2 * _SURE


def _logit(probability: float) -> float:
    return min(_MOST, log(max(probability, 1e-9) / max(1 - probability, 1e-9)))


def probabilities(odds: list[float], length: int, proved: int = 0) -> list[float]:
    """The probability of each window, given all windows of a notice of `length` characters: over how much junk it may have."""
    rates = (0.0, *_RATES)
    ratios = [rate / _FITTED_RATE for rate in rates]
    factors = [exp(min(one, 50.0)) for one in odds]
    weights: list[float] = []
    for rate, ratio in zip(rates, ratios):
        prior = _CLEAN if rate == 0 else (1 - _CLEAN) / len(_RATES)
        weights.append(log(prior) + sum(log(1 + factor * ratio) for factor in factors) - length * rate + proved * log(max(rate, 1e-9)))
    top = max(weights)
    posterior = [exp(weight - top) for weight in weights]
    whole = sum(posterior)
    return [sum(p * factor * ratio / (1 + factor * ratio) for p, ratio in zip(posterior, ratios)) / whole for factor in factors]


def features(signs: str, window: Window) -> tuple[float, ...]:
    """What is weighed, in the order of `_WEIGHTS`."""
    best, right = window.best, window.right
    start, end = best.start, best.end
    known = words()
    inside = signs[start:end]
    length = end - start
    marks = (not han(signs[start - 1])) + (not han(signs[end]))
    return (
        best.score,
        length == 2,
        length == 3,
        best.score if length == 2 else 0.0,
        marks,
        log(right / (1.02 - right)),
        word_inside(signs, start, end),
        word_across(signs, start, end),
        (signs[start - 1 : start + 1] in known) + (signs[end - 1 : end + 1] in known),
        longest_joined(signs, start, end) > 0,
        best.triples,
        best.joint,
        best.first + best.last,
        _count(signs, inside, start) > 1,
        len(set(inside)) < length,  # 越擦越亮
        not _NUMERAL.isdisjoint(inside) or not _PLACES.isdisjoint(inside),  # 六江两溪, 来渝
        inside[0] in _SURNAMES and marks > 0,  # 饶波华 before a mark
        _topical(signs, start, signs[end : end + 4], signs[start - 2 : start]) if best.joint < 1 else 0.0,  # 用好汗主譽知识产权
        _topical(signs, start, signs[start - 4 : start], signs[end : end + 2]) if best.joint < 1 else 0.0,
    )


def _named(signs: str, window: Window) -> bool:
    """江澜 before 市, 体卫艺科: a name that the counts do not know is as unlikely as junk, so such a window is at most a doubt."""
    end = window.best.end
    short = end - window.best.start <= _LONGEST_NAME
    return signs[end - 1] in NAMED or (short and signs[end] in NAMED and signs[end : end + 2] not in _NO_NAME)


def _anchored(signs: str, window: Window) -> bool:
    """盘活用好|汗主誉|知识产权资源: behind it a term of the notice, before it a known pair, and its ends stand with neither."""
    best = window.best
    term, counts = signs[best.end : best.end + 4], characters()
    return (
        best.end - best.start >= 3
        and max(best.first, best.last) < 1
        and all(map(han, term))
        and _count(signs, term, best.start) >= _TERM
        and counts.pair(signs[best.start - 2], signs[best.start - 1]) >= _KNOWN
    )


def _topical(signs: str, at: int, term: str, word: str) -> float:
    """How often the notice has the term beside the window (as a logarithm), where a word stands on the other side."""
    return log(max(1, _count(signs, term, at))) if word in words() and all(map(han, term)) else 0.0


def _count(signs: str, piece: str, at: int) -> int:
    """How often `piece` stands around `at`: a bound, so that a long text costs no more a character than a short one."""
    return signs.count(piece, max(0, at - _AROUND), at + _AROUND)
