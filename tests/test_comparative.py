"""The 对照表 of three editions against a chosen base, read back from the XML in its zip; and the commands that write workbooks."""

import pytest
from click.testing import CliRunner
from notices_made import Made
from test_workbook import Book, values

from pipeline.commands import main
from pipeline.compare import timelines
from pipeline.publish.comparative import comparative

TEXT = "一、支持标准\n省财政对每个城市支持{sum}。\n二、工作要求\n企业申报数量达到{goal}家以上。\n{rest}"


def edition(year, sum_, yuan, goal, rest="各地要加强组织领导。"):
    text = TEXT.format(sum=sum_, goal=goal, rest=rest)
    made = Made(f"e{year}", text, year=year, programme="试点[城市]", doc_number=f"科办〔{year}〕1号")
    made.amount(sum_, yuan, payer="省财政", per="每个城市")
    return made.target(f"达到{goal}家以上", goal, indicator=["企业申报数量"])


@pytest.fixture(scope="module")
def three():
    middle = edition(2020, "1.5亿元", 150_000_000, 200, rest="=1+1申报城市不得将资金用于房屋装修。")
    middle.obligation("=1+1申报城市不得将资金用于房屋装修", "prohibition", "不得")
    return [edition(2018, "2亿元", 200_000_000, 100).notice(), middle.notice(), edition(2022, "1亿元", 100_000_000, 300).notice()]


@pytest.fixture(scope="module")
def book(three):
    return Book(comparative(timelines(three, base="e2020")))


def test_a_sheet_for_the_editions_and_one_for_their_programme(book):
    assert book.names == ["文件", "试点 城市"]
    rows = book.rows("文件")
    assert [values(row, "编号", "文号", "成文日期", "基准") for row in rows] == [
        ("e2018", "科办〔2018〕1号", 43228, None),  # 2018-05-08, days from 1899-12-30
        ("e2020", "科办〔2020〕1号", 43959, "基准"),
        ("e2022", "科办〔2022〕1号", 44689, None),
    ]


def test_every_edition_stands_beside_the_base(book):
    money = book.rows("试点 城市", head=2)[0]
    assert values(money, "类别", "内容") == ("资金", "省财政对每个城市的支持")
    assert values(money, "2018 原文", "2018 数值", "2018 单位", "2018 文号") == ("2亿元", 200_000_000, "元", "科办〔2018〕1号")
    assert values(money, "2018 原句", "2018 位置") == ("省财政对每个城市支持2亿元。", "一、支持标准")
    assert values(money, "2020（基准） 原文", "2020（基准） 变化") == ("1.5亿元", None)
    assert money["2022 变化"][0] == "省财政对每个城市的支持由1.5亿元（2020年）降为1亿元（2022年），降33.3%"
    assert money["2018 变化"][0] == "省财政对每个城市的支持由1.5亿元（2020年）升为2亿元（2018年），增33.3%"
    assert money["2018 数值"][1] == "#,##0"


def test_effects_have_colours_and_gaps_are_blank(book):
    rows = book.rows("试点 城市", head=2)
    (goal,) = [row for row in rows if values(row, "类别", "2018 数值") == ("指标", 100)]
    assert values(goal, "2022 影响", "2018 影响") == ("收紧", "放宽")
    assert goal["内容"][2] == "FFFCE4D6"
    (ban,) = [row for row in rows if row.get("2020（基准） 原文", ("",))[0].startswith("=1+1")]
    assert values(ban, "2018 原文", "2018 文号", "2022 原文", "2022 变化") == (None, None, None, None)


def test_text_stays_text(book):
    assert "<f>" not in "".join(text for name, text in book.files.items() if "worksheets" in name)
    assert book.rows("试点 城市", head=2)[-1]["2020（基准） 原句"][0] == "=1+1申报城市不得将资金用于房屋装修。"


def test_heads_stay_and_filter(book):
    sheet = book.sheet("试点 城市")
    assert 'ySplit="2"' in sheet
    assert '<autoFilter ref="A2:Z' in sheet


def test_same_editions_same_bytes(three):
    assert comparative(timelines(three, base="e2020")) == comparative(timelines(three, base="e2020"))


def test_programmes_of_one_name_have_sheets_of_their_own(three):
    found = timelines(three)
    twice = [*found.programmes, found.programmes[0].model_copy(update={"programme": "试点:城市:"})]
    assert Book(comparative(found.model_copy(update={"programmes": twice}))).names == ["文件", "试点 城市", "试点 城市 2"]


@pytest.fixture
def files(tmp_path):
    made = []
    for year, sum_, day in ((2018, "2亿元", "5月25日"), (2020, "1.5亿元", "5月15日"), (2022, "1亿元", "5月5日")):
        text = f"关于做好试点城市申报工作的通知\n各市科技局：\n一、支持标准\n省财政对每个城市支持{sum_}。\n二、工作要求\n"
        text += f"各市科技局务必于{day}前报送申报材料，逾期不予受理。\n省科技厅\n{year}年4月8日\n"
        made.append(tmp_path / f"{year}.txt")
        made[-1].write_text(text, encoding="utf-8")
    return made


def run(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def test_command_writes_editions_against_a_base(files, tmp_path):
    named = [part for file in files for part in ("--notice", file)]
    result = run("timeline", *named, "--base", "2020", "-o", tmp_path / "x.xlsx")
    assert (result.exit_code, result.stdout) == (0, "")
    rows = [row for row in Book((tmp_path / "x.xlsx").read_bytes()).rows("对照表", head=2) if row["类别"][0] == "资金"]
    assert [values(row, "2018 原文", "2020（基准） 原文", "2022 原文") for row in rows] == [("2亿元", "1.5亿元", "1亿元")]


def test_command_writes_a_comparison_for_one_class(files, tmp_path):
    assert run("diff", *files[:2], "--for", "城市", "-o", tmp_path / "x.xlsx").exit_code == 0
    book = Book((tmp_path / "x.xlsx").read_bytes())
    assert book.names == ["答复", "变化", "计数"]
    assert book.rows("答复", head=2)[0]["说明"][0] == "省财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%"


@pytest.mark.parametrize("command", ["diff", "timeline"])
def test_command_names_a_file_that_cannot_be_written(files, tmp_path, command):
    named = files[:2] if command == "diff" else [part for file in files[:2] for part in ("--notice", file)]
    result = run(command, *named, "-o", tmp_path / "none" / "x.xlsx")
    assert result.exit_code == 1
    assert "x.xlsx" in result.stderr
    assert "No such file or directory: name another file" in result.stderr
