"""From labels to the section tree of one part: headings, unlabelled headings, ids, spans, and who is in charge."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from ..records import Doubt, Section, Span, TextDocument
from ..records.section import Requirement, Style
from ..records.span import spanning
from ..records.trusted import trusted
from .headings import Member, Shape, articles_named, heading_text, shape, vote
from .labels import label_at
from .leads import leads_of
from .lines import Line
from .marked import BOLD, marked_lines
from .marks import Mark, find_marks
from .quotes import quoted_lines
from .responsible import doers_in, duty_in, requirement_in, speaks_of_requirement
from .rows import table_rows
from .scopes import solve_marked
from .tree import Node

_DOER = regex.compile(r"执行单位|实施单位|任务(?:类型|性质|要求)|承担单位|必做|选做")


@dataclass(eq=False)
class Draft:
    """A section on its way: where its heading line ends (`stop`), its own text and whether it belongs to a list led in by ：."""

    style: Style | None
    label: str | None
    heading: str | None
    start: int
    stop: int
    parent: "Draft | None"
    level: int
    implied: bool
    series: int
    led_in: bool = False
    end: int = 0
    own_end: int = 0
    tail: int | None = None  # where the paragraph begins that goes on with the article below its list
    id: str = ""
    requirement: Requirement | None = None
    responsible: list[str] = field(default_factory=list)
    assisting: list[str] = field(default_factory=list)

    @property
    def article(self) -> "Draft | None":
        """The article (条) that the entry of a list stands in, with nothing but entries between; None for other sections."""
        step: Draft | None = self
        while step is not None and step.style != "条":
            step = None if step.heading or step.label is None else step.parent
        return step if step is not self else None

    def section(self, part: str) -> Section:
        """The published section."""
        return trusted(Section)(
            id=self.id,
            parent_id=self.parent.id if self.parent else None,
            part=part,
            level=self.level,
            style=self.style,
            label=self.label,
            heading=self.heading,
            implied=self.implied,
            requirement=self.requirement,
            responsible=self.responsible,
            assisting=self.assisting,
            span=spanning(self.start, self.stop),
            body=spanning(self.start, self.end),
        )


def records(drafts: list[Draft], part: str) -> list[Section]:
    """The published sections."""
    return [draft.section(part) for draft in drafts]


def sections_of(doc: TextDocument, lines: list[Line], skipped: set[int], prefix: str, *, bold: bool) -> tuple[list[Draft], list[Doubt]]:
    """The sections of the body `lines` of one part, in order, and doubts about their numbering.

    `skipped` are starts of lines that are no part of the body (foot, contacts); `prefix` goes before the ids; whether the
    source writes in `bold` is asked once for all parts.
    """
    body = [line for line in lines if line.start not in skipped]
    marks = find_marks(lines, skipped | quoted_lines(lines) | table_rows(lines))
    text = doc.text
    ends = {mark.start: _paragraph_end(text, mark, body, marks) for mark in marks}
    marked = marked_lines(doc, body, bold=bold)
    named = {found.line.start for found in marked if found.depth != BOLD}
    shapes = {mark.start: shape(text[mark.end : ends[mark.start]], mark.style, mark.start in named) for mark in marks}
    reads = [_reads_as_heading(shapes[mark.start], mark, after) for mark, after in zip(marks, [*marks[1:], None])]
    nodes = solve_marked(marks, reads, marked)
    limit = body[-1].end if body else 0
    drafts = _drafts(text, nodes, shapes, _headed(nodes, shapes, ends, body))
    drafts = _with_leads(drafts, body, limit)
    _close(drafts, limit, text)
    _cut_tails(drafts, body)
    _name(drafts, prefix)
    _duties(drafts, text)
    doubts = [
        Doubt(source_spans=doc.traced.to_source(Span(start=node.mark.start, end=node.mark.end)), reason="numbering")
        for node in nodes
        if node.doubt and node.mark is not None
    ]
    return drafts, doubts


def _reads_as_heading(found: Shape, mark: Mark, after: Mark | None) -> bool:
    """Before the tree is known: a bare line with its next sibling right below (1．胡椒醛⏎2．黄樟素) is an entry of a list."""
    bare = found.kind in ("line", "stopped") and after is not None and after.style == mark.style and after.start <= mark.stop + 1
    return found.headlike and not bare


def _paragraph_end(text: str, mark: Mark, body: list[Line], marks: list[Mark]) -> int:
    """Where the paragraph of `mark` ends; 第一章 alone on its line takes the short line below it."""
    if mark.style in ("编", "章", "节", "其他") and mark.end >= mark.stop:
        below = text[mark.stop + 1 : mark.stop + 42].split("\n", 1)[0]
        if 0 < len(below) <= 40 and label_at(below) is None and not regex.search(r"[。；：，]", below):
            return mark.stop + 1 + len(below)
    return mark.stop


def _headed(nodes: list[Node], shapes: dict[int, Shape], ends: dict[int, int], body: list[Line]) -> dict[int, bool]:
    """By start of mark: whether it has a heading, as its series of siblings votes."""
    starts = {line.start for line in body}
    following = dict(zip([line.end for line in body], [line.start for line in body][1:]))
    opens = {node.start: node for node in nodes if not node.implied}
    groups: dict[tuple[int, Style, int], list[Node]] = {}
    for node in nodes:
        if node.mark is not None:
            groups.setdefault((id(node.parent), node.style, node.series), []).append(node)
    named = articles_named([shapes[node.start] for node in nodes if node.mark is not None and node.style == "条"])
    found: dict[int, bool] = {}
    for members in groups.values():
        series: list[Member] = []
        for node in members:
            after = following.get(ends[node.start])
            after = node.mark.stop if node.mark and node.mark.stop in opens and node.mark.stop not in starts else after
            below = opens.get(after) if after is not None else None
            alone = after is None or (below is not None and not _under(below, node))
            series.append(Member(shapes[node.start], node.style, alone))
        found.update(zip((node.start for node in members), vote(series, named_articles=named)))
    return found


def _under(node: Node, ancestor: Node) -> bool:
    step: Node | None = node
    while step is not None and step is not ancestor:
        step = step.parent
    return step is ancestor


def _drafts(text: str, nodes: list[Node], shapes: dict[int, Shape], headed: dict[int, bool]) -> list[Draft]:
    made: dict[int, Draft] = {}
    drafts: list[Draft] = []
    for node in nodes:
        parent = made[id(node.parent)] if node.parent is not None else None
        level = parent.level + 1 if parent else 1
        if node.marked is not None:
            line = node.marked.line
            draft = Draft(None, None, line.text.rstrip("：: "), node.start, line.end, parent, level, False, node.series)
        elif node.mark is None:
            draft = Draft(None, None, None, node.start, node.start, parent, level, True, node.series)
        else:
            mark, found = node.mark, shapes[node.start]
            heading = (
                heading_text(text[mark.end : mark.end + found.end].replace("\n", ""), found.kind, mark.style)
                if headed[node.start]
                else None
            )
            stop = mark.end + found.stop if heading else mark.end
            led_in = not heading and mark.before.endswith(("：", ":"))
            draft = Draft(node.style, mark.label.text, heading or None, node.start, stop, parent, level, False, node.series, led_in)
        made[id(node)] = draft
        drafts.append(draft)
    return drafts


def _with_leads(drafts: list[Draft], body: list[Line], limit: int) -> list[Draft]:
    """The drafts with unlabelled headings put under those that have headings and no labelled sections of their own."""
    parents = {id(draft.parent) for draft in drafts if draft.parent}
    leaves = [draft for draft in drafts if draft.heading and id(draft) not in parents and draft.style not in ("条", "款")]
    nexts = {id(draft): after.start for draft, after in pairwise(drafts)}
    groups: dict[tuple[int, int], list[Draft]] = {}
    for draft in leaves:
        groups.setdefault((id(draft.parent), draft.series), []).append(draft)
    under: dict[int, list[Line]] = {id(leaf): [] for leaf in leaves}
    bounds = sorted((leaf.stop, nexts.get(id(leaf), limit), id(leaf)) for leaf in leaves)
    at = 0
    for line in body:
        while at < len(bounds) and bounds[at][1] <= line.start:
            at += 1
        if at < len(bounds) and bounds[at][0] <= line.start:
            under[bounds[at][2]].append(line)
    added: list[Draft] = []
    for members in groups.values():
        for leaf, leads in zip(members, leads_of([under[id(leaf)] for leaf in members])):
            for lead in leads:
                heading = "".join(line.text[: lead.end - lead.start] for line in under[id(leaf)] if line.start == lead.start)
                added.append(Draft(None, None, heading, lead.start, lead.stop, leaf, leaf.level + 1, False, 0))
    return sorted([*drafts, *added], key=lambda draft: (draft.start, not draft.implied, draft.level)) if added else drafts


def _close(drafts: list[Draft], limit: int, text: str) -> None:
    """Where each section's own text and its whole subtree end."""
    open_: list[Draft] = []
    for draft, after in zip(drafts, [*drafts[1:], None]):
        while open_ and open_[-1].level >= draft.level:
            open_.pop().end = _trimmed(text, draft.start)
        open_.append(draft)
        draft.own_end = _trimmed(text, after.start) if after else limit
    for draft in open_:
        draft.end = limit
    for draft in drafts:
        draft.end = max(draft.end, draft.stop)
        draft.own_end = max(draft.own_end, draft.stop)


def _cut_tails(drafts: list[Draft], body: list[Line]) -> None:
    """The paragraph below the last entry of a list in an article is the article's own (第二款), and no part of （五）.

    Where other entries of the list run over several paragraphs, the last one may too.
    """
    starts = [line.start for line in body]
    long: set[tuple[int, int]] = set()
    for draft, after in zip(drafts, [*drafts[1:], None]):
        article = draft.article
        if article is None:
            continue
        at = bisect_right(starts, draft.start)
        tail = starts[at] if at < len(starts) and starts[at] < draft.own_end else None
        if after is not None and after.article is article and (after.parent is not draft.parent or after.series == draft.series):
            if tail is not None and after.parent is draft.parent:
                long.add((id(draft.parent), draft.series))
            continue
        if tail is None or not body[at - 1].text.endswith(("。", "；")) or (id(draft.parent), draft.series) in long:
            continue
        step: Draft | None = draft
        while step is not None and step is not article:
            step.end = step.own_end = min(step.end, body[at - 1].end)
            step = step.parent
        draft.tail = tail


def _trimmed(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _name(drafts: list[Draft], prefix: str) -> None:
    """Ids: the path of labels; ?1 for a lost heading, h1 for one without label, ~2 where a path stands again."""
    used: set[str] = set()
    tallies: dict[tuple[str, str], int] = {}
    repeats: dict[str, int] = {}
    for draft in drafts:
        above = (draft.parent.id + "/") if draft.parent else prefix
        if draft.label is not None:
            step = draft.label.rstrip("、.．")
        else:
            kind = "?" if draft.implied else "h"
            tallies[above, kind] = tallies.get((above, kind), 0) + 1
            step = f"{kind}{tallies[above, kind]}"
        path = above + step
        while path in used:
            repeats[above + step] = repeats.get(above + step, 1) + 1
            path = f"{above}{step}~{repeats[above + step]}"
        used.add(path)
        draft.id = path


def _duties(drafts: list[Draft], text: str) -> None:
    first_leads = False
    for draft in drafts:
        duty = duty_in(text[draft.start : draft.own_end], first_leads)
        first_leads = duty.first_leads
        draft.responsible, draft.assisting = duty.responsible, duty.assisting
        if draft.parent is not None and draft.heading and (doers := doers_in(draft.heading, text[draft.stop : draft.own_end])):
            draft.responsible = draft.responsible or doers
            draft.parent.responsible = draft.parent.responsible or doers
    if not drafts or not speaks_of_requirement(text[drafts[0].start : drafts[-1].own_end]):
        return
    headed: set[int] = set()  # sections whose heading says 必做 or 选做, and all under them
    for draft in drafts:
        draft.requirement = requirement_in(draft.heading or "", text[draft.stop : draft.own_end])
        if requirement_in(draft.heading or "", "") is not None:
            headed.add(id(draft))
        elif draft.parent is not None and id(draft.parent) in headed:
            draft.requirement = draft.requirement or draft.parent.requirement
            headed.add(id(draft))
        if draft.requirement and draft.parent and draft.heading and _DOER.fullmatch(draft.heading) and draft.parent.requirement is None:
            draft.parent.requirement = draft.requirement
