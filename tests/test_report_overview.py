"""The first page of the report: counts by year and issuer, editions in time, and what needs a look."""

import pytest
from records_made import deadline, diff, document
from test_report import Page

from pipeline.publish.report import overview
from pipeline.publish.report.crossing import NOBODY, OTHERS, UNKNOWN, crossing
from pipeline.publish.report.editions import series_name, ticks, tracks
from pipeline.publish.report.fields import duration, often
from pipeline.publish.report.undated import undated
from pipeline.records import Quarantined, Span, Suspect
from pipeline.resolve import resolve

TEXT = "各市应于5月25日前上报。"


def notice(notice_id, year=None, issuers=(), **more):
    dated = {"issue_year": year} | ({"issue_date": f"{year}-07-01"} if year else {})
    return resolve([document(TEXT, notice_id, clauses=[(TEXT, "sentence")], issuers=list(issuers), **dated | more)])[0]


def test_years_and_issuers_are_counted():
    found = crossing([notice("a", 2018, ["甲部", "乙局"]), notice("b", 2018, ["甲部"]), notice("c", 2020, ["乙局"]), notice("d")])
    assert found.spans == ["2018", "2020", UNKNOWN]
    assert found.lines == [("乙局", [1, 1, 0, 2]), ("甲部", [2, 0, 0, 2]), (NOBODY, [0, 0, 1, 1])]
    assert found.total == [2, 1, 1, 4]
    assert [found.shade("甲部", count) for count in (0, 1, 2)] == [0, 2, 4]
    assert found.shade(NOBODY, 1) == 0


def test_many_years_stand_by_five_and_many_issuers_together():
    found = crossing([notice(f"n{year}", year, [f"机关{year}"]) for year in range(1995, 2013)])
    assert found.spans == ["1995–1999", "2000–2004", "2005–2009", "2010–2014"]
    assert found.total == [5, 5, 5, 3, 18]
    assert found.lines[-1] == (OTHERS, [0, 0, 0, 3, 3])
    assert len(found.lines) == 16


def test_programme_stands_on_an_axis_of_time():
    told = {"catalog": {"programme": "p"}}
    old, new = notice("a", 2018, **told), notice("b", 2020, **told)
    assert [(track.programme, [mark.told for mark in track.marks]) for track in tracks([old, new], [])] == [("p", ["2018-07", "2020-07"])]
    (track,) = tracks([old, new], [diff(old, new)])
    first, second = track.marks
    assert (round(first.x, 1), round(second.x, 1)) == (20.7, 79.3)  # half a year and two and a half of three, between the edges of 6%
    assert [(bond.x1, bond.x2, bond.page) for bond in track.bonds] == [(first.x, second.x, "comparisons/a__b.html")]
    assert ticks([old, new]) == [(6.0, "2018"), (35.33, "2019"), (64.67, "2020"), (94.0, "2021")]


def test_edition_without_a_date_is_named_beside_the_axis():
    told = {"catalog": {"programme": "p", "label": "无日期"}}
    (track,) = tracks([notice("a", **told)], [])
    assert (track.name, track.marks, track.undated) == ("无日期", [], [("无日期", "notices/a.html")])
    assert ticks([notice("a", **told)]) == []


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("关于知识产权运营服务体系建设的通知（2020年）", "关于知识产权运营服务体系建设的通知"),
        ("2018年国家知识产权示范城市工作计划", "国家知识产权示范城市工作计划"),
        ("2021年度项目申报指南", "项目申报指南"),
        ("到2025年的行动方案", "到2025年的行动方案"),
        ("财办建〔2018〕96号", "财办建〔2018〕96号"),
        ("2020年", "2020年"),
    ],
)
def test_a_series_is_not_named_after_one_year(label, name):
    assert series_name(label) == name


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"date": "2018-05-25"}, None),
        ({"kind": "recurring", "date": None, "frequency": "P1Y"}, None),
        ({"kind": "relative", "date": None, "anchor": "下达资金", "resolved_date": "2018-08-01"}, None),
        ({"kind": "period", "date": None, "start": "2018-01-01", "end": "2018-12-31"}, None),
        ({"kind": "relative", "date": None, "anchor": "下达资金", "offset": "P3M"}, "起算的日期不在文中：下达资金"),
        ({"kind": "relative", "date": None, "offset": "P30D"}, "只说了时长（30日），没有说从何时起算"),
        ({"kind": "date", "date": None}, "没有写明年份，文件也没有日期可以推算"),
        ({"kind": "period", "date": None}, "没有写明日期"),
    ],
)
def test_why_a_deadline_has_no_day(fields, why):
    assert undated(deadline(TEXT, "5月25日前", **fields)) == why


@pytest.mark.parametrize(
    ("told", "said"), [("P3M", "3个月"), ("P1Y6M", "1年6个月"), ("P2W", "2周"), ("PT24H", "24小时"), ("P1DT12H", "1日12小时")]
)
def test_duration_is_said_as_people_do(told, said):
    assert duration(told) == said


@pytest.mark.parametrize(("told", "said"), [("P1Y", "每年"), ("P6M", "每半年"), ("P3Y", "每3年")])
def test_frequency_is_said_as_people_do(told, said):
    assert often(told) == said


def test_what_needs_a_look_leads_to_its_place():
    doubt = Suspect(span=Span(start=0, end=2), source_spans=[Span(start=0, end=2)], reason="slip", candidates=["各市州", ""])
    without = deadline(TEXT, "5月25日前", id="d1", date=None)
    made = notice("深/a#b", 2018, deadlines=[without]).model_copy(update={"suspects": [doubt]})
    page = Page(overview.render([made], [], [Quarantined(path="坏.txt", sha256=None, stage="ingest", error="E", message="不是文本")]))
    ways = [one.get("href") for tag, one in page.elements if tag == "a"]
    assert "notices/%E6%B7%B1/a%23b.html#c1" in ways
    assert "疑漏一字；可能是：各市州、（删去）" in page.text
    assert {"#_suspects", "calendar.html#_undated", "#_quarantine"} <= set(ways)
    for told in ("1 处文字存疑", "1 条时限没有推算出日期", "1 个文件未能读取", "坏.txt"):
        assert told in page.text


def test_each_place_leads_to_its_own_clause():
    """A place on the way between two clauses leads to the one before it, one in front of all to the page."""
    text = "关于上报的通知\n各市应当上报。\n各县应当报备。"
    lines = [(line, "sentence") for line in text.split("\n")[1:]]
    doubts = [
        Suspect(span=Span(start=at, end=at + 2), source_spans=[Span(start=at, end=at + 2)], reason="slip", candidates=[])
        for at in (text.index(words) for words in ("关于", "各市", "。\n", "报备"))
    ]
    made = resolve([document(text, "a", clauses=lines)])[0].model_copy(update={"suspects": doubts})
    ways = [one.get("href") for tag, one in Page(overview.render([made], [], [])).elements if tag == "a"]
    assert [way for way in ways if way.startswith("notices/a.html") and not way.endswith("_suspects")][-4:] == [
        "notices/a.html",
        "notices/a.html#c1",
        "notices/a.html#c1",
        "notices/a.html#c2",
    ]


def test_only_the_first_places_are_shown_and_all_are_counted():
    doubt = Suspect(span=Span(start=0, end=2), source_spans=[Span(start=0, end=2)], reason="slip", candidates=[])
    made = notice("a").model_copy(update={"suspects": [doubt] * (overview.SHOWN + 1)})
    page = Page(overview.render([made, made.model_copy(update={"notice_id": "b"})], [], []))
    assert [tag for tag, _ in page.elements].count("mark") == overview.SHOWN
    assert f"{2 * overview.SHOWN + 2} 处文字存疑" in page.text
    assert f"另有 {overview.SHOWN + 2} 处" in page.text


def test_figures_of_the_table_choose_from_the_list():
    page = Page(overview.render([notice("a", 2018, ["甲部", "乙局"]), notice("b", 2020, ["甲部"])], [], []))
    chosen = [(one["data-issuer"], one["data-span"]) for tag, one in page.elements if tag == "a" and "data-issuer" in one]
    assert chosen == [("0", "2018"), ("0", "2020"), ("0", ""), ("1", "2018"), ("1", ""), ("", "2018"), ("", "2020"), ("", "")]
    assert [one["data-issuers"] for tag, one in page.elements if "data-issuers" in one] == ["0 1", "0"]
