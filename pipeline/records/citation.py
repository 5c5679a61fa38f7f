"""引用: a document that a notice names."""

from typing import Literal

from .fact import Fact

Relation = Literal["basis", "mentions", "repeals", "amends"]


class Citation(Fact):
    """`title` stands inside 《》; `notice_id` is set when the document is in the corpus."""

    title: str
    short_name: str | None = None
    doc_number: str | None = None
    notice_id: str | None = None
    relation: Relation = "mentions"
