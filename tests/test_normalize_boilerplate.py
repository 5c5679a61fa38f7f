"""Boilerplate: what belongs to the page goes, what belongs to the notice stays."""

import pytest
from raw import raw

from pipeline.normalize import normalize

NOTICE = "关于开展申报工作的通知\n各市财政局：\n请按要求报送。\n财政局\n2018年5月8日"


@pytest.mark.parametrize(
    "line",
    [
        "檔案全文",
        "文件全文",
        "来源：国家知识产权局",
        "来源：财政部 发布时间：2018-05-09 10:23 浏览次数：123",
        "发布日期：2018年5月9日",
        "【字体：大 中 小】",
        "【打印本页】 【关闭窗口】",
        "分享到：微信 微博",
        "扫一扫在手机打开当前页",
        "版权所有：国家知识产权局",
        "京ICP备05069085号",
        "政府网站标识码：bm48000001",
        "当前位置：首页 > 政策文件 > 通知公告",
        "首页 > 政务公开",
        "无障碍浏览  长者模式  登录 | 注册",
        "首页 | 走进我县 | 新闻中心 | 政务公开",
        "网站首页　机构概况　政务公开　办事服务　互动交流",
        "责任编辑：张三",
        "上一篇：关于某事的通知",
    ],
)
def test_goes(line):
    document = normalize(raw(f"{line}\n{NOTICE}"))
    assert document.text == NOTICE
    assert {edit.reason for edit in document.traced.edits()} == {"boilerplate"}


def test_the_row_of_the_table_is_the_evidence():
    [edit] = normalize(raw(f"【字体：大 中 小】\n{NOTICE}")).traced.edits()
    assert edit.evidence == "boilerplate.tsv：整行为网页文字，如“【字体：大 中 小】”"


def test_goes_from_the_foot_with_its_line_break():
    assert normalize(raw(f"{NOTICE}\n打印\n关闭窗口\n")).text == NOTICE


@pytest.mark.parametrize(
    "line",
    [
        "发文字号：财办建〔2018〕96号",
        "索引号：000014349/2018-00096",
        "发布机构：财政部",
        "资金来源：财政拨款",
        "主办单位：国家知识产权局",
        "扫描件一份",
        "版权所有者应当依法登记。",
        "上一条规定的期限届满。",
        "来源合法、手续齐全的，予以登记。",
        "分享经验。",
        "此件公开发布",
        "打印申报表",
    ],
)
def test_stays(line):
    assert normalize(raw(f"{line}\n{NOTICE}")).text == f"{line}\n{NOTICE}"


def test_the_date_in_an_index_table_stays():
    text = f"索引号：000014349\n发文字号：国发〔2018〕5号\n发布日期：2018年05月08日\n{NOTICE}"
    assert normalize(raw(text)).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各市：<br/>请<b>按时</b>报送", "各市：\n请按时报送"),
        ("<tr id='t1'>第一行</tr><tr id='t2'>第二行</tr>", "第一行\n第二行"),
        ('<p style="x">一。</p>\n<p>二。</p>', "一。\n二。"),
        ("《<十三五>规划》，<20%", "《<十三五>规划》，<20%"),
    ],
)
def test_tags(text, expected):
    assert normalize(raw(text)).text == expected


@pytest.mark.parametrize("above", ["清溪县人民政府", "省财政厅门户网站"])
def test_the_name_of_a_site_above_its_navigation_goes(above):
    assert normalize(raw(f"{above}\n首页 | 走进我县 | 新闻中心 | 政务公开\n{NOTICE}")).text == NOTICE


def test_an_organ_at_the_top_without_navigation_stays():
    assert normalize(raw(f"清溪县人民政府\n{NOTICE}")).text == f"清溪县人民政府\n{NOTICE}"
