"""The part of the graph that one notice gives: its head, sections and facts."""

from typing import Any

from ..expressions.actors import classes
from ..records import Citation, Fact, Notice, Obligation, Section, Span
from .actors import Actor, actors, area_of, body_of
from .documents import Documents, issuers, squeezed
from .mentioned import Source, mentioned, partners
from .store import Store

_LABEL = 60


class NoticeGraph:
    """Adds one notice to a store in which all notices already stand as nodes."""

    def __init__(self, store: Store, notice: Notice, documents: Documents) -> None:
        self.store, self.notice, self.documents = store, notice, documents
        self.id = f"notice:{notice.notice_id}"
        self.area = next((area for issuer in notice.issuers if (area := area_of(issuer.replace(" ", "")))), None)
        self.section_of = {clause.id: clause.section_id for clause in notice.clauses}
        self.source = Source(notice)

    def add(self) -> None:
        """Add everything that the notice says."""
        self._head()
        for section in self.notice.sections:
            self._section(section)
        for target in self.notice.targets:
            node = self._fact(
                "Target", target, value=target.value, value_max=target.value_max, unit=target.unit, comparator=target.comparator
            )
            if target.indicator_id:
                indicator = self.store.node("Indicator", target.indicator_id, label=target.indicator_id)
                self.store.edge("measures", node, indicator, target.id, **self._from(target))
        for deadline in self.notice.deadlines:
            self._fact(
                "Deadline", deadline, date=deadline.date or deadline.resolved_date, offset=deadline.offset, frequency=deadline.frequency
            )
        for amount in self.notice.amounts:
            node = self._fact("Amount", amount, role=amount.role, yuan=amount.yuan, yuan_max=amount.yuan_max, comparator=amount.comparator)
            for recipient in self._actors(amount.recipient):
                self.store.edge("funds", node, recipient, amount.id, **self._from(amount))
            for payer in self._actors(amount.payer):
                self.store.edge("pays", payer, node, amount.id, **self._from(amount))
        for obligation in self.notice.obligations:
            self._obligation(obligation)
        self._citations()
        self._mentions()

    def _head(self) -> None:
        for kind, field, names in (("issued_by", "issuers", self.notice.issuers), ("addressed_to", "addressees", self.notice.addressees)):
            read = self.notice.head.get(field)
            place = self._at(read.source_spans if read else []) | {"origin": read.origin if read else "inferred"}
            for name in names:
                for found in self._actors(name):
                    self.store.edge(kind, self.id, found, field, as_written=name, **place)
        for contact in self.notice.contacts:
            for found in self._actors(contact.org):
                if found.startswith("org:"):
                    self.store.edge("contact", self.id, found, "contacts", **self._at(contact.source_spans))
        if self.notice.programme:
            programme = self.store.node("Programme", self.notice.programme, label=self.notice.programme)
            origin = self.notice.head["programme"].origin if "programme" in self.notice.head else "inferred"
            self.store.edge("edition_of", self.id, programme, "programme", notice_id=self.notice.notice_id, origin=origin)

    def _section(self, section: Section) -> None:
        label = section.name or "（标题缺失）"
        origin = self._at(self.source.spans(section.span.start, section.span.end)) | {"ref": section.id}
        node = self.store.node("Section", self._inside(section.id), label=label, level=section.level, **origin)
        above = f"section:{self._inside(section.parent_id)}" if section.parent_id else self.id
        self.store.edge("part_of", node, above, section.id, notice_id=self.notice.notice_id)
        self._bodies(node, section, section.id, **origin)

    def _fact(self, kind: str, fact: Fact, **data: Any) -> str:
        label = fact.text if len(fact.text) <= _LABEL else fact.text[: _LABEL - 1] + "…"
        node = self.store.node(kind, self._inside(fact.id), label=label or fact.id, **self._from(fact), **data)
        section = self.section_of.get(fact.clause_id)
        self.store.edge(
            "part_of", node, f"section:{self._inside(section)}" if section else self.id, fact.id, notice_id=self.notice.notice_id
        )
        return node

    def _obligation(self, obligation: Obligation) -> None:
        node = self._fact("Obligation", obligation, modality=obligation.modality, programmatic=obligation.programmatic)
        origin = self._from(obligation)
        for role, name in (("actor", obligation.actor), ("bearer", obligation.bearer)):
            for found in self._actors(name):
                self.store.edge("obliges", node, found, f"{role}:{obligation.id}", role=role, **origin)
        for action in obligation.actions:
            for partner in partners(action.text, self.area, self.notice.issue_year):
                self.store.edge("obliges", node, self._node(partner), f"partner:{obligation.id}", role="partner", **origin)
        self._bodies(node, obligation, obligation.id, **origin)
        for found in self._actors(obligation.recipient):
            self.store.edge("reports_to", node, found, obligation.id, **origin)
        for target in obligation.target_ids:
            self.store.edge("requires", node, f"target:{self._inside(target)}", obligation.id, **origin)
        for deadline in obligation.deadline_ids:
            self.store.edge("due", node, f"deadline:{self._inside(deadline)}", obligation.id, **origin)
        for amount in obligation.amount_ids:
            self.store.edge("funds", f"amount:{self._inside(amount)}", node, obligation.id, **origin)

    def _bodies(self, node: str, holder: Section | Obligation, said_by: str, /, **origin: Any) -> None:
        for name in holder.responsible:
            for found in self._actors(name):
                self.store.edge("responsible", node, found, said_by, **origin)
        for name in holder.assisting:
            for found in self._actors(name):
                self.store.edge("assists", found, node, said_by, **origin)

    def _citations(self) -> None:
        known: dict[str, str] = {}
        own = {squeezed(one.title) for one in self.notice.attachments if one.title}
        for citation in self.notice.citations:
            if squeezed(citation.title) in own:  # 《申报表》（见附件2）: a part of the notice and no other document
                continue
            cited = self._cited(citation, known)
            if citation.short_name:
                known.setdefault(citation.short_name, cited)
            if cited != self.id:
                self.store.edge("cites", self.id, cited, citation.id, relation=citation.relation, **self._from(citation))

    def _cited(self, citation: Citation, known: dict[str, str]) -> str:
        if citation.notice_id and f"notice:{citation.notice_id}" in self.store.graph:
            return f"notice:{citation.notice_id}"
        if citation.title in known:
            return known[citation.title]
        title, number = self.documents.of(citation)
        written = self.documents.written(title)
        node = self.store.node("Document", number or title, label=written or number or "", doc_number=number)
        for other in (written, " ".join(citation.title.split()), citation.short_name):
            self.store.also(node, other)
        for issuer in issuers(written):
            self.store.edge("issued_by", node, self._node(issuer), "title", **self._from(citation))
        return node

    def _mentions(self) -> None:
        for one in mentioned(self.notice, self.area, self.source):
            if one.kind == "Place":
                node = self.store.node("Place", one.name, label=one.name)
            else:
                node = self._node(Actor(one.kind, one.name, one.place, one.name))
            for written in one.written:
                self.store.also(node, written)
            self.store.edge("mentions", self.id, node, "text", times=one.times, ref=one.clause_id, **self._at(one.source_spans))

    def _actors(self, words: str | None) -> list[str]:
        return [self._node(found) for found in actors(words or "", self.area, self.notice.issue_year)]

    def _node(self, found: Actor) -> str:
        """The node of a body or class, with the area in its name and the body that it is an office of."""
        new = not self.store.has(found.kind, found.name)
        node = self.store.node(found.kind, found.name, label=found.name, classes=list(classes(found.name)))
        if found.kind == "Organisation":
            self.store.also(node, found.written)
        if new and found.place:
            place = self.store.node("Place", found.place, label=found.place)
            self.store.edge("located_in", node, place, "name")
        if new and found.kind == "Organisation" and (above := body_of(found.name)):
            self.store.edge("unit_of", node, self._node(Actor("Organisation", above, area_of(above), above)), "name")
        return node

    def _inside(self, id_: str) -> str:
        return f"{self.notice.notice_id}#{id_}"

    def _from(self, fact: Fact) -> dict[str, Any]:
        return self._at(fact.source_spans) | {"ref": fact.id}

    def _at(self, spans: list[Span]) -> dict[str, Any]:
        return {"notice_id": self.notice.notice_id, "source_spans": [[s.start, s.end] for s in spans]}
