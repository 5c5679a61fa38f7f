"""`gongwen ask`: how questions are listed, answered in words and for programs, and what is said of mistakes."""

import json

import pytest
from asked import OUTPUTS, rows
from click.testing import CliRunner

import pipeline
from pipeline.commands import main
from pipeline.commands.labels import ANSWER_COLUMNS, said
from pipeline.errors import NotFound, QueryError
from pipeline.questions import ask as answer
from pipeline.questions import questions


@pytest.mark.parametrize("name", questions())
def test_every_question_tells_what_it_asks(name):
    one = questions()[name]
    assert one.zh.endswith("？")
    assert one.en.endswith("?")
    assert all(about.zh and about.en for about in one.parameters.values())
    assert set(answer(name, OUTPUTS).columns) - {"notice_id", "id", "refs"} <= set(ANSWER_COLUMNS)


def test_value_of_a_parameter_is_no_sql():
    assert rows("duties", "id", actor="' OR true --") == []
    with pytest.raises(QueryError):
        rows("duties", "id", year="2018 OR true")


def test_unknown_names():
    with pytest.raises(NotFound, match="did you mean duties"):
        pipeline.ask("dutys", OUTPUTS)
    with pytest.raises(QueryError, match="it has year, actor"):
        pipeline.ask("duties", OUTPUTS, day="Monday")


def run(*arguments: object):
    return CliRunner().invoke(main, [str(argument) for argument in (*arguments, "--outputs", OUTPUTS)])


def test_command_lists_the_questions():
    said = run("ask").stdout
    assert [line.split()[0] for line in said.splitlines() if not line.startswith(" ")] == list(questions())
    assert "    --param document=…  文号或标题; number or title of the document [国发〔2015〕71号]" in said


def test_command_answers_in_words():
    said = run("ask", "duties", "-p", "actor=各省（区、市）", "--param", "year=2020").stdout
    assert said == (
        "公文\t主体\t时限\t日期\t期间\t起算\t频率\t原文\n知识产权运营服务体系建设通知（2020年）（2020-04-30）\t各省（区、市）\t5月15日前\t2020-05-15\t\t\t\t"
        "务必于5月15日前上报工作方案和有关材料（电子版附光盘）\n"
    )


def test_command_cites_each_place_once():
    said = run("ask", "funding", "--cite").stdout.splitlines()
    assert len(said) == 2
    assert said[0] == (
        "财办建〔2018〕96号，（标题缺失）/（二）中央财政资金支持重点："
        "“中央财政对每个城市支持2亿元，2018年安排1.5亿元，剩余资金以后年度考核通过后拨付。”"
    )


def test_command_for_programs():
    (first, *_) = json.loads(run("ask", "funding", "--format", "json", "--cite").stdout)
    assert (first["id"], first["role"]) == ("?2/（二）/c2/a1", "grant")
    assert first["citation"][0].startswith("财办建〔2018〕96号")
    assert "2018-ip-operation-cities#?3/（二）/c2/o1" in run("ask", "bodies", "--format", "csv").stdout


def test_sql_of_a_question_runs_as_a_query():
    sql = run("ask", "requirements", "--sql").stdout
    found = pipeline.query(sql, OUTPUTS, requirement="optional", year=2020)
    assert found == pipeline.ask("requirements", OUTPUTS, requirement="optional", year=2020)


def test_parameter_without_a_value():
    result = run("ask", "duties", "-p", "2018")
    assert result.exit_code == 2
    assert "write NAME=VALUE" in result.stderr


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("basis", "growth_from", "较基期增幅"),
        ("relations", "basis；mentions", "依据；提及"),
        ("relation", "repeals", "废止"),
        ("kind", "obligation", "任务"),
        ("how", "obligation", "应当"),
        ("text", "basis", "basis"),
    ],
)
def test_words_of_the_records_are_said_in_chinese(column, value, told):
    assert said(column, value) == told


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("duties", {"year": "abc"}, "year is a number, and 'abc' is none: write year=2020"),
        ("due", {"from": "2018/01/01"}, "from is a day, and '2018/01/01' is none: write from=2020-12-31"),
        ("due", {"to": "2018-13-01"}, "to is a day"),
        ("requirements", {"requirement": "some"}, r"requirement cannot be 'some': take mandatory \(必做\) or optional \(选做\)"),
        ("concerning", {"word": "("}, "concerning cannot take these parameters .*: take what 'gongwen ask' tells"),
    ],
)
def test_value_that_a_parameter_does_not_take(name, given, message):
    with pytest.raises(QueryError, match=message):
        pipeline.ask(name, OUTPUTS, **given)


@pytest.mark.parametrize(
    ("name", "parameter", "chinese", "word"),
    [("requirements", "requirement", "选做", "optional"), ("revised", "effect", "收紧", "tightened")],
)
def test_words_of_a_parameter_in_chinese(name, parameter, chinese, word):
    found = pipeline.ask(name, OUTPUTS, **{parameter: chinese})
    assert found == pipeline.ask(name, OUTPUTS, **{parameter: word}) != []
    assert f"({'mandatory=必做, optional=选做' if word == 'optional' else 'tightened=收紧, loosened=放宽'})" in run("ask").stdout


def test_first_rows_of_many():
    """Those that stand first, and how many there are; what can be counted without being made is not made."""
    everything = answer("forbidden", OUTPUTS)
    found = answer("forbidden", OUTPUTS, True, 2)
    assert (found.rows, len(found.citations), found.total) == (everything.rows[:2], 2, len(everything.rows))
    assert everything.total == len(everything.rows) == len(pipeline.ask("forbidden", OUTPUTS, first=len(everything.rows))) > 2
    assert pipeline.ask("forbidden", OUTPUTS, first=2) == everything.rows[:2]


@pytest.mark.parametrize("more", [(), ("--cite",), ("--format", "csv")])
def test_command_tells_that_there_are_more(more):
    total = answer("forbidden", OUTPUTS).total
    assert run("ask", "forbidden", "--first", "2", *more).stderr == f"共{total}条，以上只列前2条；--first 0 列出全部。\n"
    assert "以上只列" not in run("ask", "forbidden", "--first", "0", *more).stderr
