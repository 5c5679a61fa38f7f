"""Which words of a passage were put for which: 小微企业 → 中小企业. Figures, dates, titles and names stay whole."""

from difflib import SequenceMatcher
from functools import lru_cache

from .. import words
from ..records import FieldChange
from .tokens import WHOLE

#: Beyond so many words on one side a passage is told as a whole only.
_MOST = 1500


def changed_words(old: str, new: str) -> list[FieldChange]:
    """The pieces of `old` and `new` that differ, in text order, each as a field `wording`; null where words only came or went.

    The same from either side: `changed_words(b, a)` gives the pieces of `changed_words(a, b)` with old and new exchanged.
    """
    return [FieldChange(field="wording", old=was or None, new=now or None) for was, now in pieces(old, new)]


def pieces(old: str, new: str) -> list[tuple[str, str]]:
    """The pieces that differ, as they stood and as they stand; empty where words only came or went."""
    return [*_pieces(old, new)] if old <= new else [(was, now) for now, was in _pieces(new, old)]


def cut(text: str) -> list[str]:
    """The words of a passage as jieba cuts it, each figure with its unit, date, 《title》 and “name” one word."""
    found: list[str] = []
    at = 0
    for whole in WHOLE.finditer(text):
        found += _words(text[at : whole.start()])
        found.append(whole.group())
        at = whole.end()
    return found + _words(text[at:])


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in words.cut(text)] if text else []


@lru_cache(maxsize=1024)
def _pieces(first: str, second: str) -> tuple[tuple[str, str], ...]:
    a, b = cut(first), cut(second)
    if max(len(a), len(b)) > _MOST:
        return ((first, second),)
    found: list[tuple[list[str], list[str]]] = []
    after = (0, 0)  # where the last piece ends on either side
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        between = "".join(a[after[0] : i])
        if found and len(between) < 2:  # 的 between two changed words is no rest
            found[-1][0].extend(a[after[0] : j])
            found[-1][1].extend(b[after[1] : m])
        else:
            found.append((a[i:j], b[k:m]))
        after = (j, m)
    return tuple(("".join(was).strip(), "".join(now).strip()) for was, now in found)
