"""What the page for searching holds: each text once, each place where JavaScript counts it."""

import json

from records_made import amount, at_words, deadline, document, obligation, section
from test_report import Page

from pipeline.publish.report import search
from pipeline.resolve import resolve

TEXT = "一、总体要求\n各市应给予𠮷林企业2亿元。须于5月底前报送。"


def notice(notice_id="a", **more):
    head, rest = TEXT.split("\n")
    first, second = rest.split("。")[0] + "。", rest.split("。")[1] + "。"
    facts = {
        "sections": [section("一", TEXT, head, label="一、", heading="总体要求")],
        "clauses": [(head + "\n", "heading", "一"), (first, "sentence", "一"), (second, "sentence", "一")],
        "amounts": [amount(TEXT, "2亿元", id="c2/a1", clause_id="c2", payer="各市")],
        "obligations": [obligation(TEXT, "须于5月底前报送", id="c3/o1", clause_id="c3", actor="各市")],
        "deadlines": [deadline(TEXT, "5月底前", id="elsewhere", clause_id="c3", date="2018-05-31")],
    }
    return resolve([document(TEXT, notice_id, catalog={"label": "通知"}, **facts | more)])[0]


def indexed(*notices):
    return json.loads(search.index(notices))


def test_text_stands_there_once_with_its_clauses_and_facts():
    (page, label, date, year, text, sections, clauses, facts) = indexed(notice(issue_date="2018-05-08", issue_year=2018))["notices"][0]
    assert (page, label, date, year, text) == ("notices/a.html", "通知", "2018-05-08", 2018, TEXT)
    assert sections == [["一", "一、总体要求"]]
    assert clauses == [["=c1", 0, 0], ["=c2", 7, 0], ["=c3", 21, 0]]  # 𠮷 counts two
    kinds = indexed()["kinds"]
    told = [(kinds[kind], id_, clause, more) for kind, id_, clause, _, _, more in facts]
    assert told == [
        ("amount", "a1", 1, "各市"),
        ("deadline", "=elsewhere", 2, "2018-05-31"),
        ("obligation", "o1", 2, "各市"),
    ]


def test_places_are_units_of_utf_16():
    *_, facts = indexed(notice())["notices"][0]
    units = TEXT.encode("utf-16-le")
    assert [units[2 * start : 2 * end].decode("utf-16-le") for _, _, _, start, end, _ in facts] == ["2亿元", "5月底前", "须于5月底前报送"]
    assert at_words(TEXT, "2亿元").start + 1 == facts[0][3]


def test_what_cannot_be_seen_moves_no_place():
    made = notice()
    hidden = made.model_copy(update={"text": made.text.replace("给", "\u202e").replace("予", "\U000e0041")})
    text = indexed(hidden)["notices"][0][4]
    assert text == made.text.replace("给", "�").replace("予", "��")  # a � for each unit


def test_many_notices_stand_on_several_pages_the_newest_first():
    notices = [notice(f"n{year}", issue_date=f"{year}-05-08", issue_year=year) for year in (2016, 2020, 2018)] + [notice("undated")]
    made = search.render(notices, part=2 * len(TEXT))
    assert list(made) == ["search.html", "search-2.html"]
    held = [[one[0] for one in json.loads(Page(page).data["_index"])["notices"]] for page in made.values()]
    assert held == [["notices/n2020.html", "notices/n2018.html"], ["notices/n2016.html", "notices/undated.html"]]
    first = Page(made["search.html"])
    assert "2018–2020（2 份）" in first.text
    assert "2016（2 份）" in first.text
    assert ("a", {"href": "search-2.html"}) in first.elements


def test_one_page_names_no_parts():
    (page,) = search.render([notice()]).values()
    assert "分成几页" not in page
    assert "在 1 份公文的 3 个条文" in page


def test_nothing_to_look_in():
    assert json.loads(Page(search.render([])["search.html"]).data["_index"])["notices"] == []
