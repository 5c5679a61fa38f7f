"""`make gains`: the comparison of two readings, the sample, the two sides and the report."""

import json
import lzma
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from places import ROOT

from gains.compare import count, differences
from gains.read import facts_of
from gains.report import report
from gains.sides import reading, unpack
from gains.texts import files, sample


def fact(text: str, *source: tuple[int, int], kind: str = "targets", **attributes: object) -> dict:
    return {"kind": kind, "text": text, "source": [list(piece) for piece in source], "attributes": attributes}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([fact("100家", (5, 9))], [fact("100家", (5, 9))], [], id="the same"),
        pytest.param([], [fact("100家", (5, 9))], [("gained", None, "100家", {})], id="gained"),
        pytest.param([fact("100家", (5, 9))], [], [("lost", "100家", None, {})], id="lost"),
        pytest.param(
            [fact("100家", (5, 9), value=100, unit="家")],
            [fact("100家", (5, 9), value=10, unit="家")],
            [("changed", "100家", "100家", {"value": (100, 10)})],
            id="an attribute differs",
        ),
        pytest.param(
            [fact("100家", (5, 9), value=100)],
            [fact("100家以上", (5, 11), value=100)],
            [("changed", "100家", "100家以上", {"text": ("100家", "100家以上")})],
            id="the span grew: a change, no loss and gain",
        ),
        pytest.param(
            [fact("100家", (5, 9))],
            [fact("20%", (9, 12))],
            [("lost", "100家", None, {}), ("gained", None, "20%", {})],
            id="touching is not overlapping",
        ),
        pytest.param(
            [fact("2亿元", (5, 8))],
            [fact("2亿元", (5, 8), kind="amounts")],
            [("gained", None, "2亿元", {}), ("lost", "2亿元", None, {})],
            id="another kind is another fact",
        ),
        pytest.param(
            [fact("20%", (5, 8), indicator="甲"), fact("20%", (5, 8), indicator="乙")],
            [fact("20%", (5, 8), indicator="乙")],
            [("lost", "20%", None, {})],
            id="two at one place: the one that agrees stays",
        ),
        pytest.param(
            [fact("100家", (5, 9))],
            [fact("100家", (5, 9), base="较2015年")],
            [("changed", "100家", "100家", {"base": (None, "较2015年")})],
            id="an attribute that one side does not know is null there",
        ),
        pytest.param(
            [fact("甲", (30, 31)), fact("乙", (3, 4))], [], [("lost", "乙", None, {}), ("lost", "甲", None, {})], id="in order of place"
        ),
    ],
)
def test_differences(before, after, expected):
    found = differences(before, after)
    told = [(one.change, one.before and one.before["text"], one.after and one.after["text"], one.attributes) for one in found]
    assert told == expected


def test_report_counts_and_lists():
    found = {
        "a.txt": differences([fact("100家", (5, 9), value=100)], [fact("100家", (5, 9), value=10), fact("1\n家", (20, 22), unit="家")])
    }
    lines = list(report(found, {"before": Counter(targets=1), "after": Counter(targets=2)}))
    assert lines[1].split() == ["targets", "1", "2", "0", "1", "1"]
    assert lines[-5:] == ["a.txt", "  ~ targets [5,9) 100家", "      value: 100 → 10", "  + targets [20,22) 1家", "      unit 家"]
    assert count(found["a.txt"]) == {("targets", "changed"): 1, ("targets", "gained"): 1}


def test_report_says_so_when_nothing_differs():
    assert list(report({"a.txt": []}, {"before": Counter(), "after": Counter()}))[-1] == "No fact gained, lost or changed."


def test_sample_is_even_and_the_same_every_time(tmp_path):
    collection = tmp_path / "texts.jsonl.xz"
    collection.write_bytes(lzma.compress("".join(json.dumps({"path": f"{i}.txt", "text": f"文{i}"}) + "\n" for i in range(10)).encode()))
    written = sample(collection, 5, tmp_path)
    assert {name: path.read_text(encoding="utf-8") for name, path in written.items()} == {f"{i}.txt": f"文{i}" for i in (0, 2, 4, 6, 8)}
    assert list(sample(collection, 99, tmp_path)) == [f"{i}.txt" for i in range(10)]


def test_bad_line_of_a_collection_is_named(tmp_path):
    (tmp_path / "texts.jsonl").write_text('{"path": "a", "text": "b"}\n{"path": "a"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"texts\.jsonl:2: KeyError\('text'\): each line must be a JSON object with path and text"):
        sample(tmp_path / "texts.jsonl", 1, tmp_path)


@pytest.fixture
def notice(tmp_path) -> Path:
    path = tmp_path / "notices" / "a.txt"
    path.parent.mkdir()
    path.write_text("关于申报的通知\n各市科技局：\n各市科技局应当于2018年5月25日前上报方案。\n", encoding="utf-8")
    return path


def test_facts_of_a_file_have_words_for_ids(notice):
    facts = facts_of(notice)
    assert [(one["kind"], one["text"]) for one in facts if one["kind"] == "deadlines"] == [("deadlines", "2018年5月25日前")]
    (duty,) = [one for one in facts if one["kind"] == "obligations"]
    assert duty["attributes"]["deadline_ids"] == ["2018年5月25日前"]
    assert not {"id", "span", "clause_id"} & set(duty["attributes"])


def test_file_that_cannot_be_read_is_a_fact_of_its_own(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    assert [(one["kind"], one["text"].partition(":")[0]) for one in facts_of(tmp_path / "a.txt")] == [("error", "IngestError")]


def test_each_side_is_read_by_its_own_code(notice, tmp_path):
    """The other side knows no deadlines, and is told to be without them."""
    tree = tmp_path / "tree"
    (tree / "pipeline").mkdir(parents=True)
    (tree / "pipeline" / "__init__.py").write_text(
        "class N:\n    def model_dump(self, mode): return {k: [] for k in "
        "('targets', 'amounts', 'deadlines', 'obligations', 'citations')}\ndef read(path): return N()\n"
    )
    with reading(tree, [notice]) as other, reading(ROOT, [notice]) as ours:
        ((before, after),) = zip(other, ours, strict=True)
    assert before == []
    assert ("deadlines", "gained") in count(differences(before, after))


def test_revision_is_unpacked_as_it_was_committed(tmp_path):
    if shutil.which("git") is None:
        pytest.skip("no git")
    repository = tmp_path / "repository"
    for part in ("pipeline", "gazetteers"):
        (repository / part).mkdir(parents=True)
        (repository / part / "a").write_text("committed")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a", "-C", str(repository)]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a"]):
        subprocess.run([*git, *words], check=True)
    (repository / "pipeline" / "a").write_text("working tree")
    unpack(repository, "HEAD", tmp_path / "out")
    assert (tmp_path / "out" / "pipeline" / "a").read_text() == "committed"
    with pytest.raises(ValueError, match=r"git has no v9 with pipeline and gazetteers: .*: name a revision as BASE"):
        unpack(repository, "v9", tmp_path / "out")


def test_files_are_the_notices_of_the_folders(notice):
    assert files(notice.parent) == {"notices/a.txt": notice}
    assert set(files(ROOT / "tests" / "gold")) >= {"gold/a1.txt", "gold/b4.html"}
    (notice.parent / "b.txt").write_text("通知", encoding="utf-8")
    (notice.parent / "BLIND").write_text("b.txt\n", encoding="utf-8")
    assert files(notice.parent) == {"notices/a.txt": notice}, "texts that are kept blind are not listed"


def test_help_tells_an_example():
    told = subprocess.run([sys.executable, "-m", "gains", "--help"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "python -m gains --base" in told
