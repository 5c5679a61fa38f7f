"""Bodies and places: 财政部, 国家知识产权局办公室, 重庆市人民政府, 各省、自治区、直辖市财政厅（局）, 深圳市.

有关部门, 各地区 and 城市政府 name nobody in particular and are none.
"""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import regex

from ..gazetteer import Row, rows
from .figure import Figure


class Body(Row):
    name: str
    also: tuple[str, ...] = ()


class FormerBody(Row):
    name: str
    also: tuple[str, ...] = ()
    successor: str
    since: int
    until: int


class Region(Row):
    """`sign` is the one-character name of a province (渝), read only in document codes."""

    name: str
    level: str
    also: tuple[str, ...] = ()
    sign: str | None = None
    province: str | None = None


class OrganDomain(Row):
    domain: str


class Name(NamedTuple):
    text: str
    kind: str


_ORGAN = regex.compile(
    r"(?:委员会|工作委员会|办公室|厅|局|委(?!员|托|派|任)|办(?![法理事学公案税结件好实]))(?:[（(][厅局委办、]{1,5}[）)])?(?:办公厅|办公室)?"
)
_PARTY = regex.compile(
    r"(?:委办公厅|委办公室|(?:人民)?政府办公厅|(?:人民)?政府办公室|人民政府(?:\([^()]{1,8}\))?"
    r"|政府(?!采购|部门|引导|投资|性|工作报告|债|购买|补|职|信息|网|和社会|基金|支持|专项|出资|资金|与|监管|主导|组成|机构|预算|定价|储备))"
)
_LISTED = r"(?:自治区|直辖市|计划单列市|副省级城市|新疆生产建设兵团|市|县|区|州|盟|旗|自治县|自治州)"
_ALL = regex.compile(
    rf"(?:各(?:有关)?(?:省|市|县|区|州|盟|地)(?:\([^()]{{1,10}}\))?(?:[、和及]?{_LISTED}(?:\([^()]{{1,8}}\))?){{0,6}}"
    r"|各区县(?:\(自治县\))?|各级|省|自治区|市|县|区|州|盟|省级|市级|县级"
    r"|(?<=^|[，。；：、\n 和与及由经向报《(])"
    r"(?:(?![由和与及向报对经以在请各并将为是被让省市县区])[\u4e00-\u9fff]){2,3}(?:市|县|区|州|盟))$"
)
_BRANCH = regex.compile(r"(?:办公厅|办公室|党组|机关党委)")
_NO_PLACE_AFTER = regex.compile(r"[接环续]")


@cache
def names() -> dict[str, tuple[Name, ...]]:
    """Every listed name under its first two characters, the longest first."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("regions", Region):
        for text in (row.name, *row.also):
            found[text[:2]].setdefault(text, "place")
    for body in (*rows("bodies", Body), *rows("former_bodies", FormerBody)):
        for text in (body.name, *body.also):
            found[text[:2]][text] = "organisation"
    for domain in rows("organ_domains", OrganDomain):
        found[domain.domain[:2]].setdefault(domain.domain, "domain")
    return {key: tuple(Name(t, k) for t, k in sorted(value.items(), key=lambda x: (-len(x[0]), x[0]))) for key, value in found.items()}


@cache
def _heads() -> "regex.Pattern[str]":
    """Where a name may begin: its first two characters, each by itself in a class, which is fast to search for."""
    pairs = {key[:2] for key in names()} | {"人民", "政府", "委办"}
    first, second = ("".join(sorted({pair[k] for pair in pairs})) for k in (0, 1))
    return regex.compile(f"[{first}](?=[{second}])")


def named(form: str) -> list[Figure]:
    """Bodies and places of a text in reading form, in order."""
    found: list[Figure] = []
    listed = names()
    at = floor = 0
    pattern = _heads()
    while True:
        head = pattern.search(form, at)
        if head is None:
            return found
        at = head.start()
        result = _name(form, at, floor, listed, found)
        if result is None:
            at += 1
            continue
        if found and result.start < found[-1].end:
            found.pop()
        found.append(result)
        at = floor = result.end


def _name(form: str, at: int, floor: int, listed: dict[str, tuple[Name, ...]], before: list[Figure]) -> Figure | None:
    for name in listed.get(form[at : at + 2], ()):
        if not form.startswith(name.text, at):
            continue
        end = at + len(name.text)
        if name.kind == "organisation":
            if name.text[-1] == "部" and form[end : end + 1] in ("门", "分", "署", "队", "位"):  # 省级财政部门
                continue
            branch = _BRANCH.match(form, end)
            local = name.text[-1] in "委局厅" and name.text[0] not in "国中全"  # 广东省发展改革委 is no ministry
            start = _owner(form, at, floor, before) if local else at
            return _figure("organisation", start, branch.end() if branch else end, "organisation.listed")
        if name.kind == "domain":
            organ = _ORGAN.match(form, end)
            if organ is not None:
                return _figure("organisation", _owner(form, at, floor, before), organ.end(), "organisation.department")
            continue
        if not _NO_PLACE_AFTER.match(form, end):
            return _figure("place", at, end, "place")
    if at == 0 or form[at - 1] not in "省市县区州盟旗)级":
        return None
    party = _PARTY.match(form, at)
    if party is not None:
        start = _owner(form, at, floor, before)
        if start < at and form[start:at] not in ("区", "州") and form[start - 1 : start] != "城":
            return _figure("organisation", start, party.end(), "organisation.government")
    return None


def _owner(form: str, at: int, floor: int, before: list[Figure]) -> int:
    """Whose department it is: 重庆市, 省, 各省、自治区、直辖市 right before `at`."""
    if before and before[-1].kind == "place" and before[-1].end == at:
        return before[-1].start
    if before and before[-1].kind == "place" and before[-1].end < at and form[at - 1] in "市县区州盟旗" and at - before[-1].end <= 6:
        return before[-1].start
    found = _ALL.search(form, max(floor, at - 48), at)
    return found.start() if found else at


def _figure(kind: str, start: int, end: int, rule: str) -> Figure:
    return Figure(kind, start, end, start, end, rule, {})
