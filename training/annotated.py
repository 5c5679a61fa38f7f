"""The annotated notices that are open, laid out for the rules, with what a reader marked in each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from gains.texts import BLIND
from pipeline.api.stages import OF_ONE_DOCUMENT, load
from pipeline.extract.reading import Reading
from pipeline.ingest import ingest, load_catalog

#: Where the marked words stand in the source, and the item of the annotation.
Marked = tuple[tuple[int, int], dict[str, Any]]


def annotated(gold: Path, part: str) -> Iterator[tuple[Reading, list[Marked]]]:
    """Each notice in the folder `gold` whose annotation has `part`, by name, but those that its file BLIND names."""
    blind = frozenset((gold / BLIND).read_text(encoding="utf-8").split())
    for path in sorted(gold.glob("*.yaml")):
        told: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = gold / str(told.get("doc", ""))
        if told.get(part) and text.is_file() and text.name not in blind:
            source = text.read_bytes().decode("utf-8-sig")
            items = [(place, item) for item in told[part] if (place := _place(item["q"], source)) is not None]
            yield _laid_out(text), sorted(items, key=lambda marked: marked[0])


def _laid_out(path: Path) -> Reading:
    document: Any = ingest(path, path.parent, load_catalog(path.parent))
    for stage in OF_ONE_DOCUMENT[:-1]:
        document = load(stage)(document)
    return Reading(document)


def _place(quote: str, source: str) -> tuple[int, int] | None:
    """Where the marked part of a quote stands; None where it does not."""
    at = source.find(quote.replace("⟦", "").replace("⟧", ""))
    return (at + quote.index("⟦"), at + quote.index("⟧") - 1) if at >= 0 else None
