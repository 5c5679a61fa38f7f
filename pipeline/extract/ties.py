"""What belongs together: an obligation and the deadlines, targets and amounts of its own words."""

from collections.abc import Sequence

from ..records import Amount, Deadline, Fact, Obligation, Target
from .reading import Reading
from .table_tasks import TaskRows


def tied(
    reading: Reading,
    rows: TaskRows,
    obligations: list[Obligation],
    deadlines: list[Deadline],
    targets: list[Target],
    amounts: list[Amount],
) -> list[Obligation]:
    """The obligations with the ids of the deadlines, targets and amounts that stand in or near them, those of the same unit first."""
    groups = rows.grouped(obligations, {fact.clause_id for fact in (*deadlines, *targets, *amounts)})
    owned: dict[str, dict[str, list[str]]] = {}
    for kind, facts in (("deadline_ids", deadlines), ("target_ids", targets), ("amount_ids", amounts)):
        for fact in facts:
            near = groups.get(rows.group(fact.span.start, fact.clause_id))
            owner = _owner(reading, fact, near) if near else None
            if owner is not None:
                owned.setdefault(owner.id, {}).setdefault(kind, []).append(fact.id)
    return [one.model_copy(update=owned[one.id]) if one.id in owned else one for one in obligations]


def _owner(reading: Reading, fact: Fact, obligations: Sequence[Obligation]) -> Obligation | None:
    """The obligation around the fact; else the next one of its unit (到2020年，…要总结), the one before, then those of the sentence.

    县财政安排260万元，150万元用于装备；各乡镇落实经费: what stands in front of ；is of the first.
    """
    around = next((o for o in obligations if o.span.start <= fact.span.start < o.span.end), None)
    if around is not None:
        return around
    unit = next((u for u in reading.units(reading.clause_at(fact.span.start)) if u.start <= fact.span.start < u.end), None)
    own = [o for o in obligations if unit is not None and unit.start <= o.span.start < unit.end]
    for some in (own, obligations):
        after = next((o for o in some if o.span.start >= fact.span.end), None)
        if after is not None or some:
            return after or some[-1]
    return None
