"""What CONTRIBUTING.md, CHANGELOG.md and the hooks say is so."""

import re
import tomllib

import pytest
import yaml
from places import ROOT

from pipeline.commands import main

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOOKS = [hook for repo in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"] for hook in repo["hooks"]]


def test_hooks_come_from_nowhere_else():
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert {repo["repo"] for repo in yaml.safe_load(text)["repos"]} == {"local"}
    assert "://" not in text
    assert {hook["language"] for hook in HOOKS} == {"system"}


def test_hooks_run_what_lint_runs():
    lint = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nlint:")[2].partition("\n\n")[0]
    ran = {line.split("/", 1)[1].split()[0] for line in lint.splitlines()[1:]}
    assert ran <= {hook["entry"].split()[0].removeprefix(".venv/bin/") for hook in HOOKS}
    assert [name for hook in HOOKS for name in re.findall(r"\S+\.py$", hook["entry"]) if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
def test_commands_that_are_named_are_there(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", text, flags=re.MULTILINE)) <= targets
    assert set(re.findall(r"bin/gongwen ([a-z]+)", text)) <= set(main.commands)


def test_files_that_are_named_are_there():
    named = re.findall(r"`((?:pipeline|tests|gazetteers|corpus|gains|docs)/[\w./]+)`", CONTRIBUTING)
    assert len(named) > 5
    assert [path for path in named if not (ROOT / path).exists()] == []
    tables = re.findall(r"`(\w+\.tsv)`", CONTRIBUTING)
    assert len(tables) > 5
    assert [table for table in tables if not (ROOT / "gazetteers" / table).is_file()] == []


def test_rule_of_the_guide_is_there():
    (function, path) = re.search(r"the function: `(\w+)` in `([\w/.]+)`", CONTRIBUTING).groups()
    assert f"def {function}(" in (ROOT / path).read_text(encoding="utf-8")
    (row,) = re.findall(r"`(\(\"将.*?\]\))`", CONTRIBUTING)
    assert row in (ROOT / "tests" / "test_extract_figures.py").read_text(encoding="utf-8")


def test_changelog_has_the_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120
