"""What changed in a time: days within the year, terms, and whom they bind."""

import pytest
from sentences_compared import one, only

from pipeline.compare.measure import days, shift


@pytest.mark.parametrize(
    ("old", "new", "years", "expected"),
    [
        ("2018-05-25", "2020-05-15", (2018, 2020), -10),  # each in its own year
        ("2018-02-28", "2020-03-01", (2018, 2020), 2),  # 29 February lies between
        ("2019-01-31", "2021-01-15", (2018, 2020), -16),  # both in the following year
        ("2020-12-31", "2022-12-31", (2018, 2020), 730),  # goals of years to come
        ("2018-12-31", "2020-12-31", (2018, 2020), 0),  # 年底前 in either
        ("2018-12-31", "2020-06-30", (2017, 2018), 547),  # one and two years on
        ("2018-05-25", "2020-05-15", (None, 2020), 721),  # a notice without a year
        ("2018-05-25", "so", (2018, 2020), 0),
    ],
)
def test_shift_of_dates(old, new, years, expected):
    assert shift(old, new, *years) == expected


@pytest.mark.parametrize(("text", "expected"), [("P3M", 90), ("P1Y6M", 545), ("P2W", 14), ("P10D", 10), ("", 0)])
def test_days(text, expected):
    assert days(text) == expected


def test_same_day_of_another_year_is_no_change():
    old = one("请于5月25日前报送总结。").deadline("于5月25日前", "2018-05-25", action="报送总结").notice()
    new = one("请于5月25日前报送总结。", 2020).deadline("于5月25日前", "2020-05-25", action="报送总结").notice()
    assert only(old, new, "deadline").kind == "unchanged"


def test_term_of_the_issuer_itself_binds_nobody_else():
    old = one("财政部于6月30日前下达资金。", issuers=["财政部"])
    new = one("财政部于6月10日前下达资金。", 2020, issuers=["财政部"])
    old = old.deadline("于6月30日前", "2018-06-30", actor="财政部", action="下达资金").notice()
    new = new.deadline("于6月10日前", "2020-06-10", actor="财政部", action="下达资金").notice()
    change = only(old, new, "deadline")
    assert (change.fields[0].direction, change.fields[0].delta.absolute, change.effect) == ("earlier", -20, None)


def test_new_consequence_tightens():
    old = one("各县于7月1日前上报材料。").deadline("于7月1日前", "2018-07-01", actor="各县", action="上报材料").notice()
    new = one("各县于7月1日前上报材料，逾期不予受理。", 2020)
    new = new.deadline("于7月1日前", "2020-07-01", actor="各县", action="上报材料", consequence="逾期不予受理").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].field) == ("changed", "tightened", "consequence")


def test_longer_term_of_a_ban_tightens():
    old = one("弄虚作假的，3年内不得申报项目。").deadline("3年内", None, kind="relative", bound="within", offset="P3Y", action="申报项目")
    new = one("弄虚作假的，5年内不得申报项目。", 2020).deadline(
        "5年内", None, kind="relative", bound="within", offset="P5Y", action="申报项目"
    )
    sides = [made.obligation("不得申报项目", "prohibition", "不得").notice() for made in (old, new)]
    change = only(*sides, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "later")


def test_term_that_fills_its_sentence_is_paired():
    old = one("项目执行期不超过3年。").deadline("项目执行期不超过3年", None, kind="period", bound=None, offset="P3Y").notice()
    new = one("项目执行期不超过2年。", 2020).deadline("项目执行期不超过2年", None, kind="period", bound=None, offset="P2Y").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "decrease")


def test_closing_time_is_paired_by_the_words_beside_it():
    old = one("单位登录平台填报，申报截止时间为6月15日。").deadline("6月15日", "2018-06-15", action="登录平台填报").notice()
    new = one("申报截止时间为5月31日，单位登录平台。", 2020).deadline("5月31日", "2020-05-31", action="申报截止时间为5月31日").notice()
    change = only(old, new, "deadline")
    assert (change.kind, change.effect, change.fields[0].direction) == ("changed", "tightened", "earlier")


def test_day_of_entry_into_force_is_neither_earlier_nor_later():
    """Each edition of a law has its own: 2024年5月1日 is not 153 days before 2010年10月1日."""
    sides = []
    for year, day, iso in ((2010, "自2010年10月1日起", "2010-10-01"), (2024, "自2024年5月1日起", "2024-05-01")):
        made = one(f"本法{day}施行。", year).deadline(day, iso, bound="from", action="本法施行")
        sides.append(made.notice())
    change = only(*sides, "deadline")
    assert change.summary == "本法施行由2010年10月1日（2010年）改为2024年5月1日（2024年）"
    assert [(f.field, f.direction, f.delta) for f in change.fields] == [("date", None, None)]
