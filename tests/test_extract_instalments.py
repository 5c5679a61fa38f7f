"""Sums that are stated without a verb of giving, and of which of the sums before an instalment is a part."""

import pytest
from extracting import facts_of

#: text → (text of the amount, role, the amount it is a part of, year)
PARTS = [
    (
        "设立总规模50亿元的产业基金，市财政出资10亿元，分三年到位，2018年到位4亿元，此后每年到位3亿元。",
        [
            ("50亿元", "total", None, None),
            ("10亿元", "instalment", "50亿元", None),
            ("4亿元", "instalment", "10亿元", 2018),
            ("3亿元", "instalment", "10亿元", None),
        ],
    ),
    (
        "区财政出资2亿元设立担保基金，2018年到位8000万元，以后每年到位6000万元。",
        [("2亿元", "grant", None, None), ("8000万元", "instalment", "2亿元", 2018), ("6000万元", "instalment", "2亿元", None)],
    ),
    (
        "工程总投资12亿元，其中银行贷款8亿元，2018年贷款3亿元，其余每年贷款2.5亿元。",
        [
            ("12亿元", "total", None, None),
            ("8亿元", "instalment", "12亿元", None),
            ("3亿元", "instalment", "8亿元", 2018),
            ("2.5亿元", "instalment", "8亿元", None),
        ],
    ),
    (  # what comes in does not fit into the sum that stands nearest
        "项目总投资5亿元，其中财政资金2亿元、企业自筹3亿元，2018年投入1亿元，2019年投入4亿元。",
        [
            ("5亿元", "total", None, None),
            ("2亿元", "instalment", "5亿元", None),
            ("3亿元", "instalment", "5亿元", None),
            ("1亿元", "instalment", "5亿元", 2018),
            ("4亿元", "instalment", "5亿元", 2019),
        ],
    ),
    ("区财政安排防汛资金2000万元，6月底前预拨六成。", [("2000万元", "grant", None, None), ("六成", "instalment", "2000万元", None)]),
    (
        "下达供暖补助资金900万元，按每平方米3元补助各街道，11月底前预拨七成。",
        [("900万元", "grant", None, None), ("3元", "grant", None, None), ("七成", "instalment", "900万元", None)],
    ),
    ("资金分两次拨付，协议签订后拨付60%。", [("60%", "instalment", None, None)]),
]


@pytest.mark.parametrize(("text", "wanted"), PARTS, ids=[row[0] for row in PARTS])
def test_parts_of_the_nearest_sum(text, wanted):
    made = facts_of(text, heading="资金安排").amounts
    named = {amount.id: amount.text for amount in made}
    assert [(a.text, a.role, named.get(a.part_of), a.year) for a in made] == wanted


#: text → (text of the amount, role)
STATED = [
    ("2018年底前建成实验室，首期投资6.8亿元，用地120亩。", [("6.8亿元", "total")]),
    ("园区一期投资2.4亿元，二期投资3亿元。", [("2.4亿元", "total"), ("3亿元", "total")]),
    ("新建冷库项目，计划总投资约2亿元。", [("约2亿元", "total")]),
    ("设立引导基金，基金规模10亿元，首期到位3亿元。", [("10亿元", "total"), ("3亿元", "instalment")]),
    ("总投资1亿元以上的项目优先支持。", [("1亿元以上", "threshold")]),
    ("首期投资3000万元的企业优先入园。", []),
    ("2018年完成总投资30亿元。", [("30亿元", "threshold")]),
    ("基金规模不低于10亿元。", []),
    ("产业规模达到50亿元。", []),
]


@pytest.mark.parametrize(("text", "wanted"), STATED, ids=[row[0] for row in STATED])
def test_sums_that_are_stated(text, wanted):
    assert [(a.text, a.role) for a in facts_of(text, heading="工作任务").amounts] == wanted
