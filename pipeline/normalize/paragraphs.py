"""Paragraphs: one line break between two, and nothing unseen anywhere."""

import re
from functools import lru_cache

import regex

from ..records import Change

#: Zero-width, soft hyphen, control and private-use characters: they show nothing.
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f"
#: Two and more of these together, or one that needs mending by itself, as \n and a blank do not.
_RUN = re.compile(rf"[\s{_UNSEEN}](?:[\s{_UNSEEN}]+|(?<=[\r\u2028\u2029\x0b\x0c\x85{_UNSEEN}]))")  # not `regex`: a third of the time
_BREAK = regex.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]")
_UNSEEN_RUN = re.compile(rf"[{_UNSEEN}]+")
_SENTENCE_END = "。；：！？”）"
_LABEL = regex.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十百]+[章条]|附件|——"
)
_PHONE = regex.compile(r"(?:0\d{2,3}\s?[-—－]+\s?)?\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)")  # 王平（政策）　　0551-62654871
_MARK = 4  # two ideographic spaces, in half-widths
_LONG = 200  # a line of this length with marks inside is a text without line breaks


def unseen(text: str) -> list[Change]:
    """Characters that show nothing go first, since they part what tables, wraps and figures are told by.

    >>> [(c.start, c.end) for c in unseen("2\u200b0家\ue5e5")]
    [(1, 2), (4, 5)]
    """
    return [Change(*match.span(), "", "whitespace", "unseen") for match in _UNSEEN_RUN.finditer(text)]


def paragraphs(text: str) -> list[Change]:
    """Every break between paragraphs becomes one line break; breaks at the ends of the text go; unseen characters go.

    A break is a line break with the white space around it, or the mark of a paragraph (two ideographic spaces) where
    a page lost its line breaks: after the end of a sentence, before a label, or anywhere inside a very long line.
    Other blanks inside a line are left to the pass `spaces`.
    """
    changes: list[Change] = []
    line = _LineAt(text)
    for match in _RUN.finditer(text):
        run = match[0]
        start, end = match.span()
        blanks, breaks, unseen = _look(run)
        if start == 0 or end == len(text):
            after = ""
        elif breaks or (_half_widths(blanks) >= _MARK and line.marks_paragraph(start, end)):
            after = "\n"
        else:
            after = blanks
        if run != after:
            rule = "paragraph" if after == "\n" else "unseen" if unseen else "blank-ends"
            changes.append(Change(start, end, after, "whitespace", rule))
    return _with_single_ends(text, changes)


@lru_cache(maxsize=1024)
def _look(run: str) -> tuple[str, bool, bool]:
    """The blanks of a run, whether it breaks the line, and whether unseen characters are in it."""
    blanks = _UNSEEN_RUN.sub("", run)
    return blanks, _BREAK.search(run) is not None, blanks != run


def _with_single_ends(text: str, changes: list[Change]) -> list[Change]:
    """One lone blank at the start or end of the text, which no run of two has taken."""
    if text[:1].isspace() and not (changes and changes[0].start == 0):
        changes.insert(0, Change(0, 1, "", "whitespace", "blank-ends"))
    if len(text) > 1 and text[-1].isspace() and not (changes and changes[-1].end == len(text)):
        changes.append(Change(len(text) - 1, len(text), "", "whitespace", "blank-ends"))
    return changes


def _half_widths(run: str) -> int:
    return len(run) + run.count("\u3000") + run.count("\u2003")


class _LineAt:
    """The line around a place, found once per line, since places come in order."""

    def __init__(self, text: str) -> None:
        self.text, self.start, self.end, self.long = text, 0, -1, False

    def marks_paragraph(self, start: int, end: int) -> bool:
        text = self.text
        if _LABEL.match(text, end) or (text[start - 1] in _SENTENCE_END and not (text[start - 1] == "）" and _PHONE.match(text, end))):
            return True
        if start > self.end:
            self.start = text.rfind("\n", 0, start) + 1
            found = text.find("\n", start)
            self.end = found if found >= 0 else len(text)
            self.long = self.end - self.start >= _LONG
        if not self.long:
            return False
        # 通　　知　　书: a letter-spaced word, not paragraphs; but 通　知　　各区财政局
        left, right = start - 1, end + 1
        while text[left - 1 : left].isspace():
            left -= 1
        while text[right : right + 1].isspace():
            right += 1
        return end - start not in (start - 1 - left, right - end - 1)
