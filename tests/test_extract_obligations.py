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
    ("上述城市本次不再重复支持。", "exclusion", "不再", "上述城市", None, "不再重复支持"),
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
