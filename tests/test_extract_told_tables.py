"""Tables whose goals are told in words, whose columns are classes or levels, and whose rows are years."""

import pytest
from plain_tables import amounts_of, notice_of, targets_of

from pipeline import read

FIGURES = {
    "goals in words": (
        """2024年重点工作任务分解表
序号	工作任务	年度目标	完成时限	牵头单位
1	取水口在线计量	新增在线监测点860处	9月底	水资源处
2	小型病险水库除险加固	1052座，投资完成率90%以上	12月底	运行管理处
3	河湖岸线规划编制	24条重点河流	10月底	河长处
4	示范村创建	60个（其中市级20个）	10月底	建设科
5	资金使用	新增贷款8亿元	12月底	金融科""",
        [
            ("860处", "eq", 860, "处", None, None, "在线监测点", None),
            ("1052座", "eq", 1052, "座", None, None, "小型病险水库除险加固", None),
            ("90%以上", "ge", 90, "%", None, None, "投资完成率", None),
            ("24条", "eq", 24, "条", None, None, "重点河流", None),
            ("60个", "eq", 60, "个", None, None, "示范村创建", None),
            ("20个", "eq", 20, "个", None, None, "示范村创建", None),
            ("8亿元", "eq", 800000000, "元", None, None, "新增贷款", None),
        ],
        [],
    ),
    "years down the first column, several units above": (
        """各年度主要指标见下表(单位: %、万个):
年  度    小学大班额占比    新增学位
2024年    11.5    32
2025年    7.5     30""",
        [
            ("11.5", "eq", 11.5, "%", "2024-12-31", None, "小学大班额占比", None),
            ("32", "eq", 320000, "个", "2024-12-31", None, "新增学位", None),
            ("7.5", "eq", 7.5, "%", "2025-12-31", None, "小学大班额占比", None),
            ("30", "eq", 300000, "个", "2025-12-31", None, "新增学位", None),
        ],
        [],
    ),
    "cells parted by ideographic spaces, a sum with a gap": (
        """省级抽检任务分配表
　　序号　　食品类别　　生产环节（批次）　　流通环节（批次）　　小计
　　1　　粮食加工品　　120　　260　　380
　　2　　食用油　　90　　180　　270
　　合计　　　　210　　440　　650""",
        [
            ("120", "eq", 120, "批次", None, None, "生产环节", "粮食加工品"),
            ("260", "eq", 260, "批次", None, None, "流通环节", "粮食加工品"),
            ("90", "eq", 90, "批次", None, None, "生产环节", "食用油"),
            ("180", "eq", 180, "批次", None, None, "流通环节", "食用油"),
        ],
        [],
    ),
    "levels above what is kept in store": (
        """二、储备清单
物资名称  单位  市级  县级
棉被      床    6000  1500
发电机    台    60    10""",
        [
            ("6000", "eq", 6000, "床", None, None, "棉被", "市级"),
            ("1500", "eq", 1500, "床", None, None, "棉被", "县级"),
            ("60", "eq", 60, "台", None, None, "发电机", "市级"),
            ("10", "eq", 10, "台", None, None, "发电机", "县级"),
        ],
        [],
    ),
    "names of two lines that look back to a base year, a number without a unit": (
        """2025年度用水总量和强度控制指标表
地区          用水总量      万元GDP用水量      灌溉水有效
            （亿立方米）    较2020年下降（%）     利用系数
东阳市           42.5            17               0.58
西宁市           38.0            16               0.56""",
        [
            ("42.5", "eq", 4250000000, "立方米", None, None, "用水总量", "东阳市"),
            ("17", "eq", 17, "%", None, None, "较2020年下降", "东阳市"),
            ("0.58", "eq", 0.58, None, None, None, "利用系数", "东阳市"),
            ("38.0", "eq", 3800000000, "立方米", None, None, "用水总量", "西宁市"),
            ("16", "eq", 16, "%", None, None, "较2020年下降", "西宁市"),
            ("0.56", "eq", 0.56, None, None, None, "利用系数", "西宁市"),
        ],
        [],
    ),
    "days in a column of units": (
        """指标名称	单位	2024年	2025年
平均住院日	天	9	≤8""",
        [
            ("9", "eq", 9, "天", "2024-12-31", None, "平均住院日", None),
            ("≤8", "le", 8, "天", "2025-12-31", None, "平均住院日", None),
        ],
        [],
    ),
    "what all projects of a plan cost": (
        """2024年建设计划表
项目名称	建设规模（公里）	总投资（万元）
湖东线改建	12.6	3150
大坪线改建	18.4	2760""",
        [
            ("12.6", "eq", 12.6, "公里", None, None, "湖东线改建", None),
            ("18.4", "eq", 18.4, "公里", None, None, "大坪线改建", None),
        ],
        [
            ("3150", 31500000, "total", None, None, "湖东线改建"),
            ("2760", 27600000, "total", None, None, "大坪线改建"),
        ],
    ),
    "every cell on a line, one name among them known": (
        """2024年国土绿化任务计划表
单位：万亩
市别
人工造林
封山育林
退化林修复
森林抚育
合计
青州市
22
30
18
15
85
平州市
35
40
32
25
132""",
        [
            ("22", "eq", 220000, "亩", None, None, "人工造林", "青州市"),
            ("30", "eq", 300000, "亩", None, None, "封山育林", "青州市"),
            ("18", "eq", 180000, "亩", None, None, "退化林修复", "青州市"),
            ("15", "eq", 150000, "亩", None, None, "森林抚育", "青州市"),
            ("35", "eq", 350000, "亩", None, None, "人工造林", "平州市"),
            ("40", "eq", 400000, "亩", None, None, "封山育林", "平州市"),
            ("32", "eq", 320000, "亩", None, None, "退化林修复", "平州市"),
            ("25", "eq", 250000, "亩", None, None, "森林抚育", "平州市"),
        ],
        [],
    ),
    "counts that are shared out without a unit": (
        """各市抽检批次分配表
地市 | 药品 | 化妆品
南州 | 520 | 160
北州 | 480 | 150""",
        [
            ("520", "eq", 520, None, None, None, "药品", "南州"),
            ("160", "eq", 160, None, None, None, "化妆品", "南州"),
            ("480", "eq", 480, None, None, None, "药品", "北州"),
            ("150", "eq", 150, None, None, None, "化妆品", "北州"),
        ],
        [],
    ),
    "what was done, and what there is": (
        """2023年重点任务完成情况
序号	工作任务	年度目标	完成情况
1	在线计量	860处	870处
2	除险加固	1052座	1040座""",
        [],
        [],
    ),
}


@pytest.mark.parametrize("name", FIGURES)
def test_figures(tmp_path, name):
    table, targets, amounts = FIGURES[name]
    found = notice_of(table, tmp_path)
    assert targets_of(found) == targets
    assert amounts_of(found) == amounts
    assert [s.reason for s in found.suspects] == []


def test_classes_by_their_bounds_are_names_above_prices(tmp_path):
    table = """输配电价表
单位：元/千瓦时
用电分类	不满1千伏	1—10千伏	35千伏及以上
大工业用电	0.1976	0.1756	0.1526
一般工商业	0.2378	0.2158	0.1928"""
    found = notice_of(table, tmp_path)
    assert found.targets == []
    assert [(a.text, a.yuan, a.per, a.purpose, a.condition) for a in found.amounts] == [
        ("0.1976", 0.1976, "千瓦时", "大工业用电", "不满1千伏"),
        ("0.1756", 0.1756, "千瓦时", "大工业用电", "1—10千伏"),
        ("0.1526", 0.1526, "千瓦时", "大工业用电", "35千伏及以上"),
        ("0.2378", 0.2378, "千瓦时", "一般工商业", "不满1千伏"),
        ("0.2158", 0.2158, "千瓦时", "一般工商业", "1—10千伏"),
        ("0.1928", 0.1928, "千瓦时", "一般工商业", "35千伏及以上"),
    ]


PRICED = {
    "for each of what stands in a column of units": (
        """医疗服务价格表
单位：元
项目编码    项目名称        计价单位    三级医院    二级医院
110200001   普通门诊诊查费    次    15    12
120100001   重症监护          小时  12    10""",
        [
            ("15", "rate", 15, "次", "普通门诊诊查费", "三级医院"),
            ("12", "rate", 12, "次", "普通门诊诊查费", "二级医院"),
            ("12", "rate", 12, "小时", "重症监护", "三级医院"),
            ("10", "rate", 10, "小时", "重症监护", "二级医院"),
        ],
    ),
    "a price for each and one without": (
        """公共交通票价标准表
线路类别 | 起步里程（公里） | 起步价（元） | 超出部分（元/公里）
市区普线 | 12 | 2 | 0.2
城乡干线 | 10 | 3 | 0.25""",
        [
            ("2", "rate", 2, None, "市区普线", None),
            ("0.2", "rate", 0.2, "公里", "市区普线", None),
            ("3", "rate", 3, None, "城乡干线", None),
            ("0.25", "rate", 0.25, "公里", "城乡干线", None),
        ],
    ),
    "the unit of money stands in the cell": (
        """收费项目 | 计费单位 | 收费标准
课后服务费 | 生·课时 | 2元
伙食费 | 生·天 | 不超过18元""",
        [("2元", "rate", 2, "生·课时", "课后服务费", None), ("不超过18元", "cap", 18, "生·天", "伙食费", None)],
    ),
    "steps that are figures name the rows": (
        """缴费档次（元/年）    政府补贴（元/年）
200                  30
500                  60
1000                 100""",
        [("30", "grant", 30, "年", "200", None), ("60", "grant", 60, "年", "500", None), ("100", "grant", 100, "年", "1000", None)],
    ),
}


@pytest.mark.parametrize("name", PRICED)
def test_sums_for_each(tmp_path, name):
    table, expected = PRICED[name]
    found = notice_of(table, tmp_path)
    assert found.targets == []
    assert [(a.text, a.role, a.value, a.per, a.purpose, a.condition) for a in found.amounts] == expected


def test_steps_of_a_measure_are_thresholds_of_what_is_paid(tmp_path):
    found = notice_of("展览面积 | 补贴资金\n5000平方米以上 | 10万元\n2万平方米以上 | 60万元", tmp_path)
    assert [(t.text, t.value, t.role, t.indicator) for t in found.targets] == [
        ("5000平方米以上", 5000, "threshold", ["展览面积"]),
        ("2万平方米以上", 20000, "threshold", ["展览面积"]),
    ]
    assert [(a.text, a.yuan) for a in found.amounts] == [("10万元", 100000), ("60万元", 600000)]


def test_what_a_standard_asks_of_each_kind(tmp_path):
    found = notice_of("三、设施标准\n站点类型\t面积（平方米）\t人员（人）\n乡镇网点\t≥60\t≥3\n村级站点\t≥15\t1", tmp_path)
    assert [(t.text, t.value, t.unit, t.indicator, t.subject) for t in found.targets] == [
        ("≥60", 60, "平方米", ["面积"], "乡镇网点"),
        ("≥3", 3, "人", ["人员"], "乡镇网点"),
        ("≥15", 15, "平方米", ["面积"], "村级站点"),
    ]


def test_sums_that_name_the_rows_are_not_paid(tmp_path):
    found = notice_of("新车价格（含税）    补贴金额（元）\n5万元（含）—10万元    4000\n10万元（含）—20万元    8000", tmp_path)
    assert [(a.text, a.yuan) for a in found.amounts] == [("4000", 4000), ("8000", 8000)]


def test_what_an_insurance_bears(tmp_path):
    table = """人员类别　　起付标准（元）　　支付比例　　年度限额（元）
在职人员　　200　　65%　　2000
退休人员　　300　　70%　　2500"""
    found = notice_of(table, tmp_path)
    assert [(t.text, t.indicator, t.subject) for t in found.targets] == [
        ("65%", ["支付比例"], "在职人员"),
        ("70%", ["支付比例"], "退休人员"),
    ]
    assert [(a.text, a.role, a.yuan, a.rate) for a in found.amounts] == [
        ("200", "threshold", 200, None),
        ("65%", "rate", None, 65),
        ("2000", "cap", 2000, None),
        ("300", "threshold", 300, None),
        ("70%", "rate", None, 70),
        ("2500", "cap", 2500, None),
    ]


def test_what_is_to_be_built_and_what_it_costs_by_years(tmp_path):
    table = """2024年市级重点项目建设计划表
序号	项目名称	建设规模及内容	总投资（亿元）	年度投资（亿元）	竣工时间
1	东部快速路	全长18.6公里，双向六车道	32.5	8.0	2025年12月
2	第三人民医院	设置床位800张	9.8	3.0	2025年6月"""
    found = notice_of(table, tmp_path)
    assert [(t.value, t.unit, t.indicator) for t in found.targets] == [(18.6, "公里", ["全长"]), (800, "张", ["设置床位"])]
    assert [(a.yuan, a.purpose) for a in found.amounts] == [
        (3250000000, "东部快速路"),
        (800000000, "东部快速路"),
        (980000000, "第三人民医院"),
        (300000000, "第三人民医院"),
    ]


def test_a_name_that_reaches_over_several_of_the_line_below(tmp_path):
    page = (
        "<html><body><h1>关于下达2025年建设任务的通知</h1><p>某农发〔2025〕3号</p><p>各市农业农村局：</p><p>现将任务下达给你们。</p>"
        "<table><tr><td rowspan=2>市</td><td colspan=3>建设任务（万亩）</td><td rowspan=2>补助资金（万元）</td></tr>"
        "<tr><td>合计</td><td>新增</td><td>改造提升</td></tr>"
        "<tr><td>金州市</td><td>45</td><td>30</td><td>15</td><td>45000</td></tr>"
        "<tr><td>银州市</td><td>80</td><td>50</td><td>30</td><td>80000</td></tr></table>"
        "<p>某省农业农村厅</p><p>2025年2月1日</p></body></html>"
    )
    path = tmp_path / "n.html"
    path.write_text(page, encoding="utf-8")
    found = read(path)
    assert [(t.value, t.unit, t.indicator, t.subject) for t in found.targets] == [
        (300000, "亩", ["新增"], "金州市"),
        (150000, "亩", ["改造提升"], "金州市"),
        (500000, "亩", ["新增"], "银州市"),
        (300000, "亩", ["改造提升"], "银州市"),
    ]
    assert [(a.yuan, a.recipient) for a in found.amounts] == [(450000000, "金州市"), (800000000, "银州市")]
