"""Obligations: the marker, who acts, how far it reaches; and the words that only look like markers."""

import pytest
from extracting import facts_of

FOUND = [
    # (text, modality, marker, actor, bearer, text of the obligation)
    ("城市政府要发挥主体作用，建立协调机制。", "obligation", "要", "城市政府", None, "要发挥主体作用，建立协调机制"),
    ("有关省份财政、知识产权部门要加强指导。", "obligation", "要", "有关省份财政、知识产权部门", None, "要加强指导"),
    ("各地区应当在每年1月31日前报送总结。", "obligation", "应当", "各地区", None, "应当在每年1月31日前报送总结"),
    ("申报单位须提供真实材料。", "obligation", "须", "申报单位", None, "须提供真实材料"),
    ("中央财政资金不得用于房屋装修、征地拆迁。", "prohibition", "不得", None, None, "不得用于房屋装修、征地拆迁"),
    ("严禁截留、挤占、挪用资金。", "prohibition", "严禁", None, None, "严禁截留、挤占、挪用资金"),
    ("逾期不予受理。", "exclusion", "不予", None, None, "不予受理"),
    ("上述城市本次不再重复支持。", "exclusion", "不再", None, None, "不再重复支持"),
    ("符合条件的计划单列市可直接向财政部提出申报。", "permission", "可", "符合条件的计划单列市", None, "可直接向财政部提出申报"),
    ("企业可以自主选择服务机构。", "permission", "可以", "企业", None, "可以自主选择服务机构"),
    ("鼓励金融机构改进评审模式。", "encouragement", "鼓励", "金融机构", None, "鼓励金融机构改进评审模式"),
    (
        "支持有条件的高校、科研院所成立转移机构。",
        "encouragement",
        "支持",
        "有条件的高校、科研院所",
        None,
        "支持有条件的高校、科研院所成立转移机构",
    ),
    ("探索建立容错机制。", "encouragement", "探索", None, None, "探索建立容错机制"),
    ("请各单位认真组织实施。", "obligation", "请", "各单位", None, "请各单位认真组织实施"),
    ("城市政府印发实施方案，并报财政部备案。", "obligation", None, "城市政府", None, "印发实施方案，并报财政部备案"),
    ("加强组织领导，完善工作机制。", "obligation", None, None, None, "加强组织领导，完善工作机制"),
    ("承担建设任务的城市，要重点支持运营中心。", "obligation", "要", "承担建设任务的城市", None, "要重点支持运营中心"),
    ("申报城市根据本通知要求，编制工作方案。", "obligation", None, "申报城市", None, "编制工作方案"),
    ("国家知识产权局将开展年度绩效评估。", "obligation", "将", "国家知识产权局", None, "将开展年度绩效评估"),
    ("具备条件的城市可视自身财力情况，探索设立基金。", "permission", "可", "具备条件的城市", None, "可视自身财力情况，探索设立基金"),
    ("由城市自愿提出申报。", "obligation", "由", "城市", None, "由城市自愿提出申报"),
]


@pytest.mark.parametrize(("text", "modality", "marker", "actor", "bearer", "words"), FOUND, ids=[row[0] for row in FOUND])
def test_what_binds_whom(text, modality, marker, actor, bearer, words):
    found = facts_of(text).obligations
    assert len(found) == 1
    one = found[0]
    assert (one.modality, one.marker, one.actor, one.bearer, one.text) == (modality, marker, actor, bearer, words)
    assert one.span.of(text) == words


NOT_FOUND = [
    ("促进要素融合。", "要", "要素 is no 要"),
    ("符合申报要求的项目较多。", "要", "要求 is no 要"),
    ("建立响应机制。", "应", "响应 is no 应"),
    ("推广应用场景。", "应", "应用 is no 应"),
    ("应示范城市申请，提供专家咨询。", "应", "at somebody's request"),
    ("实现可持续发展。", "可", "可持续 is no 可"),
    ("形成可复制可推广的经验。", "可", "可复制, 可推广 are no 可"),
    ("提高数据的可获得性。", "可", "可获得性 is no 可"),
    ("将知识产权收益向团队倾斜。", "将", "the disposal 将 is no future"),
    ("发挥政府引导作用。", "引导", "引导作用 is a noun"),
    ("加大财政支持力度。", "支持", "支持力度 is a noun"),
    ("市领导负责、多部门参与的机制逐步形成。", "负责", "负责 inside an attribute"),
    ("联系人及负责人电话见附件。", "负责", "负责人 is a person"),
    ("满足市场需求。", "需", "需求 is no 需"),
    ("抽查比例不低于应检查企业总数的10%。", "应", "应 inside what a share is of"),
]


@pytest.mark.parametrize(("text", "marker", "why"), NOT_FOUND, ids=[row[2] for row in NOT_FOUND])
def test_look_alikes_are_no_markers(text, marker, why):
    assert marker not in [one.marker for one in facts_of(text).obligations]


def test_each_marker_has_its_own_obligation_and_the_actor_goes_on():
    first, second = facts_of("城市要建立管理制度，资金安排要按规定向社会公示。").obligations
    assert (first.text, first.actor) == ("要建立管理制度", "城市")
    assert second.text == "要按规定向社会公示"


def test_what_is_refused_has_its_condition():
    refused = facts_of("超过规定推荐数量的，不予接收。").obligations[0]
    assert (refused.modality, refused.condition) == ("exclusion", "超过规定推荐数量的")


def test_guiding_ideas_are_programmatic_and_tasks_are_not():
    assert facts_of("牢固树立新发展理念，加强统筹协调。").obligations[0].programmatic
    assert facts_of("加强统筹协调。", heading="基本原则").obligations[0].programmatic
    assert not facts_of("加强统筹协调。", heading="主要任务").obligations[0].programmatic


def test_purposes_of_the_opening_are_no_tasks():
    assert facts_of("为贯彻落实规划部署，加快构建服务体系，现将有关事项通知如下：").obligations == []


def test_an_obligation_is_tied_to_its_deadline_and_target():
    facts = facts_of("各省务必于5月25日前上报方案。每个省可推荐1个城市。")
    report, quota = facts.obligations
    assert [d.date for d in facts.deadlines if d.id in report.deadline_ids] == ["2018-05-25"]
    assert [t.value for t in facts.targets if t.id in quota.target_ids] == [1]


NOTICES = [
    # (text, [(marker, actor, text of the obligation), …])
    ("现就组织申报2025年度专项资金项目有关事项通知如下：", []),
    ("《行动方案》已经省人民政府同意，现印发给你们，请结合实际认真组织实施。", [("请", None, "请结合实际认真组织实施")]),
    ("市农业农村局、市财政局联合制定了《补贴实施方案》，现印发给你们。", []),
    ("定于2023年6月8日至12日在云湖市会展中心举办第五届购物节。", []),
    ("有需求的学生参与率达到95%以上。", []),
    ("在本市注册，注册时间满1年。", []),
    ("贴息期限最长2年。", []),
    ("每个区县推荐数量不超过10个。", []),
    ("参与课后服务的教师每课时补助标准不低于40元。", []),
    ("评价得分90分以上的为优。", []),
    ("实行牌证管理的机具，应先行办理牌证照。", [("应", None, "应先行办理牌证照")]),
    ("用人单位招用人员，不得收取押金。", [("不得", "用人单位", "不得收取押金")]),
    ("本办法所称绩效评价，是指财政部门根据绩效目标，对财政支出进行评价。", []),
    ("为严厉打击违法行为，保障师生安全，经研究，决定在全县开展专项整治。", []),
    ("学校每周5天都要开展课后服务。", [("要", "学校", "要开展课后服务")]),
    (
        "县公安局负责火案侦破，县气象局每日16时前发布预警信息。",
        [("负责", "县公安局", "负责火案侦破"), (None, "县气象局", "每日16时前发布预警信息")],
    ),
    ("禁火期内严禁一切野外用火。", [("严禁", None, "严禁一切野外用火")]),
    ("省教育厅会同有关部门开展总结评估。", [(None, "省教育厅", "会同有关部门开展总结评估")]),
    ("逾期未报名的，由区教育局统筹安排。", [("由", "区教育局", "由区教育局统筹安排")]),
    ("其中80%用于教师补助。", []),
    ("各区县要高度重视，安排专人负责，每季度末月25日前上报。", [("要", "各区县", "要高度重视，安排专人负责，每季度末月25日前上报")]),
    ("各乡镇主要负责人是第一责任人，对本辖区防灭火工作负总责。", [(None, "各乡镇主要负责人", "对本辖区防灭火工作负总责")]),
    (
        "一旦发生火情，务必在30分钟内报县政府，并在1小时内书面报告，不得迟报。",
        [("务必", None, "务必在30分钟内报县政府，并在1小时内书面报告"), ("不得", None, "不得迟报")],
    ),
    (
        "将课后服务纳入评价，对工作不力的，予以通报批评并限期整改。",
        [(None, None, "将课后服务纳入评价"), (None, None, "予以通报批评并限期整改")],
    ),
    ("省直部门是绩效评价的责任主体，应当建立评价机制。", [("应当", "省直部门", "应当建立评价机制")]),
    ("享受补贴的购机者应在两年内不得转让机具。", [("不得", "享受补贴的购机者", "应在两年内不得转让机具")]),
    ("市财政要足额落实资金。", [("要", "市财政", "要足额落实资金")]),
    ("严禁任何单位和个人向企业收取费用。", [("严禁", "任何单位和个人", "严禁任何单位和个人向企业收取费用")]),
    ("鼓励优秀教师跨校兼课。", [("鼓励", "优秀教师", "鼓励优秀教师跨校兼课")]),
    ("引导人才培养规模和结构与城市产业发展需要相匹配。", [("引导", None, "引导人才培养规模和结构与城市产业发展需要相匹配")]),  # nobody
    ("政府设立的研究机构可以将科技成果作价投资。", [("可以", "政府设立的研究机构", "可以将科技成果作价投资")]),
    ("食宿由承办单位统一安排。", [("由", "承办单位", "由承办单位统一安排")]),
    ("企业未按规定整改的，责令停产整顿。", [(None, None, "责令停产整顿")]),
    ("审批机关不得组织环保设施的竣工验收。", [("不得", "审批机关", "不得组织环保设施的竣工验收")]),
    ("各乡镇、各部门落实情况请于11月20日前书面报县林业局。", [("请", "各乡镇、各部门", "请于11月20日前书面报县林业局")]),
    ("联系人张伟，联系电话见附件。", []),
    ("检查组由3名执法人员组成。", []),
    ("补贴机具产销企业对其行为承担责任。", [(None, "补贴机具产销企业", "对其行为承担责任")]),
    ("每人每月提取限额1500元。", []),
    ("补贴对象为从事农业生产的个人和农业生产经营组织。", []),
    ("省科技厅不委托任何中介机构开展申报辅导。", []),
    ("现启动2024年度项目申报工作，有关事项通知如下：", []),
    ("充电桩覆盖率到2023年达到100%。", []),
    ("招生工作总结9月30日前报送。", [(None, None, "9月30日前报送")]),
    ("违反规定的，依法处2万元以上5万元以下罚款。", [(None, None, "依法处2万元以上5万元以下罚款")]),
    ("整改不到位的约谈主要负责人。", [(None, None, "约谈主要负责人")]),
    ("硕士、本科毕业生分别给予3万元、1万元。", [(None, None, "分别给予3万元、1万元")]),
    ("职工申请贷款须连续缴存6个月以上。", [("须", "职工", "须连续缴存6个月以上")]),
    ("申报单位如发现违规行为，可向纪委举报。", [("可", "申报单位", "可向纪委举报")]),
    ("市卫生健康委负责人间疫情防控。", [(None, "市卫生健康委", "负责人间疫情防控")]),
    ("城市要建立制度，补贴比例不得超过50%。", [("要", "城市", "要建立制度"), ("不得", None, "不得超过50%")]),
]


@pytest.mark.parametrize(("text", "wanted"), NOTICES, ids=[row[0] for row in NOTICES])
def test_duties_of_a_sentence_and_nothing_else(text, wanted):
    assert [(one.marker, one.actor, one.text) for one in facts_of(text).obligations] == wanted


CARRIED = [
    # (text, actors in order): the topic of the first clause goes on, not who is spoken of
    ("学校要指导学生完成作业，小学生在校内完成作业。严禁讲授新课，不得组织排名。", ["学校", "小学生", "学校", "学校"]),
    ("课后服务由本校教师承担，也可聘请退休教师。", ["本校教师", None]),
    ("有需求的学生参与率达到95%。到2024年底，培育示范校200所。", [None]),
    ("城市要做好统计。要及时上报信息。", ["城市", "城市"]),
    ("工作不落实的乡镇，由县政府主要领导约谈；造成损失的，追究责任。", ["县政府主要领导", None]),
]


@pytest.mark.parametrize(("text", "who"), CARRIED, ids=[row[0] for row in CARRIED])
def test_who_goes_on_acting(text, who):
    assert [one.actor for one in facts_of(text).obligations] == who


def test_a_condition_in_front_of_its_marker_or_its_clause():
    last = facts_of("参加培训的学员应遵守纪律，因故不能参加的须提前3天请假。").obligations[-1]
    assert (last.actor, last.condition) == ("参加培训的学员", "因故不能参加的")
    assert facts_of("第十三条 工作人员弄虚作假的，依法给予处分。").obligations[0].condition == "工作人员弄虚作假的"
    assert facts_of("一旦发生疫情，所在地政府要完成扑杀。").obligations[0].condition == "一旦发生疫情"


def test_sections_that_report_have_no_tasks_without_a_marker():
    assert facts_of("对标高质量发展要求，仍存在短板。", heading="发展基础").obligations == []
    assert [one.text for one in facts_of("推进改革，要加强监管。", heading="发展基础").obligations] == ["要加强监管"]


def test_a_list_of_what_to_hand_in_binds_nobody_and_help_taken_goes_on():
    assert facts_of("工作力量情况（知识产权部门及下属事业单位的人员配备情况）；").obligations == []
    (duty,) = facts_of("要细化验收评价等标准和程序，借助第三方评价、审计机构力量，切实提高项目实施质量。").obligations
    assert [a.text for a in duty.actions] == ["细化验收评价等标准和程序", "借助第三方评价、审计机构力量", "切实提高项目实施质量"]


WHO_ACTS = [
    # (text, who acts in the first obligation)
    ("各校要成立领导小组。", "各校"),
    ("各地各校应在报名前公布咨询电话。", "各地各校"),
    ("各级应当加快预算执行。", "各级"),
    ("不足部分由县级审批后列支。", "县级"),
    ("县级河长每季度巡河1次。", "县级河长"),
    ("各城镇要完善设施。", "各城镇"),
    ("核查组不得提前通知被核查单位。", "核查组"),
    ("省中医药工作联席会议每半年召开1次会议。", "省中医药工作联席会议"),
    ("养殖者发现病死畜禽的，应当在2小时内报告。", "养殖者"),
    ("从业人员上岗前须接受培训。", "从业人员"),
    ("当地人民政府应当给予补助。", "当地人民政府"),
    ("经营者应当明码标价。", "经营者"),
    ("所需费用由当事人承担。", "当事人"),
    ("指标生须在同一学校就读。", "指标生"),
    ("灌区管理单位编制实施方案。", "灌区管理单位"),
    ("托育机构举办者必须配备专职保安人员。", "托育机构举办者"),
    ("所需资金由省与市县按7:3分担。", "省与市县"),
    ("支持企业、科研机构以及其他组织设立技术转移部门。", "企业、科研机构以及其他组织"),
    ("连续两年不合格的，由开发区管委会责令整改。", "开发区管委会"),
    ("各县（市、区）务于9月10日前报送总结。", "各县（市、区）"),
    ("省财政厅审核后，于每年11月30日前提前下达下一年度专项资金。", "省财政厅"),
    ("香港驻军人员不得参加政治组织。", "香港驻军人员"),
    ("有关责任人员应当依法承担责任。", "有关责任人员"),
]


@pytest.mark.parametrize(("text", "actor"), WHO_ACTS, ids=[row[1] for row in WHO_ACTS])
def test_who_acts_is_named_to_the_end(text, actor):
    assert facts_of(text).obligations[0].actor == actor


NOBODY = [
    # (text, [(marker, who acts)], why)
    ("可采区内采砂必须取得许可证。", [("必须", None)], "可采区 is the name of a place, and 可 in it permits nothing"),
    ("县级示范社不得重复申报。", [("不得", None)], "县级 is no actor in front of a noun"),
    ("到2020年，城镇新增就业5000万人。", [], "城镇 is where jobs are, and does nothing"),
    ("城镇登记失业率控制在5%以内。", [], "城镇 is part of the name of a rate"),
    ("产品服务于9月10日前的市场。", [], "服务于 is no 务于"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NOBODY, ids=[row[2] for row in NOBODY])
def test_what_only_looks_like_who_acts(text, expected, why):
    assert [(one.marker, one.actor) for one in facts_of(text).obligations] == expected
