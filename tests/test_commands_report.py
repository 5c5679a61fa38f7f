"""`gongwen report`: the pages out of a folder of outputs, and no folder of somebody else's written over."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline import build
from pipeline.commands import main


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    corpus = tmp_path_factory.mktemp("corpus")
    for year, figure in ((2018, 100), (2020, 200)):
        text = f"关于开展试点的通知\n一、总体要求\n各市于{year}年5月25日前上报。试点企业不低于{figure}家。\n某市人民政府\n{year}年5月8日\n"
        (corpus / f"{year}.txt").write_text(text, encoding="utf-8")
    (corpus / "bad.txt").write_bytes(b"\x00\x01\x02")
    out = tmp_path_factory.mktemp("made") / "outputs"
    build(corpus, out)
    return out


def run(*arguments):
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


def files(folder: Path):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_report_is_made_of_the_outputs_alone_and_is_what_build_makes(outputs, tmp_path):
    result = run(outputs, "-o", tmp_path / "report")
    assert result.exit_code == 0, result.output
    assert f"报告在 {tmp_path / 'report' / 'index.html'}" in result.output
    assert files(tmp_path / "report") == files(outputs / "report")


def test_report_stands_in_the_outputs_unless_told_otherwise(outputs):
    before = files(outputs / "report")
    (outputs / "report" / "index.html").write_text('<meta name="generator" content="gongwen">', encoding="utf-8")
    assert run(outputs).exit_code == 0
    assert files(outputs / "report") == before


@pytest.mark.parametrize(("name", "content"), [("mine.txt", "mine"), ("index.html", "<h1>my own page</h1>")])
def test_folder_of_somebody_else_is_left_alone(outputs, tmp_path, name, content):
    (tmp_path / name).write_text(content)
    result = run(outputs, "-o", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path} holds other things than a report: choose an empty folder" in result.output
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(name, content)]


def test_report_about_nothing_that_could_be_read(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "bad.txt").write_bytes(b"\x00\x01\x02")
    build(tmp_path / "corpus", tmp_path / "outputs")
    assert run(tmp_path / "outputs").exit_code == 0
    assert "bad.txt" in (tmp_path / "outputs" / "report" / "index.html").read_text(encoding="utf-8")


def test_file_in_the_way(outputs, tmp_path):
    (tmp_path / "report").write_text("mine")
    result = run(outputs, "-o", tmp_path / "report")
    assert (result.exit_code, (tmp_path / "report").read_text()) == (1, "mine")


@pytest.mark.parametrize("missing", ["timelines.json", "graph/graph.json"])
def test_what_was_not_built_is_named(outputs, tmp_path, missing):
    shutil.copytree(outputs, tmp_path / "outputs")
    (tmp_path / "outputs" / missing).unlink()
    result = run(tmp_path / "outputs")
    assert result.exit_code == 1
    assert f"{missing} is not there: run 'gongwen build' first" in result.output


def test_damaged_record_is_named(outputs, tmp_path):
    shutil.copytree(outputs, tmp_path / "outputs")
    (tmp_path / "outputs" / "notices" / "2018.json").write_text("{}")
    result = run(tmp_path / "outputs")
    assert result.exit_code == 1
    assert "2018.json is no Notice of this version" in result.output
