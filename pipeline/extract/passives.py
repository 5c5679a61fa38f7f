"""Who does it behind 由, whatever the verb: 应由2名以上信贷人员面谈面签, 配套资金由学校自筹."""

import re

from .. import words
from .actors import behind_by, by_anyone
from .bodies import head_nouns, is_compound, well_formed

#: 2名以上(信贷人员), 专人, 专业机构: so many, or of such a kind; what stands behind them is what they do.
_COUNTED = re.compile(r"(?:不少于|至少)?(?:\d+|[一二两三四五六七八九十]+)(?:[至到—-]\d+)?[名位个家]|专[人业门职]")
#: 由学校|自筹, 由个人|自理: what one does for oneself.
_FOR_ONESELF = re.compile(r"(?:全部|各自|统一)?自[筹理付担负备购带建管](?![一-龥]{0,6}的)")
#: (由3名专家)组成, 由企业(造成): what something consists of, and a cause.
_NO_DEED = re.compile(r"组成|构成|形成|造成|引[起发]|导致|产生|转[为向变入]|变更?为|调整为|改为|[提降]|增[加至到]|减")
#: What joins the name to more of it.
_JOINS = frozenset("的、和及与或等（")
_REACH, _SHORT = 26, 6


def acts_by(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who acts by 由 in the segment [start, end), with a listed verb or any other."""
    if (whom := by_anyone(text, start, end)) is not None:
        return whom
    at = start if text[start - 1] == "由" else behind_by(text, start, end)
    return doer(text, at, end) if text[at - 1] == "由" else None


def doer(text: str, start: int, end: int) -> tuple[int, int] | None:
    """学校 of (由)|学校自筹, 2名以上信贷人员 of (由)|2名以上信贷人员面谈面签: who acts by 由, though no list has the verb."""
    counted = _COUNTED.match(text, start, end) is not None
    for head in head_nouns().finditer(text, start, min(end - 2, start + _REACH)):
        stop = head.end()
        if end - stop < 2 or text[stop] in _JOINS or not well_formed(text, start, stop) or is_compound(text, stop, end):
            continue
        if _NO_DEED.match(text, stop, end) or text.find("的", stop, end) >= 0:
            return None
        if _FOR_ONESELF.match(text, stop, end) or (counted and end - stop <= _SHORT) or _is_done(text, stop, end):
            return start, stop
    return None


def _is_done(text: str, start: int, end: int) -> bool:
    """Whether a verb of the dictionary stands at `start`."""
    first = words.cut(text[start : min(end, start + 4)], known=True)
    return bool(first) and first[0][1] > 1 and words.is_verb(text[start : start + first[0][1]])
