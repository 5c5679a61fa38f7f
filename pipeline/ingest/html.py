"""The text of a notice out of an HTML page: the main column without menus and foot, a line a block, a line a table row.

No site is known by name. The main column is found by where the prose is: from the body downwards, the innermost element
that holds most of the characters that are not links.
"""

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from .html_lines import is_layout, lines_of, plain_text

_NEVER_TEXT = (
    "script, style, noscript, template, iframe, object, svg, nav, footer, aside, button, select, textarea, input, "
    "head > *, [hidden], [aria-hidden=true]"
)

#: Words in a class or id that name what frames a page. They take an element out only where it holds little prose.
_FRAME = regex.compile(
    r"\b(?:nav|navbar|navigation|menu|menubar|topbar|toolbar|breadcrumbs?|crumbs?|position|dqwz|footer|foot|copyright|share|bdsharebuttonbox"
    r"|sidebar|related|recommend|pagination|pager|search|login|qrcode|fontsize|print|banner)\b"
)
_MARK = regex.compile(r"^#{2,6} ")
_MOST = 0.8  # the share of the prose that a child must hold for the main column to lie within it
_SHORTEST_TITLE = 6
_LITTLE = 0.3  # the share of the prose that a frame may hold at most


def page_text(html: str) -> str:
    """The text of the page: lines joined by a line feed, none of them empty; an empty string where there is no text.

    The heading (h1, else what the page marks as its title) stands first even where it lies outside the main column.
    """
    page = LexborHTMLParser(html)
    marked, window = _marked_title(page), _window_title(page)
    body = page.body
    if body is None:
        return ""
    for node in reversed(body.css(_NEVER_TEXT)):  # what lies within goes first: an element frees its descendants
        node.decompose()
    _hide_styled(body)
    _drop_frames(body)
    heading = _heading(body, window) or marked
    lines = lines_of(_main_column(body), marked=True)
    plain = [_MARK.sub("", line) for line in lines]
    if heading and not _squashed("".join(plain)).startswith(_squashed(heading)) and heading not in plain[:6]:
        lines.insert(0, heading)
    return "\n".join(lines)


def _marked_title(page: LexborHTMLParser) -> str | None:
    """The title as government sites mark it (<meta name="ArticleTitle">, by the standard of their web sites)."""
    node = page.css_first("meta[name=ArticleTitle i]")
    title = (node.attributes.get("content") or "").strip() if node is not None else ""
    return " ".join(title.split()) or None


def _window_title(page: LexborHTMLParser) -> str:
    node = page.css_first("title")
    return _squashed(node.text() or "") if node is not None else ""


def _heading(body: LexborNode, window: str) -> str | None:
    """The h1, else the first thing styled as a title whose words the window's title has too (…的通知_某市人民政府)."""
    for node in body.css("h1"):
        if text := plain_text(node):
            return text
    for node in body.css("h2, h3, [class*=title i], [id*=title i]"):
        text = plain_text(node)
        if len(text) >= _SHORTEST_TITLE and _squashed(text) in window:
            return text
    return None


def _squashed(text: str) -> str:
    return "".join(text.split())


def _hide_styled(body: LexborNode) -> None:
    for node in reversed(body.css("[style]")):
        style = (node.attributes.get("style") or "").replace(" ", "").lower()
        if "display:none" in style or "visibility:hidden" in style:
            node.decompose()


def _drop_frames(body: LexborNode) -> None:
    """Take out what is named as a frame of the page (menu, breadcrumb, share buttons), if it holds little prose."""
    little = _LITTLE * _prose(body)
    for node in reversed(body.css("[class], [id], header")):
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".lower().replace("_", " ")
        if (node.tag == "header" or _FRAME.search(names)) and not node.css("h1") and _prose(node) <= little:
            node.decompose()


def _main_column(body: LexborNode) -> LexborNode:
    """The innermost element that holds most of the prose, and beside which nothing reads as part of the notice."""
    column, prose = body, _prose(body)
    while prose:
        children = list(column.iter(include_text=False))
        child = max(children, key=_prose, default=None)
        if child is None or _prose(child) < _MOST * prose or child.tag in ("p", "pre") or (child.tag == "table" and not is_layout(child)):
            break
        if any(_is_of_a_notice(sibling) for sibling in children if sibling != child):
            break
        column, prose = child, _prose(child)
    return column


def _is_of_a_notice(node: LexborNode) -> bool:
    """A paragraph (a signature, a date) or a full sentence; what frames a page (版权所有, 字号：大 中 小) is neither."""
    return (node.tag == "p" and _prose(node) > 0) or "。" in (node.text() or "")


def _prose(node: LexborNode) -> int:
    """Characters of `node` that are not white space and not links."""
    linked = sum(_length(link) for link in node.css("a"))
    return max(0, _length(node) - linked)


def _length(node: LexborNode) -> int:
    return len("".join((node.text() or "").split()))
