"""One SELECT over what was built: what the tables hold, and what a query may not have."""

import json
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner
from places import OUTPUTS, ROOT

import pipeline
from pipeline.commands import main
from pipeline.errors import NotFound, QueryError, RecordError
from pipeline.questions import TABLES, VIEWS, Database


@pytest.fixture(scope="module")
def database():
    with Database(OUTPUTS) as opened:
        yield opened


@pytest.mark.parametrize("table", ["targets", "amounts", "deadlines", "obligations", "citations"])
def test_every_fact_is_a_row(database, table):
    lines = (OUTPUTS / "facts" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    said = [(row["notice_id"], row["id"], row["section_path"], row["quote"], row["text"]) for row in map(json.loads, lines)]
    rows = database.rows(f"SELECT notice_id, id, section_path, quote, text FROM {table}")
    assert sorted(tuple(row.values()) for row in rows) == sorted(said) != []


@pytest.mark.parametrize("columnar", [True, False], ids=["parquet", "lines"])
def test_both_forms_give_the_same_rows(database, columnar, tmp_path):
    from pipeline.publish import write_facts
    from pipeline.records import Notice

    notices = [Notice.model_validate_json(path.read_bytes()) for path in sorted((OUTPUTS / "notices").glob("*.json"))]
    write_facts(notices, tmp_path / "facts")
    if not columnar:
        for path in (tmp_path / "facts").glob("*.parquet"):
            path.unlink()
    for kind in ("notices", "diffs"):
        shutil.copytree(OUTPUTS / kind, tmp_path / kind)
    sql = "SELECT * EXCLUDE (evidence) FROM obligations ORDER BY notice_id, id"
    assert pipeline.query(sql, tmp_path) == database.rows(sql)


def test_sections_and_clauses_are_those_of_the_notices(database):
    notices = [json.loads(path.read_bytes()) for path in sorted((OUTPUTS / "notices").glob("*.json"))]
    for kind in ("sections", "clauses"):
        said = sorted((notice["notice_id"], one["id"]) for notice in notices for one in notice[kind])
        assert sorted(tuple(row.values()) for row in database.rows(f"SELECT notice_id, id FROM {kind}")) == said


def test_section_path_is_that_of_the_facts(database):
    paths = database.rows(
        "SELECT c.section_path AS path, o.section_path AS said FROM clauses c JOIN obligations o "
        "ON o.notice_id = c.notice_id AND o.clause_id = c.id"
    )
    assert len(paths) > 400
    assert [row for row in paths if row["path"] != row["said"]] == []


def test_changes_are_those_of_the_comparison(database):
    (path,) = (OUTPUTS / "diffs").glob("*.json")
    changes = json.loads(path.read_bytes())["changes"]
    rows = database.rows("SELECT id, kind, old_refs, new_refs, summary FROM changes")
    assert [tuple(row.values()) for row in rows] == [
        (c["id"], c["kind"], [s["ref"] for s in c["old"]], [s["ref"] for s in c["new"]], c["summary"]) for c in changes
    ]


def test_parameter_is_a_value_and_no_sql(database):
    sql = "SELECT notice_id FROM notices WHERE doc_number = $number"
    assert database.rows(sql, {"number": "财办建〔2018〕96号"}) == [{"notice_id": "2018-ip-operation-cities"}]
    assert database.rows(sql, {"number": "' OR true --"}) == []
    assert pipeline.query(sql, OUTPUTS, number="渝府发〔2016〕25号") == [{"notice_id": "2016-chongqing-ip-strong-city"}]


def test_columns_of_one_name_are_both_kept(database):
    assert database.rows("SELECT 1 AS a, 2 AS a") == [{"a": 1, "a_2": 2}]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM read_parquet('/etc/passwd')",
        "SELECT * FROM read_json('https://example.org/a.json')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT (SELECT content FROM read_text('/etc/passwd')) FROM notices",
        "SELECT * FROM query('COPY (SELECT 1) TO ''out.csv''')",
        "COPY notices TO 'out.csv'",
        "COPY notices FROM '/etc/passwd'",
        "EXPORT DATABASE 'out'",
        "ATTACH 'out.db' AS other",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET enable_external_access",
        "PRAGMA database_list",
        "CALL pragma_version()",
        "CREATE TABLE mine AS SELECT 1",
        "INSERT INTO notices SELECT * FROM notices",
        "DELETE FROM notices",
        "DROP TABLE notices",
        "WITH gone AS (DELETE FROM notices RETURNING *) SELECT * FROM gone",
        "PREPARE later AS SELECT 1",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE notices",
        "",
        "-- nothing",
        "SELEC 1",
        "SELECT * FROM local_rows",
        "SELECT nothing_of_that_name FROM notices",
        "SELECT $missing",
        "SELECT 1/'a'",
    ],
)
def test_what_a_query_may_not_have(database, sql, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    local_rows = [{"a": 1}]  # a value of Python is no table
    with pytest.raises(QueryError):
        database.rows(sql)
    assert list(tmp_path.iterdir()) == []
    assert local_rows
    assert database.rows("SELECT count(*) AS n FROM notices") == [{"n": 5}]


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("SHOW TABLES", {*TABLES, *VIEWS}),
        ("FROM duckdb_tables() SELECT table_name AS name WHERE NOT temporary ORDER BY name", TABLES),
        ("FROM duckdb_views() SELECT view_name AS name WHERE NOT internal ORDER BY name", VIEWS),
    ],
)
def test_tables_and_views_are_listed(sql, names):
    assert [row["name"] for row in pipeline.query(sql, OUTPUTS)] == sorted(names)


def test_nothing_built(tmp_path):
    with pytest.raises(NotFound, match="run 'gongwen build' first"):
        Database(tmp_path)


def test_damaged_file(tmp_path):
    shutil.copytree(OUTPUTS, tmp_path / "outputs")
    for path in (tmp_path / "outputs" / "facts").glob("*.parquet"):
        path.unlink()
    (tmp_path / "outputs" / "facts" / "amounts.jsonl").write_text('{"notice_id": \n', encoding="utf-8")
    with pytest.raises(RecordError, match="build it again"):
        Database(tmp_path / "outputs")
    assert pipeline.query("SELECT count(*) AS n FROM notices", tmp_path / "outputs") == [{"n": 5}]


def test_folder_with_signs_of_patterns_in_its_name(tmp_path):
    shutil.copytree(OUTPUTS, tmp_path / "o'ut [1]*?")
    with Database(tmp_path / "o'ut [1]*?") as other:
        assert other.rows("SELECT count(*) AS n FROM notices") == [{"n": 5}]
        assert len(other.rows("FROM obligations")) > 0


@pytest.mark.parametrize("columnar", [True, False], ids=["parquet", "lines"])
def test_folder_named_like_a_column_gives_no_values(tmp_path, columnar):
    from pipeline.publish import write_facts
    from pipeline.records import Notice

    outputs = tmp_path / "year=1999" / "notice_id=x"
    shutil.copytree(OUTPUTS, outputs)
    for path in (outputs / "facts").glob("*.parquet"):
        path.unlink()
    if columnar:
        write_facts(
            [Notice.model_validate_json(path.read_bytes()) for path in sorted((outputs / "notices").glob("*.json"))], outputs / "facts"
        )
    assert pipeline.query("SELECT count(*) AS n FROM amounts WHERE year = 1999 OR notice_id = 'x'", outputs) == [{"n": 0}]
    assert pipeline.query("SELECT count(*) AS n FROM notices WHERE notice_id = 'x'", outputs) == [{"n": 0}]


def test_corpus_without_comparisons_and_facts(tmp_path):
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "a.txt").write_text("关于放假的通知\n各单位：\n祝好。\n", encoding="utf-8")
    pipeline.build(tmp_path / "notices", tmp_path / "out")
    with Database(tmp_path / "out") as other:
        assert {name: len(other.rows(f"FROM {name}")) for name in ("notices", "amounts", "changes")} == {
            "notices": 1,
            "amounts": 0,
            "changes": 0,
        }


def run(*arguments: object):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


GRANTS = "SELECT issue_year, text, payer, recipient FROM amounts WHERE role = 'grant' ORDER BY issue_year"


def test_command_in_three_forms():
    table = run("query", GRANTS, "--outputs", OUTPUTS)
    assert table.stdout == "issue_year\ttext\tpayer\trecipient\n2018\t2亿元\t中央财政\t每个城市\n2020\t1.5亿元\t中央财政\t每个城市\n"
    assert json.loads(run("query", GRANTS, "--format", "json", "--outputs", OUTPUTS).stdout)[1]["text"] == "1.5亿元"
    lines = run("query", GRANTS, "--format", "csv", "--outputs", OUTPUTS).stdout.splitlines()
    assert lines == ["\ufeffissue_year,text,payer,recipient", "2018,2亿元,中央财政,每个城市", "2020,1.5亿元,中央财政,每个城市"]


def test_csv_of_a_query_holds_no_formula():
    said = run("query", "SELECT '=1+1' AS a, current_date AS day", "--format", "csv", "--outputs", OUTPUTS).stdout
    assert said.splitlines()[1].startswith("'=1+1,2")


def test_command_tells_an_error_in_one_line():
    result = run("query", "SELECT * FROM read_csv('/etc/passwd')", "--outputs", OUTPUTS)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: a query sees the tables and nothing else, no files and no network")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELECT actr FROM obligations", 'did you mean "actor".*DESCRIBE obligations. lists them$'),
        ("SELECT * FROM obligation", 'did you mean "obligations"[?]$'),
        ("SELECT text FROM targets JOIN amounts USING (nothing)", "use one that is there; 'DESCRIBE obligations' lists them$"),
        ("SELEC 1", "use the tables notices, .*, facts, fact_changes, duties$"),
    ],
)
def test_mend_of_a_mistake_is_told(database, sql, message):
    with pytest.raises(QueryError, match=message) as raised:
        database.rows(sql)
    assert "\n" not in str(raised.value)


def test_import_of_the_command_loads_no_database():
    code = "import sys, pipeline.commands.query; print('duckdb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout == "False\n"


def test_json_of_a_query_holds_only_what_json_has():
    said = run("query", "SELECT 'nan'::DOUBLE AS a, 'inf'::DOUBLE AS b, 1.5::DOUBLE AS c", "--format", "json", "--outputs", OUTPUTS).stdout
    assert json.loads(said, parse_constant=pytest.fail) == [{"a": None, "b": None, "c": 1.5}]
