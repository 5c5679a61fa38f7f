"""The knowledge graph of a corpus: what the records say, as nodes and edges with their places in the source."""

from .build import graph
from .schema import EDGES, NODES, validate

__all__ = ["EDGES", "NODES", "graph", "validate"]
