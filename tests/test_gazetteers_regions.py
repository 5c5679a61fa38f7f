"""Regions: all are there, and every name of the table is found in a sentence."""

from collections import Counter

import pytest

from pipeline import mentions
from pipeline.expressions import bodies


def test_regions_are_complete():
    levels = Counter(row.level for row in bodies.regions())
    assert levels["直辖市"] == 4
    assert levels["省"] == 23
    assert levels["自治区"] == 5
    assert levels["特别行政区"] == 2
    assert levels["计划单列市"] == 5
    assert levels["计划单列市"] + levels["副省级市"] == 15
    assert levels["地级市"] + levels["副省级市"] + levels["计划单列市"] + levels["地级"] == 333


def test_a_region_is_in_a_listed_province_and_a_name_is_of_one_region():
    names_ = [name for row in bodies.regions() for name in (row.name, *row.also, *([row.sign] if row.sign else []))]
    assert [name for name, n in Counter(names_).items() if n > 1] == []
    top = {row.name for row in bodies.regions() if not row.province}
    assert {row.province for row in bodies.regions() if row.province} <= top
    assert {row.level for row in bodies.regions() if not row.province} == {"直辖市", "省", "自治区", "特别行政区", "兵团"}


@pytest.mark.parametrize("row", bodies.regions(), ids=lambda row: row.name)
def test_every_name_of_a_region_is_found_in_a_sentence_and_resolves(row):
    for word in (row.name, *row.also):
        assert [(m.text, m.name) for m in mentions(f"在{word}开展试点。") if m.kind == "place"] == [(word, row.name)]
    assert row.sign is None or bodies.region(row.sign) is row


PLACES = [
    ("服务机构来渝设立分支机构", ["重庆市"]),
    ("在沪机构", ["上海市"]),
    ("在京津冀", []),
    ("在苏联", []),
    ("造福建设者", []),
    ("美丽江西", ["江西省"]),
    ("出海口整治", []),
    ("洛河北堤", []),
    ("产品未开封的", []),
    ("新晋中国工程院院士", []),
    ("混合肥料", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_place(text, expected):
    assert [m.name for m in mentions(text) if m.kind == "place"] == expected
