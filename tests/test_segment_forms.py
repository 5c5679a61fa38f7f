"""The same notice in eight forms gives the same sections: labels, headings, parents.

No exception is known. Not looked at here: what a page adds to the text, which test_ingest does, and words that Big5 lacks.
"""

from functools import cache

import pytest
from forms_made import FORMS, read, tree
from places import ROOT

NOTICES = [
    "corpus/2018-ip-operation-cities.txt",
    "corpus/2017-sme-ip-pilot-cities.txt",
    "corpus/2016-chongqing-ip-strong-city.txt",
    *(f"tests/gold/{name}.txt" for name in ("a1", "a3", "a4", "b1", "b2", "b3")),
]


@cache
def own(name: str):
    return read((ROOT / name).read_bytes(), "txt")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NOTICES)
def test_the_form_changes_no_section(name, form):
    suffix, made = FORMS[form]
    assert tree(own(name)), "a notice without sections would show nothing"
    assert tree(read(made((ROOT / name).read_text(encoding="utf-8-sig")), suffix)) == tree(own(name))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NOTICES)
def test_the_form_changes_no_head(name, form):
    suffix, made = FORMS[form]
    found = read(made((ROOT / name).read_text(encoding="utf-8-sig")), suffix)
    fields = ("title", "doc_number", "genre", "issuers", "addressees", "issue_date", "effective_from", "valid_until")
    assert {field: getattr(found, field) for field in fields} == {field: getattr(own(name), field) for field in fields}
