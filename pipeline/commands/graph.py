"""`gongwen graph`: look round in the knowledge graph of what was built."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options

if TYPE_CHECKING:
    import networkx as nx

    from ..questions.network import Step


_cited = click.option("--cite", "cited", is_flag=True, help="Where each edge is read, ready to paste: 文号, section, original wording.")


@click.group(short_help="Look round in the graph: what is next to a node, how two nodes hang together.")
def graph() -> None:
    """Look round in the knowledge graph. A node is named by its id (org:财政部, notice:2018-ip-operation-cities) or by its label.

    \b
    Example:
      gongwen graph kinds
      gongwen graph neighbours 财政部 --kind reports_to
      gongwen graph path 国家知识产权局 国发〔2015〕71号
      gongwen graph subgraph 财政部 --format graphml > 财政部.graphml
    """


@graph.command(short_help="List the kinds of nodes and edges, and what each says.")
@options.form()
def kinds(form: str) -> None:
    """List the kinds of nodes and edges, which an edge may join and what it says: the schema that every build is checked by.

    \b
    Example:
      gongwen graph kinds --format csv > kinds.csv
    """
    from ..graph import EDGES, NODES
    from .query import print_rows

    rows = [{"kind": kind, "from": None, "to": None, "says": f"{said} ({prefix}:…)"} for kind, (prefix, said) in NODES.items()]
    rows += [{"kind": kind, "from": "/".join(start), "to": "/".join(end), "says": said} for kind, (start, end, said) in EDGES.items()]
    print_rows(["kind", "from", "to", "says"], rows, form)


@graph.command(short_help="List the edges at a node.")
@click.argument("node")
@click.option("--kind", metavar="EDGE", help="Only edges of this kind (issued_by, cites, obliges, reports_to …).")
@_cited
@options.form()
@options.outputs()
def neighbours(node: str, kind: str | None, cited: bool, form: str, outputs: Path) -> None:
    """List what is next to NODE: the kind of the edge, its direction, the other node and its label.

    \b
    Example:
      gongwen graph neighbours 财政部 --kind reports_to --cite
      gongwen graph neighbours notice:2020-ip-operation-cities --kind cites --format csv
    """
    from ..graph import EDGES
    from ..questions import network

    if kind is not None and kind not in EDGES:
        raise click.BadParameter(f"the kinds of edges are {', '.join(EDGES)}", param_hint="--kind")
    whole = network.network(outputs)
    _print(whole, network.neighbours(whole, network.node_named(whole, node), kind), form, outputs if cited else None)


@graph.command(short_help="Tell how two nodes hang together.")
@click.argument("start")
@click.argument("end")
@_cited
@options.form()
@options.outputs()
def path(start: str, end: str, cited: bool, form: str, outputs: Path) -> None:
    """Tell a shortest way from START to END, along edges in either direction, an edge a line.

    \b
    Example:
      gongwen graph path 国家知识产权局 国发〔2015〕71号
      gongwen graph path 重庆市人民政府 财政部
    """
    from ..questions import network

    whole = network.network(outputs)
    steps = network.path(whole, network.node_named(whole, start), network.node_named(whole, end))
    _print(whole, steps, form, outputs if cited else None)


@graph.command(short_help="Take out what is about a node, as a table, node-link JSON or GraphML.")
@click.argument("node")
@click.option("--depth", type=click.IntRange(min=0), default=1, show_default=True, help="How many edges away at most.")
@options.form(kinds=("table", "json", "graphml"))
@options.outputs()
def subgraph(node: str, depth: int, form: str, outputs: Path) -> None:
    """Print the nodes about NODE with all edges between them: as a table, or whole for networkx (json), Gephi and yEd (graphml).

    \b
    Example:
      gongwen graph subgraph 国发〔2015〕71号 --depth 1
      gongwen graph subgraph 财政部 --depth 2 --format graphml > 财政部.graphml
    """
    from ..questions import network

    whole = network.network(outputs)
    part = network.subgraph(whole, network.node_named(whole, node), depth)
    if form == "json":
        import json

        import networkx as nx

        click.echo(json.dumps(nx.node_link_data(part, edges="edges"), ensure_ascii=False, indent=1))
    elif form == "graphml":
        from ..publish.graphml import graphml

        click.echo("".join(graphml(part)).encode(), nl=False)
    else:
        _print(part, [network.Step(a, data["kind"], True, b) for a, b, data in part.edges(data=True)], form)


def _print(whole: "nx.MultiDiGraph[str]", steps: Iterable["Step"], form: str, cited: Path | None = None) -> None:
    from .query import print_rows

    steps = list(steps)
    citations = _citations(whole, steps, cited) if cited else []
    if cited and form == "table":
        for citation in dict.fromkeys(one for each in citations for one in each):
            click.echo(citation)
        return
    rows: list[dict[str, Any]] = [
        {
            "node": step.node,
            "edge": step.kind,
            "direction": "→" if step.outward else "←",
            "other": step.other,
            "label": whole.nodes[step.other]["label"],
            "notice_id": whole.nodes[step.other].get("notice_id"),
        }
        for step in steps
    ]
    columns = ["node", "edge", "direction", "other", "label", "notice_id"]
    if cited:
        columns.append("citation")
        rows = [row | {"citation": each} for row, each in zip(rows, citations)]
    print_rows(columns, rows, form)


def _citations(whole: "nx.MultiDiGraph[str]", steps: list["Step"], outputs: Path) -> list[list[str]]:
    from ..questions import Database, cite, network
    from ..questions.cite import ASKED

    with Database(outputs, only=ASKED) as database:
        return cite(database, [network.place(whole, step) for step in steps])
