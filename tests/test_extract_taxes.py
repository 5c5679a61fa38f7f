"""Rates of taxes: the level that the law sets is a goal as well as a rate; rates of charges and premiums are none."""

import pytest
from extracting import facts_of

TAXES = [
    # (text, [(words, value, indicator)])
    (
        "小型企业其所得减按50%计入应纳税所得额，按20%的税率缴纳企业所得税。",
        [("50%", 50, ["应纳税所得额"]), ("20%", 20, ["企业所得税"])],
    ),
    ("减按适用税额标准的50%计征城镇土地使用税。", [("50%", 50, ["城镇土地使用税"])]),
    ("高新技术企业减按15%的税率征收企业所得税。", [("15%", 15, ["企业所得税"])]),
    ("对小规模纳税人减按1%征收增值税。", [("1%", 1, ["增值税"])]),
    ("房产税税率为12%。", [("12%", 12, ["房产税税率"])]),
    ("适用3%征收率的应税销售收入，减按1%征收率征收增值税。", [("1%", 1, ["增值税"])]),
    ("按收费标准的50%计收停车费。", []),
    ("按缴费基数的8%缴纳养老保险费。", []),
    ("残疾人保障金减按应缴费额的50%征收。", []),
    ("按实际缴纳税款的50%给予奖励。", []),
    ("给予年缴税额的10%奖励。", []),
]


@pytest.mark.parametrize(("text", "expected"), TAXES, ids=[row[0] for row in TAXES])
def test_the_rate_of_a_tax_is_a_level(text, expected):
    assert [(t.text, t.value, t.indicator) for t in facts_of(text).targets] == expected


RAISED = [
    # (text, words, value, indicator)
    ("单人户补助标准上浮20%。", "20%", 20, ["单人户补助标准"]),
    ("连续两届获评优秀的，扶持资金下浮10%。", "10%", 10, ["扶持资金"]),
]


@pytest.mark.parametrize(("text", "words", "value", "indicator"), RAISED, ids=[row[0] for row in RAISED])
def test_by_how_much_a_standard_is_raised_is_told_in_both_kinds(text, words, value, indicator):
    facts = facts_of(text)
    assert [(t.text, t.value, t.indicator) for t in facts.targets if t.unit == "%"] == [(words, value, indicator)]
    assert [(a.text, a.rate) for a in facts.amounts] == [(words, value)]


BEHIND_ALL = [
    # (text, [(words, comparator, value)])
    ("果蔬、肉类、水产品冷链流通率分别提高到20%、30%、36%以上。", [("20%", "ge", 20), ("30%", "ge", 30), ("36%以上", "ge", 36)]),
    ("流通环节腐损率分别降至15%、8%和10%以下。", [("15%", "le", 15), ("8%", "le", 8), ("10%以下", "le", 10)]),
    ("到2025年分别建成示范村100个、150个以上。", [("100个", "ge", 100), ("150个以上", "ge", 150)]),
    ("到2025年建成示范村100个、示范乡镇10个以上。", [("100个", "eq", 100), ("10个以上", "ge", 10)]),
    ("甲、乙两市分别建成示范村100个、示范乡镇10个以上。", [("100个", "eq", 100), ("10个以上", "ge", 10)]),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_ALL, ids=[row[0] for row in BEHIND_ALL])
def test_the_bound_behind_a_list_is_that_of_all_of_it(text, expected):
    assert [(t.text, t.comparator, t.value) for t in facts_of(text).targets] == expected
