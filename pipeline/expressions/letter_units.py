"""Units in letters that no table lists: a symbol of the SI with its prefix (V, mΩ, μm), and what is put together of them.

240W, 180g/m², 6L/(min·m²), 50mg/m3. A letter alone is a unit behind a word of bound, or where the quantity is named
(电压, 功率): 5G, 4A景区 and 3D are none.
"""

import re
from typing import NamedTuple

from . import bound

_ALONE = (
    r"(?:[kMGTmμµu]?Ω|[mkMG]?V(?:A|ar)?|[munkM]?A(?:h)?|[mkMG]?W(?:h|p)?|[kMm]?N(?:·m|m)?|[kMGT]?Hz|[kMGm]?Pa|[kMGT]?J|[munpμµ]F|[μµmn]?mol|[mμµn]?Sv"
    r"|[kMG]?Bq|[mμµn]?Gy|[mnμµ]s|[kcdmnμµ]?m|[kmnμµ]?g|[mμµ]?[Ll]|lx|lm|cd|ppm|ppb|fps|dpi|NTU|CFU|MPN|rpm|bar|dB|dBm|dBi|[kMGT]?bps|[kMGTP]B|TOPS|mmHg|mH2O|k?gce|tce|t|℃|K|P|T|r|h|min|s|d|a|ha|hm|vol)"
)
_POWER = r"(?:[²³]|[23](?!\d))?"
_ATOM = rf"(?:\d{{0,3}}{_ALONE}{_POWER}|[㎡]|N?m[³3]|人|万人|亩|床|小时|分钟|秒|天|年|平方米|立方米|公里|千米|吨|公斤|克|升|户|次)"
#: A unit over another: 180g/m², 6L/(min·m²), 2.0W/(㎡·K), 0.5kg/亩.
_COMPOUND = re.compile(
    rf"(?:N?{_ALONE}{_POWER}|℃|[㎡])(?:·{_ATOM})*(?:/(?:\({_ATOM}(?:·{_ATOM})*\)|{_ATOM}(?:·{_ATOM})*))+(?![A-Za-z0-9])"
    r"|kN·m(?![A-Za-z0-9])|N·m(?![A-Za-z0-9])|m[23](?![A-Za-z0-9])"
)
#: Of two letters and more no word or code begins: 0.45μm, 10MΩ, 1000ppm.
_CLEAR = re.compile(
    r"(?:[kMGTmμµu]?Ω|[μµn]m|[mμµk]A|[mμµ]V|[kMG]VA|[kMG]?var|[mk]?Ah|Wh|Wp|[mnμµ]s|[μµn]g|[μµmn]?mol|[mμµn]Sv|[mμµn]Gy|[kMG]?Bq|ppm|ppb|fps|dpi"
    r"|NTU|CFU|MPN|DDDs?|[GTPE]?[Ff]lops|rpm|bar|dBm|dBi|lm|mmHg|[munpμµ]F|mL|mT|kJ|kcal|kgf|kgce)(?![A-Za-z0-9/])"
)
#: One letter: a unit where a bound or the name of the quantity stands in front.
_ONE = re.compile(r"(?:V|W|N|J|A|K|P|T|L|g|t|m|s)(?![A-Za-z0-9/级类型版座超股轮])")
_NAMES = {
    "V": "电压",
    "W": "功率|瓦数",
    "A": "电流|额定|保险|熔断",
    "N": "力",
    "J": "能|热",
    "K": "温",
    "P": "分辨率|清晰度|像素",
    "T": "场强|磁",
}
#: These are letters of grades and kinds as well (3A级, 5T, 4K): a bound alone does not make a unit of them.
_DOUBTFUL = frozenset("AKPTJ")
_REACH = 14


class Letters(NamedTuple):
    """A unit in letters: where it ends, and its words without blanks."""

    end: int
    unit: str


def letters(text: str, start: int, end: int) -> Letters | None:
    """The unit in letters behind the figure text[start:end], or None."""
    at = end + (text[end : end + 1] == " ")
    sign = text[at : at + 1]
    if not sign or not ((sign.isascii() and sign.isalpha()) or sign in "μµΩ㎡℃"):
        return None
    found = _COMPOUND.match(text, at) or _CLEAR.match(text, at)
    if found is None and (found := _ONE.match(text, at)) is not None and not _is_one(text, start, found[0]):
        return None
    return Letters(found.end(), found[0]) if found is not None else None


def _is_one(text: str, start: int, letter: str) -> bool:
    """V of 不大于48V, of 标称电压48V and of 电压220~240V."""
    name = _NAMES.get(letter)
    if name is not None and re.search(
        rf"(?:{name})[^，。；、\d]{{0,8}}(?:[\d.]+{letter}?\s?(?:[-—–~至]+)\s?)?$", text[max(0, start - _REACH) : start]
    ):
        return True
    return letter not in _DOUBTFUL and bound.before(text, start, max(0, start - _REACH)) is not None


_ANY = re.compile(rf"N?{_ALONE}{_POWER}")


def is_unit(words: str) -> bool:
    """Whether a name is a unit in letters as a whole, as in a column of units: mg/m³, kgce/t, V."""
    plain = words.replace("（", "(").replace("）", ")").replace("／", "/")
    return _ANY.fullmatch(plain) is not None or _COMPOUND.fullmatch(plain) is not None


_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def measured(text: str, at: int) -> bool:
    """Whether the figure that begins at `at` has a unit in letters: 240W behind 不大于 is no code."""
    found = _FIGURE.match(text, at)
    return found is not None and letters(text, at, found.end()) is not None
