"""Junk characters by statistics: two to four ideographs that a page put into the middle of a sentence.

A window is scored by what its deletion gains under a model of pairs and triples (`characters`). A high gain alone says
only that the window is unfamiliar, as a name or a new word is. So in addition: its own characters never stand together
in official texts; hardly with their neighbours either; what its deletion joins is known; no dictionary word reaches into
it; it stands once in the notice. Junk rarely comes alone, which is the best guard: see `certain`.
"""

from bisect import bisect_right
from functools import cache
from itertools import pairwise
from math import log
from typing import Literal, NamedTuple

import regex

from .characters import BREAK, Characters, characters
from .words import word_across, words

_HAN = regex.compile(r"\p{Han}+")
_NUMERAL = frozenset("一二三四五六七八九十两")
_RARE = 3  # pairs seen less often are unknown
_BORDER = 100  # a junk character stands with its neighbour by chance, this often at most
_JOIN = 5  # from here on a pair is known
_TRIPLE = 4
_GAIN = 24.0  # natural logarithm; clean windows above it: 24 in a million characters, most of them names or of two characters
_SURE_GAIN = {2: 25.0, 3: 28.0, 4: 28.0}  # by length
_EDGE_GAIN = 38.0  # beside a mark, where every new word of an enumeration stands (、芜宣机场)
_GROUPS = 2
_FEW = 50  # windows, and characters for each further one: with more the text is no modern official prose at all
_PER_GROUP = 5000  # characters: in longer texts two unfamiliar windows are no sign yet
#: One-character names of provinces and cities: 驻皖, 来渝, 留皖率 are no junk.
_PLACES = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新港澳台深穗杭甬蓉邕")
#: The commonest surnames (7th census, two thirds of all people and the rest by list): a name is no junk.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文饶施洪鲍葛柯阮纪梅盛祝童颜温季翁"
)


class Junk(NamedTuple):
    """[start, end) of the text looks inserted; `gain` is in natural logarithms."""

    start: int
    end: int
    gain: float
    edge: bool = False  # beside a mark
    weak: bool = False  # what its deletion joins is known on one side only


class _Window(NamedTuple):
    start: int
    end: int
    gain: float
    worth: float  # gain less what its borders are known for: of two that overlap the better goes
    weak: bool


def junk(text: str) -> list[Junk]:
    """The windows of `text` that look inserted, in text order, none overlapping."""
    squeezed, runs = _squeeze(text)
    counts = characters()
    rare = {i for i, (first, second) in enumerate(pairwise(squeezed)) if second not in _common(first)}
    windows = [
        window
        for i in sorted(rare)
        if 2 <= i < len(squeezed) - 3 and BREAK not in squeezed[i : i + 2]
        for length in (2, 3, 4)
        if (window := _window(squeezed, rare, counts, i, i + length)) is not None
    ]
    windows.sort(key=lambda window: (-window.worth, window.start))
    if len(windows) > _FEW + len(squeezed) // _FEW:
        return []
    taken: list[Junk] = []
    used = bytearray(len(squeezed) + 1)
    for window in windows:
        if any(used[window.start : window.end + 1]):
            continue
        start = window.start + runs[bisect_right(runs, (window.start, len(text))) - 1][1]
        end = start + window.end - window.start
        used[window.start : window.end + 1] = b"\1" * (
            window.end + 1 - window.start
        )  # also where a guard speaks below: then what overlaps is no better
        if _name(squeezed, window) or word_across(squeezed, window.start, window.end, counts.pair) or text.count(text[start:end]) > 1:
            continue
        beside_mark = BREAK in (squeezed[window.start - 1], squeezed[window.end])
        rest, heading = _around(text, start, end)
        if len(rest) < 4 and not heading and (beside_mark or rest not in words()):
            continue
        edge = beside_mark and not heading
        taken.append(Junk(start, end, window.gain, edge, window.weak))
    return sorted(taken)


@cache
def _common(first: str) -> frozenset[str]:
    """What stands behind `first` in official texts more than now and then."""
    return characters().behind(first, _RARE)


def certain(found: list[Junk], proved: int, length: int) -> list[Junk]:
    """Those to take out of a text of `length` characters: where at least two groups are beyond doubt, and more than one
    in 5,000 characters. `proved` groups, by a clean twin, count.

    A group beyond doubt has three or four characters and a high gain, higher beside a mark. With it go those of two
    characters; the weak ones only where there is one group more than needed.
    """
    high = [w for w in found if w.gain >= (_EDGE_GAIN if w.edge else _SURE_GAIN[w.end - w.start])]
    groups = proved + sum(w.end - w.start >= 3 and not w.weak for w in high)
    needed = max(_GROUPS, length // _PER_GROUP)
    if groups < needed:
        return []
    return [w for w in high if not w.weak or groups > needed]


def likely(found: list[Junk], proved: int) -> list[Junk]:
    """Those worth a doubt: longer ones of a high gain, or all where another group is beyond doubt."""
    return [w for w in found if proved or (w.end - w.start >= 3 and w.gain >= (_EDGE_GAIN if w.edge else _SURE_GAIN[3]))]


def _squeeze(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Ideographs with one break for everything between; where each run of them begins, and how much further on in the text."""
    pieces: list[str] = [BREAK]
    runs: list[tuple[int, int]] = []
    at = 1
    for match in _HAN.finditer(text):
        run = match.group()
        pieces += run, BREAK
        runs.append((at, match.start() - at))
        at += len(run) + 1
    pieces.append(BREAK)
    return "".join(pieces), runs


def _window(text: str, rare: set[int], counts: Characters, start: int, end: int) -> _Window | None:
    """[start, end) as a window; at each place in `rare` a rare pair begins."""
    if end + 1 >= len(text) or BREAK in text[start:end] or not rare.issuperset(range(start, end - 1)):
        return None
    before, left, right, after = text[start - 2], text[start - 1], text[end], text[end + 1]
    borders = counts.pair(left, text[start]), counts.pair(text[end - 1], right)
    if max(borders) > _BORDER or (left == BREAK and right == BREAK):
        return None
    with_window = sum(_log(counts, *text[i - 2 : i + 1]) for i in range(start, end + 2))
    gain = with_window_out(counts, before, left, right, after) - with_window
    if gain < _GAIN or (joined := _joined(text, counts, start, end)) is None:
        return None
    return _Window(start, end, gain, gain - 2 * sum(log(1 + border) for border in borders), joined == "weak")


def with_window_out(counts: Characters, before: str, left: str, right: str, after: str) -> float:
    """The log-likelihood of `right` and `after` where they follow `before` and `left`."""
    return _log(counts, before, left, right) + _log(counts, left, right, after)


def _log(counts: Characters, a: str, b: str, c: str) -> float:
    """log p(c | a b), interpolated from triples, pairs and single characters."""
    alone, pair = counts.single(b), counts.pair(a, b)
    p1 = (counts.single(c) + 0.5) / counts.total
    p2 = counts.pair(b, c) / alone if alone else 0.0
    if pair > _JOIN:
        return log(0.6 * counts.triple(a, b, c) / pair + 0.3 * p2 + 0.1 * p1)
    return log(0.85 * p2 + 0.15 * p1)


def _joined(text: str, counts: Characters, start: int, end: int) -> Literal["strong", "weak"] | None:
    """How well known is what the deletion brings together.

    Strong: as a triple on both sides; for longer windows on one side, or as the end of a known pair before a word that
    this notice has several times (用好|知识产权). Weak: a frequent pair, as a triple on one side.
    """
    before, left, right, after = text[start - 2], text[start - 1], text[end], text[end + 1]
    longer = end - start > 2
    pair = counts.pair(left, right)
    if pair >= _JOIN:
        sides = (counts.triple(before, left, right) >= _TRIPLE) + (counts.triple(left, right, after) >= _TRIPLE)
        if sides == 2 or (sides == 1 and longer):
            return "strong"
        if sides == 1 and pair >= 10 * _JOIN:
            return "weak"
    word = text[end : end + 4]
    if longer and BREAK not in word and counts.pair(before, left) >= 4 * _JOIN and text.count(word) >= 5:
        return "strong"
    return None


def _name(text: str, window: _Window) -> bool:
    """饶波华 after 专利管理司 or before a mark: a surname and one to three characters beside a break; 驻皖, 来渝; 越擦越亮, 六江两溪."""
    inside = text[window.start : window.end]
    if len(set(inside)) < len(inside) or not _NUMERAL.isdisjoint(inside):
        return True
    if any(char in _PLACES for char in inside) and window.end - window.start <= 3:
        return True
    return text[window.start] in _SURNAMES and BREAK in (text[window.start - 1], text[window.end])


def _around(text: str, start: int, end: int) -> tuple[str, bool]:
    """What is left of the run of ideographs around the window, and whether that is the numeral of a heading (三、).

    A name on its own leaves next to nothing; prose leaves four characters or a word (主|项蒸达|动性).
    """
    left, right = start, end
    while left and _HAN.match(text[left - 1]):
        left -= 1
    while right < len(text) and _HAN.match(text[right]):
        right += 1
    rest = text[left:start] + text[end:right]
    first = left == 0 or text[left - 1] in "\n（"
    return rest, first and rest != "" and set(rest) <= _NUMERAL and text[right : right + 1] in ("、", "）")
