"""Headings that only the page marks (## in Markdown, h2, bold lines): what stands under them, and what is no such heading."""

import pytest
from forms_made import read

TITLE = "# 关于组织申报示范项目的通知\n\n各区科技局：\n\n现将有关事项通知如下。\n\n"
SIGNED = "\n\n某市科学技术局\n\n2021年3月1日\n"


def tree(text, suffix="md"):
    doc = read(text.encode(), suffix)
    return [f"{'  ' * (s.level - 1)}{s.label or '-'} {s.heading or ''}".rstrip() for s in doc.sections]


CASES = {
    "lists start anew under each": (
        "## 申报条件\n\n1.在本市注册。\n\n2.信用良好。\n\n## 申报材料\n\n1.申报书；\n\n2.营业执照。",
        ["- 申报条件", "  1.", "  2.", "- 申报材料", "  1.", "  2."],
    ),
    "numbering may run on through them": (
        "## 总体要求\n\n一、指导思想\n\n坚持创新发展。\n\n## 重点任务\n\n二、建设平台\n\n各区要建设平台。",
        ["- 总体要求", "  一、 指导思想", "- 重点任务", "  二、 建设平台"],
    ),
    "a deeper one lies under a higher one": (
        "## 申报要求\n\n### 条件\n\n在本市注册。\n\n### 材料\n\n报送申报书。\n\n## 其他\n\n逾期不予受理。",
        ["- 申报要求", "  - 条件", "  - 材料", "- 其他"],
    ),
    "a marked label counts with its own depth": (
        "## 一、申报要求\n\n### 条件\n\n在本市注册。\n\n## 二、组织实施\n\n各区要组织好。",
        ["一、 申报要求", "  - 条件", "二、 组织实施"],
    ),
    "a label that goes on closes what opened since": (
        "一、总体要求\n\n**指导思想**\n\n坚持创新发展。\n\n**工作目标**\n\n建成10个基地。\n\n二、重点任务\n\n各区要建设基地。",
        ["一、 总体要求", "  - 指导思想", "  - 工作目标", "二、 重点任务"],
    ),
    "a chapter stands under nothing": (
        "## 序言\n\n为规范管理，制定本办法。\n\n### 第一章 总则\n\n第一条 坚持公开。\n\n### 第二章 附则\n\n第二条 本办法由市科技局解释。",
        ["- 序言", "第一章 总则", "  第一条", "第二章 附则", "  第二条"],
    ),
    "articles run on": (
        "## 第一章 总则\n\n第一条 本办法适用于本市。\n\n第二条 坚持公开。\n\n## 附则\n\n第三条 本办法自印发之日起施行。",
        ["第一章 总则", "  第一条", "  第二条", "- 附则", "  第三条"],
    ),
    "a long marked label is a heading": (
        "### （一）建立健全部门协同、上下联动，促进成果转化的工作机制\n\n各区要建立机制。\n\n### （二）强化保障\n\n各区要强化保障。",
        ["（一） 建立健全部门协同、上下联动，促进成果转化的工作机制", "（二） 强化保障"],
    ),
    "a long marked label is a heading where it would be a sentence without the mark": (
        "### （一）各区建立健全部门协同的工作机制，促进转化应用，完善服务\n\n各区要建立机制。\n\n### （二）强化保障\n\n各区要强化保障。",
        ["（一） 各区建立健全部门协同的工作机制，促进转化应用，完善服务", "（二） 强化保障"],
    ),
    "the same label without a mark is a sentence": (
        "（一）各区建立健全部门协同的工作机制，促进转化应用，完善服务\n\n各区要建立机制。\n\n（二）强化保障\n\n各区要强化保障。",
        ["（一）", "（二） 强化保障"],
    ),
    "bold lines lie under what # marks": (
        "## 申报要求\n\n**条件**\n\n在本市注册。\n\n信用良好。\n\n**材料**\n\n报送申报书。\n\n证明要齐全。\n\n## 其他\n\n不予受理。",
        ["- 申报要求", "  - 条件", "  - 材料", "- 其他"],
    ),
    "a marked line of more than sixty characters is none": (
        f"## {'申报条件与要求' * 9}\n\n在本市注册。\n\n## 材料\n\n报送申报书。",
        ["- 材料"],
    ),
    "a bold line right above a bold line heads nothing": (
        "**申报工作**\n\n**基本条件**\n\n在本市注册。\n\n信用良好。\n\n材料齐全。\n\n逾期不予受理。",
        ["- 基本条件"],
    ),
    "bold in most lines marks nothing": (
        "**各区要组织好**\n\n**各单位要配合好**\n\n**市局要检查好**\n\n**街道要宣传好**\n\n**园区要服务好**\n\n逾期不予受理。",
        [],
    ),
    "a marked sentence is none": ("## 申报单位应当在本市注册。\n\n各区要组织好。", []),
    "bold in all lines marks nothing": ("**各区要组织好**\n\n**各单位要配合好**\n\n**市局要检查好**", []),
    "bold words in a line are none": ("**申报条件**在本市注册的单位。\n\n各区要组织好。", []),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_marked_headings_in_markdown(body, expected):
    assert tree(TITLE + body + SIGNED) == expected


def test_in_a_plain_file_bold_signs_are_text():
    assert tree("关于申报的通知\n各区科技局：\n**申报条件**\n在本市注册，信用良好，具备开展工作的条件。\n", "txt") == []


PAGE = """<html><head><meta charset="utf-8"><title>关于申报示范项目的通知_某市工信局</title></head><body>
<h2>关于申报示范项目的通知</h2><p>各区工信局：</p><p>现将有关事项通知如下。</p>{body}<p>某市工业和信息化局</p><p>2023年3月2日</p></body></html>"""
PAGES = {
    "h3": (
        "<h3>申报条件</h3><p>1.在本市注册。</p><p>2.信用良好。</p><h3>申报时间</h3><p>请于4月10日前报送。</p>",
        ["- 申报条件", "  1.", "  2.", "- 申报时间"],
    ),
    "bold paragraphs": (
        "<p><strong>申报条件</strong></p><p>1.在本市注册。</p><p>2.信用良好。</p><p>3.无违法记录。</p><p><b>申报<i>时间</i></b></p><p>请于4月10日前报送。</p>",
        ["- 申报条件", "  1.", "  2.", "  3.", "- 申报时间"],
    ),
    "a paragraph that opens in bold": ("<p><strong>申报条件</strong>在本市注册的企业</p><p>请于4月10日前报送。</p>", []),
    "a heading of a table's cell": ("<table><tr><td><b>项目</b></td><td>金额</td></tr><tr><td>基地</td><td>5</td></tr></table>", []),
}


@pytest.mark.parametrize(("body", "expected"), PAGES.values(), ids=PAGES)
def test_marked_headings_in_a_page(body, expected):
    assert tree(PAGE.format(body=body), "html") == expected


def test_a_title_over_two_marked_lines_opens_no_section():
    assert tree(
        "# 中华人民共和国民法典\n\n# 侵权责任编\n\n## 第一章 一般规定\n\n第一条 本编调整民事关系。\n\n第二条 民事权益受法律保护。\n"
    ) == [
        "第一章 一般规定",
        "  第一条",
        "  第二条",
    ]
