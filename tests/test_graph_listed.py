"""All bodies and all documents of the five notices, each once, as a reader listed them from `corpus/` before looking at the graph.

A body is an organ with a name of its own, in whatever place it stands: signature, contact, addressee, title of a document that is
cited, sentence. Not listed, since they are no organs or name none: platforms, bases and centres that are to be built
(国家知识产权运营公共服务平台, 国家知识产权培训（重庆）基地), development zones (两江新区), 中央财政, 国际知识产权组织相关仲裁和调解机构,
省级财政部门, 城市知识产权局. A document is what stands in 《》, but not a form that the notice itself attaches (《…申报表》, 2017).
"""

import json

import pytest
from places import OUTPUTS

CALL_2018, CALL_2020, PLAN, PILOT, CHONGQING = (
    "2018-ip-operation-cities",
    "2020-ip-operation-cities",
    "2018-ip-model-city-plan",
    "2017-sme-ip-pilot-cities",
    "2016-chongqing-ip-strong-city",
)

#: Full name → other names in the texts, and the notices that name the body itself (not only an office of it, not only in a title).
BODIES = {
    "中共中央": ({"党中央"}, {CALL_2020}),
    "国务院": (set(), {CALL_2020}),
    "财政部": (set(), {CALL_2018, CALL_2020}),
    "财政部办公厅": (set(), {CALL_2018, CALL_2020}),
    "财政部经济建设司": (set(), {CALL_2018}),
    "国家知识产权局": (set(), {CHONGQING, PILOT, CALL_2018, CALL_2020}),
    "国家知识产权局办公室": (set(), {PILOT, PLAN, CALL_2018, CALL_2020}),
    "国家知识产权局专利管理司": (set(), {PILOT, CALL_2018}),
    "工业和信息化部": (set(), {PILOT}),
    "工业和信息化部办公厅": (set(), {PILOT}),
    "工业和信息化部中小企业局": (set(), {PILOT}),
    "国家工商行政管理总局": ({"工商总局"}, {CHONGQING}),
    "国家版权局": (set(), {CHONGQING}),
    "重庆市人民政府": (set(), {CHONGQING}),  # by 渝府发 and as the body whose 督查室 it is
    "重庆市人民政府督查室": ({"市政府督查室"}, {CHONGQING}),
    "新疆生产建设兵团知识产权局": (set(), {PILOT}),  # the end of the list of those addressed
}

#: Office or department → its body.
UNITS = {
    "财政部办公厅": "财政部",
    "财政部经济建设司": "财政部",
    "国家知识产权局办公室": "国家知识产权局",
    "国家知识产权局专利管理司": "国家知识产权局",
    "工业和信息化部办公厅": "工业和信息化部",
    "工业和信息化部中小企业局": "工业和信息化部",
    "重庆市人民政府督查室": "重庆市人民政府",
}

STRONG = "关于新形势下加快知识产权强国建设的若干意见"
PLANNED = "“十三五”国家知识产权保护和运用规划"

#: Title in full → number, other titles, who issued it as the title says, the notices that cite it.
DOCUMENTS = {
    f"国务院{STRONG}": ("国发〔2015〕71号", {STRONG}, {"国务院"}, {CHONGQING, PILOT, PLAN, CALL_2018, CALL_2020}),
    f"国务院关于印发{PLANNED}的通知": ("国发〔2016〕86号", {PLANNED}, {"国务院"}, {PLAN, CALL_2018, CALL_2020}),
    "国务院关于强化实施创新驱动发展战略进一步推进大众创业万众创新深入发展的意见": ("国发〔2017〕37号", set(), {"国务院"}, {PLAN}),
    "中共中央 国务院关于构建更加完善的要素市场化配置体制机制的意见": (None, set(), {"中共中央", "国务院"}, {CALL_2020}),
    "关于全面组织实施中小企业知识产权战略推进工程的指导意见": ("国知发管字〔2016〕101号", {"指导意见"}, set(), {PILOT, PLAN}),
    "关于严格专利保护的若干意见": ("国知发管字〔2016〕93号", set(), set(), {PLAN}),
    "关于开展知识产权运营服务体系建设工作的通知": (
        None,
        set(),
        set(),
        {PLAN},
    ),  # of 2017: the plan is older than the call of 2018
    "服务业发展资金管理办法": (None, set(), set(), {CALL_2020}),
    "企业知识产权管理规范": (None, set(), set(), {PILOT, PLAN}),
}

NOTICES = {
    CHONGQING: ("渝府发〔2016〕25号", {"重庆市人民政府"}),
    PILOT: ("国知办发管字〔2017〕30号", {"国家知识产权局办公室", "工业和信息化部办公厅"}),
    PLAN: (None, {"国家知识产权局办公室"}),
    CALL_2018: ("财办建〔2018〕96号", {"财政部办公厅", "国家知识产权局办公室"}),
    CALL_2020: (None, {"财政部办公厅", "国家知识产权局办公室"}),
}

_NAMING = ("issued_by", "addressed_to", "contact", "mentions")


@pytest.fixture(scope="module")
def nodes():
    return {node["id"]: node for node in json.loads((OUTPUTS / "graph" / "graph.json").read_bytes())["nodes"]}


@pytest.fixture(scope="module")
def edges():
    return json.loads((OUTPUTS / "graph" / "graph.json").read_bytes())["edges"]


def of_kind(nodes, kind):
    return [node for node in nodes.values() if node["kind"] == kind]


def test_bodies_are_those_that_were_read_each_once(nodes):
    found = of_kind(nodes, "Organisation")
    assert sorted(node["label"] for node in found) == sorted(BODIES)
    assert {node["label"]: set(node.get("also", ())) for node in found} == {name: also for name, (also, _) in BODIES.items()}


def test_bodies_stand_in_the_notices_that_name_them(nodes, edges):
    found = {name: set() for name in BODIES}
    for edge in edges:
        if edge["kind"] in _NAMING and edge["source"].startswith("notice:") and edge["target"].startswith("org:"):
            found[nodes[edge["target"]]["label"]].add(edge["notice_id"])
    assert found == {name: notices for name, (_, notices) in BODIES.items()}


def test_offices_belong_to_their_bodies(nodes, edges):
    found = {nodes[edge["source"]]["label"]: nodes[edge["target"]]["label"] for edge in edges if edge["kind"] == "unit_of"}
    assert found == UNITS


def test_documents_are_those_that_were_read_each_once(nodes, edges):
    found = {node["id"]: (node["label"], node["doc_number"], set(node.get("also", ()))) for node in of_kind(nodes, "Document")}
    assert sorted(label for label, _, _ in found.values()) == sorted(DOCUMENTS)
    said = {
        label: (
            number,
            also,
            {nodes[edge["target"]]["label"] for edge in edges if edge["kind"] == "issued_by" and edge["source"] == node},
            {edge["notice_id"] for edge in edges if edge["kind"] == "cites" and edge["target"] == node},
        )
        for node, (label, number, also) in found.items()
    }
    assert said == DOCUMENTS


def test_notices_are_those_of_the_corpus(nodes, edges):
    found = {
        node["notice_id"]: (
            node["doc_number"],
            {nodes[edge["target"]]["label"] for edge in edges if edge["kind"] == "issued_by" and edge["source"] == node["id"]},
        )
        for node in of_kind(nodes, "Notice")
    }
    assert found == NOTICES


def test_no_notice_cites_one_of_the_five(edges):
    assert [edge for edge in edges if edge["kind"] == "cites" and edge["target"].startswith("notice:")] == []


def test_programme_and_its_editions(nodes, edges):
    """Only the two calls are editions of one programme; the second came two years after the first."""
    assert [node["id"] for node in of_kind(nodes, "Programme")] == ["programme:ip-operation-cities"]
    assert {(e["source"], e["target"]) for e in edges if e["kind"] == "edition_of"} == {
        (f"notice:{call}", "programme:ip-operation-cities") for call in (CALL_2018, CALL_2020)
    }
    assert [(e["source"], e["target"]) for e in edges if e["kind"] == "precedes"] == [(f"notice:{CALL_2018}", f"notice:{CALL_2020}")]


def test_places_are_those_of_the_bodies_and_sentences(nodes, edges):
    assert {node["label"]: set(node.get("also", ())) for node in of_kind(nodes, "Place")} == {
        "重庆市": {"重庆", "渝"},
        "新疆生产建设兵团": set(),
    }
    assert {(nodes[e["source"]]["label"], nodes[e["target"]]["label"]) for e in edges if e["kind"] == "located_in"} == {
        ("重庆市人民政府", "重庆市"),
        ("重庆市人民政府督查室", "重庆市"),
        ("新疆生产建设兵团知识产权局", "新疆生产建设兵团"),
    }


def test_money_of_a_city(nodes, edges):
    """中央财政 pays four sums, each for every city; all other sums are what institutions earn."""
    paid = {nodes[e["target"]]["label"] for e in edges if e["kind"] == "pays" and e["source"] == "actor:中央财政"}
    assert paid == {"2亿元", "1.5亿元", "1亿元"}
    assert sum(e["kind"] == "pays" for e in edges) == 4
    assert sum(e["kind"] == "funds" and e["target"] == "actor:每个城市" for e in edges) == 4


def test_what_was_read_has_its_place(nodes, edges):
    """The words of a body stand at the place that its edge tells, in the file itself."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (OUTPUTS.parent / "corpus").glob("*.txt")}
    told = [e for e in edges if e["kind"] == "mentions" and e["notice_id"] in (CALL_2018, PILOT, CHONGQING)]  # in simplified characters
    assert len(told) == 9
    for edge in told:
        ((start, end),) = edge["source_spans"]
        node = nodes[edge["target"]]
        assert texts[edge["notice_id"]][start:end] in {node["label"], *node.get("also", ())}
