"""Places one after another, each with its figure, the unit told once: 各县任务如下（单位：个）： over 平江县 2100."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records import Amount, Mention, Target
from .figures import LENGTHS, scaled, times
from .reading import Reading
from .target_units import unit_of

_TOTAL = "(?:全[省市县区州])?(?:合计|总计|小计)|全[省市县区州]"
_PLACE = (
    r"(?:\p{Han}{1,9}?(?:省|市|县|区|州|盟|旗|镇|乡|街道|农场|林场|本级|直属)(?:（[^（）\d]{1,8}）)?"
    rf"|{_TOTAL}|[省市县]直|兵团)"
)
#: 平江县 |2100, 1.平江县：|2100名, 合计|5150
_WHO = regex.compile(
    rf"\s?(?:[（(]?\d{{1,2}}[）).．、 ]\s?)?(?P<who>{_PLACE}(?=[ \t：:—\d-])|\p{{Han}}{{2,6}}(?=[ \t：:]))(?:——|[ \t：:—-]){{0,3}}"
)
#: 2100，|其中护林员800
_PART = regex.compile(r"[，, （(]?其中[：:]?(?P<what>\p{Han}{2,10})[ ：:]?")
#: 县（市、区）名称 岗位数: the head of the columns.
_HEAD = regex.compile(r"(?:县|市|区|地区|乡镇|单位|名称|序号)[^\d\n]{0,12}[ \t][^\d\n：。]{1,12}\n")
_IS_PLACE = regex.compile(_PLACE)
_SEVERAL = regex.compile(r"[\s；;。，、]*")
#: 如下（|单位：个）：, and 单位：名 on a line of its own.
_UNIT = regex.compile(r"[（(]?单位[:：]\s?(?P<unit>[^（）()\n，、；。\s]{1,6})[）)]?[：:]?\s?")
#: 护林员名额分配|表: a caption over lines of places.
_CAPTION = re.compile(r"(?:表|方案|分配|分解|计划|名额|任务|如下|指标)[：:]?\n")
#: 4300名，|其中|平江县2100、岳阳县1300
_OF_TOTAL = regex.compile(rf"[，,（(]?其中[，,：:]?(?={_PLACE}\s?[\d.]+[、，,])")
#: What a lead or a caption names: 护林员岗位 of 各县（市、区）护林员岗位计划如下, 护林员名额 of 2021年护林员名额分配表.
_WHAT = regex.compile(
    r"(?:附件?\s?\d{0,2}[：:.．\s]*|表\s?\d{0,2}[：:.．\s]*|（?[一二三四五六七八九十]{1,3}[）、])?(?:(?:19|20)\d\d(?:[-—至](?:19|20)\d\d)?年度?)?(?:各(?:[省市县区州旗乡镇（）、]|街道){1,12}|全[省市县区州])?的?"
    r"(?P<what>(?!如下|见表)\p{Han}[\p{Han}A-Za-z“”、]{1,18}?)"
    r"(?:目标|任务|计划|指标)?(?:数|量)?(?:分配|分解|安排|下达|一览|明细|汇总|统计|情况|控制)*(?:方案|表|计划|指标|任务)?(?:如下|分别为|为|是)?[：:]?$"
)
#: 任务, 建设任务: a lead that names no thing; what is counted was told before.
_NO_THING = regex.compile(
    r"(?:具体|目标|年度|建设|工作|重点|主要|总体|阶段|改造|分县|分市|分区|分地区)*(?:任务|计划|指标|名额|目标|数量|分配|情况|安排)?"
)
#: 各县完成情况如下, 现有护林员: what has been reached.
_REACHED = regex.compile(r"完成情况|进展情况|现有|现状|截至|已[经建完成实开]|存量")
#: How far in front what is counted may have been told.
_NEAR = 160


class _Share(NamedTuple):
    """Whose figure it is, and what it counts where it is only a part (其中护林员)."""

    who: tuple[int, int]
    part: tuple[int, int] | None
    mention: Mention


class _Line(NamedTuple):
    """Whose share it is, what it counts, the figure, and how many of which unit one is."""

    who: tuple[int, int]
    what: tuple[int, int]
    mention: Mention
    scale: int
    unit: str | None


def with_places(reading: Reading, goals: list[Target], sums: list[Amount]) -> tuple[list[Target], list[Amount]]:
    """The goals and sums with the shares of such places, which count where a sentence told the same figure."""
    found = list(_lines(reading, goals))
    if not found:
        return goals, sums
    counted: list[Target] = []
    paid: list[Amount] = []
    for number, line in enumerate(found, start=1):
        if line.unit in currencies():
            paid.append(_amount(reading, line, number))
        else:
            counted.append(_target(reading, line, number))
    told = {fact.span.end for fact in (*counted, *paid)}
    return (
        sorted([*counted, *(goal for goal in goals if goal.span.end not in told)], key=lambda goal: goal.span.start),
        sorted([*paid, *(amount for amount in sums if amount.span.end not in told)], key=lambda amount: amount.span.start),
    )


def _lines(reading: Reading, goals: list[Target]) -> Iterator[_Line]:
    reached = 0
    for lead_end, start, unit in sorted(_leads(reading)):
        if start < reached:
            continue
        run = _run(reading, start, bare=unit is not None)
        if (
            len(run) < 2
            or not _of_places(reading, run)
            or _REACHED.search(reading.masked, reading.masked.rfind("\n", 0, lead_end) + 1, lead_end)
        ):
            continue
        scale, name = (1, None) if unit is None else scaled(unit)
        name = name or LENGTHS.get(unit or "")
        what = _counted(reading, goals, lead_end, name or unit_of(run[0].mention))
        if what is None:
            continue
        if unit is not None and name is None:
            continue
        reached = run[-1].mention.end
        for who, part, mention in run:
            own = mention.kind == "quantity"
            yield _Line(who, part or what, mention, 1 if own else scale, unit_of(mention) if own else name)


def _leads(reading: Reading) -> Iterator[tuple[int, int, str | None]]:
    """Where what leads to such places ends, where they begin, and the unit that it tells."""
    text = reading.masked
    if "单位" in text:
        for told in _UNIT.finditer(text):
            yield told.start(), told.end(), told["unit"]
    for caption in _CAPTION.finditer(text):
        yield caption.end() - 1, caption.end(), None
    if "其中" in text:
        for of in _OF_TOTAL.finditer(text):
            total = next((m for m in reading.mentions_in(max(0, of.start() - 12), of.start(), "quantity") if m.end == of.start()), None)
            if total is not None and total.unit is not None:
                yield of.start(), of.end(), total.unit


def _run(reading: Reading, start: int, *, bare: bool) -> list[_Share]:
    """The places from `start` on with a figure each, a line each or one behind the other; figures without a unit where `bare`."""
    text = reading.masked
    found: list[_Share] = []
    head = _HEAD.match(text, start) if bare else None
    start = head.end() if head is not None else start
    while (who := _WHO.match(text, start)) is not None:
        first = _figure(reading, who.end(), bare=bare)
        if first is None:
            break
        shares = [_Share(who.span("who"), None, first)]
        end = first.end
        if (part := _PART.match(text, end)) is not None and (inner := _figure(reading, part.end(), bare=bare)) is not None:
            shares.append(_Share(who.span("who"), part.span("what"), inner))
            end = inner.end + (text[inner.end : inner.end + 1] in "）)")
        behind = _SEVERAL.match(text, end)
        assert behind is not None
        if (behind.end() == end and end < len(text)) or (text[end] == " " and text[end + 1 : end + 2].isdigit()):
            break  # 平江县2100元以内; and several columns
        found += shares
        start = behind.end()
        if "。" in behind[0]:
            break
    return found


def _of_places(reading: Reading, run: list[_Share]) -> bool:
    """Whether the names are those of places: 平江, 岳阳 too where others are told in full."""
    whole = sum(_IS_PLACE.fullmatch(reading.masked, *share.who) is not None for share in run)
    return 2 * whole >= len(run)


def _figure(reading: Reading, at: int, *, bare: bool) -> Mention | None:
    """The count that begins at `at`."""
    figure = next((m for m in reading.mentions_in(at, at + 16, "number", "quantity") if m.start == at), None)
    return figure if figure is None or bare or figure.kind == "quantity" else None


def _counted(reading: Reading, goals: list[Target], end: int, unit: str | None) -> tuple[int, int] | None:
    """What the places share: the thing that the lead names, else what the last goal in front counts in that unit, else 任务."""
    text = reading.masked
    start = text.rfind("\n", 0, end) + 1
    if not text[start:end].strip("（( "):
        end = max(0, start - 1)
        start = text.rfind("\n", 0, end) + 1
    start = max(start, text.rfind("。", start, end) + 1, text.rfind("，", start, end) + 1)
    named = _WHAT.match(text, start, end)
    if named is not None and named.end() == end and not _NO_THING.fullmatch(named["what"]):
        return named.span("what")
    last = next((goal for goal in reversed(goals) if goal.span.end <= end), None)
    if last is not None and last.unit != unit:
        last = None  # 墓位维护费一次收取不得超过20年。各县任务如下（单位：处）
    place = last.evidence.get("indicator") if last is not None and end - last.span.end < _NEAR else None
    if place is not None:
        return place.start, place.end
    if reading.clause_at(start).kind == "heading" and named is not None and _NO_THING.fullmatch(named["what"]):
        return None  # 一、工作任务 over 建成开发区2个、示范镇5个
    return named.span("what") if named is not None and named.end() == end else None


def _target(reading: Reading, line: _Line, number: int) -> Target:
    span, pieces, also = reading.locate(line.mention.start, line.mention.end)
    clause = reading.clause_at(line.mention.start)
    value, top = _worth(line)
    whose = _whose(reading, line)
    return Target(
        id=f"{clause.id}/tp{number}",
        clause_id=clause.id,
        text=reading.text[line.mention.start : line.mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="listed-place",
        evidence={"indicator": reading.span(*line.what)} | ({"subject": reading.span(*line.who)} if whose is not None else {}),
        indicator=[reading.text[slice(*line.what)]],
        role="quota",
        comparator=line.mention.comparator or "eq",
        value=value,
        value_max=top,
        unit=line.unit,
        subject=whose,
    )


def _amount(reading: Reading, line: _Line, number: int) -> Amount:
    span, pieces, also = reading.locate(line.mention.start, line.mention.end)
    clause = reading.clause_at(line.mention.start)
    value, top = _worth(line)
    whose = _whose(reading, line)
    code = currencies()[line.unit or ""]
    return Amount(
        id=f"{clause.id}/ap{number}",
        clause_id=clause.id,
        text=reading.text[line.mention.start : line.mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="listed-place",
        evidence={"purpose": reading.span(*line.what)} | ({"recipient": reading.span(*line.who)} if whose is not None else {}),
        role="grant",
        comparator=line.mention.comparator or "eq",
        value=value,
        value_max=top,
        currency=code,
        yuan=value if code == "CNY" else None,
        yuan_max=top if code == "CNY" else None,
        recipient=whose,
        purpose=reading.text[slice(*line.what)],
    )


def _worth(line: _Line) -> tuple[int | float | None, int | float | None]:
    """The figure, and the upper one of a range, in the unit."""
    between = line.mention.comparator == "between"
    both = (line.mention.low if between else line.mention.value), (line.mention.high if between else None)
    low, high = (None if one is None else times(one, line.scale) if line.scale != 1 else one for one in both)
    return low, high


def _whose(reading: Reading, line: _Line) -> str | None:
    """平江县; nobody's where the line gives the total."""
    name = reading.text[slice(*line.who)]
    return name if regex.fullmatch(_TOTAL, name) is None else None
