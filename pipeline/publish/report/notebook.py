"""A notice or a comparison in a notebook: a small piece of HTML that stands alone."""

from ...records import Diff, Notice, Record
from ...terms import COUNTS, EFFECTS, FACT_TYPES, KINDS
from ..substantive import substantive
from .answer import lines
from .fields import KINDS as LISTS
from .fields import facts_of, fields, kind_of
from .site import fragment

#: So many facts or changes are shown, and so many characters of each.
SHOWN, LONG = 20, 120


def html(record: Record) -> str:
    """The piece for a Notice or a Diff. Raises TypeError for a record that has none."""
    if isinstance(record, Notice):
        return _notice(record)
    if isinstance(record, Diff):
        return _diff(record)
    raise TypeError(f"a {type(record).__name__} has no form for notebooks: show a Notice or a Diff")


def _notice(notice: Notice) -> str:
    paths = notice.section_paths()
    sections = {clause.id: clause.section_id for clause in notice.clauses}
    facts = facts_of(notice)
    rows = []
    for fact in facts[:SHOWN]:
        section = sections.get(fact.clause_id)
        told = "；".join(f"{name}：{value}" for name, value in fields(fact))
        rows.append((FACT_TYPES[kind_of(fact)], _short(fact.text), _short(told), paths[section] if section else ""))
    head = ["、".join(notice.issuers), notice.doc_number, notice.issue_date or notice.issue_year]
    counts = [(FACT_TYPES[kind], len(getattr(notice, name))) for name, kind in LISTS.items()] + [("存疑", len(notice.suspects))]
    return fragment(
        "notebook.html",
        title=notice.label,
        told="，".join(str(one) for one in head if one),
        counts=counts,
        heads=("类别", "原文", "各项", "位置"),
        rows=rows,
        left=len(facts) - len(rows),
        more=f"共 {len(facts)} 条事实",
    )


def _diff(diff: Diff) -> str:
    fresh, gone = lines(diff)
    rows = [(f"{line.concern}·{line.outcome}", _short(line.summary), _short(line.quote), line.path) for line in [*fresh, *gone]]
    if not rows:
        changes = substantive(diff)
        rows = [
            ("·".join(filter(None, (FACT_TYPES[c.fact_type], EFFECTS[c.effect] or KINDS[c.kind]))), _short(c.summary), "", "")
            for c in changes
        ]
    return fragment(
        "notebook.html",
        title=f"{diff.old_notice.label} → {diff.new_notice.label}",
        told="，".join(filter(None, (diff.old_notice.day, diff.new_notice.day))),
        counts=[(COUNTS[name], number) for name, number in diff.summary.items() if number],
        heads=("类别", "变化", "原文", "位置"),
        rows=rows[:SHOWN],
        left=len(rows) - len(rows[:SHOWN]),
        more=f"共 {len(rows)} 项",
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONG else line[: LONG - 1] + "…"
