"""Counts of what is to stand by the end: 推动402万千瓦机组建成投运, 加快6个抽水蓄能电站建设."""

import regex

from ..records import Mention
from . import behind
from .reading import Segment

_PUSHED = regex.compile(r"(?:全力|加快|扎实|有序|积极|统筹|持续|协同)*(?:推动|推进|加快|力争|确保|争取|抓好|促进)")
_STANDS = r"(?:全部|如期|顺利|陆续|尽快)?(?:建成|投产|投运|投用|开工|竣工|通车|完工|并网)"
_BUILT = regex.compile(rf"(?:以上|左右)?(?:的)?[^，。；]{{0,30}}?(?:{_STANDS}[\p{{Han}}]{{0,6}}|建设)(?=$|[、和])")
_VERB = regex.compile(rf"{_STANDS}|建设$")


def is_planned(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the segment pushes on so many of something until they stand; counts in words (三个体系建设) name things."""
    if mention.kind != "quantity" or not any(c.isdigit() for c in mention.text):
        return False
    pushed = _PUSHED.match(text, segment.start, mention.start)
    if pushed is None:
        return False
    return _BUILT.match(text, mention.end, segment.end) is not None


def what_is_planned(text: str, segment: Segment, mention: Mention, named: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """机组 of 402万千瓦机组建成投运; 产能 of 6处煤矿、产能1400万吨/年建成, where nothing stands behind the figure."""
    place = None if _VERB.match(text, mention.end, segment.end) else behind.noun(text, mention, segment)
    if place is not None:
        listed = text.rfind("、", *place) if text[place[1] : place[1] + 1].isdigit() else -1
        if listed > place[0] + 1:
            return ((place[0], listed),)  # 6处煤矿|、产能1400万吨/年
        built = _VERB.search(text, place[0] + 2, place[1])
        return ((place[0], built.start()),) if built else (place,)
    if not named:
        return ()
    start, end = named[-1]
    return ((max(start, text.rfind("、", start, end) + 1), end),)
