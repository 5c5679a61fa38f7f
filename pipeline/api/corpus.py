"""A whole corpus: every file through the stages of one document, then what needs all of them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import GongwenError, NotFound
from ..records import Diff, FactsDocument, Notice, Quarantined, RawDocument, Timelines
from .lean import lean
from .stages import attempt, load, structure_or_quarantine

if TYPE_CHECKING:
    from ..ingest import Catalog

#: Every build writes this file: it shows that a folder is one of ours to write anew.
_MARK = "metrics.json"


class Built(NamedTuple):
    """What came of a corpus: its notices, the comparisons between editions, and what could not be structured."""

    notices: list[Notice]
    diffs: list[Diff]
    quarantined: list[Quarantined]


def build(folder: str | Path, out: str | Path, workers: int = 1, on_document: Callable[[int, int], None] | None = None) -> Built:
    """Read every notice under `folder` and write all that is published about them under `out`.

    A document that cannot be read is set down in `quarantine.jsonl` and stops nothing. The bytes written are the same for any
    number of `workers` (processes). `on_document` is told how many documents are done, of how many. Raises NotFound for a
    folder that is missing or has no files, GongwenError for an `out` that holds other things, CatalogError for a bad catalog.
    """
    root, target = Path(folder), Path(out)
    documents, quarantined = _documents(root, target, workers, on_document)
    notices, failed = resolve_all(documents)
    quarantined += failed
    for notice in notices:
        lean(notice)
    diffs, failed = compare_all(notices)
    quarantined += failed
    timelines, failed = timelines_all(notices, diffs)
    quarantined += failed
    from ..graph import graph
    from ..publish import publish

    raws = [raw_of(document) for document in documents]
    publish(notices, diffs, graph(notices, diffs), quarantined, raws, timelines, target)
    return Built(notices, diffs, quarantined)


def resolve_all(documents: list[FactsDocument]) -> tuple[list[Notice], list[Quarantined]]:
    """The notices of a corpus. Where one document makes the stage fail, the others are resolved without it."""
    resolve: Callable[[list[FactsDocument]], list[Notice]] = load("resolve")
    notices = attempt("resolve", "", None, resolve, documents)
    if not isinstance(notices, Quarantined):
        return notices, []
    alone = [(one, attempt("resolve", one.source.path, one.source.sha256, resolve, [one])) for one in documents]
    failed = [result for _, result in alone if isinstance(result, Quarantined)]
    if not failed:
        return resolve(documents), []  # no single document is at fault: the error is the answer
    return resolve([one for one, result in alone if not isinstance(result, Quarantined)]), failed


def compare_all(notices: list[Notice]) -> tuple[list[Diff], list[Quarantined]]:
    """The comparisons between the editions of each programme."""
    from ..compare import compare, pairs

    results = [attempt("diff", new.source.path, new.source.sha256, compare, old, new) for old, new in pairs(notices)]
    return [r for r in results if not isinstance(r, Quarantined)], [r for r in results if isinstance(r, Quarantined)]


def timelines_all(notices: list[Notice], diffs: list[Diff]) -> tuple[Timelines, list[Quarantined]]:
    """The timelines of each programme, out of the comparisons of its editions."""
    from ..compare import programmes, timelines

    results = [
        attempt("timeline", editions[-1].source.path, editions[-1].source.sha256, timelines, editions, None, False, diffs)
        for editions in programmes(notices).values()
    ]
    found = [r for r in results if isinstance(r, Timelines)]
    whole = Timelines(programmes=[p for one in found for p in one.programmes], timelines=[t for one in found for t in one.timelines])
    return whole, [r for r in results if isinstance(r, Quarantined)]


def raw_of(document: FactsDocument) -> RawDocument:
    """What ingest handed on of the document: its traced text still has all of it."""
    return RawDocument(notice_id=document.notice_id, source=document.source, catalog=document.catalog, raw=document.traced.source)


def raw_documents(root: Path) -> tuple[list[RawDocument], list[Quarantined]]:
    """The decoded files of a corpus, in order of their notice ids, and those that could not be decoded."""
    from ..ingest import load_catalog

    catalog = load_catalog(root)
    results = [_ingested(root, catalog, place, notice_id) for place, notice_id in files(root).items()]
    return [r for r in results if isinstance(r, RawDocument)], [r for r in results if isinstance(r, Quarantined)]


def _documents(
    root: Path, target: Path, workers: int, on_document: Callable[[int, int], None] | None
) -> tuple[list[FactsDocument], list[Quarantined]]:
    from ..ingest import load_catalog

    ids = files(root)
    if target.resolve().is_relative_to(root.resolve()):
        raise GongwenError(f"{target} lies in the folder of the notices, where it would be read as one: choose another --out")
    _check_ours(target)
    work = _Work(root, load_catalog(root), ids)
    documents: list[FactsDocument] = []
    quarantined: list[Quarantined] = []
    with _mapper(workers) as each:
        for done, result in enumerate(each(work, ids), start=1):
            if isinstance(result, Quarantined):
                quarantined.append(result)
            else:
                documents.append(result)
            if on_document is not None:
                on_document(done, len(ids))
    return documents, quarantined


def files(root: Path) -> dict[str, str]:
    """The files of a corpus with their notice ids, in order of the ids. Raises NotFound for a folder without any."""
    from ..ingest import notice_ids

    if not root.is_dir():
        raise NotFound(f"{root} is no folder: name the folder that holds the notices")
    ids = notice_ids(root)
    if not ids:
        raise NotFound(f"{root} holds no files to read: name the folder that holds the notices")
    return ids


class _Work:
    """One file through the stages of one document; a class, so that it can be sent to another process."""

    def __init__(self, root: Path, catalog: "Catalog", ids: dict[str, str]) -> None:
        self.root, self.catalog, self.ids = root, catalog, ids

    def __call__(self, place: str) -> FactsDocument | Quarantined:
        return lean(document_of(self.root, self.catalog, place, self.ids[place]))


def document_of(root: Path, catalog: "Catalog", place: str, notice_id: str) -> FactsDocument | Quarantined:
    """The facts of the file at `place` under `root`, or the record of how it failed."""
    raw = _ingested(root, catalog, place, notice_id)
    return raw if isinstance(raw, Quarantined) else structure_or_quarantine(raw)


def _ingested(root: Path, catalog: "Catalog", place: str, notice_id: str) -> RawDocument | Quarantined:
    from ..ingest import ingest

    return attempt("ingest", place, sha256_of(root / place), ingest, root / place, root, catalog, notice_id)


def sha256_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, None where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


@contextmanager
def _mapper(workers: int) -> Iterator[Callable[[_Work, Iterable[str]], Iterable[FactsDocument | Quarantined]]]:
    """`map` here, or over processes that start afresh; results come in order either way."""
    if workers <= 1:
        yield map
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield pool.map


def _check_ours(out: Path) -> None:
    """A folder is written anew only if it is empty or a build made it: nobody's files are ever deleted."""
    if out.exists() and not (out.is_dir() and ((out / _MARK).exists() or not any(out.iterdir()))):
        raise GongwenError(f"{out} holds other things than an earlier build: choose an empty folder for --out")
