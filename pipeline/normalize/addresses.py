"""Addresses: the marks of a URL or a mailbox that a site made full-width."""

import regex

from ..records import Change

_MARKS = "．／：？＝＆＿～＃－"
_ADDRESS = regex.compile(
    rf"(?:(?:https?|ftp)[:：][/／]{{2}}|\bwww[.．]|[A-Za-z0-9][\w.+-]*@(?=[A-Za-z0-9-]+[.．]))[\x21-\x7e{_MARKS}]*[A-Za-z0-9/／]",
    regex.ASCII,
)
_WIDE = regex.compile(rf"[{_MARKS}]+")
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def addresses(text: str) -> list[Change]:
    """http：//www．cnipa．gov．cn → http://www.cnipa.gov.cn. What follows the address stays: 网址：www.gov.cn，电话.

    >>> [(c.start, c.after) for c in addresses("详见http：／／a．cn，邮箱a@b．cn：请")]
    [(6, '://'), (10, '.'), (19, '.')]
    """
    if "//" not in text and "／／" not in text and "www" not in text and "@" not in text:
        return []
    return [
        Change(*wide.span(), wide[0].translate(_HALF), "width", "half-width-address")
        for match in _ADDRESS.finditer(text)
        for wide in _WIDE.finditer(text, *match.span())
    ]
