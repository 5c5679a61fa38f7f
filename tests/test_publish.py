"""What is written: the same bytes for the same records, complete, reloadable, and inert whatever the text holds."""

import json

import duckdb
import networkx as nx
import pytest
from records_made import amount, change, citation, deadline, diff, document, obligation, section, target

from pipeline.compare import timelines
from pipeline.errors import PublishError
from pipeline.graph import graph
from pipeline.publish import publish, write_diffs, write_notices
from pipeline.publish.folder import as_line, as_record, fitting
from pipeline.publish.markdown import inert, markdown
from pipeline.publish.metrics import metrics
from pipeline.publish.rows import FACTS
from pipeline.publish.schemas import schemas
from pipeline.records import Answer, FieldChange, Notice, Point, Quarantined, RawDocument, Span
from pipeline.resolve import resolve

HOSTILE = '=HYPERLINK("http://x.invalid","点")|<script>alert(1)</script>[点](javascript:alert(1))\u2028`x`\x01@SUM(1)+cmd'
TEXT = f"一、{HOSTILE}\n各市应于5月25日前建立企业100家以上，给予2亿元。根据《甲办法》。"


def notices(*ids):
    return resolve([full(id_) for id_ in ids])


def full(notice_id):
    head, sentence = TEXT.split("\n")
    return document(
        TEXT,
        notice_id,
        title=HOSTILE,
        issue_year=2018,
        doc_number="甲发〔2018〕1号",
        clauses=[(head, "heading", "s1"), (sentence, "sentence", "s2")],
        sections=[
            section("s1", TEXT, head, label="一、", heading=HOSTILE),
            section("s2", TEXT, "各市", parent="s1", level=2, implied=True),
        ],
        targets=[target(TEXT, "100家以上", clause_id="c2", indicator=["企业"], evidence={"indicator": Span(start=0, end=2)})],
        amounts=[amount(TEXT, "2亿元", clause_id="c2", value=2.5, yuan=200000000)],
        deadlines=[deadline(TEXT, "5月25日前", clause_id="c2")],
        obligations=[
            obligation(TEXT, "应于5月25日前建立企业100家以上", clause_id="c2", deadline_ids=["f1"], actor=HOSTILE, responsible=["财政部"])
        ],
        citations=[citation(TEXT, "《甲办法》", "甲办法", clause_id="c2", doc_number="乙发〔2017〕2号")],
    )


def compared(found):
    return [
        diff(
            found[0],
            found[-1],
            change(summary=HOSTILE, fields=[FieldChange(field="value", old=HOSTILE, new="2")], effect="tightened"),
            change("x2", kind="added", fact_type="obligation", old=[], summary="新增任务"),
        )
    ]


def written(out, found, **more):
    raws = [
        RawDocument(notice_id=n.notice_id, source=n.source.model_copy(update={"media_type": kind}), catalog={}, raw="甲\r\n乙")
        for n, kind in zip(found, ("text/html", "text/plain"))
    ]
    publish(found, compared(found), graph(found, compared(found)), [quarantined(HOSTILE)], raws, timelines(found, together=True), out)
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def quarantined(message):
    return Quarantined(path="x.bin", sha256=None, stage="ingest", error="IngestError", message=message)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    return written(tmp_path_factory.mktemp("out"), notices("a", "2018/b"))


def test_everything_the_contract_names_is_there(outputs):
    facts = {f"facts/{name}.{kind}" for name in FACTS for kind in ("jsonl", "parquet")}
    schema = {f"schema/{name}.schema.json" for name in ("notice", "diff", "timelines", "mention", "quarantine", *FACTS)}
    compared = {f"diffs/a__2018/b.{kind}" for kind in ("json", "md", "xlsx")}
    rest = {"graph/graph.json", "graph/graph.graphml", "metrics.json", "quarantine.jsonl", "source/a.txt", "timelines.json"}
    report = {
        *(f"{name}.html" for name in ("index", "search", "timeline", "calendar", "graph")),
        "notices/a.html",
        "notices/2018/b.html",
        *(f"comparisons/a__2018/b.{kind}" for kind in ("html", "json", "xlsx")),
    }
    rest |= {f"report/{name}" for name in report}
    assert set(outputs) == {"notices/a.json", "notices/2018/b.json"} | facts | schema | compared | rest


def test_same_records_same_bytes(tmp_path, outputs):
    assert written(tmp_path / "again", notices("a", "2018/b")) == outputs


def test_what_an_earlier_run_left_is_taken_away_and_nothing_else(tmp_path):
    write_notices(notices("a", "deep/b"), tmp_path)
    (tmp_path / "README.md").write_text("mine")
    write_notices(notices("a"), tmp_path)
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["README.md", "a.json"]


def test_json_reads_as_the_record(outputs):
    assert Notice.model_validate_json(outputs["notices/a.json"]) == notices("a")[0]
    assert outputs["notices/a.json"].endswith(b"}\n")
    assert "《甲办法》".encode() in outputs["notices/a.json"]


def test_source_is_written_character_for_character(outputs):
    assert outputs["source/a.txt"] == "甲\r\n乙".encode()


def test_a_row_tells_its_notice_its_section_and_its_sentence(outputs):
    row = json.loads(outputs["facts/targets.jsonl"].split(b"\n")[0])
    place = {k: row[k] for k in ("notice_id", "issue_year", "doc_number", "section_path", "quote")}
    assert place == {
        "notice_id": "a",
        "issue_year": 2018,
        "doc_number": "甲发〔2018〕1号",
        "section_path": f"一、{HOSTILE}/（标题缺失）",
        "quote": TEXT.split("\n")[1],
    }
    assert (row["text"], row["value"], row["indicator"]) == ("100家以上", 100, ["企业"])


def test_the_number_of_a_citation_is_not_that_of_the_notice(outputs):
    row = json.loads(outputs["facts/citations.jsonl"].split(b"\n")[0])
    assert (row["notice_id"], row["doc_number"]) == ("a", "甲发〔2018〕1号")
    assert (row["cited_notice_id"], row["cited_doc_number"], row["title"]) == (None, "乙发〔2017〕2号", "甲办法")


def test_section_paths_are_joined_from_the_root():
    notice = notices("a")[0]
    paths = notice.section_paths()
    assert list(paths.values()) == [f"一、{HOSTILE}", f"一、{HOSTILE}/（标题缺失）"]
    assert [notice.section_path(one) for one in paths] == list(paths.values())
    assert notice.section_path(None) == ""


@pytest.mark.parametrize("name", FACTS)
def test_parquet_has_the_rows_of_the_json_lines(tmp_path, outputs, name):
    (tmp_path / "rows.parquet").write_bytes(outputs[f"facts/{name}.parquet"])
    found = duckdb.sql(f"SELECT * FROM '{tmp_path}/rows.parquet'")
    expected = [json.loads(line) for line in outputs[f"facts/{name}.jsonl"].decode().rstrip("\n").split("\n")]
    assert len(expected) == 2
    assert found.columns == list(expected[0])
    assert [dict(zip(found.columns, row)) for row in found.fetchall()] == expected


def test_parquet_without_rows_has_its_columns(tmp_path):
    made = written(tmp_path / "out", resolve([document("正文。", "a")]))
    (tmp_path / "rows.parquet").write_bytes(made["facts/targets.parquet"])
    found = duckdb.sql(f"SELECT * FROM '{tmp_path}/rows.parquet'")
    assert found.columns[:5] == ["notice_id", "issue_year", "doc_number", "section_path", "quote"]
    assert dict(zip(found.columns, map(str, found.types)))["value"] == "DOUBLE"
    assert found.fetchall() == []


def test_graph_reloads_from_both_forms(tmp_path, outputs):
    found = notices("a", "2018/b")
    made = graph(found, compared(found))
    (tmp_path / "g.graphml").write_bytes(outputs["graph/graph.graphml"])
    xml = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True, edge_key_type=str)
    link = nx.node_link_graph(json.loads(outputs["graph/graph.json"]), edges="edges")
    for loaded in (xml, link):
        assert (loaded.number_of_nodes(), loaded.number_of_edges()) == (made.number_of_nodes(), made.number_of_edges())
    assert json.loads(xml.nodes["target:a#f1"]["source_spans"]) == link.nodes["target:a#f1"]["source_spans"]
    assert xml.nodes["amount:a#f1"]["yuan"] == 200000000


def test_hostile_text_is_inert_in_markdown(outputs):
    page = outputs["diffs/a__2018/b.md"].decode()
    assert "<script" not in page
    assert "](" not in page.replace("\\](", "")
    assert "://" not in page
    table = [line for line in page.split("\n") if line.startswith("| x1 ")]
    assert len(table) == 1
    assert table[0].replace("\\|", "").count("|") == 10


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲|乙", "甲\\|乙"),
        ("甲\n乙\u2028丙", "甲 乙 丙"),
        ("2018-05-08，1-2个", "2018-05-08，1-2个"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("*强*", "\\*强\\*"),
        ("\u202e反", "反"),
    ],
)
def test_text_in_markdown(text, shown):
    assert inert(text) == shown


def test_markdown_gives_the_answer_first():
    old, new = notices("a", "b")
    cheaper = change(summary="由2亿元降为1.5亿元", effect="loosened")
    sooner = change("x2", fact_type="deadline", effect="tightened", summary="申报时限提前")
    fresh = change("x3", kind="added", fact_type="obligation", old=[], summary="新增绩效管理")
    words = change("x4", kind="reworded", substantive=False, summary="标点不同")
    page = markdown(diff(old, new, words, fresh, sooner, cheaper))
    answer, table = page.split("## 全部实质性变化（3 项）")
    assert [line for line in answer.split("\n") if line.startswith("- **")] == [
        "- **收紧**（时限）申报时限提前　旧文“2亿元”；新文“1.5亿元”",
        "- **放宽**（资金）由2亿元降为1.5亿元　旧文“2亿元”；新文“1.5亿元”",
        "- **新增**（任务）新增绩效管理　新文“1.5亿元”",
    ]
    assert [row.split(" | ")[0] for row in table.split("\n") if row.startswith("| x")] == ["| x1", "| x2", "| x3"]
    assert "标点不同" not in page


def test_markdown_begins_with_the_points_of_the_answer():
    old, new = notices("a", "b")
    ban = Point(
        changes=["x1", "x2"],
        concern="prohibition",
        effect="tightened",
        summary="新增禁止",
        quote="不得<b>装修",
        source_spans=[],
        section_path="一、要求",
    )
    gone = Point(changes=["x3"], concern="duty", summary="取消要求", quote="报送总结", source_spans=[], section_path="")
    page = markdown(diff(old, new, change()).model_copy(update={"answer": Answer(points=[ban], dropped=[gone])}))
    answer, rest = page.split("## 取消和放宽")
    assert "- **禁止·收紧** 新增禁止　“不得&lt;b&gt;装修”（一、要求）　x1、x2" in answer.split("\n")
    assert "- **任务** 取消要求　“报送总结”　x3" in rest.split("\n")


def test_scores_are_rounded(tmp_path):
    old, new = notices("a", "b")
    delta = {"absolute": 0.1 + 0.2, "relative": -0.123456789}
    write_diffs([diff(old, new, change(similarity=1 / 3, fields=[FieldChange(field="value", old=1, new=2, delta=delta)]))], tmp_path)
    found = json.loads((tmp_path / "a__b.json").read_text())["changes"][0]
    assert found["similarity"] == 0.3333
    assert found["fields"][0]["delta"] == {"absolute": 0.3, "relative": -0.1235}


def test_metrics_count_by_stage_and_reason():
    found = metrics(notices("a", "b"), [], [quarantined("x"), quarantined("y")])
    assert found["quarantine"] == {"ingest: IngestError": 2}
    assert found["total"]["facts"] == {"targets": 2, "amounts": 2, "deadlines": 2, "obligations": 2, "citations": 2}
    assert found["total"]["characters"] == sum(found["total"]["coverage"].values()) == 2 * len(TEXT)
    assert found["notices"]["a"]["facts_by_rule"]["targets: by-hand"] == 1


def test_record_has_one_line_for_each_fact():
    assert as_record({"id": "a", "head": {"title": {"rule": "甲"}}, "facts": [{"n": 1}, {"n": 2}], "none": [], "names": ["甲", "乙"]}) == (
        '{\n "id": "a",\n "head": {\n  "title": {"rule": "甲"}\n },\n'
        ' "facts": [\n  {"n": 1},\n  {"n": 2}\n ],\n "none": [],\n "names": ["甲", "乙"]\n}\n'
    )


def test_quarantine_is_one_line_each(outputs):
    lines = outputs["quarantine.jsonl"].decode().splitlines()
    assert [json.loads(line)["message"] for line in lines] == [HOSTILE]


def test_a_line_stays_a_line():
    assert as_line({"a": "甲\u2028乙\u0085\n"}).splitlines() == ['{"a": "甲\\u2028乙\\u0085\\n"}']


@pytest.mark.parametrize("name", ["../x", "a//b", "/x", "a/../b", "", "."])
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(PublishError, match="rename the file"):
        fitting(name)


def test_a_name_too_long_for_the_file_system_is_cut_and_stays_its_own():
    long, other = "长" * 200 + ".json", "长" * 201 + ".json"
    assert len(fitting(long).encode()) <= 240
    assert fitting(long).endswith(".json")
    assert fitting(long) != fitting(other)
    assert fitting("甲/乙.json") == "甲/乙.json"


def test_schema_knows_every_field_that_is_written(outputs):
    made = schemas()
    notice = json.loads(outputs["notices/a.json"])
    assert list(made["notice"]["properties"]) == list(notice)
    assert set(made["notice"]["required"]) == set(notice)
    row = json.loads(outputs["facts/obligations.jsonl"].split(b"\n")[0])
    assert list(made["obligations"]["properties"]) == list(row)
