"""The stages of one document, in order, and what becomes of a document that one of them fails on."""

import gc
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from ..errors import GongwenError, first_line
from ..records import FactsDocument, Quarantined, RawDocument

#: From the decoded file to the facts. Each is a module of that name with a function of that name.
OF_ONE_DOCUMENT = ("normalize", "deduplicate", "repair", "segment", "extract")

T = TypeVar("T")


def load(stage: str) -> Callable[..., Any]:
    """The function of a stage, its module loaded only now."""
    function: Callable[..., Any] = getattr(import_module(f"pipeline.{stage}"), stage)
    return function


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: records refer to each other one way only, and looking through them takes a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def structure(raw: RawDocument) -> FactsDocument:
    """`raw` through all stages of one document. Errors pass through."""
    document: Any = raw
    with uncollected():
        for stage in OF_ONE_DOCUMENT:
            document = load(stage)(document)
    assert isinstance(document, FactsDocument)
    return document


def structure_or_quarantine(raw: RawDocument) -> FactsDocument | Quarantined:
    """`raw` through all stages of one document, or the record of the stage that it failed in."""
    document: Any = raw
    with uncollected():
        for stage in OF_ONE_DOCUMENT:
            document = attempt(stage, raw.source.path, raw.source.sha256, load(stage), document)
            if isinstance(document, Quarantined):
                return document
    assert isinstance(document, FactsDocument)
    return document


def attempt(stage: str, path: str, sha256: str | None, work: Callable[..., T], *arguments: Any) -> T | Quarantined:
    """`work(*arguments)`, or the record of how it failed, so that one bad document stops no corpus."""
    try:
        return work(*arguments)
    except Exception as error:
        name = type(error).__name__
        message = str(error) if isinstance(error, GongwenError) else _fault(error)
    return Quarantined(path=path, sha256=sha256, stage=stage, error=name, message=message)


def _fault(error: Exception) -> str:
    return f"{first_line(error)[:200]} (in {_where(error)}): a fault of the program, report it with the file"


def _where(error: Exception) -> str:
    """Module and function of the innermost frame that is ours; no line number, which would change with every edit."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "pipeline" in Path(frame.filename).parts]
    return f"{Path(ours[-1].filename).parent.name}/{Path(ours[-1].filename).name}, {ours[-1].name}" if ours else "a library"
