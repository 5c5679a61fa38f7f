"""指标: figures that the notice sets as a goal, a threshold or a quota."""

from dataclasses import replace

import regex

from ..records import Mention, Target
from . import (
    ages,
    assessed,
    base_years,
    bases,
    by_default,
    by_year,
    counted_tasks,
    done_before,
    eased,
    goal_verbs,
    goal_years,
    holders,
    how_often,
    indicators,
    led_in,
    lengths,
    likely_goals,
    listed_goals,
    misnamed,
    name_edges,
    named_by,
    noun_names,
    proportions,
    required,
    said_before,
    scored,
    set_levels,
    shared_out,
    standing,
    target_bounds,
    taxes,
    told,
    told_at_once,
    told_beside,
    weights,
    whole_names,
)
from .each import period
from .elided import elided
from .held_sums import is_most_after_all
from .indicators import Measured
from .patterns import compiled, of_words
from .planned import what_is_planned
from .rates import rate_role
from .reading import Reading, Segment, Unit
from .refused import is_attribute, is_refused
from .series import (
    Run,
    alike,
    changed_from,
    listed,
    mixed,
    of_those_before,
    one_by_one,
    shares_basis,
    subject_by_subject,
    unit_key,
    weighed_each,
)
from .target_record import record
from .target_rules import multiplied, rule_of
from .unnamed_counts import as_count
from .without_time import without_time


def targets(reading: Reading) -> list[Target]:
    """All targets of the body in text order."""
    found: list[Target] = []
    last: Run | None = None
    year: goal_years.Told | None = None
    for clause in reading.clauses_with("percent", "quantity", "number", "money", "time"):
        due = carried = goal_years.held(reading, clause, year)
        last = (
            last.headed() if last is not None and reading.masked.startswith("其中", clause.span.start) else None
        )  # 新增示范县200个。其中，山西…不超过6个
        count = 0
        for unit in reading.units(clause):
            run = Run(due, unit.start, before=last)
            for mention in reading.mentions_in(unit.start, unit.end):
                if mention.start < run.end:
                    continue  # 1 of 18:1
                mention = as_count(reading, proportions.as_ratio(reading, mention))
                made = _target(reading, unit, mention, run, f"{clause.id}/t{count + 1}")
                if made is not None:
                    found.append(goal_years.only_for_goals(made, carried))
                    count += 1
            due, last = run.due, run if run.what is not None else last
            run.before = None
        year = goal_years.told_by(reading, clause, carried)
    return found


def _target(reading: Reading, unit: Unit, mention: Mention, run: Run, identity: str) -> Target | None:
    """The target that `mention` is, if it is one; `run` is brought up to date."""
    if mention.kind == "time" and not lengths.is_goal(reading, unit, mention) and not _is_likely(reading, unit, mention):
        run.due = goal_years.due(reading, mention) or run.due
        return None
    if mention.kind not in ("percent", "quantity", "number", "money", "time"):
        return None
    segment = unit.segment_at(mention.start)
    before = unit.start if changed_from(reading.masked, run.seen, mention) else run.end
    whose = elided(reading, segment, mention, run) if mention.kind != "time" else None
    if is_attribute(reading.masked, segment, mention):
        run.seen = mention
        return None
    run.end, run.seen, last_end = mention.end, mention, run.mention.end if run.mention is not None else 0
    if whose is None and is_refused(reading, unit, segment, mention):
        return None
    if (own := told_at_once.told(reading, unit, segment, mention, run)) is not None:
        return record(reading, unit, segment, mention, own[0], own[1], own[2], run.due, identity)
    what = (
        whose
        or _case(reading.masked, segment, mention)
        or taxes.measured(reading.masked, segment, mention)
        or indicators.measured(reading, unit, segment, mention, before)
    )
    if whose is None and holders.holds(reading, what, mention, run):
        what = replace(what, indicator=(), subject=what.indicator[0], rule="held")
    elif whose is None and (topic := holders.topic(reading, unit, segment, what, mention)) is not None:
        share = compiled(r"比重|占比|比例").search(reading.masked, *topic) is not None
        what = replace(what, indicator=(topic,), rule="topic", subject=what.indicator[0], basis=what.basis or ("share" if share else None))
    if whose is None:
        what = told_beside.beside(reading, segment, mention, what)
    rule = rule_of(reading, unit, segment, mention, what, run.what is not None)
    if whose is None:
        rule, what = set_levels.level(reading.masked, segment, mention, what, run, rule)
    if rule is None and (whose is not None or (what.rule == "held" and holders.is_too(reading.masked, segment, mention, run))):
        rule = "elided"
    if run.what is not None and (lower := eased.eased(reading.masked, segment, mention, run)) is not None:
        rule, what = rule or "eased", lower
    if rule is None and run.what is not None and _goes_on(reading, unit, mention, run):
        rule, what = "goal-verb", replace(what, goal_verb=run.what.goal_verb, basis=what.basis or run.what.basis)
    if rule is None and what.indicator and (verb_end := goal_verbs.of_count(reading.masked, segment, mention)) is not None:
        rule, what = "goal-verb", replace(what, goal_verb=what.goal_verb or reading.masked[verb_end - 2 : verb_end])
    next_of_list = run.what is not None and listed(reading.masked, run.mention, mention)  # 占比和机械化率分别达到60%|和80%
    in_list = next_of_list or (run.what is not None and by_year.goes_on(reading, run.mention, mention))
    if (
        rule is None
        and not (next_of_list and mention.kind in ("percent", "quantity"))
        and (stated := listed_goals.stated(reading, unit, segment, mention)) is not None
    ):
        rule, what = ("quota" if stated.subject is not None else "stated"), stated
    if rule is None and (of_task := counted_tasks.counted(reading, segment, mention)) is not None:
        rule, what = "task", replace(what, indicator=(of_task,), rule="behind")
    elif rule is None and (in_bracket := counted_tasks.bracketed(reading.masked, segment, mention)) is not None:
        rule, what = "done", replace(what, indicator=(in_bracket,))
    elif rule is None and what.indicator and counted_tasks.is_done(reading, unit, segment, mention):
        rule = "done"
    if (
        rule is None
        and run.mention is not None
        and run.what is not None
        and run.mention.end == mention.start
        and mention.kind == run.mention.kind == "quantity"
    ):
        who = what.subject or run.what.subject  # 受益农户2840户|1.12万人; 其中市本级8支|1200人
        rule, what = "listed", replace(what, indicator=run.what.indicator, subject=who)
    if rule is None and run.what is not None and mixed(reading.masked, segment, run.mention, mention):
        rule, what, in_list = "listed", replace(what, indicator=(), rule="none"), True  # 分别…不低于3天、5%和10%
    if rule is None and in_list and run.what is not None and mention.kind == "money":
        rule, what = "listed", replace(what, indicator=())  # 突破1亿元、5亿元|的企业
    elif (
        rule is None
        and in_list
        and run.what is not None
        and not what.indicator
        and (mention.kind in ("percent", "quantity") or mention.unit == proportions.UNIT)
    ):
        rule, what = "listed", replace(what, basis=what.basis or run.what.basis)
    if rule is None and by_default.stands(reading, unit, segment, mention):
        rule = "by-default"
    elif rule is None and likely_goals.stands(reading, unit, segment, mention):
        rule = "likely"
    if rule is None:
        return None
    if rule == "required":
        who = required.bearer(reading.masked, segment, mention)
        what = replace(what, indicator=(who,) if who is not None else what.indicator, basis=what.basis or "share")
    if what.basis is None and reading.masked.endswith(("人均", "生均"), segment.start, mention.start):
        what = replace(what, basis="per_capita")
    if rule == "ratio":
        what = proportions.named(reading.masked, what, run.what)
    if rule == "assessed" and (level := assessed.level_of(reading.masked, segment, mention)) is not None:
        what = replace(what, indicator=(level,))
    if mention.unit in ("周岁", "岁") and (old := ages.the_old(reading.masked, segment, mention)) is not None:
        what = replace(what, indicator=(old,))
    if rule == "multiple":
        what = replace(what, indicator=multiplied(reading.masked, segment, mention), rule="none")
    if what.basis is None and run.what is not None and shares_basis(reading.masked, run, segment, mention):
        what = replace(what, basis=run.what.basis)
    if (
        what.basis is None
        and mention.kind == "percent"
        and mention.unit == "%"
        and told.grows_in_year(reading, segment, mention, growth=what.growth)
    ):
        what = replace(what, basis="yoy_growth")
    what = base_years.grown_from(reading.masked, segment, mention, what)
    what = bases.taken_off(reading.masked, mention, what) if mention.kind == "percent" else what
    if what.basis is None and mention.kind == "percent":
        what = bases.plain(reading.masked, mention, bases.grows_behind(reading.masked, segment, mention, what), rule)
    if what.basis is None and ((mention.kind == "percent" and _is_share(what, rule, mention)) or _is_part(reading, what, mention)):
        what = replace(what, basis="share")
    what = subject_by_subject(reading, unit, mention, what, run, in_list=in_list)
    if len(what.indicator) == 1 and "分别" in reading.masked[segment.start : mention.start]:
        what = replace(what, indicator=weighed_each(reading, unit, segment, mention) or alike(reading.masked, *what.indicator[0]))
    if len(what.indicator) > 1:
        what = one_by_one(reading, unit, segment, mention, what, run)
    elif run.each and not what.indicator and in_list:
        basis = what.basis or (run.what.basis if run.what else None)
        what, run.each = replace(what, indicator=run.each[:1], rule="one-by-one", basis=basis), run.each[1:]
    else:
        run.each = ()
    if not what.indicator and not run.each and not in_list and (spread := of_those_before(reading, unit, segment, mention, run)):
        what, run.each = replace(what, indicator=spread[:1], rule="one-by-one"), spread[1:]
    if not what.indicator and mention.kind == "percent" and what.goal_verb in ("抽查", "复核", "核查", "抽检", "检查"):
        what = named_by.deed(reading.masked, what, segment, mention)  # 市级复核比例不低于20%，省级抽查|不低于5%
    if not what.indicator and (said := said_before.said(reading, unit, segment, mention, what, run)):
        what = replace(what, indicator=said, rule="said")
    elif not what.indicator and (done := done_before.may_be_done(reading, unit, segment, mention, run)) is not None:
        what = replace(what, indicator=(done,), rule="done-before")
    elif not what.indicator and (known := run.known(mention, opens=what.growth or _opens(reading, unit, mention))) is not None:
        what = _with_indicator(what, known[0], known[1])
    elif not what.indicator and (heading := listed_goals.named(reading, unit, mention)) is not None:
        what = replace(what, indicator=(heading,), rule="heading")
    elif not what.indicator:
        what = named_by.deed(reading.masked, what, segment, mention) if mention.kind == "money" and what.goal_verb is not None else what
        what = what if what.indicator else _from_segment_before(reading, what, indicators.before(reading, unit, segment))
    comparator = target_bounds.bound(reading, segment, mention, run, rule, what, last_end, in_list=in_list)
    verb_end = goal_verbs.end_of(reading.masked, segment.start, mention.start) if rule == "goal-verb" and what.rule == "subject" else None
    if verb_end is not None and len(what.indicator) == 1 and what.indicator[0][0] < verb_end <= what.indicator[0][1] - 2:
        what = replace(what, indicator=((verb_end, what.indicator[0][1]),))
    if not what.indicator and rule in ("goal-verb", "quota", "bound") and what.goal_verb is not None:
        what = named_by.deed(reading.masked, what, segment, mention)
    if not what.indicator and what.per is not None and mention.unit in ("人", "名", "位"):
        what = named_by.of_each(reading.masked, what, what.per)
    what = named_by.with_total(reading.masked, what, mention)
    what = what if rule == "taxed" else whole_names.whole(reading.masked, what, unit, segment, mention, run)
    places = (without_time(reading, place) for place in what.indicator)
    what = replace(what, indicator=tuple(place for place in places if place is not None))
    if not what.indicator:
        what = _from_segment_before(reading, what, indicators.before(reading, unit, segment))
    what = what if rule == "taxed" else misnamed.mended(reading, unit, segment, mention, what, run)
    if what.rule != "inherited":
        what = led_in.without(reading.masked, unit, segment, mention, what, run)
    if mention.unit == "分":
        what = scored.of_score(reading.masked, unit, mention, what, run)
    if rule == "planned":
        what = replace(what, indicator=what_is_planned(reading.masked, segment, mention, what.indicator))
    if rule == "rank" and (ranked := told.rank(reading.masked, segment, mention)) is not None:
        ranked = whole_names.ranked(reading.masked, ranked, last_end, mention)
        named = ranked if ranked[1] - ranked[0] >= 2 else indicators.before(reading, unit, segment)
        what = replace(what, indicator=(named,) if named is not None else ())
    if rule in ("allowed", "bound") and len(what.indicator) == 1 and (modal := _ONLY.match(reading.masked, *what.indicator[0])) is not None:
        what = replace(what, indicator=((modal.end(), what.indicator[0][1]),))  # 年内只可|变更(1次)
    if rule == "weight" and what.rule != "one-by-one" and (weighed := weights.weighed(reading.masked, unit, segment, mention)) is not None:
        what = replace(what, indicator=(weighed,), basis="share")
    if rule == "weight" and mention.unit == "分" and (part := weights.points(reading.masked, unit, mention)) is not None:
        what = replace(what, indicator=(part,), basis="share")  # 团队能力|10分
    if rule == "copies":
        what = replace(what, indicator=told.copied(reading.masked, segment, mention) or what.indicator)
    if what.per is None and (often := period(reading.masked, segment, unit, mention.start)) is not None:
        what = replace(what, per=often)
    if (each := how_often.per(reading.masked, unit, segment, mention, what.per, by_year=what.basis == "per_year")) != what.per:
        what = replace(what, per=each)
    if what.basis is None and not what.growth and len(what.indicator) == 1:
        what = replace(what, basis="share") if rule == "weight" else bases.of_name(reading.masked, what, mention)
    if what.growth and required.is_cut(reading.masked, segment, mention) and rate_role(reading, unit, segment, mention) is not None:
        what = replace(what, indicator=tuple(_without_of(reading.masked, place) for place in what.indicator))
        return record(reading, unit, segment, mention, what, rule, comparator, run.due, identity)  # what is measured next is something else
    what = what if rule == "taxed" else noun_names.mended(reading, unit, segment, mention, what, run)
    what = bases.from_mean(reading.masked, segment, mention, name_edges.mended(reading.masked, segment, mention, what))
    run.mention = mention
    run.verb = what.goal_verb or run.verb
    if what.indicator and what.rule != "aside":
        run.what = what
        run.first = run.first or (what, mention)
        if whose is None:
            run.by_unit[unit_key(mention)] = (what, mention)
            if not what.growth:
                run.levels[unit_key(mention)] = (what, mention)
        run.named += tuple(place for place in what.indicator if place not in run.named)
    return record(reading, unit, segment, mention, what, rule, comparator, run.due, identity)


def _is_likely(reading: Reading, unit: Unit, mention: Mention) -> bool:
    return likely_goals.stands(reading, unit, unit.segment_at(mention.start), mention)


def _case(text: str, segment: Segment, mention: Mention) -> Measured | None:
    """What has to go on so long, or happen so often, before something follows: 未用完 of 连续(两年)未用完的结余资金."""
    if (mention.kind != "time" and mention.unit != "次") or (place := standing.in_a_row(text, segment, mention)) is None:
        return None
    return Measured((standing.told_in_front(text, segment, mention) or place,), "in-a-row")


def _is_part(reading: Reading, what: Measured, mention: Mention) -> bool:
    """女性|不少于30%, 行业外专家|不少于三分之一: those are no measure, and what is said of them is what part they are."""
    if what.growth or not (mention.unit == "%" or "分之" in mention.text) or mention.comparator not in ("ge", "le") or not what.indicator:
        return False
    place = what.indicator[-1]
    return place[1] <= mention.start and _PEOPLE.search(reading.masked, *place) is not None


def _without_of(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """补助资金 of 补助资金的."""
    return (place[0], place[1] - 1) if text[place[1] - 1] == "的" and place[1] - place[0] > 2 else place


_PEOPLE = regex.compile(
    r"(?:女性|男性|妇女|职工|农民|专家|委员|人员|代表|教师|干部|学生|考生|党员|群众|青年|残疾人|[成会委社]员|医师|护士|工人|老年人)$"
)


def _is_share(what: Measured, rule: str, mention: Mention) -> bool:
    """80%以上|的省级园区, 90%以上|权利人, 40%|用于…: a part of what stands behind."""
    if what.growth or mention.unit != "%":
        return False
    return rule == "share-first" or bool(what.indicator and what.indicator[0][0] >= mention.end)


def _with_indicator(what: Measured, previous: Measured, same_kind: bool) -> Measured:
    """The figure with the indicator of the one before; the basis goes with it only between figures of one kind."""
    reached = (
        previous.growth and not what.growth and (previous.basis or "").startswith(("annual", "yoy", "growth"))
    )  # 提升3个百分点，|达到75%
    oftener = previous.basis == "per_year" and what.per is not None  # 服务每年不少于2次，大型企业每月|不少于1次
    basis = what.basis or (previous.basis if same_kind and not reached and not oftener else None)
    return replace(
        what,
        indicator=previous.indicator,
        rule="inherited",
        basis=basis,
        base=what.base or (previous.base if same_kind else None),
        per=what.per or previous.per,
    )


def _goes_on(reading: Reading, unit: Unit, mention: Mention, run: Run) -> bool:
    """至少召开1次培训，1次对接活动; 建成智能工厂60家、智能车间300个: the verb before governs this figure too."""
    segment = unit.segment_at(mention.start)
    front = reading.masked[segment.start : mention.start].strip()
    if mention.kind == "money":
        if run.mention is None or run.mention.kind != "money":
            return False
        return _OF_THE_SUM.fullmatch(front) is not None or is_most_after_all(reading.masked, segment, mention, run.mention)
    if mention.kind not in ("quantity", "percent"):
        return False
    between = reading.masked[run.mention.end : mention.start] if run.mention is not None else ""
    parts = compiled(r"[，、（]?其中[，：]?(?!的)[^，。；\d]{2,16}").fullmatch(between) is not None
    if parts and run.what is not None and run.mention is not None and run.mention.unit == mention.unit:
        return True  # 每年奖励4.5万名，其中，硕士生3.5万名
    if run.mention is not None and run.what is not None and shared_out.is_next(reading.masked, unit, run.mention, mention):
        return True
    if front.startswith("其中") and run.what is not None and run.mention is not None and run.mention.unit == mention.unit:
        return True  # 新改建公路不少于二十万公里，其中通村路十二万公里; 合格率达到98%，其中重点企业100%
    if _JOINED.fullmatch(between) and mention.kind == "quantity" and run.what is not None and run.what.indicator:
        return run.mention is not None and run.what.indicator[0][0] >= run.mention.end  # 2名专任教师和1名保育员
    if mention.kind == "percent" and unit_key(mention) in run.by_unit:
        return _OF_PART.search(front) is not None  # 500万元以下的部分不超过30%，500万元至1000万元的部分为25%
    if mention.kind == "percent" or run.what is None or not (run.what.goal_verb or run.verb):
        return False
    return (
        not front
        or "、" in front
        or (mention.end >= segment.end and len(front) >= 4 and not compiled(r"[为是有在已共约]|达|由").search(front))
    )


_JOINED = regex.compile(r"\p{Han}{2,12}(?:和|及|与|以及|、|或者?)")
_OF_PART = regex.compile(r"的部分(?:为|按照?)?$")
#: 完成投资1万亿元以上，其中2023年完成|2200亿元
_OF_THE_SUM = regex.compile(r"[（]?其中[，：]?(?:(?:19|20)\d\d年|今年|当年|\p{Han}{2,8})(?:完成|实现|达到|力争)(?:投资)?")


def _opens(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """；超过5%的，…: the figure opens a unit, and what it measures stands in the one before."""
    return compiled(r"[，、 ]*(?:超过?|超出|在|处于)?").fullmatch(reading.masked, unit.start, mention.start) is not None


def _from_segment_before(reading: Reading, what: Measured, place: tuple[int, int] | None) -> Measured:
    if place is not None and what.rule == "each" and compiled(r"\d").search(reading.masked, *place):
        return what  # 成立3个核查组，每组不少于5人
    if place is not None and not what.growth and reading.masked[place[1] - 1] in "元%" and compiled(r"\d").search(reading.masked, *place):
        return what  # 其中市级150元、县级250元，每户每年限购1.5吨; 3万元以内部分报销60%，3万元以上至8万元部分…
    return replace(what, indicator=(place,), rule="segment-before") if place is not None else what


_ONLY = of_words(r"(?:年内|期内)?(?:只可|只能|仅可|仅能)(?=\p{Han}{2})")
