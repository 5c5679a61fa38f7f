"""The comparison of two notices, put together from its parts."""

from collections import Counter

from ..records import Diff, DiffChange, Notice, NoticeRef
from ..records.diff import ChangeKind
from .answer import of_views
from .clauses import align_clauses
from .draft import Draft, numbered
from .facts import align_facts
from .head import head_changes
from .judge import Judge
from .renamed import renamed
from .say import Teller
from .view import View

_KINDS: tuple[ChangeKind, ...] = ("changed", "reworded", "moved", "split", "merged", "added", "removed", "unchanged")


def compare(old: Notice, new: Notice) -> Diff:
    """What differs between two notices: every head field, fact and clause of either stands in exactly one change.

    A notice against itself gives `unchanged` only; compare(b, a) is the mirror of compare(a, b). Raises nothing of its own.
    """
    here, there = View(old), View(new)
    clauses = align_clauses(here, there)
    tasks = align_facts(here, there, old.obligations, new.obligations, clauses)
    judge = Judge(here, there, clauses, renamed(here, there, old.obligations, new.obligations, tasks))
    drafts = head_changes(old, new)
    drafts += judge.facts("target", old.targets, new.targets, align_facts(here, there, old.targets, new.targets, clauses))
    drafts += judge.facts("amount", old.amounts, new.amounts, align_facts(here, there, old.amounts, new.amounts, clauses))
    drafts += judge.facts("deadline", old.deadlines, new.deadlines, align_facts(here, there, old.deadlines, new.deadlines, clauses))
    drafts += judge.facts("citation", old.citations, new.citations, align_facts(here, there, old.citations, new.citations, clauses))
    drafts += judge.facts("obligation", old.obligations, new.obligations, tasks)
    _once(drafts)
    drafts += judge.passages()
    _tell(drafts, Teller(here, there))
    changes = numbered(drafts)
    return Diff(
        old=old.notice_id,
        new=new.notice_id,
        old_notice=_reference(old),
        new_notice=_reference(new),
        summary=_counts(changes),
        answer=of_views(changes, here, there),
        changes=changes,
    )


def _once(drafts: list[Draft]) -> None:
    """A figure that was read as a sum and as a target is told by the sum: 违法所得10万元以上."""

    def where(draft: Draft) -> tuple[object, ...]:
        sides = ([(one.text, [(s.start, s.end) for s in one.source_spans]) for one in side] for side in (draft.old, draft.new))
        return draft.kind, *map(str, sides)

    sums = {where(draft): draft for draft in drafts if draft.fact_type == "amount" and draft.substantive}
    for draft in drafts:
        if draft.fact_type == "target" and draft.substantive and draft.kind in {"added", "removed", "changed"}:
            draft.via = sums.get(where(draft))


def _tell(drafts: list[Draft], teller: Teller) -> None:
    for draft in sorted(drafts, key=lambda d: d.via is not None):  # what explains others is told first
        draft.summary = teller.tell(draft)


def _reference(notice: Notice) -> NoticeRef:
    return NoticeRef(label=notice.label, doc_number=notice.doc_number, issue_date=notice.issue_date, edition_date=notice.edition_date)


def _counts(changes: list[DiffChange]) -> dict[str, int]:
    kinds = Counter(change.kind for change in changes)
    effects = Counter(change.effect for change in changes)
    return {
        **{kind: kinds[kind] for kind in _KINDS},
        "substantive": sum(change.substantive for change in changes),
        "tightened": effects["tightened"],
        "loosened": effects["loosened"],
    }
