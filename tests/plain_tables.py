"""Tables in plain text, each in a notice of its own, for the tests of what is read out of them."""

from pathlib import Path

from pipeline import read
from pipeline.records import Notice

HEAD = """某省人民政府办公厅关于印发三年行动计划的通知
某政办发〔2024〕12号
各市人民政府：
现将计划印发给你们。
一、工作安排
各地要抓好落实。
"""
FOOT = "\n请遵照执行。\n某省人民政府办公厅\n2024年3月5日\n"


def notice_of(table: str, folder: Path) -> Notice:
    """What is read out of a notice with that table in its midst."""
    path = folder / "n.txt"
    path.write_text(HEAD + table + FOOT, encoding="utf-8")
    return read(path)


def targets_of(notice: Notice) -> list[tuple]:
    """Text, comparator, value, unit, due, binding, indicator, subject of each target."""
    return [(t.text, t.comparator, t.value, t.unit, t.due_date, t.binding, *t.indicator, t.subject) for t in notice.targets]


def amounts_of(notice: Notice) -> list[tuple]:
    """Text, yuan, role, year, recipient, purpose of each amount."""
    return [(a.text, a.yuan, a.role, a.year, a.recipient, a.purpose) for a in notice.amounts]


def astray(notice: Notice, table: str) -> list[str]:
    """The figures that do not stand in the source where they say, or not in a row of a table."""
    source = HEAD + table + FOOT
    kinds = {clause.id: clause.kind for clause in notice.clauses}
    return [
        fact.text
        for fact in [*notice.targets, *notice.amounts]
        if "".join(source[piece.start : piece.end] for piece in fact.source_spans) != fact.text or kinds[fact.clause_id] != "table_row"
    ]
