"""Those who are named one by one in front of 分别: 便利店、书店每店每年分别补助1.2万元和3万元; 设区市和县（市、区）分别承担20%、40%."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..records import Mention
from . import actors, recipients
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Reading, Segment, Unit

_JOINT = regex.compile(r"以及|[、和与及]")
#: What stands between the names and 分别, and what is done behind it.
_HOW = regex.compile(r"(?:[，]|等|每\p{Han}{1,2}|[两三四]级(?:财政)?|(?:一次性|每[年月]|财政|共同|应当?|须|可|再|各)+)*")
_GIVES = regex.compile(
    r"(?:一次性|再|最高|统一|给予|奖励|奖补|补助|补贴|资助|按照?|不超过|最多|每\p{Han}{1,2}|可)*(?:\p{Han}{0,6}(?:资金|经费))?"
)
_BEARS = regex.compile(
    r"(?:每\p{Han}{1,2}|再|按照?|各|承担|负担|分担|配套|补助|补贴|出资|给予|筹集|安排|投入|自筹)+(?:\p{Han}{0,4}(?:资金|经费|比例))?(?:不低于|不少于|不超过|为)?"
)
#: Whose part of a cost it can be.
_BEARER = regex.compile(
    r"(?:中央|地方|国家|自治区|个人|集体|农户|企业|单位|业主|用户|学校|财政|(?:设区)?[省市县区州镇乡村]级?|乡镇|街道|市县|县区)(?:财政)?(?:（[^（）]{1,10}）)?$"
)
_TREASURY = regex.compile(r"(?:财政|[省市县区州]级|中央|政府|基金)(?:（[^（）]{1,10}）)?$")
_NO_NAME = regex.compile(r"\d|[，。；：]|[按将把由从]|年$|期$")
_MOST = 70


def recipient(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[Place, Place] | None:
    """Who gets the figure, and all who are named: 书店 for the second of 便利店、书店，每店每年分别补助1.2万元和3万元."""
    text = reading.masked
    found = _told(reading, unit, segment, mention, _GIVES)
    if found is None:
        return None
    names, at = found
    if recipients.is_one_who(text, names):
        return None
    ends = {text[end - 1] for _, end in names}
    somebody = all(somebody_at_end().search(text, *name) for name in names)
    alike = len(ends) == 1 and all(end - start > 2 for start, end in names) and ends.isdisjoint("级类等型档")
    pays = any(_TREASURY.search(text, *name) for name in names)
    return (names[at], (names[0][0], names[-1][1])) if (somebody or alike) and not pays else None


def payer(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """Who bears the figure: 县（市、区） for the second of 设区市和县（市、区）分别承担20%、40%."""
    text = reading.masked
    found = _told(reading, unit, segment, mention, _BEARS)
    if found is None:
        return None
    names, at = found
    bear = compiled("承担|负担|分担|配套|出资|投入|自筹|比例").search(text, *segment) is not None
    return names[at] if all((_BEARER if bear else _TREASURY).search(text, *name) for name in names) else None


def _told(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, does: "regex.Pattern[str]"
) -> tuple[Sequence[Place], int] | None:
    """The names in front of 分别, as many as figures behind it, and which of these the figure is."""
    text = reading.masked
    respectively = text.rfind("分别", segment.start, mention.start)
    if respectively < 0:
        return None
    figures = [one for one in reading.mentions_in(respectively, segment.end, mention.kind) if one.unit == mention.unit]
    if len(figures) < 2 or mention not in figures or not does.fullmatch(text, respectively + 2, figures[0].start):
        return None
    if any(not _LISTED.fullmatch(text, one.end, other.start) for one, other in pairwise(figures)):
        return None
    names = _names(text, unit, segment, respectively)
    return (names, figures.index(mention)) if names is not None and len(names) == len(figures) else None


_LISTED = regex.compile(r"(?:的?(?:奖励|补助|补贴|奖补|比例)?)?(?:[、，]|和|与|及|以及)(?:最高|不超过)?")


def _names(text: str, unit: Unit, segment: Segment, respectively: int) -> list[Place] | None:
    """The parts of the list that ends in front of `respectively`, over 每店每年 and a comma."""
    first = segment
    start = actors.lead_end(text, first.start, respectively)
    if _HOW.fullmatch(text, start, respectively):
        before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None)
        if before is None or text[before.end] != "，":
            return None
        first, start = before, actors.lead_end(text, *before)
    end = respectively
    for stop in range(max(start + 2, respectively - 16), respectively):
        if _HOW.fullmatch(text, stop, respectively):
            end = stop
            break
    start = max(start, text.rfind("由", start, respectively) + 1, start + (text[start] == "对"))
    end = min(end, first.end)
    which = _last_of(text, start, end)
    start = which + 1 if which >= 0 else start
    if end - start > _MOST or end <= start:
        return None
    names = _parted(text, start, end)
    if len(names) < 2 or any(b - a < 1 or _NO_NAME.search(text[a:b]) for a, b in names):
        return None
    return names


def _last_of(text: str, start: int, end: int) -> int:
    """Where the 的 stands that says which ones they all are: 营业时间达到24小时的|便利店、书店; none of 的 within one name."""
    first = next((mark.start() for mark in _JOINT.finditer(text, start, end)), end)
    at = text.rfind("的", start, end)
    return at if at >= 0 and (at < first or _JOINT.search(text, at, end) is not None) else -1


def _parted(text: str, start: int, end: int) -> list[Place]:
    """The parts of a list, brackets kept whole."""
    depth, parts, begins = 0, [], start
    for mark in compiled(r"[（“《]|[）”》]|以及|[、和与及]").finditer(text, start, end):
        if mark[0] in "（“《":
            depth += 1
        elif mark[0] in "）”》":
            depth -= 1
        elif depth == 0 and mark.start() > begins:
            parts.append((begins, mark.start()))
            begins = mark.end()
    return [*parts, (begins, end)]
