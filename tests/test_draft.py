"""The draft of a text: after any chain of changes it has the text, the edits and the way back that a TracedText has."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import TraceError
from pipeline.records import REASONS, Change, Draft, Span, TracedText

ALPHABET = "甲乙丙丁戊。，ab 12\n　財產"


@st.composite
def chains(draw):
    """A source, and a traced text and a draft made from it by up to six rounds of changes."""
    source = draw(st.text(ALPHABET, max_size=30))
    traced, draft = TracedText.of(source), Draft(source)
    for round_ in range(draw(st.integers(1, 6))):
        cuts = sorted(draw(st.lists(st.integers(0, len(traced)), max_size=8)))
        changes = [
            Change(
                a, b, draw(st.text(ALPHABET, max_size=3) | st.text(ALPHABET, min_size=b - a, max_size=b - a)), reason, f"r{round_}", f"{a}"
            )
            for a, b in zip(cuts[::2], cuts[1::2])
            for reason in [draw(st.sampled_from(REASONS))]
        ]
        traced, draft = traced.apply(changes), draft.apply(changes)
    return traced, draft


@given(chains())
@settings(max_examples=1000, deadline=None)
def test_a_draft_has_the_text_and_the_edits_of_a_traced_text(case):
    traced, draft = case
    assert draft.text == traced.text
    assert draft.traced() == traced


@given(chains(), st.data())
@settings(max_examples=500, deadline=None)
def test_a_draft_knows_the_source_of_a_span(case, data):
    traced, draft = case
    start = data.draw(st.integers(0, len(traced)))
    span = Span(start=start, end=data.draw(st.integers(start, len(traced))))
    assert draft.to_source(span) == traced.to_source(span)


def test_a_pass_that_changes_nothing_gives_the_same_draft():
    draft = Draft("财建〔2018〕96号")
    assert draft.apply([Change(0, 2, "财建", "width", "nothing")]) is draft


@pytest.mark.parametrize("changes", [[(3, 4), (1, 2)], [(0, 2), (1, 3)], [(4, 9)], [(2, 1)]])
def test_changes_out_of_order_or_place_are_told(changes):
    with pytest.raises(TraceError, match="sort the changes"):
        Draft("产权运营").apply([Change(start, end, "x", "noise", "r") for start, end in changes])
