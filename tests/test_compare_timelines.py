"""What became of each thing over the editions of a programme: gaps, splits, the base, and the two editions of the corpus."""

import pytest
from notices_made import Made, edition_2018, edition_2020
from places import CORPUS

import pipeline
from pipeline.compare import compare, timelines

KINDS = {"target": "targets", "amount": "amounts", "deadline": "deadlines", "obligation": "obligations"}


def edition(year, sum_, yuan, goal=None, day=None):
    """An edition with a sum, and a growth target and a time where they are given."""
    lines = ["一、支持标准", f"省财政对每个城市支持{sum_}。", "二、工作要求"]
    lines += [f"知识产权质押融资金额年均增幅{goal}%以上。"] if goal else []
    lines += [f"各市科技局务必于{day[0]}前报送申报材料，逾期不予受理。"] if day else []
    made = Made(f"edition-{year}", "\n".join(lines), year=year, programme="pilot")
    made.amount(sum_, yuan, payer="省财政", per="每个城市")
    if goal:
        made.target(f"{goal}%以上", goal, "%", basis="annual_growth", indicator=["知识产权质押融资金额"], indicator_id="质押融资金额/增减")
    if day:
        made.deadline(f"{day[0]}前", f"{year}-{day[1]}", actor="各市科技局", action="报送申报材料")
        made.obligation(f"务必于{day[0]}前报送申报材料", marker="务必", actor="各市科技局", actor_source="stated")
    return made.notice()


@pytest.fixture(scope="module")
def three():
    """The middle edition has neither target nor time."""
    first = edition(2018, "2亿元", 200_000_000, 20, ("5月25日", "05-25"))
    last = edition(2022, "1.2亿元", 120_000_000, 25, ("6月10日", "06-10"))
    return [last, first, edition(2020, "1.5亿元", 150_000_000)]


def kinds(found, kind):
    return [row for row in found.timelines if row.fact_type == kind]


def texts(row):
    return [point and point.text for point in row.points]


def moved(row):
    """Figures by which each point differs from what it is set against."""
    return [[f.delta.absolute for f in point.fields if f.delta] if point else None for point in row.points]


def test_a_sum_over_three_editions(three):
    found = timelines(three)
    assert [e.notice_id for e in found.programmes[0].editions] == ["edition-2018", "edition-2020", "edition-2022"]
    (row,) = kinds(found, "amount")
    assert (row.programme, row.id, row.name, row.role) == ("pilot", "t1", "省财政对每个城市的支持", "grant")
    assert texts(row) == ["2亿元", "1.5亿元", "1.2亿元"]
    assert [(p.value, p.unit) for p in row.points] == [(200_000_000, "元"), (150_000_000, "元"), (120_000_000, "元")]
    assert moved(row) == [[], [-50_000_000], [-30_000_000]]
    assert row.points[2].change == "省财政对每个城市的支持由1.5亿元（2020年）降为1.2亿元（2022年），降20%"


def test_a_gap_is_null_and_what_comes_after_is_set_against_what_came_before(three):
    (row,) = kinds(timelines(three), "target")
    assert (row.name, row.indicator_id) == ("知识产权质押融资金额年均增幅", "质押融资金额/增减")
    assert texts(row) == ["20%以上", None, "25%以上"]
    assert moved(row) == [[], None, [5]]
    assert [p and p.effect for p in row.points] == [None, None, "tightened"]
    assert row.points[2].quote == "知识产权质押融资金额年均增幅25%以上。"


def test_a_time_is_compared_within_the_year_over_the_gap(three):
    (row,) = kinds(timelines(three), "deadline")
    assert [p and p.date for p in row.points] == ["2018-05-25", None, "2022-06-10"]
    assert moved(row) == [[], None, [16]]
    (task,) = kinds(timelines(three), "obligation")
    assert texts(task) == ["务必于5月25日前报送申报材料", None, "务必于6月10日前报送申报材料"]


def test_each_edition_against_the_base(three):
    found = timelines(three, base="edition-2022")
    (money,) = kinds(found, "amount")
    assert moved(money) == [[80_000_000], [30_000_000], []]
    assert money.points[0].change == "省财政对每个城市的支持由1.2亿元（2022年）升为2亿元（2018年），增66.7%"
    (goal,) = kinds(timelines(three, base="edition-2020"), "target")
    assert moved(goal) == [[], None, []]


def test_a_point_has_the_figures_of_its_kind():
    notices = []
    for year, share, cap, days in ((2018, 10, 500, 20), (2020, 8, 300, 15)):
        asked = f"企业可申报一个项目。\n在{days}日内报送材料。\n每县推荐1-{days}个项目。"
        text = f"一、支持标准\n对设备投资按{share}%补助。\n单个项目最高{cap}万元。\n二、要求\n{asked}"
        made = Made(f"e{year}", text, year=year, programme="p")
        made.amount(f"{share}%", None, role="rate", rate=share, rate_base="设备投资", comparator="eq")
        made.amount(f"最高{cap}万元", cap * 10_000, role="cap", comparator="le")
        made.obligation("可申报一个项目", "permission", "可", actor="企业", actor_source="stated")
        made.deadline(f"{days}日内", None, kind="relative", bound="within", offset=f"P{days}D", action="报送材料")
        made.target(f"1-{days}个", 1, "个", indicator=["项目"], comparator="between", value_max=days)
        notices.append(made.notice())
    points = [point for row in timelines(notices).timelines for point in row.points if point and point.notice_id == "e2018"]
    said = {p.text: (p.comparator, p.value, p.value_max, p.unit, p.offset, p.modality, p.section_path) for p in points}
    assert said == {
        "10%": ("eq", 10, None, "%", None, None, "一、支持标准"),
        "最高500万元": ("le", 5_000_000, None, "元", None, None, "一、支持标准"),
        "可申报一个项目": (None, None, None, None, None, "permission", "二、要求"),
        "20日内": (None, None, None, None, "P20D", None, "二、要求"),
        "1-20个": ("between", 1, 20, "个", None, None, "二、要求"),
    }


def test_each_part_of_what_was_split_has_a_timeline_from_the_whole():
    names = ["质押融资金额", "技术交易数量"]
    old = Made("e2018", "一、目标\n质押融资金额和技术交易数量年均增幅20%以上。", year=2018, programme="p")
    old.target("20%以上", 20, "%", basis="annual_growth", indicator=names)
    new = Made("e2020", "一、目标\n质押融资金额年均增幅25%以上，技术交易数量年均增幅30%以上。", year=2020, programme="p")
    new.target("25%以上", 25, "%", basis="annual_growth", indicator=names[:1])
    new.target("30%以上", 30, "%", basis="annual_growth", indicator=names[1:])
    found = timelines([old.notice(), new.notice()])
    assert [texts(row) for row in found.timelines] == [["20%以上", "25%以上"], ["20%以上", "30%以上"]]


def test_a_base_that_has_no_editions(three):
    with pytest.raises(ValueError, match="nought is no edition of a programme"):
        timelines(three, base="nought")


def test_notices_without_a_programme_have_no_timelines_unless_they_are_put_together():
    two = [edition_2020(), edition_2018()]
    assert timelines(two).timelines == []
    found = timelines(two, together=True)
    assert found.programmes[0].programme is None
    assert [texts(row) for row in kinds(found, "amount")] == [["2亿元", "1.5亿元"], ["1.5亿元", "1亿元"]]


def test_figures_that_are_alike_are_no_timeline():
    """公共检测平台3家 of one edition and 出口示范企业3家 of the other share only the figure."""
    notices = []
    for year, name in ((2018, "公共检测平台"), (2020, "出口示范企业")):
        made = Made(f"e{year}", f"一、目标\n建设{name}3家以上。", year=year, programme="p")
        notices.append(made.target("3家以上", 3, indicator=[name]).notice())
    assert [texts(row) for row in timelines(notices).timelines] == [[None, "3家以上"], ["3家以上", None]]


def test_links_are_those_of_the_comparison():
    old, new = edition_2018(), edition_2020()
    diff = compare(old, new)
    assert timelines([old, new], together=True) == timelines([old, new], together=True, diffs=[diff])
    apart = timelines([old, new], together=True, diffs=[])
    assert all(None in row.points for row in apart.timelines)


@pytest.fixture(scope="module")
def corpus():
    return [pipeline.read(CORPUS / name) for name in ("2018-ip-operation-cities.txt", "2020-ip-operation-cities.txt")]


@pytest.fixture(scope="module")
def found(corpus):
    return pipeline.timelines(corpus)


def row_of(found, kind, words):
    (row,) = [row for row in kinds(found, kind) if words in row.name]
    return row


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("amount", "中央财政对每个城市的支持", ["2亿元", "1.5亿元"]),
        ("amount", "中央财政对每个城市的当年安排", ["1.5亿元", "1亿元"]),
        ("target", "知识产权质押融资金额", ["20%以上", "30%以上"]),
        ("target", "知识产权管理规范贯标", ["达到100家以上", "200家以上"]),
        ("target", "专业知识产权托管服务累计覆盖", ["1000家以上", "1000家以上"]),
        ("target", "专利技术合同成交额", [None, "40%以上"]),
        ("target", "高价值专利组合", ["20个以上", None]),
        ("target", "知识产权保护社会满意度", ["达到80分", None]),
        ("deadline", "上报工作方案和有关材料", ["5月25日前", "5月15日前"]),
        ("deadline", "城市政府印发", ["中央财政下达资金的3个月内", "中央财政下达资金的2个月内"]),
    ],
)
def test_two_editions_of_the_corpus(found, kind, name, expected):
    assert texts(row_of(found, kind, name)) == expected


def test_a_point_leads_to_its_place(found, corpus):
    point = row_of(found, "amount", "中央财政对每个城市的支持").points[1]
    source = (CORPUS / "2020-ip-operation-cities.txt").read_bytes().decode()
    assert [source[s.start : s.end] for s in point.source_spans] == ["1.5億元"]
    assert (point.value, point.unit, point.fields[0].delta.relative) == (150_000_000, "元", -0.25)
    assert "支持1.5亿元" in point.quote
    assert point.ref in {amount.id for amount in corpus[1].amounts}


def test_every_fact_stands_in_a_timeline(found, corpus):
    for at, notice in enumerate(corpus):
        for kind, facts in KINDS.items():
            refs = [row.points[at].ref for row in kinds(found, kind) if row.points[at]]
            assert sorted(set(refs)) == sorted(fact.id for fact in getattr(notice, facts))


def test_timelines_say_what_the_comparison_says():
    """Fields, effect and line of every fact that the comparison pairs with one other, reworded tasks with their words too."""
    old, new = (pipeline.read(CORPUS / f"{year}-ip-operation-cities.txt") for year in (2018, 2020))
    diff = compare(old, new)
    pairs = {(c.fact_type, c.new[0].ref): c for c in diff.changes if len(c.old) == 1 == len(c.new)}
    seen = 0
    for made in (timelines([old, new], together=True), timelines([old, new], together=True, diffs=[diff])):
        for line in made.timelines:
            point = line.points[1]
            change = pairs.get((line.fact_type, point.ref)) if point and line.points[0] else None
            if change is not None and change.kind in {"changed", "reworded"}:
                assert (point.fields, point.effect, point.change) == (change.fields, change.effect, change.summary)
                seen += change.kind == "reworded" and any(f.field == "wording" for f in change.fields)
    assert seen >= 2
