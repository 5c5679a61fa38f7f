"""Calendar points (2018年5月25日, 6月底, 第三季度, 2018-05-25) and the days that they cover."""

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

import regex

from .numeral import han_value

JOIN = r"(?:[（(]不?含[^（）()\d]{0,8}[）)])?\s?(?:—{1,2}|-{1,2}|–|―{1,2}|~{1,2}|〜|至|到)\s?"
_Y4 = r"(?:(?:19|20)\d{2}|[一二][零〇一二三四五六七八九]{3})"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])"
_SEASON = r"(?:(?:第(?=.季)|(?=.季度))(?P<q>[一二三四1-4])季度?(?!度|节|稻|作)(?P<qe>[末底](?!期))?|(?P<fq>前[二三两23]个?季度))"
_CLOCK = (
    r"(?P<ap>上午|下午|中午|晚上?|凌晨|零时)?\s?(?:(?P<h>[01]?\d|2[0-4])\s?(?:[:：](?P<min>[0-5]\d)(?![:：\d])"
    r"|[时点](?![候间代刻期效限])(?:(?P<min2>[0-5]?\d)分|(?P<hh>半)|整)?))"
)
_SHORT = (
    rf"(?P<y2>\d{{2}}|[零〇一二三四五六七八九]{{2}})\s?年"
    rf"(?=\s?(?:{_M}\s?月(?![以之内])|第?[一二三四1-4]季度|上半年|下半年|年?[底末初](?!期)))"
    r"|(?P<y0>0\d)\s?年(?![以之内])"
)
_WORD_YEAR = (
    r"今年|明年|(?:(?<!\p{Han})|(?<=[到在至于和明]))后年(?!度)|去年|前年|本年度?|上一?年度?|下一?年度?|当年度?(?!期)"
    r"|(?<![人架班批场车频航亩])次年度?|翌年"
)
_YEAR = rf"(?:(?P<y>{_Y4})\s?年度?|(?P<yj>(?:19|20)\d{{2}})(?={JOIN}(?:(?:19|20)?\d{{2}})\s?年)|{_SHORT}|(?P<ry>{_WORD_YEAR}))"
_MONTH = rf"(?:(?P<m>{_M})\s?(?:月(?!亮|饼|季|嫂|球|[内中]?旬刊)份?|(?={JOIN}{_M}\s?月(?!以))))"
_TEN = r"(?P<ten>[上中下]旬)"
_MP = r"(?:月?(?P<mp>[底末初]|中(?=[，。前]|旬)))(?!步|期|级|中|始)"
_DAY = rf"(?:(?P<d>{_D})\s?(?:日|号(?!线|楼|文|令))|(?P<dj>{_D})(?={JOIN}{_D}\s?[日号](?!线)))"
_WEEKDAY = r"(?:\s?\(?(?:星期|周)[一二三四五六日天]\)?)?"
_HALF = r"(?P<half>[上下前后]半年)"
_COUNT = r"(?:十?[一二三四五六七八九两]|\d{1,2})"
_FIRST_DAYS = rf"前(?P<fd>{_COUNT}|十)天(?![以之]?[内前后]|起)"
_LAST_MONTHS = rf"后(?P<lm>{_COUNT})个?月(?![\d内以之前后起份初底末中上下旬]|[一二三十]+[日号])"
_WHOLE = (
    rf"\s?(?:{_HALF}|{_SEASON}|(?P<fm>前(?P<fmn>{_COUNT})个月|首月)|{_LAST_MONTHS}|{_FIRST_DAYS}"
    rf"|{_MONTH}(?:\s?(?:{_DAY}{_WEEKDAY}(?:\s?{_CLOCK})?|{_TEN}|{_MP}|的?{_FIRST_DAYS}))?"
    r"|年?(?P<yp>[底末终](?!期)|初(?![步始中期级])|中(?=[，。前]|期?[，。]))|(?P<dawn>伊始))"
)
_BARE = (
    rf"(?:(?P<yp>年[底末终初中](?![步始期国央华级小医南东西共药]))|{_HALF}|{_SEASON}"
    rf"|(?<!个)(?P<mm>[本当次下]?月[底末初](?![步期级]))|(?P<tm>[本当次]月(?![薪工])|这个月|[上下]个?月(?=\s?{_DAY}))(?:\s?{_DAY}(?:\s?{_CLOCK})?|的?{_FIRST_DAYS})?|(?P<qq>[本上下]一?季度末?)"
    rf"|(?P<nq>[次下]一?个?季度的?(?:首月|末月|第[一二三]个月)(?:{_DAY}|[底末初])?)"
    rf"|{_MONTH}(?:\s?(?:{_DAY}{_WEEKDAY}(?:\s?{_CLOCK})?|{_TEN}|{_MP}|的?{_FIRST_DAYS}))?)"
)
_ISO = (
    r"(?P<iy>(?:19|20)\d{2})(?:(?P<sep>[-/.])(?P<im>1[0-2]|0?[1-9])(?P=sep)(?P<id>3[01]|[12]\d|0?[1-9])(?!\d|[/.]\d)"
    r"|[.](?P<im2>1[0-2]|0[1-9])(?![\d.%万亿个]))"
)

ISO = re.compile(rf"{_ISO}(?:\s?{_CLOCK})?")
DATED = regex.compile(rf"{_YEAR}(?:的?{_WHOLE})?")
UNDATED = regex.compile(_BARE)
DAY = re.compile(rf"{_DAY}(?:\s?{_CLOCK})?")
CLOCK = re.compile(_CLOCK)

_RELATIVE = {"今年": 0, "明年": 1, "后年": 2, "去年": -1, "前年": -2, "本年": 0, "本年度": 0}


class Point(NamedTuple):
    """What was written of a date; `year` is None where the text leaves it out.

    `first` and `last` count months of the year (前三个月, 后三个月), `first_days` the days that a period begins with (前10天).
    """

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    half: int = 0
    quarter: int = 0
    first: int = 0
    last: int = 0
    first_days: int = 0
    part: str = ""
    clock: str | None = None
    written_year: bool = False
    unresolved: bool = False

    @property
    def granularity(self) -> str:
        if self.clock:
            return "minute"
        if self.day or self.first_days:
            return "day"
        if self.month:
            return "month"
        return "half" if self.half else "quarter" if self.quarter else "month" if self.first or self.last else "year"


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    value = han_value(text)
    if value is not None:
        return int(value)
    return int("".join(str("〇一二三四五六七八九".find(c.replace("零", "〇"))) for c in text))


def _year(found: "re.Match[str] | regex.Match[str]", reference: datetime.date | None) -> tuple[int | None, bool, bool]:
    """Year, whether it is written in figures, whether it stays open (次年, 当年)."""
    groups = found.groupdict()
    written = groups.get("y") or groups.get("yj") or groups.get("iy")
    if written:
        return (int(written) if written.isdigit() else _number(written)), True, False
    short = groups.get("y2") or groups.get("y0")
    if short:
        value = int(short) if short.isdigit() else _number(short)
        return value + (2000 if value < 50 else 1900), True, False
    word = groups.get("ry")
    if word:
        shift = _RELATIVE.get(word)
        return (reference.year + shift, False, False) if shift is not None and reference else (None, False, True)
    return None, False, False


def clock_of(found: "re.Match[str] | regex.Match[str]") -> str | None:
    """The time of day of a match of CLOCK, as 17:00."""
    return _clock(found.groupdict())


def _clock(groups: dict[str, str | None]) -> str | None:
    if not groups.get("h"):
        return None
    hour = int(groups["h"] or 0)
    minute = int(groups.get("min") or groups.get("min2") or (30 if groups.get("hh") else 0))
    if groups.get("ap") in ("下午", "晚", "晚上") and hour < 12:
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour <= 24 else None


def _fields(found: "re.Match[str] | regex.Match[str]") -> dict[str, object]:
    g = found.groupdict()
    out: dict[str, object] = {"clock": _clock(g)}
    month, day = g.get("m") or g.get("im") or g.get("im2"), g.get("d") or g.get("dj") or g.get("id")
    if month:
        out["month"] = _number(month)
    if day:
        out["day"] = _number(day)
    if g.get("half"):
        out["half"] = 1 if g["half"][0] in "上前" else 2
    if g.get("q"):
        out["quarter"] = _number(g["q"])
    if g.get("fq"):
        out["first"] = 9 if g["fq"][1] in "三3" else 6
    if g.get("fm"):
        out["first"] = 1 if g["fm"] == "首月" else _number(g["fmn"])
    if g.get("lm"):
        out["last"] = _number(g["lm"])
    if g.get("fd"):
        out["first_days"] = _number(g["fd"])
    if g.get("yp"):
        out["part"] = "年" + g["yp"][-1]
    if g.get("mp"):
        out["part"] = "月" + g["mp"]
    if g.get("ten"):
        out["part"] = g["ten"]
    if g.get("qe"):
        out["part"] = "季末"
    if g.get("dawn"):
        out["part"] = "年初"
    return out


def point(text: str, at: int, reference: datetime.date | None) -> Point | None:
    """The calendar point that begins at `at`."""
    found = ISO.match(text, at) or DATED.match(text, at)
    if found is not None:
        year, written, unresolved = _year(found, reference)
        return Point(end=found.end(), year=year, written_year=written, unresolved=unresolved, **_fields(found))  # type: ignore[arg-type]
    found = UNDATED.match(text, at)
    if found is None:
        return None
    word = found.groupdict().get("mm") or found.groupdict().get("tm")
    if word:
        same = reference is not None and word[0] not in "当次上下"
        fields = {"part": "月" + word[-1] if word[-1] in "底末初" else ""} | _fields(found)
        year, month = (reference.year, reference.month) if same and reference else (None, 1)
        return Point(end=found.end(), year=year, unresolved=not same, **fields | {"month": month})  # type: ignore[arg-type]
    if found.groupdict().get("nq"):
        return Point(end=found.end(), month=1, unresolved=True, **{"day": _fields(found).get("day")})  # type: ignore[arg-type]
    season = found.groupdict().get("qq")
    if season:
        if reference is None:
            return Point(end=found.end(), quarter=1, unresolved=True)
        index = reference.year * 4 + (reference.month - 1) // 3 + {"本": 0, "上": -1, "下": 1}[season[0]]
        return Point(end=found.end(), year=index // 4, quarter=index % 4 + 1, part="季末" if season.endswith("末") else "")
    return Point(end=found.end(), **_fields(found))  # type: ignore[arg-type]


def later(text: str, at: int, first: Point, reference: datetime.date | None) -> Point | None:
    """The second point of a range, which may leave out what the first one says (10月11日至15日, 9:00-17:00)."""
    found = point(text, at, reference)
    if found is None and (first.day or first.clock):
        match = DAY.match(text, at) if first.day else None
        match = match or (CLOCK.match(text, at) if first.clock else None)
        if match is None:
            return None
        fields = _fields(match)
        fields.setdefault("day", first.day)
        shared = {"year": first.year, "month": first.month, "written_year": first.written_year, "unresolved": first.unresolved}
        found = Point(end=match.end(), **shared, **fields)  # type: ignore[arg-type]
    if found is None:
        return None
    if found.year is None and not found.unresolved and first.year is not None:
        year = first.year + ((found.month or 13) < (first.month or 0))
        found = found._replace(year=year, written_year=first.written_year)
    return found


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, monthrange(year, month)[1])


def days(found: Point, year: int | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a point in `year`, None where the year is open or there is no such day."""
    if year is None or found.unresolved or not 1000 <= year <= 9999:
        return None
    if found.first_days:
        whole = days(found._replace(first_days=0), year)
        return (whole[0], whole[0] + datetime.timedelta(days=found.first_days - 1)) if whole else None
    if found.day and found.month:
        day = _day(year, found.month, found.day)
        return (day, day) if day else None
    first, last = 1, 12
    if found.month:
        return _within_month(found, year)
    if found.half:
        first, last = (1, 6) if found.half == 1 else (7, 12)
    elif found.quarter:
        first, last = found.quarter * 3 - 2, found.quarter * 3
        if found.part == "季末":
            first = last
    elif found.first:
        last = min(found.first, 12)
    elif found.last:
        first = 13 - min(found.last, 12)
    elif found.part in ("年底", "年末", "年终"):
        first = 12
    elif found.part == "年初":
        last = 1
    elif found.part == "年中":
        first, last = 6, 6
    return datetime.date(year, first, 1), _month_end(year, last)


def _within_month(found: Point, year: int) -> tuple[datetime.date, datetime.date]:
    """上旬 is day 1 to 10, 中旬 to 20, 下旬 and 月底 to the last day."""
    month = found.month or 1
    end = _month_end(year, month)
    if found.part == "上旬":
        return datetime.date(year, month, 1), datetime.date(year, month, 10)
    if found.part == "中旬":
        return datetime.date(year, month, 11), datetime.date(year, month, 20)
    if found.part == "下旬":
        return datetime.date(year, month, 21), end
    if found.part in ("月底", "月末"):
        return end, end
    if found.part == "月初":
        return datetime.date(year, month, 1), datetime.date(year, month, 10)
    return datetime.date(year, month, 1), end
