"""What every fact has in common."""

from .base import Record
from .span import Span


class Fact(Record):
    """A fact read from one place. `text` is the notice's text at `span`, always.

    `source_spans` are the pieces of that one place in the source, `also_at` the further places where the passage was
    repeated, `evidence` the places of attributes that were read elsewhere than in `span`.
    """

    id: str
    clause_id: str
    text: str
    span: Span
    source_spans: list[Span]
    also_at: list[list[Span]] = []
    rule: str
    evidence: dict[str, Span] = {}
