"""Spans of time: 三年, 5个工作日, 两年零三个月; and those that count from an event: 印发之日起30日内, 收到通知后10日内."""

import datetime
import re
from calendar import monthrange
from typing import Any, NamedTuple

import regex

from . import anchors, bound
from .dates import Clock, day_of_month
from .figure import Figure
from .numeral import Numeral, numeral

_UNIT = regex.compile(
    r"\s?(?:(?P<wd>个?(?:法定)?工作日|个?交易日)|(?P<half>年半|天半|个半月|个?小时半|个半小时)|(?P<u>周年(?!庆)|学年|个?自然年|个?年度|个?会计年度|年(?![级代轮龄货味画报])|个多月|个月|(?<=(?:近|过去|未来|今后)[一二三四五六七八九十两\d]{1,2})月(?![份度])|个?季度|周(?![岁边围期转])|个?星期|个?日历[日天]|个?自然[日天]|日(?!元|本|语|常|均|照|志|圆)|天(?![然津空猫])|个?小时|分钟|秒钟?|个?昼夜))"
    r"(?P<mid>半)?"
)
_LETTER = {
    "年": "Y",
    "月": "M",
    "季": "Q",
    "周": "W",
    "星": "W",
    "日": "D",
    "天": "D",
    "小": "H",
    "分": "MIN",
    "秒": "S",
    "昼": "D",
    "工": "D",
    "交": "D",
}
_JOIN = regex.compile(r"\s?(?:—{1,2}|-{1,2}|–|~{1,2}|至|到)\s?")
_AND = regex.compile(r"(?:又|零|加|、)?")
_HALF = re.compile(r"(?<![上下前后大多一])半(?P<u>年|个月|天|个?小时|个?学年)(?![级])")
_SUFFIX = regex.compile(
    r"\s?(?:\((?:不?含|含本数)\)(?=内))?(?:(?P<within>之内|以内|内(?![容外涵地科]|部(?!署)|设(?![立置计专])))|(?P<from>(?:之后|以后|后(?![续期勤台者备果半]))|以来|来(?=[，,、]))|(?P<by>之前|以前|前(?![期述款置后沿往]))|(?P<run>期(?=限|[，。]))?)"
)
_LEAD = regex.compile(
    r"(?:(?P<future>未来的?|今后的?|此后的?|接下来的?|往后|下一个?|(?<![\u4e00-\u9fff”》）)])后)|(?P<past>过去的?|最近的?|近|(?<![日年月开之以目提天召举])前|此前|(?<![\u4e00-\u9fff])上)|(?P<plain>为期|连续|累计|持续))\s?$"
)
_AVERAGE = regex.compile(
    r"的?(?:平均|年均|月均|累计|产值|工资|收入|教育|(?:全面|全部)?(?:建成|完成|实现|达到|达标|通车|投产|竣工|交付|超额|脱贫))"
)
_NAME = regex.compile(r"(?:义务教育|一贯制|行动|规划|计划|攻坚|提升|工程|大计|制(?!定|订|作|造)|期国债|级|一贯)")
_LABEL_AND_YEAR = regex.compile(r"\d{1,2}\.(?:19|20)\d\d\s?年")


class Span(NamedTuple):
    """A length of time from `start` to `end` of the text."""

    start: int
    end: int
    offset: str | None
    value: int | float
    unit: str
    working: bool = False
    longest: int | float | None = None


def _letter(unit: str) -> str:
    word = unit.removeprefix("个").removeprefix("法定").removeprefix("多").removeprefix("半").lstrip("自然会计历")
    return "Y" if word.startswith("学") else _LETTER[word[:1]]


def _iso(parts: dict[str, float]) -> str | None:
    """{Y: 1.5} is P1Y6M, {M: 0.5} P15D; None for what cannot be said in whole units."""
    years, months, days = parts.get("Y", 0), parts.get("M", 0) + 3 * parts.get("Q", 0), parts.get("D", 0)
    weeks, hours, minutes, seconds = parts.get("W", 0), parts.get("H", 0), parts.get("MIN", 0), parts.get("S", 0)
    months += years % 1 * 12
    years = int(years)
    days += months % 1 * 30
    months = int(months)
    hours += days % 1 * 24
    days = int(days)
    if weeks and (years or months or days or weeks % 1):
        days, weeks = days + weeks * 7, 0
    minutes += round(hours % 1 * 60)
    hours = int(hours)
    if any(x % 1 for x in (days, minutes, seconds)):
        return None
    left = "".join(f"{int(n)}{c}" for n, c in ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D")) if n)
    right = "".join(f"{int(n)}{c}" for n, c in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    return f"P{left}{'T' + right if right else ''}" if left or right else None


def length(text: str, at: int) -> Span | None:
    """The length of time that begins at `at` (三年, 一年半, 四年六个月, 30~90日, 半年)."""
    half = _HALF.match(text, at)
    if half is not None:
        letter = _letter(half["u"])
        return Span(at, half.end(), _iso({letter: 0.5}), 0.5, half["u"].removeprefix("个"))
    first = numeral(text, at)
    if first is None or first.shape == "percent" or first.shape == "fraction":
        return None
    join = _JOIN.match(text, first.end)
    if join is not None:
        second = numeral(text, join.end())
        unit = _UNIT.match(text, second.end) if second else None
        if second and unit and unit["u"] and second.value > first.value:
            letter = _letter(unit["u"])
            return Span(
                at,
                unit.end("u"),
                _iso({letter: first.value}),
                first.value,
                unit["u"].removeprefix("个"),
                False,
                second.value,
            )
    return _from_to(text, _length(text, first)) if first.value < 1000 else _length(text, first)


#: 1个月|至|3个月; 9日至12日 may be days of the calendar.
_REPEATED = frozenset(("年", "月", "天", "周", "季度", "小时", "分钟", "秒", "工作日"))


def _from_to(text: str, lower: Span | None) -> Span | None:
    """1个月至3个月, 1年-3年: with the unit on both sides; `lower` itself where nothing longer of its kind follows."""
    if lower is None or lower.unit not in _REPEATED or (join := _JOIN.match(text, lower.end)) is None:
        return lower
    more = numeral(text, join.end())
    upper = _length(text, more) if more is not None and more.value < 1000 else None
    if upper is None or upper.unit != lower.unit or upper.value <= lower.value:
        return lower
    return lower._replace(end=upper.end, longest=upper.value)


def _length(text: str, first: Numeral) -> Span | None:
    unit = _UNIT.match(text, first.end)
    if unit is None:
        return None
    word = unit["wd"] or unit["u"] or unit["half"]
    parts: dict[str, float] = {}
    end = unit.end() if unit["half"] or (unit["mid"] and word in ("年", "天")) else unit.end() - len(unit["mid"] or "")
    if unit["half"]:
        letter = {"年": "Y", "天": "D"}.get(word[0]) or ("M" if "月" in word else "H")
        parts[letter] = first.value + 0.5
    else:
        parts[_letter(word)] = first.value
    count = 1
    while unit["u"] and count < 3:
        gap = _AND.match(text, end)
        more = numeral(text, gap.end()) if gap else None
        following = _UNIT.match(text, more.end) if more else None
        if more is None or following is None or not following["u"] or _letter(following["u"]) in parts or (gap and gap[0] == "、"):
            break
        if "YQMWDH".find(_letter(following["u"])) < 0 and following["u"] != "分钟":
            break
        parts[_letter(following["u"])] = more.value
        end, count = following.end("u"), count + 1
    longest = first.high if first.shape in ("pair", "vague") else None
    clean = "月" if "月" in word else word.removeprefix("个").removeprefix("法定").removesuffix("半")
    return Span(first.start, end, _iso(parts), first.value, clean, bool(unit["wd"]), longest)


def shifted(day: datetime.date, offset: str, sign: int = 1) -> datetime.date | None:
    """`day` moved by an ISO 8601 duration of years, months, weeks, days and hours."""
    found = regex.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?", offset)
    if found is None:
        return None
    years, months, weeks, day_count, hours = (int(x or 0) for x in found.groups())
    index = day.year * 12 + day.month - 1 + sign * (years * 12 + months)
    year, month = divmod(index, 12)
    if not 1 <= year <= 9998:
        return None
    moved = datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        began = datetime.datetime(moved.year, moved.month, moved.day)
        return (began + datetime.timedelta(days=sign * (weeks * 7 + day_count), hours=sign * hours)).date()
    except OverflowError:
        return None


def duration(text: str, at: int, floor: int, clock: Clock) -> Figure | None:
    """A length of time with its words: 三年内, 未来三年, 不少于30日, 印发之日起30日内, 公示期满后5个工作日内."""
    span = length(text, at)
    if span is None or _no_duration(text, span):
        return None
    start, end = span.start, span.end
    suffix = _SUFFIX.match(text, end)
    says = suffix.lastgroup if suffix and suffix.lastgroup else None
    lead = _LEAD.search(text, max(floor, start - 4), start)
    fields: dict[str, Any] = {
        "form": "duration", "value": span.value if span.longest is None else None, "low": span.value, "high": span.longest or span.value,
        "unit": span.unit, "offset": span.offset, "working_days": span.working, "comparator": "between" if span.longest else "eq",
        "granularity": _grain(span.unit),
    }  # fmt: skip
    if says == "by" and suffix is not None and span.unit == "日" and text[span.start].isdigit() and isinstance(span.value, int):
        day = day_of_month(text, start, span.value, clock)
        if day is not None:
            dated = {"form": "date", "granularity": "day", "bound": "by", "end_date": str(day)}
            return Figure("time", start, suffix.end(), start, span.end, "time.day", dated)
    if says in ("within", "from", "by") and suffix is not None:
        end = suffix.end()
        fields |= {"bound": says, "form": "relative"}
        anchor = anchors.anchor(text, start, floor, says)
        if anchor is not None:
            return Figure("time", anchor[0], end, span.start, span.end, "time.relative", fields | {"anchor": anchor[1]})
    else:
        anchor = (
            anchors.anchor(text, start, floor, "start")
            if text[max(floor, start - 8) : start].rstrip("满的").endswith(("之日起", "当日起", "次日起", "之日"))
            else None
        )
        if anchor is not None:
            return Figure(
                "time",
                anchor[0],
                end,
                span.start,
                span.end,
                "time.relative",
                fields | {"anchor": anchor[1], "form": "relative", "bound": "within"},
            )
        start, end = _limit(text, fields, span, end, floor)
    ahead = anchors.ahead(text, span.start, floor) if says in (None, "run") and not _AVERAGE.match(text, span.end) else None
    if ahead is not None:
        fields |= {"form": "relative", "bound": "by", "anchor": ahead[1]}
        return Figure("time", ahead[0], max(end, span.end), span.start, span.end, "time.ahead", fields)
    if lead is not None and not (lead["past"] in ("前", "上") and says == "within"):
        start = min(start, lead.start())
        _led(lead, span, clock, fields)
    elif (
        says in ("from", "by")
        and clock.reference
        and span.offset
        and not span.working
        and not _after_word(text, start)
        and suffix is not None
        and not suffix[0].strip().endswith("来")
    ):
        day = shifted(clock.reference, span.offset, 1 if says == "from" else -1)
        first, last = _covered(day, span.offset) if day else (None, None)
        back = suffix[0].strip() in ("以前", "之前")
        fields |= {"start_date": str(first) if first and not back else None, "end_date": str(last) if last else None}
    elif says == "from" and clock.reference and span.offset and suffix is not None and suffix[0].strip().endswith("来"):
        day = shifted(clock.reference, span.offset, -1)
        fields |= {"start_date": str(day) if day else None, "end_date": str(clock.reference)}
    return Figure("time", start, end, span.start, span.end, f"time.{fields['form']}", fields)


def _covered(day: datetime.date, offset: str) -> tuple[datetime.date, datetime.date]:
    """3年后 is a year and 一年半后 a month: a day is told no finer than the length that leads to it."""
    if offset[-1] == "Y":
        return datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31)
    if offset[-1] == "M" and "T" not in offset:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day, day


def _after_word(text: str, at: int) -> bool:
    """满 of 实施满1年后: the length counts from something else than the day of the text."""
    return at > 0 and "\u4e00" <= text[at - 1] <= "\u9fff" and text[at - 1] not in "在于到他她它我你们"


def _grain(unit: str) -> str | None:
    return {"Y": "year", "M": "month", "Q": "quarter", "W": "week", "D": "day", "H": "hour", "MIN": "minute"}.get(
        _letter(unit) if unit != "学期" else ""
    )


def _led(lead: "regex.Match[str]", span: Span, clock: Clock, fields: dict[str, Any]) -> None:
    """未来三年 runs from the day of the text, 近三年 up to it."""
    if lead["plain"] or clock.reference is None or span.offset is None:
        return
    if (lead["future"] or lead["past"]) in ("后", "此后", "前", "此前"):  # 前三年 and 后三年 are parts of what was told before
        fields["form"] = "period"
        return
    day = shifted(clock.reference, span.offset, 1 if lead["future"] else -1)
    if day is None:
        return
    if lead["future"]:
        last = day - datetime.timedelta(days=1)  # both ends are in
        fields |= {"start_date": str(clock.reference), "end_date": str(last), "bound": fields.get("bound") or "within", "form": "period"}
    else:
        fields |= {"start_date": str(day), "end_date": str(clock.reference), "bound": None, "form": "period"}


def _no_duration(text: str, span: Span) -> bool:
    """三年行动计划 and 五年规划 are names, 百年 and 千年 words, 第三年 counts up, 一日 is none by itself; 1. of 1.2025年4月 labels."""
    before, word = text[span.start - 1 : span.start], text[span.start : span.end]
    if before == "第" or _LABEL_AND_YEAR.match(word):
        return True
    inside = before in ("0123456789./" if not text[span.start - 2 : span.start - 1].isdigit() else "0123456789.:：/")
    if before and inside and word[0].isdigit():
        return True  # 30分 of 12:30分; 工期：24个月 is one
    if word in ("百年", "千年", "万年", "十年九", "一时", "一日", "百日", "千日", "一天", "一周") and not _SUFFIX.match(text, span.end)[0]:  # type: ignore[index]
        return word not in ("一天", "一周") or before == "有"
    return span.unit in ("年", "日", "天") and bool(_NAME.match(text, span.end))


#: How many of the second make one of the first.
_TIMES = {("Y", "M"): 12, ("Q", "M"): 3, ("Y", "Q"): 4, ("W", "D"): 7, ("D", "H"): 24, ("H", "MIN"): 60, ("MIN", "S"): 60}


def _in_unit_of(lower: Span, upper: Span) -> int | float | None:
    """How long `upper` is in the unit of `lower`: 12 in 六个月以上一年以下; None where the units do not agree (20日以上一个月以下)."""
    one, other = _letter(lower.unit), _letter(upper.unit)
    if one == other:
        return upper.value
    times = _TIMES.get((other, one))
    return upper.value * times if times is not None else None


def _limit(text: str, fields: dict[str, Any], span: Span, end: int, floor: int) -> tuple[int, int]:
    """不少于30日, 三十年以上, 三年以上七年以下."""
    start = span.start
    first = bound.before(text, span.start, floor)
    if first is not None and not (first.comparator == "approx" and text[first.start] == "近"):
        start = first.start
        if span.longest is None:  # 压缩到3天—5天 is still from so long to so long
            low, high = bound.limits(first.comparator, span.value)
            fields |= {"comparator": first.comparator, "low": low, "high": high}
    last = bound.after(text, span.end)
    if last is not None:
        end = last[0]
        low, high = bound.limits(last[1], span.value)
        fields |= {"comparator": last[1], "low": low, "high": high}
        upper = length(text, end) if last[1] == "ge" else None
        closing = bound.after(text, upper.end) if upper else None
        high = _in_unit_of(span, upper) if upper and closing and closing[1] == "le" else None
        if high is not None and closing is not None:
            end = closing[0]
            fields |= {"comparator": "between", "value": None, "low": span.value, "high": high}
    return start, end
