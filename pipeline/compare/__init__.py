"""compare: what changed between two notices, fact by fact, and what of it matters to whom.

Which notices are editions of one programme, and what became of each thing over all of them.
"""

from .answer import answer
from .concerned import of_class
from .editions import pairs, programmes
from .notices import compare
from .timelines import timelines

__all__ = ["answer", "compare", "of_class", "pairs", "programmes", "timelines"]
