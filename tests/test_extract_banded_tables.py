"""Tables whose rows are bands of a measure, and sums under names of any purpose beside columns of prices and standards."""

import pytest
from plain_tables import notice_of

#: A plain table, the targets as text, indicator, comparator, value, top, unit, role; the amounts as text, yuan or rate, role.
TABLES = {
    "bands of a size beside sums": (
        """养殖规模（头）　　补助标准（万元）
500—999　　20
1000—1999　　30
2000以上　　50""",
        [
            ("500—999", "养殖规模", "between", 500, 999, "头", "threshold"),
            ("1000—1999", "养殖规模", "between", 1000, 1999, "头", "threshold"),
            ("2000以上", "养殖规模", "ge", 2000, None, "头", "threshold"),
        ],
        [("20", 200_000, "grant"), ("30", 300_000, "grant"), ("50", 500_000, "grant")],
    ),
    "bands with their units on both sides, ends included": (
        """出口额　　奖励标准
500万美元（含）至1000万美元　　10万元
1000万美元（含）以上　　20万元""",
        [
            ("500万美元（含）至1000万美元", "出口额", "between", 5_000_000, 10_000_000, "美元", "threshold"),
            ("1000万美元（含）以上", "出口额", "ge", 10_000_000, None, "美元", "threshold"),
        ],
        [("10万元", 100_000, "grant"), ("20万元", 200_000, "grant")],
    ),
    "bands of growth beside rates": (
        """同比增幅　　奖励比例
10%—20%　　2%
20%以上　　4%""",
        [
            ("10%—20%", "同比增幅", "between", 10, 20, "%", "threshold"),
            ("20%以上", "同比增幅", "ge", 20, None, "%", "threshold"),
        ],
        [("2%", 2, "rate"), ("4%", 4, "rate")],
    ),
    "sums under names of any purpose, beside a price for each month": (
        """人才类别　　安家补贴（万元）　　生活补贴（元/月）
A类　　200　　10000
B类　　100　　6000""",
        [],
        [("200", 2_000_000, "grant"), ("10000", 10_000, "grant"), ("100", 1_000_000, "grant"), ("6000", 6_000, "grant")],
    ),
    "a standard of area beside a rent": (
        """户型　　面积标准（平方米）　　租金（元/平方米·月）
一居室　　35　　12
两居室　　60　　10""",
        [
            ("35", "面积标准", "eq", 35, None, "平方米", "goal"),
            ("60", "面积标准", "eq", 60, None, "平方米", "goal"),
        ],
        [("12", 12, "rate"), ("10", 10, "rate")],
    ),
    "bands in columns of their own, beside a sum": (
        """档次　　出口额（亿美元）　　同比增长　　奖励（万元）
一档　　5（含）以上　　20%以上　　100
二档　　1（含）—5　　10%—20%　　50""",
        [
            ("5（含）以上", "出口额", "ge", 500_000_000, None, "美元", "threshold"),
            ("20%以上", "同比增长", "ge", 20, None, "%", "threshold"),
            ("1（含）—5", "出口额", "between", 100_000_000, 500_000_000, "美元", "threshold"),
            ("10%—20%", "同比增长", "between", 10, 20, "%", "threshold"),
        ],
        [("100", 1_000_000, "grant"), ("50", 500_000, "grant")],
    ),
    "how long those have to serve who get a sum": (
        """人才层次　　安家补贴（万元）　　服务期（年）
A类　　200　　8
B类　　100　　5""",
        [("8", "服务期", "eq", 8, None, "年", "goal"), ("5", "服务期", "eq", 5, None, "年", "goal")],
        [("200", 2_000_000, "grant"), ("100", 1_000_000, "grant")],
    ),
    "scholarships by their number are no sums": (
        """地区　　国家奖学金（名）　　励志奖学金（名）
东山县　　20　　300
西河县　　15　　260""",
        None,
        [],
    ),
    "what has been paid is no grant": (
        """姓名　　已发补贴（元）
张平　　2000
李明　　1600""",
        [],
        [],
    ),
    "places in a contest are no bands": (
        """排名　　奖励金额（万元）
第1名　　100
第2—3名　　50""",
        [],
        [("100", 1_000_000, "grant"), ("50", 500_000, "grant")],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_bands_and_sums(name, tmp_path):
    table, targets, amounts = TABLES[name]
    notice = notice_of(table, tmp_path)
    if targets is not None:
        found = [(t.text, "/".join(t.indicator), t.comparator, t.value, t.value_max, t.unit, t.role) for t in notice.targets]
        assert found == targets
    assert [(a.text, a.yuan if a.yuan is not None else a.rate, a.role) for a in notice.amounts] == amounts
