"""Bare figures among goals: 淘汰柴油货车2000辆，散煤治理|5万户; 笔试成绩|占60%. What stands in a run of goals is one."""

import re

import regex

from ..records import Mention
from .reading import Reading, Segment, Unit

#: What there is, what something is made up of, whom it concerns, how it is called.
_TELLS = regex.compile(
    r"涉及|共有|现有|原有|尚有|仍有|仅有|下辖|辖有|位于|距|分为|分成|组成|构成|包含|包括|共计?$|总计$|合计$|累计$|成立|投资|投入|计算|折合|相当于|约$|近$"
    r"|[比较][^，。；]{1,10}[增减多少]|其余|剩余|已|曾|截至|目前|去年|上年|每户补|补助|奖励|补贴|奖补|资助|罚|给予|附件|第$|满分|得$|加$|扣$|计$|扣减|超过|不足|不满"
)
_NAME = regex.compile(r"[\p{Han}A-Za-z”“）□]{2,30}$")
#: Units of names and papers, and of what is only told.
NO_UNITS = frozenset(
    (
        "倍",
        "条",
        "款",
        "章",
        "节",
        "页",
        "份",
        "字",
        "版",
        "元",
        "分",
        "岁",
        "周岁",
        "级",
        "类",
        "层",
        "期",
        "届",
        "位",
        "年",
        "月",
        "日",
        "点",
        "方",
        "大",
    )
)
#: 新打机井三千眼; not 三件大事.
_LARGE = re.compile(r"[百千万亿]")
_ENDS = "，、；。！（\n"
#: 分别为3200吨|和2100吨
_AND = regex.compile(r"[和及与][^，。；、\d]{0,14}\d")
_NEAR = 300
_SHARE = regex.compile(r"(?<=[\p{Han}”]{2})(?:各|分别)?占(?:[\p{Han}]{0,12}的?)?$")
_OTHER_SHARE = regex.compile(r"占[\p{Han}]{0,12}\d+(?:\.\d+)?%")


def in_run(reading: Reading, unit: Unit, segment: Segment, mention: Mention, *, follows: bool) -> bool:
    """Whether a bare count, named by what stands directly in front of it, closes its segment behind or among goals of its sentence."""
    text = reading.masked
    if mention.kind != "quantity" or mention.comparator not in (None, "eq"):
        return False
    if not mention.text[0].isdigit() and _LARGE.search(mention.text) is None:
        return False
    if not follows or mention.unit in NO_UNITS:
        return False
    if mention.end < segment.end and text[mention.end] not in _ENDS and _AND.match(text, mention.end, segment.end) is None:
        return False
    front = text[segment.start : mention.start]
    return _NAME.search(front) is not None and _TELLS.search(front) is None


def is_weight(text: str, unit: Unit, segment: Segment, mention: Mention, *, follows: bool) -> bool:
    """笔试成绩占(60%)，面试成绩占40%; among goals 注册人数占常住人口(1.5%)."""
    if mention.kind != "percent" or mention.unit != "%" or mention.comparator not in (None, "eq"):
        return False
    ends = mention.end >= segment.end or text[mention.end] in _ENDS
    if not ends or _SHARE.search(text, segment.start, mention.start) is None or _TELLS.search(text, segment.start, mention.start):
        return False
    return follows or _OTHER_SHARE.search(text, mention.end, min(unit.end, mention.end + _NEAR)) is not None
