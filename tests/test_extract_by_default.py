"""Figures that no other rule claims: what a section of a notice counts, shares or sets anew is a target, and what speaks against it."""

import pytest
from extracting import facts_of

#: text → (text of the target, comparator, value, unit)
STANDING = [
    ("鼓励热电联产机组实施供热改造，供热半径15公里范围内的燃煤锅炉一律关停。", [("15公里", "le", 15, "公里")]),
    ("被征收住房面积不足的，按45平方米予以补足。", [("45平方米", "eq", 45, "平方米")]),
    ("燃气企业年内铺设中压管网860公里并完成入户安装。", [("860公里", "eq", 860, "公里")]),
    # a level that is set anew; where it stood says nothing
    ("城市低保月人均保障标准由400元提高到420元。", [("420元", "eq", 420, "元")]),
    ("集中供养标准由每人每年3180元提高到3540元。", [("3540元", "eq", 3540, "元")]),
    # from which age
    ("65周岁以上老年人凭证免费乘车。", [("65周岁以上", "ge", 65, "周岁")]),
]

NONE = [
    "对51个贫困县给予倾斜。",  # how many of them there are
    "抓好农机、水利等8类项目。",
    "综合考核排名末3位的开发区予以通报。",  # a rank from behind
    "每5公里设置一处停车港湾。",  # a step
    "全市共有养老机构320家，要逐步改造。",  # what there is
    "户均配变容量由目前的1.6千伏安逐步提高。",  # where it starts from
    "职工人数：320人。",
    "材料真实完整的得10分。",
    "一般项目办理（含20件）一次办结。",
    "未满18周岁的学生须由家长陪同。",
    "给予每户400元补助。",
]


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_a_figure_that_nothing_speaks_against_is_a_target(text, expected):
    found = facts_of(text, heading="主要任务").targets
    assert [(t.text, t.comparator, t.value, t.unit) for t in found] == expected


@pytest.mark.parametrize("text", NONE)
def test_a_figure_that_is_no_demand(text):
    assert facts_of(text, heading="主要任务").targets == []


def test_the_rule_says_that_it_is_a_default():
    found = facts_of("燃气企业年内铺设中压管网860公里并完成入户安装。", heading="主要任务").targets
    assert [t.rule.split("/")[0] for t in found] == ["by-default"]


#: text → (text of the deadline, kind, offset)
AT_MOST = [
    ("单笔转贷使用时间原则上不超过10个工作日。", [("原则上不超过10个工作日", "period", "P10D")]),
    ("从申请到批准，全部时间不得超过60天。", [("不得超过60天", "period", "P60D")]),
    ("申请人年龄不超过10年。", []),
    ("逾期不超过30日的，予以警告。", []),
]


@pytest.mark.parametrize(("text", "expected"), AT_MOST)
def test_the_most_that_something_may_take_is_a_term(text, expected):
    found = facts_of(text, heading="主要任务").deadlines
    assert [(d.text, d.kind, d.offset) for d in found] == expected
