"""Evidence: what an analyst is told of an edit by statistics, so that it can be judged without the model."""

from math import floor

from .characters import characters
from .junk import Junk
from .windows import han

_AROUND = 4  # characters on either side that are shown joined
_TERM, _OFTEN = 4, 5  # a term is so many ideographs that the notice has so often
_STRANGE = 2  # times that official texts have a pair
_REACH = 30_000  # characters in which it is counted


def evidence(text: str, one: Junk) -> str:
    """The probability that the characters were inserted, how the text reads without them, whether their ends are strange to what they
    stand beside, and the term of the notice that they stand beside: 误入的概率0.60，删后为“盘活用好知识产权”，…"""
    before, after = text[max(0, one.start - _AROUND) : one.start], text[one.end : one.end + _AROUND]
    said = f"误入的概率{floor(one.probability * 100) / 100:.2f}，删后为“{_line(before, -1)}{_line(after, 0)}”"
    known, start, end = characters().pair, one.start, one.end
    if start > 0 and end < len(text) and known(*text[start - 1 : start + 1]) < _STRANGE and known(*text[end - 1 : end + 1]) < _STRANGE:
        said += "，首尾与两旁的字在公文中几乎不连用"
    for term in (after, before):
        often = text.count(term, max(0, one.start - _REACH), one.end + _REACH) if len(term) == _TERM and all(map(han, term)) else 0
        if often >= _OFTEN:
            return f"{said}，旁边的“{term}”全文{often}处"
    return said


def _line(piece: str, part: int) -> str:
    return piece.split("\n")[part]
