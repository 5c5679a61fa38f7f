"""Levels that something is brought to (由4条增至10条), bounds behind the noun that is counted, ages by which so much is paid."""

import pytest
from extracting import facts_of

#: text → (text of the target, indicator, comparator, value, unit)
LEVELS = [
    # from so many to so many: what it had is no goal, and what is measured stands before that
    ("到2023年，通航城市由20个增至35个。", [("35个", "通航城市", "eq", 35, "个")]),
    ("公办幼儿园由120所增至150所。", [("150所", "公办幼儿园", "eq", 150, "所")]),
    ("审批事项由86项减至52项。", [("52项", "审批事项", "eq", 52, "项")]),
    ("办理环节由8个压减到4个。", [("压减到4个", "办理环节", "le", 4, "个")]),
    ("床位数由500张扩至800张。", [("800张", "床位数", "eq", 800, "张")]),
    ("平均住院日缩至7.5天。", [("7.5天", "平均住院日", "eq", 7.5, "天")]),
    ("运营补贴退坡15%。", [("15%", "运营补贴", "eq", 15, "%")]),
    ("审批环节由8个缩减至3个。", [("3个", "审批环节", "eq", 3, "个")]),
    ("申报人数激增至300人。", [("300人", "申报人数", "eq", 300, "人")]),
    ("到2020年，保费收入由2016年的1.2亿元增至2亿元。", [("2亿元", "保费收入", "eq", 200000000, "元")]),
    ("到2020年，贷款余额从2016年底的85亿元攀升至150亿元。", [("150亿元", "贷款余额", "eq", 15000000000, "元")]),
    ("旅游总收入由2016年的40亿元跃升至2020年的70亿元。", [("70亿元", "旅游总收入", "eq", 7000000000, "元")]),
    ("2017年，公办幼儿园由120所增至150所。", []),
    ("随着城市发展，机动车增至50万辆，停车难问题突出。", []),
    ("截至目前，通航城市由20个增至35个。", []),
    # the bound behind the noun that is counted
    ("首年完成45个航次以上的，给予补助。", [("45个", "航次", "ge", 45, "个")]),
    ("每年引进5个品种及以上。", [("5个", "品种", "ge", 5, "个")]),
    ("引进10名硕士以上的高层次人才。", [("10名", "高层次人才", "eq", 10, "名")]),
    ("培育3家四星以上的酒店。", [("3家", "四星以上的酒店", "eq", 3, "家")]),
    ("每年培育10个县级以上园区。", [("10个", "县级以上园区", "eq", 10, "个")]),
    ("每年引进3个亿元以上项目。", [("3个", "亿元以上项目", "eq", 3, "个")]),
    # the age by which so much is paid
    ("满80周岁的每人每月发放100元。", [("满80周岁", "", "ge", 80, "周岁")]),
    ("50周岁以下的专家一次性奖励10万元。", [("50周岁以下", "专家", "le", 50, "周岁")]),
    ("70周岁以下的每人每月80元。", [("70周岁以下", "", "le", 70, "周岁")]),
    ("未满18周岁的学生须由家长陪同。", []),
]


@pytest.mark.parametrize(("text", "wanted"), LEVELS)
def test_levels_bounds_and_ages(text, wanted):
    made = [
        (target.text, "/".join(target.indicator), target.comparator, target.value, target.unit)
        for target in facts_of(text, heading="工作任务").targets
    ]
    assert made == wanted


#: text → (text of the amount, role, year)
SUMS = [
    # what it was is no sum, and its year is not that of what it is to be
    ("到2020年，保费收入由2016年的1.2亿元增至2亿元。", [("2亿元", "threshold", None)]),
    ("到2020年，产业规模由2016年的120亿元增至200亿元。", []),
    ("旅游总收入由2016年的40亿元跃升至2020年的70亿元。", [("70亿元", "threshold", 2020)]),
    ("2018年补助标准由每人30元涨至45元。", [("45元", "grant", 2018)]),
    ("财政补助资金由2017年的3亿元增加到2018年的5亿元。", [("5亿元", "grant", 2018)]),
    ("从2018年起每年安排专项资金5000万元。", [("5000万元", "grant", 2018)]),
]


@pytest.mark.parametrize(("text", "wanted"), SUMS)
def test_sums_that_change(text, wanted):
    assert [(a.text, a.role, a.year) for a in facts_of(text, heading="工作任务").amounts] == wanted


def test_what_each_does_is_nobody_who_holds_a_share():
    """每名驻村干部联系5户: the deed is no part of who each is."""
    (target,) = facts_of("每名驻村干部联系5户。", heading="名额分配").targets
    assert (target.value, target.unit, target.subject) == (5, "户", None)
