"""What changed in the head of a notice and in what it cites."""

import pytest
from sentences_compared import one
from test_compare_editions import assert_mirror, named

from pipeline.compare import compare


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (("关于加快发展的意见", "国发〔2015〕71号"), ("关于加快发展的意见", "国发〔2015〕71号"), ["unchanged"]),
        (("关于加快发展的意见", "国发〔2015〕71号"), ("关于加快发展的意见", None), ["unchanged"]),
        (("关于加快发展的意见", None), ("服务业发展资金管理办法", None), ["added", "removed"]),
        (("物权法", None), ("民法典", None), ["added", "removed"]),
        (("国家知识产权保护和运用规划（2016—2020年）", None), ("国家知识产权保护和运用规划（2021—2025年）", None), ["changed"]),
    ],
)
def test_citations(old, new, kinds):
    sides = [
        one(f"根据《{title}》要求。", year).citation(f"《{title}》", title, doc_number=number).notice()
        for year, (title, number) in ((2018, old), (2020, new))
    ]
    assert_mirror(*sides)
    assert sorted(c.kind for c in compare(*sides).changes if c.fact_type == "citation") == kinds


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("违法搭建的，由业主依照{}的有关规定承担责任。", "违法搭建的，由业主依照{}的有关规定承担责任。", ["changed"]),
        ("违法搭建的，由业主依照{}的有关规定承担责任。", "违法搭建的，由业主和承租人依照{}的有关规定承担责任。", ["added", "removed"]),
    ],
)
def test_a_law_in_the_place_of_another(old, new, kinds):
    """Where all else is the same, one law took the place of the other."""
    sides = [
        one(text.format(f"《{title}》"), year).citation(f"《{title}》", title).notice()
        for text, year, title in ((old, 2010, "物权法"), (new, 2020, "民法典"))
    ]
    assert_mirror(*sides)
    assert sorted(c.kind for c in compare(*sides).changes if c.fact_type == "citation") == kinds


@pytest.mark.parametrize(
    ("field", "old", "new", "kind", "substantive"),
    [
        ("title", "关于做好2018年申报工作的通知", "关于做好2020年申报工作的通知", "changed", False),
        ("title", None, "关于做好2020年申报工作的通知", "added", False),
        ("doc_number", "财办建〔2018〕96号", "财办建〔2020〕40号", "changed", False),
        ("issuers", ["财政部"], ["财政部", "商务部"], "changed", True),
        ("addressees", ["各省财政厅（局）"], ["各省财政厅（局）"], "unchanged", False),
        ("valid_until", "2020-12-31", "2022-12-31", "changed", True),
    ],
)
def test_head_fields(field, old, new, kind, substantive):
    sides = [one("通知正文。", year, **{field: value}).notice() for year, value in ((2018, old), (2020, new))]
    assert_mirror(*sides)
    found = [c for c in compare(*sides).changes if c.fact_type == "metadata" and (c.old or c.new)[0].ref == field]
    assert [(c.kind, c.substantive) for c in found] == [(kind, substantive)]


def test_issue_date_moves_by_days():
    found = compare(one("通知正文。").notice(), one("通知正文。", 2020).notice())
    change = named(found, ["2018-05-08"], ["2020-05-08"])
    assert (change.fields[0].delta.absolute, change.fields[0].direction) == (731, "later")


def law(text, edition):
    """A law of 2018 as it was amended on a day."""
    return one(text, 2018, effective_from="2018-06-01", edition_date=edition)


def test_editions_of_one_law_are_told_by_their_last_amendment():
    """Both carry the day of the first issue."""
    old, new = law("通知正文。", None).notice(), law("通知正文。", "2023-09-01").notice()
    assert_mirror(old, new)
    found = compare(old, new)
    assert (found.old_notice.day, found.new_notice.day) == ("2018-05-08", "2023-09-01")
    rows = {(c.old or c.new)[0].ref: (c.kind, c.substantive, c.summary) for c in found.changes if c.fact_type == "metadata"}
    assert rows["issue_date"] == ("unchanged", False, "成文日期未变：2018-05-08")
    assert rows["edition_date"] == ("added", False, "修改日期仅见于2023年文本：2023-09-01")
    assert rows["effective_from"] == ("unchanged", False, "施行日期未变：2018-06-01")


def test_a_revised_law_enters_into_force_in_its_own_year():
    """Issued in 2004 and amended in 2011, against the law of 2024 that took its place."""
    old = one("通知正文。", 2004, effective_from="2004-10-01", edition_date="2011-07-29").notice()
    new = one("通知正文。", 2024, effective_from="2024-10-01").notice()
    found = {(c.old or c.new)[0].ref: (c.kind, c.substantive) for c in compare(old, new).changes if c.fact_type == "metadata"}
    assert found["effective_from"] == ("changed", False)


@pytest.mark.parametrize(
    ("old", "new", "figures"),
    [
        ("2005年以前建成的房屋由业主登记。", "2005年以前建成的房屋，由所有人登记。", None),
        ("统计2016—2018年的登记情况。", "统计2021—2023年的登记和使用情况。", None),
        ("2005年以前建成的房屋由业主登记。", "2008年以前建成的房屋，由所有人登记。", ("2005年", "2008年")),
    ],
)
def test_years_count_by_the_calendar_or_from_the_edition(old, new, figures):
    """The text of 2018 against that of 2023."""
    a, b = law(old, None).notice(), law(new, "2023-09-01").notice()
    assert_mirror(a, b)
    found = [(f.old, f.new) for c in compare(a, b).changes if c.fact_type == "clause" for f in c.fields if f.field == "figures"]
    assert found == ([figures] if figures else [])


def test_a_sum_of_one_calendar_year_has_one_year():
    a = law("2019年安排资金500万元。", None).amount("500万元", 5e6, year=2019).notice()
    b = law("2019年安排补助资金600万元。", "2023-09-01").amount("600万元", 6e6, year=2019).notice()
    (change,) = (c for c in compare(a, b).changes if c.fact_type == "amount")
    assert [f.field for f in change.fields] == ["value"]
