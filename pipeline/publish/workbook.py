"""A comparison as an XLSX workbook: one sheet with every change, one with the counts."""

import io
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from ..records import Diff, DiffChange, FieldChange, Side
from ..terms import DIRECTIONS, EFFECTS, FACT_TYPES, KINDS

#: A workbook tells when it was made; told the clock, the same comparison would give other bytes.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)

#: A cell of XLSX takes no more characters.
_CELL = 32_767

_COLUMNS: tuple[tuple[str, int], ...] = (
    ("编号", 10),
    ("类别", 8),
    ("对象", 8),
    ("实质性", 8),
    ("影响", 8),
    ("说明", 60),
    ("旧文", 40),
    ("旧文位置", 28),
    ("新文", 40),
    ("新文位置", 28),
    ("字段", 14),
    ("旧值", 16),
    ("新值", 16),
    ("差", 10),
    ("相对差", 10),
    ("方向", 8),
    ("由何项说明", 12),
    ("相似度", 8),
)


def workbook(diff: Diff) -> bytes:
    """The workbook's bytes. All text is written as text, so that =, +, - and @ start no formula and no link."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    ) as book:
        book.set_properties({"title": _text(f"{diff.old_notice.label} → {diff.new_notice.label}")[:200], "created": _CREATED})
        formats = {
            "head": book.add_format({"bold": True, "bg_color": "#EEEEEE"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        formats["share"] = book.add_format({"num_format": "0.0%", "valign": "top"})
        _changes(book.add_worksheet("变化"), diff, formats)
        _counts(book.add_worksheet("计数"), diff, formats)
    return made.getvalue()


def _changes(sheet: Any, diff: Diff, formats: dict[str, Any]) -> None:
    for column, (name, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, formats["head"])
    for row, change in enumerate(diff.changes, start=1):
        for column, value in enumerate(_cells(change)):
            form = formats["share"] if _COLUMNS[column][0] == "相对差" else formats["text"]
            _write(sheet, row, column, value, form)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(diff.changes), len(_COLUMNS) - 1)


def _counts(sheet: Any, diff: Diff, formats: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, 60)
    refs = (diff.old_notice, diff.new_notice)
    rows: list[tuple[Any, ...]] = [("", "旧", "新"), ("文件", *(r.label for r in refs)), ("发文字号", *(r.doc_number for r in refs))]
    rows += [("成文日期", *(r.issue_date for r in refs)), ("编号", diff.old, diff.new)]
    rows += [(KINDS.get(name, name), count, None) for name, count in sorted(diff.summary.items())]
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            _write(sheet, row, column, value, formats["head"] if row == 0 else formats["text"])


def _write(sheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(row, column, value, form)
    else:
        sheet.write_string(row, column, _text(str(value)), form)


def _text(value: str) -> str:
    return value if len(value) <= _CELL else value[: _CELL - 1] + "…"


def _cells(change: DiffChange) -> list[Any]:
    """One row; what concerns fields tells the weightiest field, and further fields on lines of their own."""
    lead = change.fields[0] if change.fields else None
    delta = lead.delta if lead else None
    return [
        change.id,
        KINDS[change.kind],
        FACT_TYPES[change.fact_type],
        "是" if change.substantive else "否",
        EFFECTS[change.effect],
        change.summary,
        _texts(change.old),
        _paths(change.old),
        _texts(change.new),
        _paths(change.new),
        "\n".join(field.field for field in change.fields),
        _values(change.fields, "old"),
        _values(change.fields, "new"),
        round(delta.absolute, 6) if delta and delta.absolute is not None else None,
        round(delta.relative, 4) if delta and delta.relative is not None else None,
        DIRECTIONS[lead.direction] if lead else "",
        change.via,
        round(change.similarity, 4),
    ]


def _values(fields: list[FieldChange], side: str) -> Any:
    values = [getattr(field, side) for field in fields]
    return values[0] if len(values) == 1 else "\n".join("" if value is None else str(value) for value in values)


def _texts(sides: list[Side]) -> str:
    return "\n".join(side.text for side in sides)


def _paths(sides: list[Side]) -> str:
    return "\n".join(dict.fromkeys(side.section_path for side in sides))
