"""Bodies and places: 财政部, 国家知识产权局办公室, 重庆市人民政府, 各省、自治区、直辖市财政厅（局）, 深圳市.

有关部门, 各地区 and 城市政府 name nobody in particular and are none.
"""

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import regex

from ..gazetteer import Row, rows
from .bodies import Region, bodies, body, former_bodies, region, regions
from .figure import Figure

if TYPE_CHECKING:
    from .pairs import Pairs


class OrganDomain(Row):
    """A row of organ_domains.tsv: how the name of a department of a province, city or county begins."""

    domain: str


class Name(NamedTuple):
    """A listed name. `shared`: a central body is meant only where it stands among central bodies (国资委)."""

    text: str
    kind: Literal["body", "shared", "place", "domain"]
    not_after: "regex.Pattern[str] | None" = None
    not_before: "regex.Pattern[str] | None" = None


_ORGAN = re.compile(
    r"(?:委员会|工作委员会|办公室|厅|局(?![部面限势长])|委(?![员托派任])|办(?![法理事学公案税结件好实证]))(?:[（(][厅局委办、]{1,5}[）)])?(?:办公厅|办公室)?"
)
#: What the name of such an organ begins with.
_ORGAN_OPENINGS = frozenset("委工办厅局")
_PARTY = re.compile(
    r"(?:委(?:办公厅|办公室|组织部|宣传部|统战部|政法委(?:员会)?|编办|网信办|社会工作部|农办|改革办)"
    r"|(?:人民)?政府办公厅|(?:人民)?政府办公室|人民政府(?:\([^()]{1,8}\))?"
    r"|政府(?!采购|部门|引导|投资|性|工作报告|债|购买|补|职|信息|网|和社会|基金|支持|专项|出资|资金|与|监管|主导|组成|机构|预算|定价|储备)"
    r"|总工会|妇联|残联|科协|工商联|侨联|文联|团委|红十字会|人大常委会|人民代表大会(?:常务委员会)?"
    r"|(?:高级|中级)?人民法院|人民检察院)"
)
_LISTED = r"(?:自治区|直辖市|计划单列市|副省级城市|新疆生产建设兵团|市|县|区|州|盟|旗|自治县|自治州)"
_ALL = regex.compile(
    rf"(?:各(?:有关)?(?:省|市|县|区|州|盟|地)(?:\([^()]{{1,10}}\))?(?:[、和及]?{_LISTED}(?:\([^()]{{1,8}}\))?){{0,6}}"
    r"|各?区县(?:\(自治县\))?|省\(区、市\)|各级|省|自治区|市|县|区|州|盟|省级|市级|县级"
    r"|(?<=^|[，。；：、\n 和与及由经向报《(])"
    r"(?!列入|未获|获得|交付|通过|任免|派单|参加|组织|必要|提请|撤换|选举|按照|但按)"
    r"(?:(?![由和与及向报对经以在请各并将为是被让省市县区])[\u4e00-\u9fff]){2,3}(?<!城)(?:市|县|区|州|盟))$"
)
#: Those named together with a place: 各省、自治区、直辖市、计划单列市、新疆生产建设兵团知识产权局.
_ALL_AND = regex.compile(rf"各(?:有关)?省(?:、{_LISTED}){{1,5}}[、和]$")
_BRANCH = regex.compile(r"(?:办公厅|办公室|综合司|党组|机关党委)")
#: Its office in a province or city: 国家税务总局重庆市税务局, 财政部重庆监管局, 中国人民银行上海总部.
_FIELD = regex.compile(
    r"(?:驻?[\p{Han}]{2,8}?)(?:税务局|监管局|监管分局|监管专员办事处|专员办|特派员办事处|特派办|中心支行|分行|营业管理部|上海总部|调查总队|管理局|海事局|督察局)"
)
#: The one-character name of a province behind a verb of motion: 来渝设立分支机构. Signs that are words as well are left out.
_SIGNS = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼黔滇陕"
_SIGN = re.compile(rf"[{_SIGNS}](?<=[来驻赴在入留离].)(?![{_SIGNS}川东南西北中联池职升级湖剧])")
#: What follows 部, 委 where it is no ministry: 财政部门, 建设部署, 文化部落, 卫生健康委员会.
_NO_BODY_BEFORE = {"部": frozenset("门分署队位件落"), "委": frozenset("员托派任"), "办": frozenset("理法学事公案")}
_OF_THE_ARMY = regex.compile(r"(?:解放军|勤部|后勤保障部|第[二三四五六七八])$")  # 总后勤部卫生部, 第二机械工业部
#: A body of the State Council that has no row: 国务院关税税则委员会.
_OF_THE_COUNCIL = regex.compile(
    r"(?:(?![设的和与由或其经在授有各批准报同应当每向门，])\p{Han}){2,16}?(?:委员会|办公室|领导小组|联席会议|指挥部)(?:办公室)?"
)


@cache
def names() -> dict[str, Name]:
    """Every listed name."""
    found: dict[str, Name] = {}
    for row in regions():
        for text in (row.name, *row.also):
            found.setdefault(text, _place(row, text))
    for listed in bodies():
        found |= {text: Name(text, "body") for text in (listed.name, *listed.also)}
        found |= {text: Name(text, "shared") for text in listed.shared}
    for old in former_bodies():
        for text in (old.name, *old.also):
            found.setdefault(text, Name(text, "body"))
    for domain in rows("organ_domains", OrganDomain):
        found.setdefault(domain.domain, Name(domain.domain, "domain"))
    return found


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the names are that begin with two characters, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for text in names():
        found[text[:2]].add(len(text))
    return {key: tuple(sorted(value, reverse=True)) for key, value in found.items()}


@cache
def _thirds() -> dict[str, frozenset[str] | None]:
    """What a name may go on with by its first two characters; None where these are a name by themselves."""
    found: dict[str, set[str]] = defaultdict(set)
    for text, name in names().items():
        found[text[:2]] |= set(text[2:3]) if len(text) > 2 else _ORGAN_OPENINGS if name.kind == "domain" else {""}
    return {opening: None if "" in thirds else frozenset(thirds) for opening, thirds in found.items()}


def _place(row: Region, text: str) -> Name:
    if text == row.name:
        return Name(text, "place")
    return Name(
        text,
        "place",
        regex.compile(f"(?<={row.not_after})") if row.not_after else None,
        regex.compile(row.not_before) if row.not_before else None,
    )


@cache
def _openings() -> "Pairs":
    """What a name begins with: its first two characters."""
    from .pairs import Pairs  # numpy is for those who read texts, not for all who know the classes of actors

    return Pairs([*_lengths(), *(text[:2] for text in _OF_AN_AREA)])


#: What the name of an area ends in, or the 级 and the bracket that stand for one.
_AREAS = frozenset("省市县区州盟旗)级")
_OF_AN_AREA = (
    "人民",
    "政府",
    "委办",
    "委组",
    "委宣",
    "委统",
    "委政",
    "委编",
    "委网",
    "委社",
    "委农",
    "委改",
    "总工",
    "妇联",
    "残联",
    "科协",
    "工商联",
    "侨联",
    "文联",
    "团委",
    "红十",
    "人大",
    "高级",
    "中级",
)


def named(form: str, year: int | None = None) -> list[Figure]:
    """Bodies and places of a text in reading form, in order; `year` is that of the text, for names that two bodies had."""
    found: list[Figure] = []
    floor = 0
    thirds = _thirds()
    for at in _openings().places(form):
        third = thirds.get(form[at : at + 2], ())
        if at < floor or (third is not None and form[at + 2 : at + 3] not in third and form[at - 1 : at] not in _AREAS):
            continue  # as most of them: 工业 in front of no 厅 and of nothing that a name goes on with
        result = _name(form, at, floor, found, year)
        if result is None:
            continue
        if found and result.start < found[-1].end:
            found.pop()
        found.append(result)
        floor = result.end
    return _with_signs(form, _among_central(form, found))


def _name(form: str, at: int, floor: int, before: list[Figure], year: int | None) -> Figure | None:
    listed = names()
    for length in _lengths().get(form[at : at + 2], ()):
        name = listed.get(form[at : at + length])
        if name is None:
            continue
        end = at + len(name.text)
        if name.kind in ("body", "shared"):
            if form[end : end + 1] in _NO_BODY_BEFORE.get(name.text[-1], ()) or _OF_THE_ARMY.search(form, max(0, at - 6), at):
                continue
            return _body(form, at, end, name, floor, before, year)
        if name.kind == "domain":
            organ = _ORGAN.match(form, end)
            if organ is not None:
                return _department(form, _owner(form, at, floor, before), at, organ.end(), "organisation.department")
            continue
        if (name.not_before and name.not_before.match(form, end)) or (name.not_after and name.not_after.match(form, at)):
            continue
        place = region(name.text)
        return _figure("place", at, end, "place", place.name if place else None)
    if form[at - 1 : at] not in _AREAS:
        return None
    party = _PARTY.match(form, at)
    if party is not None:
        start = _owner(form, at, floor, before)
        if start < at and form[start:at] not in ("区", "州") and form[start - 1 : start] != "城":
            return _department(form, start, at, party.end(), "organisation.government")
    return None


def _body(form: str, at: int, end: int, name: Name, floor: int, before: list[Figure], year: int | None) -> Figure:
    """A central body, with its office or field office; 广东省发展改革委 and 市国资委 are local ones of the same short name."""
    if name.text == "国务院" and (unlisted := _OF_THE_COUNCIL.match(form, end)):
        return _figure("organisation", at, unlisted.end(), "organisation.unlisted")
    branch = _BRANCH.match(form, end)
    of_an_area = name.text.endswith("局") and form[max(0, at - 1) : at] in ("省", "市", "县", "区")  # 区国家保密局
    if name.kind == "shared" or of_an_area or (name.text[-1] in "委局厅" and name.text[0] not in "国中全"):
        start = _owner(form, at, floor, before)
        if start < at:
            return _department(form, start, at, branch.end() if branch else end, "organisation.department")
        if name.kind == "shared":
            return _figure("organisation", at, branch.end() if branch else end, "organisation.shared")
    if branch:
        whole = body(form[at : branch.end()], year) or body(form[at:end], year)
        return _figure("organisation", at, branch.end(), "organisation.listed", whole)
    field = _FIELD.match(form, end)
    if field and (region(form[end : end + 2]) or region(form[end : end + 3])):
        return _figure("organisation", at, field.end(), "organisation.field_office")
    return _figure("organisation", at, end, "organisation.listed", body(form[at:end], year))


def _among_central(form: str, found: list[Figure]) -> list[Figure]:
    """发展改革委、财政部: beside a central body in a list a shared name is the central one."""
    out = list(found)
    sure = [item.rule == "organisation.listed" for item in found]
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        step = 1 if order.step > 0 else -1
        for k in order:
            other = k - step
            if out[k].rule != "organisation.shared" or not 0 <= other < len(out) or not sure[other]:
                continue
            left, right = sorted((out[k], out[other]), key=lambda item: item.start)
            if form[left.end : right.start] in ("、", "和", "会同", "与", ",", "，", "及", " "):
                whole = body(form[out[k].start : out[k].end])
                out[k] = _figure("organisation", out[k].start, out[k].end, "organisation.shared", whole)
                sure[k] = whole is not None
    return out


def _with_signs(form: str, found: list[Figure]) -> list[Figure]:
    out: list[Figure] = []
    k = 0
    for sign in _SIGN.finditer(form):
        while k < len(found) and found[k].end <= sign.start():
            out.append(found[k])
            k += 1
        if k == len(found) or found[k].start >= sign.end():
            place = region(sign.group())
            out.append(_figure("place", sign.start(), sign.end(), "place.sign", place.name if place else None))
    return out + found[k:]


def _department(form: str, start: int, at: int, end: int, rule: str) -> Figure:
    """A local body; its full name is known where its area is listed: 深圳财政局 is 深圳市财政局."""
    place = region(form[start:at]) if start < at else None
    rest = form[at:end]
    full = place.name + ("人民" + rest if rest.startswith("政府") else rest) if place and "(" not in rest else None
    return _figure("organisation", start, end, rule, full)


def _owner(form: str, at: int, floor: int, before: list[Figure]) -> int:
    """Whose department it is: 重庆市, 省, 各省、自治区、直辖市 right before `at`."""
    if before and before[-1].kind == "place" and before[-1].end == at:
        rest = _ALL_AND.search(form, max(floor - 48, 0, before[-1].start - 48), before[-1].start)
        return rest.start() if rest else before[-1].start
    if (
        before
        and before[-1].kind == "place"
        and before[-1].end < at
        and form[at - 1] in "市县区州盟旗"
        and at - before[-1].end <= 6
        and "\n" not in form[before[-1].end : at]
    ):
        return before[-1].start
    if at == 0 or form[at - 1] not in "省市县区州盟旗地团级)":  # what `_ALL` ends with
        return at
    reach = 48 if "各" in form[max(floor, at - 48) : at] else 8
    found = _ALL.search(form, max(floor, at - reach), at)
    return found.start() if found and form[found.start() - 1 : found.start()] != "城" else at  # 示范城市知识产权局


def _figure(kind: str, start: int, end: int, rule: str, full: str | None = None) -> Figure:
    fields: dict[str, Any] = {"name": full} if full else {}
    return Figure(kind, start, end, start, end, rule, fields)
