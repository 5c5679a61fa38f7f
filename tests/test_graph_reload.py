"""What is written of the graph and the tables is read again with the same counts: JSON and GraphML in networkx, tables in DuckDB."""

import json
from collections import Counter

import duckdb
import networkx as nx
import pytest
from places import OUTPUTS

from pipeline.graph import EDGES, NODES, graph, validate
from pipeline.publish import write_facts, write_graph
from pipeline.records import Diff, Notice


@pytest.fixture(scope="module")
def notices():
    return [Notice.model_validate_json(path.read_bytes()) for path in sorted((OUTPUTS / "notices").glob("*.json"))]


@pytest.fixture(scope="module")
def made(notices):
    return graph(notices, [Diff.model_validate_json(path.read_bytes()) for path in sorted((OUTPUTS / "diffs").glob("*.json"))])


@pytest.fixture(scope="module")
def written(made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph")
    write_graph(made, folder)
    return folder


def counts(found):
    return Counter(kind for _, kind in found.nodes(data="kind")), Counter(kind for *_, kind in found.edges(data="kind"))


def test_json_is_the_same_graph(made, written):
    again = nx.node_link_graph(json.loads((written / "graph.json").read_bytes()), edges="edges")
    assert nx.utils.graphs_equal(again, made)
    assert counts(again) == counts(made)
    validate(again)


def test_graphml_has_the_same_counts_and_labels(made, written):
    again = nx.read_graphml(written / "graph.graphml", force_multigraph=True)
    assert counts(again) == counts(made)
    assert dict(again.nodes(data="label")) == dict(made.nodes(data="label"))
    assert json.loads(again.nodes["org:国家工商行政管理总局"]["also"]) == ["工商总局"]
    assert all(isinstance(value, str | int | float | bool) for _, data in again.nodes(data=True) for value in data.values())


def test_graph_in_git_is_that_of_the_notices(made):
    again = nx.node_link_graph(json.loads((OUTPUTS / "graph" / "graph.json").read_bytes()), edges="edges")
    assert nx.utils.graphs_equal(again, made)


def test_every_kind_of_the_five_notices_is_there(made):
    """All but those that the five do not have: nobody assists, and no former body stands beside its heir."""
    nodes, edges = counts(made)
    assert set(nodes) == set(NODES)
    assert set(EDGES) - set(edges) == {"assists", "succeeded_by"}


def test_counts_are_those_of_the_records(made, notices):
    nodes, edges = counts(made)
    for kind, field in (("Section", "sections"), ("Obligation", "obligations"), ("Target", "targets"), ("Deadline", "deadlines")):
        assert nodes[kind] == sum(len(getattr(notice, field)) for notice in notices)
    assert edges["due"] == sum(len(one.deadline_ids) for notice in notices for one in notice.obligations)
    assert edges["requires"] == sum(len(one.target_ids) for notice in notices for one in notice.obligations)


@pytest.mark.parametrize("name", ["targets", "amounts", "deadlines", "obligations", "citations"])
def test_tables_have_the_same_counts_in_either_form(notices, tmp_path, name):
    write_facts(notices, tmp_path)
    count = sum(len(getattr(notice, name)) for notice in notices)
    found = [
        duckdb.sql(f"SELECT count(*), count(DISTINCT (notice_id, id)) FROM {reader}('{tmp_path / name}.{suffix}')").fetchall()[0]
        for reader, suffix in (("read_json", "jsonl"), ("read_parquet", "parquet"))
    ]
    assert found == [(count, count)] * 2
    assert count > 0
