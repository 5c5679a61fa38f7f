"""Differences between two copies that are damage in one of them, and no other wording."""

import regex

from .chains import Difference, Step

_INSERTED = 6  # characters of junk that a copy may have more or less
_LONG_COPY = 600  # characters in common from which swapped characters are damage
_SWAPS = 3
_PER_SWAP = 40  # characters in common for each of them
_USUAL = 4  # times that a wording with its neighbours stands, its own place included, so that it is the notice's usage
_AROUND = 30_000  # characters in which damage stands once; most notices are shorter
_FIGURE = regex.compile(r"[\d一二三四五六七八九十百千万亿两%％]")
_HAN = regex.compile(r"\p{Han}+")


def swapped(text: str, chain: list[Step], common: int) -> set[Difference]:
    """The differences of a long copy that has other characters here and there, each in its own way: 政府 for 政粮, 应当 for 蔗当.

    Two provisions for two bodies differ in the same words throughout (省 for 市), and a revision leaves words out and puts
    some in; damage hardly repeats itself and keeps the length.
    """
    differences = [step for step in chain if isinstance(step, Difference)]
    swaps = [step for step in differences if _one_for_one(text, step)]
    kinds = {(text[step.kept : step.kept_end], text[step.copy : step.copy_end]) for step in swaps}
    noisy = len(swaps) >= _SWAPS and len(kinds) >= 0.8 * len(swaps) >= 0.64 * len(differences)
    return set(swaps) if noisy and common >= max(_LONG_COPY, _PER_SWAP * len(swaps)) else set()


def _one_for_one(text: str, step: Difference) -> bool:
    """One ideograph, or two, in place of as many others; not one figure for another."""
    kept, copied = text[step.kept : step.kept_end], text[step.copy : step.copy_end]
    if len(kept) != len(copied) or len(kept) > 2 or not _HAN.fullmatch(kept) or not _HAN.fullmatch(copied):
        return False
    return not (_FIGURE.search(kept) and _FIGURE.search(copied))


def damage(text: str, step: Difference) -> bool:
    """Whether one side has two to six ideographs more that stand nowhere else around: 动态婚狱管理 for 动态管理."""
    kept, copied = text[step.kept : step.kept_end], text[step.copy : step.copy_end]
    more = kept or copied
    if (kept and copied) or not 2 <= len(more) <= _INSERTED or not _HAN.fullmatch(more) or _FIGURE.search(more):
        return False
    at = step.kept if kept else step.copy
    low, high = max(0, at - _AROUND), at + _AROUND
    return text.find(more, text.find(more, low, high) + len(more), high) < 0


def slip(text: str, step: Difference) -> bool:
    """Whether one side of a small difference is a slip by the notice's own usage: 知识权 once where 知识产权 stands again and again.

    A character or two in place of as many, in another order, or one that is missing; with its neighbours one side stands
    nowhere else, the other often.
    """
    kept, copied = text[step.kept : step.kept_end], text[step.copy : step.copy_end]
    turned = len(kept) == len(copied) and sorted(kept) == sorted(copied)
    small = turned or _one_for_one(text, step) or len(kept) + len(copied) == 1
    if not small or not _HAN.fullmatch(kept + copied) or _FIGURE.search(kept + copied):
        return False
    low, high = max(0, step.kept - _AROUND), step.copy_end + _AROUND
    around = text[low:high] if high - low <= 4 * _AROUND else f"{text[low : low + 2 * _AROUND]}\n{text[high - 2 * _AROUND : high]}"
    often = []
    for start, end in (step[:2], step[2:]):
        sides = [(start - 1, end), (start, end + 1)] if start < end else [(start - 1, end + 1)]
        counts = [around.count(text[a:b]) for a, b in ([(start, end)] if turned else sides)]
        often.append(max(counts) if len(kept) == len(copied) else min(counts))
    return min(often) == 1 and max(often) >= _USUAL
