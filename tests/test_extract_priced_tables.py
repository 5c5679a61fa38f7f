"""Sums for each of something and shared costs in the cells of a table."""

import pytest
from plain_tables import notice_of

PRICED = {
    "the line above the table tells for each of what": (
        """物业服务收费基准价
单位：元/平方米·月
服务等级	多层住宅	高层住宅
一级	0.95	1.60
二级	0.70	1.30""",
        [
            ("0.95", "rate", 0.95, "平方米·月", "一级", None, "多层住宅"),
            ("1.60", "rate", 1.6, "平方米·月", "一级", None, "高层住宅"),
            ("0.70", "rate", 0.7, "平方米·月", "二级", None, "多层住宅"),
            ("1.30", "rate", 1.3, "平方米·月", "二级", None, "高层住宅"),
        ],
    ),
    "the name of the column tells it": (
        """作物	补贴标准（元/亩）	面积（亩）
水稻	120	3000
油菜	80	1500""",
        [
            ("120", "grant", 120, "亩", "水稻", None, None),
            ("80", "grant", 80, "亩", "油菜", None, None),
        ],
    ),
    "each cell tells it": (
        """类别	保障标准	省级补助水平
城市低保	450元/人·月	190元/人·月
农村低保	200元/人·月	118元/人·月""",
        [
            ("450元/人·月", "grant", 450, "人·月", "城市低保", None, None),
            ("190元/人·月", "grant", 190, "人·月", "城市低保", None, None),
            ("200元/人·月", "grant", 200, "人·月", "农村低保", None, None),
            ("118元/人·月", "grant", 118, "人·月", "农村低保", None, None),
        ],
    ),
    "places above what is given there": (
        """岗位补贴标准（单位：元/人·月）
类别	城区	乡镇
保洁员	1200	1000
护林员	1000	900""",
        [
            ("1200", "grant", 1200, "人·月", None, "保洁员", "城区"),
            ("1000", "grant", 1000, "人·月", None, "保洁员", "乡镇"),
            ("1000", "grant", 1000, "人·月", None, "护林员", "城区"),
            ("900", "grant", 900, "人·月", None, "护林员", "乡镇"),
        ],
    ),
    "what is measured and not priced is no sum": (
        """指标	单位	2023年
亩均产值	万元/亩	3.2
亩均税收	万元/亩	0.4""",
        [],
    ),
}


@pytest.mark.parametrize("name", PRICED)
def test_sums_for_each(tmp_path, name):
    table, expected = PRICED[name]
    found = notice_of(table, tmp_path).amounts
    assert [(a.text, a.role, a.value, a.per, a.purpose, a.recipient, a.condition) for a in found] == expected


def test_shares_stand_below_an_article_with_blanks_behind_its_label(tmp_path):
    text = """关于明确资金分担比例的通知

第一条  落实资金保障。所需资金由市、县两级按比例承担，具体比例见下表。
地 区	市级承担	县级承担	备注
甲区、乙区	50%	50%	含园区
丙县	70%	30%
第二条  本办法自印发之日起施行。"""
    found = notice_of(text, tmp_path).amounts
    assert [(a.text, a.role, a.rate, a.payer, a.condition) for a in found] == [
        ("50%", "rate", 50, "市级", "甲区、乙区"),
        ("50%", "rate", 50, "县级", "甲区、乙区"),
        ("70%", "rate", 70, "市级", "丙县"),
        ("30%", "rate", 30, "县级", "丙县"),
    ]


#: The table, and of each amount its words and payer.
PAYERS = {
    "the names of the columns": (
        """机具品目	中央补贴（元/台）	省级累加补贴（元/台）	市场指导价（元）
微耕机	800	400	5000
插秧机	12000	6000	90000""",
        [("800", "中央"), ("400", "省级"), ("12000", "中央"), ("6000", "省级")],
    ),
    "the line above the table": (
        """2024年中央财政农田建设补助资金分配表
单位：万元
市	资金总额
贵阳市	12500
遵义市	58000""",
        [("12500", "中央财政"), ("58000", "中央财政")],
    ),
}


@pytest.mark.parametrize("name", PAYERS)
def test_payers(tmp_path, name):
    table, expected = PAYERS[name]
    found = [(a.text, a.payer) for a in notice_of(table, tmp_path).amounts if a.role == "grant"]
    assert found == expected


#: The table, and of each amount its words, rate or value, payer, for each of what and condition.
SHARED = {
    "levels above the shares of a cost": (
        """2021年传染病防治经费分担比例表
地区类别	中央	省级	市县
西部县	70%	20%	10%
其他县（区）	50%	30%	20%""",
        [
            ("70%", 70, "中央", None, "西部县"),
            ("20%", 20, "省级", None, "西部县"),
            ("10%", 10, "市县", None, "西部县"),
            ("50%", 50, "中央", None, "其他县（区）"),
            ("30%", 30, "省级", None, "其他县（区）"),
            ("20%", 20, "市县", None, "其他县（区）"),
        ],
    ),
    "levels above shares of nothing that is paid": (
        """2021年群众满意度调查情况表
地区类别	中央	省级	市县
西部县	70%	20%	10%""",
        [],
    ),
    "for each of what and who pays in the names of the columns": (
        """险种	每亩（头）保费（元）	农户自缴（元）
玉米种植保险	40	8
奶牛养殖保险	360	72""",
        [
            ("40", 40, None, "每亩（头）", None),
            ("8", 8, "农户", None, None),
            ("360", 360, None, "每亩（头）", None),
            ("72", 72, "农户", None, None),
        ],
    ),
}


@pytest.mark.parametrize("name", SHARED)
def test_shared_costs(tmp_path, name):
    table, expected = SHARED[name]
    found = notice_of(table, tmp_path).amounts
    assert [(a.text, a.rate if a.value is None else a.value, a.payer, a.per, a.condition) for a in found] == expected
