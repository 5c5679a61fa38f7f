"""What a line can begin with: the gate before a list of patterns lets all lines through that the list matches."""

from importlib import import_module

import pytest
import regex

from pipeline.gazetteer import rows
from pipeline.normalize.boilerplate import _Furniture
from pipeline.normalize.openings import whole_lines

digits, spaces = import_module("pipeline.normalize.digits"), import_module("pipeline.normalize.spaces")

PATTERNS = ["打印(?:本页)?", "来源[:：][^，]{0,9}", "[^。，]{0,4}ICP备[0-9]{1,9}", "大|中|小"]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("打印", True),
        ("打印本页", True),
        ("打印 大 中 小", True),
        ("大", True),  # one character, shorter than an opening
        ("来源：财政部", True),
        ("来源：财政部，已阅", False),
        ("京ICP备05069085", True),  # may begin with anything
        ("打印京ICP备05069085", True),
        ("现将京ICP备05069085通知如下", False),
        ("打击侵权", False),
        ("", False),
    ],
)
def test_whole_lines(line, whole):
    assert whole_lines(PATTERNS, r"[ |]*")(line) is whole


@pytest.mark.parametrize("row", rows("boilerplate", _Furniture), ids=lambda row: row.example)
def test_every_row_of_the_table_passes_the_gate_with_what_it_matches(row):
    """The gate may not be stricter than the pattern behind it."""
    table = [each.pattern for each in rows("boilerplate", _Furniture)]
    found = regex.match(row.pattern, row.example)
    assert found
    assert whole_lines(table, r"[\s|｜丨·/]*")(found[0])


@pytest.mark.parametrize(
    "text",
    [
        "奖励5O万元",
        "共l0家，3l0个",
        "lOO%以上",
        "〔2O20〕1号",
        "容积率O.7，货值l万元",
        " 3O\n 4O",
        "1.5O万元O.3l万元",
        "CO2、5G、www.gov.cn/lOl",
        "第1O，2l0，l.O条",
        "",
    ],
)
def test_misread_digits_are_found_wherever_their_pattern_finds_them(text):
    assert [match.span() for match in digits._misread_at(text)] == [match.span() for match in digits._MISREAD.finditer(text)]


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        ("第一条 为了加强管理，制定本办法。", True),
        ("第二十三条 为了", True),
        ("第一条 为了 加强管理", False),  # a blank that may have to go
        ("第一条  为了加强管理", False),
        ("第一条 5人以上", False),
        ("第一条 （目的）", False),
        ("第一章 总则", False),
    ],
)
def test_a_line_is_passed_where_nothing_in_it_would_change(line, passed):
    article = spaces._ARTICLE.match(line)
    assert (article is not None and article.end() == len(line)) is passed
    assert not passed or spaces._line(line, 0) == []
