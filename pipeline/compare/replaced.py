"""Whether a task that is left over took the place of another, so that neither alone binds more or less."""

from collections import Counter

from ..records import Obligation
from .force import BANS
from .penal import liability, sanction
from .tokens import plain, tokens
from .view import unforced

#: So much of a task stands in the one that took its place.
_LEFT = 0.25
#: The word with which a task ends, in characters.
_END = 2


def replaced(f: Obligation, g: Obligation) -> bool:
    """Whether what `f` asks for may be what `g` asks for: part of its words, its one last word (申报), or both are penalties.

    按照方案组织实施 is part of 1个月内制定并印发资金管理办法，加快项目组织实施; that is more than it. A ban takes the place of a ban alone.
    """
    if (f.modality in BANS) != (g.modality in BANS):
        return False
    if all(sanction(task.text) or liability(task.text) for task in (f, g)):
        return True
    if "，" not in f.text and plain(f.text)[-_END:] == plain(g.text)[-_END:]:
        return True
    own, other = Counter(word for word in tokens(unforced(f)) if word[0] not in "=#"), Counter(tokens(unforced(g)))
    return (own & other).total() >= _LEFT * own.total()
