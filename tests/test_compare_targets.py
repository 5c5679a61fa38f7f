"""What changed in a target: bounds, units, due dates, and targets set together and apart."""

import pytest
from sentences_compared import one, only

from pipeline.compare import compare
from pipeline.compare.measure import scaled


@pytest.mark.parametrize(
    ("old", "new", "effect", "direction"),
    [
        ({"comparator": "ge", "value": 80}, {"comparator": "ge", "value": 90}, "tightened", "increase"),
        ({"comparator": "ge", "value": 90}, {"comparator": "ge", "value": 80}, "loosened", "decrease"),
        ({"comparator": "le", "value": 3, "role": "quota"}, {"comparator": "le", "value": 2, "role": "quota"}, "tightened", "decrease"),
        ({"comparator": "eq", "value": 1, "role": "quota"}, {"comparator": "eq", "value": 2, "role": "quota"}, "loosened", "increase"),
        ({"comparator": "le", "value": 5}, {"comparator": "le", "value": 4}, "tightened", "decrease"),
        ({"comparator": "ge", "value": 5}, {"comparator": "le", "value": 4}, None, "decrease"),
        ({"comparator": "ge", "value": 90}, {"comparator": "gt", "value": 90}, "tightened", None),
        ({"comparator": "ge", "value": 90, "binding": "预期性"}, {"comparator": "ge", "value": 90, "binding": "约束性"}, "tightened", None),
    ],
)
def test_effect_of_a_target(old, new, effect, direction):
    sides = []
    for year, fields in ((2018, old), (2020, new)):
        words = f"{fields['value']}%"
        made = one(f"城镇污水集中处理率按计划达{words}的水平。", year)
        sides.append(made.target(words, **{"unit": "%", "indicator": ["城镇污水集中处理率"]} | fields).notice())
    change = only(*sides, "target")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", effect, direction)


def test_units_of_other_size_are_no_change():
    old = one("全市年交易额达到15000万元以上。").target("15000万元以上", 15000, "万元", indicator=["全市年交易额"]).notice()
    new = one("全市年交易额达到1.5亿元以上。", 2020).target("1.5亿元以上", 1.5, "亿元", indicator=["全市年交易额"]).notice()
    change = only(old, new, "target")
    assert (change.kind, change.substantive, change.fields) == ("reworded", False, [])


def test_other_unit_is_another_target():
    old = one("全市新建充电桩100个以上。").target("100个以上", 100, "个", indicator=["充电桩"]).notice()
    new = one("全市新建充电桩数量增长10%以上。", 2020).target("10%以上", 10, "%", basis="yoy_growth", indicator=["充电桩数量"]).notice()
    assert sorted(c.kind for c in compare(old, new).changes if c.fact_type == "target") == ["added", "removed"]


def test_one_row_of_thresholds_is_matched_by_what_is_measured():
    old = one("致使基本农田五亩以上，其他农用地十亩以上，其他土地二十亩以上永久性破坏的。")
    new = one("致使基本农田十亩以上，其他农用地二十亩以上，其他土地五十亩以上永久性破坏的。", 2020)
    for made, words in ((old, ["五亩以上", "，其他农用地十亩以上", "二十亩以上"]), (new, ["田十亩以上", "二十亩以上", "五十亩以上"])):
        for text, name, value in zip(words, ["基本农田", "其他农用地", "其他土地"], [5, 10, 20] if made is old else [10, 20, 50]):
            made.target(text, value, "亩", indicator=[name])
    found = compare(old.notice(), new.notice())
    pairs = sorted((c.fields[0].old, c.fields[0].new) for c in found.changes if c.fact_type == "target")
    assert pairs == [(5, 10), (10, 20), (20, 50)]


def test_goal_year_counts_absolutely():
    old = one("到2020年，森林覆盖率达到23%。").target("23%", 23, "%", due_date="2020-12-31", indicator=["森林覆盖率"]).notice()
    new = one("到2022年，森林覆盖率达到23%。", 2020).target("23%", 23, "%", due_date="2022-12-31", indicator=["森林覆盖率"]).notice()
    field = only(old, new, "target").fields[0]
    assert (field.field, field.delta.absolute, field.direction) == ("due_date", 730, "later")


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1.5, "亿元", (150_000_000, "元")),
        (15000, "万元", (150_000_000, "元")),
        (3, "万件", (30_000, "件")),
        (5, "家", (5, "家")),
        (2, None, (2, "")),
    ],
)
def test_scaled(value, unit, expected):
    assert scaled(value, unit) == expected


def test_target_that_is_split():
    names = ["质押融资金额", "技术交易数量"]
    old = one("质押融资金额和技术交易数量年均增幅20%以上。").target("20%以上", 20, "%", basis="annual_growth", indicator=names).notice()
    new = one("质押融资金额年均增幅20%以上，技术交易数量年均增幅30%以上。", 2020)
    new = new.target("20%以上", 20, "%", basis="annual_growth", indicator=names[:1])
    new = new.target("30%以上", 30, "%", basis="annual_growth", indicator=names[1:]).notice()
    change = only(old, new, "target")
    assert (change.kind, [s.text for s in change.new], change.substantive) == ("changed", ["20%以上", "30%以上"], True)
    assert [(f.field, f.old, f.new, f.direction) for f in change.fields] == [("value", 20, 30, "increase")]
    assert only(new, old, "target").kind == "changed"


def test_target_that_is_split_and_kept():
    names = ["质押融资金额", "技术交易数量"]
    old = one("质押融资金额和技术交易数量年均增幅20%以上。").target("20%以上", 20, "%", basis="annual_growth", indicator=names).notice()
    new = one("质押融资金额年均增幅20%以上，技术交易数量年均增幅20%之上。", 2020)
    for words, name in zip(["20%以上", "20%之上"], names):
        new = new.target(words, 20, "%", basis="annual_growth", indicator=[name])
    assert only(old, new.notice(), "target").kind == "split"
    assert only(new.notice(), old, "target").kind == "merged"
