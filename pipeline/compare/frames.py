"""What reads like a task but only says of what or when the next one speaks: 设立中等职业学校，由县级以上地方人民政府审批."""

from itertools import pairwise

import regex

from ..records import Obligation
from .penal import sanction
from .view import View

_BINDING = frozenset({"应当", "必须", "可以", "不得", "有权"})
#: 根据监测和评估情况，可以…; 在履行职责中，…可以…; 发现可疑交易，…可以…
_OPENS = regex.compile(r"^(?:在|根据|按照|依据|依照|因|经|对|发现)")
#: 调查间谍行为，经…负责人批准，可以…; 进行客户身份识别，认为必要时，可以…
_CASE = regex.compile(r"，(?:[^，。；]*(?:的|时)|经[^，。；]*(?:批准|决定|同意)|[^，。；]*必要)，?$")
_SENTENCE = regex.compile("[。；]")
#: A longer one is a task of its own.
_SHORT = 10


def frames(view: View) -> frozenset[str]:
    """The ids of tasks without a word of force that are subject, occasion or ground of the marked task behind them."""
    found = set()
    for clause in view.notice.clauses:
        tasks = sorted((f for f in view.by_clause.get(clause.id, []) if isinstance(f, Obligation)), key=lambda f: f.span.start)
        for first, then in pairwise(tasks):
            bare = first.marker is None and first.modality == "obligation" and not sanction(first.text)
            between = view.notice.text[first.span.end : then.span.start]
            if bare and between.startswith("，") and not _SENTENCE.search(between) and _framed(first, then, between):
                found.add(first.id)
    return frozenset(found)


def _framed(first: Obligation, then: Obligation, between: str) -> bool:
    if then.marker == "由":
        return between == "，"
    if then.marker not in _BINDING or not first.actor or first.actor != then.actor:
        return False
    return _OPENS.match(first.text) is not None or (len(first.text) <= _SHORT and _CASE.search(between) is not None)
