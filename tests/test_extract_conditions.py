"""Figures that open a consequence, figures of what is to stand, and what figures of a report measure."""

import pytest
from extracting import facts_of

ROLES = [
    # (text, [(words, role)])
    ("1个月内发现有2处或者2处以上非法煤矿并且没有采取措施的，给予处分。", [("2处以上", "threshold")]),
    ("对3个月内2次以上发现有重大隐患，仍然进行生产的煤矿，提请关闭。", [("2次以上", "threshold")]),
    ("年产6万吨以上的煤矿没有双回路供电系统的；", [("6万吨以上", "threshold")]),
    ("累计修理时间超过30日，或者因同一质量问题累计修理超过4次的。", [("超过30日", "threshold"), ("超过4次", "threshold")]),
    ("单次修理时间超过5日（包括等待零部件时间）的，修理者应当提供备用车。", [("超过5日", "threshold")]),
    ("行驶里程3000公里之内（以先到者为准），因质量问题出现制动失效的，消费者可以退货。", [("3000公里之内", "threshold")]),
    ("对累犯以及被判处十年以上有期徒刑的犯罪分子，不得假释。", [("十年以上", "threshold")]),
    # what is asked for stays a goal
    ("应当配备不少于2人，没有条件的，可以委托。", [("不少于2人", "goal")]),
    ("确保覆盖率达到95%以上。", [("达到95%以上", "goal")]),
    ("力争建成示范基地100个以上。", [("100个以上", "goal")]),
    ("检查人员不得少于二人，并应当出示证件。", [("不得少于二人", "goal")]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[row[0] for row in ROLES])
def test_where_something_follows_from_a_figure_it_is_a_threshold(text, expected):
    assert [(t.text, t.role) for t in facts_of(text).targets] == expected


PLANNED = [
    # (text, [(words, indicator)])
    ("加快6个抽水蓄能电站建设。", [("6个", ["抽水蓄能电站"])]),
    ("推动商洛电厂二期等402万千瓦机组建成投运。", [("402万千瓦", ["机组"])]),
    ("推动商洛电厂二期等402万千瓦机组建成投运", [("402万千瓦", ["机组"])]),  # the text ends with its segment
    ("加快宝鸡、延安等4个国家骨干冷链物流基地建设。", [("4个", ["国家骨干冷链物流基地"])]),
    ("力争黄蒿界等煤矿、产能1400万吨/年建成试运转。", [("1400万吨/年", ["产能"])]),
    ("力争黄蒿界等6处煤矿、产能1400万吨/年建成试运转。", [("6处", ["煤矿"]), ("1400万吨/年", ["产能"])]),
    ("实施省级重点项目640个。", [("640个", ["省级重点项目"])]),
    ("组建“科学家+工程师”团队500支。", [("500支", ["“科学家+工程师”团队"])]),
    # names and kinds
    ("加快“四个中心”建设。", []),
    ("推进三个体系建设。", []),
    ("开工750千伏定靖西、330千伏沣渭等输变电工程。", []),
    ("并提供给消费者一份。", []),
]


@pytest.mark.parametrize(("text", "expected"), PLANNED, ids=[row[0] for row in PLANNED])
def test_what_is_to_stand_is_counted_and_names_are_not(text, expected):
    assert [(t.text, t.indicator) for t in facts_of(text).targets] == expected


MEASURED = [
    # (text, indicator, basis, base)
    ("国内生产总值和城乡居民人均收入比2010年翻一番。", ["国内生产总值", "城乡居民人均收入"], "multiple", "比2010年"),
    ("绿色管材应用量较2022年翻一番。", ["绿色管材应用量"], "multiple", "较2022年"),
    ("经济年均增长保持在6.5%以上。", ["经济"], "annual_growth", None),
    ("一般性转移支付规模增长12.2%。", ["一般性转移支付规模"], None, None),
    ("一般公共预算收入增长3%。", ["一般公共预算收入"], None, None),
    ("广义货币M2预期增长13%左右。", ["广义货币M2"], None, None),
    ("新建改建高速公路通车里程约3万公里。", ["高速公路通车里程"], None, None),
    ("人均预期寿命提高1岁。", ["人均预期寿命"], "per_capita", None),
    ("全员劳动生产率从人均8.7万元提高到12万元以上。", ["全员劳动生产率"], "per_capita", None),
    ("产品自起算之日起60日内或者行驶里程3000公里之内，因质量问题失效的，可以退货。", ["行驶里程"], None, None),
]


@pytest.mark.parametrize(("text", "indicator", "basis", "base"), MEASURED, ids=[row[0] for row in MEASURED])
def test_what_a_figure_of_a_report_measures(text, indicator, basis, base):
    (found,) = facts_of(text).targets
    assert (found.indicator, found.basis, found.base) == (indicator, basis, base)


def test_what_happens_in_the_course_of_something_is_not_measured_by_it():
    (times,) = facts_of("煤矿安全监察机构在监督检查中，1个月内3次以上发现煤矿企业未进行培训的，提请关闭。").targets
    assert (times.text, times.indicator) == ("3次以上", [])
