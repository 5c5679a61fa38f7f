"""Twins: where a passage stands twice, what only one of the two has in the middle is damage, and the other is the proof."""

from itertools import pairwise
from typing import NamedTuple

import regex

from ..records import Doubt, Repeat, Span, TracedText
from .characters import characters

_HAN = regex.compile(r"\p{Han}{2,6}")
_PAIR = regex.compile(r"\p{Han}{2}")
_WORDING = regex.compile(r"\p{Han}{1,5}")
_KNOWN = 20  # times that official texts have each pair of the clean wording; one of the damaged wording they never have


class Inserted(NamedTuple):
    """What the kept passage has and its clean twin lacks: `span` in the text, `twin` the place in the source around the gap."""

    span: Span
    twin: Span


def inserted(traced: TracedText, repeats: list[Repeat]) -> list[Inserted]:
    """Two to six ideographs of a kept passage that its twin lacks, in text order."""
    found: list[Inserted] = []
    for repeat in repeats:
        for (kept, copied, length), (next_kept, next_copied, next_length) in zip(repeat.blocks, repeat.blocks[1:]):
            if kept + length == next_kept or copied + length != next_copied:
                continue
            span = traced.to_text(Span(start=kept + length, end=next_kept))
            if span is not None and _HAN.fullmatch(span.of(traced.text)):
                around = min(length, next_length, 4)
                found.append(Inserted(span, Span(start=next_copied - around, end=next_copied + around)))
    found.sort(key=lambda one: one.span.start)
    return [one for i, one in enumerate(found) if not i or found[i - 1].span.end <= one.span.start]


class Exchanged(NamedTuple):
    """What the kept passage has at `span` reads `wording` in its clean twin; `doubt` is the suspect that this settles."""

    span: Span
    wording: str
    doubt: Doubt


def exchanged(traced: TracedText, doubts: list[Doubt]) -> list[Exchanged]:
    """Where two copies differ in a character or two, and the kept one is no Chinese while the other is: 知识权 and 知识产权.

    `doubts` are those of deduplicate, with the copy's wording. Where both may be right, or neither, the doubt stays.
    """
    found: list[Exchanged] = []
    for doubt in doubts:
        if doubt.reason != "repeat" or len(doubt.candidates) != 1:
            continue
        wording = doubt.candidates[0]
        span = traced.to_text(Span(start=doubt.source_spans[0].start, end=doubt.source_spans[-1].end))
        if span is None or not 0 < span.start <= span.end < len(traced) or not _WORDING.fullmatch(wording):
            continue
        before, after = traced.text[span.start - 1], traced.text[span.end]
        damaged = span.of(traced.text)
        if _WORDING.fullmatch(damaged) and _least(before + damaged + after) == 0 and _least(before + wording + after) >= _KNOWN:
            found.append(Exchanged(span, wording, doubt))
    return found


def _least(signs: str) -> float:
    """How often the rarest pair of ideographs stands in official texts."""
    return min((characters().pair(a, b) for a, b in pairwise(signs) if _PAIR.fullmatch(a + b)), default=0.0)
