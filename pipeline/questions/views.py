"""The views over the tables: facts with their section, notice and changes already joined, for a query or a saved database."""

from ..publish.rows import FACTS

#: Name of a view → what a row of it is.
VIEWS: dict[str, str] = {
    "facts": "a fact of any kind with its section and its notice: notice_id, id, fact_type, text, quote, section_id, section_path, "
    "heading, requirement, responsible, assisting, notice, label, title, doc_number, genre, issuers, issue_date, issue_year, programme",
    "fact_changes": "a fact and a change that it stands in: the columns of facts, side (old, new), other_notice_id, change_id, "
    "change_kind, effect, substantive, summary, old_text, new_text; a fact of a notice that no other edition was set against is not in it",
    "duties": "an obligation with one of its times, a row for each and one where it has none: the columns of obligations, and deadline, "
    "date, offset, anchor, frequency, point, consequence, targets and amounts as worded",
}

_KINDS = {name: name.removesuffix("s") for name in FACTS}

_EACH = " UNION ALL ".join(
    f"SELECT '{kind}' AS fact_type, notice_id, id, clause_id, text, quote FROM {name}" for name, kind in _KINDS.items()
)

_FACTS = f"""
SELECT f.notice_id, f.id, f.fact_type, f.text, f.quote, f.clause_id, c.section_id, coalesce(s.section_path, '') AS section_path, s.heading,
    s.requirement, s.responsible, s.assisting, n.notice, n.label, n.title, n.doc_number, n.genre, n.issuers, n.issue_date, n.issue_year,
    n.programme
FROM ({_EACH}) f JOIN notices n ON n.notice_id = f.notice_id
LEFT JOIN clauses c ON c.notice_id = f.notice_id AND c.id = f.clause_id
LEFT JOIN sections s ON s.notice_id = f.notice_id AND s.id = c.section_id"""

_FACT_CHANGES = """
WITH told AS (
    SELECT 'old' AS side, old_notice_id AS notice_id, unnest(old_refs) AS ref, new_notice_id AS other_notice_id, changes.* FROM changes
    UNION ALL
    SELECT 'new', new_notice_id, unnest(new_refs), old_notice_id, changes.* FROM changes
)
SELECT f.*, t.side, t.other_notice_id, t.id AS change_id, t.kind AS change_kind, t.effect, t.substantive, t.summary, t.old_text, t.new_text
FROM told t JOIN facts f ON f.notice_id = t.notice_id AND f.id = t.ref AND f.fact_type = t.fact_type"""

_DUTIES = """
SELECT o.*, d.text AS deadline, coalesce(d.date, d.resolved_date, d."end") AS date, d."offset", d.anchor, d.frequency, d.point,
    d.consequence,
    (SELECT list(t.text ORDER BY t.span.start) FROM targets t
        WHERE t.notice_id = o.notice_id AND list_contains(o.target_ids, t.id)) AS targets,
    (SELECT list(a.text ORDER BY a.span.start) FROM amounts a
        WHERE a.notice_id = o.notice_id AND list_contains(o.amount_ids, a.id)) AS amounts
FROM obligations o LEFT JOIN deadlines d ON d.notice_id = o.notice_id AND list_contains(o.deadline_ids, d.id)"""

_SELECTS = {"facts": _FACTS, "fact_changes": _FACT_CHANGES, "duties": _DUTIES}

#: Name of a view → the tables and views that it rests upon.
RESTS_UPON: dict[str, set[str]] = {
    "facts": {*FACTS, "notices", "clauses", "sections"},
    "fact_changes": {"facts", "changes"},
    "duties": {"obligations", "deadlines", "targets", "amounts"},
}


def view(name: str) -> str:
    """The SQL that makes the view `name`."""
    return f"CREATE VIEW {name} AS {_SELECTS[name].strip()}"
