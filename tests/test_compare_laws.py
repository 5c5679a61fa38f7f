"""Laws that hold for any two notices: complete, mirrored, unchanged against itself, the same bytes again; and which notices are paired."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notices_made import Made, edition_2018, edition_2020
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare, pairs

#: Sentences with what stands in them. Some are alike, so that alignments compete.
SENTENCES = [
    ("各省应于5月25日前上报工作方案。", [("deadline", "5月25日前", "05-25"), ("obligation", "应于5月25日前上报工作方案", "obligation")]),
    (
        "各省应于5月15日前上报工作方案，逾期不予受理。",
        [("deadline", "5月15日前", "05-15"), ("obligation", "应于5月15日前上报工作方案", "obligation")],
    ),
    ("各省可于6月15日前上报工作总结。", [("deadline", "6月15日前", "06-15"), ("obligation", "可于6月15日前上报工作总结", "permission")]),
    ("对每个城市支持2亿元。", [("amount", "2亿元", 200_000_000)]),
    ("对每个城市支持1.5亿元。", [("amount", "1.5亿元", 150_000_000)]),
    ("培育运营机构5家以上，覆盖小微企业100家以上。", [("target", "5家以上", 5), ("target", "100家以上", 100)]),
    ("培育运营机构8家以上。覆盖中小企业100家之上。", [("target", "8家以上", 8), ("target", "100家之上", 100)]),
    ("资金不得用于房屋装修。", [("obligation", "不得用于房屋装修", "prohibition")]),
    ("资金不得用于房屋装修、人员经费。", [("obligation", "不得用于房屋装修、人员经费", "prohibition")]),
    ("按照《服务业发展资金管理办法》执行。", [("citation", "《服务业发展资金管理办法》", "服务业发展资金管理办法")]),
    ("一、组织申报", []),
    ("二、组织实施", []),
    ("特此通知。", []),
]


def build(notice_id, year, numbers):
    """A notice of these sentences, one a line."""
    made = Made(notice_id, "\n".join(SENTENCES[n][0] for n in numbers), year=year)
    for n in numbers:
        for kind, words, value in SENTENCES[n][1]:
            if made.text.count(words) != 1:
                continue
            if kind == "deadline":
                made.deadline(words, f"{year}-{value}")
            elif kind == "obligation":
                made.obligation(words, value, words[0])
            else:
                getattr(made, kind)(words, value)
    return made.notice()


LINES = st.lists(st.integers(0, len(SENTENCES) - 1), max_size=12, unique=True)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(LINES, LINES)
def test_laws(left, right):
    old, new = build("old", 2018, left), build("new", 2020, right)
    assert_complete(old, new)
    assert_mirror(old, new)
    for notice in (old, new):
        found = compare(notice, notice)
        assert all(c.kind == "unchanged" and [s.ref for s in c.old] == [s.ref for s in c.new] for c in found.changes)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, len(SENTENCES) - 1), min_size=2, max_size=30))
def test_sentences_that_stand_several_times_are_matched_to_themselves(numbers):
    notice = build("n", 2018, numbers)
    assert {c.kind for c in compare(notice, notice).changes} == {"unchanged"}


def test_every_change_says_what_it_is_in_one_line():
    for change in compare(edition_2018(), edition_2020()).changes:
        assert change.summary
        assert "\n" not in change.summary
        assert "None" not in change.summary
        assert change.summary.count("“") == change.summary.count("”")


@pytest.mark.parametrize("year", [2018, None])
def test_empty_notice(year):
    empty = Made("empty", "", year=year).notice()
    assert_complete(empty, edition_2020())
    assert_mirror(empty, edition_2020())
    assert compare(empty, empty).summary["changed"] == 0


def test_facts_that_say_little():
    """No indicator, actor, action or year: still paired by their sentence, and told in full."""
    old = Made("a", "示范企业达到10家。\n于3月1日前完成。", year=None).target("10家", 10).deadline("于3月1日前", "2018-03-01").notice()
    new = Made("b", "示范企业达到20家。\n于2月1日前完成。", year=None).target("20家", 20).deadline("于2月1日前", "2018-02-01").notice()
    assert_mirror(old, new)
    found = {c.fact_type: c.summary for c in compare(old, new).changes if c.kind == "changed"}
    assert found["target"] == "示范企业的要求由10家（旧件）提高到20家（新件），增100%"
    assert found["deadline"].endswith("由3月1日（旧件）提前至2月1日（新件），早28天")


def edition(notice_id, date, programme="p", year=None, amended=None):
    return Made(notice_id, "通知。", year=year, issue_date=date, edition_date=amended, programme=programme).notice()


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        ([edition("b", "2020-04-30"), edition("a", "2018-05-08"), edition("c", "2019-01-01")], [("a", "c"), ("c", "b")]),
        ([edition("a", "2018-05-08"), edition("b", "2020-04-30", programme="q")], []),
        ([edition("a", "2018-05-08", programme=None), edition("b", "2020-04-30", programme=None)], []),
        ([edition("b", None, year=2019), edition("a", "2018-05-08")], [("a", "b")]),
        ([edition("b", "2018-05-08"), edition("a", "2018-05-08")], [("a", "b")]),
        ([edition("a", None), edition("b", "2018-05-08")], [("b", "a")]),
        ([edition("a", "2018-05-08", amended="2023-09-01"), edition("b", "2018-05-08", amended="2021-01-01")], [("b", "a")]),
        ([], []),
    ],
)
def test_pairs(notices, expected):
    assert [(old.notice_id, new.notice_id) for old, new in pairs(notices)] == expected
