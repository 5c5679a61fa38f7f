"""Figures of tables in plain text: parted by tabs, aligned by blanks, every cell on a line of its own."""

import pytest

from pipeline import read

HEAD = """某省人民政府办公厅关于印发三年行动计划的通知
某政办发〔2024〕12号
各市人民政府：
现将计划印发给你们。
一、工作安排
各地要抓好落实。
"""
FOOT = "\n请遵照执行。\n某省人民政府办公厅\n2024年3月5日\n"

#: text, comparator, value, unit, due, binding, indicator, subject; then text, yuan, role, year, recipient, purpose
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
            ("1,600", 16000000, "grant", None, "沙坪区", None),
            ("900", 9000000, "grant", None, "桃源县", None),
            ("2,500", 25000000, "total", None, None, None),
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
    "a sum for each person is no allotment": (
        """县区	户数（户）	人数（人）	补助标准（元/人）	补助资金（万元）
甘州区	120	400	3000	120
民乐县	80	260	3000	78""",
        [],
        [
            ("120", 1200000, "grant", None, "甘州区", None),
            ("78", 780000, "grant", None, "民乐县", None),
        ],
    ),
}

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
            ("18750", 187500000, "total", None, None, None),
            ("5250", 52500000, "grant", None, "长安区", None),
            ("6000", 60000000, "grant", None, "鄠邑区", None),
            ("7500", 75000000, "grant", None, "周至县", None),
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
            ("6200", 62000000, "grant", None, "岚山市", None),
            ("800", 8000000, "grant", None, "岚山市", None),
            ("5100", 51000000, "grant", None, "平湖市", None),
            ("300", 3000000, "grant", None, "平湖市", None),
            ("11300", 113000000, "total", None, None, None),
            ("1100", 11000000, "total", None, None, None),
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

CASES = [
    (f"{form}: {name}", *case) for form, some in (("tabs", TABS), ("blanks", BLANKS), ("stacked", STACKED)) for name, case in some.items()
]


@pytest.fixture
def notice(tmp_path):
    def made(body):
        path = tmp_path / "n.txt"
        path.write_text(HEAD + body + FOOT, encoding="utf-8")
        return read(path)

    return made


@pytest.mark.parametrize(("body", "targets", "amounts"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_figures(notice, body, targets, amounts):
    found = notice(body)
    assert [(t.text, t.comparator, t.value, t.unit, t.due_date, t.binding, *t.indicator, t.subject) for t in found.targets] == targets
    assert [(a.text, a.yuan, a.role, a.year, a.recipient, a.purpose) for a in found.amounts] == amounts
    assert [s.reason for s in found.suspects] == []
    source = HEAD + body + FOOT
    for fact in [*found.targets, *found.amounts]:
        assert "".join(source[piece.start : piece.end] for piece in fact.source_spans) == fact.text
        row = next(clause for clause in found.clauses if clause.id == fact.clause_id)
        assert row.kind == "table_row"


TASKS = {
    "tabs": """重点任务	责任单位	完成时限
制定数字经济发展规划，建立项目库。	市发展改革委	2024年6月底前
新建公共充电桩不少于500个。	市住房城乡建设局	2024年12月底""",
    "blanks": """重点任务                              责任单位            完成时限
制定数字经济发展规划，建立项目库      市发展改革委        2024年6月底前
新建公共充电桩不少于500个             市住房城乡建设局    2024年12月底""",
    "stacked": """序号
重点任务
责任单位
完成时限
1
制定数字经济发展规划，建立项目库
市发展改革委
2024年6月底前
2
新建公共充电桩不少于500个
市住房城乡建设局
2024年12月底""",
}


@pytest.mark.parametrize("form", TASKS)
def test_tasks(notice, form):
    found = notice(TASKS[form])
    days = {d.id: d.date for d in found.deadlines}
    assert [(o.text.rstrip("。"), o.actor, [days[i] for i in o.deadline_ids]) for o in found.obligations if o.responsible] == [
        ("制定数字经济发展规划，建立项目库", "市发展改革委", ["2024-06-30"]),
        ("新建公共充电桩不少于500个", "市住房城乡建设局", ["2024-12-31"]),
    ]
    assert [t.text for t in found.targets] == ["不少于500个"]


WRONG = {
    "tabs": "地区\t补助资金（万元）\n甲市\t1000\n乙市\t800\n合计\t1900",
    "blanks": "地区    补助资金（万元）\n甲市    1000\n乙市    800\n合计    1900",
    "stacked": "地区\n补助资金（万元）\n甲市\n1000\n乙市\n800\n合计\n1900",
    "groups": "地区\t单位\t补助资金（万元）\n一、省本级\n省厅\t甲中心\t1000\n二、市县\n甲市\t市局\t800\n合计\t\t1900",
}


@pytest.mark.parametrize("form", WRONG)
def test_a_total_that_is_not_the_sum_of_its_column_is_a_suspect(notice, form):
    found = notice(WRONG[form])
    assert [(found.text[s.span.start : s.span.end], s.reason) for s in found.suspects] == [("1900", "合计1900与各行之和1800不符")]


def test_what_is_in_a_sum_belongs_to_it(notice):
    found = notice("地区\t补助资金（万元）\t其中：提前下达\n甲市\t5000\t2000\n乙市\t4000\t1000\n合计\t9000\t3000").amounts
    assert [(a.text, a.yuan, a.recipient, a.part_of) for a in found] == [
        ("5000", 50000000, "甲市", None),
        ("2000", 20000000, "甲市", found[0].id),
        ("4000", 40000000, "乙市", None),
        ("1000", 10000000, "乙市", found[2].id),
        ("9000", 90000000, None, None),
        ("3000", 30000000, None, found[4].id),
    ]
