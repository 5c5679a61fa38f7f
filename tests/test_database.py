"""All that was built in one DuckDB file: the same rows as the files, views that join them, and nothing of other people's overwritten."""

import json
import os
import shutil

import duckdb
import pytest
from click.testing import CliRunner
from places import OUTPUTS

import pipeline
from pipeline.commands import main
from pipeline.errors import NotFound, PublishError, QueryError, RecordError
from pipeline.questions import TABLES, VIEWS, Database, questions, save


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    return save(OUTPUTS, tmp_path_factory.mktemp("saved") / "deep" / "gongwen.duckdb")


@pytest.fixture(scope="module")
def plain(saved):
    """The file as any program opens it."""
    with duckdb.connect(str(saved), read_only=True) as opened:
        yield opened


def lines(name):
    return [json.loads(line) for line in (OUTPUTS / "facts" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_same_counts_as_the_files(plain):
    notices = [json.loads(path.read_bytes()) for path in (OUTPUTS / "notices").glob("*.json")]
    graph = json.loads((OUTPUTS / "graph" / "graph.json").read_bytes())
    (diff,) = [json.loads(path.read_bytes()) for path in (OUTPUTS / "diffs").glob("*.json")]
    counts = {name: plain.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}
    assert counts == {
        "notices": len(notices),
        "sections": sum(len(notice["sections"]) for notice in notices),
        "clauses": sum(len(notice["clauses"]) for notice in notices),
        **{name: len(lines(name)) for name in ("targets", "amounts", "deadlines", "obligations", "citations")},
        "changes": len(diff["changes"]),
        "nodes": len(graph["nodes"]),
        "edges": len(graph["edges"]),
    }
    assert min(counts.values()) > 0


@pytest.mark.parametrize("name", [*TABLES, *VIEWS])
def test_same_rows_as_of_the_folder(saved, name):
    with Database(saved) as file, Database(OUTPUTS, only=name) as folder:
        sql = f"SELECT * FROM {name} ORDER BY ALL"
        assert file.rows(sql) == folder.rows(sql) != []


def test_what_a_row_is_stands_in_the_file(plain):
    told = dict(plain.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
    assert told == TABLES
    assert dict(plain.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall()) == VIEWS


@pytest.mark.parametrize("name", VIEWS)
def test_columns_of_a_view_are_those_that_are_told(plain, name):
    columns = {row[0] for row in plain.execute(f"DESCRIBE {name}").fetchall()}
    words = {word.strip("():,;") for word in VIEWS[name].split()}
    assert {word for word in words if "_" in word} <= columns | set(VIEWS)
    own = columns - {row[0] for row in plain.execute("DESCRIBE facts" if name != "facts" else "DESCRIBE citations").fetchall()}
    if name != "duties":
        assert own <= words | columns & {"clause_id"}


def test_every_fact_has_its_section_and_notice(plain):
    """A fact of the text in front of the first section has no section; all others say the path that the files say."""
    rows = plain.execute("SELECT fact_type || 's', notice_id, id, section_path, doc_number FROM facts").fetchall()
    said = {
        (name, row["notice_id"], row["id"], row["section_path"], row["doc_number"])
        for name in ("targets", "amounts", "deadlines", "obligations", "citations")
        for row in lines(name)
    }
    assert len(rows) == len(said)
    assert set(rows) == said


def test_task_of_a_mandatory_section_in_the_view(plain):
    sql = "SELECT DISTINCT heading FROM facts WHERE requirement = 'mandatory' AND issue_year = 2020 AND fact_type = 'obligation' ORDER BY 1"
    assert [heading for (heading,) in plain.execute(sql).fetchall()] == [
        "建立健全知识产权引领产业发展工作机制",
        "支持创新主体提高知识产权运用能力",
        "深化知识产权金融服务",
        "高水平建设知识产权服务业集聚区",
    ]


def test_facts_with_their_changes(plain):
    """2亿元 of 2018 became 1.5亿元 of 2020: one change, seen from both sides; facts of other notices stand in none."""
    sql = "SELECT side, issue_year, text, section_path, other_notice_id FROM fact_changes WHERE old_text = '2亿元' ORDER BY side DESC"
    assert plain.execute(sql).fetchall() == [
        ("old", 2018, "2亿元", "（标题缺失）/（二）中央财政资金支持重点", "2020-ip-operation-cities"),
        ("new", 2020, "1.5亿元", "三、建设内容", "2018-ip-operation-cities"),
    ]
    facts = {
        (row["notice_id"], row["id"]) for name in ("targets", "amounts", "deadlines", "obligations", "citations") for row in lines(name)
    }
    held = plain.execute("SELECT notice_id, id, count(*) FROM fact_changes GROUP BY ALL").fetchall()
    assert {(notice, one) for notice, one, _ in held} == {(notice, one) for notice, one in facts if "ip-operation-cities" in notice}
    assert {count for *_, count in held} == {1}


def test_duties_with_times_targets_and_sums(plain):
    sql = "SELECT actor, deadline, date, consequence FROM duties WHERE text LIKE '%务必于%' ORDER BY issue_year"
    assert plain.execute(sql).fetchall() == [
        ("各省（区、市）", "5月25日前", "2018-05-25", "逾期不予受理"),
        ("各省（区、市）", "5月15日前", "2020-05-15", "逾期不予受理"),
    ]
    assert plain.execute("SELECT amounts FROM duties WHERE text LIKE '对每个城市支持2亿元%'").fetchall() == [(["2亿元", "1.5亿元"],)]
    ids = plain.execute("SELECT count(DISTINCT (notice_id, id)) FROM duties").fetchone()
    assert ids == (len(lines("obligations")),)


@pytest.mark.parametrize("name", questions())
def test_questions_have_the_same_answers(saved, name):
    assert pipeline.ask(name, saved, cite=True) == pipeline.ask(name, OUTPUTS, cite=True)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "ATTACH 'out.db' AS other",
        "DELETE FROM notices",
        "CREATE TABLE mine AS SELECT 1",
        "COPY notices TO 'out.csv'",
        "SET enable_external_access = true",
    ],
)
def test_saved_file_is_shut_as_the_folder_is(saved, sql, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Database(saved) as opened, pytest.raises(QueryError):
        opened.rows(sql)
    assert list(tmp_path.iterdir()) == []


def test_saved_again_over_itself(tmp_path):
    path = save(OUTPUTS, tmp_path / "a.duckdb")
    assert save(OUTPUTS, path) == path
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("held", [b"", b"my thesis, and more of it"])
def test_other_files_are_not_overwritten(tmp_path, held):
    path = tmp_path / "thesis.doc"
    path.write_bytes(held)
    with pytest.raises(PublishError, match="is no DuckDB file"):
        save(OUTPUTS, path)
    assert path.read_bytes() == held
    with pytest.raises(PublishError, match="is no DuckDB file"):
        save(OUTPUTS, tmp_path)


def test_nothing_is_left_of_a_save_that_failed(tmp_path):
    shutil.copytree(OUTPUTS, tmp_path / "outputs")
    (tmp_path / "outputs" / "graph" / "graph.json").write_text('{"nodes": ', encoding="utf-8")
    with pytest.raises(RecordError, match="build it again"):
        save(tmp_path / "outputs", tmp_path / "here" / "a.duckdb")
    assert list((tmp_path / "here").iterdir()) == []
    with pytest.raises(NotFound, match="run 'gongwen build' first"):
        save(tmp_path, tmp_path / "a.duckdb")


def test_files_that_are_no_saved_database(tmp_path):
    (tmp_path / "a.txt").write_text("notice")
    with pytest.raises(NotFound, match="a file that 'gongwen database' wrote"):
        Database(tmp_path / "a.txt")
    duckdb.connect(str(tmp_path / "b.duckdb")).close()
    with pytest.raises(RecordError, match="has no notices, sections"):
        Database(tmp_path / "b.duckdb")
    (tmp_path / "c.duckdb").write_bytes(b"\0" * 8 + b"DUCK" + b"\0" * 100)
    with pytest.raises(RecordError, match="save it again with 'gongwen database'"):
        Database(tmp_path / "c.duckdb")


def test_file_older_than_its_build(tmp_path):
    path = save(OUTPUTS, tmp_path / "gongwen.duckdb")
    (tmp_path / "metrics.json").write_text("{}")
    os.utime(tmp_path / "metrics.json", ns=(path.stat().st_mtime_ns + 1,) * 2)
    with pytest.raises(RecordError, match="older than the build that it lies in: save it again"):
        Database(path)


def run(*arguments: object):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_command_saves_and_others_read(tmp_path):
    shutil.copytree(OUTPUTS, tmp_path / "outputs")
    result = run("database", "--outputs", tmp_path / "outputs")
    path = tmp_path / "outputs" / "gongwen.duckdb"
    assert (result.exit_code, result.stdout) == (0, f"{path}：{len(TABLES)}张表，{len(VIEWS)}个视图。\n")
    found = run("query", "SELECT count(*) AS n FROM fact_changes", "--format", "csv", "--outputs", path).stdout
    assert found == run("query", "SELECT count(*) AS n FROM fact_changes", "--format", "csv", "--outputs", OUTPUTS).stdout
    assert run("ask", "funding", "--cite", "--outputs", path).stdout == run("ask", "funding", "--cite", "--outputs", OUTPUTS).stdout


def test_no_build_makes_the_file(tmp_path):
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "a.txt").write_text("关于放假的通知\n各单位：\n祝好。\n", encoding="utf-8")
    pipeline.build(tmp_path / "notices", tmp_path / "out")
    assert list((tmp_path / "out").glob("*.duckdb")) == []
    path = pipeline.save(outputs=tmp_path / "out")
    assert path == tmp_path / "out" / "gongwen.duckdb"
    assert pipeline.query("SELECT notice_id FROM notices", path) == [{"notice_id": "a"}]
    pipeline.build(tmp_path / "notices", tmp_path / "out")
    assert path.is_file()  # no build takes it away
