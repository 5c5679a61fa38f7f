"""What changed in a clause: reworded, changed, split, merged, moved."""

import pytest
from notices_made import Made
from sentences_compared import one
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare


def clause(old, new, first=True):
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
