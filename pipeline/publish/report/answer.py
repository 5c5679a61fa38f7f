"""The answer of a comparison as lines, and for whom each is."""

from collections.abc import Sequence
from typing import NamedTuple

from ...expressions.actors import LABELS
from ...records import Diff, DiffChange, Point, Side
from ...terms import CONCERNS, EFFECTS, FACT_TYPES, KINDS
from ..substantive import burdens

#: What became of a matter, as the columns of the table of readers have it.
OUTCOMES = ("收紧", "新增", "变更", "放宽", "删除")
#: The class of lines that name nobody.
NOBODY = "nobody"


class Line(NamedTuple):
    """One line of the answer: what became of which matter, for whom, the words of the notice, and where they stand.

    `old` and `new` are the sides of the change that weighs most, `changes` the ids of all that the line tells, `who` the classes of
    actors that it names, or `NOBODY`.
    """

    outcome: str
    concern: str
    effect: str
    summary: str
    quote: str
    path: str
    changes: list[str]
    who: list[str]
    old: list[Side]
    new: list[Side]


class Reader(NamedTuple):
    """A class of actors and how many lines of each of `OUTCOMES` name it; `id` is empty for all lines together."""

    id: str
    name: str
    counts: list[int]


def lines(diff: Diff) -> tuple[list[Line], list[Line]]:
    """What is new, tightened or about money; and what is loosened or gone. A diff without `answer` tells its changes one by one."""
    if diff.answer is None:
        return [_plain(change) for change in burdens(diff)], []
    changes = {change.id: change for change in diff.changes}
    return [_line(point, changes) for point in diff.answer.points], [_line(point, changes) for point in diff.answer.dropped]


def readers(*answers: Sequence[Line]) -> list[Reader]:
    """All lines, then those of each class that is named, then those that name nobody."""
    told = [line for answer in answers for line in answer]
    names = {str(name): told for name, told in LABELS.items()} | {NOBODY: "未写明主体"}
    classes = [name for name in names if any(name in line.who for line in told)]
    return [Reader("", "全部", _counts(told)), *(Reader(one, names[one], _counts([x for x in told if one in x.who])) for one in classes)]


def _counts(told: Sequence[Line]) -> list[int]:
    return [sum(line.outcome == outcome for line in told) for outcome in OUTCOMES]


def _line(point: Point, changes: dict[str, DiffChange]) -> Line:
    head = next((changes[one] for one in point.changes if one in changes), None)
    return Line(
        outcome=_outcome(point.effect, head.kind if head else "changed"),
        concern=CONCERNS[point.concern],
        effect=point.effect or "",
        summary=point.summary,
        quote=point.quote.strip(),
        path=point.section_path,
        changes=point.changes,
        who=point.actor_classes or [NOBODY],
        old=head.old if head else [],
        new=head.new if head else [],
    )


def _plain(change: DiffChange) -> Line:
    sides = change.new or change.old
    return Line(
        outcome=_outcome(change.effect, change.kind),
        concern=FACT_TYPES[change.fact_type],
        effect=change.effect or "",
        summary=change.summary,
        quote="；".join(side.text for side in sides).strip(),
        path=next((side.section_path for side in sides), ""),
        changes=[change.id],
        who=[NOBODY],
        old=change.old,
        new=change.new,
    )


def _outcome(effect: str | None, kind: str) -> str:
    """新增 and 删除 weigh more than 收紧 and 放宽: what came or went as a whole is said to have."""
    return KINDS[kind] if kind in ("added", "removed") else EFFECTS[effect] or KINDS["changed"]
