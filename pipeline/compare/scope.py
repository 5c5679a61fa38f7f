"""Whether a name or a list of names covers more or less than another."""

from functools import cache

import regex

from ..gazetteer import Row, rows
from ..records.diff import Direction
from .tokens import plain

_MEMBERS = regex.compile(r"[、，；]|以及|[和及与或]")


class ScopeRow(Row):
    """A name and a name that covers it."""

    narrower: str
    wider: str


@cache
def _wider() -> dict[str, frozenset[str]]:
    """Each name with all that cover it, steps of steps included, longest name first."""
    table: dict[str, set[str]] = {}
    for row in rows("scopes", ScopeRow):
        table.setdefault(row.narrower, set()).add(row.wider)
    for _ in range(len(table)):
        grown = {n: ws | {far for w in ws for far in table.get(w, ())} for n, ws in table.items()}
        if grown == table:
            break
        table = grown
    return {name: frozenset(table[name]) for name in sorted(table, key=lambda n: (-len(n), n))}


def scope(old: str, new: str) -> Direction | None:
    """`wider` where the new name or list covers all of the old one and more, `narrower` for the mirror, else None.

    小微企业 → 中小企业 is wider; 企业、高校 → 企业、高校、科研院所 is wider.
    """
    if _covers(new, old):
        return "wider"
    if _covers(old, new):
        return "narrower"
    return None


def _covers(wide: str, narrow: str) -> bool:
    if plain(wide) == plain(narrow):
        return False
    for name, names in _wider().items():
        if name in narrow and any(narrow.replace(name, other) == wide for other in names if other not in narrow):
            return True
        if name in narrow and any(narrow.replace(name, other) == wide for other in names):
            return True
    few, many = _members(narrow), _members(wide)
    return len(many) > 1 and few < many


def _members(text: str) -> frozenset[str]:
    return frozenset(plain(member) for member in _MEMBERS.split(text) if plain(member))
