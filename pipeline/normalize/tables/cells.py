"""What a block of lines must show to be a table: names of columns above columns of figures, or names that are known."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from ...columns import are_steps, bare_name, column_kind, is_class, is_step

_FIGURE = re.compile(
    r"[\[【〔(（]?\s*(?:≥|≧|>=|>|＞|≤|≦|<=|<|＜|不低于|不少于|达到|大于|高于|不超过|不高于|小于|低于|约|力争|[+-])?\s*"
    r"(?!0\d|1\d{10}(?!\d)|(?:19|20)\d\d\s?年)\d{1,12}(?:[,，]\d{3}){0,4}(?:[.．]\d{1,8})?(?:\s?[-—–~～至]\s?\d{1,9}(?:[.．]\d{1,8})?)?"
    r"\s*[^\d\s。，；：、()（）\[\]]{0,6}(?:以上|以下|以内|左右)?\s*[\]】〕)）]?(?:以上|以下|以内|左右)?"
)
_TOLD = regex.compile(
    r"\p{Han}[^\d，。；：、]{0,14}\d{1,9}(?:\.\d{1,4})?\s?(?:%|％|[万亿]?(?:元|平方米|立方米|吨|亩|头|只|羽|户|人|台|套|公里|千瓦|米|株|份|个))(?:以上|以下|以内)?"
)
_NOTHING = regex.compile(r"[-—–－/／\\…·*＊]{1,4}|无|暂无")
_YEAR = regex.compile(r"[到至]?(?:19|20)\d\d\s?(?:年[^\d，。；]{0,8}?)?(?:[（(][^（）()]{1,8}[）)])?")
_MEASURE = regex.compile(r"[（(\[](?:单位[：:])?[^（）()\[\]\d：:，。]{1,6}[）)\]]$")
_DIRECTORY = regex.compile(r"电\s*话|手机|联系|传真|邮箱|邮编|页码|页次|网址")  # a list of contacts or contents
_LABELLED = regex.compile(r"(?!其中)\p{Han}[\p{Han}\s]{0,8}[：:]")
_PLACE = regex.compile(r"\p{Han}{1,8}(?:省|市|县|区|州|盟|旗|镇|乡|街道)")  # above the figures of that place
_NO_NAME = regex.compile(r"[。；！？]|，.*，|[：:]$|^[（(]?单位[：:]")
_LONGEST_NAME = 30
_SUM = regex.compile(r"(?:全[省市县区国]|总|小)?(?:合|总|小|共)\s*计|总数")


class Cell(NamedTuple):
    """The place of a cell, without the blanks around it."""

    start: int
    end: int


class Row(NamedTuple):
    """A row: the place of its lines, and its cells, None where one is empty."""

    start: int
    end: int
    cells: tuple[Cell | None, ...]


def is_figure(words: str) -> bool:
    """≥90%, 6万户, [9], 1,310, 7左右; no year, no telephone number, no code that opens with 0.

    >>> [is_figure(words) for words in ("≥90%", "6万户", "2021年", "0931-8888888", "兰州市")]
    [True, True, False, False, False]
    """
    return _FIGURE.fullmatch(words) is not None


def is_told(words: str) -> bool:
    """每平方米120元, 设备投资的45%, 年处理1000吨以上: a figure with words before it, in a column of figures or of words.

    >>> [is_told(words) for words in ("每平方米120元", "设备投资的45%", "500平方米以上", "青贮窖")]
    [True, True, False, False]
    """
    return not is_figure(words) and _TOLD.fullmatch(words) is not None


def is_nothing(words: str) -> bool:
    """A dash or the like, in the place of a figure or a word."""
    return _NOTHING.fullmatch(words) is not None


def is_year(words: str) -> bool:
    """The name of a column of a year: 2021年, 2020年（实际）, 2025."""
    return _YEAR.fullmatch(words) is not None


def is_sum(words: str) -> bool:
    """合计, 总　计."""
    return _SUM.fullmatch(words) is not None


def is_name(words: str) -> bool:
    """Whether this can be the name of a column: short, no sentence, no figure."""
    return len(words) <= _LONGEST_NAME and not _NO_NAME.search(words) and (is_year(words) or not (is_figure(words) or is_nothing(words)))


def is_measured(words: str) -> bool:
    """任务（万亩）: a name with something short in brackets, which may be its unit."""
    return _MEASURE.search(words) is not None


_UNIT_ALONE = regex.compile(r"[（(\[]\s*(?:[%％‰]|[万亿]?元(?:[/／]\p{Han}{1,3})?|[万亿]?\p{Han}{1,2})\s*[）)\]]|[%％‰]|[万亿]?元")


def is_unit(words: str) -> bool:
    """（%）, （万元）, %: a unit on a line below the name of its column.

    >>> [is_unit(words) for words in ("（%）", "(万元)", "%", "中央", "（含税）5")]
    [True, True, True, False, False]
    """
    return _UNIT_ALONE.fullmatch(words) is not None


def is_sign(words: str) -> bool:
    """A name that tells a table: one of the known, a year, one with its unit in brackets, 其中：中央."""
    return words.startswith("其中") or is_year(words) or is_measured(words) or column_kind(bare_name(words)) is not None


#: 表1　公积金贷款最高限额（单位：万元/户）, 单位：万元, 保费分担比例表: what stands right above a table, and says in what its figures are.
_UNIT_ABOVE = regex.compile(
    r"单位\s?[：:]\s?[^\s，。；：:）)]{1,12}\s?[）)]?\s*$|[（(](?:[万亿]?元|人|户|亩|万亩|个|[%％‰])(?:[/／]\p{Han}{1,4})?[）)]\s*$"
    r"|(?:比例|[费税利]率)(?:标准|分担|一览|明细)?表?\s*$"
)
_CAPTION = 60


def _measured_above(text: str, start: int) -> bool:
    """Whether the line above `start`, blank ones aside, is short and ends in the unit of a table, or says that its figures are rates."""
    end = start
    while end > 0 and text[end - 1] in "\n \t\u3000\xa0\r":
        end -= 1
    line = text[max(text.rfind("\n", 0, end) + 1, end - _CAPTION) : end]
    return _UNIT_ABOVE.search(line) is not None


def is_table(text: str, rows: Sequence[Row]) -> bool:
    """Whether rows of the same number of cells are a table with the names of its columns on top.

    Names of which one is known, above a column of figures and one of words; or three columns and more of words, of which two are
    known by name. Never a list of contacts or contents, nor lines of 键：值.
    """
    held = [[text[cell.start : cell.end] if cell else "" for cell in row.cells] for row in rows]
    with_figures = [any(map(is_figure, row)) for row in held]
    classes = _classes(held) if with_figures[0] else frozenset()
    if classes:
        with_figures[0] = any(is_figure(word) for word in held[0] if word not in classes)
    first = with_figures.index(True) if True in with_figures else 1
    first = first if 0 < first <= 3 else 1
    names, body = held[:first], held[first:]
    if with_figures[0] and not all(is_name(word) for word in held[0]):
        return False
    if not body or not all(is_name(word) for word in names[0] if word and word not in classes) or sum(map(bool, names[0])) < 2:
        return False
    if sum(any(_LABELLED.match(word) for word in row) for row in held) * 3 > len(held) or any(map(_DIRECTORY.search, names[0])):
        return False
    columns = list(zip(*body))
    signs = sum(any(word and is_sign(word) for word in column) for column in zip(*names))
    signs += len(columns) > 2 and all(any(_PLACE.fullmatch(word) for word in column) for column in list(zip(*names))[1:])
    signs += all(map(is_year, columns[0]))
    signs += bool(classes)
    signs += not signs and _measured_above(text, rows[0].start)
    counted = [column for column in columns if is_serial(column)]
    money = [_is_money(column) for column in zip(*names)]
    measured = [
        column for of_money, column in zip(money, columns, strict=True) if column not in counted and _mostly_figures(column, told=of_money)
    ]
    worded = [column for column in columns if any(word and not is_figure(word) and not is_nothing(word) for word in column)]
    banded = all(word and _BAND.search(word) for word in columns[0]) or (signs >= sum(map(any, columns)) - 1 and _stepped(columns))
    told = signs or counted or any(_TELLS.search(bare_name(word)) for word in names[0])
    if measured and (worded or banded or signs == len(columns)) and told:
        return len(body) > 1 or (signs > 1 and len(columns) > 2)
    full = sum(all(row) for row in body)
    return len(columns) > 2 and len(body) > 1 and signs > 1 and len(worded) > 1 and 2 * full >= len(body)


#: 10%—20%, 500万元（含）以上: a band that names its row.
_BAND = regex.compile(r"\d.*[-—–~～至]\s?\d|以[上下内]|[≥≤<>]|[大小高低]于|不[足满]|超过")


def _stepped(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first column tells steps of one measure (4层, 5层, 6层) beside columns of bare figures."""
    return len(columns) > 1 and are_steps(columns[0]) and not any(is_step(word) for column in columns[1:] for word in column)


#: 奖励比例, 限购数量: a name that tells what its figures are, though no list has it.
_TELLS = regex.compile(r"\p{Han}{2}(?:比例|标准|金?额度?|限额|[费利税]率|单?价|价格|数量?|人数|面积|名额|指标|任务|时长|天数|频次|次数)$")


def _classes(rows: Sequence[Sequence[str]]) -> frozenset[str]:
    """Which figures of the first row are names: 1—10千伏 | 35千伏及以上 above prices."""
    first, *body = rows
    return frozenset(word for number, word in enumerate(first) if is_class(word, [row[number] for row in body]))


def is_serial(column: Sequence[str]) -> bool:
    """1, 2, 3 … down a column, where a total may have none."""
    held = [word for word in column if word and not is_sum(word)]
    return len(held) > 1 and held == [str(number) for number in range(1, len(held) + 1)]


def _is_money(names: Sequence[str]) -> bool:
    return any(word and column_kind(bare_name(word)) == "money" for word in names)


def _mostly_figures(column: Sequence[str], *, told: bool) -> bool:
    """Whether most cells are figures; with words before them too where `told` (每个5万元 under 补助标准)."""
    held = [word for word in column if word and not is_nothing(word)]
    return bool(held) and sum(is_figure(word) or (told and is_told(word)) for word in held) * 5 >= 3 * len(held)
