"""Shares that what is given is held to or that somebody bears, ratios to one, sums that a cost is held to, counts without a classifier."""

import pytest
from extracting import facts_of

#: text → (text of the target, indicator, comparator, value, unit)
FOUND = [
    # what is given, or paid, as a part of something
    ("贴息金额不得超过当年利息支出的60%。", [("不得超过当年利息支出的60%", "贴息金额", "le", 60, "%")]),
    ("各项奖补合计不得超过平台总投入的40%。", [("不得超过平台总投入的40%", "各项奖补", "le", 40, "%")]),
    ("业务招待费支出总额控制在上年决算数的80%以内。", [("控制在上年决算数的80%以内", "业务招待费支出总额", "le", 80, "%")]),
    ("逾期未偿还的，由基金按未还本金的70%代偿。", [("70%", None, "eq", 70, "%")]),
    ("教研经费按照学校年度事业收入的3%安排。", [("3%", "教研经费", "eq", 3, "%")]),
    ("寄宿生资助名额按在校寄宿生总数的25%确定。", [("25%", "寄宿生资助名额", "eq", 25, "%")]),
    ("燃气企业应当承担庭院管网改造费用的30%以上。", [("30%以上", None, "ge", 30, "%")]),
    ("每亩保费36元，其中财政补贴80%，种植户自缴20%。", [("80%", None, "eq", 80, "%"), ("20%", None, "eq", 20, "%")]),
    ("渠系改造中央和省级补助不低于70%，其余由县级筹措。", [("不低于70%", "渠系改造中央和省级补助", "ge", 70, "%")]),
    ("实名举报的，奖金可上浮30%。", [("30%", "奖金", "eq", 30, "%")]),
    ("对新建项目，按不超过总投资的30%、50%予以支持。", []),
    ("按实际投资额的20%给予补助。", []),
    ("项目验收后再拨付40%。", []),
    # so many to one
    ("专职辅导员与在校生按1∶200配备。", [("1∶200", "专职辅导员与在校生", "eq", 0.005, "比")]),
    ("师生比小学按1∶18、初中按1∶12.5核定。", [("1∶18", "师生比", "eq", 0.055556, "比"), ("1∶12.5", "师生比", "eq", 0.08, "比")]),
    ("护理员与失能老人的比例不低于1:3。", [("不低于1:3", "护理员与失能老人的比例", "ge", 0.333333, "比")]),
    ("安全员按1:50的标准配备。", [("1:50", "安全员", "eq", 0.02, "比")]),
    ("所需经费由省市按1:3的比例分担。", []),
    ("比赛于1:30开始，绘制1:500地形图。", []),
    ("县级按1:1落实配套资金。", []),
    # sums that a cost is held to, or that say for what
    ("安置房建设成本不高于3200元/平方米。", [("不高于3200元/平方米", None, "le", 3200, "元")]),
    (
        "房屋加固费用原则上不超过800元/平方米，确需突破的报区政府审定，但最高不得超过1000元/平方米。",
        [("原则上不超过800元/平方米", "房屋加固费用", "le", 800, "元"), ("最高不得超过1000元/平方米", "房屋加固费用", "le", 1000, "元")],
    ),
    ("坡改梯按每亩2500元控制投资。", [("2500元", None, "eq", 2500, "元")]),
    ("对达到每床每月300元标准的，予以通报表扬。", [("达到每床每月300元", None, "ge", 300, "元")]),
    ("对5万元以下的合同，免于法制审核。", [("5万元以下", None, "le", 50_000, "元")]),
    ("单个项目补助不超过50万元，但最高不得超过80万元。", []),
    # counts that nothing but the thing itself counts, and counts of all of them
    ("2020年底前解决12.6万农村居民饮水困难。", [("12.6万", None, "eq", 126_000, None)]),
    ("9月30日前将现有46座码头全部关停。", [("46座", "码头", "eq", 46, "座")]),
    (
        "库容100万立方米以上的218座水库要全部落实责任人。",
        [("100万立方米以上", None, "ge", 1e6, "立方米"), ("218座", None, "eq", 218, "座")],
    ),
    ("可由2名在职职工提供担保。", [("2名", None, "eq", 2, "名")]),
    ("首家或前两家通过国际认证的，每家奖励30万元。", [("两家", "通过国际认证", "le", 2, "家")]),
    ("由3名增加到5名。", [("5名", None, "eq", 5, "名")]),
    # how often in a row, and who comes under it
    ("连续3次抽检不合格的，列入重点监管名单。", [("3次", "抽检不合格", "eq", 3, "次")]),
    ("连续两年亩均税收排名后10位的，限制用能。", [("连续两年", "亩均税收排名后10位", "eq", 2, "年")]),
    ("连续两次抽检不合格的，列入重点监管名单。", []),
    ("附件大小156.3KB。本级共有8类产品。", []),
    # the bound in the word for the most
    ("担保放大倍数最高可提高至12倍。", [("12倍", None, "le", 12, "倍")]),
    ("填料碘值不得低于800毫克/克。", [("不得低于800毫克/克", "填料碘值", "ge", 800, "毫克/克")]),
    ("参与表决的人数占比三分之二以上。", [("三分之二以上", None, "ge", 66.67, "%")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_limits_and_shares_are_targets(text, expected):
    found = facts_of(text, heading="工作任务").targets
    got = [(t.text, t.indicator[0] if t.indicator else None, t.comparator, t.value, t.unit) for t in found]
    wanted = [
        (words, name if name is not None else got[i][1] if i < len(got) else None, *rest) for i, (words, name, *rest) in enumerate(expected)
    ]
    assert got == wanted


BASES = [
    ("平台年处理能力不低于3万吨。", ["per_year"]),
    ("年使用涂料10吨以上的企业。", ["per_year"]),
    ("近3年处理能力不低于3万吨。", [None]),
    ("年度评价得分不低于80分。", [None]),
    ("压减煤炭消费量120万吨。", ["reduction"]),
    ("企业要按照预案减排20%以上。", ["reduction"]),
]


@pytest.mark.parametrize(("text", "expected"), BASES, ids=[row[0] for row in BASES])
def test_the_basis_that_a_name_tells(text, expected):
    assert [t.basis for t in facts_of(text, heading="工作任务").targets] == expected
