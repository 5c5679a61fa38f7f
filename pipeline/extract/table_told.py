"""Goals that a column of goals tells in words: 24条重点河流, 1052座，投资完成率90%以上 under 年度目标."""

import regex

from ..columns import ColumnKind
from ..records import Amount, Mention, Span, Target
from .bounds import ahead_of, comparator_of
from .figures import figure
from .reading import Reading
from .table_set import GRANTS
from .table_set import reports as _reports
from .tables import Cell, Table
from .target_units import unit_of, value_of

_NAMES: tuple[ColumnKind, ...] = ("indicator", "item", "task", "holder")
#: What the cell says of the figure: 新增在线监测点|860处; no 第3批, 前10名, 每2年, 2020年的30%, 现有12家.
_FRONT = regex.compile(r"(?P<what>[^，,；;（：\s\d、]{1,30})$")
_NOT_SET = regex.compile(r"第$|前$|每$|现有|原有|已|上年|去年|较|比$|不足$")
_DEED = regex.compile(
    r"(?:力争|确保|累计|共|全年|计划|拟|新增|新建|改建|扩建|建成|完成|达到?|实现|开展|组织|培育|创建|培训|打造|建设|改造|整治|治理|保持|控制在?|不少于|不低于|不超过|至少|分解到|分解|覆盖|为|到|至)+"
)
#: 建设规模及内容, 建设内容及目标: columns that tell what is to be built.
_SIZES = regex.compile(r"(?:建设|工程|项目)规模|规模[及和与]|[及和与](?:规模|目标)")
_LEVEL = regex.compile(r"其中.{0,6}|(?:国家|[省市县区乡镇村])级")
_BEHIND = regex.compile(r"(?:（[\p{Han}、]{1,4}）)?(?:以上|以下|以内|左右)?的?(?P<what>\p{Han}{2,14}(?:（[\p{Han}、]{1,6}）)?)")


def table_told(reading: Reading, tables: list[Table], goals: list[Target]) -> list[Target]:
    """The counts and shares in worded cells of columns of goals, but for those among `goals`."""
    taken = {goal.span.end for goal in goals}
    found: list[Target] = []
    for table in tables:
        columns = [number for number in table.of("goal", "quota") if table.columns[number].year is None]
        columns += [number for number, column in enumerate(table.columns) if _SIZES.search(column.name) and number not in columns]
        if not columns or _reports(table):
            continue
        for row in table.rows:
            name = next((row[number] for kind in _NAMES for number in reversed(table.of(kind)) if row[number] is not None), None)
            for number in columns:
                cell = row[number]
                if cell is None or name is None or name == cell or figure(reading.text, *cell) is not None:
                    continue
                for mention in reading.mentions_in(*cell, "quantity", "percent", "money"):
                    if mention.end not in taken and _is_set(reading, cell, mention):
                        found.append(_target(reading, cell, name, mention, len(found) + 1))
    return found


def without_told(sums: list[Amount], goals: list[Target]) -> list[Amount]:
    """The sums but for those that a cell of a column of goals told as goals."""
    told = {goal.span.end for goal in goals if goal.rule == "table-told" and goal.unit == "元"}
    return [amount for amount in sums if amount.span.end not in told] if told else sums


def outside_steps(reading: Reading, tables: list[Table], sums: list[Amount]) -> list[Amount]:
    """The sums but for those that are the steps of a table: 5万元（含）—10万元 in a column that names the rows."""
    steps = [cell for table in tables for number in table.of("item") for row in table.rows if (cell := row[number]) is not None]
    named = {place for cell in steps if reading.text[cell.start].isdigit() for place in range(*cell)}
    return [amount for amount in sums if amount.span.start not in named] if named else sums


def _is_set(reading: Reading, cell: Cell, mention: Mention) -> bool:
    text = reading.text
    if not any(char.isdigit() for char in mention.text):
        return False  # 双向六车道
    if mention.kind == "money" and GRANTS.search(text, *cell) is not None:
        return False
    return _NOT_SET.search(text, max(cell.start, mention.start - 8), mention.start) is None


def _target(reading: Reading, cell: Cell, name: Cell, mention: Mention, number: int) -> Target:
    text = reading.text
    ahead = ahead_of(reading.masked, cell.start, mention.start)
    start = ahead.start() if ahead else mention.start
    what = _what(text, cell, mention) or name
    span, pieces, also = reading.locate(start, mention.end)
    evidence: dict[str, Span] = {"indicator": reading.span(*what)}
    between = mention.comparator == "between"
    clause = reading.clause_at(mention.start)
    return Target(
        id=f"{clause.id}/tw{number}",
        clause_id=clause.id,
        text=text[start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="table-told",
        evidence=evidence,
        indicator=[text[what.start : what.end]],
        comparator=comparator_of(mention, ahead),
        value=value_of(mention, mention.low if between else mention.value),
        value_max=value_of(mention, mention.high if between else None),
        unit=unit_of(mention),
    )


def _what(text: str, cell: Cell, mention: Mention) -> Cell | None:
    """在线监测点 of 新增在线监测点860处, 重点河流 of 24条重点河流; None where only the row says it."""
    front = _FRONT.search(text, cell.start, mention.start)
    if front is not None:
        deed = _DEED.match(text, *front.span("what"))
        start = deed.end() if deed else front.start("what")
        level = _LEVEL.fullmatch(text, start, front.end("what"))  # 60个（其中市级20个）
        if level is None and front.end("what") - start >= 2:
            return Cell(start, front.end("what"))
    behind = _BEHIND.match(text, mention.end, cell.end)
    return Cell(*behind.span("what")) if behind is not None else None
