"""Who acts: behind a state, in a case, in front of a marker with what they do, and against whom a ban goes."""

import pytest
from extracting import facts_of

ROWS = [
    # (text, [(modality, marker, actor, first action, condition)])
    (
        "第三方机构出具虚假审计报告的，不得再承担评审工作。",
        [("prohibition", "不得", "第三方机构", "再承担评审工作", "第三方机构出具虚假审计报告的")],
    ),
    (
        "公安机关消防机构收到投诉的，应当在五日内核查。",
        [("obligation", "应当", "公安机关消防机构", "在五日内核查", "公安机关消防机构收到投诉的")],
    ),
    ("司法鉴定人经人民法院通知的，应当出庭作证。", [("obligation", "应当", "司法鉴定人", "出庭作证", "司法鉴定人经人民法院通知的")]),
    ("赡养人与老年人签订协议的，应当遵守协议。", [("obligation", "应当", "赡养人", "遵守协议", "赡养人与老年人签订协议的")]),
    ("符合条件的企业和平台登录申报系统。", [("obligation", None, "符合条件的企业和平台", "登录申报系统", None)]),
    (
        "符合报考条件的人员，可以报名参加考试。",
        [("permission", "可以", "符合报考条件的人员", "报名参加考试", None)],
    ),
    ("承担检测任务的机构应当出具报告。", [("obligation", "应当", "承担检测任务的机构", "出具报告", None)]),
    (
        "对弄虚作假骗取资金的单位和个人，追回全部资金，5年内不得申报市级项目。",
        [
            ("obligation", None, None, "追回全部资金", "对弄虚作假骗取资金的单位和个人"),
            ("prohibition", "不得", "弄虚作假骗取资金的单位和个人", "申报市级项目", None),
        ],
    ),
    ("县区初审应在20个工作日内完成。", [("obligation", "应", "县区", "在20个工作日内完成", None)]),
    ("用人单位引进急需紧缺人才可采取直接考核方式招聘。", [("permission", "可", "用人单位", "采取直接考核方式招聘", None)]),
    ("市发展改革、建设、商务等部门应当规范行政程序。", [("obligation", "应当", "市发展改革、建设、商务等部门", "规范行政程序", None)]),
    (
        "项目承担单位实地查看比例不得低于申报数的30%，自受理之日起10个工作日内出具推荐意见。",
        [("prohibition", "不得", None, "低于申报数的30%", None), ("obligation", None, None, "自受理之日起10个工作日内出具推荐意见", None)],
    ),
    (
        "社会团体未按期办理的，有关部门应当责令其限期改正；情节严重的，应追缴财政扶持资金。",
        [
            ("obligation", "应当", "有关部门", "责令其限期改正", "社会团体未按期办理的"),
            ("obligation", "应", "有关部门", "追缴财政扶持资金", "情节严重的"),
        ],
    ),
    ("村“两委”负责组织脱贫群众务工。", [("obligation", "负责", "村“两委”", "组织脱贫群众务工", None)]),
    ("承包方不得将工程转包。", [("prohibition", "不得", "承包方", "将工程转包", None)]),
    ("租赁企业收取的租金不得超过3个月。", [("prohibition", "不得", "租赁企业", "超过3个月", None)]),
    ("家庭经济困难学生应如实填写申请表。", [("obligation", "应", "家庭经济困难学生", "如实填写申请表", None)]),
    ("应申请人要求，市局可延期一次。", [("permission", "可", "市局", "延期一次", None)]),
    ("支持销售企业与回收企业开展服务。", [("encouragement", "支持", "销售企业与回收企业", "销售企业与回收企业开展服务", None)]),
    ("鼓励运营单位为承租人提供托幼服务。", [("encouragement", "鼓励", "运营单位", "运营单位为承租人提供托幼服务", None)]),
    ("支持缴存人提取公积金。", [("encouragement", "支持", "缴存人", "缴存人提取公积金", None)]),
    ("支持加强企业管理。", [("encouragement", "支持", None, "加强企业管理", None)]),
    ("请认真组织实施。", [("obligation", "请", None, "认真组织实施", None)]),
    ("支持有条件的村集体培养工匠。", [("encouragement", "支持", "有条件的村集体", "有条件的村集体培养工匠", None)]),
    ("市、区两级要充分利用媒体。", [("obligation", "要", "市、区两级", "充分利用媒体", None)]),
    ("标准由乡镇和务工群众代表共同确定。", [("obligation", "由", "乡镇和务工群众代表", "乡镇和务工群众代表共同确定", None)]),
    ("各县可利用自有财力再给予补贴。", [("permission", "可", "各县", "利用自有财力再给予补贴", None)]),
    ("可利用水量明显增加。", []),
    ("有关企业可变更土地用途。", [("permission", "可", "有关企业", "变更土地用途", None)]),
    # 应 in front of 对 and 纳 is a marker where a verb of its own follows, and a word else
    ("企业应对奖补资金实行专账核算。", [("obligation", "应", "企业", "对奖补资金实行专账核算", None)]),
    ("不具备改造条件的，应纳入淘汰清单。", [("obligation", "应", None, "纳入淘汰清单", "不具备改造条件的")]),
    ("提高应对气候变化的能力。", [("obligation", None, None, "提高应对气候变化的能力", None)]),
    ("应纳税额的计算。", []),
    ("同一项目按照就高不重复原则执行。", [("obligation", None, None, "按照就高不重复原则执行", None)]),
    ("同一单位不重复奖励。", [("exclusion", "不重复", None, "奖励", None)]),
    # with whom something is done is not who does it
    ("支持高校与企业共建实验室。", [("encouragement", "支持", "高校", "高校与企业共建实验室", None)]),
    ("由劳务合作社与施工单位签订协议。", [("obligation", "由", "劳务合作社", "劳务合作社与施工单位签订协议", None)]),
    ("所需资金由省与市县按7:3分担。", [("obligation", "由", "省与市县", "省与市县按7:3分担", None)]),
    # all of those who are named together
    (
        "国务院有关部门和省级人民政府应当建立标准。",
        [("obligation", "应当", "国务院有关部门和省级人民政府", "建立标准", None)],
    ),
    (
        "任何单位和个人都有保护公路的义务，有权检举损毁公路的行为。",
        [("permission", "有权", "任何单位和个人", "检举损毁公路的行为", None)],
    ),
    ("渔船和渔民参保率分别达到70%和90%。", []),
    # doubled markers
    ("鼓励和帮助残疾人增强自立能力。", [("encouragement", "鼓励", "残疾人", "残疾人增强自立能力", None)]),
    ("鼓励、支持和引导高等学校加强合作。", [("encouragement", "鼓励", "高等学校", "高等学校加强合作", None)]),
    # names that open with what the body is for or does
    ("教育行政部门组织开展督导。", [("obligation", None, "教育行政部门", "组织开展督导", None)]),
    ("教育、公安、民政等部门加强协作。", [("obligation", None, "教育、公安、民政等部门", "加强协作", None)]),
    ("注册会计师应当加入协会。", [("obligation", "应当", "注册会计师", "加入协会", None)]),
    ("购买人应当提交合同。", [("obligation", "应当", "购买人", "提交合同", None)]),
    # verb and object are no name
    ("设立分支机构应当符合条件。", [("obligation", "应当", None, "符合条件", None)]),
    ("检查有关人员的证件。", [("obligation", None, None, "检查有关人员的证件", None)]),
    ("让人民群众共享改革成果。", []),
    # on what occasion
    ("船舶进入禁航区应当提前报告。", [("obligation", "应当", "船舶", "提前报告", None)]),
    # what is let, borne or supported in a case
    ("人民法院准许的，原鉴定人应当退还费用。", [("obligation", "应当", "原鉴定人", "退还费用", "人民法院准许的")]),
    ("用户对检测结果无异议的，应当签字。", [("obligation", "应当", "用户", "签字", "用户对检测结果无异议的")]),
    ("自然人以遗嘱方式捐赠财产的，可以列明清单。", [("permission", "可以", "自然人", "列明清单", "自然人以遗嘱方式捐赠财产的")]),
    ("逾期未报的予以通报。", [("obligation", None, None, "予以通报", "逾期未报的")]),
    # whom a ban is addressed to
    ("严禁教师参与有偿补课。", [("prohibition", "严禁", "教师", "教师参与有偿补课", None)]),
    ("禁止向未成年人出售烟酒。", [("prohibition", "禁止", None, "向未成年人出售烟酒", None)]),
    ("不允许重复申报。", [("prohibition", "不允许", None, "重复申报", None)]),
    # who refuses, and those who are refused
    ("市财政局不予拨付资金。", [("exclusion", "不予", "市财政局", "拨付资金", None)]),
    ("已获支持的城市不再支持。", [("exclusion", "不再", None, "支持", None)]),
    # markers and what only looks like them
    ("应当设置独立的感染科。", [("obligation", "应当", None, "设置独立的感染科", None)]),
    ("应当在各自的职责范围内做好工作。", [("obligation", "应当", None, "在各自的职责范围内做好工作", None)]),
    ("应当终止鉴定的其他情形。", []),
    ("计量允许误差符合规定。", []),
    ("发现可疑病例。", [("obligation", None, None, "发现可疑病例", None)]),
    ("同等条件下优先。", []),
    # whatever is done by whom
    ("考生志愿由本人网上填报。", [("obligation", "由", "本人", "本人网上填报", None)]),
    ("所需费用由业主按比例分摊。", [("obligation", "由", "业主", "业主按比例分摊", None)]),
    ("由国家财政补助形成的财产份额。", []),
    ("符合规定的费用由医保基金按70%支付。", [("obligation", "由", "医保基金", "医保基金按70%支付", None)]),
    ("2024年以来，查处案件126起。", []),
    ("应示范城市申请，提供专家咨询。", [("obligation", None, None, "提供专家咨询", None)]),
    # names of groups and of one side; what 社会 opens
    ("鼓励公众举报违法行为。", [("encouragement", "鼓励", "公众", "公众举报违法行为", None)]),
    ("省再担保集团按月汇总担保业务数据。", [("obligation", None, "省再担保集团", "按月汇总担保业务数据", None)]),
    ("任何一方不得减免还款义务。", [("prohibition", "不得", "任何一方", "减免还款义务", None)]),
    (
        "支持驻村工作队、村“两委”干部提供代办服务。",
        [("encouragement", "支持", "驻村工作队、村“两委”干部", "驻村工作队、村“两委”干部提供代办服务", None)],
    ),
    (
        "社会救助经办人员与申请人有近亲属关系的，应当回避。",
        [("obligation", "应当", "社会救助经办人员", "回避", "社会救助经办人员与申请人有近亲属关系的")],
    ),
    ("社会治理效能持续提升。", []),
    ("领导小组办公室设在县农业农村局，负责统筹协调。", [("obligation", "负责", "领导小组办公室", "统筹协调", None)]),
    ("同一企业不得重复申领。", [("prohibition", "不得", "同一企业", "重复申领", None)]),
    ("接诊医院应当首诊负责。", [("obligation", "应当", "接诊医院", "首诊负责", None)]),
    ("贷款经办银行每季度首月10日前提交申请。", [("obligation", None, "贷款经办银行", "每季度首月10日前提交申请", None)]),
    ("县直管市由省财政负担50%。", [("obligation", "由", "省财政", "省财政负担50%", None)]),
    ("支持跨境电商企业建设海外仓。", [("encouragement", "支持", "跨境电商企业", "跨境电商企业建设海外仓", None)]),
    ("支持企业建设。", [("encouragement", "支持", None, "企业建设", None)]),
    ("驾驶员连续驾驶超过4小时的须停车休息。", [("obligation", "须", "驾驶员", "停车休息", "驾驶员连续驾驶超过4小时的")]),
    ("棚改安置项目优先采用装配式建造方式。", [("encouragement", "优先", None, "采用装配式建造方式", None)]),
    # what is paid for whom, and figures alone
    ("每人每天培训补贴不高于60元。", []),
    ("取得专项职业能力证书的每人800元。", []),
    ("市财政每年安排专项经费不少于100万元。", [("obligation", None, "市财政", "每年安排专项经费不少于100万元", None)]),
    ("2016年度有2个市、7个县被通报批评。", []),
    ("便于公众查询，方便公众举报。", []),
    ("县教育督导团办公室将控辍工作列入评价。", [("obligation", None, "县教育督导团办公室", "将控辍工作列入评价", None)]),
    ("严禁学校违规跨区域招收学生。", [("prohibition", "严禁", "学校", "学校违规跨区域招收学生", None)]),
    (
        "在同一学校连续任职满9年的校长，应当交流。",
        [("obligation", "应当", "在同一学校连续任职满9年的校长", "交流", None)],
    ),
    (
        "人口在5人以上的家庭，凭户口簿可申请增加基数。",
        [("permission", "可", "人口在5人以上的家庭", "申请增加基数", None)],
    ),
    ("领导小组办公室（设在县农业农村局）要建立机制。", [("obligation", "要", "领导小组办公室（设在县农业农村局）", "建立机制", None)]),
    ("项目负责人和主要骨干不得变更。", [("prohibition", "不得", "项目负责人和主要骨干", "变更", None)]),
    ("牌匾由两部门统一监制。", [("obligation", "由", "两部门", "两部门统一监制", None)]),
    (
        "经办机构负责核实缴费，不再要求企业提供证明。",
        [("obligation", "负责", "经办机构", "核实缴费", None), ("exclusion", "不再", "经办机构", "要求企业提供证明", None)],
    ),
    (
        "加强监管，对虚构交易的机构，依法依规严肃查处，三年内不得承担项目。",
        [
            ("obligation", None, None, "加强监管", None),
            ("prohibition", "不得", "虚构交易的机构", "承担项目", "对虚构交易的机构"),
        ],
    ),
    ("以县域为单位建设急救中心。", [("obligation", None, None, "以县域为单位建设急救中心", None)]),
    ("按照每3万人口1辆的标准配置救护车。", [("obligation", None, None, "按照每3万人口1辆的标准配置救护车", None)]),
    ("不合格的，限期6个月整改。", [("obligation", None, None, "限期6个月整改", "不合格的")]),
    ("材料应附经审计的决算报告。", [("obligation", "应", None, "附经审计的决算报告", None)]),
    ("确有需要的可申请延期。", [("permission", "可", None, "申请延期", "确有需要的")]),
    ("决不能放松监管。", [("prohibition", "决不能", None, "放松监管", None)]),
    ("经批准延期的，最长不得超过6个月。", [("prohibition", "不得", None, "超过6个月", "经批准延期的")]),
    ("对进展缓慢的在全市通报。", [("obligation", None, None, "在全市通报", "对进展缓慢的")]),
    # 将 in front of an object foretells nothing
    (
        "市财政局自公示之日起15个工作日内将资金拨付到位。",
        [("obligation", None, "市财政局", "自公示之日起15个工作日内将资金拨付到位", None)],
    ),
    ("省级每年对已支持项目开展抽查。", [("obligation", None, "省级", "每年对已支持项目开展抽查", None)]),
    ("原则上不发放现金。", [("exclusion", "不发放", None, "现金", None)]),
    ("凭录用证明即可申请。", [("permission", "即可", None, "申请", None)]),
    ("债权人优先受偿的财产价值。", []),
    ("市人才工作领导小组统一领导本意见的组织实施。", [("obligation", None, "市人才工作领导小组", "统一领导本意见的组织实施", None)]),
    # bodies of laws, the state, and all of those a ban is addressed to
    (
        "负有安全监管职责的部门依法对企业执行法规的情况进行检查。",
        [("obligation", None, "负有安全监管职责的部门", "依法对企业执行法规的情况进行检查", None)],
    ),
    (
        "从事危险作业的人员未经培训，不得上岗作业。",
        [("prohibition", "不得", "从事危险作业的人员", "上岗作业", "从事危险作业的人员未经培训")],
    ),
    ("经国务院批准的试点地区，可以先行先试。", [("permission", "可以", "经国务院批准的试点地区", "先行先试", None)]),
    ("禁止任何单位和个人破坏消防设施。", [("prohibition", "禁止", "任何单位和个人", "任何单位和个人破坏消防设施", None)]),
    ("国家建立粮食安全责任制度。", [("obligation", None, "国家", "建立粮食安全责任制度", None)]),
    ("国家标准化管理委员会会议纪要。", []),
    ("所需经费列入本级预算。", [("obligation", None, None, "列入本级预算", None)]),
    ("另有约定的，从其约定。", [("obligation", None, None, "从其约定", "另有约定的")]),
    # what has to have happened stands in front of the marker; a thing or a person of some kind is no case
    ("逾期不予受理。", [("exclusion", "不予", None, "受理", "逾期")]),
    ("未经批准不得开工。", [("prohibition", "不得", None, "开工", "未经批准")]),
    ("未经检疫的苗种不得投放。", [("prohibition", "不得", None, "投放", None)]),
    ("未满十二周岁儿童不得骑车上路。", [("prohibition", "不得", None, "骑车上路", None)]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:24] for row in ROWS])
def test_who_acts(text, expected):
    found = facts_of(text).obligations
    assert [(one.modality, one.marker, one.actor, one.action, one.condition) for one in found] == expected
