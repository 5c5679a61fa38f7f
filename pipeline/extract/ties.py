"""What belongs together: an obligation and the deadlines, targets and amounts of its own words."""

from collections.abc import Sequence

from ..records import Amount, Deadline, Fact, Obligation, Target


def tied(obligations: list[Obligation], deadlines: list[Deadline], targets: list[Target], amounts: list[Amount]) -> list[Obligation]:
    """The obligations with the ids of the deadlines, targets and amounts that stand in or just before them in their unit."""
    by_clause: dict[str, list[Obligation]] = {}
    for one in obligations:
        by_clause.setdefault(one.clause_id, []).append(one)
    owned: dict[str, dict[str, list[str]]] = {}
    for kind, facts in (("deadline_ids", deadlines), ("target_ids", targets), ("amount_ids", amounts)):
        for fact in facts:
            owner = _owner(fact, by_clause.get(fact.clause_id, ()))
            if owner is not None:
                owned.setdefault(owner.id, {}).setdefault(kind, []).append(fact.id)
    return [one.model_copy(update=owned[one.id]) if one.id in owned else one for one in obligations]


def _owner(fact: Fact, obligations: Sequence[Obligation]) -> Obligation | None:
    """The obligation around the fact; else the next one of the same sentence (到2020年，…要总结); else the one before."""
    around = [o for o in obligations if o.span.start <= fact.span.start < o.span.end]
    if around:
        return around[0]
    after = [o for o in obligations if o.span.start >= fact.span.end]
    return after[0] if after else (obligations[-1] if obligations else None)
