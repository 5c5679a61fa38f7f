"""Markdown in normalize: marks that go and words that stay, and what is no mark in a plain file."""

import pytest

from pipeline.normalize import normalize
from pipeline.records import CatalogEntry, RawDocument, Source


def read(raw: str, media_type: str) -> str:
    source = Source(path="x", sha256="0" * 64, media_type=media_type, encoding="utf-8", length=len(raw))
    return normalize(RawDocument(notice_id="x", source=source, catalog=CatalogEntry(), raw=raw)).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("# 关于开展试点的通知 #\n\n## 一、总体要求\n", "关于开展试点的通知\n一、总体要求"),
        ("**一、总体要求**\n做好**三项**工作。", "一、总体要求\n做好三项工作。"),
        ("***\n一、总体要求\n\n---", "一、总体要求"),
        ("> 现将事项通知如下：\n> 一、按时报送。", "现将事项通知如下：\n一、按时报送。"),
        ("详见[办法](https://www.mof.gov.cn/a_1.htm)。", "详见办法。"),
        ("- （一）加强领导。\n- 各区财政局", "（一）加强领导。\n- 各区财政局"),
        ("1\\. 申报条件", "1.申报条件"),
        ("标准：\n\n| 城市 | 金额 |\n|---|:-:|\n| 南京 | 5 |", "标准：\n城市 | 金额\n南京 | 5"),
        ("邮箱：ip_qiye@126.com，ip_b@126.com", "邮箱：ip_qiye@126.com，ip_b@126.com"),
        ("日期：____年____月", "日期：____年____月"),
        ("人民**为**", "人民为"),
        ("奖励[2018]年度先进", "奖励[2018]年度先进"),
    ],
)
def test_in_a_markdown_file(raw, text):
    assert read(raw, "text/markdown") == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("# 关于开展试点的通知\n## 第一章 总则", "关于开展试点的通知\n第一章 总则"),
        ("人民**的利益**高于一切。", "人民**的利益**高于一切。"),
        ("增速> 5%的城市", "增速> 5%的城市"),
        ("楼号#3", "楼号#3"),
        ("**1.推进改造。**各地要完成。\n**2.创建示范。**每年完成1次。", "1.推进改造。各地要完成。\n2.创建示范。每年完成1次。"),
        ("**1.推进改造。**各地要完成。", "**1.推进改造。**各地要完成。"),
        ("## 一、总体要求\n做好**三项**工作。\n## 二、任务", "一、总体要求\n做好三项工作。\n二、任务"),
        (
            "## （一）加快推进健康养殖和标准化池塘改造工程\n\n— 1 —\n\n**1.推进改造。**各地要完成。\n## 二、保障",
            "（一）加快推进健康养殖和标准化池塘改造工程\n1.推进改造。各地要完成。\n二、保障",
        ),
    ],
)
def test_in_a_plain_file(raw, text):
    assert read(raw, "text/plain") == text
