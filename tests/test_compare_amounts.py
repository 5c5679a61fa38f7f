"""What changed in a sum of money: more or less of it, rows of sums, ranges, instalments."""

import pytest
from sentences_compared import one, only

from pipeline.compare import compare


@pytest.mark.parametrize(
    ("role", "comparator", "effect"),
    [
        ("grant", "eq", None),
        ("cap", "le", "loosened"),
        ("fine", "eq", "tightened"),
        ("threshold", "ge", "tightened"),
        ("total", "eq", None),
    ],
)
def test_effect_of_more_money(role, comparator, effect):
    old = one("对每个项目按80万元执行。").amount("80万元", 800_000, role, comparator=comparator).notice()
    new = one("对每个项目按100万元执行。", 2020).amount("100万元", 1_000_000, role, comparator=comparator).notice()
    change = only(old, new, "amount")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", effect, "increase")


def test_a_fine_for_each_metre_is_no_lower_fine():
    old = one("破坏珊瑚礁的，处1万元罚款。").amount("1万元", 10_000, "fine").notice()
    new = one("破坏珊瑚礁的，处每平方米1000元罚款。", 2020).amount("1000元", 1_000, "fine", per="平方米").notice()
    change = only(old, new, "amount")
    assert (change.kind, change.fields[0].direction, change.effect) == ("changed", "decrease", None)


def test_amounts_of_a_row_keep_their_order():
    old = one("对一、二、三等奖分别给予100万元、50万元、20万元奖励。")
    new = one("对一、二、三等奖分别给予80万元、50万元、10万元奖励。", 2020)
    for made, row in ((old, [100, 50, 20]), (new, [80, 50, 10])):
        for figure in row:
            made.amount(f"{figure}万元", figure * 10_000)
    found = compare(old.notice(), new.notice())
    pairs = [(c.old[0].text, c.new[0].text, c.kind) for c in found.changes if c.fact_type == "amount"]
    assert sorted(pairs) == [("100万元", "80万元", "changed"), ("20万元", "10万元", "changed"), ("50万元", "50万元", "unchanged")]


def test_a_range_and_a_cap_have_one_upper_bound():
    old = one("逾期不改正的，处一万元以下罚款。").amount("一万元以下", 10_000, "fine", comparator="le").notice()
    new = one("逾期不改正的，处五千元以上一万元以下罚款。", 2020)
    new = new.amount("五千元以上一万元以下", 5_000, "fine", comparator="between", value_max=10_000).notice()
    change = only(old, new, "amount")
    assert [(f.field, f.old, f.new) for f in change.fields] == [("value", None, 5_000), ("comparator", "le", "between")]
    assert (change.kind, change.effect) == ("changed", None)
    assert change.summary == "“逾期不改正的，处…罚款”的罚款由一万元以下（2018年）改为五千元以上一万元以下（2020年）"


def test_an_instalment_is_no_grant():
    old = one("省财政对每个县支持2亿元。").amount("2亿元", 200_000_000, "grant", per="每个县").notice()
    new = one("新能源汽车推广工作2020年拨付2亿元。", 2020).amount("2亿元", 200_000_000, "instalment", year=2020).notice()
    assert sorted(c.kind for c in compare(old, new).changes if c.fact_type == "amount") == ["added", "removed"]
