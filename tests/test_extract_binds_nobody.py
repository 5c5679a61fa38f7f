"""What looks like a duty and is none, and who is meant where a ban, a fine or a sum names nobody."""

import pytest
from extracting import facts_of

DUTIES = [
    # (text, [(words, modality, actor)])
    ("全市已建成老年食堂286个。", []),
    ("赔偿请求人对不予受理决定有异议的，可以申请复核。", [("可以申请复核", "permission", "赔偿请求人")]),
    ("不予登记的，应当说明理由。", [("应当说明理由", "obligation", None)]),
    ("应当回避而未回避的，依法给予处分。", [("依法给予处分", "obligation", None)]),
    ("办理房屋所有权登记手续。", [("办理房屋所有权登记手续", "obligation", None)]),
    ("购买人有权退房。", [("有权退房", "permission", "购买人")]),
    ("申请材料虚假、无效。", []),
    ("城市规划区内的集体土地。", []),
    ("新建助餐点每个补助2万元。", []),
    (
        "工作人员在监督管理工作中玩忽职守、徇私舞弊，构成犯罪的，依法追究刑事责任。",
        [("依法追究刑事责任", "obligation", None)],
    ),
    ("赔偿义务机关收到补正材料即为受理。", [("收到补正材料即为受理", "obligation", "赔偿义务机关")]),
    ("由国务院建设行政主管部门制定办法。", [("由国务院建设行政主管部门制定办法", "obligation", "国务院建设行政主管部门")]),
    (
        "县级以上人民政府负责土地管理工作的部门应当加强监督。",
        [("应当加强监督", "obligation", "县级以上人民政府负责土地管理工作的部门")],
    ),
    ("转让项目，转让人应当持合同到主管部门备案。", [("应当持合同到主管部门备案", "obligation", "转让人")]),
    (
        "由市场监管部门取消助餐资格，三年内不得重新申请。",
        [("由市场监管部门取消助餐资格", "obligation", "市场监管部门"), ("不得重新申请", "prohibition", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES, ids=[row[0] for row in DUTIES])
def test_duties(text, expected):
    assert [(o.text, o.modality, o.actor) for o in facts_of(text).obligations] == expected


def test_who_imposes_a_fine_does_not_pay_it():
    (fine,) = facts_of("对骗取资金的，由财政部门追回，并处骗取金额1倍以上3倍以下罚款。").amounts
    assert (fine.role, fine.payer) == ("fine", None)


def test_each_sum_of_a_scale_has_its_own_step():
    small, large, point = facts_of(
        "按建筑面积给予补助：100—200平方米的补助8万元，200平方米及以上的补助15万元；新建助餐点每个补助2万元。"
    ).amounts
    assert [(a.yuan, a.condition) for a in (small, large, point)] == [
        (80000, "100—200平方米的"),
        (150000, "200平方米及以上的"),
        (20000, None),
    ]


def test_each_of_one_kind_each_year_is_no_time():
    assert facts_of("单个老年食堂每年最高12万元。").deadlines == []


def test_the_event_stands_behind_the_law_that_it_follows():
    (time,) = facts_of("依照《建设工程质量管理条例》的规定验收合格后，方可交付使用。").deadlines
    assert (time.text, time.anchor) == ("验收合格后", "验收合格")


def test_of_each_meal():
    (kept,) = facts_of("每餐次食品成品留样不少于125克。").targets
    assert (kept.per, kept.indicator) == ("每餐次", ["食品成品留样"])
