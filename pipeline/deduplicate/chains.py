"""Chains: equal stretches that follow one another in both places are one passage with small differences."""

from difflib import SequenceMatcher
from typing import NamedTuple

from .matches import Match

_GAP = 60  # characters between two stretches of one passage, in either place
_TURNED = 4  # characters that stand in another order


class Difference(NamedTuple):
    """What stands between two equal stretches: [kept, kept_end) against [copy, copy_end), of which one may be empty."""

    kept: int
    kept_end: int
    copy: int
    copy_end: int


Step = Match | Difference


def chains(text: str, found: list[Match]) -> list[list[Step]]:
    """The matches joined into passages, each a list of equal stretches and differences in turn."""
    passages: list[list[Step]] = []
    first: Match | None = None
    last: Match | None = None
    for match in found:
        follows = None
        if first is not None and last is not None:
            follows = _clipped(match, last, first)
        if follows is None:
            passages.append([match])
            first = last = match
            continue
        assert last is not None
        passages[-1] += _between(text, last, follows)
        passages[-1].append(follows)
        last = follows
    return passages


def _clipped(match: Match, last: Match, first: Match) -> Match | None:
    """`match` without what it shares with `last` in either place, or None where it does not follow `last`."""
    shared = max(last.kept + last.length - match.kept, last.copy + last.length - match.copy)
    if shared > 0:
        match = Match(match.kept + shared, match.copy + shared, match.length - shared)
    kept_gap = match.kept - (last.kept + last.length)
    copy_gap = match.copy - (last.copy + last.length)
    if match.length <= 0 or not 0 <= kept_gap <= _GAP or not 0 <= copy_gap <= _GAP:
        return None
    room = first.copy - match.kept  # the kept passage ends where its copy begins
    return Match(match.kept, match.copy, min(match.length, room)) if room > 0 else None


def _between(text: str, last: Match, following: Match) -> list[Step]:
    a, b = last.kept + last.length, last.copy + last.length
    kept, copied = text[a : following.kept], text[b : following.copy]
    if not kept or not copied:
        return [Difference(a, following.kept, b, following.copy)] if kept or copied else []
    if len(kept) == len(copied) <= _TURNED and sorted(kept) == sorted(copied):
        return [Difference(a, following.kept, b, following.copy)]  # 识知 for 知识
    steps: list[Step] = []
    for tag, i, j, k, m in SequenceMatcher(None, kept, copied, autojunk=False).get_opcodes():
        if tag == "equal":
            steps.append(Match(a + i, b + k, j - i))
        else:
            steps.append(Difference(a + i, a + j, b + k, b + m))
    return steps
