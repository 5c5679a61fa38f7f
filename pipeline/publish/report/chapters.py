"""Both editions side by side by the chapters of the newer one, which can be folded."""

from collections.abc import Sequence
from typing import NamedTuple

from ...records import Notice, Section
from .sides import Pair

#: Characters of a heading that name a chapter.
LABEL = 40


class Chapter(NamedTuple):
    """Rows that stand under one heading, and how many of them differ."""

    name: str
    pairs: list[Pair]
    differing: int


def chapters(pairs: Sequence[Pair], new: Notice) -> list[Chapter]:
    """The rows, in their order, by the chapters of the newer edition; what is gone stays with what it stands behind.

    What stands before the first chapter is 文首, behind the last 文末. Where one heading holds all others, these are the chapters.
    """
    of_clause = _chapters(new)
    held: list[tuple[Section | None, list[Pair]]] = []
    for pair in pairs:
        chapter = of_clause.get(pair.new_id) if pair.new_id else held[-1][0] if held else None
        if not held or held[-1][0] is not chapter:
            held.append((chapter, []))
        held[-1][1].append(pair)
    last = max((at for at, (chapter, _) in enumerate(held) if chapter), default=-1)
    between = ["文首" if not at else "文末" if at > last else "（无标题）" for at in range(len(held))]
    names = [_name(chapter) if chapter else other for (chapter, _), other in zip(held, between)]
    return [Chapter(name, some, sum(pair.kind != "unchanged" for pair in some)) for name, (_, some) in zip(names, held)]


def _chapters(notice: Notice) -> dict[str, Section]:
    """The chapter of each clause that stands in one."""
    sections = {section.id: section for section in notice.sections}
    roots = [section for section in notice.sections if section.parent_id not in sections]
    above = {roots[0].id} if len(roots) == 1 else set()
    found: dict[str, Section] = {}
    for section in notice.sections:  # a section stands behind the one that holds it
        inside = section.parent_id in found and section.parent_id not in above
        found[section.id] = found[section.parent_id] if inside and section.parent_id else section
    return {clause.id: found[clause.section_id] for clause in notice.clauses if clause.section_id in found and clause.section_id}


def _name(section: Section) -> str:
    name = section.name or section.id
    return name if len(name) <= LABEL else name[: LABEL - 1] + "…"
