"""How the graph grows with the facts, and how long a question takes over a large corpus.

    python -m benchmarks.questions --texts texts.jsonl [--counts 100 200 400 500]   # the graph of so many texts: time, size, memory
    python -m benchmarks.questions --outputs out                                    # every question over what was built

A text is a line of JSON with `text`. The graph is that of `gongwen build`: with comparisons, checked. Its time is the processor's; that of
a question is what a reader waits, the database once open, the best of three, with its default parameters and with a year.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple, TypeVar

from pipeline.api.corpus import compare_all
from pipeline.graph import graph
from pipeline.publish.rows import FACTS
from pipeline.questions import Database, Question, questions, save
from pipeline.resolve import resolve

from . import texts
from .measure import peak, structured, timed

COUNTS = (100, 200, 400, 500)

#: So many rows `gongwen ask` shows.
SHOWN = 1000

T = TypeVar("T")


class Graph(NamedTuple):
    """The graph of some texts: seconds of processor time, and the most memory of the process so far in MB."""

    texts: int
    facts: int
    nodes: int
    edges: int
    seconds: float
    peak_mb: float


class Asked(NamedTuple):
    """A question, how many rows it has, how many seconds a reader waits for the first thousand of them, and for all."""

    name: str
    given: dict[str, str]
    rows: int
    seconds: float
    whole: float


def main() -> None:
    """Print a line for each number of texts, or for each question."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description="The graph by facts, questions over a large corpus")
    parser.add_argument("--texts", type=Path, help="jsonl with a field text, plain or .xz: the graph of these")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, help="how many of the texts (100 200 400 500)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--outputs", type=Path, help="a folder that 'gongwen build' wrote: every question over it")
    options = parser.parse_args()
    if not options.texts and not options.outputs:
        parser.error("nothing to measure: give --texts or --outputs")
    if options.texts:
        for row in graphs(texts.load(options.texts, max(options.counts), options.seed), options.counts):
            print(
                f"{row.texts} texts, {row.facts} facts: {row.nodes} nodes, {row.edges} edges in {row.seconds:.2f} s, "
                f"{row.seconds / max(1, row.facts) * 1e6:.0f} µs a fact, peak {row.peak_mb:.0f} MB"
            )
    if options.outputs:
        seconds, asked = ask_all(options.outputs)
        print(f"saved in {seconds:.1f} s")
        for one in asked:
            given = " ".join(f"{name}={value}" for name, value in one.given.items())
            print(f"{one.name} {given}: {one.seconds * 1000:.0f} ms, all {one.rows} rows {one.whole * 1000:.0f} ms")


def graphs(sample: list[str], counts: list[int]) -> Iterator[Graph]:
    """The graph of the first so many texts, for each of `counts` in order."""
    documents: list[Any] = []
    for count in sorted(counts):
        documents += [structured(text, number)[1] for number, text in enumerate(sample[len(documents) : count], start=len(documents))]
        notices = resolve(documents)
        diffs, _ = compare_all(notices)
        seconds, made = timed(graph, notices, diffs)
        facts = sum(len(getattr(notice, name)) for notice in notices for name in FACTS)
        yield Graph(len(notices), facts, len(made), made.number_of_edges(), seconds, peak())


def ask_all(outputs: Path) -> tuple[float, list[Asked]]:
    """Seconds to save the database, and every question over it."""
    with tempfile.TemporaryDirectory() as folder:
        start = perf_counter()
        path = save(outputs, Path(folder) / "gongwen.duckdb")
        saving = perf_counter() - start
        with Database(path) as database:
            return saving, [_asked(database, one, given) for one in questions().values() for given in _given(one)]


def _given(question: Question) -> Iterator[dict[str, str]]:
    yield {}
    if "year" in question.parameters:
        yield {"year": "2020"}


def _asked(database: Database, question: Question, given: dict[str, str]) -> Asked:
    values = question.values(given)
    seconds, _ = _waited(lambda: _first(database, question, values))
    whole, rows = _waited(lambda: database.rows(question.sql, values))
    return Asked(question.name, given, len(rows), seconds, whole)


def _first(database: Database, question: Question, values: dict[str, Any]) -> int:
    """The rows that are shown are made, and those that are not are counted, as `ask` does."""
    _, rows = database.table(question.sql, values, SHOWN)
    return len(rows) if len(rows) < SHOWN else database.count(question.sql, values)


def _waited(work: Callable[[], T]) -> tuple[float, T]:
    """The seconds of the best of three, and what came of it."""
    waited = []
    for _ in range(3):
        start = perf_counter()
        made = work()
        waited.append(perf_counter() - start)
    return min(waited), made


if __name__ == "__main__":
    main()
