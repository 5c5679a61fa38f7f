"""题注: the lines under a title that tell who adopted, issued and revised a text, and when it takes effect.

立法法 and 行政法规制定程序条例 have them printed: 2003年8月8日 国务院令第387号公布, 2022年1月22日…会议修订, 自2003年10月1日起施行.
"""

import re
from typing import NamedTuple

import regex

from . import doc_numbers
from .doc_numbers import DocNumber
from .numerals import DAY, iso_day
from .organs import split_joint
from .reading import Reading

_ACT = r"公布|发布|颁布|印发|下发"
_NOTE = re.compile(rf"^[（(]?\s?(?:根据)?(?P<day>{DAY}).{{0,160}}?(?:通过|{_ACT}|公告|批准|修订|修正|修改|施行|起?生效|起?实施|制定)")
_DAY = regex.compile(DAY)
_NAMED = regex.compile(r"《(?:[^《》]|《[^《》]*》)*+(?:》|$)")
_ON_ISSUE = regex.compile(rf"[（(]?自?(?:{_ACT})之?日起?(?:正式)?(?:施行|实施|执行|生效)[）)]?")
_ISSUED = re.compile(
    rf"(?P<who>.*?)(?:公告)?(?:(?:{_ACT})(?P<held>施行|实施|执行)?|(?<=号)(?:第[一二三四五六七八九十]次)?修订)[）)，\s]*(?:根据|自)?\s*$"
)
_REVISED = regex.compile(r"修订(?!草案|案)")
#: …会议通过的《关于修改〈…〉的决定》第二次修正; 《…的决定》修订: the text goes on, with other words in places.
_AMENDED = regex.compile(r"修[正订](?!草案|案)")
_EFFECT = regex.compile(r"\s*起?(?:正式)?(?:施行|实施|执行|生效)")
_BY_LETTER = regex.compile(r"(?P<who>.+?)以(?P<no>.+?号)(?:通知|文件|公告|令)?")
_OPENED = regex.compile(rf"[（(]?(?P<day>{DAY})\s?(?P<who>[\p{{Han}}、\s]{{2,60}})")
_GOES_ON = regex.compile(rf"(?P<who>[\p{{Han}}、\s]{{2,60}}?)(?P<act>{_ACT})?[）)]?")


#: How the rule is named that read a day off such an event.
_NOTES = {"adopted": "adoption", "revised": "revision", "amended": "amendment", "issued": "promulgation"}


class Event(NamedTuple):
    """One step in the making of a text: its day, what was done, and by whom and under which number it was issued."""

    day: str
    span: tuple[int, int]
    act: str
    organs: list[str]
    number: DocNumber | None = None
    at: tuple[int, int] = (0, 0)


def is_note(text: str) -> bool:
    """Whether the line `text` tells of the making: 1999年5月30日 河南省…会议通过."""
    return _NOTE.match(text) is not None and not text.endswith("。")


def on_issue(text: str) -> bool:
    """发布之日施行 on a line of its own."""
    return _ON_ISSUE.fullmatch(text) is not None


def events(text: str, start: int) -> list[Event]:
    """What the line `text` at `start` tells, one event a day named in it; names in 《》 are no acts."""
    bare = _NAMED.sub(lambda found: "《" * len(found.group()), text)
    days = list(_DAY.finditer(bare))
    found: list[Event] = []
    earlier: Event | None = None  # the day of one of two meetings that adopted a text: the later one counts
    for match, after in zip(days, [*days[1:], None]):
        end = after.start() if after else len(bare)
        if (day := iso_day(match.group())) is not None:
            span, said = (start + match.start(), start + match.end()), bare[match.end() : end]
            told = _events(day, span, said, start + match.end())
            if told and earlier is not None and earlier.day > day:
                told[0] = told[0]._replace(day=earlier.day, span=earlier.span)
            earlier = Event(day, span, "", []) if not told and said.rstrip().endswith(("、", "和", "，")) else None
            found += told
    return found


def _events(day: str, span: tuple[int, int], said: str, at: int) -> list[Event]:
    if _EFFECT.match(said):
        return [Event(day, span, "effect", [])]
    said = _ON_ISSUE.sub("", said)
    issued = _ISSUED.fullmatch(said)
    if issued is not None and "《" not in said:
        who = issued.group("who").strip()
        begin = at + said.index(who)
        organs, number = _promulgated(who)
        act = "revised" if _REVISED.search(said) else "issued"
        made = [Event(day, span, act, organs, number, (begin, begin + len(who)))]
        return [*made, Event(day, span, "effect", [])] if issued.group("held") else made
    if _REVISED.search(said) and "《" not in said:
        return [Event(day, span, "approved" if "批准修订" in said else "revised", [])]  # 批准修订 is no revision of its own
    if _AMENDED.search(said[said.rfind("《") + 1 :]):
        return [Event(day, span, "amended", [])]
    act = "adopted" if "通过" in said else "approved" if "批准" in said or "制定" in said else ""
    return [Event(day, span, act, [])] if act and "《" not in said else []


def _promulgated(who: str) -> tuple[list[str], DocNumber | None]:
    """国务院令第91号, 最高人民法院公告, 最高人民法院以法发〔1993〕15号通知, 交通部: organs and number."""
    if letter := _BY_LETTER.fullmatch(who):
        return split_joint(letter.group("who")), doc_numbers.whole(letter.group("no"))
    number = doc_numbers.whole(who)
    if number is None:
        return split_joint(who), None
    return split_joint(regex.sub(r"(?:令|公告|通告)$", "", number.code)), number


class Pending:
    """1980年12月27日 国家经济委员会⏎国家基本建设委员会⏎…⏎国家档案局发布: a note over several lines."""

    def __init__(self, day: str, span: tuple[int, int], organs: list[str], begin: int) -> None:
        self.day, self.span, self.organs, self.begin, self.end = day, span, organs, begin, begin

    def take(self, text: str, start: int) -> bool | None:
        """Take a line below: True where it ends the note, False where it goes on, None where it is no part of it."""
        match = _GOES_ON.fullmatch(text)
        organs = split_joint(match.group("who").strip()) if match else []
        if match is None or not organs:
            return None
        self.organs += organs
        self.end = start + match.end("who")
        return match.group("act") is not None

    def event(self) -> Event:
        """The note as one event."""
        return Event(self.day, self.span, "issued", self.organs, None, (self.begin, self.end))


def opened(text: str, start: int) -> Pending | None:
    """The note that `text` opens: a day and organs, nothing done yet."""
    match = _OPENED.fullmatch(text)
    organs = split_joint(match.group("who").strip()) if match else []
    day = iso_day(match.group("day")) if match else None
    if match is None or not organs or day is None:
        return None
    pending = Pending(day, (start + match.start("day"), start + match.end("day")), organs, start + match.start("who"))
    pending.end = start + match.end("who")
    return pending


def settle(made: list[Event]) -> dict[str, Reading]:
    """Head fields out of the notes: promulgated or adopted (a day), doc_number, code, promulgators, effect; edition, the last day of all.

    A revision (修订) issues the text anew; an amendment (修正, 根据《…的决定》修订) does not. The day of issue is that of the
    first promulgation since, else of the revision, the adoption, the approval.
    """
    fields: dict[str, Reading] = {}
    last = max((i for i, event in enumerate(made) if event.act == "revised"), default=None)
    since = made if last is None else made[last:]
    issued = next((event for event in since if event.act == "issued" or event.number is not None or event.organs), None)
    if issued is not None:
        fields["promulgated"] = Reading(issued.day, [issued.span], "promulgation-note")
        if issued.number is not None:
            fields["doc_number"] = Reading(issued.number.text, [issued.at], "promulgation-note")
            fields["code"] = Reading(issued.number.code, [issued.at], "promulgation-note")
        if issued.organs:
            fields["promulgators"] = Reading(issued.organs, [issued.at], "promulgation-note")
    for act, rule in (("revised", "revision-note"), ("adopted", "adoption-note"), ("approved", "adoption-note")):
        first = next((event for event in since if event.act == act), None)
        if first is not None:
            fields.setdefault("adopted", Reading(first.day, [first.span], rule))
    changed = [event for event in made if event.act in ("adopted", "revised", "amended", "issued")]
    if len(changed) > 1:
        latest = max(changed, key=lambda event: event.day)
        fields["edition"] = Reading(latest.day, [latest.span], f"{_NOTES[latest.act]}-note")
    effect = next((event for event in reversed(since) if event.act == "effect"), None)
    if effect is not None:
        fields["effect"] = Reading(effect.day, [effect.span], "effect-note")
    return fields
