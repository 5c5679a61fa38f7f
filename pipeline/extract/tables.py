"""Tables of the body: their columns by name, their rows, each cell a place in the text.

A table stands as lines of cells between bars or tabs, or, as ingest hands on tables of pages, as a line of column names
followed by lines of `name：cell；name：cell`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import regex

from ..columns import ColumnKind, are_steps, bare_name, column_kind, is_class
from ..expressions.lexicon import currencies
from ..records import Clause
from .figures import LENGTHS, figure, scaled
from .reading import Reading

_BAR = regex.compile(r"[|\t]")
_YEAR = regex.compile(r"(?<![较比])(?P<year>(?:19|20)\d\d)(?:年|$)(?P<rest>\p{Han}{0,6})")
_PAST = regex.compile(r"实际|完成|现状|基期|基数|基准|实绩")
_ALLOTTED = regex.compile(r"(?:任务|计划|名额|指标)$")
_ONLY_UNIT = regex.compile(r"\s*[（(]?\s*(?:计量|金额|数量)?单位\s*[：:]")
_LEADS = regex.compile(r"[^。；]{1,120}(?:[：:]|[（(]\s*(?:计量|金额|数量)?单位\s*[：:][^（）()]{1,16}[）)][。：:]?)\s*$")
_TELLS_UNIT = regex.compile(r"[（(]\s*(?:计量|金额|数量)?单位\s*[：:][^（）()]{1,16}[）)][。：:]?\s*$")
_NO_TITLE = regex.compile(r"\s*[（(]")
_UNIT_LINE = regex.compile(r"(?:^|\s)[（(]?\s*(?:计量|金额)?单位\s*[：:]")
_NOTE = regex.compile(r"\s*(?:注|说明|备注)\s?[：:]")
_GROUP = regex.compile(r"[（(]?[一二三四五六七八九十]{1,3}(?:[、.．）)]|$)")
_HOLDER = regex.compile(r"[省市区县州盟旗镇乡厅局院校站所团部]$|街道$|公司$|中心$|集团$|大学$|农场$|合\s*计$|总\s*计$")
_UNIT_ALONE = regex.compile(r"[（(][^（）()]{1,8}[）)]")
_IN_BRACKETS = regex.compile(r"[（(](?P<unit>[^（）()]{1,6})[）)]$")
_SUM = regex.compile(r"(?:全[省市县区国]|总|小)?[合总小共]\s?计$")
_AMONG = regex.compile(r"其中\s*[：:]?\s*")
_CAPTION = 60
_NAMING = ("item", "task", "indicator")
#: 缴费档次, 展览面积 over classes: what names the rows though it is no word.
_STEPS = regex.compile(r"档次?$|等级$|级别$|分档$|标准$|面积$|规模$|人数$|投资额?$|金额$|里程$|长度$")
_STEP = regex.compile(r".*(?:以[上下内]|及以[上下]|(?<=\d.{0,6})[-—–~～至]\d.*)")


class Cell(NamedTuple):
    """A cell without the white space around it."""

    start: int
    end: int


class Column(NamedTuple):
    """A column: its name, where that stands, what its cells hold, of which year where the name tells, and what it is a part of."""

    name: str
    place: Cell
    kind: ColumnKind | None
    year: int | None
    whole: Cell | None = None
    cells: tuple[Cell, ...] = ()  # of a head of two lines


@dataclass(frozen=True)
class Table:
    """Columns and rows; a cell is None where the row has none there. `caption` is the short line above, `below` a note."""

    clause: Clause
    above: Cell
    below: Cell
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | None, ...], ...]

    def of(self, *kinds: ColumnKind) -> list[int]:
        """The numbers of the columns of these kinds, in the order of `kinds`, then of the table."""
        return [i for kind in kinds for i, column in enumerate(self.columns) if column.kind == kind]


def tables(reading: Reading) -> list[Table]:
    """The tables of the body that have names of columns, in text order."""
    found = []
    for block in _blocks(reading):
        table = _table(reading, block)
        if table is not None:
            found.append(table)
    return found


class _Block(NamedTuple):
    """The rows of one table and the place of the short lines above them: its title, and 单位：万元."""

    above: Cell
    rows: list[Clause]


def _blocks(reading: Reading) -> Iterator[_Block]:
    """Rows that stand one behind another, with what stands above them."""
    rows: list[Clause] = []
    before: list[Clause] = []
    for clause in reading.document.clauses:
        if clause.kind == "table_row":
            if rows and rows[-1].kind != "table_row":
                yield _Block(_title(before), rows)
                rows, before = [], []
            rows.append(clause)
        elif rows and _of_named_cells(reading, rows[0], clause):
            rows.append(clause)
        else:
            if rows:
                yield _Block(_title(before), rows)
                rows, before = [], []
            before = [*before[-2:], clause]
    if rows:
        yield _Block(_title(before), rows)


def _title(before: list[Clause]) -> Cell:
    """The line above a table where it is short, and those above that as far as one of them tells the unit or the line itself only does."""
    if not before:
        return Cell(0, 0)
    last = before[-1]
    if _length(last) > _CAPTION:
        leads = _LEADS.search(last.text)  # …，分解如下（单位：个）：
        return Cell(last.span.start + leads.start() if leads else last.span.end, last.span.end)
    first = last
    told = _TELLS_UNIT.search(before[-2].text) if len(before) > 1 else None
    if told is not None and _length(before[-2]) > _CAPTION:
        return Cell(before[-2].span.start + told.start(), last.span.end)  # 见下表（单位：万元、人）： above the title
    if (
        len(before) > 1
        and _length(before[-2]) <= _CAPTION
        and (_UNIT_LINE.search(last.text) or told is not None or _ONLY_UNIT.match(before[-2].text))
    ):
        first = before[-2]
        if len(before) > 2 and _NO_TITLE.match(first.text) and _length(before[-3]) <= _CAPTION:
            first = before[-3]  # 任务分配表, （2024年3月）, 单位：万元
    return Cell(first.span.start, last.span.end)


def _length(clause: Clause) -> int:
    return clause.span.end - clause.span.start


def _of_named_cells(reading: Reading, header: Clause, clause: Clause) -> bool:
    """地区：东澜市；名额：12个 under a line 地区 | 名额, or what goes on in such a line."""
    text = reading.text
    names = {text[c.start : c.end] for c in _cells(text, header.span.start, header.span.end) if c}
    opening = text[line_at(text, clause.span.start)[0] : clause.span.end].split("：", 1)
    return len(opening) == 2 and opening[0] in names


def _table(reading: Reading, block: _Block) -> Table | None:
    text = reading.text
    lines = list(dict.fromkeys(line_at(text, clause.span.start) for clause in block.rows))
    cells = [_cells(text, *line) for line in lines]
    first = cells[0]
    named = [_named_cells(text, *line, [text[c.start : c.end] if c else "" for c in first]) for line in lines[1:]]
    if any(named):
        head, body = [first], [row for row in named if row]
    else:
        width = _width(text, cells)
        cells = [[None, *row] if len(row) == width - 1 and text[line[0]] == "|" else row for line, row in zip(lines, cells, strict=True)]
        last = next((i for i, row in enumerate(cells) if i and len(row) == width and not _is_name_row(text, row, cells[i - 1])), len(cells))
        head = [row for row in cells[:last] if len(row) == width][-2:]
        if len(head) == 1 and last > 1 and (over := _over_groups(text, cells[last - 2], head[0])):
            head = [over, *head]
        body = [row for row in cells[last:] if len(row) == width]
    figures = [
        cell
        for number, cell in enumerate(head[0] if head else ())
        if cell
        and figure(text, *cell)
        and not _YEAR.fullmatch(text, *cell)
        and not is_class(text[cell.start : cell.end], [text[held.start : held.end] for row in body if (held := row[number])])
    ]
    if not head or not body or len(head[0]) < 2 or figures:
        return None
    end = block.rows[-1].span.end
    following = line_at(text, end if text[end - 1] == "\n" else min(len(text), end + 1))
    below = following if _NOTE.match(text, following[0]) else (end, end)
    return laid_out(reading, block.rows[0], (block.above, Cell(*below)), _spread(head), body)


def laid_out(
    reading: Reading, clause: Clause, around: tuple[Cell, Cell], head: Sequence[list[Cell | None]], body: Sequence[Sequence[Cell | None]]
) -> Table:
    """The table of the names `head`, some for each column, over the rows `body`; `around` are its caption and the note below."""
    text = reading.text
    columns = [_column(reading, named) for named in head]
    columns = _with_names(text, [_by_cells(text, column, [row[i] for row in body]) for i, column in enumerate(columns)], body)
    caption = text[around[0].start : around[0].end].strip()
    return Table(clause, *around, caption, tuple(_with_parts(text, columns)), tuple(map(tuple, body)))


def _over_groups(text: str, narrow: list[Cell | None], wide: list[Cell | None]) -> list[Cell | None]:
    """市 | 任务（万亩） | 资金 above 市 | 合计 | 新增 | 资金: the names of the first line, each in front of those it stands over.

    Empty where the lines do not fit: what the second has and the first has not is of the one name between those that both have.
    """
    above = [text[cell.start : cell.end] if cell else "" for cell in narrow]
    below = [text[cell.start : cell.end] if cell else "" for cell in wide]
    if not 2 <= len(above) < len(below) or above[0] != below[0] or not all(above) or len(set(above)) < len(above):
        return []
    found: list[Cell | None] = []
    at = 0
    for number, name in enumerate(above):
        following = above[number + 1] if number + 1 < len(above) else None
        stop = below.index(following) if following in below else len(below) if following is None else -1
        if name in below:
            if at >= len(below) or below[at] != name:
                return []
            found, at = [*found, narrow[number]], at + 1
        elif stop <= at:
            return []
        else:
            found, at = [*found, narrow[number], *[None] * (stop - at - 1)], stop
    return found if len(found) == len(below) else []


def _spread(head: list[list[Cell | None]]) -> list[list[Cell | None]]:
    """The names of each column; 资金（万元） above 中央 | 省级 is a name of both."""
    columns = [[row[i] for row in head] for i in range(len(head[0]))]
    if len(head) == 2:
        for left, column in pairwise(columns):
            if column[0] is None and column[1] is not None and left[0] is not None and left[1] is not None:
                column[0] = left[0]
    return columns


def _with_parts(text: str, columns: list[Column]) -> list[Column]:
    """其中：贫困户 behind 改造任务 holds a part of it: its cells are of the same kind, its name goes without 其中."""
    found: list[Column] = []
    for column in columns:
        among = _AMONG.match(text, *column.place)
        if among and among.end() < column.place.end:
            above = found[-1] if found else None
            kind = column.kind or (above.kind if above and above.kind in ("quota", "money") else None)
            place = Cell(among.end(), column.place.end)
            whole = (above.whole or above.place) if above and above.kind == kind else None  # 补助标准 | 其中：市级 | 其中：区级
            column = column._replace(name=column.name[among.end() - among.start() :], place=place, kind=kind, whole=whole)
        found.append(column)
    return found


def _width(text: str, rows: list[list[Cell | None]]) -> int:
    """How many cells the rows have: most of those with a figure, else most of all."""
    with_figures = [len(row) for row in rows if any(cell and figure(text, *cell) for cell in row)]
    counts = Counter(with_figures or [len(row) for row in rows])
    return max(counts, key=lambda width: (counts[width], width))


def _is_name_row(text: str, row: list[Cell | None], above: list[Cell | None]) -> bool:
    """A second line of names: 2025年 | 2026年 under 目标值, or under a line with fewer cells. No figure in it, and years or gaps."""
    held = [text[cell.start : cell.end] for cell in row if cell]
    if not held or (row[0] and (len(held) == 1 or _GROUP.match(held[0]))):  # 一、经济发展 above the rows of a group
        return False
    return not any(cell and figure(text, *cell) for cell in row) and (
        any(_YEAR.fullmatch(bare_name(word)) for word in held) or len(above) < len(row) or len(held) < len(row)
    )


def _by_cells(text: str, column: Column, cells: list[Cell | None]) -> Column:
    """单位 names units of measure where its cells are such, else those who act; 建设任务 over figures names what is allotted."""
    held = [text[cell.start : cell.end] for cell in cells if cell]
    if column.kind == "holder" and 2 * sum(word in LENGTHS or scaled(word) != (1, None) for word in held) > len(held):
        return column._replace(kind="unit")
    if column.kind == "holder" and held and all(figure(text, *cell) for cell in cells if cell and not _is_dash(text, cell)):
        return column._replace(kind=None)  # 城区 | 乡镇 above bare figures: what is given there
    if column.kind in ("item", None) and _ALLOTTED.search(bare_name(column.name)) and held:
        return column._replace(kind="quota") if all(figure(text, *cell) for cell in cells if cell and not _is_dash(text, cell)) else column
    return column


def _with_names(text: str, columns: list[Column], body: Sequence[Sequence[Cell | None]]) -> list[Column]:
    """Where no column is known to name the rows, the first of words does: places and bodies, or else items."""
    kinds = {column.kind for column in columns}
    if "holder" in kinds and "indicator" not in kinds:  # 学校 | 计划数: a share of places
        columns = [c._replace(kind="quota") if c.kind == "goal" and c.name.startswith(("计划数", "招生计划")) else c for c in columns]
    if kinds & {"indicator", "item", "holder", "task"}:
        return columns
    for number, column in enumerate(columns):
        held = [text[cell.start : cell.end] for row in body if (cell := row[number]) and not (row[0] and _SUM.match(text, *row[0]))]
        if column.kind is None and held and not any(figure(word, 0, len(word)) or _YEAR.match(word) for word in held):
            bodies = sum(_HOLDER.search(word) is not None for word in held)
            named = column._replace(kind="holder" if 2 * bodies >= len(held) else "item")
            return [*columns[:number], named, *columns[number + 1 :]]
    first, *others = columns
    held = [text[cell.start : cell.end] for row in body if (cell := row[0])]
    banded = all(map(_STEP.fullmatch, held))  # 500—999头, 10%—20%
    called = _STEPS.search(bare_name(first.name)) is not None and (banded or bare_name(first.name).endswith("档次"))
    stepped = first.kind is None and any(column.kind == "money" for column in others) and len(held) > 1 and are_steps(held)
    if first.kind is None and others and held and (called or stepped or (banded and len(held) > 1)):
        return [first._replace(kind="item"), *others]
    return columns


def _is_dash(text: str, cell: Cell) -> bool:
    return all(char in "-—–－/" for char in text[cell.start : cell.end])


def line_at(text: str, position: int) -> tuple[int, int]:
    """The line that holds `position`."""
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, end if end >= 0 else len(text)


def _cells(text: str, start: int, end: int) -> list[Cell | None]:
    """The cells between bars or tabs; bars at the edges of the line are none between cells."""
    while end > start and text[end - 1] in " \n":
        end -= 1
    marks = [m.start() for m in _BAR.finditer(text, start, end)]
    if marks and marks[0] == start:
        start, marks = start + 1, marks[1:]
    if marks and marks[-1] == end - 1 and text[end - 1] == "|":
        end, marks = end - 1, marks[:-1]
    return [_stripped(text, a, b) for a, b in zip([start, *(m + 1 for m in marks)], [*marks, end], strict=True)]


def _named_cells(text: str, start: int, end: int, names: list[str]) -> list[Cell | None]:
    """The cells of `name：cell；name：cell`, in the order of the columns; empty where the line is none such."""
    places: list[Cell | None] = [None] * len(names)
    at, column = start, 0
    while at < end:
        column = next((i for i in range(column, len(names)) if names[i] and text.startswith(names[i] + "：", at)), -1)
        if column < 0:
            return []
        begin = at + len(names[column]) + 1
        later = [p for name in names[column + 1 :] if name and (p := text.find(f"；{name}：", begin, end)) >= 0]
        stop = min(later, default=end)
        places[column] = _stripped(text, begin, stop)
        at, column = stop + 1, column + 1
    return places


def _stripped(text: str, start: int, end: int) -> Cell | None:
    while start < end and text[start] in " 　\n":
        start += 1
    while end > start and text[end - 1] in " 　\n":
        end -= 1
    return Cell(start, end) if start < end else None


def _kind_of_group(name: str) -> ColumnKind | None:
    """What a name over several others says of them: 资金 money, 建设任务 what is allotted."""
    kind = column_kind(name)
    return kind if kind not in _NAMING else "quota" if _ALLOTTED.search(name) else None


def _is_unit(word: str) -> bool:
    """万元 below 资金, and no 县, which is a level below 分担比例."""
    return scaled(word) != (1, None) and word not in "省市州县区镇乡村"


def _column(reading: Reading, named: list[Cell | None]) -> Column:
    cells = [cell for cell in named if cell]
    if not cells:
        return Column("", Cell(0, 0), None, None)
    text = reading.text
    words = [text[cell.start : cell.end] for cell in cells]
    name = "".join(dict.fromkeys(word for at, word in enumerate(words) if not at or not _is_unit(word)))
    bare = bare_name(name)
    year = _YEAR.search(bare)
    when = int(year["year"]) if year else None
    kind = column_kind(bare)
    if kind is None and len(cells) == 2 and not _is_unit(words[1]):  # 户数 below 任务数, 中央 below 资金
        kind = column_kind(bare_name(words[1])) or _kind_of_group(bare_name(words[0]))
    if kind is None and year:
        kind = column_kind(bare[: year.start()] + year["rest"]) if len(bare) > len(year[0]) - len(year["rest"]) else None
        if kind is None and when is not None and not year["rest"]:
            kind = "base" if reading.year and when < reading.year else "goal"
        if kind in ("base", "goal") and _PAST.search(name):
            kind = "base"
    if kind == "money" and (own := _IN_BRACKETS.search(name)) is not None and scaled(own["unit"])[1] not in (None, *currencies()):
        kind = None  # 国家奖学金（名）: how many get it
    last = cells[-1] if len(cells) == 2 and not _is_unit(words[1]) and not _UNIT_ALONE.fullmatch(words[1]) else cells[0]
    place = next((cell for cell in cells if year and year["year"] in text[cell.start : cell.end]), last)
    return Column(name, place, kind, when, cells=tuple(cells))
