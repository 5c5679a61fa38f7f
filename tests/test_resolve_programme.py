"""Which notices are editions of one programme."""

import pytest
from records_made import document

from pipeline.resolve import resolve
from pipeline.resolve.programme import without_edition


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("关于组织申报2018年度第三批省级示范项目的通知", "关于组织申报省级示范项目的通知"),
        ("“十三五”国家知识产权保护规划", "国家知识产权保护规划"),
        ("“十四五”国家知识产权保护规划", "国家知识产权保护规划"),
        ("强市建设行动计划（2021—2023年）", "强市建设行动计划"),
        ("关于开展二〇一八年度考核的通知", "关于开展考核的通知"),
    ],
)
def test_title_without_edition(title, key):
    assert without_edition(title) == key


def edition(notice_id, title, issuers=("财政部",), year=2018, **more):
    return document("正文。", notice_id, title=title, issuers=list(issuers), issue_year=year, **more)


def programmes_of(*docs):
    return [(n.programme, n.head["programme"].origin if "programme" in n.head else None) for n in resolve(list(docs))]


def test_catalog_has_the_first_word_on_the_programme():
    assert programmes_of(edition("a", "甲", catalog={"programme": "ip"})) == [("ip", "catalog")]


def test_same_title_but_for_the_year_is_a_programme():
    one = edition("a", "关于组织申报2018年度服务体系建设重点城市的通知", ["财政部办公厅"])
    two = edition("b", "关于组织申报2020年度服务体系建设重点城市的通知", ["财政部", "国家知识产权局"], 2020)
    found = programmes_of(one, two)
    assert found == [("财政部关于组织申报服务体系建设重点城市的通知", "inferred")] * 2


def test_another_wording_of_what_is_done_is_the_same_programme():
    one = edition("a", "甲省科学技术厅关于发布2023年度省重点研发计划“揭榜挂帅”项目榜单并组织申报的通知", ["甲省科学技术厅"], 2023)
    two = edition("b", "甲省科学技术厅关于组织申报2024年度省重点研发计划“揭榜挂帅”项目的通知", ["甲省科学技术厅"], 2024)
    assert programmes_of(one, two) == [("甲省科学技术厅关于发布省重点研发计划揭榜挂帅项目榜单并组织申报的通知", "inferred")] * 2


def test_edition_of_a_catalogued_programme():
    one = edition("a", "关于组织申报2018年度服务体系建设重点城市的通知", catalog={"programme": "ip"})
    two = edition("b", "关于组织申报2020年度服务体系建设重点城市的通知", year=2020)
    assert programmes_of(one, two) == [("ip", "catalog"), ("ip", "inferred")]


@pytest.mark.parametrize(
    ("why", "one", "two"),
    [
        (
            "another issuer",
            ("关于组织申报2018年度示范城市项目的通知", ["甲省财政厅"], 2018),
            ("关于组织申报2019年度示范城市项目的通知", ["乙省财政厅"], 2019),
        ),
        ("no issuer", ("关于组织申报2018年度示范城市项目的通知", [], 2018), ("关于组织申报2019年度示范城市项目的通知", [], 2019)),
        ("one edition twice", ("关于组织申报示范城市项目的通知", ["财政部"], 2018), ("关于组织申报示范城市项目的通知", ["财政部"], 2018)),
        ("a title that says nothing", ("2018年工作要点", ["财政部"], 2018), ("2019年工作要点", ["财政部"], 2019)),
        (
            "another subject",
            ("关于组织申报2018年度示范城市项目的通知", ["财政部"], 2018),
            ("关于组织申报2019年度示范园区项目的通知", ["财政部"], 2019),
        ),
    ],
)
def test_no_programme(why, one, two):
    assert programmes_of(edition("a", *one), edition("b", *two)) == [(None, None)] * 2
