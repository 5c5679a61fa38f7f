"""Who issued a notice and when: by its signature, else by what head, title or number say."""

from functools import cache

import regex

from .. import gazetteer
from .organs import split_joint
from .parts import Plan
from .reading import Reading
from .signature import Signature

_BY_TITLE = regex.compile(r"(?P<who>.{2,300}?)(?:关于|印发|转发)")


class AgencyCode(gazetteer.Row):
    """A row of agency_codes.tsv: whose code it is, or was from `since` to `until`; a `stem` stands for all codes that begin so."""

    code: str
    issuer: str
    since: int = 0
    until: int = 9999
    stem: str = ""


@cache
def _codes() -> dict[str, tuple[AgencyCode, ...]]:
    found: dict[str, tuple[AgencyCode, ...]] = {}
    for row in gazetteer.rows("agency_codes", AgencyCode):
        found[row.code] = (*found.get(row.code, ()), row)
    return found


def issuer_of(code: str, year: int | None) -> str | None:
    """Whose code a document number has: 渝府发 重庆市人民政府, 环发 环境保护部 in 2016 and 生态环境部 since, 发改数据 by its stem 发改."""
    exact = _codes().get(code, ())
    longest = next((rows for end in range(len(code) - 1, 1, -1) if (rows := _codes().get(code[:end])) and rows[0].stem), ())
    found = [row for row in exact or longest if year is None or row.since <= year <= row.until]
    return found[-1].issuer if found else None


def issuers(parts: list[Plan], fields: dict[str, Reading]) -> Reading | None:
    """发文机关 in order of signature; from the title (财政部、税务总局关于…) or the code of the number (渝府发) it is inferred."""
    signature = signed(parts)
    if signature is not None and signature.organs:
        names = list(dict.fromkeys(name for name, _, _ in signature.organs))
        return Reading(names, [(start, end) for _, start, end in signature.organs], "signature")
    for key in ("red_head", "under_title", "promulgators"):
        if key in fields and fields[key].value:
            return fields[key]
    title = fields.get("title")
    if title is not None and (match := _BY_TITLE.match(title.value)) and (names := split_joint(match.group("who").strip())):
        return Reading(names, title.spans, "title", "inferred")
    if "issuers" in fields and fields["issuers"].value:  # of the site's index, where 发布机构 may be who runs the page
        return fields["issuers"]
    code = fields.get("code")
    if (
        code is not None
        and (ordered := regex.fullmatch(r"(?P<who>.+?)(?:令|公告|通告)", code.value))
        and (names := split_joint(ordered.group("who")))
    ):
        return Reading(names, code.spans, "name-in-number", "inferred")
    year = fields["number_year"].value if "number_year" in fields else None
    if code is not None and (issuer := issuer_of(code.value, year)):
        return Reading([issuer], code.spans, "agency-code", "inferred")
    return None


def issue_date(parts: list[Plan], fields: dict[str, Reading]) -> Reading | None:
    """成文日期 as ISO date: of the signature, else of the site's metadata, the line under the title, or the note of adoption.

    党政机关公文处理工作条例, article 9: 成文日期 is the day on which a meeting adopted the text or the head of the organ signed it.
    The rule in `head` (adoption-note, promulgation-note, signature-date) says which of the two was read.
    """
    signature = signed(parts)
    if signature is not None and signature.day is not None:
        iso, start, end = signature.day
        return Reading(iso, [(start, end)], "signature-date")
    for key in ("issue_date", "promulgated", "adopted"):
        if key in fields and fields[key].value:
            return fields[key]
    return None


def edition_date(issued: Reading | None, fields: dict[str, Reading]) -> Reading | None:
    """The day of the last amendment, revision or renewed adoption that the notes tell of, where it is later than the day of issue."""
    last = fields.get("edition")
    return last if last is not None and issued is not None and last.value > issued.value else None


def issue_year(issued: Reading | None, fields: dict[str, Reading]) -> Reading | None:
    """The year of the date, else of the document number."""
    if issued is not None:
        return Reading(int(issued.value[:4]), issued.spans, "year-of-date", issued.origin)
    if "number_year" in fields:
        found = fields["number_year"]
        return Reading(found.value, found.spans, "year-of-number", "inferred")
    return None


def signed(parts: list[Plan]) -> Signature | None:
    """The notice's own signature: the cover's, else the last of a text that is no attachment."""
    if parts and parts[0].signature is not None:
        return parts[0].signature
    own = [part.signature for part in parts[1:] if part.signature is not None and not part.attached]
    return own[-1] if own else None
