"""What the graph may hold: kinds of nodes and edges, and the check that a graph keeps to them."""

from typing import Any

import networkx as nx

from ..errors import GraphError

#: Kind of node → (prefix of its id, what it is). Ids of nodes inside a notice are prefix:notice_id#id.
NODES: dict[str, tuple[str, str]] = {
    "Notice": ("notice", "a notice of the corpus"),
    "Section": ("section", "a section of a notice"),
    "Obligation": ("obligation", "an obligation, prohibition, permission, encouragement or exclusion"),
    "Target": ("target", "a quantified requirement or goal"),
    "Indicator": ("indicator", "what targets measure, of one notice or several"),
    "Amount": ("amount", "a sum of money"),
    "Deadline": ("deadline", "when, or how often"),
    "Organisation": ("org", "one body with a name of its own (财政部), by its full name; `also`: other names that stand in the texts"),
    "ActorClass": ("actor", "a class of actors, as worded (申报城市, 中小企业, 省级财政部门)"),
    "Place": ("place", "an administrative area"),
    "Document": ("doc", "a document that is cited and is not in the corpus; `also`: other titles that it is cited by"),
    "Programme": ("programme", "what yearly editions share"),
}

_FACTS = ("Obligation", "Target", "Amount", "Deadline")
_ACTORS = ("Organisation", "ActorClass")

#: Kind of edge → (kinds of its start, kinds of its end, what it says).
EDGES: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "issued_by": (("Notice", "Document"), _ACTORS, "发文机关; of a document that is cited, as its title says"),
    "addressed_to": (("Notice",), _ACTORS, "主送机关"),
    "cites": (("Notice",), ("Notice", "Document"), "引用; `relation` tells how"),
    "contact": (("Notice",), ("Organisation",), "联系单位"),
    "mentions": (("Notice",), ("Organisation", "Place"), "its text names the body or area, outside of titles; `times`: how often"),
    "part_of": (("Section", *_FACTS), ("Notice", "Section"), "stands in"),
    "obliges": (("Obligation",), _ACTORS, "who would act; `role` is actor, partner (会同…) or bearer (who has to see to it)"),
    "responsible": (("Obligation", "Section"), _ACTORS, "牵头、责任单位"),
    "assists": (_ACTORS, ("Obligation", "Section"), "配合单位"),
    "reports_to": (("Obligation",), _ACTORS, "报…备案"),
    "requires": (("Obligation",), ("Target",), "the task has this target"),
    "measures": (("Target",), ("Indicator",), "the target is of this indicator"),
    "due": (("Obligation",), ("Deadline",), "the task has this deadline"),
    "funds": (("Amount",), ("Obligation", *_ACTORS), "the money is for this task or recipient"),
    "pays": (_ACTORS, ("Amount",), "who pays"),
    "located_in": (("Organisation", "Place"), ("Place",), "the area that stands in the body's name; the province of an area"),
    "unit_of": (("Organisation",), ("Organisation",), "an office or department (财政部办公厅) of a body"),
    "succeeded_by": (
        ("Organisation",),
        ("Organisation",),
        "who took over the work of a former body, where both are named",
    ),
    "edition_of": (("Notice",), ("Programme",), "the notice is an edition of the programme"),
    "precedes": (("Notice",), ("Notice",), "the next edition of the same programme"),
    "revises": (_FACTS, _FACTS, "a fact of the newer notice that changes one of the older; `change` is its id in the comparison"),
}


#: What is read in a notice, and has `notice_id`, `source_spans` and, from a fact, a section or a clause, `ref`: its id in the notice.
READ_NODES = ("Section", *_FACTS)
READ_EDGES: tuple[str, ...] = (
    "issued_by",
    "addressed_to",
    "cites",
    "contact",
    "mentions",
    "obliges",
    "responsible",
    "assists",
    "reports_to",
)
READ_EDGES += ("requires", "measures", "due", "funds", "pays")


def validate(graph: "nx.MultiDiGraph[str]") -> None:
    """Raise GraphError at the first node or edge that the schema does not know or that lacks its place in the source, naming it."""
    for node, data in graph.nodes(data=True):
        kind = data.get("kind")
        if kind not in NODES:
            raise GraphError(f"node {node} has kind {kind!r}, which the schema does not know: add the node before its edges")
        if not node.startswith(NODES[kind][0] + ":"):
            raise GraphError(f"node {node} is a {kind}: begin its id with {NODES[kind][0]}:")
        if not data.get("label"):
            raise GraphError(f"node {node} has no label: give it the words that it stands for")
        if kind in READ_NODES and not _placed(data):
            raise GraphError(f"node {node} is a {kind} without notice_id and source_spans: give the place where it was read")
    for start, end, key, data in graph.edges(keys=True, data=True):
        kind = data.get("kind")
        if kind not in EDGES:
            raise GraphError(f"edge {start} → {end} ({key}) has kind {kind!r}, which the schema does not know: add it to EDGES")
        starts, ends, _ = EDGES[kind]
        if graph.nodes[start]["kind"] not in starts or graph.nodes[end]["kind"] not in ends:
            raise GraphError(f"edge {kind} cannot go from {start} to {end}: join {'/'.join(starts)} to {'/'.join(ends)}")
        if kind in READ_EDGES and not _placed(data):
            raise GraphError(f"edge {kind} from {start} to {end} has no notice_id and source_spans: give the place where it was read")


def _placed(data: dict[str, Any]) -> bool:
    return "notice_id" in data and "source_spans" in data
