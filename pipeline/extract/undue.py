"""Times by which or within which nothing is due: the window of a condition, years of a mean, when a report was given."""

import re

import regex

from ..records import Mention
from .base_years import is_base
from .patterns import compiled
from .reading import Segment, Unit

#: 蓄滞洪前三年|平均年产值: the years that a mean is taken of.
_MEAN = regex.compile(r"的?(?:年|月)?(?:平均|年均|月均)")
#: (根据)每年汛期预报, (按照)每年工作安排: whose figures or plans they are.
_ACCORDING = re.compile(r"(?:根据|按照|依据|依照|参照|结合|视)$")
#: 2026年1月27日|在陕西省第十四届人民代表大会第四次会议上: when a report was given.
_AT_MEETING = re.compile(r"在[^，。；]{2,40}(?:会议|大会|全会)上(?=\s|$|[（，])")
#: “十三五”时期|经济社会发展工作, “十五五”时期，是关键时期: the period is spoken of.
_SPOKEN_OF = regex.compile(
    r"[，]?是(?!否)|(?:我[省市区]|全[省市区国])?(?:的|主要|总体|经济|社会|国民经济|发展|各项|重点|目标|任务|工作)"
    r"[^，。；\d]{0,16}(?:工作|目标|任务|规划|开局|举措|思路|战略|蓝图|指导思想|要求|考虑|背景)(?!\p{Han}{0,2}是)"
)
#: 1个月内|3次以上发现…的，: what has to happen within the time for something to follow.
_COUNT = re.compile(
    r"(?:(?!应当|应该|不得|不少于|至少|开展|组织|完成|方可)[^，。；]){0,24}?(?:[两二三四五六七八九十]|\d+)(?:次|起|处|例|人次)"
    r"(?:(?!应当|责令)[^，。；]){0,80}"
)
#: 每小时|自动上传, 每小时|巡查一次; 每小时35蒸吨 is a rate.
_EACH_HOUR = regex.compile(r"(?:自动|集中|统一)?(?:上传|上报|报送|报告|巡[查视检]|监测|检测|检查|通报|更新|记录|发布|消毒|通风)")
#: 缩短至24小时以内
_CHANGED_TO = re.compile(r"(?:缩短|压缩|压减|延长|提高|增加|控制|降低|减少|放宽|[缩压减降增升](?=至|到))(?:至|到|在|为)$")
#: 审批时限由60日|压缩至35个工作日以内, 办理时间压减到2个工作日: how soon a matter is to be settled.
_SETTLED_IN = regex.compile(
    r"(?:审批|办理|办结|审核|登记|受理|许可|拨付|兑付|拨款|接电|接入|报装|开办|注销|审查|评审|答复|整改|处理|查验|放贷|放款|支付|验收)[^。；]{0,40}(?:压缩|缩短|压减|减少|控制|[缩压减降](?=至|到))(?:至|到|在|为)$"
)


def is_changed(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether a length of time is what is changed (缩短至24小时以内): a target, no deadline."""
    return _CHANGED_TO.search(text, segment.start, mention.start) is not None


def is_term_of_settling(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the changed length is the time in which a matter is settled: 审批时限由60日|压缩至35个工作日以内 binds as a term does."""
    if mention.working_days:
        return True
    return mention.granularity in ("day", "month") and _SETTLED_IN.search(text, max(0, segment.start - 40), mention.start) is not None


def undue(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether nothing is due at the time `mention`, though it reads like a term."""
    if _AT_MEETING.match(text, mention.end, segment.end) or compiled(r"(?<![合协共会等相不])同$").search(
        text, segment.start, mention.start
    ):
        return True  # 同|一年度内
    if mention.text in ("每小时", "每分钟", "每秒") and mention.bound is None and not _EACH_HOUR.match(text, mention.end, segment.end):
        return True  # 每小时35蒸吨: a rate
    if mention.form == "recurring":
        return mention.bound is None and _ACCORDING.search(text, segment.start, mention.start) is not None
    if is_base(text, mention):
        return True  # 恢复|到2025年|水平
    if text[mention.start - 1] in "较比" and mention.bound is None:
        return True  # 较|前一年度增长
    if mention.form in ("period", "date") and mention.bound is None and _ACCORDING.search(text, segment.start, mention.start):
        return True  # 根据|上半年|任务完成情况
    if mention.form == "period" and mention.text.endswith(("时期", "期间")):
        return _SPOKEN_OF.match(text, mention.end, unit.end) is not None
    if mention.text.startswith(("今后", "未来")):
        looked = compiled(r"(?:展望|面向|着眼)$").search(text, segment.start, mention.start)
        return looked is not None or _SPOKEN_OF.match(text, mention.end, unit.end) is not None
    if mention.bound is None and mention.offset is not None and _MEAN.match(text, mention.end, segment.end):
        return True
    return _is_window(text, segment, mention)


def _is_window(text: str, segment: Segment, mention: Mention) -> bool:
    """1个月内3次以上发现…的，提请关闭; 对3个月内2次发现…的煤矿，…: a count within a time is a condition."""
    if mention.bound != "within" or mention.anchor is not None or mention.form not in ("relative", "duration"):
        return False
    counted = _COUNT.match(text, mention.end, segment.end)
    if counted is None:
        return False
    ends = text[counted.end() - 1] == "的" and text[counted.end() : counted.end() + 1] in "，；：。\n"
    return ends or compiled(r"[对凡]").match(text, segment.start, mention.start) is not None
