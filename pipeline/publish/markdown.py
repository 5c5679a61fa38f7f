"""A comparison as Markdown: what is new or tightened first, then every substantive change as a table."""

import regex

from ..records import Diff, DiffChange, NoticeRef, Point, Side
from ..terms import CONCERNS, COUNTS, EFFECTS, FACT_TYPES, KINDS
from .substantive import burdens, explained, substantive

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
    lines += [*_editions(diff), ""]
    lines += ["## 收紧、新增的要求和资金变化", ""]
    lines += _some(first) or ["没有收紧或新增的要求，资金没有变化。"]
    if dropped:
        lines += ["", "## 取消和放宽", "", *_some(dropped)]
    others = explained(diff)
    lines += ["", f"## 全部实质性变化（{len(changes) + len(others)} 项）", ""]
    if changes:
        lines += ["| 编号 | 类别 | 对象 | 影响 | 说明 | 旧文 | 旧文位置 | 新文 | 新文位置 |", "|---|---|---|---|---|---|---|---|---|"]
        lines += [_row(change) for change in changes]
    else:
        lines.append("没有实质性变化。")
    if others:
        told = "、".join(f"{inert(change.id)}（见 {inert(change.via or '')}）" for change in others)
        lines += ["", f"表中列出 {len(changes)} 项；另 {len(others)} 项已由所列变化说明，不重复列出：{told}。"]
    lines += ["", "## 计数", "", "| 项 | 数 |", "|---|---|"]
    lines += [f"| {inert(COUNTS.get(name, name))} | {count} |" for name, count in sorted(diff.summary.items())]
    return "\n".join(lines) + "\n"


def inert(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    flat = _CONTROL.sub("", _BREAK.sub(" ", text)).strip()
    escaped = _SPECIAL.sub(lambda m: "\\" + m.group(), flat)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("://", "&#58;//").replace("@", "&#64;")


def _editions(diff: Diff) -> list[str]:
    """The two editions by number and date.

    Where both carry the same, those of the first issue, they tell neither apart; what may is the day from which each is in force.
    """
    refs = diff.old_notice, diff.new_notice
    if (refs[0].doc_number, refs[0].day) != (refs[1].doc_number, refs[1].day) or refs[0].day is None:
        return [f"- {side}：{_named(ref)}" for side, ref in zip("旧新", refs, strict=True)]
    days = _in_force(diff)
    lines = [
        f"- {side}：{inert(ref.label)}" + (f"，{day} 起施行" if day else "") for side, ref, day in zip("旧新", refs, days, strict=True)
    ]
    first = "，".join(inert(part) for part in (refs[0].doc_number, refs[0].day) if part)
    return [*lines, f"- 两件所载文号和日期相同（{first}），各版的日期未能确定"]


def _in_force(diff: Diff) -> tuple[str, str]:
    """From when each edition is in force, where the two differ; else empty."""
    for change in diff.changes:
        if change.fact_type == "metadata" and (change.old or change.new)[0].ref == "effective_from" and change.kind != "unchanged":
            old, new = (inert(sides[0].text) if sides else "" for sides in (change.old, change.new))
            return old, new
    return "", ""


def _named(ref: NoticeRef) -> str:
    return "，".join(inert(part) for part in (ref.label, ref.doc_number, ref.day) if part)


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
