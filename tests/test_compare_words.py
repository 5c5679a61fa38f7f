"""Word for word what a reworded passage changed."""

import pytest

from pipeline.compare.changed_words import changed_words, cut
from pipeline.compare.wording import value_words

ROWS = [
    # (old, new, [(words before, words after)])
    ("支持小微企业发展。", "支持中小企业发展。", [("小微企业", "中小企业")]),
    (
        "给予2亿元支持，2018年5月25日前报送。",
        "给予1.5亿元支持，2020年5月15日前报送。",
        [("2亿元", "1.5亿元"), ("2018年5月25日", "2020年5月15日")],
    ),
    ("按照《管理办法》执行。", "按照《暂行办法》执行。", [("《管理办法》", "《暂行办法》")]),
    ("城市应当报送材料。", "城市应当按季度报送材料。", [(None, "按季度")]),
    ("城市应当按季度报送材料。", "城市应当报送材料。", [("按季度", None)]),
    ("加强服务。", "加强服务。", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), ROWS)
def test_words_that_changed(old, new, expected):
    assert [(f.old, f.new) for f in changed_words(old, new)] == expected
    assert [(f.new, f.old) for f in changed_words(new, old)] == expected
    assert {f.field for f in changed_words(old, new)} <= {"wording"}


def test_a_passage_is_its_words():
    text = "到2020年，《意见》提出支持“小巨人”企业20%以上。"
    assert "".join(cut(text)) == text
    assert {"《意见》", "“小巨人”"} <= set(cut(text))


SAID = [
    ("frequency", "P3M", "每季度"),
    ("frequency", "P2Y", "P2Y"),
    ("offset", "P3M", "3个月"),
    ("modality", "obligation", "要求"),
    ("date", None, ""),
]


@pytest.mark.parametrize(("field", "value", "expected"), SAID)
def test_values_are_told_as_people_say_them(field, value, expected):
    assert value_words(field, value) == expected
