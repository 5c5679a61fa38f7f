"""Prices and charges that a notice sets, and what they were before."""

import pytest
from extracting import facts_of

ROWS = [
    # (text, [(words, comparator, yuan, per, recipient)])
    ("一般工商业用电价格由每千瓦时0.8621元降为0.8309元。", [("0.8309元", "eq", 0.8309, "每千瓦时", None)]),
    ("用电价格平均每千瓦时降低3.12分钱。", [("3.12分钱", "eq", 0.0312, "每千瓦时", None)]),
    ("淘汰类企业用电每千瓦时加价0.40元。", [("0.40元", "eq", 0.4, "每千瓦时", None)]),
    (
        "峰段电价每千瓦时上浮0.03元，谷段每千瓦时下浮0.12元。",
        [("0.03元", "eq", 0.03, "每千瓦时", None), ("0.12元", "eq", 0.12, "每千瓦时", None)],
    ),
    ("居民用水每立方米收费2.5元。", [("2.5元", "eq", 2.5, "每立方米", None)]),
    ("住房交易手续费由每平方米3元降为2元。", [("2元", "eq", 2, "每平方米", None)]),
    ("去年电价由每千瓦时0.6元降为0.5元。", []),
    ("2017年租金收入3亿元。", []),
    ("报名费每生每科8元。", [("8元", "eq", 8, "每生每科", None)]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:20] for row in ROWS])
def test_charges(text, expected):
    found = facts_of(text).amounts
    assert [(one.text, one.comparator, one.yuan, one.per, one.recipient) for one in found] == expected


def test_a_bound_of_two_words():
    (target,) = facts_of("设备完好率达到或超过98%。").targets
    assert (target.comparator, target.value) == ("ge", 98)
