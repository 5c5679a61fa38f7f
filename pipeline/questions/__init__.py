"""Questions to what was built: SQL over the tables, questions with a name, and where the answers stand."""

from .ask import Answer, ask
from .cite import cite
from .database import Database, Row
from .named import Question, question, questions
from .saved import save
from .tables import TABLES
from .views import VIEWS

__all__ = ["TABLES", "VIEWS", "Answer", "Database", "Question", "Row", "ask", "cite", "question", "questions", "save"]
