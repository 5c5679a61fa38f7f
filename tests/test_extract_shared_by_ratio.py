"""Ratios of those who share a cost however they are written, limits told behind the sum, steps of size that are paid for."""

import pytest
from extracting import facts_of

RATIOS = [
    # (text, [(words, comparator, rate)])
    ("所需经费由市、县按6::4分担。", [("6::4", "eq", 60)]),
    ("所需经费由市、县按6﹕4分担。", [("6﹕4", "eq", 60)]),
    ("所需经费由市、县按6比4分担。", [("6比4", "eq", 60)]),
    ("经费由市、县两级财政五五分担。", [("五五", "eq", 50)]),
    ("税收地方留成部分，市与区按四六分成。", [("四六", "eq", 40)]),
    ("市与主城区分担比例为4∶6，市与其他县分担比例为6∶4。", [("4∶6", "eq", 40), ("6∶4", "eq", 60)]),
    ("改造资金按5:3:2由省、市、县三级解决。", [("5:3:2", "eq", 50)]),
    ("奖励资金由市、区两级分担，其中中心城区为6∶4，其余县（市）为4∶6。", [("6∶4", "eq", 60), ("4∶6", "eq", 40)]),
    ("其中市级与主城各区按8∶2、与县按5∶5分担。", [("8∶2", "eq", 80), ("5∶5", "eq", 50)]),
    # of two sums the one is a share of the other
    ("地方配套资金与中央资金的比例为1∶2。", [("1∶2", "eq", 50)]),
    ("申报企业自筹资金与申请补助资金比例不得低于2:1。", [("不得低于2:1", "ge", 200)]),
    ("省级资金与市县资金按6:4的比例分担。", [("6:4", "eq", 60)]),
    # no money
    ("县域医疗服务和公共卫生服务按7:3考核。", []),
    ("生活垃圾实行四分类，干部职工三七分组轮训。", []),
    ("工作任务由两队五五分担。", []),
    ("笔试与面试成绩分配比例为6:4。", []),
    ("固定资产投资与流动资金比为2∶1。", []),
    ("受理时间为工作日9：00—17：30，所需资金由区财政承担。", []),
]


@pytest.mark.parametrize(("text", "expected"), RATIOS, ids=[row[0] for row in RATIOS])
def test_a_ratio_parts_a_cost_however_it_is_written(text, expected):
    assert [(a.text, a.comparator, a.rate) for a in facts_of(text, heading="支持政策").amounts] == expected


LIMITS = [
    # (text, [(words, role, comparator, rate, rate_base)])
    (
        "对企业厂房给予租金补贴，每平方米每月以20元为限，仓库以12元为限。",
        [("20元", "cap", "le", None, None), ("12元", "cap", "le", None, None)],
    ),
    ("补助金额以项目总投入的七成为上限。", [("七成", "rate", "le", 70, "项目总投入")]),
    ("以当年实际投资额的15%为上限给予补助。", [("15%", "rate", "le", 15, "当年实际投资额")]),
    ("可在项目开工后最高预拨补助资金的50%。", [("50%", "instalment", "le", 50, "补助资金")]),
    ("贴息率为2个百分点。", [("2个百分点", "rate", "eq", 2, None)]),
    ("质保金为工程结算价的3%。", [("3%", "rate", "eq", 3, "工程结算价")]),
    ("逾期缴纳的，每日加收万分之五的滞纳金。", [("万分之五", "rate", "eq", 0.05, None)]),
    ("高校可将不低于70%的转化收益奖励给研发团队。", [("不低于70%", "rate", "ge", 70, None)]),
    (
        "补助资金占项目总投资的比例，东部地区不超过30%、西部地区不超过50%。",
        [("不超过30%", "rate", "le", 30, None), ("不超过50%", "rate", "le", 50, None)],
    ),
    # a term is no sum, and what is collected back no money
    ("补正以1次为限，每人以参会3天为限。", []),
    ("每季度废旧地膜收回85%。", []),
]


@pytest.mark.parametrize(("text", "expected"), LIMITS, ids=[row[0] for row in LIMITS])
def test_limits_and_shares_of_sums(text, expected):
    assert [(a.text, a.role, a.comparator, a.rate, a.rate_base) for a in facts_of(text, heading="支持政策").amounts] == expected


SIZES = [
    # (text, [(words, role)])
    ("新建仓库500平方米以上每平方米补助100元。", [("500平方米以上", "threshold")]),
    ("年接待游客1万人次以上奖励5万元。", [("1万人次以上", "threshold")]),
    ("对总投资1000万元以下的补助10%，3000万元以上补助5%。", [("1000万元以下", "threshold"), ("3000万元以上", "threshold")]),
    # a goal with money beside it, and a post that is paid
    ("建成充电桩100个以上，每个补助500元。", [("100个以上", "goal")]),
    ("每村配备不少于3人，每人每月补助500元。", [("不少于3人", "goal")]),
]


@pytest.mark.parametrize(("text", "expected"), SIZES, ids=[row[0] for row in SIZES])
def test_a_size_that_is_paid_for_is_no_goal(text, expected):
    assert [(t.text, t.role) for t in facts_of(text, heading="重点任务").targets] == expected


YEARS = [
    # (text, [(words, year, payer)]); the notice is of 2018
    ("2018年、2019年分别安排3000万元、4000万元。", [("3000万元", 2018, None), ("4000万元", 2019, None)]),
    ("省财政2018年一次性下达补助资金6亿元，首批拨付4亿元。", [("6亿元", 2018, "省财政"), ("4亿元", 2018, "省财政")]),
    ("2018年，省财政继续支持改造。安排补助资金5000万元。", [("5000万元", 2018, "省财政")]),
    ("2018—2020年，省财政继续支持改造。安排补助资金5000万元。", [("5000万元", None, "省财政")]),
    ("政府投资由市、县两级承担，市级3000万元，县级2000万元。", [("3000万元", None, "市级"), ("2000万元", None, "县级")]),
    (
        "中央财政18000万元用于整县推进项目，省级财政8000万元用于设施改造。",
        [("18000万元", None, "中央财政"), ("8000万元", None, "省级财政")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), YEARS, ids=[row[0] for row in YEARS])
def test_the_year_of_a_sum_and_who_pays_it(text, expected):
    assert [(a.text, a.year, a.payer) for a in facts_of(text, heading="资金安排").amounts] == expected


def test_a_goal_year_has_no_deed_of_its_neighbours():
    found = facts_of("其他城区，2020年清洁取暖率达到60%以上，小锅炉全部拆除。", heading="重点任务").deadlines
    assert [(d.text, d.kind, d.start, d.end, d.action) for d in found] == [("2020年", "period", "2020-01-01", "2020-12-31", None)]
    assert [d.text for d in facts_of("2020年清洁取暖设备清单，公示期不超过5日。", heading="重点任务").deadlines] == ["公示期不超过5日"]
    past = facts_of("2016年清洁取暖率达到60%，取得明显成效。", heading="重点任务")
    assert (past.deadlines, past.targets) == ([], [])


def test_costs_of_those_who_may_ask_are_a_case():
    facts = facts_of("个人负担的医疗费用超过2.4万元且有返贫风险的救助对象，可以申请救助。", heading="医疗救助")
    assert [(a.text, a.role, a.comparator) for a in facts.amounts] == [("超过2.4万元", "threshold", "gt")]
    assert [(t.text, t.role, t.indicator) for t in facts.targets] == [("超过2.4万元", "threshold", ["个人负担的医疗费用"])]


def test_the_size_of_a_class_is_no_goal():
    assert facts_of("推进30万千瓦级以上燃煤机组供热改造。", heading="重点任务").targets == []
    assert [t.text for t in facts_of("新增装机30万千瓦以上。", heading="重点任务").targets] == ["30万千瓦以上"]


PARTS = [
    # (text, [(words, purpose, recipient)], [actor of each duty])
    (
        "安排资金1260万元，其中站点建设补助680万元、作业补助430万元。",
        [("1260万元", None, None), ("680万元", "站点建设补助", None), ("430万元", "作业补助", None)],
        [None],
    ),
    (
        "安排资金500万元，其中船舶更新补助300万元、码头改造补助200万元。",
        [("500万元", None, None), ("300万元", "船舶更新补助", None), ("200万元", "码头改造补助", None)],
        [None],
    ),
    ("对示范社补助5万元，其中国家级示范社补助10万元。", [("5万元", None, "示范社"), ("10万元", None, "国家级示范社")], [None]),
]


@pytest.mark.parametrize(("text", "expected", "actors"), PARTS, ids=[row[0] for row in PARTS])
def test_a_part_is_named_by_what_is_done_for_it(text, expected, actors):
    facts = facts_of(text, heading="资金安排")
    assert [(a.text, a.purpose, a.recipient) for a in facts.amounts] == expected
    assert [o.actor for o in facts.obligations][: len(actors)] == actors
    assert all(o.actor not in ("站点", "船舶") for o in facts.obligations)


def test_what_is_fined_by_its_size_does_not_pay():
    (fine,) = facts_of("对违法所得处2倍以上5倍以下罚款。", heading="法律责任").amounts
    assert (fine.role, fine.comparator, fine.payer) == ("fine", "between", None)
    (fine,) = facts_of("对单位处2万元罚款。", heading="法律责任").amounts
    assert (fine.role, fine.payer) == ("fine", "单位")


def test_when_something_is_forbidden_is_no_goal():
    (speed,) = facts_of("风速超过12米/秒时禁止发射。", heading="作业安全").targets
    assert (speed.role, speed.comparator, speed.value) == ("threshold", "gt", 12)


def test_what_is_paid_at_most_is_no_base():
    (rate,) = facts_of("对困难群众，最高报销50%。", heading="医疗救助").amounts
    assert (rate.rate, rate.rate_base, rate.recipient) == (50, None, "困难群众")


def test_methods_are_no_things_for_each():
    found = facts_of("每名干部掌握一套方法，每户发放一只分类垃圾桶。", heading="重点任务").targets
    assert [(t.text, t.per, t.indicator) for t in found] == [("一只", "每户", ["分类垃圾桶"])]
