"""A length of time that is itself a goal or a threshold: 响应时间缩短至24小时以内, 规划期不少于5年, 备付期限低于24个月的."""

import re

from ..records import Mention
from . import standing
from .bounds import ahead_of
from .lasting import limits_term, limits_term_before
from .reading import Reading, Segment, Unit
from .undue import is_changed

#: 处三年以下|有期徒刑, 十日以下|拘留: what a court or the police imposes.
_PUNISHED = re.compile(r"(?:以[上下])?的?(?:有期徒刑|徒刑|拘役|拘留|管制|监禁|剥夺)(?!的)")
#: 公示期|不少于5个工作日, 免租期|不超过3年, 逾期|6个月以上: a step of the procedure, how long something is given or overdue.
_NO_GOAL = re.compile(
    r"(?:(?:公示|公告|延长|延期|顺延|宽限|暂停|停工)(?:的?(?:时间|期限?|年限))?"
    r"|(?:免租|减租|补贴|补助|贴息|支持|资助|奖励|奖补|享受|领取|发放|减免|返还|扶持)的?(?:时间|期限?|年限))"
    r"(?:内|为|原则上|一般|均|应当?|不得)*$|[逾超][^，。；]{0,4}期$"
)
_ENDS = ("", "、", "，", "；", "。", "（", "\n")


#: 优良天数|292天, 平均住院日|7.5天, 屋面防水质保|5年, 图书馆每周开放|63小时, 静脉溶栓时间|60分钟以内
_DAYS = re.compile(r"(?:天数|日数|住院日|质保|保修|贮存|储存)(?:为|达)?$")
_OPEN = re.compile(
    r"(?:每[周日天月年]|每(?:学期|学年|季度)|全年)[^，。；、\d]{0,8}(?:开放|运行|服务|锻炼|活动|值班|营业|实践|劳动|体育|在岗|坐诊|出诊|驻村|走访|学习|培训|阅读)$"
    r"|(?:开放|营业|服务)[^，。；\d]{0,6}每[周日天月年]$"
)
_TIME_TAKEN = re.compile(r"(?:时间|时长|间隔)(?:应当?|均|平均|原则上|一般|最长)*$")


def _is_level(text: str, segment: Segment, mention: Mention) -> bool:
    """优良天数(292天), 静脉溶栓时间(60分钟以内): the level of a measure that is itself a time."""
    ends = mention.end >= segment.end or text[mention.end : mention.end + 1] in _ENDS
    if not ends:
        return False
    if mention.form == "duration" and mention.comparator in (None, "eq"):
        front = text[segment.start : mention.start]
        return _DAYS.search(front) is not None or _OPEN.search(front) is not None
    within = mention.form == "relative" and mention.bound == "within" and mention.anchor is None
    return within and mention.granularity in ("minute", "hour") and _TIME_TAKEN.search(text, segment.start, mention.start) is not None


#: 毕业|5年内|高校毕业生, 成立|3年内|的企业: how long ago something may have been with those who are meant.
_SINCE = re.compile(r"(?:毕业|离校|成立|注册|登记|创办|开业|退役|取得[^，。；]{2,10}证书?)(?:未满|不超过|不满)?$")
_THOSE = re.compile(
    r"(?:以)?内?(?:的|及|和|、|未就业|离校|在校)*(?:的|高校|普通|大学|中职|技工|职业|毕业|小微|中小|企业|个体|创业|机构|组织|退役|[一-龥]{0,6}(?:人员|人才|者))"
)


def _is_standing(text: str, segment: Segment, mention: Mention) -> bool:
    """毕业(5年内)高校毕业生: a condition that is met or not, as well as a time."""
    if mention.granularity != "year" or mention.bound != "within":
        return False
    front = text[segment.start : mention.core_start]
    return _SINCE.search(front) is not None and _THOSE.match(text, mention.end, segment.end) is not None


def _is_other(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """更换周期一般不超过累计运行500小时或(3个月): the other of two limits."""
    text = reading.masked
    if not text.endswith(("或", "或者"), unit.start, mention.start):
        return False
    before = reading.mentions_in(unit.start, mention.start, "time", "quantity")
    if not before or before[-1].end < mention.start - 2:
        return False
    return before[-1].comparator in ("ge", "le") or ahead_of(text, unit.segment_at(mention.start).start, before[-1].start) is not None


#: 须在下午课后组织学生进行|1小时|集体锻炼: how long something has to be done.
_DOES = re.compile(r"(?:须|应当?|必须|要|确保|保证|每[天日周月班])[^，。；\d]{0,20}(?:进行|开展|参加|接受|完成|组织|安排|保证|提供|累计)$")
_DONE = re.compile(r"(?!以?[内后前上下]|的?(?:公示|公告|整改|停)|左右|时间|期)的?[一-龥]{2,12}(?=$|[，。；、])")


def _is_done_so_long(text: str, segment: Segment, mention: Mention) -> bool:
    """须组织学生进行(1小时)集体锻炼: the length of a deed that has to be done."""
    if mention.form != "duration" or mention.comparator not in (None, "eq"):
        return False
    return _DONE.match(text, mention.end, segment.end) is not None and _DOES.search(text, segment.start, mention.start) is not None


#: 按学生在校时间|200天|计算, 按全年|10个月|核定
_RECKONED = re.compile(r"(?:计算|核算|测算|核定|计发|计提)")
_BY = re.compile(r"按照?[^，。；\d]{2,14}$")


#: 年休假|5天, 增加产假|15天, 产前可以休假|15天, 享受|98天|产假: how long a leave is.
_LEAVE = re.compile(r"(?:假|休假|医疗期|休息时间)(?:时间|期)?(?:不少于|为|各|增加|延长)?$")
_OF_LEAVE = re.compile(r"(?:的)?(?:带薪)?[一-龥]{0,4}假(?!日|期间|定|如|设)")
#: 累计工作已满|1年|不满|10年|的, 年休假…: from so long on to so long.
_FROM_ON = re.compile(r"不满\d{1,3}个?[年月天日]的")
_UP_TO = re.compile(r"满\d{1,3}个?[年月天日]$")


#: 培训后6个月内|实现就业|的，按标准的80%补贴: what has to have come about by then for something to follow.
_MET = re.compile(r"(?![^，。；]{0,12}(?:不|未|没有|逾期|拒))[^，。；：\d]{2,14}的(?=，)")


def _is_met_within(text: str, mention: Mention) -> bool:
    """培训后(6个月内)实现就业的，…: a condition that is met within so long."""
    if mention.form != "relative" or mention.bound != "within" or mention.value is None or "后" not in mention.text:
        return False
    return mention.granularity in ("month", "year") and _MET.match(text, mention.end) is not None


def _is_of_leave(text: str, segment: Segment, mention: Mention) -> bool:
    """年休假(5天); 已满(1年)不满(10年)的: what somebody may take, and from when on."""
    if mention.form != "duration":
        return False
    if "假" in text[segment.start : segment.end] and mention.comparator in (None, "eq"):
        return _LEAVE.search(text, segment.start, mention.start) is not None or _OF_LEAVE.match(text, mention.end) is not None
    if mention.text.startswith("满"):
        return _FROM_ON.match(text, mention.end) is not None
    return mention.text.startswith("不满") and _UP_TO.search(text, segment.start, mention.start) is not None


_BOUNDED = frozenset(("ge", "le", "gt", "lt"))
#: 暂停其执业|六个月以上一年以下, 处有期徒刑|三年以上十年以下: from how long to how long a sanction may be.
_SANCTION = re.compile(r"(?:取消|停止|暂停|暂扣|停业|停产|停训|停用|禁止|限制|吊销|徒刑|拘役|拘留|管制|处以?)[^，。；]{0,14}$")


#: 超计划工期|半年以上|仍未完工: what is so, unless it is a case (逾期|60日以上|仍未收回的).
_STILL = re.compile(r"(?:仍|尚|还)[未没](?![^，。；]*的)")


def _is_bounded(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """贮存(不得超过一年), 保持在(6至9个月), 停放(15分钟以内)的: a length with its bound is one to be kept, whatever is measured."""
    if mention.form == "relative":
        within = mention.bound == "within" and mention.anchor is None and mention.value is not None
        return within and text.startswith(("以内的", "以内）的"), mention.end - 2)
    if mention.form != "duration" or _PUNISHED.match(text, mention.end) is not None or _STILL.match(text, mention.end) is not None:
        return False
    if limits_term_before(text, unit, segment, mention):
        return False  # 生活补贴每人每月500元，|最长不超过24个月: a term, and nothing names what is measured
    if mention.comparator == "between":  # 六个月以上一年以下 has two units, and no figures that can be told in one
        ordered = mention.low is not None and mention.high is not None and mention.low < mention.high
        return ordered and _SANCTION.search(text, segment.start, mention.start) is None
    return mention.comparator in _BOUNDED


def is_goal(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """Whether a length of time is itself the goal: 响应时间缩短至24小时以内, 实习时间不得超过8小时, 每周至少休息1天; no term."""
    text, segment = reading.masked, unit.segment_at(mention.start)
    if _is_met_within(text, mention) or _is_bounded(text, unit, segment, mention):
        return True
    if mention.offset is None or mention.value is None or mention.form not in ("duration", "relative"):
        return False
    if _is_level(text, segment, mention) or _is_standing(text, segment, mention):
        return True
    if standing.in_a_row(text, segment, mention) is not None or is_changed(text, segment, mention):
        return True
    if _is_of_leave(text, segment, mention) or _is_done_so_long(text, segment, mention):
        return True
    if mention.comparator in (None, "eq") and _RECKONED.match(text, mention.end) and _BY.search(text, segment.start, mention.start):
        return True
    if mention.comparator in (None, "eq") and _is_other(reading, unit, mention):
        return True
    front = text[segment.start : mention.start]
    if (
        mention.form == "duration"
        and mention.comparator in (None, "eq")
        and front.endswith("每周")
        and text[mention.end : mention.end + 1] in _ENDS
    ):
        return True  # 课后服务每周|5天、每天至少2小时
    if mention.comparator == "approx" and front.endswith(("时长", "时间")):
        return True  # 视频时长|5分钟左右
    if limits_term(text, unit, segment, mention) or _PUNISHED.match(text, mention.end) is not None:
        return False
    ahead = ahead_of(text, segment.start, mention.start)
    return bool(ahead) and mention.form == "duration" and not _NO_GOAL.search(front[-12:])
