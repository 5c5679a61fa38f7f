"""Blanks inside a line: gone where they only space letters, figures or marks; one half-width space where they part words."""

import re

import regex

from ..records import Change

_BLANK = r"[^\S\n]"
_RUN = regex.compile(rf"{_BLANK}+")
#: 第一条 为了…, 第三章　附则: the label is parted from its text; 1 总则 likewise.
_LABEL = re.compile(
    r"#{0,6}\s*(?:第[一二三四五六七八九十百千零〇\d]{1,8}[章节条编部分篇]|附[件表录]?\s?\d{0,2}|专栏\s?\d{0,2}"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}|#{1,6}|[-*>|])"
)
#: A whole line that is as it should be, as most of laws are: 第一条 为了….
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零〇]{1,8}条 [\u4e00-\u9fff]\S*+(?![^\S\n])")
_BRACKET_LABEL = re.compile(r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、])")
_UNIT = "年月日号时分秒个家件项名人户万亿元千百%％‰℃度条款章页级类种次份只台套座所处批期届岁周天小倍吨公平亩米克升"
#: Blanks that are never between words: 2018 年 5 月, 2 0 1 8 年, 100 家 企业, 1 -2个, 1 000 万元, ：1. 申报表, 项目的通　知.
_GLUED = regex.compile(
    rf"(?<=[\p{{Han}}--[表图第]]\d){_BLANK}(?=\d{_BLANK}?\.{_BLANK}?\d(?:{_BLANK}?\d)*{_BLANK}?[%％‰万亿])|(?<=\p{{Han}}{_BLANK}?\d(?:{_BLANK}?\d){{0,3}}){_BLANK}+(?=\.{_BLANK}?\d)|(?<=\p{{Han}}\d{{1,4}}{_BLANK}?\.){_BLANK}+(?=\d)|(?<=\d){_BLANK}+(?=[万亿]|元|[家个件项名户](?!\p{{Han}}{{2,}}\s))|"
    rf"(?<=\d){_BLANK}+(?=[年月日时%％](?![\p{{Han}}--[{_UNIT}前底初末内起至止以]]))|(?<=[年月日第至]){_BLANK}+(?=\d{{1,4}}{_BLANK}*[年月日期批])"
    rf"|(?<=(?<!\d)\d){_BLANK}(?=\d(?!\d)(?:{_BLANK}?\d){{0,2}}{_BLANK}*[年月日])|(?<=[年月]){_BLANK}+(?=\d{_BLANK}\d{_BLANK}*[月日])"
    rf"|(?<=的通){_BLANK}+(?=知(?!\p{{Han}}))|(?<=的[公通报]){_BLANK}+(?=告(?!\p{{Han}}))|(?<=的意){_BLANK}+(?=见(?!\p{{Han}}))"
    rf"|(?<=的[决规]){_BLANK}+(?=定(?!\p{{Han}}))|(?<=的批){_BLANK}+(?=复(?!\p{{Han}}))"
    rf"|(?<=\d{_BLANK}*[家个件项名人户万亿元千百%％]){_BLANK}+(?=[\p{{Han}}])|(?<=\d){_BLANK}+(?=[-—~～]{_BLANK}?\d)|(?<=\d[-—~～]){_BLANK}+(?=\d)"
    rf"|(?<=(?<!\d)\d{{1,3}}){_BLANK}(?=\d{{3}}(?!\d){_BLANK}?[万亿元家个件])|(?<=[：:；，]\d{{1,2}}[.．]){_BLANK}+(?=\p{{Han}})",
    regex.VERSION1,
)
_CELL = regex.compile(r"(?<!\S)[\d.,%-]+(?!\S)")
_PROSE = regex.compile(r"[，。；]")
_ASIDE = "，。；：、！？,;:!?（）《》〈〉【】〔〕“”‘’「」…—"
_TIGHT_RIGHT = "，。；：、！？）》〉】〕”’…％%．"
_TIGHT_LEFT = "，。；：、！？（《〈【〔“‘"
#: What a name of an agency ends with: a blank after it parts two names (财政部 国家税务总局; 中共中央 国务院).
_AGENCY = "部委局厅院办室司处会府央署行社团组所心校厂"


def spaces(text: str) -> list[Change]:
    """Every run of blanks inside a line becomes nothing or one half-width space.

    Gone: beside punctuation (电话： 010), between figure and Chinese (2018 年), between the letters of a spaced word
    (通　　知, 几 个 问 题), inside a sentence of prose. Kept as one: between words (司　　张程), after 第一条, in Latin text.
    """
    changes: list[Change] = []
    match = _RUN.search(text)
    while match:
        start = text.rfind("\n", 0, match.start()) + 1
        article = _ARTICLE.match(text, start)
        if article is not None:
            match = _RUN.search(text, article.end())
            continue
        end = text.find("\n", match.end())
        if end < 0:
            end = len(text)
        changes += _line(text[start:end], start)
        match = _RUN.search(text, end)
    return changes


def _line(line: str, offset: int) -> list[Change]:
    changes: list[Change] = []
    runs = [match.span() for match in _RUN.finditer(line)]
    spaced = _letter_spaced(line, runs)
    glued = {run for run in runs if _beside_figure(line, *run) and (match := _GLUED.match(line, run[0])) and match.end() == run[1]}
    tabular = len(runs) - len(glued) >= 2 and not _PROSE.search(line) and len(_CELL.findall(line)) >= 2
    prose = len(line) >= 40 and "，" in line and line[-1] in "。；："
    for start, end in runs:
        gone = start == 0 or end == len(line) or (start, end) in spaced or (start, end) in glued
        after = "" if gone else _between(line, start, end, tabular, prose)
        if line[start:end] != after:
            changes.append(Change(offset + start, offset + end, after, "whitespace", "blank" if after else "blank-inside"))
    return changes


def _beside_figure(line: str, start: int, end: int) -> bool:
    """Whether a run may be one that is never between words: a figure is near, or the 的 of a title (的通　知)."""
    before, behind = line[max(0, start - 2) : start], line[end : end + 1]
    return behind.isdigit() or any(sign == "的" or sign.isdigit() or sign.isspace() for sign in before)


def _between(line: str, start: int, end: int, tabular: bool, prose: bool) -> str:
    left, right = line[start - 1], line[end]
    if left == "|" or right == "|":  # beside the bar of a table
        return " "
    if right in _TIGHT_RIGHT or left in _TIGHT_LEFT:
        return ""
    label = _LABEL.match(line)
    if label and label.end() == start:
        unit = left.isdigit() and right in _UNIT and not line.startswith(("附", "专", "#"))
        return "" if unit or (left in "件表附" and right.isdigit()) else " "
    label = _BRACKET_LABEL.match(line)
    if label and label.end() == start:
        return ""
    if tabular:
        return " "
    left_han, right_han = _han(left), _han(right)
    if left_han and right_han:
        quoted = line.rfind("“", 0, start) > line.rfind("”", 0, start)  # “万企出海 鲁贸全球”: two halves of a slogan
        broken = (prose and not quoted and left not in _AGENCY and end - start <= 2) or line.endswith("关于", 0, start)
        return "" if broken else " "
    if left_han or right_han:
        other = right if left_han else left
        return "" if (other.isascii() and other.isalnum()) or other in "〔〕[]“”《（%％" else " "
    if left in "〔[“" or right in "〕]”" or (left in "〕]" and right.isdigit()) or (left == "》" and right == "《"):
        return ""
    return " "


def _letter_spaced(line: str, runs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """The runs that part the single letters of one word: 电 话：, 附  则, 关 于 几 个 问 题 的 通 知.

    A single letter is an ideograph with a blank, a mark or the line's end on both sides. In a row of them the narrowest
    blanks space letters, and wider ones part words (李　明　　张　三).
    """
    between: list[tuple[int, int]] = []
    before = 0  # where what stands before the run begins
    for i, (start, end) in enumerate(runs):
        if start > before and (start - before == 1 or line[start - 2] in _ASIDE) and _han(line[start - 1]):
            stop = runs[i + 1][0] if i + 1 < len(runs) else len(line)
            if stop > end and (stop - end == 1 or line[end + 1] in _ASIDE) and _han(line[end]):
                between.append((start, end))
        before = end
    if not between:
        return set()
    narrowest = min(end - start for start, end in between)
    return {(start, end) for start, end in between if end - start == narrowest or len(between) == 1}


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char in "〇○" or "\u3400" <= char <= "\u4dbf"
