"""Names of indicators: the listed one for any of its wordings, else the bare name itself."""

from functools import cache

import regex

from ..gazetteer import Row, rows
from .citations import title_key

_YEAR = regex.compile(r"^(?:到|至|截至|自)?(?:(?:19|20)\d\d年?[-—–~至])?(?:19|20)\d\d年?(?:度|底|末|前)?[，,、]?")
_PUNCTUATION = regex.compile(r"[\s，。；：、（）()《》·—–]+")
_HAN = regex.compile(r"\p{Han}")

#: Two measures in one wording (质押融资金额和项目数); both ends must be measures, so that 企业和个人 stays whole.
_MEASURE = "金额|总额|额|数量|数|量|率|值|规模|比重|比例|面积|产值|收入"
_PAIR = regex.compile(rf"^(?P<first>.+?(?:{_MEASURE}))(?:和|与|及|以及|、)(?P<second>.+(?:{_MEASURE}))$")

#: Wordings that are no name but a piece of a sentence: one that lost its front, points elsewhere (从下列工作中), rules or fines.
_NO_NAME = regex.compile(
    r"^[（(的]|^(?:对|从(?!业)|应|可(?!再|用|支)|处(?!方)|并(?!网)|且|其|按|是|由|于|为|\d)"
    r"|下列|上述|以下|其他|其它|不得|不超过|不低于|不少于|应当|必须|可以|只允许|是指|所称|处以|并处|违法|违反|情节|委托|仍然|擅自|按照|要求"
    r"|每小时|每平方|(?:由|对|将|与|和|及|或者?|前|后|起|外|内|之间|进行|参加|主持|划分)$"
)

#: 每千名常住人口拥有…, 每万人…, 每千名老年人…: so many for people, however they are written.
PER_PEOPLE = regex.compile(r"^每(?P<many>[十百千万]+)(?:名|位|个)?(?:常住)?(?:(?P<old>老年人口?|老人)|人口?(?![次均员]))(?:拥有)?")

#: 占地区生产总值的比例: a share is told as 比重, 比例 or 比率.
_SHARE = regex.compile(r"的?(?:比重|比例|比率)$")

#: A name with fewer Han characters (项目, 数量, 企业) or more than that is no sure name.
_SHORTEST, _LONGEST = 4, 30


class Indicator(Row):
    """A row of indicators.tsv: an indicator has one of the `wordings`, or all `words` and none of `without`."""

    indicator: str
    wordings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class Modifier(Row):
    """A row of indicator_modifiers.tsv: `word` stands before or after (`place`) the name of an indicator.

    Behind one of `not_after` it belongs to the name (数 in 参保人数).
    """

    place: str
    word: str
    not_after: tuple[str, ...] = ()


class Variant(Row):
    """A row of indicator_variants.tsv: `word` in the name of an indicator is compared as `standard`."""

    word: str
    standard: str


def names_of(wording: str) -> list[str]:
    """The sure names in one wording of an indicator: none, one, or two (质押融资金额和项目数)."""
    known = _by_wording().get(bare(wording))
    if known is not None:
        return [known]
    pair = _PAIR.match(wording)
    return [name for part in (pair.group("first", "second") if pair else (wording,)) if (name := _name(part)) is not None]


def _name(wording: str) -> str | None:
    name = bare(wording)
    known = _by_wording().get(name) or listed(name)
    if known is not None:
        return known
    if _NO_NAME.search(wording):
        return None
    return name if len(_HAN.findall(name)) >= _SHORTEST and len(name) <= _LONGEST else None


def bare(wording: str) -> str:
    """The name of an indicator without years, words of growth, bound and scope, and its parts in one writing.

    全省质押融资金额年均增幅 is 质押融资金额, 规上工业增加值 is 规模以上工业增加值.
    """
    before, after = _modifiers()
    name = _PUNCTUATION.sub("", title_key(wording))
    while (written := _written(name)) not in _by_wording():
        shorter = before.sub("", _YEAR.sub("", name))
        if shorter == name:
            shorter = after.sub("", name)  # one word at a time: 居民消费价格指数涨幅 ends where it is listed
        if shorter in (name, ""):
            break
        name = shorter
    return written


def _written(wording: str) -> str:
    """A wording without marks, its parts as indicator_variants.tsv writes them: 占GDP的比例 is 占生产总值比重."""
    words, standard = _variants()
    name = words.sub(lambda found: standard[found.group()], _PUNCTUATION.sub("", title_key(wording)))
    name = PER_PEOPLE.sub(lambda found: f"每{found['many']}{'老年人' if found['old'] else '人口'}", name)
    return _SHARE.sub("比重", name) if "占" in name else name


def listed(text: str) -> str | None:
    """The one listed indicator all of whose words stand in `text`; None for none or several."""
    found = [row.indicator for row in _by_words() if all(w in text for w in row.words) and not any(w in text for w in row.without)]
    return found[0] if len(found) == 1 else None


@cache
def _by_wording() -> dict[str, str]:
    listed = rows("indicators", Indicator)
    return {_written(wording): row.indicator for row in listed for wording in (row.indicator, *row.wordings)}


@cache
def _by_words() -> tuple[Indicator, ...]:
    return tuple(row for row in rows("indicators", Indicator) if row.words)


@cache
def _variants() -> tuple[regex.Pattern[str], dict[str, str]]:
    listed = {row.word: row.standard for row in rows("indicator_variants", Variant)}
    longest = sorted(listed, key=len, reverse=True)
    return regex.compile("|".join(regex.escape(word) for word in longest)), listed


@cache
def _modifiers() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    listed = rows("indicator_modifiers", Modifier)
    before = "|".join(regex.escape(row.word) for row in listed if row.place == "before")
    after = "|".join(_behind(row.not_after) + regex.escape(row.word) for row in listed if row.place == "after")
    return regex.compile(f"^(?:{before})+"), regex.compile(f"(?:{after})$")


def _behind(not_after: tuple[str, ...]) -> str:
    return "".join(f"(?<!{regex.escape(word)})" for word in not_after)
