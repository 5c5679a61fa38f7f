"""Columns of the shares in which a cost is parted; rates of what is given are none."""

import pytest
from plain_tables import notice_of

#: text, indicator, subject
SHARES = {
    "payers under a caption": (
        "教育经费分担比例表\n地区类别    中央    省级    市县\n脱贫县    60%    32%    8%\n其他县（市、区）    60%    24%    16%",
        [
            ("60%", "中央", "脱贫县"),
            ("32%", "省级", "脱贫县"),
            ("8%", "市县", "脱贫县"),
            ("60%", "中央", "其他县（市、区）"),
            ("24%", "省级", "其他县（市、区）"),
            ("16%", "市县", "其他县（市、区）"),
        ],
    ),
    "who bears it in the name of the column": (
        "保险补贴标准\n险种	每亩保费（元）	财政补贴比例	农户自缴（元）\n水稻完全成本保险	66	80%	13.2\n油菜种植保险	18	75%	4.5",
        [("80%", "财政补贴比例", "水稻完全成本保险"), ("75%", "财政补贴比例", "油菜种植保险")],
    ),
    "columns that name who bears it": (
        "校舍维修资金安排\n县区 | 省级承担比例 | 县级承担比例\n甲县 | 80% | 20%\n乙县 | 60% | 40%",
        [
            ("80%", "省级承担比例", "甲县"),
            ("20%", "县级承担比例", "甲县"),
            ("60%", "省级承担比例", "乙县"),
            ("40%", "县级承担比例", "乙县"),
        ],
    ),
    "a rate of a price": (
        "补贴标准\n品类	能效	补贴比例	最高补贴（元）\n净水器	1级	15%	800\n微波炉	1级	10%	300",
        [],
    ),
    "what was paid": ("资金支付进度\n县区 | 中央 | 省级\n甲县 | 80% | 20%\n乙县 | 60% | 40%", []),
}


@pytest.mark.parametrize(("table", "expected"), SHARES.values(), ids=SHARES)
def test_shares_of_a_cost(tmp_path, table, expected):
    found = [target for target in notice_of(table, tmp_path).targets if target.unit == "%"]
    assert [(t.text, "".join(t.indicator), t.subject) for t in found] == expected
    assert all(t.basis == "share" for t in found)
