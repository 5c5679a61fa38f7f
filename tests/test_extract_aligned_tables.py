"""Figures of tables in plain text whose columns are aligned by blanks."""

import pytest
from plain_tables import amounts_of, astray, notice_of, targets_of

#: The targets and the amounts of each table, as `targets_of` and `amounts_of` tell them.
BLANKS = {
    "groups, a head that goes on, a note": (
        """附表：民生实事指标
序号    指标                单位      2023年    2026年目标      属性
                                      实际
一、经济发展
1       城镇新增就业        万人      31.2      [95]以上        预期性
2       居民人均可支配收入  元        42350     48000           预期性
二、公共服务
3       每千人口医师数      人        3.1       ≥3.4            约束性
注：[ ]内为三年累计数。""",
        [
            ("[95]以上", "ge", 950000, "人", "2026-12-31", "预期性", "城镇新增就业", None),
            ("48000", "eq", 48000, "元", "2026-12-31", "预期性", "居民人均可支配收入", None),
            ("≥3.4", "ge", 3.4, "人", "2026-12-31", "约束性", "每千人口医师数", None),
        ],
        [],
    ),
    "land and money, letter-spaced names": (
        """2024年高标准农田建设任务分配表
                                    单位：万亩、万元
地　　区    建设任务    其中：高效节水    中央财政补助资金
合　　计      12.5          4.0              18750
长安区         3.5          1.0               5250
鄠邑区         4.0          1.5               6000
周至县         5.0          1.5               7500
蓝田县          —            —                  —""",
        [
            ("3.5", "eq", 35000, "亩", None, None, "建设任务", "长安区"),
            ("1.0", "eq", 10000, "亩", None, None, "高效节水", "长安区"),
            ("4.0", "eq", 40000, "亩", None, None, "建设任务", "鄠邑区"),
            ("1.5", "eq", 15000, "亩", None, None, "高效节水", "鄠邑区"),
            ("5.0", "eq", 50000, "亩", None, None, "建设任务", "周至县"),
            ("1.5", "eq", 15000, "亩", None, None, "高效节水", "周至县"),
        ],
        [
            ("18750", 187500000, "total", 2024, None, None),
            ("5250", 52500000, "grant", 2024, "长安区", None),
            ("6000", 60000000, "grant", 2024, "鄠邑区", None),
            ("7500", 75000000, "grant", 2024, "周至县", None),
        ],
    ),
    "one ideographic space": (
        """市别　任务数（套）　补助资金（万元）
宁川市　1,200　3,600
临江市　800　2,400
总计　2,000　6,000""",
        [
            ("1,200", "eq", 1200, "套", None, None, "任务数", "宁川市"),
            ("800", "eq", 800, "套", None, None, "任务数", "临江市"),
        ],
        [
            ("3,600", 36000000, "grant", None, "宁川市", None),
            ("2,400", 24000000, "grant", None, "临江市", None),
            ("6,000", 60000000, "total", None, None, None),
        ],
    ),
    "indicators of three levels": (
        """专项资金绩效目标表
一级指标    二级指标    三级指标              指标值
产出指标    数量指标    新建村卫生室          ≥120个
            质量指标    验收合格率            100%
            成本指标    每个补助              ≤15万元
效益指标    社会效益    服务群众              30万人""",
        [
            ("≥120个", "ge", 120, "个", None, None, "新建村卫生室", None),
            ("100%", "eq", 100, "%", None, None, "验收合格率", None),
            ("≤15万元", "le", 150000, "元", None, None, "每个补助", None),
            ("30万人", "eq", 300000, "人", None, None, "服务群众", None),
        ],
        [],
    ),
    "places to recommend, numbered": (
        """推荐名额分配表
序号    单位              推荐名额（名）
1       省教育厅          12
2       省卫生健康委      8
合计                      20""",
        [
            ("12", "eq", 12, "名", None, None, "推荐名额", "省教育厅"),
            ("8", "eq", 8, "名", None, None, "推荐名额", "省卫生健康委"),
        ],
        [],
    ),
    "what was reached": (
        """指标              2021年实际    2022年实际
高速公路里程（公里）  4800      5100
港口吞吐量（万吨）    32000     33500""",
        [],
        [],
    ),
    "a year and a unit above, remarks that are seldom made": (
        """                2024年中央财政农业资金安排表
                2024年                单位：万元
项目                      安排资金     备注
耕地地力保护补贴          23,456
农机购置与应用补贴         3,200.5     含报废更新
合    计                  26,656.5""",
        [],
        [
            ("23,456", 234560000, "grant", None, None, "耕地地力保护补贴"),
            ("3,200.5", 32005000, "grant", None, None, "农机购置与应用补贴"),
            ("26,656.5", 266565000, "total", None, None, None),
        ],
    ),
    "so many for each": (
        """机动车泊位配建标准
建筑物类别        单位                机动车泊位（个）
商品住宅          每户                    1.0
行政办公          每100平方米建筑面积      1.2""",
        [
            ("1.0", "eq", 1, "个", None, None, "机动车泊位", "商品住宅"),
            ("1.2", "eq", 1.2, "个", None, None, "机动车泊位", "行政办公"),
        ],
        [],
    ),
    "limits, with units in letters": (
        """污染物排放限值
项目        单位       限值
颗粒物      mg/m³      20
二氧化硫    mg/m³      50
氮氧化物    mg/m³      150""",
        [
            ("20", "eq", 20, "mg/m³", None, None, "颗粒物", None),
            ("50", "eq", 50, "mg/m³", None, None, "二氧化硫", None),
            ("150", "eq", 150, "mg/m³", None, None, "氮氧化物", None),
        ],
        [],
    ),
    "a task shared out by years, units on a line of their own": (
        """表1 学位建设任务
  区县      2024 年      2025 年      合 计
            （个）       （个）       （个）
  东城区      1200         1500        2700
  西城区       800          900        1700
  合计        2000         2400        4400""",
        [
            ("1200", "eq", 1200, "个", "2024-12-31", None, "学位建设任务", "东城区"),
            ("1500", "eq", 1500, "个", "2025-12-31", None, "学位建设任务", "东城区"),
            ("800", "eq", 800, "个", "2024-12-31", None, "学位建设任务", "西城区"),
            ("900", "eq", 900, "个", "2025-12-31", None, "学位建设任务", "西城区"),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", BLANKS)
def test_figures(tmp_path, name):
    table, targets, amounts = BLANKS[name]
    found = notice_of(table, tmp_path)
    assert targets_of(found) == targets
    assert amounts_of(found) == amounts
    assert [s.reason for s in found.suspects] == []
    assert astray(found, table) == []
