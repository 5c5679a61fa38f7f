"""Sums that only the default takes, those it leaves, parts that their sum tells, and parties that go on over a sentence."""

import pytest
from extracting import facts_of

#: text → sums that are told
TAKEN = [
    ("新增耕地指标交易指导价为水田12万元/亩、旱地8万元/亩。", ["12万元/亩", "8万元/亩"]),
    ("排污权有偿使用费：化学需氧量4000元/吨·年，氨氮6000元/吨·年。", ["4000元/吨·年", "6000元/吨·年"]),
    ("矿区面积较小的，一次性缴存20万元。", ["20万元"]),
    ("停车费首小时5元，之后每小时2元。", ["5元", "2元"]),
    # what has been, what a change starts from, and wrongdoing
    ("已累计投入资金2.3亿元。", []),
    ("截至2017年底，全市发放贷款余额12亿元。", []),
    ("每吨水价由2.1元调整为2.6元。", ["2.6元"]),
    ("某公司虚报面积，骗取补贴12.6万元，现予通报。", []),
    ("人均可支配收入达到3万元。", []),
    ("比上年增加5元。", []),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN, ids=[row[0] for row in TAKEN])
def test_a_sum_is_an_amount_until_something_speaks_against_it(text, expected):
    assert [a.text for a in facts_of(text).amounts] == expected


def test_a_place_is_no_fine():
    found = facts_of("护林房建设每处30平方米以上的补助6万元。").amounts
    assert [(a.text, a.role, a.per) for a in found] == [("6万元", "grant", "每处")]


def test_those_of_size_get_a_sum_and_no_total():
    """规模化水厂 says who gets it, and nothing of how much there is in all."""
    found = facts_of("规模化水厂按供水人口每人每年补助12元，规模种植户每亩补助100元。", heading="补助标准").amounts
    assert [(a.text, a.role, a.recipient) for a in found] == [("12元", "grant", "规模化水厂"), ("100元", "grant", "规模种植户")]
    (fund,) = facts_of("设立产业基金，规模10亿元。", heading="补助标准").amounts
    assert (fund.text, fund.role) == ("10亿元", "total")


#: text → (text, role, the text of the whole, year)
PARTS = [
    (
        "2023年科技专项资金总额为1亿元。研发补助安排4000万元，平台建设安排3000万元，其余3000万元用于人才引进。",
        [
            ("1亿元", "total", None, 2023),
            ("4000万元", "instalment", "1亿元", 2023),
            ("3000万元", "instalment", "1亿元", 2023),
            ("3000万元", "instalment", "1亿元", 2023),
        ],
    ),
    (
        "三年共安排资金3亿元，2023年安排1亿元，其中平台建设3000万元、人才引进2000万元。",
        [
            ("3亿元", "grant", None, None),
            ("1亿元", "instalment", "3亿元", 2023),
            ("3000万元", "instalment", "1亿元", 2023),
            ("2000万元", "instalment", "1亿元", 2023),
        ],
    ),
    (
        "市财政2018年安排经费180万元，不低于上年水平；其中场所建设100万元，宣传招募80万元。",
        [("180万元", "grant", None, 2018), ("100万元", "instalment", "180万元", 2018), ("80万元", "instalment", "180万元", 2018)],
    ),
    # tiers that happen to add up, and one that is more than what stands in front
    (
        "国家级奖励100万元，省级奖励60万元，市级奖励40万元。",
        [("100万元", "grant", None, None), ("60万元", "grant", None, None), ("40万元", "grant", None, None)],
    ),
    ("每个苗圃一次性补助20万元，其中保障性苗圃30万元。", [("20万元", "grant", None, None), ("30万元", "grant", None, None)]),
    ("生态护林员每人每年补助1万元，其中中央财政7000元。", [("1万元", "grant", None, None), ("7000元", "instalment", "1万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[row[0] for row in PARTS])
def test_what_adds_up_to_a_whole_is_its_parts(text, expected):
    found = facts_of(text).amounts
    names = {a.id: a.text for a in found}
    assert [(a.text, a.role, names.get(a.part_of), a.year) for a in found] == expected


#: text → (text, recipient, payer)
PARTIES = [
    (
        "对吸纳脱贫劳动力的企业，吸纳30人以上的奖励5万元；吸纳50人以上的，奖励10万元。",
        [("5万元", "企业", None), ("10万元", "企业", None)],
    ),
    (
        "采矿权人应当依法缴存治理保证金。开采面积小于1公顷的，一次性缴存10万元。",
        [("10万元", None, "采矿权人")],
    ),
    (
        "开发企业应当在签订合同前缴纳基础设施配套费。住宅每平方米60元，商业每平方米90元。",
        [("60元", None, "开发企业"), ("90元", None, "开发企业")],
    ),
    # somebody else is named, or nobody is to pay
    ("对示范企业奖励5万元；示范村奖励10万元。", [("5万元", "示范企业", None), ("10万元", "示范村", None)]),
    ("个人应当按时提交材料。补贴标准为每人500元。", [("500元", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[row[0] for row in PARTIES])
def test_parties_go_on_over_a_sentence(text, expected):
    assert [(a.text, a.recipient, a.payer) for a in facts_of(text).amounts] == expected


def test_a_province_that_is_crossed_gets_nothing():
    found = facts_of("脱贫劳动力跨省务工且稳定就业6个月以上的，每人补贴500元。").amounts
    assert [a.text for a in found] == ["500元"]
    assert "省" not in (found[0].recipient or "")


#: text → rates of parts that are bounds as well
FIRST = [
    ("土地出让金首期不得低于50%，其余一年内缴清。", [50]),
    ("开工预付不超过30%。", [30]),
    ("首批试点占比不低于30%。", []),
    ("覆盖率首次达到30%以上。", []),
]


@pytest.mark.parametrize(("text", "expected"), FIRST, ids=[row[0] for row in FIRST])
def test_the_least_that_is_paid_first_is_told_in_both_kinds(text, expected):
    facts = facts_of(text)
    assert [a.rate for a in facts.amounts] == expected
    assert len(facts.targets) == 1


def test_shares_by_level_behind_a_lead_are_rates():
    found = facts_of("医疗费用支付比例，一级医疗机构90%、二级医疗机构80%、三级医疗机构60%。").amounts
    assert [(a.text, a.role, a.rate) for a in found] == [("90%", "rate", 90), ("80%", "rate", 80), ("60%", "rate", 60)]


def test_classes_of_points_are_thresholds_whatever_follows():
    facts = facts_of("综合得分90分以上的留用50%，75分至90分的留用40%。")
    assert [(t.text, t.indicator, t.comparator, t.value, t.value_max, t.role) for t in facts.targets if t.unit == "分"] == [
        ("90分以上", ["综合得分"], "ge", 90, None, "threshold"),
        ("75分至90分", ["综合得分"], "between", 75, 90, "threshold"),
    ]
    assert [(a.text, a.rate, a.rate_base) for a in facts.amounts] == [("50%", 50, None), ("40%", 40, None)]


def test_a_price_for_a_unit_of_several_words():
    found = facts_of("按260元/吨标准煤给予奖励。").amounts
    assert [(a.text, a.per) for a in found] == [("260元/吨标准煤", "吨标准煤")]


def test_a_share_behind_a_rate_that_is_raised_is_a_goal():
    facts = facts_of("提高一般性转移支付比例，专项转移支付项目要减少三分之一。")
    assert [(t.text, t.indicator, t.basis) for t in facts.targets] == [("三分之一", ["专项转移支付项目"], "reduction")]
    assert not facts.amounts


def test_by_how_much_is_cut_is_told_in_both_kinds_and_names_nothing_that_follows():
    facts = facts_of("任务完成率低于80%的，扣减下年度补助资金的10%；低于60%的，暂停申报。")
    assert [(t.text, t.indicator, t.comparator) for t in facts.targets] == [
        ("低于80%", ["任务完成率"], "lt"),
        ("10%", ["补助资金"], "eq"),
        ("低于60%", ["任务完成率"], "lt"),
    ]
    assert [(a.text, a.rate) for a in facts.amounts] == [("10%", 10)]


def test_a_guess_says_so():
    found = facts_of("新增耕地指标交易指导价为水田12万元/亩。对企业奖励10万元。").amounts
    assert [(a.text, a.role, a.rule) for a in found] == [("12万元/亩", "rate", "by-default"), ("10万元", "grant", "grant")]
