"""Repair: junk characters are taken out where that is certain; what may be damage is told and left.

`twins`: a clean copy proves what was inserted. `junk`: character statistics. `slips`: a term with a character missing.
`reopened`: Taiwan words that junk had parted. `damage`: pinyin in brackets, doubled marks, lost bytes, years that are none.
"""

from collections.abc import Sequence
from typing import Protocol

from ..records import Change, Doubt, Span, TextDocument
from .characters import characters
from .damage import doubled, glosses, lost
from .evidence import evidence
from .junk import junk
from .reopened import reopened
from .replaced import replaced
from .slips import slips
from .squeeze import squeeze
from .twins import exchanged, inserted

__all__ = ["repair"]


def repair(document: TextDocument) -> TextDocument:
    """The notice without the characters that are certainly junk (reason `noise`), and without pinyin in brackets.

    Doubts: `noise` for windows that are likely but not certain, with nothing as the reading that would stand there, and the
    probability as score; `slip` for a term that lacks a character, with the term as candidate; `replaced`
    for characters that fit with neither side; `lost` for bytes that
    decoding lost, ,, for a stop, a year that is none (〔5355〕).
    """
    traced = document.traced
    twins = inserted(traced, document.repeats)
    changes = [
        Change(one.span.start, one.span.end, "", "noise", "clean-twin", f"所删的重复段落（原文{one.twin.start}-{one.twin.end}）无此字")
        for one in twins
    ]
    others = [one for one in exchanged(traced, document.doubts) if not _meets(one.span, changes)]
    changes += [Change(one.span.start, one.span.end, one.wording, "noise", "clean-twin", "所删的重复段落如此") for one in others]
    settled = [one.doubt for one in others]
    signs = squeeze(traced.text)
    rare = characters().rare(characters().ids(signs.signs))
    found = [one for one in junk(signs, rare, len(twins)) if not _meets(one, changes)]
    changes += [Change(one.start, one.end, "", "noise", "pinyin-gloss") for one in glosses(traced.text)]
    changes += [Change(one.start, one.end, "", "noise", "doubled-mark") for one in doubled(traced.text)]
    changes += [Change(one.start, one.end, "", "noise", "character-statistics", evidence(traced.text, one)) for one in found if one.certain]
    doubts = [
        Doubt(
            source_spans=traced.to_source(Span(start=one.start, end=one.end)),
            reason="noise",
            candidates=[""],
            score=round(one.probability, 2),
        )
        for one in found
        if not one.certain
    ]
    doubts += [
        Doubt(source_spans=traced.to_source(Span(start=slip.start, end=slip.end)), reason="slip", candidates=[slip.term])
        for slip in slips(traced.text)
        if not _meets(slip, changes)
    ]
    doubts += [
        Doubt(source_spans=traced.to_source(Span(start=one.start, end=one.end)), reason="replaced")
        for one in replaced(signs, rare)
        if not _meets(one, changes) and not _meets(one, found)
    ]
    doubts += [Doubt(source_spans=traced.to_source(Span(start=one.start, end=one.end)), reason="lost") for one in lost(traced.text)]
    changes.sort()
    mended = traced.apply(changes)
    if changes and document.script != "simplified":
        mended = mended.apply(reopened(mended, changes))
    return document.model_copy(update={"traced": mended, "doubts": [*(one for one in document.doubts if one not in settled), *doubts]})


class _Place(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _meets(one: _Place, others: Sequence[_Place]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)
