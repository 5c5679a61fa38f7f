"""Figures of tables in plain text whose cells are parted by tabs."""

import pytest
from plain_tables import amounts_of, astray, notice_of, targets_of

#: The targets and the amounts of each table, as `targets_of` and `amounts_of` tell them.
TABS = {
    "a plan of indicators by years": (
        """表1　碳达峰主要指标
指标	单位	2022年（实际）	2024年	2025年	属性
非化石能源消费占比	%	17.5	18.6	≥20	约束性
光伏装机容量	万千瓦	1250	1800	2300	预期性
森林蓄积量	亿立方米	1.9	—	2.1	约束性""",
        [
            ("18.6", "eq", 18.6, "%", "2024-12-31", "约束性", "非化石能源消费占比", None),
            ("≥20", "ge", 20, "%", "2025-12-31", "约束性", "非化石能源消费占比", None),
            ("1800", "eq", 18000000, "千瓦", "2024-12-31", "预期性", "光伏装机容量", None),
            ("2300", "eq", 23000000, "千瓦", "2025-12-31", "预期性", "光伏装机容量", None),
            ("2.1", "eq", 210000000, "立方米", "2025-12-31", "约束性", "森林蓄积量", None),
        ],
        [],
    ),
    "counts of places beside their money": (
        """2023年首批支持县及资金分配表
单位：万元
市	支持县数	支持县名单	首批资金
合肥市	2	庐江县、长丰县	1000
宿州市	3	砀山县、萧县、泗县	1500
合计	5		2500""",
        [],
        [
            ("1000", 10000000, "grant", 2023, "合肥市", None),
            ("1500", 15000000, "grant", 2023, "宿州市", None),
            ("2500", 25000000, "total", 2023, None, None),
        ],
    ),
    "those who receive in the first column": (
        """人才类别	生活补贴（元/月）	购房补助（万元）
博士、正高级职称	3000	20
硕士、副高级职称	1500	10""",
        [],
        [
            ("3000", 3000, "grant", None, "博士、正高级职称", None),
            ("20", 200000, "grant", None, "博士、正高级职称", None),
            ("1500", 1500, "grant", None, "硕士、副高级职称", None),
            ("10", 100000, "grant", None, "硕士、副高级职称", None),
        ],
    ),
    "steps of one measure beside sums for each": (
        """楼层总数	补助标准（万元/台）	其中：市级（万元/台）	其中：区级（万元/台）
5层	16	8	8
6层	20	10	10
7层及以上	24	12	12""",
        [("7层及以上", "ge", 7, "层", None, None, "楼层总数", None)],
        [
            ("16", 160000, "grant", None, None, "5层"),
            ("8", 80000, "instalment", None, None, "5层"),
            ("8", 80000, "instalment", None, None, "5层"),
            ("20", 200000, "grant", None, None, "6层"),
            ("10", 100000, "instalment", None, None, "6层"),
            ("10", 100000, "instalment", None, None, "6层"),
            ("24", 240000, "grant", None, None, "7层及以上"),
            ("12", 120000, "instalment", None, None, "7层及以上"),
            ("12", 120000, "instalment", None, None, "7层及以上"),
        ],
    ),
    "places of a school": (
        """学校名称	专业	计划数（人）	备注
省第一技师学院	数控加工	300	
省第二技师学院	汽车维修	250	含中德班
合计		550	""",
        [
            ("300", "eq", 300, "人", None, None, "计划数", "省第一技师学院"),
            ("250", "eq", 250, "人", None, None, "计划数", "省第二技师学院"),
        ],
        [],
    ),
    "money by years": (
        """附表　资金安排
项目	2023年	2024年	2025年
省级财政补助（亿元）	1.2	1.8	2.0
贷款贴息资金（亿元）	0.6	0.8	0.9""",
        [],
        [
            ("1.8", 180000000, "grant", 2024, None, "省级财政补助"),
            ("2.0", 200000000, "grant", 2025, None, "省级财政补助"),
            ("0.8", 80000000, "grant", 2024, None, "贷款贴息资金"),
            ("0.9", 90000000, "grant", 2025, None, "贷款贴息资金"),
        ],
    ),
    "several units above": (
        """2024年老旧小区改造任务及补助资金分配表
单位：户、万元
序号	县（市、区）	改造任务	补助资金
1	沙坪区	3,200	1,600
2	桃源县	1,800	900
	合计	5,000	2,500""",
        [
            ("3,200", "eq", 3200, "户", None, None, "改造任务", "沙坪区"),
            ("1,800", "eq", 1800, "户", None, None, "改造任务", "桃源县"),
        ],
        [
            ("1,600", 16000000, "grant", 2024, "沙坪区", None),
            ("900", 9000000, "grant", 2024, "桃源县", None),
            ("2,500", 25000000, "total", 2024, None, None),
        ],
    ),
    "a head of two lines": (
        """指标	单位	年度目标		属性
		2025年	2026年	
学前教育毛入园率	%	92	93	预期性
教师培训	万人次	1.5	2	预期性""",
        [
            ("92", "eq", 92, "%", "2025-12-31", "预期性", "学前教育毛入园率", None),
            ("93", "eq", 93, "%", "2026-12-31", "预期性", "学前教育毛入园率", None),
            ("1.5", "eq", 15000, "人次", "2025-12-31", "预期性", "教师培训", None),
            ("2", "eq", 20000, "人次", "2026-12-31", "预期性", "教师培训", None),
        ],
        [],
    ),
    "figures that are no goals": (
        """序号	单位名称	统一社会信用代码	成立年份	职工人数（人）
1	宏达公司	91620102	2008	320
2	永兴公司	91620103	2011	150""",
        [],
        [],
    ),
    "a cell that reaches over several rows": (
        """类别	指标	单位	2025年	2026年	属性
创新驱动	研发投入强度	%	2.7	2.8	预期性
	每万人发明专利	件	14	15	预期性
绿色发展	地表水优良比例	%	—	≥91	约束性""",
        [
            ("2.7", "eq", 2.7, "%", "2025-12-31", "预期性", "研发投入强度", None),
            ("2.8", "eq", 2.8, "%", "2026-12-31", "预期性", "研发投入强度", None),
            ("14", "eq", 14, "件", "2025-12-31", "预期性", "每万人发明专利", None),
            ("15", "eq", 15, "件", "2026-12-31", "预期性", "每万人发明专利", None),
            ("≥91", "ge", 91, "%", "2026-12-31", "约束性", "地表水优良比例", None),
        ],
        [],
    ),
    "a sum for each person is told beside the allotment": (
        """县区	户数（户）	人数（人）	补助标准（元/人）	补助资金（万元）
甘州区	120	400	3000	120
民乐县	80	260	3000	78""",
        [],
        [
            ("3000", 3000, "grant", None, "甘州区", None),
            ("120", 1200000, "grant", None, "甘州区", None),
            ("3000", 3000, "grant", None, "民乐县", None),
            ("78", 780000, "grant", None, "民乐县", None),
        ],
    ),
    "premiums, and the farmer's part of them": (
        """种植业保险保费
品种	每亩保费（元）	财政补贴比例	农户承担（元）
水稻	66	80%	13.2
油菜	18	75%	4.5""",
        [
            ("80%", "eq", 80, "%", None, None, "财政补贴比例", "水稻"),
            ("75%", "eq", 75, "%", None, None, "财政补贴比例", "油菜"),
        ],
        [
            ("66", 66, "rate", None, None, "水稻"),
            ("80%", None, "rate", None, None, "水稻"),
            ("13.2", 13.2, "rate", None, None, "水稻"),
            ("18", 18, "rate", None, None, "油菜"),
            ("75%", None, "rate", None, None, "油菜"),
            ("4.5", 4.5, "rate", None, None, "油菜"),
        ],
    ),
    "an indicator of the caption by places and years": (
        """附件2
各市州用水总量控制指标
单位：亿立方米
市别	2020年	2025年
甲市	12.1	12.8
乙市	8.2	8.9""",
        [
            ("12.8", "eq", 1280000000, "立方米", "2025-12-31", None, "用水总量控制指标", "甲市"),
            ("8.9", "eq", 890000000, "立方米", "2025-12-31", None, "用水总量控制指标", "乙市"),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", TABS)
def test_figures(tmp_path, name):
    table, targets, amounts = TABS[name]
    found = notice_of(table, tmp_path)
    assert targets_of(found) == targets
    assert amounts_of(found) == amounts
    assert [s.reason for s in found.suspects] == []
    assert astray(found, table) == []
