"""Times that another time of their sentence or section completes: its bound, its year, or that it comes again."""

import datetime
from itertools import pairwise

import regex

from ..expressions import mentions
from ..records import Mention, Span
from .reading import Reading, Unit

_LISTED = regex.compile(r"\s?(?:[、和及与]|以及)\s?")
#: 每年|秋季学期|开学前: what may stand between the round and its event.
_OF_ROUND = regex.compile(r"(?![一二三四五六七八九十\d])\p{Han}{0,6}")
#: The sections of a standing rule, which says the same of every year.
_STANDING = ("章", "条")
_EACH_YEAR = {"form": "recurring", "frequency": "P1Y", "start_date": None, "end_date": None}
#: 每月18日前提供数据，|25日前(通报): a day of each month.
_DAY_ALONE = regex.compile(r"\d{1,2}日前")
_EACH_MONTH = {"form": "recurring", "frequency": "P1M", "start_date": None, "end_date": None, "offset": None, "bound": "by"}
_LAST_YEAR = regex.compile(r"上一?年度?(?!\d)|年度终了")
#: So many days a notice may come behind the day that it sets.
_LATE = 60


def completed(reading: Reading, unit: Unit, times: list[Mention]) -> list[tuple[Mention, Span | None]]:
    """The times of a unit with what they take from others, each with the place of the stage that gives it its year."""
    found: list[tuple[Mention, Span | None]] = []
    if not times:
        return found
    yearly = monthly = False
    dated = any(_of_each_year(time) for time in reading.mentions_in(unit.clause.span.start, unit.start, "time"))  # in front of a ；
    for time in _with_term(_listed(reading.masked, _with_round(reading.masked, times))):
        mention, stage = _in_stage(reading, unit, _of_that_year(reading, time, yearly))
        mention = mention if stage else _again(reading, unit, _of_the_year_before(reading, unit, mention))
        yearly = yearly or mention.frequency == "P1Y"
        dated = dated or _of_each_year(mention)
        monthly = monthly or (mention.frequency == "P1M" and mention.point is not None)
        mention = mention.model_copy(update=_EACH_MONTH) if monthly and _DAY_ALONE.fullmatch(mention.text) else mention
        found.append((_in_each_year(mention) if dated else mention, stage))
    return found


def _with_term(times: list[Mention]) -> list[Mention]:
    """上级资金到位后，县财政局应在|30日内|下达: the event that the next term counts from is no time of its own."""
    counted = {id(event) for event, term in pairwise(times) if _counts_from(term, event)}
    return [time for time in times if id(time) not in counted]


def _counts_from(term: Mention, event: Mention) -> bool:
    bare = event.rule == "time.event" and event.bound == "from" and event.offset is None
    return bare and term.form == "relative" and term.bound == "within" and term.anchor is None and term.granularity != "year"


def _with_round(text: str, times: list[Mention]) -> list[Mention]:
    """每年秋季学期开学前, 每年春节前: a round and the event in it are one time."""
    found: list[Mention] = []
    for time in times:
        last = found[-1] if found else None
        if (
            last is not None
            and last.form == "recurring"
            and last.point is None
            and last.bound is None
            and time.rule in ("time.event", "time.season")
            and time.bound == "by"
            and _OF_ROUND.fullmatch(text, last.end, time.start)
        ):
            whole = {"text": text[last.start : time.end], "end": time.end, "bound": "by", "anchor": time.anchor}
            found[-1] = last.model_copy(update=whole)
        else:
            found.append(time)
    return found


def _listed(text: str, times: list[Mention]) -> list[Mention]:
    """于5月20日、8月20日、11月20日前报送: the bound of the last day is that of all."""
    found = list(times)
    for at in range(len(found) - 1, 0, -1):
        first, last = found[at - 1], found[at]
        if (
            last.form == "date"
            and last.bound == "by"
            and first.form == "date"
            and first.bound in (None, "on")
            and first.granularity == last.granularity
            and _LISTED.fullmatch(text, first.end, last.start)
        ):
            found[at - 1] = first.model_copy(update={"bound": "by", "start_date": None})
    return found


def _again(reading: Reading, unit: Unit, mention: Mention) -> Mention:
    """应于3月底前报送上年度总结, in a notice of May: a day that is over comes again each year, or it is that of the next year."""
    issued = reading.document.issue_date
    if issued is None or not _without_year(mention) or mention.end_date is None or mention.end_date >= issued:
        return mention
    if _is_standing(reading) or _LAST_YEAR.search(reading.masked, unit.start, unit.end):
        return mention.model_copy(update=_EACH_YEAR)
    over = datetime.date.fromisoformat(issued) - datetime.date.fromisoformat(mention.end_date)
    if over.days <= _LATE or mention.end_date.endswith("02-29"):
        return mention  # the notice itself was late
    return mention.model_copy(update={"end_date": f"{int(mention.end_date[:4]) + 1}{mention.end_date[4:]}"})


def _of_the_year_before(reading: Reading, unit: Unit, mention: Mention) -> Mention:
    """2013年3月15日前摸底，…，|12月20日前完成建设: a day without a year behind one with its year in the sentence, and later in it."""
    if not _without_year(mention) or mention.end_date is None:
        return mention
    earlier = [
        m for m in reading.mentions_in(unit.clause.span.start, mention.start, "time") if m.end_date and "年" in m.text and m.form == "date"
    ]
    last = earlier[-1].end_date if earlier and earlier[-1].bound == "by" else None
    moved = f"{last[:4]}{mention.end_date[4:]}" if last else mention.end_date
    return (
        mention.model_copy(update={"end_date": moved})
        if last and mention.end_date < last <= moved and not moved.endswith("02-29")
        else mention
    )


def _of_that_year(reading: Reading, mention: Mention, yearly: bool) -> Mention:
    """于当年12月20日前付清: the year of the notice; each year in a standing rule or behind 每年."""
    if not mention.text.startswith("当年") or mention.form != "date" or mention.end_date or mention.granularity not in ("day", "month"):
        return mention
    if yearly or _is_standing(reading) or reading.year is None:
        return mention.model_copy(update=_EACH_YEAR)
    (day,) = mentions(f"{reading.year}年{mention.text[2:].lstrip('度')}")[:1] or (None,)
    return mention.model_copy(update={"end_date": day.end_date, "start_date": day.start_date}) if day else mention


def _in_stage(reading: Reading, unit: Unit, mention: Mention) -> tuple[Mention, Span | None]:
    """总结阶段（2024年6月1日—6月30日）。…于6月10日前提交: a day without a year falls into the stage that its section is about.

    Gives the mention with the days so read, and where the stage stands; as it was where its own year fits or none does.
    """
    if (
        mention.form not in ("date", "period")
        or mention.end_date is None
        or "年" in mention.text
        or mention.granularity not in ("day", "month")
    ):
        return mention, None
    for section in reading.chain(unit.clause.section_id):
        stages = [m for m in reading.mentions_in(section.span.start, min(section.span.end, mention.start), "time") if _is_stage(m)]
        if not stages:
            continue
        first, last = stages[-1].start_date or "", stages[-1].end_date or ""
        if first <= mention.end_date <= last:
            return mention, None
        for year in range(int(first[:4]), int(last[:4]) + 1):
            moved = {name: f"{year}{day[4:]}" for name in ("start_date", "end_date") if (day := getattr(mention, name)) is not None}
            if first <= moved["end_date"] <= last and not moved["end_date"].endswith("02-29"):
                return mention.model_copy(update=moved), reading.span(stages[-1].start, stages[-1].end)
    return mention, None


def _in_each_year(mention: Mention) -> Mention:
    """应于每年3月1日至4月15日提交，市级主管部门于(5月31日前)完成复审: a day without a year behind one of each year comes again with it."""
    return mention.model_copy(update=_EACH_YEAR) if _without_year(mention) else mention


def _of_each_year(mention: Mention) -> bool:
    """每年2月底前, 每年3月1日至4月15日: a day of each year; 每年 alone is none."""
    return mention.frequency == "P1Y" and mention.bound in (None, "by") and (mention.point is not None or mention.bound == "by")


def _without_year(mention: Mention) -> bool:
    return mention.form == "date" and mention.bound == "by" and mention.granularity in ("day", "month") and "年" not in mention.text


def _is_standing(reading: Reading) -> bool:
    return any(section.style in _STANDING for section in reading.document.sections)


def _is_stage(mention: Mention) -> bool:
    return bool(mention.start_date and mention.end_date and mention.start_date < mention.end_date and "年" in mention.text)
