"""Times that are due and those that only name something; the events that terms count from."""

import pytest
from extracting import facts_of

TEXTS = [
    # (text, [(words, kind, offset or frequency, anchor)])
    (
        "1.项目完工后10日内由建设单位组织初验，30日内由区人民政府组织验收。",
        [("项目完工后10日内", "relative", "P10D", "项目完工"), ("30日内", "relative", "P30D", "项目完工")],
    ),
    ("财政部门审核后于15日内拨付到位。", [("财政部门审核后于15日内", "relative", "P15D", "财政部门审核")]),
    ("县财政局收到补助资金后，应当在30日内分解下达。", [("收到补助资金后，应当在30日内", "relative", "P30D", "收到补助资金")]),
    ("从受理到放款全流程不得超过20个工作日。", [("不得超过20个工作日", "period", "P20D", "受理")]),
    ("从申请到批准，全部时间不得超过60天。", [("不得超过60天", "period", "P60D", "申请")]),
    (
        "认定后拨付60%，满1年复核合格后拨付40%。",
        [("认定后", "relative", None, "认定"), ("满1年复核合格后", "relative", "P1Y", "复核合格")],
    ),
    ("检测结果当日公示。", [("当日", "relative", None, None)]),
    ("其他项目逐个核查，于4月20日前联合行文上报省财政厅。", [("4月20日前", "recurring", "P1Y", None)]),
    ("每个县每年安排管护资金不少于100万元。", [("每年", "recurring", "P1Y", None)]),
    ("每亩再增加100元，连补2年。", [("2年", "period", "P2Y", None)]),
    ("协议周期可为1至3年。", [("协议周期可为1至3年", "period", "P1Y", None)]),
    ("今年秋季学期前，各地要完成招聘。", [("今年秋季学期前", "relative", None, "今年秋季学期")]),
    ("人才可5年内免费入住人才公寓。", [("5年内", "period", "P5Y", None)]),
    ("经公示（公示期不少于5个工作日）无异议后报送。", [("公示期不少于5个工作日", "period", "P5D", None)]),
    ("妥善保存申报、公示等资料不少于10年。", [("不少于10年", "period", "P10Y", None)]),
    ("省能源局开展年度评估。", [("年度", "recurring", "P1Y", None)]),
    ("救助站对求助人员当日予以救助。", [("当日", "relative", None, None)]),
    ("工期不超过180个日历天。", [("工期不超过180个日历天", "period", "P180D", None)]),
    # nothing is due
    ("对年度考核优秀的给予20万元奖励。", []),
    ("（二）年度考核。", []),
    ("临时摊位每天每个不超过2元。", []),
    ("严禁用于偿还2017年以前的学校债务。", []),
    ("活动前30日内的最低成交价须备案。", []),
    ("日期：2018-05-08 来源：就业促进处。", []),
    ("东部地区最近一个年度主导产业总产值应不低于60亿元。", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[row[0] for row in TEXTS])
def test_times(text, expected):
    assert [(d.text, d.kind, d.offset or d.frequency, d.anchor) for d in facts_of(text).deadlines] == expected


def test_a_day_without_a_year_takes_that_of_the_sentence():
    text = "2019年3月15日前，各地完成摸底；4月30日前，省商务厅下达计划；12月20日前，各地完成建设任务。"
    assert [d.date for d in facts_of(text).deadlines] == ["2019-03-15", "2019-04-30", "2019-12-20"]


def test_a_day_gone_by_that_is_asked_for():
    (day,) = facts_of("转让车辆须于2018年1月8日前登记在申请人名下。").deadlines
    assert (day.text, day.date) == ("2018年1月8日前", "2018-01-08")
