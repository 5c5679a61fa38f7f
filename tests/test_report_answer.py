"""The answer of a comparison as lines, the figures that moved, the rules behind the edits: what the pages are written from."""

import pytest
from records_made import amount, change, diff, document, obligation

from pipeline.publish.report.answer import NOBODY, OUTCOMES, lines, readers
from pipeline.publish.report.moves import moves
from pipeline.publish.report.notice import render
from pipeline.publish.report.source import grounds
from pipeline.records import Answer, Change, FieldChange, Point, Span, TracedText
from pipeline.resolve import resolve


def compared(*changes, points=(), dropped=()):
    old, new = resolve([document("甲。", "o"), document("乙。", "n")])
    made = diff(old, new, *changes)
    return made.model_copy(update={"answer": Answer(points=list(points), dropped=list(dropped))}) if points or dropped else made


def point(*changes, **more):
    made = {"concern": "duty", "summary": "概要", "quote": "原文\n", "source_spans": [Span(start=0, end=2)], "section_path": "一"}
    return Point(changes=list(changes), **made | more)


@pytest.mark.parametrize(
    ("kind", "effect", "outcome"),
    [
        ("added", "tightened", "新增"),
        ("added", None, "新增"),
        ("removed", "loosened", "删除"),
        ("changed", "tightened", "收紧"),
        ("changed", "loosened", "放宽"),
        ("changed", None, "变更"),
    ],
)
def test_what_became_of_a_matter(kind, effect, outcome):
    made = compared(change("x1", kind=kind, effect=effect), points=[point("x1", effect=effect)])
    (line,), gone = lines(made)
    assert (line.outcome, line.concern, line.quote, gone) == (outcome, "任务", "原文", [])
    assert outcome in OUTCOMES


def test_line_has_the_sides_of_the_change_that_weighs_most():
    first, second = change("x1"), change("x2", kind="added", old=[])
    (line,), _ = lines(compared(first, second, points=[point("x2", "x1")]))
    assert (line.changes, line.old, line.new) == (["x2", "x1"], [], second.new)


def test_lines_are_counted_for_each_class_that_they_name():
    told = [point("x1", actor_classes=["city", "enterprise"]), point("x1", actor_classes=["city"]), point("x1")]
    found = readers(*lines(compared(change("x1"), points=told, dropped=[point("x1", effect="loosened", actor_classes=["city"])])))
    assert [(one.id, one.name, one.counts) for one in found] == [
        ("", "全部", [0, 0, 3, 1, 0]),
        ("city", "城市", [0, 0, 2, 1, 0]),
        ("enterprise", "企业", [0, 0, 1, 0, 0]),
        (NOBODY, "未写明主体", [0, 0, 1, 0, 0]),
    ]


def test_comparison_without_an_answer_tells_its_changes():
    fresh, gone = lines(compared(change("x1", effect="tightened", summary="提高")))
    assert ([(line.summary, line.outcome, line.concern, line.who) for line in fresh], gone) == ([("提高", "收紧", "资金", [NOBODY])], [])


@pytest.mark.parametrize(
    ("old", "new", "words", "told", "places"),
    [
        (200000000, 150000000, ("2亿元", "1.5亿元"), "−25%", (308, 234)),
        (100, 200, ("100家", "200家"), "+100%", (160, 308)),
        (20, 30, ("20%以上", "30%以上"), "+10个百分点", (209, 308)),
        (3, 2, ("3件", "2件"), "−33.3%", (308, 209)),
        (0, 5, ("0件", "5件"), "", (12, 308)),
    ],
)
def test_figures_that_moved(old, new, words, told, places):
    sides = {side: [getattr(change(), side)[0].model_copy(update={"text": text})] for side, text in zip(("old", "new"), words, strict=True)}
    (move,) = moves([change(fields=[FieldChange(field="value", old=old, new=new)], **sides)])
    assert (move.told, (move.was, move.now)) == (told, places)


def test_figure_that_stayed_is_not_drawn():
    assert moves([change(fields=[FieldChange(field="value", old=5, new=5)])]) == []
    assert moves([change(fields=[FieldChange(field="date", old="2018-05-25", new="2018-05-15")])]) == []


def test_grounds_are_those_of_the_rules_that_were_used():
    traced = TracedText.of("甲  乙丙").apply([Change(1, 3, "", "whitespace", "blank-inside"), Change(4, 5, "丁", "noise", "by-hand")])
    (notice,) = resolve([document("", traced=traced)])
    assert [(rule, name) for rule, name, _ in grounds(notice)] == [("blank-inside", "字间空白"), ("by-hand", "by-hand")]
    assert grounds(resolve([document("甲")])[0]) == []


def test_facts_are_filtered_by_whom_they_name():
    text = "市财政局应给予企业2亿元。"
    made = document(
        text,
        clauses=[(text, "sentence")],
        obligations=[obligation(text, "应给予", id="o1", actor="市财政局", bearer="市财政局")],
        amounts=[amount(text, "2亿元", id="a1", payer="市财政局", recipient="企业")],
    )
    page = render(resolve([made])[0])
    assert '<option value="0">市财政局（2）</option><option value="1">企业（1）</option>' in page
    assert 'id="row:a1" data-kind="amount" data-actor="0 1"' in page
    assert 'id="row:o1" data-kind="obligation" data-modality="obligation" data-actor="0"' in page
