"""Which notice a citation means: by number, by title, by a short name; and where that stays open."""

import pytest
from records_made import citation, document

from pipeline.records import Span
from pipeline.resolve import resolve
from pipeline.resolve.citations import document_number

GUIDE = "关于全面组织实施战略推进工程的指导意见"


def cited(citing, *others):
    return [c.notice_id for c in resolve([citing, *others])[0].citations]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("国发〔2015〕71号", "国发[2015]71号"),
        ("国发〔2015〕71号", "国发﹝2015﹞ 71 号"),
        ("国发〔2015〕71号", "国发【２０１５】71号"),
        ("国发〔2015〕71号", "国发（2015）71号"),
    ],
)
def test_document_number_in_one_form(number, written):
    assert document_number(written) == document_number(number)


def test_citation_by_number_and_by_title():
    text = f"根据《{GUIDE}》（国知发管字〔2016〕101号）和《乙办法》、《丙办法》"
    one = document(
        text,
        "one",
        citations=[
            citation(text, f"《{GUIDE}》", GUIDE, doc_number="国知发管字〔2016〕101号"),
            citation(text, "《乙办法》", "乙办法"),
            citation(text, "《丙办法》", "丙办法"),
        ],
    )
    guide = document("指导意见。", "guide", title="别的题目", doc_number="国知发管字[2016]101号")
    second = document("乙。", "second", title="乙办法")
    assert cited(one, guide, second) == ["guide", "second", None]


@pytest.mark.parametrize(
    ("why", "citing", "other"),
    [
        ("another number", {"doc_number": "甲发〔2019〕1号"}, {"doc_number": "甲发〔2018〕1号", "title": "甲办法"}),
        ("issued after the citing notice", {}, {"issue_date": "2019-01-01", "title": "甲办法"}),
        ("only part of the title", {}, {"title": "甲办法实施细则"}),
    ],
)
def test_citation_of_another_document_stays_open(why, citing, other):
    text = "根据《甲办法》"
    one = document(text, "one", issue_date="2018-05-08", citations=[citation(text, "《甲办法》", "甲办法", **citing)])
    assert cited(one, document("乙。", "other", **other)) == [None]


def test_citation_of_a_title_that_two_notices_have_stays_open():
    text = "根据《甲办法》"
    one = document(text, "one", citations=[citation(text, "《甲办法》", "甲办法")])
    assert cited(one, document("乙。", "a", title="甲办法"), document("丙。", "b", title="甲办法")) == [None]


def test_citation_is_never_of_the_notice_itself():
    text = "《甲办法》"
    assert cited(document(text, "one", title="甲办法", citations=[citation(text, text, "甲办法")])) == [None]


def test_citation_with_the_issuer_before_the_title():
    text = "根据《国务院关于加快强国建设的若干意见》"
    one = document(text, "one", citations=[citation(text, text[2:], "国务院关于加快强国建设的若干意见")])
    assert cited(one, document("。", "sc", title="关于加快强国建设的若干意见", issuers=["国务院"])) == ["sc"]
    assert cited(one, document("。", "sc", title="关于加快强国建设的若干意见", issuers=["财政部"])) == [None]


def test_citation_without_the_issuer_of_the_title():
    text = "根据《关于加快强国建设的若干意见》"
    one = document(text, "one", citations=[citation(text, text[2:], "关于加快强国建设的若干意见")])
    assert cited(one, document("。", "sc", title="国务院关于加快强国建设的若干意见", issuers=["国务院"])) == ["sc"]


def test_short_name_stands_for_the_same_document():
    text = f"按照《指导意见》，根据《{GUIDE}》（国知发〔2016〕101号）（以下简称《指导意见》），《指导意见》要求"
    full = citation(text, f"《{GUIDE}》", GUIDE, doc_number="国知发〔2016〕101号", short_name="指导意见", id="f2")
    later = text.rindex("《指导意见》")
    span = Span(start=later, end=later + 6)
    short = citation(text, "《指导意见》", "指导意见", id="f1")
    again = short.model_copy(update={"id": "f3", "span": span, "source_spans": [span]})
    one = document(text, "one", citations=[short, full, again])
    found = resolve([one, document("。", "guide", doc_number="国知发〔2016〕101号")])[0].citations
    assert [(c.notice_id, c.doc_number) for c in found] == [
        (None, None),  # before the short name was given
        ("guide", "国知发〔2016〕101号"),
        ("guide", "国知发〔2016〕101号"),
    ]
    assert found[2].evidence == {"doc_number": full.span}
    assert found[2].title == "指导意见"
