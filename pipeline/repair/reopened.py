"""Vocabulary once more where a repair brought two ends together: 智慧财|▮|产权 is a Taiwan word only without the junk."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ..records import Change, Edit, Span, TracedText
from ..vocabulary import RULE, replaced, vocabulary

_AROUND = 12  # characters on either side; no word of the table is longer


class _Place(NamedTuple):
    """A neighbourhood as it read before words were replaced: [start, end) of the text, `wording`, and for each character of it
    where it stands in the text; a character of a word that was replaced stands for all of the word."""

    start: int
    end: int
    wording: str
    spans: list[tuple[int, int]]


def reopened(traced: TracedText, changes: list[Change]) -> list[Change]:
    """Changes to the text that `changes` made of the one before: words of Taiwan that stand over a place of theirs.

    Only where the neighbourhood was traditional. A word that normalize found in a part of a longer one (智慧财产|▮|权) is taken
    back first.
    """
    edits = traced.edits()
    marked = [edit for edit in edits if edit.reason in ("script", "vocabulary")]
    if not marked:
        return []
    words = _words(traced, edits)
    found: list[Change] = []
    removed = 0
    for change in changes:
        joint = change.start - removed
        removed += change.end - change.start - len(change.after)
        place = _place(traced.text, joint, words)
        if change.after or not _touched(traced, place, marked):
            continue
        word = _over(traced.text, place, joint, bool(words))
        if word is not None and not (found and word.start < found[-1].end):
            found.append(word)
    return found


def _words(traced: TracedText, edits: list[Edit]) -> list[tuple[int, int, str]]:
    """The words that were replaced: where each stands in the text, and what it was."""
    found = []
    for edit in edits:
        span = traced.to_text(edit.source) if edit.rule == RULE else None
        if span is not None:
            found.append((span.start, span.end, replaced(edit.evidence)))
    return found


def _touched(traced: TracedText, place: _Place, marked: list[Edit]) -> bool:
    """Whether a character or a word of the place was converted."""
    pieces = traced.to_source(Span(start=place.start, end=place.end))
    first = bisect_right(marked, pieces[0].start, key=lambda edit: edit.source.end)
    return first < len(marked) and marked[first].source.start < pieces[-1].end


def _place(text: str, joint: int, words: list[tuple[int, int, str]]) -> _Place:
    start = max(text.rfind("\n", 0, joint) + 1, joint - _AROUND)
    line_end = text.find("\n", joint)
    end = min(len(text) if line_end < 0 else line_end, joint + _AROUND)
    near = words[bisect_right(words, start, key=lambda word: word[1]) : bisect_left(words, end, key=lambda word: word[0])]
    if near:
        start, end = min(start, near[0][0]), max(end, near[-1][1])
    wording: list[str] = []
    spans: list[tuple[int, int]] = []
    at = start
    for low, high, word in [*near, (end, end, "")]:
        wording += text[at:low], word
        spans += [(i, i + 1) for i in range(at, low)] + [(low, high)] * len(word)
        at = high
    return _Place(start, end, "".join(wording), spans)


def _over(text: str, place: _Place, joint: int, converts: bool) -> Change | None:
    """The change of the word over `joint`, without the characters at its end that stay."""
    before, after = text[: place.start], text[place.end :]

    def straddling(whole: str, offset: int) -> Change | None:
        window = Span(start=offset, end=offset + len(place.wording))
        for change in vocabulary(whole, [window], converts)[0]:
            start, end = place.spans[change.start - offset][0], place.spans[change.end - offset - 1][1]
            if start < joint < end:
                return change._replace(start=start, end=end)
        return None

    if straddling(place.wording, 0) is None:  # what speaks against a word is sought in the whole text only for a word
        return None
    word = straddling(before + place.wording + after, len(before))
    if word is None:
        return None
    end, mainland = word.end, word.after
    while end > joint and mainland and text[end - 1] == mainland[-1]:
        end, mainland = end - 1, mainland[:-1]
    return word._replace(end=end, after=mainland)
