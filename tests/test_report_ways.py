"""The links from the page of a notice to what else the report has about it."""

from records_made import deadline, diff, document

from pipeline.publish.report.ways import ways
from pipeline.records import Edition, Programme, Timelines
from pipeline.resolve import resolve

TEXT = "各市应于5月25日前上报。"
NONE = Timelines(programmes=[], timelines=[])


def notice(notice_id, **more):
    return resolve([document(TEXT, notice_id, clauses=[(TEXT, "sentence")], **more)])[0]


def test_a_notice_alone_is_in_the_graph():
    assert ways(notice("深/a#b"), [], NONE) == [("图谱", "graph.html#Notice%3A%E6%B7%B1%2Fa%23b")]


def test_deadlines_comparisons_and_timelines_of_the_notice_and_of_no_other():
    old, new = notice("a"), notice("b", catalog={"label": "通知 乙&丙"}, deadlines=[deadline(TEXT, "5月25日前")])
    editions = [Edition(notice_id=id_, label=id_, doc_number=None, issue_date=None, issue_year=None) for id_ in ("a", "b")]
    times = Timelines(
        programmes=[Programme(programme="o", editions=[]), Programme(programme="p", editions=editions)],
        timelines=[],
    )
    made = diff(old, new)
    assert ways(new, [made], times) == [
        (f"与{made.old_notice.label}比较", "comparisons/a__b.html"),
        ("各年时间线", "timeline.html#_p2"),
        ("日历中的 1 条时限", "calendar.html?q=%E9%80%9A%E7%9F%A5%20%E4%B9%99%26%E4%B8%99"),
        ("图谱", "graph.html#Notice%3Ab"),
    ]
    assert ways(old, [made], times)[0] == ("与通知 乙&丙比较", "comparisons/a__b.html")
    assert ways(notice("c"), [made], times) == [("图谱", "graph.html#Notice%3Ac")]
