"""A long notice: a short one again and again, every place and id moved along."""

from typing import Any

from pipeline.records import Notice

_LISTS = ("parts", "attachments", "contacts", "edits", "suspects", "sections", "clauses")
_FACTS = ("targets", "amounts", "deadlines", "obligations", "citations")
_IDS = {"id", "clause_id", "section_id", "parent_id", "part", "part_of"}


def repeated(notice: Notice, times: int) -> Notice:
    """`notice` `times` over, one copy a line behind the other in text and source alike."""
    whole = notice.model_dump(mode="json")
    source_length = notice.source.length + 1
    text_length = len(notice.text) + 1
    for name in (*_LISTS, *_FACTS):
        first = whole[name]
        whole[name] = [_moved(one, f"{n}/", n * text_length, n * source_length, name == "edits") for n in range(times) for one in first]
    whole["text"] = "\n".join([notice.text] * times)
    whole["source"]["length"] = source_length * times - 1
    whole["notice_id"] = "long"
    return Notice.model_validate(whole)


def _moved(one: Any, prefix: str, text: int, source: int, in_source: bool) -> Any:
    if isinstance(one, list):
        return [_moved(part, prefix, text, source, in_source) for part in one]
    if not isinstance(one, dict):
        return one
    if set(one) == {"start", "end"}:
        step = source if in_source else text
        return {"start": one["start"] + step, "end": one["end"] + step}
    return {
        key: prefix + value
        if key in _IDS and isinstance(value, str)
        else [prefix + id_ for id_ in value]
        if key.endswith("_ids")
        else _moved(value, prefix, text, source, in_source or key in ("source", "source_spans", "also_at"))
        for key, value in one.items()
    }
