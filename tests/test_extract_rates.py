"""Shares that are paid, multiples that are fined, sums of a budget, and who gives them."""

import pytest
from extracting import facts_of

SHARES = [
    # (text, [(words, role, rate, rate_base, condition)])
    ("住房，按照水毁损失的70%补偿。", [("70%", "rate", 70, "水毁损失", None)]),
    (
        "农作物、专业养殖和经济林，分别按照平均年产值的50%—70%、40%—50%、40%—50%补偿。",
        [
            ("50%—70%", "rate", 50, "平均年产值", None),
            ("40%—50%", "rate", 40, "平均年产值", None),
            ("40%—50%", "rate", 40, "平均年产值", None),
        ],
    ),
    ("按照损失的30%赔偿。", [("30%", "rate", 30, "损失", None)]),
    ("并处违法所得1倍以上5倍以下的罚款。", [("1倍以上5倍以下", "fine", 100, "违法所得", None)]),
    ("处货值金额十倍以上二十倍以下罚款。", [("十倍以上二十倍以下", "fine", 1000, "货值金额", None)]),
    ("并处上一年度销售额1%以上10%以下的罚款。", [("1%以上10%以下", "fine", 1, "上一年度销售额", None)]),
    (
        "登记总价值在2000元以下的，按照水毁损失的100%补偿；水毁损失超过2000元的，按照2000元补偿。",
        [
            ("2000元以下", "threshold", None, None, None),
            ("100%", "rate", 100, "水毁损失", "登记总价值在2000元以下的"),
            ("超过2000元", "threshold", None, None, None),
            ("2000元", "grant", None, None, "水毁损失超过2000元的"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[row[0] for row in SHARES])
def test_what_a_share_is_of_and_in_which_case(text, expected):
    assert [(a.text, a.role, a.rate, a.rate_base, a.condition) for a in facts_of(text).amounts] == expected


SUMS = [
    # (text, [(words, role, payer, recipient)])
    ("今年拟安排财政赤字2.18万亿元，比去年增加5600亿元。", [("2.18万亿元", "total", None, None)]),
    ("其中，中央财政赤字1.4万亿元，地方财政赤字7800亿元。", [("1.4万亿元", "total", None, None), ("7800亿元", "total", None, None)]),
    ("中央财政补助每人500元。", [("500元", "grant", "中央财政", None)]),
    ("受理举报的部门或者机构应当给予最先举报人1000元奖励。", [("1000元", "grant", "受理举报的部门或者机构", "最先举报人")]),
    ("符合条件的企业应当给予补助50万元。", [("50万元", "grant", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[row[0] for row in SUMS])
def test_sums_of_a_budget_and_who_gives_them(text, expected):
    assert [(a.text, a.role, a.payer, a.recipient) for a in facts_of(text).amounts] == expected
