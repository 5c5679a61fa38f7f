"""Resolve: the label, the suspects and the published form of a notice, on records made by hand."""

import pytest
from records_made import at_words, document

from pipeline.records import Change, Doubt, Span, TracedText
from pipeline.resolve import resolve, settled


def only(doc):
    return resolve([doc])[0]


@pytest.mark.parametrize(
    ("more", "label", "origin", "rule"),
    [
        ({"title": "关于甲的通知", "catalog": {"label": "目录名"}}, "关于甲的通知", "read", "title"),
        ({"catalog": {"label": "目录名"}, "doc_number": "甲发〔2018〕1号"}, "目录名", "catalog", "catalog-label"),
        ({"doc_number": "甲发〔2018〕1号"}, "甲发〔2018〕1号", "inferred", "doc-number-as-label"),
        ({}, "各省财政厅：", "inferred", "first-line-as-label"),
    ],
)
def test_label_tells_where_it_came_from(more, label, origin, rule):
    notice = only(document("各省财政厅：\n现通知如下。", **more))
    assert (notice.label, notice.head["label"].origin, notice.head["label"].rule) == (label, origin, rule)


def test_label_of_a_text_without_anything_is_the_id():
    assert only(document("\n \n", "2018/x")).label == "2018/x"


def test_label_never_becomes_the_title():
    notice = only(document("正文。", catalog={"label": "目录名"}))
    assert notice.title is None


DAMAGED = TracedText.of("权益婚獄分配，一业多会。").apply([Change(2, 4, "", "noise", "junk")])


def test_a_doubt_becomes_a_suspect_at_its_place_in_the_text():
    doubt = Doubt(source_spans=[at_words(DAMAGED.source, "一业多会")], reason="odd", candidates=["一业"], score=0.123456)
    suspect = only(document("", traced=DAMAGED, doubts=[doubt])).suspects[0]
    assert suspect.span.of(DAMAGED.text) == "一业多会"
    assert suspect.source_spans == doubt.source_spans
    assert suspect.score == 0.1235


def test_only_what_an_edit_took_out_whole_is_no_suspect_any_more():
    gone = Doubt(source_spans=[at_words(DAMAGED.source, "婚獄")], reason="odd")
    part = Doubt(source_spans=[at_words(DAMAGED.source, "益婚獄")], reason="odd")
    gap = Doubt(source_spans=[Span(start=6, end=6)], reason="gap")
    doc = document("", traced=DAMAGED, doubts=[gone, part, gap])
    assert settled(doc) == [gone]
    assert [(s.reason, s.span.of(DAMAGED.text)) for s in only(doc).suspects] == [("odd", "益"), ("gap", "")]


def test_what_was_read_is_not_overwritten():
    doc = document("正文。", title="甲", issuers=["财政部 办公厅"], issue_date="2018-05-08", catalog={"label": "乙", "edition": 2020})
    notice = only(doc)
    assert (notice.title, notice.issuers, notice.issue_date, notice.issue_year) == ("甲", ["财政部 办公厅"], "2018-05-08", None)
