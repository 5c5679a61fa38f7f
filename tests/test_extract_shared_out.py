"""Lists by place, by tier and by level in running text: what each figure of the list is and whose."""

import pytest
from extracting import facts_of

from pipeline import read

SHARES = [
    (
        "计划抽检18.6万批次，其中省级1.6万批次，市级5万批次，县级12万批次。",
        [(186000, None), (16000, "省级"), (50000, "市级"), (120000, "县级")],
    ),
    (
        "地下水超采区压采量3.2亿立方米，其中东阳市1.1亿立方米、西宁市0.9亿立方米。",
        [(320000000, None), (110000000, "东阳市"), (90000000, "西宁市")],
    ),
    ("公费师范生招生1500人，其中本科900人、专科600人。", [(1500, None), (900, "本科"), (600, "专科")]),
    ("消纳责任权重最低值为：甲市26%、乙市24.5%、丙市31%。", [(26, "甲市"), (24.5, "乙市"), (31, "丙市")]),
    ("各代表队可报领队1人、教练员3人、队医1人。", [(1, None), (3, None), (1, None)]),
    ("县级储备任务：甲县化肥3万吨、农药200吨。", [(30000, "甲县"), (200, None)]),
    ("2021年省级药品抽检任务共4000批次。", [(4000, None)]),
    # what there is, and what was done
    ("全市现有企业4500家，其中甲县1200家、乙县900家。", []),
    ("已完成改造4500户，其中甲县1200户、乙县900户。", []),
    ("全县共有教师1500人，其中本科900人、专科600人。", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[row[0] for row in SHARES])
def test_shares(text, expected):
    assert [(t.value, t.subject) for t in facts_of(text).targets] == expected


UNDER = [
    ("技术标准", "乡道路基宽度6.5米，路面宽度5.5米。", [("路基宽度", 6.5), ("路面宽度", 5.5)]),
    ("建设标准", "感染性疾病科：负压病房2间，隔离病房10间。", [("负压病房", 2), ("隔离病房", 10)]),
    ("工作目标", "学生体质健康优良率小学60%、初中55%、高中50%。", [("优良率", 60), ("优良率", 55), ("优良率", 50)]),
    ("资金安排", "住院费用报销比例小学60%、初中55%。", []),
    ("服务指标", "1．统防统治作业：90万亩；", [("统防统治作业", 900000)]),
    ("主要任务", "1．骨干教师提升培训：800人，每期不少于10天。", [("骨干教师提升培训", 800), ("骨干教师提升培训", 10)]),
    ("补助标准", "用地面积4万平方米至6万平方米的，补助200万元。", [("用地面积", 40000)]),
    ("基本情况", "1．统防统治作业：90万亩；", []),
    ("主要任务", "1．职工人数：800人；", []),
    ("基本情况", "乡道路基宽度6.5米，路面宽度5.5米。", []),
    ("建设标准", "全县现有负压病房2间，隔离病房10间。", []),
]


@pytest.mark.parametrize(("heading", "text", "expected"), UNDER, ids=[row[0] + row[1] for row in UNDER])
def test_bare_figures_under_a_heading(heading, text, expected):
    found = facts_of(text, heading=heading).targets
    assert [(t.indicator[0].endswith(name), t.value) for t, (name, _) in zip(found, expected, strict=True)] == [
        (True, v) for _, v in expected
    ]


SHARED_UNITS = [
    (
        "颗粒物、二氧化硫、氮氧化物排放浓度分别不超过10、35、50毫克/立方米。",
        [(10, "le", "毫克/立方米"), (35, "le", "毫克/立方米"), (50, "le", "毫克/立方米")],
    ),
    ("甲、乙两县道路里程分别达到3、5公里。", [(3, "ge", "公里"), (5, "ge", "公里")]),
    ("附件1、2、3份材料要齐全。", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARED_UNITS, ids=[row[0] for row in SHARED_UNITS])
def test_figures_that_share_the_unit_of_the_last(text, expected):
    assert [(t.value, t.comparator, t.unit) for t in facts_of(text).targets] == expected


SUMS = [
    ("作品获国家级奖项的，一等奖（金奖）30万元，二等奖（银奖）20万元，三等奖（铜奖）10万元。", None, [300000, 200000, 100000]),
    ("创新券额度：小微企业10万元/年，创业团队5万元/年，个人1万元/年。", None, [100000, 50000, 10000]),
    ("公共海外仓：面积1万平方米（含）以上100万元，5000平方米（含）至1万平方米50万元。", "支持政策", [1000000, 500000]),
    ("该项目曾获一等奖，投资30万元，占地20亩。", None, []),
    ("一等奖项目总投资30万元，二等奖项目总投资20万元。", None, []),
    ("贷款额度：小微企业100万元，个人20万元。", "工作内容", []),
]


@pytest.mark.parametrize(("text", "heading", "expected"), SUMS, ids=[row[0] for row in SUMS])
def test_sums_by_tier(text, heading, expected):
    assert [a.yuan for a in facts_of(text, heading=heading).amounts if a.role == "grant"] == expected


RATES = [
    ("信保保费补贴：小微企业80%、其他企业50%，单个企业最高50万元。", None, [80, 50]),
    ("中央财政承担80%，省级承担10%，县级承担10%。", "资金来源", [80, 10, 10]),
    ("市级承担60%，县级承担40%。", "资金保障", [60, 40]),
    ("市级承担60%的教学任务，县级承担40%。", "工作任务", []),
    ("补贴覆盖面：小微企业达到80%、其他企业达到50%。", None, []),
]


@pytest.mark.parametrize(("text", "heading", "expected"), RATES, ids=[row[0] for row in RATES])
def test_shares_of_a_cost(text, heading, expected):
    assert [a.rate for a in facts_of(text, heading=heading).amounts if a.role == "rate"] == expected


YEARS = [
    ("旅游总收入2023年24亿元、2024年29亿元、2025年36亿元。", [(2400000000, "2023年"), (2900000000, "2024年"), (3600000000, "2025年")]),
    ("实际使用外资2021年20亿美元，2022年22亿美元。", [(2000000000, "2021年"), (2200000000, "2022年")]),
    ("接待游客2021年20万人次，2022年22万人次。", [(200000, "2021年"), (220000, "2022年")]),
    # years gone by, and money that is given
    ("进出口总额2012年3200亿元、2013年3500亿元。", []),
    ("省财政安排补助资金2021年20亿元、2022年22亿元。", []),
]


@pytest.mark.parametrize(("text", "expected"), YEARS, ids=[row[0] for row in YEARS])
def test_levels_of_one_year_after_another(text, expected):
    found = facts_of(text)
    assert [(t.value, t.period) for t in found.targets] == expected
    assert bool(found.amounts) == ("补助" in text)


def test_parts_of_a_plan_behind_a_semicolon():
    found = facts_of("2022年计划造林420万亩，其中人工造林110万亩、封山育林130万亩；种草改良35万亩；义务植树6000万株。").targets
    assert [(t.value, t.unit) for t in found] == [(4200000, "亩"), (1100000, "亩"), (1300000, "亩"), (350000, "亩"), (60000000, "株")]


PLANS = [
    (
        "关于公布2022年度建设用地供应计划的公告",
        "供应结构",
        "商服用地140公顷、住宅用地420公顷（其中：商品住房300公顷）、交通运输用地460公顷。",
        [("商服用地", 140), ("住宅用地", 420), ("商品住房", 300), ("交通运输用地", 460)],
    ),
    (
        "关于公布2022年度建设用地供应计划的公告",
        "供应时序",
        "一季度20%、二季度30%、三季度50%。",
        [("", 20), ("", 30), ("", 50)],
    ),
    # background, what there is, who pays, and a notice that is no plan
    ("关于公布2022年度建设用地供应计划的公告", "基本情况", "商服用地140公顷、住宅用地420公顷、交通运输用地460公顷。", []),
    ("关于公布2022年度建设用地供应计划的公告", "供应结构", "现有商服用地140公顷、住宅用地420公顷、交通运输用地460公顷。", []),
    (
        "关于印发资金管理方案的通知",
        "资金来源",
        "中央承担50%、省级承担30%、市县承担20%。",
        [("中央承担", 50), ("省级承担", 30), ("市县承担", 20)],
    ),
    ("关于土地利用情况的通报", "利用现状", "现有商服用地140公顷、住宅用地420公顷、交通运输用地460公顷。", []),
]


@pytest.mark.parametrize(("title", "heading", "text", "expected"), PLANS, ids=[row[0] + row[1] + row[2] for row in PLANS])
def test_rows_of_figures_in_a_plan(tmp_path, title, heading, text, expected):
    path = tmp_path / "n.txt"
    path.write_text(
        f"某市自然资源局{title}\n\n各区人民政府：\n\n现将有关事项公布如下。\n\n一、{heading}\n{text}\n\n某市自然资源局\n2022年3月5日\n",
        encoding="utf-8",
    )
    assert [("、".join(t.indicator), t.value) for t in read(path).targets] == expected


CASES = [
    ("船长12米至24米的，按造价的20%给予补助。", [(12, 24, "船长")]),
    ("按年业务量1万件至3万件、3万件以上，分别补助4000元、6000元。", [(10000, 30000, "业务量"), (30000, None, "业务量")]),
    ("现有船长12米至24米的渔船80艘。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_the_range_in_which_something_is_paid(text, expected):
    found = facts_of(text).targets
    assert [(t.value, t.value_max) for t in found] == [(low, high) for low, high, _ in expected]
    assert all(name in t.indicator[0] for t, (_, _, name) in zip(found, expected, strict=True))


GRADES = [
    ("75分（含）至90分为良好。", [(75, 90, ["良好"])]),
    ("得分90分以上为优秀，80分至89分为良好。", [(90, None, ["得分"]), (80, 89, ["得分"])]),
    ("参评单位得分在80分至89分之间的较多。", []),
]


@pytest.mark.parametrize(("text", "expected"), GRADES, ids=[row[0] for row in GRADES])
def test_grades_by_a_range_of_points(text, expected):
    assert [(t.value, t.value_max, t.indicator) for t in facts_of(text).targets] == expected


def test_faces_of_vouchers_and_steps_of_what_is_paid_for_each():
    assert [a.yuan for a in facts_of("创新券面值分为1万元、3万元、5万元三种。").amounts] == [10000, 30000, 50000]
    steps = facts_of("生均公用经费标准每生每年不低于1200元，2019年提高到1600元，2020年达到2000元。").amounts
    assert [a.yuan for a in steps] == [1200, 1600, 2000]


def test_whose_a_ratio_is():
    found = facts_of("以工科为主的学校生师比不高于18:1，其他学校不高于20:1。").targets
    assert [(t.value, t.subject) for t in found] == [(18, None), (20, "其他学校")]
