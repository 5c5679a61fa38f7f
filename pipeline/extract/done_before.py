"""What may or has to be done, of which a bare count behind it says how often: 可|免费入住青年驿站|，每人每年不超过3次."""

import regex

from .. import words
from ..records import Mention
from .patterns import compiled
from .reading import Place, Reading, Segment, Unit
from .series import Run

#: How often, or for how long each time.
_OFTEN = frozenset(("次", "人次", "回", "趟", "天", "日", "晚", "小时", "个小时"))
#: 每人每年, 每次, 全年累计: nothing that names anything.
_NO_NAME = regex.compile(r"(?:每[人次户家年月周日天]|每(?:学期|季度?|半年)|全年|年度|累计|原则上|一般|最长|最多|单次|合计)+")
#: 毕业生|可免费|入住青年驿站, 残疾人|可|乘坐公交车
_MAY = regex.compile(
    r"(?:(?<![许认])可以?|(?<![供响对适反效])应当?(?![急对届])|须)(?P<deed>(?:免费|优惠|优先|自愿|按规定|凭证)*\p{Han}{2}(?:(?![的可应须])\p{Han}){0,16})$"
)


def may_be_done(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> Place | None:
    """免费入住青年驿站 of 毕业2年内的高校毕业生，可免费入住青年驿站，每人每年(不超过3次): the deed of the segment before."""
    if mention.unit not in _OFTEN or mention.comparator not in ("le", "lt", "ge"):
        return None
    text = reading.masked
    if mention.start > segment.start and _NO_NAME.fullmatch(text, segment.start, mention.start) is None:
        return None
    at = unit.segments.index(segment)
    if at == 0 or (run.mention is not None and run.mention.start >= unit.segments[at - 1].start):
        return None
    before = unit.segments[at - 1]
    found = _MAY.search(text, before.start, before.end) if compiled(r"[可应须]").search(text, *before) else None
    if found is None or words.across(text, found.start("deed")) is not None:
        return None  # 可再生能源设施
    return found.span("deed")
