"""时限: when something has to be done or reached, or how often."""

import regex

from .. import words
from ..records import Deadline, Mention, Obligation
from . import chosen_things, timed_lists
from .actors import lead_end
from .awaited import begins_apart, times
from .completed import completed
from .deadline_kinds import kind
from .deadline_record import record
from .reading import Reading, Segment, Unit
from .table_tasks import TaskRows

#: 公示期不少于(5个工作日), 建设期为(2年): how long something lasts; 经过三年的时间，构建… governs what follows.
_NAMED_TERM = regex.compile(r"(?:期|期限|周期|时限|公示|时间)(?:原则上|一般|均|应当|应)?(?:为|不超过|不少于|不得少于|不得超过|是)?$")


#: 每学年|体检1次，…: what is done each time is said at once; 每年|入冬后，… says only when.
_OWN_WORDS = regex.compile(r"\p{Han}{2}[^，]+(?<![前后时间内中季初底末])")


def deadlines(reading: Reading, obligations: list[Obligation], rows: TaskRows) -> list[Deadline]:
    """All deadlines of the body in text order, with who has to do what by then where an obligation says it."""
    found: list[Deadline] = []
    timed = {clause.id for clause in reading.clauses_with("time")}
    clauses = [clause for clause in reading.clauses if clause.id in timed or begins_apart(clause.text)]
    near = rows.grouped(obligations, {clause.id for clause in clauses})
    for clause in clauses:
        made = 0
        for unit in reading.units(clause):
            since: Mention | None = None
            for mention, stage in completed(reading, unit, timed_lists.terms(reading, unit, times(reading, unit))):
                segment = unit.segment_at(mention.start)
                read = kind(reading, unit, segment, mention)
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
                made_of = record(reading, unit, mention, *read, task, f"{clause.id}/d{made}", since)
                since = None
                found.append(made_of.model_copy(update={"evidence": made_of.evidence | {"year": stage}}) if stage else made_of)
    return found


def _comes_again_behind(reading: Reading, unit: Unit, mention: Mention) -> bool:
    following = reading.mentions_in(mention.end, min(unit.end, mention.end + 12), "time")
    return bool(following) and following[0].form == "recurring" and following[0].start == mention.end


#: 5年内|拟实施拆迁的，(不列入改造范围), 两年内|未开工的，(收回土地): how things stand by then, and when nothing is due.
_OF_THE_CASE = regex.compile(r"(?:仍|均|都|尚)?[拟已未]")


def _task(reading: Reading, mention: Mention, unit: Unit, obligations: list[Obligation], rule: str, in_row: bool) -> Obligation | None:
    """The obligation that the time governs: the one around it, else the next one in the unit, else the one before it.

    公示期不少于5个工作日，公示无异议后30日内拨付: a length of time of its own governs nothing further on, nor does a time before which
    another one stands nearer. 每周巡查不少于2次 says nothing of the duty before.
    """
    inside = [o for o in obligations if unit.start <= o.span.start < unit.end]
    if rule == "duration" and not in_row and _lasts_by_itself(reading.masked, unit.segment_at(mention.start), inside):
        return None
    for one in inside:
        if one.span.start <= mention.start < one.span.end:
            return one
    if rule == "goal-year":
        return None
    if in_row and not inside:  # the cell 2024年12月底前 beside the cell of the task
        return next((o for o in reversed(obligations) if o.span.start < mention.start), next(iter(obligations), None))
    after = next((o for o in inside if o.span.start >= mention.end), None)
    if after is not None and after.modality == "exclusion" and rule in ("period", "date-by", "date"):
        told = next((o for o in reversed(inside) if o.span.end <= mention.start), None)
        if told is not None and after.span.start > unit.segment_at(mention.start).end:
            return told  # 申报单位在线填写申报书，填报时间为5月16日至6月10日，逾期|不予受理
    segment = unit.segment_at(mention.start)
    case = after.evidence.get("condition") if after is not None else None
    if case is not None and case.start <= mention.start and segment.end < case.end and reading.text[case.end - 1] == "的":
        # 纳税人在期满之日起一年内依法复垦，恢复种植条件的，|全额退还税款: who is spoken of, and nothing of what follows
        who = after.evidence.get("actor") if after is not None else None
        spoken_of = who is not None and case.start <= who.start < case.end
        return after.model_copy(update={"action": None, "actions": []}) if after is not None and spoken_of else None
    if after is not None and case is not None and case.start <= mention.start and _OF_THE_CASE.match(reading.masked, mention.end, case.end):
        return after.model_copy(update={"action": None, "actions": []})
    if after is not None and after.span.start >= segment.end:
        if rule == "duration" and _NAMED_TERM.search(reading.masked, segment.start, mention.start):
            return None
        here = unit.segment_at(after.span.start)
        nearer = reading.mentions_in(max(here.start, mention.end), after.span.start, "time")
        opening = reading.time_at(after.span.start, after.span.end) or reading.time_at(after.span.start + 1, after.span.end)
        nearer += [opening] if opening else []
        if any(time.bound or time.form == "recurring" or time.end_date or time.offset for time in nearer):
            return None
    apart = after is not None and rule == "recurring" and after.span.start > segment.end
    if apart and mention.start > segment.start and _OWN_WORDS.fullmatch(reading.masked, mention.end, segment.end):
        return None  # 学生每学年|体检1次，体检结果由学校告知家长
    if after is not None:
        return after
    if rule == "recurring" and (mention.start > segment.start or (inside and inside[-1].modality == "prohibition")):
        return None
    return _told_apart(reading, segment, mention, inside[-1]) if inside else None


#: 经过三年的时间, 力争用五年时间
_IN_THE_COURSE = regex.compile(r"(?:力争|争取|计划|拟)?(?:经过|通过|利用|再?用)[约近]?[\d一二两三四五六七八九十]{1,3}个?[年月]")
#: 审批|时限(不超过20个工作日), 公示|期(不少于7天): the deed whose time is told.
_TIME_OF = regex.compile(r"(?P<deed>\p{Han}{2})(?:期限?|时限|时间|周期)")


def _lasts_by_itself(text: str, segment: Segment, obligations: list[Obligation]) -> bool:
    """评估机构应在15个工作日内出具结论，|结论有效期为2年: what lasts there is no deed, and nobody's deed of another segment.

    由市交通运输局审批，|审批时限不超过20个工作日 tells the time of what was said to be done, 经过三年的时间，|构建… of what follows.
    """
    if _IN_THE_COURSE.match(text, lead_end(text, *segment), segment.end):
        return False
    deeds = [deed for one in obligations for deed in one.actions]
    if any(deed.span.start < segment.end and segment.start < deed.span.end for deed in deeds):
        return False
    told = _TIME_OF.match(text, lead_end(text, *segment), segment.end)
    if told is None or not words.is_verb(told["deed"]):
        return True
    return not any(told["deed"] in deed.text for deed in deeds if deed.span.start < segment.start)


#: 由市科技局负责解释，自印发之日起|施行: what the rules themselves do.
_IN_FORCE = regex.compile(r"起?(?:正式)?(?:施行|执行|实施|生效|试行|废止|启用)")


def _told_apart(reading: Reading, segment: Segment, mention: Mention, before: Obligation) -> Obligation | None:
    """The obligation in front of a time, which does not say what is done by it where the segment of the time has words of its own.

    医疗机构在2小时内网络直报，并于|当日|电话报告疾控中心: the same act, and something else.
    """
    text = reading.masked
    if before.span.end >= segment.start:
        return before
    if _IN_FORCE.match(text, mention.end, segment.end) or chosen_things.goes_on_alone(text, segment):
        return None
    own = segment.end - mention.end >= 4 and mention.bound in ("by", "within", "on") and mention.form != "duration"
    return before.model_copy(update={"action": None, "actions": []}) if own else before
