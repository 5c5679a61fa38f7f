"""The pages for the browser: whole, linked, and inert whatever a notice says."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from places import CORPUS
from records_made import amount, change, citation, deadline, diff, document, obligation, section

from pipeline import read, timelines
from pipeline.graph import graph
from pipeline.publish import write_diffs, write_report
from pipeline.publish.report.fields import facts_of
from pipeline.publish.report.sides import sides, words
from pipeline.publish.report.site import seen
from pipeline.publish.report.source import passages
from pipeline.publish.report.text import paragraphs
from pipeline.records import Citation, FieldChange, Quarantined
from pipeline.resolve import resolve

HOSTILE = "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script><!--\u202e<a href=javascript:alert(3)>{{7*7}}"
TEXT = f"一、{HOSTILE}\n各市应于5月25日前给予{HOSTILE}2亿元。根据《甲办法》。"


def hostile(notice_id):
    head, sentence = TEXT.split("\n")
    return document(
        TEXT,
        notice_id,
        title=HOSTILE,
        doc_number=HOSTILE,
        issuers=[HOSTILE],
        addressees=[HOSTILE],
        clauses=[(head, "heading", "s1"), (sentence, "sentence", "s1")],
        sections=[section("s1", TEXT, head, label="一、", heading=HOSTILE)],
        amounts=[amount(TEXT, "2亿元", id="a1", clause_id="c2", payer=HOSTILE, purpose=HOSTILE)],
        deadlines=[deadline(TEXT, "5月25日前", id="d1", clause_id="c2", anchor=HOSTILE, action=HOSTILE)],
        obligations=[obligation(TEXT, "应于5月25日前给予", id="o1", clause_id="c2", actor=HOSTILE, responsible=[HOSTILE])],
        citations=[citation(TEXT, "《甲办法》", HOSTILE, id="r1", clause_id="c2", doc_number=HOSTILE)],
        catalog={"label": HOSTILE},
    )


class Page(HTMLParser):
    """Elements of a page with their attributes, and all text outside of style and script."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.text, self.scripts, self.data = [], "", [], {}
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.inside = tag if tag in ("style", "script") else ""
        if self.inside and dict(attrs).get("type") == "application/json":
            self.inside = dict(attrs)["id"]

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside in ("style", "script"):
            self.scripts.append((self.inside, data))
        elif self.inside:
            self.data[self.inside] = self.data.get(self.inside, "") + data
        else:
            self.text += data


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    out = tmp_path_factory.mktemp("report")
    write(out)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def write(out):
    found, compared, gone = made()
    write_report(found, compared, gone, timelines(found, together=True), graph(found, compared), out)


def made():
    found = resolve([hostile("a"), hostile("deep/b")])
    moved = change(fields=[FieldChange(field="value", old=200000000, new=150000000)], summary=HOSTILE)
    clause = change("x2", kind="reworded", fact_type="clause", summary=HOSTILE)
    sides_ = {side: [getattr(clause, side)[0].model_copy(update={"ref": "c2", "text": HOSTILE})] for side in ("old", "new")}
    gone = [Quarantined(path=HOSTILE, sha256=None, stage="ingest", error="IngestError", message=HOSTILE)]
    return found, [diff(found[0], found[1], moved, clause.model_copy(update=sides_))], gone


NAMES = ["index.html", "timeline.html", "calendar.html", "notices/a.html", "notices/deep/b.html", "comparisons/a__deep/b.html"]


#: Pages whose words stand in data that a script puts on them as text.
DATA = {"search.html": "_index", "graph.html": "_network"}


def test_all_pages_are_written(pages):
    assert set(pages) == {*NAMES, *DATA, "comparisons/a__deep/b.json", "comparisons/a__deep/b.xlsx"}


def test_record_and_workbook_beside_a_page_are_the_published_ones(pages, tmp_path):
    found, compared, _ = made()
    write_diffs(compared, tmp_path, found)
    for suffix in ("json", "xlsx"):
        assert pages[f"comparisons/a__deep/b.{suffix}"] == (tmp_path / "a__deep" / f"b.{suffix}").read_bytes()


def test_same_records_same_bytes(pages, tmp_path):
    write(tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in pages} == pages


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_is_inert(pages, name):
    text = pages[name].decode()
    page = Page(text)
    assert {tag for tag, _ in page.elements} & {"img", "iframe", "object", "embed", "base", "link"} == set()
    assert [
        attribute for _, attributes in page.elements for attribute in attributes if attribute.startswith("on") or attribute == "style"
    ] == []
    assert [one for _, one in page.elements if re.match(r"\s*(javascript|data|https?):", one.get("href") or "")] == []
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert "<img src=x onerror=alert(1)>" in page.text
    assert "{{7*7}}" in page.text
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in page.text


@pytest.mark.parametrize(("name", "id_"), DATA.items())
def test_hostile_data_is_inert(pages, name, id_):
    """The words stand in the data and nowhere else, whole but for what cannot be seen."""
    text = pages[name].decode()
    page = Page(text)
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert {tag for tag, _ in page.elements} & {"img", "iframe", "object", "embed", "base", "link"} == set()
    assert "<" not in page.data[id_]
    assert "\u202e" not in text
    told = json.loads(page.data[id_])
    assert HOSTILE.replace("\u202e", "\ufffd")[:59] in str(told).replace("\\'", "'")
    assert "onerror" not in page.text


@pytest.mark.parametrize("name", [*NAMES, *DATA])
def test_policy_lets_in_what_is_there_and_nothing_else(pages, name):
    page = Page(pages[name].decode())
    policy = next(one["content"] for tag, one in page.elements if one.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag, text in page.scripts:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert [tag for tag, _ in page.scripts] == ["style", "script"]


@pytest.mark.parametrize("name", [*NAMES, *DATA])
def test_page_has_landmarks_names_and_ways(pages, name):
    page = Page(pages[name].decode())
    tags = [tag for tag, _ in page.elements]
    assert (tags.count("main"), tags.count("h1")) == (1, 1)
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    assert ("html", {"lang": "zh-CN"}) in page.elements


def test_facts_and_rows_lead_to_each_other(pages):
    page = Page(pages["notices/a.html"].decode())
    ids = {one["id"] for _, one in page.elements if "id" in one}
    assert {"s1", "c1", "c2", "a1", "d1", "o1", "r1", "row:a1", "row:d1", "row:o1", "row:r1"} <= ids
    ways = {one.get("href") for _, one in page.elements}
    assert {"#a1", "#row%3Aa1", "#s1"} <= ways


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.glob("*.txt"))[:2])
def test_source_and_text_are_whole(name):
    notice = read(CORPUS / name)
    assert "".join(one.before for one in passages(notice)) == (CORPUS / name).read_text(encoding="utf-8")
    made = paragraphs(notice, facts_of(notice))
    lines = ["".join(piece.text for run in one.runs for piece in run.pieces) for one in made]
    assert "\n".join(lines) == notice.text


def test_pieces_of_a_paragraph_know_their_facts():
    notice = resolve([hostile("a")])[0]
    pieces = [piece for run in paragraphs(notice, facts_of(notice))[1].runs for piece in run.pieces]
    assert [(piece.text, piece.facts) for piece in pieces if piece.facts] == [
        ("应于", (2,)),
        ("5月25日前", (1, 2)),
        ("给予", (2,)),
        ("2亿元", (0,)),
        ("《甲办法》", (3,)),
    ]
    assert isinstance(facts_of(notice)[3], Citation)


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("不低于100家。", "不低于200家。", ["100家"], ["200家"]),
        ("支持2亿元", "支持1.5亿元", ["2亿元"], ["1.5亿元"]),
        ("一样", "一样", [], []),
        ("各市报送", "各省报送", ["各市"], ["各省"]),
        ("加强保护的力度", "完善服务的力度", ["加强保护"], ["完善服务"]),
        ("财办建〔2018〕96号", "财办建〔2020〕40号", ["〔2018〕96号"], ["〔2020〕40号"]),
        ("5月25日前上报", "5月15日前上报", ["5月25日"], ["5月15日"]),
        ("建设平台、网络，共享数据", "建设平台，共享数据", ["、网络"], []),
    ],
)
def test_words_that_differ(old, new, gone, come):
    left, right = words(old, new)
    assert [word.text for word in left if word.differs] == gone
    assert [word.text for word in right if word.differs] == come


def test_what_is_gone_stands_between_its_neighbours():
    old, new = resolve([document("甲。乙。丙。", "o", clauses=[(one, "sentence") for one in ("甲。", "乙。", "丙。")])])[0], None
    new = resolve([document("甲。丙。", "n", clauses=[(one, "sentence") for one in ("甲。", "丙。")])])[0]

    def clause(id_, kind, was, now):
        side = change().old[0]
        put = {"old": [side.model_copy(update={"ref": was})] if was else [], "new": [side.model_copy(update={"ref": now})] if now else []}
        return change(id_, kind=kind, fact_type="clause", **put)

    compared = diff(
        old, new, clause("x1", "unchanged", "c1", "c1"), clause("x2", "unchanged", "c3", "c2"), clause("x3", "removed", "c2", None)
    )
    assert [(pair.old_id, pair.new_id) for pair in sides(compared, old, new)] == [("c1", "c1"), ("c2", None), ("c3", "c2")]


@pytest.mark.parametrize(("text", "shown"), [("甲\u202e乙", "甲⟨U+202E⟩乙"), ("甲\n乙\t丙", "甲\n乙\t丙"), ("\x00", "⟨U+0000⟩")])
def test_characters_that_cannot_be_seen(text, shown):
    assert seen(text) == shown
