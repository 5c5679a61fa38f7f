"""Lines that tell the share of one after another behind a lead: 分省计划为： over 河北省 河北医科大学 临床医学60人 中医学20人."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..records import Mention, Target
from .reading import Reading
from .target_units import unit_of, value_of

_LEAD = regex.compile(
    r"(?:各\p{Han}|全[省市县])?(?P<what>(?:(?![各分]|如下)\p{Han}){0,12}(?:任务|计划|名额|指标|目标|数量|规模|限额))(?:分配|分解|安排|情况)?(?:如下|分别为|为|是)?$"
)
#: What such a lead holds, sought first.
_COUNTED = re.compile("任务|计划|名额|指标|目标|数量|规模|限额")
_HEADS = "省|市|县|区|州|盟|旗|镇|乡|街道|农场|局|校|学院|大学|医院|公司"
_WHO = regex.compile(rf"(?P<who>\p{{Han}}{{1,10}}(?:{_HEADS})(?:（[^（）]{{1,8}}）)?)[ ：]\s?(?:\p{{Han}}{{2,14}} )*")
_NAME = regex.compile(r"[ 、，]?(?P<what>(?!其中)\p{Han}[\p{Han}A-Za-z（）]{1,13})")
_BACK = 24


class _Line(NamedTuple):
    """A line: whose it is, and its figures, each with what it counts."""

    who: tuple[int, int]
    told: list[tuple[tuple[int, int], Mention]]


def told_rows(reading: Reading, goals: list[Target]) -> list[Target]:
    """The goals with the counts of such lines, which count where a sentence told the same figure."""
    found: list[Target] = []
    for line in _lines(reading):
        found += [_target(reading, line.who, what, mention, len(found) + at) for at, (what, mention) in enumerate(line.told, start=1)]
    if not found:
        return goals
    told = {goal.span.end for goal in found}
    return sorted([*found, *(goal for goal in goals if goal.span.end not in told)], key=lambda goal: goal.span.start)


def _lines(reading: Reading) -> Iterator[_Line]:
    text = reading.text
    at = text.find("：\n")
    while at >= 0:
        start = at + 2
        if _COUNTED.search(text, max(0, at - _BACK), at) and (lead := _LEAD.search(text, max(0, at - _BACK), at)) is not None:
            run: list[_Line] = []
            while (line := _line(reading, start, text.find("\n", start), lead.span("what"))) is not None:
                run.append(line)
                start = text.find("\n", start) + 1
            if len(run) > 1:
                yield from run
        at = text.find("：\n", start)


def _line(reading: Reading, start: int, end: int, of_lead: tuple[int, int]) -> _Line | None:
    """The line from `start` to `end`, None where it is no such; 甲区：430户 counts what the lead names."""
    text = reading.masked
    who = _WHO.match(text, start, max(start, end))
    if who is None:
        return None
    told: list[tuple[tuple[int, int], Mention]] = []
    at = who.end()
    for mention in reading.mentions_in(at, end, "quantity", "percent", "money", "time", "number"):
        name = _NAME.fullmatch(text, at, mention.start)
        bare = not told and mention.start == at
        if (name is None and not bare) or mention.kind != "quantity":
            return None
        told.append((name.span("what") if name is not None else of_lead, mention))
        at = mention.end
    return _Line(who.span("who"), told) if told and text[at:end].strip("；。，、 ") == "" else None


def _target(reading: Reading, who: tuple[int, int], what: tuple[int, int], mention: Mention, number: int) -> Target:
    text = reading.text
    span, pieces, also = reading.locate(mention.start, mention.end)
    clause = reading.clause_at(mention.start)
    between = mention.comparator == "between"
    return Target(
        id=f"{clause.id}/tl{number}",
        clause_id=clause.id,
        text=text[mention.start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="told-row",
        evidence={"indicator": reading.span(*what), "subject": reading.span(*who)},
        indicator=[text[what[0] : what[1]]],
        role="quota",
        comparator=mention.comparator or "eq",
        value=value_of(mention, mention.low if between else mention.value),
        value_max=value_of(mention, mention.high if between else None),
        unit=unit_of(mention),
        subject=text[who[0] : who[1]],
    )
