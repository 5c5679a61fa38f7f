"""Expressions of Chinese official prose: figures, sums, times, document numbers, bodies, places."""

from .reader import mentions

__all__ = ["mentions"]
