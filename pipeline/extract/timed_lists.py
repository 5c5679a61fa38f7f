"""Terms that are listed for one of several after another: 雪停后主干路12小时、次干路24小时、支路48小时内清净. They count from one event."""

import regex

from ..records import Action, Mention, Obligation, Span
from .bodies import ends_in_head
from .reading import Place, Reading, Segment, Unit

_TERM = r"(?:\d[\d.]*|[一二三四五六七八九十两]{1,3})(?:个?(?:工作日|小时|月)|分钟|[天日周])"
_WHO = r"(?:(?![后前在于自从应须可每为至到]|(?<![主重])要)[\p{Han}A-ZⅠ-Ⅻ“”□（）]){2,12}"
#: 主干路|12小时、次干路|24小时、支路街巷|48小时内: so long for each of them; 内 of the last is that of all.
_LIST = regex.compile(rf"{_WHO}{_TERM}(?:[之以]?内)?(?:、{_WHO}{_TERM}(?:[之以]?内)?)*、{_WHO}{_TERM}[之以]?内")
_ENTRY = regex.compile(rf"(?P<who>{_WHO})(?P<term>{_TERM})(?P<within>[之以]?内)?")
#: 雪停后|(主干路12小时…), 疫情发生后，|(县城2小时内…)
_EVENT = regex.compile(
    r"(?:^|(?<=[，。；：、\s）在自于]))(?P<event>(?:(?![在于自从对将])[\p{Han}“”□]){1,20}?)(?<![最此今以事背售然前先落随往])(?:之?后|之日起)，?(?:应当?|须|要|力争|确保|在|于)*$"
)


def _lists(text: str, start: int, end: int) -> "list[regex.Match[str]]":
    if text.find("、", start, end) < 0 or text.find("内", start, end) < 0:
        return []
    return list(_LIST.finditer(text, start, end))


def terms(reading: Reading, unit: Unit, times: list[Mention]) -> list[Mention]:
    """The times of a unit, where the figures of a list without 内 of their own are terms too, and no one's name is part of an event."""
    text = reading.masked
    lists = _lists(text, unit.start, unit.end) if len(times) > 1 else []
    found: list[Mention] = []
    for at, time in enumerate(times):
        if any(one.start() < time.core_start < one.end() for one in lists) and time.form in ("duration", "relative"):
            start = time.core_start
            time = time.model_copy(
                update={"form": "relative", "bound": "within", "anchor": None, "start": start, "text": text[start : time.end]}
            )
        elif time.anchor is not None and at + 1 < len(times):
            time = without_whose(text, unit, time, times[at + 1])
        found.append(time)
    return found


def without_whose(text: str, unit: Unit, time: Mention, following: Mention) -> Mention:
    """雪停后4小时内 of 主干路雪停后4小时内清净，次干路8小时内清净: what the next has in front is no part of the event."""
    segment = unit.segment_at(following.start)
    who, kind = text[segment.start : following.start], text[following.start - 1]
    if segment.start <= time.end or not 2 <= len(who) <= 10 or not same_deed(text, unit, time, following):
        return time
    cut = time.text.find(kind, 0, len(time.anchor or "")) + 1
    if not 2 <= cut <= len(time.anchor or "") - 2 or "后" in who:
        return time
    return time.model_copy(update={"anchor": (time.anchor or "")[cut:], "start": time.start + cut, "text": time.text[cut:]})


def same_deed(text: str, unit: Unit, time: Mention, following: Mention) -> bool:
    """主干路4小时内|清净，次干路8小时内|清净: whether the same is to be done within both terms, each in a segment of its own."""
    first, second = unit.segment_at(time.start), unit.segment_at(following.start)
    behind = text[time.end : first.end]
    return first != second and len(behind) >= 2 and behind == text[following.end : second.end]


def whose(text: str, segment: Segment, place: int) -> tuple[Place, Place] | None:
    """次干路, for the term at `place` of a list, and where the list stands."""
    for one in _lists(text, *segment):
        if one.start() < place < one.end():
            entry = next((e for e in _ENTRY.finditer(text, *one.span()) if e.start("term") == place), None)
            return (entry.span("who"), one.span()) if entry is not None else None
    return None


def event(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """雪停, for each term of 雪停后主干路12小时、次干路24小时内清净; also 雪停后供水公司12小时内恢复."""
    named = whose(text, segment, place)
    if named is None:
        return None
    found = _EVENT.search(text, max(unit.start, named[1][0] - 40), named[1][0])
    return found.span("event") if found is not None else None


def last_entry(text: str, start: int, end: int) -> tuple[Place, int] | None:
    """行政村 of 疫情发生后县城2小时内、乡镇4小时内、行政村|8小时内完成流调: who stands next to the deed, and where it begins."""
    one = next(iter(_lists(text, start, end)), None)
    if one is None or end - one.end() < 2:
        return None
    once = _EVENT.search(text, start, one.start())
    if one.start() != start and (once is None or once.start("event") != start):
        return None
    last = list(_ENTRY.finditer(text, *one.span()))[-1]
    return last.span("who"), last.start("term")


def own(reading: Reading, segment: Segment, place: int, task: Obligation) -> tuple[Obligation, Place | None]:
    """The task as it is that of the term at `place` alone, and who has to do it: each of a list has a term and the deed is that of all."""
    text = reading.masked
    named = whose(text, segment, place)
    if named is None:
        return task, None
    who, whole = named
    actor = task.evidence.get("actor")
    above = actor is not None and actor.end <= whole[0]
    update: dict[str, object] = {} if above else {"actor": None, "bearer": None}
    deeds: list[Action] = []
    for deed in task.actions:
        at = max(deed.span.start, whole[1]) if deed.span.start < whole[1] < deed.span.end else deed.span.start
        at += text[at] in "，"
        deeds.append(Action(text=reading.text[at : deed.span.end], span=Span(start=at, end=deed.span.end)))
    if deeds:
        update |= {"actions": deeds, "action": deeds[0].text}
    return task.model_copy(update=update), who if not above and ends_in_head(text, *who) else None
