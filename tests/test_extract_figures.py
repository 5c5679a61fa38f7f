"""Targets and amounts: which figures are goals, which are money, what they measure, and which are neither."""

import pytest
from extracting import facts_of

TARGETS = [
    # (text, [(words, comparator, value, value_max, unit, basis, indicator)])
    ("贯标企事业单位达到100家以上。", [("达到100家以上", "ge", 100, None, "家", None, ["贯标企事业单位"])]),
    ("打造5家以上专业化、综合性的知识产权运营机构。", [("5家以上", "ge", 5, None, "家", None, ["知识产权运营机构"])]),
    (
        "发明专利数量不低于50件，PCT申请不低于10件。",
        [
            ("不低于50件", "ge", 50, None, "件", None, ["发明专利数量"]),
            ("不低于10件", "ge", 10, None, "件", None, ["PCT申请"]),
        ],
    ),
    ("质押融资金额和交易量年均增幅20%以上。", [("20%以上", "ge", 20, None, "%", "annual_growth", ["质押融资金额", "交易量"])]),
    ("专利权质押融资金额较上一年度增长20%以上。", [("20%以上", "ge", 20, None, "%", "yoy_growth", ["专利权质押融资金额"])]),
    ("单位生产总值能耗比2020年下降13.5%。", [("13.5%", "eq", 13.5, None, "%", "reduction", ["单位生产总值能耗"])]),
    ("将办理时间由20天缩短为5天。", [("5天", "eq", 5, None, "天", "level", ["办理时间"])]),
    ("企业开办时间从原来的8.5个工作日压减到3个工作日。", [("压减到3个工作日", "le", 3, None, "个工作日", None, ["企业开办时间"])]),
    ("社会满意度达到80分。", [("达到80分", "ge", 80, None, "分", None, ["社会满意度"])]),
    ("每个省可推荐1-2个城市。", [("1-2个", "between", 1, 2, "个", None, ["城市"])]),
    ("用于集聚区建设的资金比例不得少于40%。", [("不得少于40%", "ge", 40, None, "%", "share", ["用于集聚区建设的资金比例"])]),
    ("维权援助服务的企业每年不低于100家。", [("不低于100家", "ge", 100, None, "家", "per_year", ["维权援助服务的企业"])]),
    ("年主营业务收入不低于1000万元。", [("不低于1000万元", "ge", 10000000, None, "元", None, ["年主营业务收入"])]),
    ("至少召开1次培训和研讨活动。", [("至少召开1次", "ge", 1, None, "次", None, ["培训和研讨活动"])]),
]


@pytest.mark.parametrize(("text", "expected"), TARGETS, ids=[row[0] for row in TARGETS])
def test_targets(text, expected):
    found = [(t.text, t.comparator, t.value, t.value_max, t.unit, t.basis, t.indicator) for t in facts_of(text).targets]
    assert found == expected


PARTS = "全国新改建农村公路不少于二十万公里，其中通建制村沥青路十二万公里。"


def test_what_a_level_was_in_brackets_is_no_goal_and_the_year_to_come_is_one():
    told = "2017年，全省改厕普及率为80%。2018年，普及率达到90%以上（2017年为80%）。"
    assert [t.text for t in facts_of("关于做好改厕工作的通知\n卫发〔2018〕3号\n" + told).targets] == ["达到90%以上"]
    assert [t.text for t in facts_of("关于做好改厕工作的通知\n卫发〔2018〕3号\n2017年，计划改厕300户。").targets] == ["300户"]


def test_a_part_of_a_whole_is_a_target_too_and_a_grant_beside_a_count_is_none():
    assert [t.text for t in facts_of(PARTS).targets] == ["不少于二十万公里", "十二万公里"]
    assert [t.text for t in facts_of("建成示范基地10个，每个补助50万元，最高300万元。").targets] == ["10个"]


def test_the_noun_behind_a_figure_ends_where_its_verb_begins():
    assert facts_of("每年对不少于10个城市开展实地评估。").targets[0].indicator == ["城市"]


NO_TARGETS = [
    ("全市已建成100家示范企业。", "what was reached"),
    ("2017年，全省转让专利1862次；质押融资45.3亿元，惠及企业412家。", "the year at the head holds for the parts of its sentence"),
    ("2016年，全省用水总量305.1亿立方米，万元产值用水量较2010年下降31.8%。", "the year at the head, whatever it is set against"),
    ("“十二五”前四年，全市建成泵站12座。", "years of a plan that is over"),
    ("“十三五”前两年，全省累计新改建农村公路6.8万公里。", "years of the plan that are over"),
    ("2017年，全省发放许可证500个；主要产品产量120万吨。", "许可 and 主要 tell of nothing to come"),
    ("2017年，各地认真落实免疫计划，全省共免疫家禽3200万只，抗体合格率平均为87.6%。", "the plan that was carried out"),
    ("2017年，各单位按照年度工作目标，共体检老年人43万人次，比2016年增加5万人次。", "no aim of a year that is over"),
    ("去年，各地努力推进改厕，共改造1.2万户，普及率为83%。", "the year before"),
    ("每成功引进1名博士，给予机构5万元奖励。", "a step of what is paid"),
    ("按每安置1人2000元给予奖补。", "a step of what is paid, with its sum"),
    ("中央财政安排三项补助资金3400万元。", "the name of funds"),
    ("总投资1.2亿元的焚烧项目应当公开招标。", "what something costs"),
    ("截至2017年底，有效发明专利达到500件。", "what was reached by a past date"),
    ("今年前三季度，全区共发生事故11起，同比下降21.4%。", "what the year so far has brought"),
    ("推进民事、行政和刑事审判“三合一”改革。", "a name"),
    ("促进五大功能区协调发展。", "a name"),
    ("推荐第一批试点城市。", "an ordinal"),
    ("按照国发〔2015〕71号文件要求执行。", "a document number"),
    ("联系电话：010-68552796。", "a telephone number"),
    ("发挥中央和地方两个积极性。", "a count without demand"),
    ("按设备投资额的10%给予补助。", "a rate of money"),
    ("对每个城市补助2000万元。", "a grant"),
]


@pytest.mark.parametrize(("text", "why"), NO_TARGETS, ids=[row[1] for row in NO_TARGETS])
def test_no_targets(text, why):
    assert facts_of(text).targets == []


AMOUNTS = [
    # (text, [(words, role, comparator, yuan, year)])
    (
        "中央财政对每个城市支持2亿元，2018年安排1.5亿元，剩余资金以后年度拨付。",
        [
            ("2亿元", "grant", "eq", 200000000, None),
            ("1.5亿元", "instalment", "eq", 150000000, 2018),
        ],
    ),
    (
        "按设备投资额的10%给予补助，最高不超过500万元。",
        [("10%", "rate", "eq", None, None), ("最高不超过500万元", "cap", "le", 5000000, None)],
    ),
    (
        "分别给予100万元、50万元、30万元奖励。",
        [
            ("100万元", "grant", "eq", 1000000, None),
            ("50万元", "grant", "eq", 500000, None),
            ("30万元", "grant", "eq", 300000, None),
        ],
    ),
    ("处5万元以上10万元以下罚款。", [("5万元以上10万元以下", "fine", "between", 50000, None)]),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_amounts(text, expected):
    assert [(a.text, a.role, a.comparator, a.yuan, a.year) for a in facts_of(text).amounts] == expected


def test_who_pays_whom_and_the_instalment_is_part_of_the_whole():
    whole, part = facts_of("中央财政对每个城市支持2亿元，2018年安排1.5亿元。").amounts
    assert (whole.payer, whole.recipient, whole.per) == ("中央财政", "每个城市", "每个城市")
    assert part.part_of == whole.id
    assert (part.payer, part.recipient) == ("中央财政", "每个城市")
    assert part.evidence["payer"] == whole.evidence["payer"]


def test_the_year_is_no_part_of_the_payer():
    assert facts_of("2023年省财政安排专项经费1.8亿元。", year=2023, date="2023-04-24").amounts[0].payer == "省财政"


def test_a_cap_belongs_to_its_rate():
    rate, cap = facts_of("按设备投资额的10%给予补助，最高不超过500万元。").amounts
    assert (rate.rate, rate.rate_base) == (10, "设备投资额")
    assert cap.part_of == rate.id


def test_a_threshold_of_money_is_a_target_and_an_amount_with_that_role():
    facts = facts_of("申报企业年主营业务收入不低于1000万元。")
    assert [(a.role, a.yuan) for a in facts.amounts] == [("threshold", 10000000)]
    assert [(t.value, t.unit) for t in facts.targets] == [(10000000, "元")]


NO_AMOUNTS = [
    ("全市地区生产总值达到2000亿元。", "no money that is granted"),
    ("2017年完成固定资产投资300亿元。", "what was reached"),
]


@pytest.mark.parametrize(("text", "why"), NO_AMOUNTS, ids=[row[1] for row in NO_AMOUNTS])
def test_no_amounts(text, why):
    assert [a for a in facts_of(text).amounts if a.role != "threshold"] == []


def test_the_goal_year_governs_the_figures_behind_it():
    target = facts_of("到2025年，规模以上企业达到300家。", year=2022, date="2022-03-01").targets[0]
    assert (target.due_date, target.value) == ("2025-12-31", 300)


def test_an_elided_indicator_is_taken_from_the_figure_before():
    first, second = facts_of("省级达标率不低于90%，市、县级不低于70%。").targets
    assert second.indicator == first.indicator
    assert (second.value, second.subject) == (70, "市、县级")


SHARES = [
    # (text, targets, [(words, role, rate)])
    ("按企业上年度实际缴纳失业保险费的50%返还。", [], [("50%", "rate", 50)]),
    ("补贴标准不超过其应缴纳社会保险费的三分之二。", [], [("三分之二", "rate", None)]),
    ("任务书签订后拨付50%，验收通过后拨付20%。", [], [("50%", "instalment", 50), ("20%", "instalment", 20)]),
    ("间接费用不得超过资金总额的5%。", ["不得超过资金总额的5%"], [("5%", "rate", 5)]),
    ("研发投入占营业收入的比例不低于3%。", ["不低于3%"], []),
]


@pytest.mark.parametrize(("text", "targets", "amounts"), SHARES, ids=[row[0] for row in SHARES])
def test_a_share_of_money_is_a_rate_a_goal_or_both(text, targets, amounts):
    facts = facts_of(text)
    assert [t.text for t in facts.targets] == targets
    found = [(a.text, a.role, a.rate) for a in facts.amounts]
    assert [row[1] for row in found] == [row[1] for row in amounts]
    for (words, _, rate), (expected, _, figure) in zip(found, amounts):
        assert words.endswith(expected)
        if figure is not None:
            assert rate == figure
