"""Duties and terms of many fields: who acts, what is forbidden without 不得, rounds told without 每; and what binds nobody."""

import pytest
from extracting import facts_of

DUTIES = [
    # (text, [(modality, marker, actor, first action), …])
    (
        "补贴资金不得以现金发放，不能抵扣其他款项。",
        [("prohibition", "不得", None, "以现金发放"), ("prohibition", "不能", None, "抵扣其他款项")],
    ),
    ("各地不能简单以升学率评价学校。", [("prohibition", "不能", "各地", "简单以升学率评价学校")]),
    ("运营方不能以设施抵押融资。", [("prohibition", "不能", "运营方", "以设施抵押融资")]),
    ("这样做不能降低成本。", []),
    ("项目资金不能及时到位。", []),
    ("企业不能按期完成的，应当说明理由。", [("obligation", "应当", "企业", "说明理由")]),
    ("生活不能自理的老年人可以申请。", [("permission", "可以", "生活不能自理的老年人", "申请")]),
    ("享受补贴的机具，原则上3年内不得转让。", [("prohibition", "不得", None, "转让")]),
    ("承担轮作任务的县，任务面积不得少于10万亩。", [("prohibition", "不得", "承担轮作任务的县", "少于10万亩")]),
    ("城市要建立制度，补贴比例不得超过50%。", [("obligation", "要", "城市", "建立制度"), ("prohibition", "不得", None, "超过50%")]),
    ("低保家庭，补助标准不得低于300元。", [("prohibition", "不得", None, "低于300元")]),
    (
        "享受补贴的单位，裁员率不得高于20%，否则追回补贴资金。",
        [("prohibition", "不得", "享受补贴的单位", "高于20%"), ("obligation", None, None, "追回补贴资金")],
    ),
    ("情况紧急的可先行救助。", [("permission", "可", None, "先行救助")]),
    ("水库管理单位汛期必须实行值班制度。", [("obligation", "必须", "水库管理单位", "实行值班制度")]),
    ("企业可将设备出区展示，期满应复运入区。", [("permission", "可", "企业", "将设备出区展示"), ("obligation", "应", "企业", "复运入区")]),
    ("整改期间施工单位不得复工。", [("prohibition", "不得", "施工单位", "复工")]),
    ("事故发生后，现场有关人员应立即报告。", [("obligation", "应", "现场有关人员", "立即报告")]),
    ("单位负责人接到报告后，应当立即处置。", [("obligation", "应当", "单位负责人", "立即处置")]),
    ("遇超标准洪水，30分钟内报告县防汛办。", [("obligation", None, None, "报告县防汛办")]),
    ("采砂船只应集中停靠。", [("obligation", "应", "采砂船只", "集中停靠")]),
    ("采砂作业禁止在夜间进行。", [("prohibition", "禁止", None, "在夜间进行")]),
    ("逾期未完成的一律停业。", [("obligation", None, None, "一律停业")]),
    ("其他渔船一律停港封网。", [("obligation", None, "其他渔船", "一律停港封网")]),
    ("闲置土地超过一年的，按土地出让价款的20%征缴闲置费。", [("obligation", None, None, "按土地出让价款的20%征缴闲置费")]),
    ("此前未处理的事项按本公告执行。", [("obligation", None, None, "按本公告执行")]),
    ("死亡的自次月起停发。", [("obligation", None, None, "自次月起停发")]),
    ("支持高校院所科研人员离岗创办企业。", [("encouragement", "支持", "高校院所科研人员", "高校院所科研人员离岗创办企业")]),
    ("同一企业同一展会不得重复申报。", [("prohibition", "不得", "同一企业", "重复申报")]),
    ("县残联每季度开展一次检查。", [("obligation", None, "县残联", "每季度开展一次检查")]),
    ("加油站应当建立台账。", [("obligation", "应当", "加油站", "建立台账")]),
    ("自来水公司不得收取费用。", [("prohibition", "不得", "自来水公司", "收取费用")]),
    ("由司法所负责组织实施。", [("obligation", "负责", "司法所", "司法所负责组织实施")]),
    ("混凝土搅拌站暂停生产。", [("obligation", None, "混凝土搅拌站", "暂停生产")]),
    ("建筑工地一律停工。", [("obligation", None, "建筑工地", "一律停工")]),
    ("鼓励村医开展随访。", [("encouragement", "鼓励", "村医", "村医开展随访")]),
    ("中央企业要带头落实。", [("obligation", "要", "中央企业", "带头落实")]),
    ("并组织社会公众参与。", [("obligation", None, None, "组织社会公众参与")]),
    ("加强加油站布局建设。", [("obligation", None, None, "加强加油站布局建设")]),
    ("路段长度不得超过5公里。", [("prohibition", "不得", None, "超过5公里")]),
    ("重点实验室建设期为2年。", []),
    ("养老服务机构运营补贴每年申报两次。", []),
    ("小微企业贷款增速不低于各项贷款增速。", []),
    ("核准文件自动失效。", []),
    ("创建以来，各地共投入资金42.7亿元。", []),
]


@pytest.mark.parametrize(("text", "wanted"), DUTIES, ids=[row[0] for row in DUTIES])
def test_duties(text, wanted):
    assert [(one.modality, one.marker, one.actor, one.action) for one in facts_of(text).obligations] == wanted


TERMS = [
    # (text, [text | kind | day, end, offset or frequency | anchor])
    ("疾控机构每双月10日前汇总上报监测数据。", ["每双月10日前 | recurring | P2M | -"]),
    ("单月15日前报送进度。", ["单月15日前 | recurring | P2M | -"]),
    ("季后20日内报送使用情况。", ["季后20日内 | recurring | P3M | 季"]),
    ("各市于每季度后10个工作日内报送。", ["每季度后10个工作日内 | recurring | P3M | 季度"]),
    ("月后8日内上报。", ["月后8日内 | recurring | P1M | 月"]),
    ("每年1月、7月的15日前报送。", ["每年1月、7月的15日前 | recurring | P1Y | -"]),
    ("高龄津贴从年满80周岁的次月起发放。", ["次月起 | relative | P1M | -"]),
    ("养殖场户应在免疫后21天采集血清样品。", ["免疫后21天 | relative | P21D | 免疫"]),
    ("记录保存期限不得少于产品保质期满后六个月。", ["产品保质期满后六个月 | relative | P6M | 产品保质期满"]),
    ("资料自汇算清缴结束次日起保留6年。", ["汇算清缴结束次日起保留6年 | relative | P6Y | 汇算清缴结束"]),
    ("余款在首次拨付满18个月且通过中期评估后拨付。", ["首次拨付满18个月且通过中期评估后 | relative | P18M | 首次拨付"]),
    ("申报时间为展会结束之日起2个月内。", ["展会结束之日起2个月内 | relative | P2M | 展会结束"]),
    ("医保基金承担部分按季预拨。", ["按季 | recurring | P3M | -"]),
    ("该机具3年内不能转让。", ["3年内 | period | P3Y | -"]),
    ("上半年申报时间为6月1日至15日。", ["6月1日至15日 | period | 2018-06-15 | -"]),
    ("六五计划后三年再调整。", []),
    ("逾期后30天仍未缴纳的，取消资格。", []),
    ("按季预算执行。", []),
]


@pytest.mark.parametrize(("text", "wanted"), TERMS, ids=[row[0] for row in TERMS])
def test_terms(text, wanted):
    found = facts_of(text).deadlines
    assert [f"{d.text} | {d.kind} | {d.date or d.frequency or d.offset or d.end} | {d.anchor or '-'}" for d in found] == wanted
