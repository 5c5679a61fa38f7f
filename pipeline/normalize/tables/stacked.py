"""Tables copied with every cell on a line of its own: names of columns first, then row after row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from ...columns import bare_name, column_kind
from .cells import Cell, Row, is_figure, is_measured, is_name, is_nothing, is_sign, is_sum, is_table, is_told, is_year
from .sheet import CELL, Sheet, SheetLine

_MOST = 12  # columns
_LEAST = 6  # lines: two names, and two rows
_WORDS = ("indicator", "item", "holder", "task", "responsible", "assisting", "binding", "unit")
_FIGURES = ("base", "goal", "growth", "quota", "money", "total")
_NO_CELL = regex.compile(
    r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+[章条]|[注附][：:件]|(?:19|20)\d\d年\d{1,2}月\d{1,2}日$|.*[。；：:]$"
)
_NUMERALS = "一二三四五六七八九十"
_GROUP = regex.compile(rf"[（(]?[{_NUMERALS}]{{1,3}}(?:[）)、．.].{{0,20}})?")
_LONG = 200  # characters of a cell in a table whose rows are numbered


class _Head(NamedTuple):
    """The names of the columns, on one or two lines, and where the rows begin."""

    names: list[Row]
    width: int
    at: int


class _Found(NamedTuple):
    """The rows of a table, names included, how many names are known and cells there are, and whether the last name is known."""

    rows: list[Row]
    weight: tuple[int, int]
    whole: bool


def stacked_tables(text: str, sheet: Sheet, taken: Sequence[Row]) -> list[Row]:
    """The rows of all such tables outside those that are `taken`, in order."""
    places = {row.start for row in taken}
    found: list[Row] = []
    run: list[SheetLine] = []
    for line in [*sheet.lines, None]:
        if line is not None and line.last - line.first <= _LONG and not line.gaps and line.start not in places:
            run.append(line)
            continue
        if len(run) >= _LEAST:
            found += _in_run(text, run)
        run = []
    return found


def _in_run(text: str, lines: list[SheetLine]) -> list[Row]:
    words = [text[line.first : line.last] for line in lines]
    if sum(map(is_figure, words)) < 2:
        return []
    found: list[Row] = []
    seen: dict[int, _Found | None] = {}
    at = 0
    while at + _LEAST <= len(lines):
        here = _table_at(text, lines, words, at, seen)
        later = [_table_at(text, lines, words, ahead, seen) for ahead in range(at + 1, at + 4)] if here else []
        if here and not any(other and other.whole and other.weight >= here.weight for other in later):
            found += here.rows
            at = next(i for i in range(at, len(lines)) if lines[i].end >= here.rows[-1].end)
        at += 1
    return found


def _table_at(text: str, lines: list[SheetLine], words: list[str], at: int, seen: dict[int, _Found | None]) -> _Found | None:
    """The best table whose names begin at line `at`; `seen` are those found before.

    Any table may be read one line too early (from its title) or too late: of such readings the one with most known names is right,
    then the larger one, then the later one if its last name is known too.
    """
    if at not in seen:
        best: _Found | None = None
        if len(words[at]) <= CELL and _may_open(words, at):
            for head in _heads(lines, words, at):
                rows = _rows(lines, words, head)
                known = [
                    any(cell and is_sign(_joined(text, cell)) for cell in column) for column in zip(*(row.cells for row in head.names))
                ]
                enough = 2 * sum(known) > len(known) or (words[head.at] == "1" and sum(known) > 1)
                enough = enough or _is_regular(text, head.names, rows)
                if not rows or not enough or not _fit(text, head.names, rows):
                    continue
                rows = [*head.names, *rows]
                weight = sum(known), sum(cell is not None for row in rows for cell in row.cells)
                if (best is None or weight > best.weight) and is_table(text, rows):
                    best = _Found(rows, weight, known[-1])
        seen[at] = best
    return seen[at]


def _is_regular(text: str, names: list[Row], rows: list[Row]) -> bool:
    """市别 above names of places, and nothing but figures in all other columns, whatever these are called."""
    first = names[0].cells[0]
    if first is None or column_kind(bare_name(_joined(text, first))) not in _WORDS or len(names[0].cells) < 3:
        return False
    words = [[text[cell.start : cell.end] for cell in row.cells if cell] for row in rows]
    return all(is_figure(word) or is_nothing(word) for row in words for word in row[1:])


def _joined(text: str, cell: Cell) -> str:
    return "".join(text[cell.start : cell.end].split())


def _fit(text: str, names: list[Row], rows: list[Row]) -> bool:
    """Whether the columns hold what their names say: 补助资金 and 2025年 figures, 指标 and 责任单位 words."""
    for column, cells in zip(zip(*(row.cells for row in names)), zip(*(row.cells for row in rows))):
        name = "".join(_joined(text, cell) for cell in column if cell)
        kind = column_kind(bare_name(name))
        kinds = [found for cell in cells if cell and (found := _kind(text[cell.start : cell.end]))]
        if kind in _WORDS and "figure" in kinds and not is_measured(name) and not name.endswith(("任务", "计划", "指标")):
            return False
        if (is_year(name) or kind in _FIGURES) and 2 * kinds.count("figure") < len(kinds):
            return False
    return True


def _may_open(words: list[str], at: int) -> bool:
    """A name with known ones behind it, or names with their unit; one is enough behind a known one."""
    if not is_name(words[at]) or is_year(words[at]):
        return False
    behind = sum(map(is_sign, words[at + 1 : at + 6]))
    return behind > 1 or (behind > 0 and is_sign(words[at]))


def _heads(lines: list[SheetLine], words: list[str], at: int) -> Iterator[_Head]:
    """The names from line `at` on, as many as there can be; years at the end may be parts of the name before them."""
    names: list[Cell] = []
    held: list[str] = []
    for number in range(at, min(at + _MOST, len(lines))):
        line, word = lines[number], words[number]
        if not is_name(word) or (word in held and not is_year(word)):
            return
        if held and word[0] in "（(" and word[-1] in "）)":  # 补助资金⏎（万元）
            names[-1] = Cell(names[-1].start, line.last)
            held[-1] += word
        else:
            names.append(Cell(line.first, line.last))
            held.append(word)
        after = number + 1
        if len(names) < 2 or after + 2 > len(lines):
            continue
        yield _Head([Row(lines[at].start, line.end, tuple(names))], len(names), after)
        years = next((k for k, word in enumerate(reversed(held)) if not is_year(word)), 0)
        above = held[: len(held) - years]
        if years > 1 and len(above) > 1:
            yield from _grouped(lines[at : number + 1], names, above, years, after)


def _grouped(lines: list[SheetLine], names: list[Cell], above: list[str], years: int, after: int) -> Iterator[_Head]:
    """序号 指标 年度目标 属性 | 2025年 2026年: the years are columns under the one name that speaks of years or goals."""
    group = next((i for i, word in enumerate(above) if "目标" in word or "年度" in word or "规划" in word or "计划" in word), None)
    if group is None:
        return
    first = [*names[: group + 1], *[None] * (years - 1), *names[group + 1 : len(above)]]
    second = [*[None] * group, *names[len(above) :], *[None] * (len(above) - group - 1)]
    split = next(line for line in lines if line.first == names[len(above)].start)
    start = next(line for line in lines if line.first == names[0].start).start
    end = next(line for line in lines if line.last == names[len(above) - 1].end).end
    rows = [Row(start, end, tuple(first)), Row(split.start, lines[-1].end, tuple(second))]
    yield _Head(rows, len(first), after)


def _rows(lines: list[SheetLine], words: list[str], head: _Head) -> list[Row]:
    """The rows as far as the kinds of their cells agree with those of the first; numbered rows by their numbers too."""
    at, width = head.at, head.width
    first = at + _group(words, at, 1)
    numbered = first + width <= len(lines) and words[first] == "1" and not is_figure(words[first + 1])
    first = first if numbered else at
    kinds = [_kind(word) for word in words[first : first + width]]
    if len(kinds) < width or "word" not in kinds or "figure" not in kinds or (kinds[0] == "figure" and not numbered):
        return []
    rows: list[Row] = []
    number = 0
    while at < len(lines):
        here = words[at : at + width]
        size = _group(words, at, number + 1) if numbered else 0
        if size:
            rows.append(_row(lines[at : at + size], 0, width - size))
            at += size
        elif numbered and is_sum(here[0]) and len(here) >= width - 1 and _agree(kinds[1:], here[: width - 1]):  # a total has no number
            rows.append(_row(lines[at : at + width - 1], 1, 0))
            at += width - 1
        elif len(here) < width or not _agree(kinds, here) or (here[0] != str(number + 1) if numbered else _ends(here)):
            break
        else:
            kinds = [kind or _kind(word) for kind, word in zip(kinds, here, strict=True)]
            rows.append(_row(lines[at : at + width], 0, 0))
            at, number = at + width, number + 1
    return rows if len(rows) > 1 else []


def _ends(words: list[str]) -> bool:
    """Whether what follows the table stands here: a heading, a note, a date, a sentence."""
    return any(len(word) > CELL or _NO_CELL.match(word) for word in words)


def _group(words: list[str], at: int, number: int) -> int:
    """How many lines name a group of rows before the row of this number: 一、经济发展, or 一 and 经济发展; else 0."""
    if at >= len(words) or not _GROUP.fullmatch(words[at]):
        return 0
    alone = words[at][-1] in _NUMERALS or words[at][-1] in "）)、"
    size = 2 if alone else 1
    return size if at + size < len(words) and words[at + size] == str(number) else 0


def _row(lines: list[SheetLine], before: int, behind: int) -> Row:
    """A row of these lines, with so many empty cells before and behind."""
    return Row(lines[0].start, lines[-1].end, (*[None] * before, *(Cell(line.first, line.last) for line in lines), *[None] * behind))


def _kind(word: str) -> str:
    """figure or word; empty for what stands for either: a dash, a figure told in words (每平方米120元)."""
    return "" if is_nothing(word) or is_told(word) else "figure" if is_figure(word) else "word"


def _agree(kinds: list[str], words: list[str]) -> bool:
    return all(not kind or not (found := _kind(word)) or found == kind for kind, word in zip(kinds, words))
