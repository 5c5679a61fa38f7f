"""Spans of time: 三年, 5个工作日, 两年零三个月; and those that count from an event: 印发之日起30日内, 收到通知后10日内."""

import datetime
from calendar import monthrange
from dataclasses import dataclass
from typing import Any

import regex

from . import bound
from .dates import Clock
from .figure import Figure
from .numeral import Numeral, numeral

_UNIT = regex.compile(
    r"\s?(?:(?P<wd>个?工作日|个?交易日)|(?P<half>年半|天半|个半月|个?小时半|个半小时)|(?P<u>周年(?!庆)|学年|个?自然年|个?年度|个?会计年度|年(?![级代轮龄货味画报])|个多月|个月|个?季度|周(?![岁边围期转])|个?星期|日历日|个?自然日|日(?!元|本|语|常|均|照|志|报|圆)|天(?![然津空猫])|个?小时|分钟|秒钟?|个?昼夜))"
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
_HALF = regex.compile(r"(?<![上下前后大多一])半(?P<u>年|个月|天|个?小时|个?学年)(?![级])")
_SUFFIX = regex.compile(
    r"\s?(?:(?P<within>之内|以内|内(?![部容外涵地在设科]))|(?P<from>(?:之后|以后|后(?![续期勤台者备果半]))|以来|来(?=[，,、]))|(?P<by>之前|以前|前(?![期述款置后沿往]))|(?P<run>期(?=限|[，。]))?)"
)
_LEAD = regex.compile(
    r"(?:(?P<future>未来的?|今后的?|此后的?|接下来的?|往后|下一个?|(?<![\u4e00-\u9fff])后)|(?P<past>过去的?|最近的?|近|(?<![日年月开之以目提天召举])前|此前|(?<![\u4e00-\u9fff])上)|(?P<plain>为期|连续|提前|累计|持续))\s?$"
)
_NAME = regex.compile(r"(?:义务教育|一贯制|行动|规划|计划|攻坚|提升|工程|大计|制(?!定|订|作|造)|期国债|级|一贯)")
_EVENT = (
    r"(?:下达|死亡|印发|发布|公布|收到|批准|批复|受理|送达|通过|完成|结束|届满|期满|到期|签订|签署|成立|开始|提交|到位|作出|做出|确定|签收|取得"
    r"|公示|公告|生效|施行|实施|发生|知道|召开|启动|立项|验收|投产|开工|竣工|建成|认定|接到|获得|颁布|报送|上报|申请|通知|登记|备案|审核"
    r"|审查|评审|初审|复核|同意|终结|终止|变更|发出|离职|毕业|入职|出台|移交|举行|截止|检查|抽查|整改|到账|拨付|备齐|送交|入库|缴纳|中标|开标)"
)
_BODY = r"[^，。；：、！？\n“”《》]"
_ANCHOR_FROM = regex.compile(
    rf"(?P<anchor>{_BODY}{{1,40}}?(?:之日|当日|次日|之时|当天))(?:起|后|前|起算|起计算|算起)?(?:的|最长|不超过|不少于|不得超过|至少|满)?\s?$"
)
_ANCHOR_AFTER = regex.compile(rf"(?P<anchor>{_BODY}{{1,40}}?{_BODY})(?:之后|以后|后|起|完毕后|前)(?:的|第)?\s?$")
_ANCHOR_OF = regex.compile(rf"(?P<anchor>{_BODY}{{0,30}}{_EVENT}{_BODY}{{0,12}})的\s?$")
_ANCHOR_BARE = regex.compile(rf"(?P<anchor>{_BODY}{{1,30}}{_EVENT})\s?$")
_EVENT_AT_END = regex.compile(rf"{_EVENT}(?:后|之后|以后)?$")
_LIMIT = regex.compile(
    r"(?:自(?![治然主身己愿查评贸动来行])|(?<![存正所实现内潜])在(?![建线校职押])|(?<![关由属对低高等基鉴位至处用])于|(?<![响反供效适对相])应当?(?![用急届收付税])|必须|须|可以|要在|要(?=自)|从(?![事业严])|并(?![购列网联轨])|将在|均|经(?![济营费贸办理])|由(?!于)|的，)"
)
_AFTER_EVENT = regex.compile(
    rf"(?P<anchor>{_BODY}{{0,24}}(?:结束|期满|届满|印发|发布|公布|下达|批准|批复|通过|到位|完成|生效|施行|同意|合格|备案|完毕|竣工|投产|签订|初审|复审|审核|验收|评审|公示无异议|无异议|认定))之?后$"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time from `start` to `end` of the text."""

    start: int
    end: int
    offset: str | None
    value: int | float
    unit: str
    working: bool = False
    longest: int | float | None = None
    offset_max: str | None = None


def _letter(unit: str) -> str:
    word = unit.removeprefix("个").removeprefix("多").removeprefix("半").lstrip("自然会计历")
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
                _iso({letter: second.value}),
            )
    return _length(text, first)


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
    clean = "月" if "月" in word else word.removeprefix("个").removesuffix("半")
    return Span(first.start, end, _iso(parts), first.value, clean, bool(unit["wd"]), longest)


def shifted(day: datetime.date, offset: str, sign: int = 1) -> datetime.date | None:
    """`day` moved by an ISO 8601 duration of years, months, weeks and days."""
    found = regex.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", offset)
    if found is None:
        return None
    years, months, weeks, day_count = (int(x or 0) for x in found.groups())
    index = day.year * 12 + day.month - 1 + sign * (years * 12 + months)
    year, month = divmod(index, 12)
    if not 1 <= year <= 9998:
        return None
    moved = datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return moved + datetime.timedelta(days=sign * (weeks * 7 + day_count))
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
    if says in ("within", "from", "by") and suffix is not None:
        end = suffix.end()
        fields |= {"bound": says, "form": "relative"}
        anchor = _anchor(text, start, floor, says)
        if anchor is not None:
            return Figure("time", anchor[0], end, span.start, span.end, "time.relative", fields | {"anchor": anchor[1]})
    else:
        anchor = (
            _anchor(text, start, floor, "start")
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
        end = _limit(text, fields, span, end, floor)[1]
        start = _limit(text, fields, span, end, floor)[0]
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
        fields |= {"start_date": str(day) if day else None, "end_date": str(day) if day else None}
    elif says == "from" and clock.reference and span.offset:
        day = shifted(clock.reference, span.offset, -1)
        fields |= {"start_date": str(day) if day else None, "end_date": str(clock.reference)}
    return Figure("time", start, end, span.start, span.end, f"time.{fields['form']}", fields)


def _after_word(text: str, at: int) -> bool:
    """满 of 实施满1年后: the length counts from something else than the day of the text."""
    return at > 0 and "\u4e00" <= text[at - 1] <= "\u9fff" and text[at - 1] not in "在于到"


def _grain(unit: str) -> str | None:
    return {"Y": "year", "M": "month", "Q": "quarter", "W": "week", "D": "day", "H": "hour", "MIN": "minute"}.get(
        _letter(unit) if unit != "学期" else ""
    )


def _led(lead: "regex.Match[str]", span: Span, clock: Clock, fields: dict[str, Any]) -> None:
    """未来三年 runs from the day of the text, 近三年 up to it."""
    if lead["plain"] or clock.reference is None or span.offset is None:
        return
    day = shifted(clock.reference, span.offset, 1 if lead["future"] else -1)
    if day is None:
        return
    if lead["future"]:
        fields |= {"start_date": str(clock.reference), "end_date": str(day), "bound": fields.get("bound") or "within", "form": "period"}
    else:
        fields |= {"start_date": str(day), "end_date": str(clock.reference), "bound": None, "form": "period"}


def _no_duration(text: str, span: Span) -> bool:
    """三年行动计划 and 五年规划 are names, 百年 and 千年 are words, 第三年 counts up, 一日 is none by itself."""
    before, word = text[span.start - 1 : span.start], text[span.start : span.end]
    if before == "第" or (before and before in "0123456789.:：/" and word[0].isdigit()):
        return True
    if word in ("百年", "千年", "万年", "十年九", "一时", "一日", "百日", "千日", "一天", "一周") and not _SUFFIX.match(text, span.end)[0]:  # type: ignore[index]
        return word not in ("一天", "一周") or before == "有"
    return span.unit in ("年", "日", "天") and bool(_NAME.match(text, span.end))


def _limit(text: str, fields: dict[str, Any], span: Span, end: int, floor: int) -> tuple[int, int]:
    """不少于30日, 三十年以上, 三年以上七年以下."""
    start = span.start
    first = bound.before(text, span.start, floor)
    if first is not None and not (first.comparator == "approx" and text[first.start] == "近"):
        start = first.start
        low, high = bound.limits(first.comparator, span.value)
        fields |= {"comparator": first.comparator, "low": low, "high": high}
    last = bound.after(text, span.end)
    if last is not None:
        end = last[0]
        low, high = bound.limits(last[1], span.value)
        fields |= {"comparator": last[1], "low": low, "high": high}
        upper = length(text, end) if last[1] == "ge" else None
        closing = bound.after(text, upper.end) if upper else None
        if upper and closing and closing[1] == "le":
            end = closing[0]
            fields |= {"comparator": "between", "value": None, "low": span.value, "high": upper.value}
    return start, end


def _anchor(text: str, at: int, floor: int, says: str) -> tuple[int, str] | None:
    """The event that ends right before `at`: its start and its words (印发之日, 收到通知, 中央财政下达资金)."""
    lowest = max(floor, at - 44)
    for pattern in (_ANCHOR_FROM, _ANCHOR_AFTER, _ANCHOR_OF):
        found = pattern.search(text, lowest, at)
        if found is None:
            continue
        start, end = _trim(text, found.start("anchor"), found.end("anchor"))
        if pattern is _ANCHOR_AFTER and not _EVENT_INSIDE.search(text, start, end):
            continue
        return (start, text[start:end]) if end - start >= 2 else None
    if says == "by":
        found = _ANCHOR_BARE.search(text, lowest, at)
        if found is not None:
            start, end = _trim(text, found.start("anchor"), found.end("anchor"))
            return (start, text[start:end]) if end - start >= 2 else None
    return None


_EVENT_INSIDE = regex.compile(_EVENT)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The event without what leads to it: 城市要在 in 城市要在建设实施方案印发后1个月内."""
    for limit in _LIMIT.finditer(text, start, end):
        if end - limit.end() >= 2:
            start = limit.end()
    return start, end


def after_event(text: str, at: int, floor: int) -> Figure | None:
    """公示结束后， : `at` is where 后 stands, a comma follows."""
    found = _AFTER_EVENT.search(text, max(floor, at - 28), at + 1)
    if found is None:
        return None
    start, end = _trim(text, found.start("anchor"), found.end("anchor"))
    if end - start < 2:
        return None
    fields = {"form": "relative", "bound": "from", "anchor": text[start:end]}
    return Figure("time", start, at + 1, start, end, "time.event", fields)
