"""Tables copied with every cell on a line of its own: names of columns first, then row after row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .cells import Cell, Row, is_figure, is_name, is_nothing, is_sign, is_sum, is_table, is_year
from .sheet import CELL, Sheet, SheetLine

_MOST = 12  # columns
_LEAST = 6  # lines: two names, and two rows
_LONG = 200  # characters of a cell in a table whose rows are numbered


class _Head(NamedTuple):
    """The names of the columns, on one or two lines, and where the rows begin."""

    names: list[Row]
    width: int
    at: int


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
    short = [len(word) <= CELL for word in words]
    found: list[Row] = []
    at = 0
    while at + _LEAST <= len(lines):
        if not (short[at] and short[at + 1] and _may_open(words, at)):
            at += 1
            continue
        best: list[Row] = []
        for head in _heads(lines, words, at):
            rows = _rows(lines, words, head)
            if sum(len(row.cells) for row in rows) > sum(len(row.cells) for row in best) and is_table(text, [*head.names, *rows]):
                best = rows
                names = head.names
        if best:
            found += [*names, *best]
            at = next(i for i, line in enumerate(lines) if line.end >= best[-1].end) + 1
        else:
            at += 1
    return found


def _may_open(words: list[str], at: int) -> bool:
    """A known name, or one with its unit, with another such close behind it."""
    return is_name(words[at]) and not is_year(words[at]) and is_sign(words[at]) and any(map(is_sign, words[at + 1 : at + 6]))


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
            yield from _grouped(lines, names, above, years, after)


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
    rows = [Row(start, end, tuple(first)), Row(split.start, lines[0].end if after == 0 else _end_of(lines, names[-1]), tuple(second))]
    yield _Head(rows, len(first), after)


def _end_of(lines: list[SheetLine], cell: Cell) -> int:
    return next(line.end for line in lines if line.last == cell.end)


def _rows(lines: list[SheetLine], words: list[str], head: _Head) -> list[Row]:
    """The rows as far as the kinds of their cells agree with those of the first; numbered rows by their numbers too."""
    at, width = head.at, head.width
    if at + width > len(lines):
        return []
    numbered = words[at] == "1" and not is_figure(words[at + 1])
    kinds = [_kind(word) for word in words[at : at + width]]
    if "word" not in kinds or "figure" not in kinds or (kinds[0] == "figure" and not numbered):
        return []
    rows: list[Row] = []
    while at + width - numbered <= len(lines):
        here = words[at : at + width]
        if numbered and is_sum(here[0]) and _agree(kinds[1:], here[: width - 1]):  # a total has no number
            rows.append(_row(lines[at : at + width - 1], [None]))
            at += width - 1
            continue
        if len(here) < width or (numbered and here[0] != str(len(rows) + 1)) or not _agree(kinds, here):
            break
        if any(len(word) > CELL for word in here) and not numbered:
            break
        kinds = [kind or _kind(word) for kind, word in zip(kinds, here, strict=True)]
        rows.append(_row(lines[at : at + width], []))
        at += width
    return rows if len(rows) > 1 else []


def _row(lines: list[SheetLine], before: list[Cell | None]) -> Row:
    return Row(lines[0].start, lines[-1].end, (*before, *(Cell(line.first, line.last) for line in lines)))


def _kind(word: str) -> str:
    """figure or word; empty for a dash, which stands for either."""
    return "" if is_nothing(word) else "figure" if is_figure(word) else "word"


def _agree(kinds: list[str], words: list[str]) -> bool:
    return all(not kind or not (found := _kind(word)) or found == kind for kind, word in zip(kinds, words))
