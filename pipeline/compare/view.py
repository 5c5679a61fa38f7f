"""One notice as the comparison looks at it: places, contexts and names worked out once."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

import regex

from ..expressions.actors import LABELS, ActorClass, classes
from ..records import Amount, Clause, Deadline, Notice, Obligation, Side, Span, Target
from ..records.fact import Fact
from .force import LEFT_OPEN
from .tokens import plain, unlabelled

#: Where the words around a figure end.
_BORDER = regex.compile(r"[，。；：！？\n]")
#: Words of bound and measure that say nothing about what is measured.
_MEASURE = regex.compile(
    r"年均增[幅长速]|年均增长率?|同比增长|增长率?|增幅|占比|比重|达到|不(?:低|少|高|超|得超)[于过]|超过|以上|以下|左右|累计|力争|争取|完成|实现|到\d{4}年"
)


_IN_FORCE = regex.compile(r"(?:施行|实施|生效|废止|失效)$")
_STARTS = regex.compile(r"(?:正式)?(?:施行|实施|生效)(?=[，。；]|$)")
_TIME_WORD = regex.compile(r"^(?:务必|请|应|须)?[于在](?=\p{Han}?)")
#: （一） and （1） and 1.: the numbers of items, each in a style of its own.
_ITEM = regex.compile(r"(?:（(?P<han>[一二三四五六七八九十]+)）|（(?P<round>\d+)）|(?P<plain>\d+)[.．、])")
_FIRST = ("一", "1")
_ARTICLE = regex.compile(r"^第[一二三四五六七八九十百零\d]+条(?!第)")


class View:
    """What the aligner and the writer of summaries ask about one side of a comparison."""

    def __init__(self, notice: Notice) -> None:
        self.notice = notice
        self.clauses = {clause.id: clause for clause in notice.clauses}
        self.order = {clause.id: i for i, clause in enumerate(notice.clauses)}
        self._paths = notice.section_paths()
        self._sections = {section.id: section for section in notice.sections}
        self._headings: dict[str, tuple[str, ...]] = {}
        figures = sorted([*notice.targets, *notice.amounts, *notice.deadlines], key=lambda f: (f.span.start, f.span.end))
        self._figures = [(f.span, f.id) for f in figures]
        self._figure_starts = [f.span.start for f in figures]
        self.by_clause: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self.by_clause[fact.clause_id].append(fact)
        self.by_id = {fact.id: fact for fact in self.facts}
        self.graded: dict[str, tuple[str | None, Clause | None]] = {}  # what `penal.grade_of` found, by fact id

    @property
    def facts(self) -> list[Fact]:
        """All facts, kind by kind."""
        n = self.notice
        return [*n.targets, *n.amounts, *n.deadlines, *n.obligations, *n.citations]

    @property
    def year(self) -> int | None:
        """The edition's own year: of its last amendment, else of its issue, else of its number."""
        return self.notice.year

    @cached_property
    def leads(self) -> dict[str, Clause]:
        """By the id of an item the clause of its article that announces it: 具有下列情形之一的，应当认定为“情节严重”：."""
        found: dict[str, Clause] = {}
        open_: list[tuple[Clause, str | None]] = []  # the leads in force, each with the style of its items once one was met
        for clause in self.notice.clauses:
            text = clause.text.strip()
            if (item := _ITEM.match(text)) is not None:
                open_ = _in_force(open_, item)
                if open_:
                    found[clause.id] = open_[-1][0]
            elif _ARTICLE.match(text):
                open_ = []
            if text.endswith("："):
                open_ = [*open_, (clause, None)]
        return found

    @cached_property
    def flat(self) -> str:
        """All that the notice says, without numbers of articles and items, punctuation and breaks of lines."""
        return "".join(plain(clause.text) for clause in self.notice.clauses)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The bare titles of all documents that are cited."""
        return frozenset(plain(citation.title) for citation in self.notice.citations)

    @cached_property
    def principal(self) -> tuple[ActorClass, ...]:
        """The class that most binding tasks and times name; empty where they name none."""
        tasks = [f.actor for f in self.notice.obligations if f.modality not in LEFT_OPEN]
        names = filter(None, [*tasks, *(f.actor for f in self.notice.deadlines)])
        counts: Counter[ActorClass] = Counter(one for name in names for one in classes(name) if one != "central")
        return (max(LABELS, key=lambda one: counts[one]),) if counts else ()

    def section_of(self, item: Fact | Clause) -> str | None:
        """The id of the section in which a fact or clause stands."""
        if isinstance(item, Clause):
            return item.section_id
        clause = self.clauses.get(item.clause_id)
        return clause.section_id if clause else None

    def path(self, section_id: str | None) -> str:
        """The section's labels and headings from the root."""
        return self._paths.get(section_id, "") if section_id else ""

    def headings(self, section_id: str | None) -> tuple[str, ...]:
        """The section's headings from the root without labels; a lost one is empty."""
        if section_id not in self._sections:
            return ()
        if section_id not in self._headings:
            section = self._sections[section_id]
            self._headings[section_id] = (*self.headings(section.parent_id), plain(section.heading or ""))
        return self._headings[section_id]

    def requirement(self, section_id: str | None) -> str | None:
        """Whether the section, or the nearest one above that says it, is mandatory or optional."""
        while section_id in self._sections:
            section = self._sections[section_id]
            if section.requirement:
                return section.requirement
            section_id = section.parent_id
        return None

    def side(self, item: Fact | Clause) -> Side:
        """The fact or clause as one side of a change."""
        return Side(ref=item.id, text=item.text, source_spans=item.source_spans, section_path=self.path(self.section_of(item)))

    def clause_text(self, fact: Fact) -> str:
        """The wording of the clause in which a fact stands, or the fact's own."""
        clause = self.clauses.get(fact.clause_id)
        return clause.text if clause else fact.text

    def masked(self, span: Span) -> str:
        """The text of a span with every target, amount and deadline in it replaced by its kind of mark."""
        text, out, at = self.notice.text, [], span.start
        for figure, _ in self._within(span):
            if figure.start >= at:
                out += [text[at : figure.start], "□"]
                at = figure.end
        return "".join([*out, text[at : span.end]])

    def around(self, fact: Fact) -> str:
        """The part of the sentence in which a figure stands, without figures and words of measure; one part more where little is left.

        知识产权管理规范贯标企事业单位达到100家以上，… → 知识产权管理规范贯标企事业单位
        """
        words = ""
        for part in self._parts(fact):
            words = _MEASURE.sub("", unlabelled(self.masked(part)).replace("□", ""))
            if len(plain(words)) >= 6:
                break
        return words

    def passage(self, fact: Fact, enough: int | None = None) -> str:
        """The part of the sentence in which a figure stands, as it stands there; more than one where it would not be understood alone.

        A fact of `enough` characters is understood alone.
        """
        found = fact.text
        for part in self._parts(fact):
            found = unlabelled(part.of(self.notice.text).strip("，。；：、—\n "))
            if len(plain(found)) >= len(plain(fact.text)) + 4 or (enough is not None and len(plain(found)) >= enough):
                break
        return found

    def _parts(self, fact: Fact) -> Iterator[Span]:
        """The stretch from the mark before a fact to the mark after it, then from one mark further back, up to the start of its clause."""
        text = self.notice.text
        clause = self.clauses.get(fact.clause_id)
        low, high = (clause.span.start, clause.span.end) if clause else (fact.span.start, fact.span.end)
        end = _BORDER.search(text, fact.span.end, max(high, fact.span.end))
        stop = max(end.start() if end else high, fact.span.end)
        marks = list(_BORDER.finditer(text, min(low, fact.span.start), fact.span.start))
        first = max((m.end() for m in marks if m.group() in "；。"), default=low)
        starts = [first, *(m.end() for m in marks if m.end() > first)]
        for start in reversed(starts):
            yield Span(start=min(start, fact.span.start), end=stop)

    def figures_within(self, span: Span) -> list[str]:
        """The ids of the targets, amounts and deadlines that stand inside a span."""
        return [name for _, name in self._within(span)]

    def _within(self, span: Span) -> list[tuple[Span, str]]:
        first, end = bisect_left(self._figure_starts, span.start), bisect_right(self._figure_starts, span.end)
        return [(figure, name) for figure, name in self._figures[first:end] if figure.end <= span.end]


def done(deadline: Deadline) -> str | None:
    """What is to be done by a deadline, without the time itself: 于5月25日前上报工作方案 → 上报工作方案."""
    if not deadline.action:
        return None
    before = "自" if not deadline.text.startswith("自") and "自" + deadline.text in deadline.action else ""
    bare = _TIME_WORD.sub("", deadline.action.replace(before + deadline.text, "")).strip("，、； ")
    return bare if len(plain(bare)) >= 2 else None


def in_force(deadline: Deadline, view: View) -> bool:
    """Whether a time is that from or to which the notice itself is in force: 本法自2024年5月1日起施行."""
    after = view.notice.text[deadline.span.end : deadline.span.end + 4]
    return _IN_FORCE.search(done(deadline) or "") is not None or _STARTS.match(after) is not None


def unforced(task: Obligation) -> str:
    """A task without its word of force: 应当承担保证责任 and 不得承担保证责任 ask for and forbid one thing."""
    return task.text.replace(task.marker, "", 1) if task.marker else task.text


def subject(fact: Fact) -> str:
    """What a fact is about, in its own words, where it says so."""
    if isinstance(fact, Target):
        return "、".join(fact.indicator)
    if isinstance(fact, Amount):
        return fact.purpose or ""
    if isinstance(fact, Deadline):
        return done(fact) or fact.anchor or ""
    if isinstance(fact, Obligation):
        return fact.action or fact.text
    return fact.text


def _in_force(leads: list[tuple[Clause, str | None]], item: "regex.Match[str]") -> list[tuple[Clause, str | None]]:
    """The leads that hold for an item, the innermost last: （二） ends the list 1. 2. that stood in （一）."""
    style = item.lastgroup or ""
    if leads and leads[-1][1] is None and item[style] in _FIRST:
        return [*leads[:-1], (leads[-1][0], style)]
    same = next((at for at in reversed(range(len(leads))) if leads[at][1] == style), None)
    return leads if same is None else leads[: same + 1]
