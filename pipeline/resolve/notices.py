"""From the documents that extract hands on to the notices that are published."""

from ..records import FactsDocument, Notice
from .citations import Catalogue
from .coverage import coverage
from .indicators import indicator_ids
from .label import label
from .programme import Edition, programmes
from .suspects import suspects


def resolve(documents: list[FactsDocument]) -> list[Notice]:
    """The published form of `documents`, in their order, with the identities that only the corpus shows.

    Filled in here: `label`, `programme`, `suspects`, `coverage`, a target's `indicator_id` and a citation's `notice_id`.
    What a stage before has read is never overwritten. `notice_id` must be unique within `documents`.
    """
    catalogue = Catalogue(documents)
    indicators = indicator_ids(documents)
    editions = programmes(documents)
    return [_notice(document, catalogue, ids, edition) for document, ids, edition in zip(documents, indicators, editions)]


def _notice(document: FactsDocument, catalogue: Catalogue, ids: list[str | None], edition: Edition) -> Notice:
    name, name_head = label(document)
    programme, programme_head = edition
    head = {**document.head, "label": name_head}
    if programme_head is not None:
        head["programme"] = programme_head
    return Notice(
        notice_id=document.notice_id,
        label=name,
        source=document.source,
        script=document.script,
        title=document.title,
        doc_number=document.doc_number,
        genre=document.genre,
        issuers=document.issuers,
        addressees=document.addressees,
        issue_date=document.issue_date,
        edition_date=document.edition_date,
        issue_year=document.issue_year,
        effective_from=document.effective_from,
        valid_until=document.valid_until,
        head=head,
        programme=programme,
        parts=document.parts,
        attachments=document.attachments,
        contacts=document.contacts,
        text=document.text,
        edits=document.traced.edits(),
        suspects=suspects(document),
        coverage=coverage(document),
        sections=document.sections,
        clauses=document.clauses,
        targets=[t if t.indicator_id == i else t.model_copy(update={"indicator_id": i}) for t, i in zip(document.targets, ids)],
        amounts=document.amounts,
        deadlines=document.deadlines,
        obligations=document.obligations,
        citations=catalogue.linked(document),
    )
