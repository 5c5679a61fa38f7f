"""引用: documents named in 《》 with their number, and short names that stand for them later."""

import re

import regex

from ..records import Citation, Span
from ..records.citation import Relation
from ..records.trusted import trusted
from .patterns import compiled, of_words
from .reading import Reading

_TITLE = regex.compile(r"《(?P<title>[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*)》")
#: （国发〔2015〕71号） behind the title, also with an issuer in front of the number or a date behind it;
#: （国务院令第427号）, （第12号省政府令）, （2015年第3号公告）.
_NUMBER = of_words(
    r"\s*（(?:[^（）\n]{0,20}?(?P<number>[\p{Han}A-Za-z]{1,12}〔\d{4}〕(?:第)?\s?\d+号)"
    r"|(?P<order>[\p{Han}、 ]{2,40}?(?:令|公告)(?:〔?\d{4}〕?年?)?第?\s?\d{1,4}号(?:公告|令)?"
    r"|第\d{1,4}号[\p{Han}]{2,12}令|\d{4}年第\d{1,4}号(?:公告|令)))[^（）\n]{0,60}）"
)
_SHORT = re.compile(r"（[^（）\n]{0,40}?(?:以下|下)(?:统)?(?:简称|称)[：:]?\s?[《“](?P<short>[^《》“”\n]{1,40})[》”][^（）\n]{0,10}）")
_BASIS = re.compile(r"(?:根据|按照|依据|依照|遵照|贯彻落实|落实|贯彻执行|遵循)[^。；《》]{0,30}(?:《□*》[^。；《》]{0,25})*$")
_REPEAL = re.compile(r"[^。；]{0,60}(?:同时|予以|即行|相应|一并)?废止|[^。；]{0,20}(?:停止执行|不再执行|失效)")
_AMEND = regex.compile(r"(?:修改|修订|对)[^。；《》]{0,10}$")


def citations(reading: Reading) -> list[Citation]:
    """Every document that the body names, each where it stands; a short name takes the number of what it stands for."""
    text = reading.text
    found: list[Citation] = []
    numbers: dict[str, tuple[str, Span]] = {}
    full: dict[str, str] = {}
    opening = text.find("《")
    for clause in reading.clauses:
        place = clause.span
        if opening < 0 or opening >= place.end:
            continue
        opening = text.find("《", place.end)
        if text.find("《", place.start, place.end) < 0:
            continue
        count, last = 0, 0
        for match in _TITLE.finditer(text, clause.span.start, clause.span.end):
            title = match["title"].strip()
            if not title or match.start() < last:
                continue  # the short name inside （以下简称《…》） belongs to the citation before it
            end, number, short, evidence = match.end(), None, None, {}
            numbered = _NUMBER.match(text, end, clause.span.end)
            if numbered:
                which = "number" if numbered["number"] else "order"
                end, number = numbered.end(), numbered[which]
            named = _SHORT.match(text, end, clause.span.end) or _SHORT.match(text, match.end(), clause.span.end)
            if named:
                end, short = max(end, named.end()), named["short"]
            if number is not None and numbered is not None:
                place = reading.span(*numbered.span(which))
                numbers[title] = (number, place)
                if short:
                    numbers[short] = (number, place)
            elif title in numbers:
                number, evidence["doc_number"] = numbers[title]
            if short:
                full[short] = title
            count, last = count + 1, end
            span, pieces, also = reading.locate(match.start(), end)
            found.append(
                trusted(Citation)(
                    id=f"{clause.id}/r{count}",
                    clause_id=clause.id,
                    text=text[match.start() : end],
                    span=span,
                    source_spans=pieces,
                    also_at=also,
                    rule="short-name" if title in full else "title",
                    evidence=evidence,
                    title=title,
                    short_name=short,
                    doc_number=number,
                    relation=_relation(reading.masked, match.start(), end),
                )
            )
    return found


def _relation(masked: str, start: int, end: int) -> Relation:
    """根据《…》 basis; 《…》同时废止 repeals; 修改《…》 amends; else mentions."""
    line = masked.rfind("\n", 0, start) + 1
    opening = max(line, masked.rfind("。", line, start) + 1, masked.rfind("；", line, start) + 1)
    if _BASIS.search(masked, opening, start):
        return "basis"
    if _REPEAL.match(masked, end):
        return "repeals"
    if _AMEND.search(masked, opening, start) and compiled(
        r"[^。；]{0,20}(?:作如下修改|进行修[改订]|予以修[改订]|的(?:修[改订]|决定))"
    ).match(masked, pos=end):
        return "amends"
    return "mentions"
