"""Deduplicate: a passage that stands twice in a notice stands once in its text.

Equal stretches (`matches`) are joined to passages with small differences (`chains`), cut to whole sentences (`passages`).
"""

from bisect import bisect_right

from ..records import Change, Doubt, Repeat, Span, TextDocument, TracedText
from .chains import Difference, chains
from .matches import Match, matches
from .passages import END, Passage, passages

__all__ = ["deduplicate"]

_ONWARD = 12  # characters by which a passage is shown to go on


def deduplicate(document: TextDocument) -> TextDocument:
    """The notice with each passage of 60 characters and more once, at its first place; `repeats` tells the others.

    What stands twice on purpose stays: short lines (特此通知。), lines without a sentence (table heads), clauses that
    differ in a figure or a word. Where a copy that goes says more than damage can explain, a doubt (reason `repeat`) holds
    its wording.
    """
    traced = document.traced
    text = traced.text
    changes: list[Change] = []
    ends: list[int] = []  # of the changes
    repeats: list[Repeat] = []
    doubts: list[Doubt] = []
    for chain in chains(text, matches(text)):
        for passage in passages(text, chain):
            kept_start, kept_end = passage.steps[0].kept, _end(passage)
            later = bisect_right(ends, kept_start)
            if later < len(changes) and changes[later].start < kept_end:
                continue  # what this would be kept in is itself a copy that goes
            if changes and passage.cut < changes[-1].end:
                continue
            repeat = _repeat(traced, passage)
            evidence = _evidence(text, passage, repeat)
            ends.append(passage.cut_end)
            changes.append(Change(passage.cut, passage.cut_end, "", "duplicate", "repeated-passage", evidence))
            repeats.append(repeat)
            doubts += _doubts(traced, passage)
    return document.model_copy(
        update={
            "traced": traced.apply(_at_the_end(text, changes)),
            "repeats": [*document.repeats, *repeats],
            "doubts": [*document.doubts, *doubts],
        }
    )


def _evidence(text: str, passage: Passage, repeat: Repeat) -> str:
    """Where the kept passage stands in the source; and how it goes on, where it does not end as its copy does.

    为…制定本计划，经局批准，现予印发 of a letter is kept for 为…制定本计划。 of the plan.
    """
    differences = sum(isinstance(step, Difference) for step in passage.steps)
    said = f"与原文{repeat.kept.start}-{repeat.kept.end}相同" + (f"，唯{differences}处有误字" if differences else "")
    end = _end(passage)
    ends_here = text[end : end + 1] in ("", "\n", *END) or text[end - 1] in ("\n", *END)
    return said if ends_here else f"{said}；保留处未完，续以“{text[end : end + _ONWARD].partition(chr(10))[0]}…”"


def _at_the_end(text: str, changes: list[Change]) -> list[Change]:
    """Lines cut from the very end leave no line break: the one before the first of them goes, too."""
    first = len(changes)
    end = len(text)
    while first and changes[first - 1].end == end:
        first -= 1
        end = changes[first].start
    if end == len(text) or text[end - 1 : end] != "\n":
        return changes
    return [*changes[:first], changes[first]._replace(start=end - 1), *changes[first + 1 :]]


def _end(passage: Passage) -> int:
    last = passage.steps[-1]
    return last.kept + last.length if isinstance(last, Match) else last.kept_end


def _hull(traced: TracedText, start: int, end: int) -> Span:
    pieces = traced.to_source(Span(start=start, end=end))
    return Span(start=pieces[0].start, end=pieces[-1].end)


def _repeat(traced: TracedText, passage: Passage) -> Repeat:
    blocks: list[tuple[int, int, int]] = []
    for step in passage.steps:
        if isinstance(step, Match):
            _add_blocks(traced, step, blocks)
    first, last = passage.steps[0], passage.steps[-1]
    copy_end = last.copy + last.length if isinstance(last, Match) else last.copy_end
    return Repeat(kept=_hull(traced, first.kept, _end(passage)), duplicate=_hull(traced, first.copy, copy_end), blocks=blocks)


def _add_blocks(traced: TracedText, match: Match, blocks: list[tuple[int, int, int]]) -> None:
    """The match in source positions: in one piece where the source, too, says the same, else halved until it does."""
    kept = _hull(traced, match.kept, match.kept + match.length)
    copied = _hull(traced, match.copy, match.copy + match.length)
    same = kept.of(traced.source) == copied.of(traced.source) or (match.length == 1 and len(kept) == len(copied))
    if same:
        if blocks and (kept.start < sum(blocks[-1][::2]) or copied.start < blocks[-1][1] + blocks[-1][2]):
            return
        joined = blocks and blocks[-1][0] + blocks[-1][2] == kept.start and blocks[-1][1] + blocks[-1][2] == copied.start
        if joined:
            k, c, length = blocks.pop()
            blocks.append((k, c, length + len(kept)))
        else:
            blocks.append((kept.start, copied.start, len(kept)))
    elif match.length > 1:
        half = match.length // 2
        _add_blocks(traced, Match(match.kept, match.copy, half), blocks)
        _add_blocks(traced, Match(match.kept + half, match.copy + half, match.length - half), blocks)


def _doubts(traced: TracedText, passage: Passage) -> list[Doubt]:
    """Differences where the copy that goes has characters that the kept text lacks, and single ones that only the kept text has."""
    found = []
    for step in passage.steps:
        if isinstance(step, Difference) and (step.copy < step.copy_end or step.kept_end - step.kept == 1):
            both = step.kept < step.kept_end and step.copy < step.copy_end
            start = step.kept if both else step.kept - 1
            wording = traced.text[start : step.kept] + traced.text[step.copy : step.copy_end]
            spans = traced.to_source(Span(start=start, end=step.kept_end))
            found.append(Doubt(source_spans=spans, reason="repeat", candidates=[wording]))
    return found
