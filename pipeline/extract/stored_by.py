"""What several do, each so much, one by one: 由东库、西库、南库分别储备大米4000吨、3000吨和2000吨."""

import regex

from .. import words
from ..records import Mention
from . import heads
from .indicators import Measured
from .reading import Place, Reading, Segment, Unit
from .series import Run, how_many, unit_key

_EACH = regex.compile(
    r"[由在从]?(?P<names>(?:(?!由)[^，。；：\d]){3,60}?)(?:应当?|须|要|各|负责)*分别(?:应当?|须|要|负责|再)*(?P<verb>\p{Han}{2})(?P<what>(?:\p{Han}|[A-Za-z“”]){2,14})?$"
)
_JOINT = regex.compile(r"以及|[、和与及]")
#: 东站|三个库点, 丙县|等三县
_IN_ALL = regex.compile(
    r"(?<=\p{Han}{2}|\p{Han}[A-Z])等?(?:[两二三四五六七八九十]+|\d+)[个家座所处支名大](?!\d)\p{Han}{1,8}$|(?<=\p{Han}{2})等?[两二三四五六七八九十]+[省市县区乡镇村]$"
)
#: What is reached, changed or given is no deed of those who are named.
_NO_DEED = regex.compile(
    r"达到|控制|保持|压减|削减|淘汰|增[加长]|提[高升]|下[降浮调]|上[升浮调]|降低|减少|扩大|压缩|缩短|给予|予以|奖励|奖补|补[助贴]|资助|承担|负担|分担|不[低少超高得]|按照|高于|低于"
)


def each(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> tuple[Measured, tuple[Place, ...]] | None:
    """What the first figure of such a list measures, of the first who is named, and whose the others are."""
    text = reading.masked
    if mention.kind != "quantity" or (respectively := text.rfind("分别", segment.start, mention.start)) < 0:
        return None
    found = _EACH.match(text, segment.start, mention.start)
    if found is None or found.end("names") > respectively or _NO_DEED.match(found["verb"]):
        return None
    led = text[found.start()] == "由"
    if not led and not words.is_verb(found["verb"]):
        return None
    names = _parted(text, *found.span("names"))
    if len(names) < 2 or len(names) != how_many(reading, unit, mention) or all(heads.is_measure(text, *name) for name in names):
        return None
    if found["what"] is not None:
        place = found.span("what")
    else:
        known = run.by_unit.get(unit_key(mention))
        same = known is not None and bool(known[0].indicator) and found["verb"] in text[slice(*known[0].indicator[0])]
        if not same and not led:
            return None  # 龙文区、芗城区分别筹集600套、500套: what, the heading says
        place = known[0].indicator[0] if known is not None and same else found.span("verb")
    return Measured((place,), "one-by-one", subject=names[0], goal_verb=found["verb"]), names[1:]


def _parted(text: str, start: int, end: int) -> tuple[Place, ...]:
    if (whole := _IN_ALL.search(text, start, end)) is not None:
        end = whole.start()
    parts, begins = [], start
    for mark in _JOINT.finditer(text, start + 1, end):
        parts.append((begins, mark.start()))
        begins = mark.end()
    places = (*parts, (begins, end))
    return places if all(b - a >= 2 for a, b in places) else ()
