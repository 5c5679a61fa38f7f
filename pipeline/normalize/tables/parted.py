"""Tables whose rows are lines: cells parted by tabs, or aligned by blanks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import regex

from ...columns import column_kind
from .cells import Cell, Row, is_figure, is_measured, is_nothing, is_sum, is_table, is_unit
from .sheet import Sheet, SheetLine, gaps_of

_TITLE = regex.compile(r"附?表\s?\d|附[件录：:]|注\s?[：:]|备\s?注|说明|续表|专栏|单位[：:]|[（(]单位")
_NO_ROW = regex.compile(r"(?:^|\s)[（(]?(?:计量|金额)?单位\s?[：:]|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$")
#: 第十五条  落实资金保障。…: a label and blanks in front of a paragraph part no cells.
_ARTICLE = regex.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款][ \u3000]")
_REMARK = regex.compile(r"备\s?注|说\s?明|附注")
#: Names of columns that tell no kind and are written with their letters apart: 年  度.
_SPREAD = frozenset(
    ("备注", "年度", "年份", "月份", "姓名", "规格", "档位", "面积", "人数", "数量", "金额", "标准", "参数", "品名", "种类")
)
_END = "。；：，！？:;"
_GROUP = 20  # characters of a line among the rows that names those below it
_BETWEEN = 2  # such lines in a row: the rest of a name, and a group
_LONGEST = 60  # of a cell that blanks part from the next

Fields = list[Cell | None]


def parted_tables(text: str, sheet: Sheet) -> list[Row]:
    """The rows of all such tables, in order."""
    found: list[Row] = []
    for block in _blocks(text, sheet.lines):
        tabbed = any("\t" in text[line.first : line.last] for line, _ in block)
        for rows in _runs(_tabbed(text, block) if tabbed else _aligned(text, block)):
            if is_table(text, rows):
                found += rows
    return found


def _blocks(text: str, lines: list[SheetLine]) -> Iterator[list[tuple[SheetLine, Fields]]]:
    """Lines with gaps that follow one another, with a short line among them here and there that names the rows below it."""
    block: list[tuple[SheetLine, Fields]] = []
    between: list[tuple[SheetLine, Fields]] = []
    double = True  # a blank line stands before every line of the block so far but the first
    for line in lines:
        fields = _fields(text, line) if line.gaps else []
        if len(fields) > 1 and (not block or double or not line.blank_before):
            double = not block or (double and line.blank_before)
            block += [*between, (line, fields)]
            between = []
        elif block and len(between) < _BETWEEN and not line.blank_before and _may_be_group(text, line):
            between.append((line, [Cell(line.first, line.last)]))
        else:
            if len(block) > 1:
                yield block
            block, between, double = [(line, fields)] if len(fields) > 1 else [], [], True
    if len(block) > 1:
        yield block


def _may_be_group(text: str, line: SheetLine) -> bool:
    words = text[line.first : line.last]
    return len(words) <= _GROUP and words[-1] not in _END and not _TITLE.match(words) and "|" not in words


def _fields(text: str, line: SheetLine) -> Fields:
    """What the gaps of a line part; nothing where the line is no row: 单位：万元, a place and a date, a letter-spaced word."""
    if _NO_ROW.search(text, line.first, line.last) or _TITLE.match(text, line.first, line.last):
        return []
    if _ARTICLE.match(text, line.first, line.last) and "\t" not in text[line.first : line.last]:
        return []
    gaps = gaps_of(text, line)
    if "\t" in text[line.first : line.last]:
        gaps = [gap for gap in gaps if "\t" in text[gap[0] : gap[1]]]
    starts, ends = [line.first, *(end for _, end in gaps)], [*(start for start, _ in gaps), line.last]
    cells = [Cell(start, end) for start, end in zip(starts, ends, strict=True)]
    joined: list[Cell] = []
    for cell in cells:
        if joined and _one_word(text, joined[-1], cell):
            joined[-1] = Cell(joined[-1].start, cell.end)
        else:
            joined.append(cell)
    letters = sum(cell.end - cell.start == 1 and text[cell.start] >= "\u3400" for cell in joined)
    if 2 * letters > len(joined) and not any(is_figure(text[cell.start : cell.end]) for cell in joined):
        return []
    return [*joined]


def _one_word(text: str, cell: Cell, following: Cell) -> bool:
    """合　　计, 地　　区, 歙　　县: the two letters of a known word or of a place."""
    if cell.end - cell.start != 1 or following.end - following.start != 1:
        return False
    word = text[cell.start] + text[following.start]
    return is_sum(word) or word in _SPREAD or word[1] in "市县区州旗" or column_kind(word) is not None


def _runs(rows: Sequence[Row | None]) -> Iterator[list[Row]]:
    """Rows that follow one another, with two cells at least in the first and the last; None is a line that is none."""
    for _, run in groupby(rows, key=lambda row: row is not None):
        found = [row for row in run if row is not None]
        several = [number for number, row in enumerate(found) if sum(map(bool, row.cells)) > 1]
        if len(several) > 1:
            yield found[several[0] : several[-1] + 1]


def _tabbed(text: str, block: list[tuple[SheetLine, Fields]]) -> list[Row | None]:
    """Each tab ends a cell; where that gives lines of different length, any number of tabs does."""
    single = [_by_each_tab(text, line) for line, _ in block]
    if _ends_in_remark(text, single):
        single = [single[0], *([*fields, None] for fields in single[1:])]
    width, agreed = _most([len(fields) for fields in single])
    other, others = _most([len(fields) for _, fields in block])
    if others > agreed:
        width, single = other, [fields for _, fields in block]
    rows: list[Row | None] = []
    for (line, _), fields in zip(block, single, strict=True):
        while len(fields) > width and fields[-1] is None:
            fields = fields[:-1]
        if len(fields) < width and fields[0] is not None and is_sum(text[fields[0].start : fields[0].end]) and others > agreed:
            fields = [*[None] * (width - len(fields)), *fields]
        fields = [*fields, *[None] * (width - len(fields))]
        rows.append(Row(line.start, line.end, tuple(fields)) if len(fields) == width else None)
    return _without_empty(rows, width)


def _by_each_tab(text: str, line: SheetLine) -> Fields:
    fields: Fields = []
    at = line.start
    for piece in text[line.start : line.end].split("\t"):
        held = piece.strip()
        start = at + len(piece) - len(piece.lstrip())
        fields.append(Cell(start, start + len(held)) if held else None)
        at += len(piece) + 1
    return fields


def _without_empty(rows: list[Row | None], width: int) -> list[Row | None]:
    """The rows without the columns in which none has anything: two tabs between all cells, an indent of tabs."""
    held = sorted({number for row in rows if row for number, cell in enumerate(row.cells) if cell})
    return rows if len(held) == width else [row and row._replace(cells=tuple(row.cells[number] for number in held)) for row in rows]


def _most(counts: list[int]) -> tuple[int, int]:
    """The number that most lines have, and how many."""
    tally = Counter(count for count in counts if count > 1)
    return max(tally.items(), key=lambda item: (item[1], item[0]), default=(0, 0))


def _aligned(text: str, block: list[tuple[SheetLine, Fields]]) -> list[Row | None]:
    """Blanks align the columns: what a line with fewer cells has stands under the cells of full lines."""
    remark = None
    if _ends_in_remark(text, [fields for _, fields in block]):
        (line, fields), *rest = block
        block, remark = [(line, fields[:-1]), *rest], fields[-1]
    measured = [fields for _, fields in block if any(cell and is_figure(text[cell.start : cell.end]) for cell in fields)]
    counts = [len(fields) for _, fields in block]
    width, _ = _most([len(fields) for fields in measured] if len(measured) > 1 else counts)
    named = block[0][1] not in measured and counts.count(counts[0]) > 1
    width = max(width, counts[0]) if named else width  # 备注 above few cells
    full = [_places(text, line, fields) for line, fields in block if len(fields) == width]
    if len(full) < 2:
        return []
    columns = [(min(start for start, _ in column), max(end for _, end in column)) for column in zip(*full)]
    rows: list[Row | None] = []
    for line, found in block:
        placed: Fields | None = None
        fields = found if len(found) <= width else _joined(text, found, len(found) - width)
        if all(cell and cell.end - cell.start <= _LONGEST for cell in fields):
            placed = fields if len(fields) == width else _units_below(text, rows, fields)
            placed = placed or _placed(_places(text, line, fields), fields, columns)
            if len(fields) == width - 1 and _is_sum_of(text, fields, placed, block):
                placed = [fields[0], None, *fields[1:]]
            if placed is None and not rows and len(fields) == width - 1 and line.first > line.start:
                placed = [None, *fields]  # names of columns behind an indent, none above the names of the rows
        rows.append(Row(line.start, line.end, tuple(placed)) if placed else None)
    if len(rows) > 2 and rows[0] is None and rows[1] is not None:
        rows[0] = _over_group(block[0], rows[1])
    rows = _from_names(text, rows)
    if remark is None or rows[0] is None:
        return rows
    return [row and row._replace(cells=(*row.cells, remark if row is rows[0] else None)) for row in rows]


def _units_below(text: str, rows: list[Row | None], fields: Fields) -> Fields | None:
    """（%） | （%） on the second line, below 险种 | 保额（元） | 费率 | 中央: each of the name that has none, in their order."""
    names = rows[0].cells if len(rows) == 1 and rows[0] is not None else ()
    if not names or not all(cell and is_unit(text[slice(*cell)]) for cell in fields):
        return None
    bare = [number for number, cell in enumerate(names) if number and cell and not is_measured(text[slice(*cell)])]
    bare = bare if len(bare) == len(fields) else list(range(1, len(names)))
    if len(bare) != len(fields):
        return None
    told = dict(zip(bare, fields, strict=True))
    return [told.get(number) for number in range(len(names))]


def _over_group(first: tuple[SheetLine, Fields], second: Row) -> Row | None:
    """市县 | 合计 | 美丽乡村 | 试点 above | | 村数 | 金额 |: the name that stands over several of the next line, by their number."""
    line, fields = first
    under = [number for number, cell in enumerate(second.cells) if cell is not None]
    width, several = len(second.cells), len(under)
    if several < 2 or under != list(range(under[0], under[-1] + 1)) or len(fields) != width - several + 1:
        return None
    return Row(line.start, line.end, (*fields[: under[0] + 1], *[None] * (several - 1), *fields[under[0] + 1 :]))


def _is_sum_of(text: str, fields: Fields, placed: Fields | None, block: list[tuple[SheetLine, Fields]]) -> bool:
    """合计　　　　210: a sum without a name in the second column, where gaps of any width part the cells."""
    first = fields[0]
    if first is None or not is_sum(text[first.start : first.end]) or placed is None or placed[-1] is not None or placed[1] is None:
        return False
    second = [row[1] for _, row in block[1:] if len(row) == len(placed) and row[1] is not None]
    return bool(second) and not any(is_figure(text[cell.start : cell.end]) for cell in second)


def _ends_in_remark(text: str, rows: list[Fields]) -> bool:
    """Whether the last name is 备注 and no row below has one."""
    last = rows[0][-1] if len(rows[0]) > 2 else None
    return last is not None and _REMARK.fullmatch(text, *last) is not None and all(len(row) < len(rows[0]) for row in rows[1:])


def _joined(text: str, fields: Fields, surplus: int) -> Fields:
    """The cells with letters that stand alone put together, as far as there are too many: 甲　　市."""
    joined: Fields = []
    for cell in fields:
        last = joined[-1] if joined else None
        if (
            surplus
            and last
            and cell
            and last.end - last.start == cell.end - cell.start == 1
            and text[last.start] > "\u3400" < text[cell.start]
        ):
            joined[-1] = Cell(last.start, cell.end)
            surplus -= 1
        else:
            joined.append(cell)
    return joined


def _from_names(text: str, rows: list[Row | None]) -> list[Row | None]:
    """Short lines above the first full row are names; below, those with a figure, or one cell at the left."""
    seen = False
    for number, row in enumerate(rows):
        if row is None:
            continue
        words = [text[cell.start : cell.end] for cell in row.cells if cell]
        if len(words) < len(row.cells) and seen and not any(is_figure(word) or is_nothing(word) for word in words):
            rows[number] = row if len(words) == 1 and row.cells[0] else None
        seen = seen or any(map(is_figure, words))
    return rows


def _places(text: str, line: SheetLine, fields: Fields) -> list[tuple[int, int]]:
    """Where the cells stand on the page, in half-widths."""
    found = []
    at, column = line.start, 0
    for cell in fields:
        if cell is None:
            continue
        column += _half_widths(text[at : cell.start])
        end = column + _half_widths(text[cell.start : cell.end])
        found.append((column, end))
        at, column = cell.end, end
    return found


def _half_widths(words: str) -> int:
    return len(words) + sum(char > "\u2e7f" for char in words)


def _placed(places: list[tuple[int, int]], fields: Fields, columns: list[tuple[int, int]]) -> Fields | None:
    """The cells in the columns that they stand under, each in one of its own from left to right; None where one has none."""
    row: Fields = [None] * len(columns)
    least = 0
    if len(fields) > len(columns):
        return None
    for (start, end), cell in zip(places, fields, strict=True):
        shared = [min(end, right) - max(start, left) for left, right in columns[least:]]
        if not shared or max(shared) <= 0:
            return None
        number = least + shared.index(max(shared))
        row[number] = cell
        least = number + 1
    return row
