"""What stands under the headings that only the page marks: each is a tree of its own, numbered anew or running on."""

from dataclasses import dataclass, field

from ..records.section import Style
from .marked import BOLD, Marked, is_heading
from .marks import Mark
from .tree import Node, solve


@dataclass(eq=False)
class Scope:
    """A marked heading without label (`head` None: the part itself), the marks right in it, and the mark that it stands under.

    `latest` is the last mark of each style in it; `runs_on` whether its first label goes on from the one before: ## 重点任务⏎三、….
    """

    head: Marked | None
    within: "Scope | None"
    marks: list[Mark] = field(default_factory=list)
    under: Mark | None = None
    latest: dict[Style, Mark] = field(default_factory=dict)
    runs_on: bool = False

    @property
    def depth(self) -> int:
        return self.head.depth if self.head else 0

    @property
    def start(self) -> int:
        return self.head.line.start if self.head else -1


def solve_marked(marks: list[Mark], headed: list[bool], marked: list[Marked]) -> list[Node]:
    """The nodes of `marks` and of the `marked` headings, in text order; without such headings what `solve` gives."""
    scopes = _scopes(marks, marked)
    if len(scopes) == 1:
        return solve(marks, headed)
    reads = {mark.start: yes for mark, yes in zip(marks, headed)}
    nodes: list[Node] = []
    tops: dict[int, Node] = {}
    at: dict[int, Node] = {}
    for scope in scopes:
        top = None
        if scope.head is not None and scope.within is not None:
            above = at.get(scope.under.start) if scope.under is not None else tops.get(scope.within.start)
            top = Node("其他", 0, scope.start, parent=above, marked=scope.head)
            tops[scope.start] = top
            nodes.append(top)
        own = solve(scope.marks, [reads[mark.start] for mark in scope.marks])
        for node in own:
            node.parent = node.parent or top
            if scope.runs_on and node.mark is not None and node.mark.start == scope.marks[0].start:
                node.doubt = None
            if node.mark is not None:
                at[node.start] = node
        nodes += own
    return sorted(nodes, key=lambda node: (node.start, not node.implied, node.depth))


def _scopes(marks: list[Mark], marked: list[Marked]) -> list[Scope]:
    """The scopes in the order in which they open. A marked label closes those that are no higher than it, a label that is not
    marked those that opened since the one before it in its numbering."""
    depths = {found.line.start: found.depth for found in marked}
    events: list[tuple[int, Mark | Marked]] = [(mark.start, mark) for mark in marks]
    events += [(found.line.start, found) for found in marked if is_heading(found)]
    scopes = [Scope(None, None)]
    open_ = [scopes[0]]
    outer: list[tuple[int, Mark]] = []  # marked labels that stand open, by depth
    numbers: dict[Style, int] = {}
    for start, event in sorted(events, key=lambda entry: entry[0]):
        depth = depths.get(start)
        if isinstance(event, Marked):
            while open_[-1].depth >= event.depth:
                open_.pop()
            while outer and (outer[-1][0] >= event.depth or outer[-1][1].start < open_[-1].start):
                outer.pop()
            scopes.append(Scope(event, open_[-1], under=outer[-1][1] if outer else None))
            open_.append(scopes[-1])
            continue
        while len(open_) > 1 and _closes(event, depth, open_[-1], scopes):
            open_.pop()
        if depth is not None:
            while outer and outer[-1][0] >= depth:
                outer.pop()
            outer.append((depth, event))
        scope = open_[-1]
        scope.runs_on = scope.runs_on or (not scope.marks and numbers.get(event.style) == event.number - 1)
        scope.marks.append(event)
        scope.latest[event.style] = event
        numbers[event.style] = event.number
    return scopes


def _closes(mark: Mark, depth: int | None, scope: Scope, scopes: list[Scope]) -> bool:
    """Whether `mark` ends `scope`; where its numbering runs on around the scope, this and its like stand under the one before."""
    if mark.style in ("编", "章"):  # nothing stands over them but one another
        return True
    if depth is not None and depth != BOLD:
        return depth <= scope.depth
    if mark.style == "条":  # articles run on through whatever stands over them
        return False
    inner, before = scope.latest.get(mark.style), scope.within.latest.get(mark.style) if scope.within else None
    if before is None or before.number != mark.number - 1 or (inner is not None and inner.number == before.number):
        return False
    for known in reversed(scopes):
        if known.start < before.start:
            break
        if known.within is scope.within and (known.under is None or known.under.start < before.start):
            known.under = before
    return True
