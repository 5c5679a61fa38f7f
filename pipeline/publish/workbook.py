"""A comparison as an XLSX workbook (对照表): the answer first, then every change, then the counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..records import Amount, Deadline, Diff, DiffChange, FieldChange, Notice, NoticeRef, Point, Side, Target
from ..terms import CONCERNS, COUNTS, DIRECTIONS, EFFECTS, FACT_TYPES, FIELDS, FREQUENCIES, HEAD, KINDS, VALUES
from .sheets import Column, Row, Workbook

_ANSWER = (
    *(Column("序号", 6), Column("归类", 12, marked=True), Column("事项", 8, marked=True), Column("影响", 8, marked=True)),
    *(Column("说明", 60, marked=True), Column("主体", 20), Column("日期", 13), Column("金额", 13)),
    *(
        Column("旧文", 45),
        Column("旧文文号", 20),
        Column("旧文位置", 28),
        Column("新文", 45),
        Column("新文文号", 20),
        Column("新文位置", 28),
    ),
    Column("变化编号", 14),
)
_CHANGES = (
    *(Column("编号", 8), Column("类别", 8, marked=True), Column("对象", 10), Column("实质性", 9), Column("影响", 8, marked=True)),
    Column("说明", 60, marked=True),
    *(Column("旧文", 24), Column("旧文原句", 45), Column("旧文文号", 20), Column("旧文位置", 28)),
    *(Column("新文", 24), Column("新文原句", 45), Column("新文文号", 20), Column("新文位置", 28)),
    *(Column("字段", 14), Column("旧值", 16), Column("新值", 16), Column("差", 13), Column("相对差", 10, "share"), Column("单位", 8)),
    *(Column("方向", 8), Column("由何项说明", 12), Column("相似度", 8, "score")),
)


def workbook(diff: Diff, notices: Mapping[str, Notice] | None = None) -> bytes:
    """The workbook's bytes. With the `notices` by id, a fact is quoted with the clause that it stands in, and figures have their unit."""
    old, new = (_Named(ref, (notices or {}).get(id_)) for ref, id_ in ((diff.old_notice, diff.old), (diff.new_notice, diff.new)))
    title = f"{diff.old_notice.label} → {diff.new_notice.label}"
    book = Workbook(title)
    if diff.answer is not None:
        changes = {change.id: change for change in diff.changes}
        told = [("新增和收紧", point) for point in diff.answer.points] + [("取消和放宽", point) for point in diff.answer.dropped]
        rows = [_answer_row(number, kind, point, changes, old, new) for number, (kind, point) in enumerate(told, start=1)]
        book.sheet("答复", _ANSWER, rows, title=f"{title}：新增和收紧{len(diff.answer.points)}项，取消和放宽{len(diff.answer.dropped)}项")
    book.sheet("变化", _CHANGES, [_change_row(change, old, new) for change in diff.changes])
    book.sheet("计数", (Column("项", 24), Column("旧", 60), Column("新", 60)), _counts(diff))
    return book.content()


class _Named:
    """One side of a comparison: what it is cited by, and the clause of each fact where the notice is at hand."""

    def __init__(self, ref: NoticeRef, notice: Notice | None) -> None:
        self.name = ref.doc_number or ref.label
        clauses = {clause.id: clause.text for clause in notice.clauses} if notice else {}
        facts = [*notice.targets, *notice.amounts, *notice.deadlines, *notice.obligations, *notice.citations] if notice else []
        self._clauses = {fact.id: clauses.get(fact.clause_id, fact.text) for fact in facts} | clauses
        self._units = {fact.id: _unit(fact) for fact in facts if isinstance(fact, Target | Amount | Deadline)}

    def quote(self, sides: Sequence[Side]) -> str:
        """The clauses in which the sides stand; their own words where the notice is not at hand, and for head fields."""
        return "\n".join(dict.fromkeys(self._clauses.get(side.ref, side.text).rstrip() for side in sides))

    def unit(self, sides: Sequence[Side]) -> str | None:
        """The unit of the figure of the first side."""
        return self._units.get(sides[0].ref) if sides else None

    def cited(self, sides: Sequence[Side]) -> str:
        """By what the notice is cited, where it has a side at all."""
        return self.name if sides else ""


def _unit(fact: Target | Amount | Deadline) -> str | None:
    if isinstance(fact, Deadline):
        return None
    if isinstance(fact, Target):
        return fact.unit
    return "%" if fact.rate is not None else "元" if fact.currency == "CNY" else fact.currency


def _answer_row(number: int, kind: str, point: Point, changes: Mapping[str, DiffChange], old: _Named, new: _Named) -> Row:
    head = changes.get(point.changes[0]) if point.changes else None
    before, after = (head.old, head.new) if head else ([], [])
    quotes = [old.quote(before), new.quote(after)]
    paths = [_paths(before), _paths(after)]
    side = 1 if after or not before else 0  # the one that the answer quotes
    if len(point.quote) > len(quotes[side]):
        quotes[side], paths[side] = point.quote, point.section_path
    return Row(
        [
            number,
            kind,
            CONCERNS[point.concern],
            EFFECTS[point.effect],
            point.summary,
            "\n".join(point.actors),
            "\n".join(point.dates),
            "\n".join(point.money),
            *(quotes[0], old.cited(before), paths[0]),
            *(quotes[1], new.name if side == 1 else new.cited(after), paths[1]),
            "、".join(point.changes),
        ],
        point.effect,
    )


def _change_row(change: DiffChange, old: _Named, new: _Named) -> Row:
    """What concerns fields tells the weightiest field, and further fields on lines of their own."""
    lead = change.fields[0] if change.fields else None
    delta = lead.delta if lead else None
    names = HEAD if change.fact_type == "metadata" else FIELDS
    return Row(
        [
            change.id,
            KINDS[change.kind],
            FACT_TYPES[change.fact_type],
            "是" if change.substantive else "否",
            EFFECTS[change.effect],
            change.summary,
            *(_texts(change.old), old.quote(change.old), old.cited(change.old), _paths(change.old)),
            *(_texts(change.new), new.quote(change.new), new.cited(change.new), _paths(change.new)),
            "\n".join(names.get(field.field, field.field) for field in change.fields),
            _values(change.fields, "old"),
            _values(change.fields, "new"),
            round(delta.absolute, 6) if delta and delta.absolute is not None else None,
            round(delta.relative, 4) if delta and delta.relative is not None else None,
            _of_delta(lead, new.unit(change.new)) if lead and delta else None,
            DIRECTIONS[lead.direction] if lead else "",
            change.via,
            round(change.similarity, 4),
        ],
        change.effect,
    )


def _of_delta(field: FieldChange, unit: str | None) -> str | None:
    """In what the difference is told: dates in days, shares in points, others in the unit of the figure."""
    if field.field in {"date", "due_date", "start", "end"}:
        return "天"
    if field.field not in {"value", "value_max", "rate"}:
        return None
    return "百分点" if unit == "%" else unit


def _values(fields: list[FieldChange], side: str) -> Any:
    values = [getattr(field, side) for field in fields]
    words = [FREQUENCIES if field.field == "frequency" else VALUES for field in fields]
    said = [word.get(value, value) if isinstance(value, str) else value for word, value in zip(words, values, strict=True)]
    return said[0] if len(said) == 1 else "\n".join("" if value is None else str(value) for value in said)


def _texts(sides: Sequence[Side]) -> str:
    return "\n".join(side.text for side in sides)


def _paths(sides: Sequence[Side]) -> str:
    return "\n".join(dict.fromkeys(side.section_path for side in sides))


def _counts(diff: Diff) -> list[Row]:
    refs = (diff.old_notice, diff.new_notice)
    rows: list[Row] = [Row(("文件", *(r.label for r in refs))), Row(("发文字号", *(r.doc_number for r in refs)))]
    rows += [Row(("成文日期", *(r.issue_date for r in refs)))]
    if any(r.edition_date for r in refs):
        rows += [Row(("修改日期", *(r.edition_date for r in refs)))]
    rows += [Row(("编号", diff.old, diff.new))]
    return rows + [Row((COUNTS.get(name, name), count, None)) for name, count in sorted(diff.summary.items())]
