"""The figures of the annotated notices, each with its marks and whether a reader marked it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from gains.texts import BLIND
from pipeline.api.stages import OF_ONE_DOCUMENT, load
from pipeline.extract.likeness import marks
from pipeline.extract.reading import Reading
from pipeline.ingest import ingest, load_catalog
from pipeline.records import Mention


class Figure(NamedTuple):
    """A figure of a text: what it is, its marks, and whether it is one that is asked for."""

    mention: Mention
    marks: tuple[str, ...]
    marked: bool


#: The figures that a question is asked of, and the part of an annotation that answers it.
Question = tuple[str, Callable[[Mention], bool]]


def figures(gold: Path, question: Question) -> Iterator[Figure]:
    """The figures of all annotated notices in the folder `gold` but those that its file BLIND names, in the order of their names."""
    part, asked = question
    blind = frozenset((gold / BLIND).read_text(encoding="utf-8").split())
    for path in sorted(gold.glob("*.yaml")):
        marked: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = gold / str(marked.get("doc", ""))
        if part in marked and text.is_file() and text.name not in blind:
            yield from _of_text(text, marked[part], asked)


def _of_text(path: Path, marked: list[dict[str, Any]], asked: Callable[[Mention], bool]) -> Iterator[Figure]:
    document: Any = ingest(path, path.parent, load_catalog(path.parent))
    for stage in OF_ONE_DOCUMENT[:-1]:
        document = load(stage)(document)
    reading = Reading(document)
    source = path.read_bytes().decode("utf-8-sig")
    places = [place for item in marked if (place := _place(item["q"], source)) is not None]
    for unit in reading.all_units():
        for mention in reading.mentions_in(unit.start, unit.end):
            if asked(mention):
                own = tuple(sorted(set(marks(reading, unit, unit.segment_at(mention.start), mention))))
                _, pieces, _ = reading.locate(mention.start, mention.end)
                start, end = pieces[0].start, pieces[-1].end
                yield Figure(mention, own, any(2 * (min(end, b) - max(start, a)) >= b - a for a, b in places))


def _place(quote: str, source: str) -> tuple[int, int] | None:
    """Where the marked part of a quote stands; None where it does not."""
    at = source.find(quote.replace("⟦", "").replace("⟧", ""))
    return (at + quote.index("⟦"), at + quote.index("⟧") - 1) if at >= 0 else None
