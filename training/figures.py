"""The figures of the annotated notices, each with its marks and whether a reader marked it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.extract.likeness import marks
from pipeline.records import Mention

from .annotated import annotated


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
    for reading, items in annotated(gold, part):
        places = [place for place, _ in items]
        for unit in reading.all_units():
            for mention in reading.mentions_in(unit.start, unit.end):
                if asked(mention):
                    own = tuple(sorted(set(marks(reading, unit, unit.segment_at(mention.start), mention))))
                    _, pieces, _ = reading.locate(mention.start, mention.end)
                    start, end = pieces[0].start, pieces[-1].end
                    yield Figure(mention, own, any(2 * (min(end, b) - max(start, a)) >= b - a for a, b in places))
