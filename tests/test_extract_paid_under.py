"""Sums that only a heading or a lead says are paid."""

import pytest

from pipeline import read

HEAD = (
    "某省财政厅关于印发《产业奖补办法》的通知\n某财〔2021〕8号\n各市财政局：\n现印发给你们，请遵照执行。\n"
    "某省财政厅\n2021年3月5日\n产业奖补办法\n"
)

BODIES = {
    "items under a heading": (
        "一、补助标准\n（一）高标准农田：1500元/亩；\n（二）农村饮水：800元/人。\n二、组织实施\n（一）项目投资2000万元。\n",
        [("1500元/亩", "grant", None), ("800元/人", "grant", None)],
    ),
    "items under a lead": (
        "一、奖励标准如下：\n1.国家级园区，500万元；\n2.省级园区，200万元。\n",
        [("500万元", "grant", "国家级园区"), ("200万元", "grant", "省级园区")],
    ),
    "lines without labels": (
        "一、总体安排\n资金安排如下：\n合肥市：5000万元\n芜湖市3000万元\n",
        [("5000万元", "grant", "合肥市"), ("3000万元", "grant", "芜湖市")],
    ),
    "a run-in heading": (
        "一、支持政策\n（一）奖励标准：国家级100万元、省级50万元。\n（二）运营奖励。优秀等次：30万元；合格等次：10万元。\n（三）贷款贴息：按实际利息的50%，最高80万元。\n",
        [
            ("100万元", "grant", None),
            ("50万元", "grant", None),
            ("30万元", "grant", None),
            ("10万元", "grant", None),
            ("50%", "rate", None),
            ("最高80万元", "cap", None),
        ],
    ),
    "what is no payment under a heading of payment": (
        "一、资金安排\n（一）园区产值100亿元。\n（二）园区收取押金50元。\n（三）基础因素40%，绩效因素60%。\n",
        [("100亿元", "threshold", None), ("50元", "rate", None)],
    ),
    "no heading of payment": ("一、基本情况\n（一）国家级园区：500万元。\n", []),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=list(BODIES))
def test_sums_under_a_heading_of_payment(tmp_path, body, expected):
    (tmp_path / "n.txt").write_text(HEAD + body, encoding="utf-8")
    assert [(a.text, a.role, a.recipient) for a in read(tmp_path / "n.txt").amounts] == expected
