"""The graph from the published records. Node ids are stable; one body is one node."""

from typing import Any

import networkx as nx

from ..records import Diff, Notice
from .corpus import add_corpus
from .documents import Documents
from .notice import NoticeGraph
from .schema import validate
from .store import Store


def graph(notices: list[Notice], diffs: list[Diff]) -> "nx.MultiDiGraph[str]":
    """All that the records of a corpus say, by the schema of `NODES` and `EDGES`.

    Every node has `kind` and `label`; nodes and edges read from a notice have `notice_id` and `source_spans` ([start, end] in
    its source). The graph is the same for the same records. Raises GraphError when it does not keep to the schema.
    """
    store = Store()
    for notice in notices:
        store.node("Notice", notice.notice_id, **_notice_data(notice))
    documents = Documents(notices)
    for notice in notices:
        NoticeGraph(store, notice, documents).add()
    add_corpus(store, notices, diffs)
    validate(store.graph)
    return store.graph


def _notice_data(notice: Notice) -> dict[str, Any]:
    read = notice.head.get("title") or notice.head.get("doc_number")
    return {
        "label": notice.label,
        "notice_id": notice.notice_id,
        "title": notice.title,
        "doc_number": notice.doc_number,
        "genre": notice.genre,
        "issue_date": notice.issue_date,
        "issue_year": notice.issue_year,
        "source_spans": [[s.start, s.end] for s in read.source_spans] if read else [],
    }
