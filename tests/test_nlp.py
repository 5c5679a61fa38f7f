"""spaCy: words that give the text back, facts as spans of the Doc, and the same after writing and reading."""

import subprocess
import sys
import tempfile

import pytest
import spacy
from places import CORPUS
from spacy import displacy
from spacy.tokens import Doc, DocBin

import pipeline.nlp
from pipeline.records import Notice
from pipeline.words import cut

NOTICES = sorted(path.stem for path in CORPUS.glob("*.txt"))
CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "gongwen.jieba.v1"}}}
TEXT = "各申报城市要于2018年5月25日前上报方案。中央财政对每个城市支持2亿元。\n专利申请量达到100件以上。"


@pytest.fixture(scope="module")
def nlp():
    made = spacy.blank("zh", config=CONFIG)
    made.add_pipe("gongwen")
    return made


def corpus(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_bytes().decode("utf-8")


def test_a_new_process_finds_pipe_and_tokenizer_by_their_entry_points(tmp_path):
    code = (
        f"import spacy; nlp = spacy.blank('zh', config={CONFIG!r}); nlp.add_pipe('gongwen'); "
        f"doc = nlp({TEXT!r}); print(*(span.text for span in doc.spans['amounts']))"
    )
    done = subprocess.run([sys.executable, "-W", "error::UserWarning", "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("2亿元\n", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("国家知识产权局办公室", ["国家知识产权局办公室"]),
        ("财政部 张程", ["财政部 ", "张程"]),  # one space belongs to the word before it
        ("甲  乙", ["甲 ", " ", "乙"]),
        ("甲\n\n　乙", ["甲", "\n\n　", "乙"]),
        (" 甲 ", [" ", "甲 "]),
        ("  \n", ["  \n"]),
        ("提高3个百分点，", ["提高", "3", "个", "百分点", "，"]),
    ],
)
def test_tokens(nlp, text, words):
    assert [token.text_with_ws for token in nlp.make_doc(text)] == words


@pytest.mark.parametrize("name", NOTICES)
def test_tokens_give_the_text_back(nlp, name):
    text = corpus(name)
    assert nlp.make_doc(text).text == text
    spans = cut(text)
    assert [start for start, _ in spans] + [len(text)] == [0, *(end for _, end in spans)]


def test_words_leave_no_cache_and_do_not_touch_the_tokenizer_of_others():
    code = (
        "import os, sys, warnings; warnings.simplefilter('ignore'); from pipeline.words import cut; cut('工业和信息化部');"
        "import jieba; print(os.listdir(sys.argv[1]), jieba.dt.initialized)"
    )
    with tempfile.TemporaryDirectory() as folder:
        env = {"TMPDIR": folder, "PATH": "", "PYTHONPATH": str(CORPUS.parent)}
        done = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, env=env, check=True)
    assert (done.stdout, done.stderr) == ("[] False\n", "")


def test_facts_are_spans(nlp):
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["deadlines"]] == ["2018年5月25日前"]
    assert [span.text for span in doc.spans["amounts"]] == ["2亿元"]
    assert [span.text for span in doc.spans["targets"]] == ["达到100件以上"]
    (amount,) = doc.spans["amounts"]
    assert (amount.label_, amount._.gongwen.yuan, amount._.gongwen.id) == ("amount", 200_000_000, amount.id_)
    assert {span.label_ for span in doc.spans["gongwen"]} == {"amount", "deadline", "target", "obligation"}
    assert len(doc.spans["gongwen"]) == sum(len(doc.spans[group]) for group in pipeline.nlp.GROUPS)


@pytest.mark.parametrize("name", NOTICES)
def test_spans_hold_the_pieces_of_the_source(nlp, name):
    doc = nlp(corpus(name))
    notice = doc._.gongwen
    assert isinstance(notice, Notice)
    for group in pipeline.nlp.GROUPS:
        facts = getattr(notice, group)
        assert [span.id_ for span in doc.spans[group]] == [fact.id for fact in facts]
        for span, fact in zip(doc.spans[group], facts):
            first, last = fact.source_spans[0], fact.source_spans[-1]
            assert doc[span.start].idx <= first.start < doc[span.start].idx + len(doc[span.start])
            assert doc[span.end - 1].idx < last.end <= span.end_char
            assert span._.gongwen == fact


def test_works_with_the_tokenizer_of_others():
    made = spacy.blank("zh")  # a token a character
    made.add_pipe("gongwen")
    doc = made(TEXT)  # a Doc that nobody holds takes its spans with it
    assert [span.text for span in doc.spans["amounts"]] == ["2亿元"]


def test_two_facts_of_the_same_tokens_keep_their_records(nlp):
    doc = nlp("各地要于2018年6月底前完成登记。")
    (deadline,), (obligation,) = doc.spans["deadlines"], doc.spans["obligations"]
    assert deadline._.gongwen.kind == "date"
    assert obligation._.gongwen.modality == "obligation"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "，", "abc", "\U0001f600"])
def test_texts_without_facts(nlp, text):
    doc = nlp(text)
    assert doc.text == text
    assert [list(doc.spans[group]) for group in (*pipeline.nlp.GROUPS, "gongwen")] == [[]] * 6


def test_what_no_pipe_has_read_has_no_notice(nlp):
    doc = nlp.make_doc(TEXT)
    assert doc._.gongwen is None
    assert doc[0:2]._.gongwen is None


def _facts(doc: Doc) -> list[tuple[str, int, int, object]]:
    return [(span.label_, span.start, span.end, span._.gongwen) for span in doc.spans["gongwen"]]


def test_pipeline_written_and_read_finds_the_same(nlp, tmp_path):
    nlp.to_disk(tmp_path / "nlp")
    want = _facts(nlp(TEXT))
    assert len(want) > 3
    assert _facts(spacy.load(tmp_path / "nlp")(TEXT)) == want
    empty = spacy.blank("zh", config=CONFIG)
    empty.add_pipe("gongwen")
    assert _facts(empty.from_bytes(nlp.to_bytes())(TEXT)) == want


def test_docs_written_and_read_are_the_same(nlp):
    doc = nlp(TEXT)
    store = DocBin(store_user_data=True, docs=[doc])
    (again,) = DocBin(store_user_data=True).from_bytes(store.to_bytes()).get_docs(nlp.vocab)
    assert _facts(again) == _facts(doc)
    assert again._.gongwen == doc._.gongwen


@pytest.mark.parametrize("processes", [1, 2])
def test_many_texts(nlp, processes):
    texts = [TEXT, "", TEXT[20:], TEXT]
    found = list(nlp.pipe(texts, n_process=processes))
    assert [doc.text for doc in found] == texts
    assert [_facts(doc) for doc in found] == [_facts(nlp(text)) for text in texts]


def test_displacy_shows_every_kind(nlp):
    shown = displacy.render(nlp(TEXT), style="span", options=pipeline.nlp.displacy_options(), jupyter=False)
    for colour in ("#f6c667", "#f4a6a0", "#9bd3ae", "#a9c7ee"):
        assert colour in shown
