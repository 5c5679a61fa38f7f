"""Punctuation: full-width beside Chinese (GB/T 15834), half-width in figures, times, addresses and Latin text."""

import re

import regex

from ..records import Change
from .protected import outside, protected

_LEFT = r"\p{Han}\u3001-\u303f\uff01-\uff60“”’%％"
_MARK = regex.compile(
    rf"(?<=[{_LEFT}][^\S\n]?)[,;:!?]"  # 通知,请 如下: 20%,其中
    r"|(?<=[0-9A-Za-z)\]][^\S\n]?)[,;](?=[^\S\n]?[\p{Han}“《（])"  # 2020,财政部
    r"|(?<=[A-Za-z)])[:](?=[\p{Han}“《（])"
)
_ANY = re.compile("[,;:!?]")  # sought first, in a tenth of the time
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_HAN = regex.compile(r"\p{Han}")
_STOP = regex.compile(r"(?<=[\p{Han}”）》%])[.．](?=[^\S\n]*(?:\n|$))")
_INNER_STOP = regex.compile(r"(?<=[\p{Han}”）》%])[.．](?=[^\S\n]?(?:[\p{Han}“《（0-9]|[A-Z]{1,5}\p{Han}))")
_HALF_STOP = regex.compile(r"(?<=[\p{Han}”）》%A-Za-z])\.(?=(?P<blank>[^\S\n])?(?:[\p{Han}“《（0-9]|[A-Z]{1,5}\p{Han}))")
#: 买买提.吐尔逊, between marks: neither a heading behind its label nor what goes on with a figure.
_NAME = regex.compile(r"(?<![\p{Han}）)])\p{Han}{2,5}\.\p{Han}{2,5}(?![\p{Han}0-9])")
_BEHIND_MARK = regex.compile(r"[^，。；：、！？,;:!?\n]*$")
_LABEL = regex.compile(r"[第附（(]?[件章节条]?[一二三四五六七八九十]{1,4}[章节条）)]?")
_QUOTE = regex.compile(r'["＂\n]')
_CORNER = regex.compile(r"[「」『』\n]")
_OF_CORNER = {"「": "」", "『": "』"}


def punctuation(text: str) -> list[Change]:
    """Half-width , ; : ? ! beside Chinese become full-width; 17:00, 1,000, 3:2 and `http:` stay.

    A mark that stands doubled (,, ??) is damage, not punctuation, and stays.
    """
    spots = [found.span() for mark in _ANY.finditer(text) if (found := _MARK.match(text, mark.start())) is not None]
    changes = []
    for start, end in outside(spots, protected(text)) if spots else spots:
        mark = text[start]
        if mark in (text[start - 1 : start], text[end : end + 1]) or (mark == "?" and not _ends(text, end)):
            continue
        changes.append(Change(start, end, _FULL[mark], "width", "punctuation-in-chinese"))
    if "." in text or "．" in text:
        half = sum(change.after == "，" for change in changes)
        changes += [Change(at, at + 1, "。", "width", "full-stop") for at in _full_stops(text, half > text.count("，"))]
    return sorted(changes)


def _full_stops(text: str, half: bool) -> list[int]:
    """Dots that are full stops: at the end of lines; and inside them, where more lines end in a dot than in 。.

    In 1.农户申报.农户向村民小组申报种植面积. the middle one ends a heading; in a page that writes 。, 买买提.吐尔逊 stays a name.
    A page whose commas are `half`-width writes its stops so too, if only now and then: 2个,占比40%左右. 跨境电商….
    """
    found = [match.start() for match in _STOP.finditer(text) if _is_sentence(text, match.start())]
    if len(found) > text.count("。\n") + text.endswith("。"):
        found += [match.start() for match in _INNER_STOP.finditer(text) if _is_sentence(text, match.start())]
    elif half or ". " in text:
        names = [match.span() for match in _NAME.finditer(text)] if half else []
        found += [
            match.start()
            for match in _HALF_STOP.finditer(text)
            if (half or match["blank"]) and _is_clause(text, match.start()) and outside([match.span()], names)
        ]
    return found


def _is_clause(text: str, at: int) -> bool:
    """Whether what stands between the mark before and `at` could end a sentence: 打造集聚区. 申报, not 附件一. 申请表, 选项A. 甲."""
    behind = _BEHIND_MARK.search(text, max(0, at - 20), at)
    said = behind[0].strip() if behind else ""
    least = 4 if _HAN.match(text, at - 1) or not text[at - 1].isalpha() else 6
    return len(said) >= least and not _LABEL.fullmatch(said) and _is_sentence(text, at)


def _ends(text: str, at: int) -> bool:
    """Whether a question could end before `at`: 是否合格?”; not the lost bytes of 项?目."""
    return at >= len(text) or text[at] in "\n”’）)》 　。！"


def _is_sentence(text: str, at: int) -> bool:
    """Whether the line that ends at `at` says something, so that its dot is a full stop and not a label's (一.)."""
    line = text[max(text.rfind("\n", max(0, at - 20), at) + 1, at - 20) : at]
    return len(line) >= 4 and not _LABEL.fullmatch(line) and _HAN.search(line) is not None


def straight_quotes(text: str) -> list[Change]:
    """Straight double quotes around Chinese become “ ”, when they come in pairs in their paragraph.

    >>> [c.after for c in straight_quotes('推进"互联网+"知识产权')]
    ['“', '”']
    """
    if '"' not in text and "＂" not in text:
        return []
    changes: list[Change] = []
    held: list[int] = []
    spots = [match.start() for match in _QUOTE.finditer(text)]
    for at in [*spots, len(text)]:
        if at < len(text) and text[at] in '"＂':
            held.append(at)
            continue
        if len(held) % 2 == 0:
            for left, right in zip(held[::2], held[1::2]):
                if _HAN.search(text, left, right):
                    changes.append(Change(left, left + 1, "“", "width", "straight-quotes"))
                    changes.append(Change(right, right + 1, "”", "width", "straight-quotes"))
        held.clear()
    return changes


def corner_quotes(text: str) -> list[Change]:
    """「」 and 『』, which a site in traditional characters puts for “ ”, become “ ” outside and ‘ ’ inside, pair by pair.

    >>> [c.after for c in corner_quotes("「取之於『民』」」")]
    ['“', '‘', '’', '”']
    """
    if "」" not in text and "』" not in text:
        return []
    changes: list[Change] = []
    stack: list[int] = []
    for match in _CORNER.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "\n":
            stack.clear()
        elif mark in _OF_CORNER:
            stack.append(at)
        elif stack and _OF_CORNER[text[stack[-1]]] == mark:
            opening = stack.pop()
            for place, quote in zip((opening, at), "‘’" if len(stack) % 2 else "“”"):
                changes.append(Change(place, place + 1, quote, "width", "corner-quotes"))
    return sorted(changes)
