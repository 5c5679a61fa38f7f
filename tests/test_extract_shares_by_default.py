"""Shares of a sum that no rule of payment claims, and shares told in a word."""

import pytest
from extracting import facts_of
from plain_tables import amounts_of, astray, notice_of

#: text → (text of the amount, role, comparator, rate)
SHARES = [
    # the cap of a fee or a cost
    ("驾校一次性预收的费用不得高于培训费总额的30%。", [("30%", "rate", "le", 30)]),
    ("项目管理费不超过项目总投资的2%。", [("2%", "rate", "le", 2)]),
    (
        "设备购置支出不得高于补助额的50%，师资研修和课程开发两项合计不得低于25%。",
        [("50%", "rate", "le", 50), ("不得低于25%", "rate", "ge", 25)],
    ),
    ("贷款额度不得超过抵押物评估价值的70%。", [("70%", "rate", "le", 70)]),
    # what is taken from a sum, and what part of it is for something
    ("各市应从土地出让收入中提取不少于10%的资金，专项用于老旧小区整治。", [("不少于10%", "rate", "ge", 10)]),
    ("污染物浓度低于限值且稳定达标的企业，可给予不超过20%的减收。", [("不超过20%", "rate", "le", 20)]),
    # instalments
    ("监管账户内的购房资金，办妥转移登记后划付95%。", [("95%", "instalment", "eq", 95)]),
    # what is charged for money
    ("首套住房贷款利率为2.75%。", [("2.75%", "rate", "eq", 2.75)]),
    ("首套住房贷款利率标准为：5年以下2.75%，5年以上3.25%。", [("2.75%", "rate", "eq", 2.75), ("3.25%", "rate", "eq", 3.25)]),
    ("第二套住房贷款利率按同期首套利率的1.1倍执行。", [("1.1倍", "rate", "eq", 110)]),
    ("单户担保金额500万元以上的，担保费率不得超过1.5%。", [("不得超过1.5%", "rate", "le", 1.5)]),
    # more or less of what is charged or paid
    ("借款人逾期还款的，在合同利率基础上加收50%的罚息。", [("50%", "rate", "eq", 50)]),
    ("购买绿色建筑的，最高限额上浮10%。", [("10%", "rate", "eq", 10)]),
    ("市属国有景区夜场门票下浮30%。", [("30%", "rate", "eq", 30)]),
    ("需要提高收费标准的，每次提高的幅度不得超过15%。", [("不得超过15%", "rate", "le", 15)]),
    # told in a word
    ("保费由县、乡两级财政各负担一半。", [("一半", "rate", "eq", 50)]),
    ("补助资金按应拨数的一半拨付。", [("一半", "rate", "eq", 50)]),
    ("脱贫县项目补助标准按七折执行。", [("七折", "rate", "eq", 70)]),
    ("现役军人凭证享受八五折优惠。", [("八五折", "rate", "eq", 85)]),
    ("保障性住房转让手续费减半收取。", [("减半", "rate", "eq", 50)]),
]

NONE = [
    "生活污水处理率达到95%，资金支付率不低于85%，贷款回收率保持在95%以上。",  # what is achieved
    "企业研发费用占主营业务收入比重不低于3%。",
    "生态补偿资金用于水污染防治的比例不得低于70%。",  # a share that is named is a goal
    "研发投入不低于上年度销售收入的3%。",  # of what a firm takes in
    "全市税收收入增长8%，规模以上工业企业营业收入增长10%以上。",
    "年化担保费率不超过1.5%的小微企业担保业务优先支持。",  # of which something else holds
    "抽查面积不低于总面积的20%，从业人员不少于职工总数的30%。",
    "社会物流总费用降低3%。",
    "接待人次和收入标准可下调20%。",
    "推荐名额可上浮10%。",
    "每季度抽查贷款档案不少于当期发放笔数的5%。",
    "五五年用于国家行政经费的支出占本年支出的7.34%。",
    "年底前完成任务的一半以上。",
    "补助资金通过“一折通”发放，折合标准煤1万吨。",
    "项目开工率不低于90%。",
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_a_share_of_a_sum_is_a_rate(text, expected):
    found = [amount for amount in facts_of(text, heading="主要任务").amounts if amount.rate is not None]
    assert [(a.text, a.role, a.comparator, a.rate) for a in found] == expected


@pytest.mark.parametrize("text", NONE)
def test_a_share_of_performance_is_none(text):
    assert [a.text for a in facts_of(text, heading="主要任务").amounts if a.rate is not None] == []


def test_a_share_of_its_own_names_nobody_who_pays_or_gets():
    (rate,) = [a for a in facts_of("对单户500万元以下的担保业务，担保费率不得超过0.8%。", heading="主要任务").amounts if a.rate]
    assert (rate.rule, rate.rate, rate.payer, rate.recipient, rate.per) == ("by-default", 0.8, None, None, None)


def test_a_share_that_is_held_to_stays_a_goal():
    facts = facts_of("项目管理费不超过项目总投资的2%。", heading="主要任务")
    assert [(t.comparator, t.value, t.unit) for t in facts.targets] == [("le", 2, "%")]
    assert [a.rate_base for a in facts.amounts] == ["项目总投资"]


#: text → (text of the amount, comparator, yuan)
SUMS = [
    ("号牌工本费按每副15元核定。", [("15元", "eq", 15)]),
    ("企业应为所属车辆投保第三者责任险，每车责任限额不低于30万元。", [("不低于30万元", "ge", 300000)]),
    ("应按贷款金额的5%缴存保证金，单个楼盘保证金余额不得少于20万元。", [("不得少于20万元", "ge", 200000)]),
    ("计算结果不足的，可按10万元核定。", [("10万元", "eq", 100000)]),
    ("多子女家庭贷款最高限额提高10万元。", [("10万元", "eq", 100000)]),
    ("贷款最高额度单人40万元、双人60万元。", [("40万元", "le", 400000), ("60万元", "le", 600000)]),
    ("全市贷款余额不低于20亿元。", []),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_a_sum_that_is_set_or_held(text, expected):
    found = [a for a in facts_of(text, heading="主要任务").amounts if a.yuan is not None and a.role != "threshold"]
    assert [(a.text, a.comparator, a.yuan) for a in found] == expected


#: table → (text, yuan, role, year, recipient, purpose): no name of a column is known, only the unit above.
TABLES = {
    "columns by who pays in, unit in the caption": (
        "表1　公积金贷款最高限额（单位：万元/户）\n"
        "购房地点　　　一人缴存　　　两人及以上缴存\n市区　　　　　　40　　　　　　　60\n县城　　　　　　35　　　　　　　50",
        [("40", 400000, "cap"), ("60", 600000, "cap"), ("35", 350000, "cap"), ("50", 500000, "cap")],
    ),
    "parted by single blanks": (
        "贷款限额表（单位：万元）\n地点 一人 两人\n市区 40 60\n县城 35 50",
        [("40", 400000, "cap"), ("60", 600000, "cap"), ("35", 350000, "cap"), ("50", 500000, "cap")],
    ),
    "unit on a line of its own": (
        "住房补贴标准\n　　　　　　　　　　　　单位：元\n"
        "人员　　　　一次性　　　每月\n博士　　　　50000　　　3000\n硕士　　　　20000　　　1500",
        [("50000", 50000, "grant"), ("3000", 3000, "grant"), ("20000", 20000, "grant"), ("1500", 1500, "grant")],
    ),
    "fines": (
        "处罚裁量标准（单位：元）\n违法情形　　　　轻微　　　严重\n未办理登记　　　200　　　500\n逾期未换证　　　100　　　300",
        [("200", 200, "fine"), ("500", 500, "fine"), ("100", 100, "fine"), ("300", 300, "fine")],
    ),
    "people": ("各县人口情况（单位：万人）\n县区　　　城镇　　　农村\n东山县　　12　　　30\n西山县　　10　　　25", []),
    "what an economy makes": (
        "2022年主要经济指标完成情况（单位：亿元）\n县区　　　工业产值　　　财政收入\n东山县　　120　　　30\n西山县　　100　　　25",
        [],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_bare_sums_under_a_caption_with_their_unit(name, tmp_path):
    table, expected = TABLES[name]
    notice = notice_of(table, tmp_path)
    assert [row[:3] for row in amounts_of(notice)] == expected
    assert not astray(notice, table)
