"""Terms of support and of seasons: how long something is given, for which of the years, before a feast; and times that are none."""

import pytest
from extracting import facts_of

ROWS = [
    # (text, [(words, kind, offset, anchor)])
    ("生活补贴每人每月500元，最长不超过24个月。", [("最长不超过24个月", "period", "P24M", None)]),
    ("给予工作经费，连续支持不超过3年。", [("不超过3年", "period", "P3Y", None)]),
    ("补贴时间最长不超过2年。", [("最长不超过2年", "period", "P2Y", None)]),
    ("涉及多个部门的，最长不得超过20个工作日。", [("最长不得超过20个工作日", "period", "P20D", None)]),
    ("前3年按100%给予奖励，后2年减半征收。", [("前3年", "period", "P3Y", None), ("后2年", "period", "P2Y", None)]),
    ("前3年平均亩产500公斤。", []),
    ("补助资金分3年拨付。", [("3年", "period", "P3Y", None)]),
    ("自取得证书之日起分5年等额发放。", [("取得证书之日起分5年", "relative", "P5Y", "取得证书")]),
    ("该校区部分3年级学生应当搬迁。", []),
    ("2020年采暖季前，各市完成散煤替代。", [("2020年采暖季前", "relative", None, "2020年采暖季")]),
    ("各地应当在汛期前组织检查。", [("汛期前", "relative", None, "汛期")]),
    ("春节来临前将工资发放到位。", [("春节来临前", "relative", None, "春节来临")]),
    ("各地要在春节前后加强检查。", []),
    ("名单备案后拨付1000万元。", [("名单备案后", "relative", None, "名单备案")]),
    ("其余资金在项目验收合格后拨付。", [("项目验收合格后", "relative", None, "项目验收合格")]),
    ("剩余百分之三十待项目交工验收合格后支付。", [("项目交工验收合格后", "relative", None, "项目交工验收合格")]),
    ("验收合格后的项目由乡镇管护。", []),
    ("许可证的有效期为三年。", [("有效期为三年", "period", "P3Y", None)]),
    ("项目建设周期原则上不超过18个月。", [("建设周期原则上不超过18个月", "period", "P18M", None)]),
    ("各单位应当进行汛期前检查。", []),
    ("对违规企业暂停活动资格30天。", [("30天", "period", "P30D", None)]),
    ("在校内进行不少于5个工作日的公示。", [("不少于5个工作日的公示", "period", "P5D", None)]),
    ("公示5个工作日无异议后，由市财政局拨付资金。", [("公示5个工作日", "period", "P5D", None)]),
    ("公示无异议后，由市财政局拨付资金。", [("公示无异议后", "relative", None, "公示无异议")]),
    ("市局要对已取缔的企业每月组织检查。", [("每月", "recurring", None, None)]),
    ("淘汰每小时35蒸吨以下锅炉。", []),
    ("年度绩效评价为优秀的，再给予奖励。", []),
    ("对研发费用较前一年度增长的部分给予补助。", []),
    ("按每平方米每月不超过20元的标准补贴。", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:24] for row in ROWS])
def test_terms(text, expected):
    assert [(one.text, one.kind, one.offset, one.anchor) for one in facts_of(text).deadlines] == expected


def test_a_cap_in_time_is_no_target():
    assert facts_of("生活补贴每人每月500元，最长不超过24个月。").targets == []
    (wait,) = facts_of("公交车等候时间最长不超过10分钟。").targets
    assert (wait.text, wait.value, wait.comparator) == ("最长不超过10分钟", 10, "le")


def test_a_day_behind_one_of_each_year_comes_again():
    first, last = facts_of("申报单位应于每年3月1日前提交材料，市局于5月31日前完成复审。").deadlines
    assert (first.kind, last.text, last.kind, last.frequency, last.date) == ("recurring", "5月31日前", "recurring", "P1Y", None)


def test_every_year_before_the_flood_season_comes_again():
    (each,) = facts_of("每年汛期前，各地要完成排查。").deadlines
    assert (each.text, each.kind, each.frequency) == ("每年汛期前", "recurring", "P1Y")


def test_those_that_have_something_are_no_figure_of_the_past():
    (share,) = facts_of("已通宽带的行政村比例不低于85%。").targets
    assert (share.text, share.value, share.comparator) == ("不低于85%", 85, "ge")
    assert facts_of("已建成行政村站点85个。").targets == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("流转合同期限一般不少于5年。", [("不少于5年", 5, "年")]),
        ("监控视频保存时间不少于30天。", [("不少于30天", 30, "天")]),
        ("公示期不少于7个工作日。", [("不少于7个工作日", 7, "个工作日")]),
        ("合同期限最长不超过3年。", [("最长不超过3年", 3, "年")]),
    ],
)
def test_how_long_something_is_kept_is_a_demand_and_a_term(text, targets):
    found = facts_of(text)
    assert [(one.text, one.value, one.unit) for one in found.targets] == targets
    assert [one.kind for one in found.deadlines] == ["period"]


def test_weights_are_no_money():
    found = facts_of("补助资金按因素法分配，里程、路况、绩效的权重分别为50%、20%、30%。")
    assert found.amounts == []
