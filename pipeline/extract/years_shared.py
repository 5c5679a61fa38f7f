"""The year of each figure where several years stand in front of as many figures: 2024年、2025年每年分别改造2.5万户|和2万户|."""

import regex

from ..records import Mention
from .reading import Reading, Unit
from .series import Due, how_many, listed

#: 2024年、2025年|每年分别再改造…
_YEARS = regex.compile(
    r"(?P<years>(?:(?:19|20)\d\d年[底末度]?[、和及与])+(?:19|20)\d\d年[底末度]?)(?:每年|各年|逐年)?[^。；\d]{0,24}?分别[^。；\d]{0,24}$"
)
_YEAR = regex.compile(r"(?:19|20)\d\d年[底末度]?")
#: 2023年, 2025年度: a year and no part of one.
_BARE = regex.compile(r"(?P<year>(?:19|20)\d\d)年[底末度]?")
_NEAR = 80


def due_of(reading: Reading, unit: Unit, mention: Mention, due: Due | None) -> Due | None:
    """2024年 for 2.5万户 and 2025年 for 2万户 in 2024年、2025年每年分别改造2.5万户和2万户; else the year that holds for all."""
    text = reading.masked
    if due is None or text.find("分别", max(unit.start, mention.start - _NEAR), mention.start) < 0:
        return due
    row = [mention]
    for before in reversed(reading.mentions_in(max(unit.start, mention.start - _NEAR), mention.start, mention.kind)):
        if not listed(text, before, row[0]):
            break
        row.insert(0, before)
    first = row[0]
    found = _YEARS.search(text, max(unit.start, first.start - _NEAR), first.start)
    if found is None:
        return due
    years = list(_YEAR.finditer(text, *found.span("years")))
    if len(years) != how_many(reading, unit, first):
        return due
    year = years[len(row) - 1]
    return Due(f"{year[0][:4]}-12-31" if year[0][-1] in "底末" else None, None if year[0][-1] in "底末" else year[0], year.span())


def last_day(due: Due | None) -> str | None:
    """2022-12-31 of 2022年: by when what is to be reached in a bare year is due."""
    if due is None or due.date is not None or due.period is None:
        return due.date if due is not None else None
    found = _BARE.fullmatch(due.period)
    return f"{found['year']}-12-31" if found is not None else None
