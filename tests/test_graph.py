"""The knowledge graph: one node a body, edges by the schema, ids that stay."""

import networkx as nx
import pytest
from records_made import amount, change, citation, deadline, diff, document, obligation, read, section, target

from pipeline.errors import GraphError
from pipeline.graph import graph, validate
from pipeline.graph.actors import actor
from pipeline.records import Side
from pipeline.resolve import resolve

TEXT = (
    "一、工作目标\n"
    "重庆市财政局应当于5月25日前建立企业100家以上，给予企业2亿元，报财政部备案。\n"
    "根据《甲办法》（国发〔2015〕71号）和《乙办法》。"
)


def test_body_or_class(words, area, kind, name, place):
    assert actor(words, area) == (kind, name, place)


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
        ("z", {"kind": "Notice", "label": "z"}, "must begin with notice:"),
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
