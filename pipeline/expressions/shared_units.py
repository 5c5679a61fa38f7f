"""Figures of a list that share the unit of the last: 100、50、30万元, 30、40和50%."""

import regex

from .figure import Figure
from .numeral import scale_value
from .term import plain_product

_AND = frozenset({"、", "和", "及", "与", "或", "/"})
_UNIT = regex.compile(r"[\d.,，]+\s?(?P<scale>[千百]?[万亿]?)\s?元?(?:人民币|整)?$")
_MEASURED = regex.compile(r"[\d.,，]+\s?(?P<scale>[千百]?[万亿]?)(?!\d)")
_NEAR = 24  # characters in front of a list in which 分别 is looked for
#: 附件1、…, 第3、…: a number that names; 1、 at the beginning of a sentence: a label.
_NAMED = regex.compile(r"[第附图表件款条号步类级档\d.]$")
_LEAST = 20  # below it a number with nothing in front of it may be a label


def with_shared_units(form: str, figures: list[Figure]) -> list[Figure]:
    """The figures; those that are bare numbers in front of a sum or a percentage of the same list have its unit."""
    out = list(figures)
    scales: dict[int, int | None] = {}
    for at in range(len(out) - 2, -1, -1):
        first, second = out[at], out[at + 1]
        if first.kind != "number" or second.kind not in ("money", "percent", "quantity"):
            continue
        if second.kind == "quantity" and not (at + 1 in scales or _in_turn(form, first, second)):
            continue
        if form[first.end : second.start] not in _AND or first.end != first.core_end or not _is_bare(form, first):
            continue
        scale = scales[at + 1] if at + 1 in scales else _scale(form, second)
        if scale is not None and not _is_label(form, first):
            out[at], scales[at] = _shared(first, second, scale), scale
    return out


def _in_turn(form: str, first: Figure, second: Figure) -> bool:
    """分别不超过10、35、50毫克/立方米: so many figures as things, or figures of a measure that no count has."""
    return "分别" in form[max(0, first.start - _NEAR) : first.start] or "/" in second.fields["unit"]


def _is_bare(form: str, item: Figure) -> bool:
    return item.rule == "number.arabic" and form[item.core_start : item.core_end].replace(".", "").isdecimal()


def _scale(form: str, item: Figure) -> int | None:
    """10000 of 20万元, 1 of a percentage."""
    if item.kind == "quantity":
        measured = _MEASURED.match(form, item.core_start, item.core_end)
        return scale_value(measured["scale"]) if measured is not None else None
    if item.kind == "percent":
        return 1 if item.fields["unit"] in ("%", "百分点") else None
    found = _UNIT.match(form, item.core_start, item.core_end)
    return scale_value(found["scale"]) if found is not None else None


def _is_label(form: str, item: Figure) -> bool:
    before = form[item.start - 1 : item.start]
    if _NAMED.search(before):
        return True
    return item.fields["value"] < _LEAST and not ("一" <= before <= "龥" or before in ("、", "和", "及", "与", "或"))


def _shared(item: Figure, unit: Figure, scale: int) -> Figure:
    fields = {name: unit.fields.get(name) for name in ("unit", "currency", "per")}
    for name in ("value", "low", "high"):
        own = item.fields[name]
        fields[name] = None if own is None else plain_product(own, scale)
    fields |= {"comparator": item.fields["comparator"]}
    return item._replace(kind=unit.kind, rule=f"{unit.kind}.shared", fields=fields)
