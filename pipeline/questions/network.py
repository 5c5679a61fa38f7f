"""Looking round in the graph of what was built: what is next to a node, how two nodes hang together, what is about one."""

import itertools
import json
from pathlib import Path
from typing import NamedTuple

import networkx as nx

from ..errors import NotFound, RecordError

#: So many nodes are named where words fit several.
_NAMED = 5


class Step(NamedTuple):
    """One edge seen from a node: `outward` tells whether it leads from `node` to `other`."""

    node: str
    kind: str
    outward: bool
    other: str


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
    """The node with that id, or that label, or whose label holds the words, or whose id has them after its kind.

    Raises NotFound, with some of the ids, where no node or more than one fits.
    """
    if words in graph:
        return words
    labels = [(node, str(label)) for node, label in graph.nodes(data="label")]
    fitting = [node for node, label in labels if label == words] or [node for node, label in labels if words in label]
    fitting = fitting or [node for node in graph if node.partition(":")[2] == words]
    if not fitting:
        raise NotFound(f"no node of the graph is called {words!r}: give an id (org:财政部) or words of a label")
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
    """A shortest way from one node to another, along edges in either direction. Raises NotFound where there is none."""
    try:
        nodes = nx.shortest_path(graph.to_undirected(as_view=True), start, end)
    except nx.NetworkXNoPath:
        raise NotFound(f"nothing joins {start} and {end}: name other nodes") from None
    return [next(step for step in neighbours(graph, a) if step.other == b) for a, b in itertools.pairwise(nodes)]


def subgraph(graph: "nx.MultiDiGraph[str]", node: str, depth: int = 1) -> "nx.MultiDiGraph[str]":
    """The nodes that are at most `depth` edges away from `node`, in either direction, with all edges between them."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    near = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), node, cutoff=depth)
    found.add_nodes_from((one, data) for one, data in graph.nodes(data=True) if one in near)
    for a, b, key, data in graph.edges(keys=True, data=True):
        if a in near and b in near:
            found.add_edge(a, b, key, **data)
    return found
