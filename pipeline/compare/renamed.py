"""Authorities that only have another name: 水行政主管部门 is 水务部门 throughout the newer edition."""

from collections import Counter
from collections.abc import Mapping, Sequence

import regex

from ..records import Obligation
from .align import Match
from .tokens import plain
from .view import View

_AND = regex.compile(r"[、，；]|会同|或者|以及|和(?!国)|与|及")
#: Whose authority it is, which is told by itself.
_PLACE = regex.compile(r"^(?:各级|同级|本市|有关|地方|县级以上(?:地方)?(?:各级)?(?:人民政府)?|国务院|中央|国家|各?[省市区县](?!场))+")
_ORGAN = regex.compile(r"(?:部门|机构|委员会|机关|局|办公室|中心)$")
_COMMON = frozenset("行政主管部门机构委员会关局办公室中心工作管理监督的")
#: Seen so often, it is a name and no chance.
_TWICE = 2


def renamed(old: View, new: View, left: Sequence[Obligation], right: Sequence[Obligation], matches: Sequence[Match]) -> dict[str, str]:
    """The older name → the newer name of authorities that act in tasks of both notices, without their place (市, 区、县).

    The older name stands nowhere in the newer notice nor the newer in the older, they have a word of their own in common, and tasks that
    correspond exchange them at least twice and for no other. The same from the other side.
    """
    votes: Counter[tuple[str, str]] = Counter()
    for match in matches:
        if len(match.left) == 1 == len(match.right):
            here, there = _names(left[match.left[0]]), _names(right[match.right[0]])
            gone, come = here - there, there - here
            if len(gone) == 1 == len(come):
                votes[next(iter(gone)), next(iter(come))] += 1
    most: dict[str, str] = {}
    for (a, b), n in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        rivals = max((m for (c, d), m in votes.items() if (c == a) != (d == b)), default=0)
        single = n > rivals and a not in new.notice.text and b not in old.notice.text and (set(a) & set(b)) - _COMMON
        if n >= _TWICE and single:
            most[a] = b
    return most


def _names(task: Obligation) -> set[str]:
    said = [task.actor if task.actor_source == "stated" else None, task.recipient]
    parts = [part for text in said if text for part in _AND.split(text)]
    return {name for part in parts if len(name := _PLACE.sub("", part)) >= 3 and _ORGAN.search(name)}


def same_authority(names: Mapping[str, str], a: str, b: str) -> bool:
    """Whether two names are one but for authorities that have another name now."""
    if not names:
        return False
    for was, now in names.items():
        a = a.replace(was, now)
    return plain(a) == plain(b)
