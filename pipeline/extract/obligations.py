"""任务: obligations, bans, permissions, encouragements, at the grain of one per marker and actor within a unit."""

import re
from dataclasses import dataclass

from ..records import Obligation, Span
from ..records.obligation import ActorSource, Modality, acting
from ..records.trusted import laid
from . import (
    acting_things,
    actors,
    bearers,
    cases,
    chosen_things,
    coordination,
    headed,
    lists,
    looked_again,
    no_duties,
    predicates,
    reported_to,
    sanctions,
)
from .above import NOTHING_ABOVE, Above, above_of
from .marking import Predicate
from .patterns import of_words
from .reading import Place, Reading, Segment, Unit
from .table_tasks import TaskRows

#: An obligation with a long chain of predicates is told in pieces of about this many characters, cut at a predicate.
_REACH = 150

#: 1.严禁擅自变更建设地点。: a heading that forbids; 第四章 禁止行为 is a name.
_BANS = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]|[①-⑳])?\s?(?:严禁|严格禁止|不得|禁止(?!行为|性|事项|条款|区|类|清单|令))[^，。；]{3,}"
)
#: A sentence that opens with its marker.
_MUST = re.compile(r"\s*(?:同时|并|还|也)?(?:要(?![素求点])|应(?:当)?(?![用急对])|须|务必|必须|不得|严禁)")

#: What nobody has to do by a time.
_NOT_DUE = ("permission", "encouragement", "prohibition")
#: Verbs that are markers only where no other marker governs them (可视自身情况，探索…).
_SOFT = {"鼓励", "支持", "引导", "倡导", "提倡", "探索", "优先"}

#: Markers that are deeds where an entry of a list opens with them.
_DEEDS = {"允许", "准许", "支持", "鼓励", "引导", "探索", "优先"}

#: Sentences that state ideas and principles.
_PROGRAMMATIC_SENTENCE = re.compile(
    r"(?:全面|深入|认真|扎实)?(?:坚持)?(?:贯彻落实|贯彻|学习贯彻|以|高举)(?:党的|习近平|邓小平|中国特色|科学发展观)|牢固树立"
)
#: 本办法所称绩效评价，是指…: what a word means.
_DEFINES = re.compile(r"[^，]{0,12}所称|[^，]{2,20}，?是指")
_CRIMINAL = re.compile(r"(?:应当)?(?:依法)?追究(?:其|有关人员的?)?刑事责任")
#: What nobody may do to others, behind 不得.
_HARMS = re.compile(
    r"(?:以及|或者?|并)?(?:变相)?(?:妨[碍害]|侵犯|危害|干扰|阻[碍挠]|损害|破坏|扰乱|侵占|排除|限制|歧视|强[迫制]|诱[导使]|胁迫|欺骗|误导|诋毁|泄露)"
)
#: Money that is given to those named in front.
_GIVEN = re.compile(
    r"(?:分别|各|均|每(?:[年月人天]|学[年期]|季度)|再|一次性|按[^，]{1,12}?)*(?:给予|予以|奖励|补助|补贴|资助|贴息)[^，]*\d|按[^，]*\d[^，]*标准(?:给予|发放|补助|补贴|奖励)"
)
#: 改革创新、市场导向: a slogan of two halves at the head of a paragraph, no task.
_SLOGAN = of_words(r"\p{Han}{4}[、，]\p{Han}{4}(?:[、，]\p{Han}{4})*")


@dataclass(slots=True)
class _Open:
    """An obligation on its way."""

    first: Predicate
    modality: Modality
    start: int
    end: int
    actor: tuple[int, int] | None
    actor_source: ActorSource | None
    bearer: tuple[int, int] | None
    condition: tuple[int, int] | None
    waits: bool
    actions: list[tuple[int, int]]


def obligations(reading: Reading, rows: TaskRows) -> list[Obligation]:
    """All obligations of the body in text order, without ties to deadlines, targets and amounts.

    In the `rows` of tables of tasks only the cells that say what to do are read; their row says who answers for it.
    """
    text = reading.masked
    found: list[Obligation] = []
    known: dict[object, Above] = {}
    spoken_of: tuple[int, int] | None = None
    section: str | None = None
    under = NOTHING_ABOVE
    headed_by: Place | None = None  # the body whose name is the heading
    listed: str | None = None  # the section whose entries are no tasks
    banned: Obligation | None = None  # what these entries are the acts of, where they are forbidden
    charged: tuple[str, Place] | None = None  # the section whose entries are duties, and whose
    for clause in reading.clauses:
        kind, within, place = clause.kind, clause.section_id, clause.span
        start, end = place.start, place.end
        row = rows.at(start) if rows.rows else None
        if kind == "heading" and not _BANS.match(text, start, end):
            continue
        if kind == "table_row" and row is None:
            continue  # 应检查企业（家） in a table is the name of a column
        if text[start] in "（(" and no_duties.is_note(text, start, end):
            continue  # （省水利厅负责）
        if listed is not None and not (within or "").startswith(listed):
            listed = banned = None
        if charged is not None and not lists.holds(charged[0], clause):
            charged = None
        if within != section:
            section, spoken_of = within, None
            under = above_of(reading, section, known)
            headed_by = headed.owner(reading, section)
        above = under
        made = 0
        opened: list[_Open] = []
        carried: tuple[int, int] | None = None
        if row is not None:
            above = above._replace(responsible=row.responsible or above.responsible, assisting=row.assisting or above.assisting)
        for unit in reading.units(clause):
            if row is not None and not any(task.start < unit.end and unit.start < task.end for task in row.tasks):
                continue
            if carried is None and spoken_of is not None and _goes_on(reading, unit, spoken_of):
                carried = spoken_of  # 城市要做好统计。要及时上报信息。: the subject of the sentence before goes on
            opened, carried = _of_unit(reading, unit, carried or headed_by, article=above.article, entry=above.entry)
            if above.reports or listed is not None:
                opened = [one for one in opened if _binds(text, unit, one, listed=listed is not None)]
            if banned is not None and not opened and (act := lists.act(text, unit)) is not None:
                made += 1
                found.append(lists.forbidden(reading, unit, act, banned, f"{clause.id}/o{made}"))
            spoken_of = carried
            for one in opened:
                if (
                    one.actor_source == "inherited"
                    and found
                    and bearers.decided_by_others(reading.masked, one.first, (found[-1].span.start, found[-1].span.end), one.actor)
                ):
                    one.actor = one.actor_source = None  # 企业在线提交申请；|15个工作日内完成审核
                if one.actor == headed_by and one.modality == "permission":
                    one.actor = one.actor_source = None  # what the body of the heading lets others do
                if row is not None and row.who is not None and one.actor is None:
                    one.actor, one.actor_source = (row.who.start, row.who.end), "stated"
                if charged is not None and one.actor is None and one.bearer is None and not one.first.apart:
                    _inherit(one, charged[1])
                made += 1
                found.append(_record(reading, unit, one, above, f"{clause.id}/o{made}"))
        if text.find("：", max(0, end - 2), end) >= 0:
            entries = lists.kind_of(text, clause, article=above.article)
            if entries is None and opened and opened[-1].actor and lists.names_duties(text, clause):
                charged = within or "", opened[-1].actor
            if entries is not None:
                listed = f"{within or ''}/"
                banned = found[-1] if entries == "bans" and made and found[-1].modality == "prohibition" else None
    return found


def _inherit(one: _Open, who: Place) -> None:
    """Who has the duties of a list acts in its entries; 鼓励… has them as who sees to it."""
    if one.modality == "encouragement":
        one.bearer = who
    else:
        one.actor, one.actor_source = who, "inherited"


def _binds(text: str, unit: Unit, one: _Open, *, listed: bool) -> bool:
    """Whether a sentence of a report, or an entry of a list that names no tasks, says what is to be done."""
    if listed and one.first.marker in _DEEDS and one.first.start == actors.lead_end(text, unit.start, unit.end):
        return False  # （二）允许他人使用本人执照；
    return one.first.marker is not None or (listed and _follows_case(text, one))


def _follows_case(text: str, one: _Open) -> bool:
    """（一）未取得许可证的，|处一万元罚款: an entry that has a case of its own says what follows from it."""
    return one.condition is not None and text[one.condition[1] - 1] == "的"


#: 作业人员, 考生, 驾驶员: people of one trade.
_PEOPLE = re.compile(r"(?:人员|[员工生者人师])(?:（[^（）]*）)?$")


def _goes_on(reading: Reading, unit: Unit, who: Place) -> bool:
    """Whether a sentence that opens with its marker is about `who` acted before: 城市要做好统计。|要及时上报信息。

    作业人员必须穿反光背心。|严禁将垃圾倒入河道: a ban is everybody's, and not theirs; nor is a duty, where it is not of them that the
    sentence before was.
    """
    text = reading.masked
    if not (_MUST.match(text, unit.start, unit.end) or _opens_with_time(reading, unit)):
        return False
    if _PEOPLE.search(text, *who) is None:
        return True
    before = reading.clause_at(who[0]).span
    return not text.startswith("严禁", unit.start) and actors.lead_end(text, before.start, before.end) == who[0]


def _opens_with_time(reading: Reading, unit: Unit) -> bool:
    """每年10月31日前报送…: a date in front, and nobody named anew."""
    first = reading.times.get(unit.start) or reading.times.get(unit.start + 1)
    return first is not None and first.end <= unit.end and (first.form == "recurring" or first.bound in ("by", "from", "within"))


def _of_unit(
    reading: Reading, unit: Unit, carried: tuple[int, int] | None, *, article: bool, entry: bool
) -> tuple[list[_Open], tuple[int, int] | None]:
    """The obligations of one unit, and the actor that the next unit of the sentence may take over.

    `article`: the unit stands in an article (条) itself; `entry`: in an entry of a list in one.
    """
    text = reading.masked
    done: list[_Open] = []
    if text.find("是指", unit.start, unit.end) > 0 and _DEFINES.match(text, unit.start, unit.end):
        return done, carried
    if text[unit.start + 4 : unit.start + 5] in ("、", "，") and _SLOGAN.fullmatch(text, unit.start, unit.end):
        return done, carried
    current: _Open | None = None
    actor: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    fronted: Segment | None = None
    segments = unit.segments
    topics: list[tuple[int, int]] = []
    acted: set[tuple[int, int]] = set()
    by = of_case = False
    case_of: tuple[int, int] | None = None
    reads = looked_again.again(reading, unit, [predicates.read(reading, *pair) for pair in zip(segments, (*segments[1:], None))])
    case = cases.case_over(text, unit, reads, entry=entry) if len(segments) > 1 else None
    if case is None and article and len(segments) > 1 and cases.is_setting(text, unit, reads):
        first = reads[0]
        reads[0] = first._replace(start=None, condition=cases.tells_when(text, first.segment), rule="setting")
    elif case is None and len(segments) > 1 and cases.is_paid_for(text, unit, reads):
        reads[0] = reads[0]._replace(start=None, condition=True, rule="setting")
    for at, (segment, read) in enumerate(zip(segments, reads)):
        opens, end = segment
        _, marker, said, start, named, _, conditional, in_case, apart, rule, _ = read
        if case is not None and at < case:
            if named is not None and start is not None and actor is None:
                actor, of_case = named, True
            continue
        if named is not None:
            actor, by, of_case = named, read.by, rule == "case"
            case_of = named if of_case else case_of
            topics += [] if by else [actor]
            if start is None and rule not in ("case", "event"):
                current = None  # who acts next is said anew: what follows is theirs
        if start is None:
            fronted = segment if text[opens] == "对" and text[end - 1] != "的" else None
            if fronted is not None:
                case_of = sanctions.against(text, fronted) or case_of
            if conditional:
                opening = segment if case is None or at > case else segments[0]
                condition = (actors.lead_end(text, opening.start, opening.end), end)
                if rule == "case":
                    current = None  # 对工作不力的，|予以通报批评: a duty of its own
            elif current is not None and current.modality == "prohibition" and _HARMS.match(text, opens, end):
                current.actions.append((opens, end))  # 不得滥用行政权力，|妨碍其他经营者进入相关市场
                current.end = end
            elif current is not None and current.waits and end - current.start <= _REACH:
                current.actions.append((opens, end))  # 应当自…之日起三十日内，|为职工办理手续
                current.end, current.waits = end, False
            continue
        if in_case is not None and marker is None:
            current = None
        if marker is None and (no_duties.tells(text, start, end) or no_duties.tells_past_year(reading, unit)):
            continue  # 2018年，全省接待游客6.86亿人次，|实现收入8145亿元
        if marker is None and named is None and actor is None and no_duties.says_why(text, unit):
            continue  # 为贯彻落实…，加快构建…，: what it is for, not what is to be done
        continues = current is not None and named is None and (marker is None or (current.waits and marker in _SOFT))
        if rule == "told" and apart:  # 市财政局审核后，|按每人500元给予补贴; 应当自录用之日起三十日内，|为职工办理手续
            apart = not (actor and not by and bearers.governs(reading.text, actor)) and not (current and current.waits)
        if rule == "paid-after" and current is not None and current.modality == "obligation":
            apart = current.actor is not None and not bearers.governs(reading.text, current.actor)  # 中央财政…拨付60%，验收后|拨付40%
        otherwise = text.startswith("否则", opens)  # 裁员率不得高于20%，|否则追回资金
        alone = marker is None and named is None and chosen_things.goes_on_alone(text, segment)
        if marker is None and (
            apart or otherwise or alone or (current is not None and current.modality in _NOT_DUE and _is_apart(reading, current, read))
        ):
            continues = False
        others = bool(done) and bearers.decided_by_others(text, read, (done[-1].start, done[-1].end), done[-1].actor)
        if continues and not others and current is not None and end - current.start <= _REACH:
            current.actions.append((start, end))
            current.end, current.waits = end, False
            continue
        if in_case is not None:
            condition = in_case
        if by and named is None and marker is not None and text[start - 1] in "也亦":
            actor, by = None, False  # 由本校教师承担，也可聘请退休教师: somebody else's choice
        if by and named is None and marker == "不得" and topics and current is not None and current.first.marker not in (None, "由"):
            actor, by = topics[-1], False  # 零售者剩余的产品应由批发企业回购，|不得自行存放
        modality: Modality = said or (current.modality if continues and current is not None else "obligation")
        who, source, bearer = bearers.who(text, read, actor, carried, bearers.alone(text, reads[at - 1], read) if at and apart else None)
        given = (rule == "actor-verb" or (of_case and named is None and marker is None)) and _GIVEN.match(text, start, end) is not None
        if who is not None and given and not bearers.governs(reading.text, who):
            who, source = None, None  # 硕士、本科毕业生|分别给予3万元: to whom it is given
        elsewhere = (
            who is not None
            and named is None
            and marker in (None, "不得")
            and looked_again.others_do(text, who, start + len(marker or ""), end, case_of)
        )
        if who is not None and named is None and not elsewhere:
            elsewhere = acting_things.lets_go(text, who, marker, start + len(marker or ""), end)
        if others or alone or elsewhere:
            who, source = None, None  # 企业提交申请，|15个工作日内完成审核
        if source == "inherited" and who is not None and text.find("给予" + text[slice(*who)], start, end) >= 0:
            who, source = None, None  # 企业开展培训的，可延长；按每人5000元给予企业|补贴
        if (
            who is not None
            and (marker is None or (named is None and (of_case or marker in ("可", "可以"))))
            and (of_case or source == "inherited" or condition is not None or otherwise)
            and sanctions.is_sanction(text, start + len(marker or ""), end)
        ):
            who, source = (None, None) if (of_case and marker is None) or not bearers.governs(reading.text, who) else (who, source)
        if marker is None and named is None and source is not None and _CRIMINAL.match(text, start, end):
            who, source = None, None  # 由水务部门责令改正；构成犯罪的，|依法追究刑事责任: that is for the courts
        if marker == "不得" and named is None and done and sanctions.by_somebody(text, done[-1].actions, done[-1].actor):
            topic = actor if actor is not None and not by and not bearers.governs(reading.text, actor) else None
            who, source = (
                (case_of or topic, "stated") if case_of or topic else (None, None)
            )  # 由监管部门取消资格，三年内不得重新申请: who was sanctioned
        if who is not None:
            acted.add(who)
        begin = start
        if marker is None and fronted is not None and fronted.end + 1 >= opens and named is None:
            begin = fronted.start  # 对…权属变更，|提供…评议审核
        deeds = [(read.deed, end)]
        current = _Open(read, modality, begin, end, who, source, bearer, condition, read.waits, deeds)
        done.append(current)
        condition = None
        if (
            modality == "permission"
            and actor == named
            and topics
            and text[topics[0][0]] == "各"
            and text[topics[-1][1] - 1] in "市县区省州"
        ):
            actor = topics[0]  # 各市…，合肥市可不超过40家，名单于9月12日前报送: an exception is no new topic
    return done, next((one for one in topics if one in acted), carried) if topics else carried


def _is_apart(reading: Reading, current: _Open, read: Predicate) -> bool:
    """可预拨不超过50%，|验收合格后20个工作日内付清余款: with a term of its own a predicate is no longer at choice, nor under a ban.

    5年内不得申报，|并依法追究责任: nor is a sanction behind a ban.
    """
    segment = read.segment
    if read.rule == "object-time-verb":
        return True  # 消防设施|每月检查一次
    if current.modality == "prohibition" and read.start is not None and sanctions.is_sanction(reading.masked, read.start, segment.end):
        return True
    start = actors.lead_end(reading.masked, *segment)
    start += reading.masked[start] in "自从在于"
    time = reading.time_at(start, segment.end)
    return time is not None and time.bound in ("by", "within") and time.end < segment.end


def _record(reading: Reading, unit: Unit, one: _Open, above: Above, identity: str) -> Obligation:
    text = reading.text
    span, pieces, also = reading.locate(one.start, one.end)
    evidence: dict[str, Span] = {}
    if one.actor is not None or one.bearer is not None or one.condition is not None:
        for name, place in (("actor", one.actor), ("bearer", one.bearer), ("condition", one.condition)):
            if place is not None and not (one.start <= place[0] and place[1] <= one.end):
                evidence[name] = reading.span(*place)
    actions = [acting(text, a, b) for whole in one.actions for a, b in coordination.predicates(text, *whole) if a < b]
    return laid(
        Obligation,
        {
            "id": identity,
            "clause_id": unit.clause.id,
            "text": text[one.start : one.end],
            "span": span,
            "source_spans": pieces,
            "also_at": also,
            "rule": one.first.rule,
            "evidence": evidence,
            "modality": one.modality,
            "marker": one.first.marker,
            "actor": text[one.actor[0] : one.actor[1]] if one.actor else None,
            "bearer": text[one.bearer[0] : one.bearer[1]] if one.bearer else None,
            "actor_source": one.actor_source,
            "action": actions[0].text if actions else None,
            "actions": actions,
            "object": None,
            "recipient": reported_to.recipient(text, one.start, one.end),
            "condition": text[one.condition[0] : one.condition[1]] if one.condition else None,
            "responsible": [*above.responsible],
            "assisting": [*above.assisting],
            "requirement": above.requirement,
            "programmatic": above.general
            or (text[unit.start] in "全深认扎坚贯学以高牢" and _PROGRAMMATIC_SENTENCE.match(text, unit.start, unit.end) is not None),
            "deadline_ids": [],
            "target_ids": [],
            "amount_ids": [],
        },
    )
