"""The same table typed in different ways: drawn with bars, parted by single blanks or commas, left of a page; and where its units stand."""

import pytest

from pipeline import read

HEAD = """某省人民政府办公厅关于印发三年行动计划的通知
某政办发〔2024〕12号
各市人民政府：
现将计划印发给你们。
一、工作安排
各地要抓好落实。
"""
FOOT = "\n请遵照执行。\n某省人民政府办公厅\n2024年3月5日\n"

TYPED = {
    "single blanks": "县区 改造任务（户） 补助资金（万元）\n甲县 120 240\n乙市 80 160\n合 计 200 400",
    "drawn with bars": "│县区│改造任务（户）│补助资金（万元）│\n├──┼──┼──┤\n│甲县│120│240│\n│乙市│80│160│\n└──┴──┴──┘",
    "full-width bars": "县区｜改造任务（户）｜补助资金（万元）\n甲县｜120｜240\n乙市｜80｜160",
    "a grid of signs": "+---+---+---+\n| 县区 | 改造任务（户） | 补助资金（万元） |\n+---+---+---+\n"
    "| 甲县 | 120 | 240 |\n| 乙市 | 80 | 160 |\n+---+---+---+",
    "commas": "县区,改造任务（户）,补助资金（万元）\n甲县,120,240\n乙市,80,160",
    "tags of a page": "<table><tr><td>县区</td><td>改造任务（户）</td><td>补助资金（万元）</td></tr>"
    "<tr><td>甲县</td><td>120</td><td>240</td></tr>"
    "<tr><td>乙市</td><td>80</td><td>160</td></tr></table>",
    "units before the title": "各地任务见下表（单位：户、万元）：\n任务及资金分解表\n"
    "县区\t改造任务\t补助资金\n甲县\t120\t240\n乙市\t80\t160",
    "units behind a stroke": "县区\t改造任务/户\t补助资金/万元\n甲县\t120\t240\n乙市\t80\t160",
    "units in a note": "县区\t改造任务\t补助资金\n甲县\t120\t240\n乙市\t80\t160\n注：改造任务单位为户，补助资金单位为万元。",
}


@pytest.fixture
def notice(tmp_path):
    def made(body):
        path = tmp_path / "n.txt"
        path.write_text(HEAD + "任务及资金分解表\n" + body + FOOT, encoding="utf-8")
        return read(path)

    return made


@pytest.mark.parametrize("body", TYPED.values(), ids=TYPED)
def test_one_table_however_it_is_typed(notice, body):
    result = notice(body)
    assert [(t.value, t.unit, *t.indicator, t.subject) for t in result.targets] == [
        (120, "户", "改造任务", "甲县"),
        (80, "户", "改造任务", "乙市"),
    ]
    assert [(a.yuan, a.recipient) for a in result.amounts if a.role == "grant"] == [(2400000, "甲县"), (1600000, "乙市")]


def test_who_bears_which_share(notice):
    found = notice("档次\t地区\t中央分担\t地方分担\n第一档\t甲省\t80%\t20%\n第二档\t乙省\t60%\t40%").amounts
    assert [(a.rate, a.role, a.payer) for a in found] == [
        (80, "rate", "中央"),
        (20, "rate", "地方"),
        (60, "rate", "中央"),
        (40, "rate", "地方"),
    ]


def test_a_unit_with_another_in_brackets_holds_for_the_columns(notice):
    found = notice("单位：套（间）\n序号\t区\t筹集任务\t其中：年内竣工\n1\t瑶海区\t3600\t1200\n2\t庐阳区\t2800\t900").targets
    assert [(t.value, t.unit, t.subject) for t in found] == [
        (3600, "套（间）", "瑶海区"),
        (1200, "套（间）", "瑶海区"),
        (2800, "套（间）", "庐阳区"),
        (900, "套（间）", "庐阳区"),
    ]


def test_a_growth_has_a_unit_of_its_own(notice):
    found = notice("指标\t2025年\t年均增长（%）\n地区生产总值（亿元）\t7000\t7").targets
    assert [(t.value, t.unit, t.basis) for t in found] == [(700000000000, "元", None), (7, "%", "annual_growth")]


@pytest.mark.parametrize(
    "body",
    [
        "联系人 王五 13800000000\n传真 张三 68552796",
        "甲市，2024年，共3个\n乙市，2023年，共2个",
        "首页｜新闻｜公开\n各市 3 月底前完成",
    ],
)
def test_lines_that_are_no_table(notice, body):
    assert "table_row" not in {clause.kind for clause in notice(body).clauses}
