"""Years that something is compared with: 在2025年基础上增长10%, 恢复到2017年水平, 以2020年为基数. Nothing is due in them."""

from dataclasses import replace

import regex

from ..records import Mention
from .indicators import Measured
from .reading import Segment

#: 2025年|基础上, 2025年|的基础上, 2017年|水平
_LEVEL = regex.compile(r"(?:[底末度]|(?:实际)?(?:\p{Han}{2,4})?)的?(?:基础[上之]|水平(?=$|[，。；、）的]|[上之]|翻|增长|提高|下降|减少))")
#: (以)2020年|为基数, 为基期
_AS_BASE = regex.compile(r"[底末度]?(?:\p{Han}{2,4})?为(?:基数|基期|基准|基点|基础|参照)")


def is_base(text: str, mention: Mention) -> bool:
    """Whether the year `mention` is one that something is compared with: 在|2025年|基础上, 恢复|到2017年|水平, 以|2020年|为基数."""
    if mention.granularity != "year":
        return False
    if text[mention.start - 1] == "以":
        return _AS_BASE.match(text, mention.end) is not None
    return _LEVEL.match(text, mention.end) is not None


#: 在2025年基础上, 在2020年底的基础上: the base of a growth.
_BASE = regex.compile(r"在?(?:19|20)\d\d年[底末度]?(?:实际)?的?基础[上之]")


def grown_from(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """在2025年基础上 of 粮食产量在2025年基础上增长(10%), 产业规模在2025年基础上翻一番."""
    if not (what.growth or what.basis == "multiple") or what.base is not None or text.find("基础", segment.start, mention.start) < 0:
        return what
    found = _BASE.search(text, segment.start, mention.start)
    return replace(what, base=found.span(), basis=what.basis or "growth_from") if found is not None else what
