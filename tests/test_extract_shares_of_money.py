"""Shares of money by what they are of or what governs them, and by the list that they stand in."""

import pytest
from extracting import facts_of

#: text → (text of the amount, role, comparator, rate, base, payer)
SHARES = [
    # of a sum that a bound, a 按 or a verb of payment governs
    ("住房公积金提取额不超过账户余额的80%。", [("80%", "rate", "le", 80, "账户余额", None)]),
    ("单个企业投资额不得高于基金规模的20%。", [("20%", "rate", "le", 20, "基金规模", None)]),
    ("对骗取补贴的农户，按骗取数额的30%收取违约金。", [("30%", "rate", "eq", 30, "骗取数额", None)]),
    ("个人账户划入标准为本人缴费工资的2%。", [("2%", "rate", "eq", 2, "本人缴费工资", None)]),
    ("省级财政按当年任务测算数的80%预拨，次年据实清算。", [("80%", "instalment", "eq", 80, "当年任务测算数", "省级财政")]),
    ("每低1分扣履约金的3%。", [("3%", "rate", "eq", 3, "履约金", None)]),
    ("合作银行承担贷款损失的20%。", [("20%", "rate", "eq", 20, "贷款损失", None)]),
    ("车辆每月补贴500元，专职人员工资不低于最低工资标准的1.2倍。", [("1.2倍", "rate", "ge", 120, "最低工资标准", None)]),
    # a verb of payment, or of more and less of what is paid
    (
        "示范基地建设资金先拨40%，通过中期检查的再拨30%。",
        [("40%", "instalment", "eq", 40, None, None), ("30%", "instalment", "eq", 30, None, None)],
    ),
    (
        "公交车运营补贴第一年每辆8万元；第二年退坡20%，第三年退坡40%。",
        [("20%", "rate", "eq", 20, None, None), ("40%", "rate", "eq", 40, None, None)],
    ),
    (
        "已备案的，报销比例下调10个百分点，未备案的下调20个百分点。",
        [("10个百分点", "rate", "eq", 10, None, None), ("20个百分点", "rate", "eq", 20, None, None)],
    ),
    ("电价补贴每年降低10%，三年后取消。", [("10%", "rate", "eq", 10, None, None)]),
    # a rate by its name
    ("门诊慢特病支付比例不分医院等级统一为70%。", [("70%", "rate", "eq", 70, None, None)]),
    ("温室保险绝对免赔率最高为10%。", [("最高为10%", "rate", "le", 10, None, None)]),
    # one of a list
    (
        "渔业保险各级财政补贴合计60%，其中省级30%、市级20%、县级10%。",
        [
            ("60%", "rate", "eq", 60, None, None),
            ("30%", "rate", "eq", 30, None, "省级"),
            ("20%", "rate", "eq", 20, None, "市级"),
            ("10%", "rate", "eq", 10, None, "县级"),
        ],
    ),
    (
        "保费由县级财政负担20%（其中乡镇不少于5%）。",
        [("20%", "rate", "eq", 20, "保费", "县级财政"), ("不少于5%", "rate", "ge", 5, None, None)],
    ),
]

NONE = [
    # what is achieved, or what an economy takes in
    "完善补贴机制，企业综合成本降低20%，产品合格率提高10个百分点。",
    "落实奖励政策，药品费用占比下降5个百分点，医疗服务收入占比提高3%。",
    "完成年度投资的60%，民间投资占固定资产投资的65%。",
    "财政资金支付进度达到80%，资金到位率100%，补贴兑付率达到100%。",
    "票房收入增长15%，门票收入占景区总收入的比重降至40%。",
    "“三公”经费压减5%，一般性支出压减10%。",
    "电价水平总体下降10%，一般工商业电价平均降低10%。",
    "参保人员住院费用个人自付比例控制在20%以内。",
    "资金分配按因素法，人口因素占50%，绩效因素占30%。",
    # of something else than money
    "对补贴对象按不低于5%的比例抽查，对奖励资金使用情况按30%的比例复核。",
    "资金到位后，预留20%用地建设保障性住房，预留5%的床位给低收入老年人。",
    "由企业承担60%的培训任务，腾退土地的20%用于绿化。",
    # a case, the floor of a wage, what it was
    "对验收合格率低于90%的，收回项目资金；超过预算10%的，重新报批。",
    "用人单位支付的工资不得低于当地最低工资标准的1.2倍。",
    # what moves by itself
    "当居民消费价格上涨3%以上时，启动价格监测；猪肉价格上涨15%。",
    "职工工资增加10%，医务人员薪酬待遇提高15%。",
    # what is taken back, kept or counted off and is no money
    "落实奖补资金，废旧地膜收回85%，监测样品留存10%。",
    "制度不健全的，绩效考核扣10%；施工单位承担30%工作量。",
    # what somebody has or owes
    "应收账款不得超过流动资产的40%，对外担保余额不超过净资产的50%。",
    "按设备投资额的一定比例补助，其中女性创业者占30%。",
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_a_share_is_of_money_by_its_base_its_verb_its_name_or_its_list(text, expected):
    found = [amount for amount in facts_of(text, heading="主要任务").amounts if amount.rate is not None]
    assert [(a.text, a.role, a.comparator, a.rate, a.rate_base, a.payer) for a in found] == expected


@pytest.mark.parametrize("text", NONE)
def test_a_share_of_anything_else_is_a_goal(text):
    assert [a.text for a in facts_of(text, heading="主要任务").amounts if a.rate is not None] == []


def test_what_goes_on_behind_a_share_of_money_is_no_share_of_it():
    facts = facts_of("按投资额的10%给予补助，带动就业增长20%，单位能耗降低15%。", heading="主要任务")
    assert [a.text for a in facts.amounts] == ["10%"]


def test_what_a_rate_was_is_none():
    facts = facts_of("失业保险费率由1.5%降至1%。", heading="主要任务")
    assert [a.text for a in facts.amounts] == ["1%"]
