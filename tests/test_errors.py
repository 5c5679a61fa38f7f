"""Every error that is raised on purpose names its cause and its mend: each place that raises one is made to, and read.

A message is one line, `cause: mend`; the mend opens with what to do. A place in the code that no row of this table reaches
fails the last test, so a new error needs a row here.
"""

import ast
import importlib
import os
import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path

import click
import duckdb
import networkx as nx
import pytest
import regex

import pipeline
from pipeline import errors
from pipeline.commands import folders, main, sources
from pipeline.errors import GongwenError
from pipeline.gazetteer import Row, parse, rows
from pipeline.graph.schema import validate
from pipeline.ingest import load_catalog
from pipeline.publish.folder import fitting
from pipeline.publish.rows import FACTS
from pipeline.questions import Database, network
from pipeline.records import Change, Draft, Edit, Notice, Span, TracedText, replay

# Modules that have the name of a function in their package.
script, counts, dictionary = map(
    importlib.import_module, ("pipeline.normalize.script", "pipeline.repair.characters", "pipeline.repair.words")
)

CODE = Path(pipeline.__file__).parent
TYPES = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, GongwenError)}
MEND = regex.compile(
    r"(?:add|begin|build|check|choose|delete|did you mean|get|give|install|join|keep|make|mend|name|rename|restore|run|save|sort|"
    r"take|use|write)\b"
)


class _One(Row):
    """A table of one column, for rows that do not fit it."""

    number: int


def _table(*lines: str) -> Callable[[Path], object]:
    return lambda folder: parse(list(lines), _One, "gazetteers/x.tsv")


_HEADER = ("# title: t", "# source: s", "# date: 2026-11-22", "number")


def _read(content: bytes, name: str = "a.txt") -> Callable[[Path], object]:
    def act(folder: Path) -> object:
        (folder / name).write_bytes(content)
        return pipeline.read(folder / name)

    return act


def _catalog(content: str) -> Callable[[Path], object]:
    def act(folder: Path) -> object:
        (folder / "a.txt").write_text("通知", encoding="utf-8")
        (folder / "catalog.yaml").write_text(content, encoding="utf-8")
        return load_catalog(folder)

    return act


def _graph(*nodes: tuple[str, dict], edge: tuple[str, str, str] | None = None) -> Callable[[Path], object]:
    def act(folder: Path) -> object:
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(nodes)
        if edge:
            graph.add_edge(edge[0], edge[1], key="k", kind=edge[2])
        return validate(graph)

    return act


_ORG, _NOTICE = ("org:财政部", {"kind": "Organisation", "label": "财政部"}), ("notice:a", {"kind": "Notice", "label": "通知"})


def _build(out: str) -> Callable[[Path], object]:
    def act(folder: Path) -> object:
        (folder / "notices").mkdir()
        (folder / "notices" / "a.txt").write_text("通知", encoding="utf-8")
        (folder / "full").mkdir()
        (folder / "full" / "thesis.doc").write_text("mine")
        return pipeline.build(folder / "notices", folder / out)

    return act


def _run(*arguments: str) -> Callable[[Path], object]:
    """The command in `folder`, with the error that click would print."""

    def act(folder: Path) -> object:
        with pytest.raises(click.ClickException) as told:
            main.main([argument.replace("FOLDER", str(folder)) for argument in arguments], standalone_mode=False)
        assert isinstance(told.value.__cause__, GongwenError)
        assert told.value.exit_code == 1
        raise told.value.__cause__

    return act


def _with(write: dict[str, str], act: Callable[[Path], object]) -> Callable[[Path], object]:
    def after(folder: Path) -> object:
        for name, content in write.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
        return act(folder)

    return after


def _patched(module: object, name: str, value: object, act: Callable[[], object]) -> Callable[[Path], object]:
    def after(folder: Path) -> object:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, name, value)
            return act()

    return after


class _Lengthens:
    def convert(self, text: str) -> str:
        return text + "。"


def _asked(sql: str) -> object:
    return pipeline.query(sql, CODE.parent / "outputs")


_TRACED = TracedText.of("甲乙丙")
_OUT = ("--outputs", "FOLDER")


def _older_database(folder: Path) -> object:
    path = pipeline.save(folder / "a.duckdb", CODE.parent / "outputs")
    (folder / "metrics.json").write_text("{}", encoding="utf-8")
    os.utime(path, ns=(0, 0))
    return Database(path)


def _empty_database(folder: Path) -> object:
    duckdb.connect(str(folder / "a.duckdb")).close()
    return Database(folder / "a.duckdb")


ROWS: dict[str, Callable[[Path], object]] = {
    # gazetteers
    "gazetteer: no file": lambda folder: rows("nought", _One),
    "gazetteer: no header": _table("# title: t", "number", "1"),
    "gazetteer: no date": _table("# title: t", "# source: s", "# date: today", "number", "1"),
    "gazetteer: a tab too many": _table(*_HEADER, "1\t2"),
    "gazetteer: bad cell": _table(*_HEADER, "one"),
    "gazetteer: row twice": _table(*_HEADER, "1", "1"),
    # ingest
    "read: no file": lambda folder: pipeline.read(folder / "a.txt"),
    "read: empty": _read(b" \n"),
    "read: PDF": _read(b"%PDF-1.7", "a.pdf"),
    "read: unknown suffix": _read("通知".encode(), "a.xyz"),
    "read: control codes": _read(b"\x01\x02\x03abc"),
    "read: NUL": _read(b"a\0b"),
    "read: mark of another encoding": _read(b"\xef\xbb\xbf\xff\xff"),
    "read: no encoding": _read(b"\xff\xff\xff\xff"),
    "read: markup without text": _read(b"<html><body></body></html>", "a.html"),
    "catalog: no YAML": _catalog("a: [\n"),
    "catalog: no mapping": _catalog("- a\n"),
    "catalog: no such file": _catalog("b.txt: {label: b}\n"),
    "catalog: no such field": _catalog("a.txt: {lable: b}\n"),
    # text
    "traced: edits out of order": lambda folder: TracedText("甲乙", [(1, 2, "", 0, "r", ""), (0, 1, "", 0, "r", "")]),
    "traced: changes out of order": lambda folder: _TRACED.apply([Change(1, 2, "丁", "noise", "r"), Change(0, 1, "丁", "noise", "r")]),
    "draft: changes out of order": lambda folder: Draft("甲乙丙").apply(
        [Change(1, 2, "丁", "noise", "r"), Change(0, 1, "丁", "noise", "r")]
    ),
    "traced: span beyond the text": lambda folder: _TRACED.to_source(Span(start=0, end=9)),
    "traced: span beyond the source": lambda folder: _TRACED.to_text(Span(start=0, end=9)),
    "traced: edit of another source": lambda folder: replay(
        "甲", [Edit(source=Span(start=0, end=1), before="乙", after="", reason="noise", rule="r")]
    ),
    "script: another OpenCC": _patched(script, "_converter", lambda name: _Lengthens(), lambda: script.traditional_passages("產權")),
    "repair: no dictionary": _patched(dictionary, "find_spec", lambda name: None, dictionary.words.__wrapped__),
    "repair: no counts": _patched(counts, "NAME", "nought.bin.z", counts.characters.__wrapped__),
    "repair: damaged counts": lambda folder: counts.Characters(b"nought"),
    # graph
    "graph: node of no kind": _graph(("x:a", {"kind": "Thing"})),
    "graph: id of another kind": _graph(("x:a", {"kind": "Notice", "label": "a"})),
    "graph: no label": _graph(("notice:a", {"kind": "Notice", "label": ""})),
    "graph: edge of no kind": _graph(_ORG, _NOTICE, edge=("notice:a", "org:财政部", "likes")),
    "graph: edge the wrong way": _graph(_ORG, _NOTICE, edge=("org:财政部", "notice:a", "issued_by")),
    "graph: task without a place": _graph(("obligation:a#o1", {"kind": "Obligation", "label": "应当"})),
    "graph: edge without a place": _graph(_ORG, _NOTICE, edge=("notice:a", "org:财政部", "issued_by")),
    # publish, build
    "publish: name that leads out": lambda folder: fitting("../a.json"),
    "build: no folder": lambda folder: pipeline.build(folder / "nought", folder / "out"),
    "build: nothing in it": lambda folder: pipeline.build(folder, folder / "out"),
    "build: into the notices": _build("notices/out"),
    "build: into a full folder": _build("full"),
    # commands
    "check: nothing built": _run("check", "FOLDER"),
    "stage: stage before not run": _run("stage", "normalize", "FOLDER/nought", "FOLDER/out"),
    "stage: damaged record": _with({"a.json": "{}"}, lambda folder: folders.read_records(folder, Notice)),
    "stage: damaged quarantine": _with({"_quarantine.jsonl": "{}\n"}, folders.read_quarantined),
    "show: nothing built": _run("show", "a", *_OUT),
    "show: no such notice": _with({"notices/2018.json": "{}"}, _run("show", "2019", *_OUT)),
    "summary: nothing built": lambda folder: sources.built_notices(folder),
    "facts: nothing built": _run("facts", "amounts", *_OUT),
    "timeline: nothing built": _run("timeline", *_OUT),
    "report: nothing built": _run("report", "FOLDER"),
    "report: into a full folder": _with({"mine.txt": "mine"}, _run("report", str(CODE.parent / "outputs"), "-o", "FOLDER")),
    "facts: damaged": _with({"facts/amounts.jsonl": "{\n"}, _run("facts", "amounts", *_OUT)),
    # questions
    "graph: nothing built": _run("graph", "neighbours", "a", *_OUT),
    "graph: damaged": _with({"graph/graph.json": "{}"}, lambda folder: network.network(folder)),
    "graph: no such node": lambda folder: network.node_named(network.network(CODE.parent / "outputs"), "nought"),
    "graph: several nodes": lambda folder: network.node_named(network.network(CODE.parent / "outputs"), "知识产权"),
    "graph: nodes apart": lambda folder: network.path(nx.empty_graph(["a", "b"], create_using=nx.MultiDiGraph), "a", "b"),
    "query: nothing built": _run("query", "SELECT 1", *_OUT),
    "query: damaged": _with({f"facts/{name}.jsonl": "{\n" for name in FACTS}, lambda folder: Database(folder)),
    "ask: no such question": lambda folder: pipeline.ask("dutys", CODE.parent / "outputs"),
    "ask: no such parameter": lambda folder: pipeline.ask("duties", CODE.parent / "outputs", day="Monday"),
    "ask: no year": lambda folder: pipeline.ask("duties", CODE.parent / "outputs", year="soon"),
    "ask: no such word": lambda folder: pipeline.ask("requirements", CODE.parent / "outputs", requirement="some"),
    "ask: no pattern": lambda folder: pipeline.ask("concerning", CODE.parent / "outputs", word="("),
    "database: other file": _with({"a.doc": "thesis"}, lambda folder: pipeline.save(folder / "a.doc", CODE.parent / "outputs")),
    "database: no folder": _with({"a.doc": "thesis"}, lambda folder: pipeline.save(folder / "a.doc" / "b.duckdb", CODE.parent / "outputs")),
    "database: text": _with({"a.doc": "thesis"}, lambda folder: Database(folder / "a.doc")),
    "database: damaged": _with({"a.duckdb": "\0" * 8 + "DUCK" + "\0" * 99}, lambda folder: Database(folder / "a.duckdb")),
    "database: older": _older_database,
    "database: without tables": _empty_database,
    "query: no SELECT": lambda folder: _asked("DROP TABLE notices"),
    "query: a file": lambda folder: _asked("FROM read_csv('/etc/passwd')"),
    "query: no such table": lambda folder: _asked("FROM nought"),
}
#: Raised only by the operating system or by races; read here instead of run: place → why.
NOT_RUN = {"ingest/__init__.py: cannot be opened": "a file without permission to read it, which root has for every file"}


@cache
def _raised(row: str, folder: Path) -> tuple[str, GongwenError]:
    """Where the row raised its error (file: line), and the error."""
    try:
        ROWS[row](folder)
    except GongwenError as error:
        ours = [frame for frame in traceback.extract_tb(error.__traceback__) if CODE in Path(frame.filename).parents]
        return f"{Path(ours[-1].filename).relative_to(CODE).as_posix()}:{ours[-1].lineno}", error
    pytest.fail(f"{row} raised nothing")


@pytest.mark.parametrize("row", ROWS)
def test_message_names_cause_and_mend(row, tmp_path):
    _, error = _raised(row, tmp_path)
    message = str(error)
    assert "\n" not in message
    cause, _, mend = message.rpartition(": ")
    assert len(cause) > 10, message
    assert MEND.match(mend), f"what is to be done stands not last: {message}"


def _places() -> dict[str, range]:
    """Every `raise` of an error of gongwen in the code: file: line → its lines."""
    found: dict[str, range] = {}
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and getattr(node.exc.func, "id", None) in TYPES:
                found[f"{path.relative_to(CODE).as_posix()}:{node.lineno}"] = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return found


def _line(place: str) -> str:
    name, _, number = place.rpartition(":")
    lines = (CODE / name).read_text(encoding="utf-8").splitlines()
    return f"{name}: {lines[int(number) - 1].strip()}"


def test_every_place_that_raises_has_a_row(tmp_path_factory):
    reached = {_raised(row, tmp_path_factory.mktemp("row"))[0] for row in ROWS}
    lines = {(place.rpartition(":")[0], int(place.rpartition(":")[2])) for place in reached}
    missing = [_line(place) for place, span in _places().items() if not any((place.rpartition(":")[0], number) in lines for number in span)]
    told = [line for line in missing if not any(line.startswith(a.split(": ")[0]) and a.split(": ")[1] in line for a in NOT_RUN)]
    assert told == []
