"""Figures that open a consequence: 评审得分低于70分的不予立项, 3次以上发现…的，责令改正."""

import re

import regex

from ..records import Mention
from ..records.target import Comparator
from . import consequences
from .patterns import compiled
from .reading import Segment

#: 评审得分低于70分(的不予立项), 凡火情超过3起(的乡镇，由…约谈): what follows from the figure.
_IF = re.compile(r"[^，。；的]{0,8}的(?=[，；]|不予|不得|取消|一律|视为|暂停|责令|由|给予|予以)")
_OF_WHOM = regex.compile(r"[^，。；的]{0,8}的[^，。；的]{1,12}，")
_OPENS = re.compile(r"凡|对于?|连续")
#: 超过30日(，或者因同一质量问题累计修理超过4次的。), 3000公里之内(，因质量问题出现…的，消费者可以…): a case told at length.
_AT_LENGTH = re.compile(
    r"(?:(?!应当|应该|不得|可以|必须|力争|确保|目标|责令|给予|予以)[^，。；：])*"
    r"(?:，(?:或者?|且|并且?|仍然?|但|因|经(?![济营费]))(?:(?!应当|应该|不得|可以|必须|力争|确保|责令|给予|予以)[^，。；：])*){0,2}(?<=的)(?=[，；：。\n]|$)"
)
#: 对3个月内2次以上发现有重大隐患|，仍然进行生产的煤矿，
_OF_WHOM_AT_LENGTH = regex.compile(r"(?:(?!应当|不得|可以|必须)[^。；：]){0,60}?的[^，。；的]{1,12}，(?=\p{Han})")


#: 服务人口不足800人|的行政村, 床位使用率高于93%|、平均住院日低于9天的公立医院: who is meant; 达到100家以上的目标 is a goal.
_OF_THOSE = regex.compile(
    r"\s?(?:（[^（）]{1,8}）)?(?:以[上下内])?(?:[、且][^，。；：的]{2,30}|，且[^，。；：的]{2,24})?的(?!目标|要求|标准|水平|任务|基础|比例|规模|能力|幅度|部署|总体|良好|储|同时|情况|前提|原则)(?=\p{Han})"
)


#: 库存低于30%|时，应在24小时内补足: when something follows; 课时, 工时 are things that are counted.
_WHEN = regex.compile(
    r"(?:以[上下内])?(?:（[^（）]{1,8}）)?的?(?:\p{Han}{0,3}(?<![学工课小及耗平临按费定限农实战同准])时(?=[，；]|应|须|禁止|严禁|不得|立即|及时|启动|按|暂停|停止|必须|即)|的?情[况形]下(?=[，；]|应|须|可|由))"
)


def is_when(text: str, mention: Mention, comparator: Comparator) -> bool:
    """Whether something follows as soon as the figure is reached: 库存低于(30%)时，应在24小时内补足."""
    return comparator in ("ge", "gt", "le", "lt") and _WHEN.match(text, mention.end) is not None


def is_of_those(text: str, mention: Mention) -> bool:
    """Whether the figure, measured by what stands in front, says which of those behind it are meant."""
    return _OF_THOSE.match(text, mention.end) is not None


def is_condition(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether something follows where the figure `mention` is reached: a threshold, no goal."""
    if _IF.match(text, mention.end) or consequences.follows(text, mention, segment.end):
        return True
    if _OPENS.match(text, segment.start, mention.start) and (
        _OF_WHOM.match(text, mention.end) or (text[segment.start] in "凡对" and _OF_WHOM_AT_LENGTH.match(text, mention.end))
    ):
        return True
    if compiled(r"应当|应该|不得|必须|力争|确保|要|须").search(text, segment.start, mention.start):
        return False
    return _AT_LENGTH.match(text, mention.end) is not None
