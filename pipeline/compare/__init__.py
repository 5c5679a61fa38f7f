"""compare: what changed between two notices, fact by fact, what of it matters to whom, and which notices are editions of one programme."""

from .answer import answer
from .editions import pairs
from .notices import compare

__all__ = ["answer", "compare", "pairs"]
