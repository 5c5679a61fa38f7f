"""Repair: junk characters are taken out where that is certain; what may be damage is told and left.

`twins`: a clean copy proves what was inserted. `junk`: character statistics. `slips`: a term with a character missing.
`damage`: pinyin in brackets, lost bytes.
"""

from ..records import Change, Doubt, Span, TextDocument
from .damage import glosses, lost
from .junk import certain, junk, likely
from .slips import slips
from .twins import inserted

__all__ = ["repair"]


def repair(document: TextDocument) -> TextDocument:
    """The notice without the characters that are certainly junk (reason `noise`), and without pinyin in brackets.

    Doubts: `noise` for windows that are likely but not certain, with their neighbourhood without them as candidate; `slip`
    for a term that lacks a character, with the term as candidate; `lost` for bytes that decoding lost. The score of a
    doubt is gain / (gain + 24), the gain in natural logarithms: one half where looking at all begins.
    """
    traced = document.traced
    twins = inserted(traced, document.repeats)
    changes = [
        Change(one.span.start, one.span.end, "", "noise", "clean-twin", f"source [{one.twin.start},{one.twin.end}) lacks it")
        for one in twins
    ]
    found = [window for window in junk(traced.text) if not any(c.start < window.end and window.start < c.end for c in changes)]
    changes += [Change(one.start, one.end, "", "noise", "pinyin-gloss") for one in glosses(traced.text)]
    sure = certain(found, len(twins), len(traced))
    changes += [Change(one.start, one.end, "", "noise", "character-statistics", f"gain {one.gain:.1f}") for one in sure]
    doubts = [
        Doubt(
            source_spans=traced.to_source(Span(start=one.start, end=one.end)),
            reason="noise",
            candidates=[_around(traced.text, one.start, one.end)],
            score=round(one.gain / (one.gain + 24), 2),
        )
        for one in likely(found, len(twins) + len(sure))
        if one not in sure
    ]
    doubts += [
        Doubt(source_spans=traced.to_source(Span(start=slip.start, end=slip.end)), reason="slip", candidates=[slip.term])
        for slip in slips(traced.text)
    ]
    doubts += [Doubt(source_spans=traced.to_source(Span(start=one.start, end=one.end)), reason="lost") for one in lost(traced.text)]
    return document.model_copy(update={"traced": traced.apply(sorted(changes)), "doubts": [*document.doubts, *doubts]})


def _around(text: str, start: int, end: int) -> str:
    """The neighbourhood as it would read without [start, end)."""
    return text[max(0, start - 2) : start] + text[end : end + 2]
