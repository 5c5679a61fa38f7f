"""What the page of the graph holds: every node and edge in columns, each place in a notice with the way to it."""

import hashlib
import json
import re
from pathlib import Path

import networkx as nx
from records_made import document
from test_report import Page

from pipeline.graph.schema import EDGES, NODES
from pipeline.publish.report import network
from pipeline.resolve import resolve
from pipeline.terms import EDGES as TOLD_EDGES
from pipeline.terms import EDGES_BACK
from pipeline.terms import NODES as TOLD_NODES


def small():
    made = nx.MultiDiGraph()
    made.add_node("notice:深/a#b", kind="Notice", label="通知", notice_id="深/a#b")
    made.add_node("org:财政部", kind="Organisation", label="财政部")
    made.add_node("section:深/a#b#一", kind="Section", label="一、总体要求", notice_id="深/a#b")
    made.add_node("obligation:深/a#b#一/c1/o1", kind="Obligation", label="应" + "报" * 80, notice_id="深/a#b")
    made.add_node("target:深/a#b#一/c2/t1", kind="Target", label="100家", notice_id="深/a#b")
    made.add_edge("notice:深/a#b", "org:财政部", kind="issued_by")
    made.add_edge("obligation:深/a#b#一/c1/o1", "org:财政部", kind="obliges", role="bearer")
    made.add_edge("obligation:深/a#b#一/c1/o1", "section:深/a#b#一", kind="part_of")
    made.add_edge("target:深/a#b#一/c2/t1", "section:深/a#b#一", kind="part_of")
    return made


def notices():
    return resolve([document("甲。", "深/a#b", clauses=[("甲。", "sentence")])])


def held(graph, **more):
    return json.loads(Page(network.render(graph, notices(), **more)).data["_network"])


def test_every_kind_is_named():
    assert set(TOLD_NODES) == set(NODES)
    assert set(TOLD_EDGES) == set(EDGES)
    assert list(EDGES_BACK) == list(TOLD_EDGES)


def test_nodes_and_edges_in_columns():
    found = held(small())
    assert [found["kinds"][kind] for kind in found["kind"]] == ["Notice", "Organisation", "Section", "Obligation", "Target"]
    assert found["label"] == ["通知", "财政部", "一、总体要求", "应" + "报" * 58 + "…", "100家"]
    assert found["pages"] == ["notices/%E6%B7%B1/a%23b.html"]
    assert found["notice"] == [0, -1, 0, 0, 0]
    edges = [found["edges"][at : at + 3] for at in range(0, len(found["edges"]), 3)]
    assert [(found["ties"][kind], start, end) for kind, start, end in edges] == [
        ("发文机关", 0, 1),
        ("由谁做（责任方）", 3, 1),
        ("属于", 3, 2),
        ("属于", 4, 2),
    ]


def test_an_edge_is_told_from_either_end():
    """Seen from a body, a notice is not its 发文机关."""
    found = held(small())
    assert list(zip(found["ties"], found["back"])) == [
        ("发文机关", "所发文件"),
        ("由谁做（责任方）", "由它做的（责任方）"),
        ("属于", "其中有"),
    ]


def test_node_leads_to_its_place_in_the_notice():
    assert held(small())["ref"] == ["", "", "一", "一/c1/o1", "一/c2/t1"]


def test_a_large_graph_leaves_out_what_only_its_place_holds_to_the_rest():
    found = held(small(), most=4)
    assert found["label"][:2] == ["通知", "财政部"]
    assert len(found["label"]) == 3  # the task of 财政部, neither the section nor the target
    assert "没有 2 个只与所在章节相连的节点" in network.render(small(), notices(), most=4)
    assert held(small(), most=2)["label"] == ["通知", "财政部"]


def test_empty_graph():
    assert "图谱是空的" in network.render(nx.MultiDiGraph(), [])


def test_library_that_draws_is_what_came_with_its_licence():
    folder = Path(network.__file__).parent / "templates" / "vendor"
    code = (folder / "cytoscape.min.js").read_bytes()
    told = (folder / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(code).hexdigest() in told
    assert re.search(rb'version="([\d.]+)"', code)[1].decode() in told
    assert "Permission is hereby granted, free of charge" in (folder / "cytoscape.LICENSE.txt").read_text(encoding="utf-8")
