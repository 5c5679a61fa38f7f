"""What is new or tighter for whom, and what fell away: two small editions, read by hand."""

import json

import pytest
from click.testing import CliRunner
from notices_made import Made

from pipeline.commands import main
from pipeline.compare import answer, compare

REST = "各地要加强组织领导，完善工作机制。"


def edition(year, text, **head):
    """A notice with one paragraph that both editions have."""
    return Made(f"n{year}", f"{text}\n{REST}", year=year, **head)


@pytest.fixture(scope="module")
def editions():
    old = edition(
        2018,
        "省财政对每个城市支持2亿元。\n申报城市于5月25日前报送方案。\n培育示范企业100家以上。\n试点城市应每季度召开推进会。\n"
        "每家企业可申报一个项目。",
        issuers=["省科技厅"],
    )
    old.amount("2亿元", 200_000_000, payer="省财政", per="每个城市")
    old.deadline("于5月25日前", "2018-05-25", actor="申报城市", action="报送方案")
    old.target("100家以上", 100, indicator=["示范企业"])
    old.obligation("应每季度召开推进会", marker="应", actor="试点城市", actor_source="stated")
    old.obligation("可申报一个项目", "permission", "可", actor="每家企业", actor_source="stated")
    new = edition(
        2020,
        "省财政对每个城市支持1.5亿元。\n申报城市于5月15日前报送方案。\n培育示范企业200家以上。\n企业不得将资金用于房屋装修。\n"
        "试点城市要建设产业知识产权联盟30家以上。\n省科技厅要开展绩效评价。\n牢固树立新发展理念。\n每家企业可申报一个项目。\n"
        "已获支持过的城市，不再重复支持。",
        issuers=["省科技厅"],
    )
    new.amount("1.5亿元", 150_000_000, payer="省财政", per="每个城市")
    new.deadline("于5月15日前", "2020-05-15", actor="申报城市", action="报送方案")
    new.target("200家以上", 200, indicator=["示范企业"])
    new.obligation("不得将资金用于房屋装修", "prohibition", "不得", actor="企业", actor_source="stated")
    new.target("30家以上", 30, indicator=["产业知识产权联盟"])
    new.obligation("要建设产业知识产权联盟30家以上", actor="试点城市", actor_source="stated")
    new.obligation("要开展绩效评价", actor="省科技厅", actor_source="stated")
    new.obligation("牢固树立新发展理念", marker=None, programmatic=True)
    new.obligation("可申报一个项目", "permission", "可", actor="每家企业", actor_source="stated")
    new.obligation("不再重复支持", "exclusion", "不再")
    return old.notice(), new.notice()


def told(editions, actor_class=None):
    found = answer(compare(*editions), *editions, actor_class)
    return [[(p.concern, p.effect) for p in points] for points in (found.points, found.dropped)]


def test_points_by_weight(editions):
    """Money, exclusion, time, ban, changed target, new target with its task in one line; no issuer's own task, no guiding idea."""
    points, dropped = told(editions)
    assert points == [
        ("money", None),
        ("exclusion", "tightened"),
        ("deadline", "tightened"),
        ("prohibition", "tightened"),
        ("target", "tightened"),
        ("target", "tightened"),
    ]
    assert dropped == [("duty", "loosened")]


def test_a_point_has_date_money_quote_and_place(editions):
    old, new = editions
    money, _, deadline, *_, league = answer(compare(old, new), old, new).points
    assert (money.money, money.quote) == (["1.5亿元"], "省财政对每个城市支持1.5亿元。")
    assert (deadline.dates, deadline.actors, deadline.actor_classes) == (["2020-05-15"], ["申报城市"], ["city"])
    assert deadline.summary == "申报城市报送方案的时限由5月25日（2018年）提前至5月15日（2020年），早10天"
    assert (len(league.changes), league.quote) == (2, "试点城市要建设产业知识产权联盟30家以上。")
    clause = next(c for c in new.clauses if c.text.startswith("试点城市"))
    assert league.source_spans == clause.source_spans


@pytest.mark.parametrize(
    ("actor_class", "points", "dropped"),
    [
        ("city", ["money", "exclusion", "deadline", "target", "target"], ["duty"]),  # 示范企业 names nobody: the cities' matter
        ("enterprise", ["prohibition", "target"], []),  # 示范企业 are counted
        ("academia", [], []),
    ],
)
def test_for_one_class_of_actors(editions, actor_class, points, dropped):
    found = told(editions, actor_class)
    assert [[concern for concern, _ in lines] for lines in found] == [points, dropped]


def test_against_itself_there_is_nothing_new(editions):
    for notice in editions:
        assert told((notice, notice)) == [[], []]


def test_every_change_is_told_once(editions):
    found = answer(compare(*editions), *editions)
    ids = [change for point in [*found.points, *found.dropped] for change in point.changes]
    assert len(ids) == len(set(ids))


def test_sum_read_as_target_too_is_one_line():
    sides = []
    for year, words, value in ((2018, "5000万元", 5000), (2020, "8000万元", 8000)):
        made = edition(year, f"新增销售收入不低于{words}。").amount(words, value * 10_000, "threshold", comparator="ge")
        sides.append(made.target(words, value, "万元", indicator=["新增销售收入"], role="threshold").notice())
    (point,) = answer(compare(*sides), *sides).points
    assert (point.concern, point.effect, len(point.changes)) == ("threshold", "tightened", 2)


@pytest.mark.parametrize(
    ("text", "old", "new", "effect"),
    [
        ("在研项目达到{}的不得申报", 2, 1, "tightened"),  # the figure of a ban's condition
        ("在研项目达到{}的，本次不予支持", 1, 2, "loosened"),
        ("在研项目达到{}以上", 2, 3, "tightened"),
        ("年末在研项目达到{}，企业的材料不得涂改", 2, 3, "tightened"),
    ],
)
def test_effect_of_a_figure_in_the_condition_of_a_ban(text, old, new, effect):
    sides = [
        edition(year, text.format(f"{n}项") + "。").target(f"{n}项", n, "项", indicator=["在研项目"]).notice()
        for year, n in ((2018, old), (2020, new))
    ]
    (change,) = [c for c in compare(*sides).changes if c.fact_type == "target"]
    assert change.effect == effect


def test_permitted_number_is_no_least():
    sides = []
    for year, n in ((2018, 1), (2020, 2)):
        made = edition(year, f"每项任务可支持{n}个团队。").target(f"{n}个", n, "个", indicator=["团队"], comparator="eq")
        target = made.notice().targets[0].id
        sides.append(made.obligation(f"可支持{n}个团队", "permission", "可", target_ids=[target]).notice())
    (change,) = [c for c in compare(*sides).changes if c.fact_type == "target"]
    assert (change.kind, change.effect) == ("changed", None)


# -- the command --------------------------------------------------------------------------------------------------------

TEXT = """关于做好试点城市申报工作的通知
国科办〔{year}〕12号
各市科技局：
为做好试点城市申报工作，现将有关事项通知如下：
一、支持标准
省财政对每个城市支持{sum}亿元。
二、工作要求
各市科技局务必于{day}前报送申报材料。{ban}
省科技厅
{year}年4月8日
"""


@pytest.fixture
def files(tmp_path):
    for year, amount, day, ban in ((2018, "2", "5月25日", ""), (2020, "1.5", "5月15日", "申报城市不得将资金用于房屋装修。")):
        (tmp_path / f"{year}.txt").write_text(TEXT.format(year=year, sum=amount, day=day, ban=ban), encoding="utf-8")
    return [str(tmp_path / "2018.txt"), str(tmp_path / "2020.txt")]


def run(*arguments):
    return CliRunner().invoke(main, ["new", *arguments])


def test_command_lists_money_first(files):
    result = run(*files)
    assert result.exit_code == 0, result.output
    lines = [line.strip() for line in result.output.splitlines()]
    assert "新增和收紧（3）" in lines
    assert "取消和放宽（0）" in lines
    first, second, third = (next(line for line in lines if line.startswith(f"{n}. ")) for n in (1, 2, 3))
    assert first.startswith("1. [资金] ")
    assert "1.5亿元" in first
    assert second.startswith("2. [时限·收紧] ")
    assert "早10天" in second
    assert third.startswith("3. [禁止·收紧] ")
    assert "房屋装修" in third


def test_command_as_json_for_one_class(files):
    result = run(*files, "--for", "试点城市", "--format", "json")
    found = json.loads(result.output)
    assert found["actor_class"] == "city"
    assert [p["concern"] for p in found["points"]] == ["money", "deadline", "prohibition"]
    assert json.loads(run(*files, "--for", "企业", "--format", "json").output)["points"] == []


def test_command_names_the_classes_it_knows(files):
    result = run(*files, "--for", "火星")
    assert result.exit_code == 2
    assert "nobody of the kind '火星' is known: name one of 中央部门 (central), 省级部门 (province)" in result.output
    assert "did you mean 企业?" in run(*files, "--for", "企也").output


@pytest.mark.parametrize("name", ["城市", "city", "Cities", "城市政府", "试点城市"])
def test_command_takes_many_names_of_one_class(files, name):
    assert run(*files, "--for", name).output == run(*files, "--for", "city").output


def test_command_cuts_long_lists(files):
    result = run(*files, "--most", "1")
    assert "另有2项，用 --most 查看。" in result.output


def test_markdown_and_json_of_a_comparison_carry_the_answer(editions):
    assert compare(*editions).answer == answer(compare(*editions), *editions)


def test_a_task_said_twice_is_one_line():
    words = "建立由市领导牵头、多部门参与的知识产权工作协调推进机制"
    old = edition(2018, "加强人才培养。").notice()
    new = edition(2020, f"试点城市要{words}。\n试点城市应当{words}。")
    new.obligation(f"要{words}", actor="试点城市", actor_source="stated")
    new.obligation(f"应当{words}", marker="应当", actor="试点城市", actor_source="stated")
    new = new.notice()
    (point,) = answer(compare(old, new), old, new).points
    assert len(point.changes) == 2


def test_the_day_on_which_an_edition_takes_effect_is_no_point():
    sides = []
    for year, day in ((2018, "7月1日"), (2020, "9月1日")):
        made = edition(year, f"本办法自{day}起施行。", effective_from=f"{year}-0{day[0]}-01")
        sides.append(made.deadline(f"自{day}起", f"{year}-0{day[0]}-01", bound="from", action="施行").notice())
    found = answer(compare(*sides), *sides)
    assert [*found.points, *found.dropped] == []


@pytest.mark.parametrize(("recipient", "actors"), [("示范企业", ["示范企业"]), ("省财政", [])])
def test_who_pays_is_not_who_gets(recipient, actors):
    old = edition(2018, "加强人才培养。").notice()
    new = edition(2020, "省财政安排专项经费2亿元。").amount("2亿元", 200_000_000, payer="省财政", recipient=recipient).notice()
    (point,) = answer(compare(old, new), old, new).points
    assert (point.concern, point.actors) == ("money", actors)


def test_permission_that_fell_away_is_told_and_a_new_one_is_not():
    sides = [edition(2018, "计划单列市可直接提出申报。"), edition(2020, "企业可参加培训。")]
    sides[0].obligation("可直接提出申报", "permission", "可", actor="计划单列市", actor_source="stated")
    sides[1].obligation("可参加培训", "permission", "可", actor="企业", actor_source="stated")
    found = answer(compare(*(old_new := [s.notice() for s in sides])), *old_new)
    assert found.points == []
    assert [(p.concern, p.summary) for p in found.dropped] == [("scope", "取消允许：计划单列市可直接提出申报（2018年）")]
