"""Both editions side by side, clause by clause in the order of the newer one, with the words that differ."""

from difflib import SequenceMatcher
from typing import NamedTuple

import regex

from ...records import Diff, DiffChange, Notice
from ...words import cut

#: What stays whole: 《title》, 文号, date, figure with its unit (1.5亿元, 3个月, 20%).
_WHOLE = regex.compile(
    r"《[^《》\n]{1,120}》|〔\d{4}〕第?\d+号|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?"
    r"|\d+(?:[.,]\d+)*(?:[-—–~至]\d+(?:\.\d+)?)?[万亿]*(?:个?百分点|个?工作日|个月|小时|平方米|公里|[元年天日周家个件项倍名人次批所%％])?"
)
#: Beyond this many words on a side they are not compared, which would take long and help nobody.
_LONGEST = 1500


class Word(NamedTuple):
    """A stretch of a clause; `differs` where the other side has not the same."""

    text: str
    differs: bool


class Pair(NamedTuple):
    """A row: its change, ids and words of either side, empty where that side has nothing."""

    change: str
    kind: str
    old_id: str | None
    new_id: str | None
    old: list[Word]
    new: list[Word]


def sides(diff: Diff, old: Notice, new: Notice) -> list[Pair]:
    """Every clause of either notice that a change names, once. What is gone stands where it stood between its neighbours."""
    changes = [change for change in diff.changes if change.fact_type == "clause"]
    by_new = {side.ref: change for change in changes for side in change.new}
    by_old = {side.ref: change for change in changes for side in change.old}
    before = [clause.id for clause in old.clauses if clause.id in by_old]
    place = {ref: at for at, ref in enumerate(before)}
    made: list[Pair] = []
    done: set[str] = set()
    passed = 0

    def gone(until: int) -> int:
        for ref in before[passed:until]:
            change = by_old[ref]
            if not change.new and change.id not in done:
                done.add(change.id)
                made.append(_pair(change))
        return max(until, passed)

    for clause in new.clauses:
        change = by_new.get(clause.id)
        if change is None or change.id in done:
            continue
        if change.old and change.kind != "moved":
            passed = gone(min((place[side.ref] for side in change.old if side.ref in place), default=passed))
        done.add(change.id)
        made.append(_pair(change))
    gone(len(before))
    return made


def _pair(change: DiffChange) -> Pair:
    old, new = ("".join(side.text for side in each).strip() for each in (change.old, change.new))
    left, right = words(old, new) if old and new else ([Word(old, False)], [Word(new, False)])
    return Pair(change.id, change.kind, change.old[0].ref if change.old else None, change.new[0].ref if change.new else None, left, right)


def words(old: str, new: str) -> tuple[list[Word], list[Word]]:
    """Either text cut into what both have and what only it has, by words; figures, dates, 文号 and titles are whole.

    A single character that both have between two stretches that differ (的, a comma) belongs to these, so that what
    differs can be read at once.

    >>> [word.text for word in words("不低于100家", "不低于200家")[1] if word.differs]
    ['200家']
    """
    if old == new:
        return [Word(old, False)], [Word(new, False)]
    left, right = _tokens(old), _tokens(new)
    if len(left) > _LONGEST or len(right) > _LONGEST:
        return [Word(old, True)], [Word(new, True)]
    was: list[Word] = []
    now: list[Word] = []
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for number, (tag, a, b, c, d) in enumerate(steps):
        common = "".join(left[a:b])
        between = 0 < number < len(steps) - 1
        differs = tag != "equal" or (between and len(common) < 2)
        _put(was, common, differs)
        _put(now, "".join(right[c:d]), differs)
    return was, now


def _put(line: list[Word], text: str, differs: bool) -> None:
    if text and line and line[-1].differs == differs:
        line[-1] = Word(line[-1].text + text, differs)
    elif text:
        line.append(Word(text, differs))


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    for whole in _WHOLE.finditer(text):
        found += _words(text[at : whole.start()])
        found.append(whole.group())
        at = whole.end()
    return found + _words(text[at:])


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in cut(text)] if text else []
