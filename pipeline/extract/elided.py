"""Figures before which only a place or a group stands, since what is measured was said of the one before them.

京津冀PM2.5平均浓度控制在63微克/立方米以内，汾渭平原|控制在62; 完成散煤替代702万户，其中河北省|287万户、山西省|42万户.
"""

import re
from functools import cache

import regex

from ..records import Mention
from . import behind, whose
from .indicators import Measured
from .lexicon import fact_words
from .patterns import compiled, of_words
from .reading import Reading, Segment
from .series import Run, unit_key

_LEAD = re.compile(r"）?[、，：（]?(?:其中[，：]?|但|包括|以及|分别(?:为|是)|和|及|与|而|并|且|另外?)*")
_TAIL = (
    r"(?:力争|确保|争取|要|应当?|须|需|均|也|则|按照?|各|共|约|为|是|达到?|实现|保持在?|稳定在?|控制在?|不得|不超过|不低于|不少于|不高于|超过|至少|最[高低多少]|再"
    r"|较[^，。；]{2,8}?(?=增|提|下|减|上|降)|同比|年均|(?:增长|增加|提高|提升|上升|下降|降低|减少|压减)(?:到|至)?|可|增报|放宽(?:到|至)?|分别|累计|新增|完成)"
)
#: 各计划单列市(不超过60家) holds a quota of its own; 经常性养护率|东部地区 says what is measured.
_NOT_WHO = regex.compile(
    r"^[各每单]|\p{Han}(?:人员|[调保]解?员|师)(?:[省市县区镇乡村]|行政村|街道|社区|城区)"
    r"|率|比例|比重|浓度|总量|数量|面积|收入|额|价"
)
#: 试点城市扩大到(70个): they are what is counted.
_KINDS = regex.compile(r"(?:城市|县|区|县城|乡镇|园区|开发区|新区|省份|片区|灌区|库区|社区)$")
_GROWS = regex.compile(r"增长|增加|提高|提升|上升|下降|降低|减少|压减")
_CHECKS = re.compile(r"抽查|复核|核查|抽检|检查|督查|巡查|验收")
_AREAS = ("平原", "地区", "区域", "流域", "城市群", "都市圈", "”城市")
_MOST = 24


def elided(reading: Reading, segment: Segment, mention: Mention, run: Run) -> Measured | None:
    """What the figure measures where only who or where stands before it; None where anything else does, or nothing came before."""
    whole = run if run.what is not None else run.before
    if whole is None or whole.what is None or whole.mention is None or not whole.what.indicator:
        return None
    last, what = whole.mention, whole.what
    if mention.unit != last.unit and unit_key(mention) in whole.by_unit:
        what, last = whole.by_unit[unit_key(mention)]
    found = _who(reading.masked, max(segment.start, run.end), mention.start)
    if found is None:
        return None
    who, tail = found
    if "、每" in reading.masked[who[0] : who[1]] or (
        not tail and mention.unit in ("个", "座", "处", "家") and whose.KIND.search(reading.masked, *who)
    ):
        return None  # 示范县10个、示范乡镇|60个
    if (check := _CHECKS.search(tail)) is not None and not any(check[0] in reading.masked[a:b] for a, b in what.indicator):
        return None  # 市级复核比例不低于20%，省级|抽查不低于5%
    if mention.kind == "percent" and reading.masked.endswith(("其余", "剩余", "余下"), *who):
        return None  # 验收后拨付其余10%
    each = compiled(r"(?<=\p{Han}{2})每[省市县区村户人]$").search(reading.masked, *who)
    who = (who[0], each.start()) if each else who
    counts = mention.unit in ("个", "座", "处", "家") and tail and _KINDS.search(reading.masked, *who) is not None
    if counts and "各" not in tail and not reading.mentions_in(*who, "place"):
        return None
    if (
        tail
        and mention.kind == "quantity"
        and (
            behind.counts_noun(reading.masked, mention, segment)
            or (reading.masked.startswith("的", mention.end) and behind.noun(reading.masked, mention, segment) is not None)
        )
    ):
        return None  # 地级市至少设置1所|康复医疗中心, 林区乡镇组建不少于20人|的半专业队伍
    alike = last.kind == mention.kind and last.unit == mention.unit
    held = mention.comparator not in (None, "eq") or compiled(r"控制|达|保持|稳定|不").search(tail) is not None
    if not alike and not (held and mention.kind == "quantity" and last.kind == "percent" and what.growth):
        return None
    grows = _GROWS.search(tail) is not None
    if alike and grows and not what.growth and not _verb_again(tail, what) and not tail.startswith("可增"):
        return None
    if whole is not run and not alike:
        return None
    same = alike and (grows or not what.growth or tail.strip() == "")
    return Measured(
        tuple(_without_place(reading, place) for place in what.indicator),
        "inherited",
        what.basis if same else None,
        what.base if same else None,
        subject=who,
        per=each.span() if each else None,
        goal_verb=what.goal_verb,
        growth=what.growth and same,
    )


def _who(text: str, start: int, end: int) -> tuple[tuple[int, int], str] | None:
    """The places in text[start:end] and what stands behind them, where that is all."""
    if end - start > 2 * _MOST:
        return None
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    found = _shape().fullmatch(text, begin, end)
    if found is None or len(found["who"]) < 2 or len(found["who"]) > _MOST or _NOT_WHO.search(found["who"]):
        return None
    return found.span("who"), found["tail"]


@cache
def _shape() -> "re.Pattern[str]":
    return of_words(rf"(?P<who>{whose.PLACES})\s?(?P<tail>(?>{_TAIL}|{fact_words('goal_verb')})*+)")


def _verb_again(tail: str, what: Measured) -> bool:
    return what.goal_verb is not None and what.goal_verb in tail


def _without_place(reading: Reading, place: tuple[int, int]) -> tuple[int, int]:
    """PM2.5平均浓度 of “2+26”城市PM2.5平均浓度: the place was of the figure before."""
    found = whose.places_at(reading.masked, *place)
    named = reading.mentions_in(*place, "place")
    if found is not None and place[1] - found.end() >= 3 and (found[0].endswith(_AREAS) or any(m.end == found.end() for m in named)):
        return found.end(), place[1]
    return place
