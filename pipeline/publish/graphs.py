"""`graph/graph.json` (networkx node-link) and `graph/graph.graphml`, written as they are told: neither is ever in memory whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx

from .folder import Folder, record_lines
from .graphml import graphml


def write_graph(graph: "nx.MultiDiGraph[str]", path: Path) -> None:
    """Write both forms of the knowledge graph."""
    with Folder(path, [".json", ".graphml"]) as folder:
        folder.write("graph.json", record_lines(_node_link(graph)))
        folder.write("graph.graphml", graphml(graph))


def _node_link(graph: "nx.MultiDiGraph[str]") -> dict[str, Any]:
    """What `networkx.node_link_data` tells, with nodes and edges one by one."""
    return {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "graph": graph.graph,
        "nodes": _nodes(graph),
        "edges": _edges(graph),
    }


def _nodes(graph: "nx.MultiDiGraph[str]") -> Iterator[dict[str, Any]]:
    for node, data in graph.nodes(data=True):
        yield {**data, "id": node}


def _edges(graph: "nx.MultiDiGraph[str]") -> Iterator[dict[str, Any]]:
    for start, end, key, data in graph.edges(keys=True, data=True):
        yield {**data, "source": start, "target": end, "key": key}
