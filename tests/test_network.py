"""Looking round in the graph of the corpus: neighbours, ways and parts, against what the notices say."""

import io
import json

import networkx as nx
import pytest
from click.testing import CliRunner
from places import OUTPUTS

from pipeline.commands import main
from pipeline.errors import NotFound
from pipeline.graph import EDGES, NODES
from pipeline.questions import network


@pytest.fixture(scope="module")
def whole():
    return network.network(OUTPUTS)


def run(*arguments: object):
    return CliRunner().invoke(main, ["graph", *map(str, arguments), "--outputs", str(OUTPUTS)])


@pytest.mark.parametrize(
    ("words", "node"),
    [
        ("org:财政部", "org:财政部"),
        ("财政部", "org:财政部"),
        ("国发〔2015〕71号", "doc:国发〔2015〕71号"),
        ("关于开展中小企业知识产权战略推进工程试点城市申报工作的通知", "notice:2017-sme-ip-pilot-cities"),
        ("国务院关于新形势下加快知识产权强国建设的若干意见", "doc:国发〔2015〕71号"),
        ("“十三五”国家知识产权保护和运用规划", "doc:国发〔2016〕86号"),  # what that notice issues
        ("渝府发〔2016〕25号", "notice:2016-chongqing-ip-strong-city"),
        ("工商总局", "org:国家工商行政管理总局"),
        ("更加完善的要素市场化配置", "doc:中共中央国务院关于构建更加完善的要素市场化配置体制机制的意见"),
    ],
)
def test_node_by_its_words(whole, words, node):
    assert network.node_named(whole, words) == node


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("教育部", "no node of the graph is called '教育部'"),
        ("国家知识产权", "nodes of the graph fit '国家知识产权': did you mean "),
        ("国家知识产局", "did you mean 国家知识产权局"),
    ],
)
def test_words_of_no_one_node(whole, words, told):
    with pytest.raises(NotFound, match=told):
        network.node_named(whole, words)


def test_neighbours_of_one_kind(whole):
    """Both calls were signed by 财政部办公厅 and 国家知识产权局办公室."""
    steps = network.neighbours(whole, "org:财政部办公厅", "issued_by")
    assert {(step.other, step.outward) for step in steps} == {
        ("notice:2018-ip-operation-cities", False),
        ("notice:2020-ip-operation-cities", False),
    }
    cited = network.neighbours(whole, "notice:2018-ip-operation-cities", "cites")
    assert {(step.other, step.outward) for step in cited} == {("doc:国发〔2015〕71号", True), ("doc:国发〔2016〕86号", True)}


def test_neighbours_are_the_edges(whole):
    for node in ("org:财政部", "notice:2018-ip-operation-cities", "doc:国发〔2015〕71号"):
        assert len(network.neighbours(whole, node)) == whole.in_degree(node) + whole.out_degree(node)


def test_shortest_way(whole):
    """The notice of Chongqing rests upon 国发〔2015〕71号, as the call of 2018 does, which 财政部办公厅 signed."""
    steps = network.path(whole, "notice:2016-chongqing-ip-strong-city", "notice:2018-ip-operation-cities")
    assert steps == [
        ("notice:2016-chongqing-ip-strong-city", "cites", True, "doc:国发〔2015〕71号"),
        ("doc:国发〔2015〕71号", "cites", False, "notice:2018-ip-operation-cities"),
    ]
    assert network.path(whole, "org:财政部", "org:财政部") == []


def test_way_over_what_is_said_goes_before_what_is_only_mentioned(whole):
    """Both 2017 and the call of 2018 name 国家知识产权局 in a sentence; what ties them is who signed, and the document they rest upon."""
    steps = network.path(whole, "notice:2017-sme-ip-pilot-cities", "notice:2018-ip-operation-cities")
    assert len(steps) == 2
    assert "mentions" not in {step.kind for step in steps}


def test_part_about_a_node(whole):
    part = network.subgraph(whole, "doc:国发〔2015〕71号")
    kinds = [data["kind"] for _, data in part.nodes(data=True)]
    assert sorted(kinds) == ["Document", *["Notice"] * 5, "Organisation"]
    assert "org:国务院" in part  # who issued it, and whom the call of 2020 names
    assert {data["kind"] for *_, data in part.edges(data=True)} == {"cites", "precedes", "issued_by", "mentions"}
    assert set(network.subgraph(whole, "org:财政部", 0)) == {"org:财政部"}
    assert len(network.subgraph(whole, "org:财政部", 2)) > len(network.subgraph(whole, "org:财政部", 1)) > 1


def test_commands_in_their_forms():
    said = run("neighbours", "财政部办公厅", "--kind", "issued_by").stdout.splitlines()
    assert said[0] == "node\tedge\tdirection\tother\tlabel\tnotice_id"
    assert said[1] == (
        "org:财政部办公厅\tissued_by\t←\tnotice:2018-ip-operation-cities\t知识产权运营服务体系建设通知（2018年）\t2018-ip-operation-cities"
    )
    way = json.loads(run("path", "重庆市人民政府", "国发〔2015〕71号", "--format", "json").stdout)
    assert way[-1]["other"] == "doc:国发〔2015〕71号"


@pytest.mark.parametrize(
    ("arguments", "cited"),
    [
        (
            ("neighbours", "工商总局"),
            [
                "渝府发〔2016〕25号，三、保障措施/（一）加强统筹协调：“深化与国家知识产权局、工商总局、国家版权局等国家有关部门的合作，"
                "争取更多国家知识产权重大项目落地重庆，全面贯彻落实中央各项改革任务。”"
            ],
        ),
        (("neighbours", "财政部办公厅"), ["财办建〔2018〕96号", "知识产权运营服务体系建设通知（2020年）（2020年4月30日）"]),
        (("neighbours", "section:2018-ip-operation-cities#?3/（一）", "--kind", "responsible"), []),
        (
            ("path", "财办建〔2018〕96号", "国发〔2016〕86号"),
            ["财办建〔2018〕96号：“为贯彻落实《国务院关于新形势下加快知识产权强国建设的若干意见》"],
        ),
    ],
)
def test_places_of_edges_are_cited(arguments, cited):
    said = run(*arguments, "--cite").stdout.splitlines()
    assert len(said) == len(cited)
    assert all(line.startswith(one) for line, one in zip(said, cited))


def test_citation_stands_beside_each_edge_for_programs():
    rows = json.loads(run("neighbours", "财政部", "--kind", "reports_to", "--cite", "--format", "json").stdout)
    assert len(rows) == 5
    assert all("财政部、国家知识产权局" in citation for row in rows for citation in row["citation"])
    assert rows[0]["citation"][0].startswith("财办建〔2018〕96号，（标题缺失）/（一）组织申报/2.申报程序：“由城市自愿提出申报")


def test_part_can_be_read_again(whole):
    part = network.subgraph(whole, "org:财政部", 2)
    linked = nx.node_link_graph(json.loads(run("subgraph", "财政部", "--depth", "2", "--format", "json").stdout), edges="edges")
    assert nx.utils.graphs_equal(linked, part)
    made = nx.read_graphml(
        io.BytesIO(run("subgraph", "财政部", "--depth", "2", "--format", "graphml").stdout.encode()), force_multigraph=True
    )
    assert (set(made), made.number_of_edges()) == (set(part), part.number_of_edges())


def test_kinds_are_listed_with_what_they_say():
    result = CliRunner().invoke(main, ["graph", "kinds", "--format", "json"])
    listed = {row["kind"]: row for row in json.loads(result.stdout)}
    assert list(listed) == [*NODES, *EDGES]
    assert listed["reports_to"] == {"kind": "reports_to", "from": "Obligation", "to": "Organisation/ActorClass", "says": "报…备案"}


def test_unknown_kind_of_edge():
    result = run("neighbours", "财政部", "--kind", "likes")
    assert result.exit_code == 2
    assert "issued_by" in result.stderr
