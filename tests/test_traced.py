"""The traced text under random chains of changes: what holds for every text and every edit."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import TraceError
from pipeline.records import REASONS, Change, Edit, Span, TracedText, replay

ALPHABET = "甲乙丙丁戊。，ab 12\n　財產"


@st.composite
def chains(draw):
    """A source and a traced text made from it by up to four rounds of changes, with the texts between."""
    traced = TracedText.of(draw(st.text(ALPHABET, max_size=40)))
    texts = [traced.text]
    for round_ in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(traced)), max_size=8)))
        changes = [
            Change(a, b, draw(st.text(ALPHABET, max_size=3) | st.just("丁" * (b - a))), draw(st.sampled_from(REASONS)), f"r{round_}")
            for a, b in zip(cuts[::2], cuts[1::2])
        ]
        expected = traced.text
        for change in reversed(changes):
            expected = expected[: change.start] + change.after + expected[change.end :]
        traced = traced.apply(changes)
        assert traced.text == expected
        texts.append(expected)
    return traced, texts


@given(chains())
@settings(max_examples=400)
def test_replaying_the_edits_gives_the_text(case):
    traced, texts = case
    assert traced.replay() == traced.text == texts[-1]


@given(chains())
@settings(max_examples=200)
def test_edits_are_in_order_apart_and_each_changes_something(case):
    traced, _ = case
    at = 0
    for edit in traced.edits():
        assert at <= edit.source.start
        assert edit.before == edit.source.of(traced.source)
        assert edit.before != edit.after
        at = edit.source.end


@given(chains(), st.data())
@settings(max_examples=400)
def test_what_no_edit_touched_stands_at_its_source(case, data):
    traced, _ = case
    a = data.draw(st.integers(0, len(traced)))
    b = data.draw(st.integers(a, len(traced)))
    pieces = traced.to_source(Span(start=a, end=b))
    assert pieces == sorted(pieces, key=lambda p: p.start)
    for left, right in itertools.pairwise(pieces):
        assert left.end < right.start
    touched = any(e.source.start <= pieces[-1].end and pieces[0].start <= e.source.end for e in traced.edits())  # at its edge too
    if not touched:
        assert "".join(p.of(traced.source) for p in pieces) == traced.text[a:b]


@given(chains(), st.data())
@settings(max_examples=400)
def test_to_text_goes_back_to_at_least_the_span(case, data):
    traced, _ = case
    a = data.draw(st.integers(0, len(traced)))
    b = data.draw(st.integers(a, len(traced)))
    pieces = traced.to_source(Span(start=a, end=b))
    back = traced.to_text(Span(start=pieces[0].start, end=pieces[-1].end))
    if back is None:
        assert all(len(p) == 0 for p in pieces)
    elif all(len(p) for p in pieces) and a < b:
        inserted = [e for e in traced.edits() if not e.before]
        if not inserted:
            assert back.start <= a
            assert b <= back.end


@given(chains())
@settings(max_examples=100)
def test_a_traced_text_survives_its_json(case):
    from pydantic import TypeAdapter

    adapter = TypeAdapter(TracedText)
    traced, _ = case
    assert adapter.validate_json(adapter.dump_json(traced)) == traced


def test_a_later_edit_over_an_earlier_one_becomes_one_edit_with_the_weightier_reason():
    converted = TracedText.of("智慧財產權保護").apply([Change(2, 5, "财产权", "script", "tw2s"), Change(6, 7, "护", "script", "tw2s")])
    both = converted.apply([Change(0, 5, "知识产权", "vocabulary", "taiwan-words")])
    assert both.text == "知识产权保护"
    assert [(e.before, e.after, e.reason) for e in both.edits()] == [("智慧財產權", "知识产权", "vocabulary"), ("護", "护", "script")]
    assert both.to_source(Span(start=4, end=6)) == [Span(start=5, end=7)]


def test_a_cut_in_the_middle_gives_two_pieces_and_a_cut_at_the_edge_none():
    traced = TracedText.of("知識產婚獄權").apply([Change(3, 5, "", "noise", "clean-twin")])
    assert traced.to_source(Span(start=0, end=4)) == [Span(start=0, end=3), Span(start=5, end=6)]
    assert traced.to_source(Span(start=0, end=3)) == [Span(start=0, end=3)]
    assert traced.to_text(Span(start=3, end=5)) is None
    assert traced.to_text(Span(start=2, end=6)) == Span(start=2, end=4)


def test_part_of_a_conversion_maps_character_for_character():
    traced = TracedText.of("國務院").apply([Change(0, 2, "国务", "script", "tw2s")])
    assert traced.to_source(Span(start=1, end=3)) == [Span(start=1, end=3)]


def test_an_edit_that_is_undone_leaves_no_trace():
    assert TracedText.of("甲乙").apply([Change(0, 1, "丙", "width", "x")]).apply([Change(0, 1, "甲", "width", "y")]).edits() == []


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ([Change(2, 3, "x", "width", "r"), Change(1, 2, "y", "width", "r")], "out of order"),
        ([Change(0, 2, "x", "width", "r"), Change(1, 3, "y", "width", "r")], "overlapping"),
        ([Change(2, 9, "x", "width", "r")], "beyond the end"),
    ],
)
def test_changes_that_do_not_fit_are_refused_with_their_place(changes, why):
    with pytest.raises(TraceError, match=r"change \[\d+,\d+\) by r does not follow"):
        TracedText.of("甲乙丙").apply(changes)


def test_replaying_on_another_source_is_refused():
    edit = Edit(source=Span(start=0, end=1), before="甲", after="乙", reason="script", rule="r")
    with pytest.raises(TraceError, match="is not there"):
        replay("丙丁", [edit])
