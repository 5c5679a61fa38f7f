"""A graph as GraphML, line by line: of a large corpus it is half a gigabyte, and a tree of it in memory ten times that."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import networkx as nx
import regex

#: What XML 1.0 cannot hold even as a reference.
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: Signs of XML, and white space that a reader of XML would make into other white space.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ESCAPED_IN_QUOTES = _ESCAPED | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#09;"})

#: The names that GraphML has for types (`long`, since a sum in yuan may be more than an `int` holds).
_TYPES: Mapping[type, str] = {str: "string", int: "long", float: "double", bool: "boolean"}

_HEAD = """<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """The graph as pieces of GraphML, to be written as UTF-8. It has no lists and nulls: lists are JSON, nulls are left out.

    Each attribute is declared once with one type: one that is a fraction anywhere is one everywhere.
    """
    fractions = {key for data in _held(graph) for key, value in data.items() if isinstance(value, float)}
    keys: dict[tuple[str, str, str], str] = {}
    for scope, held in (("node", graph.nodes(data=True)), ("edge", graph.edges(data=True))):
        for *_, data in held:
            for name, value in data.items():
                if value is not None:
                    keys.setdefault((name, _type(value, name in fractions), scope), f"d{len(keys)}")
    yield _HEAD
    for (name, kind, scope), key in reversed(keys.items()):
        yield f'  <key id="{key}" for="{scope}" attr.name={_quoted(name)} attr.type="{kind}" />\n'
    yield '  <graph edgedefault="directed">\n'
    for node, data in graph.nodes(data=True):
        yield _element(f"node id={_quoted(node)}", "node", data, keys, fractions)
    for start, end, edge, data in graph.edges(keys=True, data=True):
        yield _element(f"edge source={_quoted(start)} target={_quoted(end)} id={_quoted(edge)}", "edge", data, keys, fractions)
    yield "  </graph>\n</graphml>\n"


def _held(graph: "nx.MultiDiGraph[str]") -> Iterator[Mapping[str, Any]]:
    return chain((data for _, data in graph.nodes(data=True)), (data for *_, data in graph.edges(data=True)))


def _type(value: Any, fraction: bool) -> str:
    return "double" if fraction and type(value) is int else _TYPES.get(type(value), "string")


def _element(opening: str, scope: str, data: Mapping[str, Any], keys: Mapping[tuple[str, str, str], str], fractions: set[str]) -> str:
    lines = [
        f'      <data key="{keys[name, _type(value, name in fractions), scope]}">{_value(value, name in fractions)}</data>\n'
        for name, value in data.items()
        if value is not None
    ]
    return f"    <{opening}>\n{''.join(lines)}    </{opening.partition(' ')[0]}>\n" if lines else f"    <{opening} />\n"


def _value(value: Any, fraction: bool) -> str:
    if isinstance(value, bool | int | float):
        return str(float(value) if fraction and type(value) is int else value)
    return _xml(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).translate(_ESCAPED)


def _quoted(text: str) -> str:
    return f'"{_xml(text).translate(_ESCAPED_IN_QUOTES)}"'


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
