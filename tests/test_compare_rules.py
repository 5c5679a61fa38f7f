"""What kind of change two small notices show, rule by rule: one sentence against one sentence."""

import pytest
from notices_made import Made
from test_compare_editions import assert_complete, assert_mirror, named

from pipeline.compare import compare
from pipeline.compare.lists import list_edits, scope_of_names
from pipeline.compare.measure import days, scaled, shift
from pipeline.compare.scope import scope

REST = "各地要加强组织领导，完善工作机制。"


def one(text, year=2018, **head):
    """A notice of one sentence between two that stay."""
    return Made(f"n{year}", f"现将有关事项通知如下：\n{text}\n{REST}", year=year, **head)


def only(old, new, fact_type):
    """The one change of a kind of fact; the mirror law and completeness hold as well."""
    assert_mirror(old, new)
    assert_complete(old, new)
    found = [c for c in compare(old, new).changes if c.fact_type == fact_type]
    assert len(found) == 1, [(c.kind, c.summary) for c in found]
    return found[0]


# -- targets ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "effect", "direction"),
    [
        ({"comparator": "ge", "value": 80}, {"comparator": "ge", "value": 90}, "tightened", "increase"),
        ({"comparator": "ge", "value": 90}, {"comparator": "ge", "value": 80}, "loosened", "decrease"),
        ({"comparator": "le", "value": 3, "role": "quota"}, {"comparator": "le", "value": 2, "role": "quota"}, "tightened", "decrease"),
        ({"comparator": "eq", "value": 1, "role": "quota"}, {"comparator": "eq", "value": 2, "role": "quota"}, "loosened", "increase"),
        ({"comparator": "le", "value": 5}, {"comparator": "le", "value": 4}, "tightened", "decrease"),
        ({"comparator": "ge", "value": 5}, {"comparator": "le", "value": 4}, None, "decrease"),
        ({"comparator": "ge", "value": 90}, {"comparator": "gt", "value": 90}, "tightened", None),
        ({"comparator": "ge", "value": 90, "binding": "预期性"}, {"comparator": "ge", "value": 90, "binding": "约束性"}, "tightened", None),
    ],
)
def test_effect_of_a_target(old, new, effect, direction):
    sides = []
    for year, fields in ((2018, old), (2020, new)):
        words = f"{fields['value']}%"
        made = one(f"城镇污水集中处理率按计划达{words}的水平。", year)
        sides.append(made.target(words, **{"unit": "%", "indicator": ["城镇污水集中处理率"]} | fields).notice())
    change = only(*sides, "target")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", effect, direction)


def test_units_of_other_size_are_no_change():
    old = one("全市年交易额达到15000万元以上。").target("15000万元以上", 15000, "万元", indicator=["全市年交易额"]).notice()
    new = one("全市年交易额达到1.5亿元以上。", 2020).target("1.5亿元以上", 1.5, "亿元", indicator=["全市年交易额"]).notice()
    change = only(old, new, "target")
    assert (change.kind, change.substantive, change.fields) == ("reworded", False, [])


def test_other_unit_is_another_target():
    old = one("全市新建充电桩100个以上。").target("100个以上", 100, "个", indicator=["充电桩"]).notice()
    new = one("全市新建充电桩数量增长10%以上。", 2020).target("10%以上", 10, "%", basis="yoy_growth", indicator=["充电桩数量"]).notice()
    assert sorted(c.kind for c in compare(old, new).changes if c.fact_type == "target") == ["added", "removed"]


def test_one_row_of_thresholds_is_matched_by_what_is_measured():
    old = one("致使基本农田五亩以上，其他农用地十亩以上，其他土地二十亩以上永久性破坏的。")
    new = one("致使基本农田十亩以上，其他农用地二十亩以上，其他土地五十亩以上永久性破坏的。", 2020)
    for made, words in ((old, ["五亩以上", "，其他农用地十亩以上", "二十亩以上"]), (new, ["田十亩以上", "二十亩以上", "五十亩以上"])):
        for text, name, value in zip(words, ["基本农田", "其他农用地", "其他土地"], [5, 10, 20] if made is old else [10, 20, 50]):
            made.target(text, value, "亩", indicator=[name])
    found = compare(old.notice(), new.notice())
    pairs = sorted((c.fields[0].old, c.fields[0].new) for c in found.changes if c.fact_type == "target")
    assert pairs == [(5, 10), (10, 20), (20, 50)]


def test_goal_year_counts_absolutely():
    old = one("到2020年，森林覆盖率达到23%。").target("23%", 23, "%", due_date="2020-12-31", indicator=["森林覆盖率"]).notice()
    new = one("到2022年，森林覆盖率达到23%。", 2020).target("23%", 23, "%", due_date="2022-12-31", indicator=["森林覆盖率"]).notice()
    field = only(old, new, "target").fields[0]
    assert (field.field, field.delta.absolute, field.direction) == ("due_date", 730, "later")


# -- amounts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "comparator", "effect"),
    [
        ("grant", "eq", None),
        ("cap", "le", "loosened"),
        ("fine", "eq", "tightened"),
        ("threshold", "ge", "tightened"),
        ("total", "eq", None),
    ],
)
def test_effect_of_more_money(role, comparator, effect):
    old = one("对每个项目按80万元执行。").amount("80万元", 800_000, role, comparator=comparator).notice()
    new = one("对每个项目按100万元执行。", 2020).amount("100万元", 1_000_000, role, comparator=comparator).notice()
    change = only(old, new, "amount")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", effect, "increase")


def test_amounts_of_a_row_keep_their_order():
    old = one("对一、二、三等奖分别给予100万元、50万元、20万元奖励。")
    new = one("对一、二、三等奖分别给予80万元、50万元、10万元奖励。", 2020)
    for made, row in ((old, [100, 50, 20]), (new, [80, 50, 10])):
        for figure in row:
            made.amount(f"{figure}万元", figure * 10_000)
    found = compare(old.notice(), new.notice())
    pairs = [(c.old[0].text, c.new[0].text, c.kind) for c in found.changes if c.fact_type == "amount"]
    assert sorted(pairs) == [("100万元", "80万元", "changed"), ("20万元", "10万元", "changed"), ("50万元", "50万元", "unchanged")]


def test_a_range_and_a_cap_have_one_upper_bound():
    old = one("逾期不改正的，处一万元以下罚款。").amount("一万元以下", 10_000, "fine", comparator="le").notice()
    new = one("逾期不改正的，处五千元以上一万元以下罚款。", 2020)
    new = new.amount("五千元以上一万元以下", 5_000, "fine", comparator="between", value_max=10_000).notice()
    change = only(old, new, "amount")
    assert [(f.field, f.old, f.new) for f in change.fields] == [("value", None, 5_000), ("comparator", "le", "between")]
    assert (change.kind, change.effect) == ("changed", None)
    assert change.summary == "“逾期不改正的，处…罚款”的罚款由一万元以下（2018年）改为五千元以上一万元以下（2020年）"


def test_an_instalment_is_no_grant():
    old = one("省财政对每个县支持2亿元。").amount("2亿元", 200_000_000, "grant", per="每个县").notice()
    new = one("新能源汽车推广工作2020年拨付2亿元。", 2020).amount("2亿元", 200_000_000, "instalment", year=2020).notice()
    assert sorted(c.kind for c in compare(old, new).changes if c.fact_type == "amount") == ["added", "removed"]


# -- deadlines ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "years", "expected"),
    [
        ("2018-05-25", "2020-05-15", (2018, 2020), -10),  # each in its own year
        ("2018-02-28", "2020-03-01", (2018, 2020), 2),  # 29 February lies between
        ("2019-01-31", "2021-01-15", (2018, 2020), -16),  # both in the following year
        ("2020-12-31", "2022-12-31", (2018, 2020), 730),  # goals of years to come
        ("2018-12-31", "2020-12-31", (2018, 2020), 0),  # 年底前 in either
        ("2018-12-31", "2020-06-30", (2017, 2018), 547),  # one and two years on
        ("2018-05-25", "2020-05-15", (None, 2020), 721),  # a notice without a year
        ("2018-05-25", "so", (2018, 2020), 0),
    ],
)
def test_shift_of_dates(old, new, years, expected):
    assert shift(old, new, *years) == expected


@pytest.mark.parametrize(("text", "expected"), [("P3M", 90), ("P1Y6M", 545), ("P2W", 14), ("P10D", 10), ("", 0)])
def test_days(text, expected):
    assert days(text) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1.5, "亿元", (150_000_000, "元")),
        (15000, "万元", (150_000_000, "元")),
        (3, "万件", (30_000, "件")),
        (5, "家", (5, "家")),
        (2, None, (2, "")),
    ],
)
def test_scaled(value, unit, expected):
    assert scaled(value, unit) == expected


def test_same_day_of_another_year_is_no_change():
    old = one("请于5月25日前报送总结。").deadline("于5月25日前", "2018-05-25", action="报送总结").notice()
    new = one("请于5月25日前报送总结。", 2020).deadline("于5月25日前", "2020-05-25", action="报送总结").notice()
    assert only(old, new, "deadline").kind == "unchanged"


def test_term_of_the_issuer_itself_binds_nobody_else():
    old = one("财政部于6月30日前下达资金。", issuers=["财政部"])
    new = one("财政部于6月10日前下达资金。", 2020, issuers=["财政部"])
    old = old.deadline("于6月30日前", "2018-06-30", actor="财政部", action="下达资金").notice()
    new = new.deadline("于6月10日前", "2020-06-10", actor="财政部", action="下达资金").notice()
    change = only(old, new, "deadline")
    assert (change.fields[0].direction, change.fields[0].delta.absolute, change.effect) == ("earlier", -20, None)


def test_new_consequence_tightens():
    old = one("各县于7月1日前上报材料。").deadline("于7月1日前", "2018-07-01", actor="各县", action="上报材料").notice()
    new = one("各县于7月1日前上报材料，逾期不予受理。", 2020)
    new = new.deadline("于7月1日前", "2020-07-01", actor="各县", action="上报材料", consequence="逾期不予受理").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].field) == ("changed", "tightened", "consequence")


# -- obligations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "kind", "effect"),
    [
        (("可建立项目管理台账", "permission", "可"), ("应建立项目管理台账", "obligation", "应"), "changed", "tightened"),
        (("应建立项目管理台账", "obligation", "应"), ("可建立项目管理台账", "permission", "可"), "changed", "loosened"),
        (("鼓励建立项目管理台账", "encouragement", "鼓励"), ("可建立项目管理台账", "permission", "可"), "changed", None),
        (("应建立项目管理台账", "obligation", "应"), ("应当建立项目的管理台账", "obligation", "应当"), "reworded", None),
        (("应建立项目管理台账", "obligation", "应"), ("应建立项目管理台账", "obligation", "应"), "unchanged", None),
    ],
)
def test_modality(old, new, kind, effect):
    sides = [one(f"项目单位{words}。", year).obligation(words, m, k).notice() for year, (words, m, k) in ((2018, old), (2020, new))]
    change = only(*sides, "obligation")
    assert (change.kind, change.effect, change.substantive) == (kind, effect, kind == "changed")


@pytest.mark.parametrize(
    ("modality", "marker", "more", "effect"),
    [
        ("prohibition", "不得", {}, "tightened"),
        ("exclusion", "不再", {}, "tightened"),
        ("obligation", "应", {}, "tightened"),
        ("obligation", None, {}, None),
        ("obligation", "要", {"programmatic": True}, None),
        ("permission", "可", {}, None),
        ("obligation", "将", {"actor": "财政部"}, None),
    ],
)
def test_effect_of_a_new_obligation(modality, marker, more, effect):
    old = one("本通知自印发之日起施行。").notice()
    text = "项目资金按季度核对到位并公开明细。"
    new = Made("new", f"现将有关事项通知如下：\n本通知自印发之日起施行。\n{text}\n{REST}", year=2020, issuers=["财政部"])
    new = new.obligation(text[:-1], modality, marker, **more).notice()
    change = only(old, new, "obligation")
    assert (change.kind, change.effect) == ("added", effect)


def test_actor_that_differs_counts_only_where_both_are_stated():
    text = "应当建立项目管理台账"
    for source, kind in (("stated", "changed"), ("inherited", "unchanged")):
        old = one(f"项目单位{text}。").obligation(text, actor="项目单位", actor_source=source).notice()
        new = one(f"县级财政部门{text}。", 2020).obligation(text, actor="县级财政部门", actor_source="stated").notice()
        assert only(old, new, "obligation").kind == kind


def test_condition_that_both_sentences_have_is_no_change():
    text = "拒不改正的，后果严重的，应当依法予以处罚。"
    old = one(text).obligation("应当依法予以处罚", condition="拒不改正的").notice()
    new = one(text, 2020).obligation("应当依法予以处罚", condition="后果严重的").notice()
    assert only(old, new, "obligation").kind == "unchanged"


def test_added_condition():
    old = one("城市可推荐两家机构。").obligation("可推荐两家机构", "permission", "可").notice()
    new = (
        one("经省级部门批准的，城市可推荐两家机构。", 2020)
        .obligation("可推荐两家机构", "permission", "可", condition="经省级部门批准的")
        .notice()
    )
    change = only(old, new, "obligation")
    assert (change.kind, change.fields[0].field, change.fields[0].direction) == ("changed", "condition", "narrower")


# -- clauses ------------------------------------------------------------------------------------------------------------


def clause(old, new, first=True):
    """The change of the clause in question."""
    a, b = one(old).notice(), one(new, 2020).notice()
    assert_mirror(a, b)
    assert_complete(a, b)
    return [c for c in compare(a, b).changes if c.fact_type == "clause" and c.kind != "unchanged"]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("健全知识产权维权援助网络。", "健全知识产权维权援助网络。", []),
        ("健全知识产权维权援助网络，拓宽渠道。", "健全知识产权维权援助网络、拓宽渠道。", [("reworded", False)]),
        ("一是健全知识产权维权援助网络。", "（二）健全知识产权维权援助网络。", [("reworded", False)]),
        ("提供2015-2017年的专利申请情况。", "提供2017—2019年的专利申请情况。", [("reworded", False)]),
        ("提供近3年的专利申请和授权情况。", "提供近5年的专利申请和授权情况。", [("changed", True)]),
        ("建设海绵城市示范片区。", "发放农机购置补贴。", [("added", True), ("removed", True)]),
        (
            "建立健全市场监管机制，加强食品安全抽检。",
            "建立健全市场监管机制。加强食品安全抽检。",
            [("split", False)],
        ),
        (
            "建立健全市场监管机制。加强食品安全抽检。",
            "建立健全市场监管机制，加强食品安全抽检。",
            [("merged", False)],
        ),
    ],
)
def test_clauses(old, new, kinds):
    assert sorted((c.kind, c.substantive) for c in clause(old, new)) == kinds


def test_moved_clause():
    body = "建立市领导负责、多部门参与的工作协调机制。"
    old = Made(
        "a", f"一、工作目标\n到位。\n{body}\n深入实施产业专利导航项目。\n二、保障措施\n强化资金保障。\n做好绩效评价与总结推广。", year=2018
    ).notice()
    new = Made(
        "b", f"一、工作目标\n到位。\n深入实施产业专利导航项目。\n二、保障措施\n{body}\n强化资金保障。\n做好绩效评价与总结推广。", year=2020
    ).notice()
    assert_mirror(old, new)
    found = [c for c in compare(old, new).changes if c.kind != "unchanged" and c.fact_type == "clause"]
    assert [(c.kind, c.new[0].text, c.substantive) for c in found] == [("moved", body, False)]


def test_renumbered_section_moves_nothing():
    body = "建立市领导负责的工作协调机制。\n加强资金监管。"
    old = Made("a", f"一、保障措施\n{body}", year=2018).notice()
    new = Made("b", f"二、保障措施\n{body}", year=2020).notice()
    assert {c.kind for c in compare(old, new).changes if c.fact_type == "clause"} == {"unchanged", "reworded"}


# -- citations, head fields ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (("关于加快发展的意见", "国发〔2015〕71号"), ("关于加快发展的意见", "国发〔2015〕71号"), ["unchanged"]),
        (("关于加快发展的意见", "国发〔2015〕71号"), ("关于加快发展的意见", None), ["unchanged"]),
        (("关于加快发展的意见", None), ("服务业发展资金管理办法", None), ["added", "removed"]),
        (("国家知识产权保护和运用规划（2016—2020年）", None), ("国家知识产权保护和运用规划（2021—2025年）", None), ["changed"]),
    ],
)
def test_citations(old, new, kinds):
    sides = [
        one(f"根据《{title}》要求。", year).citation(f"《{title}》", title, doc_number=number).notice()
        for year, (title, number) in ((2018, old), (2020, new))
    ]
    assert_mirror(*sides)
    assert sorted(c.kind for c in compare(*sides).changes if c.fact_type == "citation") == kinds


@pytest.mark.parametrize(
    ("field", "old", "new", "kind", "substantive"),
    [
        ("title", "关于做好2018年申报工作的通知", "关于做好2020年申报工作的通知", "changed", False),
        ("title", None, "关于做好2020年申报工作的通知", "added", False),
        ("doc_number", "财办建〔2018〕96号", "财办建〔2020〕40号", "changed", False),
        ("issuers", ["财政部"], ["财政部", "商务部"], "changed", True),
        ("addressees", ["各省财政厅（局）"], ["各省财政厅（局）"], "unchanged", False),
        ("valid_until", "2020-12-31", "2022-12-31", "changed", True),
    ],
)
def test_head_fields(field, old, new, kind, substantive):
    sides = [one("通知正文。", year, **{field: value}).notice() for year, value in ((2018, old), (2020, new))]
    assert_mirror(*sides)
    found = [c for c in compare(*sides).changes if c.fact_type == "metadata" and (c.old or c.new)[0].ref == field]
    assert [(c.kind, c.substantive) for c in found] == [(kind, substantive)]


def test_issue_date_moves_by_days():
    found = compare(one("通知正文。").notice(), one("通知正文。", 2020).notice())
    change = named(found, ["2018-05-08"], ["2020-05-08"])
    assert (change.fields[0].delta.absolute, change.fields[0].direction) == (731, "later")


# -- scope --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("小微企业", "中小企业", "wider"),
        ("中小企业", "小微企业", "narrower"),
        ("小微企业", "企业", "wider"),  # in two steps
        ("服务小微企业数量", "服务中小企业数量", "wider"),
        ("企业、高校", "企业、高校、科研院所", "wider"),
        ("房屋装修、征地拆迁", "房屋装修", "narrower"),
        ("企业、高校", "企业、医院", None),
        ("小微企业", "小微企业", None),
        ("城市", "重点城市", None),
    ],
)
def test_scope(old, new, expected):
    assert scope(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("经费不得用于基本建设和偿还债务", "经费不得用于基本建设、偿还债务和支付罚款", "", "支付罚款"),
        ("可采取以奖代补、政府购买服务、股权投资等方式", "可采取财政补助、以奖代补、股权投资、政府购买服务等方式", "", "财政补助"),
        ("示范城市优先", "示范城市和设有国家级平台（中心）的城市优先", "", "设有国家级平台（中心）的城市"),
        ("支持企业、高校建设实验室", "支持企业建设实验室", "高校", ""),
        ("支持企业、高校", "支持企业、高等院校、高校", "", "高等院校"),
        ("应当保存缴款凭证、验收报告", "应当保存缴款凭证、合同和验收报告", "", "合同"),
        ("城市要加强统筹", "重点城市要加强统筹", "", ""),  # a word before a name is no member
        ("报送材料", "及时报送材料", "", ""),
        ("建设示范区", "参与建设示范区", "", ""),
        ("支持企业、高校", "支持企业、医院", "", ""),  # one in another's place
        ("管理国家事务，管理社会事务", "管理国家事务、管理社会事务", "", ""),
        ("在全体会议上发言不超过十分钟；在联组会议和分组会议上", "在全体会议和联组会议上发言不超过十分钟；在分组会议上", "", ""),
        ("提供近两年、近三年的报表", "提供近三年的报表", "", ""),  # figures are compared by themselves
    ],
)
def test_list_edits(old, new, gone, come):
    wanted = [(gone, come)] if gone or come else []
    assert [("、".join(e.gone), "、".join(e.come)) for e in list_edits(old, new)] == wanted
    assert [("、".join(e.come), "、".join(e.gone)) for e in list_edits(new, old)] == wanted


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("各省、自治区、计划单列市财政厅（局）、审计厅", "各省、自治区财政厅，审计厅（局）", "narrower"),
        ("各设区市科技局；各有关单位", "各设区市科技局；省属高等学校", "narrower"),
        ("各设区市科技局；省属高等学校", "各设区市科技局；各有关单位", "wider"),
        ("各设区市科技局；省属医院", "各设区市科技局；省属高等学校", None),
        ("各有关单位", "省属高等学校", None),
    ],
)
def test_scope_of_names(old, new, expected):
    assert scope_of_names(old, new) == expected


@pytest.mark.parametrize(
    ("modality", "marker", "effect"), [("prohibition", "不得", "tightened"), ("permission", "可", "loosened"), ("obligation", "应", None)]
)
def test_effect_of_a_member_more(modality, marker, effect):
    old, new = f"{marker}用于基本建设和偿还债务", f"{marker}用于基本建设、偿还债务和支付罚款"
    a = one(f"项目经费{old}。").obligation(old, modality, marker).notice()
    b = one(f"项目经费{new}。", 2020).obligation(new, modality, marker).notice()
    change = only(a, b, "obligation")
    assert (change.kind, change.effect) == ("changed", effect)
    assert [(f.field, f.old, f.new, f.direction) for f in change.fields] == [("object", None, "支付罚款", "wider")]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [("城市", "城市市政府", "changed"), ("各省财政厅", "各省财政厅（局）", "reworded"), ("试点城市", "城市", "reworded")],
)
def test_place_and_its_government_are_two_actors(old, new, kind):
    a, b = f"由{old}提出项目申报", f"由{new}提出项目申报材料"
    sides = [
        one(f"{words}。", year).obligation(words, actor=actor, actor_source="stated").notice()
        for year, words, actor in ((2018, a, old), (2020, b, new))
    ]
    assert only(*sides, "obligation").kind == kind


def test_longer_term_of_a_ban_tightens():
    old = one("弄虚作假的，3年内不得申报项目。").deadline("3年内", None, kind="relative", bound="within", offset="P3Y", action="申报项目")
    new = one("弄虚作假的，5年内不得申报项目。", 2020).deadline(
        "5年内", None, kind="relative", bound="within", offset="P5Y", action="申报项目"
    )
    sides = [made.obligation("不得申报项目", "prohibition", "不得").notice() for made in (old, new)]
    change = only(*sides, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "later")


def test_term_that_fills_its_sentence_is_paired():
    old = one("项目执行期不超过3年。").deadline("项目执行期不超过3年", None, kind="period", bound=None, offset="P3Y").notice()
    new = one("项目执行期不超过2年。", 2020).deadline("项目执行期不超过2年", None, kind="period", bound=None, offset="P2Y").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "decrease")


def test_closing_time_is_paired_by_the_words_beside_it():
    old = one("单位登录平台填报，申报截止时间为6月15日。").deadline("6月15日", "2018-06-15", action="登录平台填报").notice()
    new = one("申报截止时间为5月31日，单位登录平台。", 2020).deadline("5月31日", "2020-05-31", action="申报截止时间为5月31日").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "earlier")


# -- targets that are set together and apart ----------------------------------------------------------------------------


def test_target_that_is_split():
    names = ["质押融资金额", "技术交易数量"]
    old = one("质押融资金额和技术交易数量年均增幅20%以上。").target("20%以上", 20, "%", basis="annual_growth", indicator=names).notice()
    new = one("质押融资金额年均增幅20%以上，技术交易数量年均增幅30%以上。", 2020)
    new = new.target("20%以上", 20, "%", basis="annual_growth", indicator=names[:1])
    new = new.target("30%以上", 30, "%", basis="annual_growth", indicator=names[1:]).notice()
    change = only(old, new, "target")
    assert (change.kind, [s.text for s in change.new], change.substantive) == ("split", ["20%以上", "30%以上"], True)
    assert [(f.field, f.old, f.new, f.direction) for f in change.fields] == [("value", 20, 30, "increase")]
    assert only(new, old, "target").kind == "merged"
