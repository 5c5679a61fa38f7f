# ruff: noqa: E501
"""Document numbers, bodies and places; and what holds for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.expressions import mentions

DOCUMENT_NUMBERS = [
    ("（国发〔2015〕71号）", ["国发〔2015〕71号"]),
    ("财办建〔2018〕96号各省、自治区", ["财办建〔2018〕96号"]),
    ("便函[2022]1476", ["便函[2022]1476"]),
    ("银发〔 2014〕344 号", ["银发〔 2014〕344 号"]),
    ("令〔2025〕第11号", ["令〔2025〕第11号"]),
    ("财政部令第100号", ["财政部令第100号"]),
    ("国家税务总局公告2018年第15号", ["国家税务总局公告2018年第15号"]),
    ("按照国办发〔2016〕86号文件", ["国办发〔2016〕86号"]),
    ("《企业知识产权管理规范》（GB/T 29490—2013）", ["GB/T 29490—2013"]),
    ("国发〔2015〕71号和国发〔2016〕86号", ["国发〔2015〕71号", "国发〔2016〕86号"]),
    ("（2018）沪01民终5号", []),
    ("规划（2021）", []),
    ("责令限期改正", []),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENT_NUMBERS)
def test_document_number(text, expected):
    found = mentions(text, "2018-05-08")
    assert [m.text for m in found if m.kind == "document_number"] == expected
    if expected:
        assert {m.kind for m in found} <= {"document_number", "organisation"}


BODIES = [
    ("财政部会同国家知识产权局组织专家", ["财政部", "国家知识产权局"]),
    ("财政部办公厅 国家知识产权局办公室", ["财政部办公厅", "国家知识产权局办公室"]),
    ("各省、自治区、直辖市财政厅（局）", ["各省、自治区、直辖市财政厅（局）"]),
    ("各区县（自治县）人民政府，市政府各部门", ["各区县（自治县）人民政府", "市政府"]),
    ("深圳市财政局", ["深圳市财政局"]),
    ("广东省发展改革委、省教育厅", ["广东省发展改革委", "省教育厅"]),
    ("由市经信局牵头", ["市经信局"]),
    ("修订省政府工作规则", ["省政府"]),
    ("国家工商总局、银监会", ["国家工商总局", "银监会"]),
    ("新疆生产建设兵团知识产权局", ["新疆生产建设兵团知识产权局"]),
    ("有关部门要加强指导", []),
    ("城市政府印发实施方案", []),
    ("政府采购和政府引导基金", []),
    ("省级财政部门", []),
    ("教育办学条件", []),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_body(text, expected):
    assert [m.text for m in mentions(text) if m.kind == "organisation"] == expected


PLACES = [
    ("在深圳市和重庆开展", ["深圳市", "重庆"]),
    ("京津冀", []),
    ("扩大连接规模", []),
    ("陕西汉中", ["陕西", "汉中"]),
    ("四川省成都市", ["四川省", "成都市"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_place(text, expected):
    assert [m.text for m in mentions(text) if m.kind == "place"] == expected


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet="0123456789一二两三十百千万亿年月日前内后第每个%元.,-—至到〔〕（）“”《》号半多余几点分之成倍不超过低于以上下 \n财政部省市厅局，。",
        max_size=60,
    )
)
def test_any_text_is_read_in_order_and_in_place(text):
    at = 0
    for m in mentions(text, "2018-05-08"):
        assert at <= m.start <= m.core_start < m.core_end <= m.end <= len(text)
        assert m.text == text[m.start : m.end]
        assert m.anchor is None or m.anchor in text
        at = m.end


def test_date_may_be_a_year():
    assert mentions("5月25日前", "2018")[0].end_date == "2018-05-25"
    with pytest.raises(ValueError, match="bad"):
        mentions("5月25日前", "bad")


@pytest.mark.parametrize("unit", ["1", "1-", "万", "数百", "（一", "百分之", "之日起"])
def test_a_long_run_of_one_sign_is_read_all_the_same(unit):
    assert isinstance(mentions(unit * 2000, "2018"), list)


@pytest.mark.parametrize("unit", ["一", "1", "百", "一百", "几", "分之"])
def test_a_run_of_numerals_takes_time_by_its_length(unit):
    """Of a hundred thousand signs a quadratic reading would take more than ten seconds."""
    start = time.process_time()
    mentions(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 3
