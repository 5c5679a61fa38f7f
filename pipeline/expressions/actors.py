"""Classes of actors: for which reader a noun phrase stands (申报城市: city; 各省财政厅: province; 小微企业: enterprise and sme)."""

from difflib import get_close_matches
from functools import cache
from typing import Literal

import regex
from pydantic import ConfigDict

from ..gazetteer import Row, rows
from .bodies import body

ActorClass = Literal[
    "central",
    "province",
    "city",
    "government",
    "enterprise",
    "sme",
    "academia",
    "service",
    "park",
    "finance",
    "association",
    "public",
    "person",
]

#: What a class is called, and by what it is asked for: `gongwen facts obligations --actor 中小企业`.
LABELS: dict[ActorClass, str] = {
    "central": "中央部门",
    "province": "省级部门",
    "city": "城市",
    "government": "政府部门",
    "enterprise": "企业",
    "sme": "中小企业",
    "academia": "高校院所",
    "service": "服务机构",
    "park": "园区",
    "finance": "金融机构",
    "association": "社会组织",
    "public": "公共机构",
    "person": "个人",
}


#: Other names of a class, in English as its readers call themselves.
NAMES: dict[ActorClass, tuple[str, ...]] = {
    "central": ("central", "ministries", "中央"),
    "province": ("province", "provinces", "provincial", "省级", "省"),
    "city": ("city", "cities", "municipality", "municipalities", "城市政府", "市级部门"),
    "government": ("government", "governments", "authorities", "政府"),
    "enterprise": ("enterprise", "enterprises", "company", "companies", "firms"),
    "sme": ("sme", "smes", "small-enterprises", "小微企业"),
    "academia": ("academia", "universities", "institutes", "高校", "科研院所"),
    "service": ("service", "services", "service-providers", "agencies"),
    "park": ("park", "parks", "zones", "开发区"),
    "finance": ("finance", "banks", "financial-institutions", "银行"),
    "association": ("association", "associations", "行业协会", "联盟"),
    "public": ("public", "public-institutions", "事业单位"),
    "person": ("person", "persons", "people", "individuals", "个人"),
}


class ActorHead(Row):
    """A row of actor_heads.tsv. `class` says for which reader the actor stands; `not_before` guards short heads (市场)."""

    head: str
    class_: ActorClass
    not_before: str = ""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.rstrip("_"))


_AND = regex.compile(r"[、，,；;/]|以及|或者|[和与及或](?!其)|会同")
_NOTE = regex.compile(r"[（(][^（）()]*[）)]|等(?:单位|部门|机构|主体|各类)?$|\s")
_OF_PROVINCE = regex.compile(
    r"省级|^(?:各|有关|相关|本|全|该|所在|我)*省(?!委党校|会|份证)|自治区|直辖市|\p{Han}{2}省(?=\p{Han}*[厅局委办院府]$)"
)
_OF_CITY = regex.compile(
    r"城市|(?<!直辖)市(?![场民])|[县旗盟镇乡](?!级以上)|自治州|(?<!自治|社|园|景|林|牧|矿|灾|汛|开发|保税|试验|示范|集聚|库)区(?!域|块|间)|地方|属地"
)
_NO_BODY = regex.compile(r"[布格结大全战时开]局$")
_SMALL = regex.compile(r"中小|小微|小型|微型|专精特新|个体工商|初创")


def classes(words: str) -> tuple[ActorClass, ...]:
    """The classes of the actors that `words` name, in the order of `LABELS`; empty where no head noun is known.

    A small enterprise is an enterprise too. A department is of the province or the city that its name says
    (省级财政部门, 示范城市知识产权局), central where it is a central body, else of some government.
    """
    if words in _heads():
        return tuple(one for one in LABELS if one in _of_kind(words, _heads()[words]))
    found: set[ActorClass] = set()
    level: set[ActorClass] = {"government"}
    for part in _AND.split(_NOTE.sub("", words)):
        own = _of_one(part)
        level = level if own == {"government"} else (own or _level(part)) & {"province", "city"} or {"government"}
        found |= level if own == {"government"} else own  # 省级知识产权、财政部门: the second is of the province too
    return tuple(one for one in LABELS if one in found)


def named(words: str) -> ActorClass | None:
    """The class that is meant by its code, by one of its names, or by the name of an actor (省财政厅, 申报城市); None where nobody is.

    A name that stands for two classes means the narrower one: 小微企业 are sme. English names may be in any letters, with blanks.
    """
    plain = "-".join(words.lower().split())
    for one, label in LABELS.items():
        if plain in (one, label, *NAMES[one]):
            return one
    return (classes(words) or (None,))[-1]


def near(words: str) -> list[str]:
    """Names of classes that are written like `words`, the nearest first, three at most."""
    plain = "-".join(words.lower().split())
    known = [name for one, label in LABELS.items() for name in (label, one, *NAMES[one])]
    return get_close_matches(plain, list(dict.fromkeys(known)), n=3, cutoff=0.5)


def head_kind(words: str) -> ActorClass | None:
    """The class of the head noun alone: 城市 is a city, 城市市政府 a government; central for a central body, None where it is unknown."""
    last = _AND.split(_NOTE.sub("", words))[-1]
    if body(last):
        return "central"
    head = _head(last)
    return _heads()[head] if head else None


def _of_one(part: str) -> set[ActorClass]:
    if body(part) or (part[-1:] in ("司", "局", "室", "处", "组") and any(body(part[:end]) for end in range(3, len(part) - 1))):
        return {"central"}
    head = _head(part)
    return _of_kind(part, _heads()[head]) if head else set()


def _of_kind(part: str, kind: ActorClass) -> set[ActorClass]:
    if kind == "government":
        return _level(part)
    if kind == "sme" or (kind == "enterprise" and _SMALL.search(part)):
        return {"enterprise", "sme"}
    return {kind}


def _level(part: str) -> set[ActorClass]:
    if part.startswith("中央"):
        return {"central"}
    return {"province"} if _OF_PROVINCE.search(part) else {"city"} if _OF_CITY.search(part) else {"government"}


def _head(part: str) -> str | None:
    """The longest head noun at the end of a phrase. 商标布局 ends in no bureau."""
    if _NO_BODY.search(part):
        return None
    for start in range(max(0, len(part) - 10), len(part)):
        if part[start:] in _heads():
            return part[start:]
    return None


@cache
def _heads() -> dict[str, ActorClass]:
    return {row.head: row.class_ for row in rows("actor_heads", ActorHead)}
