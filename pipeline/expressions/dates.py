"""Dates and periods with their words of bound: 5月25日前, 到2020年, 2017年至2020年, “十三五”期间, 自2019年1月1日起."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from .calendar import CLOCK, JOIN, Point, clock_of, days, later, point
from .figure import Figure
from .numeral import han_value

_JOIN = re.compile(rf"(?:\s?起，?)?(?:\s?\(?周?[一二三四五六日]?\)?)?{JOIN}")
_BY = (
    r"\(?含?当?[日天]?\)?(?:或?之前|以前|(?:下班)?前(?![述款期三两二一四五六七八九十\d后置瞻沿来往列半端景夕]|项(?!目)|所未|提(?![交出供请报]))"
    r"|为?止|截止)"
)
_FROM = r"(?:起(?!草|步|点|来|底)|开始|以来|始(?!终)|(?:或者?|及)?(?:之后|以后)|后(?!期|续|半|者|一|勤|台|备|来|果|三|两|\d|又|再))"
_SUFFIX = re.compile(rf"\s?(?:\(含(?:当[日天])?\))?(?:(?P<by>{_BY})|(?P<from>{_FROM}))")
_PREFIX = re.compile(
    r"(?:(?P<by>(?:截至|截止)(?:到|至)?|(?:最[迟晚])?不(?:得|应)?[迟晚]于|最[迟晚]不(?:得|应)?超过|最[迟晚](?:应?[于在])?|(?<![达得提受感看收做遇找回碰接直])到|(?<![乃甚以直不仅])至)|(?P<from>不(?:得|应)?早于|(?<![来各亲独擅取源出])自|(?<!服听盲)从)|(?P<on>(?<![关由属对低高等基鉴位至处用大小多少])于|定于))\s?$"
)
_NOW = re.compile(r"(?:起|以来)?(?:至|到)(?:今(?!年|后|天|日)|现在|目前)")
_PLAN = re.compile(
    r"(?P<n>十[一二三四五六七八九]?|[六七八九])五[”\"’」』]?\s?(?:规划)?(?P<part>期间|时期|期内|期末|末期?|初期|中期|以来|期初)"
)
_PLAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_VALUE_OF = re.compile(r"的(?=[\d一二三四五六七八九十百两几近约])")  # 从2012年的5亿元增加到2017年的9亿元
#: 自即日起|至2022年12月31日
_FROM_TODAY = re.compile(r"自?(?:即日|今日|(?:通知|文件|本通知)?(?:印发|发布|公布|发文)之日)起$")
_INSIDE = re.compile(r"内(?![容涵外设部需地科])")
_STOP = re.compile(r"[。；\n]")


@dataclass
class Clock:
    """What the reader knows while it goes through a text: the day of the text, the last year and the last day that were written."""

    reference: datetime.date | None
    year: int | None = None
    year_at: int = -1
    day: Point | None = None
    day_end: int = -1

    def year_for(self, text: str, at: int, found: Point) -> int | None:
        """The year of a date without one: that of a date before it in the same sentence, else that of the text."""
        if found.year is not None or found.unresolved:
            return found.year
        if self.year is not None and at - self.year_at < 200 and found.month and not _STOP.search(text, self.year_at, at):
            return self.year
        return self.reference.year if self.reference else None


def plan_period(text: str, at: int) -> Figure | None:
    """“十三五”期间 is 2016-01-01 to 2020-12-31: the sixth plan began in 1981, each runs for five years."""
    found = _PLAN.match(text, at)
    if found is None:
        return None
    word = found["n"]
    number = 10 + (_PLAN_DIGITS[word[1]] if len(word) > 1 else 0) if word[0] == "十" else _PLAN_DIGITS[word]
    first = 1981 + 5 * (number - 6)
    start, end = datetime.date(first, 1, 1), datetime.date(first + 4, 12, 31)
    bound = None
    part = found["part"]
    if part in ("期末", "末", "末期"):
        start = datetime.date(first + 4, 1, 1)
    last = found.end()
    begin = at - 1 if text[at - 1 : at] in '“"‘「『' and at else at
    fields: dict[str, Any] = {
        "form": "period",
        "granularity": "year",
        "start_date": str(start),
        "end_date": None if part == "以来" else str(end),
    }
    if part == "以来":
        bound = "from"
    return Figure("time", begin, last, begin, last, "time.plan", fields | {"bound": bound})


_PAIR_OF_YEARS = re.compile(r"(?P<word>今明|去今|明后)(?:[两二2]年|年)|今明后三年")
_AT_DAY = re.compile(r"(?:(?<![关由属对低高等基鉴位至处用])于|截至|截止)\s?$")
_NAMED_DAY = re.compile(r"(?<![截注标载写印至])(?P<day>[昨今明])日(?![期之头报后]|内)")
#: (在)年内(建成), not 三年内
_WITHIN_YEAR = re.compile(r"(?<![\d〇零一二三四五六七八九十百两半数几多学周整每来全该同满])年内(?![容涵外])")
_DECADE = re.compile(r"(?P<century>(?:20|二十|21|二十一|上|本)世纪)?(?:(?P<y>(?:19|20)\d0)|(?P<n>[1-9]0|[一二三四五六七八九]十))年代")


def named(text: str, at: int, clock: Clock) -> Figure | None:
    """今明两年, 明日, 年内, 上世纪九十年代: stretches of the calendar that are named from the day of the text."""
    today = clock.reference
    decade = _DECADE.match(text, at)
    if decade is not None:
        word = decade["n"] or "0"
        tens = int(word) if word.isdigit() else int(han_value(word) or 0)
        recent = decade["century"].startswith(("21", "二十一", "本")) if decade["century"] else tens < 30
        start = int(decade["y"]) if decade["y"] else (2000 if recent else 1900) + tens
        return _named(at, decade.end(), "year", datetime.date(start, 1, 1), datetime.date(start + 9, 12, 31))
    years = _PAIR_OF_YEARS.match(text, at)
    if years is not None:
        shift = {"去今": -1, "明后": 1}.get(years["word"] or "", 0)
        first = datetime.date(today.year + shift, 1, 1) if today else None
        last = datetime.date(today.year + shift + (1 if years["word"] else 2), 12, 31) if today else None
        return _named(at, years.end(), "year", first, last)
    if _WITHIN_YEAR.match(text, at):
        found = _named(
            at, at + 2, "year", today.replace(month=1, day=1) if today else None, today.replace(month=12, day=31) if today else None
        )
        return found._replace(fields=found.fields | {"form": "date", "bound": "within"})
    day = _NAMED_DAY.match(text, at)
    if day is None:
        return None
    shown = today + datetime.timedelta(days="昨今明".index(day["day"]) - 1) if today else None
    return _named(at, day.end(), "day", shown, shown)


def day_of_month(text: str, at: int, day: int, clock: Clock) -> datetime.date | None:
    """15日 of 请于15日前报送: the next such day from the day of the text on."""
    today = clock.reference
    if today is None or not 1 <= day <= 31 or not _AT_DAY.search(text, max(0, at - 3), at):
        return None
    month = today if day >= today.day else (today.replace(day=1) + datetime.timedelta(days=31))
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _named(at: int, end: int, granularity: str, first: datetime.date | None, last: datetime.date | None) -> Figure:
    fields: dict[str, Any] = {"form": "date" if granularity == "day" else "period", "granularity": granularity}
    fields |= {"start_date": str(first) if first else None, "end_date": str(last) if last else None}
    return Figure("time", at, end, at, end, "time.named", fields)


def date(text: str, at: int, floor: int, clock: Clock) -> Figure | None:
    """The date or period that begins at `at`."""
    first = point(text, at, clock.reference) or _next_day(text, at, clock)
    if first is None:
        return _clock_alone(text, at)
    join = _JOIN.match(text, first.end)
    if join is not None:
        second = later(text, join.end(), first, clock.reference)
        if second is not None and (first.granularity != "minute" or second.clock or second.day):
            return _period(text, at, floor, clock, first, second)
    if not _complete(text, at, first):
        return None
    further = _consecutive(text, first)
    return _one(text, at, floor, clock, first) if further is None else _period(text, at, floor, clock, first, further)


_DAY_MORE = re.compile(
    r"\s?[、，和及与]\s?(?P<d>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
    r"(?![内前后起止至到—-]|[以之][内前后])"
)


def _consecutive(text: str, first: Point) -> Point | None:
    """The last day of 6月10日、11日 or 9月10号，11号，12号: days one after the other are a period."""
    last = first
    while last.day and last.month and not last.clock:
        more = _DAY_MORE.match(text, last.end)
        day = int(han_value(more["d"]) or 0) if more and not more["d"].isdigit() else int(more["d"]) if more else 0
        if more is None or day != last.day + 1:
            break
        last = last._replace(end=more.end(), day=day)
    return last if last is not first else None


_AND_DAY = re.compile(r"\s?[、和及与]\s?")
_LENGTH = re.compile(r"内|[以之]内|后|[以之]后")


def _next_day(text: str, at: int, clock: Clock) -> Point | None:
    """8日 of 6月5日、8日: a day of the month that was written before it."""
    if clock.day is None or at - clock.day_end > 3 or not _AND_DAY.fullmatch(text, clock.day_end, at):
        return None
    found = later(text, at, clock.day, clock.reference)
    return found if found and (found.day or 0) > (clock.day.day or 31) and not _LENGTH.match(text, found.end) else None


def _complete(text: str, at: int, found: Point) -> bool:
    """2015 in 2015-2017年 is a date only as part of the range; 三月 in 近三月 and 三月内 is none."""
    tail = text[found.end - 1]
    if found.month and not found.day and not found.written_year and not found.part and tail == "月" and found.year is None:
        return not (text[found.end : found.end + 1] in "内之以" or text[at - 1 : at] in "近每满隔个余多")
    return not tail.isdigit() or found.day is not None or found.month is not None or found.clock is not None


def _period(text: str, at: int, floor: int, clock: Clock, first: Point, second: Point) -> Figure | None:
    """2017年至2020年, 2015-2017年, 10月11日至10月15日18:00, 2018年1-9月: both ends are in."""
    year = clock.year_for(text, at, second if first.year is None and second.written_year else first)
    low = days(first, first.year if first.year is not None else year)
    after = second.year if second.year is not None else None if year is None else year + ((second.month or 13) < (first.month or 0))
    high = days(second, after)
    if low and high and low[0] > high[1] and first.year is None and second.written_year and first.month:
        low = days(first, low[0].year - 1)  # 11月1日—2018年3月15日
    if low and high and low[0] > high[1]:
        return None
    start, end = at, second.end
    prefix = _PREFIX.search(text, max(floor, at - 4), at)
    if prefix and prefix["from"]:
        start = prefix.start()
    tail = re.match(r"\s?(?:期间|止|之间)", text[end : end + 4])
    last = end + tail.end() if tail else end
    bound = None
    suffix = _SUFFIX.match(text, last)
    if suffix and suffix["by"] and not tail:
        last, bound = suffix.end(), "by"
    if first.written_year or second.written_year:
        clock.year, clock.year_at = (after, last) if second.month else (None, -1)
    fields: dict[str, Any] = {
        "form": "period",
        "granularity": first.granularity if first.granularity == second.granularity else second.granularity,
        "bound": bound,
        "start_date": str(low[0]) if low else None,
        "end_date": str(high[1]) if high else None,
        "time": second.clock,
    }
    return Figure("time", start, last, at, end, "time.period", fields)


def _one(text: str, at: int, floor: int, clock: Clock, found: Point) -> Figure:
    start, end = at, found.end
    year = clock.year_for(text, at, found)
    bound: str | None = None
    prefix = _PREFIX.search(text, max(floor, at - 7), at)
    if prefix:
        bound = next(k for k in ("by", "from", "on") if prefix[k])
        if bound != "on":
            start = prefix.start()
    if _VALUE_OF.match(text, end):
        start, bound = at, None
    now = _NOW.match(text, end)
    suffix = None if now else _SUFFIX.match(text, end)
    if found.unresolved and found.day and text[end : end + 1] == "内":  # 次月7日内
        bound, end = "by", end + 1
    elif suffix is None and bound in (None, "on") and found.granularity in ("year", "half", "quarter") and _INSIDE.match(text, end):
        bound, end = "within", end + 1  # 2018年内, 今年内, 第三季度内
    if suffix:
        bound, end = ("by" if suffix["by"] else "from"), suffix.end()
    if bound == "on" and found.granularity not in ("day", "minute"):
        bound = None
    today = _FROM_TODAY.search(text, max(floor, start - 12), start) if bound == "by" and prefix and clock.reference else None
    covered = days(found, year)
    if (
        bound == "by"
        and covered
        and found.year is None
        and clock.reference
        and clock.reference.month >= 9
        and covered[1] < clock.reference
        and year == clock.reference.year
    ):
        covered = days(found, year + 1)  # 于1月15日前 in a notice of December
    first, last = (str(covered[0]), str(covered[1])) if covered else (None, None)
    if today:
        start, bound, first = today.start(), None, str(clock.reference)
    if bound == "by":
        first = None
    elif bound == "from":
        last = None
    if now:
        end, bound, last = now.end(), "from", str(clock.reference) if clock.reference else None
    if found.written_year and found.year is not None:
        clock.year, clock.year_at = (found.year, end) if found.month else (clock.year, clock.year_at)
    if found.day and found.month and not found.clock:
        clock.day, clock.day_end = found, end
    dated = (
        bound in ("by", "on", "from", "within")
        or (found.granularity in ("day", "minute") and not found.first_days)
        or found.part in ("年底", "年末", "月底", "月末", "季末")
    )
    fields: dict[str, Any] = {
        "form": "date" if dated and not today else "period",
        "granularity": found.granularity,
        "bound": bound,
        "start_date": first,
        "end_date": last,
        "time": found.clock,
        "point": found.part if found.part.startswith(("年", "月", "季")) else None,
    }
    return Figure("time", start, end, at, found.end, "time.date", fields)


def _clock_alone(text: str, at: int) -> Figure | None:
    """下午17时前, 18:00."""
    found = CLOCK.match(text, at)
    if found is None or (found["min"] is None and found["ap"] is None):
        return None
    if text[at - 1 : at] in (":", "：", ".", "-"):
        return None
    time = clock_of(found)
    if time is None:
        return None
    join = _JOIN.match(text, found.end())
    until = CLOCK.match(text, join.end()) if join else None
    last = until.end() if until else found.end()  # 9:00-17:00
    suffix = _SUFFIX.match(text, last)
    end = suffix.end() if suffix else last
    bound = ("by" if suffix["by"] else "from") if suffix else None
    fields = {"form": "clock", "granularity": "minute", "bound": bound, "time": time}
    return Figure("time", at, end, at, last, "time.clock", fields)
