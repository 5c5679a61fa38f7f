"""Questions about money, indicators and what changed between two editions, with answers read in `corpus/` by hand."""

from asked import CALL_2018, CALL_2020, holding, places, rows

# What does a city get, from whom, when, on what condition?


def test_funding_of_a_city():
    assert rows("funding", "notice_id", "role", "amount", "yuan", "payer", "recipient", "year") == [
        (CALL_2018, "grant", "2亿元", 200_000_000, "中央财政", "每个城市", None),
        (CALL_2018, "instalment", "1.5亿元", 150_000_000, "中央财政", "每个城市", 2018),
        (CALL_2020, "grant", "1.5亿元", 150_000_000, "中央财政", "每个城市", None),
        (CALL_2020, "instalment", "1亿元", 100_000_000, "中央财政", "每个城市", 2020),
    ]
    rest = "剩余资金以后年度考核通过后拨付", "剩余资金根据中期绩效评价结果进行分档拨付"
    assert rows("funding", "rest") == [(rest[0],), (rest[0],), (rest[1],), (rest[1],)]


# Which indicators stand in more than one notice?


def test_indicators_of_several_notices():
    """The two calls share four; 托管 was widened from 小微企业 to 中小企业, and each province may recommend one city in either year."""
    assert rows("indicators", "indicator_id", "issue_year", "value", "unit", "comparator") == [
        ("专业知识产权托管服务累计覆盖小微企业/数量", 2018, 1000, "家", "ge"),
        ("专业知识产权托管服务累计覆盖小微企业/数量", 2020, 1000, "家", "ge"),
        ("城市", 2018, 1, "个", "eq"),
        ("城市", 2020, 1, "个", "eq"),
        ("知识产权管理规范贯标企事业单位/数量", 2018, 100, "家", "ge"),
        ("知识产权管理规范贯标企事业单位/数量", 2020, 200, "家", "ge"),
        ("知识产权质押融资金额/增减", 2018, 20, "%", "ge"),
        ("知识产权质押融资金额/增减", 2020, 30, "%", "ge"),
    ]
    assert [value for (value,) in rows("indicators", "value", word="中小企业")] == [1000]


# Which tasks of 2018 vanished in 2020, which are new?


def test_tasks_that_vanished():
    texts = places("vanished", CALL_2018)
    assert len(texts) == len(rows("vanished", "notice_id", old=CALL_2018, new=CALL_2020))
    wanted = ("高价值专利组合", "知识产权运营机构", "开展知识产权执法维权专项行动", "建立知识产权失信主体联合惩戒机制", "可直接向财政部")
    assert holding(texts, *wanted) == [True] * 5
    assert holding(texts, "务必于5月25日前上报", "按程序报财政部、国家知识产权局备案", "对每个城市支持2亿元") == [False] * 3


def test_tasks_that_are_new():
    texts = places("added", CALL_2020)
    wanted = ("制定并印发资金管理办法", "纳入政府督查事项", "推动发行知识产权证券化产品1单以上", "地理标志运用促进工程", "不得用于房屋装修")
    assert holding(texts, *wanted) == [True] * 5
    assert holding(texts, "务必于5月15日前上报", "按程序报财政部、国家知识产权局备案", "对每个城市支持1.5亿元") == [False] * 3


def test_what_was_revised():
    said = rows("revised", "old_text", "new_text", effect="tightened")
    for pair in [("达到100家以上", "200家以上"), ("5月25日前", "5月15日前"), ("中央财政下达资金的3个月内", "中央财政下达资金的2个月内")]:
        assert pair in said
    assert ("2亿元", "1.5亿元") in rows("revised", "old_text", "new_text")
