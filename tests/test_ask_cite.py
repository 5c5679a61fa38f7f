"""Where an answer stands, ready to paste: number or name and day, section path, original wording."""

import json

import pytest
from asked import OUTPUTS

import pipeline
from pipeline.questions import ask as answer
from pipeline.questions import questions


def test_citation_of_a_notice_with_a_number():
    (row,) = pipeline.ask("duties", OUTPUTS, cite=True, actor="城市政府", year=2018)
    assert row["citation"] == [
        "财办建〔2018〕96号，（标题缺失）/（二）方案备案：“中央财政下达资金的3个月内，城市政府印发知识产权运营服务体系建设实施方案，"
        "进一步明确工作机制、绩效目标、配套政策和资金安排等，并按程序报财政部、国家知识产权局备案。”"
    ]


def test_citation_of_a_notice_without_a_number():
    (row,) = [row for row in pipeline.ask("forbidden", OUTPUTS, cite=True) if "房屋装修" in row["text"]]
    assert row["citation"] == [
        "知识产权运营服务体系建设通知（2020年）（2020年4月30日），三、建设内容/（二）选做任务：“根据《服务业发展资金管理办法》等规定，"
        "中央财政资金不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费。”"
    ]


def test_citation_of_both_sides_of_a_change():
    (row,) = [row for row in pipeline.ask("revised", OUTPUTS, cite=True) if row["old_text"] == "2亿元"]
    assert [one.partition("：")[0] for one in row["citation"]] == [
        "财办建〔2018〕96号，（标题缺失）/（二）中央财政资金支持重点",
        "知识产权运营服务体系建设通知（2020年）（2020年4月30日），三、建设内容",
    ]


@pytest.mark.parametrize("name", questions())
def test_every_question_is_answered_and_cited(name):
    found = answer(name, OUTPUTS, cited=True)
    assert found.rows
    assert len(found.citations) == len(found.rows)
    texts = {path.stem: json.loads(path.read_bytes())["text"].replace("\n", "") for path in (OUTPUTS / "notices").glob("*.json")}
    for each in found.citations:
        assert each
        for one in each:
            quote = one.partition("：“")[2].removesuffix("”")
            assert any(quote.replace(" ", "") in text.replace(" ", "") for text in texts.values()), one


NOTICES = {
    "bare.txt": "申报城市务必于5月25日前报送材料。\n",  # neither number nor title nor day
    "titled.txt": "关于做好申报工作的通知\n各市科技局：\n申报城市务必于5月25日前报送材料。\n省科技厅\n2020年4月8日\n",
    "named.txt": "申报城市务必于5月25日前报送材料。\n",
}


@pytest.fixture(scope="module")
def headless(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notices")
    for name, text in NOTICES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "catalog.yaml").write_text("named.txt: {label: 申报通知（2019年）}\n", encoding="utf-8")
    pipeline.build(folder, folder.parent / "headless")
    return folder.parent / "headless"


def test_citation_of_notices_without_number_title_or_day(headless):
    """By its title and day; by what the catalog calls it; else by its first line, as in all reports."""
    found = {row["notice_id"]: row["citation"] for row in pipeline.ask("tasks-of", headless, cite=True, actor="城市")}
    quote = "：“申报城市务必于5月25日前报送材料。”"
    assert found == {
        "bare": [f"申报城市务必于5月25日前报送材料{quote}"],
        "named": [f"申报通知（2019年）{quote}"],
        "titled": [f"《关于做好申报工作的通知》（2020年4月8日）{quote}"],
    }


def test_notice_alone_is_cited_by_its_name():
    (first, second) = pipeline.ask("editions", OUTPUTS, cite=True)
    assert first["citation"] == ["财办建〔2018〕96号"]
    assert second["citation"] == ["知识产权运营服务体系建设通知（2020年）（2020年4月30日）"]
