"""Hard wraps: lines that end where the page did and not where the paragraph does."""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

import regex

from ..records import Change

#: What a whole line ends with.
END = "。！？；：!?;:.…”’）)》】〉"
#: How a new paragraph, item or heading begins. Not `1.5亿元`, not `2018年`.
LABEL = regex.compile(
    r"[（(〔【]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零\d]{1,5}[章节条编款部]|[（(]\d{1,2}[）)]|\d{1,2}(?:[、．）)]|\.(?!\d))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u4e00-\u9fff])(?![\d.]*[万亿元%个家件年倍])|[①-⑳]|[-—―–●•■◆★▲○]|附件|附[:：]|(?:联\s?系|电\s?话|传\s?真|邮\s?[箱编]|地\s?址|抄\s?送|主\s?送|备?\s?注|时\s?间|地\s?点|责任单位|牵头单位)\p{Han}{0,4}\s?[:：]|#"
)
#: The line that must belong to the one before: it opens with a mark that closes, or goes on with a number's unit.
_CERTAIN = regex.compile(
    r"(?<=[\p{Han}\d〕])[^\S\r\n]*\r?\n\s*(?=[，、；：。）》〉】！？])"
    r"|(?<=[\[〔［（(]\d{4}[\]〕］）)][^\S\r\n]?第?[^\S\r\n]?\d{1,5})[^\S\r\n]*\r?\n\s*(?=[号號])"
    r"|(?<=\d)[^\S\r\n]*\r?\n\s*(?=年\d|月\d{1,2}[^\S\r\n]*日)"
)
_ASCII = regex.compile(r"[\x20-\x7e]")
_SLACK = 3.0  # how much shorter than the page a full line may be, in ideographs: a word or a number was kept whole


class _Line(NamedTuple):
    start: int
    end: int
    content: str
    indent: int
    blank_before: bool


def goes_on(line: str, following: str) -> bool:
    """Whether a sentence that `line` breaks off goes on in `following`: no end mark here, no label there.

    >>> goes_on("推动完善知识产权创造、保护和运用", "体系，培育多元化的机构。"), goes_on("有关事项通知如下", "一、总体要求")
    (True, False)
    """
    here, there = line.rstrip(), following.lstrip()
    return bool(here) and bool(there) and here[-1] not in END and not LABEL.match(there)


def hard_wraps(text: str) -> list[Change]:
    """Line breaks inside a sentence go, in texts that are wrapped throughout.

    A text is wrapped when at least five lines end without an end mark at nearly the same width, and they are a good
    part of its longer lines. A short line (title, addressee, heading, signature) is never joined to the next.
    """
    changes = {match.start(): match.end() for match in _CERTAIN.finditer(text)} if "\n" in text else {}
    lines = _lines(text)
    width = _page_width(lines)
    if width:
        indenting = sum(line.indent >= 2 for line in lines) >= max(3, len(lines) // 20)
        double = sum(line.blank_before for line in lines) >= 0.8 * (len(lines) - 1)
        for line, following in pairwise(lines):
            if _width(line.content) < width - _SLACK or (following.blank_before and not double) or following.indent >= 2:
                continue
            if LABEL.match(following.content) or (line.content[-1] in END and not indenting):
                continue
            changes[line.end] = following.start
    return [
        Change(start, end, " " if _latin(text, start) and _latin(text, end - 1, 1) else "", "whitespace", "hard-wrap")
        for start, end in sorted(changes.items())
    ]


def _latin(text: str, at: int, step: int = -1) -> bool:
    at += step
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    at, blank = 0, False
    for raw in text.split("\n"):
        content = raw.strip()
        if content:
            lead = len(raw) - len(raw.lstrip())
            found.append(_Line(at + lead, at + lead + len(content), content, lead + raw[:lead].count("\u3000"), blank))
        blank = not content
        at += len(raw) + 1
    return found


def _width(content: str) -> float:
    return len(content) - len(_ASCII.findall(content)) / 2


def _page_width(lines: list[_Line]) -> float:
    """The width at which lines break, in ideographs; 0 where the text is not wrapped."""
    longer = [line for line in lines if len(line.content) >= 15]
    broken = [_width(line.content) for line in longer if line.content[-1] not in END]
    if len(broken) < 5 or len(broken) < 0.3 * len(longer):
        return 0
    bins = Counter(round(width) for width in broken)
    width = max(bins, key=lambda w: (sum(bins[w + d] for d in (-2, -1, 0, 1)), w))
    near = sum(bins[width + d] for d in (-3, -2, -1, 0, 1, 2))
    beyond = sum(_width(line.content) > width + 3 for line in longer)
    return float(width) if near >= 0.6 * len(broken) and near >= 5 and beyond <= 0.1 * len(longer) and width >= 15 else 0
