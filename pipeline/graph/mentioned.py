"""Bodies and areas that the running text of a notice names, in whatever role."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..expressions.names import named
from ..expressions.reading import reading_form
from ..records import Notice, Span, TracedText
from .actors import ROOMS, Actor, actors

#: Head, signature and contacts tell their bodies as issuers, addressees and contacts.
_RUNNING = ("heading", "sentence", "item", "table_row")

#: 会同国家知识产权局组织评审, 与工业和信息化部联合开展: who acts together with the one that is named first.
_TOGETHER = regex.compile(r"(?:[将要应须并]|应当)?(?:会同|商)|与(?=[^，。；]{2,40}?(?:联合|共同))")
_JOINED = ("、", "和", "及", "与", "以及")

_ROOM = regex.compile(ROOMS)


class Mentioned(NamedTuple):
    """A body or an area, where it was first named (clause, place in the source) and how often it was."""

    kind: str
    name: str
    place: str | None
    written: list[str]
    clause_id: str
    source_spans: list[Span]
    times: int


class Source:
    """The way from the text of a notice back to its source, out of the edits alone."""

    def __init__(self, notice: Notice) -> None:
        rows = [(edit.source.start, edit.source.end, edit.after, 0, edit.rule, "") for edit in notice.edits]
        self._traced = TracedText("\0" * notice.source.length, rows)

    def spans(self, start: int, end: int) -> list[Span]:
        """The pieces of the source that stand as [start, end) of the text."""
        return self._traced.to_source(Span(start=start, end=end))


def mentioned(notice: Notice, area: str | None, source: Source) -> list[Mentioned]:
    """Every body and every area that the text of `notice` names, once, in the order in which they come.

    What stands in the title of a document that is cited is left out: 《国务院关于…的意见》 says who issued it. A body without a name
    of its own (各市财政局) is none; 市政府 is that of `area`.
    """
    found: dict[tuple[str, str], Mentioned] = {}
    for start, end, clause_id, actor in _names(notice, area):
        key = (actor.kind, actor.name)
        if key not in found:
            found[key] = Mentioned(actor.kind, actor.name, actor.place, [], clause_id, source.spans(start, end), 0)
        one = found[key]
        if actor.written not in one.written:
            one.written.append(actor.written)
        found[key] = one._replace(times=one.times + 1)
    return list(found.values())


def partners(predicate: str, area: str | None, year: int | None) -> list[Actor]:
    """The bodies that a predicate opens with: 财政部 of 会同财政部开展绩效评价."""
    opening = _TOGETHER.match(predicate)
    if opening is None:
        return []
    rest, at, found = predicate[opening.end() :], 0, list[Actor]()
    for name in named(reading_form(rest), year):
        if name.start != at and rest[at : name.start] not in _JOINED:
            break
        found += [one for one in actors(rest[name.start : name.end], area, year) if one.kind == "Organisation"]
        at = name.end
    return found


def _names(notice: Notice, area: str | None) -> Iterator[tuple[int, int, str, Actor]]:
    stretches = sorted((clause.span.start, clause.span.end, clause.id) for clause in notice.clauses if clause.kind in _RUNNING)
    titles = sorted((citation.span.start, citation.span.end) for citation in notice.citations)
    at = title = 0
    for name in named(reading_form(notice.text), notice.issue_year):
        while at < len(stretches) and stretches[at][1] <= name.start:
            at += 1
        while title < len(titles) and titles[title][1] <= name.start:
            title += 1
        if at == len(stretches) or name.start < stretches[at][0] or (title < len(titles) and titles[title][0] <= name.start):
            continue
        words = notice.text[name.start : name.end]
        if name.kind == "place":
            if full := name.fields.get("name"):
                yield name.start, name.end, stretches[at][2], Actor("Place", full, None, words)
            continue
        office = _ROOM.match(notice.text, name.end)
        end = office.end() if office else name.end
        whole = (name.fields.get("name") or words) + (office[0] if office else "")
        for actor in actors(whole, area, notice.issue_year):
            if actor.kind == "Organisation":
                yield name.start, end, stretches[at][2], actor._replace(written=notice.text[name.start : end])
