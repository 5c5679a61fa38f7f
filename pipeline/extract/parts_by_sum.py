"""Parts that are told by their sum: 总额为1亿元。研发补助4000万元，平台建设6000万元: what adds up to a whole is its parts."""

from fractions import Fraction

import regex

from ..records import Amount
from .instalments import is_later
from .reading import Reading

#: How far behind the whole its parts may be told, in characters, and how many there are.
_NEAR = 400
_PARTS = range(2, 13)
#: 2.5亿元：|中央资金1.5亿元; no 国家级奖励100万元，|省级60万元，市级40万元.
_PARTED = regex.compile(r"其中|用于|包括|[：:]|首批|分(?:别|批|期|年|次)|按以下|具体")
_WHOLE = frozenset(("grant", "total", "instalment"))
_PART = frozenset(("grant", "total", "instalment"))


def with_parts(reading: Reading, amounts: list[Amount]) -> list[Amount]:
    """The amounts, of which those that exactly add up to one in front in the same section are parts of it, in its year."""
    known: dict[str, Amount] = {}
    nearer: Amount | None = None  # the last that has a year, or is no part
    found = []
    for amount in amounts:
        found.append(_told_apart(reading, amount, known, nearer))
        known[amount.id] = amount
        nearer = amount if amount.year is not None or amount.part_of is None else nearer
    at = 0
    while at < len(found):
        last = _last_part(reading, found, at)
        if last is None:
            at += 1
            continue
        for place in range(at + 1, last + 1):
            found[place] = _as_part(found[place], found[at])
        at = last + 1
    return found


def _told_apart(reading: Reading, part: Amount, known: dict[str, Amount], nearer: Amount | None) -> Amount:
    """每个补助20万元，其中保障性苗圃|30万元: more than the whole, and no part; 三年3亿元，2023年1亿元，其中A|3000万元: of that year."""
    if part.role != "instalment" or part.part_of is None or part.value is None:
        return part
    whole = known.get(part.part_of)
    if whole is None or whole.value is None or whole.currency != part.currency:
        return part
    if part.value > whole.value and part.per == whole.per and part.comparator == whole.comparator == "eq" and whole.value_max is None:
        return part.model_copy(update={"role": "grant", "part_of": None})
    if part.year is not None or nearer is None or nearer.year is None or nearer.part_of != whole.id or nearer.clause_id != part.clause_id:
        return part
    fits = nearer.value is not None and part.value <= nearer.value and not is_later(reading, nearer.span.end, part.span.start)
    return part.model_copy(update={"part_of": nearer.id, "year": nearer.year}) if fits else part


def _last_part(reading: Reading, amounts: list[Amount], at: int) -> int | None:
    """Where the last of the parts of the amount at `at` stands, None where what follows does not add up to it."""
    whole = amounts[at]
    if whole.role not in _WHOLE or not _is_plain(whole):
        return None
    if at + 1 == len(amounts) or not (
        whole.year is not None or whole.role == "total" or _PARTED.search(reading.masked, whole.span.end, amounts[at + 1].span.start)
    ):
        return None  # 国家级100万元，省级60万元，市级40万元
    left = Fraction(str(whole.value))
    section = reading.clause_at(whole.span.start).section_id
    for place in range(at + 1, min(len(amounts), at + 1 + _PARTS.stop)):
        part = amounts[place]
        if part.role not in _PART or not _is_plain(part) or part.currency != whole.currency or part.span.start - whole.span.end > _NEAR:
            return None
        if not (reading.clause_at(part.span.start).section_id or "").startswith(section or "") or (part.year or whole.year) != whole.year:
            return None
        left -= Fraction(str(part.value))
        if left <= 0:
            return place if left == 0 and place - at in _PARTS else None
    return None


def _is_plain(amount: Amount) -> bool:
    """One sum as it stands, and for each of nothing."""
    return amount.value is not None and amount.value_max is None and amount.comparator == "eq" and amount.per is None


def _as_part(part: Amount, whole: Amount) -> Amount:
    return part.model_copy(update={"role": "instalment", "part_of": whole.id, "year": whole.year if part.year is None else part.year})
