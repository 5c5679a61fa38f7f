"""Figures made comparable: units on one scale, durations in days, dates within the year that they belong to."""

from datetime import date

import regex

_POWERS = {"千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_POWER = regex.compile(r"^(万亿|千万|百万|亿|万|千)(?=.|$)")
#: Measure words that all count heads: 5家机构 and 5个机构 are one measure.
_COUNTERS = frozenset("个家所件项名人户单种类处座条套台款位只批")
_DURATION = regex.compile(r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_PARTS = (("年", 365), ("个月", 30), ("周", 7), ("天", 1))


def scaled(value: float | None, unit: str | None) -> tuple[float | None, str]:
    """The figure and its unit without powers of ten: (1.5, 亿元) → (150000000, 元)."""
    unit = unit or ""
    power = _POWER.match(unit)
    if power:
        factor, unit = _POWERS[power[1]], unit[power.end() :]
        value = None if value is None else round(value * factor, 6)
    return value, unit


def family(unit: str | None) -> str:
    """What kind of measure a unit is: 家, 个 and 件 count; % and 百分点 are shares; others stand for themselves."""
    bare = scaled(None, unit)[1]
    if bare in {"%", "百分点", "个百分点", "％"}:
        return "%"
    return "个" if bare in _COUNTERS or bare == "" else bare


def days(duration: str) -> float:
    """An ISO 8601 duration in days; a month counts 30, a year 365."""
    match = _DURATION.match(duration)
    return sum(int(n) * size for n, (_, size) in zip(match.groups(), _PARTS) if n) if match else 0.0


def span_of(duration: str) -> tuple[float, str]:
    """A duration as figure and unit where it has one unit (P3M → 3 个月), else in days."""
    match = _DURATION.match(duration)
    given = [(int(n), name) for n, (name, _) in zip(match.groups(), _PARTS) if n] if match else []
    return given[0] if len(given) == 1 else (days(duration), "天")


def shift(old: str, new: str, old_year: int | None, new_year: int | None) -> int:
    """Days from one ISO date to another. Dates as far from their notices' own years are compared within the year.

    5月25日 of a 2018 notice and 5月15日 of a 2020 notice lie 10 days apart. Goals at the end of a year to come (到2020年) count absolutely.
    """
    a, b = _date(old), _date(new)
    if a is None or b is None:
        return 0
    if old_year is not None and new_year is not None:
        away = a.year - old_year
        goal = (a.month, a.day) == (12, 31) and (b.month, b.day) == (12, 31) and away != 0
        if away == b.year - new_year and not goal:
            return _in_leap_year(b) - _in_leap_year(a)
    return (b - a).days


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _in_leap_year(day: date) -> int:
    return date(2000, day.month, day.day).toordinal()
