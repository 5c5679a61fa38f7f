"""Records that share the names of their fields are the same records, and an altered one has names of its own."""

from places import CORPUS

from pipeline import read
from pipeline.api.lean import lean
from pipeline.records import HeadField, Span


def test_lean_records_are_the_same_and_share():
    path = CORPUS / "2018-ip-operation-cities.txt"
    found, as_made = lean(read(path)), read(path)
    assert found == as_made
    assert found.model_dump_json() == as_made.model_dump_json()
    assert [one.model_fields_set for one in found.obligations] == [one.model_fields_set for one in as_made.obligations]
    asked = as_made.edits  # clauses and facts are made sharing
    assert len({id(one.model_fields_set) for one in asked}) == len(asked) > 10
    assert len({id(one.model_fields_set) for one in found.edits}) == len({frozenset(one.model_fields_set) for one in asked}) < 5


def test_an_altered_record_alters_no_other():
    first, second = (lean(HeadField(origin="read", rule=rule)) for rule in ("title-line", "issuer-line"))
    assert first.model_fields_set is second.model_fields_set
    altered = first.model_copy(update={"source_spans": [Span(start=0, end=2)]})
    assert (altered.model_fields_set, second.model_fields_set) == ({"origin", "rule", "source_spans"}, {"origin", "rule"})
