"""Stretches in which figures are no figures: document numbers, links, phone numbers, labels, titles, short names in quotes."""

import re

import regex

from . import letter_units
from .figure import Figure

_DOCUMENT = regex.compile(
    r"(?P<code>[\u4e00-\u9fffA-Z·]{0,24}(?:[（(][\u4e00-\u9fff]{1,4}[）)])?[\u4e00-\u9fffA-Z]{0,6})\s?[〔\[［（(【]\s?(?:19|20)\d{2}\s?[〕\]］）)】]\s?第?\s?\d{1,5}(?:-\d{1,3})?\s?[号號]?"
    r"|(?P<order>(?:[\u4e00-\u9fff]{2,16}?)?(?:主席令|国务院令|部令|局令|政府令|委员会令|委令|总署令|令))\s?第?\s?(?:\d{1,4}|[一二三四五六七八九十百零〇]{1,7})\s?号"
    r"|(?P<notice>[\u4e00-\u9fff]{0,16}?公告)\s?(?:19|20)\d{2}\s?年\s?第?\s?\d{1,4}\s?号|(?P<standard>(?:GB/?[TZ]?|DB\d{2}/?T?|[A-Z]{2}/T|ISO(?:/IEC)?)\s?\d{2,6}(?:\.\d{1,3})?(?:[-—–:：](?:19|20)?\d{2})?)(?!\d)"
)
_SPOT = re.compile(
    r"[〔\[［（(【令公A-Z](?:(?<=[〔\[［（(【])\s?(?:19|20)\d{2}\s?[〕\]］）)】]\s?第?\s?\d|(?<=令)\s?第?\s?[\d一二三四五六七八九十〇零百]{1,7}\s?号"
    r"|(?<=公)告\s?(?:19|20)\d{2}\s?年\s?第|(?<=[A-Z])(?<![A-Za-z].)(?:(?<=G)B|(?<=D)B\d|(?<=I)SO|[A-Z]/T)[/TZ]*\s?\d)"
)
_LEAD = regex.compile(
    r"^.*(?:根据|按照|依据|依照|贯彻|落实|执行|适用|废止|通知|意见|办法(?!发)|规定|决定|文件|印发的|发布的|公布的|以及|详见|参见|见|由|经(?![体贸发字])|以|及|和|与|或|同时|即|原(?!函)|的|、)(?=[\u4e00-\u9fffA-Z])"
)
_LINK = (
    r"(?:(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,80}\.[A-Za-z]{2,}"
    r"|(?<![A-Za-z0-9-])[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,4}\.(?:com|cn|net|org)\b[/\w.]*)"
)
_PHONE = (
    r"(?:(?<!\d)(?:\(?0\d{2,3}\)?\s?[-—－]\s?\d{7,8}(?:\s?[-转、,，/]\s?\d{1,8})*|1[3-9]\d{9}(?!\d)|400-?\d{3,4}-?\d{3,4}"
    r"|(?:(?<=[话真][:：])|(?<=[话真][:：]\s))[\d\-—－、，,转/() ]{5,})|(?=\d{6})(?:"
    + "|".join(rf"(?<={name}{mark})" for name in ("邮编", "邮政编码") for mark in ("", "[:：]", r"\s", r"[:：]\s"))
    + r")\d{6})"
)
_CODE = (
    r"(?:(?<![\d.])\d{15,}[\dXx]?(?![\d.])|(?<![A-Za-z0-9])(?!(?!3M)\d+(?:[KMGTPE]B|[MG][WJ]|MVA|M)(?![A-Za-z0-9-]))"
    r"(?=[A-Z0-9]{0,30}[A-Z])(?=[A-Z0-9]{0,30}\d)[A-Z0-9]{2,}(?:[-][A-Z0-9]+)*(?![A-Za-z0-9]))"
)
_DOTTED = r"(?:(?<![\d.])\d{1,2}(?:\.\d{1,2}){2,}(?![\d.年]))"
_LISTED = (
    r"(?:(?:^|(?<=[\n。；：\s]))\s*(?:\d{1,2}[.．、](?:(?!\d)|(?=(?:19|20)\d\d\s?年))|[一二三四五六七八九十]{1,3}、)"
    r"|(?:^|(?<=[\n。；：，、]))[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])"
)
_NOTE = r"[\[［【]\d{1,3}[\]］】]"
_BRACKETED = r"[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]"
_FIRST = r"[一二三四五六七八九十]{1,2}是(?!一)"
_ORDINAL = (
    r"第\s?(?:[零〇一二两三四五六七八九十百千]+|\d+)"
    r"(?:[条款项章节编卷册页批次届期部号名类级轮个位场](?:之[一二三四五六七八九十])?|)(?!季度)"
)
_MEETING = (
    r"(?:[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,2}[中次]、?(?:和|、)?)+(?:全会|会议)?"
    r"|[一二三四五六七八九十]{1,3}届(?:全国)?人大[一二三四五六七八九十]{0,2}次?)"
)
#: What may begin with a character, in the order of precedence: no stretch is looked for where it cannot begin.
_FENCES = {
    character: re.compile("|".join(kinds))
    for characters, kinds in (
        ("0123456789", (_LINK, _PHONE, _CODE, _DOTTED, _LISTED)),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", (_LINK, _CODE)),
        ("(（", (_PHONE, _LISTED, _BRACKETED)),
        ("[［【", (_NOTE,)),
        ("一二三四五六七八九十", (_LISTED, _FIRST, _MEETING)),
    )
    for character in characters
} | {"第": re.compile(_ORDINAL)}
_TITLE = regex.compile(r"《[^《》\n]{1,90}(?:《[^《》\n]{0,60}》[^《》\n]{0,60})?》")
_QUOTED = regex.compile(r"“[^“”\n]{1,10}”")
_SUM_IN_QUOTES = regex.compile(r"[\d.]+(?:万|亿)?(?:元|%|个|家)")


def fence(text: str, at: int) -> int | None:
    """Where the stretch ends that begins at `at` and holds no figure, or None."""
    pattern = _FENCES.get(text[at])
    found = pattern.match(text, at) if pattern else None
    if found is None or (text[at].isdigit() and letter_units.measured(text, at)):
        return None
    return found.end()


def title(text: str, at: int) -> int | None:
    """End of the title in 《》 that opens at `at`: its figures name the document."""
    found = _TITLE.match(text, at)
    return found.end() if found else None


def quoted(text: str, at: int) -> int | None:
    """End of the short name in quotes that opens at `at` (“三合一”, “两只手”), unless it is a sum."""
    found = _QUOTED.match(text, at)
    return found.end() if found and not _SUM_IN_QUOTES.search(found[0]) else None


def document_numbers(text: str) -> list[Figure]:
    """国发〔2015〕71号, 便函[2022]1476, 财政部令第100号, GB/T 9704—2012; a bare year in brackets is none."""
    out: list[Figure] = []
    floor = 0
    for spot in _SPOT.finditer(text):
        if spot.start() < floor:
            continue
        found = _document(text, spot.start(), floor)
        if found is not None:
            out.append(found)
            floor = found.end
    return out


def _document(text: str, at: int, floor: int) -> Figure | None:
    lowest = max(floor, at - 34)
    for stop in range(at - 1, lowest - 1, -1):
        if text[stop] in "，。；：、\n“”《》「」『』【】 \t" or (text[stop] in "（(" and not _region_bracket(text, stop, at)):
            lowest = stop + 1
            break
    found = _DOCUMENT.search(text, lowest, min(len(text), at + 40))
    if found is None or found.end() <= at:
        return None
    start = found.start()
    code = found["code"]
    if code is not None:
        lead = _LEAD.match(code)
        if lead:
            start += lead.end()
            code = code[lead.end() :]
        if not code or (len(code) > 14 and text[found.end() - 1] not in "号號"):
            return None
    name = found["order"] or found["notice"]
    if name:
        lead = _LEAD.match(name)
        start += lead.end() if lead else 0
    return Figure("document_number", start, found.end(), start, found.end(), "document_number", {})


def _region_bracket(text: str, at: int, end: int) -> bool:
    """The bracket in 沪府（办）发〔2020〕1号 belongs to the code."""
    close = text.find("）" if text[at] == "（" else ")", at, min(at + 6, end))
    return close > 0 and close < end - 1 and at > 0 and "\u4e00" <= text[at - 1] <= "\u9fff"
