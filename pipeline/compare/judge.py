"""What kind of change a match of facts or clauses is."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import regex

from ..records import Amount, Citation, Clause, FieldChange, Obligation, Span, Target
from ..records.diff import FactType
from ..records.fact import Fact
from .align import Match
from .changed_words import changed_words
from .clauses import Alignment
from .draft import Draft
from .effect import effect_of, effect_of_one
from .fields import Differ, names, short_title
from .frames import frames
from .lists import list_edits
from .parts import SAID, alone, exchanged, of_money
from .penal import liability, sanction
from .replaced import replaced
from .segments import missing
from .tokens import alike, other_figures, plain
from .view import View

F = TypeVar("F", bound=Fact)
_BODY = frozenset({"sentence", "item", "table_row"})
#: What the parts of a fact share among them; that each has less is no change.
_SHARED_OUT = frozenset({"indicator", "object", "action", "part"})
#: So many characters are no chance.
_WORDY, _GENERAL, _BRIEF = 10, 6, 12
#: A task of which so much of the words is left where it stood cannot be said to be gone.
_PARTLY = 0.5
#: From here on two tasks are so sure to be one that another word of force says which of them binds more.
_SURE = 0.45
_REPORT = regex.compile(r"备案(?!机关|审查)|报备")
_LEAVE = regex.compile(r"许可|批准|审批|核准|提出申请|办理[^，。；]{0,6}登记")
_FORMULAE = frozenset({"特此通知", "特此公告", "特此函达", "此通知", "现通知如下", "现将有关事项通知如下"})


class Judge:
    """Turns matches into drafts. Facts are judged before the obligations and clauses that they may explain."""

    def __init__(self, old: View, new: View, clauses: Alignment, names: Mapping[str, str] | None = None) -> None:
        """`names`: authorities of the older notice that only have another name in the newer."""
        self.old, self.new, self.clauses = old, new, clauses
        self._differ = Differ(old, new, clauses, names)
        self._back_sections = {there: here for here, there in clauses.sections.items()}
        self._frames = frames(old), frames(new)
        self._counterparts = frozenset(clauses.sections.values())
        self.known: dict[tuple[str, str], Draft] = {}  # ("old" or "new", fact id) → its change

    def facts(self, kind: FactType, left: Sequence[F], right: Sequence[F], matches: list[Match]) -> list[Draft]:
        """One draft for every match, and for every fact of either side that has none."""
        drafts = [self._fact(kind, [left[i] for i in m.left], [right[j] for j in m.right], m.score) for m in matches]
        here, there = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
        gone, come = [f for i, f in enumerate(left) if i not in here], [f for j, f in enumerate(right) if j not in there]
        drafts += [self._fact(kind, [f], [], 0.0) for f in gone]
        drafts += [self._fact(kind, [], [f], 0.0) for f in come]
        self._put_for_another(gone, come)
        return drafts

    def _put_for_another(self, gone: Sequence[F], come: Sequence[F]) -> None:
        """Where corresponding clauses lost one task and gained another in its place, neither can be said to bind more or less.

        Nor where one formula (不予受理) is lost in one case and gained in another.
        """
        ends = [{_short_task(f) for f in facts} - {None} for facts in (gone, come)]
        for side, f in [*(("old", f) for f in gone), *(("new", f) for f in come)]:
            if _short_task(f) in ends[0] & ends[1]:
                self.known[side, f.id].effect = None
        open_there: dict[str, list[F]] = {}
        for g in come:
            open_there.setdefault(g.clause_id, []).append(g)
        for f in gone:
            for clause in self.clauses.partners.get(f.clause_id, ()):
                for g in open_there.get(clause, []):
                    if isinstance(f, Obligation) and isinstance(g, Obligation):
                        self._in_place_of(f, g)

    def _in_place_of(self, f: Obligation, g: Obligation) -> None:
        if replaced(f, g):
            self.known["old", f.id].effect = None
        if replaced(g, f):
            self.known["new", g.id].effect = None

    def _fact(self, kind: FactType, olds: list[F], news: list[F], score: float) -> Draft:
        sides = [self.old.side(f) for f in olds], [self.new.side(f) for f in news]
        place = _place([f.span for f in olds], self.old, [f.span for f in news], self.new)
        draft = Draft("unchanged", kind, *sides, place, score, substantive=False)
        if not olds or not news:
            self._single(draft, (olds or news)[0], added=bool(news))
        elif len(olds) + len(news) > 2:
            self._several(draft, olds, news)
        else:
            self._pair(draft, olds[0], news[0])
        self.known.update({("old", f.id): draft for f in olds} | {("new", f.id): draft for f in news})
        return draft

    def _several(self, draft: Draft, olds: list[F], news: list[F]) -> None:
        """A fact that stands in several on the other side: `changed` where one of these differs in substance, else split or merged."""
        draft.kind = "split" if len(news) > 1 else "merged"
        found = [([d for d in self._differ.differences(a, b) if d.field.field not in _SHARED_OUT], a, b) for a in olds for b in news]
        rows = [d.field for decisive in (True, False) for diffs, _, _ in found for d in diffs if d.decisive is decisive]
        draft.fields = [row for n, row in enumerate(rows) if row not in rows[:n]]
        changed = [([d.field for d in diffs if d.decisive], a, b) for diffs, a, b in found if any(d.decisive for d in diffs)]
        if not changed:
            return
        if isinstance(olds[0], Obligation) and any(_kept(fields[0], a, b) for fields, _, _ in changed for _, a, b in found):
            return  # one of the parts is what it was: the others only stand beside it
        draft.kind, draft.substantive = "changed", True
        draft.told = changed[0][1].id, changed[0][2].id
        effects = {effect_of(a, b, fields, self.old, self.new) for fields, a, b in changed}
        draft.effect = effects.pop() if len(effects) == 1 else None
        names = ["、".join(name for f in facts if isinstance(f, Target) for name in f.indicator) for facts in (olds, news)]
        if all(names) and plain(names[0]) != plain(names[1]):
            draft.fields.append(FieldChange(field="indicator", old=names[0], new=names[1]))

    def _single(self, draft: Draft, fact: Fact, added: bool) -> None:
        view = self.new if added else self.old
        draft.kind = "added" if added else "removed"
        draft.substantive = not (self._cited(fact, added) if isinstance(fact, Citation) else getattr(fact, "programmatic", False))
        if isinstance(fact, Obligation) and fact.modality == "obligation" and fact.marker is None and self._there(fact, added):
            draft.substantive = False
        general = isinstance(fact, Obligation) and liability(fact.text)
        passage = fact.text if general else view.passage(fact) if isinstance(fact, Obligation) else ""
        if fact.id in self._frames[added] or (passage and self._elsewhere(passage, added, general)):
            draft.substantive = False
            return
        draft.effect = effect_of_one(fact, view, added)
        if isinstance(fact, Obligation) and draft.effect is not None and self._step_of_another(fact, added):
            draft.effect = None
        if isinstance(fact, Obligation) and draft.effect is None and sanction(fact.text):
            draft.effect = "tightened" if added else "loosened"
        if isinstance(fact, Obligation) and draft.effect is not None and self._there(fact, added, _PARTLY):
            draft.effect = None

    def _step_of_another(self, fact: Obligation, added: bool) -> bool:
        """Whether a report to be made stands in a section of which the other edition asks for leave: 许可 for all is 备案 for some."""
        if not _REPORT.search(fact.text):
            return False
        here = (self.new if added else self.old).section_of(fact)
        there = self._back_sections.get(here or "") if added else self.clauses.sections.get(here or "")
        view = self.old if added else self.new
        return any(c.section_id == there and _LEAVE.search(c.text) for c in view.notice.clauses) if there is not None else False

    def _elsewhere(self, passage: str, added: bool, once: bool = False) -> bool:
        """Whether the other notice says a passage as often, word for word, so that it only stands elsewhere; at all, where `once` will do.

        构成犯罪的，依法追究刑事责任 said once for the whole law says it of every article.
        """
        words = plain(passage)
        own, other = (self.new.flat, self.old.flat) if added else (self.old.flat, self.new.flat)
        if len(words) < (_GENERAL if once else _WORDY):
            return False
        times = other.count(words)
        return times >= 1 and (once or times >= own.count(words))

    def _there(self, fact: Fact, added: bool, left: float = SAID) -> bool:
        """Whether all that a task says stands in the clauses that correspond to its own, where it is only not read as a task.

        `left`: the share of its words that do.
        """
        view, others = (
            (self.old, self.clauses.back.get(fact.clause_id, ())) if added else (self.new, self.clauses.partners.get(fact.clause_id, ()))
        )
        texts = [view.clauses[clause].text for clause in sorted(others)]
        return bool(texts) and not missing(fact.text, texts, 1, left)

    def _cited(self, fact: Citation, added: bool) -> bool:
        """Whether the other notice cites the same document, so that this is only one mention more."""
        other = self.old if added else self.new
        short = short_title(fact.title)
        return short in {short_title(title) for title in other.titles} or names(short).search(other.notice.text) is not None

    def _fields(self, a: Fact, b: Fact) -> tuple[list[FieldChange], bool]:
        found = self._differ.differences(a, b)
        return [d.field for d in found if d.decisive] + [d.field for d in found if not d.decisive], any(d.decisive for d in found)

    def _pair(self, draft: Draft, a: Fact, b: Fact) -> None:
        draft.fields, decisive = self._fields(a, b)
        if decisive:
            draft.kind, draft.substantive = "changed", True
            draft.effect = effect_of(a, b, draft.fields, self.old, self.new)
            if isinstance(a, Obligation) and isinstance(b, Obligation) and a.modality != b.modality and draft.similarity < _SURE:
                draft.effect = None  # so unlike, what was to be done may be what is allowed now
        elif a.text == b.text:
            draft.fields = []
            draft.kind = "unchanged" if self._stays(a, b) else "moved"
        else:
            draft.kind = "reworded"
            if isinstance(a, Obligation):
                draft.via = self._cause(a.span, b.span)
                same = plain(self.old.masked(a.span)) == plain(self.new.masked(b.span))
                draft.kind = "unchanged" if draft.via and same else "reworded"
                draft.fields = draft.fields + _worded(draft)

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
        inside = [self.known.get(("old", name)) for name in self.old.figures_within(old)]
        there = {id(self.known.get(("new", name))) for name in self.new.figures_within(new)}
        causes = [d for d in inside if d is not None and id(d) in there and d.kind in {"changed", "reworded"}]
        return min(causes, key=Draft.key) if causes else None

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
            draft.substantive = body and not self._formula(side, only) and not self._rhetoric(side, only)
            draft.substantive &= not self._elsewhere(only.text, added=bool(news))
            draft.via = self._told(side, only, {draft.kind})
            if draft.via is None and (paired := self._paired(side, only)):
                draft.via, draft.substantive = min(paired, key=Draft.key), False
        elif len(olds) + len(news) > 2:
            draft.kind = "split" if len(news) > 1 else "merged"
            draft.similarity = alike("".join(c.text for c in olds), "".join(c.text for c in news))
        else:
            self._clause_pair(draft, olds[0], news[0], body)
            draft.fields = draft.fields + _worded(draft)
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
        gone, come = other_figures(here, there, (self.old.year, self.new.year))
        if body and gone and come:
            draft.kind, draft.substantive, draft.via = "changed", True, None
            draft.fields = [FieldChange(field="figures", old="、".join(gone), new="、".join(come))]
            return
        plain_talk = body and draft.via is None and not self._rhetoric("old", a) and not self._rhetoric("new", b)
        edits = list_edits(a.text, b.text) if plain_talk else []
        parts = self._parts(a, b) if body and (self._binds("old", a) or self._binds("new", b)) else []
        put = [member for edit in edits for member in (*edit.gone, *edit.come)]
        parts = [part for part in parts if not any(member in f"{part.old or ''}{part.new or ''}" for member in put)]
        if edits:
            draft.kind, draft.substantive = "changed", True
        elif any(of_money(part) for part in parts):
            draft.kind, draft.substantive, draft.via = "changed", True, None
        draft.fields = [*(edit.field("scope") for edit in edits), *parts]
        draft.substantive = bool(draft.fields)

    def _parts(self, a: Clause, b: Clause) -> list[FieldChange]:
        """The parts that only one of two clauses has, but for those that are told by the change of a figure in them."""
        gone = [part for part in alone(a, self.new, b) if not self._changed_figure("old", a, part)]
        come = [part for part in alone(b, self.old, a) if not self._changed_figure("new", b, part)]
        return exchanged(gone, come)

    def _changed_figure(self, side: str, clause: Clause, part: str) -> bool:
        """Whether a part is told already by the change of a figure that stands in it: 其中2020年拨付1亿元."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        told = [self.known[side, f.id] for f in facts if isinstance(f, Target | Amount) and f.text in part and (side, f.id) in self.known]
        return any(draft.kind == "changed" for draft in told)

    def _binds(self, side: str, clause: Clause) -> bool:
        """Whether a clause holds a figure or a task that is not mere rhetoric."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        return any(not isinstance(f, Citation) and not getattr(f, "programmatic", False) for f in facts)

    def _formula(self, side: str, clause: Clause) -> bool:
        """特此通知, or words that only announce what follows (具体目标如下：)."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        return plain(clause.text) in _FORMULAE or (not facts and plain(clause.text).endswith("如下"))

    def _paired(self, side: str, clause: Clause) -> list[Draft]:
        """The changes of the facts of a clause, where every one of them has a counterpart somewhere."""
        facts = (self.old if side == "old" else self.new).by_clause.get(clause.id, [])
        found = [self.known[side, f.id] for f in facts if (side, f.id) in self.known]
        return found if len(found) == len(facts) and all(d.old and d.new for d in found) else []

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


def _short_task(fact: Fact) -> str | None:
    """What a short task comes to: 裁定不予受理 is 不予受理."""
    words = plain(fact.text) if isinstance(fact, Obligation) else ""
    return words[-4:] if 4 <= len(words) <= _BRIEF else None


def _worded(draft: Draft) -> list[FieldChange]:
    """Word for word what a reworded passage changed."""
    return changed_words(draft.old[0].text, draft.new[0].text) if draft.kind == "reworded" else []


def _kept(field: FieldChange, a: Fact, b: Fact) -> bool:
    """Whether both facts say the same in a field that was found to differ between one of them and another."""
    value = getattr(a, field.field, None)
    return value is not None and value == getattr(b, field.field, None)


def _place(olds: list[Span], old: View, news: list[Span], new: View) -> float:
    here = olds[0].start / max(1, len(old.notice.text)) if olds else None
    there = news[0].start / max(1, len(new.notice.text)) if news else None
    if here is None or there is None:
        return 2 * (here if here is not None else there or 0.0)
    return here + there
