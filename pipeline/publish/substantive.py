"""Which changes of a comparison a reader needs first."""

from ..records import Diff, DiffChange

_WEIGHT = ("amount", "deadline", "target", "obligation", "citation", "metadata", "clause")


def substantive(diff: Diff) -> list[DiffChange]:
    """The substantive changes; those that another change explains are left to that one. Money first, then dates, targets, tasks."""
    found = [change for change in diff.changes if change.substantive and change.kind != "unchanged" and change.via is None]
    return sorted(found, key=lambda change: _WEIGHT.index(change.fact_type))


def explained(diff: Diff) -> list[DiffChange]:
    """The substantive changes that another change of the comparison tells, in its order."""
    return [change for change in diff.changes if change.substantive and change.kind != "unchanged" and change.via is not None]


def burdens(diff: Diff) -> list[DiffChange]:
    """What is new or tightened for those who must comply, and what changed in money; what changed comes before what is added."""
    found = [change for change in substantive(diff) if _first(change)]
    return sorted(found, key=lambda change: (change.kind == "added", change.effect != "tightened"))


def _first(change: DiffChange) -> bool:
    return (
        change.effect == "tightened"
        or (change.kind == "added" and change.effect is None)
        or (change.kind == "changed" and change.fact_type == "amount")
    )
