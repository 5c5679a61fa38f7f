"""Whose matter a fact is: who acts, who gets, who measures up, who is shut out; and of whom a notice speaks throughout."""

from collections.abc import Iterable, Sequence

import regex

from ..expressions.actors import LABELS, ActorClass, classes
from ..records import Amount, Deadline, Diff, DiffChange, Notice, Obligation, Side, Target
from ..records.fact import Fact
from .force import LEFT_OPEN
from .view import View

_PART = regex.compile(r"[，。；：\n]|本次|一律|原则上")
_FAVOUR = regex.compile(r"(?:重点|优先|大力|积极)?(?:支持|扶持|奖励|补助|资助|帮助|扶助)")
#: Units in which bodies are counted, and the longest name of one at the head of an indicator.
_HEADS, _LONGEST_HEAD = frozenset("家所户"), 8


def of_class(diff: Diff, old: Notice, new: Notice, actor_class: ActorClass) -> list[DiffChange]:
    """The changes of a comparison that are a matter of one class of actors, on the older or the newer side."""
    views = View(old), View(new)
    return [c for c in diff.changes if any(actor_class in of_sides(s, views[n]) for n, s in enumerate((c.old, c.new)) if s)]


def of_sides(sides: Sequence[Side], view: View) -> set[ActorClass]:
    """The classes whose matter the facts, clauses or head fields of one side of a change are."""
    if any(side.ref == "addressees" for side in sides):
        return {one for side in sides for one in classes(_PART.sub("、", side.text))}
    facts = [f for side in sides for f in ([view.by_id[side.ref]] if side.ref in view.by_id else view.by_clause.get(side.ref, []))]
    return concerned(facts, view)


def concerned(facts: Sequence[Fact], view: View) -> set[ActorClass]:
    """The classes whose matter some facts are.

    A goal or a threshold is also the matter of those whom the notice addresses with most of its tasks, and of those whom
    it counts (中小企业1000家); a task in their favour is that of those whom it favours (重点扶持小微企业); what names nobody is
    a matter of those with most tasks alone.
    """
    found = set(classes_of(facts, view))
    goals = [fact for fact in facts if isinstance(fact, Target) and fact.role in ("goal", "threshold")]
    touched = {one for goal in goals for name in goal.indicator for one in (classes(name) or _counted(goal, name))}
    done_to = [fact.object or fact.action or "" for fact in facts if isinstance(fact, Obligation)]
    touched |= {one for words in done_to if _FAVOUR.match(words) for one in classes(words)}
    bound = any(isinstance(fact, Obligation) and fact.actor and fact.marker for fact in facts)
    if not found or (goals and not bound):
        found.update(view.principal)
    return found | touched


def _counted(goal: Target, name: str) -> tuple[ActorClass, ...]:
    """Of whom a goal counts heads: 100家以上中小企业成功转化专利技术."""
    heads = (classes(name[:end]) for end in range(_LONGEST_HEAD, 1, -1)) if goal.unit in _HEADS else iter(())
    return next((found for found in heads if found), ())


def classes_of(facts: Sequence[Fact], view: View) -> list[ActorClass]:
    """The classes of those whom the facts name, in the order of `LABELS`."""
    names = [*actors_of(facts, view), *_excluded(facts, view)]
    meant = {one for name in names for one in classes(name)}
    return [one for one in LABELS if one in meant]


def actors_of(facts: Sequence[Fact], view: View) -> list[str]:
    """Those whom the facts name: who acts or sees to it, who gets or measures up; else who is said to act before them in their clauses."""
    named = [name for fact in facts for name in _named(fact)]
    if not named and facts:
        start = min(fact.span.start for fact in facts)
        before = [f for c in dict.fromkeys(fact.clause_id for fact in facts) for f in view.by_clause.get(c, []) if f.span.start < start]
        bound = [f for f in before if isinstance(f, Obligation) and f.actor_source == "stated" and f.modality not in LEFT_OPEN]
        named = [name for fact in bound for name in _named(fact)]
    return list(dict.fromkeys(named))


def _named(fact: Fact) -> Iterable[str]:
    match fact:
        case Obligation():
            return [n for n in (fact.actor, fact.bearer) if n]
        case Deadline():
            return [n for n in (fact.actor,) if n]
        case Target():
            return [n for n in (fact.subject, fact.per) if n]
        case Amount():
            return [n for n in (fact.recipient, fact.per) if n and n not in (fact.payer or "")]
    return []


def _excluded(facts: Sequence[Fact], view: View) -> list[str]:
    """Those whom an exclusion hits: 支持开展过相关工作的城市，本次不再重复支持 is a matter of cities, whoever decides it."""
    hit = [fact for fact in facts if isinstance(fact, Obligation) and fact.modality == "exclusion"]
    return [part for fact in hit for part in _PART.split(view.clause_text(fact).split(fact.text)[0]) if part]
