"""Shares that several bear, parts paid over years, limits that are in or out, prices held at most, and terms since something."""

import pytest
from extracting import facts_of

#: text → (text of the amount, role, yuan or rate in percent, payer)
AMOUNTS = [
    (
        "供水管网改造由政府承担70%、企业和用户承担30%。",
        [("70%", "rate", 70, "政府"), ("30%", "rate", 30, "企业和用户")],
    ),
    ("该校承担70%的教学任务。", []),
    ("中央和省级补助不低于80%，其余由市县筹措。", [("不低于80%", "rate", 80, "中央和省级")]),
    ("对三类器械，按照上述各阶段标准的50%执行。", [("50%", "rate", 50, None)]),
    (
        "奖励资金分三年兑现，首年50%，后两年各25%。",
        [("50%", "instalment", 50, None), ("25%", "instalment", 25, None)],
    ),
    ("市、县（市、区）配套不得低于项目投资的20%。", [("20%", "rate", 20, "市、县（市、区）")]),
    ("补助金额不得高于工程造价的30%。", [("30%", "rate", 30, None)]),
    ("由政府按评估价的70%收购。", [("70%", "rate", 70, "政府")]),
    # a limit that is in is no sum of its own
    (
        "投资额3亿元以下的奖励50万元，3亿元以上（含3亿元）的奖励100万元。",
        [
            ("3亿元以下", "threshold", 300_000_000, None),
            ("50万元", "grant", 500_000, None),
            ("3亿元以上", "threshold", 300_000_000, None),
            ("100万元", "grant", 1_000_000, None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_sums_and_shares(text, expected):
    found = facts_of(text).amounts
    assert [(a.text, a.role, a.rate if a.yuan is None else a.yuan, a.payer) for a in found] == expected


#: text → (text of the target, comparator, value, unit)
TARGETS = [
    ("月租金最高不得超过20元/平方米。", [("最高不得超过20元/平方米", "le", 20, "元")]),
    ("月补贴最高20元/平方米。", []),
    (
        "保费由中央财政补贴35%、省级财政补贴25%，农户承担40%。",
        [("35%", "eq", 35, "%"), ("25%", "eq", 25, "%"), ("40%", "eq", 40, "%")],
    ),
    ("给予设备投资额30%的补助。", []),
    ("生均教学仪器设备值小学达到1000元、初中达到1500元。", [("达到1000元", "ge", 1000, "元"), ("达到1500元", "ge", 1500, "元")]),
    ("由省财政给予补助达到1000元。", []),
    ("对毕业5年内的高校毕业生给予补贴。", [("5年内", "le", 5, "年")]),
    ("对成立3年内的企业给予补贴。", [("3年内", "le", 3, "年")]),
    ("企业应当自成立3年内完成建设。", []),
    ("发生代偿的，20%由经办银行承担。", [("20%", "eq", 20, "%")]),
    ("对考核优良的3个县（市、区）各奖励50万元。", [("3个", "eq", 3, "个")]),
    (
        "当年新招用人数达到企业现有在职职工人数15%（超过100人的企业达到8%）以上的，可申请贷款。",
        [("达到企业现有在职职工人数15%", "ge", 15, "%"), ("超过100人", "gt", 100, "人"), ("达到8%", "ge", 8, "%")],
    ),
    (
        "投资额3亿元以下的奖励50万元，3亿元以上（含3亿元）的奖励100万元。",
        [("3亿元以下", "le", 300_000_000, "元"), ("3亿元以上", "ge", 300_000_000, "元")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_bounds_and_shares(text, expected):
    found = facts_of(text).targets
    assert [(t.text, t.comparator, t.value, t.unit) for t in found] == expected
