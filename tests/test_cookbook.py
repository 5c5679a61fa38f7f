"""The cookbook is what its commands answer."""

import re

from places import ROOT

from pipeline.commands.cookbook import ENTRIES, cookbook
from pipeline.questions import questions

PAGE = (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8")


def test_cookbook_is_up_to_date():
    assert cookbook(ROOT / "outputs") == PAGE, "docs/cookbook.md is behind outputs/: run 'make docs'"


def test_cookbook_has_every_question():
    assert {name for name, _ in ENTRIES} == set(questions())
    assert len(re.findall(r"(?m)^## \d+\. .+？$", PAGE)) == len(ENTRIES) >= 20


def test_answers_are_those_of_the_notices():
    """A line for each of a few questions, read in corpus/ by hand."""
    parts = {part.partition("\n")[0]: part for part in re.split(r"(?m)^## ", PAGE)}
    expected = {
        "1. ": "| 财办建〔2018〕96号 | 各省（区、市） | 5月25日前 | 2018-05-25 |",
        "2. ": "| 城市政府 | 中央财政下达资金的2个月内 |",
        "3. ": "| 每个城市 | 支持 | 2亿元 | 200000000 | 中央财政 |",
        "6. ": "| 知识产权质押融资金额/增减 | 2020 |",
        "8. ": "不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费",
        "16. ": "| 5月25日前 | 5月15日前 |",
    }
    for number, line in expected.items():
        (part,) = [text for title, text in parts.items() if title.startswith(number)]
        assert line in part
