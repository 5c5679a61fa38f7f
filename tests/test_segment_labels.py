"""The label grammar, shapes of headings, sentences and numerals, a row a case, with what must not match."""

import pytest

from pipeline.segment.addressees import groups, is_addressees
from pipeline.segment.doc_numbers import whole
from pipeline.segment.genres import genre_of
from pipeline.segment.headings import shape
from pipeline.segment.labels import label_at
from pipeline.segment.numerals import iso_day, number
from pipeline.segment.organs import split_organs
from pipeline.segment.sentences import pieces


@pytest.mark.parametrize(
    ("text", "style", "label", "count"),
    [
        ("一、总体要求", "一、", "一、", 1),
        ("十二、附则", "一、", "十二、", 12),
        ("三.工作要求", "一、", "三、", 3),
        ("（四）组织实施", "（一）", "（四）", 4),
        ("(二)推荐申报", "（一）", "（二）", 2),
        ("1.申报条件", "1.", "1.", 1),
        ("1．申报条件", "1.", "1.", 1),
        ("2、申报程序", "1.", "2.", 2),
        ("2.2018年底前完成", "1.", "2.", 2),
        ("（3）材料", "（1）", "（3）", 3),
        ("3）材料", "（1）", "（3）", 3),
        ("④其他", "①", "④", 4),
        ("第一章 总则", "章", "第一章", 1),
        ("第二节 监督", "节", "第二节", 2),
        ("第二章 中医药服务", "章", "第二章", 2),
        ("第九章 和解", "章", "第九章", 9),
        ("第二十一条 本办法自发布之日起施行。", "条", "第二十一条", 21),
        ("第三编 附则", "编", "第三编", 3),
        ("1.1 编制目的", "1.1", "1.1", 1),
        ("2.3.4职责", "1.1.1", "2.3.4", 4),
        ("专栏3 重大工程", "专栏", "专栏3", 3),
        ("第二部分 主要指标", "其他", "第二部分", 2),
    ],
)
def test_labels(text, style, label, count):
    found = label_at(text)
    assert (found.style, found.text, found.number) == (style, label, count)


@pytest.mark.parametrize(
    "text",
    [
        "一是完善制度",  # a clause
        "——提升质量",
        "第三条规定的情形",  # a citation
        "第三条、第五条",
        "第二章的规定",
        "1.5亿元资金",  # figures
        "1.1亿元",
        "2018年",
        "一、二等奖各一名",  # first and second prizes
        "100家企业",
        "专栏：工程",
        "（以下简称办法）",
        "（2018年）",
        "",
    ],
)
def test_what_is_no_label(text):
    assert label_at(text) is None


@pytest.mark.parametrize(
    ("text", "style", "kind", "heading"),
    [
        ("总体要求", "一、", "line", "总体要求"),
        ("制定方案。申报试点城市的部门编制方案。", "（一）", "run-in", "制定方案"),
        ("健全知识产权服务机制。", "（一）", "stopped", "健全知识产权服务机制"),
        ("申报时间：即日起至月底。", "1.", "colon", "申报时间"),
        ("申报条件：", "（一）", "line", "申报条件"),
        ("申报城市应当具备以下条件：", "1.", "none", ""),
        ("申报城市知识产权工作基础扎实，已将工作纳入政府重要议事日程，初步建立机制。", "1.", "none", ""),
        ("坚持公开透明、应补尽补。各县要逐户核查。", "（一）", "run-in", "坚持公开透明、应补尽补"),  # no duty told by 应
        ("企业应当按时缴纳。逾期加收滞纳金。", "1.", "none", ""),
        ("奖励100万元。次年兑现。", "1.", "none", ""),
        ("【适用范围】本办法适用于本市。", "条", "name", "【适用范围】"),
        ("国务院主管部门负责管理工作。地方各级政府负责落实。", "条", "none", ""),
        ("加强监督（市审计局牵头）", "（一）", "line", "加强监督"),
    ],
)
def test_shapes(text, style, kind, heading):
    found = shape(text, style)
    assert (found.kind, text[: found.end]) == (kind, heading)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一句。第二句。", ["第一句。", "第二句。"]),
        ("他说“行。好。”然后走了。", ["他说“行。好。”", "然后走了。"]),
        ("执行标准（见附件。另附表。）后上报。", ["执行标准（见附件。另附表。）后上报。"]),
        ("甲；乙；丙。", ["甲；乙；丙。"]),
        ("做好以下工作。一是抓项目；二是抓服务。", ["做好以下工作。", "一是抓项目；", "二是抓服务。"]),
        ("——达到100家；覆盖1000家。", ["——达到100家；", "覆盖1000家。"]),
        ("条件：（1）注册；（2）纳税。", ["条件：", "（1）注册；", "（2）纳税。"]),
        ("括号没有闭合（如此。下一句。", ["括号没有闭合（如此。", "下一句。"]),
        ("唯一一是一句。", ["唯一一是一句。"]),
    ],
)
def test_sentences(text, expected):
    starts = [piece.start for piece in pieces(text)]
    assert [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财办建〔2018〕96号", "财办建〔2018〕96号"),
        ("银发〔 2014〕344 号", "银发〔2014〕344号"),
        ("（皖政办秘〔2021〕82号）", "皖政办秘〔2021〕82号"),
        ("国发[2015]71号", "国发〔2015〕71号"),
        ("便函[2022]1476", "便函〔2022〕1476号"),
        ("令〔2025〕第11号", "令〔2025〕第11号"),
        ("中华人民共和国国务院令第743号", "中华人民共和国国务院令第743号"),
        ("商务部公告2023年第6号", "商务部公告2023年第6号"),
        ("关于印发计划的通知", None),
        ("依照国发〔2015〕71号文件执行", None),
    ],
)
def test_document_numbers(text, expected):
    found = whole(text)
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018年5月8日", "2018-05-08"),
        ("二〇一八年五月八日", "2018-05-08"),
        ("二○○四年十一月二十日", "2004-11-20"),
        ("2 0 2 3 年 5 月 2 2 日", "2023-05-22"),
        ("2018年2月30日", None),
        ("五月八日", None),
    ],
)
def test_days(text, expected):
    assert iso_day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("十", 10), ("二十一", 21), ("一百零三", 103), ("12", 12), ("二〇一八", 2018), ("总", None)]
)
def test_numerals(text, expected):
    assert number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政部办公厅 国家知识产权局办公室", ["财政部办公厅", "国家知识产权局办公室"]),
        ("重庆市人民政府（代章）", ["重庆市人民政府"]),
        ("请各单位", []),
        ("关于财政部", []),
        ("2018年工作计划", []),
    ],
)
def test_organs(text, expected):
    assert split_organs(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各省、自治区、直辖市财政厅（局）、知识产权局：", ["各省、自治区、直辖市财政厅（局）、知识产权局"]),
        ("各区县人民政府，市政府各部门，有关单位：", ["各区县人民政府", "市政府各部门", "有关单位"]),
        ("各省知识产权局，中小企业主管部门：", ["各省知识产权局，中小企业主管部门"]),
        ("各县（市、区）财政局，各有关企业和数字化服务商：", ["各县（市、区）财政局", "各有关企业和数字化服务商"]),
        ("现将有关事项通知如下：", None),
        ("申报单位应当提交以下材料：", None),
        ("联系人：", None),
    ],
)
def test_addressees(line, expected):
    found = [line[a:b] for a, b in groups(line[:-1])] if is_addressees(line) else None
    assert found == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于加快建设的实施意见", "意见"),
        ("城市管理办法（试行）", "办法"),
        ("关于表彰的决 定", "决定"),
        ("中华人民共和国森林法", "法"),
        ("关于新形势下加快", None),
    ],
)
def test_genres(title, expected):
    assert genre_of(title) == expected
