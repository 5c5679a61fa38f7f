"""Rows of two editions side by side, by the chapters of the newer one."""

from types import SimpleNamespace

import pytest

from pipeline.publish.report.chapters import chapters
from pipeline.publish.report.sides import Pair
from pipeline.records import Section, Span

NOWHERE = Span(start=0, end=0)


def section(id_, parent, heading, label=None):
    return Section(id=id_, parent_id=parent, part="p1", level=1, style=None, label=label, heading=heading, span=NOWHERE, body=NOWHERE)


def pair(number, new_id, kind="changed"):
    return Pair(f"d{number}", kind, None, new_id, [], [])


def newer(sections, clauses):
    return SimpleNamespace(sections=sections, clauses=[SimpleNamespace(id=id_, section_id=held) for id_, held in clauses.items()])


CHAPTERS = [section("一", None, "目标", "一、"), section("一/（一）", "一", "数量", "（一）"), section("二", None, "要求", "二、")]
UNDER_ONE = [section("册", None, "计划"), *(one.model_copy(update={"parent_id": one.parent_id or "册"}) for one in CHAPTERS)]
CLAUSES = {"h": None, "a": "一", "b": "一/（一）", "c": "二", "s": None}


@pytest.mark.parametrize(
    ("sections", "rows", "found"),
    [
        (CHAPTERS, ["h", "a", "b", "c", "s"], [("文首", 1), ("一、目标", 2), ("二、要求", 1), ("文末", 1)]),
        (CHAPTERS, ["a", None, "c", None, None], [("一、目标", 2), ("二、要求", 3)]),  # what is gone stays with what it stood behind
        (CHAPTERS, [None, "h", "a"], [("文首", 2), ("一、目标", 1)]),
        (CHAPTERS, ["a", "h", "c"], [("一、目标", 1), ("（无标题）", 1), ("二、要求", 1)]),
        (UNDER_ONE, ["h", "b", "c"], [("文首", 1), ("一、目标", 1), ("二、要求", 1)]),
        ([], ["h", "s"], [("文首", 2)]),
        (CHAPTERS, [], []),
    ],
)
def test_rows_by_chapters(sections, rows, found):
    made = chapters([pair(number, id_) for number, id_ in enumerate(rows)], newer(sections, CLAUSES))
    assert [(one.name, len(one.pairs)) for one in made] == found
    assert [each.change for one in made for each in one.pairs] == [f"d{number}" for number in range(len(rows))]


def test_what_differs_is_counted():
    (one,) = chapters([pair(1, "a"), pair(2, "a", "unchanged"), pair(3, None, "removed")], newer(CHAPTERS, CLAUSES))
    assert one.differing == 2


def test_a_long_heading_is_cut():
    (one,) = chapters([pair(1, "a")], newer([section("一", None, "长" * 50), section("二", None, "短")], CLAUSES))
    assert one.name == "长" * 39 + "…"
