"""The goal year told at the head of a sentence: for which sentences behind it holds; years that are only compared with."""

import pytest
from extracting import facts_of

CARRIED = [
    # (text, [(words, due)])
    (
        "到2020年，牧草覆盖率达到60%。舍饲圈舍达到12万平方米。新增草种基地4个。",
        [("达到60%", "2020-12-31"), ("达到12万平方米", "2020-12-31"), ("4个", "2020-12-31")],
    ),
    ("力争到2019年底，社区食堂达到30家。其中，山区不少于8家。", [("达到30家", "2019-12-31"), ("不少于8家", "2019-12-31")]),
    (
        "到2020年，床位达到900张。到2022年，护士达到400人。医师达到200人。",
        [("达到900张", "2020-12-31"), ("达到400人", "2022-12-31"), ("达到200人", "2022-12-31")],
    ),
    ("到2020年，港口吞吐量达到3亿吨。能耗较2015年下降9%。", [("达到3亿吨", "2020-12-31"), ("9%", "2020-12-31")]),
    # another time, another topic, another paragraph, a rule or a grant
    ("到2020年，牧草覆盖率达到60%。每年新增圈舍3万平方米。", [("达到60%", "2020-12-31"), ("3万平方米", None)]),
    ("到2020年，社区食堂达到30家。新办食堂面积不得少于80平方米。", [("达到30家", "2020-12-31"), ("不得少于80平方米", None)]),
    (
        "到2020年，社区食堂达到30家。对困难老人每餐补助3元，每月不超过60餐。",
        [("达到30家", "2020-12-31"), ("不超过60餐", None)],
    ),
    ("到2020年，社区食堂达到30家。\n助餐点达到90个。", [("达到30家", "2020-12-31"), ("达到90个", None)]),
    ("到2020年，社区食堂达到30家。加强队伍建设。助餐点达到90个。", [("达到30家", "2020-12-31"), ("达到90个", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED, ids=[row[0][:24] for row in CARRIED])
def test_the_year_told_once_holds_for_the_goals_behind_it(text, expected):
    assert [(t.text, t.due_date) for t in facts_of(text).targets] == expected


def test_under_goals_a_sentence_without_a_figure_is_one_of_them():
    text = "到2020年，社区食堂达到30家。服务质量明显改善。助餐点达到90个。"
    assert [t.due_date for t in facts_of(text, heading="发展目标").targets] == ["2020-12-31", "2020-12-31"]


BASES = [
    # (text, words, base, basis, due)
    ("到2030年，牧草产量在2025年基础上增长10%。", "10%", "在2025年基础上", "growth_from", "2030-12-31"),
    ("到2030年，港口吞吐量在2025年的基础上翻一番。", "翻一番", "在2025年的基础上", "multiple", "2030-12-31"),
    ("到2020年，耕地等级恢复到2019年水平，病床达到300张。", "达到300张", None, None, "2020-12-31"),
    ("以2019年为基数，到2020年化肥用量减少8%。", "8%", None, "reduction", "2020-12-31"),
    ("到2020年，公交出行分担率达到40%。", "达到40%", None, None, "2020-12-31"),
]


@pytest.mark.parametrize(("text", "words", "base", "basis", "due"), BASES, ids=[row[0][:24] for row in BASES])
def test_a_year_that_is_compared_with_is_no_goal_year(text, words, base, basis, due):
    found = facts_of(text)
    assert [(t.text, t.base, t.basis, t.due_date) for t in found.targets] == [(words, base, basis, due)]
    assert all(d.date == due for d in found.deadlines)
