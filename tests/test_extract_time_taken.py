"""How long something may take, years with their goals, and windows in which somebody may act."""

import pytest
from extracting import facts_of

#: text, and of each deadline its text, kind and length
TIMES = [
    ("使用时间原则上不超过10个工作日。", [("原则上不超过10个工作日", "period", "P10D")]),
    ("初审时间不超过5个工作日。", [("不超过5个工作日", "period", "P5D")]),
    ("从申请到批准，全部时间不得超过60天。", [("不得超过60天", "period", "P60D")]),
    ("合同另有约定的最长不得超过60日。", [("最长不得超过60日", "period", "P60D")]),
    ("改造工期一般不超过8个月，大桥不超过12个月。", [("工期一般不超过8个月", "period", "P8M"), ("不超过12个月", "period", "P12M")]),
    ("建设工期县道一般不超过18个月、乡村道不超过10个月。", [("不超过18个月", "period", "P18M"), ("不超过10个月", "period", "P10M")]),
    ("可给予3个月至6个月的渐退期。", [("3个月至6个月的渐退期", "period", "P3M")]),
    ("连续两次不合格的，暂停安排该县新开工项目一年。", [("一年", "period", "P1Y")]),
    ("每天工作时间不超过8小时。", [("每天", "recurring", None)]),
    (
        "低压用户办电时间压减至5个工作日以内，高压用户不超过22个工作日。",
        [("5个工作日以内", "relative", "P5D"), ("不超过22个工作日", "period", "P22D")],
    ),
    ("公布时间不少于7天。", [("公布时间不少于7天", "period", "P7D")]),
    ("缺陷责任期满1年后予以返还。", [("缺陷责任期满1年后", "relative", "P1Y")]),
    ("余款在系统稳定运行满6个月、经复核后拨付。", [("系统稳定运行满6个月、经复核后", "relative", "P6M")]),
    ("暂未就业的，前6个月每月发放1000元。", [("前6个月", "period", "P6M"), ("每月", "recurring", None)]),
    ("有异议的，可在公示期内以书面形式提出。", [("公示期内", "period", None)]),
    ("已备案企业可于每年3月、9月提出申请。", [("每年3月、9月", "recurring", None)]),
    ("力争2025年新增贷款3亿元以上。", [("2025年", "period", None)]),
    ("清扫率2025年达到70%、2026年达到90%。", [("2025年", "period", None), ("2026年", "period", None)]),
    ("其中2023年、2024年分别盘活1.5万亩、2万亩。", [("2023年", "period", None), ("2024年", "period", None)]),
    ("组织申报2023年度项目。", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[row[0][:24] for row in TIMES])
def test_times_within_which(text, expected):
    assert [(d.text, d.kind, d.offset) for d in facts_of(text).deadlines] == expected


def test_who_acts_is_named_in_the_time_itself():
    found = facts_of(
        "公共图书馆、文化馆每周开放时间不少于56小时。市场监管部门接到投诉后7个工作日内作出决定，45个工作日内终止调解。"
    ).deadlines
    assert [(d.text, d.actor) for d in found] == [
        ("每周", "公共图书馆、文化馆"),
        ("市场监管部门接到投诉后7个工作日内", "市场监管部门"),
        ("45个工作日内", "市场监管部门"),
    ]


def test_what_has_to_have_happened_by_a_time_is_its_action():
    found = facts_of("项目应于2023年年底前开工，2024年6月底前竣工，逾期未开工的收回资金。").deadlines
    assert [(d.date, d.action) for d in found] == [("2023-12-31", "于2023年年底前开工"), ("2024-06-30", "竣工")]


def test_a_limit_on_what_takes_long_is_a_target_as_well():
    assert [t.text for t in facts_of("现场核查时间一般不超过2天。延长时间不得超过6个月。").targets] == ["不超过2天", "不得超过6个月"]
