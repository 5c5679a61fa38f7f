"""What a line can begin with: the gate before a list of patterns lets all lines through that the list matches."""

import pytest
import regex

from pipeline.gazetteer import rows
from pipeline.normalize.boilerplate import _Furniture
from pipeline.normalize.openings import whole_lines

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
