"""The part of the graph that one notice gives: its head, sections and facts."""

from typing import Any

from ..expressions.actors import classes
from ..records import Citation, Fact, Notice, Obligation, Section
from .actors import actors, area_of
from .documents import Documents
from .store import Store

_LABEL = 60


class NoticeGraph:
    """Adds one notice to a store in which all notices already stand as nodes."""

    def __init__(self, store: Store, notice: Notice, documents: Documents) -> None:
        self.store, self.notice, self.documents = store, notice, documents
        self.id = f"notice:{notice.notice_id}"
        self.area = next((area for issuer in notice.issuers if (area := area_of(issuer.replace(" ", "")))), None)
        self.section_of = {clause.id: clause.section_id for clause in notice.clauses}

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

    def _head(self) -> None:
        for kind, field, names in (("issued_by", "issuers", self.notice.issuers), ("addressed_to", "addressees", self.notice.addressees)):
            read = self.notice.head.get(field)
            spans = [[s.start, s.end] for s in read.source_spans] if read else []
            for name in names:
                for found in self._actors(name):
                    self.store.edge(kind, self.id, found, field, notice_id=self.notice.notice_id, as_written=name, source_spans=spans)
        if self.notice.programme:
            programme = self.store.node("Programme", self.notice.programme, label=self.notice.programme)
            origin = self.notice.head["programme"].origin if "programme" in self.notice.head else "inferred"
            self.store.edge("edition_of", self.id, programme, "programme", notice_id=self.notice.notice_id, origin=origin)

    def _section(self, section: Section) -> None:
        label = f"{section.label or ''}{section.heading or ''}" or "（标题缺失）"
        node = self.store.node("Section", self._inside(section.id), label=label, notice_id=self.notice.notice_id, level=section.level)
        above = f"section:{self._inside(section.parent_id)}" if section.parent_id else self.id
        self.store.edge("part_of", node, above, section.id, notice_id=self.notice.notice_id)
        self._bodies(node, section, section.id, notice_id=self.notice.notice_id)

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
        self._bodies(node, obligation, obligation.id, **origin)
        for found in self._actors(obligation.recipient):
            self.store.edge("reports_to", node, found, obligation.id, **origin)
        for target in obligation.target_ids:
            self.store.edge("requires", node, f"target:{self._inside(target)}", obligation.id, **origin)
        for deadline in obligation.deadline_ids:
            self.store.edge("due", node, f"deadline:{self._inside(deadline)}", obligation.id, **origin)
        for amount in obligation.amount_ids:
            self.store.edge("funds", f"amount:{self._inside(amount)}", node, obligation.id, **origin)

    def _bodies(self, node: str, holder: Section | Obligation, ref: str, **origin: Any) -> None:
        for name in holder.responsible:
            for found in self._actors(name):
                self.store.edge("responsible", node, found, ref, **origin)
        for name in holder.assisting:
            for found in self._actors(name):
                self.store.edge("assists", found, node, ref, **origin)

    def _citations(self) -> None:
        known: dict[str, str] = {}
        for citation in self.notice.citations:
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
        return self.store.node("Document", number or title, label=title or number or "", doc_number=number)

    def _actors(self, words: str | None) -> list[str]:
        nodes = []
        for found in actors(words or "", self.area, self.notice.issue_year):
            node = self.store.node(found.kind, found.name, label=found.name, classes=list(classes(found.name)))
            if found.place:
                place = self.store.node("Place", found.place, label=found.place)
                self.store.edge("located_in", node, place, "name")
            nodes.append(node)
        return nodes

    def _inside(self, id_: str) -> str:
        return f"{self.notice.notice_id}#{id_}"

    def _from(self, fact: Fact) -> dict[str, Any]:
        return {"notice_id": self.notice.notice_id, "source_spans": [[s.start, s.end] for s in fact.source_spans]}
