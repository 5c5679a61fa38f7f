"""Both editions side by side, clause by clause in the order of the newer one, with the words that differ."""

from difflib import SequenceMatcher
from typing import NamedTuple

import regex

from ...records import Diff, DiffChange, Notice

#: A figure stays whole with its unit; other Chinese is compared by character.
_TOKEN = regex.compile(r"\d[\d.,]*(?:年|月|日|[%％]|[万亿]?元|[家个件项倍])?|[A-Za-z]+|.", regex.S)

#: Beyond this many tokens on a side the words are not compared, which would take long and help nobody.
_LONGEST = 1500


class Word(NamedTuple):
    """A stretch of a clause; `differs` where the other side has not the same."""

    text: str
    differs: bool


class Pair(NamedTuple):
    """A row: ids and words of either side, empty where that side has nothing."""

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
    return Pair(change.kind, change.old[0].ref if change.old else None, change.new[0].ref if change.new else None, left, right)


def words(old: str, new: str) -> tuple[list[Word], list[Word]]:
    """Either text cut into what both have and what only it has; figures are whole.

    >>> [word.text for word in words("不低于100家", "不低于200家")[1] if word.differs]
    ['200家']
    """
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    if old == new or len(left) > _LONGEST or len(right) > _LONGEST:
        return [Word(old, old != new)], [Word(new, old != new)]
    was, now = [], []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if b > a:
            was.append(Word("".join(left[a:b]), tag != "equal"))
        if d > c:
            now.append(Word("".join(right[c:d]), tag != "equal"))
    return was, now
