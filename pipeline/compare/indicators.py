"""Targets that one edition sets together and the other apart: A和B增长20% → A增长20%；B增长30%."""

from collections.abc import Callable, Iterable, Sequence

from .align import Match
from .tokens import Bag, dice

#: From here on two indicators are the same one.
_SAME = 0.8


def share_out(
    matches: list[Match],
    left: Sequence[list[Bag]],
    right: Sequence[list[Bag]],
    comparable: Callable[[int, int], bool],
    stays: Callable[[int, int, int, int], bool] = lambda i, j, u, v: False,
) -> list[Match]:
    """Matches of targets (given by the words of their indicators) with those left over that take up an indicator of a matched one.

    `stays`, given a match and the same with one side exchanged for a target left over, tells whether that target keeps the figure of the
    match under another name (质押融资金额和交易量增长20% → 转让、许可数量增长20%；质押融资金额增长30%).
    A match grows on one side only; where both sides would grow, neither does. The surest match takes first.
    """
    taken_left, taken_right = {m.left[0] for m in matches}, {m.right[0] for m in matches}
    grown: list[Match] = []
    for match in sorted(matches, key=lambda m: (-m.score, m.left[0] + m.right[0], abs(m.left[0] - m.right[0]))):
        i, j = match.left[0], match.right[0]
        more = [u for u in range(len(right)) if u not in taken_right and comparable(i, u) and _takes_up(right[u], left[i], right[j])]
        fewer = [u for u in range(len(left)) if u not in taken_left and comparable(u, j) and _takes_up(left[u], right[j], left[i])]
        if not more and not fewer:
            more = _only(u for u in range(len(right)) if u not in taken_right and _lost(left[i], right[j]) and stays(i, j, i, u))
            fewer = _only(u for u in range(len(left)) if u not in taken_left and _lost(right[j], left[i]) and stays(i, j, u, j))
        if more and not fewer:
            taken_right.update(more)
            match = Match((i,), tuple(sorted([j, *more])), match.score)
        elif fewer and not more:
            taken_left.update(fewer)
            match = Match(tuple(sorted([i, *fewer])), (j,), match.score)
        grown.append(match)
    return sorted(grown)


def _only(found: Iterable[int]) -> list[int]:
    """The one, where there is one only."""
    several = list(found)
    return several if len(several) == 1 else []


def _lost(names: list[Bag], partner: list[Bag]) -> bool:
    """Whether of several indicators some are in the partner and others are not."""
    return 0 < sum(_stands(name, partner) for name in names) < len(names)


def _takes_up(names: list[Bag], whole: list[Bag], partner: list[Bag]) -> bool:
    """Whether all of `names` stand among those of `whole` and none among those of its partner."""
    if not names or len(whole) < 2:
        return False
    return all(_stands(name, whole) and not _stands(name, partner) for name in names)


def _stands(name: Bag, names: list[Bag]) -> bool:
    return any(dice(name, other) >= _SAME for other in names)
