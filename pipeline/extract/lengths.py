"""A length of time that is itself a goal or a threshold: 响应时间缩短至24小时以内, 规划期不少于5年, 备付期限低于24个月的."""

import re

import regex

from ..records import Mention
from . import standing
from .bounds import ahead_of
from .conditions import is_condition
from .lasting import limits_term, may_take
from .reading import Reading, Segment, Unit
from .undue import is_changed

#: 合同期限一般|不少于3年, 资料保存|不少于90天, 规划期|不少于5年: how long at least, a demand as well as a term.
_KEPT = regex.compile(
    r"(?:(?:合同|租赁|经营|运营|运行|管护|服务|聘用|质保|建设|规划|备付|贮存|储存|续航|保修|保质|储备|培养|休渔|禁渔)(?:期限?|周期)|年限|保存|留存|保管)(?:的?时间|期限)?"
    r"(?:一般|原则上|均|应当?|须|要)*在?$"
)
#: 租赁期一般|不超过5年, 贷款期限|最长不超过25年, 整改时限|不超过15日: how long at most; of what is given it is a term alone.
_HELD = regex.compile(
    r"(?:租赁|(?<![免减])租|出让|贷款|借款|还款|担保|建设|实施|执行|整改|施工|审批|审核|办理|办结|服务|周转|使用|过渡|禁采|试用|见习|收费|供货|响应|储存|会|培训|学)(?:周期|期限|时限|年限|年期|工期|期|时间)"
    r"(?:一般|原则上|均|应当?|最长|累计)*$"
)
#: 学习年限为|2至6年, 见习期为|3至12个月
_SPANS = regex.compile(r"(?:学习|修业|培训|见习|试用|学徒\p{Han}{0,2}|服务|合同|租赁)(?:期限?|年限|时间|周期)(?:原则上|一般)*(?:为|是|在)$")
#: 处三年以下|有期徒刑, 十日以下|拘留: what a court or the police imposes.
_PUNISHED = re.compile(r"(?:以[上下])?的?(?:有期徒刑|徒刑|拘役|拘留|管制|监禁|剥夺)(?!的)")
#: 公示期|不少于5个工作日, 免租期|不超过3年, 逾期|6个月以上: a step of the procedure, how long something is given or overdue.
_NO_GOAL = re.compile(
    r"(?:(?:公示|公告|延长|延期|顺延|宽限|暂停|停工)(?:的?(?:时间|期限?|年限))?"
    r"|(?:免租|减租|补贴|补助|贴息|支持|资助|奖励|奖补|享受|领取|发放|减免|返还|扶持)的?(?:时间|期限?|年限))"
    r"(?:内|为|原则上|一般|均|应当?|不得)*$|[逾超][^，。；]{0,4}期$"
)
#: 延长时间, 公示时间, 保存时间: terms and nothing else.
_PUT_OFF = regex.compile(r"(?:延长|延期|顺延|宽限|暂停|停工|公示|公告|保存|留存|保管|存档)的?时间")
_ENDS = ("", "、", "，", "；", "。", "（", "\n")


#: 培养期限|1至2年, 签约协议周期可为|1至3年
_NAMED_SPAN = re.compile(r"(?<!有效|公示|公告)(?:期限?|年限|周期|学制|时限)(?:一般|原则上|可)*(?:为|是|在)?$")


def _span(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """学习年限为(2至6年): from so long to so long."""
    front = reading.masked[unit.segment_at(mention.start).start : mention.start]
    return _SPANS.search(front) is not None or (mention.form == "duration" and _NAMED_SPAN.search(front) is not None)


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


#: 展期|不少于3天, 贴息期|最长不超过3年: a term that is named; 公示期 is a step of the procedure, and 延长期限 no limit of its own.
_TERM = re.compile(
    r"(?<!公示|公告|公布|延长|延期|顺延|宽限|暂停|停工|有效|处罚)(?<!延长的)(?:期限?|时限|年限|周期|工期|寿命)(?:一般|原则上|均|应当?|须|要|累计|合计)*$"
)


def _is_limit(mention: Mention) -> bool:
    """展期(不少于3天), 贴息期(最长不超过3年): the words of bound stand in front of it, whatever the term is called."""
    return mention.form == "duration" and mention.comparator in ("ge", "le") and mention.start != mention.core_start


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


def is_goal(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """Whether a length of time is itself the goal: 响应时间缩短至24小时以内, 实习时间不得超过8小时, 每周至少休息1天; no term."""
    if mention.comparator == "between" and mention.offset is not None and _span(reading, unit, mention):
        return True
    if _is_met_within(reading.masked, mention):
        return True
    if mention.offset is None or mention.value is None or mention.form not in ("duration", "relative"):
        return False
    text, segment = reading.masked, unit.segment_at(mention.start)
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
    if mention.form == "duration" and mention.comparator == "ge" and _KEPT.search(front) is not None:
        return True
    if (
        mention.form == "duration"
        and mention.comparator in (None, "eq")
        and front.endswith("每周")
        and text[mention.end : mention.end + 1] in _ENDS
    ):
        return True  # 课后服务每周|5天、每天至少2小时
    if mention.comparator == "approx" and front.endswith(("时长", "时间")):
        return True  # 视频时长|5分钟左右
    case = mention.form == "duration" and mention.comparator in ("lt", "gt") and is_condition(text, segment, mention)
    if mention.form == "duration" and mention.comparator == "le" and _HELD.search(front) is not None:
        return True
    if mention.form == "duration" and may_take(text, segment, mention) and _PUT_OFF.search(front) is None:
        return True
    if mention.form == "duration" and mention.comparator == "le" and _TIME_TAKEN.search(front) and not _NO_GOAL.search(front[-12:]):
        return True  # 现场核查时间一般|不超过2天
    if _is_limit(mention) and _TERM.search(front) is not None:
        return True
    if not case and limits_term(text, unit, segment, mention):
        return False
    if _PUNISHED.match(text, mention.end) is not None:
        return False
    bounded = mention.comparator in ("ge", "le", "gt", "lt") or ahead_of(text, segment.start, mention.start)
    return case or (bool(bounded) and mention.form == "duration" and not _NO_GOAL.search(front[-12:]))
