"""题注: days, organs, numbers and effect in the notes under a title, a row a case, as read by hand."""

import pytest
from test_segment_notices import read

BODY = "第一条 为了规范管理，制定本办法。\n第二条 本办法自发布之日起施行。\n"


@pytest.mark.parametrize(
    ("notes", "number", "issuers", "issued", "effect"),
    [
        (
            "1991年11月16日 中华人民共和国国务院令第91号发布",
            "中华人民共和国国务院令第91号",
            ["中华人民共和国国务院"],
            "1991-11-16",
            "1991-11-16",
        ),
        ("1999年1月3日 经国务院批准\n1999年3月10日 海关总署发布 自1999年4月1日施行", None, ["海关总署"], "1999-03-10", "1999-04-01"),
        (
            "1980年12月9日 国务院批准\n1980年12月27日 国家经济委员会\n国家科学技术委员会\n国家档案局发布\n发布之日施行",
            None,
            ["国家经济委员会", "国家科学技术委员会", "国家档案局"],
            "1980-12-27",
            "1980-12-27",
        ),
        # adopted and not yet promulgated: nobody says when that was
        ("2016年12月28日 甲市第十六届人民代表大会常务委员会第三十九次会议通过", None, [], "2016-12-28", None),
        (
            "2017年1月12日 甲市第七届人民代表大会第四次会议通过\n2017年3月30日 乙省第十二届人民代表大会常务委员会第二十七次会议批准",
            None,
            [],
            "2017-01-12",
            None,
        ),
        # two bodies adopt it: the later day, whichever is named first
        ("2024年11月4日 甲法院审判委员会第1930次会议、2024年6月27日甲检察院第三十二次会议通过", None, [], "2024-11-04", None),
        ("2021年12月13日 甲法院审判委员会第1856次会议、2021年12月29日甲检察院第八十四次会议通过", None, [], "2021-12-29", None),
        # an amendment is no new issue, a revision is
        (
            "2008年8月29日 甲省第十一届人大常委会第四次会议通过 根据2018年10月26日《关于修改〈甲省办法〉的决定》修正",
            None,
            [],
            "2008-08-29",
            None,
        ),
        (
            "1983年1月3日 国务院发布\n1992年5月13日 《国务院关于修改〈植物检疫办法〉的决定》第一次修订",
            None,
            ["国务院"],
            "1983-01-03",
            "1983-01-03",
        ),
        (
            "1997年2月23日 甲省第八届人大常委会第二十四次会议通过\n2006年8月27日 甲省第十届人大常委会第二十三次会议修订",
            None,
            [],
            "2006-08-27",
            None,
        ),
        # approving a revision is no revision of its own
        (
            "1996年2月23日 甲市第八届人大常委会第二十四次会议通过\n2010年10月29日 甲市第十届人大常委会第二十三次会议修订\n"
            "2010年11月25日 乙省第十一届人大常委会第八次会议批准修订",
            None,
            [],
            "2010-10-29",
            None,
        ),
        (
            "1998年9月1日 国务院令第256号公布\n2021年7月2日 国务院令第743号第三次修订",
            "国务院令第743号",
            ["国务院"],
            "2021-07-02",
            "2021-07-02",
        ),
        ("（2004年6月1日 财政部令第22号公布 自2004年7月1日起施行）", "财政部令第22号", ["财政部"], "2004-06-01", "2004-07-01"),
        (
            "1993年6月15日 某审判委员会第579次会议讨论通过\n1993年8月7日 最高人民法院以法发〔1993〕15号通知印发",
            "法发〔1993〕15号",
            ["最高人民法院"],
            "1993-08-07",
            "1993-08-07",
        ),
        (
            "2016年4月15日 丽水市人民代表大会常务委员会公告第1号公布",
            "丽水市人民代表大会常务委员会公告第1号",
            ["丽水市人民代表大会常务委员会"],
            "2016-04-15",
            "2016-04-15",
        ),
        ("1982年12月4日 全国人民代表大会公告公布施行", None, ["全国人民代表大会"], "1982-12-04", "1982-12-04"),
        ("2002年8月29日 中华人民共和国主席令第七十三号公布", "中华人民共和国主席令第七十三号", [], "2002-08-29", "2002-08-29"),
    ],
)
def test_notes_under_a_title(notes, number, issuers, issued, effect):
    doc = read(f"植物检疫办法\n{notes}\n{BODY}")
    assert (doc.title, doc.doc_number, doc.issuers, doc.issue_date, doc.effective_from) == ("植物检疫办法", number, issuers, issued, effect)
    assert [section.label for section in doc.sections] == ["第一条", "第二条"]


@pytest.mark.parametrize(
    ("text", "issued", "number"),
    [
        # prose of the text, and dates of others
        ("植物检疫办法\n为落实2004年6月1日财政部令第22号公布的规定，制定本办法。\n第一条 略。\n第二条 略。", None, None),
        ("植物检疫办法\n一、2004年6月1日公布的目录废止。\n二、新目录另行公布。", None, None),
    ],
)
def test_what_is_no_note(text, issued, number):
    doc = read(text)
    assert (doc.issue_date, doc.doc_number) == (issued, number)


def test_a_case_about_an_agreement_is_no_bill():
    assert read("某公司诉某局要求解除行政协议案\n基本案情\n双方订立了协议。").genre is None


EDITIONS = [
    # (notes under the title, day of issue, day of the edition where it is a later one)
    ("2002年8月29日 甲省第九届人民代表大会常务委员会第三十次会议通过", "2002-08-29", None),
    (
        "2007年8月30日 第十届全国人民代表大会常务委员会第二十九次会议通过\n"
        "2022年6月24日 第十三届全国人民代表大会常务委员会第三十五次会议《关于修改〈甲法〉的决定》修正",
        "2007-08-30",
        "2022-06-24",
    ),
    # the revision issues the text anew, the amendment after it does not
    (
        "1983年12月8日 第六届全国人民代表大会常务委员会第三次会议通过\n2009年6月27日 第十一届全国人民代表大会常务委员会第九次会议修订\n"
        "2024年9月13日 第十四届全国人民代表大会常务委员会第十一次会议《关于修改〈甲法〉的决定》第二次修正）",
        "2009-06-27",
        "2024-09-13",
    ),
    (
        "2008年4月23日 中华人民共和国国务院令第523号公布\n2016年2月6日 《国务院关于修改部分行政法规的决定》第一次修订\n"
        "2023年7月20日 《国务院关于修改和废止部分行政法规的决定》第二次修订）",
        "2008-04-23",
        "2023-07-20",
    ),
    # on one line, in brackets
    (
        "（1993年9月2日第八届全国人民代表大会常务委员会第三次会议通过 2017年11月4日第十二届全国人民代表大会常务委员会第三十次会议修订"
        " 根据2019年4月23日第十三届全国人民代表大会常务委员会第十次会议《关于修改〈甲法〉等八部法律的决定》修正）",
        "2017-11-04",
        "2019-04-23",
    ),
    # adopted again, and nothing said of an amendment
    (
        "2018年3月30日 甲市第十五届人民代表大会常务委员会第三次会议通过\n2024年3月29日 甲市第十六届人民代表大会常务委员会第九次会议通过",
        "2018-03-30",
        "2024-03-29",
    ),
    # promulgation and approval finish one edition, and are none of their own
    ("2016年12月28日 甲市人民代表大会常务委员会第九次会议通过\n2017年1月18日 甲市人民代表大会常务委员会公告第2号公布", "2017-01-18", None),
    ("2017年1月12日 甲市第七届人民代表大会第四次会议通过\n2017年3月30日 乙省人民代表大会常务委员会第二十七次会议批准", "2017-01-12", None),
    ("2001年10月25日 国务院令第320号公布\n2002年1月1日 施行", "2001-10-25", None),
]


@pytest.mark.parametrize(("notes", "issued", "edition"), EDITIONS)
def test_the_day_of_the_edition(notes, issued, edition):
    doc = read(f"植物检疫办法\n{notes}\n{BODY}")
    assert (doc.issue_date, doc.edition_date) == (issued, edition)


def test_the_day_of_the_edition_is_where_it_stands():
    notes = EDITIONS[1][0]
    doc = read(f"植物检疫办法\n{notes}\n{BODY}")
    assert doc.head["edition_date"].rule == "amendment-note"
    (place,) = doc.head["edition_date"].source_spans
    assert f"植物检疫办法\n{notes}\n{BODY}"[place.start : place.end] == "2022年6月24日"
