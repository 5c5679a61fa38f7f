"""A half-open stretch of code points."""

from pydantic import ValidationInfo, field_validator

from .base import Record, put_extra, put_given, put_private, put_values

_FIELDS = {"start", "end"}  # copied by whoever alters them


class Span(Record):
    """Code points `start` to `end`, end exclusive. Whether of source or text, the field that holds it says."""

    start: int
    end: int

    def __init__(self, *, start: int, end: int) -> None:
        """As pydantic makes it. Stages make hundreds a page from figures that need no look: those are put down as they are."""
        if type(start) is int and type(end) is int and 0 <= start <= end:
            put_values(self, {"start": start, "end": end})
            put_given(self, _FIELDS)
            put_extra(self, None)
            put_private(self, None)
        else:
            super().__init__(**{"start": start, "end": end})

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # from JSON it is made without Python

    # On a field, since one on the whole record is asked again whenever a fact that holds the span is made.
    @field_validator("end")
    @classmethod
    def _ordered(cls, end: int, info: ValidationInfo) -> int:
        start = info.data.get("start", 0)
        if not 0 <= start <= end:
            raise ValueError(f"span [{start},{end}) is not ordered: 0 <= start <= end")
        return end

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


_new = object.__new__


def spanning(start: int, end: int) -> Span:
    """[start, end) as `Span` makes it, from figures of our own: half of the time is what a call of the class costs.

    >>> spanning(3, 5) == Span(start=3, end=5)
    True
    """
    if not 0 <= start <= end:
        return Span(start=start, end=end)  # which says what is wrong
    span = _new(Span)
    put_values(span, {"start": start, "end": end})
    put_given(span, _FIELDS)
    put_extra(span, None)
    put_private(span, None)
    return span
