"""Figures of tables in plain text with every cell on a line of its own."""

import pytest
from plain_tables import amounts_of, astray, notice_of, targets_of

#: The targets and the amounts of each table, as `targets_of` and `amounts_of` tell them.
STACKED = {
    "numbered indicators": (
        """表1 主要指标
序号
指标名称
单位
2023年基期值
2026年目标值
属性
1
工业增加值年均增速
%
6.2
7左右
预期性
2
专精特新企业数量
家
1,310
1,500
预期性
3
单位工业增加值能耗下降
%
—
[9]
约束性
注：[ ]内为累计数。""",
        [
            ("7左右", "approx", 7, "%", "2026-12-31", "预期性", "工业增加值年均增速", None),
            ("1,500", "eq", 1500, "家", "2026-12-31", "预期性", "专精特新企业数量", None),
            ("9", "eq", 9, "%", "2026-12-31", "约束性", "单位工业增加值能耗下降", None),
        ],
        [],
    ),
    "money with a total without number": (
        """2024年就业补助资金分配表
单位：万元
序号
地区
因素法分配
激励资金
1
岚山市
6200
800
2
平湖市
5100
300
合计
11300
1100""",
        [],
        [
            ("6200", 62000000, "grant", 2024, "岚山市", None),
            ("800", 8000000, "grant", 2024, "岚山市", None),
            ("5100", 51000000, "grant", 2024, "平湖市", None),
            ("300", 3000000, "grant", 2024, "平湖市", None),
            ("11300", 113000000, "total", 2024, None, None),
            ("1100", 11000000, "total", 2024, None, None),
        ],
    ),
    "years under one name, blank lines between": (
        """指标

单位

年度目标

2025年

2026年

森林覆盖率

%

41.5

≥42

绿道长度

万公里

1.2

1.5""",
        [
            ("41.5", "eq", 41.5, "%", "2025-12-31", None, "森林覆盖率", None),
            ("≥42", "ge", 42, "%", "2026-12-31", None, "森林覆盖率", None),
            ("1.2", "eq", 12000, "公里", "2025-12-31", None, "绿道长度", None),
            ("1.5", "eq", 15000, "公里", "2026-12-31", None, "绿道长度", None),
        ],
        [],
    ),
    "a unit on the line below its name": (
        """地区
推荐名额
补助资金
（万元）
甲市
3
1200
乙市
2
800
合计
5
2000""",
        [
            ("3", "eq", 3, None, None, None, "推荐名额", "甲市"),
            ("2", "eq", 2, None, None, None, "推荐名额", "乙市"),
        ],
        [
            ("1200", 12000000, "grant", None, "甲市", None),
            ("800", 8000000, "grant", None, "乙市", None),
            ("2000", 20000000, "total", None, None, None),
        ],
    ),
    "two units above": (
        """单位：户、万元
县（区）
改造任务
补助资金
甘州区
1200
960
肃南县
300
270""",
        [
            ("1200", "eq", 1200, "户", None, None, "改造任务", "甘州区"),
            ("300", "eq", 300, "户", None, None, "改造任务", "肃南县"),
        ],
        [
            ("960", 9600000, "grant", None, "甘州区", None),
            ("270", 2700000, "grant", None, "肃南县", None),
        ],
    ),
    "a stock": (
        """镇（街道）
企业总数（家）
应检查企业（家）
沙洲镇
487
96
桥头镇
352
71""",
        [],
        [],
    ),
    "a title that is a name of a column": (
        """主要指标
指标
2023年
2026年
属性
研发投入强度（%）
2.1
2.6
预期性
森林覆盖率（%）
41.2
42.0
约束性""",
        [
            ("2.6", "eq", 2.6, "%", "2026-12-31", "预期性", "研发投入强度", None),
            ("42.0", "eq", 42, "%", "2026-12-31", "约束性", "森林覆盖率", None),
        ],
        [],
    ),
    "a signature right below": (
        """类 别
指 标
单 位
2026 年目标
属 性
经济
地区生产总值增速
%
6 左右
预期性
民生
城镇新增就业
万人
12
预期性""",
        [
            ("6 左右", "approx", 6, "%", "2026-12-31", "预期性", "地区生产总值增速", None),
            ("12", "eq", 120000, "人", "2026-12-31", "预期性", "城镇新增就业", None),
        ],
        [],
    ),
    "groups of rows": (
        """序号
项目
单位
2025年
指标属性
一
经济发展
1
地区生产总值年均增速
%
5.5
预期性
2
人均地区生产总值
万元
9.5
预期性
二
民生福祉
3
城镇调查失业率
%
<5.5
预期性""",
        [
            ("5.5", "eq", 5.5, "%", "2025-12-31", "预期性", "地区生产总值年均增速", None),
            ("9.5", "eq", 95000, "元", "2025-12-31", "预期性", "人均地区生产总值", None),
            ("<5.5", "lt", 5.5, "%", "2025-12-31", "预期性", "城镇调查失业率", None),
        ],
        [],
    ),
    "a name that no table of names has, and a column of persons": (
        """科室
负责人
名额（人）
补助资金（万元）
内科
张三
3
100
外科
李四
2
80""",
        [
            ("3", "eq", 3, "人", None, None, "名额", "内科"),
            ("2", "eq", 2, "人", None, None, "名额", "外科"),
        ],
        [
            ("100", 1000000, "grant", None, None, "内科"),
            ("80", 800000, "grant", None, None, "外科"),
        ],
    ),
}


@pytest.mark.parametrize("name", STACKED)
def test_figures(tmp_path, name):
    table, targets, amounts = STACKED[name]
    found = notice_of(table, tmp_path)
    assert targets_of(found) == targets
    assert amounts_of(found) == amounts
    assert [s.reason for s in found.suspects] == []
    assert astray(found, table) == []
