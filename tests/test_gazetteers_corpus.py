"""The tables over the corpus: its bodies, places, document numbers and genres, read by hand."""

import pytest
import regex
from test_gazetteers import ROOT

from pipeline import mentions, read
from pipeline.expressions import bodies
from pipeline.segment.issuance import issuer_of

CORPUS = {
    "2016-chongqing-ip-strong-city": (
        {"国务院", "国家知识产权局", "国家工商行政管理总局", "国家版权局"},
        {"各区县（自治县）人民政府", "市政府", "区县（自治县）人民政府"},
        {"重庆市"},
        ["渝府发〔2016〕25号", "国发〔2015〕71号"],
        "意见",
    ),
    "2017-sme-ip-pilot-cities": (
        {"国家知识产权局", "工业和信息化部", "国家知识产权局办公室", "工业和信息化部办公厅"},
        {
            "各省、自治区、直辖市、计划单列市、新疆生产建设兵团知识产权局",
            "各省（区、市）知识产权局",
            "省（区、市）知识产权局",
            "知识产权局",
            "中小企业局",
        },
        set(),
        ["国知办发管字〔2017〕30号", "国知发管字〔2016〕101号"],
        "通知",
    ),
    "2018-ip-model-city-plan": (
        {"国务院", "国家知识产权局办公室"},
        {"知识产权局"},
        set(),
        ["国知发管字〔2016〕93号", "国发〔2017〕37号"],
        "通知",
    ),
    "2018-ip-operation-cities": (
        {"国务院", "财政部", "国家知识产权局", "财政部办公厅", "国家知识产权局办公室"},
        {"各省、自治区、直辖市、计划单列市财政厅（局）", "知识产权局"},
        set(),
        ["财办建〔2018〕96号", "国发〔2015〕71号", "国发〔2016〕86号"],
        "通知",
    ),
    "2020-ip-operation-cities": (
        {"中共中央", "国务院", "财政部", "国家知识产权局", "财政部办公厅", "国家知识产权局办公室"},
        {"各省、自治区、直辖市财政厅（局）", "知识产权局", "市政府"},
        set(),
        [],
        "通知",
    ),
}


@pytest.mark.parametrize("name", CORPUS)
def test_bodies_places_numbers_and_genre_of_the_corpus(name):
    central, local, places, numbers, genre = CORPUS[name]
    notice = read(ROOT / "corpus" / f"{name}.txt")
    found = mentions(notice.text, str(notice.issue_year))
    organisations = [m for m in found if m.kind == "organisation"]
    assert {m.name for m in organisations if m.name and bodies.body(m.name)} == central
    assert {m.text for m in organisations if not (m.name and bodies.body(m.name))} == local
    assert {m.name for m in found if m.kind == "place"} == places
    assert list(dict.fromkeys(m.text for m in found if m.kind == "document_number")) == numbers
    assert notice.genre == genre
    for number in numbers:
        assert issuer_of(number.split("〔")[0], int(regex.search(r"〔(\d+)〕", number)[1]))
    for issuer in notice.issuers:
        assert [m.name for m in mentions(issuer) if m.kind == "organisation"] == [issuer]
