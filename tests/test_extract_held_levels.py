"""Levels that something is held to, however it is told: terms, rates beside money, eased bounds, lines of an insurance, ratios to one."""

import pytest
from extracting import facts_of

#: text → (text of the target, indicator, comparator, value, unit)
HELD = [
    # how long, whatever the term is called
    ("承办合作期原则上不少于3年。", [("原则上不少于3年", "承办合作期", "ge", 3, "年")]),
    ("消费者个人信息保存期限不超过3年。", [("不超过3年", "消费者个人信息保存期限", "le", 3, "年")]),
    ("公租房轮候期不超过3年。", [("不超过3年", "公租房轮候期", "le", 3, "年")]),
    ("轮换架空期不得超过4个月。", [("不得超过4个月", "轮换架空期", "le", 4, "个月")]),
    ("公示期不少于5个工作日。", []),
    ("贴息期限最长不超过2年，免租期不超过3年。", []),
    ("个别项目超计划工期半年以上仍未完工。", []),
    ("连续支持不超过3年。", []),
    # a rate beside money that is given back or subsidised
    ("大病保险承办机构的盈利率控制在3%以内，超出部分全部返还医保基金。", [("控制在3%以内", "大病保险承办机构的盈利率", "le", 3, "%")]),
    ("按日收取的资金使用费费率不得高于0.2‰。", [("不得高于0.2‰", "按日收取的资金使用费费率", "le", 0.2, "‰")]),
    ("贴息率不超过3%。", []),
    # a bound eased for some
    (
        "家电销售额不低于1000万元，位于县域的可放宽至300万元。",
        [("不低于1000万元", "家电销售额", "ge", 10_000_000, "元"), ("300万元", "家电销售额", "ge", 3_000_000, "元")],
    ),
    (
        "规模以上工业企业不少于300家，西部地区的城市可放宽至200家。",
        [("不少于300家", "规模以上工业企业", "ge", 300, "家"), ("200家", "规模以上工业企业", "ge", 200, "家")],
    ),
    (
        "申报人年龄不超过57周岁，女性可放宽至60周岁。",
        [("不超过57周岁", "申报人年龄", "le", 57, "周岁"), ("60周岁", "申报人年龄", "le", 60, "周岁")],
    ),
    ("给予10万元补助，困难群众可降至5万元。", []),
    # an age that closes what was told of somebody
    (
        "新聘用的年龄应在45周岁以下，确需留用的，最长不得超过65周岁。",
        [("45周岁以下", "新聘用的年龄", "le", 45, "周岁"), ("最长不得超过65周岁", "新聘用的年龄", "le", 65, "周岁")],
    ),
    ("为65周岁以上老年人体检。", []),
    # the line of an insurance
    (
        "县级、市级医院的起付线分别为500元和800元。",
        [("500元", "县级、市级医院的起付线", "eq", 500, "元"), ("800元", "县级、市级医院的起付线", "eq", 800, "元")],
    ),
    ("大病保险起付线统一为2018年度居民人均可支配收入的50%。", [("50%", "大病保险起付线", "eq", 50, "%")]),
    ("补助标准为设备投资额的50%。", []),
    # whose part of a cost
    ("所需经费由中央和地方共同负担，中央财政按60%承担。", [("60%", "中央财政", "eq", 60, "%")]),
    # a base of last year is no report
    ("村干部报酬不低于上年度农村居民人均可支配收入的2倍。", [("不低于上年度农村居民人均可支配收入的2倍", "村干部报酬", "ge", 2, "倍")]),
    # which loans are meant
    (
        "单户300万元以下的担保业务，担保费率不得超过0.8%。",
        [("300万元以下", None, "le", 3_000_000, "元"), ("不得超过0.8%", "担保费率", "le", 0.8, "%")],
    ),
    # so many to one
    (
        "加工产值与农业总产值之比由2024年的1.6∶1提高到2.2∶1以上。",
        [("2.2∶1以上", "加工产值", "ge", 2.2, None)],
    ),
    ("师生比由1∶25提高到1∶18以上。", []),
    ("在县内住宿1晚以上的，按每人20元奖励。", [("1晚以上", "在县内住宿", "ge", 1, "晚")]),
]


@pytest.mark.parametrize(("text", "expected"), HELD, ids=[row[0] for row in HELD])
def test_a_level_that_something_is_held_to_is_a_target(text, expected):
    found = facts_of(text).targets
    assert [(t.text, t.indicator[0] if t.indicator else None, t.comparator, t.value, t.unit) for t in found] == expected
