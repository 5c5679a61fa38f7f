"""Numerals: 1,200 1.5万 二百三十余万 十几 数百 三分之二 2/3 (GB/T 15835 says when notices write which)."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

_NO_COMMAS = str.maketrans("", "", ",， ")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "廿": 20}
_PLACE = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_LETTERS = {"w": 10**4, "W": 10**4, "k": 1000, "K": 1000}

_SCALE = (
    r"(?:万亿|[千百十]万亿|[千百十]?亿|[千百十]?万"
    r"|千(?![克米瓦伏帕赫焦卡字])|百(?!分|姓|货|合|花|家|日(?!元)|年)|[wW](?=\s?元)|[kK](?=\s?元))"
)
_ARABIC = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d. ])\d{1,3}(?: \d{3})+(?![\d.])"
    r"|(?<![\d、，])\d{1,3}(?:，\d{3})+(?:\.\d+|(?=\s?[万亿元%]))(?!\d)|\d+(?:\.\d+)?)"
)
#: No numeral is longer than `_LONGEST`: a run of a hundred thousand is looked through once, not from each of its places.
_LONGEST = 48
_SPACED = r"[一二三四五六七八九]千 [一二三四五六七八九]百 [一二三四五六七八九]十[一二三四五六七八九]?"  # all its places, each apart
_RUN = rf"(?:[零〇一二两三四五六七八九十千万亿兆廿]|百(?!分[之点位])){{1,{_LONGEST + 1}}}"
_HAN = rf"(?:{_SPACED}|{_RUN}(?:点[零〇一二三四五六七八九]{{1,{_LONGEST}}})?)"
_VAGUE = (
    r"(?:[一二三四五六七八九][一二三四五六七八九十百千万零]{0,20}[十百千零]几[十百千]?[万亿]{0,3}"
    r"|十几[万亿]{0,3}|几[十百千万亿]{1,6}|数[十百千万亿]{1,6}|上[百千万亿][万亿]{0,3}(?![位下]))"
)
_PAIR = r"(?:一两|两三|二三|三四|四五|五六|六七|七八|八九|三五)[十百千万亿]{0,6}"

NUMERAL = re.compile(
    rf"(?P<cnfrac>(?P<den>[一二三四五六七八九十百千万]{{1,20}}|\d{{1,20}})分之(?P<num>{_HAN}|{_ARABIC}))"
    rf"|(?P<frac>(?<![\d/.])\d{{1,3}}/\d{{1,3}}(?![\d/]|万))"
    rf"|(?P<arabic>{_ARABIC})\s?(?P<scale>{_SCALE})?"
    rf"|(?P<vague>{_VAGUE})"
    rf"|(?P<pair>(?<![十百千万]){_PAIR}|十(?:一二|二三|三四|四五|五六|六七|七八|八九)(?![十百千]))"
    rf"|(?P<han>{_HAN})"
)
#: 百 of 超百家, 万 of 亩均收入过万元: a place alone counts behind a word of bound.
_SCALE_ALONE = regex.compile(r"(?<=(?<![赶反])超|突破|逾|超过|[值入量额收产]过)[百千万亿]{1,2}(?=\s?[元家户人个项亩吨件美台套辆名])")
_MORE = re.compile(rf"(?P<more>多|余|几|来)(?P<scale>{_SCALE})?")


class Numeral(NamedTuple):
    """A numeral from `start` to `end`: `value`, and `low` to `high` where it is vague (十几, 三四百, 200多).

    `scale` is the 万 or 亿 that a range may share (50—200万); `mantissa` what stands before it; `shape` how it is written.
    """

    start: int
    end: int
    value: int | float
    shape: str
    low: int | float | None = None
    high: int | float | None = None
    scale: int = 1
    more: bool = False


def plain(value: Decimal) -> int | float:
    """100.0 as 100, so that figures are told as they were written."""
    return int(value) if value == value.to_integral_value() else float(value)


@lru_cache(maxsize=4096)
def han_value(text: str) -> Decimal | None:
    """Value of a numeral in Han characters (一百零一万一千, 九万四, 二十点六), None where it is not well formed."""
    if len(text) > _LONGEST:
        return None
    whole, _, decimals = text.replace(" ", "").partition("点")
    value = _whole(whole)
    if value is None:
        return None
    if decimals:
        return Decimal(f"{value}.{''.join(str(_DIGIT[c]) for c in decimals)}")
    return Decimal(value)


def _whole(text: str) -> int | None:
    for mark in "兆亿万":
        at = text.rfind(mark)
        if at >= 0:
            head, tail = text[:at], text[at + 1 :]
            left = _whole(head)
            if not left:
                return None
            if len(tail) == 1 and tail in _DIGIT and tail != "零" and tail != "〇":  # 九万四
                return left * _SCALES[mark] + _DIGIT[tail] * _SCALES[mark] // 10
            right = _whole(tail) if tail else 0
            return None if right is None or right >= _SCALES[mark] else left * _SCALES[mark] + right
    return _section(text)


def _section(text: str) -> int | None:
    total, digit, last, zero = 0, None, 10000, False
    for i, c in enumerate(text):
        if c in "零〇":
            if digit is not None:
                return None
            zero = True
            if len(text) == 1:
                return 0
        elif c in _PLACE:
            place = _PLACE[c]
            if place >= last:
                return None
            if digit is None:
                if place != 10 or (i and not zero and total % 100):
                    return None
                digit = 1
            total, digit, last, zero = total + digit * place, None, place, False
        elif digit is None:
            digit = _DIGIT[c]
        else:
            return None
    if digit is not None:
        total += digit * (last // 10) if 10 < last < 10000 and not zero and len(text) > 1 else digit
    return total


def scale_value(text: str | None) -> int:
    """10000 of 万, 10000000 of 千万; 1 of nothing."""
    value = 1
    for c in text or "":
        value *= _SCALES.get(c) or _LETTERS.get(c) or _PLACE[c]
    return value


@lru_cache(maxsize=64)  # the rules ask for the same one in turn
def numeral(text: str, at: int) -> Numeral | None:
    """The numeral that begins at `at` of a text in reading form, or None."""
    found = NUMERAL.match(text, at)
    if found is None:
        return None
    kind = found.lastgroup
    if kind in ("arabic", "scale"):
        return _arabic(text, found) if found.end() - at <= _LONGEST else None
    if kind == "cnfrac":
        return _fraction(found)
    if kind == "frac":
        top, bottom = map(int, found["frac"].split("/"))
        return Numeral(at, found.end(), round(top / bottom, 6), "fraction") if bottom else None
    if kind == "vague":
        return _vague(found)
    if kind == "pair":
        return _pair(found)
    value = han_value(found["han"])
    end = found.end()
    if value is None and _SCALE_ALONE.match(text, at):
        value = Decimal(scale_value(found["han"]))
    if value is None:
        return None
    scale = 1
    for mark in ("万", "亿"):
        if found["han"].endswith(mark):
            scale = _SCALES[mark]
    if scale == 1 and len(found["han"]) == 2 and found["han"][1] in "百千":
        scale = _PLACE[found["han"][1]]
    return _with_more(text, Numeral(at, end, plain(value), "han", scale=scale))


def _arabic(text: str, found: re.Match[str]) -> Numeral:
    digits, scale_word = found.group("arabic", "scale")
    scale = scale_value(scale_word) if scale_word else 1
    short = len(digits) < 16 and digits.isdecimal()
    value = int(digits) * scale if short else plain(Decimal(digits.translate(_NO_COMMAS)) * scale)
    end = found.end() if scale_word else found.end("arabic")
    return _with_more(text, Numeral(found.start(), end, value, "arabic", scale=scale))


def _with_more(text: str, base: Numeral) -> Numeral:
    """200多, 二百三十余万, 5000余: the figure is a lower bound."""
    if not (base.value >= 10 and base.value % 10 == 0) and base.scale == 1:
        return base
    more = _MORE.match(text, base.end)
    if (
        more is None
        or (more["more"] == "来" and base.value not in (10, 20, 30, 100))
        or text[more.end() : more.end() + 1] in ("样", "元化", "边")
    ):
        return base
    value = plain(Decimal(str(base.value)) * scale_value(more["scale"]))
    return Numeral(base.start, more.end(), value, base.shape, low=value, scale=scale_value(more["scale"]), more=True)


def _fraction(found: re.Match[str]) -> Numeral | None:
    """三分之二; 百分之二十 is a percentage, see `Numeral.shape`."""
    top = han_value(found["num"]) if not found["num"][0].isdigit() else Decimal(found["num"].replace(",", "").replace("，", ""))
    if found["num"] == "百":  # 百分之百
        top = Decimal(100)
    bottom = han_value(found["den"]) if not found["den"].isdigit() else Decimal(found["den"])
    if found["den"] in ("百", "千", "万"):
        bottom = Decimal(_PLACE.get(found["den"]) or _SCALES[found["den"]])
    if top is None or not bottom:
        return None
    if found["den"] in ("百", "千", "万"):
        return Numeral(found.start(), found.end(), plain(top * 100 / bottom), "percent")
    return Numeral(found.start(), found.end(), round(float(top / bottom), 6), "fraction")


def _vague(found: re.Match[str]) -> Numeral | None:
    """十几 (10 to 20), 几十, 数百, 上千; 三千四百五十几万 is a lower bound."""
    run = found["vague"]
    if run[0] in "几数上":
        unit = scale_value(run[1:])
        if run[0] == "上":
            return Numeral(found.start(), found.end(), unit, "vague", low=unit)
        return Numeral(found.start(), found.end(), unit, "vague", low=unit, high=unit * 10)
    head, _, tail = run.partition("几")
    base = han_value(head.rstrip("零") or "零")
    if base is None:
        return None
    place = _PLACE.get(tail[:1], 0)  # 几十 of 一百几十, 几百 of 三千几百: one of it at least
    scale = scale_value(tail[1:] if place else tail)
    value = plain((base + place) * scale)
    if head != "十":  # 五十几万 says what 五十余万 does
        return Numeral(found.start(), found.end(), value, "vague", low=value, scale=scale, more=True)
    return Numeral(found.start(), found.end(), value, "vague", low=value, high=value + 10 * scale, scale=scale)


def _pair(found: re.Match[str]) -> Numeral:
    """两三个, 三五百, 八九亿, 十七八: from the one to the other."""
    run = found["pair"]
    if run[0] == "十":
        low, high, unit = 10 + _DIGIT[run[1]], 10 + _DIGIT[run[2]], 1
    else:
        low, high, unit = _DIGIT[run[0]], _DIGIT[run[1]], scale_value(run[2:])
    return Numeral(found.start(), found.end(), low * unit, "pair", low=low * unit, high=high * unit, scale=unit)
