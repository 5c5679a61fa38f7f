"""Coverage: every character of the source is counted once, by the first class that fits."""

import time

from records_made import amount, document, read, section, target
from test_resolve import only

from pipeline.records import Change, Span, TracedText


def one_edit_of_every_reason():
    """Source with one edit of every reason, and what each of its characters is."""
    pieces = [
        ("檔案全文", "", "boilerplate", "boilerplate", 4),
        ("\n\n", "\n", "whitespace", "whitespace", 2),
        ("一、总体要求", None, None, "structure", 6),
        ("\n　　", "\n", "whitespace", "whitespace", 3),
        ("達到", "达到", "script", "clause", 2),
        ("100家以上", None, None, "fact", 6),
        (",", "，", "width", "clause", 1),
        ("簽訂", None, None, "clause", 2),
        ("契約", "合同", "vocabulary", "clause", 2),
        ("婚獄", "", "noise", "noise", 2),
        ("。", None, None, "clause", 1),
        ("\n", None, None, "whitespace", 1),
        ("没有读到的一行", None, None, "unread", 7),
        ("达到100家以上", "", "duplicate", "duplicate", 8),
    ]
    source = "".join(before for before, *_ in pieces)
    changes, at, expected = [], 0, {}
    for before, after, reason, found, count in pieces:
        assert len(before) == count
        if after is not None:
            changes.append(Change(at, at + len(before), after, reason, f"rule-{reason}"))
        at += len(before)
        expected[found] = expected.get(found, 0) + count
    return TracedText.of(source).apply(changes), expected


def test_coverage_counts_every_character_once_by_the_first_class_that_fits():
    traced, expected = one_edit_of_every_reason()
    sentence = "达到100家以上，簽訂合同。"
    doc = document(
        "",
        traced=traced,
        clauses=[("一、总体要求", "heading", "s1"), (sentence, "sentence", "s1")],
        sections=[section("s1", traced.text, "一、总体要求", label="一、", heading="总体要求")],
        targets=[target(traced, "100家以上", clause_id="c2")],
    )
    notice = only(doc)
    assert notice.coverage.model_dump() == {**dict.fromkeys(notice.coverage.model_fields_set, 0), **expected}
    assert notice.coverage.total == notice.source.length


def test_a_label_before_a_paragraph_is_structure_and_the_paragraph_is_not():
    text = "（一）各市应当申报。"
    doc = document(text, clauses=[(text, "sentence", "s1")], sections=[section("s1", text, text, label="（一）")])
    found = only(doc).coverage
    assert (found.structure, found.clause) == (3, 7)


def test_what_both_sides_of_an_edit_share_was_not_taken_out():
    traced = TracedText.of("三雅提設陵、工作").apply([Change(0, 6, "三、", "noise", "junk")])
    found = only(document("", traced=traced, clauses=[("三、工作", "sentence")])).coverage
    assert (found.noise, found.clause) == (4, 4)


def test_head_foot_and_head_fields_are_structure():
    text = "关于甲的通知\n各省：\n正文。\n财政部\n2018年5月8日"
    clauses = [("各省：", "head"), ("正文。", "sentence"), ("财政部", "signature"), ("2018年5月8日", "signature")]
    found = only(document(text, title="关于甲的通知", head={"title": read((0, 6))}, clauses=clauses)).coverage
    assert (found.structure, found.clause, found.whitespace, found.unread) == (6 + 3 + 3 + 9, 3, 4, 0)


def test_coverage_is_linear():
    text = "各市应当申报，给予100万元。\n" * 60_000
    spans = [Span(start=i * 16, end=i * 16 + 14) for i in range(60_000)]
    made = amount(text, "100万元")
    doc = document(text).model_copy(update={"amounts": [made.model_copy(update={"source_spans": [s]}) for s in spans]})
    start = time.perf_counter()
    assert only(doc).coverage.total == len(text)
    assert time.perf_counter() - start < 5


def test_edits_replayed_on_the_source_give_the_text():
    from pipeline.records import replay

    traced, _ = one_edit_of_every_reason()
    notice = only(document("", traced=traced))
    assert replay(traced.source, notice.edits) == notice.text == traced.text
