"""How like a figure is to those that readers marked, for what no rule decides: the signs around it, each with a weight.

The weights are trained figures (`python -m training`, from the annotated notices that are open), one table for each question:
`gazetteers/likeness_money.tsv` (is a share one of money?), `gazetteers/likeness_goal.tsv` (is a figure a target?). A mark is the place
of some signs and the signs themselves: `^按` what stands right before the figure, `$的` right behind it, `B比例` before it in its segment,
`S` in the segments before, `P` in the sentence before, `A` and `R` behind it, `H` in the heading, `U%` its unit.
"""

import re
from collections.abc import Iterator
from functools import cache
from math import exp

from ..gazetteer import Row, read_rows
from ..records import Mention
from .reading import Reading, Segment, Unit

_FIGURE = re.compile(r"[\d.]+")
_BLANK = re.compile(r"[\s|]")
#: How far the words around a figure are read, in signs: before it, behind it, segments before, segments behind, the sentence before.
_BEFORE, _BEHIND, _FRONT, _REST, _LAST = 24, 16, 60, 40, 60


class Weight(Row):
    """A row of likeness_*.tsv: how much a mark speaks for it, below nought against."""

    mark: str
    weight: float


def likeness(question: str, reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> float:
    """How likely it is, 0 to 1, that a reader says yes to `question` (`money`, `goal`) of the figure."""
    table = weights(question)
    total = sum(table.get(mark, 0.0) for mark in set(marks(reading, unit, segment, mention)))
    return 1 / (1 + exp(-total)) if total > -30 else 0.0


@cache
def weights(question: str) -> dict[str, float]:
    """The weight of each mark for a question, read once. Raises GazetteerError for a table that is missing or broken."""
    tables = {
        "goal": lambda: read_rows("likeness_goal", Weight),
        "money": lambda: read_rows("likeness_money", Weight),
        "payer": lambda: read_rows("likeness_payer", Weight),
        "recipient": lambda: read_rows("likeness_recipient", Weight),
    }
    return {row.mark: row.weight for row in tables[question]()}


def marks(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Iterator[str]:
    """The marks of a figure, some more than once."""
    text, clause = reading.masked, unit.clause
    before = _plain(text[max(segment.start, mention.start - 3 * _BEFORE) : mention.start])[-_BEFORE:]
    behind = _plain(text[mention.end : segment.end])[:_BEHIND]
    front, back = "^" + before, behind + "$"
    kind = f"{mention.kind}:{mention.form}" if mention.form else mention.kind
    bound, told = mention.comparator or "", f"U{mention.unit or ''}"
    yield from (f"K{kind}", f"K{kind}{bound}", told, f"C{bound}", f"{told}{bound}", f"L{clause.kind}")
    yield f"X{_plain(mention.text)[:2]}"
    for length in (1, 2, 3, 4):
        yield "^" + front[-length:]
        yield "$" + back[:length]
        if length < 3:
            yield f"{told}^{front[-length:]}"
            yield f"{told}${back[:length]}"
    for length in (2, 3):
        yield from _grams("B", before, length)
        yield from _grams("A", behind, length)
    yield from _grams("S", _plain(text[max(unit.start, segment.start - _FRONT) : segment.start]), 2)
    yield from _grams("R", _plain(text[segment.end : min(unit.end, segment.end + _REST)]), 2)
    yield from _grams("P", _plain(_sentence_before(text, unit.start)), 2)
    if clause.section_id is not None and (heading := reading.sections[clause.section_id].heading) is not None:
        yield from _grams("H", _plain(heading), 2)
    yield "yuan_before" if text.find("元", unit.start, mention.start) >= 0 else "no_yuan_before"
    yield "yuan_behind" if text.find("元", mention.end, unit.end) >= 0 else "no_yuan_behind"
    yield "past" if reading.looks_back(mention.start) else "not_past"


def _plain(text: str) -> str:
    """Every figure as 0, every blank as _: what a table of marks can hold."""
    return _BLANK.sub("_", _FIGURE.sub("0", text))


def _grams(place: str, text: str, length: int) -> Iterator[str]:
    return (place + text[at : at + length] for at in range(len(text) - length + 1))


def _sentence_before(text: str, start: int) -> str:
    """What stands before `start` back to the mark of an end before the last, sixty signs at the most."""
    low = max(0, start - _LAST)
    at = max(text.rfind(mark, low, max(low, start - 1)) for mark in "。；\n")
    return text[at + 1 if at >= 0 else low : start]
