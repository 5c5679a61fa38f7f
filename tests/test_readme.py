"""The Python of the README runs, in a folder that has what it names."""

import re
import shutil

import pytest
from places import ROOT


def _blocks(name: str, language: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


BLOCKS = _blocks("README.md", "python")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    (tmp_path / "notices").mkdir()
    shutil.copy(ROOT / "corpus" / "2018-ip-operation-cities.txt", tmp_path / "notices")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_readme_has_python():
    assert len(BLOCKS) >= 2


@pytest.mark.parametrize("block", BLOCKS, ids=[block.partition("\n")[0] for block in BLOCKS])
def test_block_runs(block, folder, capsys):
    exec(compile(block, "README.md", "exec"), {"__name__": "readme"})
    assert capsys.readouterr().out


def test_answer_is_what_the_program_says(monkeypatch):
    """The lines of the answer are printed by the command above them; … stands for those that were left out."""
    from click.testing import CliRunner

    from pipeline.commands import main

    monkeypatch.chdir(ROOT)
    (block,) = re.findall(
        r"^```text\n\$ gongwen (.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    command, *lines = block.removeprefix("$ gongwen ").splitlines()
    words = [f"corpus/{word}.txt" if (ROOT / "corpus" / f"{word}.txt").is_file() else word for word in command.split()]
    said = CliRunner().invoke(main, words).output.splitlines()
    assert [line for line in lines if line != "…" and line not in said] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_pictures_are_there_and_light(name):
    pictures = re.findall(r"!\[.+\]\((.+)\)", (ROOT / name).read_text(encoding="utf-8"))
    assert len(pictures) == 3
    assert [one for one in pictures if not 0 < (ROOT / one).stat().st_size <= 300_000] == []


def test_chinese_readme_has_the_same_parts():
    """The same headings in number, the same rows of tables, the same commands and code; what is printed is the same to the letter."""
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md"))
    for pattern in (r"(?m)^(#+) ", r"(?m)^\| `([^`]+)`", r"(?m)^(make(?: \w+)?|\.venv.*)"):
        found = re.findall(pattern, english)
        assert len(found) > 4
        assert re.findall(pattern, chinese) == found
    for language in ("python", "text"):
        assert _blocks("README.zh-CN.md", language) == _blocks("README.md", language) != []
