"""Tasks left over on both sides that open with one matter, wherever they stand.

鼓励组建产业知识产权联盟 → 引导规范产业知识产权联盟建设, in chapters that do not correspond.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product, takewhile

from ..records import Obligation
from ..records.fact import Fact
from .align import Match, assign
from .force import BANS
from .penal import liability, sanction
from .tokens import alike, plain
from .view import View, unforced

#: So many characters or more, which each notice has in one place only, are the name of a matter.
_NAME = 7
#: It begins so near to the word of force: only a verb stands between.
_VERB = 3
#: A shorter task (认定为因公致残) is told by its condition.
_BRIEF = 12


def one_opening(matches: list[Match], views: tuple[View, View], facts: tuple[Sequence[Fact], Sequence[Fact]]) -> list[Match]:
    """Matches with pairs of tasks that have no other partner and name one matter at their beginning, which nothing else does.

    The name stands in one place of each notice, so that there is no other task with which either could be meant. Penalties, references
    to the law of crimes and guiding ideas share their openings with any other and are left aside.
    """
    taken = {i for m in matches for i in m.left}, {j for m in matches for j in m.right}
    here, there = (_openings((k, f) for k, f in enumerate(side) if k not in done) for side, done in zip(facts, taken))
    scored = []
    for opening in sorted(here.keys() & there.keys()):
        for (a, said), (b, meant) in product(here[opening], there[opening]):
            name = "".join(x for x, _ in takewhile(lambda pair: pair[0] == pair[1], zip(said, meant)))
            f, g = facts[0][a], facts[1][b]
            once = all(view.flat.count(name) == 1 for view in views)
            if once and isinstance(f, Obligation) and isinstance(g, Obligation) and (f.modality in BANS) == (g.modality in BANS):
                scored.append((alike(f.text, g.text), a, b))
    return sorted([*matches, *assign(scored, len(facts[0]), len(facts[1]))])


def _openings(tasks: Iterable[tuple[int, Fact]]) -> dict[str, list[tuple[int, str]]]:
    """The first characters of the names with which tasks may open → the places of these tasks, and their words from there on."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for k, task in tasks:
        if not isinstance(task, Obligation) or task.programmatic or sanction(task.text) or liability(task.text):
            continue
        words = plain(unforced(task))
        if task.marker == "由":  # who acts is no matter
            words = words.removeprefix(plain(task.actor or ""))
        if len(plain(task.text)) > _BRIEF:
            for start in range(min(_VERB, len(words) - _NAME) + 1):
                found[words[start : start + _NAME]].append((k, words[start:]))
    return found
