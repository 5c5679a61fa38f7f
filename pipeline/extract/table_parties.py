"""Who gets and who pays the sums that the cells of a table tell: 博士毕业生 in the row of 每人每月2000元, 支持对象 beside 支持标准."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..columns import ColumnKind, bare_name
from ..records import Amount, Span
from .lexicon import somebody_at_end
from .reading import Place, Reading
from .table_goals import SUM
from .table_leads import CHARGES, GIVES, is_of_places, lead
from .table_set import GRANTS, about
from .tables import Cell, Column, Table

#: 支持对象, 补贴对象, 申报主体, 奖补范围及对象: the column tells who gets what the row gives.
WHO = regex.compile(
    r"(?:(?:政策)?(?:支持|扶持|补贴|补助|奖励|奖补|资助|救助|保障|受益|享受|适用|申报|申请|申领|发放|优惠|激励|帮扶|受助|服务|培训|补偿|慰问|享受政策|待遇)"
    r"(?:范围[及和与、]?)?(?:对象|主体|人群|群体)|对象|主体|(?:企业|机构|人员|单位|人才)对象)(?:范围|[及和与、]\p{Han}{2,6})?"
)
#: 企业规模, 机构类型, 学段: classes of those who can get something.
_CLASSES = regex.compile(
    r"(?:企业|单位|机构|学校|医院|院校|园所|人员|人才|家庭|主体|对象|群体|劳动者|职工)(?:规模|类[型别]|等级|级别|层次|性质|名称)|学段|学历|职称|类[别型]|人员|层次"
)
#: Who the rows are of, in a column of another name: 企业规模 over 大型企业, 学段 over 普通高中.
_NAMES: tuple[ColumnKind, ...] = ("holder", "item", "indicator", "task")
_GIVEN = frozenset(("grant", "cap", "instalment", "rate"))
_HAN = regex.compile(r"\p{Han}{2}")


class _Row(NamedTuple):
    """A row of a table: where it lies, who gets what it gives, what it is for."""

    start: int
    end: int
    table: Table
    cells: tuple[Cell | None, ...]
    who: Cell | None
    aim: Cell | None
    told: bool  # whether the name of the column says that it tells who
    first: Cell | None  # the cell that names the row


def with_row_parties(reading: Reading, tables: list[Table], sums: list[Amount]) -> list[Amount]:
    """The sums; those in a row with what its cells, its columns and the sentence above the table say of them.

    Who gets them, in which case, what they are for and who pays; for each of what, and that it is the most, as the column is named.
    """
    if not tables or not sums:
        return sums
    rows = sorted(_rows(reading, tables), key=lambda row: row.start)
    starts = [row.start for row in rows]
    leads: dict[int, tuple[Place | None, Place | None]] = {}
    found = []
    for amount in sums:
        at = bisect_right(starts, amount.span.start) - 1
        if at >= 0 and amount.span.end <= rows[at].end and _is_given(rows[at], amount):
            table = rows[at].table
            if id(table) not in leads:
                leads[id(table)] = lead(reading, table)
            amount = _with(reading, rows[at], leads[id(table)], amount)
        found.append(amount)
    return found


def _is_given(row: _Row, amount: Amount) -> bool:
    """Whether the sum is given, and no price: 每千瓦时0.2元 is, under 支持标准."""
    if amount.role not in _GIVEN or amount.rule == "table-level":
        return False
    if amount.rule == "table-rate" and (amount.payer is not None or row.who is None):
        return False  # 中央 | 省级 | 农户: shares of a cost
    if amount.role != "rate" or amount.rate is not None:
        return True
    return any(
        cell is not None and cell.start <= amount.span.start < cell.end and GIVES.search(column.name) is not None
        for column, cell in zip(row.table.columns, row.cells, strict=True)
    )


def _rows(reading: Reading, tables: list[Table]) -> Iterator[_Row]:
    for table in tables:
        who = next((n for n, column in enumerate(table.columns) if WHO.fullmatch(bare_name(column.name))), None)
        named = next((n for n in table.of(*_NAMES) if n != who), None)
        aims = [n for n in table.of("item", "task") if n not in (who, named)]
        somebody = who is None and named is not None and _are_somebody(reading, table, named)
        classes = named is not None and _CLASSES.fullmatch(bare_name(table.columns[named].name)) is not None
        for row in table.rows:
            cells = [cell for cell in row if cell is not None]
            if not cells or any(SUM.fullmatch(reading.text, *cell) for cell in cells[:2]):
                continue
            name = first = row[named] if named is not None else None
            receives = row[who] if who is not None else None
            receives = receives if receives is not None and _HAN.search(reading.text, *receives) else None
            if somebody and name is not None and (named in table.of("holder") or _is_somebody(reading, name)):
                receives, name = name, next((cell for n in aims if (cell := row[n]) is not None), None)
            elif named in table.of("holder"):
                name = next((cell for n in aims if (cell := row[n]) is not None), None)
            yield _Row(cells[0].start, cells[-1].end, table, row, receives, name, who is not None or classes, first)


def _are_somebody(reading: Reading, table: Table, column: int) -> bool:
    """Whether a column names those who get what stands beside them: places, 大型企业 | 中型企业, in a table of what is given."""
    said = about(reading, table)
    gives = any(GIVES.search(other.name) for other in table.columns) or GIVES.search(said) or GRANTS.search(said)
    if not gives or CHARGES.search(said):
        return False
    cells = [cell for row in table.rows if (cell := row[column]) is not None and not SUM.fullmatch(reading.text, *cell)]
    return column in table.of("holder") or 2 * sum(_is_somebody(reading, cell) for cell in cells) > len(cells)


def _is_somebody(reading: Reading, cell: Cell) -> bool:
    return somebody_at_end().search(reading.text, *cell) is not None


def _with(reading: Reading, row: _Row, above: tuple[Place | None, Place | None], amount: Amount) -> Amount:
    own = next((cell for cell in row.cells if cell is not None and cell.start <= amount.span.start < cell.end), None)
    if own is None or own in (row.who, row.aim):
        return amount
    column = row.table.columns[row.cells.index(own)]
    evidence = dict(amount.evidence)
    told: dict[str, object] = {}
    known = evidence.get("recipient")
    inside = known is not None and own.start <= known.start < own.end and known != evidence.get("per")  # 每个产品
    who: Place | None = row.who
    named = who is not None and "purpose" in evidence and evidence["purpose"].start == who[0]
    if above[0] is not None and not inside and _only_names(reading, row, above[0], known):
        who, named = above[0], False
        if row.first is not None and amount.condition is None:
            told["condition"], evidence["condition"] = reading.words(row.first), reading.span(*row.first)
            if "purpose" in evidence and evidence["purpose"].start == row.first.start:
                told["purpose"] = None
                del evidence["purpose"]
    if who is not None and not inside and (row.told or not named):
        told["recipient"], evidence["recipient"] = reading.words(who), reading.span(*who)
        if named:
            told["purpose"] = None
            del evidence["purpose"]
    aimless = amount.purpose is None or "purpose" in told
    if aimless and row.aim is not None and row.aim != row.who and "condition" not in told and amount.recipient != reading.words(row.aim):
        told["purpose"], evidence["purpose"] = reading.words(row.aim), reading.span(*row.aim)
    if told.get("purpose", amount.purpose) is None and (use := _use(reading, row, column)) is not None:
        told["purpose"], evidence["purpose"] = reading.words(use), reading.span(*use)
    if amount.payer is None and above[1] is not None:
        told["payer"], evidence["payer"] = reading.words(above[1]), reading.span(*above[1])
    each = _EACH.search(reading.text, *column.place) if amount.per is None else None
    if each is not None:
        told["per"], evidence["per"] = each[0], reading.span(*each.span())
    if amount.role == "grant" and amount.comparator == "eq" and _MOST.search(column.name) is not None:
        told["role"], told["comparator"] = "cap", "le"
    return amount.model_copy(update=told | {"evidence": evidence}) if told else amount


#: |站点建设补助|（万元）, |展位费|最高补贴: what the sums of a column are for, where others stand beside it for something else.
_GIFT = r"(?:专项)?(?:补助|补贴|奖补|奖励|资助|资金|经费)"
_USE = regex.compile(
    r"(?:其中[：:]?)?(?P<what>(?!每|最高|中央|省|市|县|区|合计|小计|总|本级|上级|补助|补贴|奖补|奖励|资助|资金|财政|年度?|第)"
    rf"\p{{Han}}{{2,12}}?(?:(?=最高)|{_GIFT}))(?:最高{_GIFT})?(?:资金|经费|金额|标准|额度|额)?\s?(?:[（(][^（）()]*[）)])?"
)


def _use(reading: Reading, row: _Row, column: Column) -> Place | None:
    """站点建设补助 of the column 站点建设补助（万元） beside 作业补助（万元）; None where no other column is for something else."""
    found = _USE.fullmatch(reading.text, *column.place)
    others = [one for one in row.table.columns if one.place != column.place and _USE.fullmatch(reading.text, *one.place)]
    return found.span("what") if found is not None and others else None


#: 每个标准展位|补贴标准, 每家企业|最高补贴
_EACH = regex.compile(
    r"每(?:[家个户人名所辆台亩头套处届场次件项座位间张篇期批年月天吨]|平方米|公里|千瓦|立方米)\p{Han}{0,6}?(?=最高|上限|限额|补|奖|资助|给予|标准(?:[（(]|$)|不超过)"
)
#: 展位费|最高|补贴（万元/个）
_MOST = regex.compile(r"最高|上限|封顶|不超过|限额")


def _only_names(reading: Reading, row: _Row, who: Place, known: Span | None) -> bool:
    """Whether the row only tells in which case the lead's own get something: 亚洲 | 2 below 对参展企业…, 5000人以上 | 10.

    A row of somebody, of a place where the lead speaks of places, and a recipient that other words told stay.
    """
    if row.first is None:
        return known is None
    told_by_row = known is None or known.start == row.first.start
    if not told_by_row or row.told or is_of_places(reading.text, who) or is_of_places(reading.text, row.first):
        return False
    sized = any(one.isdigit() for one in reading.text[slice(*row.first)])  # 300人至500人
    return (sized or somebody_at_end().search(reading.text, *row.first) is None) and somebody_at_end().search(
        reading.text, *who
    ) is not None
