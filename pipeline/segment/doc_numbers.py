"""发文字号: the number of a document in a head (GB/T 9704, 7.2.5), in the forms that pages print."""

from typing import NamedTuple

import regex

_CODE = r"[\p{Han}A-Za-z]{1,14}(?:[（(]\p{Han}{1,6}[）)]\p{Han}{0,4})?"
_YEAR = r"[〔\[［【（(〈﹝]\s?(?P<year>(?:19|20)\d{2})\s?[〕\]］】）)〉﹞]"
_PLAIN = rf"(?P<code>{_CODE})\s?{_YEAR}\s?(?P<ord>第)?\s?(?P<no>\d{{1,5}})\s?号"
_BARE = rf"(?P<code>{_CODE}[函发办字秘令告])\s?{_YEAR}\s?(?P<ord>第)?\s?(?P<no>\d{{1,5}})"
_ORDER = (
    r"(?P<code>[\p{Han}、 ]{0,40}?(?:令|公告|通告))\s?(?:[〔（(]?(?P<year>(?:19|20)\d{2})[〕）)]?\s?年?)?\s?"
    r"(?P<ord>第)\s?(?P<no>[\d一二三四五六七八九十百〇零]{1,6})\s?号"
)
_YEARLY = r"(?P<code>)(?P<year>(?:19|20)\d{2})年\s?(?P<ord>第)\s?(?P<no>\d{1,4})\s?号"

_WHOLE = regex.compile(rf"[（(]?\s?(?:(?:发文)?[文字]号[：:]\s?)?(?:{_PLAIN}|{_BARE}|{_ORDER}|{_YEARLY})\s?[）)]?", regex.V1)
_OPENING = regex.compile(rf"[（(]?{_PLAIN}[）)]?\s?")
_CLOSING = regex.compile(
    rf"(?<=[知见法定案划则例告函复示要订）)》])\s?[（(]?(?P<code>{_CODE})\s?{_YEAR}\s?(?P<ord>第)?\s?(?P<no>\d{{1,5}})\s?号[）)]?$"
)
_INNER = regex.compile(rf"(?<=[知见法定案划则例告函复])\s?[（(]?{_PLAIN}[）)]?\s?(?=[\p{{Han}}《].*：)")


class DocNumber(NamedTuple):
    """A number as normalised (财办建〔2018〕96号), its year, and where in the line it stood."""

    text: str
    code: str
    year: int | None
    start: int
    end: int


def _made(match: "regex.Match[str]") -> DocNumber:
    groups = match.groupdict()
    year = groups["year"]
    code = "".join(groups["code"].split())
    no = ("第" if groups["ord"] else "") + groups["no"] + "号"
    if year and (code.endswith(("公告", "通告")) or not code) and "年" in match.group():
        text = f"{code}{year}年{no}"
    elif year:
        text = f"{code}〔{year}〕{no}"
    else:
        text = code + no
    return DocNumber(text, code, int(year) if year else None, match.start(), match.end())


def whole(line: str) -> DocNumber | None:
    """The number that is all of `line`: 国知办发管字〔2017〕30号, （皖政办秘〔2021〕82号）, 便函[2022]1476, 国务院令第743号."""
    match = _WHOLE.fullmatch(line)
    return _made(match) if match else None


def opening(line: str) -> DocNumber | None:
    """The number that `line` opens with, glued to title or recipients: 财办建〔2018〕96号各省…：."""
    match = _OPENING.match(line)
    return _made(match) if match else None


def inner(line: str) -> DocNumber | None:
    """The number in the middle of `line`, glued between title and recipients: 关于…的通知教职成厅函〔2022〕27号各省…：."""
    match = _INNER.search(line)
    return _made(match) if match else None


def closing(line: str) -> DocNumber | None:
    """The number that `line`, a title, ends in: 关于…的通知（财建〔2018〕1号）."""
    match = _CLOSING.search(line)
    if match is None:
        return None
    made = _made(match)
    return None if regex.search(r"通知|意见|关于", made.code) else made
