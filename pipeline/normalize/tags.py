"""Tags: HTML that a page left in its text, such as `<tr id='t1'>`, `<br/>`, `</p>`."""

import regex

from ..records import Change

_TAG = regex.compile(
    r"<(?P<close>/?)(?P<name>p|br|div|span|font|table|tbody|thead|tr|td|th|ul|ol|li|a|img|b|i|u|strong|em|center|h[1-6]|script|style|o:p)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    regex.IGNORECASE,
)
_BREAKS = frozenset({"p", "br", "div", "tr", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6"})


def tags(text: str) -> list[Change]:
    """Tags of known names go; those that end a block leave a line break. `<十三五>` and `<20` are no tags.

    >>> [(c.start, c.end, c.after) for c in tags("各市：<br/>请<b>按时</b>报送")]
    [(3, 8, '\\n'), (9, 12, ''), (14, 18, '')]
    """
    if "<" not in text or ">" not in text:
        return []
    return [
        Change(*match.span(), _left(match["name"].lower(), bool(match["close"])), "boilerplate", "html-tag")
        for match in _TAG.finditer(text)
    ]


def _left(name: str, closes: bool) -> str:
    """What a tag leaves behind: the end of a cell a tab, that of a block a line break."""
    return "\t" if closes and name in ("td", "th") else "\n" if name in _BREAKS else ""
