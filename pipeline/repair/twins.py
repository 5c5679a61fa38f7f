"""Twins: where a passage stands twice, what only one of the two has in the middle is damage, and the other is the proof."""

from typing import NamedTuple

import regex

from ..records import Repeat, Span, TracedText

_HAN = regex.compile(r"\p{Han}{2,6}")


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
