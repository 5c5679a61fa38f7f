"""Figures that stand in a row: what the ones before leave for the next, and which indicator each of a list has."""

from dataclasses import dataclass, field, replace

import regex

from ..records import Mention
from ..records.target import Comparator
from .growths import WAS
from .indicators import Measured
from .patterns import compiled
from .reading import Reading, Segment, Unit
from .target_units import unit_of


@dataclass(frozen=True)
class Due:
    """A goal year or period that governs the figures behind it (到2020年，…)."""

    date: str | None
    period: str | None
    span: tuple[int, int]


def unit_key(mention: Mention) -> str:
    """The unit by which what was measured is known again; points of per cent are of the same measure as per cent."""
    unit = unit_of(mention) or ""
    return "%" if unit == "百分点" else unit


@dataclass
class Run:
    """What the figures before, in the same unit, leave for the next: the last target, and what governs them all."""

    due: Due | None
    end: int
    seen: Mention | None = None  # the figure before, target or none
    what: Measured | None = None
    mention: Mention | None = None  # the last target
    shared: Comparator | None = None  # the bound in front of the last figure
    verb: str | None = None  # the last goal verb, which may govern counts behind other figures too
    led: Comparator | None = None  # the bound in front of the verb that governs the list
    by_unit: dict[str, tuple[Measured, Mention]] = field(default_factory=dict)  # the last target that the text counts in a unit
    levels: dict[str, tuple[Measured, Mention]] = field(default_factory=dict)  # the same of what does not grow
    named: tuple[tuple[int, int], ...] = ()  # what the figures so far measure
    before: "Run | None" = None  # that of the unit before, in the same sentence
    subjects: tuple[tuple[int, int], ...] = ()  # whose the next figures of a list are, one by one
    first: tuple[Measured, Mention] | None = None  # the first target with a name
    each: tuple[tuple[int, int], ...] = ()  # what the next figures of a list measure, one by one

    def headed(self) -> "Run":
        """What a sentence that begins with 其中 goes on from: the first that the sentence before measured."""
        if self.first is None:
            return self
        return Run(None, self.end, what=self.first[0], mention=self.first[1], by_unit={unit_key(self.first[1]): self.first})

    def near(self, mention: Mention) -> Mention | None:
        """The target before that the text counts in the unit of `mention`, also one of the sentence before."""
        if self.mention is not None and (self.mention.kind, self.mention.unit) == (mention.kind, mention.unit):
            return self.mention
        unit = unit_key(mention)
        found = self.by_unit.get(unit) or (self.before.by_unit.get(unit) if self.before is not None else None)
        return found[1] if found is not None else None

    def known(self, mention: Mention, *, opens: bool) -> tuple[Measured, bool] | None:
        """What a figure without a name measures, and whether the one it has it from is of its kind.

        The last target of its unit where the last of all has another (单户200万元以下的 behind 费率不超过1.5%), else the last; one of
        the sentence before where the figure `opens` a new one (；超过5%的，…).
        """
        unit = unit_key(mention)
        if self.what is not None and self.mention is not None:
            if unit_key(self.mention) != unit and (found := self.by_unit.get(unit)) is not None:
                return found[0], True
            before = self.before.by_unit.get(unit) if self.before is not None and unit == "%" and self.mention.kind == "money" else None
            if before is not None:
                return before[0], True
            return self.what, self.mention.kind == mention.kind
        if self.before is None or not opens:
            return None
        found = self.before.levels.get(unit) or self.before.by_unit.get(unit)  # 使用率低于30%的，补贴下调20%；高于70%的
        if found is not None and unit == "分" and found[0].basis == "share" and mention.comparator not in (None, "eq"):
            return None  # 超时扣2分；低于80分的区: no points of that
        return (found[0], False) if found is not None else None


_LISTED = regex.compile(r"[、，]?(?:和|与|及|以及|或者?)?(?:其中)?")


def listed(text: str, last: Mention | None, mention: Mention) -> bool:
    """85%、90%和90%: figures of one list."""
    return last is not None and last.kind == mention.kind and _LISTED.fullmatch(text, last.end, mention.start) is not None


def behind_all(reading: Reading, segment: Segment, mention: Mention) -> Comparator | None:
    """ge of 20% in 分别提高到(20%)、30%、36%以上: the bound behind the last of a list with 分别 is that of all of it."""
    text = reading.masked
    if text[mention.end : mention.end + 1] not in ("、", "和") or text.find("分别", segment.start, mention.start) < 0:
        return None
    last = mention
    for following in reading.mentions_in(mention.end, segment.end):
        if following.unit != mention.unit or following.start != following.core_start or not listed(text, last, following):
            return None
        if following.end != following.core_end:
            return following.comparator if following.comparator in ("ge", "le") else None
        last = following
    return None


def mixed(text: str, segment: Segment, last: Mention | None, mention: Mention) -> bool:
    """地方政府、城镇燃气企业和上游供气企业分别形成不低于3天、5%和10%的储气能力: one list of figures of several kinds."""
    if last is None or mention.kind not in ("percent", "quantity", "money") or "分别" not in text[segment.start : last.start]:
        return False
    return _LISTED.fullmatch(text, last.end, mention.start) is not None


def subject_by_subject(reading: Reading, unit: Unit, mention: Mention, what: Measured, run: Run, *, in_list: bool) -> Measured:
    """河北、山西、河南省分别压减焦炭产能1000万吨、1300万吨和460万吨: as many figures as places, the first of the first."""
    if in_list and run.subjects and what.subject is None:
        what, run.subjects = replace(what, subject=run.subjects[0]), run.subjects[1:]
        return what
    run.subjects = ()
    if what.subject is None or not compiled(r"(?:应当?|须|要|力争|各)*分别").match(reading.masked, what.subject[1], mention.start):
        return what
    start, end = what.subject
    marks = [m.span() for m in compiled(r"以及|[、和与及]").finditer(reading.masked, start, end)]
    places = tuple(zip([start, *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True))
    if len(places) < 2 or len(places) != how_many(reading, unit, mention):
        return what
    run.subjects = places[1:]
    return replace(what, subject=places[0])


def shares_basis(text: str, run: Run, segment: Segment, mention: Mention) -> bool:
    """累计建成公共充电桩8万个、公共充电站1200座: what is said in front of a list is said of all that it counts; 其中 too."""
    if text.startswith("其中", segment.start) and run.what is not None and run.mention is not None:
        return run.what.basis in ("cumulative", "per_year") and run.mention.unit == mention.unit and run.mention.end < segment.start
    if run.what is None or run.mention is None or run.mention.start < segment.start or run.mention.kind != mention.kind:
        return False
    return (
        run.what.basis in ("cumulative", "per_year", "per_capita")
        and compiled(r"(?:以上|以下|左右)?[、和及](?:(?!每|年均|累计|共[计有\d])[^，。；])*").fullmatch(
            text, pos=run.mention.end, endpos=mention.start
        )
        is not None
    )


def alike(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """一等奖、二等奖: a list of names that end alike; 东、中部地区比例 is none."""
    marks = [m.span() for m in compiled(r"以及|[、和与及]").finditer(text, start, end)]
    places = tuple(zip([start, *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True))
    alike = len({text[b - 1] for _, b in places}) == 1 and all(b - a >= 2 for a, b in places)
    return places if len(places) > 1 and alike else ((start, end),)


_WEIGHED = regex.compile(
    r"(?:其中[，：]?)?(?P<list>(?:[^，。；：、\d]{2,12}[、和及与])+[^，。；：、\d]{2,12}?)(?:的?(?:权重|比重|分值))?分别(?:占|为|计)$"
)


#: 诊断室、治疗室、药房|分别不少于20㎡、15㎡和15㎡: each has a size of its own.
_SIZES = frozenset(("平方米", "㎡", "m²", "米", "m", "厘米", "cm", "毫米", "mm", "毫克/升", "mg/L", "毫克/立方米", "mg/m³", "分贝", "℃"))
_SIZED = regex.compile(
    r"(?:其中[，：]?)?(?P<list>(?:[^，。；：、\d]{2,12}[、和及与])+[^，。；：、\d]{2,12}?)(?:应当?|须|要|均|原则上)*分别(?:达到?|为|不[得应]?[低少小高大超][于过])?$"
)


def weighed_each(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[tuple[int, int], ...]:
    """开工、基本建成、供地|分别占30分、25分、20分: as many figures as names, whatever these are."""
    sized = mention.unit in _SIZES
    found = (
        (_SIZED if sized else _WEIGHED).match(reading.masked, segment.start, mention.start)
        if sized or mention.unit in ("分", "%")
        else None
    )
    if found is None:
        return ()
    start, end = found.span("list")
    marks = [m.span() for m in compiled(r"以及|[、和与及]").finditer(reading.masked, start, end)]
    places = tuple(zip([start, *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True))
    return places if len(places) == how_many(reading, unit, mention) else ()


_LIST = regex.compile(r"[^，。；\d]{2,8}(?:[、和及与][^，。；\d]{2,8})+分别")
_PARTS = regex.compile(r"[、和及与]")


def of_those_before(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> tuple[tuple[int, int], ...]:
    """货物吞吐量达到…，集装箱吞吐量达到…，分别比2023年增加6000万吨和300万标箱: as many figures as the last that were named."""
    front = reading.masked[segment.start : mention.start]
    if "分别" not in front:
        return ()
    if not run.named and run.before is not None and len(run.before.named) > 1 and _OPENS_AGAIN.fullmatch(front):
        count = how_many(reading, unit, mention, of_kind=False)
        return run.before.named if count == len(run.before.named) else ()  # ；2024年，|分别达到33微克/立方米和86%
    if len(run.named) < 2:
        return ()
    count = how_many(reading, unit, mention)
    if _LIST.match(front) and len(_PARTS.split(front.partition("分别")[0])) == count:
        return ()  # 龙文区、芗城区|分别建成310个、280个: as many of one thing as there are names
    return run.named[-count:] if 1 < count <= len(run.named) else ()


def one_by_one(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> Measured:
    """教师满意度、学生满意度分别不低于85%和90%: as many figures as indicators, the first of the first."""
    if "分别" not in reading.masked[segment.start : mention.start] or how_many(reading, unit, mention) != len(what.indicator):
        return what
    run.each = what.indicator[1:]
    return replace(what, indicator=what.indicator[:1], rule="one-by-one")


#: ；2024年，|分别(达到33微克/立方米): the same as before, one by one.
_OPENS_AGAIN = regex.compile(r"(?:到?(?:19|20)\d\d年[底末]?)?(?:力争|要|应)?分别(?:达到?|为|实现|提高到|控制在|下降到|增长)?")


def how_many(reading: Reading, unit: Unit, mention: Mention, *, of_kind: bool = True) -> int:
    """The figures of the list that `mention` begins, all of its kind unless `of_kind` is not asked for."""
    count, last = 1, mention
    for following in reading.mentions_in(mention.end, unit.end, *((mention.kind,) if of_kind else ("percent", "quantity", "money"))):
        if _LISTED.fullmatch(reading.masked, last.end, following.start) is None:
            break
        count, last = count + 1, following
    return count


_SUMS = regex.compile(r"(?:、|和|与|及|以及|或)")


def sums_listed(text: str, mentions: list[Mention], at: int) -> int:
    """How many sums, one behind the other, stand in the list that begins with mentions[at]: 100万元、50万元和20万元."""
    last = at
    while last + 1 < len(mentions) and in_row(text, mentions[last], mentions[last + 1]):
        last += 1
    return last - at + 1


def in_row(text: str, last: Mention | None, mention: Mention) -> bool:
    """最高100万元|、|50万元: two sums, or two shares, of one list."""
    return last is not None and last.kind == mention.kind and _SUMS.fullmatch(text, last.end, mention.start) is not None


_CHANGES = regex.compile(
    r"(?:大幅|逐步|进一步)?(?:提高|提升|增加|增长|扩大|压缩|压减|缩短|降低|下降|减少|调整|放宽|下调|上调|[攀跃回上]升|[降升增减涨扩缩压])(?:到|至|为)(?:(?:19|20)\d\d年[底末]?的)?"
)


def changed_from(text: str, old: Mention | None, mention: Mention) -> bool:
    """占比由41%提高到(60%): the figure before is what it was, and the indicator stands before that."""
    return (
        old is not None
        and WAS.search(text, max(0, old.start - 16), old.start) is not None
        and _CHANGES.fullmatch(text, old.end, mention.core_start) is not None
    )
