"""`graph/graph.json` (networkx node-link) and `graph/graph.graphml`."""

import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import regex
from networkx.readwrite.graphml import GraphMLWriter

from .folder import Folder, as_record

#: What XML 1.0 cannot hold even as a reference.
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graph(graph: "nx.MultiDiGraph[str]", path: Path) -> None:
    """Write both forms of the knowledge graph. GraphML has no lists and nulls: there lists are JSON, nulls are left out."""
    with Folder(path, [".json", ".graphml"]) as folder:
        folder.write("graph.json", as_record(nx.node_link_data(graph, edges="edges")))
        folder.write("graph.graphml", graphml(graph))


def graphml(graph: "nx.MultiDiGraph[str]") -> bytes:
    """The graph as GraphML, UTF-8."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    held = [data for _, data in graph.nodes(data=True)] + [data for _, _, data in graph.edges(data=True)]
    fractions = frozenset(key for data in held for key, value in data.items() if isinstance(value, float))
    for node, data in graph.nodes(data=True):
        flat.add_node(_text(node), **_flat(data, fractions))
    for start, end, key, data in graph.edges(keys=True, data=True):
        flat.add_edge(_text(start), _text(end), _text(key), **_flat(data, fractions))
    # networkx would take lxml where it happens to be installed, with other bytes: the writer of the standard library is named
    writer = GraphMLWriter(graph=flat, encoding="utf-8", prettyprint=True)
    made = io.BytesIO()
    writer.dump(made)
    return made.getvalue() + b"\n"


def _flat(data: dict[str, Any], fractions: frozenset[str]) -> dict[str, Any]:
    """Attributes as GraphML takes them; one that is a fraction anywhere is one everywhere, so that it is declared once."""
    kept = {key: _value(value) for key, value in data.items() if value is not None}
    return {key: float(value) if key in fractions and isinstance(value, int) else value for key, value in kept.items()}


def _value(value: Any) -> str | int | float | bool:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool | int | float):
        return value
    return _text(json.dumps(value, ensure_ascii=False))


def _text(value: str) -> str:
    return _NOT_XML.sub("\ufffd", value)
