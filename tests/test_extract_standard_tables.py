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
    "what was reached": ("2023年服务站建设标准执行情况\n类型\t建筑面积\t工作人员\n一级站\t320平方米\t6人\n二级站\t180平方米\t4人\n", []),
    "what is given": ("购置补贴标准\n机型\t补贴比例\t单机补贴限额（元）\n插秧机\t30%\t9000\n收割机\t20%\t15000\n", []),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_standards(tmp_path, name):
    table, expected = TABLES[name]
    found = targets_of(notice_of(table, tmp_path))
    assert [(text, comparator, value, unit, what, whose) for text, comparator, value, unit, _, _, what, whose in found] == expected
