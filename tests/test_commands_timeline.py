"""`gongwen timeline` on three small editions, of which the second has no time."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from pipeline.commands import main
from pipeline.records import Timelines

NOTICE = """关于做好试点城市申报工作的通知
国科办〔{year}〕12号
各市科技局：
为做好试点城市申报工作，现将有关事项通知如下：
一、支持标准
省财政对每个城市支持{sum}亿元。
二、工作要求
{work}
省科技厅
{year}年4月8日
"""
ON_TIME = "各市科技局务必于5月{}日前报送申报材料，逾期不予受理。"
EDITIONS = ((2018, "2", ON_TIME.format(25)), (2020, "1.5", "各市科技局要加强宣传。"), (2022, "1", ON_TIME.format(15)))


@pytest.fixture(scope="module")
def notices(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notices")
    for year, amount, work in EDITIONS:
        (folder / f"{year}.txt").write_text(NOTICE.format(year=year, sum=amount, work=work), encoding="utf-8")
    (folder / "catalog.yaml").write_text("".join(f"{year}.txt: {{programme: pilot}}\n" for year, *_ in EDITIONS), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def out(notices, tmp_path_factory):
    target = tmp_path_factory.mktemp("built") / "outputs"
    assert run("build", notices, "--out", target).exit_code == 0
    return target


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def table(result):
    """The lines of the table as cells; what names the editions stands above."""
    assert result.exit_code == 0, result.output
    return [line.split("\t") for line in result.stdout.splitlines() if "\t" in line]


def test_a_sum_in_all_editions(out):
    head, money = table(run("timeline", "省财政", "--kind", "amount", "--outputs", out))
    assert head == ["类别", "内容", "2018", "2020", "2022", "变化"]
    assert money[:5] == ["资金", "省财政对每个城市的支持", "2亿元", "1.5亿元", "1亿元"]
    assert money[5].startswith("省财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%；")


def test_a_gap_is_shown(out):
    (_, day) = table(run("timeline", "--kind", "deadline", "--outputs", out))
    assert day[2:5] == ["5月25日前", "—", "5月15日前"]
    assert day[5].startswith("[收紧] ")
    assert "早10天" in day[5]


def test_what_only_one_edition_has_is_shown_when_asked_for(out):
    result = run("timeline", "--kind", "task", "--outputs", out)
    assert "另有1项只见于一份，用 --all 查看。" in result.stderr
    assert "加强宣传" not in result.stdout
    for asked in (["--all"], ["加强宣传"]):
        found = table(run("timeline", *asked, "--kind", "task", "--outputs", out))
        assert [line[2:5] for line in found if "加强宣传" in line[1]] == [["—", "要加强宣传", "—"]]


def test_words_must_all_stand_in_it(out):
    assert len(table(run("timeline", "省财政", "火星", "--outputs", out))) == 1


@pytest.mark.parametrize("named", [[], ["--notice", "2020", "--notice", "2018", "--notice", "2022"]])
def test_json_against_a_base(out, named):
    result = run("timeline", "--base", "2022", *named, "--kind", "amount", "--format", "json", "--outputs", out)
    found = Timelines.model_validate_json(result.stdout)
    assert found.base == "2022"
    (row,) = found.timelines
    assert [[f.delta.absolute for f in point.fields] for point in row.points] == [[100_000_000], [50_000_000], []]


def test_json_is_what_is_published(out):
    result = run("timeline", "--format", "json", "--outputs", out)
    assert json.loads(result.stdout) == json.loads((out / "timelines.json").read_text(encoding="utf-8"))


def test_csv_has_a_line_for_a_gap(out):
    result = run("timeline", "--kind", "deadline", "--format", "csv", "--outputs", out)
    lines = list(csv.DictReader(io.StringIO(result.stdout.lstrip("\ufeff"))))
    assert [(line["notice_id"], line["text"], line["date"]) for line in lines] == [
        ("2018", "5月25日前", "2018-05-25"),
        ("2020", "", ""),
        ("2022", "5月15日前", "2022-05-15"),
    ]
    assert {line["fact_type"] for line in lines} == {"deadline"}


def test_base_is_marked(out):
    assert (
        "2020：关于做好试点城市申报工作的通知（国科办〔2020〕12号，2020-04-08）（基准）"
        in run("timeline", "--base", "2020", "--outputs", out).stdout
    )


def test_files_need_no_build(notices, tmp_path):
    names = [part for year, *_ in EDITIONS for part in ("--notice", notices / f"{year}.txt")]
    found = table(run("timeline", *names, "--kind", "amount", "--outputs", tmp_path))
    assert [line[2:5] for line in found[1:]] == [["2亿元", "1.5亿元", "1亿元"]]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--notice", "2018"], 2, "one notice is no timeline: name two or more"),
        (["--base", "2019"], 1, "2019 is neither a file nor a notice in"),
        (["--base", "2018", "--notice", "2020", "--notice", "2022"], 2, "2018 is none of the notices: name one of 2020, 2022"),
    ],
)
def test_errors(out, arguments, code, told):
    result = run("timeline", *arguments, "--outputs", out)
    assert result.exit_code == code
    assert told in result.stderr


def test_nothing_built(tmp_path):
    result = run("timeline", "--outputs", tmp_path)
    assert result.exit_code == 1
    assert "run 'gongwen build' first" in result.stderr
