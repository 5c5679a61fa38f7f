"""The Python API: one bad document stops nothing, and the bytes depend on the input alone."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT
from raw import raw

import pipeline
from pipeline import api
from pipeline.api.stages import structure
from pipeline.errors import IngestError, NotFound
from pipeline.records import FactsDocument, Notice, Quarantined

TEXT = """关于做好试点工作的通知
国科办〔2018〕12号
各市科技局：
现将有关事项通知如下：
一、支持标准
省财政对每个城市支持2亿元。
二、工作要求
请于5月25日前报送申报材料。
省科技厅
2018年4月8日
"""


@pytest.fixture
def notices(tmp_path) -> Path:
    folder = tmp_path / "notices"
    (folder / "old").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "old" / "b.html").write_text(f"<p>{TEXT.strip().replace(chr(10), '</p><p>')}</p>", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_names_of_the_package():
    assert sorted(pipeline.__all__) == ["answer", "ask", "build", "diff", "mentions", "query", "read", "save", "timelines"]
    assert all(callable(getattr(pipeline, name)) for name in pipeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        pipeline.raed  # noqa: B018


def test_diff_stays_the_function_when_the_stages_are_loaded(notices):
    pipeline.read(notices / "a.txt")
    assert callable(pipeline.diff)


def test_read_one_file(notices):
    notice = pipeline.read(notices / "a.txt")
    assert isinstance(notice, Notice)
    assert (notice.notice_id, notice.title, notice.doc_number) == ("a", "关于做好试点工作的通知", "国科办〔2018〕12号")
    assert [amount.yuan for amount in notice.amounts] == [200_000_000]


@pytest.mark.parametrize(("name", "error"), [("empty.txt", IngestError), ("none.txt", NotFound)])
def test_read_tells_what_is_wrong(notices, name, error):
    with pytest.raises(error, match=name):
        pipeline.read(notices / name)


def test_read_heeds_the_catalog_beside_the_file(notices):
    (notices / "catalog.yaml").write_text("a.txt: {programme: pilot}", encoding="utf-8")
    assert pipeline.read(notices / "a.txt").programme == "pilot"


def test_diff_takes_files_and_notices(notices):
    notice = pipeline.read(notices / "a.txt")
    assert {change.kind for change in pipeline.diff(notice, notices / "a.txt").changes} == {"unchanged"}


def test_build_sets_the_bad_file_apart(notices, tmp_path):
    told = []
    built = pipeline.build(notices, tmp_path / "out", on_document=lambda done, total: told.append((done, total)))
    assert [notice.notice_id for notice in built.notices] == ["a", "old/b"]
    assert [(q.path, q.stage, q.error) for q in built.quarantined] == [("empty.txt", "ingest", "IngestError")]
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert Quarantined.model_validate_json((tmp_path / "out" / "quarantine.jsonl").read_bytes()) == built.quarantined[0]
    assert (tmp_path / "out" / "source" / "old" / "b.txt").read_text(encoding="utf-8") == TEXT.strip()
    assert not (tmp_path / "out" / "source" / "a.txt").exists()


def test_an_unexpected_error_is_quarantined_with_its_place(notices, tmp_path, monkeypatch):
    from pipeline import extract

    right = extract.extract

    def wrong(document):
        if document.notice_id == "a":
            raise KeyError("lost")
        return right(document)

    monkeypatch.setattr(extract, "extract", wrong)
    built = pipeline.build(notices, tmp_path / "out")
    assert [notice.notice_id for notice in built.notices] == ["old/b"]
    fault = next(q for q in built.quarantined if q.path == "a.txt")
    assert (fault.stage, fault.error) == ("extract", "KeyError")
    assert "report it with the file" in fault.message
    assert str(tmp_path) not in fault.message


def test_a_document_that_breaks_the_corpus_stage_is_left_out(notices, tmp_path, monkeypatch):
    from pipeline import resolve

    right = resolve.resolve

    def wrong(documents: list[FactsDocument]):
        if any(document.notice_id == "a" for document in documents):
            raise RecursionError("too deep")
        return right(documents)

    monkeypatch.setattr(resolve, "resolve", wrong)
    built = pipeline.build(notices, tmp_path / "out")
    assert [notice.notice_id for notice in built.notices] == ["old/b"]
    assert ("a.txt", "resolve", "RecursionError") in [(q.path, q.stage, q.error) for q in built.quarantined]


def test_two_workers_give_the_bytes_of_one(notices, tmp_path):
    pipeline.build(notices, tmp_path / "one", workers=1)
    pipeline.build(notices, tmp_path / "two", workers=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_the_hash_seed_changes_nothing(notices, tmp_path):
    """Set order must not reach the outputs: two fresh interpreters with different seeds write the same bytes, on a real notice too."""
    (notices / "real.txt").write_bytes((ROOT / "corpus" / "2017-sme-ip-pilot-cities.txt").read_bytes())
    for seed in ("1", "2"):
        code = "import sys, pipeline; pipeline.build(sys.argv[1], sys.argv[2])"
        command = [sys.executable, "-c", code, str(notices), str(tmp_path / seed)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, cwd=ROOT)
    assert files(tmp_path / "1") == files(tmp_path / "2")


def test_mentions_takes_a_date_or_its_iso_form():
    from datetime import date

    assert api.mentions("5月25日前", "2018-05-08") == api.mentions("5月25日前", date(2018, 5, 8))
    assert [one.end_date for one in api.mentions("5月25日前", "2018-05-08")] == ["2018-05-25"]


def test_garbage_is_collected_again_behind_a_document_that_fails(monkeypatch):
    seen = []

    def fails(document):
        seen.append(gc.isenabled())
        raise RuntimeError("of the test")

    monkeypatch.setattr("pipeline.api.stages.load", lambda stage: fails)
    with pytest.raises(RuntimeError, match="of the test"):
        structure(raw(TEXT))
    assert (seen, gc.isenabled()) == ([False], True)
