"""The kind of a time: a date, a period, a term or what comes again; none where nothing is due by it."""

import re

import regex

from ..records import Mention
from ..records.deadline import DeadlineKind
from .actors import lead_end, predicate_follows
from .lasting import holds_at_most, is_lengthened, lasts, limits_term
from .past import reported
from .patterns import compiled
from .qualifying import is_goal_then, is_state_then, qualifies
from .reading import Reading, Segment, Unit
from .rounds import dated_predicate, is_measure
from .undue import is_changed, is_term_of_settling, undue

#: Behind a date, what shows that it dates the past or names data (2015-2017年专利, 2018年5月发布的).
_DATA = re.compile(
    r"(?:的|间)?(?:[^，。；]{0,12}?(?:印发|发布|公布|出台|颁布|施行|成立|实施|制定)的|以来|出生|数据|统计(?!一次|汇总|上报|报送|调度|并)|年报|末(?:的)?|至今|后期)"
)
#: 近三年, 上一年度, 下一年度: time that data are from or plans are for.
_BACKWARD = re.compile(r"最?近|.*来$|上(?:一|个|季|期|述|[年月周](?!\d))|前[\d一二两三]|过去|下一?年|本年度|当年(?!\d{1,2}月)|历年")
#: (实习开始)前10个工作日, 提前5个工作日.
_AHEAD = re.compile(r"提?前")
#: 前3年|按100%给予奖励, 后2年|减半征收: for which of the years something is given, and no past.
_PAID_YEARS = regex.compile(
    r"[前后头首][\d一二两三四五六七八九十]{1,2}个?(?:年|(?<=个)月)(?:内)?(?:每年|逐年|每月)?，?(?:均|分别|由|可)*(?:按|给予|予以|免|减|全额|发放|拨付|补[助贴]|奖励|实行|执行|享受|不缴|不征|资助|贴息|支持)"
)
#: 2016年1月1日之后|并网运行的新建机组, 6月1日后|已按原标准收取的电费: which of them are meant.
_WHICH = regex.compile(
    r"(?<=后)(?!(?:应当?|须|要|必须|不得|一律|不再|仍|可|由|按|执行|实施|施行))(?:(?!应当|必须|不得|一律)[^，。；]){1,20}的(?=\p{Han})"
)
#: 自竣工验收之日起|不少于10年, 自活动结束之日起至少保存|10年: a term apart from the day that it counts from.
_SINCE_DAY = re.compile(
    r"[^，。；]{2,20}(?:之|次)日起(?:(?:均|至少|应当?|须|一般|分|[保留]存|保[管留]|存档|期限|时间|为)*)\s?$"
    r"|(?:(?:期限?|时限|时间)(?:一般)?为|(?:留存|保存|保留|延续)[至到])[^，。；]{2,16}(?:后|日起)\s?$"
)
#: 免疫后|21天(采集血清), 保存期限不得少于产品保质期满后|六个月: the event in front of a length of time.
_HAPPENED = regex.compile(r"(?:^|[^，。；]*?(?:在|于|[应须]|应当|至|[少超]过?于?|为))?\p{Han}{2,14}(?<![此以今之最然往先计划])之?后$")
_KEPT = regex.compile(r"保存|留存|保管|保护期|保证期|责任期|期限")
#: 三年内|不得申报, 两年内|不予安排: for how long somebody is shut out.
_BARRED = regex.compile(r"(?:一律|均|原则上)?(?:不[得予再能]|不受理|取消|暂停|停止|禁止)")
#: 5日办结: a length of time in which a matter is settled.
_HANDLED = regex.compile(r"(?:内)?(?:办结|办理|完成|反馈|答复|回复|批复|审结|办毕)")
#: 2018年度|申报工作|自即日起至7月31日止, 2019年度|申报时间|另行通知: what the year names.
_OF_YEAR = regex.compile(
    r"\p{Han}{2,6}(?:工作|时间|项目|计划|资金|名额|材料|指南|方案|结果|情况|报告|指标|任务|基数|标准)(?=自|由|另|将|应|须|按|的|为|从|于|在|、|$)"
)
#: 上半年|申报时间为6月1日至15日: which of the times is told.
_NAMES_TIME = regex.compile(r"\p{Han}{2,6}(?:时间|日期|期限)(?=[为是：自])")
#: 已备案企业可于|每年3月(提出申请): what comes again is to come, whoever 已 speaks of.
_MUST_THEN = re.compile(r"(?:应当?|须|要|可以?|务必|必须)[于在]?$")
#: 覆盖率|2025年|达到70%, 绿色建筑占比|2025年|不低于90%: a goal of that year, whatever stands in front.
_GOAL_THEN = re.compile(
    r"(?:力争|努力|要|须|应当?|将|计划)?(?:达到?|提[高升]到|提[高升]至|增[加至长]到?|降[低至]到?|下降到|控制在|突破|超过|不低于|不少于|不超过|不高于|分别|新增|完成|实现)[^，。；的]{0,24}\d"
)
#: 可在|公示期内(提出异议): a time given to somebody to do something.
_WINDOW = regex.compile(r"(?:\p{Han}{0,2}(?:公示|异议|申诉|整改|规划|宽限|申报|受理|报名|缴费|登记|征集|公告|举报))期(?:限|间)?内$")
#: 2020年|30%以上的县达到节水型社会标准: a goal of that year that opens with its share.
_SHARE_THEN = regex.compile(
    r"[\d.]+%(?:以上|左右)?的?[^，。；的\d]{1,16}(?:达到|达标|建成|完成|实现|通过|纳入|建立|配备|开展|具备|接入|设立|设有|创建)"
)
#: 其他城区，|2019年|清洁取暖率达到60%以上: what is measured, right behind the year that opens its part, and where it is to get.
_RATE_THEN = regex.compile(
    r"[\p{Han}（）“”]{1,20}?[率量数比值重度平耗例](?:力争|应|须|要|将|均)*(?:达到?|提[高升][到至]|下降到?|降[低至]到?|控制在|稳定在|保持在|不低于|不高于|不超过)[^，。；的\d]{0,6}\d"
)
_STRIVE = ("力争", "争取", "确保", "努力", "其中", "预计", "计划")
#: 不作为(次年)绩效工资基数: what the year is part of.
_AS_NOUN = regex.compile(r"(?:作为|作|列入|纳入|计入|转入|结转)$")
#: （牵头单位：市财政局；完成时限：(2022年9月底)）
_FINISHED = regex.compile(r"(?:完成|办结|报送|上报|整改)?(?:时限|时间|期限|日期|节点)[：:]\s?$")


#: 公示5个工作日|无异议后, 公示期不少于5个工作日|）无异议后
_NO_OBJECTION = frozenset(("无异议", "）无异议", ")无异议"))
#: 对|年度|考核优秀的, 不提交|年度|报告, （二）年度|考核。: what is spoken of, and nothing to be done each year; 开展|年度|评估 is.
_SPOKEN_OF = re.compile(r"(?:[对与的将把以按入]|不(?:提交|报送))$")
#: （公示期|不少于5个工作日）: in brackets too.
_SHOWN = re.compile(r"(?:公示|公告)(?:期限?|时间)(?:为|均|一般)?$")
#: 年度|促成专利转让不少于20次: how much is to be done in it.
_SO_MANY = re.compile(r"(?:至少|[^，。；]{0,16}(?:不[少低]于\d|至少|\d+(?:次|场|期|批)))")
#: 5年内|免费入住, 五年内|按其缴纳额给予奖励: for how long something is given.
_GIVEN_FOR = regex.compile(r"(?:每年)?(?:可)?(?:免费|免[收缴征交除]|减[免征半按]|享受|给予|按|全额)")


def kind(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[DeadlineKind, str] | None:
    """The kind of deadline and the rule; None for a time that dates the past, names data or measures something else."""
    text = reading.masked
    if mention.form in (None, "clock"):
        return None
    if mention.form == "duration" and _SHOWN.search(text, segment.start, mention.start):
        return "period", "duration"  # 经公示（公示期|不少于5个工作日）无异议后
    if mention.bound is None and _in_brackets(text, unit, mention) and not _stage(text, mention):
        return ("date", "date-by") if mention.end_date and _FINISHED.search(text, unit.start, mention.start) else None
    if undue(text, unit, segment, mention) or qualifies(text, segment, mention) or is_state_then(text, segment, mention):
        return None
    if mention.anchor in _NO_OBJECTION and mention.offset is None and text[mention.start - 1] in "日天":
        return None  # 公示5个工作日|无异议后: the end of the same term
    if mention.text == "年度" and _is_attribute(text, segment, mention):
        return None  # 对|年度|考核优秀的
    if mention.bound is None and mention.form == "date" and _is_of_notice(reading, mention):
        return None
    if mention.bound is not None and _names(text, segment, mention):
        return None
    if mention.offset is not None and _AHEAD.match(mention.text):
        if mention.offset != "P1Y" and _PAID_YEARS.match(text, mention.start, segment.end):
            return "period", "years-of-payment"  # 运营经费|前三年|每年给予
        if _event_before(text, segment, mention):
            return "relative", "ahead"
    if mention.form == "period" and (mention.rule == "time.event" or _PAID_YEARS.match(text, mention.start, segment.end)):
        return "period", "years-of-payment"
    if mention.bound == "from" and mention.form == "date" and _WHICH.match(text, mention.end, segment.end):
        return None
    if _BACKWARD.match(mention.text) or _DATA.match(text, mention.end, segment.end):
        return None
    must = mention.form == "recurring" and _MUST_THEN.search(text, segment.start, mention.start) is not None
    if not must and reported(reading, unit, segment, mention):
        return None
    if mention.form == "recurring":
        return None if is_measure(reading, unit, segment, mention) else ("recurring", "recurring")
    if text.startswith("次年", mention.core_start) and mention.rule != "time.season":
        return None if mention.bound is None and _AS_NOUN.search(text, segment.start, mention.start) else ("recurring", "next-year")
    if mention.form == "date" and mention.bound == "by" and compiled(r"[次上下]个?月.").match(mention.text):
        return "recurring", "next-month"  # 每月工资于次月15日前支付
    if mention.form == "date" and compiled(r"[次下]一?个?季度").match(mention.text) and mention.end_date is None:
        return "recurring", "next-quarter"  # 于次季度首月15日前提交
    if mention.form in ("relative", "duration") and is_changed(text, segment, mention):
        if is_lengthened(text, segment, mention):
            return "period", "duration"
        return ("relative", "settled") if is_term_of_settling(text, segment, mention) else None
    if mention.form == "relative" and mention.bound == "within" and mention.granularity == "minute" and text.startswith("的", mention.end):
        return None  # 5分钟以内|的宣传片
    if mention.form == "relative":
        barred = mention.bound == "within" and mention.anchor is None and _BARRED.match(text, mention.end, segment.end) is not None
        barred = barred and text[max(0, mention.start - 2) : mention.start].rstrip("，")[-1:] not in ("起", "后")
        if mention.granularity == "year" and mention.anchor is None and mention.bound == "within":
            barred = barred or _is_given(text, segment, mention)
        return ("period", "barred") if barred and mention.granularity in ("year", "month") else ("relative", "relative")
    if mention.form == "duration" and _SINCE_DAY.search(text, segment.start, mention.start) and mention.comparator in ("ge", "eq"):
        return "relative", "relative-apart"
    if mention.form == "duration" and text[mention.start - 1] == "后" and _counts_from(text, segment, mention):
        return "relative", "relative-apart"
    if mention.form == "duration" and mention.text[0] != "前" and _HANDLED.match(text, mention.end, segment.end):
        return "relative", "handled"
    if mention.offset and mention.bound == "within" and (mention.text[0] == "后" or text[mention.start - 1] in "后起"):
        return "relative", "relative-apart"
    if mention.form == "duration":
        lasting = limits_term(text, unit, segment, mention) or lasts(text, segment, mention) or holds_at_most(text, segment, mention)
        return ("period", "duration") if lasting else None
    if mention.text[0] == "下" and text[mention.end : mention.end + 1] == "的":
        return None  # 下一季度|的计费方式
    last = mention.end_date or mention.start_date
    issued = reading.document.issue_date
    year = reading.year
    if (
        last is not None
        and mention.bound != "from"
        and ((issued and last < issued and not _due(text, segment, mention)) or (issued is None and year and int(last[:4]) < year))
    ):
        return ("recurring", "each-year") if _comes_each_year(text, segment, mention) else None
    if mention.form == "period":
        if mention.granularity in ("half", "quarter") and _NAMES_TIME.match(text, mention.end, segment.end):
            return None
        if mention.granularity == "year" and compiled(r"\d{4}年(?:度)?|[一二三四五六七八九〇○零]{4}年(?:度)?").fullmatch(mention.text):
            gone = year is not None and last is not None and int(last[:4]) < year
            if gone and (_SHARE_THEN.match(text, mention.end, segment.end) or _is_goal_year(text, segment, mention)):
                return None  # 2019年清洁取暖率达到60%, in a notice of 2020
            governs = _governs(text, segment, mention)
            return ("period", "year") if governs else ("period", "goal-year") if _is_goal_year(text, segment, mention) else None
        if mention.start_date or mention.end_date:
            return "period", "period"
        return ("period", "term-within") if mention.bound == "within" and _WINDOW.match(mention.text) else None
    if mention.bound in ("by", "from", "within", "on"):
        return "date", f"date-{mention.bound}"
    if mention.point in ("年底", "年末", "季末") and last is not None and dated_predicate().match(text, mention.end, segment.end):
        return None if text.startswith("结", mention.end) else ("date", "date")  # 农业农村部年底|组织, not 年末|结余
    if is_goal_then(text, segment, mention):
        return "date", "date-by"
    if mention.granularity in ("year", "half", "quarter"):
        if year is not None and last is not None and int(last[:4]) >= year and _governs(text, segment, mention):
            return "period", "year"
        if year is not None and last is not None and int(last[:4]) >= year and _is_goal_year(text, segment, mention):
            return "period", "goal-year"
        return None
    return ("date", "date") if last else None


def _is_attribute(text: str, segment: Segment, mention: Mention) -> bool:
    """对年度考核优秀的, （二）年度考核: 年度 says of what kind something is, and not that it is done each year (开展年度评估)."""
    alone = lead_end(text, segment.start, mention.start) >= mention.start or _SPOKEN_OF.search(text, segment.start, mention.start)
    return bool(alone) and _SO_MANY.match(text, mention.end, segment.end) is None


def _is_of_notice(reading: Reading, mention: Mention) -> bool:
    """日期：2016-08-25 来源：…, the day under a signature: the day of the notice or of a page, at which nothing is due."""
    return mention.text[4:5] == "-" or (mention.end_date is not None and mention.end_date == reading.document.issue_date)


def _names(text: str, segment: Segment, mention: Mention) -> bool:
    """2017年以前|的学校债务, 活动前30日内|的最低成交价: which of them are meant."""
    if text[mention.end : mention.end + 1] != "的" or mention.end + 2 >= segment.end:
        return False
    return mention.text.endswith(("以前", "之前")) or (mention.bound == "within" and "前" in mention.text[1:-2])


def _due(text: str, segment: Segment, mention: Mention) -> bool:
    """请于5月5日前报送, in a notice of 8 May: it is asked for all the same."""
    if mention.bound != "by" or mention.form != "date":
        return False
    if compiled(r"\d年|[一二三四五六七八九〇○零]年").search(mention.text):
        return (
            compiled(r"(?:应当?|须|必须)[于在]?$").search(text, segment.start, mention.start) is not None
        )  # 转让车辆须于|2025年1月8日前|登记
    return compiled(r"(?:应当?|须|要|请|务必|将)[^，。；]{0,12}$").search(text, segment.start, mention.start + 1) is not None


#: 于4月20日前|联合行文
_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日|底)前")


def _comes_each_year(text: str, segment: Segment, mention: Mention) -> bool:
    """于4月20日前|联合行文上报, in rules of December: a day without a year by which something is done comes again."""
    if mention.bound != "by" or _DAY.fullmatch(mention.text) is None:
        return False
    return text[mention.start - 1] in "于在" and dated_predicate().match(text, mention.end, segment.end) is not None


def _is_given(text: str, segment: Segment, mention: Mention) -> bool:
    """5年内|免费入住 lasts; 进入孵化基地的，|3年内|免收场租 and 认定后连续|五年内|给予奖励 count from an event."""
    front = text[mention.start - 4 : mention.start]
    if "后" in front or "起" in front or (front.endswith("的，") and not text.startswith("每年", mention.end)):
        return False
    return _GIVEN_FOR.match(text, mention.end, segment.end) is not None


def _stage(text: str, mention: Mention) -> bool:
    """动员部署阶段（2022年9月1日—9月20日）: months alone in brackets date what stands before; （2024—2026年） is of a title."""
    alone = text[mention.start - 1] == "（" and text[mention.end : mention.end + 1] == "）"
    span = mention.start_date and mention.end_date and mention.start_date < mention.end_date
    return alone and mention.granularity in ("month", "day", "quarter") and bool(span)


def _is_goal_year(text: str, segment: Segment, mention: Mention) -> bool:
    """其他城区，2019年清洁取暖率达到60%以上: the year of a goal that is measured, and of nothing that is done."""
    return mention.start == segment.start and _RATE_THEN.match(text, mention.end, segment.end) is not None


def _governs(text: str, segment: Segment, mention: Mention) -> bool:
    """2018年完成…, 2018年，…: a bare year that dates what follows, and not part of a name (2023年农产品设施建设)."""
    if text[mention.end : mention.end + 1].isdigit() and _SHARE_THEN.match(text, mention.end, segment.end) is not None:
        return True
    if _GOAL_THEN.match(text, mention.end, segment.end) or text.endswith(_STRIVE, segment.start, mention.start):
        return True
    before = text[max(segment.start, mention.start - 1) : mention.start]
    if before and before not in "，在于自从到至，、“ " and lead_end(text, segment.start, mention.start) < mention.start:
        return False  # 组织申报2023年度项目: in the middle of a name
    if mention.text.endswith("年度") and _OF_YEAR.match(text, mention.end, segment.end):
        return False
    return mention.end >= segment.end or text[mention.end] in "对由" or bool(dated_predicate().match(text, mention.end, segment.end))


def _event_before(text: str, segment: Segment, mention: Mention) -> bool:
    """到期|前6个月 counts back from an event; 前三年 at the head of a phrase is the past."""
    return mention.text.startswith("提前") or bool(
        compiled(r"\p{Han}(?![于比较过达超近在学])\p{Han}$").search(text, segment.start, mention.start)
    )


def _in_brackets(text: str, unit: Unit, mention: Mention) -> bool:
    """含2015-2017年…: inside brackets a bare time describes."""
    opened = text.rfind("（", unit.start, mention.start)
    return opened >= 0 and text.find("）", opened, mention.start) < 0


def _counts_from(text: str, segment: Segment, mention: Mention) -> bool:
    """免疫后|21天|采集血清, 保存期限不得少于产品保质期满后|六个月: a length of time behind an event, and what is done or kept then."""
    if mention.comparator != "eq" or not _HAPPENED.match(text, segment.start, mention.start):
        return False
    if mention.end == segment.end:
        return _KEPT.search(text, segment.start, mention.start) is not None
    return predicate_follows(text, mention.end, segment.end)
