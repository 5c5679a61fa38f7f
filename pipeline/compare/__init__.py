"""compare: what changed between two notices, fact by fact, and what of it matters to whom.

Which notices are editions of one programme, and what became of each thing over all of them.
"""

from .answer import answer
from .editions import pairs, programmes
from .notices import compare
from .timelines import timelines

__all__ = ["answer", "compare", "pairs", "programmes", "timelines"]
