"""`metrics.json`: what each stage did, counted by reason, for each notice and in total."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ..records import REASONS, Coverage, Diff, Notice, Quarantined
from .folder import as_json, put
from .rows import FACTS


def write_metrics(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined], path: Path) -> None:
    """Write the counts of `metrics`."""
    put(path, as_json(metrics(notices, diffs, quarantined)))


def metrics(notices: Sequence[Notice], diffs: Sequence[Diff], quarantined: Sequence[Quarantined]) -> dict[str, Any]:
    """Counts of the whole corpus, then of each notice, of each comparison, and of what could not be structured."""
    of_each = {notice.notice_id: counts(notice) for notice in notices}
    return {
        "total": {"notices": len(notices), "quarantined": len(quarantined), "comparisons": len(diffs), **_sum(list(of_each.values()))},
        "notices": of_each,
        "comparisons": {f"{diff.old}__{diff.new}": dict(sorted(diff.summary.items())) for diff in diffs},
        "quarantine": _counted(f"{q.stage}: {q.error}" for q in quarantined),
    }


def counts(notice: Notice) -> dict[str, Any]:
    """What was read from and done to one notice."""
    edits = Counter(edit.reason for edit in notice.edits)
    facts = {name: getattr(notice, name) for name in FACTS}
    return {
        "characters": notice.source.length,
        "edits": {reason: edits[reason] for reason in REASONS},
        "edits_by_rule": _counted(f"{edit.reason}: {edit.rule}" for edit in notice.edits),
        "suspects": _counted(suspect.reason for suspect in notice.suspects),
        "sections": len(notice.sections),
        "clauses": _counted(clause.kind for clause in notice.clauses),
        "facts": {name: len(found) for name, found in facts.items()},
        "facts_by_rule": _counted(f"{name}: {fact.rule}" for name, found in facts.items() for fact in found),
        "obligations_by_modality": _counted(obligation.modality for obligation in notice.obligations),
        "targets_with_indicator_id": sum(target.indicator_id is not None for target in notice.targets),
        "citations_in_corpus": sum(citation.notice_id is not None for citation in notice.citations),
        "coverage": {name: getattr(notice.coverage, name) for name in Coverage.model_fields},
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _sum(each: list[dict[str, Any]]) -> dict[str, Any]:
    """The sum of counts of one shape; keys of inner counts that not all have are put in order of their names."""
    total: dict[str, Any] = {}
    for one in each:
        for key, value in one.items():
            if isinstance(value, dict):
                inner = total.setdefault(key, {})
                for name, number in value.items():
                    inner[name] = inner.get(name, 0) + number
            else:
                total[key] = total.get(key, 0) + value
    ordered = ("edits", "facts", "coverage")
    return {k: dict(sorted(v.items())) if isinstance(v, dict) and k not in ordered else v for k, v in total.items()}
