"""Whether words name one body, a class of actors, and in which area the body is."""

from functools import cache
from typing import NamedTuple

import regex

from ..expressions.bodies import body, regions, shared


class Actor(NamedTuple):
    """A node for an actor: `kind` Organisation or ActorClass, the one name of the body, its area if that is in the name, and the words
    that named it."""

    kind: str
    name: str
    place: str | None
    written: str


_SPACE = regex.compile(r"\s+")

#: Words that make a class: 各省财政厅, 有关部门, 省级知识产权局, 申报城市, 省、自治区、直辖市…
_CLASS = regex.compile(
    r"^(?:各|有关|相关|其他|其它|本|该|上述|所在|所属|全国各|申报|试点|示范|重点|省级|市级|县级|区级|国家级|地方|当地|同级|上级|下级|计划单列|直辖)|[、，,；;（(]|等$|及其"
)

#: Rooms of a government's office that the reading of names leaves out of one: 市政府|督查室.
ROOMS = "督[查察]室|研究室|参事室"
_OFFICES = f"办公厅|办公室|{ROOMS}"

_AUTHORITY = (
    rf"(?:人民政府|政府|人民代表大会|人大|人大常委会|政协|委|党委|法院|检察院|人民法院|人民检察院)(?:{_OFFICES})?|"
    r"\p{Han}{1,18}(?:厅|局|委员会|委|办公室|办公厅|管理办|中心|队)"
)
#: What may stand in the name of a body behind its area: 重庆市|人民政府, 安徽省|财政厅.
_AUTHORITY_ONLY = regex.compile(f"(?:{_AUTHORITY})$")

#: An area inside a listed region (重庆市|渝北区), or a county that is not listed (义乌市, 正定县): a short name of its own.
_SUB_AREA = regex.compile(r"[^的各我本该设跨中小大一二两三全城省市县区]{1,4}(?:自治州|自治县|市|县|区|旗|盟|州)")
_COUNTY = regex.compile(r"[^的各我本该设跨小一二两三全城省市县区级属]{2,3}(?:自治县|市|县|旗|区)")

#: 市经信局, 省政府办公厅, 市财政局: a body of the area that the notice is for; not 市场监管局, 市政管理局.
_OF_THE_AREA = regex.compile(rf"^(?P<level>省|市(?!场|政(?!府|协|法))|县|区(?!域|块)|州|自治区)(?P<authority>{_AUTHORITY})$")


#: 财政部|经济建设司, 工业和信息化部|中小企业局, 国家税务总局|重庆市税务局: a department of a central body; not 财政部|所属公司.
_DEPARTMENT = regex.compile(
    r"(?!所属|直属|下属|系统|与)(?:(?![各和及或等、])[\p{Han}（）]){2,20}(?<!公)(?:司|局|厅|室|处|中心|办|组|专员办)"
)

#: 各省、自治区、直辖市财政厅（局），新疆生产建设兵团财政局、知识产权局: the one body that such a list names.
_CORPS = "新疆生产建设兵团"
_OF_THE_CORPS = regex.compile(rf"{_CORPS}((?:\p{{Han}}{{1,12}}(?:局|委员会|委|办公室))(?:、\p{{Han}}{{1,12}}(?:局|委员会|委|办公室))*)")

_OFFICE = regex.compile(rf"(?<=人民政府|委|委员会|人大常委会|政协)(?:{_OFFICES})$")

_COMMA = regex.compile(r"[、，,；;]")
_AND = regex.compile(r"[、，,；;]|和|与|及|以及|会同")


def actors(words: str, area: str | None = None, year: int | None = None) -> list[Actor]:
    """All that `words` name: 财政部、国家知识产权局 are two bodies; 企业、高校 stay one class, as worded.

    A list of classes that ends in the corps, the one body among them, is the class and that body.
    """
    for between in (_COMMA, _AND):  # 国家知识产权局、工业和信息化部: the comma first, since a name may hold 和
        parts = [actor(part, area, year) for part in between.split(words)]
        bodies = [part for part in parts if part is not None and part.kind == "Organisation"]
        if len(bodies) > 1 and len(bodies) == len(parts):
            return bodies
    whole = actor(words, area, year)
    if whole is None:
        return []
    corps = _OF_THE_CORPS.search(whole.name) if whole.kind == "ActorClass" else None
    named = [actor(_CORPS + authority) for authority in corps[1].split("、")] if corps else []
    return [whole, *(found for found in named if found and found.kind == "Organisation")]


def actor(words: str, area: str | None = None, year: int | None = None) -> Actor | None:
    """What `words` of a notice for `area`, of `year`, name; None for nothing.

    市政府 in a notice of 重庆市 is 重庆市人民政府. Without a known area such a name is a class, since every city has one.
    """
    name = _SPACE.sub("", words)
    if not name:
        return None
    written = name
    if _CLASS.search(name):
        return Actor("ActorClass", name, None, written)
    central = body(name, year)
    if central is not None and not (area and shared(name)):
        return Actor("Organisation", central, None, written)
    relative = _OF_THE_AREA.match(name)
    if relative:
        if area is None or not area.endswith(relative["level"]):
            return Actor("ActorClass", name, None, written)
        name = area + relative["authority"]
    elif central is not None:
        name = f"{area}{name}"
    name = name.removeprefix("中共") if area_of(name.removeprefix("中共")) else name
    place = name if name == _CORPS else area_of(name)
    if place is None:
        if department := _department(name, year):
            return Actor("Organisation", department, _region_of(department), written)
        return Actor("ActorClass", name, None, written)
    authority = name[len(place) :]
    if authority.startswith("政府"):
        authority = "人民" + authority
    return Actor("Organisation", place + authority, place, written)


def body_of(name: str) -> str | None:
    """The body that the body `name` is an office or department of: 财政部 of 财政部办公厅 and 财政部经济建设司; None where it is whole."""
    if office := _OFFICE.search(name):
        return name[: office.start()]
    for end in range(len(name) - 2, 1, -1):
        above = body(name[:end])
        if above == name[:end] and _below(name, end):
            return above
    return None


def _below(name: str, end: int) -> bool:
    """Whether what follows a body's name is its general office or a department; 国务院|港澳事务办公室 is a body of its own."""
    rest = name[end:]
    return rest in ("办公厅", "办公室", "综合司") or (body(name) is None and _DEPARTMENT.fullmatch(rest) is not None)


def _department(name: str, year: int | None) -> str | None:
    """A department with the full name of its central body: 工信部中小企业局 is 工业和信息化部中小企业局; None for anything else."""
    for end in range(len(name) - 2, 2, -1):
        above = body(name[:end], year)
        if above and not shared(name[:end]) and _DEPARTMENT.fullmatch(name[end:]) and not name[end:].startswith("门"):
            return above + name[end:]
    return None


def _region_of(name: str) -> str | None:
    """The area in the name of a field office: 重庆市 of 国家税务总局重庆市税务局."""
    return next((region for region in _regions() if len(region) > 2 and region in name), None)


def area_of(name: str) -> str | None:
    """The area in the name of an authority: 重庆市 of 重庆市人民政府, 义乌市 of 义乌市财政局; None where the name has none."""
    if _CLASS.search(name):
        return None
    end = next((length for length, regions in _regions_by_length() if name[:length] in regions), 0)
    while found := (_SUB_AREA if end else _COUNTY).match(name, end):
        if not _AUTHORITY_ONLY.match(name, found.end()):
            break
        end = found.end()
    return name[:end] if end and _AUTHORITY_ONLY.match(name, end) else None


@cache
def _regions() -> tuple[str, ...]:
    return tuple(sorted((row.name for row in regions()), key=lambda name: (-len(name), name)))


@cache
def _regions_by_length() -> tuple[tuple[int, frozenset[str]], ...]:
    """The longest first: which of them a name begins with is asked for every actor."""
    lengths = sorted({len(name) for name in _regions()}, reverse=True)
    return tuple((length, frozenset(name for name in _regions() if len(name) == length)) for length in lengths)
