"""Half of something as a share under a bound: 一半以上, 进度过半, 不少于一半. 减半, 各负担一半, 过半年 and 过半数通过 are none."""

from typing import Any

import regex

from .figure import Figure

_HALF = regex.compile(r"(?:一半|半数)(?:(?P<ge>及?以上)|(?P<le>及?以下))?")
_AHEAD = regex.compile(
    r"(?:(?P<ge>不得?少于|不得?低于|达到|至少)|(?P<le>不得?超过|不得?高于)|(?P<gt>超过|多于)|(?P<lt>不足|未达到?|(?<!不)低于))$"
)
#: 工程进度|过半; 过半数通过 says how somebody votes.
_MORE = regex.compile(r"过半(?<=[达完成占度量额数积]过半)(?=[，。；、的]|$)")


def half(text: str, at: int, floor: int) -> Figure | None:
    """The share that begins with 一半 or 半 at `at`, with its words of bound."""
    if text[at] == "半" and text[at - 1 : at] == "过" and at > floor:
        more = _MORE.match(text, at - 1)
        return _share(at - 1, more.end(), at, more.end(), "gt") if more is not None else None
    found = _HALF.match(text, at)
    if found is None:
        return None
    if found.lastgroup is not None:
        return _share(at, found.end(), at, at + 2, found.lastgroup)
    ahead = _AHEAD.search(text, max(floor, at - 5), at)
    if ahead is not None and ahead.lastgroup == "gt" and text.startswith("半数", at):
        return None
    return _share(ahead.start(), found.end(), at, found.end(), str(ahead.lastgroup)) if ahead is not None else None


def _share(start: int, end: int, core: int, core_end: int, comparator: str) -> Figure:
    low, high = (50, None) if comparator in ("ge", "gt") else (None, 50)
    fields: dict[str, Any] = {"value": 50, "low": low, "high": high, "comparator": comparator, "unit": "%"}
    return Figure("percent", start, end, core, core_end, "percent.half", fields)
