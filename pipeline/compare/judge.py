"""What kind of change a match of facts or clauses is."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

import regex

from ..records import Citation, Clause, FieldChange, Obligation, Span
from ..records.diff import FactType
from ..records.fact import Fact
from .align import Match
from .clauses import Alignment
from .draft import Draft
from .effect import effect_of, effect_of_one
from .fields import Differ
from .lists import list_edits
from .segments import missing
from .tokens import alike, figures, plain
from .view import View

F = TypeVar("F", bound=Fact)
_BODY = frozenset({"sentence", "item", "table_row"})
_FORMULAE = frozenset({"特此通知", "特此公告", "特此函达", "此通知", "现通知如下", "现将有关事项通知如下"})


class Judge:
    """Turns matches into drafts. Facts are judged before the obligations and clauses that they may explain."""

    def __init__(self, old: View, new: View, clauses: Alignment) -> None:
        self.old, self.new, self.clauses = old, new, clauses
        self._differ = Differ(old, new, clauses.partners)
        self._counterparts = frozenset(clauses.sections.values())
        self.known: dict[tuple[str, str], Draft] = {}  # ("old" or "new", fact id) → its change

    def facts(self, kind: FactType, left: Sequence[F], right: Sequence[F], matches: list[Match]) -> list[Draft]:
        """One draft for every match, and for every fact of either side that has none."""
        drafts = [self._fact(kind, [left[i] for i in m.left], [right[j] for j in m.right], m.score) for m in matches]
        here, there = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
        drafts += [self._fact(kind, [f], [], 0.0) for i, f in enumerate(left) if i not in here]
        drafts += [self._fact(kind, [], [f], 0.0) for j, f in enumerate(right) if j not in there]
        return drafts

    def _fact(self, kind: FactType, olds: list[F], news: list[F], score: float) -> Draft:
        sides = [self.old.side(f) for f in olds], [self.new.side(f) for f in news]
        place = _place([f.span for f in olds], self.old, [f.span for f in news], self.new)
        draft = Draft("unchanged", kind, *sides, place, score, substantive=False)
        if not olds or not news:
            self._single(draft, (olds or news)[0], added=bool(news))
        elif len(olds) + len(news) > 2:
            draft.kind = "split" if len(news) > 1 else "merged"
            found = [self._fields(a, b) for a in olds for b in news]
            rows = [row for fields, _ in found for row in fields if row.field not in {"indicator", "object", "action"}]
            draft.fields = [row for n, row in enumerate(rows) if row not in rows[:n]]
            draft.substantive = any(decisive for _, decisive in found)
        else:
            self._pair(draft, olds[0], news[0])
        self.known.update({("old", f.id): draft for f in olds} | {("new", f.id): draft for f in news})
        return draft

    def _single(self, draft: Draft, fact: Fact, added: bool) -> None:
        view = self.new if added else self.old
        draft.kind = "added" if added else "removed"
        draft.substantive = not (self._cited(fact, added) if isinstance(fact, Citation) else getattr(fact, "programmatic", False))
        draft.effect = effect_of_one(fact, view, added)

    def _cited(self, fact: Citation, added: bool) -> bool:
        """Whether the other notice cites the same document, so that this is only one mention more."""
        other = (self.old if added else self.new).notice.citations
        return any(plain(c.title) == plain(fact.title) for c in other)

    def _fields(self, a: Fact, b: Fact) -> tuple[list[FieldChange], bool]:
        found = self._differ.differences(a, b)
        return [d.field for d in found if d.decisive] + [d.field for d in found if not d.decisive], any(d.decisive for d in found)

    def _pair(self, draft: Draft, a: Fact, b: Fact) -> None:
        draft.fields, decisive = self._fields(a, b)
        if decisive:
            draft.kind, draft.substantive = "changed", True
            draft.effect = effect_of(a, b, draft.fields, self.old, self.new)
        elif a.text == b.text:
            draft.fields = []
            draft.kind = "unchanged" if self._stays(a, b) else "moved"
        else:
            draft.kind = "reworded"
            if isinstance(a, Obligation):
                draft.via = self._cause(a.span, b.span)
                same = plain(self.old.masked(a.span)) == plain(self.new.masked(b.span))
                draft.kind = "unchanged" if draft.via and same else "reworded"

    def _stays(self, a: Fact | Clause, b: Fact | Clause) -> bool:
        """Whether both stand in the same section: one heading, or sections whose clauses correspond.

        Where a heading is lost or an article has none, a section that has another counterpart on either side tells the move.
        """
        here, there = self.old.section_of(a), self.new.section_of(b)
        if here is None or there is None or self.clauses.sections.get(here) == there:
            return True
        names, others = self.old.headings(here), self.new.headings(there)
        if "" in (names[-1], others[-1]):
            return here not in self.clauses.sections or there not in self._counterparts
        return names[-1] == others[-1]

    def _cause(self, old: Span, new: Span) -> Draft | None:
        """The weightiest change of a figure that stands inside both spans."""
        inside = [self.known.get(("old", f.id)) for f in self.old.within(old, self._figures(self.old))]
        there = {id(self.known.get(("new", f.id))) for f in self.new.within(new, self._figures(self.new))}
        causes = [d for d in inside if d is not None and id(d) in there and d.kind in {"changed", "reworded"}]
        return min(causes, key=Draft.key) if causes else None

    @staticmethod
    def _figures(view: View) -> list[Fact]:
        return [*view.notice.targets, *view.notice.amounts, *view.notice.deadlines]

    # -- clauses ----------------------------------------------------------------------------------------------------

    def passages(self) -> list[Draft]:
        """One draft for every match of clauses and every clause of either side that has none."""
        left, right, matches = self.old.notice.clauses, self.new.notice.clauses, self.clauses.matches
        drafts = [self._clause([left[i] for i in m.left], [right[j] for j in m.right], m.score) for m in matches]
        here, there = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
        drafts += [self._clause([c], [], 0.0) for i, c in enumerate(left) if i not in here]
        drafts += [self._clause([], [c], 0.0) for j, c in enumerate(right) if j not in there]
        return drafts

    def _clause(self, olds: list[Clause], news: list[Clause], score: float) -> Draft:
        sides = [self.old.side(c) for c in olds], [self.new.side(c) for c in news]
        place = _place([c.span for c in olds], self.old, [c.span for c in news], self.new)
        draft = Draft("unchanged", "clause", *sides, place, score, substantive=False)
        body = all(c.kind in _BODY for c in [*olds, *news])
        if not olds or not news:
            only, side = (olds or news)[0], "old" if olds else "new"
            draft.kind = "removed" if olds else "added"
            draft.substantive = body and plain(only.text) not in _FORMULAE and not self._rhetoric(side, only)
            draft.via = self._told(side, only, {draft.kind})
        elif len(olds) + len(news) > 2:
            draft.kind = "split" if len(news) > 1 else "merged"
            draft.similarity = alike("".join(c.text for c in olds), "".join(c.text for c in news))
        else:
            self._clause_pair(draft, olds[0], news[0], body)
        return draft

    def _clause_pair(self, draft: Draft, a: Clause, b: Clause, body: bool) -> None:
        if a.text.strip() == b.text.strip():
            draft.kind = "unchanged" if self._stays(a, b) else "moved"
            here, there = self.old.requirement(a.section_id), self.new.requirement(b.section_id)
            if here and there and here != there:
                draft.kind, draft.substantive = "changed", True
                draft.fields = [FieldChange(field="requirement", old=here, new=there)]
                draft.effect = "tightened" if there == "mandatory" else "loosened"
            return
        here, there = self.old.masked(a.span), self.new.masked(b.span)
        if plain(here) == plain(there):
            draft.via = self._cause(a.span, b.span)
            draft.kind = "unchanged" if draft.via else "reworded"
            return
        draft.kind = "reworded"
        draft.via = self._told(
            "old", a, {"changed"}, [self.known[k] for f in self.new.by_clause.get(b.id, []) if (k := ("new", f.id)) in self.known]
        )
        before, after = figures(here, self.old.year), figures(there, self.new.year)
        gone, come = before - after, after - before
        if body and gone and come:
            draft.kind, draft.substantive = "changed", True
            draft.fields = [FieldChange(field="figures", old=_readable(gone, self.old.year), new=_readable(come, self.new.year))]
            return
        plain_talk = body and draft.via is None and not self._rhetoric("old", a) and not self._rhetoric("new", b)
        edits = list_edits(a.text, b.text) if plain_talk else []
        if edits:
            draft.kind, draft.substantive = "changed", True
            draft.fields = [edit.field("scope") for edit in edits]
        elif body and (self._binds("old", a) or self._binds("new", b)):
            draft.fields = self._parts(a, b)
            draft.substantive = bool(draft.fields)

    def _parts(self, a: Clause, b: Clause) -> list[FieldChange]:
        """The parts of either clause that its partner and the clauses next to the partner have nothing of."""
        gone = missing(a.text, self._nearby(self.new, b))
        come = missing(b.text, self._nearby(self.old, a))
        return [FieldChange(field="part", old=part, new=None) for part in gone] + [
            FieldChange(field="part", old=None, new=part) for part in come
        ]

    @staticmethod
    def _nearby(view: View, clause: Clause) -> list[str]:
        at = view.order[clause.id]
        return [c.text for c in view.notice.clauses[max(0, at - 2) : at + 3]]

    def _binds(self, side: str, clause: Clause) -> bool:
        """Whether a clause holds a figure or a task that is not mere rhetoric."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        return any(not isinstance(f, Citation) and not getattr(f, "programmatic", False) for f in facts)

    def _rhetoric(self, side: str, clause: Clause) -> bool:
        """Whether all that a clause holds are guiding ideas (以…为指导，牢固树立…)."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        return any(getattr(f, "programmatic", False) for f in facts) and not self._binds(side, clause)

    def _told(self, side: str, clause: Clause, kinds: set[str], also: list[Draft] | None = None) -> Draft | None:
        """The weightiest change of a fact in the clause (and, where given, in its partner) that is of one of the kinds."""
        view = self.old if side == "old" else self.new
        causes = [self.known[side, f.id] for f in view.by_clause.get(clause.id, []) if (side, f.id) in self.known]
        if also is not None:
            causes = [d for d in causes if any(d is other for other in also)]
        causes = [d for d in causes if d.kind in kinds and d.substantive]
        return min(causes, key=Draft.key) if causes else None


def _readable(found: Counter[str], year: int | None) -> str:
    """The figures as they stand in the notice, years written out again."""
    joined = "、".join(found.elements())
    return regex.sub(r"\[([+-]\d+)\]", lambda m: str((year or 0) + int(m[1])), joined)


def _place(olds: list[Span], old: View, news: list[Span], new: View) -> float:
    here = olds[0].start / max(1, len(old.notice.text)) if olds else None
    there = news[0].start / max(1, len(new.notice.text)) if news else None
    if here is None or there is None:
        return 2 * (here if here is not None else there or 0.0)
    return here + there
