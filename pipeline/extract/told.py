"""Figures that are goals by how they are told, without a bound or a verb of their own: 应当100%建设…, 绩效目标为：开工率100%, 一式两份."""

import re
from functools import cache

import regex

from ..records import Mention
from . import heads, standing
from .lexicon import verbs
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit


@cache
def _deed() -> "re.Pattern[str]":
    return of_words(rf"(?:以上)?(?:{verbs()}|达标|上岗|入库|建档|覆盖|接入|公开|办结|到位)(?!的)")


def done_in_full(text: str, segment: Segment, mention: Mention) -> bool:
    """新建小区配建停车位应当(100%)建设充电设施: the share of something that has to be done."""
    asked = compiled(r"(?:应当?|须|必须|要|确保|力争|实现|做到|均|全部|原则上)$").search(text, segment.start, mention.start)
    return asked is not None and _deed().match(text, mention.end, segment.end) is not None


#: 绩效目标为：开工率100%，…; 主要指标是; 年度任务如下
#: 建设规模：, 检测样品数量：, 招生计划：, 名额分配：
_LISTS = regex.compile(
    r"(?:建设(?:规模|内容|任务)|(?:招生|招聘|培训|采购|抽检|监测|年度)计划|名额(?:分配)?|任务(?:分配|分解|量)|(?<!申报|主要)数量)(?:为|如下)?[：:]"
)
_GOALS = regex.compile(r"(?:目标|指标|任务)(?:值|数|要求)?(?:为|是|如下|包括|分别为)?[：:]|(?:目标|指标)(?:值|数)?(?:为|是)")


def is_stated(text: str, unit: Unit, mention: Mention, place: tuple[int, int]) -> bool:
    """绩效目标为：开工率(100%)，抗震设防合格率(100%): the bare figure of a measure where goals are told."""
    if mention.kind == "quantity" and place[1] == mention.start and _LISTS.search(text, unit.clause.span.start, mention.start):
        return mention.end >= unit.end or text[mention.end] in "，、；。（"
    goals = _GOALS.search(text, unit.clause.span.start, mention.start)
    if goals is None or (mention.end < unit.end and text[mention.end] not in "，、；。"):
        return False
    return heads.is_measure(text, *place) and place[1] == mention.start


def _numbered(text: str, segment: Segment, mention: Mention) -> int:
    """How long the number of an entry is that a segment opens with: 1.申请书（一式四份）."""
    found = compiled(r"\s?(?:\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)])\s?").match(text, segment.start, mention.start)
    return found.end() - segment.start if found is not None else 0


def copied(text: str, segment: Segment, mention: Mention) -> tuple[tuple[int, int], ...]:
    """推荐文件 of 将推荐文件（一式两份）报送."""
    found = compiled(
        r"(?:填写|提交|报送|提供|准备|携带|将|把|[，。；：、]|^)(?P<what>(?:(?!填写|提交|报送|提供|准备|携带)[^，。；：、（）将把]){2,40})(?:（(?:\p{Han}{2,6}?)?)?一式$"
    ).search(text, segment.start, mention.start) or compiled(
        r"(?P<what>[^，。；：、（）将把]{2,40})(?:（(?:\p{Han}{2,6}?)?)?一式"
    ).fullmatch(
        text, segment.start + _numbered(text, segment, mention), mention.start
    )  # 审核汇总表|（一式3份，加盖公章）; 申请书|（纸质一式四份，电子版1份）
    return (found.span("what"),) if found else ()


_RATE_OF_GROWTH = regex.compile(r"(?<!年均)(?<!复合)增速(?:为|达到|保持在|控制在)?$")
#: 研发费用增幅|达到30%以上, 营业收入增幅|超过20%的
_MORE_THAN_LAST = regex.compile(r"(?<!年均)(?<!平均)(?<!复合)(?:增幅|涨幅|增速)$")
#: 2023年，|工业投资增长(12%以上): one year is named, and none that it goes up to (到2025年，…).
_IN_YEAR = regex.compile(r"(?:^|[。；：\n\s])(?:力争|确保)?(?:20\d\d年|当年|今年|全年)(?:全年)?，?(?:全[市省县区国])?[^。；—\d]{0,40}$")


def grows_in_year(reading: Reading, segment: Segment, mention: Mention, *, growth: bool) -> bool:
    """今年主要预期目标是：地区生产总值增长5%左右，…。CPI涨幅2%左右: a growth among the goals of one year is one over the year before."""
    if growth and _RATE_OF_GROWTH.search(reading.masked, segment.start, mention.start):
        return True  # 产值增速不低于10%
    if mention.comparator in ("ge", "gt") and _MORE_THAN_LAST.search(reading.masked, segment.start, mention.start):
        return True
    clause = reading.clause_at(mention.start)
    if not reading.sets_year(mention.start) and not _IN_YEAR.search(reading.masked[clause.span.start : mention.start]):
        return False
    return (
        growth or compiled(r"(?:涨幅|增幅|增速|增长率)(?:控制在|保持在)?$").search(reading.masked, segment.start, mention.start) is not None
    )


#: 占有率|位居前(5位), 进入全国前(10名)
_RANK = regex.compile(
    r"(?:力争|确保|争取|要|应当?|须|保持|稳定|均|未|都)*(?:位居|位列|位于|居于?|名列|列|进入|跻身|挺进|处于|排(?:名)?(?:在|居|位居|进入)|保持在?)(?:[\p{Han}]{0,8})前$"
)


def rank(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What is ranked, where the figure is the place to be reached in a ranking; an empty place where the segment does not say it."""
    if not (mention.unit in ("位", "名", "强") and mention.kind == "quantity") and not (mention.kind == "percent" and mention.unit == "%"):
        return None
    if text[mention.start - 1] not in "前后末数":
        return None
    if compiled(r"(?:放宽|扩大|增加)[至到]前$").search(text, segment.start, mention.start) is not None:
        return mention.start, mention.start  # 可放宽至前|10位
    found = _RANK.search(text, segment.start, mention.start)
    return (segment.start, found.start()) if found else standing.ranked(text, segment, mention)


def is_enough(text: str, mention: Mention) -> bool:
    """发明专利(1项)即可: what is enough; 在(70%至90%之间)的，…: a step whose limits are told."""
    if mention.kind == "quantity" and mention.comparator == "eq":
        return text.startswith("即可", mention.end) and text[mention.end + 2 : mention.end + 3] in ("", "，", "。", "；", "）", "\n")
    step = mention.kind == "percent" and mention.comparator == "between" and mention.text.endswith("间")
    return step and text[mention.end : mention.end + 1] == "的" and text[mention.end + 1 : mention.end + 2] == "，"
