"""What became of each target, sum, time and task over the editions of a programme."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from ..records import Amount, Deadline, Diff, DiffChange, Edition, Notice, Obligation, Programme, Target, Timeline, Timelines, TimePoint
from ..records.fact import Fact
from ..records.timeline import TimelineKind
from .align import Match
from .clauses import align_clauses
from .draft import Draft
from .editions import by_age, programmes
from .judge import Judge
from .notices import compare
from .say import Teller
from .view import View

_KINDS: tuple[TimelineKind, ...] = ("amount", "target", "deadline", "obligation")

#: A fact of a programme: at which edition, and its id.
_Place = tuple[int, str]


def timelines(notices: Iterable[Notice], base: str | None = None, together: bool = False, diffs: Iterable[Diff] | None = None) -> Timelines:
    """What each edition says about one thing, over every programme that has two editions or more.

    Facts of editions next to each other correspond as in their comparison. Where `diffs` are given, they are all there are of these:
    nothing corresponds in two editions that could not be compared. A fact that the next edition lacks is looked for in the later
    ones. With `base`, the id of a notice, only its programme is told, and each edition is set against it. `together` takes all
    notices for editions of one programme. Raises ValueError where no notice is `base`.
    """
    named: list[tuple[str | None, list[Notice]]] = [(None, by_age(notices))] if together else [*programmes(notices).items()]
    groups = [group for group in named if len(group[1]) > 1 and (base is None or any(n.notice_id == base for n in group[1]))]
    if base is not None and not groups:
        raise ValueError(f"{base} is no edition of a programme: name one that has other editions")
    made = None if diffs is None else {(diff.old, diff.new): diff for diff in diffs}
    return Timelines(
        base=base,
        programmes=[Programme(programme=name, editions=[_edition(n) for n in editions]) for name, editions in groups],
        timelines=[row for name, editions in groups for row in _Editions(name, editions, made).timelines(base)],
    )


def _edition(notice: Notice) -> Edition:
    return Edition(
        notice_id=notice.notice_id,
        label=notice.label,
        doc_number=notice.doc_number,
        issue_date=notice.issue_date,
        edition_date=notice.edition_date,
        issue_year=notice.issue_year,
    )


def _of_kind(notice: Notice, kind: TimelineKind) -> Sequence[Fact]:
    facts: dict[TimelineKind, Sequence[Fact]] = {
        "target": notice.targets,
        "amount": notice.amounts,
        "deadline": notice.deadlines,
        "obligation": notice.obligations,
    }
    return facts[kind]


class _Two:
    """Two editions side by side."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new = old, new

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self.old, self.new, align_clauses(self.old, self.new))

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self.old, self.new)

    def change(self, kind: TimelineKind, a: Fact, b: Fact) -> Draft:
        """What differs between two facts of a kind, told in a line."""
        (draft,) = self._judge.facts(kind, [a], [b], [Match((0,), (0,), 1.0)])
        draft.summary = self._teller.tell(draft)
        return draft


class _Editions:
    """The editions of one programme, oldest first."""

    def __init__(self, name: str | None, notices: Sequence[Notice], diffs: Mapping[tuple[str, str], Diff] | None) -> None:
        self._name, self._diffs = name, diffs
        self._views = [View(notice) for notice in notices]
        self._made: dict[tuple[int, int], Diff] = {}
        self._paired: dict[tuple[int, int], dict[tuple[TimelineKind, str, str], DiffChange]] = {}
        self._two: dict[tuple[int, int], _Two] = {}

    def timelines(self, base: str | None) -> list[Timeline]:
        """Sums, targets, times, tasks; those of the last edition first, each in the order of its text."""
        at = next((n for n, view in enumerate(self._views) if view.notice.notice_id == base), None)
        rows = [(kind, row) for kind in _KINDS for row in self._rows(kind)]
        return [self._timeline(f"t{number}", kind, row, at) for number, (kind, row) in enumerate(rows, start=1)]

    def _diff(self, m: int, n: int) -> Diff | None:
        """The comparison of two editions, each made once; None where the one that should be there could not be made."""
        names = self._views[m].notice.notice_id, self._views[n].notice.notice_id
        if self._diffs is not None and n - m == 1:
            return self._diffs.get(names)
        if (m, n) not in self._made:
            self._made[m, n] = compare(self._views[m].notice, self._views[n].notice)
        return self._made[m, n]

    def _changes(self, m: int, n: int) -> dict[tuple[TimelineKind, str, str], DiffChange]:
        """The changes of two editions by kind and by every pair of facts in them."""
        if (m, n) not in self._paired:
            made = self._diff(m, n)
            self._paired[m, n] = {
                (kind, a.ref, b.ref): change
                for change in (made.changes if made else ())
                for kind in _KINDS
                if change.fact_type == kind
                for a in change.old
                for b in change.new
            }
        return self._paired[m, n]

    def _change(self, kind: TimelineKind, m: int, n: int, a: Fact, b: Fact) -> DiffChange | Draft:
        """What became of a fact: as the comparison has it where it pairs just these two, else judged by themselves."""
        known = self._changes(m, n).get((kind, a.id, b.id))
        if known is not None and len(known.old) == 1 == len(known.new):
            return known
        if (m, n) not in self._two:
            self._two[m, n] = _Two(self._views[m], self._views[n])
        return self._two[m, n].change(kind, a, b)

    def _links(self, kind: TimelineKind, m: int, n: int) -> list[tuple[str, str]]:
        return [(a, b) for of, a, b in self._changes(m, n) if of == kind]

    def _rows(self, kind: TimelineKind) -> list[list[_Place]]:
        """The facts of a kind in rows. Each row has one fact an edition at most, each fact is in a row."""
        places = [[(n, fact.id) for fact in _of_kind(view.notice, kind)] for n, view in enumerate(self._views)]
        later: dict[_Place, list[_Place]] = defaultdict(list)
        earlier: dict[_Place, list[_Place]] = defaultdict(list)
        for n in range(1, len(places)):
            for m in range(n - 1, -1, -1):
                tails = {id_ for _, id_ in places[m] if (m, id_) not in later}
                heads = {id_ for _, id_ in places[n] if (n, id_) not in earlier}
                if not tails or not heads:
                    continue
                for a, b in self._links(kind, m, n):
                    if a in tails and b in heads:
                        later[m, a].append((n, b))
                        earlier[n, b].append((m, a))
        rows = []
        for place in (one for found in places for one in found):
            before = earlier.get(place, [])
            if not before:
                rows.append(_along(place, later))
            elif later[before[0]][0] != place:  # one more part of what was split
                rows.append([*reversed(_along(before[0], earlier)), *_along(place, later)])
        order = {place: k for found in places for k, place in enumerate(found)}
        return sorted(rows, key=lambda row: (-row[-1][0], order[row[-1]], row))

    def _timeline(self, id_: str, kind: TimelineKind, row: list[_Place], base: int | None) -> Timeline:
        facts = {n: self._views[n].by_id[id_] for n, id_ in row}
        points: list[TimePoint | None] = [None] * len(self._views)
        for k, (n, _) in enumerate(row):
            other = base if base is not None else row[k - 1][0] if k else None
            change: DiffChange | Draft | None = None
            if other is not None and other != n and other in facts:
                change = self._change(kind, other, n, facts[other], facts[n])
            points[n] = _point(facts[n], self._views[n], change)
        last = facts[row[-1][0]]
        return Timeline(
            id=id_,
            programme=self._name,
            fact_type=kind,
            name=_about(last, self._views[row[-1][0]]),
            indicator_id=last.indicator_id if isinstance(last, Target) else None,
            role=last.role if isinstance(last, Target | Amount) else None,
            points=points,
        )


def _along(place: _Place, links: Mapping[_Place, list[_Place]]) -> list[_Place]:
    """A place and where it leads, the first link each time."""
    found = [place]
    while links.get(found[-1]):
        found.append(links[found[-1]][0])
    return found


def _about(fact: Fact, view: View) -> str:
    return Teller(view, view).label(fact) or view.passage(fact)


def _point(fact: Fact, view: View, change: DiffChange | Draft | None) -> TimePoint:
    clause = view.clauses.get(fact.clause_id)
    told = change is not None and change.kind in {"changed", "reworded"}
    point = TimePoint(
        notice_id=view.notice.notice_id,
        ref=fact.id,
        about=_about(fact, view),
        text=fact.text,
        fields=change.fields if change is not None and told else [],
        effect=change.effect if change is not None else None,
        change=change.summary if change is not None and told else None,
        quote=clause.text if clause else fact.text,
        source_spans=fact.source_spans,
        section_path=view.path(view.section_of(fact)),
    )
    return point.model_copy(update=_figures(fact))


def _figures(fact: Fact) -> dict[str, object]:
    match fact:
        case Target():
            return {"comparator": fact.comparator, "value": fact.value, "value_max": fact.value_max, "unit": fact.unit}
        case Amount() if fact.rate is not None:
            return {"comparator": fact.comparator, "value": fact.rate, "unit": "%"}
        case Amount() if fact.yuan is not None or fact.yuan_max is not None:
            return {"comparator": fact.comparator, "value": fact.yuan, "value_max": fact.yuan_max, "unit": "元"}
        case Amount():
            return {"comparator": fact.comparator, "value": fact.value, "value_max": fact.value_max, "unit": fact.currency}
        case Deadline():
            return {"date": fact.date, "offset": fact.offset}
        case Obligation():
            return {"modality": fact.modality}
    return {}
