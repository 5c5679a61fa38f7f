"""How many there are to one: 替代比例不低于1.1∶1, 配比不低于1:10, 小学按1∶19核定教职工编制."""

import re
from dataclasses import replace

import regex

from ..records import Mention
from .indicators import Measured
from .reading import Reading

#: What so many to one is told in: parts of the two, no per cent.
UNIT = "比"
_PLACES = 6

_TO_ONE = regex.compile(r"\s?[:：∶]\s?1(?![\d.:：∶])(?P<bound>及?以[上下内])?")
#: 养老护理员与自理老人的配比不低于|1|:10
_ONE_TO = re.compile(r"\s?[:：∶]\s?(?P<many>\d+(?:\.\d+)?)(?![\d.]*[:：∶])(?!的?比例(?:给予)?(?:配套|匹配)|配套|匹配)")
_HELD_TO = re.compile(r"不(?:得|应|宜)?(?:(?P<least>低于|少于|小于)|高于|大于|超过)(?P<one>0?1[:：∶])?$")
#: 教职工与学生比小学按|1∶19, 班师比|1∶1.7, 师生比达到|1:6
_NAMED = re.compile(r"(?:(?<![占同环相对正])比|比例)(?:[一-龥]{0,6}?(?:按照?|为|达到?|保持在?|控制在)|[一-龥]{0,2})$")
#: 初中按|1∶13.5|核定, 按|1:50|的比例配备
_BY = re.compile(r"按照?$")
_MADE = re.compile(
    r"(?:[、，][一-龥]{2,8}(?:按照?)?1[:：∶][\d.]+){0,4}(?:的[一-龥]{0,4}?(?:标准|比例?|要求))?(?:足额|统一|分别|予以|进行|合理)*"
    r"(?:核定|核算|配备|配置|配齐|配足|配建|设置|设立|落实|测算|组建|选派|选配|置换|补充|补足)"
)
_PARTED = re.compile(r"[^，。；]{0,8}(?:分担|分摊|承担|负担|配套|匹配|出资|兑付|拨付|投入)")
_LEVERAGE = re.compile(r"放大")


def as_ratio(reading: Reading, mention: Mention) -> Mention:
    """替代比例不低于1.1∶1, 生师比不高于18:1, 由1.6∶1提高到2.2∶1以上, 初中按1∶13.5核定: so many to one."""
    if mention.form == "clock" or (mention.kind == "number" and reading.masked[mention.start - 1] in ":：∶"):
        return _held_to_one(reading, mention)
    if mention.kind != "number":
        return mention
    found = _TO_ONE.match(reading.masked, mention.end)
    if found is None:
        return _one_to(reading, mention) if mention.value == 1 else _to_many(reading, mention)
    read = {"end": found.end(), "text": reading.text[mention.start : found.end()]}
    if found["bound"]:
        read["comparator"] = "ge" if found["bound"].endswith("上") else "le"
    return mention.model_copy(update=read)


def _one_to(reading: Reading, mention: Mention) -> Mention:
    """配比不低于(1:10), 按(1∶19)核定: one to so many: a tenth. Of 床护比不低于1:0.4 the part itself is said."""
    found = _ONE_TO.match(reading.masked, mention.end)
    many = float(found["many"]) if found is not None else 0
    if found is None or many <= 0:
        return mention
    text, front = reading.masked, reading.masked[max(0, mention.start - 14) : mention.start]
    if mention.comparator not in ("ge", "le", "gt", "lt"):
        if not _is_set(mention.start, text, found.end()):
            return mention
    elif 1 < many < 2:
        return mention  # 医护比达到1:1.2: of which of the two it is the bound is not said
    value = round(1 / many, _PLACES) if many > 1 else many
    unit = None if _LEVERAGE.search(front) else UNIT
    return mention.model_copy(update={"end": found.end(), "text": reading.text[mention.start : found.end()], "value": value, "unit": unit})


#: 男女厕位比例不低于|3|:2
_TO_MANY = re.compile(r"\s?[:：∶]\s?(?P<many>[2-9]|1\d)(?![\d.:：∶])")
_OF_TWO = re.compile(r"比例?[^，。；\d]{0,6}$")


def _to_many(reading: Reading, mention: Mention) -> Mention:
    """女性厕位与男性厕位比例不低于(3:2): one and a half of the first for each of the second."""
    found = _TO_MANY.match(reading.masked, mention.end)
    if found is None or not mention.value or _OF_TWO.search(reading.masked, max(0, mention.core_start - 12), mention.core_start) is None:
        return mention
    if mention.comparator not in ("ge", "le") or _PARTED.match(reading.masked, found.end()):
        return mention
    read = {"end": found.end(), "text": reading.text[mention.start : found.end()], "unit": UNIT}
    return mention.model_copy(update={**read, "value": round(mention.value / int(found["many"]), _PLACES)})


#: 分别不低于1∶3、|1∶5|、1∶7: the next of a list of such.
_BESIDE = re.compile(r"(?:不(?:得|应)?(?:低于|少于|小于|高于|大于|超过)|分别为|达到|控制在)(?:1[:：∶][\d.]+[、和及与])+$")
_NEAR = 40


def _is_set(start: int, text: str, end: int) -> bool:
    """班师比(1∶1.7)配备, 初中按(1:13.5)核定: what is set, and no cost that is parted."""
    front = text[max(0, start - 14) : start]
    if _PARTED.match(text, end):
        return False
    if front[-1:] in ("、", "和", "及", "与") and _BESIDE.search(text, max(0, start - _NEAR), start) is not None:
        return True
    return _NAMED.search(front) is not None or (_BY.search(front) is not None and _MADE.match(text, end) is not None)


_CLOCK = re.compile(r"0?1[:：](?P<many>\d{1,2})")
#: The one of 按|1:|200配备, which is no figure of its own in half width.
_ONE = re.compile(r"(?<![\d.:：∶])0?1[:：∶]$")


def _held_to_one(reading: Reading, mention: Mention) -> Mention:
    """护理员与老人的配比不低于(1:10), 不低于(1:4), 按(1:20)配备: no time of day is held to be no less, nor is anything made by it."""
    text = reading.masked
    clock = _CLOCK.fullmatch(mention.text) if mention.form == "clock" else None
    many = float(clock["many"]) if clock is not None else mention.value
    if many is None or many in (0, 1):
        return mention
    held = _HELD_TO.search(text, max(0, mention.start - 7), mention.start)
    one = _ONE.search(text, max(0, mention.start - 3), mention.start) if clock is None else None
    start = mention.start if one is None else one.start()
    if (clock is None and one is None) or (held is None and not _is_set(start, text, mention.end)):
        return mention
    if held is not None and clock is None and held["one"] is None:
        return mention
    comparator = "eq" if held is None else "ge" if held["least"] else "le"
    first = start if held is None else held.start()
    return mention.model_copy(
        update={
            "kind": "number",
            "form": None,
            "start": first,
            "core_start": start,
            "text": reading.text[first : mention.end],
            "comparator": comparator,
            "value": round(1 / many, _PLACES) if many > 1 else many,
            "unit": UNIT,
        }
    )


#: 教职工与学生比|小学按, 村小和教学点可按班师比|: the name of the ratio in what stands in front of it.
_RATIO_NAME = re.compile(r"(?:.*(?:可|应当?|须|按照?)按?)?(?P<name>[^，。；、]{1,16}比例?)")


_BY_AT_END = re.compile(r"(?:可|应当?|须|要)?按照?$")


def named(text: str, what: Measured, before: Measured | None) -> Measured:
    """教职工与学生比 of 教职工与学生比小学按(1∶19)、初中按(1∶13.5): its name, or that of the ratio before; else who there are."""
    if len(what.indicator) != 1:
        return what
    place = what.indicator[0]
    found = _RATIO_NAME.match(text, *place)
    if found is not None:
        return replace(what, indicator=(found.span("name"),))
    end = _BY_AT_END.sub("", text[place[0] : place[1]])
    if before is not None and before.indicator and _RATIO_NAME.match(text, *before.indicator[-1]) is not None:
        return replace(what, indicator=before.indicator, rule="inherited", subject=(place[0], place[0] + len(end)))
    return replace(what, indicator=((place[0], place[0] + len(end)),)) if len(end) >= 2 else what
