"""发文机关署名 and 成文日期 (GB/T 9704, 7.3.5): who signed and when, wherever in the text that stands."""

import re
from typing import NamedTuple

import regex

from .lines import Line
from .numerals import DAY, iso_day
from .organs import is_stamp, split_organs

_SIGNED = re.compile(rf"(?P<who>[^。；！？]*?)[\s（(]*(?P<day>{DAY})\s?[）)]?(?:[（(](?:印章|章|盖章)[）)])?")
_TAIL = regex.compile(r"[。！？”）]\s?(?=[^。！？]{4,80}$)")
_LEADER = regex.compile(
    r"(?:总理|部长|主任|局长|省长|市长|主席|州长|行长|署长|会长|县长|区长|院长|检察长|审计长|董事长|司长|厅长)\s?[：:]?\s?[\p{Han}·\s]{2,8}"
)
_CLOSED = regex.compile(r"(?:[。！）”]|特此通知|此复|执行|附件[：:].*|\d[.．、].{2,60})$")
_MOST_ISSUERS = 12


class Signature(NamedTuple):
    """The lines [first, last] of a signature; `start` where it begins (inside the first line when glued to its text)."""

    first: int
    last: int
    start: int
    end: int
    organs: list[tuple[str, int, int]]
    day: tuple[str, int, int] | None


def signatures(lines: list[Line], first: int) -> list[Signature]:
    """The signatures among `lines` from index `first` on, in order."""
    found: list[Signature] = []
    i = first
    while i < len(lines):
        signature = _dated(lines, i, found[-1].last + 1 if found else first)
        if signature is not None:
            found.append(signature)
            i = signature.last
        i += 1
    return found


def undated(lines: list[Line], first: int, last: int) -> Signature | None:
    """Organs alone at the end of lines [first, last], after a closed sentence: a signature without its date."""
    i = last
    while i >= first and i > last - _MOST_ISSUERS and split_organs(lines[i].text):
        i -= 1
    if i == last or i < first or not _CLOSED.search(lines[i].text):
        return None
    organs = [organ for line in lines[i + 1 : last + 1] for organ in _placed(line.text, line.start)]
    return Signature(i + 1, last, lines[i + 1].start, lines[last].end, organs, None)


def _dated(lines: list[Line], i: int, floor: int) -> Signature | None:
    line = lines[i]
    if "日" not in line.text or "年" not in line.text:
        return None
    offset = 0
    match = _SIGNED.fullmatch(line.text)
    if match is None:
        tail = _TAIL.search(line.text)
        if tail is None:
            return None
        offset = tail.end()
        match = _SIGNED.fullmatch(line.text, offset)
        if match is None or not match.group("who").strip():
            return None
    iso = iso_day(match.group("day"))
    if iso is None:
        return None
    day = (iso, line.start + match.start("day"), line.start + match.end("day"))
    who = match.group("who").strip()
    if who:
        organs = _placed(who, line.start + match.start("who") + len(match.group("who")) - len(match.group("who").lstrip()))
        if not organs:
            return None
    else:
        organs = []
    first = i
    if not offset:
        while (
            first - 1 >= floor
            and i - first < _MOST_ISSUERS
            and (split_organs(lines[first - 1].text) or _LEADER.fullmatch(lines[first - 1].text) or is_stamp(lines[first - 1].text))
        ):
            first -= 1
    above = [organ for above in lines[first:i] for organ in _placed(above.text, above.start)]
    last = i
    if (
        not above
        and not organs
        and i + 1 < len(lines)
        and split_organs(lines[i + 1].text)
        and first > floor
        and _CLOSED.search(lines[first - 1].text)
    ):
        organs = _placed(lines[i + 1].text, lines[i + 1].start)
        last = i + 1
    start = line.start + offset if offset else lines[first].start
    return Signature(first, last, start, lines[last].end, above + organs, day)


def _placed(text: str, start: int) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    at = 0
    for organ in split_organs(text):
        begin = text.find(organ, at)
        if begin < 0:  # letter-spaced: the whole line
            return [(organ, start, start + len(text))]
        at = begin + len(organ)
        found.append((organ, start + begin, start + at))
    return found
