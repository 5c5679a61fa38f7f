"""The name of a figure is a noun: a time, an adverb, a torn word or a phrase of measure is mended by what stands around it.

年|培训不少于200人, 以1500车次为限, 按航程给予补助：4000公里以下…, 经县级机构|培训不少于40学时, 同比增速|高于30%.
"""

import re
from dataclasses import replace

import regex

from .. import words
from ..records import Mention
from . import indicators
from .indicators import Measured
from .reading import Place, Reading, Segment, Unit
from .series import Run, unit_key

#: 年, 季度, 第二年, 第三年依次, 月, 首期, 分别, 为限, 每头, 每台补: no name.
_NO_NOUN = regex.compile(
    r"[年月季周日]度?|(?:第[一二三四五]|首|前[两二三四五]|后[两二三四五])[年月季](?:度|起|依次|分别|逐步)?|依次|分别|逐[年月步]|为限|为准|以上|以下|航次以上"
    r"|每\p{Han}{1,3}|原则上?|确|确需"
)
#: 按航程|给予补助, 按尸重|赔付, 根据装机规模|分档奖励: by what the tiers of a list are told apart.
_TIERED = regex.compile(
    r"(?:按照?|根据|依据|视)(?P<what>(?!每|以下|下列|规定|标准|比例|实际|照|月|季|年|人|户|日|有关|相关|上述|不同|其)(?:(?![每按的])\p{Han}){2,8}?(?<!标准|规定|要求|需要|规范|程序|计划|方案|比例|原则|办法|情况|政策|协议|合同|级别))(?:分档|分级|分类|分段|分别|给予|进行|由|[，])*"
    r"(?:给予|予以|赔付|赔偿|补助|补贴|奖励|奖补|资助|补偿|收费|收取|计收|计征|发放|支付|配备|设置|划分|确定|执行|分[档级类段])"
)
_MEASURES = frozenset(
    (
        "公里",
        "千米",
        "米",
        "公斤",
        "千克",
        "吨",
        "平方米",
        "亩",
        "兆瓦",
        "千瓦",
        "万千瓦",
        "张",
        "人",
        "户",
        "岁",
        "周岁",
        "头",
        "小时",
        "年",
        "家",
        "辆",
    )
)
#: 按首年标准的|80%执行, 按票价的|五折
_SHARE_OF = regex.compile(r"按照?(?P<what>(?!其|该)(?:(?!按|不低|不高|不超)[\p{Han}]){2,10})的$")
#: 年|培训(不少于200人), 经…机构|培训(不少于40学时): the verb right in front of the bound.
_BEFORE_BOUND = regex.compile(r"(?P<verb>\p{Han}{2})$")
#: 同比增速, 年均增幅, 环比降幅, 下降: how something changes, where nothing says what.
_CHANGE = regex.compile(
    r"(?:(?:同比|环比|年均|比上年|较上年)?(?:增速|增幅|降幅|涨幅|增长率|下降率)|(?:同比|环比|年均|比上年|较上年)(?:增长|下降|上升|减少|提高|降低))$"
)


def mended(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> Measured:
    """The measure with a noun for its name, where it has none or what it has is no noun."""
    text = reading.masked
    if not what.indicator:
        change = _CHANGE.search(text, segment.start, mention.start) if mention.kind == "percent" else None
        if change is not None:
            return replace(what, indicator=(change.span(),), rule="change")
        if (name := _tiered(text, unit, mention)) is not None:
            return replace(what, indicator=(name,), rule="tier")
        name = _judged(reading, unit, mention) or _happens(reading, unit, segment, mention)
        return replace(what, indicator=(name,), rule="aside") if name is not None else what
    if len(what.indicator) > 1:
        return what
    start, end = what.indicator[0]
    if text[start] in "按根依视" and (by := _TIERED.fullmatch(text, start, end)) is not None:
        return replace(what, indicator=(by.span("what"),), rule="tier")
    if _is_no_noun(text, start, end):
        name = _around(reading, unit, segment, mention, (start, end), run)
        return replace(what, indicator=(name,) if name is not None else (), rule="noun")
    if end <= segment.start and (name := _tiered(text, unit, mention)) is not None and _of_other_unit(run, mention, (start, end)):
        return replace(what, indicator=(name,), rule="tier")
    if segment.start < end == mention.start - 1 and (torn := words.across(text, end)) is not None and _is_whole(text, torn, mention):
        return replace(what, indicator=((start, torn[1]),))  # 被通|报2次
    if segment.start <= start < end < mention.start and (deed := _deed(text, start, end, mention)) is not None:
        return replace(what, indicator=(deed,), rule="deed-noun")
    return what


def _of_other_unit(run: Run, mention: Mention, name: Place) -> bool:
    """Whether the name comes from a figure of another unit: 连续执飞(6个月) for 4000公里."""
    return run.what is not None and run.mention is not None and run.mention.unit != mention.unit and name in run.what.indicator


def _is_whole(text: str, word: Place, mention: Mention) -> bool:
    """通报 in front of 一次, and no 做到, 每天, 年均."""
    return (
        word == (mention.start - 2, mention.start)
        and text[word[1] - 1] not in "是为到达至于均年月日天度占降升人户"
        and text[word[0]] != "每"
    )


def _is_no_noun(text: str, start: int, end: int) -> bool:
    return end - start <= 6 and _NO_NOUN.fullmatch(text, start, end) is not None


def _tiered(text: str, unit: Unit, mention: Mention) -> Place | None:
    """航程 of 按航程给予每班补助：4000公里以下的18万元."""
    if mention.unit not in _MEASURES:
        return None
    found = None
    for match in _TIERED.finditer(text, unit.start, mention.start):
        found = match
    return found.span("what") if found is not None else None


def _around(reading: Reading, unit: Unit, segment: Segment, mention: Mention, place: Place, run: Run) -> Place | None:
    """What names the figure beside what is no noun: the verb behind a time, what a share is of, the tiers, the segment before."""
    text = reading.masked
    share = _SHARE_OF.search(text, segment.start, mention.start) if mention.kind == "percent" else None
    if share is not None:
        return share.span("what")
    if (name := _tiered(text, unit, mention)) is not None:
        return name
    if place[1] < mention.start and re.fullmatch("[年月季周日]度?", text[slice(*place)]):
        verb = _BEFORE_BOUND.match(text, place[1], mention.start)
        if verb is not None:
            return place[0], verb.end()
    last = run.by_unit.get(unit_key(mention))
    if last is not None and mention.kind == "percent" and len(last[0].indicator) == 1:
        return last[0].indicator[0]
    if text.startswith("为限", place[0]):
        return (mention.core_end - len(mention.unit), mention.core_end) if mention.unit is not None and len(mention.unit) > 1 else None
    before = indicators.before(reading, unit, segment)
    if before is None or before == place or before[1] - before[0] > 16 or _is_no_noun(text, *before) or _FIGURE.search(text, *before):
        return None
    return before


_FIGURE = re.compile(r"\d|按|由|依")
#: 年度考核, 绩效评价: what gives points.
_JUDGES = regex.compile(r"(?:年度|季度|绩效|综合|信用|质量|满意度)?(?:考核|评价|评估|考评|测评|评分|评审|评定)(?=[，。；、\p{Han}])")
_SENTENCES = 2


def _judged(reading: Reading, unit: Unit, mention: Mention) -> Place | None:
    """年度考核 of 对承保机构实行年度考核。90分以上的，…: what the sentence before says that points are given by."""
    if mention.unit != "分":
        return None
    text, one = reading.masked, unit.clause
    if (own := _JUDGES.search(text, one.span.start, mention.start)) is not None:
        return own.span()
    for step in range(1, _SENTENCES + 1):
        before = reading.beside(one, -step)
        if before is None or before.section_id != one.section_id:
            return None
        if (found := _JUDGES.search(text, before.span.start, before.span.end)) is not None:
            return found.span()
    return None


def _happens(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """串换药品、诱导住院 of 串换药品、诱导住院的，…；一年内累计3次的，解除协议: what is told to happen so often."""
    if mention.unit not in ("次", "起", "例"):
        return None
    text, first = reading.masked, reading.units(unit.clause)[0].segments[0]
    if first.end >= segment.start or text[first.end - 1] != "的":
        return None
    return (first.start, first.end - 1) if 4 <= first.end - first.start <= 30 and not _FIGURE.search(text, *first) else None


def _deed(text: str, start: int, end: int, mention: Mention) -> Place | None:
    """培训 of 经县级消防救援机构|培训不少于40学时: the one verb that stands between a body and its bound."""
    at = text.find("经", start, end)
    if at < 0 or not (at == start or text[at - 1] in "须应当要需") or mention.start - end != 2:
        return None
    return (end, mention.start) if words.cut(text[end : mention.start]) == [(0, 2)] else None
