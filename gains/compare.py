"""Which facts are gained, lost or changed between two readings of the same text."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

Fact = dict[str, Any]


class Difference(NamedTuple):
    """One fact that is not the same on both sides. A changed fact has both, and the attributes that differ."""

    change: Literal["lost", "gained", "changed"]
    before: Fact | None
    after: Fact | None
    attributes: dict[str, tuple[Any, Any]]


def differences(before: list[Fact], after: list[Fact]) -> list[Difference]:
    """The differences, in order of their place in the source.

    Facts of one kind are the same when they stand at the same place of the source; a fact left over goes with one of its
    kind that it overlaps (a span that grew or shrank is a change, no loss and gain).
    """
    pairs, lost, gained = _pairs(before, after, _place)
    overlapping, lost, gained = _overlapping(lost, gained)
    found = [Difference("changed", old, new, _attributes(old, new)) for old, new in [*pairs, *overlapping]]
    found = [one for one in found if one.attributes]
    found += [Difference("lost", fact, None, {}) for fact in lost]
    found += [Difference("gained", None, fact, {}) for fact in gained]
    return sorted(found, key=_order)


def _pairs(before: list[Fact], after: list[Fact], key: Any) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts with the same key, the first with the first; those whose attributes agree go together before the others."""
    pairs: list[tuple[Fact, Fact]] = []
    for same in (lambda fact: (key(fact), str(fact["text"]), str(fact["attributes"])), key):
        waiting: dict[Any, list[Fact]] = {}
        for fact in after:
            waiting.setdefault(same(fact), []).append(fact)
        left: list[Fact] = []
        for fact in before:
            if waiting.get(same(fact)):
                pairs.append((fact, waiting[same(fact)].pop(0)))
            else:
                left.append(fact)
        taken = {id(new) for _, new in pairs}
        before, after = left, [fact for fact in after if id(fact) not in taken]
    return pairs, before, after


def _overlapping(before: list[Fact], after: list[Fact]) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    pairs: list[tuple[Fact, Fact]] = []
    rest = list(after)
    left: list[Fact] = []
    for old in before:
        new = next((fact for fact in rest if fact["kind"] == old["kind"] and _overlap(old, fact)), None)
        if new is None:
            left.append(old)
        else:
            pairs.append((old, new))
            rest = [fact for fact in rest if fact is not new]
    return pairs, left, rest


def _overlap(one: Fact, other: Fact) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one["source"] for b in other["source"])


def _attributes(old: Fact, new: Fact) -> dict[str, tuple[Any, Any]]:
    names = dict.fromkeys(("text", *old["attributes"], *new["attributes"]))
    values = {name: (_value(old, name), _value(new, name)) for name in names}
    return {name: sides for name, sides in values.items() if sides[0] != sides[1]}


def _value(fact: Fact, name: str) -> Any:
    return fact["text"] if name == "text" else fact["attributes"].get(name)


def _place(fact: Fact) -> Any:
    return (fact["kind"], str(fact["source"]))


def _order(one: Difference) -> Any:
    fact = one.before or one.after or {}
    return fact["source"][0], fact["kind"], one.change, fact["text"]


def count(found: Iterator[Difference] | list[Difference]) -> dict[tuple[str, str], int]:
    """How many differences there are by kind of fact and by change."""
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        fact = one.before or one.after or {}
        counts[fact["kind"], one.change] = counts.get((fact["kind"], one.change), 0) + 1
    return counts
