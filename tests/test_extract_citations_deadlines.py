"""Citations with number and relation; deadlines with kind, date, offset; and times that are no deadlines."""

import pytest
from extracting import facts_of

CITATIONS = [
    (
        "根据《国务院关于加快知识产权强国建设的若干意见》（国发〔2015〕71号）有关部署，制定本办法。",
        [("国务院关于加快知识产权强国建设的若干意见", "国发〔2015〕71号", "basis")],
    ),
    ("《专项资金管理办法》（财建〔2019〕50号）同时废止。", [("专项资金管理办法", "财建〔2019〕50号", "repeals")]),
    ("贯彻实施《企业知识产权管理规范》国家标准。", [("企业知识产权管理规范", None, "mentions")]),
    (
        "根据《甲意见》《乙规划》（财建〔2019〕5号）要求。",
        [("甲意见", None, "basis"), ("乙规划", "财建〔2019〕5号", "basis")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CITATIONS, ids=[row[0] for row in CITATIONS])
def test_citations(text, expected):
    assert [(c.title, c.doc_number, c.relation) for c in facts_of(text).citations] == expected


def test_a_short_name_takes_the_number_of_what_it_stands_for():
    first, later = facts_of(
        "根据《全面推进工程的指导意见》（国知发〔2016〕101号）（以下简称《指导意见》）。各市应按照《指导意见》开展工作。"
    ).citations
    assert first.short_name == "指导意见"
    assert (later.title, later.doc_number) == ("指导意见", "国知发〔2016〕101号")
    assert later.evidence["doc_number"].of("根据《全面推进工程的指导意见》（国知发〔2016〕101号）") == "国知发〔2016〕101号"


DEADLINES = [
    # (text, [(words, kind, bound, date, offset, frequency)])
    ("各省务必于5月25日前上报方案。", [("5月25日前", "date", "by", "2018-05-25", None, None)]),
    ("收到通知后10个工作日内完成整改。", [("收到通知后10个工作日内", "relative", "within", None, "P10D", None)]),
    ("资金下达后3个月内印发方案。", [("资金下达后3个月内", "relative", "within", None, "P3M", None)]),
    ("到2020年，各试点城市要系统总结经验。", [("到2020年", "date", "by", "2020-12-31", None, None)]),
    ("每年1月31日前报送上年度总结。", [("每年1月31日前", "recurring", "by", None, None, "P1Y")]),
    ("经过三年的时间，基本建成服务体系。", [("经过三年", "period", None, None, "P3Y", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_deadlines(text, expected):
    found = facts_of(text).deadlines
    assert len(found) == len(expected)
    for one, (words, kind, bound, date, offset, frequency) in zip(found, expected):
        assert words in one.text or one.text in words
        assert (one.kind, one.bound, one.date, one.offset, one.frequency) == (kind, bound, date, offset, frequency)


NO_DEADLINES = [
    ("提交2015-2017年专利的申请授权情况。", "a period of data"),
    ("根据国发〔2015〕71号文件。", "a document number"),
    ("截至2016年底，全市共有企业300家。", "the past"),
    ("社会满意度达到80分。", "points, no minutes"),
    ("具有3年以上工作经验。", "a length of service"),
]


@pytest.mark.parametrize(("text", "why"), NO_DEADLINES, ids=[row[1] for row in NO_DEADLINES])
def test_no_deadlines(text, why):
    assert facts_of(text).deadlines == []


def test_who_has_to_do_what_by_then_and_what_follows_if_not():
    deadline = facts_of("各省（区、市）务必于5月25日前上报工作方案，逾期不予受理。").deadlines[0]
    assert deadline.actor == "各省（区、市）"
    assert deadline.action == "于5月25日前上报工作方案"
    assert deadline.consequence == "逾期不予受理"


def test_without_a_year_a_date_is_not_resolved():
    deadline = facts_of("请于5月25日前报送。", year=None, date=None).deadlines[0]
    assert deadline.date is None


def test_each_time_has_the_deed_that_it_governs():
    first, second = facts_of("各省应于6月10日前报送联络员名单，7月15日前报送工作情况。").deadlines
    assert (first.date, first.action) == ("2018-06-10", "于6月10日前报送联络员名单")
    assert (second.date, second.action) == ("2018-07-15", "报送工作情况")
