"""Times of the stages and of jieba, text by text in turn, so that both have the same weather."""

import hashlib
import resource
import statistics
import tempfile
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from time import process_time_ns
from typing import Any

from pipeline.api.stages import OF_ONE_DOCUMENT, load, uncollected
from pipeline.records import CatalogEntry, FactsDocument, RawDocument, Source

JIEBA = "jieba.lcut"
WHOLE = "whole"


@cache
def lcut() -> Callable[[str], list[str]]:
    """jieba as it is after `import jieba`, its dictionary loaded; its cache file goes to a folder that is removed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(60)
    with tempfile.TemporaryDirectory() as folder:
        jieba.dt.tmp_dir = folder
        jieba.initialize()
    return jieba.lcut


def raw(text: str, number: int = 0) -> RawDocument:
    """A document as ingest hands it on."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(path=f"{number}.txt", sha256=digest, media_type="text/plain", encoding="utf-8", length=len(text))
    return RawDocument(notice_id=str(number), source=source, catalog=CatalogEntry(), raw=text)


def timed(work: Callable[..., Any], *arguments: Any) -> tuple[float, Any]:
    """Seconds of processor time, and the result."""
    start = process_time_ns()
    result = work(*arguments)
    return (process_time_ns() - start) / 1e9, result


def structured(text: str, number: int = 0) -> tuple[dict[str, float], FactsDocument]:
    """Seconds in each stage and in all of them, and the facts."""
    document: Any = raw(text, number)
    seconds: dict[str, float] = {}
    with uncollected():  # as `pipeline.read` and `gongwen build` do
        for stage in OF_ONE_DOCUMENT:
            seconds[stage], document = timed(load(stage), document)
    return seconds | {WHOLE: sum(seconds.values())}, document


def warm(texts: list[str]) -> None:
    """Load all that is loaded once."""
    lcut()("公文")
    for text in texts:
        structured(text)


def each(texts: Iterable[str]) -> list[dict[str, float]]:
    """A row a text: its length in characters, seconds by stage, whole, and of jieba, which goes first every other time."""
    rows = []
    for number, text in enumerate(texts):
        jieba = timed(lcut(), text)[0] if number % 2 else None
        seconds = structured(text, number)[0]
        rows.append({"characters": len(text)} | seconds | {JIEBA: timed(lcut(), text)[0] if jieba is None else jieba})
    return rows


def speeds(rows: list[dict[str, float]]) -> dict[str, dict[str, float]]:
    """By stage: characters a second over all and in the median text, and the speed as a multiple of jieba's, likewise."""
    characters = sum(row["characters"] for row in rows)
    found = {}
    for name in (*OF_ONE_DOCUMENT, WHOLE, JIEBA):
        total = sum(row[name] for row in rows)
        found[name] = {
            "per_second": round(characters / total),
            "per_second_median": round(statistics.median(row["characters"] / row[name] for row in rows)),
            "of_jieba": round(sum(row[JIEBA] for row in rows) / total, 3),
            "of_jieba_median": round(statistics.median(row[JIEBA] / row[name] for row in rows), 3),
        }
    return found


def peak() -> float:
    """Most memory of this process so far, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
