"""What became of every character of the source."""

from .base import Record


class Coverage(Record):
    """Source characters by class, each counted once, by the first class that fits. They add up to the source's length."""

    noise: int = 0
    duplicate: int = 0
    boilerplate: int = 0
    whitespace: int = 0
    structure: int = 0
    fact: int = 0
    clause: int = 0
    unread: int = 0

    @property
    def total(self) -> int:
        """All characters of all classes."""
        return sum(getattr(self, name) for name in type(self).model_fields)
