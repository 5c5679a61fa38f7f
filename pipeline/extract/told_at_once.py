"""Figures whose words say all at once: what they measure, why they are targets, and on which side of them it lies."""

from ..records import Mention
from ..records.target import Comparator
from . import class_brackets, limits_told, stored_by
from .indicators import Measured
from .reading import Reading, Segment, Unit
from .series import Run, behind_all, unit_key


def told(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> tuple[Measured, str, Comparator] | None:
    """中雪（2.5毫米至4.9毫米）启动Ⅲ级响应, 补正以1次为限, 由东库、西库分别储备4000吨和3000吨; `run` learns whose the rest of a list is."""
    if (limits := class_brackets.of_class(reading.masked, segment, mention)) is not None:
        return limits, "class", mention.comparator or "eq"
    if (limited := limits_told.limited(reading, unit, segment, mention)) is not None:
        return limited, "limit", "le"
    if (stored := stored_by.each(reading, unit, segment, mention, run)) is not None:
        run.what, run.mention, run.subjects = stored[0], mention, stored[1]
        run.by_unit[unit_key(mention)] = (stored[0], mention)
        return stored[0], "goal-verb", behind_all(reading, segment, mention) or mention.comparator or "eq"
    return None
