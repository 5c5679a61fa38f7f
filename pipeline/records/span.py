"""A half-open stretch of code points."""

from pydantic import model_validator

from .base import Record


class Span(Record):
    """Code points `start` to `end`, end exclusive. Whether of source or text, the field that holds it says."""

    start: int
    end: int

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start},{self.end}) is not ordered: 0 <= start <= end")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """What stands at this span of `text`."""
        return text[self.start : self.end]
