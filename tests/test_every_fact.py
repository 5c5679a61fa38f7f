"""Every fact of every notice of the corpus: its words are its span, and its source spans point at them in the raw bytes."""

import itertools
from functools import cache

import pytest
from places import CORPUS

import pipeline
from pipeline.records import Notice, replay

NOTICES = sorted(path.name for path in CORPUS.glob("*.txt"))
KINDS = ("targets", "amounts", "deadlines", "obligations", "citations")


@cache
def noticed(name: str) -> tuple[Notice, str]:
    """The notice, and its raw bytes decoded without the help of ingest."""
    return pipeline.read(CORPUS / name), (CORPUS / name).read_bytes().decode("utf-8")


def facts(notice: Notice):
    for kind in KINDS:
        yield from getattr(notice, kind)


def as_text(raw: str, start: int, end: int, notice: Notice) -> str:
    """raw[start:end] with the published edits made that lie inside, written out here so as not to trust the traced text."""
    made, at = "", start
    for edit in notice.edits:
        a, b = edit.source.start, edit.source.end
        if start <= a and b <= end and a >= at:
            made += raw[at:a] + edit.after
            at = b
        elif a < end and b > start and len(edit.before) == len(edit.after):  # the span begins or ends inside a conversion
            cut, stop = max(a, start), min(b, end)
            made += raw[at:cut] + edit.after[cut - a : stop - a]
            at = stop
    return made + raw[at:end]


@pytest.mark.parametrize("name", NOTICES)
def test_the_edits_replay_to_the_text(name):
    notice, raw = noticed(name)
    assert replay(raw, notice.edits) == notice.text
    assert len(raw) == notice.source.length


@pytest.mark.parametrize("name", NOTICES)
def test_the_words_of_a_fact_are_its_span_and_its_attributes_stand_in_the_text(name):
    notice, _ = noticed(name)
    walked = 0
    for fact in facts(notice):
        assert fact.span.of(notice.text) == fact.text != ""
        for place in fact.evidence.values():
            assert place.of(notice.text) != ""
        for field in (
            "actor",
            "bearer",
            "action",
            "object",
            "recipient",
            "condition",
            "anchor",
            "purpose",
            "subject",
            "per",
            "payer",
            "base",
        ):
            assert (getattr(fact, field, None) or "") in notice.text
        for indicator in getattr(fact, "indicator", []):
            assert indicator in notice.text
        walked += 1
    assert walked


@pytest.mark.parametrize("name", NOTICES)
def test_source_spans_point_at_the_fact_in_the_raw_bytes(name):
    notice, raw = noticed(name)
    for fact in facts(notice):
        pieces = fact.source_spans
        assert pieces
        assert all(left.end < right.start for left, right in itertools.pairwise(pieces))
        assert "".join(as_text(raw, piece.start, piece.end, notice) for piece in pieces) == fact.text
        for place in fact.also_at:
            copied = "".join(raw[piece.start : piece.end] for piece in place)
            assert copied == "".join(raw[piece.start : piece.end] for piece in pieces)


@pytest.mark.parametrize("name", NOTICES)
def test_coverage_adds_up(name):
    notice, raw = noticed(name)
    assert notice.coverage.total == len(raw)


@pytest.mark.parametrize("name", NOTICES)
def test_the_clauses_put_together_are_the_text(name):
    notice, _ = noticed(name)
    assert "".join(clause.text for clause in notice.clauses) == notice.text


@pytest.mark.parametrize("name", NOTICES)
def test_ids_are_unique(name):
    notice, _ = noticed(name)
    ids = [one.id for one in (*notice.sections, *notice.clauses, *facts(notice))]
    assert len(ids) == len(set(ids))


def test_the_repeated_passage_of_the_plan_is_known_at_both_places():
    notice, raw = noticed("2018-ip-model-city-plan.txt")
    growth = next(t for t in notice.targets if t.text == "20%以上")
    assert [raw[p.start : p.end] for p in growth.source_spans] == ["20%以上"]
    assert [[raw[p.start : p.end] for p in place] for place in growth.also_at] == [["20%以上"]]
    assert growth.also_at[0][0].start > 5097 > growth.source_spans[0].start
