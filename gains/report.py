"""The differences as lines for a reader: a table of counts, then each fact with its notice and place."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .compare import Difference, count
from .read import KINDS

_SIGNS = {"lost": "-", "gained": "+", "changed": "~"}


def report(found: dict[str, list[Difference]], facts: dict[str, Counter[str]]) -> Iterator[str]:
    """`found` is the differences by text, `facts` how many facts of each kind there were `before` and `after`."""
    counts = count([one for differences in found.values() for one in differences])
    yield f"{'':<12}{'before':>8}{'after':>8}{'lost':>8}{'gained':>8}{'changed':>9}"
    for kind in (*KINDS, "error"):
        moved = [counts.get((kind, change), 0) for change in ("lost", "gained", "changed")]
        yield f"{kind:<12}{facts['before'][kind]:>8}{facts['after'][kind]:>8}{moved[0]:>8}{moved[1]:>8}{moved[2]:>9}"
    for name, differences in found.items():
        if differences:
            yield ""
            yield name
        for one in differences:
            yield from _lines(one)
    if not counts:
        yield ""
        yield "No fact gained, lost or changed."


def _lines(one: Difference) -> Iterator[str]:
    fact = one.after or one.before or {}
    (start, _), (_, end) = fact["source"][0], fact["source"][-1]
    yield f"  {_SIGNS[one.change]} {fact['kind']} [{start},{end}) {_flat(fact['text'])}"
    if one.change == "changed":
        for name, (old, new) in one.attributes.items():
            yield f"      {name}: {_told(old)} → {_told(new)}"
    elif told := ", ".join(f"{name} {_told(value)}" for name, value in fact["attributes"].items() if value not in (None, [], False, "")):
        yield f"      {told}"


def _told(value: Any) -> str:
    return _flat(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _flat(text: str) -> str:
    return "".join(text.split("\n"))
