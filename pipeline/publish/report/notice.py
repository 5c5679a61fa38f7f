"""The page of one notice."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from ...records import Amount, Deadline, Fact, Notice, Obligation, Section
from ...terms import FACT_TYPES, MODALITIES, REASONS, SUSPECTS
from .editions import series_name
from .fields import facts_of, fields, kind_of
from .site import notice_page, page
from .source import grounds, passages
from .text import Piece, paragraphs


class Row(NamedTuple):
    """A fact in the table: what it says, who is named in it, where it stands, and how to cite it."""

    id: str
    kind: str
    modality: str
    actors: list[str]
    text: str
    fields: list[tuple[str, str]]
    path: str
    citation: str


class Branch(NamedTuple):
    """A section in the tree beside the text."""

    id: str
    name: str
    under: "list[Branch]"


def render(notice: Notice, ways: Sequence[tuple[str, str]] = ()) -> str:
    """The page as HTML; it stands at `notice_page(notice.notice_id)`. `ways` are the links of `.ways` to other pages about it."""
    facts = facts_of(notice)
    rows = _rows(notice, facts)
    modalities = Counter(row.modality for row in rows)
    actors = Counter(actor for row in rows for actor in row.actors)
    return page(
        "notice.html",
        notice_page(notice.notice_id),
        notice=notice,
        head=_head(notice),
        ways=ways,
        tree=_tree(notice.sections),
        paragraphs=paragraphs(notice, facts),
        rows=rows,
        classes=lambda piece: _classes(piece, rows),
        doubts=[_doubt(notice, number) for number in range(len(notice.suspects))],
        passages=passages(notice),
        grounds=grounds(notice),
        reasons={reason: count for reason in REASONS if (count := sum(edit.reason == reason for edit in notice.edits))},
        reason_names=REASONS,
        kinds={kind: sum(row.kind == kind for row in rows) for kind in ("target", "amount", "deadline", "obligation", "citation")},
        kind_names=FACT_TYPES,
        modalities={name: modalities[name] for name in MODALITIES if name in modalities},
        modality_names=MODALITIES,
        actors={actor: (number, actors[actor]) for number, actor in enumerate(sorted(actors, key=lambda name: (-actors[name], name)))},
    )


def _rows(notice: Notice, facts: list[Fact]) -> list[Row]:
    paths = notice.section_paths()
    sections = {clause.id: clause.section_id for clause in notice.clauses}
    made = []
    for fact in facts:
        section = sections.get(fact.clause_id)
        path = paths[section] if section else ""
        row = Row(
            id=fact.id,
            kind=kind_of(fact),
            modality=getattr(fact, "modality", ""),
            actors=_actors(fact),
            text=fact.text,
            fields=fields(fact),
            path=path,
            citation=_citation(notice, path, fact),
        )
        made.append(row)
    return made


def _actors(fact: Fact) -> list[str]:
    """Who acts, sees to it, pays or gets, as far as the fact says so."""
    match fact:
        case Obligation():
            named: Sequence[str | None] = (fact.actor, fact.bearer)
        case Deadline():
            named = (fact.actor,)
        case Amount():
            named = (fact.payer, fact.recipient)
        case _:
            named = ()
    return list(dict.fromkeys(filter(None, named)))


def _citation(notice: Notice, path: str, fact: Fact) -> str:
    """《标题》（文号，日期），一、总体要求：“原文”[原文12-18字]."""
    told = "，".join(filter(None, ("、".join(notice.issuers), notice.doc_number, notice.issue_date)))
    places = "、".join(f"{span.start}-{span.end}" for span in fact.source_spans)
    name = f"《{notice.title or notice.label}》" + (f"（{told}）" if told else "") + (f"，{path}" if path else "")
    return f"{name}：“{fact.text}”［{notice.source.path} {places}］"


def _classes(piece: Piece, rows: list[Row]) -> str:
    """The kinds that hold here, the innermost as `k-…`: what colours and underlines the stretch."""
    kinds = dict.fromkeys(rows[number].kind for number in piece.facts)
    refused = any(rows[number].modality in ("prohibition", "exclusion") for number in piece.facts)
    return " ".join([f"k-{next(iter(kinds))}", *(f"in-{kind}" for kind in kinds), *(["no"] if refused else [])])


def _doubt(notice: Notice, number: int) -> str:
    suspect = notice.suspects[number]
    told = SUSPECTS.get(suspect.reason, suspect.reason)
    return told + (f"；可能是：{'、'.join(one or '（删去）' for one in suspect.candidates)}" if suspect.candidates else "")


def _head(notice: Notice) -> list[tuple[str, str]]:
    values: list[tuple[str, Any]] = [
        ("发文机关", "、".join(notice.issuers)),
        ("发文字号", notice.doc_number),
        ("文种", notice.genre),
        ("成文日期", notice.issue_date or notice.issue_year),
        ("主送机关", "、".join(notice.addressees)),
        ("施行日期", notice.effective_from),
        ("有效期至", notice.valid_until),
        ("系列", series_name(notice.label) if notice.programme else None),
        ("文件", f"{notice.source.path}（{notice.source.encoding}，{notice.source.length}字）"),
    ]
    return [(name, str(value)) for name, value in values if value]


def _tree(sections: list[Section]) -> list[Branch]:
    branches = {section.id: Branch(section.id, _name(section), []) for section in sections}
    roots: list[Branch] = []
    for section in sections:
        above = branches.get(section.parent_id or "")
        (above.under if above and section.parent_id != section.id else roots).append(branches[section.id])
    return roots


def _name(section: Section) -> str:
    return section.name or section.id
