"""Markdown: the marks of headings, emphasis, quotes, links, tables and rules go, their words stay."""

from collections.abc import Callable
from functools import partial

import regex

from ..records import Change

_HEADING = regex.compile(r"(?m)^#{1,6}[ \t\u3000]+(?=[^\s#])")
_CLOSING = regex.compile(r"(?m)(?<=\S)[ \t]+#{1,6}$")
_RULE = regex.compile(r"(?m)^(?:[-*_=](?:[ \t]*[-*_=]){2,}|```\w*|(?=[^\n]*--)\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|)(?:\n|\Z)")
_QUOTE = regex.compile(r"(?m)^(?:>[ \t]?)+")
_EDGE = regex.compile(r"(?m)^\|[ \t]*+(?!\|)|(?<=\|[^|\n]{0,500}[^\s|])[ \t]*\|$")  # but a cell at the edge that is empty keeps its bar
_BULLET = regex.compile(
    r"(?m)^[-*+][ \t]+(?=[*_]{0,3}(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]"
    r"|第[一二三四五六七八九十百]+[章节条]))"
)
_EMPHASIS = regex.compile(
    r"(?P<open>(?<![*_])(?:\*{1,3}|_{2,3})(?![*_\s]))(?P<words>(?:(?!(?P=open))[^\n]){1,300}?)(?<=[^\s*_])(?P<close>(?P=open))(?![*_])"
)
#: **1.推进标准化池塘改造。**各地要…, **（一）总体目标**
_BOLD_LABEL = regex.compile(
    r"(?m)^[ \t\u3000]*\*\*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]"
    r"|第[一二三四五六七八九十百]+[章节条])[^*\n]{1,80}\*\*"
)
_LINK = regex.compile(r"(?P<open>!?\[)(?P<words>[^\[\]\n]{0,200})(?P<close>\]\((?:https?:|mailto:|[./#\w])[^()\s]{0,500}\))")
_ESCAPED = regex.compile(r"(?<=[\p{Han}0-9])\\[()\[\]*_.#-]")  # （试行\）, 1\.
_ESCAPE = regex.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>~-])")


def markdown(media_type: str, text: str) -> list[Callable[[str], list[Change]]]:
    """The passes for a file of `media_type` with `text`, each a function from text to changes.

    `## 第一章 总则` is a heading of Markdown in any file. Emphasis, links, quotes, tables and rules count only where the file is
    Markdown, by its name or as it is written, since ** and > stand for other things elsewhere (人民**). A bullet stays, but before
    a label (- 一、总则) it goes.
    """
    passes: list[Callable[[str], list[Change]]] = [partial(_gone, _HEADING)]
    if media_type == "text/markdown" or is_markdown(text):
        passes += [partial(_gone, pattern) for pattern in (_RULE, _CLOSING, _QUOTE, _BULLET)]
        passes += [partial(_unwrapped, pattern) for pattern in (_EMPHASIS, _LINK)]
        passes += [partial(_gone, pattern) for pattern in (_EDGE, _ESCAPE)]
    elif len(_ESCAPED.findall(text)) > 1:
        passes.append(partial(_gone, _ESCAPE))
    return passes


def is_markdown(text: str) -> bool:
    """Whether a text of any other type is written in Markdown: two headings with #, or two paragraphs that open with a bold label."""
    return ("#" in text and len(_HEADING.findall(text)) > 1) or ("**" in text and len(_BOLD_LABEL.findall(text)) > 1)


def _gone(pattern: "regex.Pattern[str]", text: str) -> list[Change]:
    """What `pattern` finds, cut out; the last line of the text takes the break before it along.

    >>> [(c.start, c.end) for c in _gone(_HEADING, "# 通知")]
    [(0, 2)]
    """
    if pattern is _EDGE and "|" not in text:
        return []
    changes = [Change(match.start(), match.end(), "", "boilerplate", "markdown") for match in pattern.finditer(text)]
    if changes and pattern is _RULE and changes[-1].end == len(text) and not text.endswith("\n") and changes[-1].start:
        start = changes[-1].start - 1
        changes[-1] = changes[-1]._replace(start=max(start, changes[-2].end if len(changes) > 1 else 0))
    return changes


def _unwrapped(pattern: "regex.Pattern[str]", text: str) -> list[Change]:
    """What `pattern` finds without its opening and closing marks: **总则** is 总则."""
    return [Change(*match.span(side), "", "boilerplate", "markdown") for match in pattern.finditer(text) for side in ("open", "close")]
