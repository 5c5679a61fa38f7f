"""Facts as rows: each with what names its notice, where it stands, and the sentence around it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel, create_model

from ..records import Amount, Citation, Deadline, Fact, Notice, Obligation, Target

#: Name of a table → the record of its rows; also the name of the field in a notice.
FACTS: dict[str, type[Fact]] = {
    "targets": Target,
    "amounts": Amount,
    "deadlines": Deadline,
    "obligations": Obligation,
    "citations": Citation,
}


@cache
def row_model(name: str) -> type[BaseModel]:
    """The record of a row of table `name`: the fact's fields after those that tell its place."""
    fields: dict[str, Any] = {
        "notice_id": (str, ...),
        "issue_year": (int | None, ...),
        "doc_number": (str | None, ...),
        "section_path": (str, ...),
        "quote": (str, ...),
    }
    fields |= {_own(key): (field.annotation, ...) for key, field in FACTS[name].model_fields.items()}
    return create_model(f"{FACTS[name].__name__}Row", __config__=FACTS[name].model_config, **fields)


def rows(notice: Notice, name: str) -> Iterator[dict[str, Any]]:
    """The rows of one notice for table `name`, in text order, as plain data."""
    paths = notice.section_paths()
    clauses = {clause.id: clause for clause in notice.clauses}
    for fact in getattr(notice, name):
        clause = clauses.get(fact.clause_id)
        place = {
            "notice_id": notice.notice_id,
            "issue_year": notice.issue_year,
            "doc_number": notice.doc_number,
            "section_path": paths.get(clause.section_id, "") if clause and clause.section_id else "",
            "quote": clause.text.strip() if clause else fact.text,
        }
        yield place | {_own(key): value for key, value in fact.model_dump().items()}


def _own(key: str) -> str:
    """A citation's own notice_id and doc_number are those of what it cites; those of the row are the citing notice's."""
    return f"cited_{key}" if key in ("notice_id", "doc_number") else key
