"""Sums that a notice lets one check: parts against their whole, a sum for each against the total, columns against their 合计.

A contradiction is told as a doubt and nothing is changed: which of the figures is wrong cannot be said.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

import regex

from ..records import Amount, Doubt, Mention, Span
from .reading import Reading, Unit
from .table_units import Figured

_AMONG = re.compile(r"其中[，：]?")
_TOTAL = regex.compile(r"(?:共|共计|合计|总计|总额|总共|累计|计)(?:安排|补助|支持|资金|投入|需|为|达)*$")
_TOTALLED = re.compile(r"每[^。；\n]{1,40}(?:共|合计|总计|总额)")
_SUM = regex.compile(r"(?:全[省市县区国]|总)?(?:合\s?计|总\s?计|共\s?计)")
_EACH = regex.compile(r"每(?P<unit>[个家名户项县市人所台])?")
_SUBTOTAL = regex.compile(r"小\s?计")


def contradictions(reading: Reading, amounts: list[Amount], cells: list[Figured]) -> list[Doubt]:
    """The places where figures that belong together do not add up, in text order."""
    places: dict[Span, str] = {}
    for found in (_instalments(amounts), _parts(reading), _products(reading), _columns(reading, cells)):
        for span, reason in found:
            places.setdefault(span, reason)
    traced = reading.document.traced
    return [Doubt(source_spans=traced.to_source(span), reason=reason) for span, reason in sorted(places.items(), key=lambda x: x[0].start)]


def _instalments(amounts: list[Amount]) -> Iterator[tuple[Span, str]]:
    """总额2亿元，2018年安排1.5亿元，2019年安排1亿元: instalments above their whole."""
    parts: dict[str, list[Amount]] = defaultdict(list)
    whole = {amount.id: amount for amount in amounts}
    for amount in amounts:
        if amount.part_of is not None and amount.role == "instalment" and amount.comparator == "eq":
            parts[amount.part_of].append(amount)
    for identity, some in parts.items():
        total = whole[identity]
        if total.per is not None:  # 每个城市1.5亿元，2024年共安排5亿元: of each, and of all
            continue
        values = [part.value for part in some if part.value is not None and part.currency == total.currency]
        if total.value is not None and total.comparator in ("eq", "le") and sum(map(_exact, values)) > _exact(total.value):
            yield total.span, f"分期之和{_sum(values)}大于总额{_plain(total.value)}"


def _parts(reading: Reading) -> Iterator[tuple[Span, str]]:
    """建设100个，其中重点项目120个: a part above its whole."""
    if "其中" not in reading.text:
        return
    for unit in reading.all_units():
        among = _AMONG.search(reading.masked, unit.start, unit.end)
        if among is None:
            continue
        before = [m for m in _plain_figures(reading, unit) if m.end <= among.start()]
        if not before:
            continue
        whole = before[-1]
        for part in _plain_figures(reading, unit):
            same = part.unit == whole.unit and part.kind == whole.kind and part.currency == whole.currency and part.per == whole.per
            if part.start >= among.end() and same and _exact(part.value) > _exact(whole.value):
                yield reading.span(part.start, part.end), f"其中之数{part.text}大于总数{whole.text}"


def _plain_figures(reading: Reading, unit: Unit) -> list[Mention]:
    some = reading.mentions_in(unit.start, unit.end, "quantity", "money")
    return [m for m in some if m.comparator in (None, "eq") and m.value is not None]


def _products(reading: Reading) -> Iterator[tuple[Span, str]]:
    """对10个城市每个城市支持1.5亿元，合计16亿元: a sum for each, times how many, against the total."""
    text = reading.masked
    if not _TOTALLED.search(text):
        return
    for unit in reading.all_units():
        if not _TOTALLED.search(text, unit.start, unit.end):
            continue
        figures = _plain_figures(reading, unit)
        money = [m for m in figures if m.kind == "money"]
        if len(money) != 2 or not _TOTAL.search(text, unit.start, money[1].start):
            continue
        one, total = money
        each = _EACH.search(text, unit.start, one.start)
        counts = [m for m in figures if m.kind == "quantity" and m.end <= one.start and (each is None or m.unit is not None)]
        if each is None or len(counts) != 1:
            continue
        count, noun = counts[0], text[counts[0].end : counts[0].end + 1]
        if each["unit"] not in (count.unit, noun, None) or one.currency != total.currency:
            continue
        if _exact(one.value) * _exact(count.value) != _exact(total.value):
            yield reading.span(total.start, total.end), f"{count.text}×{one.text}与合计{total.text}不符"


def _columns(reading: Reading, cells: list[Figured]) -> Iterator[tuple[Span, str]]:
    """A column whose 合计 is not the sum of the cells above it; rounding of the last digit is allowed for."""
    text = reading.text
    grouped: dict[tuple[int, int], list[Figured]] = defaultdict(list)
    for cell in cells:
        grouped[cell.table.clause.span.start, cell.column.place.start].append(cell)
    for column in grouped.values():
        rows = [{text[c.start : c.end] for c in cell.row if c is not None} for cell in column]
        totals = [i for i, words in enumerate(rows) if any(_SUM.fullmatch(word) for word in words)]
        plain = all(cell.figure.comparator == "eq" and cell.figure.unit == column[0].figure.unit for cell in column)
        sub = any(_SUBTOTAL.fullmatch(word) for words in rows for word in words)
        complete = len(column) == sum(sum(map(bool, row)) > 1 for row in column[0].table.rows)  # without 一、经济发展 above a group
        if len(totals) != 1 or len(column) < 3 or not plain or sub or not complete or totals[0] not in (0, len(column) - 1):
            continue
        if column[0].column.kind in ("index", "growth", "base") or column[0].figure.unit == "%":
            continue
        total = column[totals[0]].figure
        parts = [cell.figure.value for i, cell in enumerate(column) if i != totals[0]]
        slack = Fraction(len(parts), 2) / 10 ** max(_decimals(text[c.figure.start : c.figure.end]) for c in column)
        off = abs(sum(map(_exact, parts)) - _exact(total.value))
        if off > (slack if any(isinstance(part, float) for part in parts) else 0):
            yield reading.span(total.start, total.end), f"合计{_plain(total.value)}与各行之和{_sum(parts)}不符"


def _exact(value: int | float | None) -> Fraction:
    return Fraction(str(value if value is not None else 0))


def _sum(values: list[int | float]) -> str:
    total = sum(map(_exact, values))
    return _plain(int(total) if total.denominator == 1 else float(total))


def _plain(value: int | float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _decimals(text: str) -> int:
    return len(text.rpartition(".")[2]) if "." in text else 0
