"""Money that is paid step by step or by grade, together with others, and for each of what."""

import pytest
from extracting import facts_of

CASES = [
    # (text, [(words, condition)])
    (
        "项目动工后拨付补助资金的30%；主体封顶后，拨付至60%；竣工验收并经决算后，拨付剩余40%。",
        [("30%", "项目动工后"), ("60%", "主体封顶后"), ("40%", "竣工验收并经决算后")],
    ),
    ("项目实行先建后补，测产达标后每亩补助1200元。", [("1200元", "测产达标后")]),
    ("省财政在方案批复后先行拨付800万元。", [("800万元", "方案批复后")]),
    ("对进站博士后每人补助8万元。", [("8万元", None)]),
    ("园区类项目2400万元，专利转让许可后补助1800万元。", [("2400万元", None), ("1800万元", None)]),
    ("建设单位应在开工后支付不少于50%的工程款。", [("不少于50%", "开工后")]),
    ("今后每年安排300万元。", [("300万元", None)]),
    ("对考核优秀的农机社每个奖励4万元，良好的2万元，合格的每个1万元。", [("4万元", None), ("2万元", "良好的"), ("1万元", "合格的")]),
    ("安排补助资金500万元，用于乡村道路养护的300万元。", [("500万元", None), ("300万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_on_which_condition(text, expected):
    assert [(a.text, a.condition) for a in facts_of(text).amounts if a.role != "threshold"] == expected


EACH = [
    # (text, [(words, per)])
    ("单个基地每年补助不超过60万元。", [("不超过60万元", "单个基地每年")]),
    ("残疾儿童每人每月康复补贴1500元。", [("1500元", "每人每月")]),
    ("每个采暖季每户补贴不超过700元。", [("不超过700元", "每个采暖季每户")]),
    ("每个小区改造补助40万元。", [("40万元", "每个小区")]),
    ("每项技术改造补助20万元。", [("20万元", "每项技术改造")]),
    ("单台机组最高补助900万元。", [("最高补助900万元", "单台机组")]),
    ("每个机构每年12月底前报送材料，补助5万元。", [("5万元", "每个机构")]),
    ("每亩保费48元，其中中央财政补贴35%。", [("48元", "每亩"), ("35%", None)]),
]


@pytest.mark.parametrize(("text", "expected"), EACH, ids=[text for text, _ in EACH])
def test_for_each_of_what(text, expected):
    assert [(a.text, a.per) for a in facts_of(text).amounts] == expected


PARTIES = [
    # (text, [(words, payer, recipient)])
    (
        "对取得中级工、高级工、技师证书的护理员，分别给予500元、800元、1500元奖励。",
        [(words, None, "取得中级工、高级工、技师证书的护理员") for words in ("500元", "800元", "1500元")],
    ),
    ("对便利店、书店，分别奖励2万元、1万元。", [("2万元", None, "便利店"), ("1万元", None, "书店")]),
    ("所需资金由中央和省财政承担90万元。", [("90万元", "中央和省财政", None)]),
    ("给予每个达到评估标准的县级医院400万元补助。", [("400万元", None, "每个达到评估标准的县级医院")]),
    ("户均补助3000元。", [("3000元", None, None)]),
    ("小额担保额度个人最高15万元。", [("最高15万元", None, "个人")]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[text for text, _ in PARTIES])
def test_who_pays_and_who_gets(text, expected):
    assert [(a.text, a.payer, a.recipient) for a in facts_of(text).amounts] == expected


ROLES = [
    # (text, [(words, role, whether it is a part)])
    ("省财政安排养老补助资金3.6亿元、托育补助资金1.1亿元。", [("3.6亿元", "grant", False), ("1.1亿元", "grant", False)]),
    (
        "安排资金2亿元，其中学前教育资金8000万元、特殊教育资金1000万元。",
        [("2亿元", "grant", False), ("8000万元", "instalment", True), ("1000万元", "instalment", True)],
    ),
    ("力争全年新增小微企业贷款200亿元。", []),
    ("申报县应当满足以下条件：县级财政安排专项资金不低于3000万元。", [("不低于3000万元", "threshold", False)]),
    ("县级财政每年安排专项资金不低于3000万元。", [("不低于3000万元", "grant", False)]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[text for text, _ in ROLES])
def test_what_a_sum_does(text, expected):
    assert [(a.text, a.role, a.part_of is not None) for a in facts_of(text, heading="主要任务").amounts] == expected


BASES = [
    # (text, [(words, what it is of)]); the sentence stands behind another, as in any notice
    ("做好保障工作。\n管线迁改费用由管线单位承担60%，区财政承担40%。", [("60%", "管线迁改费用"), ("40%", "管线迁改费用")]),
    ("做好保障工作。\n对因此减少的门票收入给予40%的补助。", [("40%", "门票收入")]),
    ("每亩保费48元，其中省级财政补贴25%。", [("25%", "保费")]),
    ("创业贷款由财政贴息50%。", [("50%", None)]),
]


@pytest.mark.parametrize(("text", "expected"), BASES, ids=[text for text, _ in BASES])
def test_what_a_share_is_of(text, expected):
    assert [(a.text, a.rate_base) for a in facts_of(text, heading="主要任务").amounts if a.rate is not None] == expected
