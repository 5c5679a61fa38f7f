"""The record of a deadline: its days, the event that it counts from, who has to do what by it."""

import re

import regex

from ..records import Action, Deadline, Mention, Obligation, Span
from ..records.deadline import DeadlineKind
from ..records.trusted import trusted
from . import timed_lists
from .acting_things import before_term
from .actors import lead_end, led_by_preposition, ordered_to, predicate_follows
from .bodies import ends_in_head, opens_with_deed
from .counted_from import EVENT, behind_label, counted_from, is_joined, unnamed_day, way_from
from .lasting import extent
from .patterns import compiled
from .reading import Reading, Unit
from .verb_nouns import bare

_CONSEQUENCE = re.compile(
    r"(?:逾期|过期|超期|未按时|未按期|到期未)[^，。；]{0,20}(?:，[^，。；]{0,10})?(?:不予|不再|视为|取消|一律|按)[^，。；]*"
)
#: 自即日起(至2022年12月31日): from the day of the notice.
_FROM_NOW = regex.compile(r"自?(?:即日|发文之日|印发之日|通知之日)起$")
#: 自刑罚执行完毕之日起，(5年内), 自活动结束之日起至少保存(10年): the day that a term counts from, apart from it.
_SINCE_DAY = regex.compile(
    r"(?:自|从)(?P<event>[^，。；]{2,40}?)(?:之日|次日)起，?(?:(?:均|至少|应当?|须|一般|可|分|[保留]存|保[管留]|存档|期限|时间|为)*)\s?$"
)
#: 在影片公映(前两周)
_IN_FRONT = regex.compile(r"(?<=^|[在于，。；：、\n])(?P<event>(?:(?![在于应须要])\p{Han}){2,12})$")
#: 从|受理|到放款全流程(不得超过20个工作日), 从申请到批准，全部时间(不得超过60天): what a length of time begins with.
_BEGINS_WITH = regex.compile(r"(?:自|从)(?P<event>[^，。；\d到至]{2,20})[到至][^，。；\d]{2,20}(?:，[^，。；\d]{2,8})?$")
#: (不得)低于6年: a bound and no deed.
_ONLY_BOUND = re.compile(r"(?:低于|少于|高于|超过|多于|短于|长于|超出)")


def record(
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
    label = behind_label(text, start) - start
    start += label
    day = unnamed_day(reading, unit.segment_at(start), mention)
    since_day = _SINCE_DAY.search(reading.masked, unit.start, start) if kind == "relative" and mention.anchor is None else None
    if since_day is not None:
        start = since_day.start("event")  # 竣工验收之日起|不少于10年
    elif day is not None:
        start = day[0]
    elif rule == "duration":
        start, end = extent(reading.masked, unit, start, end)
    span, pieces, also = reading.locate(start, end)
    evidence: dict[str, Span] = {}
    happened: tuple[int, int] | None = None
    if since_day is not None:
        happened = since_day.span("event")
    elif day is not None:
        happened = day
    elif kind == "relative" and mention.anchor is None and (event := EVENT.search(reading.masked, unit.segment_at(start).start, start)):
        start = event.start("event")  # 交付使用后|5年内: the event belongs to the expression
        happened = (start, start + len(event["event"].removesuffix("后").removesuffix("之")))
        span, pieces, also = reading.locate(start, end)
    event = _IN_FRONT.search(reading.masked, unit.segment_at(start).start, start) if rule == "ahead" else None
    if event is not None and not event["event"].endswith("负责") and not ends_in_head(reading.masked, *event.span("event")):
        happened, start = event.span("event"), event.start("event")  # 影片公映|前两周
        span, pieces, also = reading.locate(start, end)
    doer = None
    if task is not None:
        task, doer = timed_lists.own(reading, unit.segment_at(mention.start), mention.start, task)
    deed = _deed(mention, task) if task is not None else None
    if deed is not None and task is not None and len(task.actions) > 1 and rule == "duration":
        deed = _named_by_term(text[start:end], task) or deed
    elif deed is not None and "、" in deed.text:
        deed = _own_part(reading, mention, deed)
    if deed is not None and _ONLY_BOUND.match(deed.text):
        task = deed = None  # 保存期限不得低于6年: nothing is done
    in_case = _in_case(reading, unit, start, mention.end) if kind != "recurring" else None
    if in_case is not None:
        deed = in_case[1]
    elif task is not None and deed is not None and task.modality in ("prohibition", "exclusion"):
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
    if doer is not None:
        evidence["actor"] = reading.span(*doer)
    if in_case is not None:
        doer = in_case[0]
        evidence |= {"actor": reading.span(*doer), "action": in_case[1].span}
    doer = ordered or doer
    if kind == "recurring" and doer is None and (task is None or not (task.actor or task.bearer)):
        doer = _directly_before(reading.masked, unit.segment_at(start).start, start, mention.end)
        if doer is not None:
            evidence["actor"] = reading.span(*doer)
    anchor = None if day else mention.anchor[label:] if mention.anchor and label else mention.anchor
    if kind == "period" and mention.offset is not None and anchor is None and (way := way_from(reading.masked, unit, mention)) is not None:
        evidence["anchor"] = reading.span(*way)
        anchor = text[slice(*way)]  # 从受理到放款全流程不得超过20个工作日
    if kind == "relative" and anchor is None:
        place = happened or counted_from(reading, unit, mention)
        if place is not None:
            evidence["anchor"] = reading.span(place[0], place[1])
            anchor = text[place[0] : place[1]]
            if happened is None and is_joined(reading.masked, place, start):
                start = place[0]
                span, pieces, also = reading.locate(start, end)
    if rule == "duration" and anchor is None and (begins := _BEGINS_WITH.search(reading.masked, unit.start, mention.start)) is not None:
        evidence["anchor"] = reading.span(*begins.span("event"))
        anchor = begins["event"]
    consequence = _CONSEQUENCE.search(reading.masked, mention.end, unit.clause.span.end)
    if consequence:
        evidence["consequence"] = reading.span(consequence.start(), consequence.end())
    period = kind == "period"
    now = _FROM_NOW.search(reading.masked, unit.start, start) if rule == "date-by" else None
    if now is not None:
        start, period, kind = now.start(), True, "period"
        span, pieces, also = reading.locate(start, end)
    return trusted(Deadline)(
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
        frequency={"next-year": "P1Y", "next-quarter": "P3M", "next-month": "P1M", "each-year": "P1Y"}.get(rule, mention.frequency),
        point=mention.point,
        actor=reading.words(doer) if doer else task.actor or task.bearer if task else None,
        action=deed.text if deed else None,
        consequence=text[consequence.start() : consequence.end()] if consequence else None,
    )


def _in_case(reading: Reading, unit: Unit, start: int, end: int) -> tuple[tuple[int, int], Action] | None:
    """获奖项目自获奖之日起1年内在我市落户的，(给予奖励): who does something by the term of a case, and what they do."""
    segment, text = unit.segment_at(start), reading.masked
    if text[segment.end - 1] != "的" or not start < end < segment.end - 2 or text[end] == "由":
        return None
    who = before_term(text, lead_end(text, segment.start, start), start)
    if who is None:
        return None
    deed = Span(start=end, end=segment.end - 1)
    return who, Action(text=reading.text[deed.start : deed.end], span=deed)


def _directly_before(text: str, front: int, start: int, end: int) -> tuple[int, int] | None:
    """市级河长|每季度、县级河长|每月、乡级河长|每周巡河不少于1次: who stands in front of what comes again."""
    cut = text.rfind("、", front, start) + 1
    begin = lead_end(text, cut if cut > front and "每" in text[front:cut] else front, start)  # not 图书馆、文化馆|每周
    stop = start - (text[start - 1] in "应须要可将于")
    if stop - begin > 16:
        begin = max(front, cut)
    if not 2 <= stop - begin <= 16 or text[begin:stop].startswith(("同一", "单", "全")) or "的" in text[begin:stop]:
        return None
    if led_by_preposition(text, begin, stop) or opens_with_deed(text, begin, stop) or compiled("作为|成为").match(text, begin, stop):
        return None  # 为中小企业|定期, 倡导代理人每人|每年
    if text[begin] == "每":
        return (begin, stop) if predicate_follows(text, end, min(len(text), end + 20)) else None  # 每名专员|每月|走访
    return (begin, stop) if ends_in_head(text, begin, stop) else None


#: (应)在开工前，办理…; (应)会同财政局于10日内，分解…: what only leads to the time; 延长|十日, 暂停资格|一年 end in it.
_LEADS_TO = frozenset("在于自从经会凭按至到分每一二三四五六七八九十两0123456789")


#: 试行期|2年, 贴息期|两年, 连续缴存满|12个月, 不得迟于|11月30日: the name of a term or a bound, and no deed.
_ONLY_NAMES = re.compile(r"(?:期|期限|周期|时限|年限|为|满|最多|不得迟于)$")


def _only_leads(action: Action, mention: Mention) -> bool:
    """Whether `action`, which ends with the time, has nothing but what leads to it."""
    return action.text[0] in _LEADS_TO or _ONLY_NAMES.search(action.text, 0, max(0, mention.start - action.span.start)) is not None


def _deed(mention: Mention, task: Obligation) -> Action | None:
    """Which of the predicates the time governs: 6月10日前报送名单，7月15日前报送情况 has two times and two deeds."""
    deeds = [action for action in task.actions if action.span.end != mention.end or not _only_leads(action, mention)]
    around = [action for action in deeds if action.span.start < mention.end and mention.start < action.span.end]
    after = [action for action in deeds if action.span.start >= mention.end]
    return next(iter(around or after or deeds), None)


#: 公示|期不少于7日, 试运行|时间为3个月: what goes on for so long.
_TERM_OF = regex.compile(r"(?P<deed>\p{Han}{2})(?:期限?|时限|时间)")


def _named_by_term(told: str, task: Obligation) -> Action | None:
    """应在10日内确定，并向社会公示，公示期不少于7日: of the predicates, the one that the term is called by."""
    named = _TERM_OF.match(told)
    return next((action for action in task.actions if named["deed"] in action.text), None) if named is not None else None


def _own_part(reading: Reading, mention: Mention, deed: Action) -> Action:
    """2023年建设10个、2024年建设20个: of deeds in a row, each behind its time, the one of this time."""
    text, span = reading.masked, deed.span
    cuts = [
        at
        for at in range(span.start, span.end)
        if text[at] == "、" and (time := reading.times.get(at + 1)) is not None and bare().match(text, time.end, span.end)
    ]
    if not cuts:
        return deed
    start = max((at + 1 for at in cuts if at < mention.start), default=span.start)
    end = min((at for at in cuts if at >= mention.end), default=span.end)
    return Action(text=reading.text[start:end], span=Span(start=start, end=end))


def _with_marker(text: str, deed: Action, task: Obligation) -> Action:
    """5年内不得再担任矿长: what is forbidden, with the word that forbids it."""
    start = deed.span.start - len(task.marker or "")
    if not task.marker or text[start : deed.span.start] != task.marker:
        return deed
    return Action(text=task.marker + deed.text, span=Span(start=start, end=deed.span.end))
