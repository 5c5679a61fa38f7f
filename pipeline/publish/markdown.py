"""A comparison as Markdown: what is new or tightened first, then every substantive change as a table."""

import regex

from ..records import Diff, DiffChange, NoticeRef, Point, Side
from ..terms import CONCERNS, EFFECTS, FACT_TYPES, KINDS
from .substantive import burdens, substantive

_SPECIAL = regex.compile(r"[\\`*_{}\[\]#|~$]")
_BREAK = regex.compile(r"[\s\u0085\u2028\u2029]+")
_CONTROL = regex.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONGEST = 160

#: More than this many and the top of the page is no answer any more; the table has them all.
_FIRST = 40


def markdown(diff: Diff) -> str:
    """The whole page. Text of the notices is escaped: it can make no markup, no link and no table cell."""
    first = [_line(point) for point in diff.answer.points] if diff.answer else [_point(change) for change in burdens(diff)]
    dropped = [_line(point) for point in diff.answer.dropped] if diff.answer else []
    changes = substantive(diff)
    lines = [f"# {inert(diff.old_notice.label)} → {inert(diff.new_notice.label)}", ""]
    lines += [f"- 旧：{_named(diff.old_notice)}", f"- 新：{_named(diff.new_notice)}", ""]
    lines += ["## 收紧、新增的要求和资金变化", ""]
    lines += _some(first) or ["没有收紧或新增的要求，资金没有变化。"]
    if dropped:
        lines += ["", "## 取消和放宽", "", *_some(dropped)]
    lines += ["", f"## 全部实质性变化（{len(changes)} 项）", ""]
    if changes:
        lines += ["| 编号 | 类别 | 对象 | 影响 | 说明 | 旧文 | 旧文位置 | 新文 | 新文位置 |", "|---|---|---|---|---|---|---|---|---|"]
        lines += [_row(change) for change in changes]
    else:
        lines.append("没有实质性变化。")
    lines += ["", "## 计数", "", "| 项 | 数 |", "|---|---|"]
    lines += [f"| {inert(KINDS.get(name, name))} | {count} |" for name, count in sorted(diff.summary.items())]
    return "\n".join(lines) + "\n"


def inert(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    flat = _CONTROL.sub("", _BREAK.sub(" ", text)).strip()
    escaped = _SPECIAL.sub(lambda m: "\\" + m.group(), flat)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("://", "&#58;//").replace("@", "&#64;")


def _named(ref: NoticeRef) -> str:
    return "，".join(inert(part) for part in (ref.label, ref.doc_number, ref.issue_date) if part)


def _some(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _FIRST else [*lines[:_FIRST], f"- ……另有 {len(lines) - _FIRST} 项，见下表。"]


def _line(point: Point) -> str:
    kind = "·".join(filter(None, (CONCERNS[point.concern], EFFECTS[point.effect])))
    place = f"（{_cut(point.section_path)}）" if point.section_path else ""
    return f"- **{kind}** {inert(point.summary)}　“{_cut(point.quote)}”{place}　{inert('、'.join(point.changes))}"


def _point(change: DiffChange) -> str:
    kind = EFFECTS[change.effect] or KINDS[change.kind]
    quotes = "；".join(f"{where}“{_cut(side.text)}”" for where, sides in (("旧文", change.old), ("新文", change.new)) for side in sides)
    return f"- **{kind}**（{FACT_TYPES[change.fact_type]}）{inert(change.summary)}" + (f"　{quotes}" if quotes else "")


def _row(change: DiffChange) -> str:
    cells = [
        inert(change.id),
        KINDS[change.kind],
        FACT_TYPES[change.fact_type],
        EFFECTS[change.effect],
        inert(change.summary),
        *(cell for sides in (change.old, change.new) for cell in (_texts(sides), _paths(sides))),
    ]
    return "| " + " | ".join(cells) + " |"


def _texts(sides: list[Side]) -> str:
    return "<br>".join(_cut(side.text) for side in sides)


def _paths(sides: list[Side]) -> str:
    return "<br>".join(dict.fromkeys(_cut(side.section_path) for side in sides))


def _cut(text: str) -> str:
    return inert(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
