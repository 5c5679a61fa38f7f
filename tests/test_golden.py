"""Golden outputs: `outputs/` is what the code makes of the corpus, and changes only on purpose.

`make golden` makes it anew and lists what changed, for `git diff` and a commit. Where there is no DVC,
`GONGWEN_GOLDEN=1 pytest tests/test_golden.py` rewrites the files; the flag must not stay on, and a test says so.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from places import OUTPUTS, ROOT

FLAG = "GONGWEN_GOLDEN"

#: Other forms of the same, not in git.
_FORMS = (".parquet", ".xlsx", ".graphml", ".html", ".css", ".js")


def _in_git() -> bool:
    listed = subprocess.run(["git", "ls-files", "outputs/metrics.json"], cwd=ROOT, capture_output=True, text=True)
    return bool(listed.stdout.strip())


committed = pytest.mark.skipif(shutil.which("git") is None or not _in_git(), reason="outputs are not committed here")


def _files(folder: Path) -> dict[str, bytes]:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in _FORMS]
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in named.items() if not name.startswith("report/")}  # made of the rest, not in git


def test_rewriting_flag_is_off():
    assert FLAG not in os.environ, f"{FLAG} is on, and golden outputs are rewritten instead of compared: unset it"


@committed
def test_outputs_are_what_the_code_makes_of_the_corpus(tmp_path):
    from pipeline import build

    build(ROOT / "corpus", tmp_path / "outputs")
    if FLAG in os.environ:
        build(ROOT / "corpus", OUTPUTS)
    made, golden = _files(tmp_path / "outputs"), _files(OUTPUTS)
    changed = sorted(name for name in made | golden if made.get(name) != golden.get(name))
    assert changed == [], "outputs/ is not what the code makes: 'make golden', look at 'git diff outputs', commit what was meant"


@committed
def test_schemas_are_those_of_the_records():
    from pipeline.publish import write_schemas
    from pipeline.publish.schemas import schemas

    if FLAG in os.environ:
        write_schemas(OUTPUTS / "schema")
    published = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (OUTPUTS / "schema").iterdir()}
    assert published == {f"{name}.schema.json": schema for name, schema in schemas().items()}, "the records have changed: 'make golden'"
