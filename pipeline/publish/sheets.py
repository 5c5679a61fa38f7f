"""An XLSX workbook in the making: tables with a head that stays, filters, widths, colours and formats of numbers."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import xlsxwriter

#: A workbook tells when it was made; told the clock, the same comparison would give other bytes.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)

#: A cell of XLSX takes no more characters.
_CELL = 32_767

#: The fill of a row's marked cells, by what it is about.
_FILLS = {"tightened": "#FCE4D6", "loosened": "#E2EFDA"}
_SHARE, _SCORE = "0.0%", "0.00"


class Column(NamedTuple):
    """`form` is how numbers look (share: 0.25 as 25.0%, score: two digits); `marked` cells take the fill of their row."""

    name: str
    width: int
    form: str = ""
    marked: bool = False


class Row(NamedTuple):
    """The cells of a row, and what its marked cells are filled for: tightened or loosened."""

    cells: Sequence[Any]
    fill: str | None = None


class Workbook:
    """Sheets in the order in which they are added.

    All text is written as text, so that =, +, - and @ start no formula and no link. Figures are numbers, ISO dates are dates.
    """

    def __init__(self, title: str) -> None:
        self._bytes = io.BytesIO()
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = xlsxwriter.Workbook(self._bytes, plain)
        self._book.set_properties({"title": cut(title)[:200], "created": _CREATED})
        self._formats: dict[tuple[str, str], Any] = {}

    def sheet(self, name: str, columns: Sequence[Column], rows: Iterable[Row], title: str | None = None) -> None:
        """Add a table. `title` stands in a line above its head."""
        sheet = self._book.add_worksheet(name)
        head = 1 if title else 0
        if title:
            sheet.write_string(0, 0, cut(title), self._format("title"))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(head, at, column.name, self._format("head"))
        last = head
        for last, row in enumerate(rows, start=head + 1):
            for at, (column, value) in enumerate(zip(columns, row.cells, strict=True)):
                fill = row.fill if column.marked else None
                self._write(sheet, last, at, value, column.form, fill or "")
        sheet.freeze_panes(head + 1, 0)
        sheet.autofilter(head, 0, last, len(columns) - 1)
        sheet.repeat_rows(head)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)

    def content(self) -> bytes:
        """The bytes of the file; the same tables give the same."""
        self._book.close()
        return self._bytes.getvalue()

    def _write(self, sheet: Any, row: int, at: int, value: Any, form: str, fill: str) -> None:
        if value is None or value == "":
            if fill:
                sheet.write_blank(row, at, None, self._format("text", fill))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            form = form or ("whole" if float(value).is_integer() else "number")
            sheet.write_number(row, at, value, self._format(form, fill))
        elif (day := _day(value)) is not None:
            sheet.write_datetime(row, at, day, self._format("date", fill))
        else:
            sheet.write_string(row, at, cut(str(value)), self._format("text", fill))

    def _format(self, form: str, fill: str = "") -> Any:
        if (form, fill) not in self._formats:
            looks: dict[str, Any] = {"valign": "top"}
            if form in ("head", "title"):
                looks |= {"bold": True} | ({"bg_color": "#D9E1F2", "text_wrap": True, "bottom": 1} if form == "head" else {})
            elif form == "text":
                looks["text_wrap"] = True
            else:
                looks["num_format"] = {"share": _SHARE, "score": _SCORE, "date": "yyyy-mm-dd", "whole": "#,##0"}.get(form, "#,##0.0###")
            if fill:
                looks["bg_color"] = _FILLS[fill]
            self._formats[form, fill] = self._book.add_format(looks)
        return self._formats[form, fill]


def cut(text: str) -> str:
    """Text that a cell can take."""
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"


def _day(value: Any) -> datetime | None:
    """The day that an ISO date names. XLSX has no days before 1900."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day) if day is not None and day.year >= 1900 else None  # a day, no moment
