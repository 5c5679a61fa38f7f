"""Bodies, areas and documents of the graph by all their names: in running text, contacts, offices, heirs, plans and who issued them."""

import pytest
from records_made import citation, document

from pipeline.errors import GraphError
from pipeline.graph import graph, validate
from pipeline.records import Attachment, Change, Contact, Span, TracedText
from pipeline.resolve import resolve


def made_of(*texts, **more):
    """The graph of notices of one sentence each."""
    return graph(resolve([document(text, f"n{at}", clauses=[(text, "sentence")], **more) for at, text in enumerate(texts)]), [])


def named(made, kind="mentions"):
    return sorted((b, data.get("times")) for _, b, data in made.edges(data=True) if data["kind"] == kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由科技部会同财政部组织评审。", [("org:科学技术部", 1), ("org:财政部", 1)]),
        ("科技部审核，科学技术部公布。", [("org:科学技术部", 2)]),
        ("市政府督查室定期督查，市财政局配合。", [("org:重庆市人民政府督查室", 1), ("org:重庆市财政局", 1)]),
        ("支持合肥市、渝北区开展试点。", [("place:合肥市", 1)]),
        ("各省财政厅、有关部门和申报城市要加强协作。", []),
        ("财政部门要加强监管，教育部署要到位。", []),
        ("按照《国务院关于甲的意见》办理。", []),  # the title says who issued it, and nobody is named here
        ("党中央、国务院高度重视。", [("org:中共中央", 1), ("org:国务院", 1)]),
    ],
)
def test_what_running_text_names(text, expected):
    cited = [citation(text, "《国务院关于甲的意见》", "国务院关于甲的意见")] if "《" in text else []
    assert named(made_of(text, issuers=["重庆市人民政府"], citations=cited)) == expected


def test_place_of_a_name_is_that_in_the_source():
    traced = TracedText.of("由財政部、\n科技部办理。").apply([Change(1, 2, "财", "script", "t2s"), Change(5, 6, "", "whitespace", "join")])
    made = graph(resolve([document("", "n", traced=traced, clauses=[(traced.text, "sentence")])]), [])
    assert [data["source_spans"] for *_, data in made.edges(data=True) if data["kind"] == "mentions"] == [[[1, 4]], [[6, 9]]]


def test_head_and_signature_are_no_sentences():
    text = "财政部办公厅\n由科技部办理。"
    lines = text.split("\n")
    clauses = [(lines[0], "signature"), (lines[1], "sentence")]
    assert named(graph(resolve([document(text, "n", clauses=clauses)]), [])) == [("org:科学技术部", 1)]


def test_contact_is_a_department_of_its_body():
    span = Span(start=0, end=3)
    contacts = [
        Contact(org=org, persons=[], phones=[], emails=[], span=span, source_spans=[span]) for org in ("工信部中小企业局", "办公室", None)
    ]
    made = made_of("正文。", contacts=contacts)
    assert named(made, "contact") == [("org:工业和信息化部中小企业局", None)]
    assert named(made, "unit_of") == [("org:工业和信息化部", None)]
    assert made.nodes["org:工业和信息化部中小企业局"]["also"] == ["工信部中小企业局"]


def test_other_names_of_a_body_are_kept():
    made = made_of("科技部审核。", "科学技术部公布，科技部监督。")
    assert made.nodes["org:科学技术部"]["also"] == ["科技部"]
    assert "also" not in made_of("科学技术部公布。").nodes["org:科学技术部"]


def test_former_body_is_tied_to_its_heir_where_both_are_named():
    made = made_of("工商总局负责。", "市场监管总局负责。", issue_year=2016)
    assert named(made, "succeeded_by") == [("org:国家市场监督管理总局", None)]
    assert named(made_of("工商总局负责。", issue_year=2016), "succeeded_by") == []


def test_city_lies_in_its_province_where_both_are_named():
    made = made_of("安徽省合肥市财政局与深圳市合作。", "支持安徽省、合肥市、深圳市开展试点。")
    assert ("place:合肥市", "place:安徽省") in made.edges()
    assert "place:广东省" not in made


def cited(*titles, numbers=None, **more):
    text = "".join(f"《{title}》" for title in titles)
    citations = [
        citation(text, f"《{title}》", title, id=f"x{at}", doc_number=(numbers or {}).get(title)) for at, title in enumerate(titles)
    ]
    return graph(resolve([document(text, "a", citations=citations, **more)]), [])


def documents(made):
    return {node: data.get("also", []) for node, data in made.nodes(data=True) if data["kind"] == "Document"}


def test_plan_and_the_notice_that_issues_it_are_one_document():
    issuing = "国务院关于印发“十三五”甲规划的通知"
    made = cited("“十三五”甲规划", issuing, "关于印发“十三五”甲规划的通知", numbers={issuing: "国发〔2016〕86号"})
    assert documents(made) == {"doc:国发〔2016〕86号": ["“十三五”甲规划", "关于印发“十三五”甲规划的通知"]}
    assert made.nodes["doc:国发〔2016〕86号"]["label"] == issuing


def test_rules_that_two_bodies_issued_are_not_taken_for_one():
    titles = ["财政部关于印发资金管理办法的通知", "科技部关于印发资金管理办法的通知", "资金管理办法"]
    assert list(documents(cited(*titles))) == [f"doc:{title}" for title in titles]


def test_what_is_only_passed_on_has_a_number_of_its_own():
    titles = ["国务院办公厅关于转发甲意见的通知", "甲意见"]
    assert list(documents(cited(*titles))) == [f"doc:{title}" for title in titles]


def test_form_that_a_notice_attaches_is_no_document_that_it_cites():
    span = Span(start=0, end=3)
    attachments = [Attachment(number="1", title="试点城市 申报表", span=span, source_spans=[span])]
    assert documents(cited("试点城市申报表", "甲办法", attachments=attachments)) == {"doc:甲办法": []}


def test_blank_between_two_issuers_is_kept():
    made = cited("中共中央 国务院关于甲的意见")
    assert made.nodes["doc:中共中央国务院关于甲的意见"]["label"] == "中共中央 国务院关于甲的意见"
    assert named(made, "issued_by") == [("org:中共中央", None), ("org:国务院", None)]


@pytest.mark.parametrize(("kind", "lost"), [("mentions", "source_spans"), ("cites", "notice_id")])
def test_validate_names_what_has_lost_its_place(kind, lost):
    text = "由科技部按照《甲办法》办理。"
    made = made_of(text, citations=[citation(text, "《甲办法》", "甲办法")])
    edge = next(data for *_, data in made.edges(data=True) if data["kind"] == kind)
    del edge[lost]
    with pytest.raises(GraphError, match=f"edge {kind} from notice:n0 .* give the place where it was read"):
        validate(made)
