"""Tasks, totals and sums within sums of tables in plain text, whatever their form."""

import pytest
from plain_tables import notice_of

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
def test_tasks(tmp_path, form):
    found = notice_of(TASKS[form], tmp_path)
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
def test_a_total_that_is_not_the_sum_of_its_column_is_a_suspect(tmp_path, form):
    found = notice_of(WRONG[form], tmp_path)
    assert [(found.text[s.span.start : s.span.end], s.reason) for s in found.suspects] == [("1900", "合计1900与各行之和1800不符")]


def test_what_is_in_a_sum_belongs_to_it(tmp_path):
    found = notice_of("地区\t补助资金（万元）\t其中：提前下达\n甲市\t5000\t2000\n乙市\t4000\t1000\n合计\t9000\t3000", tmp_path).amounts
    assert [(a.text, a.yuan, a.recipient, a.part_of) for a in found] == [
        ("5000", 50000000, "甲市", None),
        ("2000", 20000000, "甲市", found[0].id),
        ("4000", 40000000, "乙市", None),
        ("1000", 10000000, "乙市", found[2].id),
        ("9000", 90000000, None, None),
        ("3000", 30000000, None, found[4].id),
    ]
