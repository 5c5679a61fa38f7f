"""Records in which every free text is hostile: markup, script, event handlers, bidi controls, templates."""

from typing import Any, TypeVar

from pydantic import ValidationError

from pipeline.records.base import Record

HOSTILE = (
    "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script><!--\u202e<a href=javascript:alert(3)>{{7*7}}</textarea></title>"
)
#: What names a place or is a date or a span of time: the program makes it and reads it again.
_KEPT = {"id", "clause_id", "section_id", "parent_id", "part", "notice_id", "ref", "changes", "via", "schema_version", "programme", "field"}
_KEPT |= {
    "issue_date",
    "edition_date",
    "effective_from",
    "valid_until",
    "date",
    "time",
    "due_date",
    "resolved_date",
    "start",
    "end",
    "offset",
    "frequency",
}

R = TypeVar("R", bound=Record)


def hostile(record: R) -> R:
    """`record` with `HOSTILE` in every field that takes any text; the text of a notice is it, again and again.

    A field that takes only certain words keeps what it has: the records themselves refuse all else.
    """
    before = record.model_dump(mode="json")
    made = _spoilt(before, "")
    for _ in range(3):
        try:
            return type(record).model_validate(made)
        except ValidationError as refused:
            for error in refused.errors():
                _restore(made, before, error["loc"])
    return type(record).model_validate(made)


def _spoilt(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _spoilt(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_spoilt(part, key) for part in value]
    if not isinstance(value, str | None) or key in _KEPT or key.endswith("_ids"):
        return value
    length = len(value or "")
    return HOSTILE if length < 1000 else (HOSTILE * (length // len(HOSTILE) + 1))[:length]


def _restore(made: Any, before: Any, place: tuple[int | str, ...]) -> None:
    """What stood at `place` of a refusal; the last steps of one that could be of two types name the types."""
    for step, after in zip(place, (*place[1:], None)):
        inside = made[step]
        if not isinstance(inside, dict | list) or (isinstance(inside, dict) and after not in inside):
            made[step] = before[step]
            return
        made, before = inside, before[step]
