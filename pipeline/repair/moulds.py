"""Moulds: wording that laws hardly have and that is no damage: 应收尽收、应治尽治, said twice with other words; 见下表, of tables."""

import regex

_MOULD = regex.compile(
    r"(\p{Han})\p{Han}(\p{Han})\p{Han}[、，]\1\p{Han}\2\p{Han}"  # 逢车必查、逢人必登; 能减则减，能免则免
    r"|[见如按][上下左右附][表图]"
)
_LENGTH = 9


def in_mould(signs: str, start: int, end: int) -> bool:
    """Whether [start, end) shares a sign with such wording."""
    found = _MOULD.finditer(signs, max(0, start - _LENGTH), end + _LENGTH)
    return any(mould.start() < end and start < mould.end() for mould in found)
