"""The corpus: exact places in whole notices."""

import pytest
from raw import seed

from pipeline.normalize import normalize
from pipeline.records import Span

SEEDS = [
    ("2018-ip-operation-cities", "simplified"),
    ("2020-ip-operation-cities", "traditional"),
    ("2018-ip-model-city-plan", "traditional"),
    ("2017-sme-ip-pilot-cities", "simplified"),
    ("2016-chongqing-ip-strong-city", "simplified"),
]


@pytest.mark.parametrize(("name", "script"), SEEDS)
def test_canonical_form(name, script):
    document = normalize(seed(name))
    assert document.script == script
    assert document.traced.replay() == document.text
    for line in document.text.split("\n"):
        assert line == line.strip() != ""
        assert "  " not in line
        assert not set(line) & set(",;()\u3000\t\r")


@pytest.mark.parametrize(("name", "script"), SEEDS)
def test_nothing_is_left_to_do_on_the_result(name, script):
    text = normalize(seed(name)).text
    again = normalize(seed(name).model_copy(update={"raw": text}))
    assert again.traced.edits() == []


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        ("2018-ip-operation-cities", "饶波华　　电话：010-62085316　　\xa0财政部办公厅\xa0\xa0\xa0国家知识产权局办公室2018年5月8日",
         "饶波华\n电话：010-62085316\n财政部办公厅 国家知识产权局办公室2018年5月8日"),
        ("2020-ip-operation-cities", "各省、自治區、直轄市財政廳(局),知識產權局(智慧財產權管理部門):",
         "各省、自治区、直辖市财政厅（局），知识产权局（知识产权管理部门）："),
        ("2020-ip-operation-cities", "財政部辦公廳 國家知識產權局辦公室", "财政部办公厅 国家知识产权局办公室"),
        ("2020-ip-operation-cities", "根據相關檔案精神", "根据相关文件精神"),
        ("2020-ip-operation-cities", "列明檔案名稱、", "列明文件名称、"),
        ("2020-ip-operation-cities", "電子版附光碟", "电子版附光盘"),
        ("2020-ip-operation-cities", "若干產業知識權運營中心", "若干产业知识权运营中心"),
        ("2020-ip-operation-cities", "信用監管和智慧監管", "信用监管和智慧监管"),
        ("2017-sme-ip-pilot-cities", "电 话：010-62086559、6568", "电话：010-62086559、6568"),
        ("2017-sme-ip-pilot-cities", "邮 箱：ip_qiye@126.com", "邮箱：ip_qiye@126.com"),
        ("2017-sme-ip-pilot-cities", "冯丝雨 徐俊峰", "冯丝雨 徐俊峰"),
        ("2016-chongqing-ip-strong-city", "知识产权\n\n　　强市建设的实施意见\n\n　　\n\n　　 渝府发〔2016〕25号",
         "知识产权\n强市建设的实施意见\n渝府发〔2016〕25号"),
    ],
)  # fmt: skip
def test_places(name, source, text):
    document = normalize(seed(name))
    start = document.traced.source.index(source)
    found = document.traced.to_text(Span(start=start, end=start + len(source)))
    assert found is not None
    assert found.of(document.text) == text


def test_the_site_line_goes():
    document = normalize(seed("2018-ip-model-city-plan"))
    first = document.traced.edits()[0]
    assert (first.before, first.after, first.reason) == ("檔案全文\n", "", "boilerplate")
    assert document.text.startswith("各国家知识产权示范城市知识产权局：\n")


def test_text_that_is_clean_but_for_paragraph_marks_gets_no_other_edit():
    edits = normalize(seed("2016-chongqing-ip-strong-city")).traced.edits()
    assert {edit.reason for edit in edits} == {"whitespace"}
