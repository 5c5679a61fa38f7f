"""The tables that a query sees, as SQL over the files of outputs. They are filled before the doors are shut."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from ..errors import NotFound, RecordError, first_line
from ..publish.parquet import literal, sql_type
from ..publish.rows import FACTS, row_model
from ..records import Clause, DiffChange, Notice, NoticeRef, Section
from .views import RESTS_UPON, VIEWS, view

#: Name of a table → what a row of it is.
TABLES: dict[str, str] = {
    "notices": "a notice: notice_id, notice (as it is cited), label, title, doc_number, genre, issuers, addressees, issue_date, "
    "issue_year, programme",
    "sections": "a section: notice_id, id, parent_id, level, section_path, label, heading, requirement, responsible, assisting",
    "clauses": "a clause: notice_id, id, section_id, section_path, kind, quote",
    **{name: f"a fact: the columns of facts/{name}.jsonl, with notice (as it is cited), label and issue_date" for name in FACTS},
    "changes": "a change between two editions: old_notice_id, new_notice_id, old_label, new_label, id, kind, fact_type, effect, "
    "substantive, summary, and old_refs, new_refs, old_text, new_text, old_path, new_path",
    "nodes": "a node of the graph: id, kind, label, also (other names), notice_id, doc_number",
    "edges": "an edge of the graph: source, target, key, kind, role, relation, notice_id, ref (the fact, section or clause that says it)",
}

_NOTICE: tuple[str, ...] = ("notice_id", "label", "title", "doc_number", "genre", "issuers", "addressees")
_NOTICE += ("issue_date", "issue_year", "effective_from", "valid_until", "programme")
_SECTION = ("id", "parent_id", "level", "label", "heading", "implied", "requirement", "responsible", "assisting")
_CLAUSE = ("id", "section_id", "kind", "text")

_NODE = {"id": "VARCHAR", "kind": "VARCHAR", "label": "VARCHAR", "also": "VARCHAR[]", "notice_id": "VARCHAR", "doc_number": "VARCHAR"}
_EDGE = dict.fromkeys(("source", "target", "key", "kind", "role", "relation", "notice_id", "ref"), "VARCHAR")

#: A row of facts is one line; DuckDB takes no longer ones unless it is told.
_LONGEST = 256 * 1024 * 1024
_ROOM = 1024 * 1024
#: A folder year=1999 above the outputs is no column `year`.
_NO_HIVE = "hive_partitioning = false"

#: 财办建〔2018〕96号, or the name and the day: how a notice is cited.
_CITED = "coalesce(doc_number, concat(label, '（' || issue_date || '）')) AS notice"

_NAME = "CASE WHEN implied THEN '（标题缺失）' ELSE concat(s.label, s.heading) END"
_SECTIONS = f"""
WITH RECURSIVE s AS (SELECT notice_id, unnest(sections, max_depth := 2) FROM raw_notices),
paths AS (
    SELECT notice_id, id, {_NAME} AS section_path FROM s WHERE parent_id IS NULL
    UNION ALL
    SELECT s.notice_id, s.id, concat(paths.section_path, '/', {_NAME})
    FROM s JOIN paths ON s.notice_id = paths.notice_id AND s.parent_id = paths.id
)
SELECT n.notice, n.doc_number, n.issue_year, s.* EXCLUDE (implied), paths.section_path
FROM s JOIN paths USING (notice_id, id) JOIN notices n USING (notice_id)"""

_CLAUSES = """
WITH c AS (SELECT notice_id, unnest(clauses, max_depth := 2) FROM raw_notices)
SELECT n.notice, n.doc_number, n.issue_year, c.* EXCLUDE (text), coalesce(s.section_path, '') AS section_path,
    trim(c.text, chr(10) || ' ') AS quote
FROM c JOIN notices n USING (notice_id) LEFT JOIN sections s ON s.notice_id = c.notice_id AND s.id = c.section_id"""

_CHANGES = """
WITH c AS (SELECT old AS old_notice_id, new AS new_notice_id, old_notice, new_notice, unnest(changes) AS change FROM raw_diffs)
SELECT old_notice_id, new_notice_id, old_notice.label AS old_label, new_notice.label AS new_label,
    change.id, change.kind, change.fact_type, change.effect, change.substantive, change.via, change.similarity, change.summary,
    [x.ref FOR x IN change.old] AS old_refs, [x.ref FOR x IN change.new] AS new_refs,
    array_to_string([x.text FOR x IN change.old], '；') AS old_text, array_to_string([x.text FOR x IN change.new], '；') AS new_text,
    array_to_string([x.section_path FOR x IN change.old], '；') AS old_path,
    array_to_string([x.section_path FOR x IN change.new], '；') AS new_path
FROM c"""


def needed(sql: str) -> list[str]:
    """The tables and views that a text names or that those rest upon, in the order in which they are made; all where it names none."""
    words = sql.casefold()
    named = {name for name in (*TABLES, *VIEWS) if name in words} or {*TABLES, *VIEWS}
    for name in reversed(VIEWS):  # a view rests upon views before it
        if name in named:
            named |= RESTS_UPON[name]
    if named & {"clauses"}:
        named |= {"sections"}
    return [name for name in (*TABLES, *VIEWS) if name in named or (name == "notices" and named - {"changes", "nodes", "edges"})]


def fill(database: duckdb.DuckDBPyConnection, outputs: Path, names: Iterable[str]) -> None:
    """Make the tables and views of those names, in that order, out of the files of `outputs`, each with what a row of it is as comment.

    Raises RecordError where a file is damaged.
    """
    try:
        database.execute("SET enable_progress_bar = false")
        for name in names:
            for statement in _statements(name, outputs):
                database.execute(statement)
            kind, about = ("VIEW", VIEWS[name]) if name in VIEWS else ("TABLE", TABLES[name])
            database.execute(f"COMMENT ON {kind} {name} IS {literal(about)}")
    except duckdb.Error as error:
        raise RecordError(f"{outputs} cannot be read as tables ({first_line(error)}): build it again with 'gongwen build'") from None
    for raw in ("raw_notices", "raw_diffs"):
        database.execute(f"DROP TABLE IF EXISTS {raw}")


def _statements(name: str, outputs: Path) -> list[str]:
    if name in VIEWS:
        return [view(name)]
    if name == "notices":
        columns = {field: sql_type(Notice.model_fields[field].annotation) for field in _NOTICE}
        columns["sections"] = _struct(Section, _SECTION)
        columns["clauses"] = _struct(Clause, _CLAUSE)
        found = _json(outputs / "notices", columns)
        kept = ", ".join(_NOTICE)
        return [
            f"CREATE TEMP TABLE raw_notices AS SELECT * FROM {found}",
            f"CREATE TABLE notices AS SELECT {kept}, {_CITED} FROM raw_notices ORDER BY notice_id",
        ]
    if name == "sections":
        return [f"CREATE TABLE sections AS {_SECTIONS}"]
    if name == "clauses":
        return [f"CREATE TABLE clauses AS {_CLAUSES}"]
    if name == "changes":
        columns = {"old": "VARCHAR", "new": "VARCHAR", "old_notice": sql_type(NoticeRef), "new_notice": sql_type(NoticeRef)}
        columns["changes"] = _struct(DiffChange, [field for field in DiffChange.model_fields if field != "fields"])
        return [
            f"CREATE TEMP TABLE raw_diffs AS SELECT * FROM {_json(outputs / 'diffs', columns)}",
            f"CREATE TABLE changes AS {_CHANGES}",
        ]
    if name in ("nodes", "edges"):
        fields = {"nodes": _NODE, "edges": _EDGE}[name]
        columns = {name: "STRUCT(" + ", ".join(f'"{field}" {kind}' for field, kind in fields.items()) + ")[]"}
        return [f"CREATE TABLE {name} AS SELECT unnest({name}, max_depth := 2) FROM {_json(outputs / 'graph', columns)}"]
    return [
        f"CREATE TABLE {name} AS SELECT f.*, n.notice, n.label, n.issue_date, n.programme FROM {_facts(name, outputs)} f "
        "LEFT JOIN notices n USING (notice_id)"
    ]


def check_built(outputs: Path) -> None:
    """Raise NotFound where `outputs` is not what a build wrote."""
    missing = [path for path in (outputs / "facts" / f"{name}.jsonl" for name in FACTS) if not path.is_file()]
    if missing:
        raise NotFound(f"{missing[0]} is not there: run 'gongwen build' first, or name another --outputs")


def _facts(name: str, outputs: Path) -> str:
    """Parquet where it is as new as the lines, else the lines; git has only these."""
    lines, columnar = outputs / "facts" / f"{name}.jsonl", outputs / "facts" / f"{name}.parquet"
    if columnar.is_file() and columnar.stat().st_mtime_ns >= lines.stat().st_mtime_ns:
        return f"read_parquet({literal(_plain(columnar))}, {_NO_HIVE})"
    columns = {field: sql_type(about.annotation) for field, about in row_model(name).model_fields.items()}
    if not lines.stat().st_size:
        return _no_rows(columns)
    place, typed = literal(_plain(lines)), _struct_of(columns)
    return f"read_json({place}, format = 'newline_delimited', columns = {typed}, maximum_object_size = {_LONGEST}, {_NO_HIVE})"


def _json(folder: Path, columns: Mapping[str, str]) -> str:
    """Rows of all JSON files under a folder, one object a file; only the fields of `columns` are read."""
    longest = max((path.stat().st_size for path in folder.rglob("*.json")), default=0)
    if not longest:
        return _no_rows(columns)
    pattern = literal(_plain(folder) + "/**/*.json")
    room = longest + _ROOM
    return f"read_json({pattern}, format = 'unstructured', columns = {_struct_of(columns)}, maximum_object_size = {room}, {_NO_HIVE})"


def _plain(path: Path) -> str:
    """A path in which no character stands for others."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in os.fspath(path.absolute()))


def _struct(model: type, fields: list[str] | tuple[str, ...]) -> str:
    typed = ", ".join(f'"{field}" {sql_type(model.model_fields[field].annotation)}' for field in fields)  # type: ignore[attr-defined]
    return f"STRUCT({typed})[]"


def _struct_of(columns: Mapping[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {literal(kind)}' for name, kind in columns.items()) + "}"


def _no_rows(columns: Mapping[str, str]) -> str:
    typed = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in columns.items())
    return f"(SELECT {typed} WHERE false)"
