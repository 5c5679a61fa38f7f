"""`gongwen facts`, `edits`, `schema`, `diff --kind`, and the words of all reports."""

import csv
import io
import json
import re
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from places import ROOT

from pipeline.commands import main
from pipeline.commands.edits import source_of
from pipeline.commands.labels import FACT_COLUMNS, REASONS
from pipeline.commands.schema import SCHEMAS
from pipeline.commands.tables import plain, print_csv
from pipeline.commands.visible import shortened
from pipeline.records import REASONS as ALL_REASONS
from pipeline.records import Notice
from pipeline.records.diff import ChangeKind, FactType
from pipeline.terms import EFFECTS, FACT_TYPES, KINDS, RULES, SUSPECTS

TEXT = """关于做好试点城市申报工作的通知
国科办〔{year}〕12号
各市科技局：
为做好试点城市申报工作，现将有关事项通知如下：
一、支持标准
省财政对每个城市支持{sum}亿元。
二、工作要求
各市科技局务必于 {day} 前报送申报材料，逾期不予受理。申报城市不得将资金用于房屋装修。
省科技厅
{year}年4月8日
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("notices")
    for year, amount, day in ((2018, "2", "5月25日"), (2020, "1.5", "5月15日")):
        (folder / f"{year}.txt").write_text(TEXT.format(year=year, sum=amount, day=day), encoding="utf-8")
    (folder / "catalog.yaml").write_text("2018.txt: {programme: pilot}\n2020.txt: {programme: pilot}\n", encoding="utf-8")
    target = tmp_path_factory.mktemp("built") / "outputs"
    assert run("build", folder, "--out", target).exit_code == 0
    return target


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("arguments", "texts"),
    [
        pytest.param(["amounts"], ["2亿元", "1.5亿元"], id="all notices"),
        pytest.param(["amounts", "--year", "2020"], ["1.5亿元"], id="by year"),
        pytest.param(["amounts", "--notice", "2018"], ["2亿元"], id="by notice"),
        pytest.param(["amounts", "--actor", "省财政"], ["2亿元", "1.5亿元"], id="the payer is an actor"),
        pytest.param(["amounts", "--actor", "中央财政"], [], id="nobody of that name"),
        pytest.param(["deadlines", "--year", "2018", "--actor", "科技局"], ["5月25日前"], id="who has to report"),
        pytest.param(["amounts", "--year", "1999"], [], id="a year without notices"),
    ],
)
def test_facts_are_filtered(out, arguments, texts):
    result = run("facts", *arguments, "--format", "json", "--outputs", out)
    assert result.exit_code == 0, result.output
    assert [row["text"] for row in json.loads(result.output)] == texts


def test_facts_in_a_pipe_are_a_line_a_fact(out):
    result = run("facts", "amounts", "--outputs", out)
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert lines[0][:3] == ["公文", "原文", "元"]
    assert [line[:4] for line in lines[1:]] == [["2018", "2亿元", "200000000", ""], ["2020", "1.5亿元", "150000000", ""]]
    assert result.stderr == "共2条。\n"


def test_facts_as_csv_have_every_field(out):
    result = run("facts", "amounts", "--format", "csv", "--outputs", out)
    assert result.stdout.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"))))
    published = [json.loads(line) for line in (out / "facts" / "amounts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [list(row) for row in rows] == [list(row) for row in published]
    assert [(row["text"], row["yuan"], row["doc_number"]) for row in rows] == [
        ("2亿元", "200000000", "国科办〔2018〕12号"),
        ("1.5亿元", "150000000", "国科办〔2020〕12号"),
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+86 10", "'+86 10", id="plus"),
        pytest.param("-5月", "'-5月", id="minus in a text"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("＝1+1", "'＝1+1", id="full-width sign, which East Asian spreadsheets take for the same"),
        pytest.param(["=a", "b"], "'=a；b", id="first of a list"),
        pytest.param(-5, "-5", id="a number stays a number"),
        pytest.param("5-3=2", "5-3=2", id="signs inside do nothing"),
        pytest.param(None, "", id="null"),
        pytest.param(True, "true", id="truth"),
    ],
)
def test_csv_holds_no_formula(value, cell, capsys):
    print_csv(["a"], [{"a": value}])
    assert list(csv.reader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))[1] == [cell]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"start": 3, "end": 9}, "3-9"),
        ([{"start": 3, "end": 9}, {"start": 12, "end": 13}], "3-9；12-13"),
        ({"actor": {"start": 3, "end": 9}}, "actor 3-9"),
        ([{"text": "建立", "span": {"start": 1, "end": 3}}], "建立"),
        ([], ""),
        (1.5, "1.5"),
    ],
)
def test_values_as_one_piece_of_text(value, text):
    assert plain(value) == text


def test_edits_tell_place_change_reason_rule_and_context(out):
    result = run("edits", "2018", "--reason", "whitespace", "--format", "json", "--outputs", out)
    blanks = [row for row in json.loads(result.output) if row["before"] == " "]
    assert [(row["left"][-8:], row["after"], row["right"]) for row in blanks] == [
        ("各市科技局务必于", "", "5月25日 前报送申报材"),
        ("局务必于 5月25日"[-8:], "", "前报送申报材料，逾期不予"),
    ]
    assert all(row["rule"] for row in blanks)
    at = TEXT.format(year=2018, sum="2", day="5月25日").index(" ")
    assert blanks[0]["source"] == {"start": at, "end": at + 1}


def test_edits_in_a_pipe_are_a_line_an_edit(out):
    result = run("edits", "2018", "--reason", "whitespace", "--outputs", out)
    assert "各市科技局务必于[␣→]5月25日␣前报送申报材\t空白\t字间空白\t" in result.stdout
    assert run("edits", "2018", "--reason", "noise", "--outputs", out).stdout.splitlines() == ["处数\t位置\t原文\t原因\t规则\t依据"]


TRADITIONAL = """關於做好專利申請工作的通知
各市專利局:
為做好專利申請工作,請務必於5月25日前報送專利申請材料。\u3000\u3000\u00a0\u200b
專利局\u3000辦公室
"""


@pytest.fixture
def traditional(tmp_path) -> Path:
    path = tmp_path / "traditional.txt"
    path.write_text(TRADITIONAL, encoding="utf-8")
    return path


def cells(result: Result) -> list[list[str]]:
    return [line.split("\t") for line in result.stdout.splitlines()[1:]]


def test_script_and_width_are_a_row_a_pair_of_characters(traditional):
    result = run("edits", traditional)
    rows = cells(result)
    [patent] = [row for row in rows if "[專→专]" in row[2]]
    assert patent == ["5", "4-5", "關於做好[專→专]利申請工作的通知⏎各市專", "繁简", "繁体转简体", ""]
    [comma] = [row for row in rows if "[,→，]" in row[2]]
    assert comma[:2] == ["1", "30-31"]
    assert [row[0] for row in rows if row[3] == "空白"] == ["1", "1", "1"]  # other reasons, each place
    assert "用 --all" in result.stderr
    every = cells(run("edits", traditional, "--all"))
    assert [row[1] for row in every if "[專→专]" in row[2]] == ["4-5", "16-17", "24-25", "43-44", "55-56"]
    assert [int(row[1].partition("-")[0]) for row in every] == sorted(int(row[1].partition("-")[0]) for row in every)


def test_a_word_that_was_replaced_often_is_one_row(tmp_path):
    path = tmp_path / "words.txt"
    lines = [f"{one}廳負責智慧財產權工作。" for one in "甲乙丙丁戊己庚辛壬癸"]
    path.write_text("\n".join(["關於加強保護的通知", *lines, "改進軟體,購置軟體。\n"]), encoding="utf-8")
    rows = [row for row in cells(run("edits", path)) if row[3] == "用词"]
    assert [(row[0], row[1], row[2].partition("[")[2].partition("]")[0]) for row in rows] == [
        ("1", "142-144", "軟體→软件"),
        ("1", "147-149", "軟體→软件"),
        ("10", "14-19", "智慧財產權→知识产权"),
    ]


def test_each_blank_and_unseen_character_can_be_told(traditional):
    rows = [row for row in cells(run("edits", traditional)) if row[3] == "空白"]
    assert "[⟨U+3000×2⟩⟨U+00A0⟩⟨U+200B⟩⏎→⏎]" in rows[0][2]
    assert "[⟨U+3000⟩→␣]" in rows[1][2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a b", "a␣b"),
        ("\u3000\u3000\u3000 \u00a0", "⟨U+3000×3⟩␣⟨U+00A0⟩"),
        ("\ufeff\u200b\ue000\u2028", "⟨U+FEFF⟩⟨U+200B⟩⟨U+E000⟩⟨U+2028⟩"),
        ("\r\n\t\t", "␍⏎⇥⇥"),
        ("一" * 30 + "\n" + "二" * 30, "一" * 24 + "…（共61个字符，略去13个）…" + "二" * 24),
    ],
)
def test_visible(text, shown):
    assert shortened(text) == shown


def test_rules_and_suspects_are_explained():
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py") if "records" not in path.parts)
    reasons = "|".join(ALL_REASONS)
    rules = set(re.findall(rf'"(?:{reasons})", (?:[^,()\n]* else )?"([a-z0-9-]+)"', code)) - set(ALL_REASONS)
    assert {"clean-twin", "character-statistics", "tw2s", "html-tag", "full-stop"} <= rules <= set(RULES)
    assert set(re.findall(r'reason="([a-z]+)"', code)) <= set(SUSPECTS)
    told = run("edits", "--rules")
    assert (told.exit_code, len(told.stdout.splitlines())) == (0, len(RULES) + 1)


def test_show_tells_a_suspect_with_its_place_and_its_context(tmp_path):
    path = tmp_path / "slip.txt"
    text = "关于做好知识产权工作的通知\n" + "加强知识产权运营，完善知识产权运营体系。\n" * 6 + "建立知识权运营中心。\n"
    path.write_text(text, encoding="utf-8")
    at = text.index("知识权")
    line = next(line for line in run("show", path).stdout.splitlines() if "知识权" in line and "疑漏" in line)
    assert line.split("  ")[1:] == [f"原文{at}-{at + 3}", "知识产权运营体系。⏎建立[知识权]运营中心。", "疑漏一字", "或作“知识产权”"]


def test_source_is_made_again_from_text_and_edits(out):
    notice = Notice.model_validate_json((out / "notices" / "2018.json").read_bytes())
    assert notice.edits
    assert source_of(notice) == TEXT.format(year=2018, sum="2", day="5月25日")


def test_diff_shows_the_kinds_that_were_asked_for(out):
    changed = run("diff", "2018", "2020", "--outputs", out, "--kind", "changed")
    assert "[变更" in changed.output
    assert "[未变" not in changed.output
    same = run("diff", "2018", "2020", "--outputs", out, "--kind", "unchanged")
    assert "[未变" in same.output
    assert "[变更" not in same.output
    record = json.loads(run("diff", "2018", "2020", "--outputs", out, "--kind", "changed", "--format", "json").output)
    assert {change["kind"] for change in record["changes"]} == {"changed"}


def test_schema_prints_what_is_published(out):
    assert [line.split()[0] for line in run("schema").output.splitlines()] == list(SCHEMAS)
    for name in SCHEMAS:
        published = (out / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
        assert json.loads(run("schema", name).output) == json.loads(published)


def test_mentions_as_a_table():
    result = run("mentions", "不低于100家", "--format", "table")
    assert result.output.splitlines()[1].split("\t")[:5] == ["0-7", "quantity", "不低于100家", "100", "家"]


def test_words_of_reports_cover_the_records():
    from pipeline.publish.rows import FACTS, row_model
    from pipeline.publish.schemas import schemas

    assert tuple(REASONS) == ALL_REASONS
    assert set(KINDS) == set(get_args(ChangeKind))
    assert list(SCHEMAS) == list(schemas())
    assert list(FACT_COLUMNS) == list(FACTS)
    for kind, columns in FACT_COLUMNS.items():
        assert set(columns) <= set(row_model(kind).model_fields)
    assert set(FACT_TYPES) == set(get_args(FactType))
    assert set(EFFECTS) == {"tightened", "loosened", None}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        pytest.param(["facts", "amounts", "--outputs", "none"], 1, "run 'gongwen build' first, or name another --outputs", id="not built"),
        pytest.param(["facts", "amounts", "--notice", "2019"], 1, "did you mean 2018, 2020?", id="no such notice"),
        pytest.param(["facts", "sums"], 2, "'targets', 'amounts', 'deadlines', 'obligations', 'citations'", id="no such kind"),
        pytest.param(["facts", "amounts", "--year", "MMXX"], 2, "'MMXX' is not a valid integer", id="no year"),
        pytest.param(["edits", "none.txt"], 1, "none.txt is no file: mend the path", id="edits: no file"),
        pytest.param(["edits", "2018", "--reason", "dirt"], 2, "'whitespace', 'width'", id="edits: no such reason"),
        pytest.param(["schema", "fact"], 2, "'notice', 'diff'", id="schema: no such record"),
        pytest.param(["diff", "2018", "2020", "--kind", "more"], 2, "'changed', 'added'", id="diff: no such kind"),
        pytest.param(["check", "none"], 1, "run 'gongwen build' first", id="check: not built"),
    ],
)
def test_errors_name_the_mend(out, tmp_path, monkeypatch, arguments, code, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "outputs").symlink_to(out)
    result = run(*arguments)
    assert result.exit_code == code
    assert told in result.stderr
    assert "Traceback" not in result.output
