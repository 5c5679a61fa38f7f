"""Questions to what was built: SQL over the tables, questions with a name, and where the answers stand."""

from .ask import Answer, ask
from .cite import cite
from .database import Database, Row
from .named import Question, question, questions
from .tables import TABLES

__all__ = ["TABLES", "Answer", "Database", "Question", "Row", "ask", "cite", "question", "questions"]
