"""GraphML as it is told piece by piece is what networkx would write, and reads as the graph that it was."""

import io

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from pipeline.publish.graphml import graphml


def made():
    graph = nx.MultiDiGraph()
    graph.add_node('doc:《甲》"<&>', kind="Document", label='甲\t<乙> & "丙"', level=1, share=1.5)
    graph.add_node("org:财政部\n", kind="Organisation", label="财政部", share=2, signed=True, level=12_345_678_901)
    graph.add_node("bare")
    graph.add_edge('doc:《甲》"<&>', "org:财政部\n", "issued_by:x", kind="issued_by", share=3)
    graph.add_edge('doc:《甲》"<&>', "org:财政部\n", "issued_by:y")
    return graph


def told(graph):
    return "".join(graphml(graph)).encode()


def test_bytes_are_those_of_networkx():
    """With fractions and whole numbers told apart by hand, which networkx would declare twice."""
    one_type = made()
    one_type.nodes["org:财政部\n"]["share"] = 2.0
    one_type.edges['doc:《甲》"<&>', "org:财政部\n", "issued_by:x"]["share"] = 3.0
    written = io.BytesIO()
    GraphMLWriter(graph=one_type, encoding="utf-8", prettyprint=True).dump(written)
    assert told(made()) == written.getvalue()


def test_it_reads_as_it_was():
    graph = made()
    again = nx.read_graphml(io.BytesIO(told(graph)), force_multigraph=True, edge_key_type=str)
    assert (dict(again.nodes(data=True)), list(again.edges(keys=True, data=True))) == (
        dict(graph.nodes(data=True)),
        list(graph.edges(keys=True, data=True)),
    )


def test_lists_are_json_nulls_are_left_out_and_what_xml_cannot_hold_is_a_sign():
    graph = nx.MultiDiGraph()
    graph.add_node("a", also=["甲", '"乙"'], title=None, label="丙\x00丁\r戊")
    again = nx.read_graphml(io.BytesIO(told(graph)), force_multigraph=True)
    assert again.nodes["a"] == {"also": '["甲", "\\"乙\\""]', "label": "丙\ufffd丁\r戊"}
