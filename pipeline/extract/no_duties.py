"""Clauses and units that read like duties and bind nobody: notes of who is in charge, addresses, what was done in a year gone by."""

import re

import regex

from . import actors
from .reading import Reading, Segment, Unit

#: （省水利厅、省财政厅负责）, （责任单位：市教育局）: who answers for what stands before, told of the section.
_NOTE = re.compile(r"牵头|负责|配合|落实|协助|参与|组织实施|(?:单位|部门|责任人|联系人|电话)[：:]")
#: 市工信局 规划科 刘志强 0731-28686312; 新闻发布会（2023-06-06）: who can be asked, and what is told elsewhere.
_ADDRESS = re.compile(r"\s[（(]?\d{3,4}[-－—]\d{7,8}|[（(/\s]20\d\d-\d{1,2}-\d{1,2}|[A-Za-z0-9]@[A-Za-z0-9]")
#: 2018年，全省共接待游客6.86亿人次: a year at the head of a sentence, and that something was done.
_IN_YEAR = re.compile(r"\s*(?P<year>(?:19|20)\d\d)年(?:度|末|底|全年)?(?:，|(?=全[国省市县区州]|我[国省市县区州]))")
_AHEAD = re.compile(
    r"(?<![主重需])要|(?<![供响效反对适])应|须|力争|确保|争取|目标|计划|预期|将|务必|不得|可|拟|今年|到20\d\d年|努力|(?:19|20)\d\d年"
)
#: 共有43名干部因散煤管控不力被问责, 重建轻养的问题依然存在: what happened to somebody, and how things stand.
_BEFELL = re.compile(r"因[^，。；]{2,20}被|问题(?:依然|仍然?|还|较为|比较)*(?:存在|突出|严重)$")

#: 为贯彻落实…, 为加快…: what the notice is for.
_PURPOSE = regex.compile(r"为(?:了|进一步|深入|贯彻|加强|规范|全面|切实|更好|做好|推动|促进|加快|落实|[\p{Han}]{2,4}(?:落实|贯彻|推进))")
#: 2024年以来，(查处案件126起): what has been done since.
_TOLD = re.compile(r"[^，]{0,24}(?:以来|年来|截至(?:目前|\d{4}年[^，]{0,6}))")
#: How the sentence ends that says why a notice is given.
_PREFACE = re.compile(r"，(?:现将|现就|现印发|现提出|特制定|特提出|制定本|制订本|经研究|决定|我[们局厅委部省市县])|如下$")


def is_note(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] is one bracket from end to end that says who is in charge or can be asked."""
    if text[start] not in "（(":
        return False
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "（(") - (text[at] in "）)")
        if depth == 0:
            return end - at <= 2 and _NOTE.search(text, start, end) is not None
    return _NOTE.search(text, start, min(end, start + 8)) is not None


def is_address(text: str, start: int, end: int) -> bool:
    """Whether the words at [start, end) end in a telephone number or a day of the press, as the lists under a notice do."""
    return text.find("-", start, end) > 0 and _ADDRESS.search(text, start, end) is not None


def tells_past_year(reading: Reading, unit: Unit) -> bool:
    """Whether the sentence opens with a year before the notice's and asks for nothing: 2018年，…，实现旅游总收入8145亿元."""
    text = reading.masked
    start = unit.clause.span.start
    if text.find("年", start, start + 24) < 0 or reading.year is None:
        return False
    if text[start] == "第":
        start = actors.lead_end(text, start, unit.end)  # 第二条 2022年，全市采集全血4.6万单位
    if text.find("年", start, start + 8) < 0:
        return False
    found = _IN_YEAR.match(text, start, unit.end)
    return found is not None and int(found["year"]) < reading.year and _AHEAD.search(text, found.end(), unit.end) is None


def befell(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says what happened to somebody or how things stand: 因散煤管控不力被问责."""
    return (text.find("被", start, end) > 0 or text.find("问题", start, end) > 0) and _BEFELL.search(text, start, end) is not None


def tells(text: str, start: int, end: int) -> bool:
    """Whether the words at [start, end), which no marker governs, are an address or tell what happened to somebody."""
    return is_address(text, start, end) or befell(text, start, end)


def says_why(text: str, unit: Unit) -> bool:
    """Whether the first part of a unit says what the notice is for, or since when something has been done."""
    return _opens_with_purpose(text, unit) or _tells_since(text, unit.segments[0])


def _tells_since(text: str, first: Segment) -> bool:
    """2024年以来，查处案件126起: the first part of a unit says since when something has been done."""
    return (text[first.end - 1] == "来" or text.find("截至", *first) >= 0) and _TOLD.fullmatch(text, *first) is not None


def _opens_with_purpose(text: str, unit: Unit) -> bool:
    """为贯彻落实…，加快构建…，现将…: the first part of a unit says what the notice is for."""
    if text.find("为", unit.start, min(unit.end, unit.start + 12)) < 0:
        return False
    start = actors.lead_end(text, unit.start, unit.end)
    if text[start] != "为":
        return False
    return bool(_PURPOSE.match(text, start, unit.end) or _PREFACE.search(text, start, unit.end))
