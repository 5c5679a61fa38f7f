"""Bare counts of what is to be done, with no bound, no goal verb and no run of goals to tell them.

输转城乡富余劳动力480万人; 完成涟水、沩水等7条河流水量分配方案报批; 为10万名残疾人提供基本康复服务.
"""

import re
from functools import cache

import regex

from ..records import Mention
from . import behind, goal_verbs, indicators
from .lexicon import verbs
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .runs import in_run

#: 共有初中毕业生41260人，其中城区|12835人; 精简后为|18个: what there is.
_THERE_IS = regex.compile(r"荣获|获得|评得|共有|现有|现存|已有|原有|存有|总数|共\d|毕业生|参加单位|经审|核定为")
#: 征集需求712项|，经论证形成2024年度榜单
_TOLD = re.compile(r"，(?:并)?经(?:专家)?(?:论证|评审|审核|遴选|筛选|评估)")
#: 申报书|1份, 光盘|1张
_PAPERS = regex.compile(r"(?:书|表|材料|复印件|报告|方案|照片|文件|证明|原件|名单|清单|意见|图样|样品|墨稿)(?:原件|复印件)?(?:各)?$")
_STATES = re.compile(r"(?:为|共|即|是|毕业生|在校生|总?人口)$")
#: Whom or what a count only names: 51个|贫困县, 39个|重点行业, 6个|领域, 8个|省.
_NAMES = regex.compile(
    r"\p{Han}{0,7}?(?:县(?!级)|省(?!级)|市(?!场|级)|(?<![小社校园景库灌片厂])区(?!域)|盟|州|旗|乡|镇|国家|城市|部委|部门|地区|领域|行业|产业|方面|阶段|指标|档次?|小类|大类|类别|层次|方向|环节|步骤|品目|因素|等次|等级|岛屿|民族)"
    r"|(?:以?[内外上下]|范围|之间|的)"
)
#: 列入2021年度计划的|1052座小型病险水库
_OF_THE_PLAN = regex.compile(
    r"(?:列入|纳入|下达)[^，。；\d]{0,8}(?:(?:20\d\d|今|本)年度?)?[^，。；\d]{0,10}(?:计划|任务|清单|项目库|名单|台账)的$"
)
#: 在播州、兴仁、惠水等|12个县（市、区）实施…示范: in how many places something is to be done.
_IN_PLACES = regex.compile(r"在[^，。；：\d]{2,40}等$")
_HELD_THERE = regex.compile(
    r"(?P<where>(?:\p{Han}{0,6}(?:县|市|区|州|省|乡镇|园区|城市))(?:（[^（）]{1,6}）)?)(?:继续|率先|先行|分别|全面|统一)*"
    r"(?:实施|开展|建设|推进|推广|启动|组织|进行|部署|布局|建立)"
)
#: 为|10万名残疾人提供…, 在|3000个小区设置…, 对|22家企业开展…
_FOR = regex.compile(r"(?:(?:免费|集中|分批|继续|再|要|同时|年内|全年|今年)*(?:为|在|对|给|向|帮助|组织|动员|支持|深入|走进|引导|指导))$")
_NO_DEED = r"给予|补助|补贴|奖励|通报|约谈|激励|表扬|减免|适用|实行"
_CALLED = regex.compile(r"支持|覆盖|包括|推动|发展|安排|围绕|落实|完善|具有|拥有|巩固|扩大")


def is_done(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a count named by what stands in front of it closes its segment: 送戏下乡(1万场); not 共有…，其中城区(12835人)."""
    text = reading.masked
    if mention.unit == "份" and mention.comparator in (None, "eq") and _PAPERS.search(text, segment.start, mention.start):
        return mention.end >= segment.end or text[mention.end] in "，、；（"
    if _TOLD.match(text, mention.end) is not None or _STATES.search(text, segment.start, mention.start) is not None:
        return False
    if not in_run(reading, unit, segment, mention, follows=True):
        return False
    return _THERE_IS.search(text, max(unit.start, mention.start - 60), mention.start) is None


def bracketed(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """骨干教师 of 培训骨干教师（|3000名|）、校长（500名）: what is counted in brackets behind a goal verb."""
    if text[mention.start - 1] != "（" or text[mention.end : mention.end + 1] != "）" or not mention.text[0].isdigit():
        return None
    if mention.kind != "quantity" or mention.unit in ("分", "元", "份") or mention.comparator not in (None, "eq"):
        return None
    verb = goal_verbs.end_of(text, segment.start, mention.start - 1)
    start = max(verb or 0, text.rfind("、", segment.start, mention.start - 1) + 1)
    return (start, mention.start - 1) if verb is not None and mention.start - 1 - start >= 2 else None


def counted(reading: Reading, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """The noun behind a count that a task is about; None where it only names those who are spoken of."""
    text = reading.masked
    if mention.kind != "quantity" or mention.comparator not in (None, "eq") or not mention.text[0].isdigit():
        return None
    if text[mention.start - 1] == "等" and _IN_PLACES.search(text, segment.start, mention.start):
        held = _HELD_THERE.match(text, mention.end, segment.end)
        return held.span("where") if held is not None else None
    if not compiled(r"\p{Han}{2}").match(text, mention.end, segment.end) or _NAMES.match(text, mention.end, segment.end):
        return None
    start = indicators.behind_time(reading, segment.start, mention.start)
    if _FOR.fullmatch(text, start, mention.start):
        done = _for_whom().match(text, mention.end, segment.end)
        return done.span("whom") if done is not None else None
    if not behind.counts_noun(text, mention, segment) or not _is_task(text, start, mention):
        return None
    return behind.noun(text, mention, segment)


def _is_task(text: str, start: int, mention: Mention) -> bool:
    """Whether what stands in front of a count and the noun behind it is a task, or puts them on a plan."""
    if text[mention.start - 1] == "的":
        return _OF_THE_PLAN.search(text, start, mention.start) is not None or _task().match(text, start, mention.start) is not None
    verb = goal_verbs.opening().match(text, start, mention.start)
    return verb is not None and text.find("、", verb.end(), mention.start) > 0 and not _CALLED.fullmatch(verb["verb"])


@cache
def _for_whom() -> "re.Pattern[str]":
    """老旧小区 of 为800个|老旧小区引入物业服务."""
    how = "(?:全面|逐一|免费|统一|集中|分批)*"
    return of_words(
        rf"(?P<whom>\p{{Han}}{{2,14}}?){how}(?!{_NO_DEED})(?:(?:{verbs()})(?=\p{{Han}}{{2}})|就业|脱贫|增收|上云|上市|入库|达标)"
    )


@cache
def _task() -> "re.Pattern[str]":
    """A task verb with something behind it."""
    return of_words(rf"(?:全面|抓紧|加快|逐一|继续|及时|分类|有序)*(?:{verbs()})(?=\p{{Han}}{{2}})")
