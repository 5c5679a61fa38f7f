"""What must be done now that had not to be done then, by when and for how much; and what fell away."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..expressions.actors import ActorClass
from ..records import Amount, Answer, Deadline, Diff, DiffChange, Notice, Obligation, Point, Side, Target
from ..records.fact import Fact
from .concerned import actors_of, classes_of, concerned, of_sides
from .tokens import plain, tokens
from .view import View
from .weigh import ORDER, concern_of, told, weight

#: From here on two quotes say the same.
_SAME = 0.9
#: Sums and times first, so that targets can join their lines; tasks last, so that they can join any.
_KINDS = {"amount": -2, "deadline": -1, "obligation": 1}
#: More lines than this are only known by their bare words.
_FEW = 200
#: A clause is quoted whole up to this length.
_SHORT = 160


@dataclass(eq=False)
class _Line:
    """A line on its way: its changes, each with the fact of its newer side or of its older one, the weightiest first.

    `also` are changes that these tell already.
    """

    parts: list[tuple[DiffChange, Fact | None]]
    also: list[DiffChange] = field(default_factory=list)


def answer(diff: Diff, old: Notice, new: Notice, actor_class: ActorClass | None = None) -> Answer:
    """The points of a comparison for one class of actors or for all, those first that weigh most.

    Money first, then times, thresholds, bans, exclusions, targets, scopes, tasks. Where a fact names nobody, it is taken for a matter of
    those whom most tasks and times of its notice name. Raises nothing of its own.
    """
    if actor_class is None and diff.answer is not None:
        return diff.answer
    return of_views(diff.changes, View(old), View(new), actor_class)


def of_views(changes: Sequence[DiffChange], old: View, new: View, actor_class: ActorClass | None = None) -> Answer:
    """The same, where both sides have been looked at already."""
    views = old, new
    lines: tuple[list[_Line], list[_Line]] = ([], [])
    for number, (gone, side) in enumerate(((False, 1), (True, 0))):
        own = actor_class is not None  # the issuer's own tasks are a matter of its class
        chosen = [(c, f) for c in changes if _gone(c) == gone for f in [_fact(c, views)] if told(c, f, views[1 if c.new else 0], own)]
        lines[number].extend(_grouped(chosen, views[side]))
    points, dropped = ([p for line in found if (p := _point(line, views, actor_class))] for found in lines)
    return Answer(actor_class=actor_class, points=points, dropped=dropped)


def _gone(change: DiffChange) -> bool:
    """Whether a change belongs to what fell away. Sums that changed never do: they are told first whatever way they went."""
    return change.kind == "removed" or (change.effect == "loosened" and change.fact_type != "amount")


def _fact(change: DiffChange, views: tuple[View, View]) -> Fact | None:
    """The fact of the newer side, else of the older one."""
    side = 1 if change.new else 0
    return views[side].by_id.get((change.new or change.old)[0].ref) if change.fact_type not in {"clause", "metadata"} else None


# -- lines --------------------------------------------------------------------------------------------------------------


def _grouped(chosen: Sequence[tuple[DiffChange, Fact | None]], view: View) -> list[_Line]:
    """One line for each change, a task and the figures that it carries in one; the same words are said once."""
    carriers = _carriers(view)
    lines: list[_Line] = []
    new_figures: dict[str, _Line] = {}  # carrying obligation → its line of figures that are all new (or all gone)
    first: dict[str, _Line] = {}
    of_clause: dict[str, list[_Line]] = defaultdict(list)
    for change, fact in sorted(chosen, key=lambda part: _KINDS.get(part[0].fact_type, 0)):
        alone = change.kind in {"added", "removed"}
        line = None
        if isinstance(fact, Obligation):
            line = first.get(fact.id) if alone else None
        elif fact is not None:
            known = next((one for one in of_clause[fact.clause_id] if _covered(change, fact, one)), None)
            if known is not None:
                known.also.append(change)
                continue
            if alone:
                line = next((new_figures[o] for o in carriers.get(fact.id, ()) if o in new_figures), None)
        if line is None:
            line = _Line([])
            lines.append(line)
        line.parts.append((change, fact))
        if fact is not None and not isinstance(fact, Obligation):
            of_clause[fact.clause_id].append(line)
            for carrier in carriers.get(fact.id, ()):
                first.setdefault(carrier, line)
                if alone:
                    new_figures.setdefault(carrier, line)
    for line in lines:
        line.parts.sort(key=lambda part: (isinstance(part[1], Obligation) and part[1].modality == "obligation", _weight(part)))
    lines.sort(key=lambda line: (min(_weight(part) for part in line.parts), _place(line)))
    return _once(lines)


def _covered(change: DiffChange, fact: Fact, line: _Line) -> bool:
    """Whether a line tells a figure already: a threshold read as sum and as target, a target of which only the due date moved."""
    for other, known in line.parts:
        if known is None or known.clause_id != fact.clause_id or (other.kind != change.kind):
            continue
        if known.span.start < fact.span.end and fact.span.start < known.span.end:
            return True
        if isinstance(known, Deadline) and isinstance(fact, Target) and change.fields and change.fields[0].field == "due_date":
            return True
    return False


def _weight(part: tuple[DiffChange, Fact | None]) -> tuple[float, ...]:
    return weight(part[0], concern_of(*part), part[1])


def _place(line: _Line) -> int:
    return min((fact.span.start for _, fact in line.parts if fact is not None), default=0)


def _carriers(view: View) -> dict[str, list[str]]:
    """For each figure the obligations that name it or in which it stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for obligation in view.notice.obligations:
        named = {*obligation.target_ids, *obligation.amount_ids, *obligation.deadline_ids}
        inside = {f.id for f in view.by_clause.get(obligation.clause_id, []) if f is not obligation and f.span in obligation.span}
        for name in sorted(named | inside):
            found[name].append(obligation.id)
    return found


def _once(lines: list[_Line]) -> list[_Line]:
    """Without lines that say what a weightier one says already; its changes join that one."""
    kept: list[tuple[Counter[str], list[str], _Line]] = []
    known: dict[str, _Line] = {}
    for line in lines:
        change = line.parts[0][0]
        words = plain(change.summary)
        same = known.get(words)
        if same is None and change.kind in {"added", "removed"}:
            pairs, figures = Counter(tokens(change.summary)), _figures(line)
            near = (other for bag, numbers, other in kept if numbers == figures and _alike(bag, pairs))
            same = next(near, None)
            if same is None and len(kept) < _FEW and len(words) > 20:
                kept.append((pairs, figures, line))
        if same is None:
            known[words] = line
        else:
            same.also += [*(c for c, _ in line.parts), *line.also]
    return list(known.values())


def _alike(a: Counter[str], b: Counter[str]) -> bool:
    most, both = min(a.total(), b.total()), a.total() + b.total()
    return 2 * most >= _SAME * both and 2 * (a & b).total() >= _SAME * both


def _figures(line: _Line) -> list[str]:
    return sorted(plain(s.text) for change, fact in line.parts if not isinstance(fact, Obligation | None) for s in change.new or change.old)


# -- points -------------------------------------------------------------------------------------------------------------


def _point(line: _Line, views: tuple[View, View], wanted: ActorClass | None) -> Point | None:
    """The line as a record, or None where it is no matter of the wanted class."""
    head, first = line.parts[0]
    view = views[1 if head.new else 0]
    facts = [fact for _, fact in line.parts if fact is not None]
    actors = actors_of(facts, view)
    found = classes_of(facts, view)
    if wanted is not None and wanted not in (concerned(facts, view) if facts else of_sides(head.new or head.old, view)):
        return None
    figures = [change.summary for change, fact in line.parts if not isinstance(fact, Obligation)]
    quote = _quote(line, head, view)
    return Point(
        changes=[change.id for change in [*(c for c, _ in line.parts), *line.also]],
        concern=min((concern_of(*part) for part in line.parts), key=lambda one: ORDER[one]),
        effect=next((change.effect for change, _ in line.parts if change.effect), None),
        summary=head.summary if isinstance(first, Obligation) else "；".join(dict.fromkeys(figures[:3])),
        actors=actors,
        actor_classes=list(found),
        dates=_dates(line),
        money=list(dict.fromkeys(f.text for _, f in line.parts if isinstance(f, Amount))),
        quote=quote.text.strip(),
        source_spans=quote.source_spans,
        section_path=quote.section_path,
    )


def _quote(line: _Line, head: DiffChange, view: View) -> Side:
    """The whole clause while it is short, else the longest words among those that the line is made of."""
    sides = [s for change, _ in line.parts for s in (change.new or change.old)]
    fact = view.by_id.get(sides[0].ref) if head.fact_type != "metadata" else None
    clause = view.clauses.get(fact.clause_id) if fact is not None else None
    if clause is not None and len(clause.text) <= _SHORT:
        return view.side(clause)
    return max(sides, key=lambda side: len(side.text))


def _dates(line: _Line) -> list[str]:
    found = [f for _, f in line.parts if isinstance(f, Deadline)]
    days = [f.date or f.end or f.text for f in found]
    days += [f.due_date for _, f in line.parts if isinstance(f, Target) and f.due_date]
    return list(dict.fromkeys(days))
