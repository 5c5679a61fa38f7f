"""Sums told in a word or by a ratio, the year of the funds that they are of; headings and words that look back or do not."""

import pytest
from extracting import facts_of

from pipeline.expressions import mentions


def _rates(text: str) -> list[tuple[str, float | None]]:
    return [(amount.text, amount.rate) for amount in facts_of(text, heading="支持政策").amounts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双倍返还已缴纳的保证金。", [("双倍", 200)]),
        ("对举报属实的，双倍奖励。", [("双倍", 200)]),
        ("双倍剂量使用农药的，予以警告。", []),
        ("产量实现双倍增长。", []),
        ("市、县两级财政按1∶1比例给予贴息。", [("1∶1", 50)]),
        ("村级经营收益由村集体与农户按3∶7分配。", [("3∶7", 30)]),
        ("编制名额由省与市县按4∶6分配。", []),
        ("县级按1:1的比例落实配套资金。", [("1:1", 100)]),
        ("处少缴金额50%以上5倍以下的罚款。", [("50%以上5倍以下", 50)]),
    ],
)
def test_a_ratio_or_a_word_tells_a_share(text: str, expected: list[tuple[str, float]]) -> None:
    assert _rates(text) == expected


def test_from_a_share_to_a_multiple_is_one_figure() -> None:
    (found,) = [one for one in mentions("并处税款百分之五十以上五倍以下的罚款") if one.kind == "percent"]
    assert (found.text, found.comparator, found.low, found.high) == ("百分之五十以上五倍以下", "between", 50, 500)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2019年度省级奖补资金中，优秀县每县300万元，良好县每县200万元。", [2019, 2019]),
        ("省财政2019年对每个示范县奖补500万元，对每个示范乡镇奖补50万元。", [2019, 2019]),
        ("2019年省级安排资金6.5亿元。其中，日常养护2.6亿元。", [2019, 2019]),
        ("2019年评定为示范县的，奖补500万元。", [None]),
        ("2019年起，省级每年安排6.5亿元。", [None]),
    ],
)
def test_the_year_of_the_funds_is_that_of_the_sums(text: str, years: list[int | None]) -> None:
    assert [amount.year for amount in facts_of(text, heading="资金安排").amounts] == years


@pytest.mark.parametrize(
    ("text", "heading", "values"),
    [
        ("对取得合格证的企业，每个型号奖励500万元。", "支持企业取得适航资质", [5000000]),
        ("全市补助企业500万元。", "取得的主要成效", []),
    ],
)
def test_a_heading_of_what_is_to_be_had_does_not_look_back(text: str, heading: str, values: list[int]) -> None:
    assert [amount.yuan for amount in facts_of(text, heading=heading).amounts] == values


def test_a_name_with_may_in_it_tells_nothing_of_what_is_to_come() -> None:
    text = "2017年，全县秸秆可收集量45.6万吨，综合利用率91.9%，为今年工作打下了基础。"
    assert facts_of(text, heading="总体要求").targets == []
    asked = facts_of("2017年已达标的企业，可申报2个项目。", heading="申报要求").targets
    assert [target.text for target in asked] == ["2个"]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("单户预付总额最高200万元。", ["单户"]),
        ("对主持制定国际标准的单位，每项标准分别给予50万元、30万元奖励。", ["每项标准", "每项标准"]),
        ("按每亩标准补助200元。", ["每亩"]),
    ],
)
def test_for_each_of_what(text: str, per: list[str]) -> None:
    assert [amount.per for amount in facts_of(text, heading="支持政策").amounts] == per


def test_a_day_that_is_included_parts_no_period() -> None:
    (found,) = facts_of("自2018年4月24日（含当日，下同）至2018年12月31日期间报废的，给予补贴。", heading="补贴范围").deadlines
    assert (found.kind, found.start, found.end) == ("period", "2018-04-24", "2018-12-31")
