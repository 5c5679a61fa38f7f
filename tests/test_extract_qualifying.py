"""Lengths of time that say who or what is meant, and the terms like them; who does it behind 由, whatever the verb; on what occasion."""

import pytest
from extracting import facts_of

TIMES = [
    # (text, [(words, kind, action)])
    ("对使用年限超过30年和管材老化的供水管网进行更新。", []),
    ("2030年30%以上的县达到节水标准。", [("2030年", "period", None)]),
    ("二手房房龄15年以内的，贷款成数不超过70%。", []),
    ("房龄与贷款期限之和不得超过40年。", []),
    ("贷款期限1年以内的，按年利率3.0%执行。", []),
    ("机动车停放15分钟以内的免费。", []),
    ("会期2天以上的国际性会议，每场补助20万元。", []),
    ("企业招用毕业2年内高校毕业生的，给予补贴。", []),
    ("成立3年以内的小微企业可申请贷款贴息。", []),
    ("危险废物暂存（90天以内）应当防渗。", []),
    ("一年内第二次违规的处500元罚款。", []),
    ("三年内未发生拖欠的，存储比例降低50%。", []),
    ("按不低于年末贷款余额1%的比例提取风险准备金。", []),
    # what is due all the same
    ("办理时限（5个工作日以内）应当公示。", [("5个工作日以内", "relative", "公示")]),
    ("给予企业3年以内的贴息支持。", [("3年以内", "relative", "给予企业3年以内的贴息支持")]),
    ("应当在3日以内的合理时间作出答复。", [("3日以内", "relative", "在3日以内的合理时间作出答复")]),
    ("对考核不合格的机构，暂停其招生资格6个月，并予以通报。", [("6个月", "period", "暂停其招生资格6个月")]),
    ("2018年底个贷逾期率控制在0.3‰以内。", [("2018年底", "date", None)]),
    ("企业自认定当年起5年内免缴配套费。", [("认定当年起5年内", "relative", "自认定当年起5年内免缴配套费")]),
    # the day after, without a word of duty
    ("中心作出决定，并于次日短信告知申请人。", [("次日", "relative", "于次日短信告知申请人")]),
    ("处理结果于次日反馈投诉人。", [("次日", "relative", "处理结果于次日反馈投诉人")]),
    ("由于当日交易量大，优惠自次日起生效。", []),
    # the next round is theirs who are named in front; what is done each time is told at once
    (
        "各市应于5月20日前报送方案，此后每月5日前报送进度。",
        [("5月20日前", "date", "于5月20日前报送方案"), ("每月5日前", "recurring", "报送进度")],
    ),
    (
        "水费每两个月抄表一次，用户应于次月15日前缴清。",
        [("每两个月", "recurring", None), ("次月15日前", "recurring", "于次月15日前缴清")],
    ),
    ("本细则由市科技局负责解释，自印发之日起施行。", [("印发之日起", "relative", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[row[0][:24] for row in TIMES])
def test_times(text, expected):
    assert [(d.text, d.kind, d.action) for d in facts_of(text).deadlines] == expected


DUTIES = [
    # (text, [(words, modality, actor)])
    ("贷款受理应由2名以上信贷人员面谈面签。", [("应由2名以上信贷人员面谈面签", "obligation", "2名以上信贷人员")]),
    ("配套资金由学校自筹。", [("由学校自筹", "obligation", "学校")]),
    ("食宿费由参会人员自理。", [("由参会人员自理", "obligation", "参会人员")]),
    ("检查组由3名专家组成。", []),
    ("由政府主导转向市场主导。", []),
    (
        "自建房须由具备资质的单位施工。严禁擅自加层。",
        [("须由具备资质的单位施工", "obligation", "具备资质的单位"), ("严禁擅自加层", "prohibition", None)],
    ),
    ("逾期未整改的，住建部门并可责令停工。", [("可责令停工", "permission", "住建部门")]),
    ("市整治办每半月通报一次进展。", [("每半月通报一次进展", "obligation", "市整治办")]),
    ("学生每学年体检1次。", [("每学年体检1次", "obligation", "学生")]),
    ("各单位每年收入超过100万元的部分。", []),
    ("群众举报重大隐患经查实的，给予500元奖励。", [("给予500元奖励", "obligation", None)]),
    # 可 of a permission and 可 of a noun
    ("商户可利用门前空间开展外摆。", [("可利用门前空间开展外摆", "permission", "商户")]),
    ("可利用水资源总量控制在3亿立方米。", []),
    ("基金累计结余可支付月数应保持在6至9个月。", [("应保持在6至9个月", "obligation", None)]),
    # on what occasion, and what is a task of its own
    ("举办大型活动，承办者应当提出申请。", [("应当提出申请", "obligation", "承办者")]),
    (
        "加强日常监管，主管部门应当建立台账。",
        [("加强日常监管", "obligation", None), ("应当建立台账", "obligation", "主管部门")],
    ),
    ("申报企业应符合下列条件：成立3年以上；近三年无事故。", [("应符合下列条件", "obligation", "申报企业")]),
    # each part of what is paid
    ("项目开工后拨付70%，竣工验收合格后拨付30%。", [("项目开工后拨付70%，竣工验收合格后拨付30%", "obligation", None)]),
    (
        "可预拨30%，其余70%在考核合格后拨付。",
        [("可预拨30%", "permission", None), ("其余70%在考核合格后拨付", "obligation", None)],
    ),
    (
        "企业提交申请，财政局审核后拨付。",
        [("提交申请", "obligation", "企业"), ("审核后拨付", "obligation", "财政局")],
    ),
    ("合同纠纷由被告住所地人民法院管辖。", [("由被告住所地人民法院管辖", "obligation", "被告住所地人民法院")]),
    ("鼓励社会资金建设考场。", [("鼓励社会资金建设考场", "encouragement", "社会资金")]),
    (
        "各管理部每季度实地抽查贷款档案，每月5日前向中心报送报表。",
        [("每季度实地抽查贷款档案，每月5日前向中心报送报表", "obligation", "各管理部")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES, ids=[row[0][:24] for row in DUTIES])
def test_duties(text, expected):
    assert [(o.text, o.modality, o.actor) for o in facts_of(text).obligations] == expected
