"""Looking round in the graph of what was built: what is next to a node, how two nodes hang together, what is about one."""

import itertools
import json
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx

from ..errors import NotFound, RecordError

#: So many nodes are named where words fit several.
_NAMED = 5

#: What has a name outside of the text that it is read in.
_OF_THE_WORLD = ("Notice", "Organisation", "ActorClass", "Place", "Document", "Programme", "Indicator")


class Step(NamedTuple):
    """One edge seen from a node: `outward` tells whether it leads from `node` to `other`."""

    node: str
    kind: str
    outward: bool
    other: str


def place(graph: "nx.MultiDiGraph[str]", step: Step) -> dict[str, str | None]:
    """Where a step is read, for `cite`: `notice_id` and `id` of the fact, section or clause that says it; both None where a table does."""
    a, b = (step.node, step.other) if step.outward else (step.other, step.node)
    edge = next((data for data in (graph.get_edge_data(a, b) or {}).values() if data["kind"] == step.kind), {})
    ends = [graph.nodes[step.other], graph.nodes[step.node]]
    held = next((one for one in (edge, *ends) if one.get("ref")), None) or next((one for one in (edge, *ends) if one.get("notice_id")), {})
    return {"notice_id": held.get("notice_id"), "id": held.get("ref")}


def network(outputs: Path) -> "nx.MultiDiGraph[str]":
    """The graph in `outputs`. Raises NotFound where nothing was built, RecordError for a damaged file."""
    path = outputs / "graph" / "graph.json"
    if not path.is_file():
        raise NotFound(f"{path} is not there: run 'gongwen build' first, or name another --outputs")
    try:
        graph = nx.node_link_graph(json.loads(path.read_bytes()), edges="edges")
        if not isinstance(graph, nx.MultiDiGraph):
            raise ValueError
    except (ValueError, KeyError, nx.NetworkXError):
        raise RecordError(f"{path} is no graph of this version: build it again with 'gongwen build'") from None
    return graph


def node_named(graph: "nx.MultiDiGraph[str]", words: str) -> str:
    """The node with that id, or that label, other name or number, or whose label holds the words.

    A body, a document or a notice goes before a section or fact that is called the same. Raises NotFound, with some of the ids, where
    no node or more than one fits.
    """
    if words in graph:
        return words
    fitting = [node for node, data in graph.nodes(data=True) if words in (data["label"], data.get("doc_number"), node.partition(":")[2])]
    fitting = fitting or [node for node, data in graph.nodes(data=True) if words in data.get("also", ())]
    fitting = fitting or [node for node, data in graph.nodes(data=True) if words in data["label"]]
    named = [node for node in fitting if graph.nodes[node]["kind"] in _OF_THE_WORLD]
    fitting = named or fitting
    if not fitting:
        close = get_close_matches(words, [data["label"] for _, data in graph.nodes(data=True) if data["kind"] in _OF_THE_WORLD], cutoff=0.5)
        told = f"did you mean {', '.join(close)}?" if close else "give an id (org:财政部) or words of a label"
        raise NotFound(f"no node of the graph is called {words!r}: {told}")
    if len(fitting) > 1:
        shown = ", ".join(fitting[:_NAMED]) + (" …" if len(fitting) > _NAMED else "")
        raise NotFound(f"{len(fitting)} nodes of the graph fit {words!r}: did you mean {shown}?")
    return fitting[0]


def neighbours(graph: "nx.MultiDiGraph[str]", node: str, kind: str | None = None) -> list[Step]:
    """The edges at `node`, those that lead from it first, in the order of the graph; `kind` is a kind of edge."""
    steps = [Step(node, data["kind"], True, other) for _, other, data in graph.out_edges(node, data=True)]
    steps += [Step(node, data["kind"], False, other) for other, _, data in graph.in_edges(node, data=True)]
    return [step for step in steps if kind in (None, step.kind)]


def path(graph: "nx.MultiDiGraph[str]", start: str, end: str) -> list[Step]:
    """A shortest way from one node to another, along edges in either direction. Raises NotFound where there is none.

    That a text only mentions a body counts for less than any other tie: such an edge is half as long again.
    """
    try:
        nodes = nx.shortest_path(graph.to_undirected(as_view=True), start, end, weight=_length)
    except nx.NetworkXNoPath:
        raise NotFound(f"nothing joins {start} and {end}: name other nodes") from None
    return [_closest(graph, a, b) for a, b in itertools.pairwise(nodes)]


def _length(_: str, __: str, edges: dict[str, dict[str, Any]]) -> float:
    return min(1.5 if edge["kind"] == "mentions" else 1.0 for edge in edges.values())


def _closest(graph: "nx.MultiDiGraph[str]", node: str, other: str) -> Step:
    steps = [step for step in neighbours(graph, node) if step.other == other]
    return next((step for step in steps if step.kind != "mentions"), steps[0])


def subgraph(graph: "nx.MultiDiGraph[str]", node: str, depth: int = 1) -> "nx.MultiDiGraph[str]":
    """The nodes that are at most `depth` edges away from `node`, in either direction, with all edges between them."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    near = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), node, cutoff=depth)
    found.add_nodes_from((one, data) for one, data in graph.nodes(data=True) if one in near)
    for a, b, key, data in graph.edges(keys=True, data=True):
        if a in near and b in near:
            found.add_edge(a, b, key, **data)
    return found
