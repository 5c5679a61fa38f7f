"""Bounds that stand apart from their figure: 至少召开1次, 不超过设备投资额的12%."""

import regex

from ..records import Mention
from ..records.target import Comparator

_AHEAD = regex.compile(
    r"(?:至少|最少|不少于|最多|至多|不超过)(?=\p{Han}{1,4}$)"
    r"|(?:不低于|不少于|不得低于|不得少于|不高于|不超过|不得超过|不得高于|达到)(?=[^，。；\d%]{2,25}$)"
)
_MOST = ("最多", "至多", "不超过", "不得超过", "不高于", "不得高于")


def ahead_of(text: str, start: int, end: int) -> "regex.Match[str] | None":
    """The words of bound in text[start:end] that govern the figure behind `end` over a verb or a base."""
    found = _AHEAD.search(text, start, end)
    return found if found and found.end() < end else None


def comparator_of(mention: Mention, ahead: "regex.Match[str] | None") -> Comparator:
    """The comparator of the figure, or of the bound ahead of it (至少召开1次 ge, 不超过投资额的12% le)."""
    if mention.comparator == "approx" and mention.text.startswith(("力争", "努力")) and not mention.text.endswith("左右"):
        return "ge"  # 力争达到420亿斤 strives for at least that much
    if mention.comparator not in (None, "eq") or ahead is None:
        return mention.comparator or "eq"
    return "le" if ahead[0].startswith(_MOST) else "ge"
