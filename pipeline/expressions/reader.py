"""One pass over a text: where an expression may begin, the rules are tried in their order of precedence.

Order: document numbers, then stretches without figures (links, labels, titles), times, figures. What was read is not read again.
"""

import datetime
import re
from functools import cache
from typing import Any

import regex

from ..records.mention import Mention
from ..records.trusted import laid
from . import anchors, dates, duration, recurrence
from .figure import Figure, figure
from .guard import document_numbers, fence, quoted, title
from .half import half
from .lexicon import words_around_numeral, words_at_numeral
from .names import named
from .reading import reading_form
from .shared_units import with_shared_units

#: First what it may begin with, by which `re` goes over a text fast; only there all alternatives are tried, one character back.
_TRIGGER = re.compile(
    r"[0-9零〇一二两三四五六七八九十百千万亿兆廿几数A-Zwh《“第每半上（(\[［【今明后去前本当次翌昨下年月日季双单这首定度按逐翻期负¥￥人](?<=(?=(?:"
    r"[0-9零〇一二两三四五六七八九十百千万亿兆廿几数A-Zwh《“第每半]|上(?=[百千万亿半下一季年])|[（(\[［【](?=[\d一二三四五六七八九十])"
    r"|[今明后去前本当次翌下]年|[今去明][今明后][两二2三年]|[昨今明]日|[上本]世纪"
    r"|(?:下半|前[半三二两首])|年[底末初中终内]|月[底末初]|(?:[本当次上下]|[这上下]个)月|日起|[本下次]一?个?季|下(?=一年)|首月"
    r"|[双单]月(?=\d)|[季月]后(?=[\d一二三四五六七八九十])|季度后(?=\d)|定期|年度|按[年月季周旬日]|逐[年月季周]|翻(?=[一两二三])|期[间内]|后(?=，)|负(?=[\d一二三四五六七八九十])|[¥￥]|人民币\s?(?=\d))).)"
)
_NUMERAL = frozenset("0123456789零〇一二两三四五六七八九十百千万亿兆廿几数上")
#: A time that begins with a figure says its unit behind the figures and what may join them: 三年, 30~90日, 一个半月, 17:00, 2018-05.
_JOINED = r"\d\s零〇一二两三四五六七八九十百千万亿兆廿几数上,，余来个—–―~〜至到./-"
_TIMELY = re.compile(
    rf"[{_JOINED}]{{0,60}}+(?:法定(?=工作日))?[年月日天周季星学自工交小会多半世午时点分秒昼旬号:：{_JOINED}]|(?:19|20)\d\d[-/.]"
)
_NUMERAL_RUN = re.compile(r"[零〇一二两三四五六七八九十百千万亿兆廿几数上]{1,64}")
_DOUBLING = regex.compile(r"翻(?P<n>[一两二三])番半?")
_EVENT_PERIOD = regex.compile(
    r"(?P<name>(?:项目)?(?:试点|试验|示范|建设|实施|创建|申报|公示|评审|考核|评估|过渡|规划|执行|任职|任|服务|合同|培训|汛|禁渔|休渔|疫情防控|疫情|春节|国庆|假日|节假日|施工|运营|有效|整改|监测|聘|合作|协议|承诺|试用|培育|支持|攻坚|改革|管理|公开|征集|招标|投标|会议|活动|学习|在校|就读|服役|征订|采暖|供暖|存续|保修|质保|运行|支撑|资助|扶持|补贴)(?:期)?)(?:期间|期内|期限内)$"
)


def mentions(text: str, date: str | datetime.date | None = None) -> list[Mention]:
    """The expressions of `text` in text order.

    `date` (ISO, or a year alone) is the day of the text: years that are not written come from it. Without it such dates
    stay open. Positions are code points of `text`. Raises ValueError for a `date` that is none.
    """
    return [_mention(text, item) for item in read(text, _day(date))]


def read(text: str, reference: datetime.date | None) -> list[Figure]:
    """The expressions of `text` before they become records; see `mentions`."""
    form = reading_form(text)
    numbers = document_numbers(form)
    found: list[Figure] = []
    clock = dates.Clock(reference)
    at = floor = 0
    for number in [*numbers, None]:
        stop = number.start if number else len(form)
        at, floor = _stretch(form, at, floor, stop, clock, found)
        if number:
            found.append(number)
            at = floor = number.end
    return _merged(with_shared_units(form, found), named(form, reference.year if reference else None))


def _merged(figures: list[Figure], others: list[Figure]) -> list[Figure]:
    """Both in text order; a name that runs into a figure, a time or a document number gives way."""
    out: list[Figure] = []
    i = 0
    for other in others:
        while i < len(figures) and figures[i].end <= other.start:
            out.append(figures[i])
            i += 1
        if i == len(figures) or figures[i].start >= other.end:
            out.append(other)
    return out + figures[i:]


def _stretch(form: str, at: int, floor: int, stop: int, clock: dates.Clock, found: list[Figure]) -> tuple[int, int]:
    while at < stop:
        trigger = _TRIGGER.search(form, at, stop)
        if trigger is None:
            break
        result = _at(form, trigger.start(), floor, clock)
        if isinstance(result, int):
            at = result
            continue
        if result.end > stop:
            break
        found.append(result)
        at = floor = result.end
    return stop, floor


def _day(date: str | datetime.date | None) -> datetime.date | None:
    if date is None or isinstance(date, datetime.date):
        return date
    parts = [int(part) for part in date[:10].split("-")]
    return datetime.date(*[*parts, 1, 1][:3])


def _at(form: str, at: int, floor: int, clock: dates.Clock) -> "Figure | int":
    """What begins at `at`, or where to read on."""
    sign = form[at]
    if sign in "《“":
        end = title(form, at) if sign == "《" else quoted(form, at) if not dates.plan_period(form, at + 1) else None
        return end or at + 1
    if sign == "每":
        return recurrence.every(form, at) or at + 1
    if sign == "后" and form[at + 1 : at + 2] == "，":
        return anchors.after_event(form, at, floor) or at + 1
    if sign in "一半" and (part := half(form, at, floor)) is not None:
        return part
    fenced = fence(form, at)
    if sign in "（(ABCDEFGHIJKLMNOPQRSTUVWXYZwh" and fenced is None:
        return _past_letters(form, at)
    timed = None if fenced and sign not in "第0123456789" else _time(form, at, floor, clock)
    if timed is not None and (fenced is None or timed.core_end > fenced):
        return timed
    if fenced is not None:
        return fenced
    if sign == "翻":
        return _doubling(form, at) or at + 1
    if sign not in _NUMERAL:
        return at + 1
    return _figure(form, at, floor)


_LETTERS = regex.compile(r"[A-Za-z]+")


def _past_letters(form: str, at: int) -> int:
    found = _LETTERS.match(form, at)
    return found.end() if found else at + 1


def _time(form: str, at: int, floor: int, clock: dates.Clock) -> Figure | None:
    sign = form[at]
    if sign in "十六七八九" and (plan := dates.plan_period(form, at)):
        return plan
    if (sign in _NUMERAL and not _TIMELY.match(form, at)) or (sign == "第" and form[at + 2 : at + 3] != "季"):
        return None
    if sign in "定年按逐" and (again := recurrence.regular(form, at)):
        return again
    if sign in "季月双单" and (again := recurrence.bare_round(form, at)):
        return again
    if sign in _NUMERAL and (again := recurrence.once(form, at)):
        return again
    if sign in "当次" and anchors.opens_term(form, at, floor):
        return None  # 自认定|当年起|5年内: the term takes the event
    if sign == "日" or form.startswith(("次月起", "当月起", "当年起"), at):
        since = anchors.since(form, at, floor)
        if since is not None or sign == "日":
            return since
    if sign == "期":
        return _event_period(form, at, floor)
    if sign in "年昨今明去上本123456789一二三四五六七八九" and (day := dates.named(form, at, clock)):
        return day
    return dates.date(form, at, floor, clock) or duration.duration(form, at, floor, clock)


def _event_period(form: str, at: int, floor: int) -> Figure | None:
    """试点期间, 项目建设期内: a period without dates."""
    found = _EVENT_PERIOD.search(form, max(floor, at - 8), at + 2)
    if found is None:
        return None
    fields: dict[str, Any] = {"form": "period", "bound": "within", "anchor": found["name"]}
    return Figure("time", found.start(), found.end(), found.start(), found.end(), "time.event_period", fields)


def _doubling(form: str, at: int) -> Figure | None:
    """翻一番 is twice as much, 翻两番 four times."""
    found = _DOUBLING.match(form, at)
    if found is None:
        return None
    value = 2 ** "〇一二三".index(found["n"].replace("两", "二"))
    fields = {"value": value, "low": value, "high": value, "comparator": "eq", "unit": "倍"}
    return Figure("number", at, found.end(), at, found.end(), "number.doubling", fields)


def _figure(form: str, at: int, floor: int) -> "Figure | int":
    word = _word(form, at)
    result = figure(form, at, floor)
    if isinstance(result, Figure) and (word is None or (result.core_end > word and result.kind != "number")):
        return result
    run = _NUMERAL_RUN.match(form, at) if form[at] not in "数上" else None  # 人数|三分之二, 人数|五十人
    skip = word or (result if isinstance(result, int) else 0) or (run.end() if run and result is None else at + 1)
    return max(skip, at + 1)


def _word(form: str, at: int) -> int | None:
    """Where a word ends that has its numeral at `at` (一些, 进一步), or None."""
    for back, word in words_around_numeral().get(form[at - 1 : at], ()):
        if form.startswith(word, at - back):
            return at - back + len(word)
    found = words_at_numeral().match(form, at)
    return found.end() if found else None


def _mention(text: str, item: Figure) -> Mention:
    told = {
        "kind": item.kind,
        "text": text[item.start : item.end],
        "start": item.start,
        "end": item.end,
        "core_start": item.core_start,
        "core_end": item.core_end,
        "rule": item.rule,
    }
    return laid(Mention, _open_mention() | told | item.fields)


@cache
def _open_mention() -> dict[str, Any]:
    """All fields of an expression in their order, with what they are where nothing is told."""
    return {name: None if field.is_required() else field.get_default() for name, field in Mention.model_fields.items()}
