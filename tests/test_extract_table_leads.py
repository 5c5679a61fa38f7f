"""Who the sentence above a table says that gets its sums, in which case the row says, and what the name of a column holds."""

import pytest
from plain_tables import notice_of

TABLES = {
    "regions are cases of those who are told above": (
        """对参展企业按以下标准给予展位费和人员费补贴。

表1 境外展会补贴标准
地区	展位费最高补贴（万元/个）	人员费最高补贴（万元/人）
亚洲	2	0.5
欧洲	3	1""",
        [
            ("2", "cap", "le", 20000, "参展企业", "个", "亚洲"),
            ("0.5", "cap", "le", 5000, "参展企业", "人", "亚洲"),
            ("3", "cap", "le", 30000, "参展企业", "个", "欧洲"),
            ("1", "cap", "le", 10000, "参展企业", "人", "欧洲"),
        ],
    ),
    "sizes are cases, though they end in people": (
        """对会议主办单位给予补助，补助标准如下：

会议规模	国内会议（元/人）	最高补助（万元）
300人至500人	50	5
1000人以上	100	20""",
        [
            ("50", "grant", "eq", 50, "会议主办单位", "人", "300人至500人"),
            ("5", "cap", "le", 50000, "会议主办单位", None, "300人至500人"),
            ("100", "grant", "eq", 100, "会议主办单位", "人", "1000人以上"),
            ("20", "cap", "le", 200000, "会议主办单位", None, "1000人以上"),
        ],
    ),
    "the name of a column says for each of what": (
        """市外参展企业按照展位数给予补贴。

展会类别	每个标准展位补贴标准	每家企业最高补贴
国内展	5000元	5万元
境外展	15000元	10万元""",
        [
            ("5000元", "grant", "eq", 5000, "市外参展企业", "每个标准展位", "国内展"),
            ("5万元", "cap", "le", 50000, "市外参展企业", "每家企业", "国内展"),
            ("15000元", "grant", "eq", 15000, "市外参展企业", "每个标准展位", "境外展"),
            ("10万元", "cap", "le", 100000, "市外参展企业", "每家企业", "境外展"),
        ],
    ),
    "a row of somebody stays": (
        """对各县按下列标准给予补助：

单位	补助资金（万元）
云岭县	120
平川县	80""",
        [
            ("120", "grant", "eq", 1200000, "云岭县", None, None),
            ("80", "grant", "eq", 800000, "平川县", None, None),
        ],
    ),
}


@pytest.mark.parametrize(("table", "expected"), TABLES.values(), ids=TABLES)
def test_the_sentence_above_tells_who_gets_what_the_rows_tell(table, expected, tmp_path):
    amounts = notice_of(table, tmp_path).amounts
    assert [(a.text, a.role, a.comparator, a.yuan, a.recipient, a.per, a.condition) for a in amounts] == expected


def test_columns_of_sums_say_what_for_where_there_are_several(tmp_path):
    table = "单位	站点建设补助（万元）	作业补助（万元）\n云岭县	96	58\n平川县	80	60"
    assert [(a.recipient, a.purpose, a.yuan) for a in notice_of(table, tmp_path).amounts] == [
        ("云岭县", "站点建设补助", 960000),
        ("云岭县", "作业补助", 580000),
        ("平川县", "站点建设补助", 800000),
        ("平川县", "作业补助", 600000),
    ]
