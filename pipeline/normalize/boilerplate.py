"""Boilerplate: lines that belong to the page and not to the notice."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import regex

from ..gazetteer import Row, rows
from ..records import Change
from .openings import whole_lines

_HEAD, _FOOT = 30, 30  # lines from the start and the end in which `head` and `foot` rows look


class _Furniture(Row):
    pattern: str
    where: Literal["head", "foot", "any"]
    example: str


class _Patterns(NamedTuple):
    head: Callable[[str], bool]
    foot: Callable[[str], bool]
    anywhere: Callable[[str], bool]


@cache
def _patterns() -> _Patterns:
    table = rows("boilerplate", _Furniture)

    def whole_line(*places: str) -> Callable[[str], bool]:
        return whole_lines([row.pattern for row in table if row.where in places], r"[\s|｜丨·/]*")

    return _Patterns(whole_line("head", "any"), whole_line("foot", "any"), whole_line("any"))


@cache
def _examples() -> list[tuple[regex.Pattern[str], str]]:
    return [(regex.compile(row.pattern), row.example) for row in rows("boilerplate", _Furniture)]


def boilerplate(text: str) -> list[Change]:
    """Lines that consist of site furniture (档案全文, 来源：…, 【字体：大 中 小】, 打印本页, 当前位置：首页>…) go whole.

    Rows of the table that could be part of a notice count only near its head or foot. The index table of a government
    site (索引号, 发文字号, 成文日期) stays: it tells the number.
    """
    lines = text.split("\n")
    patterns = _patterns()
    index = any("索引号" in line or "发文字号" in line or "主题分类" in line for line in lines[:_HEAD])
    changes: list[Change] = []
    at = 0
    above = _above_navigation(lines)
    for number, line in enumerate(lines):
        end = at + len(line)
        if line and number < above and _SITE.fullmatch(line):
            changes.append(Change(at, end + 1, "", "boilerplate", "site-name", "网页导航以上的网站名称"))
        elif (
            line
            and len(line) <= 300
            and _is_furniture(line, number, len(lines), patterns)
            and not (index and number < _HEAD and "日期" in line)
        ):
            changes.append(Change(at, end + 1, "", "boilerplate", "site-furniture", _evidence(line)))
        at = end + 1
    return _at_the_end(text, changes)


#: 渭源县人民政府, 省财政厅门户网站: the name of a site.
_SITE = regex.compile(r"[\p{Han}·]{2,20}(?:政府|委员会|[厅局委部办]|办公室|网站?|门户|平台)(?:门户)?(?:网站?)?")
#: The first line of a page: where one is, or what else there is.
_NAVIGATION = regex.compile(r"(?:网站|本站)?(?:首页|主页)\s?[|｜丨·•>＞»/\s]|(?:您|你)?(?:现在|当前)?(?:的|所在|所在的)?位置[:：]")
_TOP = 6  # lines in which the navigation of a page is


def _above_navigation(lines: list[str]) -> int:
    """The number of the first line of navigation near the top: what stands above is no part of the notice; 0 where there is none."""
    return next((number for number, line in enumerate(lines[:_TOP]) if _NAVIGATION.match(line)), 0)


@lru_cache(maxsize=512)  # the same lines stand on all pages of a site
def _evidence(line: str) -> str:
    """The row of the table that the line begins with, by its example."""
    examples = (example for pattern, example in _examples() if pattern.match(line))
    return f"boilerplate.tsv：整行为网页文字，如“{next(examples, line)}”"


def _is_furniture(line: str, number: int, count: int, patterns: _Patterns) -> bool:
    above, below = number < _HEAD, number >= count - _FOOT
    if above or below:  # what may stand anywhere may stand there
        return (above and patterns.head(line)) or (below and patterns.foot(line))
    return len(line) <= 120 and patterns.anywhere(line)


def _at_the_end(text: str, changes: list[Change]) -> list[Change]:
    """The last lines have no break after them: theirs is the one before."""
    if not changes or changes[-1].end <= len(text):
        return changes
    *before, last = changes
    first = last.start
    while before and before[-1].end == first:
        first = before.pop().start
    start = max(0, first - 1)
    return [*before, last._replace(start=start, end=len(text))]
