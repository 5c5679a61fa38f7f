"""Records that are made without a look at their values are the records that their own constructor makes."""

from dataclasses import FrozenInstanceError, replace

import pytest
from places import CORPUS
from pydantic import TypeAdapter, ValidationError

from pipeline import read
from pipeline.records import Action, Clause, Mention, Notice, Obligation, Part, Span
from pipeline.records.obligation import acting
from pipeline.records.span import spanning
from pipeline.records.trusted import trusted

SPAN = Span(start=3, end=5)


def test_trusted_has_the_same_fields_defaults_and_order():
    given = {"id": "c1/o1", "clause_id": "c1", "text": "报送", "span": SPAN, "source_spans": [SPAN], "rule": "marker"}
    kind = {"modality": "obligation", "marker": "应"}
    made, asked = trusted(Obligation)(**kind, **given), Obligation(**given, **kind)
    assert made == asked
    assert made.model_dump_json() == asked.model_dump_json()
    assert list(made.__dict__) == list(Obligation.model_fields)


def test_all_fields_in_another_order_come_in_their_own():
    made = trusted(Part)(span=SPAN, title="附件", id="p2")
    assert list(made.__dict__) == list(Part.model_fields)


def test_a_span_of_our_own_figures_is_one_like_any_other():
    made = spanning(3, 5)
    assert made == SPAN
    assert hash(made) == hash(SPAN)
    assert TypeAdapter(Span).dump_json(made) == b'{"start":3,"end":5}'
    assert replace(made, end=6) == Span(start=3, end=6)


def test_an_action_of_our_own_figures_is_one_like_any_other():
    assert acting("请于月底报送总结", 4, 6) == Action(text="报送", span=Span(start=4, end=6))


def test_a_span_is_not_altered():
    with pytest.raises(FrozenInstanceError):
        spanning(3, 5).end = 6


def test_a_span_has_no_other_fields():
    with pytest.raises(ValidationError):
        TypeAdapter(Span).validate_python({"start": 3, "end": 5, "of": "source"})


@pytest.mark.parametrize(("start", "end"), [(5, 3), (-1, 2)])
def test_a_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValidationError):
        spanning(start, end)


def test_lists_are_not_shared():
    first, second = (
        trusted(Clause)(id=name, section_id=None, kind="item", text="一", span=SPAN, source_spans=[SPAN]) for name in ("c1", "c2")
    )
    assert first.also_at == second.also_at == []
    assert first.also_at is not second.also_at


def test_a_trusted_record_is_frozen_and_copied_as_any_other():
    made = trusted(Part)(id="p2", title="附件", span=SPAN)
    with pytest.raises(ValidationError):
        made.title = "附表"
    assert made.model_copy(update={"title": "附表"}) == Part(id="p2", title="附表", span=SPAN)
    assert made.title == "附件"


def test_what_the_rules_made_stands_the_look_that_was_left_out():
    """Every value that a notice of the corpus has is one that its field takes, of the type that it has in the record."""
    for path in sorted(CORPUS.glob("*.txt")):
        notice = read(path)
        again = Notice.model_validate_json(notice.model_dump_json())
        assert again == notice
        assert {type(one) for one in notice.obligations} == {Obligation}
        assert {tuple(vars(one)) for one in notice.obligations} == {tuple(Obligation.model_fields)}


def test_mentions_are_made_of_values_that_fit():
    from pipeline import mentions

    found = mentions("2018年5月25日前，推荐不超过2个城市，补助1.5亿元，增长20%以上，3个工作日内报送财政部", "2018-05-01")
    assert [Mention.model_validate(one.model_dump()) for one in found] == found
    assert len(found) == 6
    assert {tuple(vars(one)) for one in found} == {tuple(Mention.model_fields)}
