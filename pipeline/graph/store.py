"""A graph under construction: ids are made in one place, nothing is added twice."""

from typing import Any

import networkx as nx

from .schema import NODES


class Store:
    """A MultiDiGraph whose nodes are added by kind and name, and whose edges have keys that tell kind and fact."""

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def node(self, kind: str, name: str, label: str, **data: Any) -> str:
        """The id of the node, which is added unless it is there."""
        node = f"{NODES[kind][0]}:{name}"
        if node not in self.graph:
            self.graph.add_node(node, kind=kind, label=label, **data)
        return node

    def has(self, kind: str, name: str) -> bool:
        """Whether the node is there."""
        return f"{NODES[kind][0]}:{name}" in self.graph

    def also(self, node: str, words: str | None) -> None:
        """`words` are another name of the node, unless they are its label or known already."""
        held = self.graph.nodes[node]
        if words and words != held["label"] and words not in held.setdefault("also", []):
            held["also"].append(words)

    def edge(self, kind: str, start: str, end: str, said_by: str, /, **data: Any) -> None:
        """An edge of `kind`; `said_by` is what it was read from (a fact's id, a head field), part of its key."""
        key = f"{kind}:{said_by}"
        if not self.graph.has_edge(start, end, key):
            self.graph.add_edge(start, end, key, kind=kind, **data)
