"""The 对照表 of any number of editions as an XLSX workbook: a line for each thing, side by side what every edition says of it."""

from collections.abc import Iterator
from typing import Any

from ..records import Edition, Programme, Timeline, Timelines, TimePoint
from ..terms import EFFECTS, FACT_TYPES, VALUES
from .sheets import Column, Row, Workbook

#: A sheet's name takes no more characters, and none of these.
_NAME, _FORBIDDEN = 31, str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def comparative(timelines: Timelines) -> bytes:
    """The workbook's bytes: the editions with their numbers and dates, then a table for every programme.

    A line has for each edition its words, figure and unit, the whole clause, document number and section path, all blank where it does
    not have the thing; and the change from the base, or from the edition before that has it, with its effect. Lines are in the order
    of `timelines`; those of which the last edition is tighter or looser are filled.
    """
    book = Workbook("对照表")
    book.sheet("文件", _EDITIONS, [row for programme in timelines.programmes for row in _editions(programme, timelines.base)])
    taken = {"文件"}
    for programme in timelines.programmes:
        rows = [_row(programme, line) for line in timelines.timelines if line.programme == programme.programme]
        title = f"{programme.programme or '对照表'}：{'与基准比较' if timelines.base else '与上一份比较'}，共{len(rows)}项"
        book.sheet(_sheet(programme, taken), _columns(programme, timelines.base), rows, title=title)
    return book.content()


_EDITIONS = (Column("系列", 24), Column("编号", 30), Column("文件", 50), Column("文号", 24), Column("成文日期", 13), Column("基准", 8))


def _editions(programme: Programme, base: str | None) -> Iterator[Row]:
    for edition in programme.editions:
        mark = "基准" if edition.notice_id == base else None
        dated = edition.day or edition.issue_year
        yield Row((programme.programme, edition.notice_id, edition.label, edition.doc_number, dated, mark))


def _sheet(programme: Programme, taken: set[str]) -> str:
    """A name that a sheet may have and no other has."""
    whole = (programme.programme or "对照表").translate(_FORBIDDEN).strip()
    name, number = whole[:_NAME], 1
    while name.casefold() in {one.casefold() for one in taken}:
        number += 1
        name = f"{whole[: _NAME - 4]} {number}"
    taken.add(name)
    return name


def _columns(programme: Programme, base: str | None) -> list[Column]:
    """Eight columns for each edition, headed by its year, or by its id where years are missing or the same."""
    columns = [Column("类别", 8), Column("内容", 30, marked=True)]
    for head, edition in zip(heads(programme), programme.editions, strict=True):
        name = f"{head}（基准）" if edition.notice_id == base else head
        columns += [Column(f"{name} 原文", 24), Column(f"{name} 数值", 14), Column(f"{name} 单位", 8), Column(f"{name} 原句", 45)]
        columns += [Column(f"{name} 文号", 20), Column(f"{name} 位置", 28)]
        columns += [Column(f"{name} 变化", 45, marked=True), Column(f"{name} 影响", 8, marked=True)]
    return columns


def heads(programme: Programme) -> list[str]:
    """The year of each edition, its id where years are missing or the same."""
    years = [f"{(e.day or '')[:4] or e.issue_year or ''}" for e in programme.editions]
    return years if all(years) and len(set(years)) == len(years) else [e.notice_id for e in programme.editions]


def _row(programme: Programme, line: Timeline) -> Row:
    last = next((point for point in reversed(line.points) if point is not None), None)
    sides = zip(programme.editions, line.points, strict=True)
    cells = [FACT_TYPES[line.fact_type], line.name, *(cell for edition, point in sides for cell in _cells(edition, point))]
    return Row(cells, last.effect if last else None)


def _cells(edition: Edition, point: TimePoint | None) -> tuple[Any, ...]:
    if point is None:
        return (None,) * 8
    number = point.value if point.value is not None else point.value_max
    figure = number if number is not None else point.date or VALUES.get(point.modality or "")
    cited = edition.doc_number or edition.label
    return point.text, figure, point.unit, point.quote.rstrip(), cited, point.section_path, point.change, EFFECTS[point.effect]
