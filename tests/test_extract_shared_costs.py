"""Shares of a cost, ratios of matching, what is taken back, and what a sum does beside being granted."""

import pytest
from extracting import facts_of

SHARES = [
    # (text, [(words, role, rate, rate_base, payer)])
    ("补助经费由县财政与派出单位各承担50%。", [("50%", "rate", 50, "补助经费", "县财政与派出单位")]),
    (
        "每户补贴上限960元，由市、县财政给予补贴，省级财政承担其中的40%。",
        [("上限960元", "cap", None, None, "市、县财政"), ("40%", "rate", 40, None, "省级财政")],
    ),
    (
        "农业保险保费由中央财政承担45%、省级财政承担25%，农户自缴30%。",
        [
            ("45%", "rate", 45, "农业保险保费", "中央财政"),
            ("25%", "rate", 25, "农业保险保费", "省级财政"),
            ("30%", "rate", 30, "农业保险保费", "农户"),
        ],
    ),
    ("所需资金由市级承担60%，县级承担40%。", [("60%", "rate", 60, "所需资金", "市级"), ("40%", "rate", 40, "所需资金", "县级")]),
    (
        "补偿比例分别为：银行承担30%，担保机构承担70%。",
        [("30%", "rate", 30, None, "银行"), ("70%", "rate", 70, None, "担保机构")],
    ),
    ("学校承担30%的教学任务。", []),
    ("民营医院承担20%以上的诊疗量。", []),
    ("考核不合格的，追回50%的补助资金。", [("50%", "rate", 50, "补助资金", None)]),
    ("停止拨款并追回已拨资金的50%。", [("50%", "rate", 50, "已拨资金", None)]),
    ("企业迁出的，应退回已获奖补资金的100%。", [("100%", "rate", 100, "已获奖补资金", "企业")]),
    ("下一年度扣减该县补贴资金指标20%。", [("20%", "rate", 20, "该县补贴资金指标", None)]),
    ("扣减总额不超过当年分配额的20%。", [("20%", "rate", 20, "当年分配额", None)]),
    ("购房补贴总额不超过购房合同价款的50%。", [("50%", "rate", 50, "购房合同价款", None)]),
    ("第二年考核合格的，按标准的80%兑现。", [("80%", "rate", 80, "标准", None)]),
    ("每户补贴960元。对低保户，可在上述标准基础上上浮20%。", [("960元", "grant", None, None, None), ("20%", "rate", 20, "上述标准", None)]),
    ("在现有技术标准基础上提高20%。", []),
    ("老区补贴率可提高到50%。", [("50%", "rate", 50, None, None)]),
    ("项目入库后先行拨付核定补助额的50%。", [("50%", "instalment", 50, "核定补助额", None)]),
    ("从土地出让收益中提取10%用于农田水利建设。", [("10%", "rate", 10, "土地出让收益", None)]),
    ("失业保险金标准为当地最低工资标准的90%。", [("90%", "rate", 90, "当地最低工资标准", None)]),
    ("报销比例在职60%、退休70%。", [("60%", "rate", 60, None, None), ("70%", "rate", 70, None, None)]),
    ("报销比例稳定在70%左右。", []),
    (
        "前3年按其缴纳所得税的100%给予奖励，后2年按50%给予奖励。",
        [("100%", "rate", 100, "其缴纳所得税", None), ("50%", "rate", 50, "其缴纳所得税", None)],
    ),
    (
        "对研发费用不超过500万元的部分，按10%给予补助。",
        [("不超过500万元", "threshold", None, None, None), ("10%", "rate", 10, "研发费用不超过500万元的部分", None)],
    ),
    ("财政部门对支持项目按不低于10%的比例抽查。", []),
    ("按不高于同期贷款基准利率的50%、最长不超过2年给予贴息。", [("50%", "rate", 50, "同期贷款基准利率", None)]),
]


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[row[0] for row in SHARES])
def test_who_bears_or_gives_back_which_share_of_what(text, expected):
    assert [(a.text, a.role, a.rate, a.rate_base, a.payer) for a in facts_of(text).amounts] == expected


RATIOS = [
    # (text, [(words, comparator, rate, rate_base, payer)])
    ("获得省级支持的，市、县区按照1:1比例给予配套资金。", [("1:1", "eq", 100, None, "市、县区")]),
    ("对国家级人才，按照国家资助额度1∶0.5给予配套资助。", [("1∶0.5", "eq", 50, "国家资助额度", None)]),
    ("县级按不低于1:0.5的比例配套资金。", [("不低于1:0.5", "ge", 50, None, "县级")]),
    ("省、市、县资金按5:3:2比例分担。", []),
    ("配套资金由市、县按6:4比例承担。", []),
    ("按1:1比例配套建设停车位，给予支持。", []),
    ("教师与学生按1:12配备。", []),
]


@pytest.mark.parametrize(("text", "expected"), RATIOS, ids=[row[0] for row in RATIOS])
def test_a_ratio_says_how_much_is_matched(text, expected):
    assert [(a.text, a.comparator, a.rate, a.rate_base, a.payer) for a in facts_of(text).amounts] == expected


def test_who_judges_gets_nothing():
    (rate,) = facts_of("省民政厅会同省财政厅开展绩效评价，评价为优的，下一年度资金分配上浮10%。").amounts
    assert (rate.role, rate.rate, rate.recipient) == ("rate", 10, None)


ROLES = [
    # (text, [(words, role, comparator)])
    ("按每高出1微克扣减500万元。", [("500万元", "fine", "eq")]),
    ("对排名后两位的县，分别扣缴200万元、100万元。", [("200万元", "fine", "eq"), ("100万元", "fine", "eq")]),
    ("单户企业贷款额度由500万元提高至1000万元。", [("1000万元", "cap", "eq")]),
    ("公积金贷款最高额度单职工60万元、双职工80万元。", [("60万元", "cap", "eq"), ("80万元", "cap", "eq")]),
    ("对年薪50万元以上、且贡献突出的人才，给予奖励10万元。", [("50万元以上", "threshold", "ge"), ("10万元", "grant", "eq")]),
    ("单价2000元以下的小型机具，每台补贴500元。", [("2000元以下", "threshold", "le"), ("500元", "grant", "eq")]),
    ("享受补贴总额超过20万元的，须经公示。", [("超过20万元", "threshold", "gt")]),
    ("按照每人每月不低于300元的标准发放津贴。", [("不低于300元", "grant", "ge")]),
    ("第一批指标每县不少于100万元。", [("不少于100万元", "grant", "ge")]),
    ("按投资额的10%且最高不超过200万元予以补助。", [("10%", "rate", "eq"), ("最高不超过200万元", "cap", "le")]),
    ("设立引导基金，总规模不低于50亿元。", [("不低于50亿元", "total", "ge")]),
    (
        "总投资18亿元，其中：中央财政5亿元，市县财政3亿元，社会资本10亿元。",
        [("18亿元", "total", "eq"), ("5亿元", "instalment", "eq"), ("3亿元", "instalment", "eq"), ("10亿元", "instalment", "eq")],
    ),
    ("对示范社奖励5万元，其中国家级示范社提高至10万元。", [("5万元", "grant", "eq"), ("10万元", "grant", "eq")]),
    (
        "给予4000万元奖补，首年安排2000万元，第二年再安排2000万元。",
        [("4000万元", "grant", "eq"), ("2000万元", "instalment", "eq"), ("2000万元", "instalment", "eq")],
    ),
    ("支持三大产业发展，产业规模分别达1.2万亿、8200亿元。", []),
    ("报名费每生每科8元。", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[row[0] for row in ROLES])
def test_what_a_sum_does(text, expected):
    assert [(a.text, a.role, a.comparator) for a in facts_of(text).amounts] == expected


def test_terms_of_old_are_no_report_of_the_past():
    found = facts_of("2015年印发的《办法》同时废止，此前已立项的项目仍按原规定每户10万元标准兑现。").amounts
    assert [(a.text, a.per, a.recipient) for a in found] == [("10万元", "每户", "此前已立项的项目")]


def test_years_of_a_range_are_no_year():
    found = facts_of("2021—2023年，省级财政共安排6亿元，其中2021年安排2亿元。").amounts
    assert [(a.text, a.year) for a in found] == [("6亿元", None), ("2亿元", 2021)]


EACH = [
    # (text, [(words, per, recipient)])
    ("人力资源机构每成功引进1名博士，给予5万元奖励。", [("5万元", "每成功引进1名博士", "人力资源机构")]),
    ("每新增1家高新技术企业，奖励所在县（市、区）20万元。", [("20万元", "每新增1家高新技术企业", "所在县（市、区）")]),
    ("PM2.5浓度每下降1微克/立方米，奖励200万元。", [("200万元", "每下降1微克/立方米", None)]),
    ("每超1个百分点奖励10万元，最高奖励100万元。", [("10万元", "每超1个百分点", None), ("最高奖励100万元", None, None)]),
    ("对安置10人以上的，按每人3000元奖励，总额不超过30万元。", [("3000元", "每人", None), ("总额不超过30万元", None, None)]),
    ("单个人才（项目）配套资助累计不超过300万元。", [("不超过300万元", "单个人才（项目）", None)]),
    ("单个项目投资不超过2000万元。", [("不超过2000万元", "单个项目", None)]),
    ("按不低于居民人均可支配收入的2倍补助。", [("2倍", None, None)]),
    ("单户企业每年补贴最高50万元。", [("最高50万元", "单户企业", "单户企业")]),
]


@pytest.mark.parametrize(("text", "expected"), EACH, ids=[row[0] for row in EACH])
def test_for_each_of_what_and_for_whom(text, expected):
    assert [(a.text, a.per, a.recipient) for a in facts_of(text).amounts if a.role != "threshold"] == expected


RECIPIENTS = [
    # (text, [(words, recipient)])
    ("按装备售价的10%补助采购方，最高200万元。", [("10%", "采购方"), ("最高200万元", "采购方")]),
    ("按初级1000元、高级2000元标准给予企业补贴。", [("1000元", "企业"), ("2000元", "企业")]),
    ("补贴资金每县不少于100万元，产粮大县不少于250万元。", [("不少于100万元", None), ("不少于250万元", "产粮大县")]),
    ("合作社年度内享受补贴资金总额不超过80万元。", [("总额不超过80万元", "合作社")]),
    ("租住市场住房的，本科毕业生还可申领每月500元的租房补贴。", [("500元", "本科毕业生")]),
    ("中央财政安排我省农机购置补贴资金3.6亿元。", [("3.6亿元", "我省")]),
    ("省财政对脱贫县按每县1000万元、其他县按每县500万元补助。", [("1000万元", "脱贫县"), ("500万元", "其他县")]),
    ("中央财政按照西部地区每亩1500元、东部地区每亩1200元补助。", [("1500元", "西部地区"), ("1200元", "东部地区")]),
    ("大型企业按30%返还，中小微企业按60%返还失业保险费。", [("30%", "大型企业"), ("60%", "中小微企业")]),
    (
        "对注册资本不低于500万元且团队现金出资不少于100万元的科技人才团队，经评审，给予300万元资助。",
        [("300万元", "注册资本不低于500万元且团队现金出资不少于100万元的科技人才团队")],
    ),
    (
        "对获得中国质量奖的组织奖励500万元，获提名奖的，奖励200万元。",
        [("500万元", "获得中国质量奖的组织"), ("200万元", "组织")],
    ),
    ("对评为优秀等次的平台，奖励30万元；良好等次的，奖励20万元。", [("30万元", "评为优秀等次的平台"), ("20万元", "平台")]),
    ("对服务平台按合同额的30%给予奖补。年度评价为优秀的，再给予10万元奖励。", [("30%", "服务平台"), ("10万元", "服务平台")]),
    ("新引进总部企业，实缴资本5000万元以上的，奖励50万元。", [("50万元", "新引进总部企业")]),
    ("对旅行社组织游客来我市旅游，一次性100人以上的，每人次奖励20元。", [("20元", "旅行社")]),
    ("安排1000万元，其中300万元用于奖励先进单位，500万元用于培训。", [("1000万元", None), ("300万元", "先进单位"), ("500万元", None)]),
    ("采暖季每户补贴960元。", [("960元", None)]),
    ("一次性给予落户奖励500万元。", [("500万元", None)]),
    ("汽车置换更新单台补贴1.5万元。", [("1.5万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), RECIPIENTS, ids=[row[0] for row in RECIPIENTS])
def test_who_gets_it(text, expected):
    assert [(a.text, a.recipient) for a in facts_of(text).amounts if a.role != "threshold"] == expected


def test_the_case_of_one_rule_is_not_that_of_the_next():
    found = facts_of("对人才首次购房的，给予20万元补贴；对新引进的博士，给予5万元补贴。").amounts
    assert [(a.text, a.condition) for a in found] == [("20万元", "对人才首次购房的"), ("5万元", None)]


PARTS = [
    # (text, [(words, part of, purpose, payer)])
    (
        "保额每亩1000元，保费每亩40元，其中农户自缴8元。",
        [("1000元", None, None, None), ("40元", None, None, None), ("8元", "40元", None, "农户")],
    ),
    (
        "下达资金12亿元，用于农村公路建设8亿元，用于客货邮融合4亿元。",
        [("12亿元", None, None, None), ("8亿元", "12亿元", "农村公路建设", None), ("4亿元", "12亿元", "客货邮融合", None)],
    ),
    (
        "签约服务费每人12元，由医保基金承担8元、个人自付4元。",
        [("12元", None, "签约服务费", None), ("8元", "12元", None, "医保基金"), ("4元", "12元", None, "个人")],
    ),
    (
        "每村补助资金50万元，其中省级补助30万元，市县配套20万元。",
        [("50万元", None, None, None), ("30万元", "50万元", None, "省级"), ("20万元", "50万元", None, "市县")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[row[0] for row in PARTS])
def test_what_a_whole_is_made_up_of(text, expected):
    found = facts_of(text).amounts
    names = {a.id: a.text for a in found}
    assert [(a.text, names.get(a.part_of), a.purpose, a.payer) for a in found] == expected
