"""Lines out of HTML: a block element is a line of its own, so is a table row."""

from collections.abc import Iterator

import regex
from selectolax.lexbor import LexborNode

_BLOCK = regex.compile(
    r"address|article|blockquote|body|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hr|li|main|menu|ol|p"
    r"|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_LONGEST_HEADING = 40
_HEADING = regex.compile(r"h[2-6]")
_UNDER_BOLD = regex.compile(r"strong|b")
_BOLD_DEPTH = 6  # # marks of a paragraph in bold: below all headings that are elements of their own
_NO_HEADING = regex.compile(
    r"[。；，]|^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|第[一二三四五六七八九十百\d]{1,5}[编章节条]|[①-⑳]|附\s?[件表])"
)
_LAYOUT_CELL = 200  # a cell with more characters than this, in several blocks, is the page's layout and no datum

_BREAK = "\0"  # a line break that shows, among the line feeds of the page's source, which do not
_SPACE = regex.compile(r"[ \t\r\n\f]++")
_CHINESE = regex.compile(r"[\p{Han}\u3000-\u303f\uff00-\uffef“”‘’—…]")
_DIGIT = regex.compile(r"\p{Nd}")


def lines_of(node: LexborNode, marked: bool = False) -> list[str]:
    """The lines of `node` in reading order, without empty ones.

    White space of the page's source is one space; a line feed between two Chinese characters is nothing at all. With `marked`,
    headings (h2 to h6, and paragraphs all in bold that hold no label) open with # marks as in Markdown, so that they can be told
    from short lines.
    """
    pieces = _unwrapped("".join(_pieces(node, marked))).split(_BREAK)
    lines = [line for piece in pieces if (line := piece.strip(" \xa0\u3000\u200b\ufeff"))]
    bold = "#" * _BOLD_DEPTH + " "
    if sum(line.startswith(bold) for line in lines) * 3 > len(lines):  # bold throughout marks nothing
        return [line.removeprefix(bold) for line in lines]
    return lines


def plain_text(node: LexborNode, between: str = "") -> str:
    """The text of `node` as one line; `between` is put where a line ended."""
    return between.join(lines_of(node))


def _heading_depth(node: LexborNode, tag: str) -> int | None:
    """How deep a heading the block `node` is, from 2 to 6; None for any other block."""
    if _HEADING.fullmatch(tag):
        return int(tag[1]) if 0 < len(node.text().strip()) <= _LONGEST_HEADING and _one_line(node) else None
    if tag not in ("p", "div") or not node.css("strong, b"):
        return None
    text = "".join(node.text().split())
    if not 2 <= len(text) <= _LONGEST_HEADING or _NO_HEADING.search(text) or not _one_line(node):
        return None
    bold = "".join("".join(child.text().split()) for child in node.css("strong, b") if not _in_bold(child, node))
    return _BOLD_DEPTH if bold == text else None


def _one_line(node: LexborNode) -> bool:
    return all(inner == node for inner in node.css("br, p, div, table"))


def _in_bold(node: LexborNode, top: LexborNode) -> bool:
    """Whether bold `node` lies in another bold element within `top`."""
    above = node.parent
    while above is not None and above != top:
        if _UNDER_BOLD.fullmatch(above.tag or ""):
            return True
        above = above.parent
    return False


def _pieces(node: LexborNode, marked: bool) -> Iterator[str]:
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            yield (child.text_content or "").replace(_BREAK, "")
        elif tag == "br":
            yield _BREAK
        elif tag == "pre":
            yield _BREAK + child.text().replace("\n", _BREAK) + _BREAK
        elif tag == "table" and not is_layout(child):
            yield _BREAK + _BREAK.join(_table_lines(child)) + _BREAK
        elif _BLOCK.fullmatch(tag):
            depth = _heading_depth(child, tag) if marked else None
            yield _BREAK + "#" * depth + " " if depth else _BREAK
            yield from _pieces(child, marked and not depth)
            yield _BREAK
        else:
            yield from _pieces(child, marked)


def _unwrapped(text: str) -> str:
    def space(found: regex.Match[str]) -> str:
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        hard_wrap = "\n" in found[0] and _CHINESE.match(before) and _CHINESE.match(after)
        return "" if hard_wrap else " "

    return _SPACE.sub(space, text)


def is_layout(table: LexborNode) -> bool:
    """A table that only arranges the page: it holds another one, a single column, or a cell with paragraphs of prose."""
    if len(table.css("table")) > 1:
        return True
    rows = [row.css("td, th") for row in table.css("tr")]
    if max(map(len, rows), default=0) < 2:
        return True
    return any(len(cell.text() or "") > _LAYOUT_CELL and len(cell.css("p, div, br")) > 2 for row in rows for cell in row)


def _table_lines(table: LexborNode) -> list[str]:
    """A line a row: `header：cell；header：cell` where the table has a header row, else the cells joined by ` | `."""
    caption = [plain_text(node) for node in table.css("caption")]
    rows = [(row, grid) for row, grid in zip(table.css("tr"), _grid(table)) if any(grid)]
    if not rows:
        return caption
    header = rows[0][1] if _is_header(rows[0][0], [grid for _, grid in rows]) else None
    lines = [] if header is None else [" | ".join(_apart(header))]
    for _, grid in rows if header is None else rows[1:]:
        if header is None or len(_apart(grid)) == 1:
            lines.append(" | ".join(_apart(grid)))
        else:
            named = dict.fromkeys((name, cell) for name, cell in zip(header, grid) if cell)
            lines.append("；".join(f"{name}：{cell}" if name else cell for name, cell in named))
    return caption + lines


def _grid(table: LexborNode) -> list[list[str]]:
    """The cells of each row; one that spans several rows or columns stands in each of them."""
    rows: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}  # column -> rows still to fill, with what
    for row in table.css("tr"):
        grid: list[str] = []
        for cell in row.css("td, th"):
            _carry_down(grid, below)
            text = plain_text(cell, between=" ")
            for _ in range(_span(cell, "colspan")):
                if (down := _span(cell, "rowspan")) > 1:
                    below[len(grid)] = (down - 1, text)
                grid.append(text)
        _carry_down(grid, below)
        rows.append(grid)
    return rows


def _carry_down(grid: list[str], below: dict[int, tuple[int, str]]) -> None:
    """Fill the next columns of `grid` that a cell of a row above reaches down into."""
    while (column := len(grid)) in below:
        left, text = below.pop(column)
        if left > 1:
            below[column] = (left - 1, text)
        grid.append(text)


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or ""
    return min(int(value), 100) if value.isdecimal() and int(value) else 1


def _is_header(row: LexborNode, grids: list[list[str]]) -> bool:
    """The first row names the columns: marked as th, or short distinct words without a figure above two rows or more."""
    first = grids[0]
    if len(first) < 2 or len(grids) < 2:
        return False
    if row.css("th") and not row.css("td"):
        return True
    words = len(set(first)) == len(first) and all(0 < len(cell) <= 15 and not _DIGIT.search(cell) for cell in first)
    return words and len(grids) > 2 and all(len(grid) == len(first) for grid in grids[1:])


def _apart(cells: list[str]) -> list[str]:
    """The cells, one that spans several columns named once."""
    return [cell for i, cell in enumerate(cells) if cell and (i == 0 or cell != cells[i - 1])]
