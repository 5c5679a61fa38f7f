"""The year of sums that a lead in front or a caption above tells once for all of them."""

import pytest
from extracting import facts_of
from plain_tables import notice_of

LEADS = [
    # (text, [(words, year)])
    ("2010年各市补助资金分配如下：西安市1200万元，宝鸡市800万元。", [("1200万元", 2010), ("800万元", 2010)]),
    ("2010年补助标准如下：大班每人300元；小班每人200元。", [("300元", 2010), ("200元", 2010)]),
    ("2018年至2020年补助标准如下：大班每人300元。", [("300元", None)]),
    ("到2020年，补助标准如下：大班每人300元。", [("300元", None)]),
    ("补助标准如下：大班每人300元，2011年起每人350元。", [("300元", None), ("350元", 2011)]),
]


@pytest.mark.parametrize(("text", "expected"), LEADS, ids=[row[0][:24] for row in LEADS])
def test_the_year_in_front_of_a_colon_is_that_of_what_it_lists(text, expected):
    amounts = facts_of(text, year=2010, date="2010-03-06", heading="补助标准").amounts
    assert [(a.text, a.year) for a in amounts] == expected
    assert all(text[a.evidence["year"].start : a.evidence["year"].end].startswith(str(a.year)) for a in amounts if a.year == 2010)


CAPTIONS = [
    ("附件1  2010年农村危房改造补助资金分配表", 2010),
    ("附件1  2010年至2012年农村危房改造补助资金分配表", None),
    ("附件1  农村危房改造补助资金分配表", None),
]


@pytest.mark.parametrize(("caption", "year"), CAPTIONS, ids=[row[0][4:20] for row in CAPTIONS])
def test_the_one_year_of_a_caption_is_that_of_its_sums(caption, year, tmp_path):
    notice = notice_of(f"{caption}\n单位：万元\n地区\t任务数（户）\t补助资金\n西安市\t200\t120\n宝鸡市\t300\t180\n", tmp_path)
    assert [(a.yuan, a.year) for a in notice.amounts] == [(1200000, year), (1800000, year)]
    for amount in notice.amounts:
        if year is not None:
            place = amount.evidence["year"]
            assert notice.text[place.start : place.end] == str(year)
