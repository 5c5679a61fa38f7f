"""Times that read like a term and are none, and what is forbidden within one."""

import pytest
from extracting import facts_of

NOTHING_DUE = [
    ("1个月内3次以上发现煤矿企业未依照规定进行培训的，责令改正。", "a count within a time is a condition"),
    ("对3个月内2次或者2次以上发现有重大隐患，仍然进行生产的煤矿，提请关闭。", "so it is where 对 opens it"),
    ("一年内被处罚两次以上的；", "so it is in a list of cases"),
    ("分别按照蓄滞洪前三年平均年产值的50%补偿。", "years of a mean"),
    ("流域管理机构应当根据每年汛期预报，对登记情况进行抽查。", "whose forecast it is"),
    ("2018年6月27日在江苏省第十四届人民代表大会第四次会议上", "when a report was given"),
    ("“十三五”时期，是全面建成小康社会的决胜阶段。", "a period that is spoken of"),
    ("做好“十三五”时期经济社会发展工作，必须把握好三点。", "a period that names a work"),
    ("“十三五”时期主要目标和重大举措", "a period that names a part"),
    ("展望今后五年，我们充满必胜信心。", "years that are looked forward to"),
    ("对拟停用一年以上的特种设备采取保护措施。", "how long something stood still"),
    ("使用三年以上的设备应当检测。", "how long something was in use"),
    ("明确了今后五年经济社会发展的主要目标。", "years whose goals are told of"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING_DUE, ids=[row[1] for row in NOTHING_DUE])
def test_nothing_is_due(text, why):
    assert facts_of(text).deadlines == []


DUE = [
    # (text, [(words, action)])
    ("应当在3个月内开展2次检查。", [("3个月内", "在3个月内开展2次检查")]),
    ("被处罚的，1个月内完成整改。", [("1个月内", "完成整改")]),
    ("“十三五”时期经济年均增长保持在6.5%以上。", [("“十三五”时期", None)]),
    ("“十三五”时期，加快产业升级。", [("“十三五”时期", "加快产业升级")]),
    ("“十三五”时期经济社会发展的主要目标是：城镇新增就业5000万人。", [("“十三五”时期", None)]),
    ("村民委员会应当于每年6月汇总。", [("每年6月", "于每年6月汇总")]),
    ("该煤矿的法定代表人5年内不得再担任任何煤矿的矿长。", [("5年内", "不得再担任任何煤矿的矿长")]),
    ("修理记录保存期限不得低于6年。", [("保存期限不得低于6年", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DUE, ids=[row[0] for row in DUE])
def test_what_is_due(text, expected):
    assert [(d.text.removeprefix("于"), d.action) for d in facts_of(text).deadlines] == expected


def test_the_years_to_come_are_a_period_though_nobody_knows_from_when():
    (term,) = facts_of("今后五年，单位国内生产总值用水量下降23%。", year=None, date=None).deadlines
    assert (term.text, term.kind, term.start, term.offset) == ("今后五年", "period", None, "P5Y")
