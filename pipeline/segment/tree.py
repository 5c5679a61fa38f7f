"""The section tree, settled by what the numbering of a whole part allows.

No style has a fixed level. Siblings count up; a style that starts at 1 opens a level under what stands open; a level that
starts again at 1 though its parent has not moved on has lost its parent's heading; numbering may run on through parents.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from ..records.section import Style
from .labels import RANK
from .marked import Marked
from .marks import Mark


@dataclass(eq=False)
class Node:
    """A section on its way. An implied one has no mark of its own and starts where its first child does; one that only the page
    marks as a heading has `marked`."""

    style: Style
    number: int
    start: int
    mark: Mark | None = None
    parent: "Node | None" = None
    doubt: str | None = None
    series: int = 0
    path: tuple[int, ...] = field(default=())
    marked: Marked | None = None

    @property
    def implied(self) -> bool:
        return self.mark is None and self.marked is None

    @property
    def depth(self) -> int:
        """Depth in the tree from 1."""
        depth, node = 1, self.parent
        while node is not None:
            depth, node = depth + 1, node.parent
        return depth


class _Chains:
    """For every mark the next one of its style, and the end of the run 1, 2, 3… that it stands in."""

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.next: list[int | None] = [None] * len(marks)
        self.end: list[int] = list(range(len(marks)))
        self.places: dict[Style, list[int]] = {}
        latest: dict[Style, int] = {}
        for i in range(len(marks) - 1, -1, -1):
            style = marks[i].style
            j = latest.get(style)
            self.next[i] = j
            if j is not None and marks[j].number == marks[i].number + 1:
                self.end[i] = self.end[j]
            latest[style] = i
        for i, mark in enumerate(marks):
            self.places.setdefault(mark.style, []).append(i)

    def after(self, i: int, style: Style) -> Mark | None:
        """The first mark of `style` after mark `i`."""
        places = self.places.get(style, [])
        at = bisect_left(places, i + 1)
        return self.marks[places[at]] if at < len(places) else None

    def crosses(self, i: int, j: int, style: Style) -> bool:
        """Whether a mark of `style` stands between marks `i` and `j`."""
        places = self.places.get(style, [])
        return bisect_left(places, i + 1) < bisect_left(places, j)


class _Solver:
    def __init__(self, marks: list[Mark], headed: list[bool]) -> None:
        self.marks, self.headed = marks, headed
        self.chains = _Chains(marks)
        self.stack: list[Node] = []
        self.nodes: list[Node] = []
        self.last: dict[Style, Node] = {}
        self.roots_at = 0
        self.series = 0

    def solve(self) -> list[Node]:
        for i, mark in enumerate(self.marks):
            node = self._place(i, mark)
            self.nodes.append(node)
            self.stack.append(node)
            self.last[mark.style] = node
        return sorted(self.nodes, key=lambda node: (node.start, not node.implied, node.depth))

    # -- one mark ---------------------------------------------------------------------------------------------------

    def _place(self, i: int, mark: Mark) -> Node:
        node = Node(mark.style, mark.number, mark.start, mark, path=mark.label.path)
        if len(mark.label.path) > 1 and mark.style != "条":
            return self._place_decimal(node, i, mark)
        sibling = self._open(mark.style, mark.number - 1)
        if sibling is not None and mark.number > 1:
            return self._join(node, sibling)
        same = self._open(mark.style)
        if mark.style == "条" and len(mark.label.path) > 1 and same is not None:
            return self._join(node, same)
        if mark.number == 1:
            return self._restart(node, i, same) if same is not None else self._open_level(node, i)
        if same is not None:
            node.doubt = "numbering"
            return self._join(node, same)
        before = self.last.get(mark.style)
        if before is None or before.number != mark.number - 1:
            node.doubt = "numbering"
        return self._open_level(node, i)

    def _place_decimal(self, node: Node, i: int, mark: Mark) -> Node:
        path = mark.label.path
        for open_ in reversed(self.stack):
            if open_.path[:-1] == path[:-1] and len(open_.path) == len(path):
                if open_.number != mark.number - 1:
                    node.doubt = "numbering"
                return self._join(node, open_)
            if open_.path == path[:-1]:
                self._pop_to(open_)
                node.parent = open_
                return node
        return self._open_level(node, i)

    def _open(self, style: Style, number: int | None = None) -> Node | None:
        for node in reversed(self.stack):
            if node.style == style and (number is None or node.number == number):
                return node
        return None

    def _pop_to(self, node: Node | None) -> None:
        while self.stack and self.stack[-1] is not node:
            self.stack.pop()

    def _join(self, node: Node, sibling: Node) -> Node:
        self._pop_to(sibling)
        self.stack.pop()
        node.parent, node.series = sibling.parent, sibling.series
        return node

    def _open_level(self, node: Node, i: int) -> Node:
        """Put `node` under what stands open: an outer style closes inner ones, unless their numbering goes on after it."""
        rank = RANK[node.style]
        while self.stack and RANK[self.stack[-1].style] >= rank:
            top = self.stack[-1]
            after = self.chains.after(i, top.style)
            if after is not None and after.number == top.number + 1 and node.number == 1 and self._returns(i, top):
                break
            self.stack.pop()
        node.parent = self.stack[-1] if self.stack else None
        self.series += 1
        node.series = self.series
        return node

    def _returns(self, i: int, top: Node) -> bool:
        """Whether the numbering of `top` goes on before an outer style moves: 1. （一）（二） 2. （一）."""
        follower = self.chains.after(i, top.style)
        limit = self.chains.after(i, top.parent.style) if top.parent is not None else None
        return follower is not None and (limit is None or follower.start < limit.start)

    # -- a level starts again ----------------------------------------------------------------------------------------

    def _restart(self, node: Node, i: int, same: Node) -> Node:
        """`node` starts a level again that stands open at `same`: a list inside it, a second list, or a lost heading."""
        self.series += 1
        node.series = self.series
        end = self.chains.end[i]
        after = self.chains.next[end]
        length = self.marks[end].number
        parent = same.parent
        inside = after is not None and self.marks[after].number == same.number + 1 and length != same.number
        if inside and after is not None and not (parent is not None and self.chains.crosses(i, after, parent.style)):
            node.parent = self.stack[-1]
            return node
        gap = self._gap(i, parent)
        if (self._led_in(i) and not gap) or not (gap or self._headed(i, end)):
            self._pop_to(same)
            self.stack.pop()
            node.parent = parent
            node.doubt = None if self._led_in(i) else "numbering"
            return node
        return self._imply(node, same, gap)

    def _led_in(self, i: int) -> bool:
        """Whether a line ending in ： introduces mark `i`: 不得申报：⏎1.…."""
        return self.marks[i].before.endswith(("：", ":"))

    def _headed(self, i: int, end: int) -> bool:
        """Whether the run from mark `i` reads as headings rather than as a list."""
        places = self.chains.places[self.marks[i].style]
        run = places[bisect_left(places, i) : bisect_left(places, end + 1)]
        return sum(self.headed[at] for at in run) * 2 > len(run)

    def _gap(self, i: int, parent: Node | None) -> bool:
        """Whether the next number of the parent's style shows that one is missing here: 一、… （一） 三、."""
        if parent is None:
            return False
        after = self.chains.after(i, parent.style)
        return after is not None and after.number == parent.number + 2

    def _imply(self, node: Node, same: Node, gap: bool) -> Node:
        parent = same.parent
        if parent is None:
            first = [known for known in self.nodes if known.parent is None and known.series == same.series]
            parent = Node("一、" if same.style != "一、" else "其他", 1, first[0].start)
            for known in first:
                known.parent = parent
            self.nodes.append(parent)
        lost = Node(
            parent.style, parent.number + (1 if gap or parent.implied else 0), node.start, parent=parent.parent, series=parent.series
        )
        self.nodes.append(lost)
        self.stack = self.stack[: self.stack.index(parent)] if parent in self.stack else []
        self.stack.append(lost)
        node.parent = lost
        return node


def solve(marks: list[Mark], headed: list[bool]) -> list[Node]:
    """The nodes of `marks`, implied ones among them, in text order. `headed` says of each mark whether it reads as a heading."""
    return _Solver(marks, headed).solve()
