"""How long something lasts: 有效期为3年, 用三年时间, 公示期不少于5个工作日, 连续支持不超过3年."""

import re

import regex

from .. import words
from ..records import Mention
from .patterns import of_words
from .reading import Segment, Unit

#: (自取得证书之日起)分|5年|等额发放
_SHARED_OUT = regex.compile(
    r"(?:的)?(?:内)?(?:按|等额|平均|逐年|逐步|分期|分批|均衡|陆续)?(?:发放|拨付|兑现|兑付|支付|给予|落实|到位|下达|实施|完成|偿还|摊销|补齐|按)"
)
#: In front of a length of time, what makes a term of it (用三年时间, 为期三年, 整改期为6个月).
_TERM = of_words(
    r"(?:利用|经过|通过|力争用?|(?<![停使启试占])用|未来|今后|为期|(?:(?:(?![的后])\p{Han}){1,4}(?<![逾超过到满预分长近前后定缓划]|(?<!合)同)期|期限|周期|任期|时限|年限|(?:公[示布告]|张榜)(?:时间)?|(?:保存|留存|保管|存档)(?:时间)?|(?:延长|顺延|宽限|延期|暂停)的?时间|时间(?=(?:原则上|一般|均)?为))(?:原则上|一般|均|应当|应)?可?(?:为|不超过|不少于|不得少于|不得超过|是)?)$"
)
_TIME_SPAN = regex.compile(
    r"(?:的|左右的)?(?:时间|期限|(?:建设|执行|过渡|宽限|缓冲|试用|见习|公示|整改|试点|培育|观察|保护|帮扶|免租|窗口|考察|渐退|适应|磨合|冷静|异议|申诉|准备|跟踪|孵化|成长|扶持|管护|质保|缓缴|救助渐退)期)|为(?:一个?|1个)?(?:\p{Han}{2})?周期|的(?:公示|公告)|(?:(?<=天|日|月|年))(?=$)(?<=(?:暂停|停止|停业)[^，]{0,12})"
)
#: 收费期限应按…确定，(最长不得超过二十年): the term is named in the segment before.
_TERM_BEFORE = regex.compile(
    r"(?:期限|时限|工期|有效期|任期|聘期|执行期|建设期|延长|延期|顺延|展期|(?:补贴|补助|支持|享受|发放|减免|贴息|资助|给予)(?!\p{Han}{0,8}的$)|^自.{4,9}起$)"
)
#: 累计(最长不超过3年), 每次(不超过3个月), 其余人员(最长不超过3年): what may stand between the comma and the limit.
_OPENS = of_words(
    r"\s?(?:但|且|并|其中|累计|合计|总共|每次|单次|一次|原则上|一般|最[长短多少]|经批准|除[^，。；]{1,30}外，)*(?:其[余他]\p{Han}{0,6})?\s?"
)

#: 租赁期限不少于1年、|最长不超过3年: two limits of one term.
_TWO_BOUNDS = re.compile(r"(?:期限?|时限|时间|年限)[^，。；、]{0,14}[年月日天](?:以上)?[、且]$")
#: 过渡期限|多层建筑|不超过24个月、高层建筑|不超过36个月, 协议期限|轮作|不少于一年、休耕一般为|三年: the limit for each of several.
_OF_WHICH = regex.compile(
    r"(?:期限|时限|工期|(?<=过渡|建设|有效|培训|服务|支持|补贴|租赁)期)(?:\p{Han}{2,8}?(?:一般|原则上)?(?:不超过|不少于|不低于|一般为|为)[^，。；、]{1,8}、)*"
    r"(?!(?:一般|原则上|为|不超过|不少于|届满|内|期间)$)\p{Han}{2,8}?(?:一般|原则上)?为?$"
)
#: 从签订合同到交付使用|不得超过18个月, 自停止发售之日到提交申请文件截止|不得少于5日: how long from one event to another.
_FROM_TO = regex.compile(
    r"(?:自|从)[^，。；\d]{2,20}[到至][^，。；\d]{2,20}$|(?:发布|发出|公告|截止|开始|结束)(?:之日起?)?[到至][^，。；\d]{2,20}$"
)
#: 清算审核|不超过6个月: how long it may take to settle a matter.
_SETTLES = regex.compile(
    r"(?:审核|审批|审查|受理|办理|处理|评审|鉴定|检测|检验|清算|结算|整改|答复|办结)(?:时间)?(?:原则上|一般|最长|均)?$"
)
#: 审核时限：500万元以下的|20天，500万元以上的|30天: a term for each case, under one label.
_LABEL = regex.compile(r"(?:期限|时限|工期|周期|年限)[：:]")
#: 建设工期：|24个月
_LABELLED = regex.compile(r"(?:期限?|工期|周期|时限|年限|期间)(?:\([^()]*\)|（[^（）]*）)?[：:]\s?$")
#: 连续支持|不超过3年, 补贴期间|最长2年: how long something is given.
_GIVEN_FOR = regex.compile(
    r"(?:连续|最长|最多|累计|可|共|合计)*(?:支持|补贴|资助|补助|(?<=连)补|享受|奖励|发放|扶持|给予|减免|贴息|领取|执行|帮扶|保留|免租|减租|免费(?:提供|使用))"
    r"(?:的?(?:期限|时间|时限|年限))?(?:连续|累计|原则上|一般|均)?(?:最长|最多)?$"
)
#: 可以延长|10日, 可延长至|30日, 最多可延长|3年, 再延长|三十年: by how long, or to what, a term is made longer.
_LENGTHENED = regex.compile(
    r"(?<!(?:寿命|里程|时间|链条?))(?:延长|顺延|延期|展期|宽限)(?:(?![的至到为年月日]|\d)\p{Han}){0,4}?(?:至|到|为)?(?:最长|最多|每次|一次|累计)*$"
)
#: 试行|两年, 一定|三年, 限期整改|1年: a state of things that lasts.
_STATE = regex.compile(
    r"(?:试行|一定|暂定|整改|整顿|试用|轮训|间隔(?:时间|期)?|挂职(?:锻炼)?|跟岗|封闭运行|隔离(?:观察)?|观察|公告|张贴|休[牧耕渔]|禁[牧渔]|连续(?!支持|补|资助|奖)\p{Han}{1,4})$"
)
#: 暂停该县|两年|的中央预算内投资安排: from what somebody is shut out, and for how long.
_SHUT_OUT_FOR = regex.compile(
    r"(?:暂停|停止|中止|取消|禁止|限制)[^，。；\d]{2,30}"
    r"(?:资格|业务|服务|执业|权限|申报|推荐|许可|活动|项目|资金|资质|安排|拨款|评[优先]|补[助贴])$"
)
_SHUT_OUT = regex.compile(r"(?:暂停|停止|中止|取消|禁止|限制)(?:其|该)?[^，。；\d]{0,10}$")
_OF_WHAT = regex.compile(r"(?:的|内)?[^，。；]{0,14}(?:资格|申报|资金|安排|推荐|业务|补助|补贴|项目|权限|许可|指标|评[优先])")
#: 须连续运营|3年以上, 应至少保存|10年: how long something has to go on.
_GOES_ON = regex.compile(
    r"(?:须|应当?|必须|(?<![主重必需])要|至少)(?:(?![的，])\P{N}){0,10}?"
    r"(?:(?:连续|持续|稳定|正常)(?:运营|经营|使用|服务|运行|生产|开放|种植|缴纳?|缴费)|运营|管护|养护|留存|存续|服务满)(?:\p{Han}{0,3}(?:满|不少于|不低于|不得少于))?$"
)
#: 妥善保存申报、公示等资料|不少于10年
_KEPT = regex.compile(r"(?:保存|留存|保管|存档)[^，。；]{2,24}(?:资料|材料|档案|台账|凭证|记录|票据|数据|文件|影像|样品)$")
_DOES_MANY = regex.compile(
    r"(?:内)?(?:计划|力争|新增|新建|再)*(?:建设|建成|培训|培育|培养|引进|实施|完成|改造|投入|治理|打造|发展|创建|推广|新增|新建|安排|组织|支持)[^，。；]{0,20}?\d"
)
#: 连续|3年|每年给予50万元: for how long something is given, in front of it.
_GIVEN_BEHIND = regex.compile(r"(?:，)?(?:每年|分年|逐年|按|给予|予以|享受|补[贴助]|奖励|资助|安排|支持|减[免征]|免[征收除]|从)")
#: 期限不超过三个月|的，按…; not 不少于5个工作日|的公示
_CASE_OF = regex.compile(r"的(?=[，、；按为给可应不由])")
_NAME_END = regex.compile(r"(?:期限?|时限|时间|年限)(?!.*(?:期|时限|时间|年限))")
_NAMES = regex.compile(r"(?!(?:的|其|该|最|为|在|且|并)$)\p{Han}{1,4}")
_YEARLY = ("Y", "M", "W", "D")


def limits_term(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a limit in time says how long something lasts that is named or given: a term, and no quantity to be reached.

    生活补贴每人每月500元，|最长不超过24个月; 连续支持|不超过3年; 可以延长|不超过10日.
    """
    if limits_term_before(text, unit, segment, mention) or is_lengthened(text, segment, mention):
        return True
    if mention.comparator in ("le", "ge", "eq") and _OF_WHICH.search(text, segment.start, mention.start):
        return _of_days(mention)
    if _TWO_BOUNDS.search(text, segment.start, mention.start):
        return _of_days(mention)
    if mention.comparator == "le" and mention.end == segment.end and _SETTLES.search(text, segment.start, mention.start):
        return _of_days(mention)
    if mention.end == segment.end and text[mention.start - 1] == "的" and _LABEL.search(text, unit.start, segment.start):
        return mention.comparator == "eq" and _of_days(mention)
    if mention.comparator in ("ge", "le") and _FROM_TO.search(text, segment.start, mention.start):
        return _of_days(mention)
    if mention.comparator not in ("le", "lt"):
        return False
    if mention.text.startswith("最长") and (_opens(text, segment, mention) or _IN_CASE.fullmatch(text, segment.start, mention.start)):
        return True
    if mention.working_days and mention.end == segment.end and mention.text[0] not in "压缩减降控":
        return True  # 高压用户|不超过22个工作日: who works by working days settles a matter
    if mention.end == segment.end and _of_days(mention) and _takes(text, unit, segment, mention):
        return True
    return _GIVEN_FOR.search(text, segment.start, mention.start) is not None


#: 合同另有约定的|最长不得超过60日
_IN_CASE = regex.compile(r"\p{Han}{2,20}的")
#: 使用时间原则上|不超过10个工作日, 全部时间|不得超过60天: how long something may take; 每天工作时间, 停留时间 measure what people do.
_MAY_TAKE = regex.compile(
    r"(?:时间|时限|工期)(?:原则上|一般|均|应当?|累计|合计|共)*(?:控制在)?$(?<!(?:工作|劳动|学习|务工|休息|停留|实习|驾驶|营业|开放|睡眠|出行|通勤|等待|培训|响应|运行|学时|教学)时间.{0,4})"
)
#: 单座中桥改造工期不超过8个月，大桥|不超过12个月: of which of them, after the term was named.
_WHOSE = regex.compile(r"\p{Han}{2,8}?(?:一般|原则上)?")
_SUCH_TERM = regex.compile(r"(?:期限|时限|工期|周期)[^，。；]{0,16}(?:不超过|不得超过|最长)[^，。；]{1,12}$")


def _takes(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether how long something may take is limited: 初审时间|不超过5个工作日; of another of the kind: 大桥|不超过12个月."""
    if _MAY_TAKE.search(text, segment.start, mention.start) is not None:
        return True
    if _WHOSE.fullmatch(text, segment.start, mention.start) is None:
        return False
    before = [one for one in unit.segments if one.end < segment.start]
    return bool(before) and _SUCH_TERM.search(text, *before[-1]) is not None


#: 使用时间原则上|不超过10个工作日, 乡村道|不超过10个月; not 年龄不超过, 逾期不超过, 迟到不超过.
_NO_TERM = re.compile(r"(?:龄|(?<!合)同期|逾期?|超期|迟到?|相差|间隔|早退|提前|中断|处)[^，。；、]{0,6}$")


def holds_at_most(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether days or more are the most that something may take, whatever its name: 使用时间原则上|不超过10个工作日, 最长不得超过60日."""
    if mention.comparator != "le" or not _of_days(mention):
        return False
    if mention.end != segment.end and text[mention.end] not in "、（，；。":
        return False
    return mention.end > mention.core_start > mention.start and _NO_TERM.search(text, segment.start, mention.start) is None


def limits_term_before(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a bare limit in time is one of the term that the segments before are about.

    期限为一年，但最长不得超过二十四个月; 聘用期限不超过1年，累计最长不超过3年; 培训期限一般为2年，最短不少于3个月.
    """
    if mention.comparator not in ("le", "lt", "ge") or not _of_days(mention) or not _opens(text, segment, mention):
        return False
    before = [one for one in unit.segments if one.end < segment.start]
    return any(_TERM_BEFORE.search(text[one.start : one.end]) is not None for one in before[-2:])


def is_lengthened(text: str, segment: Segment, mention: Mention) -> bool:
    """可以延长|10日, 可延长至|4小时: by how long, or to what, a term is made longer; 营业时间延长至24小时 is none."""
    longer = _LENGTHENED.search(text, segment.start, mention.start)
    if longer is None or _of_days(mention):
        return longer is not None
    return mention.offset is not None and text[longer.start() - 1] in "可以再" and "时间" not in text[segment.start : longer.start()]


def _opens(text: str, segment: Segment, mention: Mention) -> bool:
    return _OPENS.fullmatch(text, segment.start, mention.start) is not None


def _of_days(mention: Mention) -> bool:
    """Days and longer: what lasts, and not how long a shift is."""
    return mention.offset is not None and mention.offset[-1] in _YEARLY and "T" not in mention.offset


def lasts(text: str, segment: Segment, mention: Mention) -> bool:
    """三年内, 为期三年, 经过三年的时间, 有效期为3年 are deadlines; 具有3年以上工作经验 and 5年行动计划 are none."""
    told = mention.bound == "within" or mention.text.startswith(("今后", "未来"))
    told = told or (text[mention.start - 1] == "分" and _SHARED_OUT.match(text, mention.end, segment.end) is not None)
    told = told or (mention.text.startswith("为期") and text[mention.end : mention.end + 1] != "的")
    told = told or _named(text, segment, mention) or _TIME_SPAN.match(text, mention.end, segment.end) is not None
    told = told or (
        mention.comparator == "ge" and mention.end == segment.end and _KEPT.search(text, segment.start, mention.start) is not None
    )
    return told or (_of_days(mention) and (_goes_on(text, segment, mention) or _in_so_many(text, segment, mention)))


def _named(text: str, segment: Segment, mention: Mention) -> bool:
    """有效期为|3年, 经过|三年; 经过|四十小时|的岗前培训 measures what is gone through."""
    term = _TERM.search(text, segment.start, mention.start)
    if _CASE_OF.match(text, mention.end) or (mention.comparator in ("lt", "gt") and text[mention.end : mention.end + 1] == "的"):
        return False  # 备付期限低于24个月|的，不得实施
    if term is not None and term[0].startswith("年限") and mention.comparator == "ge":
        return False  # 剩余年限不少于3年 is asked for
    return term is not None and (_of_days(mention) or not term[0].startswith(("经过", "通过")))


def _in_so_many(text: str, segment: Segment, mention: Mention) -> bool:
    """三年|建设换电站60座, 两年|培训1万人次: years at the head of what is to be reached in them."""
    if mention.start > segment.start or mention.comparator != "eq" or (mention.offset or "")[-1] != "Y":
        return False
    return _DOES_MANY.match(text, mention.end, segment.end) is not None


def _goes_on(text: str, segment: Segment, mention: Mention) -> bool:
    """试行|两年, 须连续运营|3年以上, 暂停该县|两年|的项目安排, 连续3年|每年给予50万元; not 连续运营3年以上的企业."""
    front, behind = segment.start, text[mention.end : mention.end + 1]
    if mention.text.startswith("连续"):
        return _GIVEN_BEHIND.match(text, mention.end, segment.end + 3) is not None
    if _SHUT_OUT.search(text, front, mention.start) is not None:
        return _OF_WHAT.match(text, mention.end, segment.end) is not None
    if mention.comparator == "eq" and text.startswith("不变", mention.end):
        return True  # 试点县一经确定，原则上|三年|不变
    if mention.end < segment.end and behind not in "（）" and not text.startswith("不变", mention.end):
        return False
    if _SHUT_OUT_FOR.search(text, front, mention.start) is not None:
        return True  # 暂停其竞争性存放资格|1年
    if mention.start == front and _LABELLED.search(text, max(0, front - 12), front):
        return True
    if mention.comparator == "eq" and _GIVEN_FOR.search(text, front, mention.start):
        return (mention.offset or "")[-1:] in ("Y", "M") and text.find("每", front, mention.start) < 0  # 执行|20年, not 每年发放|10个月
    return _STATE.search(text, front, mention.start) is not None or _GOES_ON.search(text, front, mention.start) is not None


_RANGE = regex.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|[年月日天周])[至到—~-]$")


def extent(text: str, unit: Unit, start: int, end: int) -> tuple[int, int]:
    """The length of time at [start, end) with the name of the term and what closes it: 有效期为|3年, 用|三年|时间, 延长|10日."""
    front = unit.segment_at(start).start
    closing = _TIME_SPAN.match(text, end, unit.end)
    last = closing.end() if closing else end
    if text[start - 1] in "至到—-~" and (first := _RANGE.search(text, front, start)) is not None:
        start = first.start()  # 3个月至|6个月的渐退期
    term = _TERM.search(text, front, start)
    if term is not None:
        return _name_start(text, front, term), last
    state = _LENGTHENED.search(text, front, start) or _STATE.search(text, front, start)
    return state.start() if state else start, last


def _name_start(text: str, front: int, term: "re.Match[str]") -> int:
    """Where the name of a term begins: 建设|周期 in 项目建设周期不超过18个月, 聘期 in 特岗教师聘期为3年, 羁押|期限."""
    last = _NAME_END.search(text, term.start(), term.end())
    if last is None:
        return term.start()
    found = words.cut(text[front : last.end()])
    name, before = found[-1], found[-2:-1]
    bare = text[front + name[0] : front + name[1]] in ("期", "期限", "周期", "时限", "时间", "年限")
    if bare and before and _NAMES.fullmatch(text, front + before[0][0], front + before[0][1]):
        name = before[0]
    return front + name[0]
