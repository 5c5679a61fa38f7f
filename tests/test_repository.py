"""The repository keeps its promises: a clean lock, an unaltered corpus, honest dependencies, light imports, documented commands."""

import hashlib
import subprocess
import sys

import click
import pytest
import regex
import yaml
from places import ROOT

from pipeline.commands import main

SHARED = {"columns", "expressions", "vocabulary", "words", "gazetteer", "records", "errors", "terms"}  # what lies below the stages
STAGES = {"diff": "compare", "timeline": "compare", "report": "publish"}  # where the stage of dvc.yaml and its package have different names
SHA256 = {
    "2016-chongqing-ip-strong-city.txt": "57f6d18e5394ff39d6277e3f93c9503f709a7bb47079cbd1e3a6158da050dd18",
    "2017-sme-ip-pilot-cities.txt": "f1217ccea9fca5fc318ab92c530be34802b0843f9877aca3afa18c9b44945321",
    "2018-ip-model-city-plan.txt": "4c0476b2d5359012829da3631be3e2d61700fe6b3bc8b17d0a0ecdd81aeed8a6",
    "2018-ip-operation-cities.txt": "33edf0548bf7cb569c420228cfd75ad6abad17c51451c74e9e61053c8c335bbe",
    "2020-ip-operation-cities.txt": "cd96d7d975c2b78521b0bdd4e350bb91f332d62b7a61b80766e49d159f5713d5",
}


def _commands(group: click.Group, path: tuple[str, ...] = ()):
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from _commands(command, (*path, name))


COMMANDS = dict(_commands(main))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-browser.lock"])
def test_lock_names_no_place_to_download_from(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "://" in line or "find-links" in line or "index-url" in line or " @ " in line] == []


def test_lock_holds_all_that_is_declared():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [*project["project"]["dependencies"], *project["build-system"]["requires"], "editables"]
    declared += [need for needs in project["project"]["optional-dependencies"].values() for need in needs]
    names = {_normal(regex.match(r"[\w.-]+", need)[0]) for need in declared}
    locked = {_normal(found[1]) for found in regex.finditer(r"(?m)^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"))}
    assert names - locked == set()


def test_what_drives_the_browser_is_not_in_what_make_installs():
    """Where both locks have a package they have the same version, so that installing the second changes nothing of the first."""
    first, second = (
        dict(regex.findall(r"(?m)^([\w.-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8")))
        for lock in ("requirements.lock", "requirements-browser.lock")
    )
    assert "playwright" in second
    assert "playwright" not in first
    assert {name: version for name, version in second.items() if first.get(name, version) != version} == {}


def _normal(name: str) -> str:
    return regex.sub(r"[-_.]+", "-", name).lower()


def test_corpus_is_byte_for_byte_what_came():
    """The first five; a notice that is added needs no row here."""
    assert {name: hashlib.sha256((ROOT / "corpus" / name).read_bytes()).hexdigest() for name in SHA256} == SHA256


def test_licence_is_whole():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "APPENDIX: How to apply the Apache License" in text


@pytest.mark.parametrize("module", ["pipeline", "pipeline.commands"])
def test_import_loads_nothing_heavy(module):
    code = f"import sys, {module}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    heavy = {
        "pydantic",
        "regex",
        "jieba",
        "opencc",
        "networkx",
        "duckdb",
        "jinja2",
        "rich",
        "yaml",
        "selectolax",
        "xlsxwriter",
        "numpy",
        "spacy",
        "json",
    }
    assert heavy.intersection(loaded) == set()


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help_and_an_example_of_itself(path):
    command = COMMANDS[path]
    assert command.short_help
    assert "Example:" in (command.help or "")
    assert f"gongwen {' '.join(path)} " in command.help


def test_reference_of_the_commands_is_up_to_date():
    from pipeline.commands.reference import reference

    told = "docs/commands.md is behind the help of the commands: run 'make docs'"
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == reference(main), told


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_readme_lists_every_command(readme):
    listed = regex.findall(r"(?m)^\| `gongwen ([a-z]+)", (ROOT / readme).read_text(encoding="utf-8"))
    assert listed == list(main.commands)


def _stages() -> dict[str, dict]:
    return yaml.safe_load((ROOT / "dvc.yaml").read_text(encoding="utf-8"))["stages"]


def test_stages_stand_in_the_order_of_the_data():
    order = [
        "ingest",
        "normalize",
        "deduplicate",
        "repair",
        "segment",
        "extract",
        "resolve",
        "diff",
        "timeline",
        "graph",
        "publish",
        "report",
    ]
    assert list(_stages()) == order


def _code(name: str) -> str:
    path = ROOT / "pipeline" / name
    return "\n".join(
        file.read_text(encoding="utf-8") for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")])
    )


def _packages_used(name: str) -> set[str]:
    """The package or module `name`, and those of the project that its code imports, all the way down."""
    found, todo = set(), {name, "records"}
    while todo - found:
        found |= {one := min(todo - found)}
        code = _code(one)
        todo |= set(regex.findall(r"^\s*from \.\.+(\w+)(?:\.\w+)* import", code, regex.M)) & SHARED
        todo |= set(regex.findall(r"\w+", " ".join(regex.findall(r"^\s*from \.\.+ import (.+)", code, regex.M)))) & SHARED
    return found


@pytest.mark.parametrize(
    "stage",
    ["ingest", "normalize", "deduplicate", "repair", "segment", "extract", "resolve", "diff", "timeline", "graph", "publish", "report"],
)
def test_stage_depends_on_its_code_and_its_gazetteers(stage):
    """A change of a rule must run the stages that read it, so dvc.yaml names what the code of each stage imports and reads."""
    packages = _packages_used(STAGES.get(stage, stage))
    code = "\n".join(map(_code, packages))
    tables = set(regex.findall(r"\b(?:read_)?rows\(\s*\"(\w+)\"", code))
    needed = {f"pipeline/{name}{'' if (ROOT / 'pipeline' / name).is_dir() else '.py'}" for name in packages}
    needed |= {f"gazetteers/{name}.tsv" for name in tables}
    needed |= {f"gazetteers/{name}" for name in regex.findall(r"\"(\w+(?:\.bin)?\.z)\"", code)}
    named = set(_stages()[stage]["deps"])
    assert needed - named == set()
    assert {dep for dep in named if dep.startswith("gazetteers/")} - needed == set()


def test_outputs_are_kept_as_files_in_git():
    outs = [out for stage in _stages().values() for out in stage["outs"]]
    assert all(next(iter(out.values())) == {"cache": False} for out in outs)
