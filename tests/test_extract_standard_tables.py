"""Figures with units of their own, and levels of money, in tables that set a standard."""

import pytest
from plain_tables import notice_of, targets_of

TABLES = {
    "staff and room": (
        "服务站建设标准\n类型\t建筑面积\t工作人员\t服务半径\n一级站\t不小于300平方米\t不少于5人\t3公里\n二级站\t150平方米以上\t3人\t2公里\n",
        [
            ("不小于300平方米", "ge", 300, "平方米", "建筑面积", "一级站"),
            ("不少于5人", "ge", 5, "人", "工作人员", "一级站"),
            ("3公里", "eq", 3, "公里", "服务半径", "一级站"),
            ("150平方米以上", "ge", 150, "平方米", "建筑面积", "二级站"),
            ("3人", "eq", 3, "人", "工作人员", "二级站"),
            ("2公里", "eq", 2, "公里", "服务半径", "二级站"),
        ],
    ),
    "rates of classes": (
        "行业基准费率表\n行业类别\t基准费率\t浮动上限\n一类\t0.2%\t150%\n二类\t0.4%\t120%\n",
        [
            ("0.2%", "eq", 0.2, "%", "基准费率", "一类"),
            ("150%", "eq", 150, "%", "浮动上限", "一类"),
            ("0.4%", "eq", 0.4, "%", "基准费率", "二类"),
            ("120%", "eq", 120, "%", "浮动上限", "二类"),
        ],
    ),
    "lowest wages": (
        "最低工资标准表\n类别\t月最低工资标准（元）\t适用地区\n一类\t2010\t甲市\n二类\t1820\t乙市\n",
        [("2010", "eq", 2010, "元", "月最低工资标准", "一类"), ("1820", "eq", 1820, "元", "月最低工资标准", "二类")],
    ),
    "how often in each week": (
        "护理服务安排\n等级\t每周上门次数\t每日服务时长（小时）\t月最高支付限额（元）\n重度\t3\t2\t1500\n中度\t2次\t1\t900\n",
        [
            ("3", "eq", 3, "次", "每周上门次数", "重度"),
            ("2", "eq", 2, "小时", "每日服务时长", "重度"),
            ("1500", "eq", 1500, "元", "月最高支付限额", "重度"),
            ("2次", "eq", 2, "次", "每周上门次数", "中度"),
            ("1", "eq", 1, "小时", "每日服务时长", "中度"),
            ("900", "eq", 900, "元", "月最高支付限额", "中度"),
        ],
    ),
    "lessons in each week": (
        "课时安排\n年级\t每周课时\t现有班额\n一年级\t26\t45\n三年级\t30\t50\n",
        [("26", "eq", 26, "课时", "每周课时", "一年级"), ("30", "eq", 30, "课时", "每周课时", "三年级")],
    ),
    "how often it was done": ("2023年巡诊完成情况\n站点\t每月巡诊次数\t覆盖人数\n一类村\t4\t120\n二类村\t2\t80\n", []),
    "what was reached": ("2023年服务站建设标准执行情况\n类型\t建筑面积\t工作人员\n一级站\t320平方米\t6人\n二级站\t180平方米\t4人\n", []),
    "what is given": ("购置补贴标准\n机型\t补贴比例\t单机补贴限额（元）\n插秧机\t30%\t9000\n收割机\t20%\t15000\n", []),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_standards(tmp_path, name):
    table, expected = TABLES[name]
    found = targets_of(notice_of(table, tmp_path))
    assert [(text, comparator, value, unit, what, whose) for text, comparator, value, unit, _, _, what, whose in found] == expected


CAPS = [
    ("月最高支付限额（元）", [("1500", "cap", "le"), ("900", "cap", "le")]),
    ("日补助限额（元）", [("1500", "cap", "le"), ("900", "cap", "le")]),
    ("户籍人口（人）", []),
]


@pytest.mark.parametrize(("column", "expected"), CAPS, ids=[row[0] for row in CAPS])
def test_caps_of_a_month_or_a_day(tmp_path, column, expected):
    made = notice_of(f"待遇标准\n等级\t{column}\n重度\t1500\n中度\t900\n", tmp_path).amounts
    assert [(amount.text, amount.role, amount.comparator) for amount in made] == expected
