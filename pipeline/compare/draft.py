"""A change on its way: with what is needed to order it, and links to other changes that have no ids yet."""

from dataclasses import dataclass, field

from ..records import DiffChange, FieldChange, Side
from ..records.diff import ChangeKind, FactType
from .effect import Effect

_KINDS: dict[ChangeKind, int] = {
    "changed": 0,
    "split": 2,
    "merged": 2,
    "added": 3,
    "removed": 3,
    "reworded": 4,
    "moved": 5,
    "unchanged": 6,
}
_TYPES: dict[FactType, int] = {"amount": 0, "target": 1, "deadline": 2, "obligation": 3, "citation": 4, "metadata": 5, "clause": 6}


@dataclass(eq=False)
class Draft:
    """One change to be. `place` is its relative place in both notices, 0 to 2."""

    kind: ChangeKind
    fact_type: FactType
    old: list[Side]
    new: list[Side]
    place: float
    similarity: float
    substantive: bool
    fields: list[FieldChange] = field(default_factory=list)
    effect: Effect | None = None
    via: "Draft | None" = None
    summary: str = ""
    #: Of several facts on a side those two that the line is about, by id.
    told: tuple[str, str] | None = None

    def key(self) -> tuple[object, ...]:
        """The order of changes: what counts most first, the unchanged in the order of the text. The same for the mirror of a change."""
        rank = 1 if self.kind == "changed" and not self.substantive else _KINDS[self.kind]
        kind = 0 if rank == 6 else _TYPES[self.fact_type]
        return (
            rank if rank in (0, 6) else (rank if self.substantive or rank != 3 else 5.5),
            kind,
            round(self.place, 6),
            _TYPES[self.fact_type],
            sorted([[s.text for s in self.old], [s.text for s in self.new]]),
            sorted([[s.ref for s in self.old], [s.ref for s in self.new]]),
        )


def numbered(drafts: list[Draft]) -> list[DiffChange]:
    """The changes in their order, with ids d1, d2, … and links by id."""
    ordered = sorted(drafts, key=Draft.key)
    ids = {id(draft): f"d{n}" for n, draft in enumerate(ordered, start=1)}
    return [
        DiffChange(
            id=ids[id(d)],
            kind=d.kind,
            fact_type=d.fact_type,
            old=d.old,
            new=d.new,
            fields=d.fields,
            effect=d.effect,
            substantive=d.substantive,
            via=ids[id(d.via)] if d.via is not None else None,
            similarity=round(d.similarity, 4),
            summary=d.summary,
        )
        for d in ordered
    ]
