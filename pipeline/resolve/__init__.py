"""Resolve: what only the whole corpus can say (who is who), and the published form of each notice."""

from .notices import resolve
from .suspects import settled

__all__ = ["resolve", "settled"]
