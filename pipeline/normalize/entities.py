"""HTML entities that a page left in its text: `&nbsp;`, `&ldquo;`, `&#12288;`."""

from html import unescape

import regex

from ..records import Change

_ENTITY = regex.compile(r"(?:&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#0*160|#x0*a0);)+|&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")


def entities(text: str) -> list[Change]:
    """Each entity becomes the character it names; blank ones stay a run of blanks for the passes that follow.

    >>> entities("按照&ldquo;十三五&rdquo;规划")[0].after
    '“'
    """
    if "&" not in text or ";" not in text:
        return []
    changes = []
    for match in _ENTITY.finditer(text):
        after = unescape(match.group())
        if after != match.group():
            changes.append(Change(*match.span(), after, "whitespace" if after.isspace() else "width", "html-entity"))
    return changes
