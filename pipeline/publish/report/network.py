"""The page of the graph, to be walked from node to node; cytoscape.js, which draws it, stands in the page."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ...records import Notice
from ...terms import EDGES, EDGES_BACK, NODES, VALUES
from .site import address, data, notice_page, page

if TYPE_CHECKING:
    import networkx as nx

#: So many nodes the page holds; where there are more, it leaves out facts and sections that nothing but their place holds to the rest.
NODES_HELD = 150_000

#: Characters of a label that are kept: a task is read on the page of its notice.
LABEL = 60

#: Kinds of nodes that are named in a notice and stand in no one place of it; only these are left of a graph that is far too large.
_NAMED = ("Notice", "Organisation", "ActorClass", "Document", "Programme", "Indicator", "Place")


def render(graph: "nx.MultiDiGraph[str]", notices: Sequence[Notice], most: int = NODES_HELD) -> str:
    """The page as HTML; it stands at `graph.html`."""
    kept = _kept(graph, most)
    return page(
        "graph.html",
        "graph.html",
        ("graph.css", "vendor/cytoscape.min.js", "graph.js"),
        network=network(graph, kept, notices),
        kinds=NODES,
        nodes=len(graph),
        edges=graph.number_of_edges(),
        left=len(graph) - len(kept),
    )


def network(graph: "nx.MultiDiGraph[str]", kept: Sequence[str], notices: Sequence[Notice]) -> Markup:
    """The nodes `kept` and all edges between them as JSON: columns of nodes (kind, label, notice, id in it), edges as kind, start, end;
    `ties` names a kind of edge as it is told at its start, `back` at its end.

    A node that stands in no notice has -1 for it and an empty id.
    """
    pages = {notice.notice_id: address(notice_page(notice.notice_id)) for notice in notices}
    places = {notice_id: number for number, notice_id in enumerate(pages)}
    kinds = {kind: number for number, kind in enumerate(NODES)}
    numbers = {node: number for number, node in enumerate(kept)}
    told: dict[tuple[str, str], int] = {}
    edges: list[int] = []
    for start, end, held in graph.edges(data=True):
        if start in numbers and end in numbers:
            edges += (told.setdefault(_told(held), len(told)), numbers[start], numbers[end])
    nodes = [(node, graph.nodes[node]) for node in kept]
    return data(
        {
            "kinds": list(kinds),
            "names": list(NODES.values()),
            "ties": [out for out, _ in told],
            "back": [back for _, back in told],
            "pages": list(pages.values()),
            "kind": [kinds[held["kind"]] for _, held in nodes],
            "label": [_short(str(held["label"])) for _, held in nodes],
            "notice": [places.get(str(held.get("notice_id")), -1) if held["kind"] not in _BODIES else -1 for _, held in nodes],
            "ref": [_ref(node, held) for node, held in nodes],
            "edges": edges,
        }
    )


_BODIES = tuple(kind for kind in _NAMED if kind != "Notice")


def _ref(node: str, held: Mapping[str, Any]) -> str:
    """The id of the place in its notice: ids of nodes are kind:notice#id, and a notice may have : and # in its own."""
    return node.partition(":")[2].removeprefix(f"{held.get('notice_id')}#") if held["kind"] not in _NAMED else ""


def _kept(graph: "nx.MultiDiGraph[str]", most: int) -> list[str]:
    if len(graph) <= most:
        return list(graph)
    ends = (node for start, end, held in graph.edges(data=True) if held["kind"] != "part_of" for node in (start, end))
    tied = dict.fromkeys(ends)
    kept = [node for node, held in graph.nodes(data=True) if node in tied or held["kind"] in _NAMED]
    return kept if len(kept) <= most else [node for node, held in graph.nodes(data=True) if held["kind"] in _NAMED]


def _told(held: Mapping[str, Any]) -> tuple[str, str]:
    """What an edge says at its start and at its end, with its role or relation: 引用（依据） and 引用它的公文（依据）."""
    detail = {"actor": "主体", "bearer": "责任方"}.get(str(held.get("role"))) or VALUES.get(str(held.get("relation")))
    more = f"（{detail}）" if detail else ""
    return EDGES[held["kind"]] + more, EDGES_BACK[held["kind"]] + more


def _short(label: str) -> str:
    return label if len(label) <= LABEL else label[: LABEL - 1] + "…"
