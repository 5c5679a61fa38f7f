"""Figures in tables: goals by indicator and year, allotted places and money; and sums that do not add up."""

import pytest

from pipeline import read

HEAD = """某省人民政府办公厅关于印发三年行动计划的通知
某政办发〔2024〕12号
各市人民政府：
现将计划印发给你们。
一、工作目标
到2026年，各项工作安排如下。
"""
FOOT = "\n某省人民政府办公厅\n2024年3月5日\n"


@pytest.fixture
def notice(tmp_path):
    def made(body, name="n.txt"):
        path = tmp_path / name
        path.write_text(body if name.endswith("html") else HEAD + body + FOOT, encoding="utf-8")
        return read(path)

    return made


INDICATORS = """序号 | 指标名称 | 单位 | 2023年基期值 | 2026年目标值 | 属性
1 | 工业增加值年均增速 | % | 6.2 | 7左右 | 预期性
2 | 研发经费投入强度（%） | | 2.1 | ≥2.6 | 预期性
3 | 专精特新企业数量 | 家 | 1,310 | 1,500 | 预期性
4 | 单位工业增加值能耗下降 | % | — | [9] | 约束性
5 | 数字化平台建设情况 | — | 在建 | 建成 | 预期性"""


def test_a_list_of_indicators_gives_the_goal_of_each_and_nothing_of_the_base_year(notice):
    found = notice(INDICATORS).targets
    assert [(t.text, t.comparator, t.value, t.unit, t.basis, t.binding, t.due_date, t.indicator) for t in found] == [
        ("7左右", "approx", 7, "%", "annual_growth", "预期性", "2026-12-31", ["工业增加值年均增速"]),
        ("≥2.6", "ge", 2.6, "%", None, "预期性", "2026-12-31", ["研发经费投入强度"]),
        ("1,500", "eq", 1500, "家", None, "预期性", "2026-12-31", ["专精特新企业数量"]),
        ("9", "eq", 9, "%", "reduction", "约束性", "2026-12-31", ["单位工业增加值能耗下降"]),
    ]


def test_what_was_read_elsewhere_has_its_place(notice):
    result = notice(INDICATORS)
    first = result.targets[0]
    assert {name: result.text[span.start : span.end] for name, span in first.evidence.items()} == {
        "indicator": "工业增加值年均增速",
        "unit": "%",
        "due_date": "2026年目标值",
        "binding": "预期性",
    }
    assert next(c for c in result.clauses if c.id == first.clause_id).text.startswith("1 | 工业增加值年均增速")


def test_years_under_one_name_are_the_goals_of_these_years(notice):
    page = (
        "<html><body><h1>关于印发生态建设计划的通知</h1><p>某政发〔2025〕3号</p><p>各市人民政府：</p><p>现将计划印发给你们。</p>"
        "<table><tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td colspan=2>年度目标</td></tr><tr><td>2025年</td><td>2026年</td></tr>"
        "<tr><td>森林覆盖率</td><td>%</td><td>41.5</td><td>≥42</td></tr><tr><td>绿道长度</td><td>万公里</td><td>1.2</td><td>1.5</td></tr></table>"
        "<p>某省人民政府</p><p>2025年2月1日</p></body></html>"
    )
    assert [(t.value, t.comparator, t.unit, t.due_date, t.indicator) for t in notice(page, "n.html").targets] == [
        (41.5, "eq", "%", "2025-12-31", ["森林覆盖率"]),
        (42, "ge", "%", "2026-12-31", ["森林覆盖率"]),
        (12000, "eq", "公里", "2025-12-31", ["绿道长度"]),
        (15000, "eq", "公里", "2026-12-31", ["绿道长度"]),
    ]


def test_places_and_money_allotted_by_region(notice):
    page = (
        "<html><body><h1>关于下达2025年建设任务的通知</h1><p>某农发〔2025〕3号</p><p>各市农业农村局：</p><p>现将任务下达给你们。</p>"
        "<table><tr><th>市</th><th>建设任务（万亩）</th><th>中央财政补助资金（万元）</th></tr><tr><td>甲市</td><td>3.5</td><td>4200</td></tr>"
        "<tr><td>乙市</td><td>2.5</td><td>3000</td></tr><tr><td>合计</td><td>6</td><td>7200</td></tr></table>"
        "<p>某省农业农村厅</p><p>2025年2月1日</p></body></html>"
    )
    result = notice(page, "n.html")
    assert [(t.value, t.unit, t.role, t.subject) for t in result.targets] == [
        (35000, "亩", "quota", "甲市"),
        (25000, "亩", "quota", "乙市"),
    ]
    assert [(a.yuan, a.role, a.recipient) for a in result.amounts] == [
        (42000000, "grant", "甲市"),
        (30000000, "grant", "乙市"),
        (72000000, "total", None),
    ]
    assert result.suspects == []


def test_the_unit_of_a_caption_holds_for_the_columns_of_years(notice):
    found = notice("表2 资金分配表（单位：万元）\n地区 | 2024年 | 2025年\n甲市 | 1000 | 1200\n乙市 | 800 | 900").amounts
    assert [(a.yuan, a.year, a.recipient) for a in found] == [
        (10000000, 2024, "甲市"),
        (12000000, 2025, "甲市"),
        (8000000, 2024, "乙市"),
        (9000000, 2025, "乙市"),
    ]


def test_the_unit_may_stand_on_a_line_of_its_own_below_the_title(notice):
    result = notice(
        "2024年就业补助资金分配表\n单位：万元\n序号 | 地区 | 因素法分配 | 激励资金 | 合计\n"
        "1 | 岚山市 | 6200 | 800 | 7000\n2 | 平湖市 | 5100 | 0 | 5100\n | 合计 | 11300 | 800 | 12200"
    )
    found = result.amounts
    assert [(a.yuan, a.role, a.recipient) for a in found] == [
        (62000000, "grant", "岚山市"),
        (8000000, "grant", "岚山市"),
        (70000000, "total", "岚山市"),
        (51000000, "grant", "平湖市"),
        (51000000, "total", "平湖市"),
        (113000000, "total", None),
        (8000000, "total", None),
        (122000000, "total", None),
    ]
    assert [s.reason for s in result.suspects if "不符" in s.reason] == ["合计12200与各行之和12100不符"]


NO_FACTS = [
    ("序号 | 姓名 | 电话\n1 | 张三 | 68552796\n2 | 李四 | 68552797", "telephone numbers"),
    ("镇（街道） | 企业总数（家） | 应检查企业（家）\n沙洲镇 | 487 | 96\n桥头镇 | 352 | 71", "a stock and a workload"),
    ("地区 | 企业总数（家） | 应检查企业（家）\n甲市 | 487 | 96\n乙市 | 352 | 71", "the same of regions"),
    ("地区 | 产业规模（万元）\n甲市 | 487\n乙市 | 352", "a size in money that nobody allots"),
    ("指标 | 2021年实际 | 2022年实际\n森林覆盖率（%） | 41 | 42\n湿地面积（公顷） | 300 | 310", "what was reached"),
    ("项目 | 分值 | 得分\n组织领导 | 10 | 8\n制度建设 | 20 | 18", "scores"),
    ("年级 | 班级数\n一年级 | 4\n二年级 | 5", "a bare count"),
]


@pytest.mark.parametrize(("body", "why"), NO_FACTS, ids=[why for _, why in NO_FACTS])
def test_no_facts(notice, body, why):
    result = notice(body)
    assert (result.targets, result.amounts, [d.text for d in result.deadlines]) == ([], [], ["到2026年"])


CONTRADICTIONS = [
    ("省财政安排专项资金10亿元，其中2024年安排6亿元，2025年安排5亿元。", "10亿元", "分期之和1100000000大于总额1000000000"),
    ("建设示范基地100个，其中重点基地120个。", "120个", "其中之数120个大于总数100个"),
    ("对10个城市每个城市支持1.5亿元，合计16亿元。", "16亿元", "10个×1.5亿元与合计16亿元不符"),
    ("地区 | 补助资金（万元）\n甲市 | 1000\n乙市 | 800\n合计 | 1900", "1900", "合计1900与各行之和1800不符"),
]


@pytest.mark.parametrize(("body", "words", "reason"), CONTRADICTIONS, ids=[row[1] for row in CONTRADICTIONS])
def test_figures_that_do_not_add_up_are_suspects(notice, body, words, reason):
    result = notice(body)
    assert [(result.text[s.span.start : s.span.end], s.reason) for s in result.suspects] == [(words, reason)]


ADD_UP = [
    "省财政安排专项资金10亿元，其中2024年安排6亿元，2025年安排4亿元。",
    "建设示范基地100个，其中重点基地20个、一般基地80个。",
    "对20个县每县补助500万元，共计1亿元。",
    "对10个城市每个城市支持1.5亿元，2024年共安排5亿元，2025年安排10亿元。",
    "地区 | 补助资金（万元）\n甲市 | 33.3\n乙市 | 33.3\n丙市 | 33.3\n合计 | 100.0",
    "地区 | 占比（%） | 补助资金（万元）\n甲市 | 60 | 1000\n小计 | 60 | 1000\n乙市 | 50 | 800\n合计 | 100 | 1800",
]


@pytest.mark.parametrize("body", ADD_UP)
def test_figures_that_add_up_or_cannot_be_checked_are_none(notice, body):
    assert [s.reason for s in notice(body).suspects if "不符" in s.reason or "大于" in s.reason] == []


TASKS = """序号 | 重点任务 | 责任单位 | 配合单位 | 完成时限
1 | 制定数字经济发展规划，建立项目库 | 市发展改革委 | 市财政局、市统计局 | 2024年6月底前
2 | 新建公共充电桩不少于500个 | 市住房城乡建设局 | 各县（市、区）人民政府 | 2024年12月底
3 | 不得新增地方政府隐性债务 | 市财政局 | | 长期坚持"""


def test_rows_of_a_table_of_tasks_say_what_is_to_be_done_by_whom_and_by_when(notice):
    result = notice(TASKS)
    days = {d.id: d.date for d in result.deadlines}
    duties = [o for o in result.obligations if o.responsible]
    assert [o.actor for o in duties] == ["市发展改革委", "市住房城乡建设局", "市财政局"]
    assert [(d.text, d.kind, d.bound) for d in result.deadlines][1:] == [("2024年6月底前", "date", "by"), ("2024年12月底", "date", "by")]
    assert [(o.text, o.modality, o.responsible, o.assisting, [days[i] for i in o.deadline_ids]) for o in duties] == [
        ("制定数字经济发展规划，建立项目库", "obligation", ["市发展改革委"], ["市财政局", "市统计局"], ["2024-06-30"]),
        ("新建公共充电桩不少于500个", "obligation", ["市住房城乡建设局"], ["各县（市、区）人民政府"], ["2024-12-31"]),
        ("不得新增地方政府隐性债务", "prohibition", ["市财政局"], [], []),
    ]
    assert [(t.text, t.indicator) for t in result.targets] == [("不少于500个", ["公共充电桩"])]


def test_the_same_rows_in_a_page(notice):
    page = (
        "<html><body><h1>某市人民政府办公室关于印发任务分工的通知</h1><p>某政办发〔2024〕9号</p><p>市政府各部门：</p><p>现印发给你们。</p>"
        "<table><tr><th>重点任务</th><th>责任单位</th><th>完成时限</th></tr>"
        "<tr><td>制定发展规划；建立项目库。</td><td>市发展改革委</td><td>2024年6月底前</td></tr>"
        "<tr><td>开展执法检查</td><td>市市场监管局</td><td>2024年12月底前</td></tr></table>"
        "<p>某市人民政府办公室</p><p>2024年3月1日</p></body></html>"
    )
    duties = [o for o in notice(page, "n.html").obligations if o.responsible]
    assert [(o.text, o.responsible) for o in duties] == [
        ("制定发展规划", ["市发展改革委"]),
        ("建立项目库", ["市发展改革委"]),
        ("开展执法检查", ["市市场监管局"]),
    ]


def test_a_table_without_those_who_answer_is_no_table_of_tasks(notice):
    result = notice("项目 | 建设内容\n水库 | 建设大坝和溢洪道\n渠道 | 修建干渠")
    assert [o for o in result.obligations if "建" in o.text] == []
