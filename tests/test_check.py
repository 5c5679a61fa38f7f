"""The check of outputs finds each kind of fault, and none where there is none."""

import hashlib
import json

import networkx as nx
import pytest
from records_made import document, target

from pipeline.publish import check, publish
from pipeline.records import Change, Timelines, TracedText
from pipeline.resolve import resolve

SOURCE = "  企业100家以上。"


@pytest.fixture
def made(tmp_path):
    """A corpus of one file, and its outputs."""
    traced = TracedText.of(SOURCE).apply([Change(0, 2, "", "whitespace", "line-start")])
    doc = document("", "a", traced=traced, clauses=[("企业100家以上。", "sentence")], targets=[target(traced, "100家以上")])
    sha256 = hashlib.sha256(SOURCE.encode()).hexdigest()
    notices = resolve([doc.model_copy(update={"source": doc.source.model_copy(update={"sha256": sha256})})])
    corpus, out = tmp_path / "corpus", tmp_path / "out"
    corpus.mkdir()
    (corpus / "a.txt").write_bytes(SOURCE.encode())
    publish(notices, [], nx.MultiDiGraph(), [], [], Timelines(programmes=[], timelines=[]), out)
    return corpus, out


def test_sound_outputs_have_no_fault(made):
    corpus, out = made
    assert check(out, corpus) == []


@pytest.mark.parametrize(
    ("where", "value", "fault"),
    [
        (("targets", 0, "span", "start"), 0, "f1: the text at [0,8) is not '100家以上'"),
        (("targets", 0, "source_spans", 0, "end"), 99, "f1: its source spans do not lie in the source"),
        (("targets", 0, "clause_id"), "c9", "f1: its clause c9 is not there"),
        (("targets", 0, "id"), "c1", "c1: stands for more than one thing"),
        (("edits", 0, "before"), "甲甲", "edit at [0,2) does not fit the source: '甲甲' is not there"),
        (("edits", 0, "after"), "甲", "the edits replayed on the source do not give the text"),
        (("coverage", "unread"), 7, "coverage adds up to 18 and not to 11"),
        (("targets", 0, "comparator"), "more", "('targets', 0, 'comparator')"),
    ],
)
def test_each_fault_is_named(made, where, value, fault):
    corpus, out = made
    path = out / "notices" / "a.json"
    notice = json.loads(path.read_text(encoding="utf-8"))
    at = notice
    for key in where[:-1]:
        at = at[key]
    at[where[-1]] = value
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert any(line.startswith(f"notices/a.json: {fault}") for line in check(out, corpus))


def test_another_file_in_the_corpus_is_told(made):
    corpus, out = made
    (corpus / "a.txt").write_text("别的", encoding="utf-8")
    assert check(out, corpus) == ["notices/a.json: a.txt is another file than the one that was read: build again"]
    (corpus / "a.txt").unlink()
    assert check(out, corpus) == ["notices/a.json: a.txt is not in the corpus"]


def test_a_row_that_is_missing_is_told(made):
    corpus, out = made
    (out / "facts" / "targets.jsonl").write_text("", encoding="utf-8")
    assert check(out, corpus) == ["facts/targets.jsonl: 0 rows with 0 keys for 1 facts of the notices"]
