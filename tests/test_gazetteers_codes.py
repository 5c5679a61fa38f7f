"""Codes of document numbers: every one is read and leads to a body of its time."""

import pytest

from pipeline import mentions
from pipeline.expressions import bodies
from pipeline.gazetteer import rows
from pipeline.segment.doc_numbers import whole
from pipeline.segment.issuance import AgencyCode, issuer_of


@pytest.mark.parametrize("row", rows("agency_codes", AgencyCode), ids=lambda row: f"{row.code}-{row.since}")
def test_every_code_is_read_and_leads_to_a_body(row):
    year = min(max(row.since, 2018), row.until)
    number = f"{row.code}〔{year}〕1号"
    assert [m.text for m in mentions(f"根据（{number}）") if m.kind == "document_number"] == [number]
    made = whole(number)
    assert made is not None
    assert (made.code, made.year) == (row.code, year)
    assert issuer_of(row.code, year) == row.issuer
    resolved = [m.name for m in mentions(f"由{row.issuer}负责", str(year)) if m.kind == "organisation"]
    assert len(resolved) == 1
    assert resolved[0]
    place = next(
        (one for one in bodies.regions() if one.sign and row.code[0] in (one.sign, one.name[0]) and row.issuer.startswith(one.name)), None
    )
    assert place is not None or bodies.body(row.issuer) is not None
    assert not row.stem or issuer_of(row.code + "甲乙", year) == row.issuer


CODES = [
    ("环发", 2016, "环境保护部"),
    ("环发", 2019, "生态环境部"),
    ("发改数据综", 2022, "国家发展和改革委员会"),
    ("甲市发改", 2022, None),
    ("国知办函协字", 2021, "国家知识产权局办公室"),
    ("银监发", 2020, None),
]


@pytest.mark.parametrize(("code", "year", "issuer"), CODES)
def test_code(code, year, issuer):
    assert issuer_of(code, year) == issuer
