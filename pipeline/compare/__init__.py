"""compare: what changed between two notices, fact by fact, and which notices are editions of one programme."""

from .editions import pairs
from .notices import compare

__all__ = ["compare", "pairs"]
