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
