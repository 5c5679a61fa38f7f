"""Resolve: label, suspects, coverage, citations, indicators and programmes, on records made by hand."""

import time

import pytest
from records_made import amount, at_words, citation, document, read, section, target

from pipeline.records import Change, Doubt, Span, TracedText
from pipeline.resolve import resolve, settled
from pipeline.resolve.citations import document_number
from pipeline.resolve.indicators import bare
from pipeline.resolve.programme import without_edition


def only(doc):
    return resolve([doc])[0]


# -- label ------------------------------------------------------------------------------------------------------------


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


# -- suspects ---------------------------------------------------------------------------------------------------------

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


# -- coverage ---------------------------------------------------------------------------------------------------------


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


# -- citations --------------------------------------------------------------------------------------------------------

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


# -- indicators -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("到2020年，全省技术合同成交额年均增幅", "技术合同成交额"),
        ("累计培育高价值专利组合", "培育高价值专利组合"),
        ("高新技术企业数量达到", "高新技术企业"),
        ("新增高新技术企业", "新增高新技术企业"),
        ("每万人口发明专利拥有量", "每万人口发明专利拥有量"),
    ],
)
def test_bare_name_of_an_indicator(wording, name):
    assert bare(wording) == name


def ids(*rows):
    """indicator ids of targets, each in a notice of its own: (text, words, indicator, more)."""
    docs = [
        document(text, f"n{i}", targets=[target(text, words, indicator=indicator, **more)])
        for i, (text, words, indicator, more) in enumerate(rows)
    ]
    return [notice.targets[0].indicator_id for notice in resolve(docs)]


def test_same_indicator_in_other_words_has_one_id():
    one, other = ids(
        ("知识产权管理规范贯标企事业单位达到100家以上，托管1000家", "100家以上", ["知识产权管理规范贯标企事业单位"], {}),
        ("——200家以上企业、高等学校、科研院所通过知识产权管理规范贯标认证。", "200家以上", ["企业、高等学校、科研院所"], {"value": 200}),
    )
    assert one == other == "知识产权管理规范贯标企事业单位/数量"


def test_indicator_that_two_notices_share_is_told_where_several_are_measured():
    growth = {"unit": "%", "basis": "annual_growth", "value": 20}
    one, other = ids(
        ("质押融资金额和交易量年均增幅20%以上", "20%以上", ["质押融资金额", "知识产权交易量"], growth),
        ("智慧质押融资额和项目数年均增幅30%以上", "30%以上", ["知识产权质押融资额和项目数量"], growth),
    )
    assert one == other == "知识产权质押融资金额/增减"


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        ("growth and level", ("技术合同成交额", {"unit": "%", "basis": "annual_growth"}), ("技术合同成交额", {"unit": "亿元"})),
        ("share and count", ("高新技术企业", {"unit": "%"}), ("高新技术企业", {"unit": "家"})),
        ("another collateral", ("专利权质押融资金额", {"unit": "亿元"}), ("知识产权质押融资金额", {"unit": "亿元"})),
        ("new ones and all", ("新增高新技术企业", {}), ("高新技术企业", {})),
    ],
)
def test_indicators_that_are_not_the_same(why, first, second):
    text = "达到100"
    one, other = ids(*((text, "100", [name], more) for name, more in (first, second)))
    assert one
    assert other
    assert one != other


@pytest.mark.parametrize(
    "indicator",
    [
        [],
        ["企业"],
        ["项目数"],
        ["数量"],
        ["城市"],
        ["从下列工作中"],
        ["应当按照人均用地"],
        ["最高车速不得超过每小时"],
        ["对在一个记分周期内记分"],
        ["牵引车与被牵引车之间"],
        ["（含计划单列市）的省份数量"],
    ],
)
def test_general_names_have_no_id(indicator):
    assert ids(("不少于100个。", "100个", indicator, {})) == [None]


def test_an_id_that_is_there_stays():
    assert ids(("高新技术企业100家", "100家", ["高新技术企业"], {"indicator_id": "mine"})) == ["mine"]


# -- programme --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("关于组织申报2018年度第三批省级示范项目的通知", "关于组织申报省级示范项目的通知"),
        ("“十三五”国家知识产权保护规划", "国家知识产权保护规划"),
        ("“十四五”国家知识产权保护规划", "国家知识产权保护规划"),
        ("强市建设行动计划（2021—2023年）", "强市建设行动计划"),
        ("关于开展二〇一八年度考核的通知", "关于开展考核的通知"),
    ],
)
def test_title_without_edition(title, key):
    assert without_edition(title) == key


def edition(notice_id, title, issuers=("财政部",), year=2018, **more):
    return document("正文。", notice_id, title=title, issuers=list(issuers), issue_year=year, **more)


def programmes_of(*docs):
    return [(n.programme, n.head["programme"].origin if "programme" in n.head else None) for n in resolve(list(docs))]


def test_catalog_has_the_first_word_on_the_programme():
    assert programmes_of(edition("a", "甲", catalog={"programme": "ip"})) == [("ip", "catalog")]


def test_same_title_but_for_the_year_is_a_programme():
    one = edition("a", "关于组织申报2018年度服务体系建设重点城市的通知", ["财政部办公厅"])
    two = edition("b", "关于组织申报2020年度服务体系建设重点城市的通知", ["财政部", "国家知识产权局"], 2020)
    found = programmes_of(one, two)
    assert found == [("财政部关于组织申报服务体系建设重点城市的通知", "inferred")] * 2


def test_another_wording_of_what_is_done_is_the_same_programme():
    one = edition("a", "甲省科学技术厅关于发布2023年度省重点研发计划“揭榜挂帅”项目榜单并组织申报的通知", ["甲省科学技术厅"], 2023)
    two = edition("b", "甲省科学技术厅关于组织申报2024年度省重点研发计划“揭榜挂帅”项目的通知", ["甲省科学技术厅"], 2024)
    assert programmes_of(one, two) == [("甲省科学技术厅关于发布省重点研发计划揭榜挂帅项目榜单并组织申报的通知", "inferred")] * 2


def test_edition_of_a_catalogued_programme():
    one = edition("a", "关于组织申报2018年度服务体系建设重点城市的通知", catalog={"programme": "ip"})
    two = edition("b", "关于组织申报2020年度服务体系建设重点城市的通知", year=2020)
    assert programmes_of(one, two) == [("ip", "catalog"), ("ip", "inferred")]


@pytest.mark.parametrize(
    ("why", "one", "two"),
    [
        (
            "another issuer",
            ("关于组织申报2018年度示范城市项目的通知", ["甲省财政厅"], 2018),
            ("关于组织申报2019年度示范城市项目的通知", ["乙省财政厅"], 2019),
        ),
        ("no issuer", ("关于组织申报2018年度示范城市项目的通知", [], 2018), ("关于组织申报2019年度示范城市项目的通知", [], 2019)),
        ("one edition twice", ("关于组织申报示范城市项目的通知", ["财政部"], 2018), ("关于组织申报示范城市项目的通知", ["财政部"], 2018)),
        ("a title that says nothing", ("2018年工作要点", ["财政部"], 2018), ("2019年工作要点", ["财政部"], 2019)),
        (
            "another subject",
            ("关于组织申报2018年度示范城市项目的通知", ["财政部"], 2018),
            ("关于组织申报2019年度示范园区项目的通知", ["财政部"], 2019),
        ),
    ],
)
def test_no_programme(why, one, two):
    assert programmes_of(edition("a", *one), edition("b", *two)) == [(None, None)] * 2


# -- published form ---------------------------------------------------------------------------------------------------


def test_what_was_read_is_not_overwritten():
    doc = document("正文。", title="甲", issuers=["财政部 办公厅"], issue_date="2018-05-08", catalog={"label": "乙", "edition": 2020})
    notice = only(doc)
    assert (notice.title, notice.issuers, notice.issue_date, notice.issue_year) == ("甲", ["财政部 办公厅"], "2018-05-08", None)


def test_edits_replayed_on_the_source_give_the_text():
    from pipeline.records import replay

    traced, _ = one_edit_of_every_reason()
    notice = only(document("", traced=traced))
    assert replay(traced.source, notice.edits) == notice.text == traced.text
