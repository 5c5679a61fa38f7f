"""Words of a dictionary where characters alone mislead: heads of actors, verbs that open a noun, predicates joined by 并."""

import pytest
from extracting import facts_of

from pipeline.words import across

ACROSS = [
    # (text with | at the place, the word that lies across it)
    ("社会|保障部门", "社会保障"),
    ("由城市|绿化行政主管部门", "城市绿化"),
    ("街道办|事处", "办事处"),
    ("社会消费|品零售总额", "社会消费品零售总额"),
    ("社会|消费品零售总额", "社会消费品零售总额"),
    ("日用消费|品", "消费品"),
    ("城市|政府", None),
    ("各有关单位|应当", None),
    ("财政局|负责", None),
    ("|社会保障", None),
    ("社会保障|", None),
]


@pytest.mark.parametrize(("marked", "word"), ACROSS, ids=[row[0] for row in ACROSS])
def test_the_word_across_a_place(marked, word):
    text = marked.replace("|", "")
    found = across(text, marked.index("|"))
    assert (text[slice(*found)] if found else None) == word


ACTORS = [
    # (text, who acts in each obligation)
    ("劳动和社会保障等有关部门依照各自职责，做好承包管理工作。", ["劳动和社会保障等有关部门"]),
    ("公园绿地应当报城市绿化行政主管部门备案。", [None]),
    ("引导银行业金融机构提高授信额度。", ["银行业金融机构"]),
    ("鼓励社会公众举报违法行为。", ["社会公众"]),
    ("鼓励社会各界参与监督。", ["社会各界"]),
    ("鼓励工业园区、行业协会设立调解组织。", ["工业园区、行业协会"]),
    ("气象灾害防御工作遵循以人为本、科学防御的原则。", []),
    ("城镇居民消费价格指数应当公布。", [None]),
    ("数据库免费供社会公众使用。", []),
    ("社会消费品零售总额增长7%左右。", []),
    ("地区生产总值增长5%以上。", []),
    ("使用人为保护责任人，应当定期检查。", ["使用人"]),
    ("任何单位和个人均有权举报。", ["任何单位和个人"]),
    ("各方对防火安全负责。", ["各方"]),
]


@pytest.mark.parametrize(("text", "actors"), ACTORS, ids=[row[0] for row in ACTORS])
def test_no_actor_ends_inside_a_word(text, actors):
    assert [one.actor for one in facts_of(text).obligations] == actors


OPENS = [
    # (text, the actions of the obligations)
    ("保障金全额缴入地方国库。", []),
    ("互联网药品信息服务提供者违反本办法的，予以警告。", ["予以警告"]),
    ("投资者权益得到有效维护。", []),
    ("情节严重的，吊销其经营许可证。", ["吊销其经营许可证"]),
    ("开发区新增地方财政收入2025年底前全额返还。", ["新增地方财政收入2025年底前全额返还"]),
]


@pytest.mark.parametrize(("text", "actions"), OPENS, ids=[row[0] for row in OPENS])
def test_a_verb_that_opens_a_noun_is_no_predicate(text, actions):
    assert [action.text for one in facts_of(text).obligations for action in one.actions] == actions


JOINED = [
    # (text, the actions of its one obligation)
    ("市财政局应当制定年度实施方案并报省财政厅备案。", ["制定年度实施方案", "报省财政厅备案"]),
    ("主管部门应当书面通知申请人并说明理由。", ["书面通知申请人", "说明理由"]),
    ("各地要建立应急预案，终止项目并收回结余经费。", ["建立应急预案", "终止项目", "收回结余经费"]),
    ("各县应当制定并组织实施扶持计划。", ["制定并组织实施扶持计划"]),
    ("不得对承担任务并作出突出贡献的单位收取费用。", ["对承担任务并作出突出贡献的单位收取费用"]),
    ("应当通过兼并重组等方式优化布局。", ["通过兼并重组等方式优化布局"]),
    ("应当将检查材料一并报送市人民政府。", ["将检查材料一并报送市人民政府"]),
]


@pytest.mark.parametrize(("text", "actions"), JOINED, ids=[row[0] for row in JOINED])
def test_predicates_joined_inside_a_segment(text, actions):
    assert [action.text for one in facts_of(text).obligations for action in one.actions] == actions
