"""The words that a segment opens with before anything is said: 一是, 同时, 其中, 此后, 并, （一）."""

import re

#: Words before an actor that do not belong to it.
_LEAD = re.compile(
    r"(?:(?=[\s—①-⑳第一二三四五六七八九十（\d其同并且而此另但原特尤对为因从以凡下今目首最然通否现由随届])(?:\s|——|—|[①-⑳]|第?[一二三四五六七八九十]+是|[一二三四五六七八九十]+要|第[一二三四五六七八九十百零\d]+[编章节条款]"
    r"|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、|\d+[.．、](?!\d)|\d+）"
    r"|其中|另(?=由|需|须)|同时|并且|并|且|而|此外|此后|其后|随后|以后(?=每|各|逐)|届时|另外|但是?|原则上|特别是|尤其是|对此|为此|因此|从而|以及|凡是?|下一步|今后|目前|首先|其次|最后|然后|一般|通常|否则|现(?!场|任|役|金|代|存|状|有|行|住|居|职)|由))*"
)
#: The Han characters that such a word begins with, and those that then follow; "" where any may.
_LEADS = (
    dict.fromkeys("第并且而但凡现由", "")
    | dict.fromkeys("一二三四五六七八九十", "一二三四五六七八九十是要、般")
    | dict.fromkeys("对为因", "此")
    | dict.fromkeys("今最然", "后")
    | dict.fromkeys("原否", "则")
    | {
        "其": "中次后",
        "同": "时",
        "此": "外后",
        "另": "外由需须",
        "特": "别",
        "尤": "其",
        "从": "而",
        "以": "及后",
        "下": "一",
        "随": "后",
        "届": "时",
    }
    | {"目": "前", "首": "先", "通": "常"}
)


def lead_end(text: str, start: int, end: int) -> int:
    """Where the connectives at the start of a segment end (一是, 同时, 其中, 并)."""
    first = text[start : start + 1]
    second = _LEADS.get(first)
    if "一" <= first <= "龥" if second is None else second and text[start + 1 : start + 2] not in second:
        return start
    found = _LEAD.match(text, start, end)
    return found.end() if found else start
