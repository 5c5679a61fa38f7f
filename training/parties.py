"""The sums of the annotated notices, each with the words around it and which of them readers named."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.likely_parties import Candidate, candidates
from pipeline.extract.reading import Reading

from .annotated import annotated

_MARKS = re.compile(r"[\s，,、；;：:。（）()“”\"'·]")
_LENT = 0.3  # what a sum weighs for which a reader named nobody


class Choice(NamedTuple):
    """The candidates for a party of a sum, which of them is right, and what the sum weighs."""

    candidates: list[Candidate]
    right: list[bool]
    weight: float


def choices(gold: Path, question: str) -> Iterator[Choice]:
    """The sums of sentences of all open notices that are given, with the candidates for `question` (recipient, payer)."""
    for reading, items in annotated(gold, "amounts"):
        last: tuple[str, int] | None = None
        for place, item in items:
            found = _in_text(reading, place)
            if found is None:
                continue
            start, end = found
            named = [_plain(name) for name in _listed(item.get(question))]
            given = not {"fine", "threshold"} & set(_listed(item.get("role")))
            clause = reading.clause_at(start)
            if given and (named or not item.get("optional")) and clause.kind in ("sentence", "item"):
                known = candidates(reading.masked, start, end, share=item.get("value") is None, last=last)
                right = [_is_named(one.word, named) for one in known]
                if any(right):
                    yield Choice(known, right, 1.0 if named else _LENT)
            if named:
                last = _listed(item[question])[-1], end


def _in_text(reading: Reading, place: tuple[int, int]) -> tuple[int, int] | None:
    """Where the expression stands that the marked words of the source are."""
    for mention in reading.mentions:
        if mention.kind in ("money", "percent", "quantity", "number"):
            _, pieces, _ = reading.locate(mention.start, mention.end)
            if 2 * (min(pieces[-1].end, place[1]) - max(pieces[0].start, place[0])) >= place[1] - place[0]:
                return mention.start, mention.end
    return None


def _is_named(word: str, named: list[str]) -> bool:
    if not word or not named:
        return not word and not named
    return any(name == word or (len(word) >= 2 and name.endswith(word)) or word.endswith(name) for name in named)


def _listed(value: Any) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value]) if one is not None]


def _plain(name: str) -> str:
    return _MARKS.sub("", name)
