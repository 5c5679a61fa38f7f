"""The pages of timelines and deadlines: what is drawn, what stands in which month, and why something stands in none."""

import pytest
from records_made import deadline, document
from test_report import Page

from pipeline.publish.report import calendar, timeline
from pipeline.publish.report.slopes import figure, moved, slope
from pipeline.records import Edition, Programme, Timeline, Timelines, TimePoint
from pipeline.resolve import resolve

TEXT = "各市应于5月25日前上报。"


def point(value, unit="家", notice_id="n", **more):
    made = {
        "notice_id": notice_id,
        "ref": "一/c1/t1",
        "about": "试点企业",
        "text": f"{value}{unit}以上",
        "quote": "甲。",
        "source_spans": [],
    }
    return TimePoint(**made | {"value": value, "unit": unit, "section_path": "一、总体要求"} | more)


def line(*points, **more):
    return Timeline(**{"id": "t1", "programme": "p", "fact_type": "target", "name": "试点企业", "points": list(points)} | more)


def editions(*years):
    made = [Edition(notice_id=f"n{at}", label=f"通知{y}", doc_number=None, issue_date=None, issue_year=y) for at, y in enumerate(years)]
    return Programme(programme="p", editions=made)


def test_figures_stand_as_high_as_they_are_great():
    found = slope(line(point(100), point(200), point(0)))
    assert found.points == [(10.0, 67.0, "100家"), (50.0, 30.0, "200家"), (90.0, 104.0, "0家")]
    assert [(one.x1, one.y1, one.x2, one.y2, one.gap) for one in found.strokes] == [
        (10.0, 67.0, 50.0, 30.0, False),
        (50.0, 30.0, 90.0, 104.0, False),
    ]
    assert found.gaps == []


def test_an_edition_without_the_figure_is_a_gap():
    found = slope(line(point(100), None, point(200)))
    assert found.gaps == [50.0]
    assert [one.gap for one in found.strokes] == [True]


@pytest.mark.parametrize("points", [(point(1), None), (point(1), point(2, "件")), (point(None), point(None)), (None, None)])
def test_what_is_no_line_is_not_drawn(points):
    assert slope(line(*points)) is None


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (point(200000000, "元"), "2亿元"),
        (point(15000, "元"), "1.5万元"),
        (point(5000, "元"), "5,000元"),
        (point(30, "%"), "30%"),
        (point(100, "家", value_max=200), "100–200家"),
        (point(50000000, "元", value_max=100000000), "5,000万元–1亿元"),
        (point(None, None, text="若干"), "若干"),
    ],
)
def test_figures_are_short(told, said):
    assert figure(told) == said


def test_what_moved():
    assert moved(line(point(1), None, point(2)))
    assert not moved(line(point(1), None, point(1)))


def test_drawings_first_what_moved_then_the_rest_and_each_figure_leads_to_its_place():
    rows = [
        line(point(1), point(1), id="t1", name="不变"),
        line(point(1), point(2, change="提高1家", effect="tightened", notice_id="深/a#b"), id="t2", name="变了"),
        line(point(None, None, text="5月底"), point(None, None, text="6月底"), id="t3", name="时间线甲", fact_type="deadline"),
        line(point(None, None, text="应报"), point(None, None, text="须报"), id="t4", name="任务乙", fact_type="obligation"),
        line(None, point(3), id="t5", name="一份甲"),
    ]
    page = Page(timeline.render(Timelines(programmes=[editions(2018, 2020)], timelines=rows)))
    places = [page.text.index(name) for name in ("变了", "不变", "时间线甲", "任务乙", "一份甲")]
    assert places == sorted(places)
    assert "notices/%E6%B7%B1/a%23b.html#%E4%B8%80%2Fc1%2Ft1" in [one.get("href") for _, one in page.elements]
    (drawn, _) = [one["aria-label"] for tag, one in page.elements if tag == "svg"]
    assert drawn == "变了：2018 1家以上，2020 2家以上"
    assert "收紧" in page.text


def test_two_editions_of_a_year_are_told_by_their_months():
    both = [
        Edition(notice_id=id_, label="通知", doc_number=None, issue_date=day, issue_year=2018)
        for id_, day in (("a", "2018-03-01"), ("b", "2018-09-01"))
    ]
    found = Timelines(programmes=[Programme(programme="p", editions=both)], timelines=[line(point(1), point(2))])
    assert [Page(timeline.render(found)).text.count(month) > 0 for month in ("2018-03", "2018-09")] == [True, True]


def test_no_editions_no_timeline():
    assert "没有两份以上同一系列的公文" in Page(timeline.render(Timelines(programmes=[], timelines=[]))).text


def shown(*deadlines):
    clauses = [(TEXT, "sentence")]
    made = [deadline(TEXT, "5月25日前", id=f"d{at}", **fields) for at, fields in enumerate(deadlines)]
    found = resolve([document(TEXT, "a", clauses=clauses, deadlines=made, catalog={"label": "通知"})])
    return Page(calendar.render(found))


@pytest.mark.parametrize(
    ("fields", "place", "when"),
    [
        ({"date": "2018-05-25"}, "_m2018-5", "2018-05-25 以前"),
        ({"date": "2018-05-25", "time": "17:00", "bound": "on"}, "_m2018-5", "2018-05-25 17:00 当日"),
        ({"kind": "period", "date": None, "start": "2018-01-01", "end": "2018-12-31"}, "_m2018-12", "2018-01-01 至 2018-12-31"),
        (
            {"kind": "relative", "date": None, "anchor": "印发", "resolved_date": "2018-08-08", "bound": "within"},
            "_m2018-8",
            "2018-08-08 以内",
        ),
    ],
)
def test_deadline_stands_in_its_month(fields, place, when):
    page = shown(fields)
    assert [one["id"] for _, one in page.elements if one.get("id", "").startswith("_m2")] == [place]
    assert when in page.text
    assert "notices/a.html#d0" in [one.get("href") for _, one in page.elements]


def test_what_recurs_and_what_has_no_day_stand_apart():
    recurring = {"kind": "recurring", "date": None, "frequency": "P1Y", "point": "年底"}
    page = shown(recurring, {"kind": "relative", "date": None, "offset": "P3M", "anchor": "下达资金"}, {"date": "2020-12-31"})
    before, _, rest = page.text.partition("每年（1）")
    recurring, _, undated = rest.partition("没有推算出日期的")
    assert "2020-12-31 以前" in before
    assert "年底" in recurring
    assert "起算的日期不在文中：下达资金" in undated
    assert "有日期的 1 条" in before


@pytest.mark.parametrize(("count", "open_"), [(60, True), (61, False)])
def test_a_long_list_without_days_is_folded(count, open_):
    page = shown(*[{"kind": "relative", "date": None, "anchor": "下达资金"}] * count)
    assert [("open" in one) for tag, one in page.elements if tag == "details"] == [open_]
    assert f"{count} 条" in page.text.partition("没有推算出日期的")[2]


def test_what_is_to_be_done_is_said_or_the_clause_is():
    assert "各市：报送总结 逾期不予受理" in " ".join(
        shown({"actor": "各市", "action": "报送总结", "consequence": "逾期不予受理"}).text.split()
    ).replace("报送总结逾期", "报送总结 逾期")
    assert TEXT in shown({}).text
