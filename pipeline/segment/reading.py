"""A head field on its way: the value with its places in the text."""

from typing import Any, NamedTuple

from ..records import HeadField, Span, TextDocument
from ..records.head import Origin


class Reading(NamedTuple):
    """What was read or inferred for one field, and where (places in the text)."""

    value: Any
    spans: list[tuple[int, int]]
    rule: str
    origin: Origin = "read"

    def field(self, doc: TextDocument) -> HeadField:
        """The record of how the field was had."""
        source = [piece for start, end in self.spans for piece in doc.traced.to_source(Span(start=start, end=end))]
        return HeadField(source_spans=source, origin=self.origin, rule=self.rule)
