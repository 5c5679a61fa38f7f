"""What comes again, told from a round that a figure counts by: 每月走访企业不少于4家 and 每户每月15千瓦时."""

import re
from functools import cache

import regex

from ..expressions.lexicon import units
from ..records import Mention
from .lexicon import adverbs, verbs
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit

#: 每生(每学期)最高不超过300元, 每名教师(每学期)承担…: for each and in each, what a figure counts by.
_OF_EACH = regex.compile(
    r"每(?:[生人户家校县村班亩床套件台吨]|平方米|公里|千瓦时|[名个位所家户台][^，。；每]{1,8})$|(?:单个|单家|单户)[^，。；每]{0,10}$"
)
_SETS_ASIDE = re.compile(r"(?:至少|应|须|要)?(?:安排|统筹|筹集|筹措|列支|投入|落实|预算)")
#: (摊位)每天|每个不超过2元, 每月|每户15吨
_EACH_OF = re.compile(r"每[一-龥](?:最高|最多|不超过|不高于|不低于)?\d")
#: What is done so many times.
_ACTS = frozenset(("次", "场", "场次", "遍", "轮", "回", "趟"))
#: 超过5000元|的应公开, 低于5次|的，: a case.
_CASE_OF = regex.compile(r"的(?=[，；应须要可不按由给予]|$)")


@cache
def dated_predicate() -> "re.Pattern[str]":
    """What is done at a time, right behind it: 2018年|基本完成…, 每月|至少走访…."""
    return of_words(rf"(?:{adverbs()}|力争|至少|最少|计划|拟|要|将|底|内|各|均|都|再)*(?:{verbs()})")


def is_measure(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a round is what a figure counts by or part of a name, and nothing comes again with it."""
    text = reading.masked
    if mention.text == "年度" and (text[segment.end - 1] == "的" or _yearly_before(reading, unit, mention)):
        return True  # 年度绩效评价为优秀的，
    if mention.bound is not None or mention.point is not None:
        return False
    if mention.text in ("逐年", "逐月", "逐季"):
        return (
            compiled(r"(?:稳步|持续)?(?:提高|提升|增[长加]|递增|上升|扩大|加大|改善|下降|降低|减少|递减|缩小|好转)").match(
                text, mention.end
            )
            is not None
        )
    if mention.text == "定期":
        return (
            unit.clause.kind == "heading"
            or compiled(r"(?:检[验查测]|体检|报告|通报)(?:要求|制度|结果|工作|合格|申请)").match(text, mention.end) is not None
        )
    if _SETS_ASIDE.match(text, mention.end, segment.end):
        return False  # 每个县|每年|安排管护资金不少于100万元
    return _of_each(reading, segment, mention) or _rate(reading, segment, mention)


def _yearly_before(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """每年12月15日前报送|年度|运营情况报告: when it is due was told."""
    return any(time.frequency == "P1Y" or time.bound == "by" for time in reading.mentions_in(unit.start, mention.start, "time"))


def _of_each(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """每生每学期最高300元, 每名教师每学期…不超过60课时: what a sum or a limit counts by; 每人每年代理一件申请 comes again."""
    if not _OF_EACH.search(reading.masked, segment.start, mention.start):
        return False
    figures = reading.mentions_in(mention.end, segment.end, "money", "quantity", "time")
    acts = bool(dated_predicate().match(reading.masked, mention.end, segment.end))  # 每名专员每月|走访企业不少于4家
    if figures and figures[0].comparator == "ge" and figures[0].unit in _ACTS:
        return False  # 每户每年|不少于两次
    return any(figure.kind == "money" or figure.comparator in (("le", "lt") if acts else ("le", "lt", "ge", "gt")) for figure in figures)


def _rate(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """每户每月15千瓦时, 每千伏安每月26元, 处理能力每日6.5万吨, 由每年5万名增加到6万名: a figure by the round."""
    text = reading.masked
    if compiled(r"(?:[^，。；]{0,6}?)(?:调整|改|变更)为").match(text, mention.end, segment.end):
        return True  # 由按年调整为按季
    if text.startswith("每", mention.end) and _EACH_OF.match(text, mention.end, segment.end):
        return True
    near = reading.mentions_in(mention.end, min(segment.end, mention.end + 16), "money", "quantity")
    if not near:
        return False
    figure = near[0]
    measured = figure.kind == "money" or _is_measured(figure)
    if _CASE_OF.match(text, figure.end, segment.end) and not dated_predicate().match(text, mention.end, segment.end):
        return figure.comparator in ("gt", "lt", "ge", "le")  # 每年会费标准超过5000元的
    if figure.start == mention.end:
        raised = compiled(r"[^，。；]{0,6}?(?:增加|提高|增|降低|降|减少|调整|扩大)(?:至|到|为)").match(text, figure.end, segment.end)
        return raised is not None or (measured and text[mention.start - 1] not in "，。；：\n")
    return measured and compiled(r"每\p{Han}{1,6}$").search(text, segment.start, mention.start) is not None


def _is_measured(figure: Mention) -> bool:
    known = units().get(figure.unit or "")
    return known is not None and known.dimension in ("length", "mass", "area", "volume", "energy", "power")
