"""The notices of the corpus, read by the pipeline: every law holds for any two, and the two editions show what really changed."""

from itertools import pairwise

import pytest
from places import CORPUS
from test_compare_editions import assert_complete, assert_mirror

from pipeline.api import read
from pipeline.compare import compare

FILES = [
    "2016-chongqing-ip-strong-city.txt",
    "2017-sme-ip-pilot-cities.txt",
    "2018-ip-model-city-plan.txt",
    "2018-ip-operation-cities.txt",
    "2020-ip-operation-cities.txt",
]


@pytest.fixture(scope="module")
def notices():
    return [read(CORPUS / name) for name in FILES]


@pytest.fixture(scope="module")
def editions(notices):
    return compare(notices[3], notices[4])


def test_laws(notices):
    for old, new in pairwise([*notices, notices[0]]):
        assert_complete(old, new)
        assert_mirror(old, new)


def test_self_is_unchanged(notices):
    for notice in notices:
        found = compare(notice, notice)
        assert {c.kind for c in found.changes} == {"unchanged"}
        assert all([s.ref for s in c.old] == [s.ref for s in c.new] for c in found.changes)


@pytest.mark.parametrize(
    ("fact_type", "old", "new", "field", "direction", "effect"),
    [
        ("amount", "2亿元", "1.5亿元", "value", "decrease", None),
        ("amount", "1.5亿元", "1亿元", "value", "decrease", None),
        ("deadline", "5月25日", "5月15日", "date", "earlier", "tightened"),
        ("deadline", "3个月内", "2个月内", "offset", "earlier", "tightened"),
        ("target", "100家", "200家", "value", "increase", "tightened"),
        ("target", "20%", "30%", "value", "increase", "tightened"),
    ],
)
def test_what_changed_between_the_editions(editions, fact_type, old, new, field, direction, effect):
    found = [c for c in editions.changes if c.kind == "changed" and c.fact_type == fact_type]
    found = [c for c in found if old in c.old[0].text and any(new in side.text for side in c.new)]
    assert [(c.fields[0].field, c.fields[0].direction, c.effect, c.substantive) for c in found] == [(field, direction, effect, True)]


@pytest.mark.parametrize(
    ("words", "kind", "effect"),
    [
        ("不得用于房屋装修", "added", "tightened"),
        ("不再重复支持", "added", "tightened"),
        ("40%", "added", "tightened"),
        ("80分", "removed", "loosened"),
        ("10件", "removed", "loosened"),
    ],
)
def test_what_only_one_edition_has(editions, words, kind, effect):
    found = [c for c in editions.changes if c.fact_type in {"target", "obligation"} and any(words in s.text for s in [*c.old, *c.new])]
    assert found
    assert {(c.kind, c.effect) for c in found} == {(kind, effect)}


def test_what_is_not_the_same_is_not_paired(editions):
    """知识产权交易量 is no 专利技术合同成交额, a body that runs a market no centre; 转让、许可数量 takes up 交易量 at the same rate."""
    pairs = [c.summary for c in editions.changes if c.fact_type == "target" and c.old and c.new]
    assert not [line for line in pairs if "合同成交额" in line or "运营中心" in line]
    (line,) = [line for line in pairs if "转让、许可" in line]
    assert line == (
        "知识产权质押融资金额年均增幅的要求由20%以上（2018年）提高到30%以上（2020年），提高10个百分点；"
        "指标表述由“知识产权质押融资金额、知识产权交易量”改为“知识产权转让、许可数量、知识产权质押融资金额、项目数”；"
        "另列“知识产权转让、许可数量年均增幅20%以上”（2020年）"
    )
