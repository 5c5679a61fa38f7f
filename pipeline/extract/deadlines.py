"""时限: when something has to be done or reached, or how often."""

import re
from functools import cache
from typing import Literal

import regex

from .. import words
from ..records import Action, Deadline, Mention, Obligation, Span
from ..records.deadline import DeadlineKind
from .actors import lead_end, ordered_to
from .lexicon import adverbs, verbs
from .past import reported
from .patterns import compiled
from .reading import Reading, Segment, Unit
from .table_tasks import TaskRows
from .undue import is_changed, limits_term, undue

_CONSEQUENCE = regex.compile(
    r"(?:逾期|过期|超期|未按时|未按期|到期未)[^，。；]{0,20}(?:，[^，。；]{0,10})?(?:不予|不再|视为|取消|一律|按)[^，。；]*"
)
#: Behind a date, what shows that it dates the past or names data (2015-2017年专利, 2018年5月发布的).
_DATA = regex.compile(
    r"(?:的|间)?(?:[^，。；]{0,12}?(?:印发|发布|公布|出台|颁布|施行|成立|实施|制定)的|以来|出生|数据|统计|年报|末(?:的)?|至今|后期)"
)
#: 近三年, 上一年度, 下一年度: time that data are from or plans are for.
_BACKWARD = regex.compile(r"近|.*以来$|上一?|前[\d一二两三]|过去|下一?年|本年度|当年(?!\d{1,2}月)|历年")
#: (实习开始)前10个工作日, 提前5个工作日.
_AHEAD = regex.compile(r"提?前")
#: 自即日起(至2022年12月31日): from the day of the notice.
_FROM_NOW = regex.compile(r"自?(?:即日|发文之日|印发之日|通知之日)起$")
#: 交付使用后(5年内), 每年度终了后(两个月内): the event directly in front.
_EVENT = regex.compile(
    r"(?:^|[，。；：、\s于在应须要可且并自]|应当|之日起)(?P<event>(?:\p{Han}(?![于在应须要可且并自])){1,13}\p{Han}之?后)$"
)
#: 前3年|按100%给予奖励, 后2年|减半征收: for which of the years something is given, and no past.
_PAID_YEARS = regex.compile(
    r"[前后头首][\d一二两三四五六七八九十]{1,2}个?年(?:内)?(?:每年|逐年)?，?(?:均|分别|由|可)*(?:按|给予|予以|免|减|全额|补[助贴]|奖励|实行|执行|享受|不缴|不征|资助|贴息|支持)"
)
#: (自取得证书之日起)分|5年|等额发放
_SHARED_OUT = regex.compile(
    r"(?:的)?(?:内)?(?:按|等额|平均|逐年|逐步|分期|分批|均衡|陆续)?(?:发放|拨付|兑现|兑付|支付|给予|落实|到位|下达|实施|完成|偿还|摊销|补齐|按)"
)
#: 5日办结: a length of time in which a matter is settled.
_HANDLED = regex.compile(r"(?:内)?(?:办结|办理|完成|反馈|答复|回复|批复|审结|办毕)")
#: In front of a length of time, what makes a term of it (用三年时间, 为期三年, 整改期为6个月).
_TERM = regex.compile(
    r"(?:利用|经过|通过|力争用?|(?<![停使启试占])用|未来|今后|为期|(?:(?:(?![的后])\p{Han}){1,4}期|期限|周期|任期|时限|公示(?:时间)?|(?:保存|留存|保管|存档)(?:时间)?|(?:延长|顺延|宽限|延期|暂停)的?时间|时间(?=(?:原则上|一般|均)?为))(?:原则上|一般|均|应当|应)?(?:为|不超过|不少于|不得少于|不得超过|是)?)$"
)
#: 每生(每学期)最高不超过300元, 每名教师(每学期)承担…: for each and in each, what a figure counts by.
_OF_EACH = regex.compile(
    r"每(?:[生人户家校县村班亩床套件台吨]|平方米|公里|千瓦时|[名个位所家户台][^，。；每]{1,8})$|(?:单个|单家|单户)[^，。；每]{0,10}$"
)
#: 不作为(次年)绩效工资基数: what the year is part of.
_AS_NOUN = regex.compile(r"(?:作为|作|列入|纳入|计入|转入|结转)$")
#: 公示期不少于(5个工作日), 建设期为(2年): how long something lasts; 经过三年的时间，构建… governs what follows.
_NAMED_TERM = regex.compile(r"(?:期|期限|周期|时限|公示|时间)(?:原则上|一般|均|应当|应)?(?:为|不超过|不少于|不得少于|不得超过|是)?$")
#: (不得)低于6年: a bound and no deed.
_ONLY_BOUND = regex.compile(r"(?:低于|少于|高于|超过|多于|短于|长于|超出)")
#: （牵头单位：市财政局；完成时限：(2022年9月底)）
_FINISHED = regex.compile(r"(?:完成|办结|报送|上报|整改)?(?:时限|时间|期限|日期|节点)[：:]\s?$")
_TIME_SPAN = regex.compile(
    r"(?:的|左右的)?(?:时间|建设期|期限|执行期)|的(?:公示|公告)|(?:(?<=天|日|月|年))(?=$)(?<=(?:暂停|停止|停业)[^，]{0,12})"
)


def deadlines(reading: Reading, obligations: list[Obligation], rows: TaskRows) -> list[Deadline]:
    """All deadlines of the body in text order, with who has to do what by then where an obligation says it."""
    found: list[Deadline] = []
    timed = {clause.id for clause in reading.clauses_with("time")}
    clauses = [clause for clause in reading.clauses if clause.id in timed or "前" in clause.text or _pays_after(clause.text)]
    near = rows.grouped(obligations, {clause.id for clause in clauses})
    for clause in clauses:
        made = 0
        for unit in reading.units(clause):
            since: Mention | None = None
            yearly = False
            for written in _times(reading, unit):
                mention, stage = _in_stage(reading, unit, written)
                yearly = yearly or mention.frequency == "P1Y"
                if yearly:
                    mention = _in_each_year(mention)
                segment = unit.segment_at(mention.start)
                read = _kind(reading, unit, segment, mention)
                if read is None:
                    continue
                if read[1] == "date-from" and _comes_again_behind(reading, unit, mention):
                    since = mention  # 自2026年起|每年: one time, told with what follows
                    continue
                group = rows.group(mention.start, clause.id)
                if group != clause.id and mention.end_date and (mention.start, mention.end) == (unit.start, unit.end):
                    mention, read = mention.model_copy(update={"bound": "by"}), ("date", "date-by")  # the cell 2025年底 of 完成时限
                made += 1
                task = _task(reading, mention, unit, near.get(group, []), read[1], group != clause.id)
                made_of = _record(reading, unit, mention, *read, task, f"{clause.id}/d{made}", since)
                since = None
                found.append(made_of.model_copy(update={"evidence": made_of.evidence | {"year": stage}}) if stage else made_of)
    return found


#: 应在报名开始前(向社会公布), 在采暖期开始前(试压): by an event alone.
_BEFORE_EVENT = regex.compile(
    r"(?<=[应须要当必可，、]|^)在(?P<event>\p{Han}{2,10}(?:开始|结束|开工|竣工|投产|开学|报名|签订|施工|开幕|上市|投入使用))之?前(?![述款期项后置往提])"
)


#: 名单备案后|拨付1000万元, 在项目验收合格后|拨付余款: what has to happen before somebody is paid.
_PAID_AFTER = regex.compile(
    r"(?:(?<=[在于经待，；：。、]|资金|余款|余额|部分|剩余|其余|[\d%元])|^)(?P<event>(?:(?![在于经应须将由待])\p{Han}){0,10}?(?:备案|验收合格|验收通过|通过验收|竣工验收|审核通过|审定|批复|签订合同|合同签订|公示无异议|绩效评价合格|考核合格|认定|开工))之?后"
    r"(?=(?:再|一次性|分期|分批|即|方可|按规定|按程序|及时|予以)*(?:拨付|支付|发放|兑付|兑现|核拨|预拨|拨款|下拨))"
)


_BEHIND = re.compile(r"后(?:拨|支付|发放|兑|核拨|预拨|下拨|一次性|分期|分批|再)")


def _times(reading: Reading, unit: Unit) -> list[Mention]:
    """The times of a unit, and the events before which something has to be done, in text order."""
    times = reading.mentions_in(unit.start, unit.end, "time")
    if _pays_after(reading.masked[unit.start : unit.end]):
        for found in _PAID_AFTER.finditer(reading.masked, unit.start, unit.end):
            if not any(time.start < found.end() and found.start() < time.end for time in times):
                times.append(_by_event(found, "from"))
    if reading.masked.find("前", unit.start, unit.end) < 0:
        return sorted(times, key=lambda time: time.start)
    for found in _BEFORE_EVENT.finditer(reading.masked, unit.start, unit.end):
        if not any(time.start < found.end() and found.start() < time.end for time in times):
            times.append(_by_event(found, "by"))
    return sorted(times, key=lambda time: time.start)


def _pays_after(text: str) -> bool:
    """Whether somebody may be paid after something; most texts have no 后 in front of such a word."""
    return "后" in text and _BEHIND.search(text) is not None


def _by_event(found: "regex.Match[str]", bound: Literal["by", "from"]) -> Mention:
    start, end = found.span()
    return Mention(
        kind="time",
        text=found[0],
        start=start,
        end=end,
        core_start=start,
        core_end=end,
        rule="time.event",
        form="relative",
        bound=bound,
        anchor=found["event"],
    )


def _comes_again_behind(reading: Reading, unit: Unit, mention: Mention) -> bool:
    following = reading.mentions_in(mention.end, min(unit.end, mention.end + 12), "time")
    return bool(following) and following[0].form == "recurring" and following[0].start == mention.end


def _in_stage(reading: Reading, unit: Unit, mention: Mention) -> tuple[Mention, Span | None]:
    """总结阶段（2024年6月1日—6月30日）。…于6月10日前提交: a day without a year falls into the stage that its section is about.

    Gives the mention with the days so read, and where the stage stands; as it was where its own year fits or none does.
    """
    if (
        mention.form not in ("date", "period")
        or mention.end_date is None
        or "年" in mention.text
        or mention.granularity not in ("day", "month")
    ):
        return mention, None
    for section in reading.chain(unit.clause.section_id):
        stages = [m for m in reading.mentions_in(section.span.start, min(section.span.end, mention.start), "time") if _is_stage(m)]
        if not stages:
            continue
        first, last = stages[-1].start_date or "", stages[-1].end_date or ""
        if first <= mention.end_date <= last:
            return mention, None
        for year in range(int(first[:4]), int(last[:4]) + 1):
            moved = {name: f"{year}{day[4:]}" for name in ("start_date", "end_date") if (day := getattr(mention, name)) is not None}
            if first <= moved["end_date"] <= last and not moved["end_date"].endswith("02-29"):
                return mention.model_copy(update=moved), reading.span(stages[-1].start, stages[-1].end)
    return mention, None


def _in_each_year(mention: Mention) -> Mention:
    """应于每年3月1日至4月15日提交，市级主管部门于(5月31日前)完成复审: a day without a year behind one of each year comes again with it."""
    yearless = mention.form == "date" and mention.bound == "by" and mention.granularity in ("day", "month") and "年" not in mention.text
    again = {"form": "recurring", "frequency": "P1Y", "start_date": None, "end_date": None}
    return mention.model_copy(update=again) if yearless else mention


def _is_stage(mention: Mention) -> bool:
    return bool(mention.start_date and mention.end_date and mention.start_date < mention.end_date and "年" in mention.text)


def _kind(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[DeadlineKind, str] | None:
    """The kind of deadline and the rule; None for a time that dates the past, names data or measures something else."""
    text = reading.masked
    if mention.form in (None, "clock"):
        return None
    if mention.bound is None and _in_brackets(text, unit, mention) and not _stage(text, mention):
        return ("date", "date-by") if mention.end_date and _FINISHED.search(text, unit.start, mention.start) else None
    if undue(text, unit, segment, mention):
        return None
    if mention.anchor == "无异议" and mention.offset is None and text[segment.start : mention.start].endswith(("日", "天")):
        return None  # 公示5个工作日|无异议后: the end of the same term
    ahead = mention.offset is not None and _AHEAD.match(mention.text) is not None and _event_before(text, segment, mention)
    if ahead:
        return "relative", "ahead"
    if mention.form == "period" and _PAID_YEARS.match(text, mention.start, segment.end):
        return "period", "years-of-payment"
    if _BACKWARD.match(mention.text) or _DATA.match(text, mention.end, segment.end) or reported(reading, unit, segment, mention):
        return None
    if mention.form == "recurring":
        if mention.text == "年度" and text[segment.end - 1] == "的":
            return None  # 年度绩效评价为优秀的，
        return None if _of_each(reading, segment, mention) else ("recurring", "recurring")
    if mention.text.startswith("次年"):
        return None if mention.bound is None and _AS_NOUN.search(text, segment.start, mention.start) else ("recurring", "next-year")
    if mention.form in ("relative", "duration") and is_changed(text, segment, mention):
        return None
    if mention.form == "relative":
        return "relative", "relative"
    if (
        mention.form == "duration"
        and mention.comparator in ("ge", "gt")
        and compiled(r"[^，。；]{2,20}之日起\s?$").search(text, segment.start, mention.start)
    ):
        return "relative", "relative-apart"  # 自竣工验收之日起不少于10年
    if mention.form == "duration" and _HANDLED.match(text, mention.end, segment.end):
        return "relative", "handled"
    if mention.offset and mention.bound == "within" and (mention.text[0] == "后" or text[mention.start - 1] in "后起"):
        return "relative", "relative-apart"
    if mention.form == "duration":
        return ("period", "duration") if limits_term(text, unit, segment, mention) else _duration(text, segment, mention)
    last = mention.end_date or mention.start_date
    issued = reading.document.issue_date
    year = reading.year
    if last is not None and mention.bound != "from" and ((issued and last < issued) or (issued is None and year and int(last[:4]) < year)):
        return None
    if mention.form == "period":
        if mention.granularity == "year" and compiled(r"\d{4}年(?:度)?|[一二三四五六七八九〇○零]{4}年(?:度)?").fullmatch(mention.text):
            return ("period", "year") if _governs(text, segment, mention) else None
        return ("period", "period") if mention.start_date or mention.end_date else None
    if mention.bound in ("by", "from", "within", "on"):
        return "date", f"date-{mention.bound}"
    if mention.granularity in ("year", "half", "quarter"):
        if year is not None and last is not None and int(last[:4]) >= year and _governs(text, segment, mention):
            return "period", "year"
        return None
    return ("date", "date") if last else None


def _of_each(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """每生每学期最高300元, 每名教师每学期…不超过60课时: what a sum or a limit counts by; 每人每年代理一件申请 comes again."""
    if mention.bound is not None or not _OF_EACH.search(reading.masked, segment.start, mention.start):
        return False
    figures = reading.mentions_in(mention.end, segment.end, "money", "quantity", "time")
    return any(figure.kind == "money" or figure.comparator in ("le", "lt", "ge", "gt") for figure in figures)


def _stage(text: str, mention: Mention) -> bool:
    """动员部署阶段（2022年9月1日—9月20日）: months alone in brackets date what stands before; （2024—2026年） is of a title."""
    alone = text[mention.start - 1] == "（" and text[mention.end : mention.end + 1] == "）"
    return alone and mention.granularity in ("month", "day", "quarter") and bool(mention.start_date and mention.end_date)


@cache
def _predicate() -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{adverbs()}|力争|计划|拟|要|将|底|内)*(?:{verbs()})")


def _governs(text: str, segment: Segment, mention: Mention) -> bool:
    """2018年完成…, 2018年，…: a bare year that dates what follows, and not part of a name (2023年农产品设施建设)."""
    before = text[max(segment.start, mention.start - 1) : mention.start]
    if before and before not in "，在于自从到至，、“ " and lead_end(text, segment.start, mention.start) < mention.start:
        return False  # 组织申报2023年度项目: in the middle of a name
    return mention.end >= segment.end or text[mention.end] in "对由" or bool(_predicate().match(text, mention.end, segment.end))


def _event_before(text: str, segment: Segment, mention: Mention) -> bool:
    """到期|前6个月 counts back from an event; 前三年 at the head of a phrase is the past."""
    return mention.text.startswith("提前") or bool(compiled(r"\p{Han}{2}$").search(text, segment.start, mention.start))


def _in_brackets(text: str, unit: Unit, mention: Mention) -> bool:
    """含2015-2017年…: inside brackets a bare time describes."""
    opened = text.rfind("（", unit.start, mention.start)
    return opened >= 0 and text.find("）", opened, mention.start) < 0


def _duration(text: str, segment: Segment, mention: Mention) -> tuple[DeadlineKind, str] | None:
    """三年内, 为期三年, 经过三年的时间, 有效期为3年 are deadlines; 具有3年以上工作经验 and 5年行动计划 are none."""
    told = mention.bound == "within" or mention.text.startswith(("今后", "未来"))
    told = told or (text[mention.start - 1] == "分" and _SHARED_OUT.match(text, mention.end, segment.end) is not None)
    if told or _TERM.search(text, segment.start, mention.start) or _TIME_SPAN.match(text, mention.end, segment.end):
        return "period", "duration"
    return None


def _record(
    reading: Reading,
    unit: Unit,
    mention: Mention,
    kind: DeadlineKind,
    rule: str,
    task: Obligation | None,
    identity: str,
    since: Mention | None,
) -> Deadline:
    text = reading.text
    start, end = since.start if since else mention.start, mention.end
    if rule == "duration":
        term = _TERM.search(reading.masked, unit.segment_at(start).start, start)
        length = _TIME_SPAN.match(reading.masked, end, unit.end)
        start, end = _term_start(reading.masked, term.start()) if term else start, length.end() if length else end
    span, pieces, also = reading.locate(start, end)
    evidence: dict[str, Span] = {}
    happened: tuple[int, int] | None = None
    if kind == "relative" and mention.anchor is None and (event := _EVENT.search(reading.masked, unit.segment_at(start).start, start)):
        start = event.start("event")  # 交付使用后|5年内: the event belongs to the expression
        happened = (start, start + len(event["event"].removesuffix("后").removesuffix("之")))
        span, pieces, also = reading.locate(start, end)
    deed = _deed(mention, task) if task is not None else None
    if deed is not None and _ONLY_BOUND.match(deed.text):
        task = deed = None  # 保存期限不得低于6年: nothing is done
    if task is not None and deed is not None and task.modality == "prohibition":
        deed = _with_marker(text, deed, task)
    ordered = None
    if task is not None:
        ordered = ordered_to(reading.masked, unit.segment_at(start).start, start) if deed is not None else None
        if ordered is not None:
            evidence["actor"] = reading.span(*ordered)
        elif task.actor is not None:
            evidence["actor"] = task.evidence.get("actor", task.span)
        if deed is not None:
            evidence["action"] = deed.span
    anchor = mention.anchor
    if kind == "relative" and anchor is None:
        place = happened or _anchor(reading, unit, mention)
        if place is not None:
            evidence["anchor"] = reading.span(place[0], place[1])
            anchor = text[place[0] : place[1]]
    consequence = _CONSEQUENCE.search(reading.masked, mention.end, unit.clause.span.end)
    if consequence:
        evidence["consequence"] = reading.span(consequence.start(), consequence.end())
    period = kind == "period"
    now = _FROM_NOW.search(reading.masked, unit.start, start) if rule == "date-by" else None
    if now is not None:
        start, period, kind = now.start(), True, "period"
        span, pieces, also = reading.locate(start, end)
    return Deadline(
        id=identity,
        clause_id=unit.clause.id,
        text=text[start:end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=rule,
        evidence=evidence,
        kind=kind,
        bound=mention.bound
        or (
            "by" if reading.masked[max(0, start - 8) : start].rstrip("为是：:").endswith(("截止时间", "截止日期", "截止", "时限")) else None
        ),
        date=None
        if period or kind in ("recurring", "relative")
        else (mention.start_date if mention.bound == "from" else mention.end_date or mention.start_date),
        time=mention.time,
        start=since.start_date if since else (reading.document.issue_date if now else mention.start_date) if period else None,
        end=mention.end_date if period else None,
        offset=mention.offset,
        working_days=mention.working_days,
        anchor=anchor.removesuffix("之日") if anchor else None,
        frequency="P1Y" if rule == "next-year" else mention.frequency,
        point=mention.point,
        actor=reading.words(ordered) if ordered else task.actor or task.bearer if task else None,
        action=deed.text if deed else None,
        consequence=text[consequence.start() : consequence.end()] if consequence else None,
    )


def _term_start(text: str, start: int) -> int:
    """Where the name of a term begins, never inside a word: 建设周期 in 项目建设周期不超过18个月, 羁押期限 as a whole."""
    word = words.across(text, start)
    if word is None:
        return start
    return word[0] if text[word[1] - 1] in "期限" else word[1]


def _anchor(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """The event of a term that stands apart from it: 收到资金预算后，应当在30日内…; 在签订合同10个工作日前."""
    text = reading.masked
    segment = unit.segment_at(mention.start)
    near = compiled(r"(?:在|于|自)(?P<event>[^，。；]{2,30}?)(?:后|之日起|之前|前)?$").search(text, segment.start, mention.start)
    if near:
        return near.span("event")
    if _AHEAD.match(mention.text) and 2 <= mention.start - segment.start <= 14:
        return segment.start, mention.start  # 到期|前6个月
    before = [s for s in unit.segments if s.end < mention.start]
    if not before:
        return None
    event = compiled(r"(?P<event>[^，。；]{2,40}?)(?:之?后|之日起|时|完成后|的)$").search(text, before[-1].start, before[-1].end)
    return event.span("event") if event else None


def _deed(mention: Mention, task: Obligation) -> Action | None:
    """Which of the predicates the time governs: 6月10日前报送名单，7月15日前报送情况 has two times and two deeds."""
    around = [action for action in task.actions if action.span.start <= mention.start < action.span.end]
    after = [action for action in task.actions if action.span.start >= mention.end]
    return next(iter(around or after or task.actions), None)


def _with_marker(text: str, deed: Action, task: Obligation) -> Action:
    """5年内不得再担任矿长: what is forbidden, with the word that forbids it."""
    start = deed.span.start - len(task.marker or "")
    if not task.marker or text[start : deed.span.start] != task.marker:
        return deed
    return Action(text=task.marker + deed.text, span=Span(start=start, end=deed.span.end))


def _task(reading: Reading, mention: Mention, unit: Unit, obligations: list[Obligation], rule: str, in_row: bool) -> Obligation | None:
    """The obligation that the time governs: the one around it, else the next one in the unit, else the one before it.

    公示期不少于5个工作日，公示无异议后30日内拨付: a length of time of its own governs nothing further on, nor does a time before which
    another one stands nearer. 每周巡查不少于2次 says nothing of the duty before.
    """
    inside = [o for o in obligations if unit.start <= o.span.start < unit.end]
    for one in inside:
        if one.span.start <= mention.start < one.span.end:
            return one
    if in_row and not inside:  # the cell 2024年12月底前 beside the cell of the task
        return next((o for o in reversed(obligations) if o.span.start < mention.start), next(iter(obligations), None))
    after = next((o for o in inside if o.span.start >= mention.end), None)
    segment = unit.segment_at(mention.start)
    case = after.evidence.get("condition") if after is not None else None
    if case is not None and case.start <= mention.start and segment.end < case.end and reading.text[case.end - 1] == "的":
        # 纳税人在期满之日起一年内依法复垦，恢复种植条件的，|全额退还税款: who is spoken of, and nothing of what follows
        who = after.evidence.get("actor") if after is not None else None
        spoken_of = who is not None and case.start <= who.start < case.end
        return after.model_copy(update={"action": None, "actions": []}) if after is not None and spoken_of else None
    if after is not None and after.span.start >= segment.end:
        if rule == "duration" and _NAMED_TERM.search(reading.masked, segment.start, mention.start):
            return None
        here = unit.segment_at(after.span.start)
        nearer = reading.mentions_in(max(here.start, mention.end), after.span.start, "time")
        opening = reading.time_at(after.span.start, after.span.end) or reading.time_at(after.span.start + 1, after.span.end)
        nearer += [opening] if opening else []
        if any(time.bound or time.form == "recurring" or time.end_date or time.offset for time in nearer):
            return None
    if after is not None:
        return after
    if rule == "recurring" and (mention.start > segment.start or (inside and inside[-1].modality == "prohibition")):
        return None
    return inside[-1] if inside else None
