"""Whose part of a cost a share is, how a ratio parts a sum, who gets what where only a case or a topic says so."""

import pytest
from extracting import facts_of

CONTRIBUTORS = [
    # (text, [(words, rate, payer)])
    ("投资规模较大的水厂，企业自筹比例不低于总投资的40%。", [("40%", 40, "企业")]),
    ("补助资金由市统筹，其中县级配套不低于市级补助资金的30%。", [("30%", 30, "县级")]),
    ("市、县（区）投入不得低于工程总投资的25%。", [("25%", 25, "市、县（区）")]),
    ("铁路运营单位应当配合道口改造，出资承担改造费用的60%以上。", [("60%以上", 60, "铁路运营单位")]),
    ("逾期未偿还的，由风险池基金在30日内按贷款余额的70%代偿。", [("70%", 70, "风险池基金")]),
    ("闲置的种质资源圃，由政府按评估价的80%收储。", [("80%", 80, "政府")]),
    ("对回收率高的经办机构，按贷款总额的2%给予奖励，奖励资金由各级财政从预算资金中统筹安排。", [("2%", 2, "各级财政")]),
    ("管护经费由市、区按3:7的比例分担。", [("3:7", 30, "市、区")]),
    ("贷款损失资金由风险资金池、合作银行、担保机构按5:3:2分担。", [("5:3:2", 50, "风险资金池、合作银行、担保机构")]),
    ("补助资金分两年按6:4比例兑付。", [("6:4", 60, None)]),
    ("研发投入占营业收入的比例不低于5%。", []),  # no part of a cost
    ("男女厕位按2:3配建。", []),
    ("按1:1比例分配建设用地。", []),
]


@pytest.mark.parametrize(("text", "expected"), CONTRIBUTORS, ids=[row[0] for row in CONTRIBUTORS])
def test_who_bears_a_share(text, expected):
    assert [(a.text, a.rate, a.payer) for a in facts_of(text).amounts if a.role != "threshold"] == expected


PAYERS = [
    # (text, [(words, payer)])
    ("各区按照户籍人口每人不低于2元的标准安排体检经费。", [("不低于2元", "各区")]),
    ("2023年市级预算安排公共文化服务资金6000万元。", [("6000万元", "市级")]),
    ("2023年省级水利发展专项资金安排8000万元用于水库除险加固。", [("8000万元", "省级水利发展专项资金")]),
    ("对考核优秀的前3名县区，市级在分配养护资金时各奖励200万元。", [("200万元", "市级")]),
]


@pytest.mark.parametrize(("text", "expected"), PAYERS, ids=[row[0] for row in PAYERS])
def test_who_pays(text, expected):
    assert [(a.text, a.payer) for a in facts_of(text).amounts if a.role != "threshold"] == expected


RECIPIENTS = [
    # (text, [(words, recipient)])
    ("新评定为国家级湿地公园的由市财政给予奖励，标准不低于50万元。", [("不低于50万元", "国家级湿地公园")]),
    ("通过能力验证的，给予5万元奖励。验收合格的，拨付剩余资金20万元。", [("5万元", "通过能力验证的"), ("20万元", None)]),
    ("合作经营或抱团发展的，每户奖励1万元。", [("1万元", None)]),
    ("维修类工程先预拨50%，通过审计后再拨付50%。", [("50%", "维修类工程"), ("50%", "维修类工程")]),
    ("民办特殊教育学校生均公用经费补助每生每年6000元。", [("6000元", "民办特殊教育学校")]),
    ("对亩产达到300公斤的核心示范片，经专家测产后，每个奖励5万元。", [("5万元", "亩产达到300公斤的核心示范片")]),
    ("对风险投资机构投资本市早期科技企业，按投资额的5%给予奖励。", [("5%", "风险投资机构")]),
    ("对新设立的外资企业租用写字楼自用的，按租金的30%给予补贴。", [("30%", "新设立的外资企业")]),
    ("按合同额的5%给予出让方最高20万元、受让方最高50万元补助。", [("5%", "出让方"), ("最高20万元", "出让方"), ("最高50万元", "受让方")]),
    (
        "省级财政对陇东、陇中、陇南分别补助70%、50%和30%。",
        [("70%", "陇东"), ("50%", "陇中"), ("30%", "陇南")],
    ),
    ("奶牛存栏200头以上的牧场，对新引进的荷斯坦奶牛每头补助2000元。", [("2000元", "奶牛存栏200头以上的牧场")]),
    ("每个社区至少聘用2名助老员，优先从退休人员中选聘，每人每月补助不低于600元。", [("不低于600元", "助老员")]),
    ("对水产养殖主体用于改造尾水设施的贷款，单户贷款额度在100万元以内的，按利率的50%给予贴息。", [("50%", "水产养殖主体")]),
]


@pytest.mark.parametrize(("text", "expected"), RECIPIENTS, ids=[row[0] for row in RECIPIENTS])
def test_who_gets_it(text, expected):
    assert [(a.text, a.recipient) for a in facts_of(text).amounts if a.role != "threshold"] == expected


PER = [
    # (text, [(words, per)])
    ("单处工程最高不超过60万元，四层的每台减按9万元补助。", [("最高不超过60万元", "单处工程"), ("9万元", "每台")]),
    ("展位费补贴60%，单次不超过3万元，全年最高15万元。", [("60%", None), ("不超过3万元", "单次"), ("最高15万元", "全年")]),
    ("年产值增速较快的企业，每新增产值2000万元奖励5万元。", [("5万元", "每新增产值2000万元")]),
    ("每家先行补助40万元。", [("40万元", "每家")]),
    ("每孵化成功1家（登记注册并正常经营12个月以上）奖励8000元。", [("8000元", "每孵化成功1家")]),
    ("个人贷款最高额度由3万元、6万元统一调整为8万元。", [("8万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PER, ids=[row[0] for row in PER])
def test_for_each_of_what(text, expected):
    assert [(a.text, a.per) for a in facts_of(text).amounts if a.role != "threshold"] == expected


COUNTED = [
    # (text, [(words, per)])
    ("每处停放不宜超过30辆。", [("不宜超过30辆", "每处")]),
    ("每列人数在300人以上。", [("300人以上", "每列")]),
    ("每家抽测点位不少于50个。", [("不少于50个", "每家")]),
    ("每个集中安置点不超过200户。", [("不超过200户", "每个集中安置点")]),
    ("每个深度贫困县2019年开发岗位不少于100个。", [("不少于100个", "每个深度贫困县")]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[row[0] for row in COUNTED])
def test_for_each_of_what_it_counts(text, expected):
    assert [(t.text, t.per) for t in facts_of(text).targets] == expected


ANEW = [
    # (text, [(words, role, rate)])
    ("报销比例可提高到80%；对困难地区，由当地部门在40%至60%之间自行确定。", [("80%", "rate", 80), ("40%至60%之间", "rate", 40)]),
    ("按不超过设备投资的20%予以补助，国有林场可提高到30%。", [("20%", "rate", 20), ("30%", "rate", 30)]),
    ("支持金额不超过实际投入研发费用的25%。", [("25%", "rate", 25)]),
    ("到2025年，国有林场绿化率提高到30%。", []),
]


@pytest.mark.parametrize(("text", "expected"), ANEW, ids=[row[0] for row in ANEW])
def test_a_rate_set_anew(text, expected):
    assert [(a.text, a.role, a.rate) for a in facts_of(text).amounts] == expected


ANCHORS = [
    # (text, [(words, anchor)])
    ("从受理到发证全流程不得超过15个工作日。", [("不得超过15个工作日", "受理")]),
    ("从申报到兑现，全部时间不得超过60天。", [("不得超过60天", "申报")]),
    ("人社部门审核后于10日内拨付到位。", [("人社部门审核后于10日内", "人社部门审核")]),
]


@pytest.mark.parametrize(("text", "expected"), ANCHORS, ids=[row[0] for row in ANCHORS])
def test_where_a_way_begins(text, expected):
    assert [(d.text, d.anchor) for d in facts_of(text).deadlines] == expected
