"""Questions to what was built: SQL over the tables, and the places of the answers."""

from .database import Database, Row
from .tables import TABLES

__all__ = ["TABLES", "Database", "Row"]
