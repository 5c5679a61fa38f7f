"""The knowledge graph: one node a body, edges by the schema, ids that stay."""

import networkx as nx
import pytest
from records_made import amount, change, citation, deadline, diff, document, obligation, read, section, target

from pipeline.errors import GraphError
from pipeline.graph import graph, validate
from pipeline.graph.actors import actor, actors, body_of
from pipeline.graph.documents import issuers
from pipeline.records import Side
from pipeline.resolve import resolve

TEXT = (
    "一、工作目标\n"
    "重庆市财政局应当于5月25日前建立企业100家以上，给予企业2亿元，报财政部备案。\n"
    "根据《甲办法》（国发〔2015〕71号）和《乙办法》。"
)


def full(notice_id="a", **more):
    """A notice with every kind of fact."""
    lines = TEXT.split("\n")
    return document(
        TEXT,
        notice_id,
        clauses=[("一、工作目标", "heading", "s1"), (lines[1], "sentence", "s1"), (lines[2], "sentence", "s1")],
        sections=[
            section("s1", TEXT, "一、工作目标", label="一、", heading="工作目标", responsible=["市知识产权局"], assisting=["各区县"])
        ],
        targets=[target(TEXT, "100家以上", id="t1", clause_id="c2", indicator=["高新技术企业"])],
        amounts=[amount(TEXT, "2亿元", id="m1", clause_id="c2", recipient="企业", payer="财政部")],
        deadlines=[deadline(TEXT, "5月25日前", id="d1", clause_id="c2")],
        obligations=[
            obligation(
                TEXT,
                "应当于5月25日前建立企业100家以上，给予企业2亿元，报财政部备案",
                id="o1",
                clause_id="c2",
                actor="重庆市财政局",
                recipient="财政部",
                target_ids=["t1"],
                amount_ids=["m1"],
                deadline_ids=["d1"],
            )
        ],
        citations=[
            citation(TEXT, "《甲办法》", "甲办法", id="x1", clause_id="c3", doc_number="国发〔2015〕71号"),
            citation(TEXT, "《乙办法》", "乙办法", id="x2", clause_id="c3"),
        ],
        **{"issuers": ["重庆市人民政府"], "addressees": ["各区县人民政府"], "head": {"issuers": read((0, 2))}} | more,
    )


def edges(made, kind):
    return sorted((a, b) for a, b, data in made.edges(data=True) if data["kind"] == kind)


def test_every_kind_of_edge_of_one_notice():
    made = graph(resolve([full()]), [])
    assert {kind: edges(made, kind) for _, _, kind in made.edges(data="kind")} == {
        "issued_by": [("notice:a", "org:重庆市人民政府")],
        "addressed_to": [("notice:a", "actor:各区县人民政府")],
        "part_of": [
            ("amount:a#m1", "section:a#s1"),
            ("deadline:a#d1", "section:a#s1"),
            ("obligation:a#o1", "section:a#s1"),
            ("section:a#s1", "notice:a"),
            ("target:a#t1", "section:a#s1"),
        ],
        "responsible": [("section:a#s1", "org:重庆市知识产权局")],
        "assists": [("actor:各区县", "section:a#s1")],
        "measures": [("target:a#t1", "indicator:高新技术企业/数量")],
        "funds": [("amount:a#m1", "actor:企业"), ("amount:a#m1", "obligation:a#o1")],
        "pays": [("org:财政部", "amount:a#m1")],
        "obliges": [("obligation:a#o1", "org:重庆市财政局")],
        "reports_to": [("obligation:a#o1", "org:财政部")],
        "requires": [("obligation:a#o1", "target:a#t1")],
        "due": [("obligation:a#o1", "deadline:a#d1")],
        "mentions": [("notice:a", "org:财政部"), ("notice:a", "org:重庆市财政局")],
        "cites": [("notice:a", "doc:乙办法"), ("notice:a", "doc:国发〔2015〕71号")],
        "located_in": [
            ("org:重庆市人民政府", "place:重庆市"),
            ("org:重庆市知识产权局", "place:重庆市"),
            ("org:重庆市财政局", "place:重庆市"),
        ],
    }


def test_what_was_read_has_its_place_in_the_source():
    made = graph(resolve([full()]), [])
    start = TEXT.index("100家以上")
    assert made.nodes["target:a#t1"]["source_spans"] == [[start, start + 6]]
    assert made.nodes["target:a#t1"]["notice_id"] == "a"
    assert made.edges["notice:a", "org:重庆市人民政府", "issued_by:issuers"]["source_spans"] == [[0, 2]]


@pytest.mark.parametrize(
    ("words", "area", "kind", "name", "place"),
    [
        ("财政部", None, "Organisation", "财政部", None),
        ("科技部", None, "Organisation", "科学技术部", None),
        ("国家发展改革委", None, "Organisation", "国家发展和改革委员会", None),
        ("工业和信息化部办公厅", None, "Organisation", "工业和信息化部办公厅", None),
        ("安徽省合肥市财政局", None, "Organisation", "安徽省合肥市财政局", "安徽省合肥市"),
        ("重庆市渝北区政府", None, "Organisation", "重庆市渝北区人民政府", "重庆市渝北区"),
        ("义乌市财政局", None, "Organisation", "义乌市财政局", "义乌市"),
        ("义务教育实行省人民政府", None, "ActorClass", "义务教育实行省人民政府", None),
        ("设区的市人民政府", None, "ActorClass", "设区的市人民政府", None),
        ("我代表省人民政府", None, "ActorClass", "我代表省人民政府", None),
        ("涉及跨行政区域供水的布局", None, "ActorClass", "涉及跨行政区域供水的布局", None),
        ("示范区管理委员会", None, "ActorClass", "示范区管理委员会", None),
        ("市场监管总局", "重庆市", "Organisation", "国家市场监督管理总局", None),
        ("市场监管局", "重庆市", "ActorClass", "市场监管局", None),
        ("市市场监管局", "重庆市", "Organisation", "重庆市市场监管局", "重庆市"),
        ("重庆市政府", None, "Organisation", "重庆市人民政府", "重庆市"),
        ("重庆市人民政府办公厅", None, "Organisation", "重庆市人民政府办公厅", "重庆市"),
        ("广西壮族自治区财政厅", None, "Organisation", "广西壮族自治区财政厅", "广西壮族自治区"),
        ("市政府", "重庆市", "Organisation", "重庆市人民政府", "重庆市"),
        ("市财政局", "重庆市", "Organisation", "重庆市财政局", "重庆市"),
        ("市财政局", None, "ActorClass", "市财政局", None),
        ("省财政厅", "重庆市", "ActorClass", "省财政厅", None),
        ("知识产权局", None, "ActorClass", "知识产权局", None),
        ("省级财政部门", None, "ActorClass", "省级财政部门", None),
        ("各省、自治区、直辖市财政厅（局）", None, "ActorClass", "各省、自治区、直辖市财政厅（局）", None),
        ("申报城市", None, "ActorClass", "申报城市", None),
        ("经济技术开发区管理委员会", None, "ActorClass", "经济技术开发区管理委员会", None),
        ("有关城市政府", None, "ActorClass", "有关城市政府", None),
        ("城市政府", None, "ActorClass", "城市政府", None),
        ("中小企业", None, "ActorClass", "中小企业", None),
        ("财政部经济建设司", None, "Organisation", "财政部经济建设司", None),
        ("工信部中小企业局", None, "Organisation", "工业和信息化部中小企业局", None),
        ("国家卫生健康委规划发展与信息化司", None, "Organisation", "国家卫生健康委员会规划发展与信息化司", None),
        ("国家税务总局重庆市税务局", None, "Organisation", "国家税务总局重庆市税务局", "重庆市"),
        ("财政部门", None, "ActorClass", "财政部门", None),
        ("财政部所属公司", None, "ActorClass", "财政部所属公司", None),
        ("教育部各司局", None, "ActorClass", "教育部各司局", None),
        ("市政府督查室", "重庆市", "Organisation", "重庆市人民政府督查室", "重庆市"),
        ("中共重庆市委办公厅", None, "Organisation", "重庆市委办公厅", "重庆市"),
        ("新疆生产建设兵团", None, "Organisation", "新疆生产建设兵团", "新疆生产建设兵团"),
    ],
)
def test_body_or_class(words, area, kind, name, place):
    assert actor(words, area) == (kind, name, place, words)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("财政部、国家知识产权局", ["财政部", "国家知识产权局"]),
        ("国家知识产权局、工业和信息化部", ["国家知识产权局", "工业和信息化部"]),
        ("市财政局会同市知识产权局", ["重庆市财政局", "重庆市知识产权局"]),
        ("企业、高校和科研院所", ["企业、高校和科研院所"]),
        ("财政部和有关部门", ["财政部和有关部门"]),
        ("工业和信息化部", ["工业和信息化部"]),
        ("国家发展和改革委员会", ["国家发展和改革委员会"]),
        (
            "各省、自治区、直辖市财政厅（局），新疆生产建设兵团财政局、知识产权局",
            [
                "各省、自治区、直辖市财政厅（局），新疆生产建设兵团财政局、知识产权局",
                "新疆生产建设兵团财政局",
                "新疆生产建设兵团知识产权局",
            ],
        ),
    ],
)
def test_several_bodies_in_one_wording(words, names):
    assert [found.name for found in actors(words, "重庆市")] == names


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("财政部办公厅", "财政部"),
        ("国家知识产权局专利管理司", "国家知识产权局"),
        ("重庆市人民政府办公厅", "重庆市人民政府"),
        ("国务院扶贫开发领导小组办公室", "国务院扶贫开发领导小组"),
        ("国务院港澳事务办公室", None),
        ("国家发展和改革委员会", None),
        ("重庆市财政局", None),
        ("财政部", None),
    ],
)
def test_body_of_an_office(name, body):
    assert body_of(name) == body


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("国务院关于甲的意见", ["国务院"]),
        ("中共中央 国务院关于甲的意见", ["中共中央", "国务院"]),
        ("中共中央国务院关于甲的意见", ["中共中央", "国务院"]),
        ("财政部、科技部关于印发甲办法的通知", ["财政部", "科学技术部"]),
        ("重庆市人民政府办公厅关于甲的通知", ["重庆市人民政府办公厅"]),
        ("关于甲的意见", []),
        ("甲市与乙市关于丙的协定", []),
        ("企业知识产权管理规范", []),
    ],
)
def test_issuer_in_the_title_of_a_document(title, names):
    assert [one.name for one in issuers(title)] == names


def test_nothing_is_no_actor():
    assert actor(" ") is None


def test_one_body_is_one_node_whatever_its_name():
    docs = [document("正文。", "a", issuers=["科技部", "财政部"]), document("正文。", "b", issuers=["科学技术部", "财政部 "])]
    made = graph(resolve(docs), [])
    assert sorted(n for n, kind in made.nodes(data="kind") if kind == "Organisation") == ["org:科学技术部", "org:财政部"]
    assert made.in_degree("org:科学技术部") == 2


def test_市政府_of_two_cities_are_two_bodies():
    docs = [
        document("。", i, issuers=[c + "人民政府"], sections=[section("s1", "。", "。", responsible=["市财政局"])])
        for i, c in (("a", "甲州市"), ("b", "乙州市"))
    ]
    assert edges(graph(resolve(docs), []), "responsible") == [("section:a#s1", "org:甲州市财政局"), ("section:b#s1", "org:乙州市财政局")]


def test_document_cited_with_and_without_number_is_one_node():
    other = document("根据《甲办法》", "b", citations=[citation("根据《甲办法》", "《甲办法》", "甲办法", id="x1")])
    made = graph(resolve([full(), other]), [])
    assert edges(made, "cites") == [("notice:a", "doc:乙办法"), ("notice:a", "doc:国发〔2015〕71号"), ("notice:b", "doc:国发〔2015〕71号")]


def test_document_cited_with_and_without_its_issuer_is_one_node():
    titles = ["关于加快建设的意见", "国务院关于加快建设的意见", "市场监管总局关于甲的意见", "财政部关于甲的意见", "关于甲的意见"]
    text = "".join(f"《{title}》" for title in titles)
    number = {"国务院关于加快建设的意见": "国发〔2015〕71号"}
    made = [citation(text, f"《{t}》", t, id=f"x{i}", doc_number=number.get(t)) for i, t in enumerate(titles)]
    found = {end for _, end in edges(graph(resolve([document(text, "a", citations=made)]), []), "cites")}
    assert found == {"doc:国发〔2015〕71号", "doc:市场监管总局关于甲的意见", "doc:财政部关于甲的意见", "doc:关于甲的意见"}


def test_citation_in_the_corpus_goes_to_the_notice():
    made = graph(resolve([full(), document("正文。", "b", title="乙办法")]), [])
    assert ("notice:a", "notice:b") in edges(made, "cites")
    assert "doc:乙办法" not in made


def test_editions_in_order_and_facts_that_revise():
    old = full("old", catalog={"programme": "ip"}, issue_date="2018-05-08")
    new = full("new", catalog={"programme": "ip"}, issue_date="2020-04-30")
    undated = full("none", catalog={"programme": "ip"})
    notices = resolve([new, undated, old])
    side = {"source_spans": [], "section_path": ""}
    sides = {"old": [Side(ref="m1", text="2亿元", **side)], "new": [Side(ref="m1", text="1.5亿元", **side)]}
    compared = diff(notices[2], notices[0], change("x1", **sides), change("x2", kind="unchanged", **sides))
    made = graph(notices, [compared])
    assert edges(made, "precedes") == [("notice:old", "notice:new")]
    assert edges(made, "revises") == [("amount:new#m1", "amount:old#m1")]
    assert edges(made, "edition_of") == [(f"notice:{n}", "programme:ip") for n in ("new", "none", "old")]


def test_same_records_same_graph():
    first, second = (nx.node_link_data(graph(resolve([full(), full("b")]), []), edges="edges") for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("node", "data", "message"),
    [
        ("notice:z", {"kind": "Letter", "label": "z"}, "kind 'Letter'"),
        ("z", {"kind": "Notice", "label": "z"}, "begin its id with notice:"),
        ("notice:z", {"kind": "Notice", "label": ""}, "no label"),
    ],
)
def test_validate_names_a_bad_node(node, data, message):
    made = graph(resolve([full()]), [])
    made.add_node(node, **data)
    with pytest.raises(GraphError, match=message):
        validate(made)


def test_validate_names_a_bad_edge():
    made = graph(resolve([full()]), [])
    made.add_edge("org:财政部", "notice:a", "issued_by:x", kind="issued_by")
    with pytest.raises(GraphError, match="issued_by cannot go from org:财政部 to notice:a"):
        validate(made)
