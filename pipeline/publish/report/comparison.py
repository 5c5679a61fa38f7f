"""The page of one comparison: the answer, the figures that moved, the table of changes, both editions side by side."""

from collections.abc import Mapping, Sequence

from ...records import Diff, DiffChange, Notice
from ...terms import DIRECTIONS, EFFECTS, FACT_TYPES, KINDS
from ..substantive import substantive
from .answer import OUTCOMES, lines, readers
from .chapters import chapters
from .moves import moves
from .sides import sides
from .site import comparison_page, notice_page, page


def render(diff: Diff, notices: Mapping[str, Notice]) -> str:
    """The page as HTML; it stands at `comparison_page(diff)`. A notice that is not among `notices` gets no links and no text."""
    changes = substantive(diff)
    fresh, gone = lines(diff)
    old, new = notices.get(diff.old), notices.get(diff.new)
    beside = sides(diff, old, new) if old and new else []
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
        readers=readers(fresh, gone),
        outcomes=OUTCOMES,
        moves=moves(changes),
        changes=changes,
        told={change.id for change in changes},
        directions=[_directions(change) for change in changes],
        kinds={kind: told for kind, told in KINDS.items() if any(change.kind == kind for change in changes)},
        types={kind: told for kind, told in FACT_TYPES.items() if any(change.fact_type == kind for change in changes)},
        kind_names=KINDS,
        type_names=FACT_TYPES,
        effects=EFFECTS,
        chapters=chapters(beside, new) if new else [],
        sides=len(beside),
        differing=sum(pair.kind != "unchanged" for pair in beside),
        beside={pair.change for pair in beside},
        files=[(comparison_page(diff, suffix), name) for suffix, name in (("xlsx", "XLSX 工作簿"), ("json", "JSON 记录"))],
    )


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
