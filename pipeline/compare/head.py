"""The head fields of two notices, one change each. That an edition has another number and date is no change of substance."""

import regex

from ..records import Delta, FieldChange, Notice, Side
from .draft import Draft
from .lists import scope_of_names
from .measure import shift
from .scope import scope
from .tokens import alike, plain

#: In the order in which they are told.
HEAD_FIELDS = ("title", "doc_number", "genre", "issuers", "addressees", "issue_date", "edition_date", "effective_from", "valid_until")
#: An edition has its own.
_OF_EDITION = ("issue_date", "edition_date")
_IDENTITY = frozenset({"title", "doc_number", "genre", *_OF_EDITION})
_YEAR = regex.compile(r"\d{4}年?度?")


def head_changes(old: Notice, new: Notice) -> list[Draft]:
    """A draft for every head field that at least one notice has."""
    drafts = []
    for n, name in enumerate(HEAD_FIELDS):
        a, b = _text(old, name), _text(new, name)
        if a or b:
            drafts.append(_compared(name, a, b, old, new, n / 1000))
    return drafts


def _text(notice: Notice, name: str) -> str:
    value = getattr(notice, name)
    return "；".join(value) if isinstance(value, list) else value or ""


def _side(notice: Notice, name: str, text: str) -> list[Side]:
    known = notice.head.get(name)
    return [Side(ref=name, text=text, source_spans=known.source_spans if known else [], section_path="")] if text else []


def _compared(name: str, a: str, b: str, old: Notice, new: Notice, place: float) -> Draft:
    sides = _side(old, name, a), _side(new, name, b)
    substantive = name not in _IDENTITY
    if not a or not b:
        return Draft("removed" if a else "added", "metadata", *sides, place, 0.0, substantive=False)
    if a == b:
        return Draft("unchanged", "metadata", *sides, place, 1.0, substantive=False)
    likeness = alike(a, b)
    if plain(a) == plain(b):
        return Draft("reworded", "metadata", *sides, place, likeness, substantive=False)
    change = FieldChange(field=name, old=a, new=b)
    if name in {*_OF_EDITION, "effective_from", "valid_until"}:
        away = shift(a, b, None, None)
        change = FieldChange(field=name, old=a, new=b, delta=Delta(absolute=away), direction="earlier" if away < 0 else "later")
        if name not in _OF_EDITION:  # an edition's own term: compare within the years of the first issues or of the editions
            substantive = all(shift(a, b, *years) for years in ((old.issue_year, new.issue_year), (old.year, new.year)))
    elif name in {"issuers", "addressees"}:
        change = FieldChange(field=name, old=a, new=b, direction=scope(a, b) or scope_of_names(a, b))
    elif name == "title":
        substantive = alike(_YEAR.sub("", a), _YEAR.sub("", b)) < 0.5
    return Draft("changed", "metadata", *sides, place, likeness, substantive, [change])
