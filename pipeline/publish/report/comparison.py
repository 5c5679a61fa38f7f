"""The page of one comparison: the answer, the figures that moved, the table of changes, both editions side by side."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...records import Answer, Diff, DiffChange, Notice, Point
from ...terms import CONCERNS, DIRECTIONS, EFFECTS, FACT_TYPES, KINDS
from ..substantive import burdens, substantive
from .moves import moves
from .sides import sides
from .site import comparison_page, notice_page, page


class Line(NamedTuple):
    """One line of the answer: what it is about, what it says, the words of the notice and where they stand."""

    kind: str
    effect: str
    summary: str
    quote: str
    path: str


def render(diff: Diff, notices: Mapping[str, Notice]) -> str:
    """The page as HTML; it stands at `comparison_page(diff)`. A notice that is not among `notices` gets no links and no text."""
    changes = substantive(diff)
    fresh, gone = answer(diff)
    old, new = notices.get(diff.old), notices.get(diff.new)
    return page(
        "comparison.html",
        comparison_page(diff),
        diff=diff,
        old_page=notice_page(diff.old) if old else None,
        new_page=notice_page(diff.new) if new else None,
        old_ids=_ids(old),
        new_ids=_ids(new),
        fresh=fresh,
        gone=gone,
        moves=moves(changes),
        changes=changes,
        directions=[_directions(change) for change in changes],
        kinds={kind: told for kind, told in KINDS.items() if any(change.kind == kind for change in changes)},
        types={kind: told for kind, told in FACT_TYPES.items() if any(change.fact_type == kind for change in changes)},
        kind_names=KINDS,
        type_names=FACT_TYPES,
        effects=EFFECTS,
        sides=sides(diff, old, new) if old and new else [],
        files=[(comparison_page(diff, suffix), name) for suffix, name in (("xlsx", "XLSX 工作簿"), ("json", "JSON 记录"))],
    )


def answer(diff: Diff) -> tuple[list[Line], list[Line]]:
    """The answer in lines: what is new or tighter, and what is dropped or looser."""
    told: Answer | None = diff.answer
    if told is not None:
        return [_line(point) for point in told.points], [_line(point) for point in told.dropped]
    return [_plain(change) for change in burdens(diff)], []


def _line(point: Point) -> Line:
    kind = "·".join(filter(None, (CONCERNS[point.concern], EFFECTS[point.effect])))
    return Line(kind, point.effect or "", point.summary, point.quote.strip(), point.section_path)


def _plain(change: DiffChange) -> Line:
    quote = "；".join(side.text for side in change.new or change.old)
    path = next((side.section_path for side in change.new or change.old), "")
    kind = "·".join(filter(None, (FACT_TYPES[change.fact_type], EFFECTS[change.effect] or KINDS[change.kind])))
    return Line(kind, change.effect or "", change.summary, quote.strip(), path)


def _directions(change: DiffChange) -> str:
    return "、".join(dict.fromkeys(DIRECTIONS[field.direction] for field in change.fields if field.direction))


def _ids(notice: Notice | None) -> set[str]:
    """What a link can lead to on the page of the notice."""
    if notice is None:
        return set()
    kinds: Sequence[Sequence[object]] = (
        notice.clauses,
        notice.targets,
        notice.amounts,
        notice.deadlines,
        notice.obligations,
        notice.citations,
    )
    return {str(getattr(one, "id", "")) for kind in kinds for one in kind}
