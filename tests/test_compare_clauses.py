"""What changed in a clause: reworded, changed, split, merged, moved."""

import pytest
from notices_made import Made
from sentences_compared import one
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare


def clause(old, new):
    """The change of the clause in question."""
    a, b = one(old).notice(), one(new, 2020).notice()
    assert_mirror(a, b)
    assert_complete(a, b)
    return [c for c in compare(a, b).changes if c.fact_type == "clause" and c.kind != "unchanged"]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("健全知识产权维权援助网络。", "健全知识产权维权援助网络。", []),
        ("健全知识产权维权援助网络，拓宽渠道。", "健全知识产权维权援助网络、拓宽渠道。", [("reworded", False)]),
        ("一是健全知识产权维权援助网络。", "（二）健全知识产权维权援助网络。", [("reworded", False)]),
        ("提供2015-2017年的专利申请情况。", "提供2017—2019年的专利申请情况。", [("reworded", False)]),
        ("提供近3年的专利申请和授权情况。", "提供近5年的专利申请和授权情况。", [("changed", True)]),
        ("建设海绵城市示范片区。", "发放农机购置补贴。", [("added", True), ("removed", True)]),
        (
            "建立健全市场监管机制，加强食品安全抽检。",
            "建立健全市场监管机制。加强食品安全抽检。",
            [("split", False)],
        ),
        (
            "建立健全市场监管机制。加强食品安全抽检。",
            "建立健全市场监管机制，加强食品安全抽检。",
            [("merged", False)],
        ),
    ],
)
def test_clauses(old, new, kinds):
    assert sorted((c.kind, c.substantive) for c in clause(old, new)) == kinds


def test_moved_clause():
    body = "建立市领导负责、多部门参与的工作协调机制。"
    old = Made(
        "a", f"一、工作目标\n到位。\n{body}\n深入实施产业专利导航项目。\n二、保障措施\n强化资金保障。\n做好绩效评价与总结推广。", year=2018
    ).notice()
    new = Made(
        "b", f"一、工作目标\n到位。\n深入实施产业专利导航项目。\n二、保障措施\n{body}\n强化资金保障。\n做好绩效评价与总结推广。", year=2020
    ).notice()
    assert_mirror(old, new)
    found = [c for c in compare(old, new).changes if c.kind != "unchanged" and c.fact_type == "clause"]
    assert [(c.kind, c.new[0].text, c.substantive) for c in found] == [("moved", body, False)]


def test_renumbered_section_moves_nothing():
    body = "建立市领导负责的工作协调机制。\n加强资金监管。"
    old = Made("a", f"一、保障措施\n{body}", year=2018).notice()
    new = Made("b", f"二、保障措施\n{body}", year=2020).notice()
    assert {c.kind for c in compare(old, new).changes if c.fact_type == "clause"} == {"unchanged", "reworded"}


def pairs(old, new, kind="clause"):
    """The pairs of clauses that are not unchanged, by kind; both laws hold."""
    a, b = Made("a", old, year=2018).notice(), Made("b", new, year=2020).notice()
    assert_mirror(a, b)
    assert_complete(a, b)
    found = [c for c in compare(a, b).changes if c.fact_type == kind and c.kind != "unchanged"]
    return sorted((c.kind, len(c.old), len(c.new)) for c in found)


def test_sentence_behind_the_same_lead():
    """改革创新、市场导向。 stands over both, and both speak of the market and of what is set free."""
    old = "改革创新、市场导向。\n坚持企业的市场主体地位和产权的市场价值取向，充分释放创新主体运营活力。"
    new = "改革创新、市场导向。\n加大改革力度，坚持政府引导与市场驱动相结合，树立质量意识，充分释放运营市场活力。"
    assert pairs(old, new) == [("reworded", 1, 1)]
    other = "改革创新、市场导向。\n鼓励高校设立奖学金，开展国际交流。"
    assert pairs(old, other) == [("added", 0, 1), ("removed", 1, 0)]


def test_heading_over_what_corresponds():
    """规范资金管理 is now 严格绩效管理: the one sentence under it is the same matter."""
    body = "建立资金与项目管理制度，明确资金投入和管理的方式，保障资金安全和效益。"
    assert pairs(f"一、规范资金管理\n{body}", f"一、严格绩效管理\n严格{body}") == [("reworded", 1, 1)] * 2
    assert pairs(f"一、规范资金管理\n{body}", f"一、营造氛围\n严格{body}") == [("added", 0, 1), ("removed", 1, 0), ("reworded", 1, 1)]


def test_part_of_a_sentence_under_the_same_heading():
    """What the new edition says in two sentences, with few words in common, where nothing else is left to compare it with."""
    old = "一、做好总结推广\n知识产权局要做好项目推进情况、运营业态等统计调查工作，定期上报动态信息，推广好经验、好做法，宣传典型企业。"
    new = "一、做好总结推广\n城市要做好总体进展、项目推进和业态发展的数据统计。\n要做好日常动态信息上报，推广好经验、好做法，宣传典型企业。"
    assert pairs(old, new) == [("split", 1, 2)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "对每个城市给予支持，剩余资金以后年度考核通过后拨付。",
            "对每个城市给予支持，剩余资金根据中期评价结果进行分档拨付。",
            "“剩余资金以后年度考核通过后拨付”（2018年）改为“剩余资金根据中期评价结果进行分档拨付”（2020年）",
        ),
        (
            "每个省可推荐1个城市，计划单列市不占所在省名额。",
            "每个省可推荐1个城市申报。",
            "表述调整：由“每个省可推荐1个城市，计划单列市不占所在省名额”（2018年）改为“每个省可推荐1个城市申报”（2020年）；分句取消“计划单列市不占所在省名额”",
        ),
    ],
)
def test_part_that_took_the_place_of_another(old, new, line):
    sides = []
    for year, text in ((2018, old), (2020, new)):
        words = "给予支持" if "给予支持" in text else "可推荐1个城市"
        sides.append(Made(f"n{year}", text, year=year).obligation(words, "permission", "可").notice())
    (change,) = [c for c in compare(*sides).changes if c.fact_type == "clause"]
    assert (change.summary, change.substantive, change.via) == (line, True, None)


def test_announcement_is_no_matter():
    found = [c for c in clause("具体目标如下：", "发放农机购置补贴。") if c.old]
    assert [(c.kind, c.substantive) for c in found] == [("removed", False)]
