"""The command line: each command on small notices, and how errors are worded."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.commands import main

NOTICE = """关于做好试点城市申报工作的通知
国科办〔{year}〕12号
各市科技局：
为做好试点城市申报工作，现将有关事项通知如下：
一、支持标准
省财政对每个城市支持{sum}亿元。
二、工作要求
各市科技局务必于5月25日前报送申报材料，逾期不予受理。申报城市不得将资金用于房屋装修。
省科技厅
{year}年4月8日
"""


@pytest.fixture(scope="module")
def notices(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("notices")
    for year, amount in ((2018, "2"), (2020, "1.5")):
        (folder / f"{year}.txt").write_text(NOTICE.format(year=year, sum=amount), encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7")
    catalog = "".join(f"{year}.txt: {{programme: pilot-cities, edition: {year}}}\n" for year in (2018, 2020))
    (folder / "catalog.yaml").write_text(catalog, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(notices, tmp_path_factory) -> tuple[Path, Result]:
    out = tmp_path_factory.mktemp("built") / "outputs"
    return out, run("build", notices, "--out", out)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_build_tells_what_was_found_and_where_to_look(built):
    out, result = built
    assert result.exit_code == 0, result.output
    assert "共2份公文，1组对比，1份未能读取。" in result.output
    assert "未能读取：bad.pdf is PDF, which is not read yet" in result.output
    assert "gongwen show 2018 --outputs" in result.output
    assert sorted(path.stem for path in (out / "notices").iterdir()) == ["2018", "2020"]


def test_name_of_a_file_is_no_markup_and_no_order_to_the_terminal(tmp_path):
    folder = tmp_path / "notices"
    (folder / "x[").mkdir(parents=True)
    for name in ("[bold]a;b.txt", "x[/b]c.txt", "d\x1b[2J\u202ee.txt"):
        (folder / name).write_text(NOTICE.format(year=2018, sum="2"), encoding="utf-8")
    result = run("build", folder, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    lines = [line.split()[0] for line in result.output.splitlines()]
    assert lines[1:4] == ["[bold]a;b", "d⟨U+001B⟩[2J⟨U+202E⟩e", "x[/b]c"]
    assert "gongwen show '[bold]a;b' --outputs" in result.output


def test_build_writes_its_folder_anew(built, notices):
    out, first = built
    again = run("build", notices, "--out", out)
    assert (again.exit_code, again.output) == (0, first.output)


def test_build_leaves_other_peoples_folders_alone(notices, tmp_path):
    (tmp_path / "thesis.doc").write_text("mine")
    result = run("build", notices, "--out", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path} holds other things than an earlier build: choose an empty folder for --out\n"


def test_build_does_not_write_into_the_notices(notices):
    result = run("build", notices, "--out", notices / "out")
    assert result.exit_code == 1
    assert "choose another --out" in result.stderr


def test_summary_of_what_was_built(built):
    out, first = built
    result = run("summary", out)
    assert (result.exit_code, result.output) == (0, first.output)


def test_check_finds_what_was_tampered_with(built, notices, tmp_path):
    import shutil

    out, _ = built
    right = run("check", out, notices)
    assert (right.exit_code, right.output) == (0, f"{out} 与 {notices} 逐字相符。\n")
    shutil.copytree(out, tmp_path / "out")
    record = tmp_path / "out" / "notices" / "2018.json"
    record.write_text(record.read_text(encoding="utf-8").replace('"text": "2亿元"', '"text": "3亿元"'), encoding="utf-8")
    wrong = run("check", tmp_path / "out", notices)
    assert wrong.exit_code == 1
    assert "notices/2018.json" in wrong.stdout
    assert "build it again from" in wrong.stderr


@pytest.mark.parametrize("name", ["2018.txt", "2018"])
def test_show_a_file_or_an_id(built, notices, name):
    out, _ = built
    result = run("show", notices / name if name.endswith(".txt") else name, "--outputs", out)
    assert result.exit_code == 0, result.output
    for expected in ("发文字号：国科办〔2018〕12号", "成文日期：2018-04-08", "一、支持标准", "2亿元", "2018-05-25", "[禁止]"):
        assert expected in result.output


def test_diff_tells_what_changed(built):
    out, _ = built
    result = run("diff", "2018", "2020", "--outputs", out)
    assert result.exit_code == 0, result.output
    assert "2亿元" in result.output
    assert "1.5亿元" in result.output
    assert "变更" in result.output
    assert "用 --all 查看" in result.output
    assert len(run("diff", "2018", "2020", "--outputs", out, "--all").output.splitlines()) > len(result.output.splitlines())


def test_diff_as_json_is_the_published_record(built):
    out, _ = built
    result = run("diff", "2018", "2020", "--outputs", out, "--format", "json")
    assert json.loads(result.output) == json.loads((out / "diffs" / "2018__2020.json").read_text(encoding="utf-8"))


def test_mentions_as_json():
    result = run("mentions", "务必于5月25日前上报，不低于100家", "--date", "2018-05-08")
    assert result.exit_code == 0, result.output
    found = [(one["kind"], one["text"], one["end_date"], one["low"]) for one in json.loads(result.output)]
    assert found == [("time", "5月25日前", "2018-05-25", None), ("quantity", "不低于100家", None, 100)]


def test_stages_one_by_one_give_what_build_gives(built, notices, tmp_path):
    """The chain of dvc.yaml, run on another folder: the same bytes as `gongwen build`."""
    out, _ = built
    before = tmp_path / "ingest"
    assert run("stage", "ingest", notices, before).exit_code == 0
    folders = {"ingest": before}
    for stage in ("normalize", "deduplicate", "repair", "segment", "extract", "resolve", "diff"):
        folders[stage] = tmp_path / stage
        result = run("stage", stage, before, folders[stage])
        assert result.exit_code == 0, result.output
        before = folders[stage]
    target = tmp_path / "outputs"
    assert run("stage", "graph", folders["resolve"], folders["diff"], target / "graph").exit_code == 0
    assert run("stage", "timeline", folders["resolve"], folders["diff"], target / "timelines.json").exit_code == 0
    assert run("stage", "publish", folders["ingest"], folders["resolve"], folders["diff"], target).exit_code == 0
    assert run("report", target).exit_code == 0
    assert _files(target) == _files(out)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        pytest.param(["show", "none.txt"], 1, "none.txt is no file: mend the path", id="show: no such file"),
        pytest.param(["show", "2019"], 1, "did you mean 2018, 2020?", id="show: a name that is close"),
        pytest.param(["diff", "2018", "nought"], 1, "nought is neither a file nor a notice in", id="diff: no such notice"),
        pytest.param(
            ["build", "none", "--out", "out"], 1, "none is no folder: name the folder that holds the notices", id="build: no folder"
        ),
        pytest.param(["summary", "none"], 1, "none holds no notices: run 'gongwen build' first", id="summary: nothing built"),
        pytest.param(
            ["mentions", "x", "--date", "2018-02-30"], 2, "'2018-02-30' is no day of the calendar: write YYYY-MM-DD", id="bad day"
        ),
        pytest.param(["stage", "normalize", "none", "out"], 1, "none is not there: run the stage before", id="stage: no folder"),
        pytest.param(["diff", "2018"], 2, "Missing argument 'NEW'", id="usage"),
        pytest.param(["biuld"], 2, "No such command 'biuld'", id="no such command"),
    ],
)
def test_errors_are_one_line_with_cause_and_mend(built, tmp_path, monkeypatch, arguments, code, told):
    out, _ = built
    monkeypatch.chdir(tmp_path)
    (tmp_path / "outputs").symlink_to(out)
    result = run(*arguments)
    assert result.exit_code == code
    assert told in result.stderr
    assert "Traceback" not in result.output
    if code == 1:
        assert result.stderr.count("\n") == 1


def test_show_tells_why_a_file_cannot_be_read(notices):
    result = run("show", notices / "bad.pdf")
    assert result.exit_code == 1
    assert result.stderr == "Error: bad.pdf is PDF, which is not read yet: save it as UTF-8 text or HTML\n"
