"""Small notices through segment: title over lines, glued heads, covers, lost headings, restarts, run-on numbers, responsible bodies.

Each case in notices/segment.yaml shows one difficulty; what it does not name is not looked at.
"""

from pathlib import Path

import pytest
import yaml

from pipeline.records import CatalogEntry, Source, TextDocument, TracedText
from pipeline.segment import segment

CASES = yaml.load((Path(__file__).parent / "notices" / "segment.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
FIELDS = ("title", "doc_number", "genre", "issuers", "addressees", "issue_date", "issue_year", "effective_from", "valid_until")


def read(text: str):
    source = Source(path="x.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(text))
    return segment(
        TextDocument(notice_id="x", source=source, catalog=CatalogEntry(), script="simplified", traced=TracedText.of(text.rstrip("\n")))
    )


def said(value):
    return None if value in (None, "null", "") else value if isinstance(value, list) else str(value)


def row(section) -> str:
    return f"{section.id} | {'implied' if section.implied else section.heading or '-'}"


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_small_notices(case):
    holds(case, read(case["text"]))


def holds(case, doc):
    """All that `case` says of a notice is true of `doc`."""
    for field in FIELDS:
        if field in case and field not in case.get("skip", []):
            assert said(getattr(doc, field)) == said(case[field]), field
    if "sections" in case:
        assert [row(section) for section in doc.sections] == case["sections"]
    if "sections_end" in case:
        assert [row(section) for section in doc.sections][-len(case["sections_end"]) :] == case["sections_end"]
    if "parts" in case:
        assert [part.title for part in doc.parts] == case["parts"]
    if "parts_last" in case:
        assert doc.parts[-1].title == case["parts_last"]
    if "attachments" in case:
        assert [entry.title for entry in doc.attachments] == case["attachments"]
    if "contacts" in case:
        found = [{"org": said(c.org), "persons": c.persons, "phones": c.phones, "emails": c.emails} for c in doc.contacts]
        assert found == [{**contact, "org": said(contact["org"])} for contact in case["contacts"]]
    if "issuers_origin" in case:
        assert doc.head["issuers"].origin == case["issuers_origin"]
    for field in ("responsible", "assisting", "requirement"):
        if field in case:
            assert {section.id: getattr(section, field) for section in doc.sections if getattr(section, field)} == case[field]
    assert sum(doubt.reason == "numbering" for doubt in doc.doubts) == int(case.get("doubts", 0))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_what_holds_for_every_notice(case):
    doc = read(case["text"])
    assert "".join(clause.text for clause in doc.clauses) == doc.text
    assert len({clause.id for clause in doc.clauses}) == len(doc.clauses)
    assert len({section.id for section in doc.sections}) == len(doc.sections)
    known = {section.id: section for section in doc.sections}
    for section in doc.sections:
        if section.parent_id:
            parent = known[section.parent_id]
            assert section.level == parent.level + 1
            assert section.body in parent.body
        if section.heading and section.label:
            assert section.heading in section.span.of(doc.text).replace(" ", "").replace("\n", "")
    for clause in doc.clauses:
        assert clause.span.of(doc.text) == clause.text
        assert clause.section_id is None or clause.span.start >= known[clause.section_id].span.start
        assert clause.lead_in_id is None or clause.lead_in_id in {other.id for other in doc.clauses}
    for field in FIELDS:
        assert (field in doc.head) == (getattr(doc, field) not in (None, []))
